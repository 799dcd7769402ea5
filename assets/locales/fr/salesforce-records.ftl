# Les fiches d'informations Salesforce : leur liste, et d'où viennent les utilisateurs d'un lot.

salesforce-title = Salesforce (simulé)
salesforce-search = tapez pour chercher
salesforce-name = Nom
salesforce-email = E-mail
salesforce-count =
    { $count ->
        [one] { $count } sur { $total } sélectionné
       *[other] { $count } sur { $total } sélectionnés
    }
salesforce-add =
    { $count ->
        [0] Ajouter
        [one] Ajouter { $count } utilisateur
       *[other] Ajouter { $count } utilisateurs
    }
salesforce-already-here = déjà utilisateur
salesforce-in-list = déjà dans la liste
salesforce-twice = adresse en double
salesforce-no-address = sans adresse e-mail
salesforce-empty = Cette organisation n'a aucun utilisateur.
salesforce-no-match = Personne ne correspond à « { $text } ».
salesforce-help = Ils rejoignent la liste ; personne n'est encore créé.
salesforce-nobody = Il n'y a personne à ajouter.
salesforce-nobody-new = Personne ici ne peut être ajouté : voyez les remarques.
salesforce-none-ticked = Cochez qui ajouter.
salesforce-refused = Les fiches Salesforce ne peuvent plus être ajoutées.
salesforce-too-many =
    { $listed ->
        [0] Un lot contient { $limit } utilisateurs. Décochez-en encore { $count }.
        [one] Un lot contient { $limit } utilisateurs, et { $listed } est déjà dans la liste. Décochez-en encore { $count }.
       *[other] Un lot contient { $limit } utilisateurs, et { $listed } sont déjà dans la liste. Décochez-en encore { $count }.
    }

refused-any-tier = Nécessite l'édition { $tier }.
refused-salesforce-off = L'intégration Salesforce est désactivée.

action-add-records = ajouter
context-records = les fiches Salesforce

source-typed = saisie
source-csv = CSV
source-salesforce = Salesforce
source-classic = classique
source-typed-count =
    { $count ->
        [one] { $count } saisie
       *[other] { $count } saisies
    }
source-csv-count = { $count } du CSV
source-salesforce-count = { $count } de Salesforce
source-classic-count = { $count } classique

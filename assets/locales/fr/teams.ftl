# Équipes et préréglages : les deux listes, la fenêtre pour l'un d'eux, et les membres d'une équipe.

# Les listes. $count dit combien il y en a, $limit combien il peut y en avoir.
teams-count =
    { $count ->
        [one] { $count } équipe, { $limit } au plus
       *[other] { $count } équipes, { $limit } au plus
    }
presets-count =
    { $count ->
        [one] { $count } préréglage
       *[other] { $count } préréglages
    }
groups-loading = Lecture des utilisateurs de ce compte : les nombres augmentent encore…
teams-empty = Ce compte n'a pas d'équipe. Appuyez sur { $key } pour en créer une.
presets-empty = Ce compte n'a pas de préréglage. Appuyez sur { $key } pour en créer un.

group-column-name = NOM
team-column-parent = ÉQUIPE PARENTE
team-column-main = PRINCIPALE POUR
team-column-extra = AUTRE POUR
preset-column-home = PAGE D'ACCUEIL
preset-column-language = LANGUE
preset-column-format = DATES, NOMBRES
preset-column-dashboard = TABLEAU DE BORD
preset-column-signature = SIGNATURE
preset-column-users = UTILISÉ PAR

# Les membres d'une équipe.
team-members = { $main } en équipe principale · { $extra } en autre équipe
team-as-main = principale
team-as-extra = autre
team-empty = Personne n'est dans cette équipe. Appuyez sur { $main } pour en faire l'équipe principale de quelqu'un, ou sur { $extra } pour une autre équipe.
team-add-main-title = Équipe principale de…
team-add-extra-title = Autre équipe pour…

# La fenêtre.
team-edit-title = Modifier l'équipe
preset-edit-title = Modifier le préréglage
group-name = Nom
team-parent = Équipe parente
team-no-parent = Aucune
preset-home = Page d'accueil
preset-dashboard = Tableau de bord
preset-language = Langue
preset-format = Dates, nombres
preset-signature = Signature
group-save = Enregistrer

preset-home-dashboards = Tableaux de bord
preset-home-contacts = Contacts
preset-home-companies = Entreprises
preset-home-deals = Transactions
preset-home-tickets = Tickets
preset-home-tasks = Tâches
preset-home-inbox = Boîte de réception
preset-home-help-desk = Centre d'assistance

preset-language-en = Anglais
preset-language-fr = Français

preset-format-en-au = Anglais, Australie
preset-format-en-ca = Anglais, Canada
preset-format-en-gb = Anglais, Royaume-Uni
preset-format-en-nz = Anglais, Nouvelle-Zélande
preset-format-en-us = Anglais, États-Unis
preset-format-fr-be = Français, Belgique
preset-format-fr-ca = Français, Canada
preset-format-fr-ch = Français, Suisse
preset-format-fr-fr = Français, France

# Ce qui ne va pas.
group-no-name = Saisissez un nom.
group-too-long = Ce texte compte { $count } caractères ; { $limit } sont admis.
team-not-done-title = L'équipe n'a pas été modifiée
team-name-taken = Il y a déjà une équipe { $name }.
team-gone = Cette équipe a été supprimée entre-temps.
team-parent-gone = L'équipe parente a été supprimée entre-temps. Choisissez-en une autre.
team-own-ancestor = L'équipe { $name } dépend de celle-ci et ne peut pas être son équipe parente.
preset-not-done-title = Le préréglage n'a pas été modifié
preset-name-taken = Il y a déjà un préréglage { $name }.
preset-gone = Ce préréglage a été supprimé entre-temps.
preset-incomplete = Un préréglage a besoin d'une page d'accueil, d'une langue et d'un format.

# Ce qui a été fait.
team-created = Équipe { $name } créée
team-edited = Équipe { $name } enregistrée
team-deleted =
    { $count ->
        [0] Équipe { $name } supprimée ; personne n'en faisait partie
        [one] Équipe { $name } supprimée ; { $count } utilisateur en faisait partie
       *[other] Équipe { $name } supprimée ; { $count } utilisateurs en faisaient partie
    }
preset-created = Préréglage { $name } créé
preset-edited = Préréglage { $name } enregistré
preset-deleted =
    { $count ->
        [0] Préréglage { $name } supprimé ; personne ne l'avait
        [one] Préréglage { $name } supprimé ; { $count } utilisateur l'avait
       *[other] Préréglage { $name } supprimé ; { $count } utilisateurs l'avaient
    }

# Faut-il supprimer ?
button-delete = Supprimer
team-delete-title = Supprimer l'équipe
team-delete = Supprimer l'équipe { $name } ?
team-delete-nobody = Personne n'en fait partie.
team-delete-main =
    { $count ->
        [one] { $count } utilisateur n'aura plus d'équipe principale.
       *[other] { $count } utilisateurs n'auront plus d'équipe principale.
    }
team-delete-extra =
    { $count ->
        [one] { $count } utilisateur ne l'aura plus comme autre équipe.
       *[other] { $count } utilisateurs ne l'auront plus comme autre équipe.
    }
team-delete-below =
    { $count ->
        [one] L'équipe { $teams } n'aura plus d'équipe parente.
       *[other] Les équipes { $teams } n'auront plus d'équipe parente.
    }
preset-delete-title = Supprimer le préréglage
preset-delete =
    { $count ->
        [0] Supprimer le préréglage { $name } ? Personne ne l'a.
        [one] Supprimer le préréglage { $name } ? { $count } utilisateur l'a et n'aura plus de préréglage.
       *[other] Supprimer le préréglage { $name } ? { $count } utilisateurs l'ont et n'auront plus de préréglage.
    }

# Les actions.
action-create-team = Créer une équipe
action-create-preset = Créer un préréglage
action-delete = supprimer
action-edit-group = modifier
action-choose = choisir
action-show-members = membres
action-add-main = ajouter
action-add-extra = en autre équipe
action-remove-member = retirer
button-remove-member = Retirer
question-remove-member-title = Retirer { $name } de l'équipe ?
question-remove-member-main = { $name } n'aura plus d'équipe principale. Ses autres équipes restent telles quelles.
question-remove-member-extra = { $name } : { $team } ne sera plus l'une de ses autres équipes. L'équipe principale reste telle quelle.
do-teams-create = Créer une équipe
do-teams-edit = Modifier l'équipe : son nom et son équipe parente
do-teams-members = Montrer les membres de l'équipe
do-teams-delete = Supprimer l'équipe
do-members-add-main = Ajouter quelqu'un à l'équipe, comme équipe principale
do-members-add-extra = Ajouter quelqu'un à l'équipe, comme autre équipe
do-members-remove = Retirer quelqu'un de l'équipe
do-presets-create = Créer un préréglage
do-presets-edit = Modifier le préréglage
do-presets-delete = Supprimer le préréglage
context-teams = les équipes
context-team-members = les membres d'une équipe
context-presets = les préréglages

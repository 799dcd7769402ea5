# Le gestionnaire d'accès clients : qui est ajouté à quel client, et qui a droit à une licence partenaire.

client-access-about = Ajoutez des employés à un client, y compris des indépendants d'autres domaines. Qui est ajouté ici compte comme votre employé et peut avoir une licence partenaire gratuite chez les clients.
client-access-clients =
    { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
client-access-people =
    { $all ->
        [one] { $all } personne
       *[other] { $all } personnes
    }, { $count ->
        [0] aucune n'a droit à une licence partenaire
        [one] { $count } a droit à une licence partenaire
       *[other] { $count } ont droit à une licence partenaire
    }
client-access-hint = Appuyez sur { $key } pour ajouter des employés au client.
client-access-nobody = Personne n'est encore employé partenaire. Choisissez un client et ajoutez quelqu'un.
client-access-usage =
    { $active ->
        [one] { $active } actif
       *[other] { $active } actifs
    }{ $count ->
        [0] { "" }
       *[other] , { $count } à venir
    }
qualifies-domain = sur { $domain }
qualifies-manager = ajouté par { $by }, le { $date }
qualifies-not = non : autre domaine
qualifies-no-domain = non : aucun domaine défini
qualifies-short-domain = sur votre domaine
qualifies-short-manager = ajouté ici
action-other-list = autre liste
action-end-exception = ne plus compter
do-client-access-end = Ne plus compter l'adresse comme celle d'un employé
end-exception-title = Ne plus compter comme employé
end-exception = { $email } ne comptera plus comme votre employé et n'aura plus droit à une licence partenaire.
end-exception-tagged = { $name } reste un employé étiqueté, mais n'aura plus droit à une licence partenaire avec { $email }. Les clients où travaille { $name } ne seront plus crédités.
button-end-exception = Ne plus compter

add-employees-title = Ajouter des employés à { $client }
add-employees-who = Employés
add-employees-example = Nom ou adresse e-mail
add-employees-help = Cochez des employés ci-dessous, ou saisissez une adresse de n'importe quel domaine puis Entrée.
add-employees-suspended = désactivé
add-employees-already = { $email } est déjà attribué à ce client.
add-employees-exception = comptera comme employé
add-employees-none = Il n'y a pas encore d'employés partenaires. Saisissez une adresse e-mail.
add-employees-no-match = Personne ne correspond. Saisissez une adresse entière puis Entrée.
add-employees-template = Modèle d'autorisations
add-employees-no-template = Aucun
context-client-access = le gestionnaire d'accès clients

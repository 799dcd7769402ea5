# Le gestionnaire d'accès clients : qui est ajouté à quel client, et qui a droit à une licence partenaire.

client-access-about = Ajoutez des employés à un client, y compris des indépendants d'autres domaines. Qui est ajouté ici compte comme votre employé et peut avoir une licence partenaire gratuite chez les clients.
client-access-clients =
    { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
client-access-people =
    { $count ->
        [0] Personne n'a droit à une licence partenaire
        [one] { $count } personne a droit à une licence partenaire
       *[other] { $count } personnes ont droit à une licence partenaire
    }
client-access-hint = Appuyez sur { $key } pour ajouter des employés au client.
client-access-nobody = Personne n'est encore employé partenaire. Choisissez un client et ajoutez quelqu'un.
client-column-people = EMPLOYÉS
client-access-usage = { $active } sur { $count } actifs
qualifies-domain = sur { $domain }
qualifies-manager = ajouté par { $by }, le { $date }
qualifies-not = non : autre domaine
qualifies-no-domain = non : aucun domaine défini
qualifies-short-domain = sur votre domaine
qualifies-short-manager = ajouté ici
action-other-list = autre liste

add-employees-title = Ajouter des employés à { $client }
add-employees-who = Employés
add-employees-example = Nom ou adresse e-mail
add-employees-help = Cochez des employés ci-dessous, ou saisissez une adresse de n'importe quel domaine puis Entrée.
add-employees-suspended = désactivé
add-employees-exception = devient une exception
add-employees-none = Il n'y a pas encore d'employés partenaires. Saisissez une adresse e-mail.
add-employees-no-match = Personne ne correspond. Saisissez une adresse entière puis Entrée.
add-employees-template = Modèle d'autorisations
add-employees-no-template = Aucun
context-client-access = le gestionnaire d'accès clients

# Le tableau de bord partenaire : ses onglets, les employés, et le volet avec les clients d'un employé.

partner-tab-clients = Clients
partner-tab-employees = Employés partenaires

# Ce qui n'est pas crédité. $key est la touche qui liste les utilisateurs.
partner-uncredited =
    { $count ->
        [one] Le MRR n'est pas crédité pour { $count } utilisateur, qui travaille chez des clients sans être étiqueté. Appuyez sur { $key } pour voir qui.
       *[other] Le MRR n'est pas crédité pour { $count } utilisateurs, qui travaillent chez des clients sans être étiquetés. Appuyez sur { $key } pour voir qui.
    }
partner-uncredited-short =
    { $count ->
        [one] MRR non crédité pour { $count } utilisateur : { $key } montre qui
       *[other] MRR non crédité pour { $count } utilisateurs : { $key } montre qui
    }

client-column-name = CLIENT
client-column-hub-id = HUBID
clients-empty = Ce partenaire n'a pas encore de clients. Un client apparaît ici dès qu'un employé lui est attribué.

# Les employés.
employees-search = nom ou e-mail
employees-count =
    { $count ->
        [one] { $count } employé
       *[other] { $count } employés
    }
employees-count-untagged =
    { $count ->
        [one] { $count } employé, dont { $untagged } sans étiquette
       *[other] { $count } employés, dont { $untagged } sans étiquette
    }
employees-count-shown = { $shown } sur { $count }
employees-loading = Lecture des utilisateurs de ce compte…
employees-empty = Ce partenaire n'a pas encore d'employés. Ouvrez un utilisateur, choisissez Modifier les autorisations, puis Plus › Programme partenaire, et activez Employé partenaire.
employees-none-found = Personne ne correspond à la recherche et aux filtres. Appuyez sur Échap pour revoir tout le monde.
employees-refused = Un partenaire voit ici ses employés, pour quels clients ils travaillent et s'ils y ont été actifs.

employee-column-name = NOM
employee-column-email = E-MAIL
employee-column-employee = EMPLOYÉ
employee-column-match = CORRESPOND
employee-column-clients = CLIENTS
employee-column-last-active = ACTIVITÉ CLIENT

employee-filter-employee = Employé
employee-filter-match = Correspond
employee-filter-clients = Clients
employee-tagged = Étiqueté
employee-access-manager = Gest. d'accès
employee-untagged = Non étiqueté
employee-suspended = Suspendu
employee-matched = Oui
employee-not-matched = Non
employee-has-clients = Avec clients
employee-no-clients = Sans client
employee-match-domain = Domaine
employee-match-access-manager = Gest. d'accès
employee-match-none = Non
employee-clients =
    { $active ->
        [one] { $active } actif sur { $count }
       *[other] { $active } actifs sur { $count }
    }
employee-clients-unassigned =
    { $count ->
        [one] { $count } non attribué
       *[other] { $count } non attribués
    }

# Le volet d'un employé.
employee-drawer-about = { $employee } · Correspond : { $matches }
employee-drawer-suspended = Suspendu, sans crédit : cet utilisateur est désactivé.
employee-drawer-untagged = Non étiqueté : appuyez sur { $key } et activez Employé partenaire.
employee-drawer-unmatched = Pas sur le domaine du partenaire : ajoutez cette adresse dans le gestionnaire d'accès clients.
employee-drawer-no-domain = Aucun domaine partenaire n'est défini : un super administrateur le définit sous Partenaires › Automatisation.
employee-drawer-empty = Pas encore de clients.
employee-standing-unassigned = Non attribué
employee-credit = Le MRR géré est crédité.
employee-unassigned = Travaille chez ce client sans lui être attribué.
employee-blocked-by = Lié à un autre partenaire chez ce client : { $partner }.
employee-nothing-to-remove = Non attribué à ce client : il n'y a pas d'accès à supprimer.
employee-no-credit = Pas de crédit géré : { $why }.
employee-blocked-ways = Appuyez sur { $key } pour les trois issues.
employee-blocked-instead = { $email } y est attribué à sa place.
employee-blocked-free = L'autre partenaire a libéré ce client : appuyez sur { $key } et attribuez de nouveau.
employee-no-user = Pas encore d'accès : demandez au client d'ajouter cette adresse.
employee-deactivated-there = Désactivé dans le compte du client.
employee-last-active = Dernière activité chez ce client : { $ago }
employee-last-action = Dernière action chez ce client : { $action }, { $ago }
employee-last-action-none = Dernière action chez ce client : aucune dans le journal d'audit
employee-last-action-reading = Dernière action chez ce client : lecture du journal d'audit…
employee-last-action-failed = Dernière action chez ce client : le journal d'audit n'a pas pu être lu
employee-action-details = Voir les détails
employee-action-record = Ouvrir la fiche

# Touches.
action-next-partner-tab = onglet suivant
action-previous-partner-tab = onglet précédent
action-show-uncredited = non crédité
do-partner-next-tab = Aller à l'onglet suivant du tableau de bord partenaire
do-partner-previous-tab = Aller à l'onglet précédent du tableau de bord partenaire
do-partner-uncredited = Lister les utilisateurs pour qui le MRR n'est pas crédité
do-employees-filter = Filtrer les employés
context-partner-dashboard = le tableau de bord partenaire
context-employees = les employés partenaires
action-open-employee = détails
do-employees-open = Afficher les clients de l'employé
do-employees-actions = Ce qui peut être fait avec l'employé
do-employees-remove-access = Supprimer l'accès de l'employé au client
context-employee-drawer = les clients d'un employé

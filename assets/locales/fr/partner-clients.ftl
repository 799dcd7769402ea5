# Les clients d'un partenaire : le tableau, et le panneau de l'un d'eux.

client-column-products = PRODUITS
client-column-relationship = RELATION
client-column-usage = PERSONNES
client-column-last-active = DERN. ACTIVITÉ
client-column-mrr = MRR
client-column-credit = CRÉDIT GÉRÉ
clients-search = nom ou HubID
clients-loading = Lecture des clients de ce compte…
clients-count =
    { $count ->
        [one] { $count } client, { $credited } crédités sur { $all }
       *[other] { $count } clients, { $credited } crédités sur { $all }
    }
clients-count-only =
    { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
clients-count-shown = { $shown } sur { $count } clients
clients-none-found = Aucun client ne correspond à la recherche et au filtre. Appuyez sur Échap pour les voir tous.
clients-none-chosen = Choisissez d'abord un client.
clients-fictional = MRR fictif
clients-filter = Crédit
clients-credited = Crédités
clients-not-credited = Non crédités
clients-blocked = Quelqu'un est bloqué
client-usage =
    { $count ->
        [one] { $count } actif
       *[other] { $count } actifs
    }
client-credited = Crédité
client-not-credited = Non crédité : { $why }
relationship-sold = Vendu
relationship-managed = Géré
client-sold-on = Vendu le { $date }
client-managed-since = Géré depuis le { $date }
client-mrr = { $price } de MRR (fictif)
client-people = Employés partenaires
client-nobody = Pas encore d'employés partenaires. Appuyez sur { $key } pour en ajouter.
client-unassigned = y travaille, non attribué
client-untagged = y travaille, non étiqueté
client-unassigned-short = non attribué
client-untagged-short = non étiqueté
client-todo-assign = { $name } y travaille sans être attribué : appuyez sur { $key }.
client-todo-tag = { $name } y travaille sans être étiqueté, donc rien n'est crédité : appuyez sur { $key } et activez Employé partenaire.
client-not-assigned = non attribué

action-client-details = détails
action-add-employees = Ajouter des employés
client-add-employees = ajouter des employés
action-end-services = mettre fin aux services
client-menu-add = Ajouter des employés…
client-menu-end = Mettre fin aux services…
end-services-title = Mettre fin aux services pour { $client }
end-services = { $client } quitte la liste de vos clients, et son MRR n'est plus compté. Rien ne change dans son compte.
end-services-stay =
    { $count ->
        [one] { $count } de vos collaborateurs y travaille sans être attribué et y reste utilisateur.
       *[other] { $count } de vos collaborateurs y travaillent sans être attribués et y restent utilisateurs.
    }
button-end-services = Mettre fin aux services
do-clients-end = Mettre fin aux services pour le client
action-visit-client = voir le compte
do-clients-open = Afficher les détails du client
do-clients-add-employees = Ajouter des employés au client
do-clients-actions = Montrer ce qui peut être fait pour le client
do-clients-filter = Filtrer les clients
do-clients-visit = Aller au compte du client
context-clients = les clients

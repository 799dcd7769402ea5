# Les clients d'un partenaire : le tableau, et le panneau de l'un d'eux.

client-column-products = PRODUITS
client-column-relationship = RELATION
client-column-usage = EMPLOYÉS
client-column-last-active = VU
client-column-mrr = MRR
client-column-credit = CRÉDIT GÉRÉ
clients-search = nom ou HubID
clients-loading = Lecture des clients de ce compte…
clients-count =
    { $count ->
        [one] { $count } client, { $credited } de MRR crédités sur { $all }
       *[other] { $count } clients, { $credited } de MRR crédités sur { $all }
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
client-not-credited = Non : { $why }
relationship-sold = Vendu
relationship-managed = Géré
client-since = { $relationship } depuis le { $date }
client-mrr = { $price } de MRR (fictif)
client-people = Employés partenaires
client-nobody = Pas encore d'employés partenaires. Appuyez sur { $key } pour en ajouter.
client-unassigned = y travaille, non attribué
client-not-assigned = non attribué

action-client-details = détails
action-add-employees = Ajouter des employés
client-add-employees = ajouter des employés
action-visit-client = voir le compte
do-clients-open = Afficher les détails du client
do-clients-add-employees = Ajouter des employés au client
do-clients-actions = Montrer ce qui peut être fait pour le client
do-clients-filter = Filtrer les clients
do-clients-visit = Aller au compte du client
context-clients = les clients

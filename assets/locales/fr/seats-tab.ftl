# Le volet Licences : les cartes, douze mois de licences, et qui détient laquelle.

seats-tab-legacy = Ancienne tarification : compte hors du pilote Australie et Nouvelle-Zélande.
seats-tab-legacy-short = Ancienne tarification, hors du pilote AU/NZ.
seats-tab-figures =
    { $assigned ->
        [one] { $assigned } attribuée
       *[other] { $assigned } attribuées
    } sur { $purchased } · { $free ->
        [one] { $free } libre
       *[other] { $free } libres
    }
seats-tab-leaving =
    { $count ->
        [one] { $count } supprimée ce jour-là
       *[other] { $count } supprimées ce jour-là
    }
seats-tab-trial = essai gratuit jusqu'au { $date }
seats-tab-free =
    { $count ->
        [one] Gratuite et illimitée · { $count } attribuée
       *[other] Gratuite et illimitée · { $count } attribuées
    }
seats-tab-free-counting = Gratuite et illimitée · décompte en cours…
seats-tab-counting =
    { $purchased ->
        [one] { $purchased } achetée
       *[other] { $purchased } achetées
    } · décompte des attributions en cours…
seats-tab-not-bought = Aucun abonnement de ce compte ne comprend de telles licences.
seats-tab-loading = Le compte est encore en cours de lecture. Réessayez dans un instant.
seats-tab-nobody = Personne ne détient encore de licence. Créez des utilisateurs dans le volet Utilisateurs ; appuyez sur 1 pour y aller.

seats-change-title = Changer la licence · { $name }
seats-changed = { $name } : { $seat } désormais.

seats-chart-title = { $seat } : douze mois
seats-chart-assigned = attribuées
seats-chart-unassigned = achetées, non attribuées
seats-chart-month = { $month } { $year }
seats-chart-sum = { $assigned } sur { $bought }
seats-chart-empty = Pas encore d'historique. Il commence ce mois-ci, et chaque mois ajoute une barre.

action-change-seat = changer la licence
action-to-seat-cards = types
action-to-removal = aller à la suppression

do-seats-add = Acheter des licences d'un type
do-seats-remove = Aller là où se suppriment les licences non attribuées
do-seats-change = Changer la licence de l'utilisateur

context-seats = le volet Licences
context-seat-cards = les cartes des types de licence

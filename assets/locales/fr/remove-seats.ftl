# Supprimer, au renouvellement, des licences que personne ne détient : la page Abonnements, la boîte de dialogue, et ce qu'on en dit.

remove-seats-link = Supprimer les licences non attribuées
remove-seats-title = Combien de licences souhaitez-vous supprimer ?
remove-seats-seat = Type de licence
remove-seats-amount = Licences non attribuées à supprimer
remove-seats-already =
    { $count ->
        [one] { $count } suppression déjà prévue
       *[other] { $count } suppressions déjà prévues
    }
remove-seats-range = de 1 à { $most }
remove-seats-current = Abonnement en cours
remove-seats-renewal = Renouvellement automatique
remove-seats-box-seats =
    { $count ->
        [one] { $count } licence
       *[other] { $count } licences
    }
remove-seats-box-price = { $price } par mois
remove-seats-box-from = dès le { $date }
remove-seats-box-now = jusqu'au { $date }
remove-seats-note = Rien ne change avant le { $date } : jusque-là, chaque licence peut être attribuée. Une licence attribuée de nouveau n'est pas supprimée. Les prix sont fictifs.
button-remove-seats =
    { $count ->
        [one] Supprimer { $count } licence utilisateur
       *[other] Supprimer { $count } licences utilisateur
    }
remove-seats-confirmed-title = Votre modification est confirmée
remove-seats-confirmed =
    { $count ->
        [one] { $seat } : { $count } licence sera supprimée le { $date }. Elle reste utilisable jusque-là.
       *[other] { $seat } : { $count } licences seront supprimées le { $date }. Elles restent utilisables jusque-là.
    }
remove-seats-confirmed-total =
    { $count ->
        [one] En tout, { $count } licence sera supprimée ce jour-là.
       *[other] En tout, { $count } licences seront supprimées ce jour-là.
    }
action-remove-seats = supprimer

# Pourquoi rien ne peut être supprimé ; en bref, à côté du bouton.
remove-seats-all-assigned = toutes les licences sont attribuées
remove-seats-all-scheduled = la suppression de toutes les licences non attribuées est déjà prévue
remove-seats-at-minimum = l'abonnement est à son minimum
remove-seats-nothing = rien à supprimer

question-not-removed-title = Rien n'a été supprimé
remove-seats-none = { $seat } : { $why }.
remove-seats-cost-nothing = { $seat } : gratuite et illimitée, il n'y a donc rien à supprimer.
remove-seats-quantity = { $seat } : seules des licences non attribuées peuvent être supprimées, au moins 1 et au plus { $most }.
remove-seats-not-pending = { $seat } : cette suppression n'est plus en attente. Elle a été annulée, absorbée par des attributions, ou appliquée.

# Dans la ligne d'état.
remove-seats-done =
    { $count ->
        [one] { $seat } : { $count } supprimée au renouvellement
       *[other] { $seat } : { $count } supprimées au renouvellement
    }
remove-seats-cancelled =
    { $count ->
        [one] { $seat } : suppression de { $count } licence annulée
       *[other] { $seat } : suppression de { $count } licences annulée
    }

# Revenir dessus.
cancel-removal-link = Annuler cette suppression
cancel-removal-title = Annuler cette suppression ?
cancel-removal =
    { $count ->
        [one] { $seat } : { $count } licence devait partir le { $date }. Elle reste, et se paie comme avant.
       *[other] { $seat } : { $count } licences devaient partir le { $date }. Elles restent, et se paient comme avant.
    }
button-keep-removal = Garder la suppression

# E-mails.
mail-kind-removal-scheduled = Suppression prévue
mail-kind-removal-cancelled = Suppression annulée
mail-removal-scheduled-subject =
    { $count ->
        [one] { $account } : { $count } { $seat } sera supprimée le { $date }
       *[other] { $account } : { $count } de type { $seat } seront supprimées le { $date }
    }
mail-removal-scheduled-text =
    { $count ->
        [one] Au renouvellement du { $date }, { $count } licence de type { $seat } quitte { $account }.
       *[other] Au renouvellement du { $date }, { $count } licences de type { $seat } quittent { $account }.
    }
mail-removal-scheduled-until = D'ici là, rien ne change. La suppression peut être annulée, et prend fin d'elle-même pour une licence attribuée de nouveau.
mail-removal-cancelled-subject =
    { $count ->
        [one] { $account } : { $count } { $seat } reste
       *[other] { $account } : { $count } de type { $seat } restent
    }
mail-removal-cancelled-text =
    { $count ->
        [one] La licence de type { $seat } qui devait quitter { $account } le { $date } reste, et se paie comme avant.
       *[other] Les { $count } licences de type { $seat } qui devaient quitter { $account } le { $date } restent, et se paient comme avant.
    }

# Le journal d'audit.
audit-seat-removal-scheduled = Suppression de licences planifiée
audit-line-seat-removal-scheduled = { $who } a planifié la suppression de licences de type { $targets }.
audit-detail-leaving = Licences à supprimer
audit-detail-leaving-in-all = Total à supprimer

# La page Abonnements.
plan-free = Gratuit
plan-starter = Starter
plan-professional = Professionnel
plan-enterprise = Entreprise
billing-term = du { $from } au { $until }
billing-renews = se renouvelle le { $date }
billing-figures =
    { $purchased ->
        [one] { $purchased } achetée
       *[other] { $purchased } achetées
    } · { $assigned ->
        [one] { $assigned } attribuée
       *[other] { $assigned } attribuées
    } · { $free ->
        [one] { $free } libre
       *[other] { $free } libres
    }
billing-price = { $unit } l'unité, { $price } par mois (prix fictifs)
billing-leaving =
    { $count ->
        [one] { $count } licence sera supprimée le { $date }
       *[other] { $count } licences seront supprimées le { $date }
    }
billing-left =
    { $count ->
        [one] { $count } licence a été supprimée le { $date }
       *[other] { $count } licences ont été supprimées le { $date }
    }
billing-no-seats = Ce compte n'achète pas de licences.
billing-no-subscriptions = Ce compte n'a pas d'abonnement.
action-add-seats = ajouter des licences
action-cancel-removal = annuler la suppression
action-close = fermer
context-subscriptions = les abonnements

# Ce que le renouvellement a fait.
mail-kind-removal-applied = Licences supprimées
mail-removal-applied-subject =
    { $count ->
        [one] { $account } : { $count } { $seat } a été supprimée
       *[other] { $account } : { $count } de type { $seat } ont été supprimées
    }
mail-removal-applied-text =
    { $count ->
        [one] Au renouvellement du { $date }, { $count } licence de type { $seat } a quitté { $account }, comme prévu.
       *[other] Au renouvellement du { $date }, { $count } licences de type { $seat } ont quitté { $account }, comme prévu.
    }
mail-removal-applied-now =
    { $count ->
        [one] Le compte a désormais { $count } licence de ce type.
       *[other] Le compte a désormais { $count } licences de ce type.
    }
audit-seat-removal-applied = Suppression de licences appliquée
audit-line-seat-removal-applied = { $who } a supprimé des licences de type { $targets } au renouvellement, comme prévu.
audit-subscription-renewed = Abonnement renouvelé
audit-line-subscription-renewed = { $who } a renouvelé { $targets }.
audit-detail-until = Jusqu'au

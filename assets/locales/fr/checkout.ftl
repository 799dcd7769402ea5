# Le paiement : panier, carte, vérification, fin.

checkout-title = Commande
context-cart = le panier

checkout-page-cart = Panier
checkout-page-payment = Paiement
checkout-page-review = Vérification
checkout-page-done = Terminé

checkout-empty = Le panier est vide : il n'y a rien à payer. « Annuler » ramène à la tarification.
checkout-nothing = Le panier est vide : il n'y a rien à payer.
checkout-seats = { $count } × { $seat }
checkout-line-month = du { $from } au { $until }, à { $price } par mois
checkout-line-year = du { $from } au { $until }, à { $price } par mois, débit annuel
checkout-today = À payer aujourd'hui
checkout-credit = Avoir pour { $what }, du { $from } au { $until }
checkout-then-monthly = Puis chaque mois, pour ces lignes
checkout-then-yearly = Puis chaque année, pour ces lignes
checkout-then-months = Puis tous les { $count } mois, pour ces lignes
checkout-bill = Facture du { $date }, au lieu de { $before }
checkout-bill-rises = Facture du { $date }, au lieu de { $before } (licences plus chères)
checkout-other-due =
    { $count ->
        [one] Une autre facture, de { $total }, est impayée. Elle le reste : cette commande ne la règle pas.
       *[other] { $count } autres factures, de { $total } au total, sont impayées. Elles le restent : cette commande ne les règle pas.
    }
checkout-cart-note = Les prix sont fictifs. Rien n'est débité avant la fin de la commande.
checkout-take-out = Retirez du panier ce qui ne peut pas être acheté, puis continuez.
checkout-removed-with-hub = { $what } : retiré aussi, son produit n'étant plus dans le panier.

checkout-payment = { $total } seront débités à la fin de la commande.
checkout-on-file = La carte enregistrée : { $card }, valable jusqu'en { $month }
checkout-other-card = Une autre carte
checkout-no-card = Aucune carte n'est encore enregistrée. Saisissez-en une pour continuer.

checkout-pay-on-file = Débit sur { $card }, la carte enregistrée.
checkout-pay-other = Débit sur { $card }, qui deviendra la carte enregistrée.
checkout-changes = Ce qui change
checkout-new-seats =
    { $count ->
        [one] 1 licence arrive aussitôt : { $seat } peut être choisie dans l'attribution de licences.
       *[other] { $count } licences arrivent aussitôt : { $seat } peut être choisie dans l'attribution de licences.
    }
checkout-more-seats =
    { $count ->
        [one] 1 licence de plus arrive aussitôt : { $seat }.
       *[other] { $count } licences de plus arrivent aussitôt : { $seat }.
    }
checkout-seat-price = { $seat } : { $now } l'unité par mois au lieu de { $before }, à partir de la facture du { $date }.
checkout-trial-ends = L'essai gratuit { DE($product) } devient cet abonnement. Qui détient ses licences les garde.
checkout-opens-salesforce = Des utilisateurs peuvent être ajoutés depuis Salesforce, une fois connecté.
checkout-more-teams = Jusqu'à { $count } équipes peuvent être créées.
button-agree = Accepter le nouveau prix
action-agree = accepter
button-complete = Terminer la commande
action-create-a-user = créer un utilisateur
action-complete = payer

checkout-done = La commande { $order } est terminée.
checkout-charged = { $total } ont été débités sur { $card }. Simulation : aucun argent n'a circulé.
checkout-receipt = Le reçu est parti à toutes les personnes qui peuvent modifier la facturation. Il se trouve dans la boîte d'envoi.
checkout-changed = Ce qui a changé
checkout-create-user = Créer un utilisateur avec l'une des licences

button-leave-checkout = Quitter
button-stay = Rester
checkout-discard-title = Quitter la commande ?
checkout-discard = Rien n'a été acheté. Ce que vous aviez choisi auparavant reste tel quel ; une carte saisie est oubliée.

# Comptes et facturation : les onglets, l'aperçu, le moyen de paiement, ce qui est impayé, et la carte que l'on change.

billing-tab-overview = Aperçu
billing-tab-subscriptions = Abonnements
billing-tab-payment = Moyen de paiement
billing-tab-orders = Commandes et reçus
billing-tab-keys = onglets
billing-tab-short-payment = Paiement
billing-tab-short-orders = Commandes

tab-billing-overview = Aperçu de la facturation
tab-payment-method = Moyen de paiement
path-billing-overview = Comptes et facturation › Aperçu
path-payment-method = Comptes et facturation › Moyen de paiement
about-billing-overview = Ce que ce compte possède, ce qu'il paiera ensuite et ce qui est impayé.
about-payment-method = La carte enregistrée, et comment la changer.
do-go-billing-overview = Aller à l'aperçu de la facturation
do-go-payment-method = Aller au moyen de paiement
do-billing-next-tab = Onglet suivant de Comptes et facturation
do-billing-previous-tab = Onglet précédent de Comptes et facturation
do-billing-change-card = Changer la carte enregistrée
do-billing-retry = Débiter de nouveau ce qui est impayé
context-billing = Comptes et facturation
context-past-due = un compte avec une facture impayée

action-next-tab = onglet suivant
action-previous-tab = onglet précédent
action-add-card = ajouter une carte
action-change-card = autre carte
action-retry-charge = réessayer
button-change-card = Changer la carte
button-add-card = Ajouter une carte
button-retry-charge = Réessayer

# Ce qui est impayé.
past-due-title =
    { $count ->
        [one] Impayé : { $what }, { $total }
       *[other] Impayé : { $count } commandes, { $total }
    }
past-due-safe = Rien n'est perdu : tout continue de fonctionner entre-temps.
past-due-change = { $why } Changez la carte, puis réessayez.
past-due-retry = La carte enregistrée est valide : réessayez pour payer.
past-due-nothing = Rien n'est impayé.
question-retry-title = Débiter maintenant ?
question-retry = Impayé : { $what }. Réessayer prélève { $total } sur { $card }. La carte est simulée : aucun argent ne circule.

# L'aperçu.
overview-seats = Licences
overview-seat = { $seat } · { $tier }
overview-figures =
    { $assigned ->
        [one] { $assigned } sur { $purchased } attribuée
       *[other] { $assigned } sur { $purchased } attribuées
    }
overview-figures-short = { $assigned } sur { $purchased }
overview-unlimited =
    { $count ->
        [one] { $count } attribuée, nombre illimité
       *[other] { $count } attribuées, nombre illimité
    }
overview-trial = essai gratuit jusqu'au { $date }
overview-next-bill = Prochaine facture
overview-bill = { $date } · { $total }
overview-no-bill = Rien ne sera facturé en l'état.
overview-more-lines =
    { $count ->
        [one] et { $count } ligne de plus
       *[other] et { $count } lignes de plus
    }
overview-payment = Moyen de paiement
overview-orders = Dernières commandes
overview-no-orders = Aucune commande enregistrée pour le moment.
overview-fictional = Les prix sont fictifs et la carte est simulée : aucun argent ne circule.
overview-loading = Lecture du compte en cours. Les chiffres suivent.

# Le moyen de paiement.
payment-holder = Nom sur la carte
payment-until = Valable jusqu'à
payment-pays = Prochain paiement
payment-next = { $total } le { $date }
payment-nothing = rien en l'état
payment-empty = Aucune carte n'est enregistrée. Produits, licences et renouvellements se paient par carte : ajoutez-en une avec { $key }.
payment-empty-refused = Aucune carte n'est enregistrée. Produits, licences et renouvellements se paient par carte.
payment-expires-before = Cette carte expire avant la prochaine facture, le { $date }. Changez-la à temps, sinon cette facture sera impayée.
payment-kept = Seuls le réseau, les quatre derniers chiffres, l'échéance et le nom sont conservés ; jamais le numéro ni le code.

# La fenêtre.
change-card-title = Changer la carte
add-card-title = Ajouter une carte
change-card-now = Carte enregistrée : { $card }
button-save-card = Enregistrer la carte

# Les abonnements.
subscription-months =
    { $count ->
        [one] mensuel
        [12] annuel
       *[other] tous les { $count } mois
    }
subscription-free = gratuit
subscription-add-on = + { $what }
subscription-past-due = impayé
subscription-trial = Essai gratuit : { $what }, se termine le { $date }
subscription-next-bill = Prochaine facture : { $date }, { $total }
subscription-payment = Moyen de paiement : { $card }
subscription-no-card = Moyen de paiement : aucune carte enregistrée
subscription-trial-seats = Ces licences appartiennent à un essai gratuit jusqu'au { $date }. Pour les garder, achetez { $product } sous Tarification et fonctionnalités (6).

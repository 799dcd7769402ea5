# Commandes et reçus : ce qu'en disent tous les écrans, et leur propre liste.

tab-orders = Commandes et reçus
path-orders = Comptes et facturation › Commandes et reçus
about-orders = Toutes les commandes de ce compte avec leur reçu : ce qui a été acheté, ce qui a été débité et ce qui est en souffrance.
do-go-orders = Aller à Commandes et reçus

order-renewal = Renouvellement du { $date }
order-contact-sales = Contact commercial
order-nothing = Rien
order-items = { $count } × { $item }
order-on-bill = Sur la facture du { $date }
order-paid = Payée avec { $card }
order-free = Rien à payer
order-past-due = Impayée
order-message = Service commercial contacté
order-call = Rappel demandé
order-by-itself = HubSpot, lors du renouvellement
card-on-file = { $card }, valable jusqu'à { $month }

# La liste.
orders-search = chercher une commande
orders-count =
    { $count ->
        [one] { $count } commande
       *[other] { $count } commandes
    }
orders-found =
    { $count ->
        [0] Aucune trouvée sur { $total }
        [one] { $count } trouvée sur { $total }
       *[other] { $count } trouvées sur { $total }
    }
orders-empty = Aucune commande enregistrée pour le moment. Tout achat à venir, et chaque facture de renouvellement, figurera dans cette liste avec son reçu. Pour acheter des licences, allez aux abonnements ({ $key }).
orders-none-found = Aucune commande ne correspond à « { $text } ». Échap les affiche toutes.
orders-loading = Lecture des commandes…
orders-column-number = COMMANDE
orders-column-date = DATE
orders-column-what = OBJET
orders-column-total = TOTAL
orders-column-state = ÉTAT

# Le reçu.
receipt-title = Commande { $order }
receipt-by = Commandé par { $who }
receipt-price = { $quantity } × { $unit } par mois
receipt-from-to = du { $from } au { $until }
receipt-total = Total
receipt-fictional = Les prix sont fictifs et la carte est simulée : aucun argent n'a circulé.
receipt-on-bill = Ces licences seront débitées avec la facture du { $date }, au renouvellement de leur période.
receipt-message = Message
receipt-call = Téléphone
receipt-failed = Le paiement a échoué. { $why }

context-orders = la liste des commandes
action-open-receipt = reçu
action-close-receipt = fermer

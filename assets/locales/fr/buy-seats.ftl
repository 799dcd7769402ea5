# L'achat de licences : la page, sa question, et les mots d'un achat refusé.

buy-seats-title = Ajouter des licences

buy-seats-bought-so-far = Achetées
buy-seats-assigned = Attribuées
buy-seats-free = Libres
buy-seats-leaving = À supprimer
buy-seats-leaving-on = { $count } le { $date }
buy-seats-amount = À ajouter
buy-seats-range = de 1 à { $most }
buy-seats-over = au plus { $most } à la fois
buy-seats-missing =
    { $count ->
        [one] il en manque { $count }
       *[other] il en manque { $count }
    }
buy-seats-total = Nouveau total
buy-seats-unit-price = Prix unitaire
buy-seats-more = À payer en plus
buy-seats-per-month = { $price } par mois
buy-seats-note = Les nouvelles licences peuvent être attribuées aussitôt. Les prix sont fictifs et la carte est simulée : aucun argent ne circule.
buy-seats-rest = Prorata de la période
buy-seats-rest-of =
    { $count ->
        [one] { $price } pour { $count } jour
       *[other] { $price } pour { $count } jours
    }
buy-seats-next-bill = Prochaine facture
buy-seats-next-bill-of = { $date } : { $after }, au lieu de { $before }
buy-seats-next-bill-short = { $date } : { $after }
buy-seats-next-term = Dont période suivante
buy-seats-card = Carte enregistrée
buy-seats-no-card = aucune : elle sera demandée
buy-seats-card-expired = { $card } n'est plus valide
buy-seats-free-of-charge = rien : ces licences sont gratuites
buy-seats-no-pool = Ce compte ne peut plus acheter de licences de ce type.

button-buy = Acheter maintenant
button-buy-seats =
    { $count ->
        [one] Acheter { $count } licence
       *[other] Acheter { $count } licences
    }
action-buy = acheter
action-more-fewer = +/−
action-scroll = défiler
action-to-buttons = boutons
action-card = carte

question-buy-seats-title = Acheter maintenant ?
question-buy-seats =
    { $count ->
        [one] { $seat } : { $count } de plus pour { $price } par mois. Le compte en aura { $purchased }.
       *[other] { $seat } : { $count } de plus pour { $price } par mois. Le compte en aura { $purchased }.
    }
question-buy-seats-bill = { $rest } pour la fin de la période figureront sur la facture du { $date }, payée avec { $card }. Les prix sont fictifs et la carte est simulée : aucun argent ne circule.
question-buy-seats-free = Elles ne coûtent rien.
question-not-bought-title = Rien n'a été acheté

# Dans la ligne d'état.
buy-seats-bought =
    { $count ->
        [one] { $seat } : { $count } achetée, { $purchased } désormais
       *[other] { $seat } : { $count } achetées, { $purchased } désormais
    }

buy-seats-costs-nothing = { $seat } : gratuite et illimitée, il n'y a rien à acheter.
buy-seats-tier = { $seat } : nécessite { $product } { $tier }.
buy-seats-no-subscription = { $seat } : ce compte n'a pas d'abonnement avec des licences de ce type.
buy-seats-quantity = On achète au moins 1 licence à la fois, et au plus { $most }.

context-purchase = l'achat de licences
context-spinner = un nombre à augmenter ou à réduire

# L'achat de licences : la page, sa question, et les mots d'un achat refusé.

buy-seats-title = Ajouter des licences

buy-seats-bought-so-far = Achetées
buy-seats-assigned = Attribuées
buy-seats-free = Libres
buy-seats-leaving = À supprimer
buy-seats-leaving-on = { $count } le { $date }, comme prévu
buy-seats-amount = À ajouter
buy-seats-range = de 1 à { $most }
buy-seats-missing =
    { $count ->
        [one] il en manque { $count }
       *[other] il en manque { $count }
    }
buy-seats-total = Nouveau total
buy-seats-unit-price = Prix unitaire
buy-seats-more = À payer en plus
buy-seats-per-month = { $price } par mois
buy-seats-note = Les prix sont fictifs et rien n'est débité. Les nouvelles licences peuvent être attribuées aussitôt.
buy-seats-no-pool = Ce compte ne peut plus acheter de licences de ce type.

button-buy = Acheter maintenant
button-buy-seats =
    { $count ->
        [one] Acheter { $count } licence
       *[other] Acheter { $count } licences
    }
action-buy = acheter

question-buy-seats-title = Acheter maintenant ?
question-buy-seats =
    { $count ->
        [one] { $seat } : { $count } de plus pour { $price } par mois. Le compte en aura { $purchased }. Le prix est fictif et rien n'est débité.
       *[other] { $seat } : { $count } de plus pour { $price } par mois. Le compte en aura { $purchased }. Le prix est fictif et rien n'est débité.
    }
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

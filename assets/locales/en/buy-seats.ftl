# Buying seats: the page, its question, and the words for a purchase that is refused.

buy-seats-title = Add seats

buy-seats-bought-so-far = Bought
buy-seats-assigned = Assigned
buy-seats-free = Free
buy-seats-leaving = Due to leave
buy-seats-leaving-on = { $count } on { $date }
buy-seats-amount = Seats to add
buy-seats-range = 1 to { $most }
buy-seats-over = at most { $most } at once
buy-seats-missing =
    { $count ->
        [one] 1 is missing
       *[other] { $count } are missing
    }
buy-seats-total = New total
buy-seats-unit-price = Price of one
buy-seats-more = More to pay
buy-seats-per-month = { $price } per month
buy-seats-note = New seats can be assigned at once. Prices are fictional and the card is simulated: no money moves.
buy-seats-rest = Rest of the term
buy-seats-rest-of =
    { $count ->
        [one] { $price } for 1 day
       *[other] { $price } for { $count } days
    }
buy-seats-next-bill = Next bill
buy-seats-next-bill-of = { $date }: { $after }, instead of { $before }
buy-seats-next-bill-short = { $date }: { $after }
buy-seats-next-term = Of which next term
buy-seats-card = Card on file
buy-seats-no-card = none yet: it will be asked for
buy-seats-card-expired = { $card } is no longer valid
buy-seats-free-of-charge = nothing: these seats are free of charge
buy-seats-no-pool = This account can no longer buy seats of this type.

button-buy = Buy now
button-buy-seats =
    { $count ->
        [one] Buy 1 seat
       *[other] Buy { $count } seats
    }
action-buy = buy now
action-more-fewer = more/fewer
action-scroll = scroll
action-to-buttons = buttons
action-card = card

question-buy-seats-title = Buy now?
question-buy-seats =
    { $count ->
        [one] { $seat }: 1 more for { $price } per month. The account then has { $purchased }.
       *[other] { $seat }: { $count } more for { $price } per month. The account then has { $purchased }.
    }
question-buy-seats-bill = { $rest } for the rest of the term comes with the bill of { $date }, to { $card }. Prices are fictional and the card is simulated: no money moves.
question-buy-seats-free = They cost nothing.
question-not-bought-title = Nothing was bought

# In the status line.
buy-seats-bought =
    { $count ->
        [one] { $seat }: 1 bought, { $purchased } now
       *[other] { $seat }: { $count } bought, { $purchased } now
    }

buy-seats-costs-nothing = { $seat }: free and unlimited, so there is nothing to buy.
buy-seats-tier = { $seat }: needs { $product } { $tier }.
buy-seats-no-subscription = { $seat }: this account has no subscription with seats of this type.
buy-seats-quantity = At least 1 seat can be bought at once, and at most { $most }.

context-purchase = the purchase of seats
context-spinner = a number to raise or lower

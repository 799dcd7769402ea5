# Account & Billing: its tabs, the overview, the payment method, what is past due, and the card that is changed.

billing-tab-overview = Overview
billing-tab-subscriptions = Subscriptions
billing-tab-payment = Payment method
billing-tab-orders = Orders & receipts
billing-tab-keys = tabs
billing-tab-short-payment = Payment
billing-tab-short-orders = Orders

tab-billing-overview = Billing overview
tab-payment-method = Payment method
path-billing-overview = Account & Billing › Overview
path-payment-method = Account & Billing › Payment method
about-billing-overview = What this account has, what it pays next, and what is past due.
about-payment-method = The card on file, and how to change it.
do-go-billing-overview = Go to the billing overview
do-go-payment-method = Go to the payment method
do-billing-next-tab = Next tab of Account & Billing
do-billing-previous-tab = Tab before of Account & Billing
do-billing-change-card = Change the card on file
do-billing-retry = Charge again what is past due
context-billing = Account & Billing
context-past-due = an account with a bill past due

action-next-tab = next tab
action-previous-tab = tab before
action-change-card = change card
action-add-card = add card
action-retry-charge = retry
button-change-card = Change card
button-add-card = Add card
button-retry-charge = Retry

# What is past due.
past-due-title =
    { $count ->
        [one] Past due: { $what }, { $total }
       *[other] Past due: { $count } orders, { $total }
    }
past-due-safe = Nothing is lost: everything goes on working meanwhile.
past-due-change = { $why } Change the card, then retry.
past-due-retry = The card on file is valid: retry to pay.
past-due-nothing = Nothing is past due.
question-retry-title = Charge it now?
question-retry = { $what } is past due. Retry charges { $total } to { $card }. The card is simulated: no money moves.

# The overview.
overview-seats = Seats
overview-seat = { $seat } · { $tier }
overview-figures = { $assigned } of { $purchased } assigned
overview-figures-short = { $assigned } of { $purchased }
overview-unlimited =
    { $count ->
        [one] 1 assigned, unlimited
       *[other] { $count } assigned, unlimited
    }
overview-trial = free trial until { $date }
overview-next-bill = Next bill
overview-bill = { $date } · { $total }
overview-no-bill = Nothing will be billed as things stand.
overview-more-lines =
    { $count ->
        [one] and 1 more line
       *[other] and { $count } more lines
    }
overview-payment = Payment method
overview-orders = Latest orders
overview-no-orders = No order is on record yet.
overview-fictional = Prices are fictional and the card is simulated: no money moves.
overview-loading = The account is being read. The figures follow.

# The payment method.
payment-holder = Name on the card
payment-until = Valid until
payment-pays = Pays next
payment-next = { $total } on { $date }
payment-nothing = nothing as things stand
payment-empty = No card is on file. Products, seats and renewals are paid by card: add one with { $key }.
payment-empty-refused = No card is on file. Products, seats and renewals are paid by card.
payment-expires-before = This card expires before the next bill on { $date }. Change it in time, or that bill will be past due.
payment-kept = Only brand, last four digits, expiry and name are kept; the number and the code never are.

# The dialog.
change-card-title = Change card
add-card-title = Add card
change-card-now = On file now: { $card }
button-save-card = Save card

# The subscriptions.
subscription-months =
    { $count ->
        [one] monthly
        [12] yearly
       *[other] every { $count } months
    }
subscription-free = free
subscription-add-on = + { $what }
subscription-past-due = past due
subscription-trial = Free trial: { $what }, ends on { $date }
subscription-next-bill = Next bill: { $date }, { $total }
subscription-payment = Payment method: { $card }
subscription-no-card = Payment method: no card on file
subscription-trial-seats = These seats belong to a free trial until { $date }. To keep them, buy { $product } under Pricing & Features (6).

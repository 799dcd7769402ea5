# Orders and receipts: what every screen says of them, and their own list.

tab-orders = Orders & receipts
path-orders = Account & Billing › Orders & receipts
about-orders = Every order of this account with its receipt: what was bought, what was charged, and what is past due.
do-go-orders = Go to Orders & receipts

order-renewal = Renewal of { $date }
order-contact-sales = Contact sales
order-nothing = Nothing
order-items = { $count } × { $item }
order-on-bill = On the bill of { $date }
order-paid = Paid with { $card }
order-free = Nothing to pay
order-past-due = Past due
order-message = Sales contacted
order-call = Call requested
order-by-itself = HubSpot, at the renewal
card-on-file = { $card }, valid until { $month }

# The list.
orders-search = search orders
orders-count =
    { $count ->
        [one] 1 order
       *[other] { $count } orders
    }
orders-found =
    { $count ->
        [0] None of { $total } found
       *[other] { $count } of { $total } found
    }
orders-empty = No order is on record yet. What is bought from now on, and every bill at a renewal, is listed here with its receipt. To buy seats, go to Subscriptions ({ $key }).
orders-none-found = No order matches “{ $text }”. Esc shows all of them.
orders-loading = The orders are being read…
orders-column-number = ORDER
orders-column-date = DATE
orders-column-what = WHAT
orders-column-total = TOTAL
orders-column-state = STATE

# The receipt.
receipt-title = Order { $order }
receipt-by = Ordered by { $who }
receipt-price = { $quantity } × { $unit } per month
receipt-from-to = { $from } to { $until }
receipt-total = Total
receipt-fictional = Prices are fictional and the card is simulated: no money has moved.
receipt-on-bill = These seats are charged with the bill of { $date }, when their term renews.
receipt-message = Message
receipt-call = Telephone
receipt-failed = The charge failed. { $why }

context-orders = the list of orders
action-open-receipt = receipt
action-close-receipt = close

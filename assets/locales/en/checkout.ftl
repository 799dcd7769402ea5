# The checkout: cart, payment, review, done.

checkout-title = Checkout
context-cart = the cart

checkout-page-cart = Cart
checkout-page-payment = Payment
checkout-page-review = Review
checkout-page-done = Done

checkout-empty = The cart is empty, so there is nothing to pay for. Cancel leads back to Pricing & Features.
checkout-nothing = The cart is empty: there is nothing to pay for.
checkout-seats = { $count } × { $seat }
checkout-line-month = { $from } to { $until }, at { $price } per month
checkout-line-year = { $from } to { $until }, at { $price } per month, charged by the year
checkout-today = Charged today
checkout-credit = Credit for { $what }, { $from } to { $until }
checkout-then-monthly = Then every month, for these lines
checkout-then-yearly = Then every year, for these lines
checkout-then-months = Then every { $count } months, for these lines
checkout-bill = Bill of { $date }, in place of { $before }
checkout-bill-rises = Bill of { $date }, in place of { $before } (dearer seats)
checkout-other-due =
    { $count ->
        [one] Another bill of { $total } is past due. It stays open: this purchase does not pay it.
       *[other] { $count } other bills of { $total } are past due. They stay open: this purchase does not pay them.
    }
checkout-cart-note = Prices are fictional. Nothing is charged before you complete the purchase.
checkout-take-out = Take out of the cart what cannot be bought, then go on.
checkout-removed-with-hub = { $what }: taken out too, since its product is in the cart no longer.

checkout-payment = { $total } will be charged once you complete the purchase.
checkout-on-file = The card on file: { $card }, valid until { $month }
checkout-other-card = Another card
checkout-no-card = No card is on file yet. Enter one to go on.

checkout-pay-on-file = Charged to { $card }, the card on file.
checkout-pay-other = Charged to { $card }, which will be the card on file.
checkout-changes = What changes
checkout-new-seats =
    { $count ->
        [one] 1 seat comes at once: { $seat } can be chosen under Seat assignment.
       *[other] { $count } seats come at once: { $seat } can be chosen under Seat assignment.
    }
checkout-more-seats =
    { $count ->
        [one] 1 seat more comes at once: { $seat }.
       *[other] { $count } seats more come at once: { $seat }.
    }
checkout-seat-price = { $seat }: { $now } each per month in place of { $before }, from the bill of { $date } on.
checkout-trial-ends = The free trial of { $product } becomes this subscription. Who holds its seats keeps them.
checkout-opens-salesforce = Users can be added from Salesforce, where it is connected.
checkout-more-teams = Up to { $count } teams can be created.
button-agree = Agree to the new price
action-agree = agree
button-complete = Complete purchase
action-create-a-user = create a user
action-complete = complete purchase

checkout-done = Order { $order } is complete.
checkout-charged = { $total } was charged to { $card }. Simulated: no money moved.
checkout-receipt = The receipt went to everybody who may modify billing. It is in the outbox.
checkout-changed = What has changed
checkout-create-user = Create a user with one of the seats

button-leave-checkout = Leave
button-stay = Stay
checkout-discard-title = Leave the checkout?
checkout-discard = Nothing was bought. What you chose before the checkout stays as it is; a card that you typed is forgotten.

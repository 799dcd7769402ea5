# Cards, orders, charges and trials: what every screen and mail says of them.

card-brand-visa = Visa
card-brand-mastercard = Mastercard
card-brand-amex = American Express
card-brand-discover = Discover
card-brand-other = Card
card-mark = { $brand } •••• { $last }
billing-card-missing = A valid card is required: none is on file.
billing-card-expired = A valid card is required: the one on file expired in { $month }.
billing-card-missing-short = no card is on file
billing-card-expired-short = the card expired in { $month }
billing-card-set = Card on file changed
billing-card-not-set-title = The card was not changed

item-product = { $product } { $tier }
item-seats-added = { $seat }, added during the term

add-on-ads-limit = Ads limit increase
add-on-transactional-email = Transactional email
add-on-calling-minutes = Calling minutes
add-on-extra-inboxes = Additional inboxes
add-on-brand-domain = Brand domain
add-on-api-limit = API limit increase

purchase-nothing = Nothing is in the cart.
purchase-twice = Something is in the cart twice.
purchase-not-for-sale = { $product } is not for sale here.
purchase-owned = This account has { $product } { $tier } already. Contact sales to change to less.
purchase-period = { $tier } is sold by the year.
purchase-add-on-owned = { $what }: this account has it already.
purchase-needs-hub = { $what }: needs { $product }, in the cart or owned.
purchase-term-over = What ended on { $date } is being renewed. Look at the price again after that.
purchase-price = The price changed from { $agreed } to { $now } meanwhile. Look at the order again.
purchase-not-done-title = Nothing was bought
purchase-done = Order { $order } complete: { $total } charged

trial-not-for-sale = There is no trial of { $product }.
trial-owned = This account has { $product } at { $tier } already.
trial-tried = This account has tried { $product } already.
trial-not-started-title = No trial was started
trial-started = Free trial of { $product } started; it ends on { $date }

retry-not-due = Order { $order } is not due any more.
retry-not-done-title = Nothing was charged
retry-done = Order { $order } paid: { $total } charged

contact-sales-no-message = Write what you would like to know.
contact-sales-no-number = Enter a telephone number, at least six digits.
contact-sales-not-done-title = Sales was not contacted
contact-sales-done = The sales team has your request; nothing is charged

buy-seats-on-trial = { $seat }: these seats belong to a free trial. Buy the product first.
remove-seats-on-trial = they belong to a free trial and go with it

# Mails.
mail-kind-receipt = Receipt
mail-kind-charge-failed = Charge failed
mail-kind-trial-ends = Trial ends soon
mail-kind-trial-ended = Trial ended
mail-seats-bought-on-bill = For the rest of the term that is { $price }. It comes with the bill of { $date }.
mail-receipt-subject = { $account }: receipt for order { $order }
mail-receipt-text = { $total } was charged to { $card } for order { $order }.
mail-receipt-free = Order { $order } costs nothing.
mail-charge-failed-subject = { $account }: order { $order } is past due
mail-charge-failed-text = { $total } for order { $order } could not be charged. Nothing is lost: change the card under Account & Billing, then retry.
mail-trial-ends-subject = { $account }: the trial of { $product } ends on { $date }
mail-trial-ends-text = The free trial of { $product } ends on { $date }. Who holds one of its seats moves to a Core Seat where one is free, else to a View-Only Seat. To keep the seats, buy { $product } under Pricing & Features.
mail-trial-ended-subject = { $account }: the trial of { $product } has ended
mail-trial-ended-text = The free trial of { $product } has ended, and its seats are gone.
mail-trial-ended-seat = You held one of its seats. You hold this one now: { $seat }.

# The audit log.
audit-touchless-purchase = Product bought
audit-card-changed = Card changed
audit-card-charged = Card charged
audit-card-declined = Charge failed
audit-trial-started = Trial started
audit-trial-announced = Trial end announced
audit-trial-ended = Trial ended
audit-sales-contacted = Sales contacted
audit-line-touchless-purchase = { $who } bought { $targets }.
audit-line-card-changed = { $who } put another card on file: { $targets }.
audit-line-card-charged = { $who } charged the card for { $targets }.
audit-line-card-declined = { $who } could not charge the card for { $targets }.
audit-line-trial-started = { $who } started a free trial of { $targets }.
audit-line-trial-announced = { $who } announced the end of the trial of { $targets }.
audit-line-trial-ended = { $who } ended the trial of { $targets }.
audit-line-sales-contacted = { $who } contacted the sales team: { $targets }.
audit-order = order { $order }
audit-detail-cents = Amount
audit-detail-card = Card
audit-detail-why = Why
audit-detail-expires = Valid until
audit-detail-tier = Tier
audit-detail-moved = Users moved
audit-detail-how = How
audit-detail-prorated-cents = For the rest of the term
audit-how-message = by message
audit-how-call = by telephone
audit-why-missing = no card on file
audit-why-expired = expired in { $month }

# The clock.
clock-charges = { $total } charged; { $renewed }
clock-charge-fails = { $total } past due; { $renewed }
clock-trial-notice = the end of the trial of { $product } is announced
clock-trial-ends =
    { $count ->
        [0] the trial of { $product } ends
        [one] the trial of { $product } ends; 1 user changes seat
       *[other] the trial of { $product } ends; { $count } users change seats
    }

# Removing seats that nobody holds, at the renewal: the Subscriptions page, the dialog, and what is said of it.

remove-seats-link = Remove unassigned seats
remove-seats-title = How many seats do you want to remove?
remove-seats-seat = Seat type
remove-seats-amount = Unassigned seats to remove
remove-seats-already =
    { $count ->
        [one] 1 is already due to be removed
       *[other] { $count } are already due to be removed
    }
remove-seats-range = 1 to { $most }
remove-seats-current = Current Subscription
remove-seats-renewal = Auto-Renewal
remove-seats-box-seats =
    { $count ->
        [one] 1 seat
       *[other] { $count } seats
    }
remove-seats-box-price = { $price } per month
remove-seats-box-from = from { $date }
remove-seats-box-now = until { $date }
remove-seats-note = Nothing changes before { $date }: until then every seat can be assigned. A seat that is assigned again is not removed. Prices are fictional.
button-remove-seats =
    { $count ->
        [one] Remove 1 seat
       *[other] Remove { $count } seats
    }
remove-seats-confirmed-title = Your change is confirmed
remove-seats-confirmed =
    { $count ->
        [one] { $seat }: 1 seat will be removed on { $date }. It stays in use until then.
       *[other] { $seat }: { $count } seats will be removed on { $date }. They stay in use until then.
    }
remove-seats-confirmed-total =
    { $count ->
        [one] 1 seat leaves on that day in all.
       *[other] { $count } seats leave on that day in all.
    }
action-remove-seats = remove

# Why nothing can be removed; short, beside the button.
remove-seats-all-assigned = all seats are assigned
remove-seats-all-scheduled = all unassigned seats are already due to be removed
remove-seats-at-minimum = the subscription is at its minimum
remove-seats-nothing = nothing to remove

question-not-removed-title = Nothing was removed
remove-seats-none = { $seat }: { $why }.
remove-seats-cost-nothing = { $seat }: free and unlimited, so there is nothing to remove.
remove-seats-quantity = { $seat }: only unassigned seats can be removed, at least 1 and at most { $most }.
remove-seats-not-pending = { $seat }: this removal is no longer waiting. It was cancelled, used up by assignments, or applied.

# In the status line.
remove-seats-done =
    { $count ->
        [one] { $seat }: 1 leaves at the renewal
       *[other] { $seat }: { $count } leave at the renewal
    }
remove-seats-cancelled =
    { $count ->
        [one] { $seat }: the removal of 1 seat is cancelled
       *[other] { $seat }: the removal of { $count } seats is cancelled
    }

# Taking it back.
cancel-removal-link = Cancel this removal
cancel-removal-title = Cancel this removal?
cancel-removal =
    { $count ->
        [one] { $seat }: 1 seat was to leave on { $date }. It stays, and is paid for as before.
       *[other] { $seat }: { $count } seats were to leave on { $date }. They stay, and are paid for as before.
    }
button-keep-removal = Keep the removal

# Mails.
mail-kind-removal-scheduled = Seats leave
mail-kind-removal-cancelled = Seats stay
mail-removal-scheduled-subject =
    { $count ->
        [one] { $account }: 1 { $seat } leaves on { $date }
       *[other] { $account }: { $count } of type { $seat } leave on { $date }
    }
mail-removal-scheduled-text =
    { $count ->
        [one] At the renewal on { $date }, 1 seat of type { $seat } leaves { $account }.
       *[other] At the renewal on { $date }, { $count } seats of type { $seat } leave { $account }.
    }
mail-removal-scheduled-until = Until then nothing changes. The removal can be cancelled, and ends by itself for a seat that is assigned again.
mail-removal-cancelled-subject =
    { $count ->
        [one] { $account }: 1 { $seat } stays
       *[other] { $account }: { $count } of type { $seat } stay
    }
mail-removal-cancelled-text =
    { $count ->
        [one] The seat of type { $seat } that was to leave { $account } on { $date } stays, and is paid for as before.
       *[other] The { $count } seats of type { $seat } that were to leave { $account } on { $date } stay, and are paid for as before.
    }

# The audit log.
audit-seat-removal-scheduled = Seat removal scheduled
audit-line-seat-removal-scheduled = { $who } scheduled the removal of seats of type { $targets }.
audit-detail-leaving = Seats that leave
audit-detail-leaving-in-all = Leaving in all

# The page Subscriptions.
plan-free = Free
plan-starter = Starter
plan-professional = Professional
plan-enterprise = Enterprise
billing-term = { $from } to { $until }
billing-renews = renews on { $date }
billing-figures = { $purchased } bought · { $assigned } assigned · { $free } free
billing-price = { $unit } each, { $price } per month (fictional)
billing-leaving =
    { $count ->
        [one] 1 seat will be removed on { $date }
       *[other] { $count } seats will be removed on { $date }
    }
billing-left =
    { $count ->
        [one] 1 seat left on { $date }
       *[other] { $count } seats left on { $date }
    }
billing-no-seats = This account buys no seats.
billing-no-subscriptions = This account has no subscription.
action-add-seats = add seats
action-cancel-removal = cancel removal
action-close = close
context-subscriptions = the subscriptions

# What the renewal did.
mail-kind-removal-applied = Seats left
mail-removal-applied-subject =
    { $count ->
        [one] { $account }: 1 { $seat } has left
       *[other] { $account }: { $count } of type { $seat } have left
    }
mail-removal-applied-text =
    { $count ->
        [one] At the renewal on { $date }, 1 seat of type { $seat } left { $account }, as planned.
       *[other] At the renewal on { $date }, { $count } seats of type { $seat } left { $account }, as planned.
    }
mail-removal-applied-now =
    { $count ->
        [one] The account has 1 seat of that type now.
       *[other] The account has { $count } seats of that type now.
    }
audit-seat-removal-applied = Seat removal applied
audit-line-seat-removal-applied = { $who } removed seats of type { $targets } at the renewal, as planned.
audit-subscription-renewed = Subscription renewed
audit-line-subscription-renewed = { $who } renewed { $targets }.
audit-detail-until = Until

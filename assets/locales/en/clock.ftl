# The simulated clock.

clock-now = { $time } in { $zone }
clock-simulated = The time of this world is simulated: it stands still until somebody moves it on, for everybody. Only a snapshot leads back.
clock-real-time = This world lives in real time, which nobody moves.

clock-hour = An hour on
clock-day = A day on
clock-week = A week on
clock-month = A month on
clock-renewal = To the next renewal
clock-invite = To the next end of an invitation
clock-reset = To the next end of a reset link
clock-date = To a date
clock-date-form = YYYY-MM-DD
clock-none = none ahead

clock-ahead =
    On the way: { $due ->
        [0] nothing falls due
        [one] 1 thing falls due
       *[other] { $due } things fall due
    }{ $ends ->
        [0] {""}
        [one] {"; 1 link ends"}
       *[other] {"; "}{ $ends } links end
    }
clock-ahead-year =
    In the next 12 months: { $due ->
        [0] nothing falls due
        [one] 1 thing falls due
       *[other] { $due } things fall due
    }{ $ends ->
        [0] {""}
        [one] {"; 1 link ends"}
       *[other] {"; "}{ $ends } links end
    }
clock-ahead-uncounted =
    Ahead: more than { $due } things fall due{ $ends ->
        [0] {""}
        [one] {"; 1 link ends"}
       *[other] {"; "}{ $ends } links end
    }
clock-ahead-nothing = Nothing falls due.
clock-ahead-links =
    { $count ->
        [one] Besides, 1 link ends:
       *[other] Besides, { $count } links end:
    }
clock-ahead-more =
    { $count ->
        [one] and the end of 1 more link
       *[other] and the end of { $count } more links
    }
clock-repeated = { $what } (×{ $count })
clock-ahead-many = and many more
clock-renews = subscriptions renew
clock-leave = { $seats } leaving; { $then }
clock-seats = { $count } × { $seat }
clock-invite-expires = the invitation of { $email } expires
clock-reset-expires = the reset link of { $email } expires

clock-elsewhere = { $account }: { $what }

clock-no-date = Type the date to go to, as YYYY-MM-DD.
clock-bad-date = This is not a date. Write it as YYYY-MM-DD, such as 2024-07-01.
clock-no-such-day = No calendar has this day.
clock-nothing-ahead = There is none ahead.
clock-back = Time does not go back. Restore a snapshot instead.
clock-there-already = It is that time already.

question-move-clock-title = Move the clock on?
question-move-clock =
    { $count ->
        [0] It will be { $time } then, for everybody. Nothing falls due on the way.
        [one] It will be { $time } then, for everybody. 1 thing falls due on the way, at its own time.
       *[other] It will be { $time } then, for everybody. { $count } things fall due on the way, one after the other, each at its own time.
    }
question-move-clock-many = It will be { $time } then, for everybody. More than { $count } things fall due on the way, one after the other, each at its own time.
question-move-clock-links =
    { $count ->
        [one] Besides, 1 link ends.
       *[other] Besides, { $count } links end.
    }
button-move-clock = Move on
action-move-clock = move on
action-read-ahead = what lies ahead
action-choose-way = the ways

clock-moved =
    { $count ->
        [0] The clock was moved on
        [one] The clock was moved on; 1 thing fell due
       *[other] The clock was moved on; { $count } things fell due
    }
clock-moved-unpaid =
    The clock was moved on; { $count ->
        [one] 1 thing
       *[other] { $count } things
    } fell due, { $unpaid ->
        [one] 1 charge failed
       *[other] { $unpaid } charges failed
    }
clock-not-moved = The clock was not moved: somebody else moved it further.
clock-failed = The clock was not moved: the store could not be written.
context-clock = the clock
context-clock-ways = the ways to move the clock
clock-snapshots-key = { $key } shows the snapshots.

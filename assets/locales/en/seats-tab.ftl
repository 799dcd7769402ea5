# The Seats pane: the cards, twelve months of seats, and who holds which.

seats-tab-legacy = Legacy pricing: this account is outside the Australia and New Zealand pilot.
seats-tab-legacy-short = Legacy pricing, outside the AU/NZ pilot.
seats-tab-figures = { $assigned } of { $purchased } assigned · { $free } free
seats-tab-leaving =
    { $count ->
        [one] 1 leaves on that day
       *[other] { $count } leave on that day
    }
seats-tab-trial = free trial until { $date }
seats-tab-free = Free and unlimited · { $count } assigned
seats-tab-free-counting = Free and unlimited · counting…
seats-tab-counting = { $purchased } bought · counting how many are assigned…
seats-tab-not-bought = No subscription of this account has such seats.
seats-tab-loading = The account is still being read. Try again in a moment.
seats-tab-nobody = Nobody holds a seat yet. Create users in the Users pane; press 1 to go there.

seats-change-title = Change seat · { $name }
seats-changed = { $name }: now a { $seat }.

seats-chart-title = { $seat }: twelve months
seats-chart-assigned = assigned
seats-chart-unassigned = bought, not assigned
seats-chart-month = { $month } { $year }
seats-chart-sum = { $assigned } of { $bought }
seats-chart-empty = No history yet. It begins with this month, and each month adds a bar.

action-change-seat = change seat
action-to-seat-cards = seat types
action-to-removal = go to removal

do-seats-add = Buy more seats of a type
do-seats-remove = Go to where unassigned seats are removed
do-seats-change = Change the seat of the user

context-seats = the Seats pane
context-seat-cards = the cards of seat types

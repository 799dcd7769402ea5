# What "seatdesk seats" says.

cli-seats-column-type = TYPE
cli-seats-column-bought = BOUGHT
cli-seats-column-assigned = ASSIGNED
cli-seats-column-free = FREE
cli-seats-column-leaving = LEAVING
cli-seats-column-leaving-on = ON
cli-seats-column-renews = RENEWS
cli-seats-column-price = A MONTH
cli-seats-prices = Prices are fictional.
cli-seats-on-bill = For the rest of the term that is { $price }. It comes with the bill of { $date }.
cli-seats-nothing-leaves = { $seat }: none are set to leave at the renewal.
cli-seats-past-due = ! { $seat }: the last bill could not be charged and is past due.

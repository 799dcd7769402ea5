# Ce que dit « seatdesk seats ».

cli-seats-column-type = TYPE
cli-seats-column-bought = ACHETÉES
cli-seats-column-assigned = ATTRIBUÉES
cli-seats-column-free = LIBRES
cli-seats-column-leaving = PARTENT
cli-seats-column-leaving-on = LE
cli-seats-column-renews = RENOUVELLEMENT
cli-seats-column-price = PAR MOIS
cli-seats-prices = Les prix sont fictifs.
cli-seats-on-bill = Pour le reste de la période, cela fait { $price }. Ce montant figurera sur la facture du { $date }.
cli-seats-nothing-leaves = { $seat } : aucune ne doit partir au renouvellement.
cli-seats-past-due = ! { $seat } : la dernière facture n'a pas pu être débitée et reste impayée.

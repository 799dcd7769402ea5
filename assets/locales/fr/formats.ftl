# How the product writes dates, times that have gone by, lists and counts.

month-1 = janv.
month-2 = févr.
month-3 = mars
month-4 = avr.
month-5 = mai
month-6 = juin
month-7 = juil.
month-8 = août
month-9 = sept.
month-10 = oct.
month-11 = nov.
month-12 = déc.

# $day: the day of the month. $month: one of the names above. $year: the year, never grouped.
date =
    { $day ->
        [1] { $day }er
       *[other] { $day }
    } { $month } { $year }

# A day and a time of that day, by the 24-hour clock.
moment = { $date } à { $time }

# How long ago something happened, for a table's column.
ago-never = jamais
ago-now = à l'instant
ago-minutes = il y a { $count } min
ago-hours = il y a { $count } h
ago-yesterday = hier
ago-days = il y a { $count } j
ago-months = il y a { $count } mois
ago-years =
    { $count ->
        [one] il y a { $count } an
       *[other] il y a { $count } ans
    }

# A list is built from the left: its first things with list-more, its last with list-last.
list-more = { $list }, { $item }
list-last = { $list } et { $item }

# How many of all the rows a table shows.
count-of = { $shown } sur { $total }

# An amount of money: $whole is grouped, $cents has two digits.
money = { $whole },{ $cents } $

# How the product writes dates, times that have gone by, lists and counts.

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

# $day: the day of the month. $month: one of the names above. $year: the year, never grouped.
date = { $day } { $month } { $year }

# A day and a time of that day, by the 24-hour clock.
moment = { $date }, { $time }

# How long ago something happened, for a table's column.
ago-never = never
ago-now = just now
ago-minutes = { $count } min ago
ago-hours = { $count } h ago
ago-yesterday = yesterday
ago-days =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }
ago-months =
    { $count ->
        [one] { $count } month ago
       *[other] { $count } months ago
    }
ago-years =
    { $count ->
        [one] { $count } year ago
       *[other] { $count } years ago
    }

# A list is built from the left: its first things with list-more, its last with list-last.
list-more = { $list }, { $item }
list-last = { $list } and { $item }

# How many of all the rows a table shows.
count-of = { $shown } of { $total }

# An amount of money: $whole is grouped, $cents has two digits.
money = ${ $whole }.{ $cents }

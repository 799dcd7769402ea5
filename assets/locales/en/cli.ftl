# What the command line says.

cli-stdin-no-terminal = The screens need a terminal, and standard input is none. Run "seatdesk" in a terminal, or see "seatdesk --help" for what works without one.
cli-stdout-no-terminal = The screens need a terminal, and standard output is none. Run "seatdesk" in a terminal, or see "seatdesk --help" for what works without one.
cli-dumb-terminal = The screens need a terminal that can place its cursor, and TERM is "dumb". Set TERM to what your terminal is, such as xterm-256color.
cli-no-data-folder = This platform names no folder for data. Name one with --data DIR.
cli-no-world = There is no world in { $folder } yet. Start "seatdesk" once, or load one with "seatdesk fixture load demo".
cli-no-fixture = There is no fixture "{ $name }". There are: { $known }.
cli-other-world = This data folder holds the world "{ $found }", not "{ $wanted }". Use another folder with --data DIR, or replace the world with "seatdesk fixture load { $wanted }".
cli-other-time = This world has a time of its own: { $at }. --now only sets the time of a world that is loaded now.
cli-no-account = There is no account "{ $asked }" in this world. There are:
cli-no-user = { $email } is no user of { $account }. Ask one of its super admins to add you: { $admins }.
cli-not-active = { $email } is not an active user, and cannot operate.
cli-nobody-active = { $account } has no active super admin. Name one of its users with --as EMAIL.
cli-not-exported = Not exported: { $why }
cli-exported = { $count } records exported to { $file }.
cli-not-imported = { $file } was not imported, and nothing has changed: { $why }
cli-imported =
    { $count ->
        [one] Imported { $file }: 1 account.
       *[other] Imported { $file }: { $count } accounts.
    }
cli-fixture-loaded =
    { $count ->
        [one] Loaded "{ $name }": 1 account.
       *[other] Loaded "{ $name }": { $count } accounts.
    }
cli-config-fine = All settings are fine.
cli-internal = This should not have happened: { $what }
cli-panic = This should not have happened. What was confirmed on the screen is saved.
cli-unknown = unknown
cli-locked = { $folder } is in use: by { $user }, process { $pid }, since { $since }.
cli-locked-help = Leave that one first, or work in another folder with --data DIR.
cli-full = The disk of { $folder } is too full to open the store: it takes at least { $megabytes } MB free, and four times the store's size. Free some space and try again; nothing was changed.
cli-damaged = The store in { $folder } is damaged: { $what }
cli-damaged-help = Nothing was changed. Keep the folder, and take your last export into a new one: "seatdesk --data NEWDIR import FILE".
cli-newer = The store in { $folder } was written by a newer Seatdesk. Use that version, or another folder with --data DIR.
cli-store = The store in { $folder } cannot be used: { $why }
cli-kept = The world that was replaced is kept in { $file }; "seatdesk import" takes it back.
cli-fixture-large = One account with N users, from 1 to { $most }
cli-bad-size = "{ $text }" is no number of users: a large account has from 1 to { $most }, as in "large:100000" or "large:1e5".
cli-filling-starts = Filling: { $total } records.
cli-filling =
    { $seconds ->
        [one] Filling: { $done } of { $total } records, { $rate } a second, 1 second left.
       *[other] Filling: { $done } of { $total } records, { $rate } a second, { $seconds } seconds left.
    }
cli-checking = Checking: { $done } of { $total } records.
cli-filled =
    { $seconds ->
        [one] Filled and checked { $records } records in 1 second.
       *[other] Filled and checked { $records } records in { $seconds } seconds.
    }
cli-cancelled = Cancelled. No world was changed.

# Flows
cli-check-passed =
    { $count ->
        [one] passed: { $flow } ({ $lang }, { $size }), 1 step in { $time } ms
       *[other] passed: { $flow } ({ $lang }, { $size }), { $count } steps in { $time } ms
    }
cli-check-failed = FAILED: { $flow } ({ $lang }, { $size }), at the step { $step }
cli-check-timed-out = TIMED OUT: { $flow } ({ $lang }, { $size }), at the step { $step }
cli-check-internal = INTERNAL ERROR: { $flow } ({ $lang }, { $size }), at the step { $step }
cli-check-expected = { $at }: expected { $what }
cli-check-found = found: { $what }
cli-check-not-begun = { $at }: { $flow } cannot begin: { $why }
cli-check-listed =
    { $count ->
        [one] { $flow }: { $title } (1 step)
       *[other] { $flow }: { $title } ({ $count } steps)
    }

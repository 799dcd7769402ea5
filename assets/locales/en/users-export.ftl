# The export of users, from the screen and from a shell.

users-export-title = Export users
users-export-selected =
    { $count ->
        [one] Writes the selected user as CSV: name, address, seat, template, teams and status.
       *[other] Writes the { $count } selected users as CSV, one a row: name, address, seat, template, teams and status.
    }
users-export-shown =
    { $count ->
        [one] Writes the only user that the search and the filters show as CSV: name, address, seat, template, teams and status.
       *[other] Writes the { $count } users that the search and the filters show as CSV, one a row: name, address, seat, template, teams and status.
    }
users-export-all = Writes all users of this account as CSV, one a row: name, address, seat, template, teams and status.
users-export-help = The file is there whole or not at all. The audit log says that you exported.
users-export-unreadable = The users could not be exported: { $why }
users-export-nobody = Nobody is shown, so there is nobody to export. Clear the search or the filters.
users-exported =
    { $count ->
        [0] Nobody to export: { $file } has a header only
        [one] 1 user exported to { $file }
       *[other] { $count } users exported to { $file }
    }

audit-export-users = Users exported
audit-line-export-users = { $who } exported users as CSV.
audit-detail-users = Users

do-users-export = Export the selected users, else those shown, as CSV

# The audit log.

# What was done, for a column and a filter.
audit-add-user = User created
audit-add-admin-permissions = Super admin right given
audit-manual-registration-email-send = Invitation mailed
audit-user-signed-up = Signed up
audit-seat-removal-reduced = Seat removal reduced
audit-seat-removal-cancelled = Seat removal cancelled

# The same as a sentence. $who acted, $targets is a list, $count says of how many.
audit-line-add-user =
    { $count ->
        [one] { $who } created the user { $targets }.
       *[other] { $who } created the users { $targets }.
    }
audit-line-add-admin-permissions =
    { $count ->
        [one] { $who } made { $targets } a super admin.
       *[other] { $who } made { $targets } super admins.
    }
audit-line-manual-registration-email-send = { $who } had an invitation mailed to { $targets }.
audit-line-user-signed-up = { $who } signed up with the link of the invitation.
audit-line-seat-removal-reduced = { $who } assigned seats of type { $targets } that were due to be removed: some of them stay.
audit-line-seat-removal-cancelled = { $who } assigned all seats of type { $targets } that were due to be removed: none of them goes.

audit-nothing = nothing in particular
audit-more =
    { $count ->
        [one] { $first } and 1 more
       *[other] { $first } and { $count } more
    }

audit-detail-seat = Seat
audit-detail-access = Access
audit-detail-invite = Invitation
audit-detail-seats = Seats kept
audit-detail-left = Still due to go
audit-detail-effective-on = On
audit-access-default = the seat's defaults
audit-access-template = template { $template }
audit-access-custom = adjusted by hand
audit-access-custom-template = adjusted by hand, from { $template }
audit-access-classic = classic role
audit-invite-mailed = mailed
audit-invite-skipped = not mailed

# What the export says when it fails.
audit-export-no-folder = There is no folder { $folder }.
audit-export-no-permission = You may not write there.
audit-export-no-name = Name a file.
audit-export-is-folder = This is a folder. Name a file in it.
audit-export-full = The disk is full.
audit-export-failed = It could not be written: { $why }
audit-export-unreadable = The log could not be read: { $why }
audit-exported =
    { $count ->
        [0] Nothing to export: { $file } has a header only
        [one] 1 event exported to { $file }
       *[other] { $count } events exported to { $file }
    }

# The audit log.

# What was done, for a column and a filter.
audit-add-user = User created
audit-add-admin-permissions = Super admin right given
audit-remove-admin-permissions = Super admin right taken away
audit-deactivate-user = User deactivated
audit-reactivate-user = User reactivated
audit-remove-user = User deleted
audit-manual-password-reset-email-send = Password reset mailed
audit-manual-registration-email-send = Invitation mailed
audit-user-signed-up = Signed up
audit-team-user-added = Added to a team
audit-team-user-deleted = Taken out of a team
audit-preset-changed = Preset changed
audit-team-created = Team created
audit-team-edited = Team edited
audit-team-deleted = Team deleted
audit-preset-created = Preset created
audit-preset-edited = Preset edited
audit-preset-deleted = Preset deleted
audit-seats-purchased = Seats bought
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
audit-line-remove-admin-permissions = { $who } took the super admin right from { $targets }.
audit-line-deactivate-user = { $who } deactivated { $targets }.
audit-line-reactivate-user = { $who } reactivated { $targets }.
audit-line-remove-user = { $who } deleted { $targets }.
audit-line-manual-password-reset-email-send = { $who } had a link to reset the password mailed to { $targets }.
audit-line-manual-registration-email-send = { $who } had an invitation mailed to { $targets }.
audit-line-user-signed-up = { $who } signed up with the link of the invitation.
audit-line-team-user-added = { $who } added { $targets } to a team.
audit-line-team-user-deleted = { $who } took { $targets } out of a team.
audit-line-preset-changed =
    { $count ->
        [one] { $who } changed the preset of { $targets }.
       *[other] { $who } changed the presets of { $targets }.
    }
audit-line-team-created = { $who } created the team { $targets }.
audit-line-team-edited = { $who } edited the team { $targets }.
audit-line-team-deleted = { $who } deleted the team { $targets }.
audit-line-preset-created = { $who } created the preset { $targets }.
audit-line-preset-edited = { $who } edited the preset { $targets }.
audit-line-preset-deleted = { $who } deleted the preset { $targets }.
audit-line-seats-purchased = { $who } bought seats of type { $targets }.
audit-line-seat-removal-reduced = { $who } assigned seats of type { $targets } that were due to be removed: some of them stay.
audit-line-seat-removal-cancelled = { $who } ended the removal of seats of type { $targets }: none of them goes.

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
audit-detail-bought = Seats bought
audit-detail-purchased = Seats now
audit-detail-monthly-cents = Price per month
audit-detail-team = Team
audit-detail-team-role = As
audit-detail-preset = Preset
audit-team-main = main team
audit-team-extra = extra team
audit-preset-none = none
audit-detail-parent = Parent team
audit-detail-renamed-from = Name before
audit-parent-none = none
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

# The log screens: the outbox and this one.
log-when = WHEN
log-everything = Show everything
log-loading = Reading…
log-reading =
    { $count ->
        [0] Reading…
       *[other] Reading… { $count } so far
    }
log-more =
    { $count ->
        [one] 1 read, more below
       *[other] { $count } read, more below
    }
log-fresh =
    { $count ->
        [one] ↑ 1 new
       *[other] ↑ { $count } new
    }
log-failed = The log could not be read: { $why } Enter tries again.
log-none-found = Nothing matches “{ $text }”.
log-none-filtered = Nothing of that kind. Esc shows everything.
log-only = Only: { $what }

audit-search = person, action
audit-empty = Nobody has done anything in this account yet.
audit-count =
    { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
audit-when = When
audit-who = WHO
audit-by = Who
audit-what = WHAT
audit-target = TARGET
audit-action = Action
audit-category = Category
audit-category-security-activity = Security
audit-category-billing = Billing
audit-category-crm-object = CRM records
audit-category-crm-settings = CRM settings
audit-category-integration = Integrations
audit-category-partner = Partners and clients
audit-code = Code: { $code }
audit-user-id = {"  "}user ID: { $id }
audit-about = { $label }: { $value }
audit-person = { $name }, { $email }
audit-targets =
    { $count ->
        [0] No target in particular
        [one] Target
       *[other] { $count } targets
    }
audit-only-by = Only what { $who } did
audit-only-both = Only: { $what }, by { $who }

audit-export-title = Export the audit log
audit-export-all = Writes the whole log of this account as CSV: one row for each thing that was done to somebody or something.
audit-export-shown = Writes what the search and the filter show, as CSV: one row for each thing that was done to somebody or something.
audit-export-file = File
audit-export-help = The file is there whole or not at all.
audit-export-exists = This file exists. Replace it, or name another.
audit-export-button = Export
audit-export-replace = Replace
audit-exporting = Exporting… Esc gives up.

action-filter = filter
action-sign-up = sign up
action-export = export
action-replace = replace
action-retry = try again
do-log-filter = Filter the log
do-outbox-sign-up = Sign up with the invite of this mail
do-audit-export = Export the audit log as CSV
context-log = the outbox and the audit log
context-outbox-link = a mail with an invite link
context-audit-log = the audit log

# The permission history of a user: the page, its rows, its export.

history-title = Permission history
user-action-history = View user permission history
action-permission-history = permission history
do-record-history = Permission history of the user
context-history = a permission history

history-permission = PERMISSION
history-action = ACTION
history-by = UPDATED BY
history-when = DATE OF CHANGE
history-search = search permissions
history-filter-title = Filter the history
history-empty = No change of permissions is on record for this user. What is changed from now on appears here.
history-count =
    { $count ->
        [one] 1 change
       *[other] { $count } changes
    }

# A row: what was added or removed, how, and by whom.
history-permission-row = { $permission }: { $grant }
history-access-row = { $access }
history-access-seat-row = { $access } ({ $seat })
history-access-default = Defaults of the seat
history-access-template = Template { $template }
history-access-custom = Permissions adjusted by hand
history-access-custom-template = Permissions adjusted by hand, from { $template }
history-access-classic = Permissions of the classic flow
history-created = Created
history-deleted = Deleted
history-only-created = permissions created
history-only-deleted = permissions deleted
history-filter-created = Permissions created
history-filter-deleted = Permissions deleted
history-by-hubspot = HubSpot

# The same in full.
history-entry = Change of permissions
history-about-action = Action
history-about-by = Updated by
history-about-when = Date of change
history-about-key = Key

history-export-title = Export the permission history
history-export = Writes every change of { $name }'s permissions since { $date }, the last 90 days, as CSV. Search and filter do not count.
history-exported =
    { $count ->
        [0] No change in the last 90 days: { $file } has a header only
        [one] 1 change exported to { $file }
       *[other] { $count } changes exported to { $file }
    }

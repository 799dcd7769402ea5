# The record of one user.

record-gone = { $name } was deleted meanwhile. Press { $key } to go back to the list.
record-position = { $row } of { $count }

status-active = Active
status-invited-pending = Invited, link works until { $date }
status-invited-expired = Invited, link expired on { $date }
status-invited = Invited

record-main-team = Main team
record-extra-teams = Extra teams
record-preset = Preset
record-seat = Seat
record-access = Access
record-created = Created
record-last-active = Last active
record-and-more = { $list } +{ $count }
record-created-typed = { $date }, typed in
record-created-csv = { $date }, from a CSV file
record-created-salesforce = { $date }, from Salesforce
record-created-classic = { $date }, in the classic flow
record-active-on = { $ago } ({ $date })

record-invitation = Invitation
record-invite-mailed = Mailed on { $date }.
record-invite-not-mailed = Not mailed: whoever invited this person hands the link over.
record-invite-until = Works until { $date }, and for this address only.
record-invite-over = Expired on { $date }: the link no longer works.
record-invite-hidden = The link is shown to people who may create users.

record-seat-kept = { $seat } when reactivated
record-no-seat = No seat
record-no-seat-about = Users of the classic flow hold no seat.
record-seat-not-counted = A deactivated user's seat does not count: somebody else can have it.
record-free-seats = Free seats

record-permissions = Permissions
record-show-all = All permissions
record-permissions-of = Permissions of { $name }
record-source-super-admin = Super Admin: everything, whatever is listed.
record-source-default = HubSpot's default permissions for the seat.
record-source-template = The template { $template }.
record-source-adjusted = The template { $template }, adjusted for this user.
record-source-custom = Chosen one by one for this user.
record-source-classic = The role { $role } of the classic flow.
record-classic = Classic role
record-classic-crm = CRM features (Companies, Deals, Tasks)
record-classic-view = View
record-classic-edit = Edit

record-search = search permissions
record-none-found = No permission matches “{ $text }”.

# What is granted, where a column is narrow.
grant-short-owned-unassigned = Owned + unassigned
grant-short-team-unassigned = Team + unassigned
grant-short-everything-unassigned = All but unassigned
grant-short-owned = Owned
grant-short-team = Team
grant-short-none = –
grant-short-off = –

# The Users pane.

users-search = search name or email
users-count =
    { $count ->
        [one] 1 user
       *[other] { $count } users
    }
users-count-searched =
    { $count ->
        [one] { $shown } of 1 user
       *[other] { $shown } of { $count } users
    }
users-empty = Nobody uses this account yet. Press c to create its first users.
users-none-found = Nobody's name or address holds "{ $text }". Press Esc to clear the search.

column-name = NAME
column-email = EMAIL
column-seat = SEAT
column-access = ACCESS
column-teams = TEAMS
column-invite = INVITE
column-last-active = LAST ACTIVE

access-super-admin = Super Admin
access-default = Default
access-default-long = HubSpot's default permissions for this seat
access-custom = Custom
access-adjusted = { $template } (adjusted)

classic-administrator = Administrator
classic-sales-manager = Sales Manager
classic-user = User

status-deactivated = Deactivated
invite-pending = Pending
invite-expired = Expired
invite-accepted = Accepted

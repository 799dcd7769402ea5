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
column-partner = PARTNER
column-partner-employee = employee

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
last-active-pending = ○ Pending
last-active-expired = ! Expired

users-count-selected =
    { $count ->
        [one] 1 user, { $selected } selected
       *[other] { $count } users, { $selected } selected
    }
users-count-searched-selected =
    { $count ->
        [one] { $shown } of 1 user, { $selected } selected
       *[other] { $shown } of { $count } users, { $selected } selected
    }
users-count-hidden = { $shown } of { $count } users, { $selected } selected, { $hidden } hidden { $by }
users-count-hidden-short = { $selected } selected, { $hidden } hidden { $by }
users-count-hidden-tiny = { $selected } selected, { $hidden } hidden
hidden-by-search = by the search
hidden-by-filters = by the filters
hidden-by-both = by search and filters
users-loading =
    { $count ->
        [one] Loading… 1 user so far
       *[other] Loading… { $count } users so far
    }
users-loading-of = Loading… { $count } of { $total } users
users-loading-first = Reading the users of this account…
users-none-kept = The filters keep everybody away: { $filters }. Press F to clear them.
users-none-found-kept = Nobody whose name or address holds "{ $text }" passes the filters: { $filters }. Press Esc to clear the search, or F to clear the filters.
users-refused = { $why } The users are not shown. Press Ctrl-P to switch the operator or the account.
users-unseen =
    { $count ->
        [one] 1 user has changed out of sight
       *[other] { $count } users have changed out of sight
    }
toast-copied-addresses =
    { $count ->
        [one] Address copied
       *[other] { $count } addresses copied
    }

# Filters and their values.
filter-status = Status
filter-seat = Seat
filter-invite = Invite
filter-last-active = Last active
filter-team = Team
filter-access = Access
filter-any = Any
filter-any-feminine = Any
filter-no-seat = No seat
filter-no-invite = No invite
filter-no-team = No team
filter-today = Today
filter-days =
    { $count ->
        [one] Last day
       *[other] Last { $count } days
    }
filter-longer = Longer ago
filter-adjusted = Adjusted template
filter-classic = Classic
filter-chip = { $filter }: { $value } ▾
filter-chip-short = { $filter } ▾
filters-chip = Filters ▾
filters-chip-active = Filters ({ $count }) ▾

sort-title = Sort by
sort-name = Name
sort-email = Email
sort-partner = Partner employee

action-next-filter = next filter
action-previous-filter = previous filter
action-clear-filters = no filter
action-sort = sort
action-reverse-sort = reverse the order
action-select = select
action-select-all = select all
action-select-none = select none
action-copy-addresses = copy addresses

do-users-filter = Filter the users
do-users-next-filter = Go to the next filter
do-users-previous-filter = Go to the filter before
do-users-tick-filter = Tick or untick a value of the filter
do-users-clear-filters = Clear all filters
do-users-sort = Sort the users by a column
do-users-reverse-sort = Reverse the order of the users
do-users-select = Select the user, or no longer
do-users-select-all = Select all users shown, or none
do-users-select-none = Select nobody any more
do-users-copy = Copy the email addresses

context-filters = the lists of the filters

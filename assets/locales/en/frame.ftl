# The frame around every screen: tabs, menu, key line, status, questions.

badge-partner = partner

tab-users = Users
tab-seats = Seats
tab-partner-dashboard = Partner Dashboard
tab-connected-apps = Connected Apps
tab-billing = Account & Billing
tab-pricing = Pricing & Features
tab-partners-automation = Partners › Automation
tab-teams = Teams
tab-presets = Presets
tab-client-access-manager = Client Access Manager
tab-outbox = Outbox
tab-audit-log = Audit log
tab-clock = Clock

# The same where the window is narrow.
tab-short-users = Users
tab-short-seats = Seats
tab-short-partner-dashboard = Partner
tab-short-connected-apps = Apps
tab-short-billing = Billing
tab-short-pricing = Pricing

path-users = Settings › Users & Teams › Users
path-seats = Settings › Users & Teams › Seats
path-partner-dashboard = Partner › Dashboard
path-connected-apps = Marketplace › Manage › Connected apps
path-billing = Account & Billing › Subscriptions
path-pricing = Pricing & Features
path-partners-automation = Settings › Partners › Automation
path-teams = Settings › Users & Teams › Teams
path-presets = Settings › Users & Teams › Presets
path-client-access-manager = Partner › Client Access Manager
path-outbox = Simulation › Outbox
path-audit-log = Simulation › Audit log
path-clock = Simulation › Clock

menu-settings = Settings
menu-account = Account
menu-marketplace = Marketplace › Manage
menu-partner = Partner
menu-simulation = Simulation

action-create-user = Create user
action-search = search
action-move = move
action-up = one row up
action-down = one row down
action-page-up = one page up
action-page-down = one page down
action-first = first row
action-last = last row
action-activate = choose
action-toggle = toggle
action-expand = open
action-done = done
action-cancel = cancel
action-tick = tick
action-untick = untick
action-clear = clear
action-collapse = close
action-edit = edit
action-remove-row = remove
action-copy-one = copy link
action-copy-all = copy all
action-to-list = to the list
action-next-field = next field
action-previous-field = previous field
action-next-page = next
action-previous-page = back
action-back = back
action-account-menu = menu
action-help = help
action-quit = quit
action-quit-now = quit at once

button-next = Next
button-back = Back
button-cancel = Cancel
button-done = Done
button-close = Close
button-discard = Discard
button-keep-editing = Keep editing
button-quit = Quit
button-other-seat = Choose another seat
button-shrink-batch = Remove users
button-take-back = Keep and create

help-here = This place
help-move = Move
help-everywhere = Everywhere
help-title = Keys that work here

question-discard-title = Discard this draft?
question-discard =
    { $count ->
        [0] What you have entered is lost.
        [one] The address you have entered and what you have chosen are lost. Nobody has been created yet.
       *[other] The { $count } addresses you have entered and what you have chosen are lost. Nobody has been created yet.
    }
question-quit-title = Quit Seatdesk?
question-quit = The users you are adding have not been created yet. Quitting discards them.
question-shortage-title = Not enough seats
question-take-back-title = Seats are due to be removed
question-refused-title = Not allowed
question-not-created-title = Nobody was created

status-saving = Saving…
toast-copied =
    { $count ->
        [one] Link copied
       *[other] { $count } links copied
    }
toast-copy-too-long = That is more than a terminal's clipboard takes. Copy the links one by one.
toast-keys-dropped =
    { $count ->
        [one] 1 key typed meanwhile was dropped
       *[other] { $count } keys typed meanwhile were dropped
    }

store-not-written = This could not be written, and nobody was created. Try again with fewer users.
store-read-only = The store can no longer be written. Nothing was sent.
store-lost-full = The disk is full: read-only. Free some space and start again; nothing acknowledged is lost.
store-lost-unknown = The store stopped answering: read-only. Start again to see whether the last change was written.
store-lost-damaged = The store is damaged: read-only. Quit, and export what is there with "seatdesk export".

too-small = Seatdesk needs a window of at least { $width } x { $height }. Please enlarge this one.

list-and-more =
    { $count ->
        [one] { $list } and 1 more
       *[other] { $list } and { $count } more
    }

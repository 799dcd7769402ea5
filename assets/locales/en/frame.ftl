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
action-open-user = open
action-next-user = next user
action-previous-user = user before
action-show-permissions = permissions
action-close-drawer = close
action-copy-email = copy address
action-next-section = next section
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
action-add-from-csv = CSV file
action-add-from-salesforce = Salesforce
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
question-quit-lost = What you have entered here is not saved, and is lost.
question-quit-title = Quit Seatdesk?
question-quit = The users you are adding have not been created yet. They are kept as a draft, and offered to you next time.
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
toast-copied-email = { $email } copied
toast-copy-too-long = That is more than a terminal's clipboard takes. Copy less at a time.
toast-keys-dropped =
    { $count ->
        [one] 1 key typed meanwhile was dropped
       *[other] { $count } keys typed meanwhile were dropped
    }

store-not-written = Nothing was changed: this is more than can be written at once. Try again with fewer users.
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

# What each action does, in full: for the help, the palette and lists of keys.
do-users-create = Create user
do-users-open = Open the user's record
do-record-next = Record of the next user
do-record-previous = Record of the user before
do-record-permissions = Show all permissions
do-record-edit = Edit their record
do-record-copy-link = Copy their invite link
do-record-copy-email = Copy their address
do-list-search = Search
do-list-up = One row up
do-list-down = One row down
do-list-page-up = One page up
do-list-page-down = One page down
do-list-first = First row
do-list-last = Last row
do-activate = Open or press what has the focus
do-toggle = Tick or choose what has the focus
do-section-expand = Open the section
do-section-collapse = Close the section
do-sources-csv = Add users from a CSV file
do-sources-salesforce = Add users from Salesforce records
do-addresses-remove = Remove the address
do-links-copy = Copy the invite link
do-links-copy-all = Copy all invite links
do-form-next = Next field
do-form-previous = Previous field
do-dialog-next = Next button of a question
do-dialog-previous = Button before in a question
do-wizard-back = Previous page of the wizard
do-wizard-next = Next page of the wizard
do-back = Back, cancel or close
do-menu-open = Open the account menu
do-tab-users = Go to Users
do-tab-seats = Go to Seats
do-tab-partner-dashboard = Go to Partner Dashboard
do-tab-connected-apps = Go to Connected Apps
do-tab-billing = Go to Account & Billing
do-tab-pricing = Go to Pricing & Features
do-go-outbox = Go to the outbox
do-go-audit-log = Go to the audit log
do-go-teams = Go to Teams
do-go-presets = Go to Presets
do-go-partners-automation = Go to Partners › Automation
do-go-client-access = Go to the Client Access Manager
do-go-clock = Go to the clock
do-account-switch = Switch account
do-operator-switch = Switch operator
do-palette = Search every command
do-toasts = Read past messages
do-language-switch = Switch to French
do-theme-choose = Choose a theme
do-mouse-toggle = Use the mouse, or leave it to the terminal
do-help = Show the keys that work here
do-quit = Quit Seatdesk
do-quit-now = Quit at once, without a question

# Where actions work, as in "Works in: the wizard".
context-always = everywhere
context-panes = the panes
context-return = a place to go back from
context-users = the Users pane
context-classic-users = the Users pane, with the flow of 2017
context-field = a text field
context-search-box = a search box
context-list = a list
context-menu = a menu
context-overlay = a window on top
context-reading = a text
context-help = the help
context-dialog = a question
context-record = a user's record
context-record-invite = the record of an invited user
context-record-section = a section of a record
context-record-drawer = the permissions of a user
context-wizard = the create-user wizard
context-wizard-sources = the wizard's first page
context-wizard-addresses = the list of addresses
context-wizard-section = a section of the wizard
context-wizard-control = a field of the wizard
context-wizard-links = the list of invite links

palette-title = Commands
palette-elsewhere = Works in { $where }
picker-type = Type to narrow the list
picker-none = Nothing matches “{ $text }”.
picker-refused = { $label }: { $why }
operators-title = Operate in { $account } as
theme-hubspot = orange and teal, as HubSpot
theme-mono = no colours
theme-light = dark on light
theme-high-contrast = the strongest contrast

toasts-title = Past messages
toasts-empty = Nothing has happened yet.
toast-account-switched = { $account }: you are { $name } now
toast-operator-switched = You are { $name } now
toast-language = The screens are in English now
toast-mouse-on = Seatdesk takes the mouse. Hold Shift to select text.
toast-mouse-off = The mouse is the terminal's again

help-search = search these keys
help-none-found = No key matches “{ $text }”.
menu-operator = Who and where
action-palette = commands

# Salesforce records: the list of them, and where the users of a batch come from.

salesforce-title = Salesforce (simulated)
salesforce-search = type to search
salesforce-name = Name
salesforce-email = Email
salesforce-count = { $count } of { $total } selected
salesforce-add =
    { $count ->
        [0] Add users
        [one] Add 1 user
       *[other] Add { $count } users
    }
salesforce-already-here = already a user
salesforce-in-list = in the list already
salesforce-twice = address is there twice
salesforce-no-address = no email address
salesforce-empty = This organization has no users.
salesforce-no-match = Nobody matches “{ $text }”.
salesforce-help = They join the list; nobody is created yet.
salesforce-nobody = There is nobody to add.
salesforce-nobody-new = Nobody here can be added: see the remarks.
salesforce-none-ticked = Tick whom to add.
salesforce-refused = Salesforce records cannot be added any more.
salesforce-too-many =
    { $listed ->
        [0] A batch holds { $limit } users. Clear { $count } more.
       *[other] A batch holds { $limit } users, and { $listed } are in the list already. Clear { $count } more.
    }

refused-any-tier = Needs { $tier }.
refused-salesforce-off = The Salesforce integration is turned off.

action-add-records = add
context-records = the Salesforce records

source-typed = typed
source-csv = CSV
source-salesforce = Salesforce
source-classic = classic
source-typed-count = { $count } typed
source-csv-count = { $count } from CSV
source-salesforce-count = { $count } from Salesforce
source-classic-count = { $count } classic

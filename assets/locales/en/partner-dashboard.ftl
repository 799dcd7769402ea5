# The Partner Dashboard: its tabs, the employees, and the drawer with an employee's clients.

partner-tab-clients = Clients
partner-tab-employees = Partner Employees

# What is not credited. $key is the key that lists the users.
partner-uncredited =
    { $count ->
        [one] MRR is not credited for 1 user, who works at clients without being tagged. Press { $key } to see who.
       *[other] MRR is not credited for { $count } users, who work at clients without being tagged. Press { $key } to see who.
    }
partner-uncredited-short =
    { $count ->
        [one] MRR is not credited for 1 user: { $key }
       *[other] MRR is not credited for { $count } users: { $key }
    }

client-column-name = CLIENT
client-column-hub-id = HUBID
clients-empty = This partner has no clients yet. A client appears here as soon as an employee is assigned to it.

# The employees.
employees-search = name or email
employees-count =
    { $count ->
        [one] 1 employee
       *[other] { $count } employees
    }
employees-count-untagged = { employees-count }, { $untagged } not tagged
employees-count-shown = { $shown } of { $count }
employees-loading = Reading the users of this account…
employees-empty = This partner has no employees yet. Open a user, choose Edit permissions, then More › Partner program, and switch Partner employee on.
employees-none-found = Nobody here matches the search and the filters. Press Esc to see everybody.
employees-refused = Here a partner sees its employees, for which clients they work, and whether they were active there.

employee-column-name = NAME
employee-column-email = EMAIL
employee-column-employee = EMPLOYEE
employee-column-match = MATCHES
employee-column-clients = CLIENTS
employee-column-last-active = AT A CLIENT

employee-filter-employee = Employee
employee-filter-match = Matches
employee-filter-clients = Clients
employee-tagged = Tagged
employee-access-manager = Access Manager
employee-untagged = Not tagged
employee-suspended = Suspended
employee-matched = Yes
employee-not-matched = No
employee-has-clients = With clients
employee-no-clients = Without clients
employee-match-domain = Domain
employee-match-access-manager = Access Manager
employee-match-none = No
employee-clients = { $active } of { $count } active
employee-clients-unassigned = { $count } unassigned

# Keys.
action-next-partner-tab = next tab
action-previous-partner-tab = previous tab
action-show-uncredited = not credited
do-partner-next-tab = Go to the next tab of the Partner Dashboard
do-partner-previous-tab = Go to the previous tab of the Partner Dashboard
do-partner-uncredited = List the users for whom MRR is not credited
do-employees-filter = Filter the employees
context-partner-dashboard = the Partner Dashboard
context-employees = the partner employees

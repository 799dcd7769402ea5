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
        [one] MRR is not credited for 1 user: { $key } shows who
       *[other] MRR is not credited for { $count } users: { $key } shows who
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
employees-count-untagged =
    { $count ->
        [one] 1 employee, { $untagged } not tagged
       *[other] { $count } employees, { $untagged } not tagged
    }
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
employee-column-last-active = ACTIVE AT CLIENT

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

# The drawer of an employee.
employee-drawer-about = { $employee } · Matches: { $matches }
employee-drawer-suspended = Suspended, no credit: this user is deactivated.
employee-drawer-untagged = Not tagged: press { $key } and switch Partner employee on.
employee-drawer-unmatched = Not on the partner's domain: add this address in the Client Access Manager.
employee-drawer-no-domain = No partner domain is set: a super admin sets it under Partners › Automation.
employee-drawer-empty = No clients yet.
employee-standing-unassigned = Not assigned
employee-credit = Managed MRR is credited.
employee-no-credit = No managed credit: { $why }.
employee-unassigned = Works there without being assigned.
employee-blocked-by = Linked to another partner there: { $partner }.
employee-nothing-to-remove = Not assigned to this client: there is no access to remove.
employee-blocked-ways = Press { $key } for the three ways out.
employee-blocked-instead = { $email } is assigned there instead.
employee-blocked-free = The other partner has let go: press { $key } and assign again.
employee-no-user = No access yet: ask the client to add this address.
employee-deactivated-there = Deactivated in the client's account.
employee-last-active = Last active there: { $ago }
employee-last-action = Last action there: { $action }, { $ago }
employee-last-action-none = Last action there: none in the audit log
employee-last-action-reading = Last action there: reading the audit log…
employee-last-action-failed = Last action there: the audit log could not be read
employee-action-details = View details
employee-action-record = Open record

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
action-open-employee = details
do-employees-open = Show the clients of the employee
do-employees-actions = What can be done with the employee
do-employees-remove-access = Remove the access of the employee to the client
context-employee-drawer = the clients of an employee

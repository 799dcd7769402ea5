# The clients of a partner: the table, and the panel of one of them.

client-column-products = PRODUCTS
client-column-relationship = RELATION
client-column-usage = PEOPLE
client-column-last-active = LAST ACTIVE
client-column-mrr = MRR
client-column-credit = MANAGED CREDIT
clients-search = name or HubID
clients-loading = Reading the clients of this account…
clients-count =
    { $count ->
        [one] 1 client, { $credited } of { $all } MRR credited
       *[other] { $count } clients, { $credited } of { $all } MRR credited
    }
clients-count-only =
    { $count ->
        [one] 1 client
       *[other] { $count } clients
    }
clients-count-shown = { $shown } of { $count } clients
clients-none-found = No client matches the search and the filter. Press Esc to see all of them.
clients-none-chosen = Choose a client first.
clients-fictional = MRR is fictional
clients-filter = Credit
clients-credited = Credited
clients-not-credited = Not credited
clients-blocked = Somebody blocked
client-usage = { $count } active
client-credited = Credited
client-not-credited = Not credited: { $why }
relationship-sold = Sold
relationship-managed = Managed
client-sold-on = Sold on { $date }
client-managed-since = Managed since { $date }
client-mrr = { $price } MRR (fictional)
client-people = Partner employees
client-nobody = No partner employees yet. Press { $key } to add some.
client-unassigned = works there, not assigned
client-untagged = works there, not tagged
client-unassigned-short = not assigned
client-untagged-short = not tagged
client-todo-assign = { $name } works there without being assigned: press { $key }.
client-todo-tag = { $name } works there without being tagged, so that nothing is credited: press { $key } and switch Partner employee on.
client-not-assigned = not assigned

action-client-details = details
action-add-employees = Add employees
client-add-employees = add employees
action-end-services = end services
client-menu-add = Add employees…
client-menu-end = End services…
end-services-title = End services for { $client }
end-services = { $client } leaves the list of your clients, and its MRR is no longer counted. Nothing changes in its account.
end-services-stay =
    { $count ->
        [one] 1 of your people works there without being assigned, and stays a user there.
       *[other] { $count } of your people work there without being assigned, and stay users there.
    }
button-end-services = End services
do-clients-end = End the services for the client
action-visit-client = visit account
do-clients-open = Show the details of the client
do-clients-add-employees = Add employees to the client
do-clients-actions = Show what can be done about the client
do-clients-filter = Filter the clients
do-clients-visit = Go to the client's account
context-clients = the clients

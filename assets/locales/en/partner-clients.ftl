# The clients of a partner: the table, and the panel of one of them.

client-column-products = PRODUCTS
client-column-relationship = RELATION
client-column-usage = EMPLOYEES
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
client-not-credited = No: { $why }
relationship-sold = Sold
relationship-managed = Managed
client-since = { $relationship } since { $date }
client-mrr = { $price } MRR (fictional)
client-people = Partner employees
client-nobody = No partner employees yet. Press { $key } to add some.
client-unassigned = works there, not assigned
client-not-assigned = not assigned

action-client-details = details
action-add-employees = Add employees
client-add-employees = add employees
action-visit-client = visit account
do-clients-open = Show the details of the client
do-clients-add-employees = Add employees to the client
do-clients-actions = Show what can be done about the client
do-clients-filter = Filter the clients
do-clients-visit = Go to the client's account
context-clients = the clients

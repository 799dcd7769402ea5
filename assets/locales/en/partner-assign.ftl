# Assigning clients to a partner employee, the conflict with another partner and its ways out, the request to the client.

assign-title = Assign clients to { $name }
assign-choose = Choose clients or enter HubID
assign-example = Name of a client, or any HubID
assign-help = Tick clients below, or type a HubID and press Enter. Assigning gives no access yet: ask the client for it afterwards.
assign-already = already assigned
assign-already-at = { $client } is assigned already.
assign-no-clients = There are no clients yet. Type the HubID of one.
assign-no-match = No client matches. Type a whole HubID and press Enter.
button-confirm = Confirm
button-confirm-count =
    { $count ->
        [0] Confirm
       *[other] Confirm ({ $count })
    }
action-confirm = confirm
action-copy-text = copy the text

# Whom another partner has. The first sentence is the one that HubSpot shows.
conflict-title = Linked to another partner
conflict-message = Their email address is already linked to another partner record for this client.
conflict-no-credit = Until this is settled, the client's revenue is not credited to you. There are three ways out:
conflict-over = All of them are assigned now.
conflict-with = with { $partner }
conflict-copy = 1 Ask the first partner: copy the text
conflict-new = 2 Create a new email on your domain…
conflict-other = 3 Use another email address…
conflict-copied = Text for the first partner copied
conflict-text =
    Hello { $first },
    { $name } ({ $email }) now works for { $client } (HubID { $hub }) on behalf of { $partner }, and is still linked to your partner record for this client.
    Please remove this user's access to the client in your partner account: Partner › Dashboard › Partner Employees › { $email } › Remove access.
    Thank you, { $partner }

other-address-title = Another email address
other-address-own-title = New email on your domain
other-address-about = For { $clients }, in place of { $email }. The old row stays, and no longer keeps the client from being credited.
other-address-field = Email address
other-address-seat = Seat in your account
other-address-help = Enter the address of a user of your account, or a new one.
other-address-new = Nobody has this address yet: the user is created, invited by email, tagged as partner employee and assigned.
other-address-user = { $name } is a user of your account: tagged as partner employee and assigned.
other-address-employee = { $name } is a partner employee already, and is assigned.
other-address-empty = Enter an email address.
other-address-same = This is the address that is linked already. Enter another one.
other-address-domain = This address is not on { $domain }. Enter one that is.
other-address-no-domain = You have no partner domain yet. Set it under Settings › Partners › Automation first.
other-address-refused = { $why }
not-an-address = { $text } is not an email address.
partner-assigned-as =
    { $count ->
        [0] { $email } is linked to another partner, too
        [one] { $email } assigned to 1 client
       *[other] { $email } assigned to { $count } clients
    }
partner-assigned-as-new =
    { $count ->
        [0] { $email } created, but linked to another partner, too
        [one] { $email } created, tagged and assigned to 1 client
       *[other] { $email } created, tagged and assigned to { $count } clients
    }

request-title = Ask the client for access
request-about = Nothing is mailed to the client. Copy this text and send it to your contact there.
request-text =
    Hello,
    { $partner } looks after your HubSpot account { $client } (HubID { $hub }). { $name } works on it.
    Please add this address as a user in your account: { $email }
request-seat-partner = A Partner Seat is free of charge for our employees.
request-seat-other = A View-Only Seat is free of charge; for more, please give a paid seat.
request-template = Please choose the permission template { $template }.
request-thanks = Thank you, { $partner }
request-copy = Copy and mark as requested
request-copied = Text for the client copied
request-already = This client has added the employee already: there is nothing to ask for.

assignment-request = Request text for the client…
assignment-refused = Client refused
assignment-simulate = Simulate: client adds the user
assignment-ways-out = Linked to another partner: ways out…
assignment-retry = Assign again
assignment-visit = Go to the client's account…
assignment-remove = Remove access…
simulated-added = Simulated: { $client } has added { $email }
simulate-already = This employee is a user of the client already.
simulate-no-super-admin = The client has no active super admin who could add the user.

button-assign-clients = + Assign clients
action-assign-clients = assign clients
action-request-access = request
action-simulate-client = simulate
action-menu = menu
action-account = account
do-clients-assign = Assign clients to the employee
do-assignment-actions = Show what can be done about the employee at this client
do-assignment-request = Show the text that asks the client for access
do-assignment-simulate = Simulate that the client adds the employee
context-client-people = an employee and a client

no-super-admin = This account has no active super admin. Nobody left in it can make one: restore a snapshot, or load the world anew.
no-super-admin-short = This account has no active super admin.

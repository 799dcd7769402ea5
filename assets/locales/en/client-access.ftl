# The Client Access Manager: who is added to which client, and who qualifies for a Partner Seat.

client-access-about = Add employees to a client, contractors on other domains among them. Whoever is added here counts as your employee, and can hold a free Partner Seat at clients.
client-access-clients =
    { $count ->
        [one] 1 client
       *[other] { $count } clients
    }
client-access-people =
    { $count ->
        [0] Nobody qualifies for a Partner Seat
        [one] 1 qualifies for a Partner Seat
       *[other] { $count } qualify for a Partner Seat
    }
client-access-hint = Press { $key } to add employees to the client.
client-access-nobody = Nobody is a partner employee yet. Choose a client and add somebody.
client-column-people = EMPLOYEES
client-access-usage = { $active } of { $count } active
qualifies-domain = on { $domain }
qualifies-manager = added by { $by }, { $date }
qualifies-not = no: other domain
qualifies-no-domain = no: no domain is set
qualifies-short-domain = on your domain
qualifies-short-manager = added here
action-other-list = other list

add-employees-title = Add employees to { $client }
add-employees-who = Employees
add-employees-example = Name, or any email address
add-employees-help = Tick employees below, or type an email on any domain and press Enter.
add-employees-suspended = deactivated
add-employees-exception = becomes an exception
add-employees-none = There are no partner employees yet. Type an email address.
add-employees-no-match = Nobody matches. Type a whole email address and press Enter.
add-employees-template = Permission template
add-employees-no-template = None
context-client-access = the Client Access Manager

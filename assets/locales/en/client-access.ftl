# The Client Access Manager: who is added to which client, and who qualifies for a Partner Seat.

client-access-about = Add employees to a client, contractors on other domains among them. Whoever is added here counts as your employee, and can hold a free Partner Seat at clients.
client-access-clients =
    { $count ->
        [one] 1 client
       *[other] { $count } clients
    }
client-access-people =
    { $all ->
        [one] 1 person
       *[other] { $all } people
    }, { $count ->
        [0] nobody qualifies for a Partner Seat
        [one] 1 qualifies for a Partner Seat
       *[other] { $count } qualify for a Partner Seat
    }
client-access-hint = Press { $key } to add employees to the client.
client-access-nobody = Nobody is a partner employee yet. Choose a client and add somebody.
client-access-usage =
    { $active } active{ $count ->
        [0] { "" }
       *[other] , { $count } to come
    }
qualifies-domain = on { $domain }
qualifies-manager = added by { $by }, { $date }
qualifies-not = no: other domain
qualifies-no-domain = no: no domain is set
qualifies-short-domain = on your domain
qualifies-short-manager = added here
action-other-list = other list
action-end-exception = no longer count
do-client-access-end = Let the address no longer count as an employee's
end-exception-title = No longer count as an employee
end-exception = { $email } no longer counts as your employee, and no longer qualifies for a Partner Seat.
end-exception-tagged = { $name } stays a tagged employee, and no longer qualifies for a Partner Seat with { $email }. Clients where { $name } works are no longer credited.
button-end-exception = No longer count

add-employees-title = Add employees to { $client }
add-employees-who = Employees
add-employees-example = Name, or any email address
add-employees-help = Tick employees below, or type an email on any domain and press Enter.
add-employees-suspended = deactivated
add-employees-already = { $email } is assigned to this client already.
add-employees-exception = will count as your employee
add-employees-none = There are no partner employees yet. Type an email address.
add-employees-no-match = Nobody matches. Type a whole email address and press Enter.
add-employees-template = Permission template
add-employees-no-template = None
context-client-access = the Client Access Manager

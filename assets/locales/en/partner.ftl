# The partner side: what every screen, mail and command says of the domain, the tag, and clients.

partner-domain-empty = Enter a domain.
partner-domain-one = Enter one domain, without spaces or commas.
partner-domain-no-dot = A domain has a dot in it, as in agency.com.
partner-domain-malformed = This is not a domain. Enter one such as agency.com.
partner-domain-public-suffix = Everybody under this domain has one of their own. Enter yours.
partner-domain-shared = Shared domains cannot be used. Use the Client Access Manager for these employees and enter a unique domain.
partner-domain-claimed = The domain must be unique: another partner has entered it.
partner-domain-conflict = Somebody else has set { $domain } meanwhile.
partner-domain-conflict-none = The domain was changed meanwhile.
partner-domain-stops =
    { $count ->
        [one] 1 employee stops matching.
       *[other] { $count } employees stop matching.
    }
partner-gone = This user is no longer in the account.
partner-loses-clients =
    { $count ->
        [one] 1 client is lost by it.
       *[other] { $count } clients are lost by it.
    }
partner-under-way = The access of this employee is being removed already, client by client. Wait until it is done, or cancel it in the list of jobs.
partner-not-employee = { $email } is not a partner employee. Tag the user first, or use the Client Access Manager.
partner-suspended = { $email } is deactivated. Reactivate the user first.
partner-no-clients = Choose at least one client.
partner-nobody = Choose at least one employee.
partner-too-many = { $count } at once are too many; { $limit } are possible.
partner-unknown-hub = No account with this HubID: { $hub }.
partner-own-hub = This is your own HubID.
partner-already =
    { $count ->
        [one] Already assigned there: { $hubs }.
       *[other] Already assigned at { $count } of them: { $hubs }.
    }
partner-not-assigned = This employee is not assigned to this client.
partner-unknown-template = There is no permission template { $template }.
partner-no-exception = The Client Access Manager does not know { $email }.
partner-has-clients =
    { $count ->
        [one] { $email } is still assigned to 1 client. Remove that access first.
       *[other] { $email } is still assigned to { $count } clients. Remove that access first.
    }
partner-not-client = HubID { $hub } is no client of yours.
partner-has-employees =
    { $count ->
        [one] Remove the access of 1 employee first.
       *[other] Remove the access of { $count } employees first.
    }
partner-not-done-title = Nothing was changed

partner-domain-set =
    { $matched ->
        [one] 1 employee matches
       *[other] { $matched } employees match
    }{ $unmatched ->
        [0] { "" }
        [one] , 1 does not
       *[other] , { $unmatched } do not
    }. Domain set: { $domain }
partner-domain-reminded = Super admins were asked to set the domain
partner-tagged = { $email } is a partner employee now
partner-untagged =
    { $count ->
        [0] { $email } is no longer a partner employee
        [one] { $email } is no longer a partner employee; 1 client removed
       *[other] { $email } is no longer a partner employee; { $count } clients removed
    }
partner-assigned =
    { $count ->
        [0] Nobody assigned
        [one] 1 assigned
       *[other] { $count } assigned
    }{ $blocked ->
        [0] { "" }
        [one] , 1 linked to another partner
       *[other] , { $blocked } linked to another partner
    }
partner-assigned-one = { $email } assigned to { $client }
partner-requested = Marked as requested: ask the client to add the employee
partner-refused = Marked as refused by the client
partner-exception-ended = { $email }: no longer an employee
partner-services-ended = Services ended for { $client }
partner-removed = Access of { $email } removed
partner-removed-deactivated = Access of { $email } removed; the user there is deactivated

partner-standing-assigned = Assigned
partner-standing-requested = Requested
partner-standing-active = Active
partner-standing-blocked = Blocked
partner-standing-free = Blocked, free again
partner-standing-settled = Settled (other address)
partner-standing-removed = Removed

partner-no-credit-domain = no partner domain is set
partner-no-credit-blocked =
    { $count ->
        [one] 1 is linked to another partner
       *[other] { $count } are linked to another partner
    }
partner-no-credit-untagged =
    { $count ->
        [one] 1 user is not tagged
       *[other] { $count } users are not tagged
    }
partner-no-credit-unmatched =
    { $count ->
        [one] 1 user is not on the domain
       *[other] { $count } users are not on the domain
    }
partner-no-credit-suspended =
    { $count ->
        [one] 1 user is deactivated
       *[other] { $count } users are deactivated
    }
partner-no-credit-nobody = nobody works there
partner-no-credit-short-domain = no domain is set
partner-no-credit-short-blocked = { $count } blocked
partner-no-credit-short-untagged = { $count } not tagged
partner-no-credit-short-unmatched = { $count } not on the domain
partner-no-credit-short-suspended = { $count } deactivated

user-action-not-partner = This address does not qualify for a Partner Seat any more. Edit the user's seat first.
refused-manage-employees = Needs: Partner employee management (edit) or Account access.

# Jobs.
bulk-title-leave-clients = Remove { $email } from all clients
bulk-title-delete-employee = Delete { $email }, with all clients
job-doing-leave-clients = Removing { $email } from all clients
job-doing-delete-employee = Deleting { $email }, clients first
job-leave-counts = Clients left: { $done } of { $count }.
job-leave-started =
    { $count ->
        [one] The access to 1 client is being removed in the background. { $key } shows how far it is.
       *[other] The access to { $count } clients is being removed in the background. { $key } shows how far it is.
    }
job-leave-done =
    { $count ->
        [one] { $title }: done, 1 client left. { $key } shows more.
       *[other] { $title }: done, { $count } clients left. { $key } shows more.
    }
job-leave-cancelled =
    { $count ->
        [one] { $title }: cancelled after 1 client. { $key } shows more.
       *[other] { $title }: cancelled after { $count } clients. { $key } shows more.
    }
job-leave-stopped =
    { $count ->
        [one] { $title }: stopped after 1 client. { $key } shows why.
       *[other] { $title }: stopped after { $count } clients. { $key } shows why.
    }

# Mail.
mail-kind-partner-domain-missing = Partner domain missing
mail-partner-domain-missing-subject = { $account }: set your partner employee email domain
mail-partner-domain-missing-text = { $account } has no partner employee email domain yet. Without one, managed tier points are not credited, and your employees get neither free Partner Seats nor partner permissions.
mail-partner-domain-missing-where = Set it under Settings > Partners > Automation. This reminder comes every week until you do.

# The audit log.
audit-partner-domain-changed = Partner domain changed
audit-partner-domain-reminded = Partner domain asked for
audit-partner-employee-tagged = Partner employee tagged
audit-partner-employee-untagged = Partner employee untagged
audit-access-exception-made = Access exception made
audit-access-exception-ended = Access exception ended
audit-client-assigned = Client assigned
audit-client-blocked = Client blocked
audit-client-requested = Client asked
audit-client-refused = Client refused
audit-client-access-removed = Client access removed
audit-client-access-cascaded = Client access ended
audit-client-services-ended = Client services ended
audit-line-partner-domain-changed = { $who } set the partner employee email domain { $targets }.
audit-line-partner-domain-reminded = { $who } asked for a partner employee email domain: { $targets }.
audit-line-partner-employee-tagged = { $who } tagged { $targets } as partner employee.
audit-line-partner-employee-untagged = { $who } took the partner employee tag from { $targets }.
audit-line-access-exception-made = { $who } added { $targets } in the Client Access Manager.
audit-line-access-exception-ended = { $who } took { $targets } out of the Client Access Manager.
audit-line-client-assigned = { $who } assigned { $targets }.
audit-line-client-blocked = { $who } could not assign { $targets }, linked to another partner.
audit-line-client-requested = { $who } asked the client to add { $targets }.
audit-line-client-refused = { $who } noted that the client refused { $targets }.
audit-line-client-access-removed = { $who } removed the access of { $targets }.
audit-line-client-access-cascaded = { $who } ended the access of { $targets }, who left.
audit-line-client-services-ended = { $who } ended the services for { $targets }.
audit-employee = { $email } at HubID { $hub }
audit-client = HubID { $hub }
audit-detail-client = Client
audit-detail-clients = Clients
audit-detail-partner = Partner

# The clock.
clock-domain-reminder = reminder to set the partner domain

# What "seatdesk partner" says.

cli-partner-column-employee = EMPLOYEE
cli-partner-column-matched = MATCHED BY
cli-partner-column-client = CLIENT
cli-partner-column-hub = HUBID
cli-partner-column-standing = STATUS
cli-partner-by-domain = domain
cli-partner-by-manager = Client Access Manager

cli-partner-domain = Partner employee email domain: { $domain }

cli-partner-assigned = { $email } at { $client } ({ $hub }): { $standing }
cli-partner-no-access-yet = Assigning gives no access by itself. Ask each client to add the employee as a user.
cli-partner-linked = { $client } ({ $hub }): Their email address is already linked to another partner record for this client. Ask { $partner } to remove the access, or assign another address.

cli-partner-revokes = { $email } would no longer work for { $client } ({ $hub }).
cli-partner-revokes-user = { $email } would lose the access to { $client } ({ $hub }): the user there would be deactivated.
cli-partner-say-remove = Nothing was done. Add --confirm REMOVE to agree.
cli-partner-no-hub-id = "{ $hub }" is no HubID: a HubID has digits only.

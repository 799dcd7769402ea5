# What "seatdesk users" says.

cli-users-column-team = TEAM
cli-users-column-status = STATUS
cli-users-nobody = No user matches.

cli-users-unknown = { $account } has no user "{ $text }".
cli-users-no-team = There is no team "{ $text }". There are: { $known }.
cli-users-no-team-at-all = There is no team "{ $text }", nor any other in this account.
cli-users-no-preset = There is no preset "{ $text }". There are: { $known }.
cli-users-no-preset-at-all = There is no preset "{ $text }", nor any other in this account.
cli-users-no-template = There is no template "{ $text }". There are: { $known }.
cli-users-no-template-at-all = There is no template "{ $text }", nor any other.
cli-users-meant = Did you mean { $name }?
cli-users-not-an-email = "{ $text }" is not an email address.

cli-users-main-team = Main team
cli-users-extra-teams = Extra teams
cli-users-preset = Preset
cli-users-created-at = Created
cli-users-id = ID
cli-users-link = Invite link
cli-users-link-until = Link works until
cli-users-link-expired = Link expired on

cli-users-created-mailed = { $email } was created and mailed an invitation: { $link }
cli-users-created-silent = { $email } was created and not mailed. Hand over the link: { $link }
cli-users-created-active = { $email } was created and is active: this person has a HubSpot password.
cli-users-unchanged = { $name }: nothing to change, it is so already.

cli-users-say-yes = Nothing was done. Add --yes to agree.
cli-users-clients-lost = Access removed at { $clients }.
cli-users-sure = Go on? [y/N]

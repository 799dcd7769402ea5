# The mails of the simulated outbox, and the page behind an invitation's link.

# What a mail is, for columns and filters.
mail-kind-invitation = Invitation
mail-kind-access-granted = Access granted
mail-kind-removal-taken-back = Seats kept
mail-kind-invitation-renewed = Invitation, again
mail-kind-password-reset = Password reset
mail-kind-deactivated = Deactivated
mail-kind-reactivated = Reactivated
mail-kind-seats-bought = Receipt for seats

# What has become of a mail's link, for a column and for the opened mail.
mail-link-works = works until { $date }
mail-link-expired = expired on { $date }
mail-link-used = signed up
mail-link-replaced = replaced by a newer one
mail-link-deactivated = user deactivated
mail-link-gone = user deleted
mail-link-none = no link

mail-greeting = Hello { $name },
mail-greeting-nobody = Hello,
mail-simulated = Simulated: this mail was sent to nobody and has not left this machine.

mail-invitation-subject = { $account } has added you to HubSpot
mail-invitation-text = You are now a user of { $account } in HubSpot. Follow this link to choose a password and sign in:
mail-invitation-until = The link works until { $date }, and only for { $email }.
mail-invitation-no-link = (The link of this mail no longer exists.)

mail-access-granted-subject = You now have access to { $account }
mail-access-granted-text = You are now a user of { $account } in HubSpot.
mail-access-granted-password = You have a HubSpot password already, so there is no link to follow: sign in as you always do.

mail-password-reset-subject = Reset your HubSpot password
mail-password-reset-text = Somebody who manages your account has asked for a new password for you. Follow this link to choose one:
mail-password-reset-until = The link works until { $date }. A newer mail like this one voids it.
mail-deactivated-subject = Your access to { $account } was deactivated
mail-deactivated-text = Your user profile in { $account } was deactivated: you can no longer log in to this account. Your data there is kept.
mail-reactivated-subject = Your access to { $account } is back
mail-reactivated-text = Your user profile in { $account } was reactivated: you can log in to this account again.

mail-removal-taken-back-subject =
    { $count ->
        [one] { $account }: 1 { $seat } is kept after all
       *[other] { $account }: { $count } of type { $seat } are kept after all
    }
mail-removal-taken-back-text =
    { $count ->
        [one] Somebody was given a { $seat } that was due to be removed on { $date }. { $account } keeps it, and goes on paying for it.
       *[other] Users were given { $count } seats of type { $seat } that were due to be removed on { $date }. { $account } keeps them, and goes on paying for them.
    }
mail-removal-taken-back-left =
    { $count ->
        [0] None is due to be removed on { $date } any more.
        [one] 1 is still due to be removed on { $date }.
       *[other] { $count } are still due to be removed on { $date }.
    }

mail-seats-bought-subject =
    { $count ->
        [one] { $account }: receipt for 1 { $seat }
       *[other] { $account }: receipt for { $count } of type { $seat }
    }
mail-seats-bought-text =
    { $count ->
        [one] { $account } has bought a { $seat }, and has { $purchased } of that type now. It can be assigned at once.
       *[other] { $account } has bought { $count } seats of type { $seat }, and has { $purchased } of that type now. They can be assigned at once.
    }
mail-seats-bought-price =
    { $count ->
        [one] Price: { $price } per month.
       *[other] Price: { $count } × { $unit } = { $price } per month.
    }
mail-seats-bought-fictional = Prices are fictional and the card is simulated: no money moves.

sign-up-title = Sign up
sign-up-intro = This is the page behind the link: { $account } invites somebody to HubSpot. Whoever signs up here is the person invited.
sign-up-email = Email
sign-up-first-name = First name
sign-up-last-name = Last name
sign-up-password = Password
sign-up-password-help = At least { $count } characters; it is not kept.
sign-up-password-short = At least { $count } characters.
sign-up-no-email = Enter the invited address.
sign-up-not-an-email = This is not an email address.
sign-up-other-address = This invite is for another address.
sign-up-no-name = Enter a first and a last name.
sign-up-refused-title = Not signed up
sign-up-unknown-link = This link no longer exists: the user was deleted, or got a newer invitation.
sign-up-deactivated = This user was deactivated and cannot sign up.
sign-up-used = This link was used already: the user has signed up.
sign-up-expired = This link has expired. A new invitation is needed.
sign-up-done = { $name } has signed up and is active

outbox-search = address, name, kind
outbox-empty = This account has not sent any mail yet. Creating users sends invitations.
outbox-count =
    { $count ->
        [one] 1 mail
       *[other] { $count } mails
    }
outbox-to = TO
outbox-what = MAIL
outbox-link = LINK
outbox-copy-link = Copy link
outbox-sign-up = Sign up with this invite
mail-about-to = To: { $value }
mail-about-sent = Sent: { $value }
mail-about-kind = Kind: { $value }
mail-about-link = Link: { $value }

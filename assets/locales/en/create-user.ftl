# The create-user wizard, and the words for batches that are refused.

create-user-title = Create user
create-user-page-add = Add users
create-user-page-access = Access levels
create-user-title-access = Set up user access levels
create-user-page-invite = Invite
create-user-page-continue = Continue

create-user-emails = Add email address(es)
create-user-emails-example = ada@example.com, bob@example.com
create-user-emails-help = Separate several with a comma or a space, or paste a list.
create-user-csv = A CSV file
create-user-salesforce = Salesforce records
create-user-batch-count =
    { $count ->
        [one] 1 user
       *[other] { $count } users
    }
create-user-batch-wrong =
    { $count ->
        [one] 1 to correct
       *[other] { $count } to correct
    }
create-user-created =
    { $count ->
        [one] 1 user created
       *[other] { $count } users created
    }
create-user-twice-one = { $email } is in the list already.
create-user-twice-many =
    { $count ->
        [one] 1 address is in the list already.
       *[other] { $count } addresses are in the list already.
    }
create-user-nobody = Enter at least one email address.
create-user-entries-wrong =
    { $count ->
        [one] Correct the marked address with Enter, or remove it with Delete.
       *[other] { $count } addresses are marked: correct each with Enter, or remove it with Delete.
    }
create-user-too-many = { $count } addresses, { $limit } at most: remove some, or add them in another batch.

remark-has-password = active at once: { $name } has a HubSpot password
remark-known = known: { $name }, no HubSpot password yet
remark-not-an-email = is not an email address
remark-too-long = is longer than an address can be
remark-already-here = already a user here

create-user-assign-seat = Assign a seat
create-user-seat-assignment = Seat assignment
create-user-choose-seat = Choose a seat
create-user-seat-help = One seat for each user of the batch. The list says how many are free; missing ones can be bought.
create-user-no-seat = Choose a seat before going on.
create-user-seat-gone = { $seat } can no longer be given to these users. Choose another seat.
create-user-narrow = Choose how to narrow access
create-user-dont-narrow = Don't narrow access
create-user-dont-narrow-help = Users get HubSpot's default permissions for the seat.
create-user-review = Review access
create-user-review-no-seat = Choose a seat to see what its users may do.
create-user-review-count =
    { $count ->
        [one] 1 permission
       *[other] { $count } permissions
    }
review-of = { $count } of { $total }
review-none = none

create-user-skip-invite = Don't send an email invite when this user is added to HubSpot
create-user-skip-help = Each new user gets an email with a link to set a password.
create-user-skip-help-on = Nobody is mailed. Everybody in this batch has a HubSpot password already.
create-user-skip-warning =
    { $others ->
        [0] Nobody in this batch has a HubSpot password yet. They need the invite links of the next page to sign up.
       *[other] { $count } of them without a HubSpot password: they need the invite links of the next page to sign up.
    }
create-user-about-to =
    { $count ->
        [one] 1 user is about to be created
       *[other] { $count } users are about to be created
    }
batch-invited = invited by email
batch-link-only = invite link only, no email
batch-active = active at once, told by email
batch-active-silent = active at once, no email
batch-problem = already a user here

summary-title = This batch
summary-title-done = Created
summary-users = Users
summary-seat = Seat
summary-no-seat = no seat chosen
summary-seats-left-now = Seats left
summary-seats-left = Seats left after
summary-left =
    { $count ->
        [one] 1 left
       *[other] { $count } left
    }
summary-left-taken-back =
    { $count ->
        [one] { $left } left; 1 removal taken back
       *[other] { $left } left; { $count } removals taken back
    }
summary-missing =
    { $count ->
        [one] 1 seat too few
       *[other] { $count } seats too few
    }
summary-access = Access
summary-mails = Emails
summary-no-mails = no emails
summary-invitations =
    { $count ->
        [one] 1 invitation
       *[other] { $count } invitations
    }
summary-mailed =
    { $count ->
        [one] 1 email sent
       *[other] { $count } emails sent
    }
summary-access-mails =
    { $count ->
        [one] 1 access notice
       *[other] { $count } access notices
    }

continue-created =
    { $count ->
        [one] 1 user created
       *[other] { $count } users created
    }
continue-taken-back =
    { $left ->
        [0] { $seat }: { $count } kept that were due to be removed; none is due any more.
       *[other] { $seat }: { $count } kept that were due to be removed; { $left } still due.
    }
continue-links = Copy invite link
continue-links-help = A link works only for the address it stands under.
continue-mailed = invitation sent
continue-not-mailed = not mailed
continue-active = active already
continue-no-link = no link needed: signs in with the password they have
continue-user-gone = deleted meanwhile

create-user-already-users =
    { $count ->
        [one] { $emails } is already a user here. Remove the address, or open the user instead.
       *[other] { $emails } are already users here. Remove the addresses, or open the users instead.
    }
create-user-not-partners =
    { $count ->
        [one] { $emails } is no partner employee, and cannot hold a Partner Seat.
       *[other] { $emails } are no partner employees, and cannot hold Partner Seats.
    }
create-user-seat-refused = { $seat } cannot be given. { $why }
create-user-shortage =
    { $count ->
        [0] { $seat }: { $needed } needed, none free. Buy seats, choose another seat, or remove users from the batch.
       *[other] { $seat }: { $needed } needed, { $count } free. Buy seats, choose another seat, or remove users from the batch.
    }
create-user-view-only-holds = A View-Only user cannot hold the permission “{ $permission }”.
create-user-unknown-template = There is no template "{ $template }".
create-user-template-seat = The template { $template } needs a { $seat }.
create-user-not-held =
    { $count ->
        [0] You can only give permissions you hold. You lack: { $permissions }.
       *[other] You can only give permissions you hold. You lack: { $permissions }, and { $count } more.
    }
create-user-classic-access = Classic roles are given in the classic flow.
create-user-cancels-removal =
    { $count ->
        [one] { $seat }: { $scheduled } due to be removed on { $date }. Creating these users keeps 1 of them, and the account goes on paying for it.
       *[other] { $seat }: { $scheduled } due to be removed on { $date }. Creating these users keeps { $count } of them, and the account goes on paying for them.
    }

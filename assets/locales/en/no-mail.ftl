# What to do when an invitation does not arrive.

no-mail-title = No email?
action-no-mail = no email?
do-invitation-no-mail = If the invitation does not arrive
context-invitation = an invitation
no-mail-button = No email?
no-mail-hint = No email after five minutes? { $key } says what to do.

no-mail-mailed = The invitation was mailed to { $email } on { $date }.
no-mail-wait = The invitation was mailed to { $email } on { $date }, less than five minutes ago. Give it that long to arrive.
no-mail-not-mailed = No invitation was mailed to { $name }. Hand out the link, or resend the invitation.
no-mail-signed-up = { $name } has signed up. The invitation is no longer needed.

no-mail-address = Check the address: { $email }. It cannot be corrected; if it is wrong, delete the user and create them again.
no-mail-spam = Have them look in the spam folder.
no-mail-allow = Have whoever runs their mail let through what comes from HubSpot: noreply@hubspot.example.
no-mail-resend = Send it again: Resend invite in the Actions menu of the user. The link sent before stops working.
no-mail-link = Or hand out the link yourself: copy it from the user's record.
no-mail-support = If nothing helps, contact HubSpot technical support.

# The page behind the link of a mail about a password.

choose-password-title = Choose another password
choose-password-intro = This is the page behind the link: { $email } chooses another password for HubSpot, as a user of { $account }.
choose-password-new = New password
choose-password-again = The same again
choose-password-help = At least { $count } characters; it is not kept.
choose-password-short = At least { $count } characters.
choose-password-differs = The two are not the same.
choose-password-button = Choose this password
choose-password-close = Close
choose-password-refused-title = No password was chosen
choose-password-gone = This link no longer works: the user was deleted.
choose-password-deactivated = This user was deactivated and cannot log in. Somebody has to reactivate them first.
choose-password-replaced = A newer mail took the place of this link. Open the newest one.
choose-password-used = A password was chosen with this link already. For another one, a new link is needed.
choose-password-expired = This link has expired: it worked for 24 hours. A new one is needed.
choose-password-done = { $name } has another password now

mail-link-password-chosen = used: password chosen
outbox-choose-password = Choose another password

audit-password-changed = Password changed
audit-line-password-changed = { $who } chose another password with the link of a mail.

action-choose-password = choose a password
do-outbox-choose-password = Choose another password with the link of this mail
context-outbox-reset = a mail with a link to choose another password

# The Actions menu of a user's record: its entries, their questions, and what came of them.

action-user-actions = Actions
action-actions = actions
do-record-actions = Actions of the user: deactivate, delete, reset the password

user-action-reset-password = Reset password
user-action-resend-invite = Resend invite
user-action-remove-super-admin = Remove as super admin
user-action-make-super-admin = Make super admin
user-action-to-partner-admin = Change to Partner Admin
user-action-deactivate = Deactivate user
user-action-reactivate = Reactivate user
user-action-delete = Delete user

# Why an entry cannot be done; also what is said when somebody else was faster.
user-action-refused = { $action }: { $why }
user-action-gone = This user was deleted meanwhile.
user-action-yourself = Not on yourself.
user-action-already = It is so already.
user-action-not-signed-up = Has not signed up yet.
user-action-deactivated = Deactivated: reactivate first.
user-action-not-invited = There is no invitation to send again.
user-action-not-partner-super-admin = Only for a super admin on a Partner Seat.
user-action-view-only = A View-Only user cannot hold it.
user-action-last-super-admin = The account needs at least one super admin.
user-action-shortage = { $seat }: 1 needed, none free. Buy a seat, or deactivate or delete another user who holds one.
user-action-cancels-removal = { $seat }: { $scheduled } due to be removed on { $date }. Reactivating this user keeps 1 of them, and the account goes on paying for it.

question-reset-password-title = Reset the password of { $name }?
question-reset-password = { $email } gets a mail with a link to choose another password. It works for 24 hours, and voids any link sent before.
question-resend-invite-title = Invite { $name } again?
question-resend-invite = { $email } gets the invitation once more, with a new link. The link sent before stops working.
question-remove-super-admin-title = Remove { $name } as super admin?
question-remove-super-admin = { $name } ({ $email }) keeps the other permissions of the record. The change takes effect once they log out and in again. No mail is sent.
question-remove-super-admin-own = This is you. You lose the super admin right at once, and only another super admin can give it back. Your other permissions stay.
question-make-super-admin-title = Make { $name } a super admin?
question-make-super-admin = { $name } ({ $email }) may then do everything in this account. The change takes effect once they log out and in again. No mail is sent.
question-to-partner-admin-title = Change { $name } to Partner Admin?
question-to-partner-admin = { $name } ({ $email }) gives up the super admin right and gets the template Partner Admin instead, in one step. The Partner Seat stays. No mail is sent.
question-to-partner-admin-own = This is you. You lose the super admin right at once and get the template Partner Admin instead; only another super admin can give the right back.
question-deactivate-title = Deactivate { $name }?
question-deactivate = { $name } can no longer log in and is not notified of anything. Profile, permissions, teams and assignments stay, and the user can be reactivated. { $email } is told by mail.
question-reactivate-title = Reactivate { $name }?
question-reactivate = { $name } can log in again, with the permissions and teams of before. { $email } is told by mail.
question-delete-title = Delete { $name }?
question-delete = { $email } leaves this account for good, with permissions, teams and preset. The audit log keeps the address. Who is added again starts from nothing. No mail is sent.
question-seat-freed = Seat freed for somebody else: { $seat }.
question-seat-taken = Seat taken: { $seat }.
question-not-done-title = Nothing was done

button-reset-password = Send link
button-resend-invite = Resend invite
button-remove-super-admin = Remove as super admin
button-make-super-admin = Make super admin
button-to-partner-admin = Change to Partner Admin
button-deactivate = Deactivate
button-reactivate = Reactivate
button-delete-user = Delete user
button-take-back-reactivate = Keep and reactivate

user-action-done-reset-password = Reset link sent to { $email }
user-action-done-resend-invite = Invitation sent again to { $email }
user-action-done-remove-super-admin = { $name } is no longer a super admin
user-action-done-make-super-admin = { $name } is a super admin now
user-action-done-to-partner-admin = { $name } is Partner Admin now, and no longer a super admin
user-action-done-deactivate = { $name } deactivated
user-action-done-reactivate = { $name } reactivated
user-action-done-delete = { $name } deleted
user-action-done-taken-back =
    { $left ->
        [0] 1 seat less leaves, none is left to leave. { $name } reactivated: { $seat }
        [one] 1 seat less leaves, 1 still does. { $name } reactivated: { $seat }
       *[other] 1 seat less leaves, { $left } still do. { $name } reactivated: { $seat }
    }

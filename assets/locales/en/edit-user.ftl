# The record of a user as a form.

edit-user-permissions = Edit permissions
edit-user-value = { $value }
edit-user-custom =
    { $count ->
        [one] chosen by hand, 1 permission
       *[other] chosen by hand, { $count } permissions
    }
edit-user-adjusted =
    { $count ->
        [one] { $template }, adjusted, 1 permission
       *[other] { $template }, adjusted, { $count } permissions
    }
edit-user-saved = { $name }: saved.
edit-user-saved-taken-back =
    { $left ->
        [0] { $name }: saved. The removal of seats of type { $seat } is cancelled.
       *[other] { $name }: saved. { $count } of the seats of type { $seat } due to be removed stays, { $left } still go.
    }
edit-user-classic = A user of the classic flow holds no seat, and has a role in place of permissions: edit that.
edit-user-strips =
    { $count ->
        [0] A View-Only Seat takes away: { $permissions }.
       *[other] A View-Only Seat takes away: { $permissions }, and { $count } more.
    }

question-unsaved-record-title = Save this user?
question-unsaved-record = You have changed this record and not saved it.
question-conflict-title = Somebody else changed this too
question-conflict = { $field } is to be: { $mine }. Meanwhile somebody else made it: { $theirs }. Everything else you changed is kept.
question-strip-title = Move to a View-Only Seat?
question-own-loss-title = Take your own rights away?
question-own-loss = This takes rights from yourself, at once. Somebody else has to give them back to you.
question-not-saved-title = Nothing was saved

button-mine = Keep mine
button-theirs = Take theirs
button-strip = Choose View-Only
button-keep-seat = Keep the seat
button-own-loss = Save all the same

edit-user-gone = This user was deleted meanwhile.
edit-user-gone-unsaved = Not saved: { $fields }.
edit-user-conflicts = Somebody else changed the same fields meanwhile.
edit-user-not-partner = This address is not of a partner or provider, so that it can hold no Partner Seat.
edit-user-last-super-admin = The account needs at least one super admin.

audit-permissions-changed = Permissions changed
audit-seat-changed = Seat changed
audit-line-permissions-changed = { $who } changed the permissions of { $targets }.
audit-line-seat-changed = { $who } changed the seat of { $targets }.
audit-detail-from = From
audit-detail-to = To
audit-permission-given = created: { $grant }
audit-permission-taken = deleted: { $grant }
audit-permission-changed = { $from } → { $to }

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
        [0] { $count ->
                [one] 1 seat less leaves, none is left to leave.
               *[other] { $count } seats less leave, none is left to leave.
            } { $name }: { $seat }
        [one] { $count ->
                [one] 1 seat less leaves, 1 still does.
               *[other] { $count } seats less leave, 1 still does.
            } { $name }: { $seat }
       *[other] { $count ->
                [one] 1 seat less leaves, { $left } still do.
               *[other] { $count } seats less leave, { $left } still do.
            } { $name }: { $seat }
    }
edit-user-cancels-removal =
    { $count ->
        [one] { $seat }: { $scheduled } due to be removed on { $date }. Giving one to this user keeps 1 of them, and the account goes on paying for it.
       *[other] { $seat }: { $scheduled } due to be removed on { $date }. Giving this user a seat keeps { $count } of them, and the account goes on paying for them.
    }
question-take-back-give =
    { $count ->
        [one] { $seat }: { $scheduled } due to be removed on { $date }. Giving one to { $name } keeps 1 of them, and the account goes on paying for it.
       *[other] { $seat }: { $scheduled } due to be removed on { $date }. Giving a seat to { $name } keeps { $count } of them, and the account goes on paying for them.
    }
button-take-back-give = Keep and give
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

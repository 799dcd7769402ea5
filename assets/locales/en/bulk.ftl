# Several users at once, jobs, and the card about invitations.

# The menu of what can be done to those who are selected.
bulk-menu-title =
    { $count ->
        [one] { $name }
       *[other] { $count } users
    }
bulk-menu-title-hidden =
    { $count ->
        [one] { $name }, hidden { $by }
       *[other] { $count } users, { $hidden } hidden { $by }
    }
bulk-menu-edit = Edit…
bulk-menu-deactivate = Deactivate
bulk-menu-resend = Resend invites
bulk-menu-all =
    { $count ->
        [one] 1 user
       *[other] { $count } users
    }
bulk-menu-some = { $count } of { $selected } users
bulk-menu-nobody-deactivate = nobody who can be deactivated
bulk-menu-nobody-resend = nobody with an open invitation
bulk-menu-deactivated =
    { $count ->
        [one] already deactivated; open the user to reactivate
       *[other] already deactivated; open one user to reactivate
    }

# The form. A field is changed only when its box is ticked.
bulk-form-title =
    { $count ->
        [one] Edit { $name }
       *[other] Edit { $count } users
    }
bulk-form-title-hidden =
    { $count ->
        [one] Edit { $name }, hidden { $by }
       *[other] Edit { $count } users, { $hidden } hidden { $by }
    }
bulk-change = Change
bulk-unchanged = stays as it is
bulk-field-seat = Seat
bulk-field-access = Access
bulk-field-main-team = Main team
bulk-field-extra-team = Extra team
bulk-field-preset = Preset
bulk-team-add = Add { $team }
bulk-team-remove = Remove { $team }
bulk-apply = Apply
bulk-free = { $count } free
bulk-no-teams = This account has none of these yet. Create one first.
bulk-mark-first = Tick the fields to change. All others stay as they are.
bulk-comes-to =
    { $count ->
        [0] Nobody would be changed.
        [one] 1 user would be changed.
       *[other] { $count } users would be changed.
    }{ $unchanged ->
        [0] { "" }
        [one] { " " }1 already has this.
       *[other] { " " }{ $unchanged } already have this.
    }{ $refused ->
        [0] { "" }
        [one] { " " }1 would be left out:
       *[other] { " " }{ $refused } would be left out:
    }
bulk-seats =
    { $count ->
        [one] 1 user needs a { $seat }; free: { $free }.
       *[other] { $count } users need a { $seat }; free: { $free }.
    }
bulk-demotes =
    { $count ->
        [one] 1 user would lose the super admin right.
       *[other] { $count } users would lose the super admin right.
    }
bulk-takes-back =
    { $count ->
        [one] 1 { $seat } would be taken back from a scheduled removal.
       *[other] { $count } seats of type { $seat } would be taken back from a scheduled removal.
    }
bulk-as-job = It goes on in the background, step by step, and can be cancelled. Who is left out is listed at the end.
bulk-reason = { $count } × { $why }
bulk-reasons-more =
    { $count ->
        [one] 1 more for another reason.
       *[other] { $count } more for other reasons.
    }
bulk-and-more =
    { $count ->
        [one] 1 more user
       *[other] { $count } more users
    }
bulk-deleted-since = deleted since

# What is wrong with it, and why somebody was left out.
bulk-wrong = { $why }
bulk-nobody = Nobody is selected any more. Select users in the list.
bulk-nothing = Tick at least one field to change.
bulk-own-loss = You would lose rights of your own. Do that in your own record.
bulk-already-deactivated = Already deactivated.
bulk-classic = Users of the classic flow hold no seat and no permissions to edit here.
bulk-shortage = No { $seat } is free. Buy seats, or choose another one.
bulk-more-from-removal = A { $seat } would be taken back from a scheduled removal, beyond what was agreed to.
bulk-cancels-removal =
    { $count ->
        [one] For these users 1 { $seat } is taken back that was to leave on { $date }, of { $scheduled } due to leave.
       *[other] For these users { $count } seats of type { $seat } are taken back that were to leave on { $date }, of { $scheduled } due to leave.
    }
team-being-deleted = This team is being deleted already. Press J to see how far that is.
preset-being-deleted = This preset is being deleted already. Press J to see how far that is.

# What was done.
bulk-title-seats = Change seats
bulk-title-access = Change access
bulk-title-teams = Change teams
bulk-title-presets = Change presets
bulk-title-edit = Change users
bulk-title-deactivate = Deactivate users
bulk-title-resend = Resend invites
bulk-title-delete-team = Delete the team { $name }
bulk-title-delete-preset = Delete the preset { $name }
bulk-done-edit =
    { $count ->
        [0] Nobody was changed.
        [one] 1 user was changed.
       *[other] { $count } users were changed.
    }{ $unchanged ->
        [0] { "" }
        [one] { " " }1 already had this or is gone.
       *[other] { " " }{ $unchanged } already had this or are gone.
    }{ $refused ->
        [0] { "" }
        [one] { " " }1 was left out.
       *[other] { " " }{ $refused } were left out.
    }
bulk-done-deactivate =
    { $count ->
        [0] Nobody was deactivated.
        [one] 1 user was deactivated.
       *[other] { $count } users were deactivated.
    }{ $unchanged ->
        [0] { "" }
        [one] { " " }1 is gone.
       *[other] { " " }{ $unchanged } are gone.
    }{ $refused ->
        [0] { "" }
        [one] { " " }1 was left out.
       *[other] { " " }{ $refused } were left out.
    }
bulk-done-resend =
    { $count ->
        [0] Nobody was invited again.
        [one] 1 user was invited again.
       *[other] { $count } users were invited again.
    }{ $unchanged ->
        [0] { "" }
        [one] { " " }1 is gone.
       *[other] { " " }{ $unchanged } are gone.
    }{ $refused ->
        [0] { "" }
        [one] { " " }1 was left out.
       *[other] { " " }{ $refused } were left out.
    }
bulk-selected =
    { $count ->
        [0] Nobody of them is there any more
        [one] 1 user selected
       *[other] { $count } users selected
    }

# Whether to do it.
button-resend-invites = Resend invites
question-bulk-deactivate =
    { $count ->
        [one] Deactivate { $names }? This user can no longer log in, and the seat becomes free. Profile and data stay.
       *[other] Deactivate { $count } users: { $names }? They can no longer log in, and their seats become free. Profiles and data stay.
    }
question-bulk-resend =
    { $count ->
        [one] Mail the invitation to { $names } again? The link before will no longer work.
       *[other] Mail { $count } invitations again: { $names }? The links before will no longer work.
    }
question-bulk-skipped =
    { $count ->
        [one] 1 more that is selected is left out, with the reason.
       *[other] { $count } more that are selected are left out, each with the reason.
    }
question-bulk-hidden =
    { $hidden ->
        [one] 1 of them is hidden { $by }.
       *[other] { $hidden } of them are hidden { $by }.
    }
question-bulk-hidden-one = This user is hidden { $by }.
question-bulk-job = It goes on in the background and can be cancelled.

# Jobs.
jobs-title = Jobs
jobs-empty = Nothing goes on in the background. Changes of more than 100 users are listed here.
job-heading = { $title } · { $row } of { $count }
job-numbers = { $done } of { $count }
job-begun = Begun by { $who }, { $when }
job-counts = Changed: { $done }. Left out: { $refused }. Unchanged or gone: { $unchanged }.
job-doing-seats = Changing seats
job-doing-access = Changing access
job-doing-teams = Changing teams
job-doing-presets = Changing presets
job-doing-edit = Changing users
job-doing-deactivate = Deactivating users
job-doing-resend = Resending invites
job-doing-delete-team = Deleting the team { $name }
job-doing-delete-preset = Deleting the preset { $name }
job-progress = { $title }, { $done } of { $count }
job-state-running = It goes on. Cancelling stops it before the next step; what is done stays done.
job-state-done = Done.
job-state-cancelled = Cancelled. What was done stays done.
job-state-stopped = Stopped: { $why } What was done stays done.
job-toast-started =
    { $count ->
        [one] 1 user is being changed in the background. { $key } shows how far it is.
       *[other] { $count } users are being changed in the background. { $key } shows how far it is.
    }
job-toast-done = { $title }: done. Changed: { $done }, left out: { $refused }. { $key } shows more.
job-toast-cancelled = { $title }: cancelled. Changed before: { $done }. { $key } shows more.
job-toast-stopped = { $title }: stopped. Changed before: { $done }. { $key } shows why.
job-gone = This job was dismissed meanwhile.
job-over = This job is over already.
job-running = This job still goes on. Cancel it first.

# The card about invitations.
card-waiting =
    { $waiting ->
        [one] 1 invitation is waiting
       *[other] { $waiting } invitations are waiting
    }
card-expired =
    { $expired ->
        [one] 1 invitation has expired
       *[other] { $expired } invitations have expired
    }
card-both =
    { $waiting ->
        [one] 1 invitation is waiting
       *[other] { $waiting } invitations are waiting
    }{ $expired ->
        [one] { ", " }1 has expired
       *[other] { ", " }{ $expired } have expired
    }
card-short = Invitations: { $waiting } waiting, { $expired } expired
card-tiny =
    { $count ->
        [one] 1 open invitation
       *[other] { $count } open invitations
    }
card-closed = Line about invitations closed: { $key } brings it back, { $review } lists them.
invites-nobody = Nobody's invitation waits any more.

# Actions.
action-bulk-edit = edit
action-bulk-actions = actions
action-bulk-apply = apply
action-mark-change = change
action-review-invites = Review users
action-resend-invites = Resend invites
action-close-card = Close
action-jobs = jobs
action-next-job = next
action-previous-job = previous
action-cancel-job = cancel it
action-dismiss-job = dismiss
action-select-refused = select those left out
do-users-bulk-edit = Edit the selected users
do-users-bulk-actions = Actions for the selected users: deactivate, delete
do-bulk-mark = Mark the field to be changed
do-invites-review = Review open invitations
do-invites-resend = Resend open invitations
do-invites-close = Show or hide the line about invitations
do-jobs = Show the jobs in the background
do-jobs-next = Show the next job
do-jobs-previous = Show the job before
do-jobs-cancel = Cancel the job before its next step
do-jobs-dismiss = Dismiss the job
do-jobs-select-refused = Select those who were left out
context-invite-card = the card about invitations
context-bulk-form = a field of the form for several users
context-jobs = the jobs
context-refused = a list of users who were left out

# The audit log.
audit-job-started = Change of many users begun
audit-job-cancelled = Change of many users cancelled
audit-line-job-started = { $who } began a change of many users.
audit-line-job-cancelled = { $who } cancelled a change of many users.
audit-detail-done = Changed before

bulk-demotes-any = Super admins among them lose that right.
bulk-menu-at-most = up to { $count } users
question-bulk-unknown = Whoever cannot be is left out, with the reason.
button-take-back-change = Keep and change
question-discard-form-title = Discard what you entered?
question-discard-form = Nothing of it has been saved yet.

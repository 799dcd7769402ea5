# Snapshots: worlds that are kept to come back to, in the panel over the clock and on the command line.

do-clock-snapshots = Show the snapshots: keep this world, or go back to one that is kept
action-snapshots = snapshots
do-snapshots-save = Keep the world as it is under a name
action-save-snapshot = save
do-snapshots-delete = Delete the snapshot under the cursor
action-delete-snapshot = delete
action-restore-snapshot = restore
action-stop-snapshot = give up
context-snapshots = the snapshots

snapshots-title = Snapshots
snapshots-intro = A snapshot keeps the whole world: every account, its logs, and the clock. Restoring one is the only way back in time.
snapshots-none = There is no snapshot yet.
snapshots-none-help = Type a name for it below, and you can come back to this moment.
snapshots-reading = Reading the snapshots …
snapshots-column-name = NAME
snapshots-column-taken = TAKEN
snapshots-column-time = WORLD'S TIME
snapshots-column-accounts = ACCOUNTS
snapshots-column-users = USERS
snapshots-column-size = SIZE
snapshot-automatic = Kept by itself: the world before the last restore.
snapshot-real-time = real time
snapshot-kilobytes = { $number } kB
snapshot-megabytes = { $number } MB

snapshot-name = Name of the snapshot
snapshot-name-form = such as before-the-demo
snapshot-name-empty = Type a name for the snapshot.
snapshot-name-long = A name has { $most } characters at most.
snapshot-name-blank = A name has no blanks. Use letters from a to z, digits, "-", "_" and ".".
snapshot-name-character = A name cannot hold "{ $character }". Use letters from a to z, digits, "-", "_" and ".".
snapshot-name-first = A name begins with a letter from a to z or a digit.
snapshot-name-reserved = "{ $name }" is kept for the world before a restore. Choose another name.

snapshot-saving = Saving …
snapshot-restoring = Restoring …
snapshot-deleting = Deleting …
snapshot-progress = { $done } of { $total } entries
snapshot-given-up = Given up. The list shows what is kept.

snapshot-saved = Saved the snapshot "{ $name }".
snapshot-deleted = Deleted the snapshot "{ $name }".
snapshot-restored = Restored "{ $name }". The world as it was before is kept as "before-restore".
snapshot-undone = The last restore is undone. The world as it was a moment ago is kept as "{ $name }" in its place.
snapshot-restored-as = Restored "{ $name }". You go on as { $person } of { $account }, since the operator of before is not in this world.

snapshot-exists = There is a snapshot "{ $name }" already.
snapshot-unknown = There is no snapshot "{ $name }". It may have been deleted meanwhile.
snapshot-bad = The snapshot cannot be restored, and nothing has changed: { $why }
snapshot-full = The disk is full: nothing was kept. Free some space, and start again.
snapshot-failed = Nothing was done: { $why }

question-snapshot-replace-title = Save over this snapshot?
question-snapshot-replace = There is a snapshot "{ $name }" already, taken on { $taken }. It would hold the world as it is now instead.
button-snapshot-replace = Save over it
question-snapshot-restore-title = Go back to "{ $name }"?
question-snapshot-restore = It will be { $time } again, for everybody. All that was done in every account since { $taken } is gone from this world; the world as it is now is kept as "before-restore".
question-snapshot-restore-real = The world lives in real time then, for everybody. All that was done in every account since { $taken } is gone from this world; the world as it is now is kept as "before-restore".
question-snapshot-undo = It will be { $time } again, for everybody, as before the last restore. The world as it is now is kept as "before-restore" in its place.
question-snapshot-users =
    { $count ->
        [one] There is 1 user in it; there are { $now } now.
       *[other] There are { $count } users in it; there are { $now } now.
    }
button-snapshot-restore = Restore
question-snapshot-delete-title = Delete "{ $name }"?
question-snapshot-delete = Nobody can come back to this snapshot, taken on { $taken }, any more. The world stays as it is.
button-snapshot-delete = Delete

cli-snapshot-replace = Add --replace to save over it.
cli-snapshot-unknown = There is no snapshot "{ $name }". "seatdesk snapshot list" shows what there is.
cli-snapshot-zone = Times are those of { $zone }.

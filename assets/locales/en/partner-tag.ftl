# The tag of partner employees: the panel under More, and the dialog that asks to type REMOVE.

# More › Partner program.
action-more = More
partner-program-title = Partner program: { $name }
partner-program-about = Tagged users are listed on the Partner Dashboard, with their clients. MRR of a client is credited only when everybody who works there for you is tagged.
partner-program-on = { $name } is tagged as a partner employee.
partner-program-off = { $name } is not tagged.
partner-program-will-tag = Saving tags { $name } at once.
partner-program-will-untag = Saving takes the tag from { $name } at once.
partner-program-loses =
    { $count ->
        [one] Without the tag { $name } loses 1 client: { $clients }. Saving asks first.
       *[other] Without the tag { $name } loses { $count } clients: { $clients }. Saving asks first.
    }
partner-program-clients =
    { $count ->
        [one] { $name } works for 1 client: { $clients }.
       *[other] { $name } works for { $count } clients: { $clients }.
    }
partner-program-working = The access to the clients is being removed, one after the other. The tag goes last.
partner-program-gone = This user was deleted meanwhile. Press Esc to close.
partner-program-saving-nothing = The tag is as it was: nothing to save

# Leaving the panel with the switch turned.
question-unsaved-tag-on = You switched Partner employee on for { $name } and have not saved it.
question-unsaved-tag-off = You switched Partner employee off for { $name } and have not saved it.
question-unsaved-tag-permissions = The permissions you changed, too, are not saved: they stay in the editor, which has its own Save.
question-unsaved-tag-record = What you changed in the record is not saved either: it stays there, to be saved there.

# The dialog. The word is the same in every language.
type-remove-title = Remove the access of { $email }
type-remove-tag-title = Remove the tag and all access of { $email }
type-remove-access = { $name } stops working for { $client } and is no longer counted there.
type-remove-deactivates = The user is deactivated in the account of { $client }, and the seat is free again.
type-remove-no-user = There is no user to deactivate in the account of { $client }.
type-remove-blocked = { $name } works there for { $partner }: that access is not yours, and stays.
type-remove-stays = The user in the account of { $client } stays.
type-remove-last-admin = Careful: this is the last super admin of { $client }.
type-remove-tag =
    { $count ->
        [one] { $name } leaves the partner employees and loses 1 client: { $clients }. The user is deactivated in the client's account.
       *[other] { $name } leaves the partner employees and loses { $count } clients: { $clients }. In the account of each the user is deactivated.
    }
type-remove-word = Type { $word }
type-remove-help = The button works once { $word } is typed, in capital letters.
type-remove-wrong = Type exactly { $word }, in capital letters.
type-remove-moved = The clients have changed meanwhile. Read again, and type the word again.
button-remove-access = Remove access
action-remove-access = remove access

# Deleting a user who works for clients.
question-delete-clients =
    { $count ->
        [one] The user loses the access to 1 client, { $clients }, and is deactivated in its account.
       *[other] The user loses the access to { $count } clients, { $clients }, and is deactivated in the account of each.
    }
# Some of those clients have nobody else.
question-orphaned-clients =
    { $count ->
        [one] Careful: { $clients } has no other active super admin.
       *[other] Careful: { $clients } have no other active super admin.
    }
question-deactivate-clients =
    { $count ->
        [one] The assignment to { $clients } stays, but its MRR is not credited while the user is deactivated.
       *[other] The assignments to { $count } clients stay, but their MRR is not credited while the user is deactivated.
    }

# Keys.
action-partner-program = partner program
do-permissions-menu = What else can be set for the user: the partner program
do-partner-program = Open the partner program of the user
context-permissions-menu = the permission editor of a partner's user
context-partner-program = the partner program of a user
context-record-partner = a user of a partner

# The permission editor, templates, and the review of what an access comes to.

permissions-title = Permissions
permissions-from-template =
    { $count ->
        [0] As in the template { $name }.
        [one] 1 change from the template { $name }.
       *[other] { $count } changes from the template { $name }.
    }
permissions-from-seat =
    { $count ->
        [0] As the defaults of the { $name }.
        [one] 1 change from the defaults of the { $name }.
       *[other] { $count } changes from the defaults of the { $name }.
    }
permissions-from-nothing =
    { $count ->
        [0] Nothing is granted yet.
        [one] 1 permission is granted.
       *[other] { $count } permissions are granted.
    }
permissions-without-seat =
    { $count ->
        [0] Nothing is granted yet. Choose a seat to see what it can hold.
        [one] 1 permission is granted. Choose a seat to see what it can hold.
       *[other] { $count } permissions are granted. Choose a seat to see what it can hold.
    }
permissions-granted = Granted.
permissions-not-granted = Not granted.
permissions-was-in-template = Changed. In the template: { $value }.
permissions-was-default = Changed. The seat's default: { $value }.
permissions-as-in-template = As in the template.
permissions-as-default = As the seat's default.
permissions-moved-along = Changed with it, as nobody edits or deletes more than they view: { $permissions }.
permissions-partner-employee = Set for one user at a time, under More › Partner program.
permissions-super-admin-holds = A Super Admin holds everything. Switch Super Admin off first, under Account.
permissions-need-seat = Needs a { $seat }.
permissions-seat-holds-not = A { $seat } cannot hold this.
permissions-seat-holds-less = A { $seat } holds no more of this than: { $most }.
permissions-give-not = You do not hold this, and cannot give it.
permissions-give-less = You can give no more of this than: { $most }.
permissions-and-unassigned = and unassigned records
permissions-no-unassigned = Only what reaches some records can take in those without an owner.

action-permission-more = more
action-permission-less = less
action-permission-unassigned = unassigned
action-save = save
do-permissions-more = Grant more of the permission
do-permissions-less = Grant less of the permission
do-permissions-unassigned = Take in records without an owner, or no longer
do-form-save = Keep the changes
context-permission-editor = the permission editor
context-permission-group = a group of permissions
context-permission = a permission
button-save = Save

question-access-refused-title = This cannot be given
question-discard-adjustments-title = Give up the permissions you changed?
question-discard-adjustments = They are lost when access is narrowed in another way.
question-unsaved-permissions-title = Keep these changes?
question-unapplied-title = Apply these changes?
question-unsaved-permissions = You have changed permissions and not applied them.

about-template-super-admin = Everything in the account, whatever is listed
about-template-view-only = Every tool open to look at, nothing to change
about-template-marketing-manager = Every marketing tool up to publishing
about-template-content-marketer = Writes content that somebody else publishes
about-template-sales-manager = Runs a sales team
about-template-sales-representative = Sells, on records of their own
about-template-service-manager = Runs a service team
about-template-service-representative = Answers customers, on records of their own
about-template-partner-admin = Runs a client's account for a partner

cannot-give-view-only = not on a View-Only Seat
cannot-give-super-admin = given by super admins only
cannot-give-not-held =
    { $count ->
        [one] 1 permission of it is not yours to give
       *[other] { $count } permissions of it are not yours to give
    }

create-user-with-template = Start with a template
create-user-with-template-help = A set of permissions for a kind of work, to be adjusted as needed.
create-user-from-scratch = Start from scratch
create-user-from-scratch-help = Nothing is granted until you grant it.
create-user-template-section = Narrow access with a default permission set
create-user-select-template = Select a template
create-user-no-template-yet = none yet
create-user-no-template = Select a template before going on, or choose another way.
create-user-template-permissions = Narrow access with permissions
create-user-changed = { $count } changed
create-user-nothing-granted = No permission is granted: these users can do nothing.
create-user-left-out = Left out, beyond what a { $seat } can hold: { $permissions }.

create-user-review-no-template = Select a template to see what its users may do.
review-super-admin = Super Admin: these users may do everything, whatever is listed here.
review-changed-from =
    { $count ->
        [one] 1 change from the template { $name }
       *[other] { $count } changes from the template { $name }
    }
review-changed-from-defaults =
    { $count ->
        [one] 1 change from the seat's defaults
       *[other] { $count } changes from the seat's defaults
    }
review-preview = What they may do with a record
review-all-objects = Any record of the CRM
deed-view = View
deed-edit = Edit
deed-delete = Delete
sample-own = they own it
sample-team = their team owns it
sample-unassigned = nobody owns it
sample-other-owner = another user owns it
sample-other-team = another team owns it
object-contacts = contacts
object-companies = companies
object-deals = deals
object-tickets = tickets
object-tasks = tasks
object-notes = notes

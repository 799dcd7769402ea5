# The classic flow of 2017: adding a user with a role, and what such a user is granted.

action-add-user = Add user
action-compare-roles = compare the roles
action-finish = finish
do-users-add-classic = Add user (the flow of 2017)
do-classic-roles = Compare the three roles
context-classic-roles = the roles of the classic flow
context-classic-editor = the editor of a classic role

refused-classic-administrator = Needs: Super Admin, or the classic role Administrator.
refused-classic-roles = Needs: the classic role Administrator or Sales Manager.

classic-page-details = Details
classic-page-role = Role and permissions
classic-page-welcome = Welcome email
classic-page-done = Done
classic-banner = This is the flow of 2017, at home in HubSpot Sales Free. It gives a role and no seat.

# Details.
classic-email = Email address
classic-first-name = First name
classic-last-name = Last name
classic-details-help = If HubSpot knows the address already, the names are filled in for you. An address cannot be changed later: who is added under a wrong one has to be deleted and added again.
classic-names-known = HubSpot knows this person. The names come from there, and cannot be changed here.
classic-no-email = Enter an email address.
classic-not-an-email = “{ $text }” is not an email address.
classic-email-too-long = This is longer than an email address can be.
classic-already-here = Already a user here. Open the user instead.
classic-open-user = Open { $name }
classic-no-first-name = Enter a first name.
classic-no-last-name = Enter a last name.

# Role and permissions.
classic-role = Sales role
classic-advanced = Advanced permissions
classic-adjusted-mark = • not as the role starts
classic-products = Access to products
classic-administrator-short = all sales tools, adds and removes users
classic-sales-manager-short = all sales tools, sets default properties
classic-user-short = sales tools, sets no default properties
classic-role-defaults = Back to what { $role } starts with: what you had adjusted is reset.
classic-view-widened = View is now { $scope } too: nobody edits more than they view.
classic-edit-narrowed = Edit is now { $scope } too: nobody edits more than they view.
classic-no-sales = Without HubSpot Sales the role and the permissions above count for nothing.
classic-no-product = No access to any product: this user would not be kept.
classic-seat-flow = A paid Sales team? Add the user with a seat instead.
grant-access = Access
grant-no-access = No access
grant-administrator = Administrator
grant-sales-manager = Sales Manager
grant-user = User

classic-preview = What this comes to, by record owner
classic-owner = Owner
classic-owner-own = this user
classic-owner-team = a teammate
classic-owner-unassigned = nobody
classic-owner-other-owner = another user
classic-owner-other-team = another team
classic-right-users = adds and removes sales users
classic-right-properties = may set default properties

classic-roles-title = The three roles
classic-roles-about = The role counts for HubSpot Sales alone. Whichever is chosen, the seven permissions below it can be adjusted for each user.
classic-roles-tools = Uses the sales tools
classic-roles-delete = Deletes records
classic-roles-users = Adds and removes users
classic-roles-properties = Default properties
classic-roles-start = Starts with:

# Welcome e-mail.
classic-send-welcome = Send welcome email (recommended)
classic-welcome-invites = { $email } gets an email with a link to set a password and log in.
classic-welcome-access = { $email } has a HubSpot password already, and gets an email that says so: access to this account, no new password.
classic-welcome-off = Nobody tells { $email }. Hand out the invite link of the next page yourself.
classic-welcome-off-active = Nobody tells { $email }, who logs in with the HubSpot password they have.
classic-operator-mail = You, { $email }, get an email that the account was created, in any case.
button-finish = Finish

classic-summary-title = This user
classic-summary-done = Created
classic-fact-name = Name
classic-fact-email = Email address
classic-fact-role = Role
classic-fact-products = Access
classic-fact-mails = Emails
classic-nobody-yet = no name yet
classic-no-address-yet = no address yet
classic-mails-welcome = welcome with a link, and a confirmation to you
classic-mails-access = access notice, and a confirmation to you
classic-mails-none = only a confirmation to you
classic-value =
    { $count ->
        [0] { $role }
        [one] { $role }, 1 permission adjusted
       *[other] { $role }, { $count } permissions adjusted
    }
classic-value-products =
    { $count ->
        [0] { $role }; access: { $products }
        [one] { $role }, 1 permission adjusted; access: { $products }
       *[other] { $role }, { $count } permissions adjusted; access: { $products }
    }

# Done.
classic-created = { $name } is a user of this account now: { $role }.
classic-link = Invite link
classic-mailed = Mailed to { $email }. The link works only for this address.
classic-not-mailed = Not mailed. Hand it out yourself; it works only for { $email }.
classic-active = { $email } logs in with the HubSpot password they have. Nobody was mailed.
classic-active-mailed = { $email } logs in with the HubSpot password they have, and was told by email.
classic-no-mail = No email after five minutes? Have your colleague look into the spam folder first, then contact HubSpot's technical support.
classic-operator-mailed = You have been mailed that the account was created.

# Questions and refusals.
classic-discard = What you have entered is lost. Nobody has been created yet.
classic-discard-for-seats = The create-user wizard begins anew: what you have entered here is lost. Nobody has been created yet.
classic-discard-for-user = The user's record opens, and what you have entered here is lost. Nobody has been created yet.
classic-no-product-title = No product access
classic-no-product-new = { $email } has no product access and will not be kept: nobody is created and nobody is mailed.
classic-no-product-removes = { $email } has no product access and will be removed from this account.
classic-not-kept = { $email } was not kept: no product access.
classic-removed = { $name } was removed: no product access.
button-keep-nobody = Do not keep
button-remove-user = Remove user
button-go-back = Go back
classic-not-done-title = Nothing was changed
classic-already-user = { $email } is a user here already. Open the user instead.
classic-edit-beyond-view = Nobody edits more than they view: widen View, or narrow Edit.
classic-not-classic = This user is not of the classic flow: edit the seat and the permissions instead.
classic-yourself = You cannot take the last product from yourself.
classic-editor-title = Role and permissions

# The audit log.
audit-detail-classic-role = Role
audit-detail-classic-view = View
audit-detail-classic-edit = Edit
audit-detail-classic-crm = CRM features
audit-detail-classic-product-sales = HubSpot Sales
audit-detail-classic-product-marketing = Marketing Hub
audit-detail-classic-product-service = Service Hub
audit-detail-classic-product-cms = CMS Hub
audit-detail-classic-product-operations = Operations Hub
audit-detail-reason = Reason
audit-reason-no-product = no product access

# The mails.
mail-kind-classic-welcome = Welcome
mail-kind-classic-access = Access granted (classic)
mail-kind-classic-created = Account created
mail-classic-welcome-subject = Welcome to { $account } in HubSpot
mail-classic-welcome-text = An account was created for you in { $account }. Follow this link to set a password and log in:
mail-classic-access-text = You now have access to the HubSpot account of { $account }.
mail-classic-created-subject = { $email } has been added to { $account }
mail-classic-created-text = The HubSpot account of your colleague { $email } in { $account } has been created.

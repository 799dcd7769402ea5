# The Salesforce connection: rights, sync settings, another user, and why there is none.

sf-right-hubspot-integration = HubSpot integration permission set
sf-right-api-enabled = API enabled
sf-right-view-setup = View Setup and Configuration
sf-right-modify-all-leads = Modify All on leads
sf-right-modify-all-contacts = Modify All on contacts
sf-right-modify-all-accounts = Modify All on accounts
sf-right-modify-all-opportunities = Modify All on opportunities
sf-right-modify-all-tasks = Modify All on tasks
sf-right-customize-application = Customize Application
sf-right-manage-users = Manage Users

sf-sync-contacts = Contacts
sf-sync-companies = Companies
sf-sync-deals = Deals
sf-sync-tasks = Tasks
sf-sync-new-contacts = New contacts become
sf-sync-inclusion = Contacts that are synced
sf-sync-import-users = Add users from Salesforce
sf-option-both = Both ways
sf-option-to-hubspot = Salesforce to HubSpot
sf-option-to-salesforce = HubSpot to Salesforce
sf-option-lead = Leads
sf-option-contact = Contacts
sf-option-nothing = Not created
sf-option-all = All
sf-option-inclusion-list = Those on the inclusion list
sf-option-selective = Those the integration user sees
sf-option-on = On
sf-option-off = Off

sf-login-credentials = Check your username and password.
sf-login-locked = Salesforce has locked this user. Log in as another one.
sf-login-changed = This user's password was changed meanwhile. Log in again.
sf-not-installed = Salesforce was uninstalled meanwhile. Install it again under Connected Apps.
sf-nobody-connected = Nobody is connected to Salesforce. Connect a user first.
sf-somebody-else = Another user was connected meanwhile: { $now }. Nothing of yours was changed.
sf-somebody-else-by = { $who } connected { $now } meanwhile. Nothing of yours was changed.
sf-somebody-else-none = Salesforce was disconnected meanwhile. Begin again to connect a user.
sf-same-user = { $name } is connected already. Log in as another user.
sf-needs-consent = HubSpot has never been allowed into { $org }. Allow it first.
sf-lower-rights = Lower permissions than the current integration user: { $rights }.
sf-lower-rights-refused = Lower permissions than the current integration user: { $rights }. Give them to this user in Salesforce, or log in as another one.
sf-conflicts = Somebody else changed this meanwhile: { $fields }.
sf-no-option = { $field } cannot be set to this.
sf-connected = { $new } is connected to { $org }

sf-switched = { $new } replaces { $old }
sf-sync-saved = Sync settings saved

refused-salesforce-users-off = Adding Salesforce users is turned off in the sync settings.
refused-salesforce-tier = Needs Marketing, Sales, Service or CMS Hub { $tier }.

# Mail.
mail-kind-salesforce-user-changed = Salesforce user connected
mail-salesforce-user-changed-subject = { $account }: another Salesforce user is connected
mail-salesforce-user-first-subject = { $account }: a Salesforce user is connected
mail-salesforce-user-changed-text = { $who } connected { $new } ({ $username }, { $org }) to Salesforce in place of { $old }.
mail-salesforce-user-first-text = { $who } connected { $new } ({ $username }, { $org }) to Salesforce.
mail-salesforce-user-left = Record links from before stay with { $left }, the Salesforce account that was left.
mail-salesforce-user-lacks = In Salesforce, this user lacks permissions: { $rights }. What needs them is not synced.
mail-salesforce-user-changed-check = If you did not expect this, open Connected Apps > Salesforce > Sync Settings.

# The audit log.
audit-salesforce-user-changed = Salesforce user connected
audit-salesforce-sync-changed = Sync settings changed
audit-line-salesforce-user-changed = { $who } connected { $new } to { $targets } in place of { $old }.
audit-line-salesforce-user-connected = { $who } connected { $new } to { $targets }, where nobody was connected.
audit-line-salesforce-user-other = { $who } connected another user of { $targets }.
audit-line-salesforce-sync-changed = { $who } changed the sync settings of { $targets }.
audit-detail-old-user = User before
audit-detail-new-user = User now
audit-detail-organisation = Organization
audit-detail-old-organisation = Organization before
audit-detail-without-rights = Without the permissions

# The pages.
sf-app-name = Salesforce
sf-tab-health = Sync Health
sf-tab-features = Features Discovery
sf-tab-sync = Sync Settings
sf-tab-short-health = Health
sf-tab-short-features = Features
sf-tab-short-sync = Sync Settings
sf-connected-user = { $name } ({ $username }) · { $org }
sf-connected-by = Connected on { $date } by { $who }
sf-connected-since = Connected on { $date }
sf-reconnect-hint = Press { $key } to reconnect.
sf-connect-hint = Nobody is connected to Salesforce. Press { $key } to connect a user.
sf-not-synced =
    { $count ->
        [one] 1 of { $of } kinds of records is not synced: the integration user lacks permissions.
       *[other] { $count } of { $of } kinds of records are not synced: the integration user lacks permissions.
    }
sf-links-left = Records that were linked before stay linked to { $left }.
sf-health-objects = What is synced
sf-health-object = { $name } · { $state }
sf-health-off = turned off in the sync settings
sf-health-stopped = waits until Salesforce is connected
sf-health-lacks = not synced: the integration user lacks “{ $right }”
sf-health-rights = Permissions of the integration user
sf-health-users = Users
sf-health-users-here = Users of this organization who are users here: { $here } of { $count }.
sf-features-used = In use
sf-features-other = Not in use
sf-feature-contacts = Contact sync
sf-feature-contacts-about = HubSpot contacts and Salesforce contacts and leads are kept in sync both ways.
sf-feature-contacts-to-hubspot = Salesforce contacts and leads are brought to HubSpot contacts.
sf-feature-contacts-to-salesforce = HubSpot contacts are brought to Salesforce contacts and leads.
sf-feature-companies = Company sync
sf-feature-companies-about = HubSpot companies and Salesforce accounts are kept in sync both ways.
sf-feature-companies-to-hubspot = Salesforce accounts are brought to HubSpot companies.
sf-feature-companies-to-salesforce = HubSpot companies are brought to Salesforce accounts.
sf-feature-deals = Deal sync
sf-feature-deals-about = HubSpot deals and Salesforce opportunities are kept in sync both ways.
sf-feature-deals-to-hubspot = Salesforce opportunities are brought to HubSpot deals.
sf-feature-deals-to-salesforce = HubSpot deals are brought to Salesforce opportunities.
sf-feature-tasks = Task sync
sf-feature-tasks-about = Tasks show on both sides.
sf-feature-tasks-to-hubspot = Tasks of Salesforce show in HubSpot.
sf-feature-tasks-to-salesforce = Tasks of HubSpot show in Salesforce.
sf-feature-inclusion = Selective sync
sf-feature-inclusion-about = Only some contacts are synced: those of a list, or those the integration user sees.
sf-feature-users = Salesforce records for new users
sf-feature-users-about = When you create users, you can pick them from the users of Salesforce.
sf-features-where = You turn features on and off under Sync Settings.
sf-sync-title = What is synced
sf-sync-about = These settings stay when a different user is connected.
sf-sync-theirs = Somebody else changed { $field } to “{ $theirs }”. Save to put yours over it, or choose theirs.
sf-sync-nothing = There is nothing to save.
sf-sync-discard = What you chose in the sync settings is not saved.

sf-change = change
context-salesforce = the pages of Salesforce

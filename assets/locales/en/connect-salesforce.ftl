# Connecting another user to Salesforce: the check beforehand, Salesforce's own pages, and the comparison.

apps-connect-user = Connect a different user
apps-connect-first = Connect a user
do-apps-connect-user = Connect a different user
action-connect-user = different user
action-connect-first = connect a user
action-sf-expire = simulate: log-in expires
do-salesforce-expire = Simulate that the log-in to Salesforce expires
action-connect-tick = tick
action-connect-untick = untick
action-connect-continue = continue
action-connect-log-in = log in
action-connect-allow = allow
action-connect-deny = deny
action-connect-close-tab = close tab
action-connect = connect
action-connect-anyway = connect anyway
action-connect-seen = understood

connect-sf-step-check = Check
connect-sf-step-log-in = Log in
connect-sf-step-compare = Compare

# What is to be checked beforehand.
connect-sf-now = Connected now
connect-sf-nobody = Nobody is connected.
connect-sf-rights = Permissions of this user in Salesforce
connect-sf-rights-lacking = HubSpot needs these permissions too, and this user lacks them:
connect-sf-rights-none = This user has no permissions in Salesforce
connect-sf-rights-unknown = The permissions of this user are not known. HubSpot needs at least these:
connect-sf-rights-needed = Permissions that HubSpot needs in Salesforce
connect-sf-why = In Salesforce, HubSpot can do only what its user can do there. Choose a user with at least these permissions. A user of another Salesforce account connects that account.
connect-sf-why-first = In Salesforce, HubSpot can do only what its user can do there. Choose a user with at least these permissions.
connect-sf-checked = I have checked that the new user has at least these permissions.
connect-sf-checked-first = I have checked that the user has at least these permissions.
connect-sf-tick-first = Check the new user's permissions, then tick the box.
connect-sf-tick-first-user = Check the user's permissions, then tick the box.
connect-sf-continue = Continue

# Salesforce's own pages.
connect-sf-simulated = Simulated: nothing leaves this machine. The README names the passwords of the demo.
connect-sf-log-in-title = Log in to Salesforce
connect-sf-log-in-intro = Log in as the user HubSpot should work as.
connect-sf-username = Username
connect-sf-password = Password
connect-sf-log-in = Log In
connect-sf-close-tab = Close tab
connect-sf-no-username = Enter a username.
connect-sf-no-password = Enter a password.
connect-sf-expired = Salesforce has logged you out after { $count } minutes. Log in again; nothing was changed.
connect-sf-consent-title = Allow access?
connect-sf-consent = HubSpot asks for access to { $org }. If you allow it, HubSpot can:
connect-sf-consent-records = read and change records, as far as this user can
connect-sf-consent-users = read the list of users
connect-sf-consent-as = You are logged in as { $name } ({ $username }).
connect-sf-allow = Allow
connect-sf-deny = Deny

# The comparison.
connect-sf-enough = The new user has all the permissions of the current one.
connect-sf-below = HubSpot needs permissions that the new user lacks as well: { $rights }. What needs them is not synced.
connect-sf-enough-first = This user has all the permissions that HubSpot needs.
connect-sf-lower-first = HubSpot needs permissions that this user lacks: { $rights }.
connect-sf-lower-first-refused = HubSpot needs permissions that this user lacks: { $rights }. Give them to this user in Salesforce, or log in as another one.
connect-sf-other-org = { $org } is another Salesforce account. Records linked so far stay linked to { $left }.
connect-sf-user = { $name } ({ $username })
connect-sf-right = Permission
connect-sf-old = Now
connect-sf-needed = Needed
connect-sf-new = New
connect-sf-has = This user
connect-sf-user-label = User
connect-sf-keeps = The sync settings stay as they are.
connect-sf-begins = The sync settings begin at their defaults. Change them under Sync Settings.
connect-sf-connect = Connect
connect-sf-connect-anyway = Connect anyway
connect-sf-seen = Understood
connect-sf-only-back = Too few permissions: go back. Nothing has changed.

# Whoever leaves.
connect-sf-unchanged = Nothing changed; still connected as { $name }.
connect-sf-unchanged-nobody = Nothing changed; nobody is connected.

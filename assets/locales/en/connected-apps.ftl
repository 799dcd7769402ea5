# Connected apps: how they are doing, what is done to them, and why it is not.

apps-status-connected = Connected
apps-status-expired = Expired
apps-status-disconnected = Disconnected
apps-status-error = Error

apps-not-done-title = Nothing was changed
apps-not-offered = This app cannot be installed. Choose one of the list.
apps-already-installed = { $name } is installed already.
apps-not-installed = This app was uninstalled meanwhile.
apps-already-connected = { $name } is connected already.
apps-nobody-connected = Nobody is connected to Salesforce. Connect a user first.
apps-user-locked = Salesforce no longer lets { $name } in. Connect a different user in the sync settings.
apps-installed = { $name } is installed
apps-installed-to-connect = { $name } is installed: now connect a user
apps-uninstalled = { $name } was uninstalled
apps-reconnected = { $name } is connected again

apps-about-brew-ledger = Keeps your bookkeeping and your deals in step.
apps-about-calendar = Shows meetings with contacts in your calendar.
apps-about-invoice-otter = Makes invoices of deals that were won.
apps-about-loyalty-beans = Tells you who comes back, and how often.
apps-about-meeting-lantern = Notes what was said in a meeting on its contact.
apps-about-parcel-pigeon = Shows where the parcels of a customer are.
apps-about-plant-pulse = Brings readings of your plants into tickets.
apps-about-salesforce = Syncs contacts, companies, deals and tasks with Salesforce.
apps-about-survey-swallow = Asks customers how satisfied they are.
apps-about-webinar-willow = Adds who attended a webinar to your contacts.

# The audit log.
audit-install-integration = App installed
audit-uninstall-integration = App uninstalled
audit-reconnect-integration = App reconnected
audit-line-install-integration = { $who } installed { $targets }.
audit-line-uninstall-integration = { $who } uninstalled { $targets }.
audit-line-reconnect-integration = { $who } reconnected { $targets }.

# The page.
apps-count = Apps ({ $count })
apps-count-found = Apps ({ $found } of { $count })
apps-search = type to search
apps-none = No app is connected yet. Press { $key } to install one.
apps-no-match = No app is called “{ $text }”. Press { $key } to clear the search.
apps-connected-as = Connected as { $user } to { $org }
apps-not-synced =
    { $count ->
        [one] 1 kind of record is not synced
       *[other] { $count } kinds of records are not synced
    }
apps-about-unknown = An app that is no longer offered.
apps-installed-by = Installed by { $who } on { $date }
apps-installed-on = Installed on { $date }
apps-log = App log
apps-log-reading = The log is being read…
apps-log-empty = Nothing is known of any app here: none is installed, and none was since this world began.
apps-log-installed = { $targets } was installed.
apps-log-failed = The log could not be read. Come back to this page to try again.
apps-status-about-connected = It works.
apps-status-about-expired = Its authorization has run out. Reconnect it to go on.
apps-status-about-disconnected = It has been logged out. Reconnect it to go on.
apps-status-about-error = Its last sync failed. Reconnect it to try again.
apps-view-details = View details
apps-more = More
apps-install = Install app
apps-reconnect = Reconnect
apps-uninstall = Uninstall
apps-next-tab = next tab
apps-previous-tab = tab before
apps-to-log = app log
apps-to-apps = apps
apps-is-installed = Installed already
apps-install-yes = Install
apps-install-title = Install { $name }?
apps-install-text = { $about } The app is simulated: nothing leaves this computer.
apps-install-salesforce = { $about } Then connect a user of Salesforce. Salesforce is simulated: nothing leaves this computer.
apps-uninstall-title = Uninstall { $name }?
apps-uninstall-text = { $name } loses its access to this account. You can install it again.
apps-uninstall-for-good = { $name } loses its access to this account. It is no longer offered, so you cannot install it again.
apps-uninstall-salesforce = Its user is disconnected, the sync settings are lost, and users can no longer be added from Salesforce. You can install it again.
apps-uninstall-salesforce-unsaved = Its user is disconnected, the sync settings are lost, also those you have not saved, and users can no longer be added from Salesforce. You can install it again.

action-app-details = details
action-app-install = install app
action-app-more = more
action-app-reconnect = reconnect
action-app-uninstall = uninstall
context-apps = the connected apps
do-apps-install = Install an app
do-apps-open = View the details of the app
do-apps-actions = Open the menu of the app
do-apps-reconnect = Connect the app again
do-apps-uninstall = Uninstall the app
do-apps-next-tab = Go to the next tab of Salesforce or of the connected apps
do-apps-previous-tab = Go to the tab of Salesforce or of the connected apps before

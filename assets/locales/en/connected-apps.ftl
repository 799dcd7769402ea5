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
apps-nobody-connected = Nobody is connected to Salesforce yet. Connect a user in its sync settings.
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

# What is found at places that have no screen of their own yet.

about-users = Everybody who uses this account.
about-seats = Seats shows, for each type of seat, how many the account has bought, how many are assigned and how many leave at the renewal date, with the buttons to add seats and to remove unassigned ones.
about-partner-dashboard = The dashboard of a partner lists its clients and its partner employees: who works for which client, who has access, and which client is credited.
about-connected-apps = Connected apps lists the apps linked to this account, Salesforce among them, with their status and settings.
about-billing = Account & Billing holds the subscriptions with their seats and renewal dates, the payment method, and the orders.
about-pricing = Pricing & Features lists every product and tier, starts trials, and puts bundles together.
about-partners-automation = Here a partner enters the e-mail domain of its employees, so that HubSpot recognises them in the accounts of clients.
about-teams = Teams lists the teams of this account and their members.
about-presets = Presets lists the sets of preferences that new users can start with.
about-client-access-manager = The Client Access Manager gives employees, contractors on other domains among them, access to the accounts of clients.
about-outbox = The outbox shows every mail this account would have sent. Nothing leaves this machine.
about-audit-log = The audit log shows who did what to whom, and when.
about-clock = The clock shows the simulated date, and moves it: by a day, a month, or to the next renewal.

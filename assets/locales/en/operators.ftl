# The list of those who can operate an account.

operators-none = Nobody in { $account } matches “{ $text }”. Whoever is not in the account has to be added by one of its super admins: { $admins }.
operators-none-headless = Nobody in { $account } matches “{ $text }”, and the account has no active super admin who could add somebody.

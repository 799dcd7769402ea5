# La connexion à Salesforce : droits, synchronisation, autre utilisateur, et pourquoi il n'y en a pas.

sf-right-hubspot-integration = Ensemble d'autorisations d'intégration HubSpot
sf-right-api-enabled = API activée
sf-right-view-setup = Afficher la configuration
sf-right-modify-all-leads = Modifier toutes les pistes
sf-right-modify-all-contacts = Modifier tous les contacts
sf-right-modify-all-accounts = Modifier tous les comptes
sf-right-modify-all-opportunities = Modifier toutes les opportunités
sf-right-modify-all-tasks = Modifier toutes les tâches
sf-right-customize-application = Personnaliser l'application
sf-right-manage-users = Gérer les utilisateurs

sf-sync-contacts = Contacts
sf-sync-companies = Entreprises
sf-sync-deals = Transactions
sf-sync-tasks = Tâches
sf-sync-new-contacts = Les nouveaux contacts deviennent
sf-sync-inclusion = Contacts synchronisés
sf-sync-import-users = Utilisateurs Salesforce à ajouter
sf-option-both = Dans les deux sens
sf-option-to-hubspot = De Salesforce vers HubSpot
sf-option-to-salesforce = De HubSpot vers Salesforce
sf-option-lead = Des pistes
sf-option-contact = Des contacts
sf-option-nothing = Rien, non créés
sf-option-all = Tous
sf-option-inclusion-list = Ceux de la liste d'inclusion
sf-option-selective = Ceux que voit l'utilisateur connecté
sf-option-on = Activé
sf-option-off = Désactivé

sf-login-credentials = Vérifiez votre nom d'utilisateur et votre mot de passe.
sf-login-locked = Salesforce a verrouillé cet utilisateur. Connectez-vous avec un autre.
sf-login-changed = Le mot de passe de cet utilisateur a changé entre-temps. Connectez-vous de nouveau.
sf-not-installed = Salesforce a été désinstallé entre-temps. Réinstallez-le dans Applications connectées.
sf-nobody-connected = Personne n'est connecté à Salesforce. Connectez d'abord un utilisateur.
sf-somebody-else = Un autre utilisateur a été connecté entre-temps : { $now }. Rien de votre fait n'a été modifié.
sf-somebody-else-by = { $who } a connecté { $now } entre-temps. Rien de votre fait n'a été modifié.
sf-somebody-else-none = Salesforce a été déconnecté entre-temps. Recommencez pour connecter un utilisateur.
sf-same-user = { $name } est déjà connecté. Connectez-vous avec un autre utilisateur.
sf-needs-consent = HubSpot n'a jamais été autorisé à accéder à { $org }. Autorisez-le d'abord.
sf-lower-rights = Autorisations inférieures à celles de l'utilisateur d'intégration actuel : { $rights }.
sf-lower-rights-refused = Autorisations inférieures à celles de l'utilisateur d'intégration actuel : { $rights }. Accordez-les à cet utilisateur dans Salesforce ou connectez-vous avec un autre.
sf-conflicts = Quelqu'un d'autre a modifié ceci entre-temps : { $fields }.
sf-no-option = { $field } : cette valeur n'est pas possible.
sf-connected = { $new } est connecté à { $org }
sf-switched = { $new } est connecté à la place de { $old }
sf-switched-org = { $new } est connecté à la place de { $old }. Les liens d'enregistrements restent à { $left }.
sf-sync-saved = Paramètres de synchronisation enregistrés

refused-salesforce-users-off = L'ajout d'utilisateurs Salesforce est désactivé dans les paramètres de synchronisation.
refused-salesforce-tier = Nécessite Marketing, Sales, Service ou CMS Hub { $tier }.

# E-mail.
mail-kind-salesforce-user-changed = Utilisateur Salesforce modifié
mail-salesforce-user-changed-subject = { $account } : un autre utilisateur Salesforce est connecté
mail-salesforce-user-changed-text = { $who } a connecté { $new } ({ $username }, { $org }) à Salesforce à la place de { $old }.
mail-salesforce-user-first-text = { $who } a connecté { $new } ({ $username }, { $org }) à Salesforce.
mail-salesforce-user-changed-check = Si vous ne vous y attendiez pas, ouvrez Applications connectées > Salesforce > Paramètres de synchronisation.

# Le journal d'audit.
audit-salesforce-user-changed = Utilisateur Salesforce modifié
audit-salesforce-sync-changed = Synchronisation modifiée
audit-line-salesforce-user-changed = { $who } a connecté un autre utilisateur de { $targets }.
audit-line-salesforce-sync-changed = { $who } a modifié les paramètres de synchronisation de { $targets }.
audit-detail-old-user = Utilisateur avant
audit-detail-new-user = Utilisateur maintenant
audit-detail-organisation = Organisation
audit-detail-without-rights = Sans les droits

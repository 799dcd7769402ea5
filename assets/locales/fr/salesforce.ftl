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
sf-sync-import-users = Ajouter des utilisateurs Salesforce
sf-option-both = Dans les deux sens
sf-option-to-hubspot = De Salesforce vers HubSpot
sf-option-to-salesforce = De HubSpot vers Salesforce
sf-option-lead = Des pistes
sf-option-contact = Des contacts
sf-option-nothing = Rien n'est créé
sf-option-all = Tous
sf-option-inclusion-list = Ceux de la liste d'inclusion
sf-option-selective = Ceux que voit l'utilisateur connecté
sf-option-on = Activé
sf-option-off = Désactivé

sf-login-credentials = Vérifiez votre nom d'utilisateur et votre mot de passe.
sf-login-locked = Salesforce a verrouillé cet utilisateur. Connectez-vous avec un autre.
sf-login-changed = Le mot de passe de cet utilisateur a changé entre-temps. Connectez-vous de nouveau.
sf-not-installed = Salesforce a été désinstallée entre-temps. Réinstallez-la dans Applications connectées.
sf-nobody-connected = Aucun utilisateur n'est connecté à Salesforce. Connectez d'abord un utilisateur.
sf-somebody-else = Un autre utilisateur a été connecté entre-temps : { $now }. Rien de votre fait n'a été modifié.
sf-somebody-else-by = { $who } a connecté { $now } entre-temps. Rien de votre fait n'a été modifié.
sf-somebody-else-none = Salesforce a été déconnectée entre-temps. Recommencez pour connecter un utilisateur.
sf-same-user = Salesforce est déjà connectée en tant que { $name }. Connectez-vous avec un autre utilisateur.
sf-needs-consent = HubSpot n'a jamais été autorisé à accéder à { $org }. Autorisez-le d'abord.
sf-lower-rights = Autorisations inférieures à celles de l'utilisateur d'intégration actuel : { $rights }.
sf-lower-rights-refused = Autorisations inférieures à celles de l'utilisateur d'intégration actuel : { $rights }. Accordez-les à cet utilisateur dans Salesforce ou connectez-vous avec un autre.
sf-conflicts = Quelqu'un d'autre a modifié ceci entre-temps : { $fields }.
sf-no-option = { $field } : cette valeur n'est pas possible.
sf-connected = Connexion établie : { $new }, { $org }
sf-switched = { $new } remplace { $old }
sf-sync-saved = Paramètres de synchronisation enregistrés

refused-salesforce-users-off = L'ajout d'utilisateurs Salesforce est désactivé dans les paramètres de synchronisation.
refused-salesforce-tier = Nécessite Marketing, Sales, Service ou CMS Hub { $tier }.

# E-mail.
mail-kind-salesforce-user-changed = Utilisateur Salesforce connecté
mail-salesforce-user-changed-subject = { $account } : un autre utilisateur Salesforce est connecté
mail-salesforce-user-first-subject = { $account } : un utilisateur Salesforce est connecté
mail-salesforce-user-changed-text = { $who } a connecté { $new } ({ $username }, { $org }) à Salesforce à la place { DE($old) }.
mail-salesforce-user-first-text = { $who } a connecté { $new } ({ $username }, { $org }) à Salesforce.
mail-salesforce-user-left = Les liens d'enregistrements antérieurs restent à { $left }, le compte Salesforce quitté.
mail-salesforce-user-lacks = Dans Salesforce, cet utilisateur n'a pas ces autorisations : { $rights }. Ce qui en a besoin n'est pas synchronisé.
mail-salesforce-user-changed-check = Si vous ne vous y attendiez pas, ouvrez Applications connectées > Salesforce > Paramètres de synchronisation.

# Le journal d'audit.
audit-salesforce-user-changed = Utilisateur Salesforce connecté
audit-salesforce-sync-changed = Synchronisation modifiée
audit-line-salesforce-user-changed = { $who } a connecté { $new } à { $targets } à la place { DE($old) }.
audit-line-salesforce-user-connected = { $who } a connecté { $new } à { $targets }, où personne n'était connecté.
audit-line-salesforce-user-other = { $who } a connecté un autre utilisateur { DE($targets) }.
audit-line-salesforce-sync-changed = { $who } a modifié les paramètres de synchronisation { DE($targets) }.
audit-detail-old-user = Utilisateur avant
audit-detail-new-user = Utilisateur maintenant
audit-detail-organisation = Organisation
audit-detail-old-organisation = Organisation avant
audit-detail-without-rights = Sans les autorisations

# Les pages.
sf-app-name = Salesforce
sf-tab-health = État de la synchronisation
sf-tab-features = Découverte des fonctionnalités
sf-tab-sync = Paramètres de synchronisation
sf-tab-short-health = État
sf-tab-short-features = Fonctionnalités
sf-tab-short-sync = Paramètres
sf-connected-user = { $name } ({ $username }) · { $org }
sf-connected-by = Connectée le { $date } par { $who }
sf-connected-since = Connectée le { $date }
sf-reconnect-hint = Appuyez sur { $key } pour reconnecter.
sf-connect-hint = Aucun utilisateur n'est connecté à Salesforce. Appuyez sur { $key } pour en connecter un.
sf-not-synced =
    { $count ->
        [one] { $count } type de fiche sur { $of } n'est pas synchronisé : l'utilisateur d'intégration manque d'autorisations.
       *[other] { $count } types de fiches sur { $of } ne sont pas synchronisés : l'utilisateur d'intégration manque d'autorisations.
    }
sf-links-left = Les enregistrements déjà liés restent liés à { $left }.
sf-health-objects = Ce qui est synchronisé
sf-health-object = { $name } · { $state }
sf-health-off = désactivé dans les paramètres de synchronisation
sf-health-stopped = attend que Salesforce soit connectée
sf-health-lacks = non synchronisé : il manque à l'utilisateur d'intégration « { $right } »
sf-health-rights = Autorisations de l'utilisateur d'intégration
sf-health-users = Utilisateurs
sf-health-users-here = Utilisateurs de cette organisation qui le sont aussi ici : { $here } sur { $count }.
sf-features-used = Utilisées
sf-features-other = Non utilisées
sf-feature-contacts = Synchronisation des contacts
sf-feature-contacts-about = Les contacts HubSpot et les contacts et pistes Salesforce sont synchronisés dans les deux sens.
sf-feature-contacts-to-hubspot = Les contacts et pistes Salesforce passent dans les contacts HubSpot.
sf-feature-contacts-to-salesforce = Les contacts HubSpot passent dans les contacts et pistes Salesforce.
sf-feature-companies = Synchronisation des entreprises
sf-feature-companies-about = Les entreprises HubSpot et les comptes Salesforce sont synchronisés dans les deux sens.
sf-feature-companies-to-hubspot = Les comptes Salesforce passent dans les entreprises HubSpot.
sf-feature-companies-to-salesforce = Les entreprises HubSpot passent dans les comptes Salesforce.
sf-feature-deals = Synchronisation des transactions
sf-feature-deals-about = Les transactions HubSpot et les opportunités Salesforce sont synchronisées dans les deux sens.
sf-feature-deals-to-hubspot = Les opportunités Salesforce passent dans les transactions HubSpot.
sf-feature-deals-to-salesforce = Les transactions HubSpot passent dans les opportunités Salesforce.
sf-feature-tasks = Synchronisation des tâches
sf-feature-tasks-about = Les tâches apparaissent des deux côtés.
sf-feature-tasks-to-hubspot = Les tâches Salesforce apparaissent dans HubSpot.
sf-feature-tasks-to-salesforce = Les tâches HubSpot apparaissent dans Salesforce.
sf-feature-inclusion = Synchronisation sélective
sf-feature-inclusion-about = Seuls certains contacts sont synchronisés : ceux d'une liste, ou ceux que voit l'utilisateur d'intégration.
sf-feature-users = Fiches d'informations Salesforce pour les nouveaux utilisateurs
sf-feature-users-about = En créant des utilisateurs, vous pouvez les choisir parmi ceux de Salesforce.
sf-features-where = Vous activez et désactivez les fonctionnalités dans les paramètres de synchronisation.
sf-sync-title = Ce qui est synchronisé
sf-sync-about = Ces paramètres restent quand un autre utilisateur est connecté.
sf-sync-theirs = Quelqu'un d'autre a changé { $field } en « { $theirs } ». Enregistrez pour imposer votre choix, ou choisissez le sien.
sf-sync-nothing = Il n'y a rien à enregistrer.
sf-sync-discard = Ce que vous avez choisi dans les paramètres de synchronisation n'est pas enregistré.

sf-change = modifier
context-salesforce = les pages de Salesforce

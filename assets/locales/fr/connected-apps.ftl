# Applications connectées : leur état, ce qu'on leur fait, et pourquoi on ne le fait pas.

apps-status-connected = Connectée
apps-status-expired = Expirée
apps-status-disconnected = Déconnectée
apps-status-error = Erreur

apps-not-done-title = Rien n'a été modifié
apps-not-offered = Cette application ne peut pas être installée. Choisissez-en une dans la liste.
apps-already-installed = { $name } est déjà installée.
apps-not-installed = Cette application a été désinstallée entre-temps.
apps-already-connected = { $name } est déjà connectée.
apps-nobody-connected = Aucun utilisateur n'est connecté à Salesforce. Connectez d'abord un utilisateur.
apps-user-locked = Salesforce n'accepte plus { $name }. Connectez un autre utilisateur dans les paramètres de synchronisation.
apps-installed = { $name } est installée
apps-installed-to-connect = { $name } est installée : connectez maintenant un utilisateur
apps-uninstalled = { $name } a été désinstallée
apps-reconnected = { $name } est de nouveau connectée

apps-about-brew-ledger = Synchronise votre comptabilité et vos transactions.
apps-about-calendar = Affiche les réunions avec vos contacts dans votre calendrier.
apps-about-invoice-otter = Établit les factures des transactions conclues.
apps-about-loyalty-beans = Vous dit qui revient, et à quelle fréquence.
apps-about-meeting-lantern = Note sur le contact ce qui s'est dit en réunion.
apps-about-parcel-pigeon = Montre où se trouvent les colis d'un client.
apps-about-plant-pulse = Transforme les relevés de vos sites en tickets.
apps-about-salesforce = Synchronise contacts, entreprises, transactions et tâches avec Salesforce.
apps-about-survey-swallow = Demande à vos clients s'ils sont satisfaits.
apps-about-webinar-willow = Ajoute à vos contacts les participants d'un webinaire.

# Le journal d'audit.
audit-install-integration = Application installée
audit-uninstall-integration = Application désinstallée
audit-reconnect-integration = Application reconnectée
audit-line-install-integration = { $who } a installé { $targets }.
audit-line-uninstall-integration = { $who } a désinstallé { $targets }.
audit-line-reconnect-integration = { $who } a reconnecté { $targets }.

# La page.
apps-count = Applications ({ $count })
apps-count-found = Applications ({ $found } sur { $count })
apps-search = tapez pour rechercher
apps-none = Aucune application n'est encore connectée. Appuyez sur { $key } pour en installer une.
apps-no-match = Aucune application ne s'appelle « { $text } ». Appuyez sur { $key } pour effacer la recherche.
apps-connected-as = Connectée en tant que { $user } à { $org }
apps-not-synced =
    { $count ->
        [one] { $count } type de fiche n'est pas synchronisé
       *[other] { $count } types de fiches ne sont pas synchronisés
    }
apps-about-unknown = Une application qui n'est plus proposée.
apps-installed-by = Installée par { $who } le { $date }
apps-installed-on = Installée le { $date }
apps-log = Journal des applications
apps-log-reading = Lecture du journal…
apps-log-empty = On ne sait rien d'aucune application ici : aucune n'est installée, et aucune ne l'a été depuis les débuts de ce monde.
apps-log-installed = { $targets } a été installée.
apps-log-failed = Le journal n'a pas pu être lu. Revenez sur cette page pour réessayer.
apps-status-about-connected = Elle fonctionne.
apps-status-about-expired = Son autorisation a expiré. Reconnectez-la pour continuer.
apps-status-about-disconnected = Elle a été déconnectée. Reconnectez-la pour continuer.
apps-status-about-error = Sa dernière synchronisation a échoué. Reconnectez-la pour réessayer.
apps-view-details = Afficher les détails
apps-more = Plus
apps-install = Installer une application
apps-reconnect = Reconnecter
apps-uninstall = Désinstaller
apps-next-tab = onglet suivant
apps-previous-tab = onglet précédent
apps-to-log = journal
apps-to-apps = applications
apps-is-installed = Déjà installée
apps-install-yes = Installer
apps-install-title = Installer { $name } ?
apps-install-text = { $about } L'application est simulée : rien ne quitte cet ordinateur.
apps-install-salesforce = { $about } Connectez ensuite un utilisateur de Salesforce. Salesforce est simulé : rien ne quitte cet ordinateur.
apps-uninstall-title = Désinstaller { $name } ?
apps-uninstall-text = { $name } perd son accès à ce compte. Vous pourrez la réinstaller.
apps-uninstall-for-good = { $name } perd son accès à ce compte. Elle n'est plus proposée, vous ne pourrez donc pas la réinstaller.
apps-uninstall-salesforce = Son utilisateur est déconnecté, les paramètres de synchronisation sont perdus et l'on ne peut plus ajouter d'utilisateurs depuis Salesforce. Vous pourrez la réinstaller.
apps-uninstall-salesforce-unsaved = Son utilisateur est déconnecté, les paramètres de synchronisation sont perdus, y compris ceux que vous n'avez pas enregistrés, et l'on ne peut plus ajouter d'utilisateurs depuis Salesforce. Vous pourrez la réinstaller.

action-app-details = détails
action-app-install = installer
action-app-more = menu Plus
action-app-reconnect = reconnecter
action-app-uninstall = désinstaller
context-apps = les applications connectées
do-apps-install = Installer une application
do-apps-open = Afficher les détails de l'application
do-apps-actions = Ouvrir le menu de l'application
do-apps-reconnect = Reconnecter l'application
do-apps-uninstall = Désinstaller l'application
do-apps-next-tab = Aller à l'onglet suivant de Salesforce ou des applications connectées
do-apps-previous-tab = Aller à l'onglet précédent de Salesforce ou des applications connectées

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
apps-nobody-connected = Personne n'est encore connecté à Salesforce. Connectez un utilisateur dans les paramètres de synchronisation.
apps-user-locked = Salesforce n'accepte plus { $name }. Connectez un autre utilisateur dans les paramètres de synchronisation.
apps-installed = { $name } est installée
apps-installed-to-connect = { $name } est installée : connectez maintenant un utilisateur
apps-uninstalled = { $name } a été désinstallée
apps-reconnected = { $name } est de nouveau connectée

apps-about-brew-ledger = Accorde votre comptabilité et vos transactions.
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

# Ce que l'on trouvera aux endroits qui n'ont pas encore leur écran.

about-users = Tous ceux qui utilisent ce compte.
about-seats = Licences montre, pour chaque type, combien le compte en a acheté, combien sont attribuées et combien seront supprimées au renouvellement, avec les boutons pour en ajouter et pour supprimer les licences non attribuées.
about-partner-dashboard = Le tableau de bord d'un partenaire liste ses clients et ses employés partenaires : qui travaille pour quel client, qui a accès, et quel client est crédité.
about-connected-apps = Applications connectées liste les applications liées à ce compte, dont Salesforce, avec leur état et leurs réglages.
about-billing = Comptes et facturation réunit les abonnements avec leurs licences et leurs dates de renouvellement, le moyen de paiement et les commandes.
about-pricing = Tarification et fonctionnalités liste chaque produit et chaque abonnement, lance des essais et compose des offres groupées.
about-partners-automation = Un partenaire saisit ici le domaine d'e-mail de ses employés, pour que HubSpot les reconnaisse dans les comptes des clients.
about-teams = Équipes liste les équipes de ce compte et leurs membres.
about-presets = Préréglages liste les jeux de préférences avec lesquels un nouvel utilisateur peut commencer.
about-client-access-manager = Le gestionnaire d'accès clients donne aux employés, y compris aux indépendants d'un autre domaine, accès aux comptes des clients.
about-outbox = La boîte d'envoi montre chaque e-mail que ce compte aurait envoyé. Rien ne quitte cette machine.
about-audit-log = Le journal d'audit montre qui a fait quoi, à qui et quand.
about-clock = L'horloge montre la date simulée et la déplace : d'un jour, d'un mois, ou jusqu'au prochain renouvellement.

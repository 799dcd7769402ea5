# Ce que dit « seatdesk partner ».

cli-partner-column-employee = EMPLOYÉ
cli-partner-column-matched = CORRESPOND PAR
cli-partner-column-client = CLIENT
cli-partner-column-hub = HUBID
cli-partner-column-standing = STATUT
cli-partner-by-domain = domaine
cli-partner-by-manager = gestionnaire d'accès clients

cli-partner-domain = Domaine de l'e-mail de l'employé partenaire : { $domain }

cli-partner-assigned = { $email } chez { $client } ({ $hub }) : { $standing }
cli-partner-no-access-yet = L'attribution ne donne pas accès par elle-même. Demandez à chaque client d'ajouter l'employé comme utilisateur.
cli-partner-linked = { $client } ({ $hub }) : cette adresse e-mail est déjà liée à un autre enregistrement partenaire pour ce client. Demandez à { $partner } de supprimer l'accès, ou attribuez une autre adresse.

cli-partner-revokes = { $email } ne travaillerait plus pour { $client } ({ $hub }).
cli-partner-revokes-user = { $email } perdrait l'accès à { $client } ({ $hub }) : son utilisateur y serait désactivé.
cli-partner-say-remove = Rien n'a été fait. Ajoutez --confirm REMOVE pour accepter.
cli-partner-no-hub-id = « { $hub } » n'est pas un HubID : un HubID n'a que des chiffres.

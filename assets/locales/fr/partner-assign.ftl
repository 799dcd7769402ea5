# Attribuer des clients à un employé partenaire, le conflit avec un autre partenaire et ses issues, la demande au client.

assign-title = Attribuer des clients à { $name }
assign-choose = Choisir des clients ou saisir le HubID
assign-example = Nom d'un client ou HubID
assign-help = Cochez des clients ci-dessous, ou saisissez un HubID puis Entrée. L'attribution ne donne pas encore accès : demandez-le ensuite au client.
assign-already = déjà attribué
assign-already-at = { $client } est déjà attribué.
assign-no-clients = Il n'y a pas encore de clients. Saisissez le HubID de l'un d'eux.
assign-no-match = Aucun client ne correspond. Saisissez un HubID entier puis Entrée.
button-confirm = Confirmer
button-confirm-count =
    { $count ->
        [0] Confirmer
       *[other] Confirmer ({ $count })
    }
action-confirm = confirmer
action-copy-text = copier le texte

# Qui est lié à un autre partenaire. La première phrase est celle que montre HubSpot.
conflict-title = Lié à un autre partenaire
conflict-message = Leur adresse e-mail est déjà liée à un autre enregistrement de partenaire pour ce client.
conflict-no-credit = Tant que ce n'est pas réglé, le revenu du client ne vous est pas crédité. Il y a trois issues :
conflict-over = Tout est attribué maintenant.
conflict-with = chez { $partner }
conflict-copy = 1 Demander au premier partenaire : copier le texte
conflict-new = 2 Créer une adresse e-mail sur votre domaine…
conflict-other = 3 Utiliser une autre adresse e-mail…
conflict-copied = Texte pour le premier partenaire copié
conflict-text =
    Bonjour { $first },
    { $name } ({ $email }) travaille désormais pour { $client } (HubID { $hub }) au nom { DE($partner) }, et est encore lié à votre enregistrement de partenaire pour ce client.
    Merci de supprimer l'accès de cet utilisateur au client dans votre compte partenaire : Partenaire › Tableau de bord › Employés partenaires › { $email } › Supprimer l'accès.
    Cordialement, { $partner }

other-address-title = Autre adresse e-mail
other-address-own-title = Nouvelle adresse sur votre domaine
other-address-about = Pour { $clients }, à la place { DE($email) }. L'ancienne ligne reste, mais n'empêche plus que le client soit crédité.
other-address-field = Adresse e-mail
other-address-seat = Licence dans votre compte
other-address-help = Saisissez l'adresse d'un utilisateur de votre compte, ou une nouvelle.
other-address-new = Personne n'a encore cette adresse : l'utilisateur est créé, invité par e-mail, étiqueté comme employé partenaire et attribué.
other-address-user = { $name } est utilisateur de votre compte : étiqueté comme employé partenaire et attribué.
other-address-employee = { $name } est déjà employé partenaire et est attribué.
other-address-empty = Saisissez une adresse e-mail.
other-address-same = C'est l'adresse déjà liée. Saisissez-en une autre.
other-address-domain = Cette adresse n'est pas sur { $domain }. Saisissez-en une qui l'est.
other-address-no-domain = Vous n'avez pas encore de domaine partenaire. Définissez-le d'abord dans Paramètres › Partenaires › Automatisation.
other-address-refused = { $why }
not-an-address = { $text } n'est pas une adresse e-mail.
partner-assigned-as =
    { $count ->
        [0] { $email } est aussi lié à un autre partenaire
        [one] { $email } attribué à { $count } client
       *[other] { $email } attribué à { $count } clients
    }
partner-assigned-as-new =
    { $count ->
        [0] { $email } créé, mais aussi lié à un autre partenaire
        [one] { $email } créé, étiqueté et attribué à { $count } client
       *[other] { $email } créé, étiqueté et attribué à { $count } clients
    }

request-title = Demander l'accès au client
request-about = Rien n'est envoyé au client. Copiez ce texte et envoyez-le à votre interlocuteur.
request-text =
    Bonjour,
    { $partner } s'occupe de votre compte HubSpot { $client } (HubID { $hub }). { $name } y travaille.
    Merci d'ajouter cette adresse comme utilisateur de votre compte : { $email }
request-seat-partner = Une licence partenaire est gratuite pour nos employés.
request-seat-other = Une licence en lecture seule est gratuite ; pour davantage, merci de donner une licence payante.
request-template = Merci de choisir le modèle d'autorisations { $template }.
request-thanks = Cordialement, { $partner }
request-copy = Copier et marquer comme demandé
request-copied = Texte pour le client copié
request-already = Ce client a déjà ajouté l'employé : il n'y a rien à demander.

assignment-request = Texte de demande pour le client…
assignment-refused = Le client a refusé
assignment-simulate = Simuler : le client ajoute l'utilisateur
assignment-ways-out = Lié à un autre partenaire : les issues…
assignment-retry = Attribuer à nouveau
assignment-visit = Aller au compte du client…
assignment-remove = Supprimer l'accès…
simulated-added = Simulé : { $client } a ajouté { $email }
simulate-already = Cet employé est déjà utilisateur chez le client.
simulate-no-super-admin = Le client n'a aucun super administrateur actif qui puisse ajouter l'utilisateur.

button-assign-clients = + Attribuer des clients
action-assign-clients = attribuer des clients
action-request-access = demande
action-simulate-client = simuler
action-menu = menu
action-account = compte
do-clients-assign = Attribuer des clients à l'employé
do-assignment-actions = Montrer ce qui peut être fait pour l'employé chez ce client
do-assignment-request = Afficher le texte qui demande l'accès au client
do-assignment-simulate = Simuler que le client ajoute l'employé
context-client-people = un employé et un client

no-super-admin = Ce compte n'a aucun super administrateur actif. Plus personne ici ne peut en nommer un : restaurez un instantané, ou rechargez le monde.
no-super-admin-short = Ce compte n'a aucun super administrateur actif.

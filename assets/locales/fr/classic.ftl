# Le parcours classique de 2017 : ajouter un utilisateur avec un rôle, et ce qui est accordé à un tel utilisateur.

action-add-user = Ajouter un compte utilisateur
action-compare-roles = comparer les rôles
action-finish = terminer
do-users-add-classic = Ajouter un compte utilisateur (parcours de 2017)
do-classic-roles = Comparer les trois rôles
context-classic-roles = les rôles du parcours classique
context-classic-editor = l'éditeur d'un rôle classique

refused-classic-administrator = Nécessite : Super administrateur, ou le rôle classique Administrateur.
refused-classic-roles = Nécessite : le rôle classique Administrateur ou Responsable des ventes.

classic-page-details = Informations
classic-page-role = Rôle et autorisations
classic-page-welcome = E-mail de bienvenue
classic-page-done = Terminé
classic-banner = Voici le parcours de 2017, celui de HubSpot Sales gratuit. Il donne un rôle et pas de licence.

# Informations.
classic-email = Adresse e-mail
classic-first-name = Prénom
classic-last-name = Nom
classic-details-help = Si HubSpot connaît déjà l'adresse, les noms sont remplis pour vous. Une adresse ne se change plus ensuite : en cas d'erreur, il faut supprimer l'utilisateur et l'ajouter de nouveau.
classic-names-known = HubSpot connaît cette personne. Ses noms viennent de là, et ne se changent pas ici.
classic-no-email = Saisissez une adresse e-mail.
classic-not-an-email = « { $text } » n'est pas une adresse e-mail.
classic-email-too-long = C'est trop long pour une adresse e-mail.
classic-already-here = Déjà utilisateur ici. Ouvrez plutôt sa fiche.
classic-open-user = Ouvrir la fiche { DE($name) }
classic-no-first-name = Saisissez un prénom.
classic-no-last-name = Saisissez un nom.

# Rôle et autorisations.
classic-role = Rôle de vente
classic-advanced = Autorisations avancées
classic-adjusted-mark = • autre que le réglage du rôle
classic-products = Accès aux produits
classic-administrator-short = tout, et gère les utilisateurs
classic-sales-manager-short = tout, sauf les utilisateurs
classic-user-short = sans propriétés par défaut
classic-role-defaults = Retour aux réglages du rôle { $role } : vos ajustements sont annulés.
classic-view-widened = Consultation passe aussi à « { $scope } » : personne ne modifie plus qu'il ne consulte.
classic-edit-narrowed = Modification passe aussi à « { $scope } » : personne ne modifie plus qu'il ne consulte.
classic-no-sales = Sans HubSpot Sales, le rôle et les autorisations ci-dessus ne comptent pas.
classic-no-product = Aucun accès à aucun produit : cet utilisateur ne serait pas gardé.
classic-seat-flow = Une équipe Sales payante ? Ajoutez plutôt l'utilisateur avec une licence.
grant-access = Accès
grant-no-access = Aucun accès
grant-administrator = Administrateur
grant-sales-manager = Responsable des ventes
grant-user = Utilisateur

classic-preview = Ce que cela donne, par propriétaire de fiche
classic-owner = Propriétaire
classic-owner-own = lui-même
classic-owner-team = un coéquipier
classic-owner-unassigned = personne
classic-owner-other-owner = un autre
classic-owner-other-team = une autre équipe
classic-right-users = ajoute et supprime des utilisateurs de vente
classic-right-properties = peut définir les propriétés par défaut

classic-roles-title = Les trois rôles
classic-roles-about = Le rôle ne compte que pour HubSpot Sales. Quel que soit le rôle, les sept autorisations au-dessous s'ajustent pour chaque utilisateur.
classic-roles-tools = Utilise les outils de vente
classic-roles-delete = Supprime des fiches
classic-roles-users = Ajoute et supprime des utilisateurs
classic-roles-properties = Propriétés par défaut
classic-roles-start = Réglages du rôle :

# E-mail de bienvenue.
classic-send-welcome = Envoyer un e-mail de bienvenue (conseillé)
classic-welcome-invites = { $email } reçoit un e-mail avec un lien pour définir un mot de passe et se connecter.
classic-welcome-access = { $email } a déjà un mot de passe HubSpot, et l'apprend par e-mail : accès à ce compte, sans nouveau mot de passe.
classic-welcome-off = Personne ne prévient { $email }. Transmettez vous-même le lien d'invitation de la page suivante.
classic-welcome-off-active = Personne ne prévient { $email }, qui se connecte avec son mot de passe HubSpot actuel.
classic-operator-mail = Vous, { $email }, recevez dans tous les cas un e-mail confirmant la création du compte.
button-finish = Terminer

classic-summary-title = Cet utilisateur
classic-summary-done = Créé
classic-fact-name = Nom
classic-fact-email = Adresse e-mail
classic-fact-role = Rôle
classic-fact-products = Accès
classic-fact-mails = E-mails
classic-nobody-yet = pas encore de nom
classic-no-address-yet = pas encore d'adresse
classic-mails-welcome = bienvenue avec un lien, et une confirmation pour vous
classic-mails-access = avis d'accès, et une confirmation pour vous
classic-mails-none = seulement une confirmation pour vous
classic-value =
    { $count ->
        [0] { $role }
        [one] { $role }, { $count } autorisation ajustée
       *[other] { $role }, { $count } autorisations ajustées
    }
classic-value-products =
    { $count ->
        [0] { $role } ; accès : { $products }
        [one] { $role }, { $count } autorisation ajustée ; accès : { $products }
       *[other] { $role }, { $count } autorisations ajustées ; accès : { $products }
    }

# Terminé.
classic-created = { $name } fait maintenant partie de ce compte, avec le rôle { $role }.
classic-link = Lien d'invitation
classic-mailed = Envoyé à { $email }. Le lien ne vaut que pour cette adresse.
classic-not-mailed = Pas d'e-mail envoyé. Transmettez-le vous-même ; il ne vaut que pour { $email }.
classic-active = { $email } se connecte avec son mot de passe HubSpot actuel. Aucun e-mail n'a été envoyé.
classic-active-mailed = { $email } se connecte avec son mot de passe HubSpot actuel, et en a été averti par e-mail.
classic-no-mail = Pas d'e-mail après cinq minutes ? Demandez d'abord à votre collègue de regarder dans ses spams, puis contactez le support technique de HubSpot.
classic-operator-mailed = Un e-mail vous a confirmé la création du compte.

# Questions et refus.
classic-discard = Ce que vous avez saisi sera perdu. Aucun utilisateur n'a encore été créé.
classic-discard-for-seats = L'assistant de création commence à neuf : ce que vous avez saisi ici sera perdu. Aucun utilisateur n'a encore été créé.
classic-discard-for-user = La fiche de l'utilisateur s'ouvre, et ce que vous avez saisi ici sera perdu. Aucun utilisateur n'a encore été créé.
classic-no-product-title = Aucun accès à un produit
classic-no-product-new = { $email } n'a accès à aucun produit et ne sera pas gardé : personne n'est créé, aucun e-mail ne part.
classic-no-product-removes = { $email } n'a accès à aucun produit et sera supprimé de ce compte.
classic-not-kept = { $email } n'a pas été gardé : aucun accès à un produit.
classic-removed = { $name } a été supprimé : aucun accès à un produit.
button-keep-nobody = Ne pas garder
button-remove-user = Supprimer l'utilisateur
button-go-back = Revenir
classic-not-done-title = Rien n'a été modifié
classic-already-user = { $email } est déjà utilisateur ici. Ouvrez plutôt sa fiche.
classic-edit-beyond-view = Personne ne modifie plus qu'il ne consulte : élargissez Consultation, ou restreignez Modification.
classic-not-classic = Cet utilisateur n'est pas du parcours classique : modifiez plutôt sa licence et ses autorisations.
classic-yourself = Vous ne pouvez pas vous retirer le dernier produit.
classic-editor-title = Rôle et autorisations

# Le journal d'audit.
audit-detail-classic-role = Rôle
audit-detail-classic-view = Consultation
audit-detail-classic-edit = Modification
audit-detail-classic-crm = Fonctionnalités CRM
audit-detail-classic-product-sales = HubSpot Sales
audit-detail-classic-product-marketing = Marketing Hub
audit-detail-classic-product-service = Service Hub
audit-detail-classic-product-cms = CMS Hub
audit-detail-classic-product-operations = Operations Hub
audit-detail-reason = Motif
audit-reason-no-product = aucun accès à un produit

# Les e-mails.
mail-kind-classic-welcome = Bienvenue
mail-kind-classic-access = Accès accordé (classique)
mail-kind-classic-created = Compte créé
mail-classic-welcome-subject = Bienvenue chez { $account } dans HubSpot
mail-classic-welcome-text = Un compte a été créé pour vous chez { $account }. Suivez ce lien pour définir un mot de passe et vous connecter :
mail-classic-access-text = Vous avez maintenant accès au compte HubSpot { DE($account) }.
mail-classic-created-subject = { $email } a été ajouté à { $account }
mail-classic-created-text = Le compte HubSpot de votre collègue { $email } chez { $account } a bien été créé.

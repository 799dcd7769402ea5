# Les e-mails de la boîte d'envoi simulée, et la page derrière le lien d'une invitation.

# Ce qu'est un e-mail, pour les colonnes et les filtres.
mail-kind-invitation = Invitation
mail-kind-access-granted = Accès accordé
mail-kind-removal-taken-back = Licences conservées
mail-kind-invitation-renewed = Invitation renvoyée
mail-kind-password-reset = Mot de passe
mail-kind-deactivated = Désactivation
mail-kind-reactivated = Réactivation
mail-kind-seats-bought = Reçu pour des licences

# Ce qu'est devenu le lien d'un e-mail, pour une colonne et pour l'e-mail ouvert.
mail-link-works = valable jusqu'au { $date }
mail-link-expired = expiré le { $date }
mail-link-used = inscrit
mail-link-replaced = remplacé par un plus récent
mail-link-deactivated = utilisateur désactivé
mail-link-gone = utilisateur supprimé
mail-link-none = sans lien

mail-greeting = Bonjour { $name },
mail-greeting-nobody = Bonjour,
mail-simulated = Simulation : cet e-mail n'a été envoyé à personne et n'a pas quitté cette machine.

mail-invitation-subject = { $account } vous a ajouté à HubSpot
mail-invitation-text = Vous êtes maintenant utilisateur { DE($account) } dans HubSpot. Suivez ce lien pour définir un mot de passe et vous connecter :
mail-invitation-until = Le lien est valable jusqu'au { $date }, et seulement pour { $email }.
mail-invitation-no-link = (Le lien de cet e-mail n'existe plus.)

mail-access-granted-subject = Vous avez maintenant accès à { $account }
mail-access-granted-text = Vous êtes maintenant utilisateur { DE($account) } dans HubSpot.
mail-access-granted-password = Vous avez déjà un mot de passe HubSpot, il n'y a donc pas de lien à suivre : connectez-vous comme d'habitude.

mail-password-reset-subject = Réinitialisez votre mot de passe HubSpot
mail-password-reset-text = Une personne qui gère votre compte a demandé un nouveau mot de passe pour vous. Suivez ce lien pour le choisir :
mail-password-reset-until = Le lien est valable jusqu'au { $date }. Un e-mail semblable, plus récent, l'annule.
mail-deactivated-subject = Votre accès à { $account } a été désactivé
mail-deactivated-text = Votre profil d'utilisateur dans { $account } a été désactivé : vous ne pouvez plus vous connecter à ce compte. Vos données y sont conservées.
mail-reactivated-subject = Votre accès à { $account } est rétabli
mail-reactivated-text = Votre profil d'utilisateur dans { $account } a été réactivé : vous pouvez de nouveau vous connecter à ce compte.

mail-removal-taken-back-subject =
    { $count ->
        [one] { $account } : { $count } { $seat } finalement conservée
       *[other] { $account } : { $count } de type { $seat } finalement conservées
    }
mail-removal-taken-back-text =
    { $count ->
        [one] Quelqu'un a reçu une { $seat } qui devait être supprimée le { $date }. { $account } la conserve et continue de la payer.
       *[other] Des utilisateurs ont reçu { $count } licences de type { $seat } qui devaient être supprimées le { $date }. { $account } les conserve et continue de les payer.
    }
mail-removal-taken-back-left =
    { $count ->
        [0] Plus aucune n'est à supprimer le { $date }.
        [one] Il en reste { $count } à supprimer le { $date }.
       *[other] Il en reste { $count } à supprimer le { $date }.
    }

mail-seats-bought-subject =
    { $count ->
        [one] { $account } : reçu pour { $count } { $seat }
       *[other] { $account } : reçu pour { $count } de type { $seat }
    }
mail-seats-bought-text =
    { $count ->
        [one] { $account } a acheté une { $seat } et en a désormais { $purchased }. Elle peut être attribuée aussitôt.
       *[other] { $account } a acheté { $count } licences de type { $seat } et en a désormais { $purchased }. Elles peuvent être attribuées aussitôt.
    }
mail-seats-bought-price =
    { $count ->
        [one] Prix : { $price } par mois.
       *[other] Prix : { $count } × { $unit } = { $price } par mois.
    }
mail-seats-bought-fictional = Les prix sont fictifs et la carte est simulée : aucun argent ne circule.

sign-up-title = S'inscrire
sign-up-intro = C'est la page derrière le lien : { $account } invite quelqu'un dans HubSpot. Qui s'inscrit ici est la personne invitée.
sign-up-email = E-mail
sign-up-first-name = Prénom
sign-up-last-name = Nom
sign-up-password = Mot de passe
sign-up-password-help = Au moins { $count } caractères ; il n'est conservé nulle part.
sign-up-password-short = Au moins { $count } caractères.
sign-up-no-email = Saisissez l'adresse invitée.
sign-up-not-an-email = Ce n'est pas une adresse e-mail.
sign-up-other-address = Invitation pour une autre adresse.
sign-up-no-name = Saisissez un prénom et un nom.
sign-up-refused-title = Inscription refusée
sign-up-unknown-link = Ce lien n'existe plus : l'utilisateur a été supprimé, ou a reçu une invitation plus récente.
sign-up-deactivated = Cet utilisateur a été désactivé et ne peut pas s'inscrire.
sign-up-used = Ce lien a déjà servi : l'utilisateur est inscrit.
sign-up-expired = Ce lien a expiré. Il faut une nouvelle invitation.
sign-up-done = { $name } s'est inscrit et est actif

outbox-search = adresse, nom, genre
outbox-empty = Ce compte n'a encore envoyé aucun e-mail. Créer des utilisateurs envoie des invitations.
outbox-count =
    { $count ->
        [one] { $count } e-mail
       *[other] { $count } e-mails
    }
outbox-to = À
outbox-what = E-MAIL
outbox-link = LIEN
outbox-copy-link = Copier
outbox-sign-up = S'inscrire avec ce lien
mail-about-to = À : { $value }
mail-about-sent = Envoyé : { $value }
mail-about-kind = Genre : { $value }
mail-about-link = Lien : { $value }

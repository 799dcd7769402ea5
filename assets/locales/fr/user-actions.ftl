# Le menu Actions de la fiche d'un utilisateur : ses entrées, leurs questions, et ce qu'il en est advenu.

action-user-actions = Actions
action-actions = actions
do-record-actions = Actions de l'utilisateur : désactiver, supprimer, réinitialiser le mot de passe

user-action-reset-password = Réinitialiser son mot de passe
user-action-resend-invite = Renvoyer l'invitation
user-action-remove-super-admin = Supprimer en tant que super administrateur
user-action-make-super-admin = Nommer super administrateur
user-action-to-partner-admin = Passer en Partenaire Admin
user-action-deactivate = Désactiver
user-action-reactivate = Réactiver
user-action-delete = Supprimer de votre compte

# Pourquoi une entrée est impossible ; aussi ce qui est dit quand quelqu'un d'autre a été plus rapide.
user-action-refused = { $action } : { $why }
user-action-gone = Cet utilisateur a été supprimé entre-temps.
user-action-yourself = Pas sur soi-même.
user-action-already = C'est déjà le cas.
user-action-not-signed-up = Pas encore inscrit.
user-action-deactivated = Désactivé : à réactiver d'abord.
user-action-not-invited = Il n'y a pas d'invitation à renvoyer.
user-action-not-partner-super-admin = Réservé à un super administrateur sur une licence partenaire.
user-action-view-only = Impossible en lecture seule.
user-action-last-super-admin = Un super admin doit rester.
user-action-shortage = { $seat } : il en faut 1, aucune n'est libre. Achetez une licence, ou désactivez ou supprimez un autre utilisateur qui en a une.
user-action-cancels-removal = { $seat } : { $scheduled } à supprimer le { $date }. Réactiver cet utilisateur en conserve 1, qui restera facturée.

question-reset-password-title = Réinitialiser le mot de passe { DE($name) } ?
question-reset-password = { $email } reçoit un e-mail avec un lien pour choisir un autre mot de passe. Il est valable 24 heures, et annule tout lien envoyé auparavant.
question-resend-invite-title = Inviter de nouveau { $name } ?
question-resend-invite = { $email } reçoit l'invitation une fois de plus, avec un nouveau lien. Le lien envoyé auparavant ne fonctionne plus.
question-remove-super-admin-title = Retirer le droit de super administrateur à { $name } ?
question-remove-super-admin = { $name } ({ $email }) garde les autres autorisations de la fiche. Le changement prend effet à la prochaine connexion. Aucun e-mail ne part.
question-remove-super-admin-own = C'est vous. Vous perdez aussitôt le droit de super administrateur, et seul un autre super administrateur peut vous le rendre. Vos autres autorisations restent.
question-make-super-admin-title = Nommer { $name } super administrateur ?
question-make-super-admin = { $name } ({ $email }) pourra tout faire dans ce compte. Le changement prend effet à la prochaine connexion. Aucun e-mail ne part.
question-to-partner-admin-title = Passer { $name } en Partenaire Admin ?
question-to-partner-admin = { $name } ({ $email }) perd le droit de super administrateur et reçoit à la place le modèle Partenaire Admin, en une seule étape. La licence partenaire reste. Aucun e-mail ne part.
question-to-partner-admin-own = C'est vous. Vous perdez aussitôt le droit de super administrateur et recevez à la place le modèle Partenaire Admin ; seul un autre super administrateur peut vous rendre ce droit.
question-deactivate-title = Désactiver { $name } ?
question-deactivate = { $name } ne pourra plus se connecter ni recevoir de notifications. Profil, autorisations, équipes et attributions restent, et l'utilisateur peut être réactivé. { $email } en est informé par e-mail.
question-reactivate-title = Réactiver { $name } ?
question-reactivate = { $name } pourra de nouveau se connecter, avec les autorisations et les équipes d'avant. { $email } en est informé par e-mail.
question-delete-title = Supprimer { $name } ?
question-delete = { $email } quitte ce compte pour de bon, avec autorisations, équipes et préréglage. Le journal d'audit garde l'adresse. Un utilisateur ajouté de nouveau repart de zéro. Aucun e-mail ne part.
question-seat-freed = Licence libérée pour quelqu'un d'autre : { $seat }.
question-seat-taken = Licence reprise : { $seat }.
question-not-done-title = Rien n'a été fait

button-reset-password = Envoyer le lien
button-resend-invite = Renvoyer l'invitation
button-remove-super-admin = Retirer le droit
button-make-super-admin = Nommer
button-to-partner-admin = Passer en Partenaire Admin
button-deactivate = Désactiver
button-reactivate = Réactiver
button-delete-user = Supprimer
button-take-back-reactivate = Conserver et réactiver

user-action-done-reset-password = Lien de réinitialisation envoyé à { $email }
user-action-done-resend-invite = Invitation renvoyée à { $email }
user-action-done-remove-super-admin = { $name } n'est plus super administrateur
user-action-done-make-super-admin = { $name } est maintenant super administrateur
user-action-done-to-partner-admin = { $name } est Partenaire Admin, et n'est plus super administrateur
user-action-done-deactivate = { $name } : utilisateur désactivé
user-action-done-reactivate = { $name } : utilisateur réactivé
user-action-done-delete = { $name } : utilisateur supprimé
user-action-done-taken-back =
    { $left ->
        [0] 1 suppression de moins, plus aucune prévue. { $name }, utilisateur réactivé : { $seat }
        [one] 1 suppression de moins, encore { $left } prévue. { $name }, utilisateur réactivé : { $seat }
       *[other] 1 suppression de moins, encore { $left } prévues. { $name }, utilisateur réactivé : { $seat }
    }

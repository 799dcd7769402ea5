# Ce que dit « seatdesk users ».

cli-users-column-team = ÉQUIPE
cli-users-column-status = STATUT
cli-users-nobody = Personne ne correspond.

cli-users-unknown = { $account } n'a pas d'utilisateur « { $text } ».
cli-users-no-team = Il n'y a pas d'équipe « { $text } ». Il y a : { $known }.
cli-users-no-team-at-all = Il n'y a pas d'équipe « { $text } », ni aucune autre dans ce compte.
cli-users-no-preset = Il n'y a pas de préréglage « { $text } ». Il y a : { $known }.
cli-users-no-preset-at-all = Il n'y a pas de préréglage « { $text } », ni aucun autre dans ce compte.
cli-users-no-template = Il n'y a pas de modèle « { $text } ». Il y a : { $known }.
cli-users-no-template-at-all = Il n'y a pas de modèle « { $text } », ni aucun autre.
cli-users-meant = Vouliez-vous dire { $name } ?
cli-users-not-an-email = « { $text } » n'est pas une adresse e-mail.

cli-users-main-team = Équipe principale
cli-users-extra-teams = Autres équipes
cli-users-preset = Préréglage
cli-users-created-at = Créé
cli-users-id = ID
cli-users-link = Lien d'invitation
cli-users-link-until = Lien valable jusqu'au
cli-users-link-expired = Lien expiré le

cli-users-created-mailed = { $email } est créé, et l'invitation est envoyée : { $link }
cli-users-created-silent = { $email } est créé, sans e-mail. Transmettez le lien : { $link }
cli-users-created-active = { $email } est créé et actif : cette personne a déjà un mot de passe HubSpot.
cli-users-unchanged = { $name } : rien à changer, c'est déjà le cas.

cli-users-say-yes = Rien n'a été fait. Ajoutez --yes pour accepter.
cli-users-clients-lost = Accès supprimé chez { $clients }.
cli-users-sure = Continuer ? [o/N]

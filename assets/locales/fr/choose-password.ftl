# La page derrière le lien d'un e-mail de mot de passe.

choose-password-title = Choisir un autre mot de passe
choose-password-intro = C'est la page derrière le lien : { $email } choisit un autre mot de passe pour HubSpot, en tant qu'utilisateur { DE($account) }.
choose-password-new = Mot de passe
choose-password-again = Confirmation
choose-password-help = Au moins { $count } caractères ; il n'est conservé nulle part.
choose-password-short = Au moins { $count } caractères.
choose-password-differs = Les deux ne sont pas identiques.
choose-password-button = Choisir ce mot de passe
choose-password-close = Fermer
choose-password-refused-title = Aucun mot de passe choisi
choose-password-gone = Ce lien n'est plus valable : l'utilisateur a été supprimé.
choose-password-deactivated = Cet utilisateur a été désactivé et ne peut pas se connecter. Il faut d'abord le réactiver.
choose-password-replaced = Un e-mail plus récent a remplacé ce lien. Ouvrez le dernier reçu.
choose-password-used = Un mot de passe a déjà été choisi avec ce lien. Pour en choisir un autre, il faut un nouveau lien.
choose-password-expired = Ce lien a expiré : il était valable 24 heures. Il en faut un nouveau.
choose-password-done = { $name } a maintenant un autre mot de passe

mail-link-password-chosen = utilisé : mot de passe choisi
outbox-choose-password = Choisir un mot de passe

audit-password-changed = Mot de passe changé
audit-line-password-changed = { $who } a choisi un autre mot de passe avec le lien d'un e-mail.

action-choose-password = choisir un mot de passe
do-outbox-choose-password = Choisir un autre mot de passe avec le lien de cet e-mail
context-outbox-reset = un e-mail avec un lien pour choisir un autre mot de passe

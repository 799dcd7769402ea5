# Que faire quand une invitation n'arrive pas.

no-mail-title = Pas d'e-mail ?
action-no-mail = pas d'e-mail ?
do-invitation-no-mail = Si l'invitation n'arrive pas
context-invitation = une invitation
no-mail-button = Pas d'e-mail ?
no-mail-hint = Pas d'e-mail après cinq minutes ? { $key } explique quoi faire.

no-mail-mailed = L'invitation a été envoyée à { $email } le { $date }.
no-mail-wait = L'invitation a été envoyée à { $email } le { $date }, il y a moins de cinq minutes. Laissez-lui ce temps pour arriver.
no-mail-not-mailed = Aucune invitation n'a été envoyée à { $name }. Transmettez le lien, ou renvoyez l'invitation.
no-mail-signed-up = Inscription faite : { $name } n'a plus besoin de l'invitation.

no-mail-address = Vérifiez l'adresse : { $email }. Elle ne peut pas être corrigée ; si elle est fausse, supprimez l'utilisateur et créez-le à nouveau.
no-mail-spam = Faites chercher dans le dossier des spams.
no-mail-allow = Demandez à l'administrateur de sa messagerie d'autoriser les e-mails de HubSpot : noreply@hubspot.example.
no-mail-resend = Envoyez-la de nouveau : Renvoyer l'invitation dans le menu Actions de l'utilisateur. Le lien précédent cesse de fonctionner.
no-mail-link = Ou transmettez le lien vous-même : copiez-le depuis la fiche de l'utilisateur.
no-mail-support = Si rien n'y fait, contactez l'assistance technique HubSpot.

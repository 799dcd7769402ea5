# Plusieurs utilisateurs à la fois, les tâches, et le bandeau des invitations.

# Le menu de ce qu'on peut faire de ceux qui sont sélectionnés.
bulk-menu-title =
    { $count ->
        [0] 0 utilisateur
        [one] { $name }
       *[other] { $count } utilisateurs
    }
bulk-menu-title-hidden =
    { $count ->
        [one] { $name }, masqué { $by }
       *[other] { $count } utilisateurs, dont { $hidden } masqués { $by }
    }
bulk-menu-edit = Modifier…
bulk-menu-deactivate = Désactiver
bulk-menu-resend = Renvoyer les invitations
bulk-menu-all =
    { $count ->
        [one] { $count } utilisateur
       *[other] { $count } utilisateurs
    }
bulk-menu-some = { $count } utilisateurs sur { $selected }
bulk-menu-nobody-deactivate = personne qui puisse être désactivé
bulk-menu-nobody-resend = personne avec une invitation ouverte
bulk-menu-deactivated =
    { $count ->
        [one] désactivé ; à réactiver dans la fiche
       *[other] désactivés ; à réactiver dans leur fiche
    }

# Le formulaire. Un champ n'est modifié que si sa case est cochée.
bulk-form-title =
    { $count ->
        [0] Modifier 0 utilisateur
        [one] Modifier { $name }
       *[other] Modifier { $count } utilisateurs
    }
bulk-form-title-hidden =
    { $count ->
        [one] Modifier { $name }, masqué { $by }
       *[other] Modifier { $count } utilisateurs, dont { $hidden } masqués { $by }
    }
bulk-change = Modifier
bulk-unchanged = reste inchangé
bulk-field-seat = Licence
bulk-field-access = Accès
bulk-field-main-team = Équipe principale
bulk-field-extra-team = Autre équipe
bulk-field-preset = Préréglage
bulk-team-add = Ajouter { $team }
bulk-team-remove = Retirer { $team }
bulk-apply = Appliquer
bulk-free =
    { $count ->
        [one] { $count } libre
       *[other] { $count } libres
    }
bulk-no-teams = Ce compte n'en a pas encore. Créez-en d'abord.
bulk-mark-first = Cochez les champs à modifier. Tous les autres restent inchangés.
bulk-comes-to =
    { $count ->
        [0] Personne ne serait modifié.
        [one] { $count } utilisateur serait modifié.
       *[other] { $count } utilisateurs seraient modifiés.
    }{ $unchanged ->
        [0] { "" }
        [one] { " " }{ $unchanged } l'a déjà.
       *[other] { " " }{ $unchanged } l'ont déjà.
    }{ $refused ->
        [0] { "" }
        [one] { " " }{ $refused } serait laissé de côté :
       *[other] { " " }{ $refused } seraient laissés de côté :
    }
bulk-seats =
    { $count ->
        [one] { $count } utilisateur a besoin d'une { $seat } ; libres : { $free }.
       *[other] { $count } utilisateurs ont besoin d'une { $seat } ; libres : { $free }.
    }
bulk-demotes =
    { $count ->
        [one] { $count } utilisateur perdrait le droit de super administrateur.
       *[other] { $count } utilisateurs perdraient le droit de super administrateur.
    }
bulk-takes-back =
    { $count ->
        [one] { $count } licence ({ $seat }) serait reprise d'une suppression programmée.
       *[other] { $count } licences ({ $seat }) seraient reprises d'une suppression programmée.
    }
bulk-as-job = Cela se poursuit en arrière-plan, étape par étape, et peut être annulé. Ceux qui sont laissés de côté sont listés à la fin.
bulk-reason = { $count } × { $why }
bulk-reasons-more =
    { $count ->
        [one] { $count } autre pour une autre raison.
       *[other] { $count } autres pour d'autres raisons.
    }
bulk-and-more =
    { $count ->
        [one] { $count } autre utilisateur
       *[other] { $count } autres utilisateurs
    }
bulk-deleted-since = supprimé depuis

# Ce qui ne va pas, et pourquoi quelqu'un a été laissé de côté.
bulk-wrong = { $why }
bulk-nobody = Plus personne n'est sélectionné. Sélectionnez des utilisateurs dans la liste.
bulk-nothing = Cochez au moins un champ à modifier.
bulk-own-loss = Vous perdriez des droits que vous avez vous-même. Faites-le dans votre propre fiche.
bulk-already-deactivated = Déjà désactivé.
bulk-classic = Les utilisateurs de l'ancien parcours n'ont ni licence ni autorisations à modifier ici.
bulk-shortage = Aucune { $seat } n'est libre. Achetez des licences, ou choisissez-en une autre.
bulk-more-from-removal = Une { $seat } serait reprise d'une suppression programmée, au-delà de ce que vous avez accepté.
bulk-cancels-removal =
    { $count ->
        [one] Pour ces utilisateurs, { $count } licence ({ $seat }) qui devait partir le { $date } est reprise, sur { $scheduled } à supprimer.
       *[other] Pour ces utilisateurs, { $count } licences ({ $seat }) qui devaient partir le { $date } sont reprises, sur { $scheduled } à supprimer.
    }
team-being-deleted = Cette équipe est déjà en cours de suppression. Appuyez sur J pour voir où elle en est.
preset-being-deleted = Ce préréglage est déjà en cours de suppression. Appuyez sur J pour voir où elle en est.

# Ce qui a été fait.
bulk-title-seats = Modifier les licences
bulk-title-access = Modifier les accès
bulk-title-teams = Modifier les équipes
bulk-title-presets = Modifier les préréglages
bulk-title-edit = Modifier des utilisateurs
bulk-title-deactivate = Désactiver des utilisateurs
bulk-title-resend = Renvoyer les invitations
bulk-title-delete-team = Supprimer l'équipe { $name }
bulk-title-delete-preset = Supprimer le préréglage { $name }
bulk-done-edit =
    { $count ->
        [0] Personne n'a été modifié.
        [one] { $count } utilisateur a été modifié.
       *[other] { $count } utilisateurs ont été modifiés.
    }{ $unchanged ->
        [0] { "" }
        [one] { " " }{ $unchanged } l'avait déjà ou n'est plus là.
       *[other] { " " }{ $unchanged } l'avaient déjà ou ne sont plus là.
    }{ $refused ->
        [0] { "" }
        [one] { " " }{ $refused } a été laissé de côté.
       *[other] { " " }{ $refused } ont été laissés de côté.
    }
bulk-done-deactivate =
    { $count ->
        [0] Personne n'a été désactivé.
        [one] { $count } utilisateur a été désactivé.
       *[other] { $count } utilisateurs ont été désactivés.
    }{ $unchanged ->
        [0] { "" }
        [one] { " " }{ $unchanged } n'est plus là.
       *[other] { " " }{ $unchanged } ne sont plus là.
    }{ $refused ->
        [0] { "" }
        [one] { " " }{ $refused } a été laissé de côté.
       *[other] { " " }{ $refused } ont été laissés de côté.
    }
bulk-done-resend =
    { $count ->
        [0] Personne n'a été réinvité.
        [one] { $count } utilisateur a été réinvité.
       *[other] { $count } utilisateurs ont été réinvités.
    }{ $unchanged ->
        [0] { "" }
        [one] { " " }{ $unchanged } n'est plus là.
       *[other] { " " }{ $unchanged } ne sont plus là.
    }{ $refused ->
        [0] { "" }
        [one] { " " }{ $refused } a été laissé de côté.
       *[other] { " " }{ $refused } ont été laissés de côté.
    }
bulk-selected =
    { $count ->
        [0] Plus personne d'entre eux n'est là
        [one] { $count } utilisateur sélectionné
       *[other] { $count } utilisateurs sélectionnés
    }

# Faut-il le faire ?
button-resend-invites = Renvoyer les invitations
question-bulk-deactivate =
    { $count ->
        [one] Désactiver { $names } ? Cet utilisateur ne pourra plus se connecter et sa licence redeviendra libre. Le profil et les données restent.
       *[other] Désactiver { $count } utilisateurs : { $names } ? Ils ne pourront plus se connecter et leurs licences redeviendront libres. Les profils et les données restent.
    }
question-bulk-resend =
    { $count ->
        [one] Renvoyer l'invitation à { $names } ? Le lien précédent ne fonctionnera plus.
       *[other] Renvoyer { $count } invitations : { $names } ? Les liens précédents ne fonctionneront plus.
    }
question-bulk-skipped =
    { $count ->
        [one] { $count } autre de la sélection est laissé de côté, avec la raison.
       *[other] { $count } autres de la sélection sont laissés de côté, chacun avec la raison.
    }
question-bulk-hidden =
    { $hidden ->
        [one] { $hidden } d'entre eux est masqué { $by }.
       *[other] { $hidden } d'entre eux sont masqués { $by }.
    }
question-bulk-hidden-one = Cet utilisateur est masqué { $by }.
question-bulk-job = Cela se poursuit en arrière-plan et peut être annulé.

# Les tâches.
jobs-title = Tâches
jobs-empty = Rien ne se poursuit en arrière-plan. Les modifications de plus de 100 utilisateurs sont listées ici.
job-heading = { $title } · { $row } sur { $count }
job-numbers = { $done } sur { $count }
job-begun = Lancement par { $who }, { $when }
job-counts = Modifiés : { $done }. Laissés de côté : { $refused }. Inchangés ou disparus : { $unchanged }.
job-doing-seats = Modification des licences
job-doing-access = Modification des accès
job-doing-teams = Modification des équipes
job-doing-presets = Modification des préréglages
job-doing-edit = Modification des utilisateurs
job-doing-deactivate = Désactivation des utilisateurs
job-doing-resend = Renvoi des invitations
job-doing-delete-team = Suppression de l'équipe { $name }
job-doing-delete-preset = Suppression du préréglage { $name }
job-progress = { $title }, { $done } sur { $count }
job-state-running = En cours. L'annulation l'arrête avant l'étape suivante ; ce qui est fait reste fait.
job-state-done = C'est terminé.
job-state-cancelled = La tâche est annulée. Ce qui est fait reste fait.
job-state-stopped = La tâche s'est arrêtée : { $why } Ce qui est fait reste fait.
job-toast-started =
    { $count ->
        [one] { $count } utilisateur est en cours de modification en arrière-plan. { $key } montre où elle en est.
       *[other] { $count } utilisateurs sont en cours de modification en arrière-plan. { $key } montre où elle en est.
    }
job-toast-done = { $title } : terminé. Modifiés : { $done }, laissés de côté : { $refused }. { $key } en montre plus.
job-toast-cancelled = { $title } : annulé. Modifiés avant : { $done }. { $key } en montre plus.
job-toast-stopped = { $title } : arrêté. Modifiés avant : { $done }. { $key } montre pourquoi.
job-gone = Cette tâche a été écartée entre-temps.
job-over = Cette tâche est déjà finie.
job-running = Cette tâche est encore en cours. Annulez-la d'abord.

# Le bandeau des invitations.
card-waiting =
    { $waiting ->
        [one] { $waiting } invitation est en attente
       *[other] { $waiting } invitations sont en attente
    }
card-expired =
    { $expired ->
        [one] { $expired } invitation a expiré
       *[other] { $expired } invitations ont expiré
    }
card-both =
    { $waiting ->
        [one] { $waiting } invitation est en attente
       *[other] { $waiting } invitations sont en attente
    }{ $expired ->
        [one] { ", " }{ $expired } a expiré
       *[other] { ", " }{ $expired } ont expiré
    }
card-short = Invitations : { $waiting } en attente, { $expired ->
        [one] { $expired } expirée
       *[other] { $expired } expirées
    }
card-tiny =
    { $count ->
        [one] { $count } invitation ouverte
       *[other] { $count } invitations ouvertes
    }
card-closed = Bandeau des invitations fermé : { $key } le rouvre, { $review } liste les invitations.
invites-nobody = Plus aucune invitation n'est en attente.

# Les actions.
action-bulk-edit = modifier
action-bulk-actions = actions
action-bulk-apply = appliquer
action-mark-change = modifier
action-review-invites = Voir les utilisateurs
action-resend-invites = Renvoyer
action-close-card = Fermer
action-jobs = tâches
action-next-job = suivante
action-previous-job = précédente
action-cancel-job = annuler
action-dismiss-job = écarter
action-select-refused = sélectionner ceux de côté
do-users-bulk-edit = Modifier la sélection
do-users-bulk-actions = Actions sur la sélection : désactiver, supprimer
do-bulk-mark = Marquer le champ à modifier
do-invites-review = Voir les invitations ouvertes
do-invites-resend = Renvoyer les invitations ouvertes
do-invites-close = Afficher ou masquer le bandeau des invitations
do-jobs = Afficher les tâches en arrière-plan
do-jobs-next = Afficher la tâche suivante
do-jobs-previous = Afficher la tâche précédente
do-jobs-cancel = Annuler la tâche avant son étape suivante
do-jobs-dismiss = Écarter la tâche
do-jobs-select-refused = Sélectionner ceux laissés de côté
context-invite-card = le bandeau des invitations
context-bulk-form = un champ du formulaire pour plusieurs utilisateurs
context-jobs = les tâches
context-refused = une liste d'utilisateurs laissés de côté

# Le journal d'audit.
audit-job-started = Modification en nombre commencée
audit-job-cancelled = Modification en nombre annulée
audit-line-job-started = { $who } a commencé une modification en nombre.
audit-line-job-cancelled = { $who } a annulé une modification en nombre.
audit-detail-done = Modifiés avant

bulk-demotes-any = Les super administrateurs parmi eux perdent ce droit.
bulk-menu-at-most = jusqu'à { $count } utilisateurs
question-bulk-unknown = Qui ne peut pas l'être est laissé de côté, avec la raison.
button-take-back-change = Conserver et modifier
question-discard-form-title = Abandonner votre saisie ?
question-discard-form = Rien n'en est encore enregistré.

# Ses propres notifications, les prospects fictifs, et comment ils sont annoncés.

notifications-title = Mes notifications
do-notifications-open = Mes notifications
context-notifications = mes notifications
notifications-about = Ce dont HubSpot vous informe, et comment. Vous seul pouvez le changer.
notifications-simulated = Seatdesk simule la première : attribuez un prospect fictif depuis la palette, et voyez dans la boîte d'envoi qui est prévenu.
notifications-saved = Vos notifications sont enregistrées
notifications-no-password = Définissez d'abord un mot de passe : sans lui, personne ne reçoit de notification.
question-unsaved-notifications = Des notifications ont été activées ou désactivées, et ce n'est pas enregistré.

action-turn = activer ou non
action-discard = abandonner
action-grid-right = droite
action-grid-left = gauche
do-grid-right = Une colonne à droite
do-grid-left = Une colonne à gauche

notify-by-email = Par e-mail
notify-in-app = Dans l'application
notify-lead-assigned = Prospect attribué
notify-lead-assigned-about = Un contact devient votre prospect.
notify-task-due = Tâche à échéance
notify-task-due-about = L'une de vos tâches arrive à échéance aujourd'hui.
notify-mention = Mention
notify-mention-about = Quelqu'un vous mentionne dans une note ou un commentaire.
notify-deal-changed = Transaction modifiée
notify-deal-changed-about = L'une de vos transactions change de phase.
notify-ticket-assigned = Ticket attribué
notify-ticket-assigned-about = Un ticket devient le vôtre.

# Un prospect fictif. Ce qu'il en advient commence par l'essentiel.
action-assign-lead = prospect fictif
do-leads-assign = Attribuer un prospect fictif
lead-owner-title = Attribuer un prospect fictif à…
lead-will-not-be-told = pas encore de mot de passe : ne sera pas prévenu
lead-deactivated = Désactivé : réactivez d'abord.
lead-assigned-both = Notification par e-mail et dans l'application ({ $name }, prospect { $lead })
lead-assigned-email = Notification par e-mail ({ $name }, prospect { $lead })
lead-assigned-in-app = Notification dans l'application ({ $name }, prospect { $lead })
lead-assigned-no-password = Pas de notification : pas encore de mot de passe ({ $name }, prospect { $lead })
lead-assigned-turned-off = Pas de notification : elle a été désactivée ({ $name }, prospect { $lead })
question-no-lead-title = Aucun prospect attribué
question-no-notifications-title = Rien n'a été enregistré

mail-kind-lead-assigned = Prospect attribué
mail-kind-lead-assigned-in-app = Prospect appli
mail-lead-subject = Un nouveau prospect pour vous : prospect fictif { $lead }
mail-lead-text = Dans { $account }, le prospect fictif { $lead } vous a été attribué.
mail-lead-preferences = À vous de choisir vos notifications et leur forme : voyez Mes notifications.
mail-simulated-in-app = Simulation : une notification dans l'application, que personne d'autre ne voit ici.

# Dans le journal d'audit.
audit-notifications-changed = Notifications modifiées
audit-line-notifications-changed = { $who } a choisi d'autres notifications pour soi.
audit-lead-assigned = Prospect fictif attribué
audit-line-lead-assigned = { $who } a attribué un prospect fictif à { $targets }.
audit-detail-lead = Prospect
audit-detail-notified = Notification
audit-detail-notify-lead-assigned = Prospect attribué
audit-detail-notify-task-due = Tâche à échéance
audit-detail-notify-mention = Mention
audit-detail-notify-deal-changed = Transaction modifiée
audit-detail-notify-ticket-assigned = Ticket attribué
audit-ways-both = par e-mail et dans l'application
audit-ways-email = par e-mail
audit-ways-in-app = dans l'application
audit-ways-none = jamais
audit-ways-no-password = aucune : pas encore de mot de passe

# Les équipes, quand il y en a autant que le compte peut en avoir.
refused-team-limit = { $limit ->
        [one] { $limit } équipe au plus, il y en a déjà { $teams }. Plus avec { $tier }.
       *[other] { $limit } équipes au plus, il y en a déjà { $teams }. Plus avec { $tier }.
    }
refused-team-limit-highest = { $limit ->
        [one] Ici, { $limit } équipe au plus, et il y en a déjà { $teams }.
       *[other] Il ne peut y avoir que { $limit } équipes, et il y en a déjà { $teams }.
    }

# One's own notifications, sample leads, and how they are told.

notifications-title = My notifications
do-notifications-open = My notifications
context-notifications = my notifications
notifications-about = What HubSpot tells you about, and how. Only you can change it.
notifications-simulated = Seatdesk simulates the first of them: assign a sample lead from the palette, and see in the outbox who is told.
notifications-saved = Your notifications are saved
notifications-no-password = Set a password first: without one nobody is notified of anything.
question-unsaved-notifications = You have turned notifications on or off and not saved that.

action-turn = turn on or off
action-discard = discard
action-grid-right = right
action-grid-left = left
do-grid-right = One column to the right
do-grid-left = One column to the left

notify-by-email = By email
notify-in-app = In the app
notify-lead-assigned = Lead assigned
notify-lead-assigned-about = A contact becomes a lead of yours.
notify-task-due = Task due
notify-task-due-about = One of your tasks is due today.
notify-mention = Mention
notify-mention-about = Somebody mentions you in a note or a comment.
notify-deal-changed = Deal changed
notify-deal-changed-about = A deal of yours moves to another stage.
notify-ticket-assigned = Ticket assigned
notify-ticket-assigned-about = A ticket becomes one of yours.

# A sample lead. What became of it says first what matters.
action-assign-lead = sample lead
do-leads-assign = Assign a sample lead
lead-owner-title = Assign a sample lead to…
lead-will-not-be-told = has not set a password yet: will not be notified
lead-deactivated = Deactivated: reactivate first.
lead-assigned-both = Notified by email and in the app ({ $name }, sample lead { $lead })
lead-assigned-email = Notified by email ({ $name }, sample lead { $lead })
lead-assigned-in-app = Notified in the app ({ $name }, sample lead { $lead })
lead-assigned-no-password = Not notified: has not set a password yet ({ $name }, sample lead { $lead })
lead-assigned-turned-off = Not notified: has turned this off ({ $name }, sample lead { $lead })
question-no-lead-title = No lead was assigned
question-no-notifications-title = Nothing was saved

mail-kind-lead-assigned = Lead assigned
mail-kind-lead-assigned-in-app = Lead, in app
mail-lead-subject = A new lead for you: sample lead { $lead }
mail-lead-text = In { $account }, sample lead { $lead } was assigned to you.
mail-lead-preferences = Which notifications you get, and how, is up to you: see My notifications.
mail-simulated-in-app = Simulated: a notice in the app, which nobody but you sees here.

# In the audit log.
audit-notifications-changed = Notifications changed
audit-line-notifications-changed = { $who } chose other notifications for themselves.
audit-lead-assigned = Sample lead assigned
audit-line-lead-assigned = { $who } assigned a sample lead to { $targets }.
audit-detail-lead = Lead
audit-detail-notified = Notified
audit-detail-notify-lead-assigned = Lead assigned
audit-detail-notify-task-due = Task due
audit-detail-notify-mention = Mention
audit-detail-notify-deal-changed = Deal changed
audit-detail-notify-ticket-assigned = Ticket assigned
audit-ways-both = by email and in the app
audit-ways-email = by email
audit-ways-in-app = in the app
audit-ways-none = not at all
audit-ways-no-password = no: has not set a password yet

# Teams, of which there are as many as the account may have.
refused-team-limit = { $limit ->
        [one] 1 team at most, and there is one. More need { $tier }.
       *[other] { $limit } teams at most, and there are { $teams }. More need { $tier }.
    }
refused-team-limit-highest = { $limit ->
        [one] 1 team is the most here, and there is one already.
       *[other] { $limit } teams are the most there can be, and there are { $teams } already.
    }

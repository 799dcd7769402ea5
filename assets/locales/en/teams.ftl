# Teams and presets: the two lists, the dialog for one of them, and the members of a team.

# The lists. $count says how many there are, $limit how many there may be.
teams-count =
    { $count ->
        [one] 1 team, up to { $limit }
       *[other] { $count } teams, up to { $limit }
    }
presets-count =
    { $count ->
        [one] 1 preset
       *[other] { $count } presets
    }
groups-loading = Reading the users of this account: the counts still grow…
teams-empty = This account has no teams. Press { $key } to create one.
presets-empty = This account has no presets. Press { $key } to create one.

group-column-name = NAME
team-column-parent = PARENT TEAM
team-column-main = MAIN FOR
team-column-extra = EXTRA FOR
preset-column-home = HOME PAGE
preset-column-language = LANGUAGE
preset-column-format = DATES, NUMBERS
preset-column-dashboard = DASHBOARD
preset-column-signature = SIGNATURE
preset-column-users = USED BY

# The members of a team.
team-members = { $main } main · { $extra } extra
team-as-main = main
team-as-extra = extra
team-empty = Nobody is in this team. Press { $main } to add somebody to it as their main team, or { $extra } as an extra team.
team-add-main-title = Main team of…
team-add-extra-title = Extra team for…

# The dialog.
team-edit-title = Edit team
preset-edit-title = Edit preset
group-name = Name
team-parent = Parent team
team-no-parent = None
preset-home = Home page
preset-dashboard = Dashboard
preset-language = Language
preset-format = Dates, numbers
preset-signature = Signature
group-save = Save

preset-home-dashboards = Dashboards
preset-home-contacts = Contacts
preset-home-companies = Companies
preset-home-deals = Deals
preset-home-tickets = Tickets
preset-home-tasks = Tasks
preset-home-inbox = Inbox
preset-home-help-desk = Help desk

preset-language-en = English
preset-language-fr = French

preset-format-en-au = English, Australia
preset-format-en-ca = English, Canada
preset-format-en-gb = English, United Kingdom
preset-format-en-nz = English, New Zealand
preset-format-en-us = English, United States
preset-format-fr-be = French, Belgium
preset-format-fr-ca = French, Canada
preset-format-fr-ch = French, Switzerland
preset-format-fr-fr = French, France

# What is wrong.
group-no-name = Enter a name.
group-too-long = This text has { $count } characters; { $limit } are allowed.
team-not-done-title = The team was not changed
team-name-taken = There is a team called { $name } already.
team-gone = This team was deleted meanwhile.
team-parent-gone = The parent team was deleted meanwhile. Choose another one.
team-own-ancestor = The team { $name } is below this one, and cannot be its parent.
preset-not-done-title = The preset was not changed
preset-name-taken = There is a preset called { $name } already.
preset-gone = This preset was deleted meanwhile.
preset-incomplete = A preset needs a home page, a language and a format.

# What was done.
team-created = Team { $name } created
team-edited = Team { $name } saved
team-deleted =
    { $count ->
        [0] Team { $name } deleted; nobody was in it
        [one] Team { $name } deleted; 1 user was in it
       *[other] Team { $name } deleted; { $count } users were in it
    }
preset-created = Preset { $name } created
preset-edited = Preset { $name } saved
preset-deleted =
    { $count ->
        [0] Preset { $name } deleted; nobody had it
        [one] Preset { $name } deleted; 1 user had it
       *[other] Preset { $name } deleted; { $count } users had it
    }

# Whether to delete.
button-delete = Delete
team-delete-title = Delete team
team-delete = Delete the team { $name }?
team-delete-nobody = Nobody is in it.
team-delete-main =
    { $count ->
        [one] 1 user will have no main team any more.
       *[other] { $count } users will have no main team any more.
    }
team-delete-extra =
    { $count ->
        [one] 1 user will lose it as an extra team.
       *[other] { $count } users will lose it as an extra team.
    }
team-delete-below =
    { $count ->
        [one] The team { $teams } will have no parent team.
       *[other] The teams { $teams } will have no parent team.
    }
preset-delete-title = Delete preset
preset-delete =
    { $count ->
        [0] Delete the preset { $name }? Nobody has it.
        [one] Delete the preset { $name }? 1 user has it, and will have no preset.
       *[other] Delete the preset { $name }? { $count } users have it, and will have no preset.
    }

# Actions.
action-create-team = Create team
action-create-preset = Create preset
action-delete = delete
action-edit-group = edit
action-choose = choose
action-show-members = members
action-add-main = add
action-add-extra = add as extra
action-remove-member = remove
button-remove-member = Remove
question-remove-member-title = Remove { $name } from the team?
question-remove-member-main = { $name } has no main team then. The extra teams stay as they are.
question-remove-member-extra = { $team } is then no longer an extra team of { $name }. The main team stays as it is.
do-teams-create = Create a team
do-teams-edit = Edit the team: its name and its parent team
do-teams-members = Show the members of the team
do-teams-delete = Delete the team
do-members-add-main = Add somebody to the team as their main team
do-members-add-extra = Add somebody to the team as an extra team
do-members-remove = Take somebody out of the team
do-presets-create = Create a preset
do-presets-edit = Edit the preset
do-presets-delete = Delete the preset
context-teams = the teams
context-team-members = the members of a team
context-presets = the presets

# The wizard's last page: teams and presets of the users that were created, and the words for setting them up.

set-up-teams = Add your users to a team
set-up-main = Main team
set-up-extra = Extra teams
set-up-presets = Set users up with presets
set-up-preset-list = Presets
set-up-none-team = None
set-up-none-preset = None
set-up-different = not the same for all
set-up-no-teams = This account has no teams.
set-up-no-teams-short = None in this account
set-up-no-presets-short = None in this account
set-up-no-other-team = There is no other team.
set-up-no-presets = This account has no presets.

# In the status line: what has just been chosen for all users of the batch.
set-up-main-team =
    { $count ->
        [one] 1 user: the main team is { $team }
       *[other] { $count } users: the main team is { $team }
    }
set-up-no-main-team =
    { $count ->
        [one] 1 user: no main team
       *[other] { $count } users: no main team
    }
set-up-extra-team =
    { $count ->
        [one] 1 user added to the team { $team }
       *[other] { $count } users added to the team { $team }
    }
set-up-not-extra-team =
    { $count ->
        [one] 1 user taken out of the team { $team }
       *[other] { $count } users taken out of the team { $team }
    }
set-up-preset =
    { $count ->
        [one] 1 user: the preset is { $preset }
       *[other] { $count } users: the preset is { $preset }
    }
set-up-no-preset =
    { $count ->
        [one] 1 user: no preset
       *[other] { $count } users: no preset
    }

question-not-set-up-title = Nothing was changed
set-up-nobody = These users were deleted meanwhile.
set-up-too-many = { $count } users; at most { $limit } are set up at once.
set-up-unknown-team = This team was deleted meanwhile. Choose another one.
set-up-unknown-preset = This preset was deleted meanwhile. Choose another one.

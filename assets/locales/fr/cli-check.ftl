# Ce que dit « seatdesk check » des parcours par leur nom, de plusieurs d'entre eux, et des règles qu'ils prouvent.

cli-check-unknown = Il n'y a pas de parcours { $flow }. « seatdesk check --list » les nomme tous ; un fichier s'écrit avec sa terminaison, .flow.toml.
cli-check-unknown-near = Il n'y a pas de parcours { $flow }. Vouliez-vous dire { $near } ? Un fichier s'écrit avec sa terminaison, .flow.toml.
cli-check-sum =
    { $passed ->
        [one] { $passed } exécution réussie sur { $count }, en { $seconds } s.
       *[other] { $passed } exécutions réussies sur { $count }, en { $seconds } s.
    }
cli-check-column-rule = RÈGLE
cli-check-column-source = SOURCE
cli-check-column-flows = PARCOURS QUI LA PROUVENT
cli-check-nothing = aucun
cli-check-covered =
    { $proven ->
        [one] { $proven } règle des articles de HubSpot sur { $count } a un parcours qui réussit.
       *[other] { $proven } règles des articles de HubSpot sur { $count } ont un parcours qui réussit.
    }
cli-check-uncovered = Sans parcours : { $rules }. Écrivez un parcours qui montre la règle, et nommez-la dans son « covers ».

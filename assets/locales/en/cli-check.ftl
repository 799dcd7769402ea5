# What "seatdesk check" says of flows by name, of several of them, and of the rules they prove.

cli-check-unknown = There is no flow { $flow }. "seatdesk check --list" names all of them; a file is named with its ending, .flow.toml.
cli-check-unknown-near = There is no flow { $flow }. Did you mean { $near }? A file is named with its ending, .flow.toml.
cli-check-sum =
    { $count ->
        [one] { $passed } of 1 play passed, in { $seconds } s.
       *[other] { $passed } of { $count } plays passed, in { $seconds } s.
    }
cli-check-column-rule = RULE
cli-check-column-source = SOURCE
cli-check-column-flows = FLOWS THAT PROVE IT
cli-check-nothing = none
cli-check-covered =
    { $proven ->
        [one] 1 of { $count } rules of HubSpot's articles has a flow that passes.
       *[other] { $proven } of { $count } rules of HubSpot's articles have a flow that passes.
    }
cli-check-uncovered = Without one: { $rules }. Write a flow that shows the rule, and name it in its "covers".

# Drafts: what was begun and is not finished.

question-unfinished-title = Unfinished batch
question-unfinished =
    { $count ->
        [0] You had begun to add users. It was kept on { $when }, and nobody has been created.
        [one] You had begun to add 1 user. It was kept on { $when }, and nobody has been created.
       *[other] You had begun to add { $count } users. It was kept on { $when }, and nobody has been created.
    }
question-unfinished-seat =
    { $count ->
        [0] You had begun to add users, with this seat: { $seat }. It was kept on { $when }, and nobody has been created.
        [one] You had begun to add 1 user, with this seat: { $seat }. It was kept on { $when }, and nobody has been created.
       *[other] You had begun to add { $count } users, with this seat: { $seat }. It was kept on { $when }, and nobody has been created.
    }
question-resume = Starting anew discards it.
button-resume = Resume
button-not-now = Not now
button-start-anew = Start anew

draft-discarded = The unfinished batch was discarded.
draft-not-kept = What you type here cannot be kept for another time. You can go on.

# Drafts: what was begun and is not finished.

question-unfinished-title = Unfinished batch
question-unfinished =
    { $count ->
        [0] You began to add users and did not finish. Your entries are from { $when }; nobody has been created.
        [one] You began to add 1 user and did not finish. Your entries are from { $when }; nobody has been created.
       *[other] You began to add { $count } users and did not finish. Your entries are from { $when }; nobody has been created.
    }
question-unfinished-seat =
    { $count ->
        [0] You began to add users ({ $seat }) and did not finish. Your entries are from { $when }; nobody has been created.
        [one] You began to add 1 user ({ $seat }) and did not finish. Your entries are from { $when }; nobody has been created.
       *[other] You began to add { $count } users ({ $seat }) and did not finish. Your entries are from { $when }; nobody has been created.
    }
question-resume = Starting anew discards them.
button-resume = Resume
button-not-now = Not now
button-start-anew = Start anew

draft-discarded = The unfinished batch was discarded.
draft-not-kept = What you type here cannot be kept for another time. You can go on.

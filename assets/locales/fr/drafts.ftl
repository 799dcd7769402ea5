# Les brouillons : ce qui a été commencé et n'est pas terminé.

question-unfinished-title = Lot inachevé
question-unfinished =
    { $count ->
        [0] Vous avez commencé à ajouter des utilisateurs sans terminer. Votre saisie date du { $when } ; personne n'a été créé.
        [one] Vous avez commencé à ajouter { $count } utilisateur sans terminer. Votre saisie date du { $when } ; personne n'a été créé.
       *[other] Vous avez commencé à ajouter { $count } utilisateurs sans terminer. Votre saisie date du { $when } ; personne n'a été créé.
    }
question-unfinished-seat =
    { $count ->
        [0] Vous avez commencé à ajouter des utilisateurs ({ $seat }) sans terminer. Votre saisie date du { $when } ; personne n'a été créé.
        [one] Vous avez commencé à ajouter { $count } utilisateur ({ $seat }) sans terminer. Votre saisie date du { $when } ; personne n'a été créé.
       *[other] Vous avez commencé à ajouter { $count } utilisateurs ({ $seat }) sans terminer. Votre saisie date du { $when } ; personne n'a été créé.
    }
question-resume = Recommencer l'efface.
button-resume = Reprendre
button-not-now = Plus tard
button-start-anew = Recommencer

draft-discarded = Le lot inachevé a été abandonné.
draft-not-kept = Votre saisie ne peut pas être gardée pour une autre fois. Vous pouvez continuer.

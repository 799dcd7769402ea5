# Les brouillons : ce qui a été commencé et n'est pas terminé.

question-unfinished-title = Lot inachevé
question-unfinished =
    { $count ->
        [0] Vous aviez commencé à ajouter des utilisateurs. La saisie a été gardée le { $when }, et personne n'a été créé.
        [one] Vous aviez commencé à ajouter { $count } utilisateur. La saisie a été gardée le { $when }, et personne n'a été créé.
       *[other] Vous aviez commencé à ajouter { $count } utilisateurs. La saisie a été gardée le { $when }, et personne n'a été créé.
    }
question-unfinished-seat =
    { $count ->
        [0] Vous aviez commencé à ajouter des utilisateurs, avec cette licence : { $seat }. La saisie a été gardée le { $when }, et personne n'a été créé.
        [one] Vous aviez commencé à ajouter { $count } utilisateur, avec cette licence : { $seat }. La saisie a été gardée le { $when }, et personne n'a été créé.
       *[other] Vous aviez commencé à ajouter { $count } utilisateurs, avec cette licence : { $seat }. La saisie a été gardée le { $when }, et personne n'a été créé.
    }
question-resume = Recommencer l'abandonne.
button-resume = Reprendre
button-not-now = Plus tard
button-start-anew = Recommencer

draft-discarded = Le lot inachevé a été abandonné.
draft-not-kept = Votre saisie ne peut pas être gardée pour une autre fois. Vous pouvez continuer.

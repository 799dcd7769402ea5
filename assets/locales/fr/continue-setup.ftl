# La dernière page de l'assistant : équipes et préréglages des utilisateurs créés, et les mots pour les attribuer.

set-up-teams = Ajouter vos utilisateurs à une équipe
set-up-main = Équipe principale
set-up-extra = Autres équipes
set-up-presets = Configurer des utilisateurs avec des préréglages
set-up-preset-list = Préréglages
set-up-none-team = Aucune
set-up-none-preset = Aucun
set-up-different = différent selon l'utilisateur
set-up-no-teams = Ce compte n'a pas d'équipe.
set-up-no-teams-short = Aucune dans ce compte
set-up-no-presets-short = Aucun dans ce compte
set-up-no-other-team = Il n'y a pas d'autre équipe.
set-up-no-presets = Ce compte n'a pas de préréglage.

# Dans la ligne d'état : ce qui vient d'être choisi pour tous les utilisateurs du lot.
set-up-main-team =
    { $count ->
        [one] { $count } utilisateur : équipe principale { $team }
       *[other] { $count } utilisateurs : équipe principale { $team }
    }
set-up-no-main-team =
    { $count ->
        [one] { $count } utilisateur : pas d'équipe principale
       *[other] { $count } utilisateurs : pas d'équipe principale
    }
set-up-extra-team =
    { $count ->
        [one] { $count } utilisateur ajouté à l'équipe { $team }
       *[other] { $count } utilisateurs ajoutés à l'équipe { $team }
    }
set-up-not-extra-team =
    { $count ->
        [one] { $count } utilisateur retiré de l'équipe { $team }
       *[other] { $count } utilisateurs retirés de l'équipe { $team }
    }
set-up-preset =
    { $count ->
        [one] { $count } utilisateur : préréglage { $preset }
       *[other] { $count } utilisateurs : préréglage { $preset }
    }
set-up-no-preset =
    { $count ->
        [one] { $count } utilisateur : pas de préréglage
       *[other] { $count } utilisateurs : pas de préréglage
    }

question-not-set-up-title = Rien n'a été modifié
set-up-nobody = Ces utilisateurs ont été supprimés entre-temps.
set-up-too-many = { $count } utilisateurs ; au plus { $limit } à la fois.
set-up-unknown-team = Cette équipe a été supprimée entre-temps. Choisissez-en une autre.
set-up-unknown-preset = Ce préréglage a été supprimé entre-temps. Choisissez-en un autre.

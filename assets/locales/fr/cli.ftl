# Ce que dit la ligne de commande.

cli-stdin-no-terminal = Les écrans ont besoin d'un terminal, et l'entrée standard n'en est pas un. Lancez « seatdesk » dans un terminal ; « seatdesk --help » dit ce qui marche sans.
cli-stdout-no-terminal = Les écrans ont besoin d'un terminal, et la sortie standard n'en est pas un. Lancez « seatdesk » dans un terminal ; « seatdesk --help » dit ce qui marche sans.
cli-dumb-terminal = Les écrans ont besoin d'un terminal qui place son curseur, et TERM vaut « dumb ». Donnez à TERM le nom de votre terminal, par exemple xterm-256color.
cli-no-data-folder = Ce système n'indique aucun dossier de données. Nommez-en un avec --data DIR.
cli-no-world = Il n'y a pas encore de monde dans { $folder }. Lancez « seatdesk » une fois, ou chargez-en un avec « seatdesk fixture load demo ».
cli-no-fixture = Il n'y a pas de jeu de données « { $name } ». Il y a : { $known }.
cli-other-world = Ce dossier contient le monde « { $found } », pas « { $wanted } ». Prenez un autre dossier avec --data DIR, ou remplacez le monde par « seatdesk fixture load { $wanted } ».
cli-other-time = Ce monde a sa propre heure : { $at }. --now ne règle que l'heure d'un monde chargé à l'instant.
cli-no-account = Il n'y a pas de compte « { $asked } » dans ce monde. Il y a :
cli-no-user = { $email } n'est pas un utilisateur { DE($account) }. Demandez à l'un de ses super administrateurs de vous ajouter : { $admins }.
cli-not-active = { $email } n'est pas un utilisateur actif et ne peut pas opérer.
cli-nobody-active = { $account } n'a pas de super administrateur actif. Nommez l'un de ses utilisateurs avec --as EMAIL.
cli-not-exported = Export impossible : { $why }
cli-exported = { $count } enregistrements exportés vers { $file }.
cli-not-imported = { $file } n'a pas été importé, et rien n'a changé : { $why }
cli-imported =
    { $count ->
        [one] { $file } importé : { $count } compte.
       *[other] { $file } importé : { $count } comptes.
    }
cli-fixture-loaded =
    { $count ->
        [one] « { $name } » chargé : { $count } compte.
       *[other] « { $name } » chargé : { $count } comptes.
    }
cli-config-fine = Tous les réglages sont corrects.
cli-internal = Ceci n'aurait pas dû arriver : { $what }
cli-panic = Ceci n'aurait pas dû arriver. Ce que l'écran a confirmé est enregistré.
cli-unknown = inconnu
cli-locked = { $folder } est en cours d'utilisation : par { $user }, processus { $pid }, depuis { $since }.
cli-locked-help = Quittez d'abord celui-là, ou travaillez dans un autre dossier avec --data DIR.
cli-full = Le disque de { $folder } est trop plein pour ouvrir le stockage : il faut au moins { $megabytes } Mo libres, et quatre fois la taille du stockage. Libérez de la place et réessayez ; rien n'a changé.
cli-damaged = Le stockage de { $folder } est endommagé : { $what }
cli-damaged-help = Rien n'a été modifié. Gardez le dossier, et reprenez votre dernier export dans un nouveau : « seatdesk --data NOUVEAU import FICHIER ».
cli-newer = Le stockage de { $folder } a été écrit par une version plus récente de Seatdesk. Prenez cette version, ou un autre dossier avec --data DIR.
cli-store = Le stockage de { $folder } est inutilisable : { $why }
cli-kept = Le monde remplacé est gardé dans { $file } ; « seatdesk import » le reprend.
cli-fixture-large = Un compte de N utilisateurs, de 1 à { $most }
cli-bad-size = « { $text } » n'est pas un nombre d'utilisateurs : un grand compte en a de 1 à { $most }, comme dans « large:100000 » ou « large:1e5 ».
cli-filling-starts = Remplissage : { $total } enregistrements.
cli-filling =
    { $seconds ->
        [one] Remplissage : { $done } enregistrements sur { $total }, { $rate } par seconde, encore { $seconds } seconde.
       *[other] Remplissage : { $done } enregistrements sur { $total }, { $rate } par seconde, encore { $seconds } secondes.
    }
cli-checking = Vérification : { $done } enregistrements sur { $total }.
cli-filled =
    { $seconds ->
        [one] { $records } enregistrements remplis et vérifiés en { $seconds } seconde.
       *[other] { $records } enregistrements remplis et vérifiés en { $seconds } secondes.
    }
cli-cancelled = Annulé. Aucun monde n'a été modifié.

# Parcours
cli-check-passed =
    { $count ->
        [one] réussi : { $flow } ({ $lang }, { $size }), { $count } étape en { $time } ms
       *[other] réussi : { $flow } ({ $lang }, { $size }), { $count } étapes en { $time } ms
    }
cli-check-failed = ÉCHEC : { $flow } ({ $lang }, { $size }), à l'étape { $step }
cli-check-timed-out = DÉLAI DÉPASSÉ : { $flow } ({ $lang }, { $size }), à l'étape { $step }
cli-check-internal = ERREUR INTERNE : { $flow } ({ $lang }, { $size }), à l'étape { $step }
cli-check-expected = { $at } : attendu : { $what }
cli-check-found = trouvé : { $what }
cli-check-not-begun = { $at } : { $flow } ne peut pas commencer : { $why }
cli-check-listed =
    { $count ->
        [one] { $flow } : { $title } ({ $count } étape)
       *[other] { $flow } : { $title } ({ $count } étapes)
    }

# Instantanés : des mondes gardés pour y revenir, dans le panneau au-dessus de l'horloge et en ligne de commande.

do-clock-snapshots = Afficher les instantanés : garder ce monde, ou revenir à un monde gardé
action-snapshots = instantanés
do-snapshots-save = Garder le monde tel qu'il est sous un nom
action-save-snapshot = enregistrer
do-snapshots-delete = Supprimer l'instantané sous le curseur
action-delete-snapshot = supprimer
action-restore-snapshot = restaurer
action-stop-snapshot = abandonner
context-snapshots = les instantanés

snapshots-title = Instantanés
snapshots-intro = Un instantané garde le monde entier : chaque compte, ses journaux et l'horloge. En restaurer un est le seul moyen de revenir dans le temps.
snapshots-none = Il n'y a pas encore d'instantané.
snapshots-none-help = Donnez-lui un nom ci-dessous, et vous pourrez revenir à ce moment.
snapshots-reading = Lecture des instantanés…
snapshots-column-name = NOM
snapshots-column-taken = PRIS
snapshots-column-time = TEMPS DU MONDE
snapshots-column-accounts = COMPTES
snapshots-column-users = UTILISATEURS
snapshots-column-size = TAILLE
snapshot-automatic = Gardé automatiquement : le monde d'avant la dernière restauration.
snapshot-real-time = temps réel
snapshot-kilobytes = { $number } ko
snapshot-megabytes = { $number } Mo

snapshot-name = Nom de l'instantané
snapshot-name-form = par exemple avant-la-demo
snapshot-name-empty = Saisissez un nom pour l'instantané.
snapshot-name-long = Un nom compte { $most } caractères au plus.
snapshot-name-blank = Un nom ne contient pas d'espace. Utilisez des lettres de a à z, des chiffres, « - », « _ » et « . ».
snapshot-name-character = Un nom ne peut pas contenir « { $character } ». Utilisez des lettres de a à z, des chiffres, « - », « _ » et « . ».
snapshot-name-first = Un nom commence par une lettre de a à z ou un chiffre.
snapshot-name-reserved = « { $name } » est réservé au monde d'avant une restauration. Choisissez un autre nom.

snapshot-saving = Enregistrement…
snapshot-restoring = Restauration…
snapshot-deleting = Suppression…
snapshot-progress = { $done } entrées sur { $total }
snapshot-given-up = Abandonné. La liste montre ce qui est gardé.

snapshot-saved = L'instantané « { $name } » est enregistré.
snapshot-deleted = L'instantané « { $name } » est supprimé.
snapshot-restored = « { $name } » est restauré. Le monde d'avant est gardé sous « before-restore ».
snapshot-undone = La dernière restauration est annulée. Le monde d'il y a un instant est gardé à sa place sous « { $name } ».
snapshot-restored-as = « { $name } » est restauré. Vous continuez sous le nom { DE($person) } ({ $account }), car l'opérateur d'avant n'est pas dans ce monde.

snapshot-exists = Il y a déjà un instantané « { $name } ».
snapshot-unknown = Il n'y a pas d'instantané « { $name } ». Il a peut-être été supprimé entre-temps.
snapshot-bad = L'instantané ne peut pas être restauré, et rien n'a changé : { $why }
snapshot-full = Le disque est plein : rien n'a été gardé. Libérez de la place, puis redémarrez.
snapshot-failed = Rien n'a été fait : { $why }

question-snapshot-replace-title = Remplacer cet instantané ?
question-snapshot-replace = Il y a déjà un instantané « { $name } », pris le { $taken }. Il garderait à la place le monde tel qu'il est maintenant.
button-snapshot-replace = Le remplacer
question-snapshot-restore-title = Revenir à « { $name } » ?
question-snapshot-restore = Le monde reviendra au { $time }, pour tous. Tout ce qui a été fait dans chaque compte depuis le { $taken } disparaît de ce monde ; le monde actuel est gardé sous « before-restore ».
question-snapshot-restore-real = Le monde vivra alors en temps réel, pour tous. Tout ce qui a été fait dans chaque compte depuis le { $taken } disparaît de ce monde ; le monde actuel est gardé sous « before-restore ».
question-snapshot-undo = Le monde reviendra au { $time }, pour tous, comme avant la dernière restauration. Le monde actuel est gardé à sa place sous « before-restore ».
question-snapshot-users =
    { $count ->
        [one] Il compte { $count } utilisateur, contre { $now } maintenant.
       *[other] Il compte { $count } utilisateurs, contre { $now } maintenant.
    }
button-snapshot-restore = Restaurer
question-snapshot-delete-title = Supprimer « { $name } » ?
question-snapshot-delete = Personne ne pourra plus revenir à cet instantané, pris le { $taken }. Le monde reste tel qu'il est.
button-snapshot-delete = Supprimer

cli-snapshot-replace = Ajoutez --replace pour le remplacer.
cli-snapshot-unknown = Il n'y a pas d'instantané « { $name } ». « seatdesk snapshot list » montre ceux qui existent.
cli-snapshot-zone = Heures du fuseau { $zone }.

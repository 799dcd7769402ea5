# Le dialogue de l'assistant pour un fichier .csv : on choisit le fichier, on voit ce qu'il ajoute, puis on l'ajoute.

csv-title = Un fichier .csv
csv-intro = Il y faut une colonne « Adresse e-mail », { $limit } utilisateurs au plus.
csv-file = Fichier
csv-example = ~/utilisateurs.csv
csv-help = Tapez son chemin (Tab le complète), ou déposez le fichier ici.
csv-reading = Lecture du fichier…
csv-choose = Choisir un fichier
csv-action-complete = compléter
csv-action-add = ajouter
csv-action-other-file = autre fichier

csv-needs-title = Ce qu'il faut au fichier
csv-needs-column = Une colonne « Adresse e-mail » ou « Email ». Les autres colonnes sont ignorées.
csv-needs-limit = Au plus { $limit } adresses différentes. Au-delà, il faut plusieurs fichiers.
csv-needs-rows = Une adresse à chaque ligne. Une seule ligne fautive, et rien n'est ajouté.
csv-needs-form = Des virgules, points-virgules ou tabulations entre les cellules, en UTF-8 ou UTF-16.

csv-folder-reading = Lecture du dossier…
csv-folder-missing = Ce dossier n'existe pas.
csv-folder-closed = Vous n'avez pas le droit de lire ce dossier.
csv-folder-failed = Impossible de lire le dossier : { $why }
csv-folder-empty = Ni dossier ni fichier .csv ici.
csv-folder-no-match = Aucun dossier ni fichier .csv ne commence ainsi ici.
csv-others =
    { $count ->
        [one] { $count } autre fichier
       *[other] { $count } autres fichiers
    }

# La taille d'un fichier, par 1024. $size : le nombre tel que la langue l'écrit.
csv-bytes =
    { $count ->
        [one] { $count } octet
       *[other] { $count } octets
    }
csv-size-1 = { $size } ko
csv-size-2 = { $size } Mo
csv-size-3 = { $size } Go
csv-size-4 = { $size } To
csv-decimal = { $whole },{ $tenths }

csv-no-name = Saisissez le chemin d'un fichier, ou choisissez-en un ci-dessous.
csv-missing = Aucun fichier ne porte ce nom.
csv-is-folder = C'est un dossier. Choisissez-y un fichier.
csv-no-file = Ce n'est pas un fichier ordinaire, mais un périphérique, un tube ou une socket. Il n'a pas été ouvert.
csv-no-permission = Vous n'avez pas le droit de lire ce fichier.
csv-too-large = Le fichier fait { $size } ; une liste d'utilisateurs, { $most } au plus. Il n'a pas été lu.
csv-failed = Impossible de lire le fichier : { $why }
csv-empty = Le fichier est vide.
csv-spreadsheet = C'est le format propre à un tableur. Ouvrez-le dans ce tableur et enregistrez-le en CSV.
csv-binary = Ce n'est pas un fichier texte : il ne contient pas de liste d'utilisateurs.
csv-unknown-encoding = Ligne { $line } : une adresse porte un accent, et le fichier ne dit pas comment les accents sont écrits. Enregistrez-le en « CSV UTF-8 ».
csv-quotes = Ligne { $line } : un guillemet n'est pas fermé ; les lignes qui suivent ne se distinguent plus.
csv-no-column = Aucune colonne « Adresse e-mail ». La première ligne indique : { $found }.
csv-several-columns = Plusieurs colonnes contiennent des adresses : { $columns }. N'en gardez qu'une.
csv-column = « { $heading } » (colonne { $place })
csv-nobody = Aucune adresse sous l'en-tête « { $column } ».
csv-too-many = { $count } utilisateurs dans le fichier ; { $limit } par import. Répartissez-les dans { $files } fichiers.
csv-invalid =
    { $count ->
        [one] Rien n'a été ajouté : { $count } ligne n'a pas d'adresse valable, { $rows }.
       *[other] Rien n'a été ajouté : { $count } lignes n'ont pas d'adresse valable, { $rows }.
    }
csv-invalid-row = ligne { $line } « { $text } »
csv-invalid-blank = ligne { $line } (vide)
csv-more =
    { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
csv-no-room = La liste en est à { $listed } sur { $limit } : elle en prend encore { $room }, et le fichier en ajouterait { $new }. Rien n'a été ajouté.

csv-column-of = Colonne « { $column } »
csv-utf16 = UTF-16
csv-one-byte = autre que UTF-8
csv-by-semicolon = séparée par des points-virgules
csv-by-tab = séparée par des tabulations
csv-by-other = séparée par { $sign }
csv-will-add =
    { $count ->
        [one] { $count } utilisateur sera ajouté
       *[other] { $count } utilisateurs seront ajoutés
    }
csv-adds-nobody = Personne ne serait ajouté : tous sont déjà là.
csv-left-out =
    { $count ->
        [one] { $count } est déjà utilisateur ici et n'est pas repris
       *[other] { $count } sont déjà utilisateurs ici et ne sont pas repris
    }
csv-listed =
    { $count ->
        [one] { $count } est déjà dans la liste
       *[other] { $count } sont déjà dans la liste
    }
csv-repeats =
    { $count ->
        [one] { $count } ligne répète une adresse
       *[other] { $count } lignes répètent une adresse
    }
csv-line = LIGNE
csv-address = ADRESSE
csv-row-listed = déjà dans la liste
csv-row-also =
    { $count ->
        [one] aussi à la ligne { $lines }
       *[other] aussi aux lignes { $lines }
    }
csv-row-often = sur { $count } lignes
csv-add =
    { $count ->
        [one] Ajouter { $count } utilisateur
       *[other] Ajouter { $count } utilisateurs
    }

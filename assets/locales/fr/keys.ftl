# Les touches, comme on les appelle.

key-enter = Entrée
key-esc = Échap
key-tab = Tab
key-space = Espace
key-backspace = Retour arrière
key-delete = Suppr
key-insert = Inser
key-up = Haut
key-down = Bas
key-left = Gauche
key-right = Droite
key-home = Début
key-end = Fin
key-page-up = Pg préc
key-page-down = Pg suiv

key-with-shift = Maj-{ $key }
key-with-alt = Alt-{ $key }
key-with-control = Ctrl-{ $key }

# Le tableau que « seatdesk keys » affiche.
keys-heading-keys = TOUCHES
keys-heading-action = ACTION
keys-heading-does = CE QU'ELLE FAIT
keys-none = aucune
keys-where = Où : { $places }

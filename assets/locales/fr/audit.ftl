# Le journal d'audit.

# Ce qui a été fait, pour une colonne et un filtre.
audit-add-user = Utilisateur créé
audit-add-admin-permissions = Droit de super administrateur donné
audit-manual-registration-email-send = Invitation envoyée
audit-user-signed-up = Inscription
audit-seat-removal-reduced = Suppression de licences réduite
audit-seat-removal-cancelled = Suppression de licences annulée

# La même chose en une phrase. $who a agi, $targets est une liste, $count dit de combien.
audit-line-add-user =
    { $count ->
        [one] { $who } a créé l'utilisateur { $targets }.
       *[other] { $who } a créé les utilisateurs { $targets }.
    }
audit-line-add-admin-permissions =
    { $count ->
        [one] { $who } a fait de { $targets } un super administrateur.
       *[other] { $who } a fait de { $targets } des super administrateurs.
    }
audit-line-manual-registration-email-send = { $who } a fait envoyer une invitation à { $targets }.
audit-line-user-signed-up = { $who } s'est inscrit avec le lien de l'invitation.
audit-line-seat-removal-reduced = { $who } a attribué des licences à supprimer (type { $targets }) : certaines restent.
audit-line-seat-removal-cancelled = { $who } a attribué toutes les licences à supprimer (type { $targets }) : aucune ne part.

audit-nothing = rien de particulier
audit-more =
    { $count ->
        [one] { $first } et { $count } autre
       *[other] { $first } et { $count } autres
    }

audit-detail-seat = Licence
audit-detail-access = Accès
audit-detail-invite = Invitation
audit-detail-seats = Licences conservées
audit-detail-left = Encore à supprimer
audit-detail-effective-on = Le
audit-access-default = par défaut pour la licence
audit-access-template = modèle { $template }
audit-access-custom = ajusté à la main
audit-access-custom-template = ajusté à la main, à partir de { $template }
audit-access-classic = rôle classique
audit-invite-mailed = envoyée
audit-invite-skipped = non envoyée

# Ce que dit l'export quand il échoue.
audit-export-no-folder = Il n'y a pas de dossier { $folder }.
audit-export-no-permission = Vous n'avez pas le droit d'écrire ici.
audit-export-no-name = Nommez un fichier.
audit-export-is-folder = C'est un dossier. Nommez un fichier de ce dossier.
audit-export-full = Le disque est plein.
audit-export-failed = Écriture impossible : { $why }
audit-export-unreadable = Lecture du journal impossible : { $why }
audit-exported =
    { $count ->
        [0] Rien à exporter : { $file } n'a qu'un en-tête
        [one] { $count } événement exporté vers { $file }
       *[other] { $count } événements exportés vers { $file }
    }

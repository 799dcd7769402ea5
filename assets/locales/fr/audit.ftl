# Le journal d'audit.

# Ce qui a été fait, pour une colonne et un filtre.
audit-add-user = Utilisateur créé
audit-add-admin-permissions = Droit de super administrateur donné
audit-remove-admin-permissions = Droit de super administrateur retiré
audit-deactivate-user = Utilisateur désactivé
audit-reactivate-user = Utilisateur réactivé
audit-remove-user = Utilisateur supprimé
audit-manual-password-reset-email-send = Mot de passe : lien envoyé
audit-manual-registration-email-send = Invitation envoyée
audit-user-signed-up = Inscription
audit-team-user-added = Ajout à une équipe
audit-team-user-deleted = Retrait d'une équipe
audit-preset-changed = Préréglage modifié
audit-team-created = Équipe créée
audit-team-edited = Équipe modifiée
audit-team-deleted = Équipe supprimée
audit-preset-created = Préréglage créé
audit-preset-edited = Contenu d'un préréglage modifié
audit-preset-deleted = Préréglage supprimé
audit-seats-purchased = Achat de licences
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
        [one] { $who } a fait { DE($targets) } un super administrateur.
       *[other] { $who } a fait { DE($targets) } des super administrateurs.
    }
audit-line-remove-admin-permissions = { $who } a retiré le droit de super administrateur à { $targets }.
audit-line-deactivate-user = { $who } a désactivé { $targets }.
audit-line-reactivate-user = { $who } a réactivé { $targets }.
audit-line-remove-user = { $who } a supprimé { $targets }.
audit-line-manual-password-reset-email-send = { $who } a fait envoyer un lien de réinitialisation du mot de passe à { $targets }.
audit-line-manual-registration-email-send = { $who } a fait envoyer une invitation à { $targets }.
audit-line-user-signed-up = { $who } s'est inscrit avec le lien de l'invitation.
audit-line-team-user-added = { $who } a ajouté { $targets } à une équipe.
audit-line-team-user-deleted = { $who } a retiré { $targets } d'une équipe.
audit-line-preset-changed =
    { $count ->
        [one] { $who } a modifié le préréglage { DE($targets) }.
       *[other] { $who } a modifié les préréglages { DE($targets) }.
    }
audit-line-team-created = { $who } a créé l'équipe { $targets }.
audit-line-team-edited = { $who } a modifié l'équipe { $targets }.
audit-line-team-deleted = { $who } a supprimé l'équipe { $targets }.
audit-line-preset-created = { $who } a créé le préréglage { $targets }.
audit-line-preset-edited = { $who } a modifié le contenu du préréglage { $targets }.
audit-line-preset-deleted = { $who } a supprimé le préréglage { $targets }.
audit-line-seats-purchased = { $who } a acheté des licences (type { $targets }).
audit-line-seat-removal-reduced = { $who } a attribué des licences à supprimer (type { $targets }) : certaines restent.
audit-line-seat-removal-cancelled = { $who } a mis fin à la suppression de licences de type { $targets } : aucune ne part.

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
audit-detail-bought = Licences achetées
audit-detail-purchased = Licences désormais
audit-detail-monthly-cents = Prix par mois
audit-detail-team = Équipe
audit-detail-team-role = En tant que
audit-detail-preset = Préréglage
audit-team-main = équipe principale
audit-team-extra = autre équipe
audit-preset-none = aucun
audit-detail-parent = Équipe parente
audit-detail-renamed-from = Nom précédent
audit-parent-none = aucune
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

# Les écrans de journaux : la boîte d'envoi et celui-ci.
log-when = QUAND
log-everything = Tout montrer
log-loading = Lecture…
log-reading =
    { $count ->
        [0] Lecture…
       *[other] Lecture… { $count } jusqu'ici
    }
log-more =
    { $count ->
        [one] { $count } ligne lue, et la suite
       *[other] { $count } lignes lues, et la suite
    }
log-fresh =
    { $count ->
        [one] ↑ { $count } nouveau
       *[other] ↑ { $count } nouveaux
    }
log-failed = Lecture du journal impossible : { $why } Entrée réessaie.
log-none-found = Rien ne correspond à « { $text } ».
log-none-filtered = Rien de ce genre. Échap montre tout.
log-only = Seulement : { $what }

audit-search = personne, action
audit-empty = Personne n'a encore rien fait dans ce compte.
audit-count =
    { $count ->
        [one] { $count } entrée
       *[other] { $count } entrées
    }
audit-when = Quand
audit-who = QUI
audit-by = Qui
audit-what = QUOI
audit-target = CIBLE
audit-action = Action
audit-category = Catégorie
audit-category-security-activity = Sécurité
audit-category-billing = Facturation
audit-category-crm-object = Fiches du CRM
audit-category-crm-settings = Paramètres du CRM
audit-category-integration = Intégrations
audit-category-partner = Partenaires et clients
audit-code = Code : { $code }
audit-user-id = {"  "}identifiant : { $id }
audit-about = { $label } : { $value }
audit-person = { $name }, { $email }
audit-targets =
    { $count ->
        [0] Sans cible particulière
        [one] Cible
       *[other] { $count } cibles
    }
audit-only-by = Seulement ce qu'a fait { $who }
audit-only-both = Seulement : { $what }, par { $who }

audit-export-title = Exporter le journal d'audit
audit-export-all = Écrit tout le journal de ce compte en CSV : une ligne pour chaque action sur chaque cible.
audit-export-shown = Écrit ce que montrent la recherche et le filtre, en CSV : une ligne pour chaque action sur chaque cible.
audit-export-file = Fichier
audit-export-help = Le fichier est écrit en entier, ou pas du tout.
audit-export-exists = Ce fichier existe. Remplacez-le, ou nommez-en un autre.
audit-export-button = Exporter
audit-export-replace = Remplacer
audit-exporting = Export en cours… Échap abandonne.

action-filter = filtrer
action-sign-up = s'inscrire
action-export = exporter
action-replace = remplacer
action-retry = réessayer
do-log-filter = Filtrer le journal
do-outbox-sign-up = S'inscrire avec l'invitation de cet e-mail
do-audit-export = Exporter le journal d'audit en CSV
context-log = la boîte d'envoi et le journal d'audit
context-outbox-link = un e-mail avec un lien d'invitation
context-audit-log = le journal d'audit

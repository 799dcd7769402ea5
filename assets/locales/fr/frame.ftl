# Le cadre de chaque écran : onglets, menu, ligne de touches, état, questions.

badge-partner = partenaire

tab-users = Utilisateurs
tab-seats = Licences
tab-partner-dashboard = Tableau de bord partenaire
tab-connected-apps = Applications connectées
tab-billing = Comptes et facturation
tab-pricing = Tarification et fonctionnalités
tab-partners-automation = Partenaires › Automatisation
tab-teams = Équipes
tab-presets = Préréglages
tab-client-access-manager = Gestionnaire d'accès clients
tab-outbox = Boîte d'envoi
tab-audit-log = Journal d'audit
tab-clock = Horloge

# Les mêmes quand la fenêtre est étroite.
tab-short-users = Utilisateurs
tab-short-seats = Licences
tab-short-partner-dashboard = Partenaire
tab-short-connected-apps = Applis
tab-short-billing = Compte
tab-short-pricing = Tarifs

path-users = Paramètres › Utilisateurs et équipes › Utilisateurs
path-seats = Paramètres › Utilisateurs et équipes › Licences
path-partner-dashboard = Partenaire › Tableau de bord
path-connected-apps = Marketplaces › Gérer › Applications connectées
path-billing = Comptes et facturation › Abonnements
path-pricing = Tarification et fonctionnalités
path-partners-automation = Paramètres › Partenaires › Automatisation
path-teams = Paramètres › Utilisateurs et équipes › Équipes
path-presets = Paramètres › Utilisateurs et équipes › Préréglages
path-client-access-manager = Partenaire › Gestionnaire d'accès clients
path-outbox = Simulation › Boîte d'envoi
path-audit-log = Simulation › Journal d'audit
path-clock = Simulation › Horloge

menu-settings = Paramètres
menu-account = Compte
menu-marketplace = Marketplaces › Gérer
menu-partner = Partenaire
menu-simulation = Simulation

action-create-user = Créer un utilisateur
action-open-user = ouvrir
action-next-user = suivant
action-previous-user = précédent
action-show-permissions = autorisations
action-close-drawer = fermer
action-copy-email = copier l'adresse
action-next-section = section suivante
action-search = chercher
action-move = bouger
action-up = une ligne plus haut
action-down = une ligne plus bas
action-page-up = une page plus haut
action-page-down = une page plus bas
action-first = première ligne
action-last = dernière ligne
action-activate = choisir
action-toggle = basculer
action-expand = ouvrir
action-done = terminer
action-cancel = annuler
action-tick = cocher
action-untick = décocher
action-clear = effacer
action-collapse = fermer
action-edit = corriger
action-add-from-csv = fichier .csv
action-add-from-salesforce = Salesforce
action-remove-row = retirer
action-copy-one = copier le lien
action-copy-all = tout copier
action-to-list = à la liste
action-next-field = champ suivant
action-previous-field = champ précédent
action-next-page = suivant
action-previous-page = retour
action-back = retour
action-account-menu = menu
action-help = aide
action-quit = quitter
action-quit-now = quitter aussitôt

button-next = Suivant
button-back = Retour
button-cancel = Annuler
button-done = Terminer
button-close = Fermer
button-discard = Abandonner
button-keep-editing = Garder la saisie
button-quit = Quitter
button-other-seat = Autre licence
button-shrink-batch = Retirer des utilisateurs
button-take-back = Conserver et créer

help-here = Ici
help-move = Se déplacer
help-everywhere = Partout
help-title = Touches disponibles ici

question-discard-title = Abandonner cette saisie ?
question-discard =
    { $count ->
        [0] Ce que vous avez saisi sera perdu.
        [one] L'adresse saisie et vos choix seront perdus. Aucun utilisateur n'a encore été créé.
       *[other] Les { $count } adresses saisies et vos choix seront perdus. Aucun utilisateur n'a encore été créé.
    }
question-quit-lost = Ce que vous avez saisi ici n'est pas enregistré et sera perdu.
question-quit-title = Quitter Seatdesk ?
question-quit = Les utilisateurs en cours d'ajout n'ont pas encore été créés. Ils sont gardés comme brouillon, et vous seront proposés la prochaine fois.
question-shortage-title = Pas assez de licences
question-take-back-title = Des licences doivent être supprimées
question-refused-title = Action non autorisée
question-not-created-title = Aucun utilisateur n'a été créé

status-saving = Enregistrement…
toast-copied =
    { $count ->
        [one] Lien copié
       *[other] { $count } liens copiés
    }
toast-copied-email = { $email } : copié
toast-copy-too-long = C'est plus que n'en accepte le presse-papiers d'un terminal. Copiez-en moins à la fois.
toast-keys-dropped =
    { $count ->
        [one] { $count } touche tapée entre-temps a été ignorée
       *[other] { $count } touches tapées entre-temps ont été ignorées
    }

store-not-written = Rien n'a été modifié : c'est plus que ce qui peut être enregistré en une fois. Réessayez avec moins d'utilisateurs.
store-read-only = Le stockage n'est plus accessible en écriture. Rien n'a été envoyé.
store-lost-full = Disque plein : lecture seule. Libérez de la place et relancez ; rien de ce qui est confirmé n'est perdu.
store-lost-unknown = Le stockage ne répond plus : lecture seule. Relancez pour voir si la dernière modification est écrite.
store-lost-damaged = Le stockage est endommagé : lecture seule. Quittez, puis exportez avec « seatdesk export ».

too-small = Seatdesk a besoin d'une fenêtre d'au moins { $width } x { $height }. Veuillez agrandir celle-ci.

list-and-more =
    { $count ->
        [one] { $list } et { $count } autre
       *[other] { $list } et { $count } autres
    }

# Ce que fait chaque action, en toutes lettres : pour l'aide, la palette et la liste des touches.
do-users-create = Créer un utilisateur
do-users-open = Ouvrir la fiche de l'utilisateur
do-record-next = Fiche de l'utilisateur suivant
do-record-previous = Fiche de l'utilisateur précédent
do-record-permissions = Afficher toutes les autorisations
do-record-edit = Modifier sa fiche
do-record-copy-link = Copier son lien d'invitation
do-record-copy-email = Copier son adresse
do-list-search = Chercher
do-list-up = Une ligne plus haut
do-list-down = Une ligne plus bas
do-list-page-up = Une page plus haut
do-list-page-down = Une page plus bas
do-list-first = Première ligne
do-list-last = Dernière ligne
do-activate = Ouvrir ou activer l'élément choisi
do-toggle = Cocher ou choisir l'élément
do-section-expand = Ouvrir la section
do-section-collapse = Fermer la section
do-sources-csv = Ajouter les utilisateurs d'un fichier .csv
do-sources-salesforce = Ajouter des fiches d'informations Salesforce
do-addresses-remove = Retirer l'adresse
do-links-copy = Copier le lien d'invitation
do-links-copy-all = Copier tous les liens d'invitation
do-form-next = Champ suivant
do-form-previous = Champ précédent
do-dialog-next = Bouton suivant d'une question
do-dialog-previous = Bouton précédent d'une question
do-wizard-back = Page précédente de l'assistant
do-wizard-next = Page suivante de l'assistant
do-back = Revenir, annuler ou fermer
do-menu-open = Ouvrir le menu du compte
do-tab-users = Aller à Utilisateurs
do-tab-seats = Aller à Licences
do-tab-partner-dashboard = Aller au tableau de bord partenaire
do-tab-connected-apps = Aller à Applications connectées
do-tab-billing = Aller à Comptes et facturation
do-tab-pricing = Aller à Tarification et fonctionnalités
do-go-outbox = Aller à la boîte d'envoi
do-go-audit-log = Aller au journal d'audit
do-go-teams = Aller à Équipes
do-go-presets = Aller à Préréglages
do-go-partners-automation = Aller à Partenaires › Automatisation
do-go-client-access = Aller au Gestionnaire d'accès clients
do-go-clock = Aller à l'horloge
do-account-switch = Changer de compte
do-operator-switch = Changer d'opérateur
do-palette = Chercher parmi toutes les commandes
do-toasts = Relire les messages passés
do-language-switch = Passer à l'anglais
do-theme-choose = Choisir un thème
do-mouse-toggle = Utiliser la souris, ou la laisser au terminal
do-help = Afficher les touches disponibles ici
do-quit = Quitter Seatdesk
do-quit-now = Quitter aussitôt, sans question

# Là où une action fonctionne, comme dans « Disponible dans : l'assistant ».
context-always = tous les écrans
context-panes = les écrans principaux
context-return = un écran dont on revient
context-users = l'écran Utilisateurs
context-classic-users = l'écran Utilisateurs, avec l'ajout de 2017
context-field = un champ de texte
context-search-box = un champ de recherche
context-list = une liste
context-menu = un menu
context-overlay = une fenêtre superposée
context-reading = un texte
context-help = l'aide
context-dialog = une question
context-record = la fiche d'un utilisateur
context-record-invite = la fiche d'un invité
context-record-section = une section de la fiche
context-record-drawer = les autorisations d'un utilisateur
context-wizard = l'assistant de création
context-wizard-sources = la première page de l'assistant
context-wizard-addresses = la liste des adresses
context-wizard-section = une section de l'assistant
context-wizard-control = un champ de l'assistant
context-wizard-links = la liste des liens d'invitation

palette-title = Commandes
palette-elsewhere = Disponible dans { $where }
picker-type = Tapez pour réduire la liste
picker-none = Aucun résultat pour « { $text } ».
picker-refused = { $label } : { $why }
operators-title = Opérer dans { $account } en tant que
theme-hubspot = orange et bleu canard, comme HubSpot
theme-mono = sans couleurs
theme-light = sombre sur clair
theme-high-contrast = le contraste le plus fort

toasts-title = Messages passés
toasts-empty = Rien ne s'est encore passé.
toast-account-switched = { $account } : vous êtes maintenant { $name }
toast-operator-switched = Vous êtes maintenant { $name }
toast-language = Les écrans sont maintenant en français
toast-mouse-on = Seatdesk prend la souris. Maintenez Maj pour sélectionner du texte.
toast-mouse-off = La souris est rendue au terminal

help-search = chercher parmi ces touches
help-none-found = Aucune touche ne correspond à « { $text } ».
menu-operator = Qui et où
action-palette = commandes

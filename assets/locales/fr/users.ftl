# Le volet Utilisateurs.

users-search = chercher un nom ou un e-mail
users-count =
    { $count ->
        [one] { $count } utilisateur
       *[other] { $count } utilisateurs
    }
users-count-searched =
    { $count ->
        [one] { $shown } sur { $count } utilisateur
       *[other] { $shown } sur { $count } utilisateurs
    }
users-empty = Personne n'utilise encore ce compte. Appuyez sur c pour créer les premiers utilisateurs.
users-none-found = Aucun nom ni aucune adresse ne contient « { $text } ». Échap efface la recherche.

column-name = NOM
column-email = E-MAIL
column-seat = LICENCE
column-access = ACCÈS
column-teams = ÉQUIPES
column-invite = INVITATION
column-last-active = ACTIVITÉ
column-partner = PARTENAIRE
column-partner-employee = employé

access-super-admin = Super administrateur
access-default = Par défaut
access-default-long = Autorisations par défaut de HubSpot pour cette licence
access-custom = Personnalisé
access-adjusted = { $template } (ajusté)

classic-administrator = Administrateur
classic-sales-manager = Responsable des ventes
classic-user = Utilisateur

status-deactivated = Désactivé
invite-pending = En attente
invite-expired = Expirée
invite-accepted = Acceptée
last-active-pending = ○ En attente
last-active-expired = ! Expirée

users-count-selected =
    { $count ->
        [one] { $count } utilisateur
       *[other] { $count } utilisateurs
    }, { $selected ->
        [one] { $selected } sélectionné
       *[other] { $selected } sélectionnés
    }
users-count-searched-selected =
    { $count ->
        [one] { $shown } sur { $count } utilisateur
       *[other] { $shown } sur { $count } utilisateurs
    }, { $selected ->
        [one] { $selected } sélectionné
       *[other] { $selected } sélectionnés
    }
users-count-hidden =
    { $count ->
        [one] { $shown } sur { $count } utilisateur
       *[other] { $shown } sur { $count } utilisateurs
    }, { $selected ->
        [one] { $selected } sélectionné
       *[other] { $selected } sélectionnés
    }, dont { $hidden ->
        [one] { $hidden } masqué
       *[other] { $hidden } masqués
    } { $by }
users-count-hidden-short =
    { $selected ->
        [one] { $selected } sélectionné
       *[other] { $selected } sélectionnés
    }, dont { $hidden ->
        [one] { $hidden } masqué
       *[other] { $hidden } masqués
    } { $by }
users-count-hidden-tiny =
    { $selected ->
        [one] { $selected } sélectionné
       *[other] { $selected } sélectionnés
    }, dont { $hidden ->
        [one] { $hidden } masqué
       *[other] { $hidden } masqués
    }
hidden-by-search = par la recherche
hidden-by-filters = par les filtres
hidden-by-both = par la recherche et les filtres
users-loading =
    { $count ->
        [one] Chargement… { $count } utilisateur pour l'instant
       *[other] Chargement… { $count } utilisateurs pour l'instant
    }
users-loading-of = Chargement… { $count } utilisateurs sur { $total }
users-loading-first = Lecture des utilisateurs de ce compte…
users-none-kept = Les filtres écartent tout le monde : { $filters }. F efface les filtres.
users-none-found-kept = Personne dont le nom ou l'adresse contient « { $text } » ne passe les filtres : { $filters }. Échap efface la recherche, F efface les filtres.
users-refused = { $why } Les utilisateurs ne sont pas affichés. Ctrl-P permet de changer d'opérateur ou de compte.
users-unseen =
    { $count ->
        [one] { $count } utilisateur a changé hors de vue
       *[other] { $count } utilisateurs ont changé hors de vue
    }
toast-copied-addresses =
    { $count ->
        [one] Adresse copiée
       *[other] { $count } adresses copiées
    }

# Les filtres et leurs valeurs.
filter-status = Statut
filter-seat = Licence
filter-invite = Invitation
filter-last-active = Activité
filter-team = Équipe
filter-access = Accès
filter-any = Tous
filter-any-feminine = Toutes
filter-no-seat = Sans licence
filter-no-invite = Sans invitation
filter-no-team = Sans équipe
filter-today = Aujourd'hui
filter-days =
    { $count ->
        [one] Dernier jour
       *[other] { $count } derniers jours
    }
filter-longer = Plus ancienne
filter-adjusted = Modèle ajusté
filter-classic = Classique
filter-chip = { $filter } : { $value } ▾
filter-chip-short = { $filter } ▾
filters-chip = Filtres ▾
filters-chip-active = Filtres ({ $count }) ▾

sort-title = Trier par
sort-name = Nom
sort-email = E-mail
sort-partner = Employé partenaire

action-next-filter = filtre suivant
action-previous-filter = filtre précédent
action-clear-filters = sans filtre
action-sort = trier
action-reverse-sort = inverser l'ordre
action-select = sélectionner
action-select-all = tout sélectionner
action-select-none = ne rien sélectionner
action-copy-addresses = copier les adresses

do-users-filter = Filtrer les utilisateurs
do-users-next-filter = Aller au filtre suivant
do-users-previous-filter = Aller au filtre précédent
do-users-tick-filter = Cocher une valeur du filtre, ou non
do-users-clear-filters = Effacer tous les filtres
do-users-sort = Trier les utilisateurs par colonne
do-users-reverse-sort = Inverser l'ordre des utilisateurs
do-users-select = Sélectionner l'utilisateur, ou non
do-users-select-all = Tout sélectionner, ou rien
do-users-select-none = Ne plus sélectionner personne
do-users-copy = Copier les adresses e-mail

context-filters = les listes des filtres

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
users-none-found = Aucun nom ni aucune adresse ne contient « { $text } ». Esc efface la recherche.

column-name = NOM
column-email = E-MAIL
column-seat = LICENCE
column-access = ACCÈS
column-teams = ÉQUIPES
column-invite = INVITATION
column-last-active = ACTIVITÉ

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

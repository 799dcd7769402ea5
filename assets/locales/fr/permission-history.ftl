# L'historique des autorisations d'un utilisateur : la page, ses lignes, son export.

history-title = Historique des autorisations
user-action-history = Historique des autorisations
action-permission-history = historique
do-record-history = Historique de ses autorisations
context-history = un historique des autorisations

history-permission = AUTORISATION
history-action = ACTION
history-by = MODIFIÉ PAR
history-when = DATE
history-search = chercher une autorisation
history-filter-title = Filtrer l'historique
history-empty = Aucun changement d'autorisation n'est enregistré pour cet utilisateur. Ceux à venir apparaîtront ici.
history-count =
    { $count ->
        [one] { $count } changement
       *[other] { $count } changements
    }

# Une ligne : ce qui a été ajouté ou retiré, comment, et par qui.
history-permission-row = { $permission } : { $grant }
history-access-row = { $access }
history-access-seat-row = { $access } ({ $seat })
history-access-default = Autorisations par défaut de la licence
history-access-template = Modèle { $template }
history-access-custom = Autorisations choisies à la main
history-access-custom-template = Autorisations choisies à la main, d'après { $template }
history-access-classic = Autorisations de l'ancien assistant
history-created = Ajout
history-deleted = Retrait
history-only-created = autorisations ajoutées
history-only-deleted = autorisations retirées
history-filter-created = Autorisations ajoutées
history-filter-deleted = Autorisations retirées
history-by-hubspot = HubSpot

# La même en entier.
history-entry = Changement d'autorisation
history-about-action = Action
history-about-by = Modifié par
history-about-when = Date
history-about-key = Clé

history-export-title = Exporter l'historique des autorisations
history-export = Écrit en CSV chaque changement des autorisations { DE($name) } depuis le { $date }, soit les 90 derniers jours. La recherche et le filtre ne comptent pas.
history-exported =
    { $count ->
        [0] Aucun changement sur 90 jours : { $file } n'a qu'un en-tête
        [one] { $count } changement exporté vers { $file }
       *[other] { $count } changements exportés vers { $file }
    }

# La fiche d'un utilisateur.

record-gone = { $name } : supprimé entre-temps. Appuyez sur { $key } pour revenir à la liste.
record-position = { $row } sur { $count }

status-active = Actif
status-invited-pending = Invité, lien valable jusqu'au { $date }
status-invited-expired = Invité, lien expiré le { $date }
status-invited = Invité

record-main-team = Équipe principale
record-extra-teams = Autres équipes
record-preset = Préréglage
record-seat = Licence
record-access = Accès
record-created = Création
record-last-active = Activité
record-and-more = { $list } +{ $count }
record-created-typed = { $date }, à la main
record-created-csv = { $date }, fichier .csv
record-created-salesforce = { $date }, Salesforce
record-created-classic = { $date }, parcours classique
record-active-on = { $ago } ({ $date })

record-invitation = Invitation
record-invite-mailed = Envoyée par e-mail le { $date }.
record-invite-not-mailed = Sans e-mail : la personne qui a invité remet elle-même le lien.
record-invite-until = Valable jusqu'au { $date }, et pour cette adresse seulement.
record-invite-over = Expirée le { $date } : le lien ne fonctionne plus.
record-invite-hidden = Le lien est réservé à qui peut créer des utilisateurs.

record-seat-kept = { $seat } à la réactivation
record-no-seat = Aucune licence
record-no-seat-about = Les utilisateurs du parcours classique n'ont pas de licence.
record-seat-not-counted = La licence d'un utilisateur désactivé ne compte pas : quelqu'un d'autre peut l'avoir.
record-free-seats = Licences libres

record-permissions = Autorisations
record-show-all = Toutes les autorisations
record-permissions-of = Autorisations : { $name }
record-source-super-admin = Super administrateur : tout, quoi qu'indique la liste.
record-source-default = Les autorisations par défaut de HubSpot pour la licence.
record-source-template = Le modèle { $template }.
record-source-adjusted = Le modèle { $template }, ajusté pour cet utilisateur.
record-source-custom = Choisies une à une pour cet utilisateur.
record-source-classic = Le rôle { $role } du parcours classique.
record-classic = Rôle classique
record-classic-crm = Fonctionnalités CRM (Entreprises, Transactions, Tâches)
record-classic-view = Consultation
record-classic-edit = Modification

record-search = chercher une autorisation
record-none-found = Aucune autorisation ne correspond à « { $text } ».

# Ce qui est accordé, dans une colonne étroite.
grant-short-owned-unassigned = Propriétaire + non attr.
grant-short-team-unassigned = Équipe + non attribué
grant-short-everything-unassigned = Tout sauf non attribué
grant-short-owned = Propriétaire
grant-short-team = Équipe
grant-short-none = –
grant-short-off = –

# L'export d'utilisateurs, à l'écran et dans un terminal.

users-export-title = Exporter des utilisateurs
users-export-selected =
    { $count ->
        [one] Écrit en CSV l'utilisateur sélectionné : nom, adresse, licence, modèle, équipes et statut.
       *[other] Écrit en CSV les { $count } utilisateurs sélectionnés, un par ligne : nom, adresse, licence, modèle, équipes et statut.
    }
users-export-shown =
    { $count ->
        [one] Écrit en CSV le seul utilisateur que montrent la recherche et les filtres : nom, adresse, licence, modèle, équipes et statut.
       *[other] Écrit en CSV les { $count } utilisateurs que montrent la recherche et les filtres, un par ligne : nom, adresse, licence, modèle, équipes et statut.
    }
users-export-all = Écrit en CSV tous les utilisateurs de ce compte, un par ligne : nom, adresse, licence, modèle, équipes et statut.
users-export-help = Le fichier est écrit en entier, ou pas du tout. Le journal d'audit note votre export.
users-export-unreadable = Export des utilisateurs impossible : { $why }
users-export-nobody = Personne n'est affiché, il n'y a donc personne à exporter. Effacez la recherche ou les filtres.
users-exported =
    { $count ->
        [0] Personne à exporter : { $file } n'a qu'un en-tête
        [one] { $count } utilisateur exporté vers { $file }
       *[other] { $count } utilisateurs exportés vers { $file }
    }

audit-export-users = Utilisateurs exportés
audit-line-export-users = { $who } a exporté des utilisateurs en CSV.
audit-detail-users = Utilisateurs

do-users-export = Exporter en CSV les utilisateurs sélectionnés, sinon ceux qui sont affichés

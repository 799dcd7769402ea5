# Le côté partenaire : ce que chaque écran, e-mail et commande dit du domaine, de l'étiquette et des clients.

partner-domain-empty = Saisissez un domaine.
partner-domain-one = Saisissez un seul domaine, sans espaces ni virgules.
partner-domain-no-dot = Un domaine contient un point, comme agence.com.
partner-domain-malformed = Ce n'est pas un domaine. Saisissez-en un comme agence.com.
partner-domain-public-suffix = Chacun a son propre domaine sous celui-ci. Saisissez le vôtre.
partner-domain-shared = Les domaines partagés ne peuvent pas être utilisés. Passez par le gestionnaire d'accès clients pour ces employés et saisissez un domaine unique.
partner-domain-claimed = Le domaine doit être unique : un autre partenaire l'a saisi.
partner-domain-conflict = Quelqu'un d'autre a défini { $domain } entre-temps.
partner-domain-conflict-none = Le domaine a été modifié entre-temps.
partner-domain-stops =
    { $count ->
        [one] { $count } employé ne correspond plus.
       *[other] { $count } employés ne correspondent plus.
    }
partner-gone = Cet utilisateur n'est plus dans le compte.
partner-loses-clients =
    { $count ->
        [one] { $count } client est perdu de ce fait.
       *[other] { $count } clients sont perdus de ce fait.
    }
partner-under-way = L'accès de cet employé est déjà en cours de suppression, client par client. Attendez la fin, ou annulez-la dans la liste des tâches.
partner-not-employee = { $email } n'est pas un employé partenaire. Étiquetez d'abord l'utilisateur ou passez par le gestionnaire d'accès clients.
partner-suspended = { $email } est désactivé. Réactivez d'abord l'utilisateur.
partner-no-clients = Choisissez au moins un client.
partner-nobody = Choisissez au moins un employé.
partner-too-many = { $count } à la fois, c'est trop ; { $limit } au maximum.
partner-unknown-hub = Aucun compte avec ce HubID : { $hub }.
partner-own-hub = C'est votre propre HubID.
partner-already =
    { $count ->
        [one] Déjà attribué : { $hubs }.
       *[other] Déjà attribué pour { $count } d'entre eux : { $hubs }.
    }
partner-not-assigned = Cet employé n'est pas attribué à ce client.
partner-unknown-template = Il n'y a pas de modèle d'autorisations { $template }.
partner-no-exception = Le gestionnaire d'accès clients ne connaît pas { $email }.
partner-has-clients =
    { $count ->
        [one] { $email } est encore attribué à { $count } client. Supprimez d'abord cet accès.
       *[other] { $email } est encore attribué à { $count } clients. Supprimez d'abord ces accès.
    }
partner-not-client = Le HubID { $hub } n'est pas celui d'un de vos clients.
partner-has-employees =
    { $count ->
        [one] Supprimez d'abord l'accès de { $count } employé.
       *[other] Supprimez d'abord l'accès de { $count } employés.
    }
partner-not-done-title = Rien n'a été modifié

partner-domain-set =
    { $matched ->
        [one] { $matched } employé correspond
       *[other] { $matched } employés correspondent
    }{ $unmatched ->
        [0] { "" }
       *[other] , { $unmatched } non
    }. Défini : { $domain }
partner-domain-reminded = Les super administrateurs ont été invités à définir le domaine
partner-tagged = { $email } est maintenant employé partenaire
partner-untagged =
    { $count ->
        [0] { $email } n'est plus employé partenaire
        [one] { $email } n'est plus employé partenaire ; { $count } client retiré
       *[other] { $email } n'est plus employé partenaire ; { $count } clients retirés
    }
partner-assigned =
    { $count ->
        [0] Personne n'a été attribué
        [one] { $count } attribution
       *[other] { $count } attributions
    }{ $blocked ->
        [0] { "" }
        [one] , { $blocked } liée à un autre partenaire
       *[other] , { $blocked } liées à un autre partenaire
    }
partner-assigned-one = { $email } attribué à { $client }
partner-requested = Marqué comme demandé : demandez au client d'ajouter l'employé
partner-refused = Marqué comme refusé par le client
partner-exception-ended = { $email } : plus parmi les employés
partner-services-ended = Fin des services pour { $client }
partner-removed = Accès { DE($email) } retiré
partner-removed-deactivated = Accès { DE($email) } retiré ; l'utilisateur y est désactivé

partner-standing-assigned = Attribué
partner-standing-requested = Demandé
partner-standing-active = Actif
partner-standing-blocked = Bloqué
partner-standing-free = Bloqué, puis libéré
partner-standing-settled = Réglé (autre adresse)
partner-standing-removed = Accès retiré

partner-no-credit-domain = aucun domaine partenaire n'est défini
partner-no-credit-blocked =
    { $count ->
        [one] { $count } personne est liée à un autre partenaire
       *[other] { $count } personnes sont liées à un autre partenaire
    }
partner-no-credit-untagged =
    { $count ->
        [one] { $count } utilisateur n'est pas étiqueté
       *[other] { $count } utilisateurs ne sont pas étiquetés
    }
partner-no-credit-unmatched =
    { $count ->
        [one] { $count } utilisateur n'est pas sur le domaine
       *[other] { $count } utilisateurs ne sont pas sur le domaine
    }
partner-no-credit-suspended =
    { $count ->
        [one] { $count } utilisateur est désactivé
       *[other] { $count } utilisateurs sont désactivés
    }
partner-no-credit-nobody = personne n'y travaille
partner-no-credit-short-domain = aucun domaine défini
partner-no-credit-short-blocked =
    { $count ->
        [one] { $count } bloqué
       *[other] { $count } bloqués
    }
partner-no-credit-short-untagged =
    { $count ->
        [one] { $count } non étiqueté
       *[other] { $count } non étiquetés
    }
partner-no-credit-short-unmatched = { $count } hors du domaine
partner-no-credit-short-suspended =
    { $count ->
        [one] { $count } désactivé
       *[other] { $count } désactivés
    }

user-action-not-partner = Cette adresse ne donne plus droit à une licence partenaire. Modifiez d'abord la licence de l'utilisateur.
refused-manage-employees = Nécessite : gestion des employés partenaires (modification) ou accès au compte.

# Tâches.
bulk-title-leave-clients = Retirer { $email } de tous les clients
bulk-title-delete-employee = Supprimer { $email }, avec tous ses clients
job-doing-leave-clients = Retrait { DE($email) } de tous les clients
job-doing-delete-employee = Suppression { DE($email) }, clients d'abord
job-leave-counts = Clients quittés : { $done } sur { $count }.
job-leave-started =
    { $count ->
        [one] L'accès à { $count } client est en cours de retrait en arrière-plan. { $key } montre l'avancement.
       *[other] L'accès à { $count } clients est en cours de retrait en arrière-plan. { $key } montre l'avancement.
    }
job-leave-done =
    { $count ->
        [one] { $title } : terminé, { $count } client quitté. { $key } en dit plus.
       *[other] { $title } : terminé, { $count } clients quittés. { $key } en dit plus.
    }
job-leave-cancelled =
    { $count ->
        [one] { $title } : annulé après { $count } client. { $key } en dit plus.
       *[other] { $title } : annulé après { $count } clients. { $key } en dit plus.
    }
job-leave-stopped =
    { $count ->
        [one] { $title } : arrêté après { $count } client. { $key } dit pourquoi.
       *[other] { $title } : arrêté après { $count } clients. { $key } dit pourquoi.
    }

# E-mail.
mail-kind-partner-domain-missing = Domaine partenaire manquant
mail-partner-domain-missing-subject = { $account } : définissez le domaine de l'e-mail de l'employé partenaire
mail-partner-domain-missing-text = { $account } n'a pas encore défini le domaine de l'e-mail de l'employé partenaire. Sans lui, les points de niveau gérés ne sont pas crédités et vos employés n'obtiennent ni licences partenaire gratuites ni autorisations partenaire.
mail-partner-domain-missing-where = Définissez-le dans Paramètres > Partenaires > Automatisation. Ce rappel arrive chaque semaine jusque-là.

# Le journal d'audit.
audit-partner-domain-changed = Domaine partenaire modifié
audit-partner-domain-reminded = Domaine partenaire demandé
audit-partner-employee-tagged = Employé partenaire étiqueté
audit-partner-employee-untagged = Étiquette d'employé partenaire retirée
audit-access-exception-made = Exception d'accès créée
audit-access-exception-ended = Exception d'accès terminée
audit-client-assigned = Client attribué
audit-client-blocked = Client bloqué
audit-client-requested = Client sollicité
audit-client-refused = Client : refus
audit-client-access-removed = Accès client supprimé
audit-client-access-cascaded = Accès client terminé
audit-client-services-ended = Services client terminés
audit-line-partner-domain-changed = { $who } a défini le domaine de l'e-mail de l'employé partenaire { $targets }.
audit-line-partner-domain-reminded = { $who } a demandé de définir le domaine de l'e-mail de l'employé partenaire : { $targets }.
audit-line-partner-employee-tagged = { $who } a étiqueté { $targets } comme employé partenaire.
audit-line-partner-employee-untagged = { $who } a retiré l'étiquette d'employé partenaire à { $targets }.
audit-line-access-exception-made = { $who } a ajouté { $targets } dans le gestionnaire d'accès clients.
audit-line-access-exception-ended = { $who } a retiré { $targets } du gestionnaire d'accès clients.
audit-line-client-assigned = { $who } a attribué { $targets }.
audit-line-client-blocked = { $who } n'a pas pu attribuer { $targets }, adresse liée à un autre partenaire.
audit-line-client-requested = { $who } a demandé au client d'ajouter { $targets }.
audit-line-client-refused = { $who } a noté que le client a refusé { $targets }.
audit-line-client-access-removed = { $who } a supprimé l'accès { DE($targets) }.
audit-line-client-access-cascaded = { $who } a mis fin à l'accès { DE($targets) }, qui a quitté le partenaire.
audit-line-client-services-ended = { $who } a mis fin aux services pour { $targets }.
audit-employee = { $email } chez le HubID { $hub }
audit-client = le HubID { $hub }
audit-detail-client = Client
audit-detail-clients = Clients
audit-detail-partner = Partenaire

# L'horloge.
clock-domain-reminder = rappel : domaine partenaire à définir

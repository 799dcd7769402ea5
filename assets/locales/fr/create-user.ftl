# L'assistant de création d'utilisateurs, et les mots des refus.

create-user-title = Créer un utilisateur
create-user-page-add = Ajouter
create-user-page-access = Niveaux d'accès
create-user-title-access = Configurer les niveaux d'accès utilisateur
create-user-page-invite = Inviter
create-user-page-continue = Continuer

create-user-emails = Ajouter une adresse e-mail
create-user-emails-example = ada@exemple.fr, bob@exemple.fr
create-user-emails-help = Séparez par une virgule ou une espace, ou collez une liste.
create-user-csv = Un fichier .csv
create-user-salesforce = Fiches d'informations Salesforce
create-user-batch-count =
    { $count ->
        [one] { $count } utilisateur
       *[other] { $count } utilisateurs
    }
create-user-batch-wrong =
    { $count ->
        [one] { $count } à corriger
       *[other] { $count } à corriger
    }
create-user-created =
    { $count ->
        [one] { $count } utilisateur créé
       *[other] { $count } utilisateurs créés
    }
create-user-twice-one = { $email } est déjà dans la liste.
create-user-twice-many =
    { $count ->
        [one] { $count } adresse est déjà dans la liste.
       *[other] { $count } adresses sont déjà dans la liste.
    }
create-user-nobody = Saisissez au moins une adresse e-mail.
create-user-entries-wrong =
    { $count ->
        [one] Corrigez l'adresse marquée avec Entrée, ou retirez-la avec Suppr.
       *[other] { $count } adresses sont marquées : corrigez avec Entrée, ou retirez avec Suppr.
    }
create-user-too-many = { $count } adresses, { $limit } au plus : retirez-en, ou faites un autre lot.

remark-has-password = actif aussitôt : { $name } a un mot de passe HubSpot
remark-known = connu : { $name }, sans mot de passe HubSpot
remark-not-an-email = n'est pas une adresse e-mail
remark-too-long = est trop long pour une adresse
remark-already-here = déjà utilisateur ici

create-user-assign-seat = Attribuer une licence
create-user-seat-assignment = Attribution de licence
create-user-choose-seat = Choisir une licence
create-user-seat-help = Une licence pour chaque utilisateur du lot. La liste dit combien sont libres ; celles qui manquent s'achètent.
create-user-no-seat = Choisissez une licence avant de continuer.
create-user-seat-gone = { $seat } : ne peut plus être attribuée à ces utilisateurs. Choisissez-en une autre.
create-user-narrow = Choisir comment limiter l'accès
create-user-dont-narrow = Ne pas limiter l'accès
create-user-dont-narrow-help = Les utilisateurs ont les autorisations par défaut de HubSpot pour la licence.
create-user-review = Analyser l'accès
create-user-review-no-seat = Choisissez une licence pour voir ce qu'elle permet.
create-user-review-count =
    { $count ->
        [one] { $count } autorisation
       *[other] { $count } autorisations
    }
review-of = { $count } sur { $total }
review-none = aucune

create-user-skip-invite = Ne pas envoyer d'e-mail d'invitation lorsque cet utilisateur est ajouté à HubSpot
create-user-skip-help = Chaque nouvel utilisateur reçoit un e-mail avec un lien pour définir son mot de passe.
create-user-skip-help-on = Aucun e-mail ne part. Tous les utilisateurs de ce lot ont déjà un mot de passe HubSpot.
create-user-skip-warning =
    { $others ->
        [0] Personne dans ce lot n'a encore de mot de passe HubSpot : il leur faudra les liens de la page suivante.
       *[other] { $count } d'entre eux sans mot de passe HubSpot : il leur faudra les liens de la page suivante.
    }
create-user-about-to =
    { $count ->
        [one] { $count } utilisateur va être créé
       *[other] { $count } utilisateurs vont être créés
    }
batch-invited = invité par e-mail
batch-link-only = lien seul, sans e-mail
batch-active = actif aussitôt, prévenu par e-mail
batch-active-silent = actif aussitôt, sans e-mail
batch-problem = déjà utilisateur ici

summary-title = Ce lot
summary-title-done = Créé
summary-users = Utilisateurs
summary-seat = Licence
summary-no-seat = aucune licence choisie
summary-seats-left-now = Licences restantes
summary-seats-left = Licences restantes ensuite
summary-left =
    { $count ->
        [one] { $count } restante
       *[other] { $count } restantes
    }
summary-left-taken-back =
    { $left ->
        [one] { $left } libre
       *[other] { $left } libres
    } ; { $count ->
        [one] { $count } suppression annulée
       *[other] { $count } suppressions annulées
    }
summary-missing =
    { $count ->
        [one] { $count } licence manquante
       *[other] { $count } licences manquantes
    }
summary-access = Accès
summary-mails = E-mails
summary-no-mails = aucun e-mail
summary-invitations =
    { $count ->
        [one] { $count } invitation
       *[other] { $count } invitations
    }
summary-mailed =
    { $count ->
        [one] { $count } e-mail envoyé
       *[other] { $count } e-mails envoyés
    }
summary-access-mails =
    { $count ->
        [one] { $count } avis d'accès
       *[other] { $count } avis d'accès
    }

continue-created =
    { $count ->
        [one] { $count } utilisateur créé
       *[other] { $count } utilisateurs créés
    }
continue-taken-back =
    { $left ->
        [0] { $seat } : suppression prévue annulée pour { $count } ; plus aucune n'est prévue.
       *[other] { $seat } : suppression prévue annulée pour { $count } ; encore { $left } à supprimer.
    }
continue-links = Copier un lien d'invitation
continue-links-help = Chaque lien ne sert que pour son adresse.
continue-mailed = invitation envoyée
continue-not-mailed = sans e-mail
continue-active = déjà actif
continue-no-link = aucun lien : se connecte avec son mot de passe
continue-user-gone = supprimé entre-temps

create-user-already-users =
    { $count ->
        [one] { $emails } est déjà utilisateur ici. Retirez l'adresse, ou ouvrez l'utilisateur.
       *[other] { $emails } sont déjà utilisateurs ici. Retirez les adresses, ou ouvrez les utilisateurs.
    }
create-user-not-partners =
    { $count ->
        [one] { $emails } n'est pas un employé partenaire et ne peut pas avoir de licence partenaire.
       *[other] { $emails } ne sont pas des employés partenaires et ne peuvent pas avoir de licence partenaire.
    }
create-user-seat-refused = { $seat } : attribution impossible. { $why }
create-user-shortage =
    { $count ->
        [0] { $seat } : il en faut { $needed }, aucune n'est libre. Achetez des licences, choisissez-en une autre ou retirez des utilisateurs.
        [one] { $seat } : il en faut { $needed }, { $count } est libre. Achetez des licences, choisissez-en une autre ou retirez des utilisateurs.
       *[other] { $seat } : il en faut { $needed }, { $count } sont libres. Achetez des licences, choisissez-en une autre ou retirez des utilisateurs.
    }
create-user-view-only-holds = Un utilisateur en lecture seule ne peut pas avoir l'autorisation « { $permission } ».
create-user-unknown-template = Il n'y a pas de modèle « { $template } ».
create-user-template-seat = Le modèle { $template } demande une { $seat }.
create-user-not-held =
    { $count ->
        [0] On ne peut donner que ses propres autorisations. Il vous manque : { $permissions }.
       *[other] On ne peut donner que ses propres autorisations. Il vous manque : { $permissions }, et { $count } de plus.
    }
create-user-classic-access = Les rôles classiques s'attribuent dans le parcours classique.
create-user-cancels-removal =
    { $count ->
        [one] { $seat } : { $scheduled } à supprimer le { $date }. Créer ces utilisateurs en conserve { $count }, qui restera facturée.
       *[other] { $seat } : { $scheduled } à supprimer le { $date }. Créer ces utilisateurs en conserve { $count }, qui resteront facturées.
    }

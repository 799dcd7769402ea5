# L'éditeur d'autorisations, les modèles, et l'analyse de ce qu'un accès permet.

permissions-title = Autorisations
permissions-from-template =
    { $count ->
        [0] Comme dans le modèle { $name }.
        [one] { $count } changement par rapport au modèle { $name }.
       *[other] { $count } changements par rapport au modèle { $name }.
    }
permissions-from-seat =
    { $count ->
        [0] Comme par défaut ({ $name }).
        [one] { $count } changement par rapport au défaut ({ $name }).
       *[other] { $count } changements par rapport au défaut ({ $name }).
    }
permissions-from-nothing =
    { $count ->
        [0] Rien n'est encore accordé.
        [one] { $count } autorisation est accordée.
       *[other] { $count } autorisations sont accordées.
    }
permissions-without-seat =
    { $count ->
        [0] Rien n'est encore accordé. Choisissez une licence pour voir ce qu'elle permet.
        [one] { $count } autorisation accordée. Choisissez une licence pour voir ce qu'elle permet.
       *[other] { $count } autorisations accordées. Choisissez une licence pour voir ce qu'elle permet.
    }
permissions-granted = Accordé.
permissions-not-granted = Non accordé.
permissions-was-in-template = Changé. Dans le modèle : { $value }.
permissions-was-default = Changé. Par défaut : { $value }.
permissions-as-in-template = Comme dans le modèle.
permissions-as-default = Comme par défaut.
permissions-moved-along = Changé avec, car on ne modifie ni ne supprime plus qu'on ne voit : { $permissions }.
permissions-partner-employee = Se règle pour un seul utilisateur, sous Plus › Programme partenaire.
permissions-super-admin-holds = Un super administrateur peut tout. Désactivez d'abord Super administrateur, sous Compte.
permissions-need-seat = Demande une { $seat }.
permissions-seat-holds-not = Impossible avec cette licence ({ $seat }).
permissions-seat-holds-less = Au plus, avec cette licence ({ $seat }) : { $most }.
permissions-give-not = Vous n'avez pas cette autorisation et ne pouvez pas la donner.
permissions-give-less = Vous ne pouvez pas donner plus que : { $most }.
permissions-and-unassigned = et les fiches sans propriétaire
permissions-no-unassigned = Seul ce qui atteint des fiches peut inclure celles sans propriétaire.

action-permission-more = plus
action-permission-less = moins
action-permission-unassigned = non attribué
action-save = enregistrer
do-permissions-more = Accorder plus de l'autorisation
do-permissions-less = Accorder moins de l'autorisation
do-permissions-unassigned = Inclure les fiches sans propriétaire, ou non
do-form-save = Enregistrer les changements
context-permission-editor = l'éditeur d'autorisations
context-permission-group = un groupe d'autorisations
context-permission = une autorisation
button-save = Enregistrer

question-access-refused-title = Impossible à accorder
question-discard-adjustments-title = Abandonner les autorisations modifiées ?
question-discard-adjustments = Elles sont perdues si l'accès est limité autrement.
question-unsaved-permissions-title = Enregistrer ces changements ?
question-unapplied-title = Appliquer ces changements ?
question-unsaved-permissions = Des autorisations ont changé et ne sont pas appliquées.

about-template-super-admin = Tout le compte, quoi qu'il soit listé
about-template-view-only = Tout consulter, ne rien modifier
about-template-marketing-manager = Tout le marketing, jusqu'à publier
about-template-content-marketer = Rédige ce que d'autres publient
about-template-sales-manager = Dirige une équipe de vente
about-template-sales-representative = Vend, sur ses fiches
about-template-service-manager = Dirige une équipe de service
about-template-service-representative = Répond aux clients, sur ses fiches
about-template-partner-admin = Gère le compte d'un client

cannot-give-view-only = pas avec une licence en lecture seule
cannot-give-super-admin = donné par les super administrateurs
cannot-give-not-held =
    { $count ->
        [one] { $count } autorisation que vous n'avez pas
       *[other] { $count } autorisations que vous n'avez pas
    }

create-user-with-template = Commencez par un modèle
create-user-with-template-help = Des autorisations selon le métier, à ajuster au besoin.
create-user-from-scratch = Partez de zéro
create-user-from-scratch-help = Rien n'est accordé sans que vous l'accordiez.
create-user-template-section = Limiter l'accès avec un ensemble d'autorisations par défaut
create-user-select-template = Sélectionner un modèle
create-user-no-template-yet = aucun
create-user-no-template = Sélectionnez un modèle avant de continuer, ou une autre option.
create-user-template-permissions = Limiter l'accès avec des autorisations
create-user-changed =
    { $count ->
        [one] { $count } changée
       *[other] { $count } changées
    }
create-user-nothing-granted = Aucune autorisation n'est accordée : ces utilisateurs ne peuvent rien faire.
create-user-left-out = Écarté, car au-delà de la licence ({ $seat }) : { $permissions }.

create-user-review-no-template = Sélectionnez un modèle pour voir ce qu'il permet.
review-super-admin = Super administrateur : ces utilisateurs peuvent tout, quoi qu'il soit listé ici.
review-changed-from =
    { $count ->
        [one] { $count } changement par rapport au modèle { $name }
       *[other] { $count } changements par rapport au modèle { $name }
    }
review-changed-from-defaults =
    { $count ->
        [one] { $count } changement par rapport au défaut de la licence
       *[other] { $count } changements par rapport au défaut de la licence
    }
review-preview = Ce qu'ils peuvent faire d'une fiche
review-all-objects = Toute fiche du CRM
deed-view = Consulter
deed-edit = Modifier
deed-delete = Supprimer
sample-own = elle est à eux
sample-team = elle est à leur équipe
sample-unassigned = elle n'est à personne
sample-other-owner = elle est à un autre
sample-other-team = elle est à une autre équipe
object-contacts = contacts
object-companies = entreprises
object-deals = transactions
object-tickets = tickets
object-tasks = tâches
object-notes = notes

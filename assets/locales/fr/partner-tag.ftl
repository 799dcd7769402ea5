# L'étiquette d'employé partenaire : le panneau sous Plus, et la boîte de dialogue qui demande de taper REMOVE.

# Plus › Programme partenaire.
action-more = Plus
partner-program-title = Programme partenaire : { $name }
partner-program-about = Les utilisateurs étiquetés figurent dans le tableau de bord partenaire, avec leurs clients. Le MRR d'un client n'est crédité que si tous ceux qui y travaillent pour vous sont étiquetés.
partner-program-on = { $name } est étiqueté comme employé partenaire.
partner-program-off = { $name } n'est pas étiqueté.
partner-program-will-tag = L'enregistrement étiquette { $name } aussitôt.
partner-program-will-untag = L'enregistrement retire aussitôt l'étiquette à { $name }.
partner-program-loses =
    { $count ->
        [one] Sans l'étiquette, { $name } perd { $count } client : { $clients }. Une confirmation sera demandée.
       *[other] Sans l'étiquette, { $name } perd { $count } clients : { $clients }. Une confirmation sera demandée.
    }
partner-program-clients =
    { $count ->
        [one] { $name } travaille pour { $count } client : { $clients }.
       *[other] { $name } travaille pour { $count } clients : { $clients }.
    }
partner-program-working = L'accès aux clients est en cours de suppression, l'un après l'autre. L'étiquette part en dernier.
partner-program-gone = Cet utilisateur a été supprimé entre-temps. Appuyez sur Échap pour fermer.
partner-program-saving-nothing = L'étiquette est inchangée : rien à enregistrer

# Quitter le panneau alors que l'interrupteur a changé.
question-unsaved-tag-on = Vous avez activé Employé partenaire pour { $name } sans l'enregistrer.
question-unsaved-tag-off = Vous avez désactivé Employé partenaire pour { $name } sans l'enregistrer.
question-unsaved-tag-permissions = Les autorisations que vous avez modifiées ne sont pas enregistrées non plus : elles restent dans l'éditeur, qui a son propre bouton Enregistrer.
question-unsaved-tag-record = Ce que vous avez modifié dans la fiche n'est pas enregistré non plus : cela y reste, à enregistrer là.

# La boîte de dialogue. Le mot est le même dans toutes les langues.
type-remove-title = Supprimer l'accès { DE($email) }
type-remove-tag-title = Étiquette et accès à retirer : { $email }
type-remove-access = { $name } ne travaillera plus pour { $client } et n'y sera plus compté.
type-remove-deactivates = L'utilisateur sera désactivé dans le compte { DE($client) } et sa licence sera de nouveau libre.
type-remove-no-user = Il n'y a pas d'utilisateur à désactiver dans le compte { DE($client) }.
type-remove-blocked = { $name } y travaille pour { $partner } : cet accès n'est pas le vôtre et reste.
type-remove-stays = L'utilisateur reste dans le compte { DE($client) }.
type-remove-last-admin = Attention : c'est le dernier super administrateur { DE($client) }.
type-remove-tag =
    { $count ->
        [one] { $name } ne sera plus employé partenaire et perdra { $count } client : { $clients }. L'utilisateur sera désactivé dans le compte du client.
       *[other] { $name } ne sera plus employé partenaire et perdra { $count } clients : { $clients }. L'utilisateur sera désactivé dans le compte de chacun.
    }
type-remove-word = Tapez { $word }
type-remove-help = Le bouton s'active dès que { $word } est tapé en majuscules.
type-remove-wrong = Tapez exactement { $word }, en majuscules.
type-remove-moved = Les clients ont changé entre-temps. Relisez, puis tapez de nouveau le mot.
button-remove-access = Supprimer l'accès
action-remove-access = supprimer l'accès

# Supprimer un utilisateur qui travaille pour des clients.
question-delete-clients =
    { $count ->
        [one] L'utilisateur perd l'accès à { $count } client, { $clients }, et est désactivé dans son compte.
       *[other] L'utilisateur perd l'accès à { $count } clients, { $clients }, et est désactivé dans le compte de chacun.
    }
# Certains de ces clients n'ont personne d'autre.
question-orphaned-clients =
    { $count ->
        [one] Attention : { $clients } n'a pas d'autre super administrateur actif.
       *[other] Attention : { $clients } n'ont pas d'autre super administrateur actif.
    }
question-deactivate-clients =
    { $count ->
        [one] L'attribution à { $clients } demeure, mais son MRR n'est pas crédité tant que l'utilisateur est désactivé.
       *[other] Les attributions à { $count } clients demeurent, mais leur MRR n'est pas crédité tant que l'utilisateur est désactivé.
    }

# Touches.
action-partner-program = programme partenaire
do-permissions-menu = Ce qui se règle encore pour l'utilisateur : le programme partenaire
do-partner-program = Ouvrir le programme partenaire de l'utilisateur
context-permissions-menu = l'éditeur d'autorisations d'un utilisateur de partenaire
context-partner-program = le programme partenaire d'un utilisateur
context-record-partner = un utilisateur de partenaire

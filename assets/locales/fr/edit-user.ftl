# La fiche d'un utilisateur comme formulaire.

edit-user-permissions = Modifier les autorisations
edit-user-value = { $value }
edit-user-custom =
    { $count ->
        [one] choisies à la main, { $count } autorisation
       *[other] choisies à la main, { $count } autorisations
    }
edit-user-adjusted =
    { $count ->
        [one] { $template }, ajusté, { $count } autorisation
       *[other] { $template }, ajusté, { $count } autorisations
    }
edit-user-saved = { $name } : enregistré.
edit-user-saved-taken-back =
    { $left ->
        [0] { $count ->
                [one] { $count } suppression de moins, plus aucune prévue.
               *[other] { $count } suppressions de moins, plus aucune prévue.
            } { $name } : { $seat }
        [one] { $count ->
                [one] { $count } suppression de moins, encore { $left } prévue.
               *[other] { $count } suppressions de moins, encore { $left } prévue.
            } { $name } : { $seat }
       *[other] { $count ->
                [one] { $count } suppression de moins, encore { $left } prévues.
               *[other] { $count } suppressions de moins, encore { $left } prévues.
            } { $name } : { $seat }
    }
edit-user-cancels-removal =
    { $count ->
        [one] { $seat } : { $scheduled } à supprimer le { $date }. En attribuer une à cet utilisateur en conserve { $count }, qui restera facturée.
       *[other] { $seat } : { $scheduled } à supprimer le { $date }. En attribuer une à cet utilisateur en conserve { $count }, qui resteront facturées.
    }
question-take-back-give =
    { $count ->
        [one] { $seat } : { $scheduled } à supprimer le { $date }. En attribuer une à { $name } en conserve { $count }, qui restera facturée.
       *[other] { $seat } : { $scheduled } à supprimer le { $date }. En attribuer une à { $name } en conserve { $count }, qui resteront facturées.
    }
button-take-back-give = Conserver et attribuer
edit-user-classic = Un utilisateur du parcours classique n'a pas de licence, et un rôle au lieu d'autorisations : modifiez son rôle.
edit-user-strips =
    { $count ->
        [0] Une licence en lecture seule retire : { $permissions }.
        [one] Une licence en lecture seule retire : { $permissions }, et { $count } autre.
       *[other] Une licence en lecture seule retire : { $permissions }, et { $count } autres.
    }

question-unsaved-record-title = Enregistrer cet utilisateur ?
question-unsaved-record = Cette fiche a été modifiée et n'est pas enregistrée.
question-conflict-title = Quelqu'un d'autre l'a modifié aussi
question-conflict = { $field }, votre valeur : { $mine }. Entre-temps, quelqu'un d'autre a mis : { $theirs }. Vos autres modifications sont gardées.
question-strip-title = Passer à une licence en lecture seule ?
question-own-loss-title = Vous retirer vos propres droits ?
question-own-loss = Vous perdez des droits, aussitôt. Quelqu'un d'autre devra vous les rendre.
question-not-saved-title = Rien n'a été enregistré

button-mine = Garder ma valeur
button-theirs = Prendre l'autre
button-strip = Lecture seule
button-keep-seat = Garder la licence
button-own-loss = Enregistrer quand même

edit-user-gone = Cet utilisateur a été supprimé entre-temps.
edit-user-gone-unsaved = Non enregistré : { $fields }.
edit-user-conflicts = Quelqu'un d'autre a modifié les mêmes champs entre-temps.
edit-user-not-partner = Cette adresse n'est pas celle d'un partenaire ou prestataire : elle ne peut pas avoir de licence Partenaire.
edit-user-last-super-admin = Le compte a besoin d'au moins un super administrateur.

audit-permissions-changed = Autorisations modifiées
audit-seat-changed = Licence modifiée
audit-line-permissions-changed = { $who } a modifié les autorisations { DE($targets) }.
audit-line-seat-changed = { $who } a modifié la licence { DE($targets) }.
audit-detail-from = De
audit-detail-to = À
audit-permission-given = créée : { $grant }
audit-permission-taken = supprimée : { $grant }
audit-permission-changed = { $from } → { $to }

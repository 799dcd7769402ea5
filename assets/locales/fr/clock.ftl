# L'horloge simulée.

clock-now = { $time } (fuseau { $zone })
clock-simulated = Le temps de ce monde est simulé : il reste arrêté tant que personne ne l'avance, pour tous. Seul un instantané ramène en arrière.
clock-real-time = Ce monde vit en temps réel, que personne n'avance.

clock-hour = Une heure plus tard
clock-day = Un jour plus tard
clock-week = Une semaine plus tard
clock-month = Un mois plus tard
clock-renewal = Au prochain renouvellement
clock-invite = À l'expiration de la prochaine invitation
clock-reset = À l'expiration du prochain lien de mot de passe
clock-date = À une date
clock-date-form = AAAA-MM-JJ
clock-none = rien à venir

clock-ahead =
    En chemin : { $due ->
        [0] rien n'arrive à échéance
        [one] { $due } échéance
       *[other] { $due } échéances
    }{ $ends ->
        [0] {""}
        [one] {" ; "}{ $ends } lien expire
       *[other] {" ; "}{ $ends } liens expirent
    }
clock-ahead-year =
    Dans les 12 prochains mois : { $due ->
        [0] rien n'arrive à échéance
        [one] { $due } échéance
       *[other] { $due } échéances
    }{ $ends ->
        [0] {""}
        [one] {" ; "}{ $ends } lien expire
       *[other] {" ; "}{ $ends } liens expirent
    }
clock-ahead-uncounted =
    À venir : plus de { $due } échéances{ $ends ->
        [0] {""}
        [one] {" ; "}{ $ends } lien expire
       *[other] {" ; "}{ $ends } liens expirent
    }
clock-ahead-nothing = Rien n'arrive à échéance.
clock-ahead-links =
    { $count ->
        [one] En outre, { $count } lien expire :
       *[other] En outre, { $count } liens expirent :
    }
clock-ahead-more =
    { $count ->
        [one] et l'expiration de { $count } autre lien
       *[other] et l'expiration de { $count } autres liens
    }
clock-repeated = { $what } (×{ $count })
clock-ahead-many = et beaucoup d'autres
clock-renews = les abonnements se renouvellent
clock-leave = départ de { $seats } ; { $then }
clock-seats = { $count } × { $seat }
clock-invite-expires = l'invitation { DE($email) } expire
clock-reset-expires = le lien de mot de passe { DE($email) } expire

clock-elsewhere = { $account } : { $what }

clock-no-date = Saisissez la date où aller, sous la forme AAAA-MM-JJ.
clock-bad-date = Ce n'est pas une date. Écrivez AAAA-MM-JJ, par exemple 2024-07-01.
clock-no-such-day = Ce jour n'existe dans aucun calendrier.
clock-nothing-ahead = Il n'y en a pas à venir.
clock-back = Le temps ne recule pas. Restaurez plutôt un instantané.
clock-there-already = Il est déjà cette heure-là.

question-move-clock-title = Avancer l'horloge ?
question-move-clock =
    { $count ->
        [0] L'horloge indiquera alors le { $time }, pour tous. Rien n'arrive à échéance en chemin.
        [one] L'horloge indiquera alors le { $time }, pour tous. { $count } échéance est traitée en chemin, à son heure.
       *[other] L'horloge indiquera alors le { $time }, pour tous. { $count } échéances sont traitées en chemin, l'une après l'autre, chacune à son heure.
    }
question-move-clock-many = L'horloge indiquera alors le { $time }, pour tous. Plus de { $count } échéances sont traitées en chemin, l'une après l'autre, chacune à son heure.
question-move-clock-links =
    { $count ->
        [one] En outre, { $count } lien expire.
       *[other] En outre, { $count } liens expirent.
    }
button-move-clock = Avancer
action-move-clock = avancer
action-read-ahead = ce qui arrive
action-choose-way = les choix

clock-moved =
    { $count ->
        [0] L'horloge a été avancée
        [one] L'horloge a été avancée ; { $count } échéance traitée
       *[other] L'horloge a été avancée ; { $count } échéances traitées
    }
clock-moved-unpaid =
    L'horloge a été avancée ; { $count ->
        [one] { $count } échéance traitée
       *[other] { $count } échéances traitées
    }, { $unpaid ->
        [one] { $unpaid } débit refusé
       *[other] { $unpaid } débits refusés
    }
clock-not-moved = L'horloge n'a pas été avancée : quelqu'un d'autre l'a avancée plus loin.
clock-failed = L'horloge n'a pas été avancée : l'enregistrement a échoué.
context-clock = l'horloge
context-clock-ways = les façons d'avancer l'horloge
clock-snapshots-key = { $key } affiche les instantanés.

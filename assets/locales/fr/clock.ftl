# L'horloge simulée.

clock-now = { $time } (fuseau { $zone })
clock-simulated = Le temps de ce monde est simulé : il reste arrêté tant que personne ne l'avance, pour tous. Seul un instantané ramène en arrière.
clock-real-time = Ce monde vit en temps réel, que personne n'avance.

clock-hour = Une heure plus tard
clock-day = Un jour plus tard
clock-week = Une semaine plus tard
clock-month = Un mois plus tard
clock-renewal = Au prochain renouvellement
clock-invite = À la prochaine fin d'une invitation
clock-reset = À la prochaine fin d'un lien
clock-date = À une date
clock-date-form = AAAA-MM-JJ
clock-none = rien à venir

clock-ahead = En chemin
clock-ahead-nothing = Rien n'arrive à échéance.
clock-ahead-more =
    { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }
clock-ahead-many = et beaucoup d'autres
clock-renews = les abonnements se renouvellent
clock-leave = départ de { $seats } ; { $then }
clock-seats = { $count } de type { $seat }
clock-invite-expires = l'invitation de { $email } expire
clock-reset-expires = le lien de { $email } expire

clock-elsewhere = { $account } : { $what }

clock-no-date = Saisissez la date où aller, sous la forme AAAA-MM-JJ.
clock-bad-date = Ce n'est pas une date. Écrivez AAAA-MM-JJ, par exemple 2024-07-01.
clock-nothing-ahead = Il n'y en a pas à venir.
clock-back = Le temps ne recule pas. Restaurez plutôt un instantané.
clock-there-already = Il est déjà cette heure-là.

question-move-clock-title = Avancer l'horloge ?
question-move-clock =
    { $count ->
        [0] On sera alors le { $time }, pour tous. Rien n'arrive à échéance en chemin.
        [one] On sera alors le { $time }, pour tous. { $count } événement a lieu en chemin, à son heure.
       *[other] On sera alors le { $time }, pour tous. { $count } événements ont lieu en chemin, l'un après l'autre, chacun à son heure.
    }
question-move-clock-many = On sera alors le { $time }, pour tous. Plus de { $count } événements ont lieu en chemin, l'un après l'autre, chacun à son heure.
button-move-clock = Avancer
action-move-clock = avancer

clock-moved =
    { $count ->
        [0] L'horloge a été avancée
        [one] L'horloge a été avancée ; { $count } échéance traitée
       *[other] L'horloge a été avancée ; { $count } échéances traitées
    }
clock-not-moved = L'horloge n'a pas été avancée : quelqu'un d'autre l'a avancée plus loin.
clock-failed = L'horloge n'a pas été avancée : l'enregistrement a échoué.
context-clock = l'horloge

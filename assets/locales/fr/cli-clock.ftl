# Ce que dit « seatdesk clock ».

cli-clock-ahead = En chemin vers le { $time } :
cli-clock-bad-aim = « { $text } » ne dit pas jusqu'où aller. Écrivez une durée comme 12h, 1d, 2w ou 1month, une date sous la forme AAAA-MM-JJ, ou next-renewal, next-invite-expiry, next-reset-expiry.
cli-clock-too-far = Aucun calendrier ne va aussi loin. Choisissez plus près.
cli-clock-no-such-day = Le jour { $text } n'existe dans aucun calendrier.

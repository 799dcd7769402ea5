# Tarification et fonctionnalités : les produits et leurs abonnements, les essais et l'offre groupée.

context-pricing = Tarification et fonctionnalités
pricing-bundle = Créer une offre groupée
pricing-note = Les prix sont fictifs.
pricing-bundle-note = Les prix sont fictifs et mensuels.

pricing-monthly = { $price } par mois
pricing-yearly = { $price } par mois, soit { $year } débités par an
pricing-by-month = débit mensuel
pricing-by-year = débit annuel
pricing-short-by-month = mensuel
pricing-short-by-year = annuel
pricing-level = { $tier }, { $period }
pricing-today = À payer aujourd'hui, licences comprises : { $total }
pricing-today-no-seats = À payer aujourd'hui : { $total }

pricing-bill-rises = Facture du { $date } : { $after } au lieu de { $before }, car vos licences renchérissent

pricing-seats =
    { $count ->
        [one] 1 × { $seat } par défaut, à { $price } par mois
       *[other] { $count } × { $seat } par défaut, à { $price } l'unité par mois
    }
pricing-with-core = Ses fonctionnalités vont avec une licence essentielle
pricing-teams =
    { $count ->
        [one] { $count } équipe
       *[other] Jusqu'à { $count } équipes
    }
pricing-presets = Préréglages et équipes supplémentaires
pricing-salesforce = Ajout d'utilisateurs depuis Salesforce

pricing-current = Abonnement actuel
pricing-current-until = La période se termine le { $date } et se renouvelle.
pricing-trial-runs = Essai gratuit jusqu'au { $date }

button-contact-sales = Contacter l'équipe commerciale
button-try = Commencer l'essai gratuit
action-contact-sales = contacter
action-try = essayer
action-change-period = changer
action-change-tier = niveau et durée
do-bundle-next-level = L'abonnement ou la durée qui suit, pour un produit
do-bundle-previous-level = L'abonnement ou la durée qui précède, pour un produit

pricing-needs-hub = { $what } : nécessite { $product }.
pricing-owned = Ce compte a déjà { $product } { $tier }.
pricing-nothing-ticked = Cochez au moins un produit ou un module complémentaire.
pricing-unticked = { $what } : décoché aussi, faute { DE($product) }.
pricing-unticked-meanwhile = Quelqu'un a acheté une partie de cette offre entre-temps : elle n'est plus cochée.
pricing-bundle-total = { $month } par mois ; à payer aujourd'hui, licences comprises : { $total }
pricing-bundle-total-no-seats = { $month } par mois ; à payer aujourd'hui : { $total }

# La question avant un essai.
trial-question-title = Essayer { $product } gratuitement ?
trial-question = { $product } { $tier } est à vous jusqu'au { $date }, sans carte. L'essai se termine ensuite de lui-même.
trial-question-seats =
    { $count ->
        [one] Il apporte 1 × { $seat }. À la fin, la personne qui la détient passe à une licence essentielle s'il y en a une libre, sinon à une licence en lecture seule.
       *[other] Il apporte { $count } × { $seat }. À la fin, toute personne qui en détient une passe à une licence essentielle s'il y en a une libre, sinon à une licence en lecture seule.
    }
trial-question-once = Un produit ne peut être essayé qu'une fois.

# Cartes, commandes, paiements et essais : ce qu'en disent tous les écrans et e-mails.

card-brand-visa = Visa
card-brand-mastercard = Mastercard
card-brand-amex = American Express
card-brand-discover = Discover
card-brand-other = Carte
card-mark = { $brand } •••• { $last }
billing-card-missing = Une carte valide est requise : aucune n'est enregistrée.
billing-card-expired = Une carte valide est requise : celle qui est enregistrée a expiré en { $month }.
billing-card-missing-short = aucune carte enregistrée
billing-card-expired-short = carte expirée en { $month }
billing-card-set = Carte enregistrée modifiée
billing-card-not-set-title = La carte n'a pas été modifiée

item-product = { $product } { $tier }
item-seats-added = { $seat }, ajoutée pendant la période

add-on-ads-limit = Limite publicitaire augmentée
add-on-transactional-email = E-mails transactionnels
add-on-calling-minutes = Minutes d'appel
add-on-extra-inboxes = Boîtes de réception en plus
add-on-brand-domain = Domaine de marque
add-on-api-limit = Limite d'API augmentée

purchase-nothing = Le panier est vide.
purchase-twice = Le panier contient deux fois la même chose.
purchase-not-for-sale = { $product } n'est pas en vente ici.
purchase-owned = Ce compte a déjà { $product } { $tier }. Contactez l'équipe commerciale pour réduire l'offre.
purchase-period = { $tier } se vend à l'année.
purchase-add-on-owned = { $what } : ce compte l'a déjà.
purchase-needs-hub = { $what } : nécessite { $product }, dans le panier ou déjà acheté.
purchase-term-over = Ce qui s'est terminé le { $date } est en cours de renouvellement. Revoyez le prix ensuite.
purchase-price = Entre-temps, le prix est passé de { $agreed } à { $now }. Vérifiez la commande.
purchase-not-done-title = Rien n'a été acheté
purchase-done = Commande { $order } terminée : { $total } débités

trial-not-for-sale = Il n'y a pas d'essai pour { $product }.
trial-owned = Ce compte a déjà { $product } avec { $tier }.
trial-tried = Ce compte a déjà essayé { $product }.
trial-not-started-title = Aucun essai n'a commencé
trial-started = L'essai gratuit { DE($product) } a commencé ; il se termine le { $date }

retry-not-due = La commande { $order } n'est plus à payer.
retry-not-done-title = Rien n'a été débité
retry-done = Commande { $order } payée : { $total } débités

contact-sales-no-message = Écrivez ce que vous aimeriez savoir.
contact-sales-no-number = Saisissez un numéro de téléphone d'au moins six chiffres.
contact-sales-not-done-title = L'équipe commerciale n'a pas été contactée
contact-sales-done = L'équipe commerciale a reçu votre demande ; rien n'est débité

buy-seats-on-trial = { $seat } : ces licences appartiennent à un essai gratuit. Achetez d'abord le produit.
remove-seats-on-trial = elles appartiennent à un essai gratuit et disparaissent avec lui

# Les e-mails.
mail-kind-receipt = Reçu
mail-kind-charge-failed = Paiement refusé
mail-kind-trial-ends = Fin d'essai proche
mail-kind-trial-ended = Essai terminé
mail-seats-bought-on-bill = Pour le reste de la période, cela fait { $price }. Ce montant figurera sur la facture du { $date }.
mail-receipt-subject = { $account } : reçu pour la commande { $order }
mail-receipt-text = { $total } ont été débités de { $card } pour la commande { $order }.
mail-receipt-free = La commande { $order } ne coûte rien.
mail-charge-failed-subject = { $account } : la commande { $order } est en retard de paiement
mail-charge-failed-text = { $total } pour la commande { $order } n'ont pas pu être débités. Rien n'est perdu : changez la carte dans Comptes et facturation, puis réessayez.
mail-trial-ends-subject = { $account } : l'essai { DE($product) } se termine le { $date }
mail-trial-ends-text = L'essai gratuit { DE($product) } se termine le { $date }. Qui détient une de ses licences passe à une licence essentielle s'il en reste une, sinon à une licence en lecture seule. Pour garder ces licences, achetez { $product } dans Tarification et fonctionnalités.
mail-trial-ended-subject = { $account } : l'essai { DE($product) } est terminé
mail-trial-ended-text = L'essai gratuit { DE($product) } est terminé et ses licences ont disparu.
mail-trial-ended-seat = Vous déteniez une de ses licences. Vous avez désormais celle-ci : { $seat }.

# Le journal d'audit.
audit-touchless-purchase = Produit acheté
audit-card-changed = Carte modifiée
audit-card-charged = Carte débitée
audit-card-declined = Paiement refusé
audit-trial-started = Essai commencé
audit-trial-announced = Fin d'essai annoncée
audit-trial-ended = Essai terminé
audit-sales-contacted = Équipe commerciale contactée
audit-line-touchless-purchase = { $who } a acheté { $targets }.
audit-line-card-changed = { $who } a enregistré une autre carte : { $targets }.
audit-line-card-charged = { $who } a débité la carte pour { $targets }.
audit-line-card-declined = { $who } n'a pas pu débiter la carte pour { $targets }.
audit-line-trial-started = { $who } a commencé un essai gratuit { DE($targets) }.
audit-line-trial-announced = { $who } a annoncé la fin de l'essai { DE($targets) }.
audit-line-trial-ended = { $who } a mis fin à l'essai { DE($targets) }.
audit-line-sales-contacted = { $who } a contacté l'équipe commerciale : { $targets }.
audit-order = commande { $order }
audit-detail-cents = Montant
audit-detail-card = Carte
audit-detail-why = Raison
audit-detail-expires = Valable jusqu'en
audit-detail-tier = Version
audit-detail-moved = Utilisateurs déplacés
audit-detail-how = Moyen
audit-detail-prorated-cents = Pour le reste de la période
audit-how-message = par message
audit-how-call = par téléphone
audit-why-missing = aucune carte enregistrée
audit-why-expired = expirée en { $month }

# L'horloge.
clock-charges = { $total } débités ; { $renewed }
clock-charge-fails = { $total } impayés ; { $renewed }
clock-trial-notice = la fin de l'essai { DE($product) } est annoncée
clock-trial-ends =
    { $count ->
        [0] l'essai { DE($product) } se termine
        [one] l'essai { DE($product) } se termine ; { $count } utilisateur change de licence
       *[other] l'essai { DE($product) } se termine ; { $count } utilisateurs changent de licence
    }

# Licences, produits et abonnements.

seat-core = Licence essentielle
seat-view-only = Licence en lecture seule
seat-sales = Licence Sales
seat-service = Licence Service
seat-partner = Licence partenaire

# Dans une colonne de tableau.
seat-short-core = Essentielle
seat-short-view-only = Lecture
seat-short-sales = Sales
seat-short-service = Service
seat-short-partner = Partenaire

about-seat-core = Payante. Marketing, CMS et Operations Hub, Sales et Service Hub Starter, et la plateforme partagée, au niveau le plus élevé que possède le compte.
about-seat-view-only = Gratuite. Permet de consulter certains outils et de lire des rapports, sans rien créer, publier, modifier, enregistrer ni supprimer.
about-seat-sales = Payante. Tout ce qu'offre une licence essentielle, plus les outils de vente pour échanger avec les clients en tête-à-tête.
about-seat-service = Payante. Tout ce qu'offre une licence essentielle, plus les outils de service client pour échanger en tête-à-tête.
about-seat-partner = Gratuite, pour les employés de partenaires solutions et de fournisseurs. Toutes les fonctionnalités du compte.

seat-unlimited = nombre illimité
seat-free =
    { $free ->
        [one] { $free } libre sur { $count }
       *[other] { $free } libres sur { $count }
    }
seat-free-then =
    { $free ->
        [one] { $free } libre sur { $count }, puis { $left }
       *[other] { $free } libres sur { $count }, puis { $left }
    }
seat-leaving =
    { $count ->
        [one] { $count } à supprimer le { $date }
       *[other] { $count } à supprimer le { $date }
    }

product-marketing = Marketing Hub
product-sales = Sales Hub
product-service = Service Hub
product-cms = CMS Hub
product-operations = Operations Hub
product-sales-free = HubSpot Sales

# Un niveau d'abonnement et ceux au-dessus.
tier-free = tout abonnement
tier-starter = Starter ou plus
tier-professional = Pro ou Entreprise
tier-enterprise = Entreprise

refused-not-active = Vous n'êtes plus un utilisateur actif de ce compte.
refused-permissions = Nécessite : { $permissions }.
refused-super-admin = Nécessite : Super administrateur.
refused-tier = Nécessite { $product } { $tier }.
refused-partner-account = Réservé aux comptes partenaires.

# Paramètres > Partenaires > Automatisation : le domaine d'e-mail des employés d'un partenaire, et le bandeau tant qu'il manque.

automation-domain = Domaine de l'e-mail de l'employé partenaire
automation-none = aucun
automation-example = agence.com
automation-about = HubSpot reconnaît vos employés dans les comptes de vos clients grâce à ce domaine, autrefois « domaine de l'e-mail approuvé par le partenaire ».
automation-ensures = Ainsi, les points de niveau gérés vous sont crédités, et vos employés obtiennent des licences partenaire gratuites et les bonnes autorisations partenaire.
automation-others = Si vos employés ont plusieurs domaines, définissez celui que la plupart utilisent dans les comptes clients. Ajoutez les autres, par exemple les indépendants, dans le gestionnaire d'accès clients.
automation-set-by = Défini par { $name } le { $date }.
automation-reminded = Dernier rappel aux super administrateurs : le { $date }.
automation-not-reminded = Les super administrateurs n'ont pas encore reçu de rappel.

automation-most =
    { $count ->
        [one] La plupart de vos employés sont sur { $domain } ({ $count }).
       *[other] La plupart de vos employés sont sur { $domain } ({ $count }).
    }
automation-most-with-clients =
    { $count ->
        [one] La plupart de vos employés qui ont des clients sont sur { $domain } ({ $count }).
       *[other] La plupart de vos employés qui ont des clients sont sur { $domain } ({ $count }).
    }
automation-take = { $key } l'utilise.
automation-manager = Ouvrir le gestionnaire d'accès clients
automation-go-manager = l'ouvrir

automation-theirs = { $domain } a été défini entre-temps. Le vôtre reste ici : enregistrez à nouveau pour le définir à la place, ou annulez pour en rester là.
automation-theirs-by = { $who } a défini { $domain } entre-temps. Le vôtre reste ici : enregistrez à nouveau pour le définir à la place, ou annulez pour en rester là.
automation-theirs-none = Le domaine a été retiré entre-temps. Le vôtre reste ici : enregistrez à nouveau pour le définir.
automation-unchanged = { $domain } est déjà défini

automation-people = Vos employés
automation-nobody = Vous n'avez pas encore d'employés partenaires. Étiquetez des utilisateurs comme employés partenaires dans leurs autorisations, ou ajoutez des personnes dans le gestionnaire d'accès clients.
automation-matched =
    { $count ->
        [one] { $count } correspond par le domaine
       *[other] { $count } correspondent par le domaine
    }
automation-excepted =
    { $count ->
        [one] { $count } correspond par le gestionnaire d'accès clients
       *[other] { $count } correspondent par le gestionnaire d'accès clients
    }
automation-unmatched =
    { $count ->
        [one] { $count } a besoin du gestionnaire d'accès clients
       *[other] { $count } ont besoin du gestionnaire d'accès clients
    }
automation-stop =
    { $count ->
        [one] { $count } ne correspond plus
       *[other] { $count } ne correspondent plus
    }
automation-clients =
    { $count ->
        [one] { $count } client
       *[other] { $count } clients
    }
automation-deactivated = désactivé
automation-more =
    { $count ->
        [one] et { $count } autre
       *[other] et { $count } autres
    }

automation-preview = Si vous définissez { $domain }
automation-ascii = Les adresses sont comparées à { $ascii }.
automation-stop-follows = Les employés qui ne correspondent plus gardent leurs clients et leurs licences, mais doivent passer par le gestionnaire d'accès clients.
automation-stop-credit = Met fin à { $lost } de crédit géré par mois : { $then } au lieu de { $now }.
automation-matches-nobody = Personne n'est sur ce domaine. Vérifiez l'orthographe.
automation-grown = Rien n'est encore défini : plus d'employés cesseraient de correspondre que vous n'en avez vus. Regardez à nouveau.
automation-confirm = Confirmer
automation-action-confirm = confirmer

question-discard-domain-title = Abandonner le domaine ?
question-discard-domain = Ce que vous avez saisi n'est pas défini. Si vous partez, c'est perdu.

action-other-button = autre bouton
action-edit-domain = Modifier le domaine
action-take-domain = utiliser la proposition
do-domain-edit = Modifier le domaine de l'e-mail de l'employé partenaire
do-domain-take = Utiliser le domaine proposé pour l'e-mail de l'employé partenaire
context-partners-automation = Partenaires › Automatisation
context-domain-form = le champ du domaine
context-domain-preview = l'aperçu d'un domaine

partner-banner = Le domaine de l'e-mail de l'employé partenaire n'est pas défini.
partner-banner-why = Les points de niveau gérés ne sont pas crédités, et les super administrateurs reçoivent un rappel chaque semaine jusque-là.
partner-banner-way = Définissez-le dans Paramètres › Partenaires › Automatisation.
partner-banner-way-key = Définissez-le dans Paramètres › Partenaires › Automatisation ({ $key }).

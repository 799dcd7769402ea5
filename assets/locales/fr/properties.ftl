# Les propriétés des fiches : la liste, la boîte de dialogue, et ce qu'en dit le journal d'audit.

tab-properties = Propriétés
path-properties = Paramètres › Propriétés
do-go-properties = Aller à Propriétés
about-properties = Propriétés liste ce que contiennent les contacts, les entreprises et les transactions, et lesquelles sont des propriétés par défaut.

# $count dit combien il y en a.
properties-count =
    { $count ->
        [one] { $count } propriété ; une propriété par défaut figure sur chaque fiche de son type
       *[other] { $count } propriétés ; une propriété par défaut figure sur chaque fiche de son type
    }
properties-empty = Ce compte n'a pas encore de propriété. Appuyez sur { $key } pour en créer une.

property-column-object = OBJET
property-column-value = TYPE
property-column-default = PAR DÉFAUT
property-is-default = ✓ par défaut

property-edit-title = Modifier la propriété
property-object = Objet
property-value = Type
property-object-contact = Contact
property-object-company = Entreprise
property-object-deal = Transaction
property-value-text = Texte
property-value-number = Nombre
property-value-date = Date
property-value-checkbox = Case à cocher

# Ce qui ne va pas.
property-not-done-title = La propriété n'a pas été modifiée
property-name-taken = Une propriété appelée { $name } existe déjà.
property-gone = Cette propriété n'existe plus.

# Ce qui a été fait.
property-created = Propriété { $name } créée
property-edited = Propriété { $name } enregistrée
property-default-added = { $name } est désormais une propriété par défaut
property-default-removed = { $name } n'est plus une propriété par défaut

# Actions.
action-create-property = Créer une propriété
action-toggle-default = par défaut
do-properties-create = Créer une propriété des contacts, des entreprises ou des transactions
do-properties-edit = Modifier la propriété : son nom et son type
do-properties-default = Faire de la propriété une propriété par défaut, ou non
context-properties = les propriétés

# Le journal d'audit.
audit-property-created = Propriété créée
audit-property-edited = Propriété modifiée
audit-default-property-added = Propriété par défaut ajoutée
audit-default-property-removed = Propriété par défaut retirée
audit-line-property-created = { $who } a créé la propriété { $targets }.
audit-line-property-edited = { $who } a modifié la propriété { $targets }.
audit-line-default-property-added = { $who } a fait { DE($targets) } une propriété par défaut.
audit-line-default-property-removed = { $who } a retiré { $targets } des propriétés par défaut.
audit-detail-object = Objet
audit-detail-value = Type

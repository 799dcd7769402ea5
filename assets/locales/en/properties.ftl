# The properties of records: the list, the dialog for one, and what the audit log says of them.

tab-properties = Properties
path-properties = Settings › Properties
do-go-properties = Go to Properties
about-properties = Properties lists what contacts, companies and deals hold, and which of it are default properties.

# $count says how many there are.
properties-count =
    { $count ->
        [one] 1 property; a default property is shown on every record of its kind
       *[other] { $count } properties; a default property is shown on every record of its kind
    }
properties-empty = This account has no properties yet. Press { $key } to create one.

property-column-object = OBJECT
property-column-value = TYPE
property-column-default = DEFAULT
property-is-default = ✓ default

property-edit-title = Edit property
property-object = Object
property-value = Type
property-object-contact = Contact
property-object-company = Company
property-object-deal = Deal
property-value-text = Text
property-value-number = Number
property-value-date = Date
property-value-checkbox = Checkbox

# What is wrong.
property-not-done-title = The property was not changed
property-name-taken = There is a property called { $name } already.
property-gone = This property is no longer there.

# What was done.
property-created = Property { $name } created
property-edited = Property { $name } saved
property-default-added = { $name } is a default property now
property-default-removed = { $name } is no default property any more

# Actions.
action-create-property = Create property
action-toggle-default = default
do-properties-create = Create a property of contacts, companies or deals
do-properties-edit = Edit the property: its name and its type
do-properties-default = Make the property a default one, or no longer
context-properties = the properties

# The audit log.
audit-property-created = Property created
audit-property-edited = Property edited
audit-default-property-added = Default property added
audit-default-property-removed = Default property removed
audit-line-property-created = { $who } created the property { $targets }.
audit-line-property-edited = { $who } edited the property { $targets }.
audit-line-default-property-added = { $who } made { $targets } a default property.
audit-line-default-property-removed = { $who } took { $targets } out of the default properties.
audit-detail-object = Object
audit-detail-value = Type

//! What happens to properties of records, and why it does not.
//!
//! A row names who asks, what, and of what: `deal Amount number` for a property, `Amount = deal Sum number` for another
//! name or type. Each row meets the world that the rows above it left behind.

use seatdesk::domain::{
    audit::Target,
    change::Change,
    clean::Label,
    command::{Command, Envelope, PropertyFields},
    decide::decide,
    id::OpId,
    invariant::violations,
    policy::Policy,
    property::{CrmObject, PropertyId, ValueType},
    record::Record,
};

use super::{
    buy_seats::rows,
    scene::{Scene, now, word},
    summary::{self, PROPERTY_REJECTIONS},
    table::apply,
};

const ACME: &str = "
    account 1 customer
    pool core 9 min 0
    user super core super+default
    user plain core default
    user maker core custom:crm.edit_properties
    user setter core custom:account.edit_defaults
    user former core super+default deactivated
    user admin17 none classic:administrator
    user sales17 none classic:sales_manager
    user user17 none classic:user
";

const TABLE: &str = "
by      | what    | of                      | result
former  | create  | deal Amount number      | no: Refused NotActive
plain   | create  | deal Amount number      | no: Refused Permissions crm.edit_properties
setter  | create  | deal Amount number      | no: Refused Permissions crm.edit_properties
plain   | default | Amount                  | no: Refused Permissions account.edit_defaults
maker   | default | Amount                  | no: Refused Permissions account.edit_defaults
user17  | default | Amount                  | no: Refused ClassicRoles
maker   | create  | deal                    | no: NoName
maker   | create  | deal Amount number      | deal Amount number
    PROPERTY_CREATED: Amount
maker   | create  | deal ÀMOUNT text        | no: NameTaken Amount
maker   | create  | company Amount text     | company Amount text
    PROPERTY_CREATED: Amount
maker   | edit    | gone = deal Sum number  | no: Unknown gone
maker   | edit    | deal Amount = deal  text | no: NoName
maker   | edit    | deal Amount = contact Amount number |
maker   | edit    | deal Amount = deal Sum date | deal Sum date
    PROPERTY_EDITED: Sum
maker   | create  | deal Amount number      | deal Amount number
    PROPERTY_CREATED: Amount
maker   | edit    | deal Sum = deal amount date | no: NameTaken Amount
setter  | default | gone                    | no: Unknown gone
setter  | default | deal Sum                | deal Sum date, default
    DEFAULT_PROPERTY_ADDED: Sum
setter  | default | deal Sum                |
sales17 | plain   | deal Sum                | deal Sum date
    DEFAULT_PROPERTY_REMOVED: Sum
admin17 | default | deal Sum                | deal Sum date, default
    DEFAULT_PROPERTY_ADDED: Sum
super   | edit    | deal Sum = deal Total date | deal Total date, default
    PROPERTY_EDITED: Total
";

/// `deal Amount number`; the type may be left out, and the name with it.
fn fields(text: &str) -> PropertyFields {
    let (object, rest) = text.split_once(' ').unwrap_or((text, ""));
    let (name, value) = rest.rsplit_once(' ').unwrap_or((rest, ""));
    let value = ValueType::ALL.into_iter().find(|kind| kind.slug() == value).unwrap_or(ValueType::Text);
    PropertyFields { object: word(object), name: name.trim().into(), value }
}

fn id(scene: &Scene, text: &str) -> PropertyId {
    let account = scene.world.account(scene.hub).unwrap();
    let called = |object: CrmObject, name: &Label| format!("{} {name}", object.slug());
    let known = account.properties().values().find(|property| called(property.object, &property.name) == text);
    known.map_or_else(|| PropertyId(text.into()), |property| property.id.clone())
}

fn told(change: &Change) -> Vec<String> {
    let puts = change.puts.iter().map(|record| match record {
        Record::Property(_, property) => {
            let default = if property.default { ", default" } else { "" };
            format!("{} {} {}{default}", property.object.slug(), property.name, property.value.slug())
        }
        other => panic!("{other:?}"),
    });
    let log = change.audit.iter().map(|entry| match entry.targets.as_slice() {
        [Target::Property { name, .. }] => format!("{}: {name}", entry.action.code()),
        other => panic!("{other:?}"),
    });
    puts.chain(log).collect()
}

/// LEG-08 to LEG-10, LEG-17, PM-03: properties are created and changed by those with Edit property settings, and made
/// default ones by a super admin, who holds Edit account defaults, and the two classic roles that may.
#[test]
fn properties() {
    let mut scene = Scene::read(ACME);
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, what, of] = cells;
        let envelope =
            Envelope { op: OpId(number as u128), actor: scene.actor(by), now: now(), policy: Policy::default() };
        let command = match what {
            "create" => Command::CreateProperty(fields(of)),
            "edit" => {
                let (old, new) = of.split_once(" = ").unwrap();
                Command::EditProperty(id(&scene, old), fields(new))
            }
            "default" => Command::SetDefaultProperty(id(&scene, of), true),
            _ => Command::SetDefaultProperty(id(&scene, of), false),
        };
        let decided = decide(&scene.world, &envelope, &command);
        assert_eq!(decided, decide(&scene.world, &envelope, &command), "the same again");
        match &decided {
            Err(rejection) => assert_eq!([summary::rejection(rejection)], wanted[..], "{by} | {what} | {of}"),
            Ok(change) => {
                assert_eq!(told(change), wanted, "{by} | {what} | {of}");
                assert!(change.mail.is_empty() && change.removes.is_empty());
                apply(&mut scene, change);
            }
        }
        assert_eq!(violations(&scene.world), []);
    }
}

/// Every rejection has a row.
#[test]
fn every_rejection_has_a_row() {
    for name in PROPERTY_REJECTIONS {
        assert!(TABLE.contains(&format!("| no: {name}")), "{name} has no row");
    }
}

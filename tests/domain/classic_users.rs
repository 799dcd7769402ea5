//! What the classic flow of 2017 does: users to create, grants to edit, and why not.

use seatdesk::domain::{
    access::{Access, ClassicGrant, PermissionSource},
    audit::AuditAction,
    change::{Change, Receipt},
    classic_users::{CreateClassicUser, EditClassicUser},
    command::{ActOnUser, Command, Edit, Envelope, UserAction},
    decide::{decide, user_offers},
    effective_access::classic_reach,
    guard::{Operation, allowed},
    id::OpId,
    invariant::violations,
    policy::Policy,
    user::Origin,
};

use super::{
    access,
    scene::{Scene, address, now},
    summary::{self, CLASSIC_USER_REJECTIONS},
    table::{apply, results},
};

const THERE: &str = "
    account 1 customer
    product sales_free free
    pool core 2 min 0
    user super core super+default
    user adder core custom:account.add_edit_users
    user boss none super+classic:user
    user admin none classic:administrator
    user second none classic:administrator
    user admin_off none classic:administrator/everything/everything/cms
    user manager none classic:sales_manager
    user seller none classic:user
    user former none classic:administrator deactivated
    person kim@e password
    person lou@e nothing
    account 9 customer
    pool core 1 min 0
    user far core super+default
";

/// A row creates somebody: who asks, the address, `named` or `nameless`, the grant, and what is mailed and agreed to.
const CREATED: &str = "
by        | who   | names    | grant                                        | mail        | result
adder     | ann   | named    | classic:user                                 | mail        | no: Refused ClassicAdministrator
manager   | ann   | named    | classic:user                                 | mail        | no: Refused ClassicAdministrator
seller    | ann   | named    | classic:user                                 | mail        | no: Refused ClassicAdministrator
admin_off | ann   | named    | classic:user                                 | mail        | no: Refused ClassicAdministrator
former    | ann   | named    | classic:user                                 | mail        | no: Refused NotActive
admin     | SELLER | nameless | classic:user/owned/everything               | mail        | no: AlreadyUser
admin     | ann   | nameless | classic:user/owned/everything                | mail        | no: NoName
admin     | lou@e | nameless | classic:user/owned/everything                | mail        | no: EditBeyondView
admin     | ann   | named    | classic:user/owned/everything/none           | mail        | no: EditBeyondView
admin     | ann   | named    | classic:user/everything/owned/none           | mail        | no: NoProduct
admin     | ann   | named    | classic:user/everything/owned/none           | mail agreed |
admin     | ann   | named    | classic:user                                 | mail        | ann: invited none classic:user, link mailed
    mail welcome: ann
    mail created ann: admin
    audit ADD_USER: ann
    audit MANUAL_REGISTRATION_EMAIL_SEND: ann
super     | bob   | named    | classic:administrator                        | none        | bob: invited none classic:administrator, link kept
    mail created bob: super
    audit ADD_USER: bob
admin     | kim@e | nameless | classic:sales_manager                        | mail        | kim@e: active none classic:salesmanager, no link
    mail access: kim@e
    mail created kim@e: admin
    audit ADD_USER: kim@e
admin     | far   | nameless | classic:sales_manager                        | none        | far: active none classic:salesmanager, no link
    mail created far: admin
    audit ADD_USER: far
";

/// A row edits the grant of somebody: what it was, what it is to be, and what is agreed to.
const EDITED: &str = "
by      | who    | from                  | to                                     | agreed | result
manager | seller | classic:user          | classic:sales_manager                  | -      | no: Refused ClassicAdministrator
adder   | seller | classic:user          | classic:sales_manager                  | -      | no: Refused ClassicAdministrator
admin   | gone   | classic:user          | classic:sales_manager                  | -      | no: Gone
admin   | super  | classic:user          | classic:sales_manager                  | -      | no: NotClassic
admin   | seller | classic:administrator | classic:sales_manager                  | -      | no: Conflict
admin   | seller | classic:user          | classic:user/owned/everything          | -      | no: EditBeyondView
admin   | admin  | classic:administrator | classic:administrator/everything/everything/none | all | no: Yourself
admin   | boss   | classic:user          | classic:user/everything/everything/none | all   | no: Refused SuperAdmin
admin   | admin  | classic:administrator | classic:user                           | -      | no: OwnLoss
admin   | admin  | classic:administrator | classic:administrator/everything/everything/cms | - | no: OwnLoss
admin   | seller | classic:administrator | classic:user                           | -      |
admin   | seller | classic:user          | classic:sales_manager                  | -      | seller: active none classic:salesmanager, no link
    audit PERMISSIONS_CHANGED: seller
admin   | seller | classic:sales_manager | classic:user/everything/everything/none | -     | no: NoProduct
admin   | seller | classic:sales_manager | classic:user/everything/everything/none | all   | removes seller
    audit REMOVE_USER: seller
admin   | admin  | classic:administrator | classic:user                           | all    | admin: active none classic:user, no link
    audit PERMISSIONS_CHANGED: admin
admin   | second | classic:administrator | classic:user                           | -      | no: Refused ClassicAdministrator
";

fn rows<const N: usize>(table: &str) -> Vec<([&str; N], Vec<&str>)> {
    let mut rows: Vec<([&str; N], Vec<&str>)> = Vec::new();
    for line in table.lines().filter(|line| !line.trim().is_empty()).skip(1) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells.as_slice() {
            [more] => rows.last_mut().unwrap().1.push(more),
            [cells @ .., result] => {
                let result = Some(*result).filter(|result| !result.is_empty());
                rows.push((cells.try_into().unwrap(), result.into_iter().collect()));
            }
            [] => {}
        }
    }
    rows
}

fn grant(text: &str) -> ClassicGrant {
    match access::parse(text).source {
        PermissionSource::Classic(grant) => grant,
        other => panic!("{other:?}"),
    }
}

fn create(who: &str, names: &str, wanted: &str, mail: &str) -> Command {
    let name = |name: &str| if names == "named" { name.into() } else { Default::default() };
    Command::CreateClassicUser(Box::new(CreateClassicUser {
        email: address(who),
        first_name: name("Ann"),
        last_name: name("Lee"),
        grant: grant(wanted),
        send_welcome: mail.starts_with("mail"),
        accepts_nothing: mail.ends_with("agreed"),
    }))
}

fn edit(scene: &Scene, who: &str, from: &str, to: &str, agreed: bool) -> Command {
    Command::EditClassicUser(Box::new(EditClassicUser {
        user: scene.actor(who).user,
        grant: Edit { from: grant(from), to: grant(to) },
        accepts_removal: agreed,
        accepts_own_loss: agreed,
    }))
}

fn envelope(scene: &Scene, by: &str, number: usize) -> Envelope {
    Envelope { op: OpId(number as u128 + 1), actor: scene.actor(by), now: now(), policy: Policy::default() }
}

/// Decides, twice alike, and answers the change with what it says, or the rejection in a line.
fn decided(scene: &Scene, envelope: &Envelope, command: &Command) -> (Option<Change>, Vec<String>) {
    let decided = decide(&scene.world, envelope, command);
    assert_eq!(decided, decide(&scene.world, envelope, command), "the same again");
    match decided {
        Ok(change) => {
            let told = summary::change(&change);
            (Some(change), told)
        }
        Err(rejection) => (None, vec![summary::rejection(&rejection)]),
    }
}

/// Carries a change out, and holds the world and the log to it.
fn carry_out(scene: &mut Scene, envelope: &Envelope, change: &Change) {
    let by_us = |entry: &seatdesk::domain::audit::AuditEntry| {
        (entry.hub, entry.at, entry.acting_user.id) == (envelope.actor.hub, envelope.now, envelope.actor.user)
    };
    assert!(change.audit.iter().all(by_us));
    apply(scene, change);
    assert_eq!(violations(&scene.world), []);
}

/// PM-02, LEG-05, LEG-06, LEG-20, LEG-26, LEG-27, LEG-29: who is created, with which link, and who is mailed. AC-12, AMB-10:
/// without any product nothing is kept and nothing mailed, after a yes. AC-14, ML-01: the welcome has a link; AC-16, ML-02:
/// who has a password is told without one; AC-15, AC-17, ML-03: the operator is told in any case. INV-02: no seat. LEG-03:
/// names that HubSpot knows need not be typed.
#[test]
fn creations() {
    let mut scene = Scene::read(THERE);
    let mut wrong = String::new();
    for (number, ([by, who, names, wanted, mail], expected)) in rows(CREATED).into_iter().enumerate() {
        let envelope = envelope(&scene, by, number);
        let (change, found) = decided(&scene, &envelope, &create(&who.to_lowercase(), names, wanted, mail));
        if found != expected {
            wrong += &format!("{by} | {who} | {names} | {wanted} | {mail} | {}\n", found.join("\n    "));
        }
        let Some(change) = change else { continue };
        match &change.receipt {
            Receipt::ClassicUserNotKept { email } => {
                assert_eq!(email, &address(who));
                assert!(change.puts.is_empty() && change.audit.is_empty() && change.mail.is_empty());
            }
            Receipt::ClassicUserCreated { mailed, .. } => assert_eq!(*mailed, mail.starts_with("mail")),
            other => panic!("{other:?}"),
        }
        carry_out(&mut scene, &envelope, &change);
    }
    assert!(wrong.is_empty(), "{wrong}");
    let state = scene.world.account(scene.hub).unwrap();
    let kim = state.user(address("kim@e").key()).unwrap();
    assert_eq!((kim.first_name.as_str(), kim.last_name.as_str(), kim.origin), ("Kim", "Known", Origin::Classic));
    let ann = state.user(address("ann").key()).unwrap();
    assert_eq!((ann.first_name.as_str(), ann.password_set, ann.seat), ("Ann", false, None));
}

/// PM-02, LEG-20, AC-13, ER-19: a grant is edited from what it was; the last product asks, and removes with REMOVE_USER.
/// Domain 0.5: nobody removes themselves, and who gives up user administration is asked; then they have it no longer.
#[test]
fn edits() {
    let mut scene = Scene::read(THERE);
    let mut wrong = String::new();
    for (number, ([by, who, from, to, agreed], expected)) in rows(EDITED).into_iter().enumerate() {
        let envelope = envelope(&scene, by, number);
        let command = edit(&scene, who, from, to, agreed == "all");
        let (change, found) = decided(&scene, &envelope, &command);
        if found != expected {
            wrong += &format!("{by} | {who} | {from} | {to} | {agreed} | {}\n", found.join("\n    "));
        }
        if let Some(change) = change {
            assert!(change.mail.is_empty());
            carry_out(&mut scene, &envelope, &change);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// INV-10, ER-10: the last super admin is not removed with the last product, even by themselves gone.
#[test]
fn the_last_super_admin_stays() {
    let scene = Scene::read(
        "
        account 1 customer
        domain agency.example
        user boss none super+classic:user
        user partner@a partner template:partner_admin
        user admin none classic:administrator
        ",
    );
    let command = edit(&scene, "boss", "classic:user", "classic:user/everything/everything/none", true);
    let (_, found) = decided(&scene, &envelope(&scene, "admin", 1), &command);
    assert_eq!(found, ["no: LastSuperAdmin"]);
}

/// The tables have every reason there is.
#[test]
fn the_tables_have_every_rejection() {
    for name in CLASSIC_USER_REJECTIONS.iter().filter(|name| **name != "LastSuperAdmin") {
        let found = results(CREATED).chain(results(EDITED)).any(|result| result == format!("no: {name}"));
        assert!(found, "{name} has no row");
    }
}

/// AC-06, AC-07, LEG-08, LEG-09, LEG-10, PM-02: once created, an Administrator may add users and the others may not; nobody of
/// them holds any right elsewhere. AC-08: without the CRM features companies, deals and tasks are all denied.
#[test]
fn roles_count_once_they_are_stored() {
    let mut scene = Scene::read(THERE);
    let table = [("administrator", true, true), ("sales_manager", false, true), ("user", false, false)];
    for (number, (role, administers, properties)) in table.into_iter().enumerate() {
        // Known with a password, so that they are Active at once.
        let who = ["kim@e", "far", "zoe"][number];
        if who == "zoe" {
            scene.world.put(seatdesk::domain::record::Record::Person(seatdesk::domain::identity::Person {
                email: address("zoe"),
                first_name: "Zoe".into(),
                last_name: "Kay".into(),
                has_password: true,
            }));
        }
        let envelope = envelope(&scene, "super", number);
        let Command::CreateClassicUser(mut wanted) = create(who, "nameless", &format!("classic:{role}"), "mail") else {
            unreachable!()
        };
        wanted.grant.crm_features = false;
        let (change, _) = decided(&scene, &envelope, &Command::CreateClassicUser(wanted));
        carry_out(&mut scene, &envelope, &change.unwrap());
        let actor = scene.actor(who);
        assert_eq!(allowed(&scene.world, actor, Operation::AddClassicUsers).is_ok(), administers, "{role}");
        for operation in [Operation::CreateUsers, Operation::EditUsers, Operation::EndUsers, Operation::MakeSuperAdmin]
        {
            assert!(allowed(&scene.world, actor, operation).is_err(), "{role} {operation:?}");
        }
        let user = scene.world.account(scene.hub).unwrap().user(address(who).key()).unwrap();
        let grant = user.access.classic().unwrap();
        assert_eq!(grant.sets_default_properties(), properties, "{role}");
        let denied = classic_reach(grant).into_iter().find(|reach| reach.allowed == [[false; 3]; 5]).unwrap();
        assert_eq!(denied.objects, ["companies", "deals", "tasks"], "{role}");
    }
}

/// PM-02: a classic Administrator removes classic users from the Actions menu, invites them again, and does nothing else
/// there; others than classic users are out of reach. EXT-05: a wrong address is mended by deleting and adding again.
#[test]
fn administrators_remove_classic_users_alone() {
    let mut scene = Scene::read(&format!("{THERE}\n"));
    let may = |scene: &Scene, by: &str, user: &str| -> Vec<UserAction> {
        let offers = user_offers(&scene.world, scene.actor(by), scene.actor(user).user);
        offers.into_iter().filter(|offer| offer.refusal.is_none()).map(|offer| offer.action).collect()
    };
    assert_eq!(may(&scene, "admin", "seller"), [UserAction::Delete]);
    for (by, user) in
        [("admin", "super"), ("admin", "adder"), ("admin", "admin"), ("admin", "boss"), ("manager", "seller")]
    {
        assert_eq!(may(&scene, by, user), [], "{by} {user}");
    }
    let invite = envelope(&scene, "admin", 1);
    let (change, _) = decided(&scene, &invite, &create("ann", "named", "classic:user", "none"));
    carry_out(&mut scene, &invite, &change.unwrap());
    assert_eq!(may(&scene, "admin", "ann"), [UserAction::ResendInvite, UserAction::Delete]);
    let act = |scene: &Scene, action| {
        Command::ActOnUser(ActOnUser { user: scene.actor("ann").user, action, accepts_from_removal: 0 })
    };
    let again = envelope(&scene, "admin", 2);
    let (change, found) = decided(&scene, &again, &act(&scene, UserAction::ResendInvite));
    assert_eq!(found[0], "ann: invited none classic:user, link mailed");
    carry_out(&mut scene, &again, &change.unwrap());
    let gone = envelope(&scene, "admin", 3);
    let (change, found) = decided(&scene, &gone, &act(&scene, UserAction::Delete));
    assert_eq!(found, ["removes ann", "audit REMOVE_USER: ann"]);
    carry_out(&mut scene, &gone, &change.unwrap());
    let anew = envelope(&scene, "admin", 4);
    assert!(decided(&scene, &anew, &create("ann", "named", "classic:user", "mail")).0.is_some());
}

/// INV-23: what was edited is told item by item, as what was taken and what was given.
#[test]
fn edits_are_told_item_by_item() {
    let scene = Scene::read(THERE);
    let command = edit(&scene, "seller", "classic:user", "classic:sales_manager/everything/owned/sales+cms", false);
    let (change, _) = decided(&scene, &envelope(&scene, "admin", 1), &command);
    let change = change.unwrap();
    let [entry] = change.audit.as_slice() else { panic!("{:?}", change.audit) };
    assert_eq!(entry.action, AuditAction::PermissionsChanged);
    let told: Vec<String> = entry.detail.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let wanted = [
        "access: classic",
        "classic.edit: -everything +owned",
        "classic.product_cms: +access",
        "classic.role: -user +sales-manager",
    ];
    assert_eq!(told, wanted);
    let access = change.puts.iter().find_map(|record| match record {
        seatdesk::domain::record::Record::User(_, user) => Some(&user.access),
        _ => None,
    });
    assert!(matches!(access, Some(Access { super_admin: false, .. })));
}

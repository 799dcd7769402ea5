//! Employees who are blocked and get another address, and the client's side in one step.

use seatdesk::domain::{
    access::PermissionSource,
    command::{Command, Envelope, UserAction},
    decide::decide,
    hub_id::HubId,
    id::OpId,
    invariant::violations,
    partner::{
        AddToClient, AssignAs, NoCredit, NotAdded, PartnerCommand, Standing, client_adds, credited, staff, standing,
    },
    policy::Policy,
    seat::SeatType,
    template::TemplateId,
};

use super::{
    buy_seats::rows,
    scene::{Scene, address, now, word},
    summary,
    table::apply,
};

/// A partner whose Ann is blocked at a client, since a second partner has her there.
const WORLD: &str = "
    account 1 partner
    domain agency.example
    product sales professional
    pool core 5 min 5
    pool sales 0 min 0
    user head@a core super+default
    user clerk@a core custom:partner.manage_employees=edit
    user ann@a core default
    user tom@a core default
    user old@a core default deactivated
    tagged ann@a
    client 4
    works ann@a 4 blocked
    account 4 customer
    pool core 5 min 0
    user four core super+default
    account 9 partner
    domain else.example
    pool core 5 min 0
    user chief@e core super+default
    exception ann@a
    client 4
    works ann@a 4 assigned
";

/// `as NAME SEAT CLIENT…`: the clients for somebody under another address.
const TABLE: &str = "
by      | command                  | result
clerk@a | as new@a view_only 4     | no: Refused Permissions account.add_edit_users
clerk@a | as tom@a view_only 4     | no: Refused Permissions account.add_edit_users
head@a  | as new@a view_only       | no: NoClients
head@a  | as new@a view_only 77    | no: UnknownHub 77
head@a  | as new@a sales 4         | no: Shortage sales: needs 1, free 0
head@a  | as old@a view_only 4     | no: Suspended old@a
head@a  | as new@a view_only 4     | new@a: invited view_only default, link mailed
    claims new@a at 4
    works new@a at 4: assigned
    works ann@a at 4: blocked, new@a instead
    mail invitation: new@a
    audit ADD_USER: new@a
    audit MANUAL_REGISTRATION_EMAIL_SEND: new@a
    audit PARTNER_EMPLOYEE_TAGGED: new@a
    audit CLIENT_ASSIGNED: new@a at 4
head@a  | as new@a view_only 4     | no: AlreadyAssigned 4
head@a  | as tom@a view_only 4     | tom@a: active core default, no link
    claims tom@a at 4
    works tom@a at 4: assigned
    works ann@a at 4: blocked, tom@a instead
    audit PARTNER_EMPLOYEE_TAGGED: tom@a
    audit CLIENT_ASSIGNED: tom@a at 4
head@a  | as kim@e view_only 4     | kim@e: invited view_only default, link mailed
    claims kim@e at 4
    works kim@e at 4: assigned
    exception kim@e
    works ann@a at 4: blocked, kim@e instead
    mail invitation: kim@e
    audit ADD_USER: kim@e
    audit MANUAL_REGISTRATION_EMAIL_SEND: kim@e
    audit PARTNER_EMPLOYEE_TAGGED: kim@e
    audit CLIENT_ASSIGNED: kim@e at 4
    audit ACCESS_EXCEPTION_MADE: kim@e at 4
";

/// PAC-18, PAC-19, PAC-23, AC-95: another address is one change: the user is created and tagged where that is needed, and
/// assigned; the row that is blocked stays. Whatever is wrong is told, and then nothing is done.
#[test]
fn another_address() {
    let mut scene = Scene::read(WORLD);
    assert_eq!(violations(&scene.world), []);
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, text] = cells;
        let words: Vec<&str> = text.split_whitespace().collect();
        let ["as", email, seat, clients @ ..] = words.as_slice() else { panic!("{text}") };
        let wanted_command = AssignAs {
            from: address("ann@a"),
            email: address(email),
            clients: clients.iter().map(|client| client.parse().unwrap()).collect(),
            seat: word(seat),
            accepts_from_removal: 0,
        };
        let command = Command::Partner(Box::new(PartnerCommand::AssignAs(wanted_command)));
        let envelope =
            Envelope { op: OpId(number as u128), actor: scene.actor(by), now: now(), policy: Policy::default() };
        let decided = decide(&scene.world, &envelope, &command);
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, wanted, "{by} | {text}");
        let Ok(change) = decided else { continue };
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), [], "{by} | {text}");
    }
    // The old row stays, and is settled for as long as the other address is assigned.
    let stands = |scene: &Scene| {
        let partner = scene.world.account(scene.hub).unwrap();
        standing(&scene.world, partner, partner.partner().assignment(hub(4), address("ann@a").key()).unwrap())
    };
    assert_eq!(stands(&scene), Standing::Settled { by: Some(hub(9)) });
}

fn hub(number: u64) -> HubId {
    HubId::try_from(number).unwrap()
}

/// Who is assigned where, and in which account the employee is what.
const CLIENTS: &str = "
    account 1 partner
    domain agency.example
    pool core 20 min 5
    user head@a core super+default
    user ann@a core default
    user bob@e core default
    tagged ann@a
    tagged bob@e
    client 2
    client 3
    client 4
    client 5
    works ann@a 2 assigned
    works ann@a 3 requested
    works ann@a 5 assigned
    works bob@e 2 assigned
    works bob@e 3 blocked
    account 2 customer
    pool core 5 min 0
    user boss core super+default
    user ann@a partner default deactivated
    account 3 customer
    pool core 5 min 0
    user abel core default
    user sole core super+default
    account 4 customer
    pool core 5 min 0
    user four core super+default
    account 5 customer
    pool core 5 min 0
    user five core super+default deactivated
    account 9 partner
    domain else.example
    pool core 5 min 0
    user chief@e core super+default
    exception bob@e
    client 3
    works bob@e 3 assigned
";

/// PAC-08, PAC-21, AC-88: the client adds who is assigned there and not a user yet: a Partner Seat where the address
/// qualifies, else a View-Only Seat; who was deactivated there comes back. It is the client's super admin who does so.
#[test]
fn the_client_adds() {
    let mut scene = Scene::read(CLIENTS);
    let state = |scene: &Scene| std::sync::Arc::clone(scene.world.account(scene.hub).unwrap());
    let adds =
        |scene: &Scene, client, name: &str| client_adds(&scene.world, &state(scene), hub(client), address(name).key());
    assert_eq!(adds(&scene, 4, "ann@a"), Err(NotAdded::NotAssigned));
    assert_eq!(adds(&scene, 3, "bob@e"), Err(NotAdded::Blocked));
    assert_eq!(adds(&scene, 5, "ann@a"), Err(NotAdded::NoSuperAdmin));

    let back = adds(&scene, 2, "ann@a").unwrap();
    assert_eq!(back.by, scene.actor("boss/2"));
    assert!(matches!(back.command, Command::ActOnUser(wanted) if wanted.action == UserAction::Reactivate));
    let free = adds(&scene, 2, "bob@e").unwrap();
    assert!(matches!(&free.command, Command::CreateUsers(batch) if batch.seat == SeatType::ViewOnly));
    let ann = adds(&scene, 3, "ann@a").unwrap();
    assert_eq!(ann.by, scene.actor("sole/3"));
    assert!(matches!(&ann.command, Command::CreateUsers(batch) if batch.seat == SeatType::Partner));

    for (number, (client, name)) in [(2, "ann@a"), (2, "bob@e"), (3, "ann@a")].into_iter().enumerate() {
        let added = adds(&scene, client, name).unwrap();
        let envelope = Envelope { op: OpId(number as u128), actor: added.by, now: now(), policy: Policy::default() };
        let change = decide(&scene.world, &envelope, &added.command).unwrap();
        apply(&mut scene, &change);
        // Account 5 is there to have no super admin.
        assert!(violations(&scene.world).iter().all(|found| found.hub == hub(5)), "{:?}", violations(&scene.world));
        let assignment = state(&scene).partner().assignment(hub(client), address(name).key()).cloned().unwrap();
        assert_eq!(standing(&scene.world, &state(&scene), &assignment), Standing::Active, "{name} at {client}");
        assert_eq!(adds(&scene, client, name), Err(NotAdded::AlreadyThere));
    }
}

/// EXT-40: the template that was asked for is given when the seat can hold it, and is left out otherwise.
#[test]
fn the_template_that_was_asked_for() {
    for (name, client, template, kept) in [
        ("ann@a", 3, "partner_admin", true),
        ("ann@a", 3, "content_marketer", true),
        ("bob@e", 2, "partner_admin", false),
        ("bob@e", 2, "super_admin", false),
    ] {
        let mut scene = Scene::read(CLIENTS);
        let state = scene.world.account(scene.hub).unwrap();
        let asked = state.partner().assignment(hub(client), address(name).key()).cloned().unwrap();
        let template = TemplateId(template.into());
        let record = seatdesk::domain::record::Record::Assignment(
            scene.hub,
            seatdesk::domain::partner::Assignment { template: Some(template.clone()), ..asked },
        );
        scene.world.put(record);
        let state = scene.world.account(scene.hub).unwrap();
        let added = client_adds(&scene.world, state, hub(client), address(name).key()).unwrap();
        let Command::CreateUsers(batch) = added.command else { panic!("{:?}", added.command) };
        assert_eq!(batch.access.source == PermissionSource::Template(template.clone()), kept, "{name} {template:?}");
    }
}

/// Two partners at one client: the second has Ann there, and an outsider of its own.
const SHARED: &str = "
    account 1 partner
    domain agency.example
    pool core 5 min 5
    user head@a core super+default
    user ann@a core default
    user tom@a core default
    tagged head@a
    tagged ann@a
    client 2
    works head@a 2 assigned
    works ann@a 2 blocked
    account 2 customer
    pool core 9 min 0
    user two core super+default
    user head@a core default
    user ann@a core default
    user zoe@e core default
    account 9 partner
    domain else.example
    pool core 5 min 0
    user chief@e core super+default
    user zoe@e core default
    tagged zoe@e
    exception ann@a
    client 2
    works zoe@e 2 assigned
    works ann@a 2 assigned
";

/// Gives a partner's command in a scene, and answers what it does; the scene moves with it.
fn give(scene: &mut Scene, by: &str, command: PartnerCommand) -> Vec<String> {
    let envelope = Envelope { op: OpId(7), actor: scene.actor(by), now: now(), policy: Policy::default() };
    let decided = decide(&scene.world, &envelope, &Command::Partner(Box::new(command)));
    let change = decided.unwrap_or_else(|no| panic!("{}", summary::rejection(&no)));
    apply(scene, &change);
    assert_eq!(violations(&scene.world), []);
    summary::change(&change)
}

/// How the first partner stands at the client of both: who works there, who is assigned, who is blocked; and the credit.
fn there(scene: &Scene) -> ([usize; 3], Result<(), NoCredit>) {
    let partner = scene.world.account(scene.hub).unwrap();
    let staff = staff(&scene.world, partner, hub(2));
    ([staff.active, staff.waiting, staff.blocked], credited(&scene.world, partner, hub(2)))
}

/// PAC-15, PAC-16, PAC-22, DOM-08, INV-25: whom another partner has at a client does not work there for this one, is no
/// exception by having been refused, and keeps the client from being credited only until the row is removed. Nobody is
/// deactivated by that. Once the other partner has let go, adding them again makes them an employee.
#[test]
fn whom_another_partner_has_works_for_that_one() {
    let mut scene = Scene::read(SHARED);
    assert_eq!(there(&scene), ([1, 0, 1], Err(NoCredit::Blocked(1))));
    let add = |who: &str| {
        PartnerCommand::AddToClient(AddToClient { client: hub(2), people: vec![address(who)], template: None })
    };
    let remove = |who: &str| PartnerCommand::RemoveAccess { client: hub(2), email: address(who) };
    let done = give(&mut scene, "head@a", add("zoe@e"));
    assert_eq!(done, ["works zoe@e at 2: blocked", "audit CLIENT_BLOCKED: zoe@e at 2"]);
    assert_eq!(there(&scene), ([1, 0, 2], Err(NoCredit::Blocked(2))));
    let done = give(&mut scene, "head@a", remove("zoe@e"));
    assert_eq!(done, ["works zoe@e at 2: removed", "audit CLIENT_ACCESS_REMOVED: zoe@e at 2"]);
    assert_eq!(there(&scene), ([1, 0, 1], Err(NoCredit::Blocked(1))));

    give(&mut scene, "head@a", add("zoe@e"));
    give(&mut scene, "chief@e/9", remove("zoe@e"));
    give(&mut scene, "chief@e/9", remove("ann@a"));
    // Both rows stand as blocked, and nobody is there who would block them [AC-96].
    assert_eq!(there(&scene), ([1, 0, 0], Ok(())));
    let done = give(&mut scene, "head@a", add("zoe@e"));
    assert!(done.contains(&"exception zoe@e".to_owned()), "{done:?}");
    assert_eq!(there(&scene), ([1, 1, 0], Ok(())));
}

/// PAC-18, PAC-19, PAC-23, AC-95: whoever works at a client in place of the one who is blocked settles it: the old row stays
/// and no longer costs the credit, as long as the other one is assigned.
#[test]
fn another_address_settles_the_credit() {
    let mut scene = Scene::read(SHARED);
    let wanted = AssignAs {
        from: address("ann@a"),
        email: address("tom@a"),
        clients: vec![hub(2)],
        seat: SeatType::ViewOnly,
        accepts_from_removal: 0,
    };
    give(&mut scene, "head@a", PartnerCommand::AssignAs(wanted));
    assert_eq!(there(&scene), ([1, 1, 0], Ok(())));
    let remove = PartnerCommand::RemoveAccess { client: hub(2), email: address("tom@a") };
    give(&mut scene, "head@a", remove);
    assert_eq!(there(&scene), ([1, 0, 1], Err(NoCredit::Blocked(1))));
}

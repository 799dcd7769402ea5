//! The partner side: who may do what, and what it does to partner and client.

use seatdesk::domain::{
    command::{ActOnUser, Command, Envelope, UserAction},
    decide::decide,
    guard::{Operation, Refusal, allowed},
    hub_id::HubId,
    id::OpId,
    invariant::violations,
    partner::{
        AddToClient, NoCredit, PartnerCommand, SetDomain, Standing, Tag, credited, proposed, standing, uncredited_users,
    },
    policy::Policy,
};

use super::{
    buy_seats::rows,
    guard::cell,
    scene::{Scene, address, now},
    summary::{self, PARTNER_REJECTIONS},
    table::apply,
};

/// A partner with three clients, a second partner with one of them, and an account that is no client yet.
const WORLD: &str = "
    account 1 partner
    domain agency.example
    pool core 20 min 5
    user head@a core super+default
    user adder@a core custom:account.add_edit_users
    user clerk@a core custom:partner.manage_employees=edit
    user looker@a core custom:partner.manage_employees=view
    user desk@a core custom:account.access
    user plain@a core default
    user ann@a core default
    user bob@e core default
    user tom@a core default
    user old@a core default deactivated
    user manager@a partner template:partner_admin
    user viewer@a view_only default
    user admin17@a none classic:administrator
    user waiting@a core super+default invited
    tagged head@a
    tagged ann@a
    tagged bob@e
    tagged old@a
    client 2
    client 3
    works ann@a 2 assigned
    works ann@a 3 requested
    account 2 customer
    pool core 5 min 0
    user boss core super+default
    user ann@a partner default
    user tom@a partner default
    account 3 customer
    pool core 5 min 0
    user sole core super+default
    account 4 customer
    pool core 5 min 0
    user four core super+default
    user ann@a core super+default
    account 9 partner
    domain else.example
    pool core 5 min 0
    user chief@e core super+default
    user bob@e core default
    tagged bob@e
    client 4
    works bob@e 4 assigned
    account 8 partner
    pool core 5 min 0
    user lone core super+default
    user kim core default
    user kai core default
    user zoe@e core default
    tagged kim
    tagged kai
    tagged zoe@e
";

/// Who may: AE = Add and edit users is missing, ME = neither partner employee management nor Account access, SA = for
/// super admins, kind = the account is no partner's.
const MATRIX: &str = "
operator  | domain | tag  | clients
head@a    | yes    | yes  | yes
adder@a   | SA     | yes  | ME
clerk@a   | SA     | AE   | yes
looker@a  | SA     | AE   | ME
desk@a    | SA     | AE   | yes
plain@a   | SA     | AE   | ME
manager@a | SA     | yes  | yes
viewer@a  | SA     | AE   | ME
admin17@a | SA     | AE   | ME
old@a     | out    | out  | out
waiting@a | out    | out  | out
gone@a    | out    | out  | out
head@a/9  | out    | out  | out
chief@e/9 | yes    | yes  | yes
boss/2    | kind   | kind | kind
";

const OPERATIONS: [Operation; 3] = [Operation::SetPartnerDomain, Operation::TagEmployees, Operation::ManageClients];

fn operators() -> impl Iterator<Item = Vec<&'static str>> {
    MATRIX.lines().skip(2).map(|line| line.split('|').map(str::trim).collect())
}

/// The refusals that the matrix meets.
pub fn refusals() -> Vec<Refusal> {
    let scene = Scene::read(WORLD);
    let all = operators().flat_map(|row| OPERATIONS.map(|operation| (scene.actor(row[0]), operation)));
    all.filter_map(|(actor, operation)| allowed(&scene.world, actor, operation).err()).collect()
}

/// PM-14, PM-15, PM-16, TG-04, DOM-01, DOM-02, PET-01: who may set the domain, tag, and manage clients.
#[test]
fn matrix() {
    let scene = Scene::read(WORLD);
    for row in operators() {
        let actor = scene.actor(row[0]);
        let found: Vec<String> =
            OPERATIONS.iter().map(|operation| cell(&allowed(&scene.world, actor, *operation))).collect();
        assert_eq!(found, row[1..], "{}", row[0]);
    }
}

/// Who, and what: a row a command, each in the world that those above it left behind.
///
/// `domain TEXT from OLD stops N`, `tag NAME`, `untag NAME gives N`, `assign NAME HUB…`, `add HUB NAME…`, `ask HUB NAME`,
/// `refused HUB NAME`, `remove HUB NAME`, `delete NAME`, `unexcept NAME`, `end HUB`.
const TABLE: &str = "
by       | command                                | result
plain@a  | domain x.example from agency.example   | no: Refused SuperAdmin
head@a   | domain gmail.com from agency.example   | no: Domain Shared
head@a   | domain else.example from agency.example | no: Claimed
head@a   | domain acme.example from none          | no: DomainConflict agency.example
head@a   | domain acme.example from agency.example | no: StopsMatching 3
head@a   | domain @Agency.Example from agency.example | nothing
head@a   | domain acme.example from agency.example stops 3 | claims acme.example
    domain acme.example
    lets go of agency.example
    audit PARTNER_DOMAIN_CHANGED: acme.example
chief@e/9 | domain agency.example from else.example stops 9 | claims agency.example
    domain agency.example
    lets go of else.example
    audit PARTNER_DOMAIN_CHANGED: agency.example
chief@e/9 | domain else.example from agency.example stops 9 | claims else.example
    domain else.example
    lets go of agency.example
    audit PARTNER_DOMAIN_CHANGED: else.example
head@a   | domain agency.example from acme.example | claims agency.example
    domain agency.example
    lets go of acme.example
    audit PARTNER_DOMAIN_CHANGED: agency.example
clerk@a  | tag tom@a                              | no: Refused Permissions account.add_edit_users
adder@a  | tag nobody@a                           | no: Gone
adder@a  | tag tom@a                              | tom@a: active core default, no link
    audit PARTNER_EMPLOYEE_TAGGED: tom@a
adder@a  | tag tom@a                              | nothing
adder@a  | untag tom@a                            | no: LosesClients 2
adder@a  | untag tom@a gives 1                    | tom@a: deactivated partner default, no link
    tom@a: active core default, no link
    works tom@a at 2: removed
    mail deactivated: tom@a
    audit CLIENT_ACCESS_CASCADED: tom@a at 2
    audit DEACTIVATE_USER: tom@a
    audit PARTNER_EMPLOYEE_UNTAGGED: tom@a
adder@a  | untag ann@a                            | no: LosesClients 2 3
adder@a  | assign ann@a 4                         | no: Refused ManageEmployees
clerk@a  | assign ann@a                           | no: NoClients
clerk@a  | assign tom@a 4                         | no: NotEmployee tom@a
clerk@a  | assign old@a 4                         | no: Suspended old@a
clerk@a  | assign ann@a 77                        | no: UnknownHub 77
clerk@a  | assign ann@a 1                         | no: OwnHub
clerk@a  | assign ann@a 4 2 3                     | no: AlreadyAssigned 2 3
clerk@a  | assign ann@a 4 4                       | client 4
    claims ann@a at 4
    works ann@a at 4: assigned
    audit CLIENT_ASSIGNED: ann@a at 4
clerk@a  | assign bob@e 4 2                       | claims bob@e at 2
    works bob@e at 2: assigned
    works bob@e at 4: blocked
    audit CLIENT_ASSIGNED: bob@e at 2
    audit CLIENT_BLOCKED: bob@e at 4
clerk@a  | assign bob@e 4                         | nothing
chief@e/9 | remove 4 bob@e                        | works bob@e at 4: removed
    lets go of bob at 4
    audit CLIENT_ACCESS_REMOVED: bob@e at 4
clerk@a  | assign bob@e 4                         | claims bob@e at 4
    works bob@e at 4: assigned
    audit CLIENT_ASSIGNED: bob@e at 4
clerk@a  | ask 9 ann@a                            | no: NotAssigned
clerk@a  | ask 2 ann@a                            | works ann@a at 2: requested
    audit CLIENT_REQUESTED: ann@a at 2
clerk@a  | refused 2 ann@a                        | works ann@a at 2: assigned
    audit CLIENT_REFUSED: ann@a at 2
clerk@a  | add 3                                  | no: Nobody
clerk@a  | add 3 old@a                            | no: Suspended old@a
clerk@a  | add 3 ida tom@a with nothing           | no: UnknownTemplate nothing
clerk@a  | add 3 ida tom@a with content_marketer  | claims ida at 3
    works ida at 3: assigned
    claims tom@a at 3
    works tom@a at 3: assigned
    exception ida
    exception tom@a
    audit CLIENT_ASSIGNED: ida at 3
    audit CLIENT_ASSIGNED: tom@a at 3
    audit ACCESS_EXCEPTION_MADE: ida at 3
    audit ACCESS_EXCEPTION_MADE: tom@a at 3
clerk@a  | add 3 ida                              | no: AlreadyAssigned 3
clerk@a  | remove 2 ann@a                         | ann@a: deactivated partner default, no link
    works ann@a at 2: removed
    lets go of ann at 2
    mail deactivated: ann@a
    audit CLIENT_ACCESS_REMOVED: ann@a at 2
    audit DEACTIVATE_USER: ann@a
clerk@a  | remove 2 ann@a                         | no: NotAssigned
adder@a  | untag ann@a gives 2                    | ann@a: deactivated core super+default, no link
    ann@a: active core default, no link
    works ann@a at 3: removed
    works ann@a at 4: removed
    lets go of ann at 3
    lets go of ann at 4
    mail deactivated: ann@a
    audit CLIENT_ACCESS_CASCADED: ann@a at 3
    audit CLIENT_ACCESS_CASCADED: ann@a at 4
    audit DEACTIVATE_USER: ann@a
    audit PARTNER_EMPLOYEE_UNTAGGED: ann@a
head@a   | delete bob@e                           | works bob@e at 2: removed
    works bob@e at 4: removed
    lets go of bob at 2
    lets go of bob at 4
    removes bob
    audit CLIENT_ACCESS_CASCADED: bob@e at 2
    audit CLIENT_ACCESS_CASCADED: bob@e at 4
    audit REMOVE_USER: bob@e
plain@a  | unexcept ida                           | no: Refused ManageEmployees
clerk@a  | unexcept ann@a                         | no: NoException ann@a
clerk@a  | unexcept ida                           | no: HasClients ida 1
clerk@a  | remove 3 ida                           | works ida at 3: removed
    lets go of ida at 3
    audit CLIENT_ACCESS_REMOVED: ida at 3
clerk@a  | unexcept ida                           | no exception ida
    audit ACCESS_EXCEPTION_ENDED: ida
plain@a  | end 2                                  | no: Refused ManageEmployees
clerk@a  | end 77                                 | no: NotClient 77
clerk@a  | end 3                                  | no: HasEmployees 3 1
clerk@a  | end 2                                  | no client 2
    audit CLIENT_SERVICES_ENDED: 2
clerk@a  | end 2                                  | no: NotClient 2
";

/// DOM-06, DOM-07, DOM-13 to DOM-15, ER-12, ER-13, PET-02, PET-05, PET-07, PAC-05, PAC-06, PAC-14 to PAC-17, PAC-20 to
/// PAC-24, DOM-08, EXT-35, EXT-39, EXT-40, SM-8, SM-9, AC-78 to AC-81, AC-84, AC-87, AC-92, AC-93, AC-96, AC-113, AC-117: each command in the world
/// that those above it left behind, with what it does to partner and clients.
#[test]
fn commands() {
    let mut scene = Scene::read(WORLD);
    assert_eq!(violations(&scene.world), []);
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, text] = cells;
        let command = command(&scene, text);
        let actor = scene.actor(by);
        let envelope = Envelope { op: OpId(number as u128), actor, now: now(), policy: Policy::default() };
        let decided = decide(&scene.world, &envelope, &command);
        let found = match &decided {
            Ok(change) if change.accounts().is_empty() => vec!["nothing".to_owned()],
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, wanted, "{by} | {text}");
        let Ok(change) = decided else { continue };
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), [], "{by} | {text}");
    }
}

fn command(scene: &Scene, text: &str) -> Command {
    let words: Vec<&str> = text.split_whitespace().collect();
    let hub = |text: &str| text.parse::<HubId>().unwrap();
    let id = |name: &str| scene.actor(name).user;
    let partner = |command| Command::Partner(Box::new(command));
    match words.as_slice() {
        ["domain", to, "from", from, stops @ ..] => partner(PartnerCommand::SetDomain(SetDomain {
            from: (*from != "none").then(|| (*from).into()),
            to: (*to).to_owned(),
            accepts_stopping: stops.get(1).map_or(0, |count| count.parse().unwrap()),
        })),
        ["tag", name] => partner(PartnerCommand::Tag(Tag { user: id(name), on: true, gives_up: 0 })),
        ["untag", name, gives @ ..] => {
            let gives_up = gives.get(1).map_or(0, |count| count.parse().unwrap());
            partner(PartnerCommand::Tag(Tag { user: id(name), on: false, gives_up }))
        }
        ["assign", name, clients @ ..] => partner(PartnerCommand::Assign {
            email: address(name),
            clients: clients.iter().map(|client| hub(client)).collect(),
        }),
        ["add", client, people @ ..] => {
            let (people, template) = match people.iter().position(|word| *word == "with") {
                Some(at) => (&people[..at], Some(seatdesk::domain::template::TemplateId(people[at + 1].into()))),
                None => (people, None),
            };
            let people = people.iter().map(|name| address(name)).collect();
            partner(PartnerCommand::AddToClient(AddToClient { client: hub(client), people, template }))
        }
        [word @ ("ask" | "refused"), client, name] => partner(PartnerCommand::MarkRequest {
            client: hub(client),
            email: address(name),
            requested: *word == "ask",
        }),
        ["remove", client, name] => partner(PartnerCommand::RemoveAccess { client: hub(client), email: address(name) }),
        ["unexcept", name] => partner(PartnerCommand::EndException { email: address(name) }),
        ["end", client] => partner(PartnerCommand::EndServices { client: hub(client) }),
        ["delete", name] => {
            Command::ActOnUser(ActOnUser { user: id(name), action: UserAction::Delete, accepts_from_removal: 0 })
        }
        other => panic!("{other:?}"),
    }
}

/// Every reason why nothing is done has its row, but for a job that runs and too many at once, which are in `partner_limits`.
#[test]
fn every_rejection_is_in_the_table() {
    for name in PARTNER_REJECTIONS.iter().filter(|name| !["UnderWay", "TooMany"].contains(name)) {
        assert!(TABLE.contains(&format!("no: {name}")), "{name}");
    }
}

/// PAC-08, PAC-21, AC-88, AC-112, INV-19: an assignment is Active while the employee is a user of the client.
#[test]
fn standings() {
    let scene = Scene::read(WORLD);
    let partner = scene.world.account(scene.hub).unwrap();
    let rows = partner.partner().assignments().values();
    let found: Vec<Standing> = rows.map(|one| standing(&scene.world, partner, one)).collect();
    assert_eq!(found, [Standing::Active, Standing::Requested]);
}

/// PET-04, PET-06, DOM-05, INV-25, AMB-31, AC-85: a client's revenue is credited when all who work there are tagged and
/// matched, and the first reason why not is told.
#[test]
fn credit() {
    let scene = Scene::read(WORLD);
    let hub = |number: u64| HubId::try_from(number).unwrap();
    let of = |scene: &Scene, partner, client| {
        credited(&scene.world, scene.world.account(hub(partner)).unwrap(), hub(client))
    };
    assert_eq!(of(&scene, 1, 2), Err(NoCredit::Untagged(1)));
    assert_eq!(of(&scene, 1, 3), Err(NoCredit::Nobody));
    assert_eq!(of(&scene, 8, 2), Err(NoCredit::NoDomain));
    let untagged: Vec<String> = uncredited_users(&scene.world, scene.world.account(hub(1)).unwrap())
        .map(|user| user.email.typed().to_owned())
        .collect();
    assert_eq!(untagged, ["tom@agency.example"]);
    let tagged = Scene::read(&WORLD.replace("    tagged ann@a\n", "    tagged ann@a\n    tagged tom@a\n"));
    assert_eq!(of(&tagged, 1, 2), Ok(()));
    // The row of another partner blocks, and no longer when that one has let go [PAC-16, PAC-17].
    let free = WORLD.replace("    works ann@a 3 requested\n", "    works bob@e 2 blocked\n");
    assert_eq!(of(&Scene::read(&free), 1, 2), Err(NoCredit::Untagged(1)));
    let theirs = "    works bob@e 4 assigned\n    client 2\n    works bob@e 2 assigned\n";
    let blocked = Scene::read(&free.replace("    works bob@e 4 assigned\n", theirs));
    assert_eq!(of(&blocked, 1, 2), Err(NoCredit::Blocked(1)));
    let elsewhere = WORLD.replace("    user tom@a partner default\n", "    user bob@e core default\n");
    assert_eq!(of(&Scene::read(&elsewhere), 1, 2), Err(NoCredit::Unmatched(1)));
    let suspended = WORLD.replace("    user tom@a partner default\n", "    user old@a partner default\n");
    assert_eq!(of(&Scene::read(&suspended), 1, 2), Err(NoCredit::Suspended(1)));
}

/// DOM-10, DOM-16, AC-83: the domain of most employees with clients is proposed, or of most employees while none has any.
#[test]
fn proposals() {
    let scene = Scene::read(WORLD);
    let of = |number: u64| {
        let state = scene.world.account(HubId::try_from(number).unwrap()).unwrap();
        proposed(state).map(|found| (found.domain.ascii.to_string(), found.people))
    };
    assert_eq!(of(1), Some(("agency.example".into(), 1)));
    assert_eq!(of(8), Some(("acme.example".into(), 2)));
    assert_eq!(of(2), None);
}

//! Two partners, their clients and the people of both, at random: what holds of domains, employees, assignments, claims and
//! credit after each step, and that everybody is told what has come of it.
//!
//! `PARTNER_CASES=2000 PARTNER_SEED=7` plays more of them, and others.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    sync::Arc,
};

use jiff::SignedDuration;
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{RngSeed, TestCaseResult, TestRunner},
};
use seatdesk::{
    domain::{
        access::Access,
        bulk::{BulkUsers, BulkWork},
        change::Receipt,
        command::{ActOnUser, Command, CreateUsers, Edit, EditUser, NewUser, SignUp, UserAction},
        decide::open_clients,
        email::EmailKey,
        guard::Actor,
        hub_id::HubId,
        id::UserId,
        invariant::violations,
        job::JobState,
        partner::{
            AddToClient, AssignAs, AssignmentState, MailDomain, NoCredit, PartnerCommand, PartnerReceipt,
            PartnerRejection, SetDomain, Standing, Tag, at_client, client_adds, credited, employee, is_address_leaving,
            is_blocked, matched, standing, uncredited_users,
        },
        rejection::Rejection,
        seat::SeatType,
        user::{Origin, UserStatus},
        world::{AccountState, World},
    },
    service::{Hub, Outcome},
    store::{MemoryStore, Store},
};

use crate::{
    domain::{
        names::{PARTNER_REJECTIONS, partner_rejection_name},
        scene::{address, records},
    },
    support::world::{catalogue, hub_over, stored},
};

/// Two partners with a domain each, of which one is a client of the other; one without a domain; three clients with users of
/// all kinds, and so many more that an employee with all of them leaves as a job.
const WORLD: &str = "
    account 1 partner
    domain agency.example
    pool core 9 min 0
    user head@a core super+default
    user clerk@a core custom:partner.manage_employees=edit
    user adder@a core custom:account.add_edit_users
    user ann@a core default
    user bob@e core default
    user tom@a view_only default
    user old@a core default deactivated
    tagged ann@a
    tagged bob@e
    client 2
    client 3
    works ann@a 2 assigned
    works ann@a 3 requested
    works bob@e 2 blocked
    account 2 customer
    pool core 4 min 0
    user boss core super+default
    user vice core custom:account.add_edit_users
    user ann@a partner default
    user tom@a view_only default
    account 3 customer
    pool core 2 min 0
    user sole core super+default
    account 4 customer
    pool core 3 min 0
    user four core super+default
    user bob@e core super+default
    account 8 partner
    pool core 3 min 0
    user lone core super+default
    user zoe@e core default
    tagged zoe@e
    account 9 partner
    domain else.example
    pool core 5 min 0
    user chief@e core super+default
    user bob@e core default
    user kim core default
    tagged bob@e
    exception kim
    client 2
    client 4
    works bob@e 2 assigned
    works bob@e 4 assigned
    works kim 4 assigned
    person pat@e password
";

/// The accounts that take part by name, the partners first.
const ACCOUNTS: [u64; 6] = [1, 9, 8, 2, 3, 4];

/// The first and the last of the accounts that there are many of.
const MANY: std::ops::RangeInclusive<u64> = 20..=44;

const PEOPLE: [&str; 14] = [
    "ann@a", "ann@a", "ann@a", "ann@a", "bob@e", "bob@e", "tom@a", "kim", "kim", "old@a", "zoe@e", "pat@e", "new@a",
    "head@a",
];

const DOMAINS: [&str; 9] = [
    "agency.example",
    "else.example",
    "else.example",
    "acme.example",
    " @Agency.Example",
    "third.example",
    "gmail.com",
    "co.uk",
    "no domain",
];

/// Something that is asked for.
#[derive(Clone, Debug)]
enum Step {
    /// By whom, of which partner; what is typed; whether the domain of before is another than they saw; whether whoever stops
    /// matching is agreed to.
    SetDomain(Actor2, &'static str, bool, bool),
    Tag(Actor2, &'static str, bool, bool),
    Assign(Actor2, &'static str, Clients),
    AssignAs(Actor2, &'static str, Clients, SeatType),
    AddToClient(Actor2, u64, Vec<&'static str>),
    Mark(Actor2, u64, &'static str, bool),
    Remove(Actor2, u64, &'static str),
    EndException(Actor2, &'static str),
    EndServices(Actor2, u64),
    /// Users in any account.
    Create(Actor2, Vec<&'static str>, SeatType),
    Act(Actor2, &'static str, UserAction),
    Seat(Actor2, &'static str, SeatType),
    Deactivate(Actor2, Vec<&'static str>),
    /// Somebody of an account signs up who was invited.
    SignUp(u64, prop::sample::Index),
    /// The client does what it was asked for.
    Adds(u64, prop::sample::Index),
    Cancel(Actor2),
    /// So many days go by.
    Days(i64),
}

/// An account, and one of its users by number: the first Active super admin, or any user.
#[derive(Clone, Debug)]
struct Actor2 {
    account: u64,
    any: Option<prop::sample::Index>,
}

#[derive(Clone, Debug)]
enum Clients {
    These(Vec<u64>),
    /// All of which there are many, those who are assigned there already left out.
    Many,
}

fn hub_id(number: u64) -> HubId {
    HubId::try_from(number).unwrap()
}

fn partners() -> impl Strategy<Value = Actor2> {
    let account = prop_oneof![5 => Just(1_u64), 4 => Just(9), 1 => Just(8), 1 => Just(2)];
    (account, prop::option::weighted(0.1, any::<prop::sample::Index>()))
        .prop_map(|(account, any)| Actor2 { account, any })
}

fn anybody() -> impl Strategy<Value = Actor2> {
    (prop::sample::select(ACCOUNTS.to_vec()), prop::option::weighted(0.1, any::<prop::sample::Index>()))
        .prop_map(|(account, any)| Actor2 { account, any })
}

fn steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let person = || prop::sample::select(PEOPLE.to_vec());
    let people = || prop::collection::vec(prop::sample::select(PEOPLE.to_vec()), 0..3);
    let client =
        || prop_oneof![6 => prop::sample::select(vec![2_u64, 3, 4]), 1 => prop::sample::select(vec![9_u64, 1, 20, 77])];
    let clients = || {
        prop_oneof![
            6 => prop::collection::vec(client(), 0..4).prop_map(Clients::These),
            3 => Just(Clients::Many),
        ]
    };
    let seat = || prop::sample::select(vec![SeatType::Core, SeatType::ViewOnly, SeatType::Partner, SeatType::Partner]);
    let lives = prop::sample::select(vec![
        UserAction::Deactivate,
        UserAction::Deactivate,
        UserAction::Reactivate,
        UserAction::Reactivate,
        UserAction::Delete,
        UserAction::Delete,
        UserAction::MakeSuperAdmin,
        UserAction::RemoveSuperAdmin,
        UserAction::ToPartnerAdmin,
    ]);
    let index = any::<prop::sample::Index>;
    let step = prop_oneof![
        3 => (partners(), prop::sample::select(DOMAINS.to_vec()), prop::bool::weighted(0.1), any::<bool>())
            .prop_map(|(by, domain, stale, agrees)| Step::SetDomain(by, domain, stale, agrees)),
        4 => (partners(), person(), any::<bool>(), prop::bool::weighted(0.7))
            .prop_map(|(by, whom, on, agrees)| Step::Tag(by, whom, on, agrees)),
        6 => (partners(), person(), clients()).prop_map(|(by, whom, clients)| Step::Assign(by, whom, clients)),
        3 => (partners(), person(), clients(), seat())
            .prop_map(|(by, whom, clients, seat)| Step::AssignAs(by, whom, clients, seat)),
        4 => (partners(), client(), people()).prop_map(|(by, client, whom)| Step::AddToClient(by, client, whom)),
        2 => (partners(), client(), person(), any::<bool>())
            .prop_map(|(by, client, whom, asked)| Step::Mark(by, client, whom, asked)),
        3 => (partners(), client(), person()).prop_map(|(by, client, whom)| Step::Remove(by, client, whom)),
        2 => (partners(), person()).prop_map(|(by, whom)| Step::EndException(by, whom)),
        2 => (partners(), client()).prop_map(|(by, client)| Step::EndServices(by, client)),
        5 => (anybody(), people(), seat()).prop_map(|(by, whom, seat)| Step::Create(by, whom, seat)),
        8 => (anybody(), person(), lives).prop_map(|(by, whom, action)| Step::Act(by, whom, action)),
        3 => (anybody(), person(), seat()).prop_map(|(by, whom, seat)| Step::Seat(by, whom, seat)),
        1 => (anybody(), people()).prop_map(|(by, whom)| Step::Deactivate(by, whom)),
        2 => (prop::sample::select(ACCOUNTS.to_vec()), index()).prop_map(|(account, which)| Step::SignUp(account, which)),
        4 => (prop::sample::select(vec![1_u64, 9, 8]), index()).prop_map(|(account, which)| Step::Adds(account, which)),
        1 => partners().prop_map(Step::Cancel),
        1 => (1..40_i64).prop_map(Step::Days),
    ];
    let steps = prop_oneof![30 => step.prop_map(|step| vec![step]), 1 => leaving()];
    prop::collection::vec(steps, 1..=longest).prop_map(|steps| steps.into_iter().flatten().collect())
}

/// An employee with very many clients leaves, and somebody does something about the same employee meanwhile.
fn leaving() -> impl Strategy<Value = Vec<Step>> {
    let head = || Actor2 { account: 1, any: None };
    let ann = "ann@a";
    let leaves =
        prop_oneof![Just(Step::Tag(head(), ann, false, true)), Just(Step::Act(head(), ann, UserAction::Delete)),];
    let meets = prop_oneof![
        any::<bool>().prop_map(move |on| Step::Tag(head(), ann, on, true)),
        Just(Step::Assign(head(), ann, Clients::These(vec![4]))),
        Just(Step::AddToClient(head(), 4, vec![ann])),
        Just(Step::Act(head(), ann, UserAction::Delete)),
        Just(Step::Remove(head(), 30, ann)),
        Just(Step::Cancel(head())),
    ];
    (leaves, meets).prop_map(move |(leaves, meets)| {
        vec![Step::Tag(head(), ann, true, true), Step::Assign(head(), ann, Clients::Many), leaves, meets]
    })
}

/// Who acts, in the world as it stands; an id that nobody has where there is nobody.
fn actor(world: &World, who: &Actor2) -> Actor {
    let hub = hub_id(who.account);
    let state = world.account(hub).unwrap();
    let user = match &who.any {
        None => state.super_admins().iter().next().and_then(|email| state.user(email)).map(|user| user.id),
        Some(index) => {
            let all: Vec<UserId> = state.users().values().map(|user| user.id).collect();
            Some(*index.get(&all))
        }
    };
    Actor { hub, user: user.unwrap_or(UserId(u64::MAX)) }
}

/// The command that a step is, if it is one in this world.
fn command(world: &World, step: &Step) -> Option<(Actor, Command)> {
    let partner = |wanted| Command::Partner(Box::new(wanted));
    let state = |who: &Actor2| world.account(hub_id(who.account)).unwrap();
    let id = |who: &Actor2, name: &str| state(who).user(address(name).key()).map_or(UserId(u64::MAX), |user| user.id);
    let hubs = |who: &Actor2, name: &str, clients: &Clients| match clients {
        Clients::These(these) => these.iter().copied().map(hub_id).collect::<Vec<_>>(),
        Clients::Many => {
            let key = address(name);
            let book = state(who).partner();
            let there = |hub: &HubId| book.assignment(*hub, key.key()).is_none_or(|row| !row.state.holds_claim());
            MANY.map(hub_id).filter(there).collect()
        }
    };
    let (by, command) = match step {
        Step::SetDomain(by, to, stale, agrees) => {
            let now = state(by).partner().settings().domain_ascii.clone();
            let from = if *stale { Some("stale.example".into()) } else { now };
            let accepts_stopping = if *agrees { usize::MAX } else { 0 };
            (by, partner(PartnerCommand::SetDomain(SetDomain { from, to: (*to).to_owned(), accepts_stopping })))
        }
        Step::Tag(by, name, on, agrees) => {
            let gives_up = if *agrees { usize::MAX } else { 0 };
            (by, partner(PartnerCommand::Tag(Tag { user: id(by, name), on: *on, gives_up })))
        }
        Step::Assign(by, name, clients) => {
            (by, partner(PartnerCommand::Assign { email: address(name), clients: hubs(by, name, clients) }))
        }
        Step::AssignAs(by, name, clients, seat) => {
            let clients = hubs(by, name, clients);
            // In place of whoever is blocked there, if anybody is.
            let rows = |hub: &HubId| state(by).partner().assignments_at(*hub).cloned().collect::<Vec<_>>();
            let blocked = clients.iter().flat_map(rows).find(|row| row.state == AssignmentState::Blocked);
            let from = blocked.map_or_else(|| address(name), |row| row.email);
            let wanted = AssignAs { from, email: address(name), clients, seat: *seat, accepts_from_removal: 0 };
            (by, partner(PartnerCommand::AssignAs(wanted)))
        }
        Step::AddToClient(by, client, people) => {
            let people = people.iter().map(|name| address(name)).collect();
            let wanted = AddToClient { client: hub_id(*client), people, template: None };
            (by, partner(PartnerCommand::AddToClient(wanted)))
        }
        Step::Mark(by, client, name, requested) => {
            let (client, email) = (hub_id(*client), address(name));
            (by, partner(PartnerCommand::MarkRequest { client, email, requested: *requested }))
        }
        Step::Remove(by, client, name) => {
            (by, partner(PartnerCommand::RemoveAccess { client: hub_id(*client), email: address(name) }))
        }
        Step::EndException(by, name) => (by, partner(PartnerCommand::EndException { email: address(name) })),
        Step::EndServices(by, client) => (by, partner(PartnerCommand::EndServices { client: hub_id(*client) })),
        Step::Create(by, people, seat) => {
            let person = |name: &&str| NewUser { email: address(name), origin: Origin::Typed };
            let people = people.iter().map(person).collect();
            let (access, skip_invite) = (Access::DEFAULT, false);
            (
                by,
                Command::CreateUsers(CreateUsers { people, seat: *seat, access, skip_invite, accepts_from_removal: 0 }),
            )
        }
        Step::Act(by, name, action) => {
            let wanted = ActOnUser { user: id(by, name), action: *action, accepts_from_removal: 0 };
            (by, Command::ActOnUser(wanted))
        }
        Step::Seat(by, name, to) => {
            let user = state(by).user(address(name).key())?;
            let mut edit = EditUser::none(user.id);
            edit.seat = Some(Edit { from: user.seat?, to: *to });
            edit.accepts_own_loss = true;
            (by, Command::EditUser(Box::new(edit)))
        }
        Step::Deactivate(by, names) => {
            let users = names.iter().map(|name| id(by, name)).collect();
            let wanted = BulkUsers { users, work: BulkWork::Deactivate, accepts_from_removal: 0 };
            (by, Command::BulkUsers(Box::new(wanted)))
        }
        Step::SignUp(account, which) => {
            let hub = hub_id(*account);
            let all = world.account(hub).unwrap().users().values();
            let invited: Vec<_> = all.filter_map(|user| Some((user, user.invite.as_ref()?))).collect();
            if invited.is_empty() {
                return None;
            }
            let (user, invite) = which.get(&invited);
            let sign_up = SignUp {
                token: invite.token,
                email: user.email.clone(),
                first_name: "Zoë".into(),
                last_name: "Nº 1".into(),
            };
            return Some((Actor { hub, user: user.id }, Command::SignUp(sign_up)));
        }
        Step::Adds(account, which) => {
            let state = world.account(hub_id(*account)).unwrap();
            let rows: Vec<_> = state.partner().assignments().keys().collect();
            if rows.is_empty() {
                return None;
            }
            let (client, email) = which.get(&rows);
            let added = client_adds(world, state, *client, email).ok()?;
            return Some((added.by, added.command));
        }
        Step::Cancel(by) => {
            let job = state(by).jobs().shown().into_iter().find(|job| job.state == JobState::Running)?.id;
            (by, Command::CancelJob(job))
        }
        Step::Days(_) => return None,
    };
    Some((actor(world, by), command))
}

/// INV-17: a domain belongs to one partner, to which the claim says so, and is nobody's provider.
fn domains(world: &World) -> TestCaseResult {
    let mut owners = BTreeMap::new();
    for state in world.accounts() {
        let Some(domain) = &state.partner().settings().domain_ascii else { continue };
        prop_assert!(!MailDomain::is_shared(domain), "INV-17: {:?}", domain);
        prop_assert_eq!(owners.insert(domain.clone(), state.account().hub_id), None, "INV-17: {:?} twice", domain);
    }
    let claims: BTreeMap<_, _> = world.claims().domains().map(|claim| (claim.domain.clone(), claim.partner)).collect();
    prop_assert_eq!(claims, owners);
    Ok(())
}

/// INV-18, INV-19: an assignment that is open is of an employee; who is Active is a user of the client who may work there, at
/// the one partner that holds the claim; and whoever is blocked has no client credited.
fn assignments(world: &World) -> TestCaseResult {
    let mut holders = BTreeMap::new();
    for state in world.accounts() {
        let hub = state.account().hub_id;
        for row in state.partner().assignments().values() {
            let (client, key) = (row.client, row.email.key());
            // Who is blocked need not be an employee: being refused makes nobody one.
            if row.state.holds_claim() {
                prop_assert!(employee(state, key).is_some(), "INV-18: {} at {client} for {hub}", key);
            }
            if row.state.holds_claim() {
                let before = holders.insert((client, key.clone()), hub);
                prop_assert_eq!(before, None, "INV-19: {} at {} twice", key, client);
            }
            let user = world.account(client).and_then(|account| account.user(key));
            let works = user.is_some_and(|user| user.status != UserStatus::Deactivated);
            match standing(world, state, row) {
                Standing::Active => prop_assert!(works && row.state.holds_claim(), "INV-19: {} at {client}", key),
                Standing::Assigned | Standing::Requested => prop_assert!(!works, "{} at {client}", key),
                Standing::Blocked { by } => {
                    prop_assert!(by != Some(hub), "blocked by oneself");
                    let in_the_way = is_blocked(world, state, row);
                    prop_assert!(!in_the_way || credited(world, state, client).is_err(), "INV-19: credit for {client}");
                }
                Standing::Settled { by } => {
                    prop_assert!(by != Some(hub) && !is_blocked(world, state, row), "PAC-23: {} at {client}", key);
                }
                Standing::Removed => {}
            }
        }
    }
    let claims = world.claims().clients().map(|claim| ((claim.client, claim.email.key().clone()), claim.partner));
    prop_assert_eq!(claims.collect::<BTreeMap<_, _>>(), holders);
    Ok(())
}

/// INV-25, AMB-08, AMB-31: a client is credited when all of the partner's people who work there are tagged, matched and not
/// suspended, nobody is blocked, and a domain is set; counted from nothing but users and rows. Otherwise the reason is true.
fn credit(world: &World) -> TestCaseResult {
    for state in world.partners() {
        for client in state.partner().clients().keys() {
            let known: BTreeSet<_> = state.users().keys().chain(state.partner().exceptions().keys()).collect();
            let hub = state.account().hub_id;
            // Whom another partner has there works for that one [PAC-15].
            let works = |key: &&EmailKey| {
                let free = world.claims().partner_at(*client, key).is_none_or(|holder| holder == hub);
                free && at_client(world, *client, key).is_some()
            };
            let there: Vec<_> = known.into_iter().filter(works).collect();
            let of = |key: &EmailKey| state.user(key).map(|user| (user.partner_employee, user.status));
            let untagged = there.iter().filter(|key| of(key).is_some_and(|(tagged, _)| !tagged)).count();
            let unmatched = there.iter().filter(|key| matched(state, key).is_none()).count();
            let gone = |key: &EmailKey| of(key).is_some_and(|(_, status)| status == UserStatus::Deactivated);
            let suspended = there.iter().filter(|key| gone(key)).count();
            let rows = state.partner().assignments_at(*client);
            let blocked = rows.filter(|row| is_blocked(world, state, row)).count();
            let wanted =
                match (state.partner().settings().domain_ascii.is_some(), blocked, untagged, unmatched, suspended) {
                    (false, ..) => Err(NoCredit::NoDomain),
                    (true, 1.., ..) => Err(NoCredit::Blocked(blocked)),
                    (true, 0, 1.., ..) => Err(NoCredit::Untagged(untagged)),
                    (true, 0, 0, 1.., _) => Err(NoCredit::Unmatched(unmatched)),
                    (true, 0, 0, 0, 1..) => Err(NoCredit::Suspended(suspended)),
                    (true, 0, 0, 0, 0) if there.is_empty() => Err(NoCredit::Nobody),
                    (true, 0, 0, 0, 0) => Ok(()),
                };
            prop_assert_eq!(credited(world, state, *client), wanted, "INV-25: {}", client);
            let counted: BTreeSet<_> = uncredited_users(world, state).map(|user| user.email.key().clone()).collect();
            let all = there.iter().filter(|key| of(key).is_some_and(|(tagged, _)| !tagged));
            prop_assert!(all.into_iter().all(|key| counted.contains(*key)), "PET-06: {}", client);
        }
    }
    Ok(())
}

/// What somebody was told is so.
fn told(before: &World, after: &World, actor: Actor, receipt: &PartnerReceipt) -> TestCaseResult {
    let (was, is) = (before.account(actor.hub).unwrap(), after.account(actor.hub).unwrap());
    let row = |state: &AccountState, email: &seatdesk::domain::email::Email, client: &HubId| {
        state.partner().assignment(*client, email.key()).map(|row| row.state)
    };
    match receipt {
        PartnerReceipt::DomainSet { domain, matched: count, unmatched } => {
            prop_assert_eq!(is.partner().settings().domain.as_ref(), Some(domain));
            let everybody = seatdesk::domain::partner::employees(is);
            let (found, others): (Vec<_>, Vec<_>) = everybody.partition(|employee| employee.matched.is_some());
            prop_assert_eq!((found.len(), others.len()), (*count, *unmatched));
        }
        PartnerReceipt::DomainReminded { .. } => prop_assert!(false, "nobody asks for it"),
        PartnerReceipt::Tagged { email, on, lost } => {
            prop_assert_eq!(is.user(email.key()).unwrap().partner_employee, *on);
            let open = |world, state| open_clients(world, state, email.key()).len();
            // Who was not tagged, and is known to the Client Access Manager, loses nothing.
            let leaves = !on && was.user(email.key()).unwrap().partner_employee;
            let (before, after) = (open(before, was), open(after, is));
            prop_assert_eq!((before - after, after), if leaves { (*lost, 0) } else { (0, before) });
        }
        PartnerReceipt::Assigned { done, blocked } => {
            for (email, client) in done {
                prop_assert_eq!(row(is, email, client), Some(AssignmentState::Assigned));
                prop_assert_eq!(after.claims().partner_at(*client, email.key()), Some(actor.hub));
            }
            for (email, client) in blocked {
                prop_assert_eq!(row(is, email, client), Some(AssignmentState::Blocked));
                prop_assert!(after.claims().partner_at(*client, email.key()).is_some_and(|by| by != actor.hub));
            }
        }
        PartnerReceipt::AssignedAs { email, created, done, blocked } => {
            prop_assert_eq!(*created, was.user(email.key()).is_none() && is.user(email.key()).is_some());
            let known = employee(is, email.key());
            prop_assert!(done.is_empty() || known.is_some_and(|known| known.matched.is_some()));
            for client in done {
                prop_assert_eq!(row(is, email, client), Some(AssignmentState::Assigned));
            }
            for (email, client) in blocked {
                prop_assert_eq!(row(is, email, client), Some(AssignmentState::Blocked));
            }
        }
        PartnerReceipt::ExceptionEnded { email } => {
            prop_assert!(was.partner().exceptions().contains_key(email.key()));
            prop_assert!(!is.partner().exceptions().contains_key(email.key()));
        }
        PartnerReceipt::ServicesEnded { client } => {
            prop_assert!(!is.partner().clients().contains_key(client));
            prop_assert!(is.partner().assignments_at(*client).all(|row| !row.state.is_open()));
        }
        PartnerReceipt::RequestMarked { client, email, requested } => {
            let wanted = if *requested { AssignmentState::Requested } else { AssignmentState::Assigned };
            prop_assert_eq!(row(is, email, client), Some(wanted));
        }
        PartnerReceipt::AccessRemoved { client, email, deactivated } => {
            prop_assert_eq!(row(is, email, client), Some(AssignmentState::Removed));
            let works = |world| at_client(world, *client, email.key()).is_some();
            prop_assert_eq!(*deactivated, works(before) && !works(after));
            let held = row(was, email, client).is_some_and(AssignmentState::holds_claim);
            prop_assert!(!held || !works(after), "INV-19: {} still works at {client}", email);
        }
    }
    Ok(())
}

/// Why somebody was refused is so.
fn refused(world: &World, actor: Actor, why: &PartnerRejection) -> TestCaseResult {
    let state = world.account(actor.hub).unwrap();
    match why {
        PartnerRejection::UnderWay => {
            prop_assert!(state.jobs().all().any(|job| job.state == JobState::Running), "there is no job")
        }
        PartnerRejection::NotEmployee(email) => prop_assert!(employee(state, email.key()).is_none()),
        PartnerRejection::Suspended(email) => {
            prop_assert_eq!(state.user(email.key()).unwrap().status, UserStatus::Deactivated);
        }
        PartnerRejection::UnknownHub(hub) => prop_assert!(world.account(*hub).is_none()),
        PartnerRejection::LosesClients { clients } => prop_assert!(!clients.is_empty()),
        PartnerRejection::AlreadyAssigned(clients) => {
            let held = |hub: &HubId| state.partner().assignments_at(*hub).any(|row| row.state.holds_claim());
            prop_assert!(clients.iter().all(held) && !clients.is_empty());
        }
        _ => {}
    }
    Ok(())
}

/// Plays all of them, and answers what came of those for partners.
async fn play(steps: &[Step]) -> Result<BTreeMap<&'static str, usize>, TestCaseError> {
    let mut text = WORLD.to_owned();
    for number in MANY {
        text += &format!("account {number} customer\npool core 3 min 0\nuser sole{number} core super+default\n");
    }
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records(&text)).await;
    prop_assert_eq!(violations(&hub.world()), Vec::new());
    let mut seen: BTreeMap<&'static str, usize> = BTreeMap::new();
    for step in steps {
        if let Step::Days(days) = step {
            hub.move_clock(hub.now() + SignedDuration::from_hours(24 * days)).await.unwrap();
        }
        // A job may go on before the command has its turn, and is then part of what was before.
        let before = hub.world();
        let quiet = before.working().next().is_none();
        if let Some((actor, command)) = command(&before, step) {
            match hub.submit(actor, command).await {
                Outcome::Committed { receipt: Receipt::Partner(receipt), world } => {
                    *seen.entry(receipt_name(&receipt)).or_default() += 1;
                    if quiet {
                        told(&before, &world, actor, &receipt)?;
                    }
                }
                Outcome::Committed { receipt: Receipt::JobStarted { .. }, world } => {
                    *seen.entry("JobStarted").or_default() += 1;
                    prop_assert!(world.working().next().is_some());
                }
                Outcome::Committed { .. } => *seen.entry("another").or_default() += 1,
                Outcome::Rejected(Rejection::Partner(why)) => {
                    *seen.entry(partner_rejection_name(&why)).or_default() += 1;
                    refused(&before, actor, &why)?;
                    prop_assert!(!quiet || *hub.world() == *before, "who is refused changes nothing");
                }
                Outcome::Rejected(_) => *seen.entry("another rejection").or_default() += 1,
                Outcome::Failed(error) => prop_assert!(false, "{error}"),
            }
        }
        hold(&hub.world())?;
    }
    finish(&hub).await?;
    let world = hub.world();
    prop_assert!(*world == stored(store.as_ref(), number).await);
    prop_assert!(World::from_records(catalogue(), world.records()) == *world);
    Ok(seen)
}

/// All that must be true of a world.
fn hold(world: &World) -> TestCaseResult {
    prop_assert_eq!(violations(world), Vec::new());
    domains(world)?;
    assignments(world)?;
    credit(world)
}

/// Lets the jobs come to their ends, one world after the other, each of them sound.
async fn finish(hub: &Hub) -> TestCaseResult {
    let mut published = hub.published();
    loop {
        let world = published.borrow_and_update().world.clone();
        hold(&world)?;
        if world.working().next().is_none() {
            break;
        }
        published.changed().await.unwrap();
    }
    let world = hub.world();
    for state in world.partners() {
        let leaving = state.tagged().iter().any(|email| is_address_leaving(state, email));
        prop_assert!(!leaving, "no job is left that would go on");
    }
    Ok(())
}

fn receipt_name(receipt: &PartnerReceipt) -> &'static str {
    match receipt {
        PartnerReceipt::DomainSet { .. } => "domain set",
        PartnerReceipt::DomainReminded { .. } => "reminded",
        PartnerReceipt::Tagged { on: true, .. } => "tagged",
        PartnerReceipt::Tagged { on: false, lost: 0, .. } => "untagged",
        PartnerReceipt::Tagged { .. } => "untagged, with clients",
        PartnerReceipt::Assigned { blocked, .. } if blocked.is_empty() => "assigned",
        PartnerReceipt::Assigned { .. } => "assigned, with some blocked",
        PartnerReceipt::AssignedAs { created: true, .. } => "assigned as somebody new",
        PartnerReceipt::AssignedAs { .. } => "assigned as somebody known",
        PartnerReceipt::ExceptionEnded { .. } => "exception ended",
        PartnerReceipt::ServicesEnded { .. } => "services ended",
        PartnerReceipt::RequestMarked { .. } => "marked",
        PartnerReceipt::AccessRemoved { deactivated: true, .. } => "removed, and deactivated",
        PartnerReceipt::AccessRemoved { .. } => "removed",
    }
}

fn run(steps: &[Step]) -> Result<BTreeMap<&'static str, usize>, TestCaseError> {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(play(steps))
}

fn number(name: &str, otherwise: u64) -> u64 {
    env::var(name).map_or(otherwise, |text| text.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: u32::try_from(number("PARTNER_CASES", 48)).unwrap(),
        rng_seed: RngSeed::Fixed(number("PARTNER_SEED", 1)),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// INV-17, INV-18, INV-19, INV-25, INV-09, INV-10: whatever two partners, their clients and their people do, in whatever
    /// order, while employees leave as jobs and time goes by, these and all other invariants hold after each step, and what
    /// is told is so.
    #[test]
    fn partners_and_clients_stay_sound(steps in steps(30)) {
        run(&steps)?;
    }
}

/// The steps are no idle play: everything that a partner is told, and is refused, comes up, apart from those that take a
/// dialog of before or more clients than there are here.
#[test]
fn the_steps_are_of_every_kind() {
    let mut runner = TestRunner::deterministic();
    let mut seen: BTreeMap<&'static str, usize> = BTreeMap::new();
    for _ in 0..60 {
        let steps = steps(60).new_tree(&mut runner).unwrap().current();
        for (name, count) in run(&steps).unwrap() {
            *seen.entry(name).or_default() += count;
        }
    }
    let told = [
        "domain set",
        "tagged",
        "untagged",
        "untagged, with clients",
        "assigned",
        "assigned, with some blocked",
        "assigned as somebody new",
        "assigned as somebody known",
        "marked",
        "removed, and deactivated",
        "removed",
        "JobStarted",
        "another",
    ];
    let rejections = PARTNER_REJECTIONS.iter().filter(|name| !["TooMany", "UnknownTemplate"].contains(name));
    let missing: Vec<&str> = told.iter().chain(rejections).filter(|name| !seen.contains_key(**name)).copied().collect();
    assert!(missing.is_empty(), "{missing:?} of {seen:?}");
}

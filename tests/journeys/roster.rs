//! The roster of the Users pane shows what going through everybody, sorting and filtering them would show, whatever has
//! changed in whatever order.

use std::{cmp::Ordering, sync::Arc};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};
use seatdesk::{
    domain::{
        access::{Access, PermissionSource},
        email::EmailKey,
        invite::{Invite, InviteToken},
        permission::Grants,
        record::{Record, RecordKey},
        seat::SeatType,
        team::{Team, TeamId},
        template::TemplateId,
        user::{User, UserStatus},
        world::{AccountState, World},
    },
    ui::{
        screens::users::{
            arrangement::{Arrangement, Sort},
            columns::ColumnId,
            filters::{AccessKind, FilterId, Filters},
            listing::Listing,
            moment::Moment,
            roster::Roster,
        },
        text::{Query, fold},
    },
};

use crate::support::world::{catalogue, customer, now, records, user};

const NAMES: [&str; 6] = ["", "Zoë", "zoe", "Änne", "Ann", "Bo"];
const QUERIES: [&str; 8] = ["", "z", "zo", "zoe", "an", "x.io", "u1", "nobody"];

/// Something that happens to the account or to what a person wants to see.
#[derive(Clone, Debug)]
enum Step {
    /// These users are put, one over the other.
    Put(Vec<Shape>),
    Remove(u64),
    /// A team is called something else.
    Rename(usize, usize),
    Query(usize),
    Sort(usize, bool),
    /// A value of a filter is chosen, or no longer.
    Filter(usize, usize),
    /// So many hours go by.
    Wait(i64),
}

/// A user in numbers.
#[derive(Clone, Debug)]
struct Shape {
    who: u64,
    first: usize,
    last: usize,
    status: usize,
    seat: usize,
    access: usize,
    team: usize,
    invite: i64,
    active: i64,
}

fn shape() -> impl Strategy<Value = Shape> {
    (0..40_u64, 0..6_usize, 0..6_usize, 0..3_usize, 0..6_usize, 0..6_usize, 0..5_usize, -3..6_i64, -1..60_i64).prop_map(
        |(who, first, last, status, seat, access, team, invite, active)| Shape {
            who,
            first,
            last,
            status,
            seat,
            access,
            team,
            invite,
            active,
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => prop::collection::vec(shape(), 1..4).prop_map(Step::Put),
        1 => prop::collection::vec(shape(), 20..60).prop_map(Step::Put),
        2 => (0..40_u64).prop_map(Step::Remove),
        1 => (0..3_usize, 0..6_usize).prop_map(|(team, name)| Step::Rename(team, name)),
        3 => (0..QUERIES.len()).prop_map(Step::Query),
        3 => (0..ColumnId::ALL.len(), any::<bool>()).prop_map(|(column, reverse)| Step::Sort(column, reverse)),
        3 => (0..6_usize, 0..12_usize).prop_map(|(filter, value)| Step::Filter(filter, value)),
        1 => (1..80_i64).prop_map(Step::Wait),
    ]
}

fn team(number: usize) -> TeamId {
    TeamId(format!("team{number}").into())
}

fn made(shape: &Shape) -> User {
    let mut made = user(1_000 + shape.who, &format!("u{}@x.io", shape.who), SeatType::Core, &[]);
    made.first_name = NAMES[shape.first].into();
    made.last_name = NAMES[shape.last].into();
    made.status = [UserStatus::Active, UserStatus::Invited, UserStatus::Deactivated][shape.status];
    made.seat = SeatType::ALL.get(shape.seat).copied();
    let template = |id: &str| TemplateId(id.into());
    made.access.source = match shape.access {
        0 => PermissionSource::Template(template("sales_manager")),
        1 => PermissionSource::Template(template("service_manager")),
        2 => PermissionSource::Custom { base: Some(template("sales_manager")), grants: Grants::default() },
        3 => PermissionSource::Custom { base: None, grants: Grants::default() },
        _ => PermissionSource::Default,
    };
    made.access = Access { super_admin: shape.access == 5, ..made.access };
    made.partner_employee = shape.who.is_multiple_of(3);
    made.main_team = (shape.team < 3).then(|| team(shape.team));
    made.extra_teams = if shape.team == 3 { vec![team(0), team(1)] } else { Vec::new() };
    made.invite = (shape.invite > -3).then(|| Invite {
        token: InviteToken(1),
        expires_at: now() + SignedDuration::from_hours(24 * shape.invite),
        mailed_at: None,
        renewed: false,
    });
    made.last_active = (shape.active >= 0).then(|| now() - SignedDuration::from_hours(24 * shape.active));
    made
}

/// How two users compare, spelt out.
fn compare(a: &User, b: &User, sort: Sort, state: &AccountState, now: Timestamp) -> Ordering {
    let none_last = |place: Option<usize>| place.unwrap_or(usize::MAX);
    let seat =
        |user: &User| none_last(user.held_seat().and_then(|seat| SeatType::ALL.iter().position(|one| *one == seat)));
    let team = |user: &User| {
        let id = user.main_team.as_ref().or(user.extra_teams.first());
        id.map_or((true, String::new(), None), |id| (false, fold(&state.teams()[id].name), Some(id.clone())))
    };
    let invite = |user: &User| format!("{:?}", user.invite_status(now));
    let rank = |text: String| ["Expired", "Pending", "Accepted", "None"].iter().position(|one| *one == text);
    let name = |user: &User| fold(&user.display_name());
    let address = |user: &User| fold(user.email.typed());
    let column = match sort.column {
        ColumnId::Name => name(a).cmp(&name(b)),
        ColumnId::Email => address(a).cmp(&address(b)),
        ColumnId::Seat => seat(a).cmp(&seat(b)),
        ColumnId::Access => AccessKind::of(a).cmp(&AccessKind::of(b)),
        ColumnId::Teams => team(a).cmp(&team(b)),
        ColumnId::Invite => rank(invite(a)).cmp(&rank(invite(b))),
        ColumnId::LastActive => a.last_active.cmp(&b.last_active),
        ColumnId::Partner => b.partner_employee.cmp(&a.partner_employee),
    };
    let last = |user: &User| user.status == UserStatus::Deactivated;
    let column = if sort.descending { column.reverse() } else { column };
    last(a).cmp(&last(b)).then(column).then(name(a).cmp(&name(b))).then(address(a).cmp(&address(b)))
}

fn naive(state: &AccountState, wanted: &Arrangement<'_>, now: Timestamp) -> Vec<String> {
    let query = Query::new(wanted.query);
    let moment = Moment::new(now, &TimeZone::UTC);
    let found = |user: &&Arc<User>| {
        let text = format!("{} {}", fold(&user.display_name()), fold(user.email.typed()));
        query.matches(&text) && wanted.filters.keep(user, &moment)
    };
    let mut users: Vec<&Arc<User>> = state.users().values().filter(found).collect();
    users.sort_by(|a, b| compare(a, b, wanted.sort, state, now));
    users.into_iter().map(|user| user.email.to_string()).collect()
}

proptest! {
    #![proptest_config(Config {
        cases: 150,
        rng_seed: RngSeed::Fixed(5),
        failure_persistence: None,
        ..Config::default()
    })]

    /// USR-13: whatever happens in whatever order, the rows are those that everybody gone through, filtered, searched and
    /// sorted would give, the deactivated last; each row is found where it is.
    #[test]
    fn the_roster_shows_what_going_through_everybody_would(steps in prop::collection::vec(step(), 1..40)) {
        let mut world = World::from_records(catalogue(), records());
        for number in 0..3 {
            let (id, name) = (team(number), NAMES[number + 1].into());
            world.put(Record::Team(customer(), Team { id, name, parent: None }));
        }
        let mut roster = Roster::new(Arc::clone(world.account(customer()).unwrap()));
        let (mut query, mut filters, mut sort, mut time) = ("", Filters::default(), Sort::default(), now());
        for step in steps {
            let mut touched = Vec::new();
            match step {
                Step::Put(shapes) => for shape in shapes {
                    let user = made(&shape);
                    touched.push(user.id);
                    world.put(Record::User(customer(), Box::new(user)));
                },
                Step::Remove(who) => {
                    let key = seatdesk::domain::email::Email::parse(&format!("u{who}@x.io")).unwrap();
                    let key: EmailKey = key.key().clone();
                    world.remove(&RecordKey::User(customer(), key));
                }
                Step::Rename(number, name) => {
                    let team = Team { id: team(number), name: NAMES[name].into(), parent: None };
                    world.put(Record::Team(customer(), team));
                }
                Step::Query(at) => query = QUERIES[at],
                Step::Sort(column, reverse) => {
                    sort = Sort::by(ColumnId::ALL[column]);
                    if reverse {
                        sort = sort.reversed();
                    }
                }
                Step::Filter(filter, value) => {
                    let values = FilterId::ALL[filter].values(Listing::Users, world.account(customer()).unwrap(), world.catalogue());
                    let value = values[value % values.len()].clone();
                    filters.toggle(value);
                }
                Step::Wait(hours) => time += SignedDuration::from_hours(hours),
            }
            let state = world.account(customer()).unwrap();
            let wanted = Arrangement { query, filters: &filters, sort };
            let moved = roster.refresh(state, &wanted, time);
            prop_assert!(moved.touched.iter().all(|id| touched.contains(id)));
            let shown: Vec<String> = roster.iter().map(|user| user.email.to_string()).collect();
            prop_assert_eq!(&shown, &naive(state, &wanted, time));
            prop_assert_eq!((roster.total(), roster.len()), (state.users().len(), shown.len()));
            for (row, user) in roster.iter().enumerate() {
                prop_assert_eq!(roster.position(user.id), Some(row));
            }
        }
    }
}

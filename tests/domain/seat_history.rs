//! How seats were used month by month: what each change notes, and what is read out of it.

use jiff::Timestamp;
use seatdesk::domain::{
    change::Change,
    command::{ActOnUser, BuySeats, Command, EditUser, Envelope, UserAction},
    decide::{self, carry_out},
    due::{Due, DueKind},
    id::OpId,
    policy::Policy,
    record::Record,
    seat::SeatType,
    seat_history::{Month, SeatMonth, SeatUse, last_months},
    subscription::Product,
};

use super::{scene::Scene, table::apply};

const WORLD: &str = "
    account 1 customer
    product sales professional
    pool core 10 min 5
    pool sales 4 min 1
    leaving core 2 2026-12-01
    user super core super+default
    user ann core default
    user bob view_only default
    user cem sales default
    user dan core default deactivated
";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// What a change notes, if anything.
fn noted(change: &Change) -> Option<SeatMonth> {
    let mut all = change.puts.iter().filter_map(|record| match record {
        Record::SeatMonth(_, noted) => Some(*noted),
        _ => None,
    });
    let first = all.next();
    assert_eq!(all.next(), None, "once for an account");
    first
}

/// Has a command carried out in the name of the super admin, and answers what it notes.
fn play(scene: &mut Scene, now: Timestamp, op: u128, command: &Command) -> Option<SeatMonth> {
    let envelope = Envelope { op: OpId(op), actor: scene.actor("super"), now, policy: Policy::default() };
    let change = decide::decide(&scene.world, &envelope, command).unwrap();
    apply(scene, &change);
    noted(&change)
}

fn seat_of(scene: &Scene, name: &str, seat: SeatType) -> Command {
    let user = scene.world.account(scene.hub).unwrap().user_by_id(scene.actor(name).user).unwrap();
    let mut edit = EditUser::none(user.id);
    edit.put_seat(user, seat);
    Command::EditUser(Box::new(edit))
}

fn act(scene: &Scene, name: &str, action: UserAction) -> Command {
    Command::ActOnUser(ActOnUser { user: scene.actor(name).user, action, accepts_from_removal: 0 })
}

/// What is done, by what, and how Core and Sales Seats are used after it.
type Case = (&'static str, fn(&Scene) -> Command, [SeatUse; 2]);

fn used(bought: u32, assigned: u32) -> SeatUse {
    SeatUse { bought, assigned }
}

/// SEA-09, EXT-26: what moves a number notes both of every type, in the month of the account's zone; what moves none
/// notes nothing.
#[test]
fn what_moves_a_number_is_noted() {
    let mut scene = Scene::read(WORLD);
    let now = at("2026-08-20T09:30:00Z");
    let buy = Command::BuySeats(BuySeats { seat: SeatType::Core, quantity: 3 });
    let bought = play(&mut scene, now, 1, &buy).unwrap();
    assert_eq!((bought.month, bought.core, bought.sales), (month("2026-08"), used(13, 2), used(4, 1)));
    let table: [Case; 5] = [
        ("from one paid type to another", |scene| seat_of(scene, "ann", SeatType::Sales), [used(13, 1), used(4, 2)]),
        ("to a free one", |scene| seat_of(scene, "cem", SeatType::ViewOnly), [used(13, 1), used(4, 1)]),
        ("from a free one", |scene| seat_of(scene, "bob", SeatType::Core), [used(13, 2), used(4, 1)]),
        ("somebody is deactivated", |scene| act(scene, "bob", UserAction::Deactivate), [used(13, 1), used(4, 1)]),
        ("somebody goes", |scene| act(scene, "ann", UserAction::Delete), [used(13, 1), used(4, 0)]),
    ];
    for (op, (what, command, [core, sales])) in (2..).zip(table) {
        let command = command(&scene);
        let noted = play(&mut scene, now, op, &command).unwrap_or_else(|| panic!("{what}"));
        assert_eq!((noted.core, noted.sales), (core, sales), "{what}");
        assert_eq!(noted, SeatMonth::of(scene.world.account(scene.hub).unwrap(), noted.month), "{what}");
    }
    let delete = act(&scene, "dan", UserAction::Delete);
    assert_eq!(play(&mut scene, now, 20, &delete), None, "a deactivated user holds no seat");
    let trial = play(&mut scene, now, 21, &Command::StartTrial(Product::Service)).unwrap();
    assert_eq!(trial.service, used(5, 0), "seats of a trial are there as well");
    assert_eq!(scene.world.account(scene.hub).unwrap().seat_months().len(), 1, "one record for the month");
}

/// RMS-19: what the renewal takes away is noted at its own time.
#[test]
fn the_renewal_is_noted() {
    let scene = Scene::read(WORLD);
    let due =
        Due { at: at("2026-12-01T00:00:00Z"), kind: DueKind::Renewal("2026-12-01".parse().unwrap()), hub: scene.hub };
    let change = carry_out(&scene.world, &due).unwrap();
    let noted = noted(&change).unwrap();
    assert_eq!((noted.month, noted.core), (month("2026-12"), used(8, 2)));
}

/// Months without a record were as the one before; before the first record nothing is known; this month is as it stands.
#[test]
fn months_carry_on() {
    let mut scene = Scene::read(WORLD);
    let hub = scene.hub;
    for (text, core) in [("2026-01", used(6, 3)), ("2026-05", used(8, 5))] {
        let record = SeatMonth { month: month(text), core, sales: used(2, 2), service: used(0, 0) };
        scene.world.put(Record::SeatMonth(hub, record));
    }
    let account = scene.world.account(hub).unwrap();
    let months = last_months(account, at("2026-08-20T09:30:00Z"), SeatType::Core, 10);
    let told: Vec<String> = months
        .iter()
        .map(|(month, used)| match used {
            Some(used) => format!("{month} {}/{}", used.assigned, used.bought),
            None => format!("{month} -"),
        })
        .collect();
    assert_eq!(
        told,
        [
            "2025-11 -",
            "2025-12 -",
            "2026-01 3/6",
            "2026-02 3/6",
            "2026-03 3/6",
            "2026-04 3/6",
            "2026-05 5/8",
            "2026-06 5/8",
            "2026-07 5/8",
            "2026-08 2/10",
        ]
    );
    assert!(
        last_months(account, at("2026-08-20T09:30:00Z"), SeatType::Partner, 3).iter().all(|(_, used)| used.is_none())
    );
}

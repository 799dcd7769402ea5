//! What removing seats does, what taking it back does, and why it may not be.

use seatdesk::domain::{
    command::{CancelRemoval, Command, Envelope, RemoveSeats},
    decide::{decide, removable},
    id::OpId,
    invariant::violations,
    policy::Policy,
    removal::RemovalState,
    seat::{Free, SeatType},
};

use super::{
    buy_seats::rows,
    scene::{Scene, now, word},
    summary::{self, REMOVE_SEATS_REJECTIONS},
    table::{apply, results},
};

const ACME: &str = "
    account 1 customer
    product sales professional
    product service professional
    pool core 10 min 5
    pool sales 2 min 0
    pool service 5 min 5
    leaving core 2 2026-12-01
    user super core super+default
    user both core custom:account.add_edit_users,account.modify_billing
    user adder core custom:account.add_edit_users
    user biller core custom:account.modify_billing
    user viewer view_only default
    user manager@a partner template:partner_admin
    user former core super+default deactivated
    user s1 sales default
    user s2 sales default
    account 9 partner
    domain agency.example
    pool core 1 min 0
    trial service 5
    user head@a core super+default
";

/// Who, and what: a row a removal, each in the world that those above it left behind; `back` takes one back.
const TABLE: &str = "
by        | seat      | seats      | result
nobody    | partner   | 0          | no: Refused NotActive
former    | core      | 1          | no: Refused NotActive
viewer    | core      | 1          | no: Refused Permissions account.modify_billing
adder     | core      | 1          | no: Refused Permissions account.modify_billing
manager@a | core      | 1          | no: Refused Permissions account.modify_billing
adder     | core      | back       | no: Refused Permissions account.modify_billing
biller    | partner   | 1          | no: CostsNothing partner
biller    | view_only | 1          | no: CostsNothing view_only
biller    | sales     | 1          | no: AllAssigned sales
biller    | service   | 1          | no: AtMinimum service 5
biller    | sales     | back       | no: NotPending sales
head@a/9  | sales     | 1          | no: NoSubscription sales
head@a/9  | service   | 1          | no: OnTrial service
biller    | core      | 0          | no: Quantity core 0 of 3
biller    | core      | 4          | no: Quantity core 4 of 3
biller    | core      | 4294967295 | no: Quantity core 4294967295 of 3
biller    | core      | 1          | removal core 2026-12-01: 3 pending
    mail leave 1 core, 3 in all on 2026-12-01: biller both super
    audit SEAT_REMOVAL_SCHEDULED: core
both      | core      | 2          | removal core 2026-12-01: 5 pending
    mail leave 2 core, 5 in all on 2026-12-01: biller both super
    audit SEAT_REMOVAL_SCHEDULED: core
super     | core      | 1          | no: AtMinimum core 5
biller    | core      | back       | removal core 2026-12-01: 5 cancelled
    mail stay 5 core after 2026-12-01: biller both super
    audit SEAT_REMOVAL_CANCELLED: core
biller    | core      | back       | no: NotPending core
super     | core      | 5          | removal core 2026-12-01: 5 pending
    mail leave 5 core, 5 in all on 2026-12-01: biller both super
    audit SEAT_REMOVAL_SCHEDULED: core
";

/// RMS-01, RMS-02, RMS-08, RMS-14, RMS-18, EXT-30, EXT-31, PM-08, LM-04, ER-20, ML-10: who may modify billing removes
/// unassigned seats above the minimum, and takes that back; a removal on top of a pending one adds to it. INV-06: there
/// is one for a type and a date. RMS-13, SEA-07: nothing else changes.
#[test]
fn removals() {
    let mut scene = Scene::read(ACME);
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, seat, seats] = cells;
        let actor = scene.actor(by);
        let envelope = Envelope { op: OpId(number as u128), actor, now: now(), policy: Policy::default() };
        let seat: SeatType = word(seat);
        let command = match seats {
            "back" => Command::CancelRemoval(CancelRemoval { seat, effective_on: "2026-12-01".parse().unwrap() }),
            quantity => Command::RemoveSeats(RemoveSeats { seat, quantity: quantity.parse().unwrap() }),
        };
        let before = scene.world.clone();
        let decided = decide(&scene.world, &envelope, &command);
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, wanted, "{by} | {seat:?} | {seats}");
        // What the page asks before it opens the dialog is what the removal is asked.
        if seats == "1" {
            assert_eq!(removable(&scene.world, actor, seat).is_ok(), decided.is_ok(), "{by} | {seat:?}");
        }
        let Ok(change) = decided else { continue };
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), []);
        let (before, after) = (before.account(actor.hub).unwrap(), scene.world.account(actor.hub).unwrap());
        assert_eq!((before.users(), before.pools()), (after.users(), after.pools()));
        let pending = after.removals().values().filter(|removal| removal.state == RemovalState::Pending);
        assert!(pending.count() <= 1);
    }
}

/// RMS-15: seats that all leave already are a reason of their own, once the minimum leaves room for more.
#[test]
fn what_leaves_already_is_a_reason() {
    let scene = Scene::read(
        "
        account 1 customer
        pool core 3 min 0
        leaving core 2 2026-12-01
        user super core super+default
    ",
    );
    let no = removable(&scene.world, scene.actor("super"), SeatType::Core).map(|found| found.most).unwrap_err();
    assert_eq!(summary::rejection(&no), "no: AllScheduled core");
    let Free::Seats(counts) = scene.world.account(scene.hub).unwrap().free(SeatType::Core) else { panic!() };
    assert_eq!((counts.purchased, counts.unassigned(), counts.scheduled), (3, 2, 2));
}

/// Every rejection has a row, but for the one that has a test of its own.
#[test]
fn every_rejection_has_a_row() {
    for name in REMOVE_SEATS_REJECTIONS.iter().filter(|name| **name != "AllScheduled") {
        assert!(results(TABLE).any(|result| result.starts_with(&format!("no: {name}"))), "{name} has no row");
    }
}

//! What buying seats does, and why it may not.

use seatdesk::domain::{
    change::Receipt,
    command::{BuySeats, Command, Envelope},
    decide::{PURCHASE_LIMIT, decide, for_sale},
    id::OpId,
    invariant::violations,
    mail::MailKind,
    policy::Policy,
    record::Record,
    seat::{Free, SeatType, monthly_cents},
};

use super::{
    guard,
    scene::{Scene, now, word},
    summary::{self, BUY_SEATS_REJECTIONS},
    table::{apply, results},
};

const ACME: &str = "
    account 1 customer
    product sales professional
    product service starter
    pool core 10 min 5
    pool service 3 min 0
    trial sales 5
    leaving core 2 2026-12-01
    user super core super+default
    user both core custom:account.add_edit_users,account.modify_billing
    user adder core custom:account.add_edit_users
    user biller core custom:account.modify_billing
    user viewer view_only default
    user manager@a partner template:partner_admin
    user former core super+default deactivated
    account 9 partner
    domain agency.example
    product sales professional
    pool core 4294966795 min 0
    user head@a core super+default
";

/// Who, and what: a row a purchase, each in the world that those above it left behind.
const TABLE: &str = "
by        | seat      | seats      | result
nobody    | partner   | 0          | no: Refused NotActive
former    | partner   | 0          | no: Refused NotActive
viewer    | partner   | 0          | no: Refused Permissions account.modify_billing
adder     | core      | 1          | no: Refused Permissions account.modify_billing
manager@a | core      | 1          | no: Refused Permissions account.modify_billing
biller    | partner   | 0          | no: CostsNothing partner
biller    | view_only | 1          | no: CostsNothing view_only
biller    | service   | 0          | no: Tier service needs service professional
biller    | sales     | 1          | no: OnTrial sales
head@a/9  | sales     | 1          | no: NoSubscription sales
biller    | core      | 0          | no: Quantity 0 of 999
biller    | core      | 1000       | no: Quantity 1000 of 999
biller    | core      | 4294967295 | no: Quantity 4294967295 of 999
biller    | core      | 1          | pool core 11
    order 1: 15238 cents, on the bill of 2026-12-01
    mail receipt 1 core, 11 now, at 4500, 15238 on 2026-12-01: biller both super
    audit SEATS_PURCHASED: core
both      | core      | 2          | pool core 13
    order 2: 30477 cents, on the bill of 2026-12-01
    mail receipt 2 core, 13 now, at 4500, 30477 on 2026-12-01: biller both super
    audit SEATS_PURCHASED: core
super     | core      | 999        | pool core 1012
    order 3: 15223118 cents, on the bill of 2026-12-01
    mail receipt 999 core, 1012 now, at 4500, 15223118 on 2026-12-01: biller both super
    audit SEATS_PURCHASED: core
head@a/9  | core      | 501        | no: Quantity 501 of 500
head@a/9  | core      | 500        | pool core 4294967295
    order 1: 7619178 cents, on the bill of 2026-12-01
    mail receipt 500 core, 4294967295 now, at 4500, 7619178 on 2026-12-01: head@a
    audit SEATS_PURCHASED: core
head@a/9  | core      | 1          | no: Quantity 1 of 0
";

/// PM-08: super admins buy seats and who may modify billing, nobody else, not even a Partner Admin. TG-02, EXT-10: types
/// that are free, or that the subscription does not bring, are not for sale. The pool grows at once, by 1 to 999, and
/// never beyond what can be counted.
#[test]
fn purchases() {
    let mut scene = Scene::read(ACME);
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, seat, seats] = cells;
        let actor = scene.actor(by);
        let envelope = Envelope { op: OpId(number as u128), actor, now: now(), policy: Policy::default() };
        let order = BuySeats { seat: word(seat), quantity: seats.parse().unwrap() };
        let before = scene.world.clone();
        let decided = decide(&scene.world, &envelope, &Command::BuySeats(order));
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, wanted, "{by} | {seat} | {seats}");
        // What the page asks before it opens is what the purchase is asked.
        if order.quantity == 1 {
            let asked = for_sale(&scene.world, actor, order.seat).map(|pool| pool.purchased < u32::MAX);
            assert_eq!(asked.is_ok_and(|room| room), decided.is_ok(), "{by} | {seat}");
        }
        let Ok(change) = decided else { continue };
        hold_to_its_own_word(&change, &envelope, order);
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), []);
        // It changes how many seats there are, and nothing about who holds them or which of them leave.
        let (before, after) = (before.account(actor.hub).unwrap(), scene.world.account(actor.hub).unwrap());
        assert_eq!((before.users(), before.removals()), (after.users(), after.removals()));
        let (Free::Seats(old), Free::Seats(new)) = (before.free(order.seat), after.free(order.seat)) else { panic!() };
        assert_eq!(new.unassigned() - old.unassigned(), order.quantity, "they can be assigned at once");
    }
}

fn hold_to_its_own_word(change: &seatdesk::domain::change::Change, envelope: &Envelope, order: BuySeats) {
    let Receipt::SeatsBought { seat, quantity, purchased } = change.receipt else { panic!("{change:?}") };
    assert_eq!((seat, quantity), (order.seat, order.quantity));
    let [Record::Pool(hub, pool), Record::Order(_, order), Record::SeatMonth(..)] = change.puts.as_slice() else {
        panic!("{change:?}")
    };
    assert_eq!((*hub, pool.purchased), (envelope.actor.hub, purchased));
    let [mail] = change.mail.as_slice() else { panic!("{change:?}") };
    let MailKind::SeatsBought { seats, purchased: told, unit_price_cents, prorated_cents, bill_on, .. } = mail.kind
    else {
        panic!("{mail:?}")
    };
    assert_eq!((prorated_cents, bill_on), (order.total_cents(), Some(pool.renewal_date)));
    assert_eq!((seats, told, unit_price_cents), (quantity, purchased, pool.unit_price_cents));
    let [entry] = change.audit.as_slice() else { panic!("{change:?}") };
    assert_eq!(entry.acting_user.id, envelope.actor.user);
    let detail = |name: &str| entry.detail[name].parse::<u64>().unwrap();
    assert_eq!([detail("bought"), detail("purchased")], [u64::from(quantity), u64::from(purchased)]);
    assert_eq!(detail("monthly_cents"), pool.monthly_cents(quantity));
}

/// Prices are whole cents, and the largest there can be is exact.
#[test]
fn prices_do_not_overflow() {
    assert_eq!(monthly_cents(4500, 3), 13_500);
    assert_eq!(monthly_cents(u32::MAX, PURCHASE_LIMIT), 4_294_967_295 * 999);
    assert_eq!(monthly_cents(u32::MAX, u32::MAX), 18_446_744_065_119_617_025);
}

/// A free type has no pool, so that the page has nothing to show for it.
#[test]
fn what_is_for_sale_has_a_pool() {
    let scene = Scene::read(ACME);
    for seat in SeatType::ALL {
        let sold = for_sale(&scene.world, scene.actor("super"), seat).is_ok();
        assert_eq!(sold, seat == SeatType::Core, "{seat:?}");
    }
}

/// The table has every reason there is, and every refusal that the right to buy can meet.
#[test]
fn the_table_has_every_rejection() {
    for name in BUY_SEATS_REJECTIONS {
        assert!(results(TABLE).any(|result| result.starts_with(&format!("no: {name}"))), "{name} has no row");
    }
    assert!(guard::refusals().contains("Permissions"));
}

/// The cells of each row of a table, and the lines of its result.
pub fn rows<const N: usize>(table: &str) -> Vec<([&str; N], Vec<&str>)> {
    let mut rows: Vec<([&str; N], Vec<&str>)> = Vec::new();
    for line in table.lines().filter(|line| !line.trim().is_empty()).skip(1) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells.as_slice() {
            [more] => rows.last_mut().unwrap().1.push(more),
            [cells @ .., result] => {
                let result = [*result].into_iter().filter(|result| !result.is_empty());
                rows.push((cells.try_into().unwrap(), result.collect()));
            }
            [] => {}
        }
    }
    rows
}

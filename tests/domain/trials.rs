//! Free trials on the clock: who may start one, the notice before its end, and who is moved where when it ends.

use jiff::Timestamp;
use proptest::prelude::*;
use seatdesk::domain::{
    change::Change,
    command::{Command, Envelope, PlannedProduct, Purchase},
    decide::{carry_out, decide, quote},
    due::{self, DueKind},
    id::OpId,
    invariant::violations,
    mail::MailKind,
    policy::Policy,
    price::Prices,
    record::Record,
    seat::{Free, SeatType},
    trial::TrialState,
    user::UserStatus,
};

use super::{
    buy_seats::rows,
    scene::{Scene, now, word},
    summary::{self, TRIAL_REJECTIONS},
    table::apply,
};

/// After the end of every trial in this file.
const AFTER: &str = "2026-12-02T00:00:00Z";

const ACME: &str = "
    account 1 customer
    card none
    product marketing starter
    product sales professional
    pool core 10 min 0
    pool sales 2 min 0
    user super core super+default
    user biller core custom:account.modify_billing
    user plain core default
";

/// Who, and what: a row a trial, each in the world that those above it left behind.
const TABLE: &str = "
by     | product    | result
plain  | service    | no: Refused Permissions account.modify_billing
biller | sales_free | no: NotForSale sales_free
biller | sales      | no: Owned sales professional
biller | service    | trial service to 2026-09-03: running
    pool service 5
    audit TRIAL_STARTED: service
super  | service    | no: Tried service
super  | marketing  | trial marketing to 2026-09-03: running
    audit TRIAL_STARTED: marketing
";

/// PRC-01, PM-09: who may modify billing tries a product once, at Professional for two weeks and without a card; it
/// brings seats of its own type where it has one.
#[test]
fn trials_are_started() {
    let mut scene = Scene::read(ACME);
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, product] = cells;
        let actor = scene.actor(by);
        let envelope = Envelope { op: OpId(number as u128), actor, now: now(), policy: Policy::default() };
        let decided = decide(&scene.world, &envelope, &Command::StartTrial(word(product)));
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, wanted, "{by} | {product}");
        let Ok(change) = decided else { continue };
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), []);
    }
    for name in TRIAL_REJECTIONS {
        assert!(TABLE.contains(&format!("no: {name}")), "no row for {name}");
    }
}

/// Carries out what falls due until a time, holds the world to its invariants after each, and answers what was about
/// trials.
fn turn(scene: &mut Scene, until: &str) -> Vec<Change> {
    let until: Timestamp = until.parse().unwrap();
    let mut carried_out = Vec::new();
    while let Some(due) = due::first(&scene.world, until) {
        let change = carry_out(&scene.world, &due).unwrap();
        apply(scene, &change);
        assert_eq!(violations(&scene.world), [], "{due:?}");
        if !matches!(due.kind, DueKind::Renewal(_)) {
            carried_out.push(change);
        }
    }
    carried_out
}

/// What happens to a trial of Sales Hub in a world, step by step; the clock that each step moves is left out.
fn told(text: &str) -> Vec<Vec<String>> {
    let changes = turn(&mut Scene::read(text), AFTER);
    let say = |change: &Change| {
        let lines = summary::change(change).into_iter();
        lines.filter(|line| !line.starts_with("puts Clock")).collect()
    };
    changes.iter().map(say).collect()
}

/// PRC-17, AC-110: three days before its end, who may modify billing is told, and so is who holds its seats and has
/// signed up. At its end everybody moves to Core while a Core Seat is free, those who have signed up first, and the
/// others to View-Only; who is deactivated takes none. Everybody who has signed up is told which seat it is.
#[test]
fn its_end_is_announced_and_moves_everybody() {
    let steps = told(
        "
        account 1 customer
        product marketing starter
        pool core 3 min 0
        trial sales 5
        user super core super+default
        user wait sales default invited
        user s1 sales default
        user s2 sales template:sales_manager
        user former sales default deactivated
    ",
    );
    let wanted = [
        "trial sales to 2026-12-01: announced
         mail trial of sales ends 2026-12-01: super s1 s2
         audit TRIAL_ANNOUNCED: sales",
        "s1: active core default, no link
         s2: active core template:sales_manager, no link
         former: deactivated core default, no link
         wait: invited view_only default, no link
         trial sales to 2026-12-01: ended
         removes Pool(HubId(1), Sales)
         mail trial of sales ended, now core: s1
         mail trial of sales ended, now core: s2
         mail trial of sales ended, now none: super
         audit SEAT_CHANGED: s1
         audit PERMISSIONS_CHANGED: s1
         audit SEAT_CHANGED: s2
         audit PERMISSIONS_CHANGED: s2
         audit SEAT_CHANGED: former
         audit PERMISSIONS_CHANGED: former
         audit SEAT_CHANGED: wait
         audit PERMISSIONS_CHANGED: wait
         audit TRIAL_ENDED: sales",
    ];
    hold(&steps, &wanted);
}

#[track_caller]
fn hold(steps: &[Vec<String>], wanted: &[&str]) {
    let lines = |text: &str| text.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>();
    assert_eq!(steps, wanted.iter().map(|text| lines(text)).collect::<Vec<_>>());
}

/// PRC-17, RMS-20, AC-110: Core Seats that are about to leave are not free: a removal stays as it was scheduled. One that
/// is applied on the day of the end has left by then.
#[test]
fn seats_that_leave_are_not_taken() {
    for (leaving, seat) in [
        ("leaving core 2 2027-12-01", "view_only"),
        ("leaving core 1 2027-12-01", "core"),
        ("leaving core 1 2026-12-01", "core"),
        ("leaving core 2 2026-12-01", "view_only"),
    ] {
        let text = format!(
            "
            account 1 customer
            product marketing starter
            pool core 3 min 0
            trial sales 5
            {leaving}
            user super core super+default
            user seller sales default
        "
        );
        let mut scene = Scene::read(&text);
        turn(&mut scene, AFTER);
        let state = scene.world.account(scene.hub).unwrap();
        let quantity: u32 = leaving.split(' ').nth(2).unwrap().parse().unwrap();
        assert_eq!(state.removals().values().map(|removal| removal.quantity).collect::<Vec<_>>(), [quantity]);
        let user = state.user_by_id(scene.actor("seller").user).unwrap();
        assert_eq!(user.seat, Some(word(seat)), "{leaving}");
    }
}

/// PRC-17, INV-07, INV-10: super admins come first, as View-Only cannot hold their right; who gets no Core Seat loses it,
/// and what else writes. The last one gets a Core Seat in any case, be there Core Seats in the account or not.
#[test]
fn the_last_super_admin_keeps_the_right() {
    let people = "
        trial sales 5
        user writer sales custom:crm.import,crm.export
        user waiting sales super+default invited
        user both sales super+template:super_admin
        user boss sales super+default
    ";
    let end = |pool: &str| told(&format!("account 1 customer\n product marketing starter\n{pool}\n{people}")).remove(1);
    // Two Core Seats are free, and three super admins there: those who have signed up come first.
    let lines = end("pool core 2 min 0");
    for wanted in [
        "both: active core super+template:super_admin, no link",
        "boss: active core super+default, no link",
        "waiting: invited view_only default, no link",
        "writer: active view_only custom:crm.export=on, no link",
    ] {
        assert!(lines.iter().any(|line| line == wanted), "{wanted}\n{lines:#?}");
    }
    assert!(!lines.iter().any(|line| line.starts_with("pool")), "{lines:#?}");
    for (pool, purchased) in [("pool core 0 min 0", 1), ("", 1)] {
        let lines = end(pool);
        for wanted in [
            "boss: active view_only default, no link".to_owned(),
            "both: active core super+template:super_admin, no link".to_owned(),
            format!("pool core {purchased}"),
            "audit SEATS_PURCHASED: core".to_owned(),
        ] {
            assert!(lines.contains(&wanted), "{pool}: {wanted}\n{lines:#?}");
        }
    }
}

/// PRC-17: more users than a transaction holds leave its seats in several, and only the last of them ends the trial.
#[test]
fn many_users_leave_in_several_steps() {
    let former: String = (0..61).map(|n| format!("user f{n} sales default deactivated\n")).collect();
    let text = format!(
        "account 1 customer\n product marketing starter\n pool core 1 min 0\n trial sales 5\n
        user super core super+default\n user seller sales default\n{former}"
    );
    let mut scene = Scene::read(&text);
    let changes = turn(&mut scene, AFTER);
    let users = |change: &Change| change.puts.iter().filter(|record| matches!(record, Record::User(..))).count();
    assert_eq!(changes.iter().map(users).collect::<Vec<_>>(), [0, 25, 25, 12]);
    let ends = |change: &Change| {
        change.puts.iter().any(|put| matches!(put, Record::Trial(_, trial) if trial.state == TrialState::Ended))
    };
    assert_eq!(changes.iter().map(ends).collect::<Vec<_>>(), [false, false, false, true]);
    let state = scene.world.account(scene.hub).unwrap();
    assert_eq!(state.users().values().filter(|user| user.seat == Some(SeatType::Sales)).count(), 0);
    assert!(!state.pools().contains_key(&SeatType::Sales));
}

/// PRC-17, PRC-06: a product that is bought while it is tried keeps everybody on their seats, which are bought with it, and
/// nothing ends; one that is bought at less than what is tried leaves the trial as it is.
#[test]
fn what_is_bought_meanwhile_stays() {
    let text = "
        account 1 customer
        product marketing starter
        pool core 9 min 0
        trial sales 5
        user super core super+default
        user s1 sales default
        user s2 sales default
        user s3 sales default invited
        user s4 sales default
    ";
    for (tier, period, seat, steps) in [("professional", "yearly", "sales", 0), ("starter", "monthly", "core", 2)] {
        let mut scene = Scene::read(text);
        let products = vec![PlannedProduct { product: word("sales"), tier: word(tier), period: word(period) }];
        let state = scene.world.account(scene.hub).unwrap();
        let day = "2026-08-20".parse().unwrap();
        let agreed_cents = quote(state, &Prices::default(), day, &products, &[]).unwrap().total_cents();
        let command = Command::Purchase(Purchase { products, add_ons: Vec::new(), card: None, agreed_cents });
        let envelope = Envelope { op: OpId(1), actor: scene.actor("super"), now: now(), policy: Policy::default() };
        let change = decide(&scene.world, &envelope, &command).unwrap();
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), []);
        assert_eq!(turn(&mut scene, AFTER).len(), steps, "{tier}");
        let state = scene.world.account(scene.hub).unwrap();
        let seller = state.user_by_id(scene.actor("s4").user).unwrap();
        assert_eq!(seller.seat, Some(word(seat)), "{tier}");
        let pool = state.pools().get(&SeatType::Sales).map(|pool| (pool.purchased, pool.trial));
        // All who hold one keep it, though fewer come by default.
        assert_eq!(pool, (tier == "professional").then_some((4, false)), "{tier}");
    }
}

/// Worlds in which a trial of Sales Hub ends: so many Core Seats, of which some leave, and holders of every kind.
fn worlds() -> impl Strategy<Value = String> {
    let kinds = prop::sample::select(vec![
        "default",
        "default invited",
        "default deactivated",
        "super+default",
        "super+template:super_admin",
        "super+default invited",
        "super+default deactivated",
        "template:sales_manager",
        "template:sales_manager invited",
        "custom:crm.import,crm.export,account.modify_billing",
    ]);
    let holders = prop::collection::vec(kinds, 0..5);
    let former = prop_oneof![3 => 0..3_usize, 1 => 20..70_usize];
    let boss = prop::sample::select(vec!["core", "sales"]);
    (holders, former, boss, 0..4_u32, 0..4_u32, any::<bool>()).prop_map(
        |(holders, former, boss, free, leaving, late)| {
            let core = free + u32::from(boss == "core");
            let leaving = leaving.min(free);
            let mut text = "account 1 customer\n product marketing starter\n trial sales 5\n".to_owned();
            if core > 0 {
                text += &format!("pool core {core} min 0\n");
            }
            if leaving > 0 {
                text += &format!("leaving core {leaving} {}\n", if late { "2027-12-01" } else { "2026-12-01" });
            }
            text += &format!("user boss {boss} super+default\n");
            for (number, kind) in holders.iter().enumerate() {
                text += &format!("user h{number} sales {kind}\n");
            }
            for number in 0..former {
                text += &format!("user f{number} sales default deactivated\n");
            }
            text
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        rng_seed: proptest::test_runner::RngSeed::Fixed(7),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// PRC-17, AC-110, INV-02..INV-10: whoever holds a trial's seats, and however many Core Seats are free, all invariants
    /// hold after each step; nobody is left on its seats and nobody is lost; no Core Seat stays free beside somebody who was
    /// put on View-Only; who has signed up was told the seat held now, once; what leaves on a later day still does.
    #[test]
    fn every_trial_ends_well(text in worlds()) {
        let mut scene = Scene::read(&text);
        let before = scene.world.account(scene.hub).unwrap().clone();
        prop_assert_eq!(violations(&scene.world), []);
        let changes = turn(&mut scene, AFTER);
        let after = scene.world.account(scene.hub).unwrap();
        prop_assert_eq!(after.users().len(), before.users().len());
        prop_assert!(after.trials().values().all(|trial| trial.state == TrialState::Ended));
        let moved: Vec<_> = before.users().values().filter(|user| user.seat == Some(SeatType::Sales)).collect();
        for user in &moved {
            let now = after.user_by_id(user.id).unwrap();
            prop_assert!(matches!(now.seat, Some(SeatType::Core | SeatType::ViewOnly)), "{:?}", now);
            prop_assert_eq!((now.status, &now.email), (user.status, &user.email));
            let of = |change: &Change| {
                let about = |kind: &MailKind| matches!(kind, MailKind::TrialEnded { seat: Some(_), .. });
                let mails = change.mail.iter().filter(|mail| about(&mail.kind) && mail.to[0].id == user.id);
                mails.map(|mail| mail.kind.clone()).collect::<Vec<_>>()
            };
            let mails: Vec<MailKind> = changes.iter().flat_map(of).collect();
            let wanted: Vec<_> = (user.status == UserStatus::Active)
                .then(|| MailKind::TrialEnded { product: word("sales"), seat: now.seat })
                .into_iter()
                .collect();
            prop_assert_eq!(mails, wanted);
        }
        let on_view_only = moved.iter().any(|user| {
            after.user_by_id(user.id).is_some_and(|user| user.seat == Some(SeatType::ViewOnly))
        });
        let Free::Seats(core) = after.free(SeatType::Core) else { unreachable!() };
        prop_assert!(!on_view_only || core.unassigned() == core.scheduled, "{:?}", core);
        let later = |state: &seatdesk::domain::world::AccountState| -> u32 {
            let late = state.removals().values().filter(|removal| removal.effective_on.year() == 2027);
            late.map(|removal| removal.quantity).sum()
        };
        prop_assert_eq!(later(&before), later(after));
    }
}

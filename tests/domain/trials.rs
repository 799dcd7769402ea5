//! What a free trial brings, and why one may not begin.

use seatdesk::domain::{
    command::{Command, Envelope, Policy},
    decide::decide,
    id::OpId,
    invariant::violations,
};

use super::{
    buy_seats::rows,
    scene::{Scene, now, word},
    summary::{self, TRIAL_REJECTIONS},
    table::apply,
};

const ACME: &str = "
    account 1 customer
    product marketing professional
    product service starter
    pool core 10 min 5
    user super core super+default
    user biller core custom:account.modify_billing
    user plain core default
";

/// Who, and what is tried: a row a trial, each in the world that those above it left behind, on the 20th of August 2026.
const TABLE: &str = "
by     | product    | result
plain  | sales      | no: Refused Permissions account.modify_billing
biller | sales_free | no: NotForSale sales_free
biller | marketing  | no: Owned marketing professional
biller | sales      | trial sales to 2026-09-03: running
    pool sales 5
    audit TRIAL_STARTED: sales
biller | sales      | no: Tried sales
super  | service    | trial service to 2026-09-03: running
    pool service 5
    audit TRIAL_STARTED: service
super  | operations | trial operations to 2026-09-03: running
    audit TRIAL_STARTED: operations
";

/// PM-09, PRC-01, PRC-17: who may modify billing tries a hub of which the account has less than Professional, once.
#[test]
fn trials_begin() {
    let mut scene = Scene::read(ACME);
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, product] = cells;
        let envelope =
            Envelope { op: OpId(number as u128), actor: scene.actor(by), now: now(), policy: Policy::default() };
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
}

/// Every reason why a trial may not begin has its row.
#[test]
fn every_refusal_is_in_the_table() {
    for name in TRIAL_REJECTIONS {
        assert!(TABLE.contains(&format!("no: {name}")), "{name}");
    }
}

//! What buying products and add-ons does, what it costs to the cent, and why it may not be; and the sales team.

use seatdesk::domain::{
    add_on::AddOn,
    billing::{self, BillChange},
    command::{Command, ContactSales, Envelope, PlannedProduct, Purchase, SalesContact},
    decide::{decide, quote},
    id::OpId,
    invariant::violations,
    order::OrderState,
    policy::Policy,
    price::Prices,
    record::Record,
    rejection::Rejection,
};

use super::{
    buy_seats::rows,
    scene::{Scene, now, word},
    summary::{self, CONTACT_SALES_REJECTIONS, PURCHASE_REJECTIONS},
    table::apply,
};

const ACME: &str = "
    account 1 customer
    product marketing starter
    pool core 10 min 5
    user super core super+default
    user biller core custom:account.modify_billing
    user plain core default
    account 2 customer
    card none
    user head core super+default
    pool core 1 min 0
";

/// Who, and what: a row a purchase, each in the world that those above it left behind. A cart has products as
/// `product:tier:period`, add-ons after a `+`, and what was agreed to when it is not what it costs. It is the 20th of
/// August 2026, 103 days before the first account's term of 2025-12-01 to 2026-12-01 ends.
const TABLE: &str = "
by     | cart                                                       | result
plain  | marketing:professional:yearly                              | no: Refused Permissions account.modify_billing
biller | -                                                          | no: Nothing
biller | sales:starter:monthly sales:professional:yearly            | no: Twice
biller | sales_free:starter:yearly                                  | no: NotForSale sales_free
biller | sales:free:yearly                                          | no: NotForSale sales
biller | marketing:starter:yearly                                   | no: Owned marketing starter
biller | sales:professional:monthly                                 | no: Period professional
biller | +calling_minutes                                           | no: NeedsHub calling_minutes sales
biller | +ads_limit agreed:1                                        | no: Price 1 is 32170
biller | +ads_limit                                                 | subscription marketing starter to 2026-12-01 + ads_limit
    order 1: 32170 cents, paid with 4242
    mail receipt of 1: 32170 to 4242: biller super
    audit TOUCHLESS_PURCHASE: marketing
    audit CARD_CHARGED: order 1
biller | +ads_limit                                                 | no: AddOnOwned ads_limit
biller | sales:professional:yearly +calling_minutes                 | subscription sales professional to 2027-08-20 + calling_minutes
    pool sales 3
    pool core 10
    order 2: 524400 cents, paid with 4242
    mail receipt of 2: 524400 to 4242: biller super
    audit TOUCHLESS_PURCHASE: sales
    audit SEATS_PURCHASED: sales
    audit CARD_CHARGED: order 2
super  | marketing:enterprise:yearly                                | subscription marketing enterprise to 2026-12-01 + ads_limit
    pool core 10
    order 3: 1076843 cents, paid with 4242
    mail receipt of 3: 1076843 to 4242: biller super
    audit TOUCHLESS_PURCHASE: marketing
    audit CARD_CHARGED: order 3
super  | service:starter:monthly                                    | subscription service starter to 2026-09-20
    order 4: 1500 cents, paid with 4242
    mail receipt of 4: 1500 to 4242: biller super
    audit TOUCHLESS_PURCHASE: service
    audit CARD_CHARGED: order 4
super  | service:professional:yearly                                | subscription service professional to 2027-08-20
    pool service 3
    order 5: 378900 cents, paid with 4242
    mail receipt of 5: 378900 to 4242: biller super
    audit TOUCHLESS_PURCHASE: service
    audit SEATS_PURCHASED: service
    audit CARD_CHARGED: order 5
";

/// PM-09, PRC-04, PRC-05, PRC-06, PRC-09, PRC-11, PRC-14, PRC-15, EXT-34, CRU-03, ML-09: who may modify billing buys what
/// is for sale; it is charged to the cent, for the rest of a term that runs or for a new one; seats come with it.
#[test]
fn purchases() {
    let mut scene = Scene::read(ACME);
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, cart] = cells;
        let actor = scene.actor(by);
        let (mut products, mut add_ons, mut agreed) = (Vec::new(), Vec::<AddOn>::new(), None);
        for part in cart.split_whitespace().filter(|part| *part != "-") {
            match part.split(':').collect::<Vec<_>>().as_slice() {
                ["agreed", cents] => agreed = Some(cents.parse().unwrap()),
                [product, tier, period] => {
                    products.push(PlannedProduct { product: word(product), tier: word(tier), period: word(period) });
                }
                _ => add_ons.push(word(part.strip_prefix('+').unwrap())),
            }
        }
        let state = scene.world.account(actor.hub).unwrap();
        let today = billing::today(state, now());
        let quoted = quote(state, &Prices::default(), today, &products, &add_ons);
        let agreed_cents = agreed.unwrap_or_else(|| quoted.map_or(0, |quote| quote.total_cents()));
        let command = Command::Purchase(Purchase { products, add_ons, card: None, agreed_cents });
        let envelope = Envelope { op: OpId(number as u128), actor, now: now(), policy: Policy::default() };
        let decided = decide(&scene.world, &envelope, &command);
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, wanted, "{by} | {cart}");
        let Ok(change) = decided else { continue };
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), []);
    }
}

/// PRC-08, PRC-14, CRU-03: a higher tier raises the price of all seats from their next bill on; what that bill comes to
/// before and after is told with the price, and is what it really comes to. What was paid of the plan that is replaced
/// is taken off, and told.
#[test]
fn an_upgrade_tells_what_the_next_bill_comes_to() {
    let mut scene = Scene::read(ACME);
    let prices = Prices::default();
    let bill = |scene: &Scene| {
        let (on, lines) = billing::next_bill(scene.world.account(scene.hub).unwrap(), &prices).unwrap();
        (on, lines.iter().map(|line| line.cents).sum::<u64>())
    };
    let planned = PlannedProduct { product: word("marketing"), tier: word("enterprise"), period: word("yearly") };
    let state = scene.world.account(scene.hub).unwrap();
    let quoted = quote(state, &prices, billing::today(state, now()), &[planned], &[]).unwrap();
    let (on, before_cents) = bill(&scene);
    assert!(quoted.raises_seats(state));
    let [credit] = quoted.credits.as_slice() else { panic!("{:?}", quoted.credits) };
    assert_eq!((credit.product, credit.tier, credit.until), (word("marketing"), word("starter"), on));
    assert!(credit.cents > 0);

    let purchase =
        Purchase { products: vec![planned], add_ons: Vec::new(), card: None, agreed_cents: quoted.total_cents() };
    let actor = scene.actor("super");
    let envelope = Envelope { op: OpId(1), actor, now: now(), policy: Policy::default() };
    let change = decide(&scene.world, &envelope, &Command::Purchase(purchase)).unwrap();
    apply(&mut scene, &change);
    let (same_day, after_cents) = bill(&scene);
    assert_eq!(same_day, on);
    assert_eq!(quoted.bills, [BillChange { on, before_cents, after_cents }]);
    // More than the product alone: ten Core Seats cost what Enterprise asks.
    assert!(
        after_cents > before_cents + quoted.later()[&12] - prices.product(planned.product, word("starter")) as u64 * 12
    );
}

/// SEA-10, PRC-16: there is a price for what is left of a term up to its last day, and none once it is over and is still to
/// be renewed.
#[test]
fn a_term_that_is_over_has_no_price() {
    let scene = Scene::read(ACME);
    let state = scene.world.account(scene.actor("biller").hub).unwrap();
    let price = |day: &str| {
        let quoted = quote(state, &Prices::default(), day.parse().unwrap(), &[], &[word("ads_limit")]);
        quoted.map(|quote| quote.total_cents()).map_err(|no| summary::rejection(&Rejection::Purchase(no)))
    };
    assert!(price("2026-11-30").unwrap() > 0);
    for day in ["2026-12-01", "2027-03-01"] {
        assert_eq!(price(day).unwrap_err(), "no: TermOver 2026-12-01");
    }
}

/// PRC-09, PRC-12, ER-11: without a valid card nothing is bought; one that comes with the order is put on file.
#[test]
fn a_valid_card_is_needed() {
    let scene = Scene::read(ACME);
    let actor = scene.actor("head/2");
    let planned = PlannedProduct { product: word("sales"), tier: word("starter"), period: word("monthly") };
    // Fifteen dollars for the hub; the account's Core Seat is there already.
    let order =
        |card| Command::Purchase(Purchase { products: vec![planned], add_ons: Vec::new(), card, agreed_cents: 1500 });
    let envelope = Envelope { op: OpId(1), actor, now: now(), policy: Policy::default() };
    let said = |card| decide(&scene.world, &envelope, &order(card)).map_err(|no| summary::rejection(&no));
    assert_eq!(said(None).unwrap_err(), "no: Card missing");
    let mut card = super::scene::card();
    card.expires = "07/2026".to_owned().try_into().unwrap();
    assert_eq!(said(Some(card.clone())).unwrap_err(), "no: Card expired 07/2026");
    card.expires = "08/2026".to_owned().try_into().unwrap();
    let change = said(Some(card.clone())).unwrap();
    assert!(change.puts.contains(&Record::Card(actor.hub, card)));
}

/// PRC-07, AC-76: the sales team is written to or asked to call; an order stands for it, and nothing is charged.
#[test]
fn sales_are_contacted() {
    let scene = Scene::read(ACME);
    let ask = |by: &str, how| {
        let asked = ContactSales { products: vec![(word("cms"), word("enterprise"))], add_ons: Vec::new(), how };
        let envelope = Envelope { op: OpId(1), actor: scene.actor(by), now: now(), policy: Policy::default() };
        decide(&scene.world, &envelope, &Command::ContactSales(asked)).map_err(|no| summary::rejection(&no))
    };
    let mut refused = vec![
        ask("biller", SalesContact::Message("  ".into())).unwrap_err(),
        ask("biller", SalesContact::Call("12-34".into())).unwrap_err(),
        ask("biller", SalesContact::Call("call 123456".into())).unwrap_err(),
    ];
    assert!(ask("plain", SalesContact::Message("Hi".into())).unwrap_err().starts_with("no: Refused"));
    refused.dedup();
    let names: Vec<_> = CONTACT_SALES_REJECTIONS.iter().map(|name| format!("no: {name}")).collect();
    assert_eq!(refused, names);
    for how in [SalesContact::Message("Hi".into()), SalesContact::Call("+33 (0)1 23 45".into())] {
        let change = ask("biller", how).unwrap();
        let [Record::Order(_, order)] = change.puts.as_slice() else { panic!("{change:?}") };
        assert!(matches!(order.state, OrderState::Message(_) | OrderState::Call(_)));
        assert_eq!((order.total_cents(), change.mail.len()), (0, 0));
    }
}

#[test]
fn the_table_has_every_rejection() {
    // A term that is over has a test of its own, since all rows of the table are of one day.
    for name in PURCHASE_REJECTIONS.iter().filter(|name| **name != "TermOver") {
        assert!(TABLE.contains(&format!("no: {name}")), "no row for {name}");
    }
}

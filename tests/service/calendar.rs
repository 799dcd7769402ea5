//! Renewals on days that are no ordinary ones: a day begins where its zone says, and no term drifts away from its day.

use std::{collections::BTreeSet, sync::Arc};

use jiff::{Timestamp, civil::date};
use seatdesk::{
    domain::{
        record::Record,
        seat::SeatType,
        subscription::{Product, Subscription, Tier},
    },
    store::{MemoryStore, Store},
};

use crate::support::world::{customer, hub_over, partner, records};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// When the renewals of a subscription are carried out, in an account that lives in a zone, up to a time.
async fn renewals(zone: &str, term: (jiff::civil::Date, jiff::civil::Date), until: &str) -> Vec<String> {
    let mut records = records();
    records.retain(|record| match record {
        Record::Pool(_, pool) => pool.seat == SeatType::Core,
        Record::Subscription(..) | Record::Removal(..) => false,
        _ => true,
    });
    for record in &mut records {
        match record {
            Record::Account(account) if account.hub_id != partner() => account.time_zone = zone.into(),
            // They renew with the subscription.
            Record::Pool(_, pool) => pool.renewal_date = term.1,
            _ => {}
        }
    }
    let (term_start, term_end) = term;
    let tier = Tier::Professional;
    let product = Product::Cms;
    let subscription = Subscription { product, tier, term_start, term_end, anchor_day: None, add_ons: BTreeSet::new() };
    records.push(Record::Subscription(customer(), subscription));
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records).await;
    let fired = hub.move_clock(at(until)).await.unwrap();
    fired.into_iter().map(|fired| fired.due.at.to_string()).collect()
}

/// Demo and QA 7: on the day on which the clocks go forward in Paris, on the one on which they go back, and where midnight
/// itself is left out, the renewal is at the first moment of the day, once.
#[tokio::test]
async fn a_renewal_is_at_the_first_moment_of_its_day() {
    // 25 October 2026: the clocks of Paris go back at three; the next one is in winter time.
    let autumn = renewals("Europe/Paris", (date(2026, 9, 25), date(2026, 10, 25)), "2026-11-26T00:00:00Z").await;
    assert_eq!(autumn, ["2026-10-24T22:00:00Z", "2026-11-24T23:00:00Z"]);
    // 28 March 2027: they go forward at two.
    let spring = renewals("Europe/Paris", (date(2027, 2, 28), date(2027, 3, 28)), "2027-04-29T00:00:00Z").await;
    assert_eq!(spring, ["2027-03-27T23:00:00Z", "2027-04-27T22:00:00Z"]);
    // 6 September 2026: in Santiago there is no midnight, and the day begins at one.
    let gap = renewals("America/Santiago", (date(2026, 8, 6), date(2026, 9, 6)), "2026-10-07T00:00:00Z").await;
    assert_eq!(gap, ["2026-09-06T04:00:00Z", "2026-10-06T03:00:00Z"]);
}

/// Demo and QA 7: a term that began on the 31st, and one that began on a leap day, come back to their day.
#[tokio::test]
async fn a_renewal_at_the_end_of_a_month_keeps_its_day() {
    let monthly = renewals("UTC", (date(2026, 8, 31), date(2026, 9, 30)), "2027-05-31T12:00:00Z").await;
    let days = ["2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31"];
    let days = days.iter().chain(&["2027-04-30", "2027-05-31"]);
    assert_eq!(monthly, days.map(|day| format!("{day}T00:00:00Z")).collect::<Vec<_>>());
    let yearly = renewals("UTC", (date(2024, 2, 29), date(2027, 2, 28)), "2036-03-01T00:00:00Z").await;
    assert_eq!(yearly.first().map(String::as_str), Some("2027-02-28T00:00:00Z"));
    let leap = renewals("UTC", (date(2026, 2, 28), date(2027, 2, 28)), "2029-03-01T00:00:00Z").await;
    assert_eq!(leap, ["2027-02-28T00:00:00Z", "2028-02-28T00:00:00Z", "2029-02-28T00:00:00Z"]);
    let from_leap_day = renewals("UTC", (date(2026, 1, 29), date(2027, 1, 29)), "2028-02-01T00:00:00Z").await;
    assert_eq!(from_leap_day, ["2027-01-29T00:00:00Z", "2028-01-29T00:00:00Z"]);
}

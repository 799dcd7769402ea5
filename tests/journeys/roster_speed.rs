//! How fast the roster is with very many users. What is held here is far from the bars, which the benchmarks measure; it
//! says the figures, and fails only when something goes through everybody far too often.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use seatdesk::{
    domain::{record::Record, seat::SeatType, world::World},
    ui::screens::users::{
        arrangement::{Arrangement, Sort},
        columns::ColumnId,
        filters::{FilterId, Filters},
        roster::Roster,
    },
};

use crate::support::world::{catalogue, customer, now, records, user};

const USERS: u64 = 100_000;

fn large() -> World {
    let mut world = World::from_records(catalogue(), records());
    for n in 0..USERS {
        let mut user = user(1_000 + n, &format!("u{n:07}@large.example"), SeatType::ALL[n as usize % 5], &[]);
        let turned = n.wrapping_mul(2_654_435_761) % 100_000;
        user.first_name = ["Ada", "Béatrice", "Chloé", "Dmitri", "Elif"][turned as usize % 5].into();
        user.last_name = format!("Family {turned:05}").into();
        world.put(Record::User(customer(), Box::new(user)));
    }
    world
}

/// `cargo test --release --test seatdesk roster_speed -- --ignored --nocapture` for figures that mean something.
#[test]
#[ignore = "takes a while; says figures"]
fn a_hundred_thousand_users() {
    let mut world = large();
    let timed = |what: &str, act: &mut dyn FnMut()| {
        let start = Instant::now();
        act();
        let took = start.elapsed();
        println!("{what:<40} {:>9.3} ms", took.as_secs_f64() * 1e3);
        took
    };
    let state = Arc::clone(world.account(customer()).unwrap());
    let mut roster = None;
    timed("read", &mut || roster = Some(Roster::new(Arc::clone(&state))));
    let mut roster = roster.unwrap();
    let none = Filters::default();
    let mut slowest = Duration::ZERO;
    for query in ["a", "u", "u00", "u0099999", "u009999", "x", "ada fam", "ada family 0001", "7", "example 7", ""] {
        let wanted = Arrangement { query, filters: &none, sort: Sort::default() };
        let took = timed(&format!("search {query:?}"), &mut || {
            roster.refresh(&state, &wanted, now());
        });
        println!("{:>50} rows", roster.len());
        slowest = slowest.max(took);
    }
    for column in ColumnId::ALL {
        let wanted = Arrangement { query: "", filters: &none, sort: Sort::by(column) };
        timed(&format!("sort by {column:?}"), &mut || {
            roster.refresh(&state, &wanted, now());
        });
        let wanted = Arrangement { sort: wanted.sort.reversed(), ..wanted };
        timed("and back", &mut || {
            roster.refresh(&state, &wanted, now());
        });
    }
    let mut filters = Filters::default();
    filters.only(FilterId::Seat.values(&state, world.catalogue()).swap_remove(1));
    let wanted = Arrangement { query: "", filters: &filters, sort: Sort::default() };
    timed("filter", &mut || {
        roster.refresh(&state, &wanted, now());
    });
    let wanted = Arrangement { query: "a", filters: &filters, sort: Sort::default() };
    timed("filter and search", &mut || {
        roster.refresh(&state, &wanted, now());
    });
    world.put(Record::User(customer(), Box::new(user(7, "late@large.example", SeatType::Core, &[]))));
    let state = Arc::clone(world.account(customer()).unwrap());
    timed("one change", &mut || {
        roster.refresh(&state, &wanted, now());
    });
    let id = roster.get(roster.len() / 2).unwrap().id;
    timed("1,000 rows found", &mut || (0..1_000).for_each(|_| assert!(roster.position(id).is_some())));
    assert!(slowest < Duration::from_secs(1), "{slowest:?}");
}

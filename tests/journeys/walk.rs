//! Ways through the wizard that several journeys take, and small worlds they start from.

use seatdesk::domain::{
    language::Lang,
    record::Record,
    seat::{SeatPool, SeatType},
};

use crate::support::{
    person::Person,
    world::{customer, records, user},
};

/// Sizes and languages in which words are held against the screen.
pub const VIEWS: [((u16, u16), Lang); 4] =
    [((80, 24), Lang::En), ((80, 24), Lang::Fr), ((120, 40), Lang::En), ((120, 40), Lang::Fr)];

/// The English or the French of something.
pub const fn tell<'a>(lang: Lang, english: &'a str, french: &'a str) -> &'a str {
    match lang {
        Lang::En => english,
        Lang::Fr => french,
    }
}

/// Opens the wizard from the Users pane and goes to its second page with these addresses.
pub async fn add(pilot: &mut Person, addresses: &str) {
    pilot.keys("c").await.type_text(addresses).await.keys("C-n").await;
}

/// Opens the first section of the second page, its list of seats, and chooses the entry so far below the first.
pub async fn choose_seat(pilot: &mut Person, below: usize) {
    pilot.keys("Enter Enter Home").await;
    for _ in 0..below {
        pilot.keys("Down").await;
    }
    pilot.keys("Enter").await;
}

/// Where Core, View-Only and Sales stand in the list of seats.
pub const CORE: usize = 0;
/// View-Only, see [`CORE`].
pub const VIEW_ONLY: usize = 1;
/// Sales, see [`CORE`].
pub const SALES: usize = 2;

/// Goes to the third page with these addresses and this seat.
pub async fn to_invite(pilot: &mut Person, addresses: &str, seat: usize) {
    add(pilot, addresses).await;
    choose_seat(pilot, seat).await;
    pilot.keys("C-n").await;
}

/// The small world with so many Core Seats bought, so many held, and so many of them leaving; four are held at least.
pub fn with_core(purchased: u32, held: u32, leaving: u32) -> Vec<Record> {
    let mut records = records();
    records.retain(|record| leaving > 0 || !matches!(record, Record::Removal(..)));
    for record in &mut records {
        match record {
            Record::Pool(_, pool) if pool.seat == SeatType::Core => {
                *pool = SeatPool { purchased, ..pool.clone() };
            }
            Record::Removal(_, removal) => removal.quantity = leaving,
            _ => {}
        }
    }
    for id in 6..2 + u64::from(held) {
        let more = user(id, &format!("core{id}@northwind.example"), SeatType::Core, &[]);
        records.push(Record::User(customer(), Box::new(more)));
    }
    records
}

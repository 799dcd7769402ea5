//! `seatdesk seats`: what the screens do with bought seats, from a shell, by the same commands and in the same words.

pub mod args;

use serde::Serialize;

use self::args::SeatsCommand;
use super::{Program, data::block_on, desk::Desk, exit::Failure, note, table, users};
use crate::{
    domain::{
        billing,
        change::Receipt,
        command::{BuySeats, CancelRemoval, Command, RemoveSeats},
        order::OrderState,
        seat::{Free, SeatType},
        world::AccountState,
    },
    ui::{
        i18n::{Arg, Words},
        toast::Saying,
        wording,
    },
};

/// The types that are bought, in the order of the screens.
const PAID: [SeatType; 3] = [SeatType::Core, SeatType::Sales, SeatType::Service];

/// Does what is asked for with the seats of the account that the settings name.
pub(super) fn run(program: &Program, command: &SeatsCommand) -> Result<(), Failure> {
    block_on(async {
        let desk = Desk::open(program).await?;
        let done = match command {
            SeatsCommand::List { json } => list(&desk, *json).await,
            SeatsCommand::Add(some) => {
                let seat = some.seat.into();
                change(&desk, seat, buy(seat, some.count), some.json).await
            }
            SeatsCommand::Remove(some) => {
                let (seat, quantity) = (some.seat.into(), some.count);
                change(&desk, seat, Command::RemoveSeats(RemoveSeats { seat, quantity }), some.json).await
            }
            SeatsCommand::CancelRemoval { seat, json } => cancel(&desk, (*seat).into(), *json).await,
        };
        let closed = desk.close().await;
        done.and(closed)
    })
}

/// The command that buys so many seats of a type.
const fn buy(seat: SeatType, quantity: u32) -> Command {
    Command::BuySeats(BuySeats { seat, quantity })
}

async fn cancel(desk: &Desk<'_>, seat: SeatType, json: bool) -> Result<(), Failure> {
    let world = desk.world().await?;
    let pending = desk.account(&world)?.pending_removals(seat).next().map(|removal| removal.effective_on);
    let Some(effective_on) = pending else {
        let seat = desk.words().text(&wording::seat(seat));
        let text = desk.words().with("cli-seats-nothing-leaves", &[("seat", Arg::Text(&seat))]);
        return Err(Failure::Refused(vec![text]));
    };
    change(desk, seat, Command::CancelRemoval(CancelRemoval { seat, effective_on }), json).await
}

/// Has a command carried out, and tells what it did.
async fn change(desk: &Desk<'_>, seat: SeatType, command: Command, json: bool) -> Result<(), Failure> {
    let (receipt, world) = desk.submit(command).await.map_err(|refused| desk.refused(refused))?;
    if json {
        return users::json::print(rows(desk.account(&world)?).into_iter().filter(|row| row.seat == seat.slug()));
    }
    let words = desk.words();
    let said = done(&receipt).map(|saying| saying.say(words));
    Desk::print(said.into_iter().chain(on_bill(&receipt, desk.account(&world)?, words)))
}

/// What bought seats cost for the rest of the term, and when that is charged [SEA-10, EXT-26].
fn on_bill(receipt: &Receipt, account: &AccountState, words: &Words) -> Option<String> {
    let Receipt::SeatsBought { .. } = receipt else { return None };
    let order = account.orders().get_max().map(|(_, order)| order)?;
    let OrderState::OnBill(date) = order.state else { return None };
    let (price, date) = (words.money(order.total_cents()), words.date_of(date));
    Some(words.with("cli-seats-on-bill", &[("price", Arg::Text(&price)), ("date", Arg::Text(&date))]))
}

/// What was done, in the words of the screens.
fn done(receipt: &Receipt) -> Option<Saying> {
    match receipt {
        Receipt::SeatsBought { seat, quantity, purchased } => {
            Some(wording::buy_seats::bought(*seat, *quantity, *purchased))
        }
        Receipt::RemovalScheduled { seat, seats, .. } => Some(wording::remove_seats::scheduled(*seat, *seats)),
        Receipt::RemovalCancelled { seat, seats, .. } => Some(wording::remove_seats::cancelled(*seat, *seats)),
        _ => None,
    }
}

/// The seats of a type, with the names of scripts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    seat: &'static str,
    #[serde(skip)]
    of: SeatType,
    purchased: u32,
    assigned: u32,
    free: u32,
    leaving: u32,
    leaving_on: Option<jiff::civil::Date>,
    committed_minimum: u32,
    renewal_date: jiff::civil::Date,
    trial: bool,
    past_due: bool,
    unit_price_cents: u32,
    monthly_cents: u64,
    added_cents: u64,
}

fn rows(account: &AccountState) -> Vec<Row> {
    let pools = PAID.into_iter().filter_map(|seat| account.pools().get(&seat));
    let row = |pool: &crate::domain::seat::SeatPool| {
        let Free::Seats(counts) = account.free(pool.seat) else { return None };
        let leaving_on = account.pending_removals(pool.seat).next().map(|removal| removal.effective_on);
        Some(Row {
            seat: pool.seat.slug(),
            of: pool.seat,
            purchased: counts.purchased,
            assigned: counts.assigned,
            free: counts.unassigned(),
            leaving: counts.scheduled,
            leaving_on,
            committed_minimum: pool.committed_minimum,
            renewal_date: pool.renewal_date,
            trial: pool.trial,
            past_due: billing::are_seats_past_due(account, pool.seat),
            unit_price_cents: pool.unit_price_cents,
            monthly_cents: pool.monthly_cents(counts.purchased),
            added_cents: pool.added_cents,
        })
    };
    pools.filter_map(row).collect()
}

async fn list(desk: &Desk<'_>, json: bool) -> Result<(), Failure> {
    let world = desk.world().await?;
    let rows = rows(desk.account(&world)?);
    if json {
        return users::json::print(&rows);
    }
    let words = desk.words();
    if rows.is_empty() {
        return note(&words.text("billing-no-seats"));
    }
    let headings = [
        ("cli-seats-column-type", false),
        ("cli-seats-column-bought", true),
        ("cli-seats-column-assigned", true),
        ("cli-seats-column-free", true),
        ("cli-seats-column-leaving", true),
        ("cli-seats-column-leaving-on", false),
        ("cli-seats-column-renews", false),
        ("cli-seats-column-price", true),
    ];
    let cells: Vec<[String; 8]> = rows.iter().map(|row| cells(row, words)).collect();
    let table = table::lines(headings.map(|(id, number)| (words.text(id), number)), &cells, table::terminal());
    let past_due = rows.iter().filter(|row| row.past_due).map(|row| {
        let seat = words.text(&wording::seat(row.of));
        words.with("cli-seats-past-due", &[("seat", Arg::Text(&seat))])
    });
    Desk::print(table.into_iter().chain(past_due).chain([words.text("cli-seats-prices")]))
}

fn cells(row: &Row, words: &Words) -> [String; 8] {
    let number = |number: u32| words.number(number.into());
    let leaving = row.leaving_on.map_or_else(|| "–".to_owned(), |date| words.date_of(date));
    let date = words.date_of(row.renewal_date);
    // Seats of a trial do not renew: they go with it [PRC-17].
    let renews = if row.trial { words.with("seats-tab-trial", &[("date", Arg::Text(&date))]) } else { date };
    [
        words.text(&wording::seat(row.of)),
        number(row.purchased),
        number(row.assigned),
        number(row.free),
        number(row.leaving),
        leaving,
        renews,
        words.money(row.monthly_cents),
    ]
}

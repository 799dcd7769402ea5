//! `seatdesk clock`: the simulated clock, moved on as by the page of the screens.

mod aim;
pub mod args;

use jiff::Timestamp;
use serde_json::{Value, json};

use self::{aim::Aim, args::ClockCommand};
use super::{Program, data::block_on, desk::Desk, exit::Failure};
use crate::{
    domain::{
        forecast::{Ahead, Event, Forecast, Repeated, forecast, repeated},
        world::{AccountState, World},
    },
    service::hub::{ClockError, Fired},
    ui::{
        i18n::{Arg, Words},
        screens::clock::{Span, looks_like_a_day},
        text::{pad_right, width},
        wording,
    },
};

/// How many of the things that lie ahead are told at most.
const TOLD: usize = 1000;

/// What lies ahead in an account, with the names of scripts.
const NEXT: [(Span, &str); 3] =
    [(Span::Renewal, "nextRenewal"), (Span::Invite, "nextInviteExpiry"), (Span::Reset, "nextResetExpiry")];

/// Shows the clock, or moves it on.
pub(super) fn run(program: &Program, command: &ClockCommand) -> Result<(), Failure> {
    let aim = match command {
        ClockCommand::Show { .. } => None,
        // Before the store is opened: who mistypes need not wait for it.
        ClockCommand::Advance { to, .. } => Some(Aim::read(to).ok_or_else(|| {
            let id = if looks_like_a_day(to) { "cli-clock-no-such-day" } else { "cli-clock-bad-aim" };
            Failure::Usage(vec![program.words().with(id, &[("text", Arg::Text(to.trim()))])])
        })?),
    };
    block_on(async {
        let desk = Desk::open(program).await?;
        let done = match (command, aim) {
            (ClockCommand::Advance { dry_run, json, .. }, Some(aim)) => advance(&desk, aim, *dry_run, *json).await,
            (ClockCommand::Advance { json, .. } | ClockCommand::Show { json }, _) => show(&desk, *json).await,
        };
        let closed = desk.close().await;
        done.and(closed)
    })
}

async fn show(desk: &Desk<'_>, json: bool) -> Result<(), Failure> {
    let world = desk.world().await?;
    let account = desk.account(&world)?;
    let (words, zone, now) = (desk.words(), Desk::zone(account), desk.hub.now());
    let simulated = world.clock().is_simulated();
    let next = NEXT.map(|(span, name)| (span, name, span.target(account, now, &zone, None)));
    if json {
        let mut told = json!({ "time": now, "zone": account.account().time_zone.to_string(), "simulated": simulated });
        for (_, name, at) in next {
            told[name] = json!(at);
        }
        return print(&told);
    }
    let labels = next.map(|(span, ..)| words.text(span.label()));
    let column = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let ahead = next.iter().zip(&labels).map(|((.., at), label)| {
        let at = at.map_or_else(|| words.text("clock-none"), |at| words.moment(at, &zone));
        format!("{}  {at}", pad_right(label, column))
    });
    let note = words.text(if simulated { "clock-simulated" } else { "clock-real-time" });
    Desk::print([stands(account, now, words), note].into_iter().chain(ahead))
}

async fn advance(desk: &Desk<'_>, aim: Aim, dry_run: bool, json: bool) -> Result<(), Failure> {
    let world = desk.world().await?;
    let account = desk.account(&world)?;
    let (words, now) = (desk.words(), desk.hub.now());
    let refused = |id: &str| Failure::Refused(vec![words.text(id)]);
    if !world.clock().is_simulated() {
        return Err(refused("clock-real-time"));
    }
    let to = aim.target(account, now, &Desk::zone(account)).ok_or_else(|| match aim {
        Aim::Event(_) => refused("clock-nothing-ahead"),
        Aim::After(_) | Aim::Day(_) => refused("cli-clock-too-far"),
    })?;
    if to < now {
        return Err(refused("clock-back"));
    }
    let ahead = forecast(&world, desk.actor.hub, now, to, TOLD);
    if to == now && ahead.is_empty() {
        return Err(refused("clock-there-already"));
    }
    if !json {
        Desk::print(expected(&ahead, desk, &world, to)?)?;
    }
    if dry_run {
        return if json { print(&told(now, to, &ahead, None)) } else { Ok(()) };
    }
    let fired = desk.hub.move_clock(to).await.map_err(|error| match error {
        ClockError::RealTime => refused("clock-real-time"),
        ClockError::Back { .. } => refused("clock-not-moved"),
        ClockError::Store(error) => desk.failed(error),
    })?;
    let fired: Vec<Ahead> = fired.iter().filter_map(what).collect();
    if json {
        return print(&told(now, to, &ahead, Some(&fired)));
    }
    let moved = words.with("clock-moved", &[("count", Arg::Count(fired.len() as u64))]);
    let world = desk.world().await?;
    let account = desk.account(&world)?;
    Desk::print(std::iter::once(moved).chain(lines(&fired, desk, &world)?).chain([stands(account, to, words)]))
}

/// What was carried out, as what lay ahead.
fn what(fired: &Fired) -> Option<Ahead> {
    Some(Ahead { at: fired.due.at, hub: fired.due.hub, what: Event::carried_out(&fired.receipt)? })
}

fn stands(account: &AccountState, at: Timestamp, words: &Words) -> String {
    let time = words.moment(at, &Desk::zone(account));
    let zone = account.account().time_zone.to_string();
    words.with("clock-now", &[("time", Arg::Text(&time)), ("zone", Arg::Text(&zone))])
}

/// What will happen until then.
fn expected(ahead: &Forecast, desk: &Desk<'_>, world: &World, to: Timestamp) -> Result<Vec<String>, Failure> {
    let words = desk.words();
    let time = words.moment(to, &Desk::zone(desk.account(world)?));
    let mut said = vec![words.with("cli-clock-ahead", &[("time", Arg::Text(&time))])];
    if ahead.due.is_empty() {
        said.push(format!("  {}", words.text("clock-ahead-nothing")));
    }
    said.extend(lines(&ahead.due, desk, world)?);
    said.extend(ahead.more.then(|| format!("  {}", words.text("clock-ahead-many"))));
    if ahead.ends > 0 {
        said.push(words.with("clock-ahead-links", &[("count", Arg::Count(ahead.ends as u64))]));
    }
    said.extend(lines(&ahead.links, desk, world)?);
    let left = ahead.ends.saturating_sub(ahead.links.len()) as u64;
    let left = (left > 0).then(|| words.with("clock-ahead-more", &[("count", Arg::Count(left))]));
    said.extend(left.map(|left| format!("  {left}")));
    Ok(said)
}

fn lines(events: &[Ahead], desk: &Desk<'_>, world: &World) -> Result<Vec<String>, Failure> {
    let (words, zone) = (desk.words(), Desk::zone(desk.account(world)?));
    let events = repeated(events);
    let times: Vec<String> = events.iter().map(|event| words.moment(event.first.at, &zone)).collect();
    let column = times.iter().map(|time| width(time)).max().unwrap_or(0);
    let line = |(event, time): (&Repeated<'_>, &String)| {
        let what = wording::clock::repeated(event, desk.actor.hub, world, words);
        format!("  {}  {what}", pad_right(time, column))
    };
    Ok(events.iter().zip(&times).map(line).collect())
}

fn told(from: Timestamp, to: Timestamp, ahead: &Forecast, fired: Option<&[Ahead]>) -> Value {
    let list = |events: &[Ahead]| events.iter().map(event).collect::<Vec<_>>();
    // What is carried out is in "ahead" and "fired" alike; links end by themselves.
    let mut told = json!({
        "from": from,
        "to": to,
        "ahead": list(&ahead.due),
        "more": ahead.more,
        "links": list(&ahead.links),
        "linksEnding": ahead.ends,
    });
    if let Some(fired) = fired {
        told["fired"] = json!(list(fired));
    }
    told
}

fn event(event: &Ahead) -> Value {
    let mut told = json!({ "at": event.at, "account": event.hub.to_string() });
    match &event.what {
        Event::Renewal { on, removed, bill } => {
            let removed = removed.iter().map(|(seat, count)| json!({ "seat": seat.slug(), "seats": count }));
            told["event"] = json!("renewal");
            told["on"] = json!(on);
            told["removed"] = removed.collect();
            if let Some(bill) = bill {
                told["billedCents"] = json!(bill.total_cents);
                told["charged"] = json!(bill.problem.is_none());
            }
        }
        Event::TrialNotice(product) => {
            told["event"] = json!("trial-notice");
            told["product"] = json!(product.slug());
        }
        Event::TrialEnds { product, moved } => {
            told["event"] = json!("trial-end");
            told["product"] = json!(product.slug());
            told["moved"] = json!(moved);
        }
        Event::InviteExpires(email) => {
            told["event"] = json!("invite-expiry");
            told["email"] = json!(email.typed());
        }
        Event::DomainReminder => told["event"] = json!("domain-reminder"),
        Event::ResetExpires(email) => {
            told["event"] = json!("reset-expiry");
            told["email"] = json!(email.typed());
        }
    }
    told
}

fn print(told: &Value) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(told).map_err(|error| Failure::Internal(error.to_string()))?;
    Desk::print(text.lines().map(ToOwned::to_owned))
}

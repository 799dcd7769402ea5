//! What falls due by itself as the world's time goes on: each item at its own time, in a fixed order [demo and QA 7].

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{
    account::AccountKind,
    clock::Clock,
    hub_id::HubId,
    subscription::Product,
    trial::TrialState,
    world::{AccountState, World},
};

/// Something that falls due. Items compare in the order in which they are carried out: by time, by kind, by account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Due {
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: DueKind,
    /// In which account.
    pub hub: HubId,
}

/// The kinds of what falls due, in the order in which those of the same time are carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// Terms end on this day, and the next ones begin [PRC-16, RMS-19].
    Renewal(Date),
    /// The super admins of a partner account are asked to set a domain [DOM-11, ML-12].
    DomainReminder,
    /// The end of a free trial is announced [PRC-17].
    TrialNotice(Product),
    /// A free trial ends [PRC-17].
    TrialEnd(Product),
}

/// The first item that is due by a time, if there is one. What is due at once is so at the world's time; in real time
/// that is the time asked for.
pub fn first(world: &World, until: Timestamp) -> Option<Due> {
    let now = match *world.clock() {
        Clock::Manual { at } => at,
        Clock::System => until,
    };
    let at = |due: Due| if due.at == AT_ONCE { Due { at: now, ..due } } else { due };
    world.accounts().filter_map(|account| next(account)).map(at).min().filter(|due| due.at <= until)
}

/// When something is due that waits for no time of its own.
const AT_ONCE: Timestamp = Timestamp::MIN;

/// The next renewal of an account: the first of its terms to end, whatever else falls due before.
pub fn next_renewal(account: &AccountState) -> Option<Due> {
    let zone = TimeZone::get(&account.account().time_zone).unwrap_or(TimeZone::UTC);
    let on = renews_on(account)?;
    let at = on.to_zoned(zone).ok()?.timestamp();
    Some(Due { at, kind: DueKind::Renewal(on), hub: account.account().hub_id })
}

/// The first day on which terms of an account end.
pub fn renews_on(account: &AccountState) -> Option<Date> {
    let terms = account.subscriptions().values().map(|subscription| subscription.term_end);
    let pools = account.pools().values().filter(|pool| !pool.trial).map(|pool| pool.renewal_date);
    terms.chain(pools).min()
}

/// What falls due next in an account. A day begins at its first moment in the account's zone, which on the day of a
/// change to summer time need not be midnight. [`first`] says when that is for what is due at once.
fn next(account: &AccountState) -> Option<Due> {
    let zone = TimeZone::get(&account.account().time_zone).unwrap_or(TimeZone::UTC);
    let hub = account.account().hub_id;
    let begins = |day: Date| Some(day.to_zoned(zone.clone()).ok()?.timestamp());
    let renewal = renews_on(account).map(|day| (day, DueKind::Renewal(day)));
    let trials = account.trials().values().filter_map(|trial| match trial.state {
        TrialState::Running => Some((trial.notice_on(), DueKind::TrialNotice(trial.product))),
        TrialState::Announced => Some((trial.ends_on, DueKind::TrialEnd(trial.product))),
        TrialState::Ended | TrialState::Bought => None,
    });
    let on_days = renewal.into_iter().chain(trials).filter_map(|(day, kind)| Some(Due { at: begins(day)?, kind, hub }));
    on_days.chain(reminder(account, &zone)).min()
}

/// When a partner is next asked to set a domain: a week after the last time, at once when it was never asked
/// [DOM-11].
fn reminder(account: &AccountState, zone: &TimeZone) -> Option<Due> {
    let settings = account.partner().settings();
    if account.account().kind != AccountKind::Partner || settings.domain_ascii.is_some() {
        return None;
    }
    let at = match settings.reminded_at {
        None => AT_ONCE,
        Some(last) => last.to_zoned(zone.clone()).checked_add(jiff::Span::new().weeks(1)).ok()?.timestamp(),
    };
    Some(Due { at, kind: DueKind::DomainReminder, hub: account.account().hub_id })
}

//! What will have happened by a time: what falls due, found out by trying it on a copy of the world, and what expires.

use jiff::{Timestamp, civil::Date};

use super::{
    change::{Bill, Receipt},
    decide, due,
    email::Email,
    hub_id::HubId,
    partner::PartnerReceipt,
    seat::SeatType,
    subscription::Product,
    user::InviteStatus,
    world::{AccountState, World},
};

/// Something that will happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// When.
    pub at: Timestamp,
    /// In which account.
    pub hub: HubId,
    /// What.
    pub what: Event,
}

/// What will happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Terms end and begin, and seats leave that were to [RMS-19].
    Renewal {
        /// On which day.
        on: Date,
        /// The seats that leave.
        removed: Vec<(SeatType, u32)>,
        /// What is billed, and whether the card on file will do [PRC-16].
        bill: Option<Bill>,
    },
    /// The super admins of a partner account are asked to set a domain [DOM-11, ML-12].
    DomainReminder,
    /// The end of a free trial is announced [PRC-17].
    TrialNotice(Product),
    /// A free trial ends [PRC-17].
    TrialEnds {
        /// Of which product.
        product: Product,
        /// How many users move to another seat.
        moved: usize,
    },
    /// The link of an invitation ends [CRU-38].
    InviteExpires(Email),
    /// A link to choose another password ends [LM-08].
    ResetExpires(Email),
}

impl Event {
    /// What a receipt tells of something that fell due.
    #[must_use]
    pub fn carried_out(receipt: &Receipt) -> Option<Self> {
        match receipt {
            Receipt::Renewed { on, removed, bill, .. } => {
                Some(Self::Renewal { on: *on, removed: removed.clone(), bill: *bill })
            }
            Receipt::Partner(PartnerReceipt::DomainReminded { .. }) => Some(Self::DomainReminder),
            Receipt::TrialAnnounced { product, .. } => Some(Self::TrialNotice(*product)),
            Receipt::TrialEnded { product, moved, .. } => Some(Self::TrialEnds { product: *product, moved: *moved }),
            _ => None,
        }
    }
}

/// What will have happened by a time. What is carried out and what merely ends are apart, since only the one is counted
/// when it is done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forecast {
    /// What falls due and is carried out: the first of it, in its order.
    pub due: Vec<Ahead>,
    /// Whether more of it falls due.
    pub more: bool,
    /// The links that end: the first of them, in their order.
    pub links: Vec<Ahead>,
    /// How many links end.
    pub ends: usize,
}

impl Forecast {
    /// Whether nothing will have happened.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.due.is_empty() && self.ends == 0
    }
}

/// Something that lies ahead, and how often it comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeated<'a> {
    /// The first time.
    pub first: &'a Ahead,
    /// How many times in all, once at least.
    pub times: usize,
}

/// The same events with those that are alike told once, in the order of their first times: a reminder of every week would
/// hide all else.
pub fn repeated(events: &[Ahead]) -> Vec<Repeated<'_>> {
    let mut told: Vec<Repeated<'_>> = Vec::new();
    for event in events {
        let alike = |before: &&mut Repeated<'_>| before.first.hub == event.hub && before.first.what == event.what;
        match told.iter_mut().find(alike) {
            Some(before) => before.times += 1,
            None => told.push(Repeated { first: event, times: 1 }),
        }
    }
    told
}

/// What will happen in all accounts after `now` and up to a time, the first `most` things of it; of links, those of the
/// account that is open. What is due already counts as happening now.
pub fn forecast(world: &World, open: HubId, now: Timestamp, until: Timestamp, most: usize) -> Forecast {
    let mut due = carried_out(world, until, most + 1);
    due.iter_mut().for_each(|event| event.at = event.at.max(now));
    let more = due.len() > most;
    due.truncate(most);
    let all = world.account(open).into_iter().flat_map(|account| links(account, now));
    let mut links: Vec<Ahead> = all.filter(|event| event.at > now && event.at <= until).collect();
    links.sort_by_key(|event| event.at);
    let ends = links.len();
    links.truncate(most);
    Forecast { due, more, links, ends }
}

fn carried_out(world: &World, until: Timestamp, most: usize) -> Vec<Ahead> {
    let mut world = world.clone();
    let mut events = Vec::new();
    while events.len() < most
        && let Some(next) = due::first(&world, until)
        && let Some(change) = decide::carry_out(&world, &next)
    {
        let what = Event::carried_out(&change.receipt);
        events.extend(what.map(|what| Ahead { at: next.at, hub: next.hub, what }));
        for record in change.puts {
            world.put(record);
        }
        for key in &change.removes {
            world.remove(key);
        }
    }
    events
}

/// The links of an account that work, with when each ends.
pub fn links(account: &AccountState, now: Timestamp) -> impl Iterator<Item = Ahead> + '_ {
    let hub = account.account().hub_id;
    account.users().values().flat_map(move |user| {
        let pending = user.invite_status(now) == InviteStatus::Pending;
        let invite = user.invite.as_ref().filter(|_| pending);
        let invite = invite.map(|invite| (invite.expires_at, Event::InviteExpires(user.email.clone())));
        let reset = user.password_reset.as_ref().filter(|reset| reset.expires_at > now);
        let reset = reset.map(|reset| (reset.expires_at, Event::ResetExpires(user.email.clone())));
        invite.into_iter().chain(reset).map(move |(at, what)| Ahead { at, hub, what })
    })
}

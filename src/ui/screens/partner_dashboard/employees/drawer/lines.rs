//! The clients in the drawer of an employee.

use jiff::Timestamp;

use crate::{
    domain::{
        email::EmailKey,
        hub_id::HubId,
        id::UserId,
        partner::{self, NoCredit, Standing},
        world::{AccountState, World},
    },
    ui::{screens::partner_dashboard::clients::rows::name, text::sort_key},
};

/// A client that somebody works for, or has worked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub client: HubId,
    /// Its name.
    pub name: String,
    /// How the assignment stands; nothing for who works there without one.
    pub standing: Option<Standing>,
    /// Whether the revenue of the client is credited, or why not [INV-25].
    pub credit: Result<(), NoCredit>,
    /// The user whom the person has or had there.
    pub user: Option<UserId>,
    /// When that user last did something [PET-03].
    pub last_active: Option<Timestamp>,
}

impl Line {
    /// Whether there is an access that can be removed [PAC-11].
    pub const fn is_open(&self) -> bool {
        !matches!(self.standing, None | Some(Standing::Removed))
    }

    const fn group(&self) -> u8 {
        match self.standing {
            None => 1,
            Some(Standing::Removed) => 2,
            Some(_) => 0,
        }
    }
}

/// The clients of somebody, by name: those of now, those without an assignment, and those of former times [PAC-21].
pub fn lines(world: &World, account: &AccountState, email: &EmailKey) -> Vec<Line> {
    let assigned = account.partner().assignments_of(email);
    let assigned = assigned.map(|one| (one.client, Some(partner::standing(world, account, one))));
    let known = |hub: HubId| account.partner().assignment(hub, email).is_some();
    let elsewhere = account.partner().clients().keys().copied().filter(|hub| !known(*hub));
    let elsewhere = elsewhere.filter(|hub| partner::works_at(world, account.account().hub_id, *hub, email).is_some());
    let elsewhere = elsewhere.map(|hub| (hub, None));
    let line = |(client, standing): (HubId, Option<Standing>)| {
        let user = world.account(client).and_then(|state| state.user(email));
        Line {
            client,
            name: name(world, client),
            standing,
            credit: partner::credited(world, account, client),
            user: user.map(|user| user.id),
            last_active: user.and_then(|user| user.last_active),
        }
    };
    let mut lines: Vec<Line> = assigned.chain(elsewhere).map(line).collect();
    lines.sort_by_cached_key(|line| (line.group(), sort_key(&line.name), line.client));
    lines
}

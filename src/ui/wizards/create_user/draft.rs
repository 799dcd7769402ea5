//! All that was put into the wizard, and the way from it to a command.

use super::addresses::Addresses;
use crate::domain::{
    access::Access,
    command::{Command, CreateUsers, NewUser},
    decide::BATCH_LIMIT,
    guard::{self, Actor, SeatOffer},
    seat::{Free, SeatType, Shortage, Taken},
    world::{AccountState, World},
};

/// What was typed and chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Whom to create.
    pub addresses: Addresses,
    /// The seat for all of them.
    pub seat: Option<SeatType>,
    /// The access for all of them.
    pub access: Access,
    /// "Don't send an email invite".
    pub skip_invite: bool,
    /// Seats the operator agreed to take back from a scheduled removal [ER-24].
    pub accepts_from_removal: u32,
}

/// Why the draft cannot become a command yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No address was given [CRU-14].
    Nobody,
    /// Entries that are no address, or users here already: how many [ER-01, ER-03].
    Entries(usize),
    /// More addresses than a batch holds [LM-11].
    TooMany(usize),
    /// No seat was chosen [CRU-31].
    NoSeat,
    /// The chosen seat cannot be given to this batch, any more: a right, a tier or an address has changed.
    SeatRefused(SeatType),
    /// Too few seats of the chosen type are free [ER-07].
    Shortage(SeatType, Shortage),
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            addresses: Addresses::default(),
            seat: None,
            access: Access::DEFAULT,
            skip_invite: false,
            accepts_from_removal: 0,
        }
    }
}

impl Draft {
    /// Whether nothing was typed or chosen.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// How many users the batch has, as seats are counted.
    pub fn count(&self) -> u32 {
        u32::try_from(self.addresses.len()).unwrap_or(u32::MAX)
    }

    /// Whether the first page is complete.
    ///
    /// # Errors
    /// The first [`Problem`] of its list [CRU-14].
    pub fn check_addresses(&self, world: &World, account: &AccountState) -> Result<(), Problem> {
        if self.addresses.is_empty() {
            return Err(Problem::Nobody);
        }
        let wrong = self.addresses.entries().iter().filter(|entry| entry.remark(world, account).is_problem()).count();
        if wrong > 0 {
            return Err(Problem::Entries(wrong));
        }
        if self.addresses.len() > BATCH_LIMIT {
            return Err(Problem::TooMany(self.addresses.len()));
        }
        Ok(())
    }

    /// The seats on offer for this batch.
    pub fn offers(&self, world: &World, actor: Actor) -> Vec<SeatOffer> {
        guard::seat_offers(world, actor, &self.addresses.keys())
    }

    /// What giving a seat to the batch would take.
    ///
    /// # Errors
    /// The [`Shortage`] when too few are free.
    pub fn take(&self, account: &AccountState, seat: SeatType) -> Result<Taken, Shortage> {
        match account.free(seat) {
            Free::Unlimited => Ok(Taken { from_removal: 0 }),
            Free::Seats(counts) => counts.assign(self.count()),
        }
    }

    /// The seat that was chosen, when it can be given.
    ///
    /// # Errors
    /// Why it cannot.
    pub fn check_seat(&self, world: &World, account: &AccountState, actor: Actor) -> Result<SeatType, Problem> {
        let seat = self.seat.ok_or(Problem::NoSeat)?;
        let offers = self.offers(world, actor);
        if !offers.iter().any(|offer| offer.seat == seat && offer.refusal.is_none()) {
            return Err(Problem::SeatRefused(seat));
        }
        self.take(account, seat).map(|_| seat).map_err(|short| Problem::Shortage(seat, short))
    }

    /// The command, when nothing is missing. What is checked here for comfort, deciding checks again for truth.
    ///
    /// # Errors
    /// The first [`Problem`].
    pub fn ready(&self, world: &World, account: &AccountState, actor: Actor) -> Result<Command, Problem> {
        self.check_addresses(world, account)?;
        let seat = self.check_seat(world, account, actor)?;
        let people = self
            .addresses
            .entries()
            .iter()
            .filter_map(|entry| Some(NewUser { email: entry.email.as_ref().ok()?.clone(), origin: entry.origin }));
        Ok(Command::CreateUsers(CreateUsers {
            people: people.collect(),
            seat,
            access: self.access.clone(),
            skip_invite: self.skip_invite,
            accepts_from_removal: self.accepts_from_removal,
        }))
    }
}

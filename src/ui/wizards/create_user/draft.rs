//! All that was put into the wizard, and the way from it to a command.

use serde::{Deserialize, Serialize};

use super::addresses::Addresses;
use crate::{
    domain::{
        access::{Access, PermissionSource},
        command::{Command, CreateUsers, NewUser},
        decide::BATCH_LIMIT,
        granting::{self, CannotGive},
        guard::{self, Actor, SeatOffer},
        permission::{Catalogue, PermissionKey},
        seat::{Free, SeatType, Shortage, Taken},
        template::TemplateId,
        world::{AccountState, World},
    },
    ui::permissions::editor::Edited,
};

/// What was typed and chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Whom to create.
    pub addresses: Addresses,
    /// The seat for all of them.
    pub seat: Option<SeatType>,
    /// Which of the three ways to narrow access was chosen.
    pub narrowing: Narrowing,
    /// The access for all of them.
    pub access: Access,
    /// "Don't send an email invite".
    pub skip_invite: bool,
    /// Seats the operator agreed to take back from a scheduled removal [ER-24].
    pub accepts_from_removal: u32,
}

/// The three ways to narrow access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Narrowing {
    /// Don't narrow access: the seat's defaults [CRU-25].
    Dont,
    /// Start with a template, and adjust it [CRU-26].
    Template,
    /// Start from scratch [CRU-27].
    Scratch,
}

impl Narrowing {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Dont, Self::Template, Self::Scratch];

    /// The way in which an access was chosen.
    pub const fn of(access: &Access) -> Self {
        match access.source {
            PermissionSource::Template(_) | PermissionSource::Custom { base: Some(_), .. } => Self::Template,
            PermissionSource::Custom { base: None, .. } => Self::Scratch,
            PermissionSource::Default | PermissionSource::Classic(_) => Self::Dont,
        }
    }
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
    /// No template was picked although one is to be started with [CRU-31].
    NoTemplate,
    /// The access cannot be given to users on the chosen seat.
    Access(CannotGive),
    /// Too few seats of the chosen type are free [ER-07].
    Shortage(SeatType, Shortage),
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            addresses: Addresses::default(),
            seat: None,
            narrowing: Narrowing::Dont,
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

    /// How many of the addresses can become users: what is no address, and who is a user here already, is none [ER-01,
    /// ER-03].
    pub fn creatable(&self, world: &World, account: &AccountState) -> usize {
        self.addresses.entries().iter().filter(|entry| !entry.remark(world, account).is_problem()).count()
    }

    /// Whether the first page is complete.
    ///
    /// # Errors
    /// The first [`Problem`] of its list [CRU-14].
    pub fn check_addresses(&self, world: &World, account: &AccountState) -> Result<(), Problem> {
        if self.addresses.is_empty() {
            return Err(Problem::Nobody);
        }
        let wrong = self.addresses.len() - self.creatable(world, account);
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

    /// Whether the access can be given to users on the chosen seat.
    ///
    /// # Errors
    /// Why it cannot [CRU-28, CRU-31].
    pub fn check_access(&self, world: &World, actor: Actor) -> Result<(), Problem> {
        if self.narrowing == Narrowing::Template && self.template().is_none() {
            return Err(Problem::NoTemplate);
        }
        let seat = self.seat.ok_or(Problem::NoSeat)?;
        granting::settle(world, actor, seat, &self.access).map(|_| ()).map_err(Problem::Access)
    }

    /// The template that was picked, adjusted or not.
    pub const fn template(&self) -> Option<&TemplateId> {
        match &self.access.source {
            PermissionSource::Template(id) | PermissionSource::Custom { base: Some(id), .. } => Some(id),
            _ => None,
        }
    }

    /// Whether permissions were chosen one by one, which another way to narrow access would give up.
    pub fn is_adjusted(&self) -> bool {
        match &self.access.source {
            PermissionSource::Custom { base, grants } => {
                base.is_some() || !grants.0.is_empty() || self.access.super_admin
            }
            _ => false,
        }
    }

    /// The permissions as they were chosen, what the seat cannot hold among them; the seat's defaults when access is not
    /// narrowed.
    pub fn chosen(&self, catalogue: &Catalogue) -> Edited {
        match (&self.access.source, self.seat) {
            (PermissionSource::Custom { grants, .. }, _) => {
                Edited { grants: grants.clone(), super_admin: self.access.super_admin }
            }
            (PermissionSource::Template(id), _) => catalogue.template(id).map(Edited::of_template).unwrap_or_default(),
            (_, Some(seat)) => Edited { grants: catalogue.defaults(seat), super_admin: false },
            (_, None) => Edited::default(),
        }
    }

    /// What of the chosen permissions the chosen seat cannot hold, or not all of it [CRU-28].
    pub fn left_out(&self, catalogue: &Catalogue) -> Vec<PermissionKey> {
        let Some(seat) = self.seat.filter(|_| !self.access.super_admin) else { return Vec::new() };
        catalogue.beyond(seat, &self.chosen(catalogue).grants)
    }

    /// What the chosen permissions are compared with: the template as it stands, or the seat's defaults.
    pub fn compared_with(&self, catalogue: &Catalogue) -> Edited {
        match (self.template().and_then(|id| catalogue.template(id)), self.seat) {
            (Some(template), _) => Edited::of_template(template),
            (None, Some(seat)) => Edited { grants: catalogue.defaults(seat), super_admin: false },
            (None, None) => Edited::default(),
        }
    }

    /// The command, when nothing is missing. What is checked here for comfort, deciding checks again for truth.
    ///
    /// # Errors
    /// The first [`Problem`].
    pub fn ready(&self, world: &World, account: &AccountState, actor: Actor) -> Result<Command, Problem> {
        self.check_addresses(world, account)?;
        let seat = self.check_seat(world, account, actor)?;
        self.check_access(world, actor)?;
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

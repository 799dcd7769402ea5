//! The types of seat of an account, and the buttons of their cards, as data.

use crate::{
    domain::{
        decide,
        guard::{self, Actor, Operation, Refusal},
        rejection::Rejection,
        seat::{SeatPool, SeatType},
        world::{AccountState, World},
    },
    ui::{
        toast::{Level, Saying},
        wording,
    },
};

/// A button of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Control {
    /// The type of seat it is about.
    pub seat: SeatType,
    /// What it does.
    pub verb: Verb,
}

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// Open the page that sells seats [SEA-05].
    Add,
    /// Go to the page on which seats are removed [RMS-03].
    Remove,
}

/// The name that flows use for the card of a type.
pub const fn card_name(seat: SeatType) -> &'static str {
    match seat {
        SeatType::Core => "seats.card-core",
        SeatType::ViewOnly => "seats.card-view-only",
        SeatType::Sales => "seats.card-sales",
        SeatType::Service => "seats.card-service",
        SeatType::Partner => "seats.card-partner",
    }
}

/// What the account has of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card<'a> {
    /// Seats that are bought [SEA-09].
    Bought(&'a SeatPool),
    /// Seats that cost nothing, without any limit.
    Free,
    /// None: the account lacks a product at a tier [TG-02].
    Tier,
    /// None: it has no subscription with seats of this type.
    NotBought,
}

impl Control {
    /// Every one there can be.
    pub fn all() -> impl Iterator<Item = Self> {
        let paid = SeatType::ALL.into_iter().filter(|seat| seat.is_paid());
        paid.flat_map(|seat| [Verb::Add, Verb::Remove].map(|verb| Self { seat, verb }))
    }

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match (self.seat, self.verb) {
            (SeatType::Sales, Verb::Add) => "seats.add-sales",
            (SeatType::Sales, Verb::Remove) => "seats.remove-sales",
            (SeatType::Service, Verb::Add) => "seats.add-service",
            (SeatType::Service, Verb::Remove) => "seats.remove-service",
            (_, Verb::Add) => "seats.add-core",
            (_, Verb::Remove) => "seats.remove-core",
        }
    }

    /// Why it cannot be pressed, when it cannot [PM-08, RMS-15]. While an account is being read nobody knows how many of
    /// its seats are assigned.
    pub fn refusal(self, world: &World, actor: Actor, loading: bool) -> Option<(Level, Saying)> {
        let answer = match self.verb {
            Verb::Add => decide::for_sale(world, actor, self.seat).map(|_| ()),
            Verb::Remove => decide::removable(world, actor, self.seat).map(|_| ()),
        };
        match answer {
            Err(Rejection::Refused(refusal)) => Some((Level::Error, wording::refusal::saying(&refusal))),
            _ if loading => Some((Level::Info, Saying::plain("seats-tab-loading"))),
            Ok(()) => None,
            Err(Rejection::BuySeats(no)) => Some((Level::Warning, wording::buy_seats::rejection(no))),
            Err(Rejection::RemoveSeats(no)) => Some((Level::Warning, wording::remove_seats::rejection(no))),
            Err(_) => None,
        }
    }
}

/// The cards of an account in the order in which types are listed everywhere. The Partner Seat has one only where there
/// are any [EXT-07].
pub fn cards<'a>(world: &World, account: &'a AccountState) -> Vec<(SeatType, Card<'a>)> {
    let shown = |seat: &SeatType| *seat != SeatType::Partner || has_partner_seats(world, account);
    SeatType::ALL.into_iter().filter(shown).map(|seat| (seat, card(account, seat))).collect()
}

fn card(account: &AccountState, seat: SeatType) -> Card<'_> {
    let lacks = |product| account.tier(product).is_none_or(|tier| tier < SeatType::LOWEST_TIER);
    match account.pools().get(&seat) {
        _ if !seat.is_paid() => Card::Free,
        Some(pool) => Card::Bought(pool),
        None if seat.needs_product().is_some_and(lacks) => Card::Tier,
        None => Card::NotBought,
    }
}

/// Whether somebody holds a Partner Seat, or could: a partner has said which addresses are its own [AMB-23].
fn has_partner_seats(world: &World, account: &AccountState) -> bool {
    account.assigned(SeatType::Partner) > 0
        || world.partners().any(|partner| partner.partner().settings().domain.is_some())
}

/// The buttons of an account's cards, from the top to the bottom and from the left to the right. What is free has none
/// [SEA-09, AC-58].
pub fn controls(account: &AccountState) -> Vec<Control> {
    Control::all().filter(|control| account.pools().contains_key(&control.seat)).collect()
}

/// What the account would have to have for seats of a type that it has not.
pub const fn lacking(seat: SeatType) -> Option<Refusal> {
    match seat.needs_product() {
        Some(product) => Some(Refusal::Tier(product, SeatType::LOWEST_TIER)),
        None => None,
    }
}

/// Why the actor may not change how many seats there are, when that is so [PM-08].
pub fn not_allowed(world: &World, actor: Actor) -> Option<Refusal> {
    guard::allowed(world, actor, Operation::ManageSeats).err()
}

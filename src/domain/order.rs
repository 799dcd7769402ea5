//! Orders and receipts: what was bought, what was charged, and what is still to be paid [PRC-08, PRC-16, SEA-10].

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    add_on::AddOn,
    audit::ActorRef,
    card::{CardMark, CardProblem},
    clean::{Code, Line},
    seat::SeatType,
    subscription::{Product, Tier},
};

/// The number of an order, counted from 1 in each account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrderId(pub u32);

impl std::fmt::Display for OrderId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:08}", self.0)
    }
}

/// An order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Its number.
    pub id: OrderId,
    /// When it was made.
    pub at: Timestamp,
    /// Who made it; HubSpot itself for a renewal.
    pub by: ActorRef,
    /// What it is for.
    pub kind: OrderKind,
    /// What it consists of.
    pub lines: Vec<OrderLine>,
    /// How it stands.
    pub state: OrderState,
}

/// What an order is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderKind {
    /// Seats that were added within a term [SEA-05].
    Seats,
    /// Products and add-ons [PRC-06].
    Purchase,
    /// The bill of the day on which terms ended [PRC-16].
    Renewal(Date),
    /// A question to the sales team; nothing is charged [PRC-07].
    ContactSales,
}

/// One line of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderLine {
    /// What.
    pub item: Item,
    /// How many.
    pub quantity: u32,
    /// What one costs a month, in cents; fictional [PRC-14].
    pub unit_cents: u32,
    /// The first day that is paid for.
    pub from: Date,
    /// The first day that is paid for no longer.
    pub until: Date,
    /// What the line comes to, in cents.
    pub cents: u64,
}

/// What can be bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// A product at a tier.
    Product(Product, Tier),
    /// Seats for a whole term.
    Seats(SeatType),
    /// Seats that were added within a term, for the rest of it [SEA-10, EXT-26].
    SeatsAdded(SeatType),
    /// An add-on.
    AddOn(AddOn),
}

/// How an order stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderState {
    /// It comes with the bill of this day [EXT-26].
    OnBill(Date),
    /// It was charged to a card, or cost nothing.
    Paid {
        /// When.
        at: Timestamp,
        /// To which card; none where nothing was to be paid.
        card: Option<CardMark>,
    },
    /// The card could not be charged [PRC-16].
    PastDue(CardProblem),
    /// The sales team was written to.
    Message(Line),
    /// The sales team was asked to call this number.
    Call(Code),
}

impl Order {
    /// What it comes to, in cents.
    pub fn total_cents(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.cents))
    }

    /// Whether a charge for it failed and it still has to be paid [PRC-16].
    pub const fn is_past_due(&self) -> bool {
        matches!(self.state, OrderState::PastDue(_))
    }
}

//! Account & Billing: four tabs of one place of HubSpot's, each a place of its own here [NAV-05, EXT-28, PRC-10].
//!
//! | folder or file | what it is |
//! |---|---|
//! | [`overview`] | what the account has, what it pays next, what is past due [EXT-28] |
//! | [`subscriptions`](super::subscriptions) | what is paid for, and the seats of each type [EXT-33] |
//! | [`payment`] | the card on file [PRC-10] |
//! | [`orders`] | every order with its receipt [PRC-08] |
//! | `page` | the keys of those that are only read |
//! | `tabs` | the row above them that leads from one to another |
//! | `actions` | what all of them can do: change the card, charge again |
//! | `past_due` | what they say of a charge that failed [PRC-16] |
//! | `bill` | what they say of the next bill |

pub mod orders;
pub mod overview;
pub mod payment;

mod actions;
mod bill;
mod page;
mod past_due;
mod tabs;

pub use self::{
    actions::{act, change_card, chargeable, contexts, dims, retry, retry_question},
    bill::{next_line, warning},
    page::Page,
    past_due::draw as draw_past_due,
    tabs::{TABS, draw as draw_tabs},
};

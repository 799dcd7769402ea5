//! What several tests need.

pub mod person;
pub mod program;
pub mod stage;
pub mod store;
pub mod styled;
pub mod world;

use seatdesk::ui::place::{ACCOUNT_MENU, MenuLine, Place};

/// The places of the account menu, in order.
pub fn menu_places() -> impl Iterator<Item = Place> {
    ACCOUNT_MENU.iter().filter_map(|line| match line {
        MenuLine::Place(place) => Some(*place),
        MenuLine::Heading(_) | MenuLine::Action(_) => None,
    })
}

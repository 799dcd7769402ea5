//! What several tests need.

pub mod clients;
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

/// The rows of the account menu that are places, counted without its headings.
pub fn menu_rows() -> impl Iterator<Item = usize> {
    let rows = ACCOUNT_MENU.iter().filter(|line| !matches!(line, MenuLine::Heading(_))).enumerate();
    rows.filter(|(_, line)| matches!(line, MenuLine::Place(_))).map(|(row, _)| row)
}

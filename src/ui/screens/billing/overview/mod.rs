//! Account & Billing › Overview: the seats of each type, the next bill, what is past due, the card, and the ways to Seats
//! and Users [EXT-28].

mod view;

pub use view::draw;

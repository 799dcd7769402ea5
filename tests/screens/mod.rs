//! What screens look like: text and style, in every size and both languages; and that no word is missing.
//!
//! After a screen has changed on purpose: `INSTA_UPDATE=always cargo test --test seatdesk screens::`, and read the
//! difference.

mod contrast;
mod keys;
mod labels;
mod matrix;
mod reuse;
pub mod states;
mod stories;
mod words;

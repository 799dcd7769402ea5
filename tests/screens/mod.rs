//! What screens look like: text and style, in every size and both languages; and that no word is missing.
//!
//! After a screen has changed on purpose: `INSTA_UPDATE=always cargo test --test seatdesk screens::`, and read the
//! difference.

mod billing_states;
mod classic_states;
mod clock_states;
mod contrast;
mod keys;
mod matrix;
mod partner_dashboard_states;
mod partner_domain_states;
mod pricing_states;
mod reuse;
pub mod states;
mod stories;
mod words;

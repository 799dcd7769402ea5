//! Pricing & Features: every product with what each tier brings and costs, its trial, and bundles of several
//! [PRC-01 to PRC-05].
//!
//! | file | what it is |
//! |---|---|
//! | [`control`](self::Control) | what can have the focus, as data |
//! | [`bundle`] | what is ticked for a bundle |
//! | [`offer`] | what a tier of a product brings |
//! | `state` | where the focus is, and what the keys do |
//! | `press` | what pressing something does, and why it does not |
//! | `view` | how it looks |

pub mod bundle;
mod control;
pub mod offer;
mod press;
mod state;
mod view;

pub use control::{Control, Tab};
pub use state::State;
pub use view::draw;

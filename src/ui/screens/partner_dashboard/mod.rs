//! The Partner Dashboard [NAV-08]: the clients of a partner, and the employees who work for them, a tab each.
//!
//! | file or folder | what it is |
//! |---|---|
//! | [`tab`] | the tabs |
//! | `state` | which tab is open, and what the keys do in both |
//! | `view` | the tabs, what is said above them, and why nothing is shown to who may not see it |
//! | [`clients`] | the clients [EXT-39] |
//! | [`employees`] | the employees, with their clients in the drawer [PET-03, PAC-02] |

pub mod clients;
pub mod employees;
mod state;
pub mod tab;
mod view;

pub use state::State;
pub use tab::Tab;
pub use view::draw;

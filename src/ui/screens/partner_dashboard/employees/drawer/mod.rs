//! The drawer of an employee: for which clients the person works, whether that is credited, and what was last done there
//! [PAC-02, PAC-09, PET-03].
//!
//! | file | what it is |
//! |---|---|
//! | [`lines`] | the clients, with how the person stands at each |
//! | [`last_actions`] | what was last done there, read from the clients' audit logs |
//! | `state` | whose drawer it is, and what the keys do |
//! | `view` | how it looks |

pub mod last_actions;
pub mod lines;
mod state;
mod view;

pub use state::State;
pub(super) use view::draw;

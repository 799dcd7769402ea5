//! Marketplace > Manage > Connected apps [NAV-06, EXT-45]: a card for each app, what can be done to it, and the log of what
//! was done.
//!
//! | file | what it is |
//! |---|---|
//! | `cards` | what a card says |
//! | [`acts`] | what can be done to an app, from wherever it is shown |
//! | [`app_log`] | installs, removals and reconnections, read out of the audit log |
//! | [`details`] | the panel of an app |
//! | [`menu`] | the menu More of an app |
//! | `state` | the cursor, the search, and what the keys do |
//! | `view` | how it looks |
//! | `log_view` | how the app log looks, with what the apps themselves tell |

pub mod acts;
pub mod app_log;
mod cards;
pub mod details;
mod log_view;
pub mod menu;
mod state;
mod view;

pub use self::{
    cards::{Card, cards, status_sign},
    state::{Side, State},
    view::draw,
};

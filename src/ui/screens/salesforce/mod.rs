//! The pages of Salesforce [SFI-04, EXT-42]: how syncing is doing, what can be done with it, and what is synced.
//!
//! | file | what it is |
//! |---|---|
//! | [`tab`](self::Tab) | the three pages |
//! | [`form`](self::Form) | the sync settings as they are edited |
//! | `state` | the focus, and what the keys do |
//! | `health`, `features`, `sync` | how each page looks |
//! | `view` | what is around them |

mod features;
mod form;
mod health;
mod state;
mod sync;
mod tab;
mod view;

pub use self::{
    form::{Focus, Form},
    state::State,
    tab::Tab,
    view::draw,
};

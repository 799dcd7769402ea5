//! The dialog that asks to type REMOVE before access to clients is removed [PAC-11, PAC-12, PET-07]. The word is the same
//! in every language; the button wakes when it stands in the field, exactly so, white space around it apart.
//!
//! | file | what it is |
//! |---|---|
//! | `state` | what is about to be removed, what was typed, and what the keys do |
//! | `view` | how it looks |

mod state;
mod view;

pub use state::{Focus, State, WORD, What};
pub(in crate::ui) use view::draw;

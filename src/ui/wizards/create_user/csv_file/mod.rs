//! The dialog for a CSV file of users to add [CRU-07 to CRU-10, SM-2]: a file is chosen, what it adds is shown, and only
//! then is it added, whole or not at all.
//!
//! | file | what it is |
//! |---|---|
//! | `state` | what the dialog holds, what it asks for, and what becomes of the answers |
//! | `keys` | what the keys do |
//! | `browser` | the folders and files below the field, and the completion of what is typed |
//! | `dropped` | a path as terminals paste it when a file is dropped on them |
//! | `preview` | what would be added |
//! | `view` | how it looks |

mod browser;
mod dropped;
mod keys;
mod preview;
mod state;
mod view;

pub use self::{
    dropped::dropped_csv,
    state::{Focus, Problem, State},
    view::draw,
};

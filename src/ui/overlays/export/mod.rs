//! The dialog that exports the audit log, users or a permission history as CSV.
//!
//! | file | what it is |
//! |---|---|
//! | `what` | what is exported, and what is said of it |
//! | `state`, `view` | the file that is named, what is in its way, and how that looks |

mod state;
mod view;
mod what;

pub use self::{
    state::{Export, Exported, Focus, Problem, State},
    view::draw,
    what::{Chosen, HistoryExport, What, Which},
};

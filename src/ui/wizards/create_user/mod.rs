//! The create-user wizard of the 2024 article [CRU, SM-2]: add users, set their access, invite, continue.

pub mod addresses;
pub mod csv_file;
pub mod draft;
pub mod salesforce;
mod saved;
pub mod set_up;
mod state;
mod step;
mod update;
mod view;

pub use draft::{Draft, Narrowing, Problem};
pub use saved::{LONGEST, NotADraft, Saved};
pub use set_up::{SetUpList, SetUpPanel, SetUpSection};
pub use state::{Created, Editing, State};
pub use step::{Focus, Page, Section};
pub use view::{draw, layout};

//! More › Partner program: the tag of a partner employee [PET-02, PET-05, PET-07]. A panel of its own over the record,
//! with Save and Cancel: the switch alone changes nothing.

mod state;
mod view;

pub use state::{Focus, State};
pub(in crate::ui) use view::draw;

//! The permission editor [CRU-26, CRU-27, CRU-28, EXT-11]: every permission by group, each to be switched, widened or
//! narrowed, with what has changed, and what the seat cannot hold or the operator cannot give and why. A panel at the
//! right, or over the body in a narrow window. It knows neither a wizard nor a record: it answers what was edited.

mod state;
mod view;

pub use self::{
    state::{Base, Edited, Focus, State},
    view::draw,
};

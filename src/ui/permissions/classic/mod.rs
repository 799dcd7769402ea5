//! What the classic flow of 2017 grants, as a form: the page of its wizard and the editor of a record show the same one
//! [LEG-07 to LEG-23].
//!
//! | file | what it is |
//! |---|---|
//! | [`item`] | what can be chosen, in its order |
//! | [`form`] | what was chosen, and what that brings along |
//! | `view` | how the form looks |
//! | [`preview`] | what it comes to, by the owner of a record |
//! | [`roles`] | the page that sums the roles up |
//! | [`editor`] | the panel in which the grant of a user is changed |

pub mod editor;
pub mod form;
pub mod item;
pub mod preview;
pub mod roles;
mod view;

pub use form::Form;
pub use item::Item;
pub use view::{draw, draw_menu};

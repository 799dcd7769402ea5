//! Text from outside, cleaned where it enters (P9, P12).
//!
//! Names come from files, from other people and from pastes. None of them may command a terminal, hide, or read in
//! another order than it is stored. So whatever is free text in the world is a [`CleanText`], which cannot hold anything
//! else; a fixture, an import and the store read it through the same door.
//!
//! | file | what it holds |
//! |---|---|
//! | `unseen` | the characters that are held back, here and at every exit |
//! | `wash` | how a text is cleaned |
//! | `text` | the type |
//! | `kind` | the kinds of text, with their names and limits |
//! | `fold` | the form in which texts are compared |

mod fold;
mod kind;
mod text;
mod unseen;
mod wash;

pub use fold::{fold, sort_key};
pub use kind::{AccountName, Code, Detail, DomainName, Kind, Label, Line, Login, PersonName, kinds};
pub use text::{CleanText, TooLong};
pub use unseen::{is_held_back, is_unseen};
pub use wash::{MOST_MARKS, is_mark, wash, wash_open};

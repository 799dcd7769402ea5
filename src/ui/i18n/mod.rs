//! The product's words in its two languages.
//!
//! All text for people stands in `assets/locales/<language>/<area>.ftl` and is asked for by its id. [`Languages`] is
//! built once and handed around; a screen is given the [`Words`] of its viewer's language.

mod ago;
mod dates;
mod elision;
mod files;
mod languages;
mod lists;
mod message;
mod numbers;
mod words;

pub use files::FILES;
pub use languages::{BadLocale, Languages, LocaleProblem};
pub use words::{Arg, Words};

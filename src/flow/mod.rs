//! Flows: what is done with screens without a person before them.
//!
//! | file | what it holds |
//! |---|---|
//! | [`picture`] | a screen as an SVG |

pub mod picture;

//! Texts that mean harm, and what reaches the terminal of them: nothing (P9, P10, P12).
//!
//! | module | what it holds to |
//! |---|---|
//! | [`sequences`] | the only sequences that may go to a terminal, and the eye that watches for others |
//! | [`screens`] | the fixtures with such texts through every screen, in both languages |
//! | [`program`] | the real program: arguments, settings, environment, files, a terminal |

mod program;
mod screens;
pub mod sequences;

pub use screens::PASTES;

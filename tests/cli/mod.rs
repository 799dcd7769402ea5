//! The command line of the real program, without a terminal.
//!
//! | module | what it holds to |
//! |---|---|
//! | [`help`] | help, version, wrong usage, options before and after the subcommand |
//! | [`settings`] | what is said about settings that are wrong |
//! | [`start`] | who operates, which world, at which time |
//! | [`worlds`] | fixtures, export and import |

mod check;
mod help;
mod settings;
mod start;
mod worlds;

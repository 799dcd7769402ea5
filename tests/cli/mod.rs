//! The command line of the real program, without a terminal.
//!
//! | module | what it holds to |
//! |---|---|
//! | [`clock`], [`seats`], [`snapshots`] | the simulated clock, bought seats, worlds that are kept |
//! | [`completions`] | completions of shells, the manual page |
//! | [`help`] | help, version, wrong usage, options before and after the subcommand |
//! | [`keys`] | the table of keys, a person's own keymap |
//! | [`partner`] | what a partner is told, and what it does with its domain, employees and clients |
//! | [`settings`] | what is said about settings that are wrong |
//! | [`start`] | who operates, which world, at which time |
//! | [`users`], [`users_changes`], [`users_leave`] | what is listed, shown and exported of users; what is done to them |
//! | [`worlds`] | fixtures, export and import |

mod check;
mod clock;
mod completions;
mod help;
mod keys;
mod partner;
mod seats;
mod settings;
mod snapshots;
mod start;
mod users;
mod users_changes;
mod users_leave;
mod worlds;

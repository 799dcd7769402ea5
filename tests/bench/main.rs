//! How long the parts of one key press take, each by itself.
//!
//! `cargo bench` runs all of it, `cargo bench -- view` what has "view" in its name. On a busy machine the column "fastest"
//! is the one to compare. What a person waits for is measured from outside, on a pseudo-terminal: `seatdesk.toml` beside
//! this file describes the program to a harness that does so.
//!
//! | module | what is timed |
//! |---|---|
//! | [`press`] | one key press all the way, and its parts: update, view, painter |
//! | [`search`] | one more key into the search box of a large account |
//! | [`start`] | what the program reads before its first frame |
//! | [`desk`] | the worlds and sessions that the others start from |
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement that cannot go on says so by panicking")]

mod desk;
mod press;
mod search;
mod start;

fn main() {
    divan::main();
}

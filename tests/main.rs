//! The one integration-test binary.
//!
//! | module | what it holds to |
//! |---|---|
//! | [`cli`] | the command line of the real program |
//! | [`domain`] | the rules: deciding, guards, invariants and the world |
//! | [`flows`] | flow files: those that are shipped, and what is said about wrong ones |
//! | [`hostile`] | texts that mean harm: nothing of them reaches a terminal |
//! | [`house`] | the tree itself: arrows between rings, rule ids, sources |
//! | [`journeys`] | behaviour as a person at the keyboard meets it |
//! | [`screens`] | what screens look like: text and style, and that no word is missing |
//! | [`service`] | the hub, worlds, export and import |
//! | [`store`] | the store's contract, on memory and on disk; every version of a stored value |
//! | [`support`] | worlds, stores and runs of the program that tests start from, and a person who types into a session |
//! | [`terminal`] | the real program on a real pseudo-terminal |
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that cannot go on says so by panicking"
)]

mod cli;
mod domain;
mod flows;
mod hostile;
mod house;
mod journeys;
mod screens;
mod service;
mod store;
mod support;
mod terminal;

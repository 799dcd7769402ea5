//! The one integration-test binary.
//!
//! | module | what it holds to |
//! |---|---|
//! | [`cli`] | the command line of the real program |
//! | [`domain`] | the rules: deciding, guards, invariants and the world |
//! | [`house`] | the tree itself: arrows between rings, rule ids, sources |
//! | [`service`] | the hub, worlds, export and import |
//! | [`store`] | the store's contract, on memory and on disk; every version of a stored value |
//! | [`support`] | worlds, stores and runs of the program that tests start from |
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
mod house;
mod service;
mod store;
mod support;
mod terminal;

//! The one integration-test binary.
//!
//! | module | what it holds to |
//! |---|---|
//! | [`domain`] | the rules: deciding, guards, invariants and the world |
//! | [`house`] | the tree itself: arrows between rings, rule ids, sources |
//! | [`store`] | the store's contract, on memory and on disk |
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that cannot go on says so by panicking"
)]

mod domain;
mod house;
mod store;

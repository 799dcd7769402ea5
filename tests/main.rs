//! Seatdesk's one integration-test binary, made of modules so that it links once.
//!
//! | module | what it holds |
//! |---|---|
//! | [`house`] | the tree against its own rules: arrows between rings, ids named by tests, banned code |
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "tests stop at the first surprise, and clippy.toml reaches only the #[test] functions of this binary"
)]

mod house;

//! The service ring.

pub mod fixture;

//! What several tests need.

pub mod store;
pub mod world;

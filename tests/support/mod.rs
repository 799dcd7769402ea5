//! What several tests need.

pub mod program;
pub mod store;
pub mod world;

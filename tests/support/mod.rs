//! What several tests need.

pub mod pilot;
pub mod program;
pub mod stage;
pub mod store;
pub mod styled;
pub mod world;

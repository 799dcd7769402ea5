//! The store ring.

mod conformance;
mod damage;
mod model;
mod sled;
mod versions;

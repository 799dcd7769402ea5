//! The store ring.

mod conformance;
mod damage;
mod model;
mod old_worlds;
mod partner_examples;
mod sled;
mod versions;

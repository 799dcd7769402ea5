//! The store ring.

//! The config ring.

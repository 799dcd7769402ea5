//! The term ring.

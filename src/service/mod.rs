//! The service ring.

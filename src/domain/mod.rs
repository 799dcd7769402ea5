//! The domain ring.

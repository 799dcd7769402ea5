//! The service ring.

mod commit;
mod hub;
mod import;
mod random;
mod worlds;

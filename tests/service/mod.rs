//! The service ring.

mod commit;
mod fork;
mod hub;
mod import;
mod random;
mod worlds;

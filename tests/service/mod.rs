//! The service ring.

mod clock;
mod commit;
mod fork;
mod hub;
mod import;
mod random;
mod worlds;

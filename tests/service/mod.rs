//! The service ring.

mod commit;
mod hub;
mod import;
mod logs;
mod random;
mod worlds;

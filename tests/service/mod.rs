//! The service ring.

mod commit;
mod fork;
mod hub;
mod import;
mod logs;
mod random;
mod worlds;

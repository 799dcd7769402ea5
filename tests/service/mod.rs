//! The service ring.

mod commit;
mod fork;
mod hub;
mod import;
mod large;
mod loading;
mod logs;
mod random;
mod worlds;

//! The service ring.

mod clock;
mod commit;
mod fork;
mod hub;
mod import;
mod jobs;
mod large;
mod loading;
mod logs;
mod partner_domain;
mod random;
mod users_csv;
mod worlds;

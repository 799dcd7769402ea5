//! The service ring.

mod calendar;
mod clock;
mod commit;
mod fork;
mod hub;
mod import;
mod jobs;
mod large;
mod leave_clients;
mod loading;
mod logs;
mod partner_domain;
mod partner_property;
mod random;
mod seat_property;
mod snapshots;
mod users_csv;
mod worlds;

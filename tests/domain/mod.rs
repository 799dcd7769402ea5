//! The rules of Seatdesk, held to tables and to random play.

mod access;
mod create_users;
mod guard;
mod invariants;
mod random;
mod scene;
mod sign_up;
mod summary;
mod table;
mod world;

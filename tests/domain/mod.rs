//! The rules of Seatdesk, held to tables and to random play.

mod access;
mod act_on_user;
mod buy_seats;
mod classic_users;
mod create_users;
mod edit_user;
mod guard;
mod invariants;
mod random;
mod scene;
mod set_up_users;
mod sign_up;
mod summary;
mod table;
mod teams;
mod world;

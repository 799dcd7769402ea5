//! The rules of Seatdesk, held to tables and to random play.

mod access;
mod act_on_user;
mod bulk;
mod buy_seats;
mod choose_password;
mod classic_users;
mod create_users;
mod edit_user;
mod export_users;
mod guard;
mod invariants;
mod jobs;
mod limits;
mod notifications;
mod permission_history;
mod properties;
mod purchase;
mod random;
mod remove_seats;
mod scene;
mod set_up_users;
mod sign_up;
mod summary;
mod table;
mod teams;
mod world;

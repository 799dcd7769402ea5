//! Behaviour as a person at the keyboard meets it, in both languages where the words matter.

mod access_levels;
mod add_users;
mod continue_setup;
mod csv_file;
mod frame;
mod invite;
mod live;
mod logs;
mod mouse;
mod pending;
mod places;
mod random;
mod removals;
mod restart;
mod roster;
mod user_record;
mod users;
mod users_live;
mod walk;

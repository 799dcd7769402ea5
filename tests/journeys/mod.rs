//! Behaviour as a person at the keyboard meets it, in both languages where the words matter.

mod access_levels;
mod add_users;
mod buy_seats;
mod continue_setup;
mod csv_file;
mod drafts;
mod edit_user;
mod frame;
mod groups;
mod invite;
mod live;
mod logs;
mod mouse;
mod narrow_access;
mod pending;
mod places;
mod random;
mod removals;
mod restart;
mod roster;
mod salesforce_records;
mod user_actions;
mod user_record;
mod users;
mod users_live;
mod walk;

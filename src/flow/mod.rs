//! Flows: files that say what a person does and what must be true then, played at the keyboard of a session without a
//! terminal. Checks run them, and tests do.
//!
//! | file | what it holds |
//! |---|---|
//! | [`script`] | the file as data, and what is wrong with it |
//! | [`player`] | the person at the keyboard: the only pilot there is |
//! | [`stage`] | the world a flow starts from |
//! | [`check`] | a flow played from its beginning to its end |
//! | [`verify`] | what is expected, held against the session and its world |
//! | [`picture`] | a screen as an SVG |
//! | [`screen`] | a frame as a person reads it |
//! | [`shipped`] | the flows that come with the program |
//! | [`rules`], [`coverage`] | the rules that flows name, and which of them they prove |
//! | [`state`], [`world_path`], [`logs`] | the session, the world and its logs in the words of flows |

pub mod check;
pub mod coverage;
pub mod logs;
pub mod picture;
pub mod player;
pub mod rules;
pub mod screen;
pub mod script;
pub mod shipped;
pub mod stage;
pub mod state;
pub mod verify;
pub mod world_path;

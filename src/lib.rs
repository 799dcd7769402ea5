//! Seatdesk puts HubSpot's settings screens in a terminal.
//!
//! Four rings, and arrows point inward only:
//!
//! | ring | module | what it is |
//! |---|---|---|
//! | 1 | [`domain`] | entities, commands and rejections; pure functions over a [`domain::world::World`] |
//! | 2 | [`store`] | ordered keys and values behind one small trait: memory and sled |
//! | 3 | [`service`] | the hub of a world: one writer that decides, commits and publishes |
//! | 4 | [`ui`] | model, update and view of one person's session |
//!
//! Around them stand the edges: [`config`] (settings in layers), [`term`] (the local terminal and the session's
//! runtime), [`flow`] (files that play a person and hold the program to what they expect) and [`cli`] (the command line).

pub mod cli;
pub mod config;
pub mod domain;
pub mod flow;
pub mod service;
pub mod store;
pub mod term;
pub mod ui;

//! The domain ring: what HubSpot's settings screens know and decide, as pure functions over a [`world::World`].
//!
//! Nothing here waits, reads a clock, draws randomness, touches a disk or writes words for people: time and ids arrive
//! in a [`command::Envelope`], and a refusal is data ([`rejection::Rejection`]).
//!
//! - who and what: [`account`], [`user`], [`seat`], [`subscription`], [`team`], [`preset`], [`property`], [`partner`],
//!   [`salesforce`], [`app`], [`identity`], [`notification`]; how many of them: [`team_limit`],
//!   and how many over time: [`seat_history`]
//! - how they are written: [`clean`] is free text, [`email`] addresses, [`id`] and [`hub_id`] numbers
//! - rights: [`permission`], [`template`], [`access`], [`guard`], [`granting`], and what they come to:
//!   [`effective_access`]
//! - what happens: [`command`] in, [`decide`] over the [`world`], [`change`] or [`rejection`] out, with its [`audit`] and
//!   [`mail`], which are read as pages of a [`log`]; what of it a user's [`permission_history`]
//!   shows
//! - what a world is kept as, to come back to: [`snapshot`]

pub mod access;
pub mod account;
pub mod add_on;
pub mod app;
pub mod app_catalogue;
pub mod audit;
pub mod billing;
pub mod bulk;
pub mod card;
pub mod change;
pub mod claim;
pub mod classic;
pub mod classic_users;
pub mod clean;
pub mod clock;
pub mod command;
pub mod decide;
pub mod due;
pub mod effective_access;
pub mod email;
pub mod forecast;
pub mod granting;
pub mod guard;
pub mod hub_id;
pub mod id;
pub mod identity;
pub mod invariant;
pub mod invite;
pub mod job;
pub mod language;
pub mod log;
pub mod mail;
pub mod notification;
pub mod order;
pub mod partner;
pub mod password_reset;
pub mod permission;
pub mod permission_history;
pub mod policy;
pub mod preset;
pub mod price;
pub mod property;
pub mod record;
pub mod rejection;
pub mod removal;
pub mod salesforce;
pub mod seat;
pub mod seat_history;
pub mod snapshot;
pub mod subscription;
pub mod team;
pub mod team_limit;
pub mod template;
pub mod trial;
pub mod user;
pub mod user_csv;
pub mod world;

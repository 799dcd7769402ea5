//! The service ring: the hub of a world, which decides, commits and publishes, and what fills, keeps and carries worlds.
//!
//! | file | what it is |
//! |---|---|
//! | [`sources`] | time, ids and randomness: the only place that draws them, and all of it injected |
//! | [`worlds`] | the worlds of a store: which one is live, how one is made, loaded, switched to and swept away |
//! | [`commit`] | a decided change as one transaction of the store |
//! | [`hub`] | one writer for a world, and everybody's handle to it |
//! | [`fixture`] | named worlds to start from |
//! | [`job`] | long work that tells how far it is and can be cancelled |
//! | [`export`], [`import`] | a world as a text of JSON lines, and back |
//! | [`audit_csv`] | an account's audit log as CSV |
//! | [`user_row`], [`users_csv`] | a user with the names of HubSpot's API, and users as CSV |
//! | [`history_csv`] | a user's permission history as CSV |
//! | [`whole_file`] | files that appear whole or not at all |

pub mod audit_csv;
pub mod commit;
pub mod export;
pub mod fixture;
pub mod history_csv;
pub mod hub;
pub mod import;
pub mod job;
pub mod sources;
pub mod user_row;
pub mod users_csv;
pub mod whole_file;
pub mod worlds;

pub use self::{
    hub::{Health, Hub, Outcome, Published, Writer},
    sources::Sources,
    worlds::Live,
};

/// What a store answers when it fails: part of what a hub tells, so that nobody further out has to know the store.
pub use crate::store::StoreError;

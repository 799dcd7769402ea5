//! The simulated Salesforce, and how an account is connected to it.
//!
//! - [`directory`]: its organisations and their users
//! - [`secret`]: passwords, typed and kept
//! - [`mod@log_in`]: who somebody is, once name and password were typed
//! - [`right`]: what its users may do, as far as it is compared [EXT-44]
//! - [`connection`]: as whom an account is connected [INV-22]
//! - [`mod@prospect`]: what connecting somebody else would come to
//! - [`sync`]: what goes from one side to the other, and [`health`] whether it can
//! - [`rejection`]: why nothing came of it

pub mod connection;
pub mod directory;
pub mod health;
pub mod log_in;
pub mod lower_rights;
pub mod prospect;
pub mod rejection;
pub mod right;
pub mod secret;
pub mod switch;
pub mod sync;

pub use connection::SalesforceConnection;
pub use directory::{IntegrationUser, OrgId, SalesforceOrg, SalesforceUser};
pub use log_in::{LoggedIn, LoginRefusal, log_in};
pub use lower_rights::LowerRights;
pub use prospect::{Prospect, prospect};
pub use rejection::SalesforceRejection;
pub use secret::{Password, Verifier};
pub use switch::{SwitchSalesforceUser, Switched};
pub use sync::{SyncEdit, SyncField, SyncOption, SyncSettings};

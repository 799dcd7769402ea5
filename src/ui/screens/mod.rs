//! Screens: one folder each, with its state, its update and its view.

pub mod audit_log;
pub mod billing;
pub mod client_access;
pub mod clock;
pub mod connected_apps;
pub mod groups;
pub mod log;
pub mod notifications;
pub mod outbox;
pub mod partner_dashboard;
pub mod partners_automation;
pub mod permission_history;
pub mod pricing;
pub mod salesforce;
pub mod seats;
pub mod subscriptions;
pub mod user_record;
pub mod users;

//! Wizards: one folder each. A wizard is a draft (all that was typed), a step (where one is), and a way from the draft to
//! a command; going back keeps what was typed by nature.

pub mod buy_seats;
pub mod checkout;
pub mod classic_add_user;
pub mod connect_salesforce;
pub mod contact_sales;
pub mod create_user;
pub mod remove_seats;

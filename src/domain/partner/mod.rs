//! What a partner account has: the e-mail domain of its employees, its clients, and who works for which [DOM, PET, PAC].
//!
//! What follows from two accounts, such as that an employee is Active at a client or that a client's revenue is
//! credited, is computed from both and stored in neither.
//!
//! | file | what it holds |
//! |---|---|
//! | `book` | all of it, as one account keeps it |
//! | `settings` | what Partners > Automation keeps |
//! | `mail_domain` | a domain as it is typed, checked and compared |
//! | `employee` | who works for the partner, and what makes them qualify |
//! | `client` | clients, and who is assigned to them |
//! | `client_adds` | the client's side in one step, for demos |
//! | `command` | what a partner asks for, is told, and is refused |
//! | `credit` | whether a client's revenue is credited, and why not |
//! | `leaving` | who is on the way out, client by client |
//! | `majority` | which domain most employees with clients have, and who would match one |

mod book;
mod client;
mod client_adds;
mod command;
mod credit;
mod employee;
mod leaving;
mod mail_domain;
mod majority;
mod settings;

pub use book::PartnerBook;
pub use client::{
    Assignment, AssignmentState, Client, Relationship, Standing, at_client, is_blocked, is_last_super_admin,
    replacement, standing, works_at,
};
pub use client_adds::{Added, NotAdded, client_adds};
pub use command::{AddToClient, AssignAs, Leaving, PartnerCommand, PartnerReceipt, PartnerRejection, SetDomain, Tag};
pub use credit::{NoCredit, Staff, credited, credited_revenue, monthly_revenue, staff, uncredited_users, workers};
pub use employee::{AccessException, Employee, Matched, employee, employees, matched};
pub use leaving::{is_address_leaving, is_leaving};
pub use mail_domain::{MailDomain, NotADomain};
pub use majority::{Matching, Proposal, matching, proposed};
pub use settings::PartnerSettings;

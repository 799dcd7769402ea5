//! What the outbox and the audit log have in common: a list that is read from the store page by page, the newest first,
//! with a search, a filter, and a drawer for the entry under the cursor.
//!
//! | file | what it is |
//! |---|---|
//! | [`paged`] | what has been read so far, the cursor in it, and what is wanted next |
//! | [`filter`] | which entries are wanted |
//! | [`list`] | the keys |
//! | [`view`] | the look |

pub mod filter;
pub mod list;
pub mod paged;
pub mod view;

pub use self::{
    filter::{AuditFilter, Filter, MailFilter},
    list::{Ids, List},
    paged::Paged,
};

use crate::domain::{audit::AuditEntry, hub_id::HubId, log::LogPage, log::LogSpan, mail::Mail};

/// A page of a log that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Whose log.
    pub hub: HubId,
    /// Which part of it.
    pub span: LogSpan,
    /// How many entries make a page.
    pub wanted: usize,
    /// Which entries, and of which log.
    pub filter: Filter,
}

/// The answer to a [`Query`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A page of the outbox.
    Mails(LogPage<Mail>),
    /// A page of the audit log.
    Audit(LogPage<AuditEntry>),
    /// It could not be read, and why.
    Failed(String),
}

//! What is exported.

use std::sync::Arc;

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{hub_id::HubId, id::UserId},
    ui::{
        i18n::{Arg, Words},
        screens::log::AuditFilter,
        toast::Saying,
    },
};

/// What is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The entries of the audit log that pass.
    Audit(AuditFilter),
    /// Users [PM-20].
    Users(Chosen),
    /// The permission history of a user [LM-07].
    History(HistoryExport),
}

/// The permission history that is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryExport {
    /// Whose.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their address, after which the file is called.
    pub email: String,
    /// The first moment that is exported.
    pub since: Timestamp,
}

/// The users that are exported. Who is deleted before the file is written is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Why these.
    pub which: Which,
    /// Who, in the order of the file; everybody when there is no list.
    pub users: Option<Arc<[UserId]>>,
}

/// How the users were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// They are selected.
    Selected,
    /// The search and the filters show them.
    Shown,
    /// Everybody is exported.
    All,
}

impl What {
    /// The name of the dialog for flows.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Audit(_) => "export.audit",
            Self::Users(_) => "export.users",
            Self::History(_) => "export.history",
        }
    }

    /// The file that is suggested.
    pub(super) fn file(&self, hub: HubId) -> String {
        match self {
            Self::Audit(_) => format!("audit-{hub}.csv"),
            Self::Users(_) => format!("users-{hub}.csv"),
            Self::History(history) => format!("permissions-{}.csv", plain(&history.email)),
        }
    }

    /// The id of the title.
    pub(super) const fn title(&self) -> &'static str {
        match self {
            Self::Audit(_) => "audit-export-title",
            Self::Users(_) => "users-export-title",
            Self::History(_) => "history-export-title",
        }
    }

    /// What the file will hold.
    pub(super) fn intro(&self, zone: &TimeZone, words: &Words) -> String {
        let (id, count) = match self {
            Self::Audit(filter) if filter.is_open() => ("audit-export-all", 0),
            Self::Audit(_) => ("audit-export-shown", 0),
            Self::History(HistoryExport { name, since, .. }) => {
                let since = words.date(*since, zone);
                return words.with("history-export", &[("name", Arg::Text(name)), ("date", Arg::Text(&since))]);
            }
            Self::Users(Chosen { which, users }) => {
                let id = match which {
                    Which::Selected => "users-export-selected",
                    Which::Shown => "users-export-shown",
                    Which::All => "users-export-all",
                };
                (id, users.as_ref().map_or(0, |users| users.len()))
            }
        };
        words.with(id, &[("count", Arg::Count(count as u64))])
    }

    /// The id of what is worth knowing before it is written.
    pub(super) const fn help(&self) -> &'static str {
        match self {
            Self::Audit(_) | Self::History(_) => "audit-export-help",
            Self::Users(_) => "users-export-help",
        }
    }

    /// The id of what is said when it cannot be read, with the reason filled in.
    pub(super) const fn unreadable(&self) -> &'static str {
        match self {
            Self::Audit(_) | Self::History(_) => "audit-export-unreadable",
            Self::Users(_) => "users-export-unreadable",
        }
    }

    /// What is told when the file is there.
    pub fn done(&self, rows: u64, file: String) -> Saying {
        let id = match self {
            Self::Audit(_) => "audit-exported",
            Self::Users(_) => "users-exported",
            Self::History(_) => "history-exported",
        };
        Saying::plain(id).count("count", usize::try_from(rows).unwrap_or(usize::MAX)).text("file", file)
    }
}

/// An address as a part of a file's name: whatever else it holds becomes a dash.
fn plain(email: &str) -> String {
    email.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect()
}

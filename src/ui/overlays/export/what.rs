//! What is exported.

use std::sync::Arc;

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
        }
    }

    /// The file that is suggested.
    pub(super) fn file(&self, hub: HubId) -> String {
        match self {
            Self::Audit(_) => format!("audit-{hub}.csv"),
            Self::Users(_) => format!("users-{hub}.csv"),
        }
    }

    /// The id of the title.
    pub(super) const fn title(&self) -> &'static str {
        match self {
            Self::Audit(_) => "audit-export-title",
            Self::Users(_) => "users-export-title",
        }
    }

    /// What the file will hold.
    pub(super) fn intro(&self, words: &Words) -> String {
        let (id, count) = match self {
            Self::Audit(filter) if filter.is_open() => ("audit-export-all", 0),
            Self::Audit(_) => ("audit-export-shown", 0),
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
            Self::Audit(_) => "audit-export-help",
            Self::Users(_) => "users-export-help",
        }
    }

    /// The id of what is said when it cannot be read, with the reason filled in.
    pub(super) const fn unreadable(&self) -> &'static str {
        match self {
            Self::Audit(_) => "audit-export-unreadable",
            Self::Users(_) => "users-export-unreadable",
        }
    }

    /// What is told when the file is there.
    pub fn done(&self, rows: u64, file: String) -> Saying {
        let id = match self {
            Self::Audit(_) => "audit-exported",
            Self::Users(_) => "users-exported",
        };
        Saying::plain(id).count("count", usize::try_from(rows).unwrap_or(usize::MAX)).text("file", file)
    }
}

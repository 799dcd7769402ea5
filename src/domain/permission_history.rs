//! The permission history of a user, read from the audit log: it is no record of its own [EXT-23, USR-04].
//!
//! Who is meant is told by the id, so that an address that is added again does not inherit its past.

use jiff::{Timestamp, ToSpan};

use super::{
    audit::{ActorRef, AuditAction, AuditEntry, Target},
    clean::{Code, Detail},
    id::UserId,
};

/// How many days back the history is exported [LM-07].
pub const EXPORT_DAYS: i64 = 90;

/// One row of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PermissionChange {
    /// When it was changed.
    pub at: Timestamp,
    /// Who changed it.
    pub by: ActorRef,
    /// Whether it was added or removed.
    pub action: ChangeAction,
    /// What was added or removed.
    pub subject: Subject,
}

/// What was done to a permission [EXT-23].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeAction {
    /// It was added.
    Create,
    /// It was removed.
    Delete,
}

impl ChangeAction {
    /// Both, in the order of lists.
    pub const ALL: [Self; 2] = [Self::Create, Self::Delete];

    /// The name in exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Create => "CREATE",
            Self::Delete => "DELETE",
        }
    }
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// So much of a permission, both by their names in the catalogue or, where that does not know them, as they were
    /// written.
    Permission {
        /// The permission's key.
        key: Code,
        /// How much of it.
        grant: Detail,
    },
    /// The super admin right.
    SuperAdmin,
    /// All that came with a template, with the defaults of a seat, or from the classic flow.
    Access {
        /// Where it came from, as the audit log names it: `template:sales_manager`.
        access: Detail,
        /// The seat, where it was given with it.
        seat: Option<Code>,
    },
}

/// The rows that an entry of the audit log makes in a user's history; none when it is about somebody else, or about
/// something else. A change from one grant to another is two rows: what was removed, then what was added.
pub fn changes(entry: &AuditEntry, user: UserId) -> Vec<PermissionChange> {
    if !entry.targets.iter().any(|target| matches!(target, Target::User { id, .. } if *id == user)) {
        return Vec::new();
    }
    let row = |action, subject| PermissionChange { at: entry.at, by: entry.acting_user.clone(), action, subject };
    let detail = |wanted: &str| entry.detail.iter().find(|(name, _)| name.as_str() == wanted);
    let access = || {
        let (_, access) = detail("access")?;
        let seat = detail("seat").map(|(_, seat)| seat.as_str().into());
        Some(row(ChangeAction::Create, Subject::Access { access: access.clone(), seat }))
    };
    match entry.action {
        AuditAction::AddUser => access().into_iter().collect(),
        AuditAction::AddAdminPermissions => vec![row(ChangeAction::Create, Subject::SuperAdmin)],
        AuditAction::RemoveAdminPermissions => {
            // Whoever swaps the right for a template gets it in the same step [CRU-22].
            let gone = row(ChangeAction::Delete, Subject::SuperAdmin);
            std::iter::once(gone).chain(access()).collect()
        }
        AuditAction::PermissionsChanged => {
            let of = |name: &Code, part: &str| {
                let action = match part.split_at_checked(1)? {
                    ("-", _) => ChangeAction::Delete,
                    ("+", _) => ChangeAction::Create,
                    _ => return None,
                };
                Some(row(action, Subject::Permission { key: name.clone(), grant: part[1..].into() }))
            };
            let permissions = entry.detail.iter().filter(|(name, _)| name.as_str() != "access");
            let rows: Vec<PermissionChange> =
                permissions.flat_map(|(name, value)| value.split(' ').filter_map(move |part| of(name, part))).collect();
            // The same permissions from elsewhere: a template that grants what was granted one by one.
            if rows.is_empty() { access().into_iter().collect() } else { rows }
        }
        _ => Vec::new(),
    }
}

/// The first moment that an export holds [LM-07].
pub fn export_since(now: Timestamp) -> Timestamp {
    now.checked_sub((EXPORT_DAYS * 24).hours()).unwrap_or(Timestamp::MIN)
}

//! Which entries of a log are wanted.

use crate::{
    domain::{
        audit::{AuditAction, AuditEntry, Target},
        id::UserId,
        mail::Mail,
        world::AccountState,
    },
    ui::{
        i18n::Words,
        screens::permission_history::HistoryFilter,
        text::{Query, fold},
        wording,
    },
};

/// Which entries are wanted, and of which log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Mails of the outbox.
    Mails(MailFilter),
    /// Entries of the audit log.
    Audit(AuditFilter),
    /// Entries of the audit log that changed a user's permissions.
    History(HistoryFilter),
}

/// Which mails are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailFilter {
    /// Those of this kind, by its [name](crate::domain::mail::MailKind::name).
    pub kind: Option<&'static str>,
    /// Those that hold all of these words.
    pub search: String,
}

/// Which entries of the audit log are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Those of this area, by its [category](AuditAction::category).
    pub category: Option<&'static str>,
    /// Those of this action.
    pub action: Option<AuditAction>,
    /// What this user did.
    pub actor: Option<UserId>,
    /// Those that hold all of these words.
    pub search: String,
}

impl MailFilter {
    /// Whether a mail is wanted, as a function that can be asked often.
    pub fn matcher<'a>(&'a self, account: &'a AccountState, words: &'a Words) -> impl Fn(&Mail) -> bool + 'a {
        let query = Query::new(&self.search);
        move |mail| {
            self.kind.is_none_or(|kind| mail.kind.name() == kind)
                && (query.is_empty() || query.matches(&fold(&mail_text(mail, account, words))))
        }
    }
}

impl AuditFilter {
    /// Whether an entry is wanted, as a function that can be asked often.
    pub fn matcher<'a>(&'a self, account: &'a AccountState, words: &'a Words) -> impl Fn(&AuditEntry) -> bool + 'a {
        let query = Query::new(&self.search);
        move |entry| {
            self.category.is_none_or(|category| entry.action.category() == category)
                && self.action.is_none_or(|action| entry.action == action)
                && self.actor.is_none_or(|actor| entry.acting_user.id == actor)
                && (query.is_empty() || query.matches(&fold(&audit_text(entry, account, words))))
        }
    }

    /// Whether every entry is wanted.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// What of a mail can be searched: to whom it went, and what it is.
fn mail_text(mail: &Mail, account: &AccountState, words: &Words) -> String {
    let mut text = words.text(&wording::mail::kind(mail.kind.name()));
    for to in &mail.to {
        push(&mut text, to.email.typed());
        push_name(&mut text, to.id, account);
    }
    text
}

/// What of an entry can be searched: who did what, in words and by its code, and to whom.
fn audit_text(entry: &AuditEntry, account: &AccountState, words: &Words) -> String {
    let mut text = entry.acting_user.email.typed().to_owned();
    push_name(&mut text, entry.acting_user.id, account);
    push(&mut text, &words.text(&wording::audit::action(entry.action)));
    push(&mut text, entry.action.code());
    for target in &entry.targets {
        push(&mut text, &wording::audit::target(target, words));
        if let Target::User { id, .. } = target {
            push_name(&mut text, *id, account);
        }
    }
    text
}

fn push(text: &mut String, more: &str) {
    text.push('\n');
    text.push_str(more);
}

fn push_name(text: &mut String, id: UserId, account: &AccountState) {
    if let Some(user) = account.user_by_id(id) {
        push(text, &user.display_name());
    }
}

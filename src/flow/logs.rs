//! The outbox and the audit log in the words of flows.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::script::expect::Often;
use crate::{
    domain::{
        audit::{AuditAction, AuditEntry, Target},
        hub_id::HubId,
        mail::{Mail, MailKind},
    },
    service::{Hub, StoreError},
};

/// The mails of the rules that there are so far.
const RULES: [&str; 13] = [
    "ML-01", "ML-02", "ML-03", "ML-04", "ML-05", "ML-06", "ML-07", "ML-08", "ML-09", "ML-10", "ML-12", "ML-13",
    "PRC-17",
];

/// How many parts of a log are read at once.
const PAGE: usize = 500;

/// Whether there is a mail of this name: that of the rules (`ML-04`) or of the kind (`invitation`).
///
/// # Errors
/// The names there are.
pub fn mail_kind(name: &str) -> Result<(), Vec<String>> {
    let mut known = RULES.into_iter().chain(MailKind::NAMES);
    if known.any(|known| known == name) {
        return Ok(());
    }
    Err(RULES.into_iter().chain(MailKind::NAMES).map(ToOwned::to_owned).collect())
}

/// Whether there is an action of this name, such as `ADD_USER`.
///
/// # Errors
/// The names there are.
pub fn audit_action(name: &str) -> Result<(), Vec<String>> {
    variants::<AuditAction>(json!(name)).map_or(Ok(()), Err)
}

/// The names that a value could have had, when its name is not one of them.
fn variants<T: serde::de::DeserializeOwned>(value: Value) -> Option<Vec<String>> {
    let error = serde_json::from_value::<T>(value).err()?.to_string();
    let (_, known) = error.strip_prefix("unknown variant")?.split_once("expected")?;
    Some(known.split('`').skip(1).step_by(2).map(ToOwned::to_owned).collect())
}

/// Every mail of an account's outbox, the newest first.
///
/// # Errors
/// What the store answers.
pub async fn mails(hub: &Hub, account: HubId) -> Result<Vec<Mail>, StoreError> {
    let (mut all, mut before) = (Vec::new(), None);
    loop {
        let page = hub.outbox(account, before, PAGE).await?;
        all.extend(page.entries.into_iter().map(|entry| entry.value));
        before = page.next;
        if before.is_none() {
            return Ok(all);
        }
    }
}

/// Every entry of an account's audit log, the newest first.
///
/// # Errors
/// What the store answers.
pub async fn entries(hub: &Hub, account: HubId) -> Result<Vec<AuditEntry>, StoreError> {
    let (mut all, mut before) = (Vec::new(), None);
    loop {
        let page = hub.audit(account, before, PAGE).await?;
        all.extend(page.entries.into_iter().map(|entry| entry.value));
        before = page.next;
        if before.is_none() {
            return Ok(all);
        }
    }
}

/// Each mail with its address, once for everybody it goes to.
fn sent(mails: &[Mail]) -> impl Iterator<Item = (&MailKind, &str)> {
    mails.iter().flat_map(|mail| mail.to.iter().map(|person| (&mail.kind, person.email.typed())))
}

/// Holds the outbox to what is expected of it.
///
/// # Errors
/// What is in it instead.
pub fn check_mails(mails: &[Mail], kind: &str, to: Option<&str>, often: Often) -> Result<(), String> {
    let fits = |(of, address): &(&MailKind, &str)| {
        [of.rule(), of.name()].contains(&kind) && to.is_none_or(|to| to.eq_ignore_ascii_case(address))
    };
    let count = sent(mails).filter(fits).count() as u64;
    if often.holds(count) {
        return Ok(());
    }
    Err(found(count, sent(mails).map(|(kind, to)| format!("{} to {to}", kind.name()))))
}

/// Each event as action, target and who acted; one on nobody and nothing has an empty target.
fn events(entries: &[AuditEntry]) -> impl Iterator<Item = (String, Cow<'_, str>, &str)> {
    entries.iter().flat_map(|entry| {
        let action = serde_json::to_value(entry.action).ok();
        let action = action.and_then(|action| action.as_str().map(ToOwned::to_owned)).unwrap_or_default();
        let by = entry.acting_user.email.typed();
        let alone = entry.targets.is_empty().then_some(Cow::Borrowed(""));
        entry.targets.iter().map(name).chain(alone).map(move |target| (action.clone(), target, by))
    })
}

fn name(target: &Target) -> Cow<'_, str> {
    match target {
        Target::User { email, .. } => email.typed().into(),
        Target::Seats { seat } => seat.as_str().into(),
        Target::Subscription { product } => product.slug().into(),
        Target::Order { id } => id.to_string().into(),
        Target::Card { card } => format!("{} {}", card.brand.slug(), card.last4).into(),
        Target::Domain { domain } => domain.as_str().into(),
        Target::Employee { email, client } => format!("{} {client}", email.typed()).into(),
        Target::Address { email } => email.typed().into(),
        Target::Client { client } => client.to_string().into(),
        Target::Team { name, .. }
        | Target::Preset { name, .. }
        | Target::Property { name, .. }
        | Target::App { name, .. } => name.as_str().into(),
    }
}

/// Holds the audit log to what is expected of it.
///
/// # Errors
/// What is in it instead.
pub fn check_entries(
    entries: &[AuditEntry],
    action: &str,
    target: Option<&str>,
    by: Option<&str>,
    often: Often,
) -> Result<(), String> {
    let fits = |(of, to, who): &(String, Cow<'_, str>, &str)| {
        of == action
            && target.is_none_or(|target| target.eq_ignore_ascii_case(to))
            && by.is_none_or(|by| by.eq_ignore_ascii_case(who))
    };
    let count = events(entries).filter(fits).count() as u64;
    if often.holds(count) {
        return Ok(());
    }
    Err(found(count, events(entries).map(|(action, target, by)| format!("{action} on {target} by {by}"))))
}

/// How often it is there, and the newest of what else is.
fn found(count: u64, all: impl Iterator<Item = String>) -> String {
    const SHOWN: usize = 8;
    let mut all: Vec<String> = all.collect();
    let total = all.len();
    all.truncate(SHOWN);
    let more = if total > SHOWN { format!(", and {} more", total - SHOWN) } else { String::new() };
    match (count, total) {
        (_, 0) => "the log is empty".to_owned(),
        (0, _) => format!("none of {}{more}", all.join(", ")),
        _ => format!("{count} of {}{more}", all.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::seat::SeatType;

    #[test]
    fn names_are_those_of_the_rules_and_of_the_domain() {
        for name in ["ML-04", "ML-10", "invitation", "removal_taken_back"] {
            assert_eq!(mail_kind(name), Ok(()), "{name}");
        }
        let effective_on = jiff::civil::date(2026, 12, 1);
        let kept = MailKind::RemovalTakenBack { seat: SeatType::Core, seats: 1, left: 1, effective_on };
        for kind in [MailKind::Invitation, MailKind::AccessGranted, kept, MailKind::PartnerDomainMissing] {
            assert!(RULES.contains(&kind.rule()), "{kind:?}");
        }
        assert!(mail_kind("ML-99").unwrap_err().contains(&"ML-04".to_owned()));
        assert!(mail_kind("invite").unwrap_err().contains(&"invitation".to_owned()));
        assert_eq!(audit_action("ADD_USER"), Ok(()));
        assert!(audit_action("ADDUSER").unwrap_err().contains(&"ADD_USER".to_owned()));
    }
}

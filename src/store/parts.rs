//! The audit log and the outbox as they are stored: what one change adds, cut into parts that fit a value each.
//!
//! Every part stands for itself: who, when and what is repeated in each, and only the targets and recipients are dealt
//! out. Actions on the same targets share a part, so that a batch of users costs little more than its addresses.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        audit::{ActorRef, AuditAction, AuditEntry, Target},
        clean::{Code, Detail},
        hub_id::HubId,
        mail::Mail,
    },
    store::{codec, error::StoreError, keys::PartKey, migrate::Kind, records::first, tx::MAX_VALUE_BYTES},
};

static AUDIT: Kind = first("audit log");
static MAIL: Kind = first("mail");

/// Part of what one change adds to the audit log of an account: actions, and what each of them was done to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPart {
    /// The world's time.
    pub at: Timestamp,
    /// Who acted.
    pub by: ActorRef,
    /// What was done.
    pub acts: Vec<Act>,
    /// To what.
    pub targets: Vec<Mark>,
}

/// One action of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// What was done.
    pub action: AuditAction,
    /// What else is worth knowing, as in [`AuditEntry`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub detail: BTreeMap<Code, Detail>,
}

/// A target of a part, with what was done to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Which of the part's actions, by their place from 0.
    pub acts: Vec<usize>,
    /// The target.
    pub to: Target,
}

impl AuditPart {
    /// The entries that the part holds, in the order in which they were made. An entry that was cut comes once from each
    /// of its parts, with other targets each time.
    #[must_use]
    pub fn entries(&self, hub: HubId) -> Vec<AuditEntry> {
        let entry = |(index, act): (usize, &Act)| AuditEntry {
            hub,
            at: self.at,
            acting_user: self.by.clone(),
            action: act.action,
            targets: self
                .targets
                .iter()
                .filter(|mark| mark.acts.contains(&index))
                .map(|mark| mark.to.clone())
                .collect(),
            detail: act.detail.clone(),
        };
        self.acts.iter().enumerate().map(entry).collect()
    }

    /// The part with these targets only. What was done to none of them is left out, unless `bare` names it.
    fn with_targets(&self, targets: &[Mark], bare: &[usize]) -> Self {
        let used: BTreeSet<usize> = targets.iter().flat_map(|mark| &mark.acts).chain(bare).copied().collect();
        let place = |act: &usize| used.iter().position(|used| used == act);
        Self {
            at: self.at,
            by: self.by.clone(),
            acts: used.iter().filter_map(|act| self.acts.get(*act).cloned()).collect(),
            targets: targets
                .iter()
                .map(|mark| Mark { acts: mark.acts.iter().filter_map(place).collect(), to: mark.to.clone() })
                .collect(),
        }
    }
}

/// Cuts the audit entries of one change to one account into parts.
///
/// # Errors
/// [`StoreError::Other`], for what JSON cannot hold.
pub fn cut_audit(entries: &[&AuditEntry]) -> Result<Vec<AuditPart>, StoreError> {
    let mut wholes: Vec<AuditPart> = Vec::new();
    for entry in entries {
        let known = wholes.iter().position(|whole| whole.at == entry.at && whole.by == entry.acting_user);
        let at = known.unwrap_or(wholes.len());
        if known.is_none() {
            wholes.push(AuditPart {
                at: entry.at,
                by: entry.acting_user.clone(),
                acts: Vec::new(),
                targets: Vec::new(),
            });
        }
        let whole = &mut wholes[at];
        let act = whole.acts.len();
        whole.acts.push(Act { action: entry.action, detail: entry.detail.clone() });
        for target in &entry.targets {
            match whole.targets.iter_mut().find(|mark| mark.to == *target) {
                Some(mark) => mark.acts.push(act),
                None => whole.targets.push(Mark { acts: vec![act], to: target.clone() }),
            }
        }
    }
    let mut parts = Vec::new();
    for whole in &wholes {
        // An action on nothing stands in the first part.
        let bare: Vec<usize> =
            (0..whole.acts.len()).filter(|act| !whole.targets.iter().any(|mark| mark.acts.contains(act))).collect();
        parts.extend(cut_whole(whole, &bare)?);
    }
    Ok(parts)
}

/// Cuts what stands under one time and name into parts, each with as many targets as fit. Of the actions a part has only
/// those that were done to its targets, since a change of many effects would not fit otherwise.
fn cut_whole(whole: &AuditPart, bare: &[usize]) -> Result<Vec<AuditPart>, StoreError> {
    let frame = encode_audit(&AuditPart { acts: Vec::new(), targets: Vec::new(), ..whole.clone() })?.len();
    let acts: Vec<usize> = whole.acts.iter().map(item_bytes).collect::<Result<_, _>>()?;
    let mut parts = Vec::new();
    let mut used: BTreeSet<usize> = bare.iter().copied().collect();
    let mut size = frame + used.iter().map(|act| acts[*act]).sum::<usize>();
    let (mut start, mut first_acts) = (0, bare);
    for (index, mark) in whole.targets.iter().enumerate() {
        let bytes = item_bytes(mark)?;
        let new: usize = mark.acts.iter().filter(|act| !used.contains(act)).map(|act| acts[*act]).sum();
        if size + new + bytes > MAX_VALUE_BYTES && index > start {
            parts.push(whole.with_targets(&whole.targets[start..index], first_acts));
            (start, first_acts) = (index, &[]);
            used.clear();
            size = frame;
        }
        size += bytes + mark.acts.iter().filter(|act| used.insert(**act)).map(|act| acts[*act]).sum::<usize>();
    }
    parts.push(whole.with_targets(&whole.targets[start..], first_acts));
    Ok(parts)
}

/// How many bytes an item of a list takes, its comma among them.
fn item_bytes<T: Serialize>(item: &T) -> Result<usize, StoreError> {
    let encoded = serde_json::to_vec(item);
    Ok(encoded.map_err(|error| StoreError::Other(format!("encoding a part: {error}")))?.len() + 1)
}

/// Cuts a mail into parts, each of them a mail to some of its recipients.
///
/// # Errors
/// [`StoreError::Other`], for what JSON cannot hold.
pub fn cut_mail(mail: &Mail) -> Result<Vec<Mail>, StoreError> {
    let frame = Mail { to: Vec::new(), ..mail.clone() };
    let deals = deal(&mail.to, encode_mail(&frame)?.len())?;
    Ok(deals.into_iter().map(|to| Mail { to: to.to_vec(), ..frame.clone() }).collect())
}

/// Deals items out so that each deal fits a value together with `frame` bytes. There is always one deal.
fn deal<T: Serialize>(items: &[T], frame: usize) -> Result<Vec<&[T]>, StoreError> {
    let mut deals = Vec::new();
    let (mut start, mut size) = (0, frame);
    for (index, item) in items.iter().enumerate() {
        let bytes = item_bytes(item)?;
        if size + bytes > MAX_VALUE_BYTES && index > start {
            deals.push(&items[start..index]);
            (start, size) = (index, frame);
        }
        size += bytes;
    }
    deals.push(&items[start..]);
    Ok(deals)
}

/// The value of a part of the audit log.
///
/// # Errors
/// [`StoreError::Other`], for what JSON cannot hold.
pub fn encode_audit(part: &AuditPart) -> Result<Vec<u8>, StoreError> {
    codec::encode(AUDIT.version, part)
}

/// The part of the audit log that lies under a key.
///
/// # Errors
/// As [`codec::decode`], and [`StoreError::Corrupt`] for a target of an action that is not there.
pub fn decode_audit(bytes: &[u8]) -> Result<AuditPart, StoreError> {
    let part: AuditPart = codec::decode(&AUDIT, bytes)?;
    if part.targets.iter().flat_map(|mark| &mark.acts).all(|act| *act < part.acts.len()) {
        Ok(part)
    } else {
        Err(StoreError::Corrupt("audit log: a target of an action that is not there".to_owned()))
    }
}

/// The value of a part of the outbox.
///
/// # Errors
/// [`StoreError::Other`], for what JSON cannot hold.
pub fn encode_mail(mail: &Mail) -> Result<Vec<u8>, StoreError> {
    codec::encode(MAIL.version, mail)
}

/// The part of the outbox that lies under a key.
///
/// # Errors
/// As [`codec::decode`], and [`StoreError::Corrupt`] for a mail of another account.
pub fn decode_mail(key: &PartKey, bytes: &[u8]) -> Result<Mail, StoreError> {
    let mail: Mail = codec::decode(&MAIL, bytes)?;
    if mail.hub == key.hub {
        Ok(mail)
    } else {
        Err(StoreError::Corrupt(format!("mail: in account {} lies one of account {}", key.hub, mail.hub)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{email::Email, id::UserId, language::Lang, mail::MailKind, mail::Recipient};

    fn hub() -> HubId {
        HubId::try_from(7).unwrap()
    }

    fn email(number: usize) -> Email {
        Email::parse(&format!("{}{number:03}@{}.example", "a".repeat(60), "d".repeat(60))).unwrap()
    }

    fn users(numbers: std::ops::Range<usize>) -> Vec<Target> {
        numbers.map(|number| Target::User { id: UserId(number as u64), email: email(number) }).collect()
    }

    fn entry(action: AuditAction, targets: Vec<Target>) -> AuditEntry {
        AuditEntry {
            hub: hub(),
            at: Timestamp::UNIX_EPOCH,
            acting_user: ActorRef { id: UserId(1), email: email(999) },
            action,
            targets,
            detail: BTreeMap::from([("seat".into(), "core".into())]),
        }
    }

    fn cut(entries: &[AuditEntry]) -> Vec<AuditPart> {
        cut_audit(&entries.iter().collect::<Vec<_>>()).unwrap()
    }

    /// What happened to what, in the order of the log.
    fn events(entries: &[AuditEntry]) -> Vec<(AuditAction, String)> {
        let mut events: Vec<_> = entries
            .iter()
            .flat_map(|entry| entry.targets.iter().map(|target| (entry.action, format!("{target:?}"))))
            .collect();
        events.sort();
        events
    }

    #[test]
    fn a_short_entry_is_one_part_and_comes_back_as_it_was() {
        let seats = Target::Seats { seat: "core".into() };
        let entries = [
            entry(AuditAction::AddUser, users(0..3)),
            entry(AuditAction::ManualRegistrationEmailSend, users(1..2)),
            entry(AuditAction::SeatRemovalReduced, vec![seats]),
            entry(AuditAction::SeatRemovalCancelled, Vec::new()),
        ];
        let parts = cut(&entries);
        assert_eq!(parts.len(), 1);
        let read = decode_audit(&encode_audit(&parts[0]).unwrap()).unwrap();
        assert_eq!(read.entries(hub()), entries);
    }

    /// INV-23, AC-107: cutting loses no event and doubles none, and every part fits a value.
    #[test]
    fn a_long_entry_is_cut_and_loses_nothing() {
        let entries = [
            entry(AuditAction::AddUser, users(0..100)),
            entry(AuditAction::ManualRegistrationEmailSend, users(40..100)),
            entry(AuditAction::SeatRemovalCancelled, Vec::new()),
        ];
        let parts = cut(&entries);
        assert!(parts.len() > 1);
        for part in &parts {
            assert!(encode_audit(part).unwrap().len() <= MAX_VALUE_BYTES);
        }
        let read: Vec<AuditEntry> = parts.iter().flat_map(|part| part.entries(hub())).collect();
        assert_eq!(events(&read), events(&entries));
        let bare = read.iter().filter(|entry| entry.action == AuditAction::SeatRemovalCancelled).count();
        assert_eq!(bare, 1);
        assert!(parts[0].acts.len() == 2, "the first part has no mailed user, and the action on nothing");
    }

    #[test]
    fn other_actors_and_times_get_parts_of_their_own() {
        let mut later = entry(AuditAction::AddUser, users(0..1));
        later.at = Timestamp::MAX;
        let parts = cut(&[entry(AuditAction::AddUser, users(0..1)), later.clone()]);
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[1].entries(hub()), [later]);
        assert!(cut(&[]).is_empty());
    }

    #[test]
    fn a_mail_to_many_is_cut_between_recipients() {
        let to: Vec<Recipient> =
            (0..100).map(|number| Recipient { id: UserId(number as u64), email: email(number) }).collect();
        let mail = Mail { hub: hub(), at: Timestamp::UNIX_EPOCH, kind: MailKind::Invitation, language: Lang::Fr, to };
        let parts = cut_mail(&mail).unwrap();
        assert!(parts.len() > 1);
        let key = PartKey { hub: hub(), serial: 1, part: 0 };
        for part in &parts {
            let bytes = encode_mail(part).unwrap();
            assert!(bytes.len() <= MAX_VALUE_BYTES);
            assert_eq!(decode_mail(&key, &bytes).as_ref(), Ok(part));
        }
        let joined: Vec<Recipient> = parts.iter().flat_map(|part| part.to.clone()).collect();
        assert_eq!(Mail { to: joined, ..parts[0].clone() }, mail);
        let nobody = Mail { to: Vec::new(), ..mail };
        assert_eq!(cut_mail(&nobody), Ok(vec![nobody]));
    }

    #[test]
    fn what_does_not_hold_together_is_damage() {
        let mut part = cut(&[entry(AuditAction::AddUser, users(0..1))]).remove(0);
        part.targets[0].acts = vec![1];
        assert!(matches!(decode_audit(&encode_audit(&part).unwrap()), Err(StoreError::Corrupt(_))));
        let mail = Mail {
            hub: HubId::try_from(8).unwrap(),
            at: Timestamp::UNIX_EPOCH,
            kind: MailKind::AccessGranted,
            language: Lang::En,
            to: Vec::new(),
        };
        let key = PartKey { hub: hub(), serial: 1, part: 0 };
        assert!(matches!(decode_mail(&key, &encode_mail(&mail).unwrap()), Err(StoreError::Corrupt(_))));
    }
}

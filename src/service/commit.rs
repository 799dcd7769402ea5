//! A decided change as one transaction, and what it makes of the world once it is committed.

use crate::{
    domain::{
        audit::AuditEntry,
        change::Change,
        hub_id::HubId,
        mail::Mail,
        record::{Record, RecordKey},
        world::World,
    },
    store::{Entry, Key, PartKey, StoreError, Tx, keys, parts, world_prefix},
};

use super::worlds::Revs;

/// A change made ready to be committed: records, audit entries and mails in one transaction [INV-23].
#[derive(Clone, Debug)]
pub struct Plan {
    /// What is committed. It expects that nobody has written the clock or any of the accounts since they were read.
    pub tx: Tx,
    /// The new serial of each account it writes to.
    pub serials: Vec<(HubId, u64)>,
}

/// Makes a change of world `number` ready to be committed.
///
/// # Errors
/// [`StoreError::Other`], for what cannot be encoded. The limits of a transaction are for the store to check.
pub fn plan(number: u64, world: &World, revs: &Revs, change: &Change) -> Result<Plan, StoreError> {
    let prefix = world_prefix(number);
    let key = |key: &RecordKey| format!("{prefix}{}", keys::of_record(key));
    let mut tx = Tx::new().rev_is(key(&RecordKey::Clock), revs.clock);
    for record in &change.puts {
        // Of two that claim the same at once, the second one finds the claim and is decided again.
        if matches!(record, Record::DomainClaim(_) | Record::ClientClaim(_)) {
            tx = tx.absent(key(&record.key()));
        }
        tx = tx.put(key(&record.key()), Entry::Record(record.clone()).encode()?);
    }
    for removed in &change.removes {
        tx = tx.del(key(removed));
    }
    let mut serials = Vec::new();
    for hub in change.accounts() {
        let place = key(&RecordKey::Serial(hub));
        tx = match revs.accounts.get(&hub) {
            Some(rev) => tx.rev_is(place.clone(), *rev),
            None => tx.absent(place.clone()),
        };
        let serial = world.account(hub).map_or(0, |state| state.serial()).checked_add(1);
        let serial = serial.ok_or_else(|| StoreError::Other(format!("account {hub} is out of serials")))?;
        serials.push((hub, serial));
        tx = tx.put(place, Entry::Record(Record::Serial(hub, serial)).encode()?);

        let entries: Vec<&AuditEntry> = change.audit.iter().filter(|entry| entry.hub == hub).collect();
        for (part, audit) in (0..).zip(parts::cut_audit(&entries)?) {
            let place = Key::Audit(PartKey { hub, serial, part });
            tx = tx.put(format!("{prefix}{place}"), parts::encode_audit(&audit)?);
        }
        let mut mails: Vec<Mail> = Vec::new();
        for mail in change.mail.iter().filter(|mail| mail.hub == hub) {
            mails.extend(parts::cut_mail(mail)?);
        }
        for (part, mail) in (0..).zip(mails) {
            let place = Key::Mail(PartKey { hub, serial, part });
            tx = tx.put(format!("{prefix}{place}"), parts::encode_mail(&mail)?);
        }
    }
    Ok(Plan { tx, serials })
}

/// Moves a world as the commit of a plan, by revision `rev`, moved the store.
pub fn apply(world: &mut World, revs: &mut Revs, change: Change, plan: &Plan, rev: u64) {
    revs.committed(&change.puts, plan.serials.iter().map(|(hub, _)| *hub), rev);
    for record in change.puts {
        world.put(record);
    }
    for key in &change.removes {
        world.remove(key);
    }
    for (hub, serial) in &plan.serials {
        world.put(Record::Serial(*hub, *serial));
    }
}

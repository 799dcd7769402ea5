//! Taking seats for somebody: from those that stay first, then from scheduled removals [RMS-20, AMB-05].

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, TakenBack},
    command::Envelope,
    mail::{Mail, MailKind, Recipient},
    record::Record,
    removal::{RemovalState, ScheduledRemoval},
    seat::{Free, SeatType, Shortage},
    user::User,
    world::AccountState,
};

/// Why seats cannot be taken, or not yet.
pub(super) enum NotTaken {
    /// Fewer are free [ER-07].
    Shortage(Shortage),
    /// It would take back more from a scheduled removal than the operator agreed to [ER-24].
    CancelsRemoval {
        /// How many seats it takes back.
        seats: u32,
        /// How many were to leave.
        scheduled: u32,
        /// When they were to leave.
        effective_on: Date,
    },
}

/// Takes so many seats, and answers the removals that shrink by it [RMS-20].
pub(super) fn take(
    state: &AccountState,
    seat: SeatType,
    count: u32,
    accepts: u32,
) -> Result<Vec<ScheduledRemoval>, NotTaken> {
    let Free::Seats(counts) = state.free(seat) else { return Ok(Vec::new()) };
    let taken = counts.assign(count).map_err(NotTaken::Shortage)?;
    let mut left_to_take = taken.from_removal;
    let mut shrunk = Vec::new();
    for removal in state.pending_removals(seat) {
        if left_to_take == 0 {
            break;
        }
        let taken_here = left_to_take.min(removal.quantity);
        left_to_take -= taken_here;
        shrunk.push(ScheduledRemoval { quantity: removal.quantity - taken_here, ..removal.clone() });
    }
    if taken.from_removal > accepts
        && let Some(first) = shrunk.first()
    {
        return Err(NotTaken::CancelsRemoval {
            seats: taken.from_removal,
            scheduled: counts.scheduled,
            effective_on: first.effective_on,
        });
    }
    Ok(shrunk)
}

/// Writes what became of removals, and tells billing holders of it [RMS-12, RMS-20].
pub(super) fn write(
    change: &mut Change,
    state: &AccountState,
    envelope: &Envelope,
    operator: &User,
    removals: Vec<ScheduledRemoval>,
) -> Option<TakenBack> {
    let mut taken_back: Option<TakenBack> = None;
    for mut removal in removals {
        let key = (removal.seat, removal.effective_on);
        let before = state.removals().get(&key).map_or(0, |before| before.quantity);
        let seats = before - removal.quantity;
        let left = removal.quantity;
        let action = if left == 0 {
            removal.state = RemovalState::Absorbed;
            AuditAction::SeatRemovalCancelled
        } else {
            AuditAction::SeatRemovalReduced
        };
        change.audit.push(AuditEntry {
            hub: envelope.actor.hub,
            at: envelope.now,
            acting_user: operator.actor_ref(),
            action,
            targets: vec![Target::Seats { seat: removal.seat.slug().into() }],
            detail: BTreeMap::from([
                ("seats".into(), seats.to_string().into()),
                ("left".into(), left.to_string().into()),
                ("effective_on".into(), removal.effective_on.to_string().into()),
            ]),
        });
        let holders = state.billing_holders().iter().filter_map(|email| state.user(email));
        let to: Vec<Recipient> = holders.map(|user| Recipient { id: user.id, email: user.email.clone() }).collect();
        if !to.is_empty() {
            change.mail.push(Mail {
                hub: envelope.actor.hub,
                at: envelope.now,
                kind: MailKind::RemovalTakenBack {
                    seat: removal.seat,
                    seats,
                    left,
                    effective_on: removal.effective_on,
                },
                language: state.account().language,
                to,
            });
        }
        let scheduled = || state.pending_removals(removal.seat).map(|removal| removal.quantity).sum();
        let total = taken_back.get_or_insert_with(|| TakenBack { seat: removal.seat, seats: 0, left: scheduled() });
        total.seats += seats;
        total.left -= seats;
        change.puts.push(Record::Removal(envelope.actor.hub, removal));
    }
    taken_back
}

//! Removing unassigned seats at the renewal, and taking that back by hand [RMS-01 to RMS-18, SM-5].

use jiff::civil::Date;

use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    command::{CancelRemoval, Envelope, RemoveSeats},
    guard::{self, Actor, Operation},
    mail::{Mail, MailKind, Recipient},
    record::Record,
    rejection::{Rejection, RemoveSeatsRejection as No},
    removal::{RemovalState, ScheduledRemoval},
    seat::{Free, SeatPool, SeatType},
    user::User,
    world::{AccountState, World},
};

/// What can be removed of a type, with the pool it leaves.
#[derive(Clone, Copy, Debug)]
pub struct Removable<'a> {
    /// The bought seats.
    pub pool: &'a SeatPool,
    /// How many of them can be removed, at least 1 [RMS-14, LM-04].
    pub most: u32,
}

/// How many seats of a type the actor can have leave at the renewal [RMS-14].
///
/// # Errors
/// The [`Rejection`] that a removal itself would meet: the actor's right first [PM-08], then why nothing can be removed
/// [RMS-15].
pub fn removable(world: &World, actor: Actor, seat: SeatType) -> Result<Removable<'_>, Rejection> {
    guard::allowed(world, actor, Operation::ManageSeats).map_err(Rejection::Refused)?;
    let (state, _) = guard::find(world, actor).map_err(Rejection::Refused)?;
    let no = Rejection::RemoveSeats;
    let Free::Seats(counts) = state.free(seat) else { return Err(no(No::CostsNothing(seat))) };
    let pool = state.pools().get(&seat).ok_or(no(No::NoSubscription(seat)))?;
    if pool.trial {
        return Err(no(No::OnTrial(seat)));
    }
    let most = counts.removable(pool.committed_minimum);
    if most > 0 {
        return Ok(Removable { pool, most });
    }
    // What is nearest to the operator is named first: users, then what they planned, then the contract.
    Err(no(if counts.unassigned() == 0 {
        No::AllAssigned(seat)
    } else if counts.unassigned() <= counts.scheduled {
        No::AllScheduled(seat)
    } else {
        No::AtMinimum(seat, pool.committed_minimum)
    }))
}

/// Decides a removal. Nothing changes before the renewal date [SEA-07, RMS-13]; a removal that waits for the same date
/// already grows [RMS-18, INV-06].
pub(super) fn schedule(world: &World, envelope: &Envelope, wanted: RemoveSeats) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    let Removable { pool, most } = removable(world, envelope.actor, wanted.seat)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    if wanted.quantity == 0 || wanted.quantity > most {
        return Err(Rejection::RemoveSeats(No::Quantity { seat: wanted.seat, quantity: wanted.quantity, most }));
    }
    let effective_on = pool.renewal_date;
    let pending = state.removals().get(&(wanted.seat, effective_on));
    let pending = pending.filter(|removal| removal.state == RemovalState::Pending);
    let removal = match pending {
        Some(pending) => ScheduledRemoval { quantity: pending.quantity + wanted.quantity, ..pending.clone() },
        None => ScheduledRemoval {
            seat: wanted.seat,
            quantity: wanted.quantity,
            effective_on,
            created_by: operator.actor_ref(),
            created_at: envelope.now,
            state: RemovalState::Pending,
        },
    };
    let total = removal.quantity;
    let kind = MailKind::RemovalScheduled { seat: wanted.seat, seats: wanted.quantity, total, effective_on };
    let receipt = Receipt::RemovalScheduled { seat: wanted.seat, seats: wanted.quantity, total, effective_on };
    let counts = [("leaving", wanted.quantity), ("leaving_in_all", total)];
    let audit = entry(envelope, operator, AuditAction::SeatRemovalScheduled, wanted.seat, counts, effective_on);
    Ok(Change {
        puts: vec![Record::Removal(hub, removal)],
        removes: Vec::new(),
        audit: vec![audit],
        mail: mail(state, envelope, kind),
        receipt,
    })
}

/// Decides that seats stay after all [RMS-11].
pub(super) fn cancel(world: &World, envelope: &Envelope, wanted: CancelRemoval) -> Result<Change, Rejection> {
    let (hub, CancelRemoval { seat, effective_on }) = (envelope.actor.hub, wanted);
    guard::allowed(world, envelope.actor, Operation::ManageSeats).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let pending = state.removals().get(&(seat, effective_on));
    let pending = pending.filter(|removal| removal.state == RemovalState::Pending);
    let pending = pending.ok_or(Rejection::RemoveSeats(No::NotPending(seat)))?;
    let seats = pending.quantity;
    let removal = ScheduledRemoval { state: RemovalState::Cancelled, ..pending.clone() };
    let counts = [("seats", seats), ("left", 0)];
    let audit = entry(envelope, operator, AuditAction::SeatRemovalCancelled, seat, counts, effective_on);
    Ok(Change {
        puts: vec![Record::Removal(hub, removal)],
        removes: Vec::new(),
        audit: vec![audit],
        mail: mail(state, envelope, MailKind::RemovalCancelled { seat, seats, effective_on }),
        receipt: Receipt::RemovalCancelled { seat, seats, effective_on },
    })
}

fn entry(
    envelope: &Envelope,
    operator: &User,
    action: AuditAction,
    seat: SeatType,
    counts: [(&str, u32); 2],
    effective_on: Date,
) -> AuditEntry {
    let counts = counts.map(|(name, count)| (name.into(), count.to_string().into()));
    let when = ("effective_on".into(), effective_on.to_string().into());
    AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action,
        targets: vec![Target::Seats { seat: seat.slug().into() }],
        detail: counts.into_iter().chain([when]).collect(),
    }
}

/// What billing holders are told [ML-10].
fn mail(state: &AccountState, envelope: &Envelope, kind: MailKind) -> Vec<Mail> {
    let holders = state.billing_holders().iter().filter_map(|email| state.user(email));
    let to: Vec<Recipient> = holders.map(|user| Recipient { id: user.id, email: user.email.clone() }).collect();
    let mail = Mail { hub: envelope.actor.hub, at: envelope.now, kind, language: state.account().language, to };
    Some(mail).filter(|mail| !mail.to.is_empty()).into_iter().collect()
}

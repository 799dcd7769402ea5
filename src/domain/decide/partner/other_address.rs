//! Another address for somebody whom another partner has at clients: three steps of one change [PAC-18, PAC-19, PAC-23].

use super::{Desk, assign, nothing, tag};
use crate::domain::{
    access::Access,
    change::{Change, Receipt},
    command::{CreateUsers, Envelope, NewUser},
    decide::create_users,
    guard::{self, Operation},
    partner::{AssignAs, Assignment, AssignmentState, PartnerReceipt, PartnerRejection as No, Tag, employee},
    record::Record,
    rejection::Rejection,
    user::{Origin, User},
    world::World,
};

/// Decides it: each step as the command of its own that it is, in the world that the one before leaves behind. What is
/// wrong with one of them is told as that command tells it, and then nothing is done.
pub(super) fn decide(desk: &Desk<'_>, wanted: &AssignAs) -> Result<Change, Rejection> {
    let (hub, key) = (desk.envelope.actor.hub, wanted.email.key());
    let mut run = Run { world: desk.world.clone(), envelope: desk.envelope, change: nothing(none(wanted)) };
    let created = desk.state.user(key).is_none() && employee(desk.state, key).is_none();
    if created {
        let batch = CreateUsers {
            people: vec![NewUser { email: wanted.email.clone(), origin: Origin::Typed }],
            seat: wanted.seat,
            access: Access::DEFAULT,
            skip_invite: false,
            accepts_from_removal: wanted.accepts_from_removal,
        };
        let change = create_users::decide(&run.world, desk.envelope, &batch)?;
        run.take(change);
    }
    let untagged = |user: &&std::sync::Arc<User>| !user.partner_employee;
    if employee(run.desk()?.state, key).is_none()
        && let Some(user) = run.world.account(hub).and_then(|state| state.user(key)).filter(untagged)
    {
        guard::allowed(&run.world, desk.envelope.actor, Operation::TagEmployees).map_err(Rejection::Refused)?;
        let wanted = Tag { user: user.id, on: true, gives_up: 0 };
        let change = tag::decide(&run.desk()?, wanted).map_err(Rejection::Partner)?;
        run.take(change);
    }
    let step = run.desk()?;
    let mut change = assign::assign(&step, &wanted.email, &wanted.clients).map_err(Rejection::Partner)?;
    let Receipt::Partner(PartnerReceipt::Assigned { done, blocked }) = change.receipt.clone() else {
        return Err(Rejection::Partner(No::NoClients));
    };
    let unmatched = employee(step.state, key).is_some_and(|known| known.matched.is_none());
    if let Some((_, client)) = done.first().filter(|_| unmatched) {
        // On another domain it would neither be credited nor qualify for a Partner Seat [DOM-08].
        assign::except(&step, &wanted.email, *client, &mut change);
    }
    // The old rows stay, and say who works there in place of whom they are about [PAC-23].
    for (_, client) in &done {
        let old = step.state.partner().assignment(*client, wanted.from.key());
        if let Some(old) = old.filter(|old| old.state == AssignmentState::Blocked) {
            let after = Assignment { instead: Some(wanted.email.clone()), ..old.clone() };
            change.puts.push(Record::Assignment(hub, after));
        }
    }
    run.take(change);
    let done = done.into_iter().map(|(_, client)| client).collect();
    let receipt = PartnerReceipt::AssignedAs { email: wanted.email.clone(), created, done, blocked };
    run.change.receipt = Receipt::Partner(receipt);
    Ok(run.change)
}

fn none(wanted: &AssignAs) -> PartnerReceipt {
    let email = wanted.email.clone();
    PartnerReceipt::AssignedAs { email, created: false, done: Vec::new(), blocked: Vec::new() }
}

/// The steps so far: what they write, and the world as they leave it behind.
struct Run<'a> {
    world: World,
    envelope: &'a Envelope,
    change: Change,
}

impl Run<'_> {
    fn desk(&self) -> Result<Desk<'_>, Rejection> {
        let (state, operator) = guard::find(&self.world, self.envelope.actor).map_err(Rejection::Refused)?;
        Ok(Desk { world: &self.world, envelope: self.envelope, state, operator })
    }

    /// Adds a step. What an earlier one has put, and this one puts anew, is written once.
    fn take(&mut self, step: Change) {
        for record in &step.puts {
            let key = record.key();
            self.change.puts.retain(|before| before.key() != key);
            self.world.put(record.clone());
        }
        self.change.puts.extend(step.puts);
        self.change.removes.extend(step.removes);
        self.change.audit.extend(step.audit);
        self.change.mail.extend(step.mail);
    }
}

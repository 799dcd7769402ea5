//! Free trials: their beginning, the notice before their end, and their end, which moves whoever holds their seats
//! [PRC-01, PRC-17, AC-110].

use super::{edit_user, orders};
use crate::domain::{
    access::PermissionSource,
    audit::{ActorRef, AuditAction, Target},
    billing,
    change::{Change, Receipt},
    command::Envelope,
    due::Due,
    guard::{self, Operation},
    mail::{Mail, MailKind, Recipient},
    record::{Record, RecordKey},
    rejection::{Rejection, TrialRejection as No},
    seat::{Free, SeatPool, SeatType},
    subscription::{Product, Tier},
    trial::{TRIAL_DAYS, TRIAL_SEATS, Trial, TrialState},
    user::{User, UserStatus},
    world::{AccountState, World},
};

/// The tier at which products are tried.
pub const TRIAL_TIER: Tier = Tier::Professional;

/// How many users a trial's end moves in one transaction.
const MOVED_AT_ONCE: usize = 25;

/// Whether a trial of a product can begin.
///
/// # Errors
/// Why not: it is not for sale, owned already, or was tried before.
pub fn can_try(state: &AccountState, product: Product) -> Result<(), No> {
    if !Product::HUBS.contains(&product) {
        return Err(No::NotForSale(product));
    }
    if state.trials().contains_key(&product) {
        return Err(No::Tried(product));
    }
    match state.subscriptions().get(&product).map(|subscription| subscription.tier) {
        Some(tier) if tier >= TRIAL_TIER => Err(No::Owned(product, tier)),
        _ => Ok(()),
    }
}

/// Decides that a trial begins.
pub(super) fn start(world: &World, envelope: &Envelope, product: Product) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::ManageBilling).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    can_try(state, product).map_err(Rejection::Trial)?;
    let (hub, started_on) = (envelope.actor.hub, billing::today(state, envelope.now));
    let ends_on = started_on.saturating_add(jiff::Span::new().days(TRIAL_DAYS));
    let trial = Trial { product, tier: TRIAL_TIER, started_on, ends_on, state: TrialState::Running };
    let mut puts = vec![Record::Trial(hub, trial)];
    if let Some(seat) = product.seat().filter(|seat| !state.pools().contains_key(seat)) {
        puts.push(Record::Pool(
            hub,
            SeatPool {
                seat,
                purchased: TRIAL_SEATS,
                committed_minimum: 0,
                unit_price_cents: 0,
                renewal_date: ends_on,
                added_cents: 0,
                trial: true,
            },
        ));
    }
    let (by, target) = (operator.actor_ref(), Target::Subscription { product });
    let detail = [("tier", TRIAL_TIER.slug().to_owned()), ("until", ends_on.to_string())];
    Ok(Change {
        puts,
        removes: Vec::new(),
        audit: vec![orders::entry(hub, envelope.now, &by, AuditAction::TrialStarted, target, detail)],
        mail: Vec::new(),
        receipt: Receipt::TrialStarted { product, ends_on },
    })
}

/// Tells billing holders and whoever holds a seat of a trial that it ends soon.
pub(super) fn announce(state: &AccountState, due: &Due, product: Product) -> Option<Change> {
    let trial = state.trials().get(&product)?;
    let hub = due.hub;
    let (at, ends_on) = (due.at, trial.ends_on);
    let kind = MailKind::TrialEnds { product, ends_on };
    let mut mail = orders::to_billing_holders(state, at, kind.clone());
    let told = |user: &User| mail.as_ref().is_some_and(|mail| mail.to.iter().any(|to| to.id == user.id));
    let others = holders(state, product).filter(|user| user.status == UserStatus::Active && !told(user));
    let others: Vec<Recipient> = others.take(MOVED_AT_ONCE).map(recipient).collect();
    match &mut mail {
        Some(mail) => mail.to.extend(others),
        None if others.is_empty() => {}
        None => mail = Some(Mail { hub, at, kind, language: state.account().language, to: others }),
    }
    let detail = [("until", ends_on.to_string())];
    let target = Target::Subscription { product };
    let audit = orders::entry(hub, at, &ActorRef::hubspot(), AuditAction::TrialAnnounced, target, detail);
    Some(Change {
        puts: vec![Record::Trial(hub, Trial { state: TrialState::Announced, ..trial.clone() })],
        removes: Vec::new(),
        audit: vec![audit],
        mail: mail.into_iter().collect(),
        receipt: Receipt::TrialAnnounced { hub, product },
    })
}

/// Ends a trial. Who holds one of its seats moves to a Core Seat where one is free and not about to leave, else to
/// View-Only [PRC-17]. Super admins come first, since View-Only cannot hold their right; the last one gets a Core Seat in
/// any case [INV-10]. With more users than a transaction holds, the item stays due until the last one has moved.
pub(super) fn end(world: &World, due: &Due, product: Product) -> Option<Change> {
    let state = world.account(due.hub)?;
    let trial = state.trials().get(&product)?;
    let (hub, at) = (due.hub, due.at);
    let receipt = Receipt::TrialEnded { hub, product, moved: 0 };
    let mut change = Change { puts: Vec::new(), removes: Vec::new(), audit: Vec::new(), mail: Vec::new(), receipt };
    let mut leaving: Vec<&User> = holders(state, product).collect();
    leaving.sort_by_key(|user| (!user.access.super_admin, user.status != UserStatus::Active));
    let (count, last) = (leaving.len().min(MOVED_AT_ONCE), leaving.len() <= MOVED_AT_ONCE);
    let mut core = match state.free(SeatType::Core) {
        Free::Seats(counts) => counts.unassigned().saturating_sub(counts.scheduled),
        Free::Unlimited => 0,
    };
    let mut admins = state.super_admins().len();
    let mut pool = state.pools().get(&SeatType::Core).cloned();
    for user in &leaving[..count] {
        let last_admin = user.access.super_admin && user.status == UserStatus::Active && admins <= 1;
        if last_admin && core == 0 && user.occupies_seat() {
            let fresh = || SeatPool {
                seat: SeatType::Core,
                purchased: 0,
                committed_minimum: 0,
                unit_price_cents: 0,
                renewal_date: trial.ends_on.saturating_add(jiff::Span::new().years(1)),
                added_cents: 0,
                trial: false,
            };
            let grown = pool.get_or_insert_with(fresh);
            grown.purchased += 1;
            core += 1;
            let target = Target::Seats { seat: SeatType::Core.slug().into() };
            let detail = [("bought", "1".to_owned()), ("purchased", grown.purchased.to_string())];
            let bought = AuditAction::SeatsPurchased;
            change.audit.push(orders::entry(hub, at, &ActorRef::hubspot(), bought, target, detail));
            change.puts.push(Record::Pool(hub, grown.clone()));
        }
        let seat = if !user.occupies_seat() {
            SeatType::Core
        } else if core > 0 {
            core -= 1;
            SeatType::Core
        } else {
            SeatType::ViewOnly
        };
        let after = moved(world, user, seat);
        admins -=
            usize::from(user.status == UserStatus::Active && user.access.super_admin && !after.access.super_admin);
        change.audit.extend(edit_user::entries(world.catalogue(), hub, at, &ActorRef::hubspot(), user, &after));
        if user.status == UserStatus::Active {
            let kind = MailKind::TrialEnded { product, seat: Some(seat) };
            let language = state.account().language;
            change.mail.push(Mail { hub, at, kind, language, to: vec![recipient(user)] });
        }
        change.puts.push(Record::User(hub, Box::new(after)));
    }
    if last {
        change.puts.push(Record::Trial(hub, Trial { state: TrialState::Ended, ..trial.clone() }));
        if let Some(pool) = product.seat().and_then(|seat| state.pools().get(&seat)).filter(|pool| pool.trial) {
            change.removes.push(RecordKey::Pool(hub, pool.seat));
        }
        let target = Target::Subscription { product };
        let detail = [("moved", count.to_string())];
        change.audit.push(orders::entry(hub, at, &ActorRef::hubspot(), AuditAction::TrialEnded, target, detail));
        change.mail.extend(orders::to_billing_holders(state, at, MailKind::TrialEnded { product, seat: None }));
    }
    change.receipt = Receipt::TrialEnded { hub, product, moved: count };
    Some(change)
}

/// Who holds a seat that only the trial of a product brings, whatever their status.
fn holders(state: &AccountState, product: Product) -> impl Iterator<Item = &User> {
    let seat = product.seat().filter(|seat| state.pools().get(seat).is_some_and(|pool| pool.trial));
    let users = state.users().values().map(AsRef::as_ref);
    users.filter(move |user| seat.is_some() && user.seat == seat)
}

fn recipient(user: &User) -> Recipient {
    Recipient { id: user.id, email: user.email.clone() }
}

/// The user on another seat, without what that seat cannot hold.
fn moved(world: &World, user: &User, seat: SeatType) -> User {
    let catalogue = world.catalogue();
    let mut after = User { seat: Some(seat), ..user.clone() };
    let template = match &after.access.source {
        PermissionSource::Template(id) => catalogue.template(id),
        _ => None,
    };
    if seat == SeatType::ViewOnly && (after.access.super_admin || template.is_some_and(|template| template.super_admin))
    {
        after.access.super_admin = false;
        if template.is_some_and(|template| template.super_admin) {
            after.access.source = PermissionSource::Default;
        }
    }
    if let PermissionSource::Custom { grants, .. } = &mut after.access.source {
        *grants = catalogue.held_by(seat, grants);
    }
    after
}

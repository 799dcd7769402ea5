//! Whether the revenue of a client is credited to a partner, and why not [PET-04, DOM-05, INV-25, AMB-31].

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    Assignment,
    client::{at_client, is_blocked, works_at},
    employee::matched,
};
use crate::domain::{
    email::EmailKey,
    hub_id::HubId,
    price::Prices,
    user::{User, UserStatus},
    world::{AccountState, World},
};

/// Why the revenue of a client is not credited. Of several reasons the first one is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoCredit {
    /// The partner has not set a domain [DOM-05].
    NoDomain,
    /// Another partner works there with the address of so many [PAC-16].
    Blocked(usize),
    /// So many who work there are not tagged [PET-04].
    Untagged(usize),
    /// So many who work there match neither the domain nor an exception [AMB-31].
    Unmatched(usize),
    /// So many who work there are deactivated [AMB-08].
    Suspended(usize),
    /// Nobody of the partner works there.
    Nobody,
}

/// Whether the revenue of a client is credited: all of the partner's people who work there are tagged and matched, and no
/// other partner has them [INV-25].
///
/// # Errors
/// Why it is not.
pub fn credited(world: &World, partner: &AccountState, client: HubId) -> Result<(), NoCredit> {
    if partner.partner().settings().domain_ascii.is_none() {
        return Err(NoCredit::NoDomain);
    }
    let blocked = blocked_at(world, partner, client);
    if blocked > 0 {
        return Err(NoCredit::Blocked(blocked));
    }
    let workers: Vec<(&EmailKey, Option<&User>)> = workers(world, partner, client).collect();
    let count = |wanted: &dyn Fn(&EmailKey, Option<&User>) -> bool| {
        workers.iter().filter(|(email, user)| wanted(email, *user)).count()
    };
    let no = [
        NoCredit::Untagged(count(&|_, user| user.is_some_and(|user| !user.partner_employee))),
        NoCredit::Unmatched(count(&|email, _| matched(partner, email).is_none())),
        NoCredit::Suspended(count(&|_, user| user.is_some_and(|user| user.status == UserStatus::Deactivated))),
    ];
    for why in no {
        if !matches!(why, NoCredit::Untagged(0) | NoCredit::Unmatched(0) | NoCredit::Suspended(0)) {
            return Err(why);
        }
    }
    if workers.is_empty() { Err(NoCredit::Nobody) } else { Ok(()) }
}

/// Who of a partner works at one of its clients, by address: users of the partner account, and exceptions who are none.
/// Whom another partner has there works for that one. Of partner and client the one with fewer users is gone through.
pub fn workers<'a>(
    world: &'a World,
    partner: &'a AccountState,
    client: HubId,
) -> impl Iterator<Item = (&'a EmailKey, Option<&'a User>)> {
    let hub = partner.account().hub_id;
    let account = world.account(client).filter(|account| account.users().len() < partner.users().len());
    let few = account.map_or_else(|| partner.users(), |account| account.users());
    let users = few.keys().filter_map(|email| Some((email, Some(partner.user(email)?.as_ref()))));
    let others = partner.partner().exceptions().keys().filter(|email| partner.user(email).is_none());
    let all = users.chain(others.map(|email| (email, None)));
    all.filter(move |(email, _)| works_at(world, hub, client, email).is_some())
}

/// How many of a partner another one keeps from working at a client [PAC-16].
pub fn blocked_at(world: &World, partner: &AccountState, client: HubId) -> usize {
    partner.partner().assignments_at(client).filter(|assignment| is_blocked(world, partner, assignment)).count()
}

/// The people of a partner at one of its clients, as every screen counts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Staff {
    /// How many work there, assigned or not.
    pub active: usize,
    /// How many are assigned there, and have no access yet.
    pub waiting: usize,
    /// How many another partner keeps from it.
    pub blocked: usize,
    /// When one of those who work there was last active there.
    pub last_active: Option<Timestamp>,
}

/// Counts the people of a partner at one of its clients.
pub fn staff(world: &World, partner: &AccountState, client: HubId) -> Staff {
    let there: Vec<&EmailKey> = workers(world, partner, client).map(|(email, _)| email).collect();
    let user = |email: &&EmailKey| world.account(client)?.user(email)?.last_active;
    let waits = |one: &&Assignment| one.state.holds_claim() && at_client(world, client, one.email.key()).is_none();
    Staff {
        active: there.len(),
        waiting: partner.partner().assignments_at(client).filter(waits).count(),
        blocked: blocked_at(world, partner, client),
        last_active: there.iter().filter_map(user).max(),
    }
}

/// The partner's users who work at one of its clients and are not tagged, by address [PET-06]. Of partner and client the one
/// with fewer users is gone through.
pub fn uncredited_users<'a>(world: &'a World, partner: &'a AccountState) -> impl Iterator<Item = &'a User> {
    let mut found: BTreeMap<&EmailKey, &User> = BTreeMap::new();
    for client in partner.partner().clients().keys() {
        let Some(account) = world.account(*client) else { continue };
        let few = if account.users().len() < partner.users().len() { account.users() } else { partner.users() };
        let untagged = few.keys().filter_map(|email| partner.user(email)).filter(|user| !user.partner_employee);
        let hub = partner.account().hub_id;
        let there = untagged.filter(|user| works_at(world, hub, *client, user.email.key()).is_some());
        found.extend(there.map(|user| (user.email.key(), user.as_ref())));
    }
    found.into_values()
}

/// What a client pays a month, in cents: the products it has, with their add-ons, and its seats. Fictional, as all prices
/// are [EXT-39, PRC-14].
pub fn monthly_revenue(client: &AccountState, prices: &Prices) -> u64 {
    let products = client.subscriptions().values().map(|subscription| {
        let add_ons = u64::from(prices.add_on()) * subscription.add_ons.len() as u64;
        u64::from(prices.product(subscription.product, subscription.tier)) + add_ons
    });
    let pools = client.pools().values().filter(|pool| !pool.trial);
    products.sum::<u64>() + pools.map(|pool| pool.monthly_cents(pool.purchased)).sum::<u64>()
}

/// What all clients whose revenue is credited to a partner pay a month, in cents [INV-25, EXT-39].
pub fn credited_revenue(world: &World, partner: &AccountState) -> u64 {
    let prices = &world.policy().prices;
    let credited = partner.partner().clients().keys().filter(|client| credited(world, partner, **client).is_ok());
    credited.filter_map(|client| world.account(*client)).map(|client| monthly_revenue(client, prices)).sum()
}

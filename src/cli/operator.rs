//! Who operates: a user of the account that is opened [0.5].

use std::sync::Arc;

use super::{data::Data, exit::Failure};
use crate::{
    config::Config,
    domain::{
        email::Email,
        guard::Actor,
        hub_id::HubId,
        id::UserId,
        user::{User, UserStatus},
    },
    service::worlds::Partial,
    store::MAX_PAGE,
};

/// How many super admins are named to somebody who cannot operate.
const NAMED: usize = 3;

/// The operator that the settings name, or the first choice: the first Active super admin of the first account. Loads no
/// more of the world than it takes to tell.
pub(super) async fn choose(world: &mut Partial, data: &Data, config: &Config) -> Result<Actor, Failure> {
    let first = world.world().accounts().next().map(|state| state.account().hub_id);
    let account = match &config.start.account {
        Some(text) => text.parse::<HubId>().ok().filter(|hub| world.world().account(*hub).is_some()),
        None => match config.start.operator.as_deref().map(Email::parse) {
            // Whoever is named without an account is looked for in all of them, the first first.
            Some(Ok(email)) => account_of(world, data, &email).await?.or(first),
            _ => first,
        },
    };
    let Some(hub) = account else {
        let asked = config.start.account.clone().unwrap_or_default();
        let accounts = world.world().accounts().map(|state| state.account());
        return Err(Failure::NoAccount(
            asked,
            accounts.map(|account| (account.hub_id, account.name.to_string())).collect(),
        ));
    };
    let user = match &config.start.operator {
        Some(text) => named(world, data, hub, text).await?,
        None => {
            let heads = super_admins(world, data, hub, 1).await?;
            let head = heads.into_iter().next();
            head.ok_or_else(|| Failure::NobodyActive(name(world, hub)))?.id
        }
    };
    Ok(Actor { hub, user })
}

/// The first account that has a user of this address.
async fn account_of(world: &mut Partial, data: &Data, email: &Email) -> Result<Option<HubId>, Failure> {
    let hubs: Vec<HubId> = world.world().accounts().map(|state| state.account().hub_id).collect();
    for hub in hubs {
        if user(world, data, hub, email).await?.is_some() {
            return Ok(Some(hub));
        }
    }
    Ok(None)
}

async fn named(world: &mut Partial, data: &Data, hub: HubId, text: &str) -> Result<UserId, Failure> {
    let found = match Email::parse(text) {
        Ok(email) => user(world, data, hub, &email).await?,
        Err(_) => None,
    };
    match found {
        Some(user) if user.status == UserStatus::Active => Ok(user.id),
        Some(_) => Err(Failure::NotActive(text.to_owned())),
        None => {
            let admins = super_admins(world, data, hub, NAMED).await?;
            let admins = admins.iter().map(|user| format!("{} ({})", user.display_name(), user.email)).collect();
            Err(Failure::NoUser { email: text.to_owned(), account: name(world, hub), admins })
        }
    }
}

/// The user of this address, when the account has one.
async fn user(world: &mut Partial, data: &Data, hub: HubId, email: &Email) -> Result<Option<Arc<User>>, Failure> {
    world.user(data.store.as_ref(), hub, email.key()).await.map_err(|error| data.failed(error))?;
    Ok(world.world().account(hub).and_then(|state| state.user(email.key())).cloned())
}

/// The first of an account's Active super admins, by address: so many, or as many as there are.
async fn super_admins(world: &mut Partial, data: &Data, hub: HubId, wanted: usize) -> Result<Vec<Arc<User>>, Failure> {
    world.prefer(hub);
    loop {
        let state = world.world().account(hub);
        let found: Vec<Arc<User>> = state
            .into_iter()
            .flat_map(|state| state.super_admins().iter().filter_map(|email| state.user(email)))
            .take(wanted)
            .cloned()
            .collect();
        if found.len() == wanted || world.has_all_of(hub) {
            return Ok(found);
        }
        world.page(data.store.as_ref(), MAX_PAGE).await.map_err(|error| data.failed(error))?;
    }
}

fn name(world: &Partial, hub: HubId) -> String {
    world.world().account(hub).map_or_else(|| hub.to_string(), |state| state.account().name.to_string())
}

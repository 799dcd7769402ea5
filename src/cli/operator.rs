//! Who operates: a user of the account that is opened [0.5].

use super::exit::Failure;
use crate::{
    config::Config,
    domain::{
        email::Email,
        guard::Actor,
        hub_id::HubId,
        user::{User, UserStatus},
        world::{AccountState, World},
    },
};

/// The operator that the settings name, or the first choice: the first Active super admin of the first account.
pub(super) fn choose(world: &World, config: &Config) -> Result<Actor, Failure> {
    let known = || world.accounts().map(|state| (state.account().hub_id, state.account().name.to_string())).collect();
    let account = match &config.start.account {
        Some(text) => text.parse::<HubId>().ok().and_then(|hub| world.account(hub)),
        None => match config.start.operator.as_deref().map(Email::parse) {
            // Whoever is named without an account is looked for in all of them, the first first.
            Some(Ok(email)) => {
                world.accounts().find(|state| state.user(email.key()).is_some()).or_else(|| world.accounts().next())
            }
            _ => world.accounts().next(),
        },
    };
    let asked = config.start.account.clone().unwrap_or_default();
    let account = account.ok_or_else(|| Failure::NoAccount(asked, known()))?;
    let user = match &config.start.operator {
        Some(text) => named(account, text)?,
        None => first_super_admin(account)?,
    };
    Ok(Actor { hub: account.account().hub_id, user: user.id })
}

fn named<'a>(account: &'a AccountState, text: &str) -> Result<&'a User, Failure> {
    let user = Email::parse(text).ok().and_then(|email| account.user(email.key()));
    match user {
        Some(user) if user.status == UserStatus::Active => Ok(user),
        Some(_) => Err(Failure::NotActive(text.to_owned())),
        None => Err(Failure::NoUser {
            email: text.to_owned(),
            account: account.account().name.to_string(),
            admins: super_admins(account)
                .take(3)
                .map(|user| format!("{} ({})", user.display_name(), user.email))
                .collect(),
        }),
    }
}

fn first_super_admin(account: &AccountState) -> Result<&User, Failure> {
    super_admins(account).next().ok_or_else(|| Failure::NobodyActive(account.account().name.to_string()))
}

fn super_admins(account: &AccountState) -> impl Iterator<Item = &User> {
    account.super_admins().iter().filter_map(|email| account.user(email)).map(AsRef::as_ref)
}

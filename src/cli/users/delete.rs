//! `seatdesk users delete`: out of the account, for good, and not without a yes.

use std::{
    io::{self, BufRead, IsTerminal, Write},
    sync::Arc,
};

use super::{act, args::Delete, desk::Desk, find};
use crate::{
    cli::{exit::Failure, note, tell},
    domain::{command::UserAction, decide, hub_id::HubId, user::User, world::World},
    ui::{
        i18n::Arg,
        wording::{self, user_actions::Whom},
    },
};

/// So many clients are named that somebody lost.
const NAMED: usize = 10;

/// Deletes users, after a yes.
pub(super) async fn run(desk: &Desk<'_>, delete: &Delete) -> Result<(), Failure> {
    let words = desk.words();
    let world = desk.world().await?;
    let users = find::users(&delete.emails, desk.account(&world)?, words)?;
    // Whoever may not be deleted is found out before anybody is: nobody comes back.
    let refused: Vec<String> = users.iter().filter_map(|user| refusal(desk, user, &world)).flatten().collect();
    if users.len() > 1 && !refused.is_empty() {
        return Err(Failure::Refused(refused));
    }
    if !delete.yes {
        let allowed: Vec<&Arc<User>> = users.iter().filter(|user| is_allowed(desk, user, &world)).collect();
        // Who may not be deleted at all is refused below, and needs no yes.
        if !allowed.is_empty() && !agreed(desk, &allowed, &world)? {
            return Err(Failure::Refused(vec![words.text("cli-users-say-yes")]));
        }
    }
    let mut refusals = Vec::new();
    for user in &users {
        match act::one(desk, user, UserAction::Delete, true).await {
            Ok(_) => {
                let done = wording::user_actions::done(UserAction::Delete, user.display_name(), user.email.typed());
                tell(&done.say(words))?;
                let lost = decide::open_clients(&world, desk.account(&world)?, user.email.key());
                if !lost.is_empty() {
                    let name = |hub: &HubId| world.account(*hub).map(|account| account.account().name.to_string());
                    let names: Vec<String> = lost.iter().filter_map(name).collect();
                    let list = words.list_of(&names[..names.len().min(NAMED)], names.len());
                    tell(&words.with("cli-users-clients-lost", &[("clients", Arg::Text(&list))]))?;
                }
            }
            Err(Failure::Refused(lines)) if users.len() > 1 => refusals.extend(act::named(user, lines)),
            Err(Failure::Refused(lines)) => refusals.extend(lines),
            Err(failure) => return Err(failure),
        }
    }
    if refusals.is_empty() { Ok(()) } else { Err(Failure::Refused(refusals)) }
}

fn is_allowed(desk: &Desk<'_>, user: &User, world: &World) -> bool {
    let offers = decide::user_offers(world, desk.actor, user.id);
    offers.into_iter().any(|offer| offer.action == UserAction::Delete && offer.refusal.is_none())
}

/// Why a user may not be deleted, in lines that name them.
fn refusal(desk: &Desk<'_>, user: &User, world: &World) -> Option<Vec<String>> {
    let mut offers = decide::user_offers(world, desk.actor, user.id).into_iter();
    let offer = offers.find(|offer| offer.action == UserAction::Delete)?;
    let why = wording::rejection(&offer.refusal?, desk.words());
    Some(act::named(user, vec![why]))
}

/// Says what would be done, and asks when there is somebody to answer.
fn agreed(desk: &Desk<'_>, users: &[&Arc<User>], world: &World) -> Result<bool, Failure> {
    let words = desk.words();
    for user in users {
        let whom = Whom { own: false, ..Whom::of(world, desk.account(world)?, user, desk.actor.user) };
        let title = words.with(wording::user_actions::title(UserAction::Delete), &[("name", Arg::Text(&whom.name))]);
        note(&title)?;
        note(&format!("  {}", wording::user_actions::follows(UserAction::Delete, &whom, words)))?;
    }
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    let prompt = words.text("cli-users-sure");
    let mut line = String::new();
    let mut err = io::stderr();
    write!(err, "{prompt} ")
        .and_then(|()| err.flush())
        .and_then(|()| io::stdin().lock().read_line(&mut line))
        .map_err(|error| Failure::Io(None, error))?;
    Ok(is_yes(&line))
}

/// Whether an answer is a yes, in either language.
fn is_yes(line: &str) -> bool {
    matches!(line.trim().to_lowercase().as_str(), "y" | "yes" | "o" | "oui")
}

#[cfg(test)]
mod tests {
    use super::is_yes;

    #[test]
    fn only_a_yes_is_one() {
        for yes in ["y\n", "YES", " oui \n", "o"] {
            assert!(is_yes(yes), "{yes:?}");
        }
        for no in ["", "\n", "n\n", "yep", "non", "yes please"] {
            assert!(!is_yes(no), "{no:?}");
        }
    }
}

//! `seatdesk partner`: what the screens do with a partner's domain, employees and clients, from a shell, by the same
//! commands and in the same words.
//!
//! | file | what it is |
//! |---|---|
//! | [`args`] | the options |
//! | `domain` | who matches the domain, and another one set |
//! | `employees` | the employees with their clients |
//! | `assign`, `revoke` | an employee works for clients, or for one no longer |

pub mod args;

mod assign;
mod domain;
mod employees;
mod revoke;

use self::args::PartnerCommand;
use super::{
    Program,
    data::block_on,
    desk::{Desk, Refused},
    exit::Failure,
};
use crate::{
    domain::{
        email::Email,
        guard::{self, Operation},
        hub_id::HubId,
        partner::PartnerRejection,
        rejection::Rejection,
        world::World,
    },
    ui::{i18n::Arg, wording},
};

/// Does what is asked for on the partner account that the settings name.
pub(super) fn run(program: &Program, command: &PartnerCommand) -> Result<(), Failure> {
    block_on(async {
        let desk = Desk::open(program).await?;
        let done = match command {
            PartnerCommand::Domain(wanted) => match &wanted.domain {
                None => domain::show(&desk, wanted.json).await,
                Some(domain) => domain::set(&desk, domain, wanted).await,
            },
            PartnerCommand::Employees(wanted) => employees::run(&desk, wanted.json).await,
            PartnerCommand::Assign(wanted) => assign::run(&desk, wanted).await,
            PartnerCommand::Revoke(wanted) => revoke::run(&desk, wanted).await,
        };
        let closed = desk.close().await;
        match done {
            // Whoever read what is printed has seen enough.
            Err(Failure::Io(None, error)) if error.kind() == std::io::ErrorKind::BrokenPipe => closed,
            done => done.and(closed),
        }
    })
}

/// Refuses what the operator may not, before anything is said of the account.
fn allowed(desk: &Desk<'_>, world: &World, operation: Operation) -> Result<(), Failure> {
    guard::allowed(world, desk.actor, operation)
        .map_err(|refusal| desk.refused(Refused::Rejected(Rejection::Refused(refusal))))
}

/// A refusal of the partner side, in the words of the screens.
fn no(desk: &Desk<'_>, rejection: PartnerRejection) -> Failure {
    desk.refused(Refused::Rejected(Rejection::Partner(rejection)))
}

/// An address.
fn email(desk: &Desk<'_>, text: &str) -> Result<Email, Failure> {
    Email::parse(text)
        .map_err(|_| Failure::Refused(vec![desk.words().with("cli-users-not-an-email", &[("text", Arg::Text(text))])]))
}

/// A HubID. What is none belongs to no account [ER-14].
fn hub(desk: &Desk<'_>, text: &str) -> Result<HubId, Failure> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let id = if digits { "partner-unknown-hub" } else { "cli-partner-no-hub-id" };
    text.parse::<HubId>().map_err(|_| Failure::Refused(vec![desk.words().with(id, &[("hub", Arg::Text(text))])]))
}

/// The name of an account, or its HubID when it has gone.
fn name(world: &World, hub: HubId) -> String {
    world.account(hub).map_or_else(|| hub.to_string(), |account| account.account().name.to_string())
}

/// How an employee stands at a client, in a word.
fn standing(desk: &Desk<'_>, world: &World, email: &Email, client: HubId) -> Result<String, Failure> {
    let partner = desk.account(world)?;
    let assignment = partner.partner().assignment(client, email.key());
    let standing = assignment.map(|assignment| crate::domain::partner::standing(world, partner, assignment));
    Ok(standing.map(|standing| desk.words().text(wording::partner::standing(standing))).unwrap_or_default())
}

//! `seatdesk users deactivate`, `reactivate`, `reset-password` and `resend-invite`: the entries of the Actions menu, for
//! one user after the other.

use std::sync::Arc;

use super::{
    args::Act,
    desk::{Desk, Refused, again},
    find, json,
};
use crate::{
    cli::exit::Failure,
    domain::{
        change::{Receipt, TakenBack},
        command::{ActOnUser, Command, UserAction},
        rejection::{ActOnUserRejection, Rejection},
        user::User,
    },
    ui::wording,
};

/// Does something to users, one after the other. Who is refused is told, and the others have their turn all the same.
pub(super) async fn run(desk: &Desk<'_>, act: &Act, action: UserAction, yes: bool) -> Result<(), Failure> {
    let world = desk.world().await?;
    let users = find::users(&act.emails, desk.account(&world)?, desk.words())?;
    let mut done: Vec<Arc<User>> = Vec::new();
    let mut refusals = Vec::new();
    let mut stopped = None;
    for user in &users {
        match one(desk, user, action, yes).await {
            Ok(taken_back) => {
                done.push(Arc::clone(user));
                if !act.json {
                    Desk::print(told(desk, user, action, taken_back).await?)?;
                }
            }
            Err(Failure::Refused(lines)) if users.len() > 1 => refusals.extend(named(user, lines)),
            Err(Failure::Refused(lines)) => refusals.extend(lines),
            // When the store fails, nobody else has a turn; what was done is told all the same.
            Err(failure) => {
                stopped = Some(failure);
                break;
            }
        }
    }
    if act.json {
        let world = desk.world().await?;
        json::users(again(&done, desk.account(&world)?).iter().map(AsRef::as_ref))?;
    }
    match (stopped, refusals.is_empty()) {
        (Some(failure), _) => Err(failure),
        (None, false) => Err(Failure::Refused(refusals)),
        (None, true) => Ok(()),
    }
}

/// Refusals with the address that they are about, where there are several.
pub(super) fn named(user: &User, lines: Vec<String>) -> Vec<String> {
    let mut lines = lines.into_iter();
    let first = lines.next().map(|line| format!("{}: {line}", user.email.typed()));
    first.into_iter().chain(lines).collect()
}

/// Does something to one user, and answers what that took back from a removal.
pub(super) async fn one(
    desk: &Desk<'_>,
    user: &User,
    action: UserAction,
    yes: bool,
) -> Result<Option<TakenBack>, Failure> {
    let mut wanted = ActOnUser { user: user.id, action, accepts_from_removal: 0 };
    let receipt = match desk.submit(Command::ActOnUser(wanted)).await {
        Err(Refused::Rejected(rejection)) => match &rejection {
            Rejection::ActOnUser(ActOnUserRejection::CancelsRemoval { seats, .. }) if yes => {
                wanted.accepts_from_removal = *seats;
                desk.submit(Command::ActOnUser(wanted)).await.map_err(|refused| desk.refused(refused))?.0
            }
            Rejection::ActOnUser(ActOnUserRejection::CancelsRemoval { .. }) => {
                return Err(desk.asks(wording::rejection(&rejection, desk.words())));
            }
            _ => return Err(desk.refused(Refused::Rejected(rejection))),
        },
        Err(refused) => return Err(desk.refused(refused)),
        Ok((receipt, _)) => receipt,
    };
    // An employee with many clients leaves step by step, and nobody is told that it is done before it is [PAC-14].
    if let Receipt::JobStarted { job, .. } = receipt {
        desk.job_over(job).await?;
    }
    Ok(match receipt {
        Receipt::ActedOnUser { taken_back, .. } => taken_back,
        _ => None,
    })
}

/// What was done, and the link when a new invitation has one.
async fn told(
    desk: &Desk<'_>,
    user: &User,
    action: UserAction,
    taken_back: Option<TakenBack>,
) -> Result<Vec<String>, Failure> {
    let (name, words) = (user.display_name(), desk.words());
    let saying = match taken_back {
        Some(back) => wording::user_actions::reactivated_with(back, name),
        None => wording::user_actions::done(action, name, user.email.typed()),
    };
    let mut lines = vec![saying.say(words)];
    if action == UserAction::ResendInvite {
        let world = desk.world().await?;
        let now = desk.account(&world)?.user_by_id(user.id);
        lines.extend(now.and_then(|user| user.invite.as_ref()).map(|invite| format!("  {}", invite.link())));
    }
    Ok(lines)
}

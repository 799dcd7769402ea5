//! The client's side in one step, for demos: somebody at the client adds the employee [PAC-08, PAC-21].
//!
//! It is the command that a person in the client's account would give, in the name of somebody who may give it. Nothing is
//! decided here.

use super::{AssignmentState, at_client, matched};
use crate::domain::{
    access::{Access, PermissionSource},
    command::{ActOnUser, Command, CreateUsers, NewUser, UserAction},
    email::EmailKey,
    granting,
    guard::Actor,
    hub_id::HubId,
    seat::SeatType,
    user::Origin,
    world::{AccountState, World},
};

/// What the client would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// Who does it: the client's first active super admin.
    pub by: Actor,
    /// What: create the user, or reactivate who is there.
    pub command: Command,
}

/// Why the client cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotAdded {
    /// The employee is not assigned there.
    NotAssigned,
    /// Another partner works there with this address.
    Blocked,
    /// The employee is a user there already.
    AlreadyThere,
    /// The client has no active super admin, or is gone.
    NoSuperAdmin,
}

/// What a client would do to add an employee: a Partner Seat where the address qualifies, else a View-Only Seat, with the
/// template that was asked for where that seat can hold it. Who was deactivated there comes back as they were.
///
/// # Errors
/// [`NotAdded`] says why not.
pub fn client_adds(world: &World, partner: &AccountState, client: HubId, email: &EmailKey) -> Result<Added, NotAdded> {
    let assignment = partner.partner().assignment(client, email).ok_or(NotAdded::NotAssigned)?;
    match assignment.state {
        AssignmentState::Removed => return Err(NotAdded::NotAssigned),
        AssignmentState::Blocked => return Err(NotAdded::Blocked),
        AssignmentState::Assigned | AssignmentState::Requested => {}
    }
    if at_client(world, client, email).is_some() {
        return Err(NotAdded::AlreadyThere);
    }
    let account = world.account(client).ok_or(NotAdded::NoSuperAdmin)?;
    let first = account.super_admins().iter().next().and_then(|admin| account.user(admin));
    let by = Actor { hub: client, user: first.ok_or(NotAdded::NoSuperAdmin)?.id };
    if let Some(user) = account.user(email) {
        let wanted = ActOnUser { user: user.id, action: UserAction::Reactivate, accepts_from_removal: 0 };
        return Ok(Added { by, command: Command::ActOnUser(wanted) });
    }
    let seat = if matched(partner, email).is_some() { SeatType::Partner } else { SeatType::ViewOnly };
    let asked = assignment
        .template
        .clone()
        .map(|template| Access { super_admin: false, source: PermissionSource::Template(template) });
    // What the seat cannot hold is not given, as the wizard would not offer it.
    let access = asked.filter(|access| granting::settle(world, by, seat, access).is_ok()).unwrap_or(Access::DEFAULT);
    let people = vec![NewUser { email: assignment.email.clone(), origin: Origin::Typed }];
    let batch = CreateUsers { people, seat, access, skip_invite: false, accepts_from_removal: 0 };
    Ok(Added { by, command: Command::CreateUsers(batch) })
}

//! Logging in to the simulated Salesforce [SFI-06]. It changes nothing, and remembers nothing of what was typed.

use super::{
    directory::{IntegrationUser, SalesforceUser},
    secret::{Password, Verifier},
};
use crate::domain::world::World;

/// Somebody who has shown to be a user of Salesforce. Only [`log_in`] makes one, so that nobody is connected whose
/// password was not typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedIn {
    user: IntegrationUser,
    secret: Verifier,
}

impl LoggedIn {
    /// Who.
    pub const fn user(&self) -> &IntegrationUser {
        &self.user
    }

    /// Whether they would still be let in: the same user, with the password that was typed.
    ///
    /// # Errors
    /// [`LoginRefusal::Credentials`] when the user is gone or has another password, [`LoginRefusal::Locked`].
    pub fn still_holds<'a>(&self, world: &'a World) -> Result<&'a SalesforceUser, LoginRefusal> {
        let user = world.salesforce_user(&self.user).ok_or(LoginRefusal::Credentials)?;
        if user.secret.as_ref() != Some(&self.secret) {
            return Err(LoginRefusal::Credentials);
        }
        if user.locked { Err(LoginRefusal::Locked) } else { Ok(user) }
    }
}

/// Why somebody is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginRefusal {
    /// Nobody has this name, or the password is another; which of the two is not said [ER-17].
    Credentials,
    /// The password is right, but Salesforce has locked the user.
    Locked,
}

/// Logs somebody in. The login name is taken without blanks around it, and in whatever case it was typed.
///
/// # Errors
/// [`LoginRefusal`].
pub fn log_in(world: &World, username: &str, password: &Password) -> Result<LoggedIn, LoginRefusal> {
    let wanted = username.trim().to_lowercase();
    let found = world.salesforce_directory().find(|user| user.username.to_lowercase() == wanted);
    let nobody = Verifier::of_nobody();
    let secret = found.and_then(|user| user.secret.as_ref());
    // A name that nobody has is compared as well, so that it takes as long.
    let verified = secret.unwrap_or(&nobody).verifies(password);
    match (found, secret) {
        (Some(user), Some(secret)) if verified => {
            let login = LoggedIn { user: user.id(), secret: secret.clone() };
            if user.locked { Err(LoginRefusal::Locked) } else { Ok(login) }
        }
        _ => Err(LoginRefusal::Credentials),
    }
}

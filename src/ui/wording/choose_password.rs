//! The words for links that no password can be chosen with.

use crate::domain::rejection::ChoosePasswordRejection as No;

/// The id of a rejection's message.
pub const fn saying(rejection: No) -> &'static str {
    match rejection {
        No::Gone => "choose-password-gone",
        No::Deactivated => "choose-password-deactivated",
        No::Replaced => "choose-password-replaced",
        No::Used => "choose-password-used",
        No::Expired(_) => "choose-password-expired",
    }
}

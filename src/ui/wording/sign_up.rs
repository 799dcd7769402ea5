//! The words for sign-ups that were not accepted.

use crate::domain::rejection::SignUpRejection as No;

/// The id of a rejection's message.
pub const fn saying(rejection: No) -> &'static str {
    match rejection {
        No::UnknownLink => "sign-up-unknown-link",
        No::Deactivated => "sign-up-deactivated",
        No::Used => "sign-up-used",
        No::Expired(_) => "sign-up-expired",
        No::OtherAddress => "sign-up-other-address",
        No::NoName => "sign-up-no-name",
    }
}

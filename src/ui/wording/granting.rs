//! The words for an access that cannot be given.

use crate::{
    domain::{granting::CannotGive, guard::Refusal},
    ui::toast::Saying,
};

/// How many permissions a sentence names before it only counts.
const NAMED: usize = 4;

/// The words for why it cannot.
pub fn saying(why: &CannotGive) -> Saying {
    match why {
        CannotGive::Classic => Saying::plain("create-user-classic-access"),
        CannotGive::UnknownTemplate(id) => {
            Saying::plain("create-user-unknown-template").text("template", id.0.to_string())
        }
        CannotGive::TemplateSeat(id, seat) => Saying::plain("create-user-template-seat")
            .message("template", super::template(id))
            .message("seat", super::seat(*seat)),
        CannotGive::ViewOnly(key) => {
            Saying::plain("create-user-view-only-holds").message("permission", super::permission(key))
        }
        CannotGive::Refused(refusal) => super::refusal::saying(refusal),
        CannotGive::NotHeld(keys) => {
            let named = keys.iter().take(NAMED).map(super::permission).collect();
            Saying::plain("create-user-not-held")
                .messages("permissions", named)
                .count("count", keys.len().saturating_sub(NAMED))
        }
    }
}

/// The same in a few words, for a list in which each row has its own.
pub fn short(why: &CannotGive) -> Saying {
    match why {
        CannotGive::ViewOnly(_) => Saying::plain("cannot-give-view-only"),
        CannotGive::NotHeld(keys) => Saying::plain("cannot-give-not-held").count("count", keys.len()),
        CannotGive::Refused(Refusal::SuperAdmin) => Saying::plain("cannot-give-super-admin"),
        other => saying(other),
    }
}

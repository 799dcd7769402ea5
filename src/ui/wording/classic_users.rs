//! The words for classic users that were not created, or not edited.

use crate::{
    domain::rejection::ClassicUserRejection as No,
    ui::{
        i18n::{Arg, Words},
        toast::Saying,
    },
};

/// Why it was not done.
pub fn rejection(rejection: &No, words: &Words) -> String {
    match rejection {
        No::AlreadyUser(email) => words.with("classic-already-user", &[("email", Arg::Text(email.typed()))]),
        No::NoName => words.text("sign-up-no-name"),
        No::EditBeyondView => words.text("classic-edit-beyond-view"),
        No::NoProduct(email) => no_product(email.typed(), false).say(words),
        No::Gone => words.text("edit-user-gone"),
        No::NotClassic => words.text("classic-not-classic"),
        No::Conflict => words.text("edit-user-conflicts"),
        No::Yourself => words.text("classic-yourself"),
        No::LastSuperAdmin => words.text("edit-user-last-super-admin"),
        No::OwnLoss => words.text("question-own-loss"),
    }
}

/// ER-19: what follows when there is access to no product.
pub fn no_product(email: &str, new: bool) -> Saying {
    let id = if new { "classic-no-product-new" } else { "classic-no-product-removes" };
    Saying::plain(id).text("email", email)
}

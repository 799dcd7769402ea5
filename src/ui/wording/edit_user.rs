//! The words for a record that was saved, or was not.

use crate::{
    domain::{change::TakenBack, permission::PermissionKey, rejection::EditUserRejection as No, seat::SeatType},
    ui::{i18n::Words, toast::Saying},
};

/// How many permissions a question names before it only counts; the record lists them all.
const NAMED: usize = 16;

/// Why it was not saved.
pub fn rejection(rejection: &No, words: &Words) -> String {
    match rejection {
        No::Gone => words.text("edit-user-gone"),
        No::Classic => words.text("edit-user-classic"),
        No::Conflicts(_) => words.text("edit-user-conflicts"),
        No::UnknownTeam(_) => words.text("set-up-unknown-team"),
        No::UnknownPreset(_) => words.text("set-up-unknown-preset"),
        No::Tier(refusal) | No::Seat(_, refusal) => super::refusal::saying(refusal).say(words),
        No::NotPartner => words.text("edit-user-not-partner"),
        No::Access(why) => super::granting::saying(why).say(words),
        No::LastSuperAdmin => words.text("edit-user-last-super-admin"),
        No::Shortage(seat, short) => super::create_users::shortage(*seat, short.needed, short.free).say(words),
        No::OwnLoss => words.text("question-own-loss"),
        No::CancelsRemoval { seat, seats, scheduled, effective_on } => {
            super::with_seat("edit-user-cancels-removal", *seat)
                .count("count", *seats as usize)
                .count("scheduled", *scheduled as usize)
                .text("date", words.date_of(*effective_on))
                .say(words)
        }
    }
}

/// The question before a seat is taken back from a removal for somebody, by their name [ER-24, RMS-21].
pub fn takes_back(rejection: &No, name: String, words: &Words) -> Option<String> {
    let No::CancelsRemoval { seat, seats, scheduled, effective_on } = rejection else { return None };
    let saying = super::with_seat("question-take-back-give", *seat)
        .text("name", name)
        .count("count", *seats as usize)
        .count("scheduled", *scheduled as usize)
        .text("date", words.date_of(*effective_on));
    Some(saying.say(words))
}

/// What a View-Only Seat takes from somebody [USR-10].
pub fn strips(keys: &[PermissionKey]) -> Saying {
    Saying::plain("edit-user-strips")
        .messages("permissions", keys.iter().take(NAMED).map(super::permission).collect())
        .count("count", keys.len().saturating_sub(NAMED))
}

/// The same, all of them.
pub fn strips_all(keys: &[PermissionKey]) -> Saying {
    Saying::plain("edit-user-strips")
        .messages("permissions", keys.iter().map(super::permission).collect())
        .count("count", 0)
}

/// What was saved, and what it took back from a scheduled removal.
pub fn saved(name: String, taken_back: Option<TakenBack>) -> Saying {
    match taken_back {
        Some(taken) => Saying::plain("edit-user-saved-taken-back")
            .text("name", name)
            .message("seat", super::seat(taken.seat))
            .count("count", taken.seats as usize)
            .count("left", taken.left as usize),
        None => Saying::plain("edit-user-saved").text("name", name),
    }
}

/// Which seat somebody has now [USR-05, USR-06].
pub fn seat_changed(name: String, seat: SeatType) -> Saying {
    super::with_seat("seats-changed", seat).text("name", name)
}

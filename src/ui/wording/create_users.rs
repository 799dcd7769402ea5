//! The words for batches that were not created.

use crate::{
    domain::{email::Email, rejection::CreateUsersRejection as No, seat::SeatType},
    ui::{
        i18n::{Arg, Words},
        toast::Saying,
    },
};

/// How many addresses a sentence names before it only counts.
const NAMED: usize = 3;

/// The words for a rejection.
pub fn say(rejection: &No, words: &Words) -> String {
    match rejection {
        No::Nobody => words.text("create-user-nobody"),
        No::TooMany { count, limit } => words.with(
            "create-user-too-many",
            &[("count", Arg::Count(*count as u64)), ("limit", Arg::Count(*limit as u64))],
        ),
        No::Twice(email) => words.with("create-user-twice-one", &[("email", Arg::Text(email.typed()))]),
        No::AlreadyUsers(emails) => named("create-user-already-users", emails, words),
        No::Seat(seat, refusal) => {
            let why = super::refusal::saying(refusal).say(words);
            words.with(
                "create-user-seat-refused",
                &[("seat", Arg::Text(&words.text(&super::seat(*seat)))), ("why", Arg::Text(&why))],
            )
        }
        No::NotPartners(emails) => named("create-user-not-partners", emails, words),
        No::Shortage(seat, short) => shortage(*seat, short.needed, short.free).say(words),
        No::Access(why) => super::granting::saying(why).say(words),
        No::CancelsRemoval { seat, seats, scheduled, effective_on } => {
            let date = words.date_of(*effective_on);
            super::with_seat("create-user-cancels-removal", *seat)
                .count("count", *seats as usize)
                .count("scheduled", *scheduled as usize)
                .text("date", date)
                .say(words)
        }
    }
}

/// ER-07: how many seats are needed and how many are free.
pub fn shortage(seat: SeatType, needed: u32, free: u32) -> Saying {
    super::with_seat("create-user-shortage", seat).count("needed", needed as usize).count("count", free as usize)
}

fn named(id: &str, emails: &[Email], words: &Words) -> String {
    let shown: Vec<String> = emails.iter().take(NAMED).map(|email| email.typed().to_owned()).collect();
    let list = words.list_of(&shown, emails.len());
    words.with(id, &[("emails", Arg::Text(&list)), ("count", Arg::Count(emails.len() as u64))])
}

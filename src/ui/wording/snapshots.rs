//! The words for snapshots.

use jiff::tz::TimeZone;

use crate::{
    domain::snapshot::{BEFORE_RESTORE, BadName, LONGEST_NAME, Snapshot},
    ui::i18n::{Arg, Words},
};

/// Bytes in a kilobyte.
const KILO: u64 = 1000;

/// From so many kilobytes on a size is told in megabytes.
const MEGA_FROM: u64 = 10 * KILO;

/// Why a text names no snapshot.
pub fn bad_name(why: BadName, words: &Words) -> String {
    match why {
        BadName::Empty => words.text("snapshot-name-empty"),
        BadName::TooLong => words.with("snapshot-name-long", &[("most", Arg::Count(LONGEST_NAME as u64))]),
        BadName::Character(' ') => words.text("snapshot-name-blank"),
        BadName::Character(c) => words.with("snapshot-name-character", &[("character", Arg::Text(&c.to_string()))]),
        BadName::First => words.text("snapshot-name-first"),
        BadName::Reserved => words.with("snapshot-name-reserved", &[("name", Arg::Text(BEFORE_RESTORE))]),
    }
}

/// The world's time in a snapshot, or that it lives in real time.
pub fn time(snapshot: &Snapshot, zone: &TimeZone, words: &Words) -> String {
    if snapshot.simulated { words.moment(snapshot.time, zone) } else { words.text("snapshot-real-time") }
}

/// A size in bytes, rounded up.
pub fn size(bytes: u64, words: &Words) -> String {
    let kilo = bytes.div_ceil(KILO);
    let (id, number) =
        if kilo < MEGA_FROM { ("snapshot-kilobytes", kilo) } else { ("snapshot-megabytes", kilo.div_ceil(KILO)) };
    words.with(id, &[("number", Arg::Text(&words.number(number)))])
}

/// Snapshots in the order of lists: the newest first, those of one moment by name.
pub fn newest_first(mut snapshots: Vec<Snapshot>) -> Vec<Snapshot> {
    snapshots.sort_by(|a, b| b.taken.cmp(&a.taken).then_with(|| a.name.cmp(&b.name)));
    snapshots
}

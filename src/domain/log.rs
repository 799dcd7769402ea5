//! Pages of an account's audit log and outbox, as whoever reads them is given them.

/// A place between two pages: right behind the part of this serial and number. It stays good when the log grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogPlace {
    /// Which of the account's changes wrote the part, from 1.
    pub serial: u64,
    /// Which of the parts of that change it is, from 0.
    pub part: u16,
}

/// Which entry of a log; the larger one is the newer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogId {
    /// The stored part it is in.
    pub place: LogPlace,
    /// Which entry of the part it is, from 0.
    pub index: u16,
}

/// One page of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogPage<T> {
    /// What it holds, the newest first.
    pub entries: Vec<Logged<T>>,
    /// Where the next page starts; `None` when this is the last one.
    pub next: Option<LogPlace>,
}

/// One entry of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged<T> {
    /// Which one.
    pub id: LogId,
    /// What it says.
    pub value: T,
}

/// Which part of a log is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LogSpan {
    /// Only what is older than the part at this place.
    pub before: Option<LogPlace>,
    /// Only what is newer than the part at this place.
    pub after: Option<LogPlace>,
}

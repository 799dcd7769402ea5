//! Snapshots: a world as it stood, under a name, to come back to [demo and QA 7].

use std::{fmt, str::FromStr};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The longest name of a snapshot, in characters.
pub const LONGEST_NAME: usize = 40;

/// The name under which a restore keeps the world that it takes the place of. Nobody else saves under it.
pub const BEFORE_RESTORE: &str = "before-restore";

/// The name of a snapshot: 1 to 40 plain letters, digits, `-`, `_` and `.`. New ones begin with a letter or a digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SnapshotName(String);

/// Why a text names no snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadName {
    /// There is nothing of it.
    #[error("a snapshot has a name")]
    Empty,
    /// It is longer than [`LONGEST_NAME`].
    #[error("the name of a snapshot has {LONGEST_NAME} characters at most")]
    TooLong,
    /// It has another character than plain letters, digits, `-`, `_` and `.`.
    #[error("the name of a snapshot has no {0:?}")]
    Character(char),
    /// It begins with another character than a plain letter or a digit, as a folder or an option does.
    #[error("the name of a snapshot begins with a letter or a digit")]
    First,
    /// It is [`BEFORE_RESTORE`], which a restore keeps for itself.
    #[error("{BEFORE_RESTORE} is kept for the world before a restore")]
    Reserved,
}

impl SnapshotName {
    /// The name that a text is, to save under.
    ///
    /// # Errors
    /// [`BadName`].
    pub fn to_save(text: &str) -> Result<Self, BadName> {
        let name: Self = text.parse()?;
        // Only here, so that one that was kept under another name can still be restored.
        if !name.0.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            return Err(BadName::First);
        }
        if name.is_automatic() { Err(BadName::Reserved) } else { Ok(name) }
    }

    /// The name of the world before the last restore.
    #[must_use]
    pub fn before_restore() -> Self {
        Self(BEFORE_RESTORE.to_owned())
    }

    /// Whether it is the one that a restore keeps.
    #[must_use]
    pub fn is_automatic(&self) -> bool {
        self.0 == BEFORE_RESTORE
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for SnapshotName {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        if text.is_empty() {
            return Err(BadName::Empty);
        }
        if let Some(other) = text.chars().find(|c| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))) {
            return Err(BadName::Character(other));
        }
        if text.len() > LONGEST_NAME { Err(BadName::TooLong) } else { Ok(Self(text.to_owned())) }
    }
}

impl TryFrom<String> for SnapshotName {
    type Error = BadName;

    fn try_from(text: String) -> Result<Self, BadName> {
        text.parse()
    }
}

impl From<SnapshotName> for String {
    fn from(name: SnapshotName) -> Self {
        name.0
    }
}

impl fmt::Display for SnapshotName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is known of a snapshot without reading it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Its name.
    pub name: SnapshotName,
    /// When it was taken, in real time.
    pub taken: Timestamp,
    /// The world's time then.
    pub time: Timestamp,
    /// Whether that time is simulated.
    pub simulated: bool,
    /// How many accounts it has.
    pub accounts: u64,
    /// How many users it has, of all accounts.
    pub users: u64,
    /// How many entries it has, those of the logs among them.
    pub records: u64,
    /// How much it takes, in bytes of keys and values.
    pub bytes: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_plain_and_short() {
        for name in ["a", "Before.the_demo-2", &"x".repeat(LONGEST_NAME)] {
            assert_eq!(SnapshotName::to_save(name).map(String::from), Ok(name.to_owned()));
        }
        for (text, why) in [
            ("", BadName::Empty),
            ("a b", BadName::Character(' ')),
            ("été", BadName::Character('é')),
            ("../x", BadName::Character('/')),
            ("a\n", BadName::Character('\n')),
            (&"x".repeat(LONGEST_NAME + 1), BadName::TooLong),
            (BEFORE_RESTORE, BadName::Reserved),
            (".", BadName::First),
            ("..", BadName::First),
            ("-x", BadName::First),
            ("_x", BadName::First),
        ] {
            assert_eq!(SnapshotName::to_save(text), Err(why), "{text:?}");
        }
        assert!(".old".parse::<SnapshotName>().is_ok(), "what is kept stays readable");
        assert_eq!(BEFORE_RESTORE.parse(), Ok(SnapshotName::before_restore()));
    }
}

//! The type of free text.

use std::{
    borrow::{Borrow, Cow},
    fmt,
    marker::PhantomData,
    ops::Deref,
};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};
use unicode_segmentation::UnicodeSegmentation as _;

use super::{
    kind::Kind,
    wash::{is_mark, wash},
};

/// Free text of a kind: NFC, on one line, trimmed, no longer than the kind allows, and without anything that commands a
/// terminal, hides or reorders text, or piles marks on a letter. It reads and prints as the text that it is.
///
/// What people type is made clean and cut ([`CleanText::typed`], `From`). What data says is made clean, and refused when
/// it is too long ([`CleanText::read`], serde), since a cut would go unnoticed there.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CleanText<K>(Box<str>, PhantomData<K>);

/// A text is longer than its kind allows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} has at most {max} characters, and {start:?}… has {found}")]
pub struct TooLong {
    /// The kind of text.
    pub name: &'static str,
    /// The most characters.
    pub max: usize,
    /// How many there are.
    pub found: usize,
    /// How it begins, cleaned.
    pub start: String,
}

/// How many characters of a text that is too long are told.
const TOLD: usize = 24;

impl<K> CleanText<K> {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn made(text: Cow<'_, str>) -> Self {
        Self(text.into(), PhantomData)
    }
}

impl<K: Kind> CleanText<K> {
    /// The most characters.
    pub const MAX: usize = K::MAX;

    /// What somebody typed or pasted: cleaned, and cut behind the last whole grapheme that fits.
    pub fn typed(text: &str) -> Self {
        let text = trimmed(wash(text));
        if text.chars().nth(K::MAX).is_none() {
            return Self::made(text);
        }
        let mut room = K::MAX;
        let fits = |grapheme: &&str| {
            let left = room.checked_sub(grapheme.chars().count());
            room = left.unwrap_or_default();
            left.is_some()
        };
        let kept: usize = text.graphemes(true).take_while(fits).map(str::len).sum();
        Self::made(Cow::Borrowed(text.get(..kept).unwrap_or_default().trim_end()))
    }

    /// What data says: cleaned, and refused when it is too long even then.
    ///
    /// # Errors
    /// [`TooLong`] names the kind of text.
    pub fn read(text: &str) -> Result<Self, TooLong> {
        let text = trimmed(wash(text));
        let found = if text.len() <= K::MAX { 0 } else { text.chars().count() };
        if found <= K::MAX {
            return Ok(Self::made(text));
        }
        let start = text.chars().take(TOLD).collect();
        Err(TooLong { name: K::NAME, max: K::MAX, found, start })
    }
}

/// The text without blanks around it, and without marks at its start, which have no letter to stand on.
fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    let inner = text.trim_end().trim_start_matches(|c: char| c.is_whitespace() || is_mark(c));
    if inner.len() == text.len() { text } else { Cow::Owned(inner.to_owned()) }
}

impl<K> Default for CleanText<K> {
    fn default() -> Self {
        Self::made(Cow::Borrowed(""))
    }
}

impl<K> fmt::Debug for CleanText<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<K> fmt::Display for CleanText<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<K> Deref for CleanText<K> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<K> AsRef<str> for CleanText<K> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl<K> Borrow<str> for CleanText<K> {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<K> PartialEq<str> for CleanText<K> {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl<K> PartialEq<&str> for CleanText<K> {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl<K: Kind> From<&str> for CleanText<K> {
    fn from(text: &str) -> Self {
        Self::typed(text)
    }
}

impl<K: Kind> From<String> for CleanText<K> {
    fn from(text: String) -> Self {
        Self::typed(&text)
    }
}

impl<K> From<CleanText<K>> for String {
    fn from(text: CleanText<K>) -> Self {
        text.0.into()
    }
}

impl<K> Serialize for CleanText<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de, K: Kind> Deserialize<'de> for CleanText<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader(PhantomData))
    }
}

/// Reads a text without copying it first.
struct Reader<K>(PhantomData<K>);

impl<K: Kind> Visitor<'_> for Reader<K> {
    type Value = CleanText<K>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(K::NAME)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<CleanText<K>, E> {
        CleanText::read(text).map_err(E::custom)
    }
}

#[cfg(test)]
mod tests;

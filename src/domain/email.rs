//! E-mail addresses: what was typed, and the normalised key under which a user is known.

use std::{borrow::Borrow, fmt, sync::Arc};

use email_address::{EmailAddress, Options};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Visitor};
use unicode_normalization::UnicodeNormalization;

use super::clean::{is_mark, wash};

/// The longest address a mail server takes, in bytes (RFC 5321, with its erratum 1690).
pub const MAX_BYTES: usize = 254;

/// The longest part before the `@`, in bytes (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL_BYTES: usize = 64;

/// A valid address: as typed (trimmed, NFC), with its [`EmailKey`].
#[derive(Clone, Debug)]
pub struct Email {
    // Shared with the key when they are the same, which they are nearly always.
    typed: Arc<str>,
    key: EmailKey,
}

/// An address in its normalised form: NFC, lower case, the domain in its ASCII form. Two addresses are the same person
/// when their keys are equal [CRU-06, INV-01].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailKey(Arc<str>);

/// Why a text is no address; ER-01 puts it into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnEmail {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// More than [`MAX_BYTES`].
    #[error("too long")]
    TooLong,
    /// Anything else the grammar refuses, quoted local parts and addresses without a top-level domain among them.
    #[error("malformed")]
    Malformed,
}

impl Email {
    /// The address under which HubSpot itself acts; no user has it.
    pub fn hubspot() -> Self {
        let key = EmailKey("noreply@hubspot.example".into());
        Self { typed: Arc::clone(&key.0), key }
    }

    /// Reads an address.
    ///
    /// # Errors
    /// [`NotAnEmail`] says what is wrong with the text [ER-01].
    pub fn parse(text: &str) -> Result<Self, NotAnEmail> {
        if is_plain(text) {
            let key = EmailKey(text.into());
            return Ok(Self { typed: Arc::clone(&key.0), key });
        }
        Self::parse_any(text)
    }

    /// Reads an address of any form.
    fn parse_any(text: &str) -> Result<Self, NotAnEmail> {
        let typed: String = text.trim().nfc().collect();
        if typed.is_empty() {
            return Err(NotAnEmail::Empty);
        }
        if typed.len() > MAX_BYTES {
            return Err(NotAnEmail::TooLong);
        }
        let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
        EmailAddress::parse_with_options(&typed, options).map_err(|_| NotAnEmail::Malformed)?;
        let (local, domain) = typed.rsplit_once('@').ok_or(NotAnEmail::Malformed)?;
        let unseen = typed.chars().any(|c| c.is_whitespace() || is_selector(c)) || wash(&typed) != typed;
        if unseen || local.starts_with('"') || local.starts_with(is_mark) {
            return Err(NotAnEmail::Malformed);
        }
        let ascii = idna::domain_to_ascii_strict(&domain.to_lowercase()).map_err(|_| NotAnEmail::Malformed)?;
        let local: String = local.to_lowercase().nfc().collect();
        let key = format!("{local}@{ascii}");
        // Lower case can be longer than what was typed, and a key has to read as the address it is.
        if key.len() > MAX_BYTES || local.len() > MAX_LOCAL_BYTES {
            return Err(NotAnEmail::TooLong);
        }
        let settled = local.to_lowercase().nfc().eq(local.chars());
        if !settled || EmailAddress::parse_with_options(&key, options).is_err() {
            return Err(NotAnEmail::Malformed);
        }
        let key: Arc<str> = key.into();
        let typed = if *typed == *key { Arc::clone(&key) } else { typed.into() };
        Ok(Self { typed, key: EmailKey(key) })
    }

    /// The address as it was typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The address in its normalised form.
    pub fn key(&self) -> &EmailKey {
        &self.key
    }
}

/// The joiner and the selectors between text and emoji form, which a name may hold: in an address they draw nothing, so
/// that two addresses could look alike and be different. Whatever else hides is not clean to begin with.
const fn is_selector(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

/// Whether a text is an address of the plainest form, which is its own key: a world may hold a million of them. It says
/// yes to far fewer texts than the grammar.
fn is_plain(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let small = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let atom =
        |atom: &str| !atom.is_empty() && atom.bytes().all(|byte| small(byte) || matches!(byte, b'-' | b'_' | b'+'));
    let label = |label: &str| !label.is_empty() && label.len() < 32 && label.bytes().all(small);
    let top = domain.rsplit_once('.').map_or("", |(_, top)| top);
    text.len() < 128
        && local.len() <= MAX_LOCAL_BYTES
        && local.split('.').all(atom)
        && domain.split('.').all(label)
        && top.len() > 1
        && top.bytes().all(|byte| byte.is_ascii_lowercase())
}

impl PartialEq for Email {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.typed == other.typed
    }
}

impl Eq for Email {}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.typed)
    }
}

impl Serialize for Email {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.typed)
    }
}

impl<'de> Deserialize<'de> for Email {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Address)
    }
}

/// Reads an address where it stands, without a copy.
struct Address;

impl Visitor<'_> for Address {
    type Value = Email;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an e-mail address")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Email, E> {
        Email::parse(text).map_err(|_| E::custom(format_args!("{text:?} is no e-mail address")))
    }
}

impl EmailKey {
    /// What stands before every key, and is none.
    pub(super) fn first() -> Self {
        Self("".into())
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The domain in its ASCII form.
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl Borrow<str> for EmailKey {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EmailKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for EmailKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for EmailKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Email::deserialize(deserializer).map(|email| email.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Result<String, NotAnEmail> {
        Email::parse(text).map(|email| email.key.to_string())
    }

    /// CRU-06, INV-01: addresses are compared without case, in NFC, with the domain in ASCII form.
    #[test]
    fn normalises() {
        assert_eq!(key(" Ada@Northwind.Example "), Ok("ada@northwind.example".into()));
        assert_eq!(key("be\u{301}a@exämple.fr"), Ok("béa@xn--exmple-cua.fr".into()));
        assert_eq!(key("béa@EXÄMPLE.fr"), Ok("béa@xn--exmple-cua.fr".into()));
        assert_eq!(key("o'hara+x@a.io"), Ok("o'hara+x@a.io".into()));
    }

    #[test]
    fn an_ordinary_address_takes_the_short_way() {
        for text in ["ann@northwind.example", "u0000001@large.example", "a.b+c_d-e@x1.co", "1@2.io"] {
            assert!(is_plain(text), "{text}");
            assert_eq!(Email::parse(text), Email::parse_any(text));
        }
        for text in
            ["Ann@x.io", "a@x", "a@x.i", "a@x.1o", "a@x-y.io", ".a@x.io", "a@x.io.", "a@@x.io", " a@x.io", "o'h@x.io"]
        {
            assert!(!is_plain(text), "{text}");
        }
    }

    /// ER-01: what is no address is refused, whatever a terminal or a spreadsheet delivers.
    #[test]
    fn refuses_what_is_no_address() {
        assert_eq!(key(""), Err(NotAnEmail::Empty));
        assert_eq!(key("  "), Err(NotAnEmail::Empty));
        for text in [
            "ada",
            "ada@",
            "@x.io",
            "ada@x",
            "a b@x.io",
            "a@x..io",
            "Ada <ada@x.io>",
            "\"a b\"@x.io",
            "\"ab\"@x.io",
            "a@[127.0.0.1]",
            "a\u{200b}da@x.io",
            "a\u{202e}da@x.io",
            "a\u{1b}[2Jda@x.io",
            "a\u{9b}da@x.io",
            "a\u{7f}da@x.io",
            "a\u{e0041}da@x.io",
            "a\u{3164}da@x.io",
            "a\u{180b}da@x.io",
            "👩\u{200d}💻@x.io",
            "a\u{fe0f}@x.io",
            "ada@x\u{ad}y.io",
            "ada@x\u{200b}y.io",
            "ada@x\u{202e}y.io",
            "\u{301}ada@x.io",
            "a\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}@x.io",
            "a@x.io;b@x.io",
            "a@@x.io",
            "a@x_y.io",
            "a@-x.io",
        ] {
            assert_eq!(key(text), Err(NotAnEmail::Malformed), "{text:?}");
        }
        assert_eq!(key(&format!("{}@x.io", "a".repeat(250))), Err(NotAnEmail::TooLong));
        assert_eq!(key(&format!("İ{}@x.io", "a".repeat(62))), Err(NotAnEmail::TooLong), "lower case is longer");
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config {
            rng_seed: proptest::test_runner::RngSeed::Fixed(1),
            failure_persistence: None,
            ..proptest::test_runner::Config::default()
        })]

        /// The short way to the plainest addresses leads where the long one does.
        #[test]
        fn a_plain_address_reads_as_any(text in "[a-z0-9.+-]{1,6}@[a-zé0-9-]{1,4}(\\.[a-z0-9]{1,3}){0,2}") {
            if is_plain(&text) {
                let (short, long) = (Email::parse(&text).unwrap(), Email::parse_any(&text).unwrap());
                proptest::prop_assert_eq!(&short, &long);
                proptest::prop_assert_eq!(short.typed(), &text);
            }
        }

        /// A key is an address of its own, and its own key: what is stored under it is found again.
        #[test]
        fn a_key_reads_as_itself(text in "[a-zA-ZİȺΣßéж.+']{1,66}@[a-zA-Zäßİ]{1,12}\\.(io|Example|fr)") {
            if let Ok(email) = Email::parse(&text) {
                proptest::prop_assert_eq!(key(email.key().as_str()), Ok(email.key().to_string()));
            }
        }
    }
}

//! A domain as it is typed, checked and compared [DOM-06, DOM-07, DOM-12].

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::domain::clean::{DomainName, wash};

/// The domains of mail providers that anybody can have an address at, a line each.
const SHARED: &str = include_str!("../../../assets/shared-mail-domains.txt");

/// The longest domain there is, in bytes (RFC 1035, 3.1).
const MAX_BYTES: usize = 253;

/// A domain that employees' addresses can be compared with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailDomain {
    /// As it was typed, in lower case.
    pub entered: DomainName,
    /// In ASCII form.
    pub ascii: DomainName,
}

/// Why a text is no domain that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotADomain {
    /// Nothing but white space.
    Empty,
    /// There is white space within it: one domain, and no list of them [LM-05].
    Spaces,
    /// There is no dot in it.
    NoDot,
    /// It is no domain for another reason.
    Malformed,
    /// Everybody under it has a domain of their own, as under `co.uk`.
    PublicSuffix,
    /// Anybody can have an address there, as at `gmail.com` [DOM-07, ER-12].
    Shared,
}

impl MailDomain {
    /// Reads what somebody typed or pasted: white space around it, a scheme, `www.`, whatever stands before an `@`, and a
    /// last dot or slash are left out [DOM-12].
    ///
    /// # Errors
    /// [`NotADomain`] says why it cannot be set.
    pub fn parse(text: &str) -> Result<Self, NotADomain> {
        let text: String = text.trim().nfc().collect::<String>().to_lowercase();
        let text = text.split_once("://").map_or(text.as_str(), |(_, rest)| rest);
        let text = text.rsplit('@').next().unwrap_or_default();
        let text = text.strip_prefix("www.").unwrap_or(text).trim_end_matches(['/', '.']).trim();
        if text.is_empty() {
            return Err(NotADomain::Empty);
        }
        if text.contains(|c: char| c.is_whitespace() || c == ',' || c == ';') {
            return Err(NotADomain::Spaces);
        }
        if !text.contains('.') {
            return Err(NotADomain::NoDot);
        }
        // What hides or reads otherwise than it is stored would make two domains look alike.
        if wash(text) != text {
            return Err(NotADomain::Malformed);
        }
        let ascii = idna::domain_to_ascii_strict(text).map_err(|_| NotADomain::Malformed)?;
        let label = |label: &str| !label.is_empty() && label.len() <= 63;
        if ascii.len() > MAX_BYTES || text.len() > MAX_BYTES || !ascii.split('.').all(label) {
            return Err(NotADomain::Malformed);
        }
        if ascii.rsplit('.').next().is_none_or(|top| top.bytes().all(|byte| byte.is_ascii_digit())) {
            // An address of a machine.
            return Err(NotADomain::Malformed);
        }
        if psl::domain_str(&ascii).is_none() {
            return Err(NotADomain::PublicSuffix);
        }
        if Self::is_shared(&ascii) {
            return Err(NotADomain::Shared);
        }
        Ok(Self { entered: text.into(), ascii: ascii.as_str().into() })
    }

    /// Whether a domain, in ASCII form, is one at which anybody can have an address [INV-17].
    pub fn is_shared(ascii: &str) -> bool {
        let registrable = psl::domain_str(ascii).unwrap_or(ascii);
        SHARED.lines().any(|shared| shared == registrable || shared == ascii)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(String, String), NotADomain> {
        MailDomain::parse(text).map(|domain| (domain.entered.to_string(), domain.ascii.to_string()))
    }

    /// AC-81, DOM-12: what is typed is brought to one form; what is entered with other letters is kept beside it.
    #[test]
    fn normalises() {
        for text in [
            " @Agency.COM ",
            "agency.com",
            "https://www.agency.com/",
            "http://agency.com",
            "aino@agency.com",
            "mailto:aino@agency.com",
            "www.agency.com",
            "AGENCY.com.",
            "\u{a0}agency.com\t",
        ] {
            assert_eq!(read(text), Ok(("agency.com".into(), "agency.com".into())), "{text:?}");
        }
        assert_eq!(read("Bücher.example"), Ok(("bücher.example".into(), "xn--bcher-kva.example".into())));
        assert_eq!(read("Bu\u{308}cher.example"), read("bücher.example"));
        assert_eq!(read("mail.agency.co.uk"), Ok(("mail.agency.co.uk".into(), "mail.agency.co.uk".into())));
    }

    /// DOM-07, DOM-12, LM-05, ER-12: what is refused, and why.
    #[test]
    fn refuses() {
        for (text, why) in [
            ("", NotADomain::Empty),
            ("  @ ", NotADomain::Empty),
            ("https://", NotADomain::Empty),
            ("agency north.com", NotADomain::Spaces),
            ("agency.com, north.com", NotADomain::Spaces),
            ("agency.com;north.com", NotADomain::Spaces),
            ("agency", NotADomain::NoDot),
            ("localhost", NotADomain::NoDot),
            ("agency..com", NotADomain::Malformed),
            (".agency.com", NotADomain::Malformed),
            ("-agency.com", NotADomain::Malformed),
            ("agency_north.com", NotADomain::Malformed),
            ("agency.com/about", NotADomain::Malformed),
            ("agency.com:25", NotADomain::Malformed),
            ("agen\u{200b}cy.com", NotADomain::Malformed),
            ("agency\u{202e}.com", NotADomain::Malformed),
            ("192.168.0.1", NotADomain::Malformed),
            ("co.uk", NotADomain::PublicSuffix),
            ("gouv.fr", NotADomain::PublicSuffix),
            ("gmail.com", NotADomain::Shared),
            ("@GMail.com", NotADomain::Shared),
            ("mail.gmail.com", NotADomain::Shared),
            ("orange.fr", NotADomain::Shared),
            ("yahoo.co.uk", NotADomain::Shared),
        ] {
            assert_eq!(read(text), Err(why), "{text:?}");
        }
        assert_eq!(read(&format!("{}.com", "a".repeat(64))), Err(NotADomain::Malformed));
        assert_eq!(read(&format!("{}com", "ab.".repeat(100))), Err(NotADomain::Malformed));
    }

    /// The list of shared domains is in order, and every line of it is a domain of its own.
    #[test]
    fn the_list_is_in_order() {
        let lines: Vec<&str> = SHARED.lines().collect();
        assert!(lines.len() > 150);
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "sorted, and nothing twice");
        for line in lines {
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
            assert!(line.bytes().all(plain) && line.contains('.'), "{line:?}");
            assert!(MailDomain::is_shared(line));
        }
    }
}

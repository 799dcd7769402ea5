//! Passwords: typed ones, which are wiped when they go, and what is kept to compare them with [SFI-13, INV-21].

use std::{fmt, hint::black_box};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// A password as somebody typed it. It is no part of any command or record, prints as nothing, and wipes itself.
pub struct Password(Zeroizing<Box<str>>);

impl From<&str> for Password {
    fn from(typed: &str) -> Self {
        Self(Zeroizing::new(typed.into()))
    }
}

impl fmt::Debug for Password {
    /// Says nothing, not even how long it is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password")
    }
}

/// The bytes of a salt.
pub const SALT: usize = 16;
const HASH: usize = 32;

/// What a typed password is compared with: a salt, and the SHA-256 of the salt and the password. It stands in records as
/// `salt:hash`, in hexadecimal digits.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Verifier {
    salt: [u8; SALT],
    hash: [u8; HASH],
}

/// A text that is no verifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a secret is 32 hexadecimal digits of salt, a colon, and 64 of hash")]
pub struct NoVerifier;

impl Verifier {
    /// The verifier of a password.
    pub fn new(salt: [u8; SALT], password: &Password) -> Self {
        let hash = Sha256::new().chain_update(salt).chain_update(password.0.as_bytes()).finalize();
        Self { salt, hash: hash.into() }
    }

    /// Whether this is the password. It takes as long whatever the answer is.
    pub fn verifies(&self, password: &Password) -> bool {
        let typed = Self::new(self.salt, password);
        let differ = self.hash.iter().zip(&typed.hash).fold(0, |differ, (a, b)| black_box(differ | (a ^ b)));
        black_box(differ) == 0
    }

    /// One that no password is known for, so that a name nobody has takes as long as one that somebody has.
    pub(super) const fn of_nobody() -> Self {
        Self { salt: [0; SALT], hash: [0; HASH] }
    }
}

impl fmt::Debug for Verifier {
    /// Says nothing of what it holds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Verifier")
    }
}

impl From<Verifier> for String {
    fn from(verifier: Verifier) -> Self {
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Self>();
        format!("{}:{}", hex(&verifier.salt), hex(&verifier.hash))
    }
}

impl TryFrom<String> for Verifier {
    type Error = NoVerifier;

    fn try_from(text: String) -> Result<Self, NoVerifier> {
        let (salt, hash) = text.split_once(':').ok_or(NoVerifier)?;
        Ok(Self { salt: bytes(salt)?, hash: bytes(hash)? })
    }
}

fn bytes<const N: usize>(hex: &str) -> Result<[u8; N], NoVerifier> {
    let digits: Option<Vec<u8>> = hex.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
    let digits = digits.filter(|digits| digits.len() == N * 2).ok_or(NoVerifier)?;
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = pair.iter().fold(0, |byte, digit| byte << 4 | digit);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_password_itself_verifies() {
        let verifier = Verifier::new([7; SALT], &"flatwhite".into());
        assert!(verifier.verifies(&"flatwhite".into()));
        for wrong in ["", "Flatwhite", "flatwhite ", "flatwhit", "flatwhitee", "\0flatwhite"] {
            assert!(!verifier.verifies(&wrong.into()), "{wrong:?}");
        }
        assert_ne!(verifier, Verifier::new([8; SALT], &"flatwhite".into()), "the salt counts");
        assert!(!Verifier::of_nobody().verifies(&"".into()));
    }

    /// INV-21: nothing that can be printed or written says what was typed.
    #[test]
    fn nothing_is_said_of_a_password() {
        let (password, verifier) = (Password::from("flatwhite"), Verifier::new([7; SALT], &"flatwhite".into()));
        assert_eq!(format!("{password:?} {verifier:?}"), "Password Verifier");
        let written = serde_json::to_string(&verifier).unwrap();
        assert_eq!(written.len(), 2 + 32 + 1 + 64);
        assert!(!written.contains("flatwhite"));
        assert_eq!(serde_json::from_str::<Verifier>(&written).unwrap(), verifier);
    }

    #[test]
    fn other_texts_are_no_verifiers() {
        let hash = "0".repeat(64);
        for text in ["", ":", "00:00", &format!("{}:{hash}", "0".repeat(31)), &format!("{}:{hash}", "g".repeat(32))] {
            assert_eq!(Verifier::try_from(text.to_owned()), Err(NoVerifier), "{text}");
        }
    }
}

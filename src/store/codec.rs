//! Values as JSON objects with a version field, `"v"`.
//!
//! JSON can be read in an export, in a bug report and with other tools. Damage on disk is found by the engine's
//! checksums, not here; what is decoded here may still be anything, and is refused with the name of its kind.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::store::{
    error::StoreError,
    migrate::{Kind, migrate},
};

/// The field that holds the version of a value.
pub const VERSION_FIELD: &str = "v";

/// A value as it is stored: a JSON object with its version. The same value always gives the same bytes.
///
/// # Errors
/// [`StoreError::Other`] for a value that is no JSON object, or that has a field named as the version.
pub fn encode<T: Serialize>(version: u32, value: &T) -> Result<Vec<u8>, StoreError> {
    let other = |text: String| StoreError::Other(format!("encoding a value: {text}"));
    match serde_json::to_value(value).map_err(|error| other(error.to_string()))? {
        Value::Object(mut fields) => {
            if fields.insert(VERSION_FIELD.to_owned(), version.into()).is_some() {
                return Err(other(format!("it has a field {VERSION_FIELD:?} of its own")));
            }
            serde_json::to_vec(&fields).map_err(|error| other(error.to_string()))
        }
        _ => Err(other("it is no object".to_owned())),
    }
}

/// A value out of what is stored, migrated to the newest version when it is older.
///
/// # Errors
/// [`StoreError::Newer`] for a version that this program does not know, [`StoreError::Corrupt`] with the name of the
/// kind for anything that [`encode`] did not write.
pub fn decode<T: DeserializeOwned>(kind: &'static Kind, bytes: &[u8]) -> Result<T, StoreError> {
    // Nearly every value is of the newest version, and takes no detour. Whatever is not well comes by below.
    if is_of(kind.version, bytes)
        && let Ok(value) = serde_json::from_slice(bytes)
    {
        return Ok(value);
    }
    let corrupt = |text: String| StoreError::Corrupt(format!("{}: {text}", kind.name));
    let value: Value = serde_json::from_slice(bytes).map_err(|error| corrupt(error.to_string()))?;
    let Value::Object(mut fields) = value else {
        return Err(corrupt("not a JSON object".to_owned()));
    };
    let version = fields.remove(VERSION_FIELD).and_then(|version| version.as_u64()).unwrap_or(0);
    let Some(version) = u32::try_from(version).ok().filter(|&version| version > 0) else {
        return Err(corrupt("no version".to_owned()));
    };
    let value = migrate(kind, version, Value::Object(fields))?;
    serde_json::from_value(value).map_err(|error| corrupt(error.to_string()))
}

/// Whether a JSON object is of this version, told by its end, where [`encode`] nearly always puts it: before the last
/// brace can only stand a member of the object itself.
fn is_of(version: u32, bytes: &[u8]) -> bool {
    bytes.ends_with(format!(",\"{VERSION_FIELD}\":{version}}}").as_bytes())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Seat {
        name: String,
        count: u64,
        note: Option<String>,
    }

    static SEAT: Kind = Kind { name: "seat", version: 1, steps: &[] };

    fn seat() -> Seat {
        Seat { name: "Core é".to_owned(), count: u64::MAX, note: None }
    }

    #[test]
    fn a_value_survives_and_shows_its_version() {
        let bytes = encode(1, &seat()).unwrap();
        assert_eq!(decode::<Seat>(&SEAT, &bytes), Ok(seat()));
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, r#"{"count":18446744073709551615,"name":"Core é","note":null,"v":1}"#);
    }

    #[test]
    fn what_is_no_object_or_names_its_own_version_is_not_encoded() {
        assert!(matches!(encode(1, &3), Err(StoreError::Other(_))));
        assert!(matches!(encode(1, &serde_json::json!({"v": 1})), Err(StoreError::Other(_))));
    }

    #[test]
    fn what_cannot_be_read_is_corrupt_and_named() {
        for bytes in ["", "{", "3", "[]", "{}", r#"{"v":0}"#, r#"{"v":-1}"#, r#"{"v":"1"}"#, r#"{"v":1}"#, "\u{0}"] {
            match decode::<Seat>(&SEAT, bytes.as_bytes()) {
                Err(StoreError::Corrupt(text)) => assert!(text.starts_with("seat: "), "{text}"),
                other => panic!("{bytes:?} was read as {other:?}"),
            }
        }
    }

    #[test]
    fn a_newer_value_is_told_from_a_damaged_one() {
        let newer = StoreError::Newer { found: 2, understood: 1 };
        assert_eq!(decode::<Seat>(&SEAT, br#"{"v":2,"what":"ever"}"#), Err(newer));
        assert!(matches!(decode::<Seat>(&SEAT, br#"{"v":4294967296}"#), Err(StoreError::Corrupt(_))));
    }

    #[test]
    fn every_bit_flip_of_a_value_is_read_or_refused() {
        let bytes = encode(1, &seat()).unwrap();
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            match decode::<Seat>(&SEAT, &flipped) {
                Ok(_) | Err(StoreError::Corrupt(_) | StoreError::Newer { .. }) => {}
                Err(other) => panic!("bit {bit}: {other}"),
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: proptest::test_runner::RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn any_bytes_are_read_or_refused(
            flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
            cut in any::<prop::sample::Index>(),
            noise in prop::collection::vec(any::<u8>(), 0..64),
        ) {
            let mut bytes = encode(1, &seat()).unwrap();
            for (at, mask) in flips {
                let at = at.index(bytes.len());
                bytes[at] ^= mask;
            }
            let cut = &bytes[..cut.index(bytes.len() + 1)];
            for bytes in [cut, &bytes, &noise] {
                let read = decode::<Seat>(&SEAT, bytes);
                let expected = matches!(read, Ok(_) | Err(StoreError::Corrupt(_) | StoreError::Newer { .. }));
                prop_assert!(expected, "{read:?}");
            }
        }
    }
}

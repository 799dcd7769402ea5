//! Older values, brought to the newest version while they are read.

use serde_json::Value;

use crate::store::error::StoreError;

/// One step: the fields of a value of one version, made into those of the next. It sees no version field, reads nothing
/// else, and answers the same for the same value. The text of its error says what it missed.
pub type Step = fn(Value) -> Result<Value, String>;

/// A kind of stored value: its name in messages, its newest version, and how the older ones become it.
#[derive(Debug)]
pub struct Kind {
    /// The name in messages, as "user".
    pub name: &'static str,
    /// The newest version, from 1.
    pub version: u32,
    /// The first step makes version 1 into 2, and so on: one less than the version.
    pub steps: &'static [Step],
}

/// Brings the fields of a value of version `from` to the newest one.
///
/// # Errors
/// [`StoreError::Newer`] for a version above the newest, [`StoreError::Corrupt`] when a step refuses, and
/// [`StoreError::Other`] for a kind that lacks a step.
pub(crate) fn migrate(kind: &Kind, from: u32, value: Value) -> Result<Value, StoreError> {
    if from > kind.version {
        return Err(StoreError::Newer { found: from, understood: kind.version });
    }
    (from..kind.version).try_fold(value, |value, version| {
        let index = usize::try_from(version).ok().and_then(|version| version.checked_sub(1));
        let step = index.and_then(|index| kind.steps.get(index));
        let step = step.ok_or_else(|| StoreError::Other(format!("{} lacks a step from {version}", kind.name)))?;
        step(value).map_err(|text| StoreError::Corrupt(format!("{} of version {version}: {text}", kind.name)))
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::store::codec::{decode, encode};

    /// The newest version: the name in two parts, and a language.
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Person {
        first: String,
        last: String,
        language: String,
    }

    static PERSON: Kind = Kind { name: "person", version: 3, steps: &[split_name, add_language] };

    fn split_name(value: Value) -> Result<Value, String> {
        let name = value["name"].as_str().ok_or("no name")?;
        let (first, last) = name.split_once(' ').ok_or("no last name")?;
        Ok(serde_json::json!({"first": first, "last": last}))
    }

    fn add_language(mut value: Value) -> Result<Value, String> {
        value["language"] = "en".into();
        Ok(value)
    }

    fn ann() -> Person {
        Person { first: "Ann".to_owned(), last: "Lee".to_owned(), language: "en".to_owned() }
    }

    #[test]
    fn every_past_version_is_read() {
        for past in [
            r#"{"v":1,"name":"Ann Lee"}"#,
            r#"{"v":2,"first":"Ann","last":"Lee"}"#,
            r#"{"v":3,"first":"Ann","last":"Lee","language":"en"}"#,
        ] {
            assert_eq!(decode::<Person>(&PERSON, past.as_bytes()), Ok(ann()), "{past}");
        }
    }

    #[test]
    fn a_step_that_refuses_says_what_and_where() {
        let corrupt = StoreError::Corrupt("person of version 1: no last name".to_owned());
        assert_eq!(decode::<Person>(&PERSON, br#"{"v":1,"name":"Ann"}"#), Err(corrupt));
        let newer = StoreError::Newer { found: 4, understood: 3 };
        assert_eq!(decode::<Person>(&PERSON, br#"{"v":4}"#), Err(newer));
    }

    #[test]
    fn a_kind_that_lacks_a_step_is_an_error_and_no_panic() {
        static SHORT: Kind = Kind { name: "short", version: 2, steps: &[] };
        let bytes = encode(1, &serde_json::json!({})).unwrap();
        let lacks = StoreError::Other("short lacks a step from 1".to_owned());
        assert_eq!(decode::<Value>(&SHORT, &bytes), Err(lacks));
    }
}

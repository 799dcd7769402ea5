//! The step to the second layout: the domains of partner accounts are claimed. A world of the first layout has partners with
//! a domain and no claims, and there a second partner could set a domain that the first one has [DOM-06, INV-17].

use crate::{
    domain::{
        claim::DomainClaim,
        record::{Record, RecordKey},
    },
    store::{
        contract::Item,
        keys::{self, Key},
        records,
        schema::SchemaStep,
        tx::Write,
    },
};

/// Looks at everything that belongs to a world. A program of before would find keys that it does not know.
pub(super) const CLAIM_DOMAINS: SchemaStep = SchemaStep { prefix: "w/", min_reader: 2, rewrite: claim };

/// The claim that goes with the settings of a partner account; nothing for all else, the claims themselves among it.
fn claim(item: &Item) -> Result<Vec<Write>, String> {
    let Some((prefix, key)) = in_world(&item.key) else { return Ok(Vec::new()) };
    let Ok(Key::Record(place @ RecordKey::Partner(partner))) = key.parse() else { return Ok(Vec::new()) };
    let record = records::decode(&place, &item.value).map_err(|error| error.to_string())?;
    let Record::Partner(_, settings) = record else { return Ok(Vec::new()) };
    let Some(domain) = settings.domain_ascii else { return Ok(Vec::new()) };
    let claim = Record::DomainClaim(DomainClaim { domain, partner });
    let value = records::encode(&claim).map_err(|error| error.to_string())?;
    Ok(vec![Write::Put(format!("{prefix}{}", keys::of_record(&claim.key())), value)])
}

/// The prefix of a world and the key in it, of a key that may be that of a partner's settings: reading every key of a large
/// world would take long.
fn in_world(key: &str) -> Option<(&str, &str)> {
    let number = key.strip_prefix("w/")?.strip_suffix("/partner")?.split_once('/')?.0;
    number.parse::<u64>().ok()?;
    Some(key.split_at("w/".len() + number.len() + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(key: &str, value: &str) -> Item {
        Item { key: key.to_owned(), value: value.into(), rev: 1 }
    }

    /// DOM-06: only settings with a domain have a claim, in the world in which they lie.
    #[test]
    fn settings_with_a_domain_are_claimed() {
        let settings = r#"{"v":1,"domain":"Agency.example","domain_ascii":"agency.example"}"#;
        let written = claim(&item("w/7/acct/000000000012/partner", settings)).unwrap();
        let [Write::Put(key, value)] = written.as_slice() else { panic!("{written:?}") };
        assert_eq!(key, "w/7/claim/domain/agency.example");
        let found: serde_json::Value = serde_json::from_slice(value).unwrap();
        assert_eq!(found, serde_json::json!({ "v": 1, "domain": "agency.example", "partner": 12 }));
        assert_eq!(
            claim(&item(key, std::str::from_utf8(value).unwrap())),
            Ok(Vec::new()),
            "its own work is left alone"
        );
        for (key, value) in [
            ("w/7/acct/000000000012/partner", r#"{"v":1}"#),
            ("w/7/acct/000000000012/team/partner", r#"{"v":1}"#),
            ("w/7/acct/000000000012/rev", r#"{"v":1,"serial":3}"#),
            ("w/x/acct/000000000012/partner", settings),
        ] {
            assert_eq!(claim(&item(key, value)), Ok(Vec::new()), "{key}");
        }
        assert!(claim(&item("w/7/acct/000000000012/partner", "{")).is_err(), "damage is told");
    }
}

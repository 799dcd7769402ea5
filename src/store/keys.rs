//! The keys of what a world is made of, as readable text without the prefix of the world.
//!
//! ```text
//! clock
//! person/<e-mail>
//! claim/domain/<domain>                   claim/client/<hub>/<e-mail>
//! salesforce/org/<id>                     salesforce/user/<org>/<user name>
//! acct/<hub>                              acct/<hub>/rev
//! acct/<hub>/user/<e-mail>                acct/<hub>/team/<id>           acct/<hub>/preset/<id>
//! acct/<hub>/property/<id>
//! acct/<hub>/subscription/<product>       acct/<hub>/pool/<seat>         acct/<hub>/removal/<seat>/<date>
//! acct/<hub>/seats/<month>
//! acct/<hub>/card                         acct/<hub>/order/<number>      acct/<hub>/trial/<product>
//! acct/<hub>/app/<slug>                   acct/<hub>/salesforce          acct/<hub>/partner
//! acct/<hub>/exception/<e-mail>           acct/<hub>/client/<hub>        acct/<hub>/assignment/<hub>/<e-mail>
//! acct/<hub>/job/<id>                     acct/<hub>/job/<id>/users/<part>   acct/<hub>/job/<id>/results/<part>
//! acct/<hub>/audit/<serial>/<part>        acct/<hub>/mail/<serial>/<part>
//! ```
//!
//! A HubID has 12 digits, an order 8, a serial and a job 16 hexadecimal ones, a part 3 and that of a job 5, so that the order of the keys is the order of the
//! numbers. `/`, `%` and control characters inside a part are written as `%` and two hexadecimal digits a byte. Every
//! key has one spelling: any other is refused when it is read.

use std::{fmt, fmt::Write as _, str::FromStr};

use jiff::civil::Date;
use serde::{
    Deserialize,
    de::{IntoDeserializer, value::StrDeserializer},
};

use crate::domain::{
    email::{Email, EmailKey},
    hub_id::HubId,
    job::JobId,
    order::OrderId,
    preset::PresetId,
    property::PropertyId,
    record::RecordKey,
    salesforce::OrgId,
    seat::SeatType,
    subscription::Product,
    team::TeamId,
};

/// The prefix of every key of a world, as `w/7/`.
#[must_use]
pub fn world_prefix(world: u64) -> String {
    format!("w/{world}/")
}

/// The place of one entry of a world.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A record.
    Record(RecordKey),
    /// A part of an account's audit log.
    Audit(PartKey),
    /// A part of an account's outbox.
    Mail(PartKey),
}

/// The place of a part of an account's audit log or outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartKey {
    /// The account.
    pub hub: HubId,
    /// Which of the account's changes wrote it, from 1.
    pub serial: u64,
    /// Which of the parts of that change it is, from 0.
    pub part: u16,
}

/// A text that is no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no key")]
pub struct BadKey(pub String);

/// The key of a record.
#[must_use]
pub fn of_record(key: &RecordKey) -> String {
    let account = |hub: &HubId, rest: &str| format!("{}{rest}", account_prefix(*hub));
    match key {
        RecordKey::Clock => "clock".to_owned(),
        RecordKey::Person(email) => format!("person/{}", escape(email.as_str())),
        RecordKey::SalesforceOrg(id) => format!("salesforce/org/{}", escape(&id.0)),
        RecordKey::SalesforceUser(org, name) => format!("salesforce/user/{}/{}", escape(&org.0), escape(name)),
        RecordKey::Account(hub) => format!("acct/{:012}", u64::from(*hub)),
        RecordKey::Serial(hub) => account(hub, "rev"),
        RecordKey::User(hub, email) => account(hub, &format!("user/{}", escape(email.as_str()))),
        RecordKey::Team(hub, id) => account(hub, &format!("team/{}", escape(&id.0))),
        RecordKey::Preset(hub, id) => account(hub, &format!("preset/{}", escape(&id.0))),
        RecordKey::Property(hub, id) => account(hub, &format!("property/{}", escape(&id.0))),
        RecordKey::Subscription(hub, product) => account(hub, &format!("subscription/{}", product.slug())),
        RecordKey::Pool(hub, seat) => account(hub, &format!("pool/{}", seat.slug())),
        RecordKey::Removal(hub, seat, date) => account(hub, &format!("removal/{}/{date}", seat.slug())),
        RecordKey::SeatMonth(hub, month) => account(hub, &format!("seats/{month}")),
        RecordKey::Card(hub) => account(hub, "card"),
        RecordKey::Order(hub, order) => account(hub, &format!("order/{order}")),
        RecordKey::Trial(hub, product) => account(hub, &format!("trial/{}", product.slug())),
        RecordKey::App(hub, slug) => account(hub, &format!("app/{}", escape(slug))),
        RecordKey::Salesforce(hub) => account(hub, "salesforce"),
        RecordKey::Partner(hub) => account(hub, "partner"),
        RecordKey::AccessException(hub, email) => account(hub, &format!("exception/{}", escape(email.as_str()))),
        RecordKey::Client(hub, client) => account(hub, &format!("client/{:012}", u64::from(*client))),
        RecordKey::Assignment(hub, client, email) => {
            account(hub, &format!("assignment/{:012}/{}", u64::from(*client), escape(email.as_str())))
        }
        RecordKey::DomainClaim(domain) => format!("claim/domain/{}", escape(domain.as_str())),
        RecordKey::ClientClaim(client, email) => {
            format!("claim/client/{:012}/{}", u64::from(*client), escape(email.as_str()))
        }
        RecordKey::Job(hub, job) => account(hub, &format!("job/{job}")),
        RecordKey::JobUsers(hub, job, part) => account(hub, &format!("job/{job}/users/{part:05}")),
        RecordKey::JobResults(hub, job, part) => account(hub, &format!("job/{job}/results/{part:05}")),
    }
}

/// The prefix of an account's users.
#[must_use]
pub fn user_prefix(hub: HubId) -> String {
    format!("{}user/", account_prefix(hub))
}

/// The prefix of an account's audit log.
#[must_use]
pub fn audit_prefix(hub: HubId) -> String {
    format!("{}audit/", account_prefix(hub))
}

/// The prefix of an account's outbox.
#[must_use]
pub fn mail_prefix(hub: HubId) -> String {
    format!("{}mail/", account_prefix(hub))
}

fn account_prefix(hub: HubId) -> String {
    format!("acct/{:012}/", u64::from(hub))
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (prefix, PartKey { serial, part, .. }) = match self {
            Self::Record(key) => return f.write_str(&of_record(key)),
            Self::Audit(key) => (audit_prefix(key.hub), key),
            Self::Mail(key) => (mail_prefix(key.hub), key),
        };
        write!(f, "{prefix}{serial:016x}/{part:03}")
    }
}

impl FromStr for Key {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        read(text).filter(|key| key.to_string() == text).ok_or_else(|| BadKey(text.to_owned()))
    }
}

/// Reads a key, however it is spelled.
fn read(text: &str) -> Option<Key> {
    let parts: Vec<String> = text.split('/').map(unescape).collect::<Option<_>>()?;
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let record = match *parts.as_slice() {
        ["clock"] => RecordKey::Clock,
        ["person", email] => RecordKey::Person(email_key(email)?),
        ["salesforce", "org", id] => RecordKey::SalesforceOrg(OrgId(id.into())),
        ["salesforce", "user", org, name] => RecordKey::SalesforceUser(OrgId(org.into()), name.to_owned()),
        ["claim", "domain", domain] => RecordKey::DomainClaim(domain.into()),
        ["claim", "client", client, email] => RecordKey::ClientClaim(client.parse().ok()?, email_key(email)?),
        ["acct", hub, "audit", serial, part] => return Some(Key::Audit(part_key(hub, serial, part)?)),
        ["acct", hub, "mail", serial, part] => return Some(Key::Mail(part_key(hub, serial, part)?)),
        ["acct", hub, ref rest @ ..] => account_key(hub.parse().ok()?, rest)?,
        _ => return None,
    };
    Some(Key::Record(record))
}

fn account_key(hub: HubId, rest: &[&str]) -> Option<RecordKey> {
    Some(match *rest {
        [] => RecordKey::Account(hub),
        ["rev"] => RecordKey::Serial(hub),
        ["user", email] => RecordKey::User(hub, email_key(email)?),
        ["team", id] => RecordKey::Team(hub, TeamId(id.into())),
        ["preset", id] => RecordKey::Preset(hub, PresetId(id.into())),
        ["property", id] => RecordKey::Property(hub, PropertyId(id.into())),
        ["subscription", product] => RecordKey::Subscription(hub, self::product(product)?),
        ["pool", seat] => RecordKey::Pool(hub, SeatType::from_slug(seat)?),
        ["removal", seat, date] => RecordKey::Removal(hub, SeatType::from_slug(seat)?, date.parse::<Date>().ok()?),
        ["seats", month] => RecordKey::SeatMonth(hub, month.parse().ok()?),
        ["card"] => RecordKey::Card(hub),
        ["order", order] => RecordKey::Order(hub, OrderId(order.parse().ok()?)),
        ["trial", product] => RecordKey::Trial(hub, self::product(product)?),
        ["app", slug] => RecordKey::App(hub, slug.to_owned()),
        ["salesforce"] => RecordKey::Salesforce(hub),
        ["partner"] => RecordKey::Partner(hub),
        ["exception", email] => RecordKey::AccessException(hub, email_key(email)?),
        ["client", client] => RecordKey::Client(hub, client.parse().ok()?),
        ["assignment", client, email] => RecordKey::Assignment(hub, client.parse().ok()?, email_key(email)?),
        ["job", id] => RecordKey::Job(hub, job(id)?),
        ["job", id, "users", part] => RecordKey::JobUsers(hub, job(id)?, part.parse().ok()?),
        ["job", id, "results", part] => RecordKey::JobResults(hub, job(id)?, part.parse().ok()?),
        _ => return None,
    })
}

fn part_key(hub: &str, serial: &str, part: &str) -> Option<PartKey> {
    Some(PartKey { hub: hub.parse().ok()?, serial: u64::from_str_radix(serial, 16).ok()?, part: part.parse().ok()? })
}

fn job(text: &str) -> Option<JobId> {
    JobId::try_from(text.to_owned()).ok()
}

fn email_key(text: &str) -> Option<EmailKey> {
    Email::parse(text).ok().map(|email| email.key().clone())
}

/// The product with this slug, which is also its name in values.
fn product(slug: &str) -> Option<Product> {
    let slug: StrDeserializer<'_, serde::de::value::Error> = slug.into_deserializer();
    Product::deserialize(slug).ok()
}

fn escape(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    for c in part.chars() {
        if c == '/' || c == '%' || c.is_control() {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                // Writing to a string cannot fail.
                let _ = write!(out, "%{byte:02X}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

fn unescape(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hub(number: u64) -> HubId {
        HubId::try_from(number).unwrap()
    }

    fn record(text: &str, key: RecordKey) {
        assert_eq!(of_record(&key), text);
        assert_eq!(text.parse(), Ok(Key::Record(key)));
    }

    #[test]
    fn every_kind_of_key_reads_as_it_is_written() {
        let ann = || email_key("ann@northwind.example").unwrap();
        record("clock", RecordKey::Clock);
        record("person/ann@northwind.example", RecordKey::Person(ann()));
        record("salesforce/org/00D1", RecordKey::SalesforceOrg(OrgId("00D1".into())));
        record("salesforce/user/00D1/a%2Fb", RecordKey::SalesforceUser(OrgId("00D1".into()), "a/b".into()));
        record("acct/000000000007", RecordKey::Account(hub(7)));
        record("acct/000000000007/rev", RecordKey::Serial(hub(7)));
        record("acct/000000000007/user/ann@northwind.example", RecordKey::User(hub(7), ann()));
        record("acct/000000000007/team/50%25", RecordKey::Team(hub(7), TeamId("50%".into())));
        record("acct/000000000007/preset/a%0Ab%C2%85", RecordKey::Preset(hub(7), PresetId("a\nb\u{85}".into())));
        for slug in ["marketing", "sales", "service", "cms", "operations", "sales_free"] {
            let product = product(slug).unwrap();
            assert_eq!(product.slug(), slug);
            record(&format!("acct/000000000007/subscription/{slug}"), RecordKey::Subscription(hub(7), product));
        }
        for seat in SeatType::ALL {
            record(&format!("acct/000000000007/pool/{}", seat.slug()), RecordKey::Pool(hub(7), seat));
        }
        let date = jiff::civil::date(2026, 9, 1);
        record("acct/000000000007/removal/core/2026-09-01", RecordKey::Removal(hub(7), SeatType::Core, date));
        let month = "2026-09".parse().unwrap();
        record("acct/000000000007/seats/2026-09", RecordKey::SeatMonth(hub(7), month));
        record("acct/000000000007/app/salesforce", RecordKey::App(hub(7), "salesforce".into()));
        record("acct/000000000007/salesforce", RecordKey::Salesforce(hub(7)));
        record("acct/000000000007/partner", RecordKey::Partner(hub(7)));
        record("acct/000000000007/exception/ann@northwind.example", RecordKey::AccessException(hub(7), ann()));
        record("acct/000000000007/client/000000000009", RecordKey::Client(hub(7), hub(9)));
        let assignment = RecordKey::Assignment(hub(7), hub(9), ann());
        record("acct/000000000007/assignment/000000000009/ann@northwind.example", assignment);
        record("claim/domain/agency.example", RecordKey::DomainClaim("agency.example".into()));
        record("claim/client/000000000009/ann@northwind.example", RecordKey::ClientClaim(hub(9), ann()));
        let job = JobId(0x1f);
        record("acct/000000000007/job/000000000000001f", RecordKey::Job(hub(7), job));
        record("acct/000000000007/job/000000000000001f/users/00012", RecordKey::JobUsers(hub(7), job, 12));
        record("acct/000000000007/job/000000000000001f/results/00000", RecordKey::JobResults(hub(7), job, 0));
        let part = PartKey { hub: hub(999_999_999_999), serial: 0x1f, part: 12 };
        assert_eq!(Key::Audit(part).to_string(), "acct/999999999999/audit/000000000000001f/012");
        assert_eq!("acct/999999999999/mail/000000000000001f/012".parse(), Ok(Key::Mail(part)));
    }

    #[test]
    fn what_is_no_key_or_another_spelling_of_one_is_refused() {
        for text in [
            "",
            "Clock",
            "clock/",
            "person",
            "person/Ann@northwind.example",
            "person/ann",
            "acct/7",
            "acct/000000000000",
            "acct/0000000000007",
            "acct/000000000007/",
            "acct/000000000007/user/ann@northwind.example/x",
            "acct/000000000007/team/%2f",
            "acct/000000000007/team/%41",
            "acct/000000000007/team/%",
            "acct/000000000007/team/%zz",
            "acct/000000000007/team/%FF",
            "acct/000000000007/team/a\n",
            "acct/000000000007/pool/gold",
            "acct/000000000007/removal/core/2026-9-1",
            "acct/000000000007/seats/2026-9",
            "acct/000000000007/audit/1/000",
            "acct/000000000007/audit/000000000000001F/000",
            "acct/000000000007/audit/0000000000000001/+01",
            "w/1/clock",
            "meta/live",
        ] {
            assert_eq!(text.parse::<Key>(), Err(BadKey(text.to_owned())));
        }
    }

    /// The order of keys is the order of accounts, serials and parts.
    #[test]
    fn numbers_sort_as_numbers() {
        let serials = [0, 1, 9, 10, 15, 16, 255, 256, u64::from(u32::MAX), u64::MAX];
        let audit = |serial, part| Key::Audit(PartKey { hub: hub(7), serial, part }).to_string();
        assert!(serials.windows(2).all(|pair| audit(pair[0], 127) < audit(pair[1], 0)));
        assert!(audit(1, 9) < audit(1, 10) && audit(1, 99) < audit(1, 100));
        let account = |number| of_record(&RecordKey::Account(hub(number)));
        assert!(account(9) < account(10) && account(99) < account(999_999_999_999));
        let serial = of_record(&RecordKey::Serial(hub(9)));
        assert!(account(9) < serial && serial < account(10));
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: proptest::test_runner::RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn any_text_survives_in_a_key(number in 1..=999_999_999_999_u64, id in any::<String>(), name in any::<String>()) {
            for key in [
                RecordKey::Team(hub(number), TeamId(id.as_str().into())),
                RecordKey::App(hub(number), name.clone()),
                RecordKey::SalesforceUser(OrgId(id.as_str().into()), name),
            ] {
                let text = of_record(&key);
                prop_assert!(!text.chars().any(char::is_control));
                prop_assert_eq!(text.parse(), Ok(Key::Record(key)));
            }
        }

        #[test]
        fn any_address_survives_in_a_key(
            local in "[A-Za-zÀ-ÿΑ-ω0-9!#$%&'*/=?^_{|}~+-]{1,40}",
            domain in "[A-Za-zà-ÿ0-9]{1,20}\\.(io|example|fr)",
        ) {
            if let Some(email) = email_key(&format!("{local}@{domain}")) {
                let key = RecordKey::User(hub(1), email);
                let text = of_record(&key);
                prop_assert_eq!(text.parse(), Ok(Key::Record(key)));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in any::<String>(), rest in "[a-z0-9/%@.]{0,40}") {
            for text in [text, format!("acct/000000000007/{rest}"), format!("salesforce/{rest}")] {
                if let Ok(key) = text.parse::<Key>() {
                    prop_assert_eq!(key.to_string(), text);
                }
            }
        }
    }
}

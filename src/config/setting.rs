//! The table of settings.

use std::path::PathBuf;

use toml::de::DeValue;

use super::choice::{choose, names};
use super::problem::{Allowed, TomlType, What};
use super::{Config, LangChoice, LogLevel, ThemeName};
use crate::domain::{price::Prices, salesforce::LowerRights};
use crate::ui::{text::nearest, users_flow::UsersFlow};

/// What every variable of ours starts with.
pub(super) const PREFIX: &str = "SEATDESK_";

/// Every setting, in the order of `config.toml`.
pub(super) static SETTINGS: &[Setting] = &[
    Setting {
        path: "lang",
        kind: Kind::Choice { names: names::<LangChoice>, set: |c, name| choose(&mut c.lang, name) },
    },
    Setting {
        path: "theme",
        kind: Kind::Choice { names: names::<ThemeName>, set: |c, name| choose(&mut c.theme, name) },
    },
    Setting { path: "data", kind: Kind::Text { set: |c, text| c.data = filled(text).map(PathBuf::from) } },
    Setting { path: "start.account", kind: Kind::Text { set: |c, text| c.start.account = filled(text) } },
    Setting { path: "start.operator", kind: Kind::Text { set: |c, text| c.start.operator = filled(text) } },
    Setting { path: "start.fixture", kind: Kind::Text { set: |c, text| text.clone_into(&mut c.start.fixture) } },
    Setting { path: "keys.file", kind: Kind::Text { set: |c, text| c.keys.file = filled(text).map(PathBuf::from) } },
    Setting {
        path: "users.flow",
        kind: Kind::Choice { names: names::<UsersFlow>, set: |c, name| choose(&mut c.users.flow, name) },
    },
    Setting { path: "invites.days", kind: Kind::Whole { least: 1, most: 365, set: |c, days| c.invites.days = days } },
    Setting {
        path: "teams.starter",
        kind: Kind::Whole { least: 1, most: 9999, set: |c, teams| c.teams.starter = teams },
    },
    Setting {
        path: "teams.professional",
        kind: Kind::Whole { least: 1, most: 9999, set: |c, teams| c.teams.professional = teams },
    },
    Setting {
        path: "teams.enterprise",
        kind: Kind::Whole { least: 1, most: 9999, set: |c, teams| c.teams.enterprise = teams },
    },
    Setting {
        path: "gates.presets_and_extra_teams",
        kind: Kind::Switch { set: |c, on| c.gates.presets_and_extra_teams = on },
    },
    price("prices.marketing_starter", |p| &mut p.marketing.starter),
    price("prices.marketing_professional", |p| &mut p.marketing.professional),
    price("prices.marketing_enterprise", |p| &mut p.marketing.enterprise),
    price("prices.sales_starter", |p| &mut p.sales.starter),
    price("prices.sales_professional", |p| &mut p.sales.professional),
    price("prices.sales_enterprise", |p| &mut p.sales.enterprise),
    price("prices.service_starter", |p| &mut p.service.starter),
    price("prices.service_professional", |p| &mut p.service.professional),
    price("prices.service_enterprise", |p| &mut p.service.enterprise),
    price("prices.cms_starter", |p| &mut p.cms.starter),
    price("prices.cms_professional", |p| &mut p.cms.professional),
    price("prices.cms_enterprise", |p| &mut p.cms.enterprise),
    price("prices.operations_starter", |p| &mut p.operations.starter),
    price("prices.operations_professional", |p| &mut p.operations.professional),
    price("prices.operations_enterprise", |p| &mut p.operations.enterprise),
    price("prices.core_seat_starter", |p| &mut p.core_seat.starter),
    price("prices.core_seat_professional", |p| &mut p.core_seat.professional),
    price("prices.core_seat_enterprise", |p| &mut p.core_seat.enterprise),
    price("prices.sales_seat_professional", |p| &mut p.sales_seat.professional),
    price("prices.sales_seat_enterprise", |p| &mut p.sales_seat.enterprise),
    price("prices.service_seat_professional", |p| &mut p.service_seat.professional),
    price("prices.service_seat_enterprise", |p| &mut p.service_seat.enterprise),
    price("prices.add_on", |p| &mut p.add_on),
    Setting {
        path: "salesforce.lower_rights",
        kind: Kind::Choice { names: names::<LowerRights>, set: |c, name| choose(&mut c.salesforce.lower_rights, name) },
    },
    Setting {
        path: "toasts.seconds",
        kind: Kind::Whole { least: 1, most: 60, set: |c, seconds| c.toasts.seconds = seconds },
    },
    Setting {
        path: "log.level",
        kind: Kind::Choice { names: names::<LogLevel>, set: |c, name| choose(&mut c.log.level, name) },
    },
];

/// The setting of a price, in whole dollars.
const fn price(path: &'static str, of: fn(&mut Prices) -> &mut u16) -> Setting {
    Setting { path, kind: Kind::Price { of } }
}

/// One setting.
pub(super) struct Setting {
    /// Its tables and its name, joined by dots.
    pub(super) path: &'static str,
    kind: Kind,
}

/// What values a setting takes, and where they go.
enum Kind {
    /// Any text.
    Text { set: fn(&mut Config, &str) },
    /// One of a few names; `set` says whether it knew the name.
    Choice { names: fn() -> Vec<&'static str>, set: fn(&mut Config, &str) -> bool },
    /// True or false.
    Switch { set: fn(&mut Config, bool) },
    /// A whole number, both ends included.
    Whole { least: u16, most: u16, set: fn(&mut Config, u16) },
    /// A price in whole dollars, up to what 16 bits hold.
    Price { of: fn(&mut Prices) -> &mut u16 },
}

/// A value as a layer gives it.
pub(super) enum Given<'a> {
    /// From a file.
    Toml(&'a DeValue<'a>),
    /// From the environment or the command line, where everything is text.
    Text(&'a str),
}

impl Setting {
    /// The name of its variable in the environment.
    pub(super) fn variable(&self) -> String {
        format!("{PREFIX}{}", self.path.to_uppercase().replace('.', "_"))
    }

    /// Sets it in `config`; when the value is wrong, `config` stays as it is.
    pub(super) fn apply(&self, config: &mut Config, given: &Given<'_>) -> Result<(), What> {
        match self.kind {
            Kind::Text { set } => set(config, self.text(given)?),
            Kind::Choice { names, set } => {
                let name = self.text(given)?;
                if !set(config, name) {
                    let known = names();
                    let nearest = nearest(name, known.iter().copied());
                    let value = format!("{name:?}");
                    return Err(What::BadValue { key: self.path, value, allowed: Allowed::OneOf(known), nearest });
                }
            }
            Kind::Switch { set } => match *given {
                Given::Toml(DeValue::Boolean(on)) => set(config, *on),
                Given::Toml(other) => return Err(self.wrong_type(TomlType::Boolean, other)),
                Given::Text(text) => match text.parse() {
                    Ok(on) => set(config, on),
                    Err(_) => {
                        let (value, allowed) = (format!("{text:?}"), Allowed::OneOf(vec!["true", "false"]));
                        return Err(What::BadValue { key: self.path, value, allowed, nearest: None });
                    }
                },
            },
            Kind::Price { of } => *of(&mut config.prices) = self.whole(given, 0, u16::MAX)?,
            Kind::Whole { least, most, set } => set(config, self.whole(given, least, most)?),
        }
        Ok(())
    }

    fn whole(&self, given: &Given<'_>, least: u16, most: u16) -> Result<u16, What> {
        let (number, value) = match *given {
            Given::Text(text) => (text.parse().ok(), format!("{text:?}")),
            Given::Toml(DeValue::Integer(integer)) => {
                (u16::from_str_radix(integer.as_str(), integer.radix()).ok(), integer.to_string())
            }
            Given::Toml(other) => return Err(self.wrong_type(TomlType::Integer, other)),
        };
        let allowed = Allowed::Whole { least, most };
        let known = number.filter(|number| (least..=most).contains(number));
        known.ok_or(What::BadValue { key: self.path, value, allowed, nearest: None })
    }

    fn text<'a>(&self, given: &Given<'a>) -> Result<&'a str, What> {
        match *given {
            Given::Text(text) => Ok(text),
            Given::Toml(DeValue::String(text)) => Ok(text),
            Given::Toml(other) => Err(self.wrong_type(TomlType::String, other)),
        }
    }

    fn wrong_type(&self, expected: TomlType, found: &DeValue<'_>) -> What {
        What::WrongType { key: self.path, expected, found: TomlType::of(found) }
    }
}

impl TomlType {
    /// The type of a value.
    pub(super) fn of(value: &DeValue<'_>) -> Self {
        match value {
            DeValue::String(_) => Self::String,
            DeValue::Integer(_) => Self::Integer,
            DeValue::Float(_) => Self::Float,
            DeValue::Boolean(_) => Self::Boolean,
            DeValue::Datetime(_) => Self::Datetime,
            DeValue::Array(_) => Self::Array,
            DeValue::Table(_) => Self::Table,
        }
    }
}

/// The text, or `None` when it is empty: an empty setting leaves the choice to the program.
fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

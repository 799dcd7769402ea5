//! Properties of CRM records, as the Properties page of the settings lists them [LEG-08, LEG-17].

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::clean::Label;

/// The id of a property: a short slug, unique in its account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PropertyId(pub Arc<str>);

/// What kind of record has the property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrmObject {
    /// Contacts.
    Contact,
    /// Companies.
    Company,
    /// Deals.
    Deal,
}

/// What a property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    /// Text in a line.
    Text,
    /// A number.
    Number,
    /// A day.
    Date,
    /// Yes or no.
    Checkbox,
}

/// A property of the records of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Property {
    /// Its id.
    pub id: PropertyId,
    /// Whose property it is; that never changes.
    pub object: CrmObject,
    /// The name people read.
    pub name: Label,
    /// What it holds.
    pub value: ValueType,
    /// Whether it is one of the account's default properties, which every record of the kind shows [LEG-08 to LEG-10].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub default: bool,
}

impl CrmObject {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Contact, Self::Company, Self::Deal];

    /// The short name, as in stored values.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Company => "company",
            Self::Deal => "deal",
        }
    }
}

impl ValueType {
    /// All of them, in the order of their list.
    pub const ALL: [Self; 4] = [Self::Text, Self::Number, Self::Date, Self::Checkbox];

    /// The short name, as in stored values.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Checkbox => "checkbox",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_stored_by_their_slugs() {
        for object in CrmObject::ALL {
            assert_eq!(serde_json::to_value(object).unwrap(), object.slug());
        }
        for value in ValueType::ALL {
            assert_eq!(serde_json::to_value(value).unwrap(), value.slug());
        }
    }
}

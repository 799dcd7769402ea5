//! The setting `salesforce.lower_rights`.

use super::choice::Choice;
use crate::domain::salesforce::LowerRights;

impl Choice for LowerRights {
    const ALL: &'static [(&'static str, Self)] = &[("warn", Self::Warn), ("refuse", Self::Refuse)];
}

//! Presets: preferences that a new user starts with [CRU-40, EXT-15].

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::clean::{Code, Label, Line};

/// The id of a preset: a short slug, unique in its account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PresetId(pub Arc<str>);

/// A preset; users may change each of its preferences later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preset {
    /// Its id.
    pub id: PresetId,
    /// The name people gave it.
    pub name: Label,
    /// The page shown after logging in.
    pub home: Line,
    /// The dashboard shown first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dashboard: Option<Line>,
    /// The language, as a code such as `en` or `fr`.
    pub language: Code,
    /// How dates and numbers are written, as a locale such as `en-AU`.
    pub format: Code,
    /// The signature under e-mails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Line>,
}

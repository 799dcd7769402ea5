//! Teams of users [CRU-39, USR-03].

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::clean::Label;

/// The id of a team: a short slug, unique in its account.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TeamId(pub Arc<str>);

/// A team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// The name people gave it.
    pub name: Label,
    /// The team above it, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<TeamId>,
}

//! Permission templates: sets of permissions by job function [CRU-26, CRU-29].

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{permission::Grants, seat::SeatType};

/// The id of a template, such as `sales_manager`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TemplateId(pub Arc<str>);

/// A built-in template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// Whether it makes its holder a super admin.
    pub super_admin: bool,
    /// The one seat type it is for, when it is bound to one [INV-09].
    pub needs_seat: Option<SeatType>,
    /// What it grants, before the seat takes away what it cannot hold.
    pub grants: Grants,
}

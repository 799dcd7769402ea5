//! Which employees are kept.

use super::rows::{Kind, Row};

/// A filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FilterId {
    /// Why somebody is listed.
    Employee,
    /// Whether the address qualifies.
    Match,
    /// Whether the person has clients.
    Clients,
}

/// What a filter keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// Who is listed for this reason.
    Is(Kind),
    /// Who is deactivated [AMB-08].
    Suspended,
    /// Who qualifies, or does not.
    Matched(bool),
    /// Who has clients, or none.
    HasClients(bool),
}

/// What is kept: of each filter one value, or everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    employee: Option<Value>,
    matched: Option<Value>,
    clients: Option<Value>,
}

impl FilterId {
    /// All of them, from the left to the right.
    pub const ALL: [Self; 3] = [Self::Employee, Self::Match, Self::Clients];

    /// The id of its title.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Employee => "employee-filter-employee",
            Self::Match => "employee-filter-match",
            Self::Clients => "employee-filter-clients",
        }
    }

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Employee => "employees.filter-employee",
            Self::Match => "employees.filter-match",
            Self::Clients => "employees.filter-clients",
        }
    }

    /// What it can keep.
    pub const fn values(self) -> &'static [Value] {
        match self {
            Self::Employee => {
                &[Value::Is(Kind::Tagged), Value::Is(Kind::AccessManager), Value::Is(Kind::Untagged), Value::Suspended]
            }
            Self::Match => &[Value::Matched(true), Value::Matched(false)],
            Self::Clients => &[Value::HasClients(true), Value::HasClients(false)],
        }
    }

    /// The filter beside it; behind the last comes the first.
    pub fn beside(self, forward: bool) -> Self {
        let at = Self::ALL.iter().position(|filter| *filter == self).unwrap_or(0);
        Self::ALL[(at + if forward { 1 } else { Self::ALL.len() - 1 }) % Self::ALL.len()]
    }
}

impl Value {
    /// The id of the message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Is(kind) => kind.label(),
            Self::Suspended => "employee-suspended",
            Self::Matched(true) => "employee-matched",
            Self::Matched(false) => "employee-not-matched",
            Self::HasClients(true) => "employee-has-clients",
            Self::HasClients(false) => "employee-no-clients",
        }
    }

    fn keeps(self, row: &Row) -> bool {
        match self {
            Self::Is(kind) => row.kind == kind,
            Self::Suspended => row.suspended,
            Self::Matched(wanted) => row.matched.is_some() == wanted,
            Self::HasClients(wanted) => (row.clients + row.unassigned > 0) == wanted,
        }
    }
}

impl Kind {
    /// The id of the message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Tagged => "employee-tagged",
            Self::AccessManager => "employee-access-manager",
            Self::Untagged => "employee-untagged",
        }
    }
}

impl Filters {
    /// Nobody but who works at clients without being tagged.
    pub fn uncredited() -> Self {
        Self { employee: Some(Value::Is(Kind::Untagged)), ..Self::default() }
    }

    /// What a filter keeps; nothing while it keeps everybody.
    pub const fn of(&self, id: FilterId) -> Option<Value> {
        match id {
            FilterId::Employee => self.employee,
            FilterId::Match => self.matched,
            FilterId::Clients => self.clients,
        }
    }

    /// Lets a filter keep something else, or everybody.
    pub fn set(&mut self, id: FilterId, value: Option<Value>) {
        match id {
            FilterId::Employee => self.employee = value,
            FilterId::Match => self.matched = value,
            FilterId::Clients => self.clients = value,
        }
    }

    /// Whether everybody is kept.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a row is kept.
    pub fn keep(&self, row: &Row) -> bool {
        FilterId::ALL.into_iter().filter_map(|id| self.of(id)).all(|value| value.keeps(row))
    }
}

//! The tabs of the Partner Dashboard.

/// A tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tab {
    /// The clients.
    #[default]
    Clients,
    /// The partner employees.
    Employees,
}

impl Tab {
    /// All of them, from the left to the right.
    pub const ALL: [Self; 2] = [Self::Clients, Self::Employees];

    /// The id of its title.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Clients => "partner-tab-clients",
            Self::Employees => "partner-tab-employees",
        }
    }

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Clients => "partner.tab-clients",
            Self::Employees => "partner.tab-employees",
        }
    }

    /// The tab beside it; behind the last comes the first.
    pub fn beside(self, forward: bool) -> Self {
        let at = Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0);
        Self::ALL[(at + if forward { 1 } else { Self::ALL.len() - 1 }) % Self::ALL.len()]
    }
}

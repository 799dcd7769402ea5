//! Places: everything the account menu and the tabs lead to [NAV-01 to NAV-08], as data.

use super::action::ActionId;
use crate::domain::guard::Operation;

/// A screen of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Settings > Users & Teams > Users [NAV-01].
    Users,
    /// Settings > Users & Teams > Seats [NAV-02].
    Seats,
    /// Partner > Dashboard [NAV-08].
    PartnerDashboard,
    /// Marketplace > Manage > Connected apps [NAV-06].
    ConnectedApps,
    /// Account & Billing > Subscriptions [NAV-05].
    Billing,
    /// Account & Billing > Overview [EXT-28].
    BillingOverview,
    /// Account & Billing > Payment method [PRC-10].
    PaymentMethod,
    /// Account & Billing > Orders & receipts [PRC-08].
    Orders,
    /// Pricing & Features [NAV-04].
    Pricing,
    /// Settings > Partners > Automation [NAV-07].
    PartnersAutomation,
    /// Settings > Users & Teams > Teams [EXT-01].
    Teams,
    /// Settings > Users & Teams > Presets [EXT-01].
    Presets,
    /// Settings > Properties [LEG-17].
    Properties,
    /// Partner > Client Access Manager [DOM-08].
    ClientAccessManager,
    /// The mails the account has sent.
    Outbox,
    /// Who did what.
    AuditLog,
    /// The simulated clock.
    Clock,
}

impl Place {
    /// The tabs, in their order; digits jump to them.
    pub const TABS: [Self; 6] =
        [Self::Users, Self::Seats, Self::PartnerDashboard, Self::ConnectedApps, Self::Billing, Self::Pricing];

    /// The short name, used in message ids: `tab-…` names a tab, `path-…` says how HubSpot gets there, `about-…` what is
    /// found there.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Users => "users",
            Self::Seats => "seats",
            Self::PartnerDashboard => "partner-dashboard",
            Self::ConnectedApps => "connected-apps",
            Self::Billing => "billing",
            Self::BillingOverview => "billing-overview",
            Self::PaymentMethod => "payment-method",
            Self::Orders => "orders",
            Self::Pricing => "pricing",
            Self::PartnersAutomation => "partners-automation",
            Self::Teams => "teams",
            Self::Presets => "presets",
            Self::Properties => "properties",
            Self::ClientAccessManager => "client-access-manager",
            Self::Outbox => "outbox",
            Self::AuditLog => "audit-log",
            Self::Clock => "clock",
        }
    }

    /// The place whose tab leads here: itself, but where several places are one tab.
    pub const fn under(self) -> Self {
        match self {
            Self::BillingOverview | Self::PaymentMethod | Self::Orders => Self::Billing,
            place => place,
        }
    }

    /// What an account must be for the place to be of use.
    pub const fn needs(self) -> Option<Operation> {
        match self {
            Self::PartnerDashboard | Self::PartnersAutomation | Self::ClientAccessManager => {
                Some(Operation::UsePartnerPages)
            }
            _ => None,
        }
    }
}

/// A line of the account menu: a heading, or what is under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MenuLine {
    /// The id of a heading's message.
    Heading(&'static str),
    /// A place.
    Place(Place),
    /// Something to do.
    Action(ActionId),
}

/// The account menu: every path of the sources, where HubSpot has it.
pub const ACCOUNT_MENU: &[MenuLine] = &[
    MenuLine::Heading("menu-operator"),
    MenuLine::Action(ActionId::SwitchAccount),
    MenuLine::Action(ActionId::SwitchOperator),
    MenuLine::Heading("menu-settings"),
    MenuLine::Place(Place::Users),
    MenuLine::Place(Place::Seats),
    MenuLine::Place(Place::Teams),
    MenuLine::Place(Place::Presets),
    MenuLine::Place(Place::Properties),
    MenuLine::Place(Place::PartnersAutomation),
    MenuLine::Action(ActionId::MyNotifications),
    MenuLine::Heading("menu-account"),
    MenuLine::Place(Place::Billing),
    MenuLine::Place(Place::BillingOverview),
    MenuLine::Place(Place::PaymentMethod),
    MenuLine::Place(Place::Orders),
    MenuLine::Place(Place::Pricing),
    MenuLine::Heading("menu-marketplace"),
    MenuLine::Place(Place::ConnectedApps),
    MenuLine::Heading("menu-partner"),
    MenuLine::Place(Place::PartnerDashboard),
    MenuLine::Place(Place::ClientAccessManager),
    MenuLine::Heading("menu-simulation"),
    MenuLine::Place(Place::Outbox),
    MenuLine::Place(Place::AuditLog),
    MenuLine::Place(Place::Clock),
];

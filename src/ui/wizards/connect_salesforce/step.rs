//! Where one is: the page, and the thing with the focus.

use crate::ui::layout::WidgetId;

/// The pages, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// What the user may do who is connected, and the box that the new one's rights were checked [SFI-09].
    Preflight,
    /// Salesforce asks who one is [SFI-06].
    LogIn,
    /// Salesforce asks whether HubSpot may come in [SFI-08].
    Consent,
    /// What the old user may do beside what the new one may [SFI-10], and the button that connects.
    Compare,
}

impl Page {
    /// All pages, in their order.
    pub const ALL: [Self; 4] = [Self::Preflight, Self::LogIn, Self::Consent, Self::Compare];

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Preflight => "connect-salesforce.check",
            Self::LogIn => "connect-salesforce.log-in",
            Self::Consent => "connect-salesforce.consent",
            Self::Compare => "connect-salesforce.compare",
        }
    }

    /// Whether it is a page of Salesforce, in a tab of its own.
    pub const fn is_salesforce(self) -> bool {
        matches!(self, Self::LogIn | Self::Consent)
    }
}

/// What has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The box that the new user's rights were checked.
    Checked,
    /// The field for the login name.
    Username,
    /// The field for the password.
    Password,
    /// The button that goes on: Continue, Log In, Allow, Connect.
    Next,
    /// The button that leaves: Cancel, Close tab, Deny, Back.
    Back,
}

impl Focus {
    /// Where it is on the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Checked => WidgetId::ConnectChecked,
            Self::Username => WidgetId::SalesforceUsername,
            Self::Password => WidgetId::SalesforcePassword,
            Self::Next => WidgetId::WizardNext,
            Self::Back => WidgetId::WizardBack,
        }
    }

    /// Whether something can be typed there.
    pub const fn is_field(self) -> bool {
        matches!(self, Self::Username | Self::Password)
    }
}

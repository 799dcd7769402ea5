//! Where one is in the wizard: the page, the section, the thing with the focus.

use serde::{Deserialize, Serialize};

use crate::ui::layout::WidgetId;

/// The pages, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// Page 1: whom to create.
    AddUsers,
    /// Page 2: set up user access levels.
    AccessLevels,
    /// Page 3: invite, review, create.
    Invite,
    /// Page 4: continue setup.
    Continue,
}

impl Page {
    /// All pages, in their order.
    pub const ALL: [Self; 4] = [Self::AddUsers, Self::AccessLevels, Self::Invite, Self::Continue];

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AddUsers => "create-user.add-users",
            Self::AccessLevels => "create-user.access-levels",
            Self::Invite => "create-user.invite",
            Self::Continue => "create-user.continue",
        }
    }

    /// The id of the message that names it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::AddUsers => "create-user-page-add",
            Self::AccessLevels => "create-user-page-access",
            Self::Invite => "create-user-page-invite",
            Self::Continue => "create-user-page-continue",
        }
    }
}

/// The three sections of page 2; all closed at first [CRU-16].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Assign a seat.
    Seat,
    /// Choose how to narrow access.
    Narrow,
    /// Review access.
    Review,
}

impl Section {
    /// All sections, in their order.
    pub const ALL: [Self; 3] = [Self::Seat, Self::Narrow, Self::Review];

    /// The id of the message that names it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Seat => "create-user-assign-seat",
            Self::Narrow => "create-user-narrow",
            Self::Review => "create-user-review",
        }
    }
}

/// What has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The field for addresses.
    Field,
    /// The button that opens a CSV file [CRU-07].
    CsvButton,
    /// The button that shows the Salesforce records [CRU-11].
    SalesforceButton,
    /// The list of addresses.
    Addresses,
    /// A section's header.
    Header(Section),
    /// The seat dropdown.
    Seat,
    /// "Don't narrow access".
    DontNarrow,
    /// The review's text.
    Review,
    /// "Don't send an email invite".
    SkipInvite,
    /// The list of users about to be created.
    Batch,
    /// The list of invite links.
    Links,
    /// The button that goes back, or cancels on the first page.
    BackButton,
    /// The button that goes on: Next, Create user, Done.
    NextButton,
}

impl Focus {
    /// Where it is on the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Field => WidgetId::WizardField,
            Self::CsvButton => WidgetId::WizardCsv,
            Self::SalesforceButton => WidgetId::WizardSalesforce,
            Self::Addresses => WidgetId::WizardAddresses,
            Self::Header(Section::Seat) => WidgetId::WizardSeatSection,
            Self::Header(Section::Narrow) => WidgetId::WizardNarrowSection,
            Self::Header(Section::Review) => WidgetId::WizardReviewSection,
            Self::Seat => WidgetId::WizardSeats,
            Self::DontNarrow => WidgetId::WizardDontNarrow,
            Self::Review => WidgetId::WizardReview,
            Self::SkipInvite => WidgetId::WizardSkipInvite,
            Self::Batch => WidgetId::WizardBatch,
            Self::Links => WidgetId::WizardLinks,
            Self::BackButton => WidgetId::WizardBack,
            Self::NextButton => WidgetId::WizardNext,
        }
    }

    /// Whether a click does more than give it the focus.
    pub const fn is_pressed(self) -> bool {
        matches!(
            self,
            Self::CsvButton
                | Self::SalesforceButton
                | Self::Header(_)
                | Self::Seat
                | Self::SkipInvite
                | Self::BackButton
                | Self::NextButton
        )
    }
}

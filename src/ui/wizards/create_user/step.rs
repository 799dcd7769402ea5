//! Where one is in the wizard: the page, the section, the thing with the focus.

use serde::{Deserialize, Serialize};

use super::{
    draft::Narrowing,
    set_up::{SetUpList, SetUpSection},
};
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

    /// The id of the message that names it while one is on it, in the words of HubSpot's article S2.
    pub const fn title(self) -> &'static str {
        match self {
            Self::AccessLevels => "create-user-title-access",
            Self::AddUsers | Self::Invite | Self::Continue => self.label(),
        }
    }

    /// The id of the message that names it among the others.
    pub const fn label(self) -> &'static str {
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
    /// One of the three ways to narrow access.
    Way(Narrowing),
    /// The header "Narrow access with a default permission set".
    TemplateSection,
    /// The dropdown of templates.
    Template,
    /// "Narrow access with permissions", which opens the editor.
    Permissions,
    /// The review's text.
    Review,
    /// "Don't send an email invite".
    SkipInvite,
    /// The list of users about to be created.
    Batch,
    /// The header of a section of page 4.
    SetUpSection(SetUpSection),
    /// A dropdown of page 4.
    SetUp(SetUpList),
    /// The list of invite links.
    Links,
    /// The button that goes back, or cancels on the first page.
    BackButton,
    /// The button that goes on: Next, Create user, Done.
    NextButton,
}

impl Focus {
    /// The section of page 2 that it is in, when it is in one.
    pub const fn section(self) -> Option<Section> {
        match self {
            Self::Header(section) => Some(section),
            Self::Seat => Some(Section::Seat),
            Self::Way(_) | Self::TemplateSection | Self::Template | Self::Permissions => Some(Section::Narrow),
            Self::Review => Some(Section::Review),
            _ => None,
        }
    }

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
            Self::Way(Narrowing::Dont) => WidgetId::WizardDontNarrow,
            Self::Way(Narrowing::Template) => WidgetId::WizardWithTemplate,
            Self::Way(Narrowing::Scratch) => WidgetId::WizardFromScratch,
            Self::TemplateSection => WidgetId::WizardTemplateSection,
            Self::Template => WidgetId::WizardTemplates,
            Self::Permissions => WidgetId::WizardPermissions,
            Self::Review => WidgetId::WizardReview,
            Self::SkipInvite => WidgetId::WizardSkipInvite,
            Self::Batch => WidgetId::WizardBatch,
            Self::SetUpSection(section) => section.widget(),
            Self::SetUp(list) => list.widget(),
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
                | Self::Way(_)
                | Self::TemplateSection
                | Self::Template
                | Self::Permissions
                | Self::SetUpSection(_)
                | Self::SetUp(_)
                | Self::SkipInvite
                | Self::BackButton
                | Self::NextButton
        )
    }
}

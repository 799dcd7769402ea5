//! Where one is in the flow: the page, and the thing with the focus.

use crate::ui::{layout::WidgetId, permissions::classic::Item};

/// The pages, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// Whom to add [LEG-02].
    Details,
    /// The role and what it may do [LEG-07 to LEG-23].
    Role,
    /// The welcome e-mail, and Finish [LEG-24, LEG-25].
    Welcome,
    /// What was done.
    Done,
}

impl Page {
    /// All pages, in their order.
    pub const ALL: [Self; 4] = [Self::Details, Self::Role, Self::Welcome, Self::Done];

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Details => "classic-add-user.details",
            Self::Role => "classic-add-user.role",
            Self::Welcome => "classic-add-user.welcome",
            Self::Done => "classic-add-user.done",
        }
    }

    /// The id of the message that names it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Details => "classic-page-details",
            Self::Role => "classic-page-role",
            Self::Welcome => "classic-page-welcome",
            Self::Done => "classic-page-done",
        }
    }
}

/// What has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The field for the address.
    Email,
    /// The way to the user who has this address already [ER-03].
    OpenUser,
    /// The field for the first name.
    FirstName,
    /// The field for the last name.
    LastName,
    /// Something of the form of role and permissions.
    Item(Item),
    /// The hint that leads to the seat-based wizard [LEG-21].
    SeatFlow,
    /// What the grant comes to, to be scrolled.
    Preview,
    /// "Send welcome email" [LEG-24].
    Welcome,
    /// The invite link.
    Link,
    /// The button that goes back, or cancels on the first page.
    BackButton,
    /// The button that goes on: Next, Finish, Close.
    NextButton,
}

impl Focus {
    /// Where it is on the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Email => WidgetId::ClassicEmail,
            Self::OpenUser => WidgetId::ClassicOpenUser,
            Self::FirstName => WidgetId::ClassicFirstName,
            Self::LastName => WidgetId::ClassicLastName,
            Self::Item(item) => WidgetId::ClassicItem(item),
            Self::SeatFlow => WidgetId::ClassicSeatFlow,
            Self::Preview => WidgetId::ClassicPreview,
            Self::Welcome => WidgetId::ClassicWelcome,
            Self::Link => WidgetId::WizardLinks,
            Self::BackButton => WidgetId::WizardBack,
            Self::NextButton => WidgetId::WizardNext,
        }
    }

    /// Whether it is a field to type in.
    pub const fn is_field(self) -> bool {
        matches!(self, Self::Email | Self::FirstName | Self::LastName)
    }

    /// Whether a click does more than give it the focus.
    pub const fn is_pressed(self) -> bool {
        !self.is_field() && !matches!(self, Self::Preview | Self::Link)
    }
}

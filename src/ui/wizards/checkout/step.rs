//! Where one is in the checkout: the page, and the thing with the focus.

use crate::ui::layout::WidgetId;

/// The pages, in their order [PRC-13].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// What is bought, and what it comes to.
    Cart,
    /// The card.
    Payment,
    /// All of it once more, and "Complete purchase".
    Review,
    /// What was bought.
    Done,
}

impl Page {
    /// All pages, in their order.
    pub const ALL: [Self; 4] = [Self::Cart, Self::Payment, Self::Review, Self::Done];

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cart => "checkout.cart",
            Self::Payment => "checkout.payment",
            Self::Review => "checkout.review",
            Self::Done => "checkout.done",
        }
    }

    /// The id of the message that names it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Cart => "checkout-page-cart",
            Self::Payment => "checkout-page-payment",
            Self::Review => "checkout-page-review",
            Self::Done => "checkout-page-done",
        }
    }
}

/// Which card is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayWith {
    /// The one on file.
    OnFile,
    /// Another one, which is on file from then on.
    Other,
}

/// What has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The rows of the cart.
    Rows,
    /// "The card on file".
    OnFile,
    /// "Another card".
    Other,
    /// A field of the card form, which knows which.
    Form,
    /// The button that goes on: Next, Complete purchase, Close.
    NextButton,
    /// The button that goes back, or cancels on the first page.
    BackButton,
    /// The way to the create-user wizard, on the last page.
    CreateUser,
}

impl Focus {
    /// Where it is on the screen; of the form, the form says it.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Rows => WidgetId::CheckoutCart,
            Self::OnFile => WidgetId::CheckoutOnFile,
            Self::Other | Self::Form => WidgetId::CheckoutOther,
            Self::NextButton => WidgetId::WizardNext,
            Self::BackButton => WidgetId::WizardBack,
            Self::CreateUser => WidgetId::CheckoutCreateUser,
        }
    }
}

//! What the buttons of a question answer.

use crate::domain::command::UserAction;

/// What a button answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Close the question, go on as before.
    Keep,
    /// Throw away what was typed.
    Discard,
    /// Leave the program.
    Quit,
    /// Keep what was changed.
    Save,
    /// Go on with what was found unfinished.
    Resume,
    /// Throw away what was found unfinished.
    DropDraft,
    /// Throw it away and begin anew.
    StartAnew,
    /// Go to the seat list.
    OtherSeat,
    /// Go to the list of addresses.
    ShrinkBatch,
    /// Go to the page that sells what is missing.
    BuySeats,
    /// Do it all the same.
    Accept,
    /// Keep one's own value of a field.
    Mine,
    /// Keep the value that somebody else gave it.
    Theirs,
}

impl Answer {
    /// All answers.
    pub const ALL: [Self; 13] = [
        Self::Keep,
        Self::Discard,
        Self::Quit,
        Self::Save,
        Self::Resume,
        Self::DropDraft,
        Self::StartAnew,
        Self::OtherSeat,
        Self::ShrinkBatch,
        Self::BuySeats,
        Self::Accept,
        Self::Mine,
        Self::Theirs,
    ];

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Keep => "dialog.keep",
            Self::Discard => "dialog.discard",
            Self::Quit => "dialog.quit",
            Self::Save => "dialog.save",
            Self::Resume => "dialog.resume",
            Self::DropDraft => "dialog.drop-draft",
            Self::StartAnew => "dialog.start-anew",
            Self::OtherSeat => "dialog.other-seat",
            Self::ShrinkBatch => "dialog.shrink-batch",
            Self::BuySeats => "dialog.buy-seats",
            Self::Accept => "dialog.accept",
            Self::Mine => "dialog.mine",
            Self::Theirs => "dialog.theirs",
        }
    }
}

/// A button of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The id of its label's message.
    pub label: &'static str,
    /// What it answers.
    pub answer: Answer,
    /// Whether it loses or costs something.
    pub dangerous: bool,
}

pub(super) const fn safe(label: &'static str, answer: Answer) -> Choice {
    Choice { label, answer, dangerous: false }
}

pub(super) const fn dangerous(label: &'static str, answer: Answer) -> Choice {
    Choice { label, answer, dangerous: true }
}

/// The buttons of an entry of the Actions menu: what takes something from somebody is dangerous.
pub(super) const fn act_on_user(action: UserAction) -> &'static [Choice] {
    const CANCEL: Choice = safe("button-cancel", Answer::Keep);
    const RESET: &[Choice] = &[safe("button-reset-password", Answer::Accept), CANCEL];
    const RESEND: &[Choice] = &[safe("button-resend-invite", Answer::Accept), CANCEL];
    const DEMOTE: &[Choice] = &[dangerous("button-remove-super-admin", Answer::Accept), CANCEL];
    const PROMOTE: &[Choice] = &[safe("button-make-super-admin", Answer::Accept), CANCEL];
    const SWAP: &[Choice] = &[dangerous("button-to-partner-admin", Answer::Accept), CANCEL];
    const DEACTIVATE: &[Choice] = &[dangerous("button-deactivate", Answer::Accept), CANCEL];
    const REACTIVATE: &[Choice] = &[safe("button-reactivate", Answer::Accept), CANCEL];
    const DELETE: &[Choice] = &[dangerous("button-delete-user", Answer::Accept), CANCEL];
    match action {
        UserAction::ResetPassword => RESET,
        UserAction::ResendInvite => RESEND,
        UserAction::RemoveSuperAdmin => DEMOTE,
        UserAction::MakeSuperAdmin => PROMOTE,
        UserAction::ToPartnerAdmin => SWAP,
        UserAction::Deactivate => DEACTIVATE,
        UserAction::Reactivate => REACTIVATE,
        UserAction::Delete => DELETE,
    }
}

//! Questions: a dialog's words are made elsewhere; here is what is asked and what can be answered.

use crate::{
    domain::{
        command::Command,
        guard::Refusal,
        rejection::Rejection,
        seat::{SeatType, Shortage},
    },
    ui::drafts::Offer,
};

/// A question with its buttons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialog {
    /// What is asked.
    pub question: Question,
    /// Which button has the focus.
    pub focus: usize,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Discard what was put into the wizard, so many addresses among it?
    DiscardWizard(usize),
    /// Leave the program although the wizard holds something? It is kept, and offered the next time.
    QuitUnsaved,
    /// Resume what was found unfinished?
    Unfinished(Offer),
    /// Resume it, or begin anew?
    ResumeOrAnew(Offer),
    /// Too few seats: what instead? [ER-07]
    Shortage(SeatType, Shortage),
    /// A seat that the operator cannot give.
    SeatRefused(SeatType, Refusal),
    /// Users that cannot be added from Salesforce [CRU-11].
    SalesforceRefused(Refusal),
    /// Take seats back from a scheduled removal? [ER-24]
    TakeBack {
        /// What was refused for want of this answer.
        rejection: Rejection,
        /// What to hand in again, with the answer in it.
        command: Box<Command>,
    },
    /// A command was refused: nothing but to read why.
    Refused(Rejection),
}

/// What a button answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Close the question, go on as before.
    Keep,
    /// Throw away what was typed.
    Discard,
    /// Leave the program.
    Quit,
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
    /// Do it all the same.
    Accept,
}

impl Answer {
    /// All answers.
    pub const ALL: [Self; 9] = [
        Self::Keep,
        Self::Discard,
        Self::Quit,
        Self::Resume,
        Self::DropDraft,
        Self::StartAnew,
        Self::OtherSeat,
        Self::ShrinkBatch,
        Self::Accept,
    ];

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Keep => "dialog.keep",
            Self::Discard => "dialog.discard",
            Self::Quit => "dialog.quit",
            Self::Resume => "dialog.resume",
            Self::DropDraft => "dialog.drop-draft",
            Self::StartAnew => "dialog.start-anew",
            Self::OtherSeat => "dialog.other-seat",
            Self::ShrinkBatch => "dialog.shrink-batch",
            Self::Accept => "dialog.accept",
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

const fn safe(label: &'static str, answer: Answer) -> Choice {
    Choice { label, answer, dangerous: false }
}

const fn dangerous(label: &'static str, answer: Answer) -> Choice {
    Choice { label, answer, dangerous: true }
}

impl Dialog {
    /// A question with the focus on its safe button; where several are, on the one that goes on with what was typed.
    pub fn new(question: Question) -> Self {
        let choices = question.choices();
        let focus = match question {
            Question::QuitUnsaved | Question::Unfinished(_) | Question::ResumeOrAnew(_) => choices.len() - 1,
            _ => choices.iter().position(|choice| !choice.dangerous).unwrap_or(0),
        };
        Self { question, focus }
    }

    /// Moves the focus from button to button.
    pub fn step(&mut self, by: isize) {
        let count = self.question.choices().len() as isize;
        self.focus = (self.focus as isize + by).rem_euclid(count) as usize;
    }

    /// What the focused button answers.
    pub fn answer(&self) -> Answer {
        self.question.choices().get(self.focus).map_or(Answer::Keep, |choice| choice.answer)
    }
}

impl Question {
    /// The name flows use.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::DiscardWizard(_) => "question.discard",
            Self::QuitUnsaved => "question.quit",
            Self::Unfinished(_) => "question.unfinished",
            Self::ResumeOrAnew(_) => "question.resume",
            Self::Shortage(..) => "question.shortage",
            Self::SeatRefused(..) => "question.seat-refused",
            Self::SalesforceRefused(_) => "question.salesforce-refused",
            Self::TakeBack { .. } => "question.take-back",
            Self::Refused(_) => "question.refused",
        }
    }

    /// The buttons, the safe one last where there is one, as it is drawn outermost.
    pub const fn choices(&self) -> &'static [Choice] {
        const KEEP_EDITING: Choice = safe("button-keep-editing", Answer::Keep);
        const DISCARD: &[Choice] = &[dangerous("button-discard", Answer::Discard), KEEP_EDITING];
        // What is in the wizard is kept as a draft.
        const QUIT: &[Choice] = &[safe("button-quit", Answer::Quit), KEEP_EDITING];
        const RESUME: Choice = safe("button-resume", Answer::Resume);
        const UNFINISHED: &[Choice] =
            &[dangerous("button-discard", Answer::DropDraft), safe("button-not-now", Answer::Keep), RESUME];
        const RESUME_OR_ANEW: &[Choice] = &[dangerous("button-start-anew", Answer::StartAnew), RESUME];
        const SHORTAGE: &[Choice] =
            &[safe("button-other-seat", Answer::OtherSeat), safe("button-shrink-batch", Answer::ShrinkBatch)];
        const TAKE_BACK: &[Choice] =
            &[dangerous("button-take-back", Answer::Accept), safe("button-other-seat", Answer::OtherSeat)];
        const CLOSE: &[Choice] = &[safe("button-close", Answer::Keep)];
        match self {
            Self::DiscardWizard(_) => DISCARD,
            Self::QuitUnsaved => QUIT,
            Self::Unfinished(_) => UNFINISHED,
            Self::ResumeOrAnew(_) => RESUME_OR_ANEW,
            Self::Shortage(..) => SHORTAGE,
            Self::TakeBack { .. } => TAKE_BACK,
            Self::SeatRefused(..) | Self::SalesforceRefused(_) | Self::Refused(_) => CLOSE,
        }
    }
}

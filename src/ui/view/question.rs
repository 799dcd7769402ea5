//! The words and buttons of the questions.

use ratatui::layout::Rect;

use crate::{
    domain::rejection::Rejection,
    ui::{
        context::Context,
        i18n::{Arg, Words},
        layout::WidgetId,
        overlay::{Dialog, Question},
        scene::Scene,
        widgets::{
            button::{Button, Weight},
            dialog,
            pen::Pen,
        },
        wording,
    },
};

/// Draws a question over everything but the key line.
pub(super) fn draw(dialog: &Dialog, _context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let size = scene.viewer.size;
    let within = Rect::new(0, 0, size.width, size.height.saturating_sub(1));
    scene.layout.place(WidgetId::Dialog, within);
    let (title, text) = words_of(&dialog.question, pen.words);
    let buttons: Vec<Button> = dialog
        .question
        .choices()
        .iter()
        .enumerate()
        .map(|(at, choice)| Button {
            label: pen.say(choice.label),
            key: String::new(),
            weight: if choice.dangerous { Weight::Danger } else { Weight::Plain },
            focused: at == dialog.focus,
            enabled: true,
        })
        .collect();
    pen.cursor = None;
    dialog::draw(pen, within, &title, &text, &buttons);
}

fn words_of(question: &Question, words: &Words) -> (String, String) {
    match question {
        Question::DiscardWizard(count) => (
            words.text("question-discard-title"),
            words.with("question-discard", &[("count", Arg::Count(*count as u64))]),
        ),
        Question::QuitUnsaved => (words.text("question-quit-title"), words.text("question-quit")),
        Question::Shortage(seat, short) => (
            words.text("question-shortage-title"),
            wording::create_users::shortage(*seat, short.needed, short.free).say(words),
        ),
        Question::SeatRefused(seat, refusal) => {
            (words.text(&wording::seat(*seat)), wording::refusal::saying(refusal).say(words))
        }
        Question::TakeBack { rejection, .. } => {
            (words.text("question-take-back-title"), wording::rejection(rejection, words))
        }
        Question::Refused(rejection) => {
            let title = match rejection {
                Rejection::Refused(_) => "question-refused-title",
                Rejection::CreateUsers(_) => "question-not-created-title",
                Rejection::SignUp(_) => "sign-up-refused-title",
            };
            (words.text(title), wording::rejection(rejection, words))
        }
    }
}

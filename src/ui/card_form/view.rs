//! How the form looks: labels beside fields, what is wrong below its field, and what kind of card this is.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{Form, form::widget};
use crate::{
    domain::card::{CardFault, CardField},
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        text::{width, wrap},
        theme::Role,
        widgets::pen::Pen,
        wording,
    },
};

/// The columns of a number: nineteen digits in their groups, the cursor, and a blank at each end.
const NUMBER: u16 = 27;
/// Those of the expiry.
const EXPIRY: u16 = 10;
/// Those of the code.
const CODE: u16 = 8;
/// The most columns of the name.
const HOLDER: u16 = 36;

/// What was drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// Where the fields are.
    pub places: Vec<(WidgetId, Rect)>,
    /// The lines of the field with the focus, with what is said about it.
    pub focus: Range<u16>,
    /// The line below the form.
    pub bottom: u16,
}

/// How many lines the form takes in so many columns. With `reserve` each field has a line below it that waits for what is
/// wrong with it, so that nothing moves when it comes.
pub fn lines(form: &Form, words: &Words, columns: u16, reserve: bool) -> u16 {
    let room = columns.saturating_sub(label_column(words, columns));
    let told = CardField::ALL.iter().map(|field| said(form, *field, words, room).len().max(usize::from(reserve)));
    u16::try_from(CardField::ALL.len() + told.sum::<usize>() + 1 + note(words, columns).len()).unwrap_or(u16::MAX)
}

/// What is wrong with a field, in lines of so many columns.
fn said(form: &Form, field: CardField, words: &Words, columns: u16) -> Vec<String> {
    let fault = form.fault(field).map(|fault| format!("✗ {}", saying(fault, words)));
    fault.map(|text| wrap(&text, usize::from(columns))).unwrap_or_default()
}

/// Where the fields begin.
fn label_column(words: &Words, columns: u16) -> u16 {
    let widest = CardField::ALL.into_iter().map(|field| width(&words.text(label(field)))).max().unwrap_or(0);
    u16::try_from(widest + 2).unwrap_or(u16::MAX).min(columns / 2)
}

fn note(words: &Words, columns: u16) -> Vec<String> {
    wrap(&words.text("card-form-note"), usize::from(columns))
}

/// Draws the form into a rectangle; `focused` says whether it has the focus at all. Where there is no room, first the
/// lines give way that wait for something, then the note, then what is said about fields without the focus: every field is
/// always there.
pub fn draw(form: &Form, focused: bool, reserve: bool, pen: &mut Pen<'_>, rect: Rect) -> Drawn {
    let column = label_column(pen.words, rect.width);
    let room = rect.width.saturating_sub(column);
    let reserve = reserve && rect.height >= lines(form, pen.words, rect.width, true);
    let fields = u16::try_from(CardField::ALL.len()).unwrap_or(u16::MAX);
    let mut spare = usize::from(rect.height.saturating_sub(fields));
    let mut told = CardField::ALL.map(|field| said(form, field, pen.words, room));
    let first = CardField::ALL.iter().position(|field| *field == form.focus).unwrap_or(0);
    for at in std::iter::once(first).chain((0..told.len()).filter(|at| *at != first)) {
        if let Some(lines) = told.get_mut(at) {
            // Half a sentence says nothing.
            if lines.len() > spare {
                lines.clear();
            }
            spare -= lines.len();
        }
    }
    let mut drawn = Drawn { bottom: rect.y, ..Drawn::default() };
    for (field, told) in CardField::ALL.into_iter().zip(&told) {
        if drawn.bottom >= rect.bottom() {
            break;
        }
        let has_focus = focused && form.focus == field;
        let line = Rect { y: drawn.bottom, height: 1, ..rect };
        let role = if has_focus { Role::Accent } else { Role::Label };
        let name = pen.say(label(field));
        pen.text(line.x, line.y, column.saturating_sub(1), &name, role);
        let wide = match field {
            CardField::Number => NUMBER,
            CardField::Expiry => EXPIRY,
            CardField::Code => CODE,
            CardField::Holder => HOLDER,
        };
        let place = Rect { x: rect.x + column, width: wide.min(room), ..line };
        one(form, field, has_focus, pen, place);
        let beside = match field {
            CardField::Number => form.brand().map(|brand| pen.say(&format!("card-brand-{}", brand.slug()))),
            CardField::Expiry => Some(pen.say("card-form-expiry-help")),
            _ => None,
        };
        if let Some(beside) = beside {
            let x = place.right() + 1;
            pen.text(x, line.y, rect.right().saturating_sub(x), &beside, Role::Muted);
        }
        drawn.places.push((widget(field), place));
        drawn.bottom += 1;
        let below =
            Rect { x: place.x, y: drawn.bottom, width: room, height: rect.bottom().saturating_sub(drawn.bottom) };
        let taken = pen.lines(below, told.iter().map(String::as_str), Role::Error);
        drawn.bottom += taken.max(u16::from(reserve));
        if has_focus {
            drawn.focus = line.y..drawn.bottom;
        }
    }
    let note = note(pen.words, rect.width);
    let y = drawn.bottom + 1;
    if y + u16::try_from(note.len()).unwrap_or(u16::MAX) <= rect.bottom() {
        let rect = Rect { y, height: rect.bottom().saturating_sub(y), ..rect };
        drawn.bottom = y + pen.lines(rect, note.iter().map(String::as_str), Role::Muted);
    }
    drawn
}

fn one(form: &Form, field: CardField, focused: bool, pen: &mut Pen<'_>, rect: Rect) {
    match field {
        CardField::Number => {
            let ground = if focused { Role::FieldFocus } else { Role::Field };
            form.number.draw(pen, rect, focused, ground);
        }
        CardField::Expiry => form.expiry.draw(pen, rect, focused, ""),
        CardField::Code => form.code.draw(pen, rect, focused),
        CardField::Holder => form.holder.draw(pen, rect, focused, ""),
    }
}

const fn label(field: CardField) -> &'static str {
    match field {
        CardField::Number => "card-form-number",
        CardField::Expiry => "card-form-expiry",
        CardField::Code => "card-form-code",
        CardField::Holder => "card-form-holder",
    }
}

/// What is wrong with a field, with what to do [PRC-12].
fn saying(fault: CardFault, words: &Words) -> String {
    match fault {
        CardFault::Empty(CardField::Number) => words.text("card-form-no-number"),
        CardFault::Empty(CardField::Expiry) => words.text("card-form-no-expiry"),
        CardFault::Empty(CardField::Code) => words.text("card-form-no-code"),
        CardFault::Empty(CardField::Holder) => words.text("card-form-no-holder"),
        CardFault::NumberShape => words.text("card-form-number-shape"),
        CardFault::NumberCheck => words.text("card-form-number-check"),
        CardFault::ExpiryShape => words.text("card-form-expiry-shape"),
        CardFault::ExpiryPast(month) => {
            let month = wording::billing::month(month);
            words.with("card-form-expiry-past", &[("month", Arg::Text(&month))])
        }
        CardFault::CodeShape { digits } => words.with("card-form-code-shape", &[("count", Arg::Count(digits as u64))]),
    }
}

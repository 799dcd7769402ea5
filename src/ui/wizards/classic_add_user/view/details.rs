//! Page 1: address, first name, last name; what is wrong with each below it.

use ratatui::layout::Rect;

use super::View;
use crate::{
    domain::email::NotAnEmail,
    ui::{
        i18n::Arg,
        scene::Scene,
        text::width,
        theme::Role,
        widgets::{field::Field, sheet::Sheet},
        wizards::classic_add_user::{Focus, Problem},
    },
};

/// The widest a field becomes.
const WIDEST: u16 = 52;

/// Draws the page, and answers the field with the terminal's cursor and the column in it.
pub(super) fn draw(page: &View<'_>, sheet: &mut Sheet<'_>, scene: &Scene<'_>) -> Option<(Focus, u16)> {
    let state = page.state;
    let fields = [
        (Focus::Email, "classic-email", &state.email),
        (Focus::FirstName, "classic-first-name", &state.first_name),
        (Focus::LastName, "classic-last-name", &state.last_name),
    ];
    let labels = fields.map(|(_, id, _)| format!("{} *", sheet.pen.say(id)));
    let column = u16::try_from(labels.iter().map(|label| width(label)).max().unwrap_or(0)).unwrap_or(0) + 2;
    let mut cursor = None;
    for ((focus, _, field), label) in fields.into_iter().zip(labels) {
        let start = sheet.y;
        let locked = focus != Focus::Email && state.names_known;
        let line = sheet.line(0);
        sheet.pen.text(line.x, line.y, column, &label, if locked { Role::Disabled } else { Role::Label });
        let rect = Rect { x: column, width: sheet.width.saturating_sub(column).min(WIDEST), ..line };
        cursor = cursor.or(draw_field(state.focus, focus, field, locked, rect, sheet));
        sheet.y += 1;
        below(page, focus, column, sheet, scene);
        if state.focus == focus || (focus == Focus::Email && state.focus == Focus::OpenUser) {
            sheet.focus(start..sheet.y);
        }
        sheet.y += u16::from(page.roomy);
    }
    if state.names_known {
        let text = format!("i {}", sheet.pen.say("classic-names-known"));
        sheet.paragraph(column, &text, Role::Info);
    } else {
        let text = sheet.pen.say("classic-details-help");
        sheet.paragraph(column, &text, Role::Muted);
    }
    cursor
}

/// Draws a field, or its text alone when it cannot be edited.
fn draw_field(
    has_focus: Focus,
    focus: Focus,
    field: &Field,
    locked: bool,
    rect: Rect,
    sheet: &mut Sheet<'_>,
) -> Option<(Focus, u16)> {
    if locked {
        sheet.pen.text(rect.x + 1, rect.y, rect.width.saturating_sub(2), field.text(), Role::Disabled);
        return None;
    }
    sheet.place(focus.widget(), rect);
    let here = has_focus == focus;
    field.draw(&mut sheet.pen, rect, here, "");
    sheet.pen.cursor.take().filter(|_| here).map(|at| (focus, at.x - rect.x))
}

/// What is to be said below a field.
fn below(page: &View<'_>, focus: Focus, column: u16, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let Some(problem) = page.state.problem(focus) else { return };
    let text = match problem {
        Problem::NotAnEmail(NotAnEmail::Empty, _) => words.text("classic-no-email"),
        Problem::NotAnEmail(NotAnEmail::TooLong, _) => words.text("classic-email-too-long"),
        Problem::NotAnEmail(NotAnEmail::Malformed, text) => {
            words.with("classic-not-an-email", &[("text", Arg::Text(text))])
        }
        Problem::AlreadyHere(_) => words.text("classic-already-here"),
        Problem::NoFirstName => words.text("classic-no-first-name"),
        Problem::NoLastName => words.text("classic-no-last-name"),
    };
    sheet.paragraph(column, &format!("✗ {text}"), Role::Error);
    let Problem::AlreadyHere(user) = problem else { return };
    let name = scene.account.user_by_id(*user).map(|user| user.display_name()).unwrap_or_default();
    let text = format!("→ {}", words.with("classic-open-user", &[("name", Arg::Text(&name))]));
    let line = sheet.line(column);
    let here = page.state.focus == Focus::OpenUser;
    if here {
        sheet.pen.fill(line, Role::Cursor);
    }
    let style = sheet.pen.row_style(Role::Link, here);
    sheet.pen.styled(line.x, line.y, line.width, &text, style);
    sheet.place(Focus::OpenUser.widget(), line);
    sheet.y += 1;
}

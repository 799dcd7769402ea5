//! Page 3: the welcome e-mail, what is mailed to whom, and a last look before anything is written.

use ratatui::layout::Rect;

use super::{View, summary};
use crate::ui::{
    i18n::Arg,
    scene::Scene,
    text::{pad_right, width, wrap},
    theme::Role,
    widgets::{button::box_sign, sheet::Sheet},
    wizards::classic_add_user::Focus,
};

/// Where the text beside the box begins.
const BESIDE: u16 = 4;

/// Draws the page.
pub(super) fn draw(page: &View<'_>, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let state = page.state;
    let words = sheet.pen.words;
    let here = state.focus == Focus::Welcome;
    let start = sheet.y;
    let row = sheet.line(0);
    if here {
        sheet.pen.fill(row, Role::Cursor);
    }
    let style = sheet.pen.row_style(if state.send_welcome { Role::SwitchOn } else { Role::SwitchOff }, here);
    sheet.pen.styled(row.x, row.y, 3, box_sign(state.send_welcome), style);
    let style = sheet.pen.row_style(Role::Text, here);
    let label = words.text("classic-send-welcome");
    sheet.pen.styled(BESIDE, row.y, row.width.saturating_sub(BESIDE), &label, style);
    sheet.y += 1;
    let email = state.email.text().trim().to_owned();
    let id = match (state.send_welcome, state.has_password(scene.world)) {
        (true, false) => "classic-welcome-invites",
        (true, true) => "classic-welcome-access",
        (false, false) => "classic-welcome-off",
        (false, true) => "classic-welcome-off-active",
    };
    let role = if state.send_welcome { Role::Muted } else { Role::Warning };
    sheet.paragraph(BESIDE, &words.with(id, &[("email", Arg::Text(&email))]), role);
    sheet.place(Focus::Welcome.widget(), Rect::new(0, start, sheet.width, sheet.y - start));
    if here {
        sheet.focus(start..sheet.y);
    }
    sheet.y += u16::from(page.roomy);
    let operator = scene.operator.map(|user| user.email.typed().to_owned()).unwrap_or_default();
    sheet.paragraph(BESIDE, &words.with("classic-operator-mail", &[("email", Arg::Text(&operator))]), Role::Muted);
    if page.beside {
        return;
    }
    // Where there is no panel, what is about to be created stands here.
    sheet.y += u16::from(page.roomy);
    let title = words.text("classic-summary-title");
    sheet.paragraph(0, &title, Role::Heading);
    let facts = summary::facts(state, words, scene);
    let labels = facts.iter().map(|(label, ..)| width(label)).max().unwrap_or(0);
    let x = BESIDE + u16::try_from(labels).unwrap_or(0) + 2;
    for (label, text, role) in facts {
        let row = sheet.line(BESIDE);
        sheet.pen.text(row.x, row.y, row.width, &pad_right(&label, labels), Role::Muted);
        let lines = wrap(&text, usize::from(sheet.width.saturating_sub(x)));
        sheet.paragraph(x, &lines.join(" "), role);
    }
    if !here {
        sheet.focus(sheet.y.saturating_sub(1)..sheet.y);
    }
}

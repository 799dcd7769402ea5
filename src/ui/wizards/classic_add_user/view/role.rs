//! Page 2: role and permissions, the hint about paid teams, and what it comes to.

use ratatui::layout::Rect;

use super::View;
use crate::{
    domain::guard::{self, Operation},
    ui::{
        permissions::classic::{draw as draw_form, preview},
        scene::Scene,
        text::wrap,
        theme::Role,
        widgets::sheet::Sheet,
        wizards::classic_add_user::Focus,
        wording,
    },
};

/// Draws the page. `key` is the one that opens the page which sums the roles up.
pub(super) fn draw(page: &View<'_>, key: &str, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let state = page.state;
    let focused = match state.focus {
        Focus::Item(item) => Some(item),
        _ => None,
    };
    draw_form(&state.form, focused, key, page.roomy, Role::Text, sheet);
    sheet.y += u16::from(page.roomy);
    seat_flow(page, sheet, scene);
    if page.beside {
        // What it comes to stands in the panel.
        if matches!(state.focus, Focus::NextButton | Focus::BackButton | Focus::Preview) {
            sheet.focus(sheet.y - 1..sheet.y);
        }
        return;
    }
    sheet.y += u16::from(page.roomy);
    let start = sheet.y;
    preview::draw(&state.form.grant, Role::Text, sheet, 0);
    let rect = Rect::new(0, start, sheet.width, sheet.y - start);
    sheet.place(Focus::Preview.widget(), rect);
    match state.focus {
        Focus::Preview => {
            preview::mark(sheet, start);
            sheet.focus_text(start..sheet.y);
        }
        // The buttons follow the end of the page.
        Focus::NextButton | Focus::BackButton => sheet.focus(sheet.y - 1..sheet.y),
        _ => {}
    }
}

/// The hint that leads to the seat-based wizard, dimmed with the reason for who cannot go there [LEG-21].
fn seat_flow(page: &View<'_>, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let here = page.state.focus == Focus::SeatFlow;
    let refusal = guard::allowed(scene.world, scene.actor, Operation::CreateUsers).err();
    let start = sheet.y;
    let text = format!("→ {}", sheet.pen.say("classic-seat-flow"));
    for (at, line) in wrap(&text, usize::from(sheet.width.saturating_sub(2))).iter().enumerate() {
        let row = sheet.line(0);
        if here {
            sheet.pen.fill(row, Role::Cursor);
        }
        let style = sheet.pen.row_style(if refusal.is_some() { Role::Disabled } else { Role::Link }, here);
        let x = if at == 0 { 0 } else { 2 };
        sheet.pen.styled(x, row.y, row.width.saturating_sub(x), line, style);
        sheet.y += 1;
    }
    if let Some(refusal) = refusal {
        let why = wording::refusal::saying(&refusal).say(sheet.pen.words);
        sheet.paragraph(2, &why, Role::Muted);
    }
    sheet.place(Focus::SeatFlow.widget(), Rect::new(0, start, sheet.width, sheet.y - start));
    if here {
        sheet.focus(start..sheet.y);
    }
}

//! The last page: what was created, its link, and what helps when no mail arrives [LEG-28].

use ratatui::layout::Rect;

use super::View;
use crate::ui::{
    i18n::Arg, scene::Scene, theme::Role, widgets::sheet::Sheet, wizards::classic_add_user::Focus, wording,
};

/// Draws the page.
pub(super) fn draw(page: &View<'_>, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let Some(created) = page.state.created else { return };
    let blank = u16::from(page.roomy);
    let Some(user) = scene.account.user_by_id(created.user) else {
        sheet.paragraph(0, &words.text("continue-user-gone"), Role::Warning);
        return;
    };
    let name = user.display_name();
    let access = wording::access(&user.access, words);
    let args = [("name", Arg::Text(&name)), ("role", Arg::Text(&access))];
    sheet.paragraph(0, &format!("✓ {}", words.with("classic-created", &args)), Role::Success);
    sheet.y += blank;
    let email = [("email", Arg::Text(user.email.typed()))];
    let start = sheet.y;
    match &user.invite {
        Some(invite) => {
            sheet.paragraph(0, &words.text("classic-link"), Role::Heading);
            // Whole, to be selected by hand too.
            let focused = page.state.focus == Focus::Link;
            let row = sheet.line(0);
            if focused {
                sheet.pen.text(row.x, row.y, 1, "▌", Role::BorderFocus);
            }
            sheet.paragraph(2, &invite.link(), Role::Link);
            let id = if created.mailed { "classic-mailed" } else { "classic-not-mailed" };
            sheet.paragraph(2, &words.with(id, &email), Role::Muted);
        }
        None => {
            let id = if created.mailed { "classic-active-mailed" } else { "classic-active" };
            sheet.paragraph(0, &words.with(id, &email), Role::Text);
        }
    }
    sheet.place(Focus::Link.widget(), Rect::new(0, start, sheet.width, sheet.y - start));
    if created.mailed {
        sheet.y += blank;
        sheet.paragraph(0, &words.text("classic-no-mail"), Role::Muted);
    }
    sheet.y += blank;
    sheet.paragraph(0, &words.text("classic-operator-mailed"), Role::Muted);
}

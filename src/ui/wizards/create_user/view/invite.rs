//! Page 3: whether to mail, and a last look before anything is written.

use ratatui::layout::Rect;

use super::{paragraph, review};
use crate::{
    domain::seat::SeatType,
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        text::{truncate, truncate_middle},
        theme::Role,
        widgets::{button::box_sign, pen::Pen, scroll_bar},
        wizards::create_user::{Focus, Narrowing, State, addresses::Remark},
        wording,
    },
};

/// Draws the page.
pub(super) fn draw(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let page = scene.layout.rect(WidgetId::WizardPage);
    let mut y = skip_box(wizard, pen, scene, page) + u16::from(page.height > 8);
    let seat = wizard.draft.seat.unwrap_or(SeatType::ViewOnly);
    if y + 2 > page.bottom() {
        return;
    }
    let args = [("count", Arg::Count(wizard.draft.addresses.len() as u64))];
    let title = pen.words.with("create-user-about-to", &args);
    pen.text(page.x, y, page.width, &title, Role::Heading);
    let access = match wizard.draft.narrowing {
        Narrowing::Dont => pen.say("access-default-long"),
        _ => wording::access(&wizard.draft.access, pen.words),
    };
    let held = review::held(&wizard.draft, scene).0.len();
    let count = pen.words.with("create-user-review-count", &[("count", Arg::Count(held as u64))]);
    let with = format!("{} · {access} · {count}", pen.say(&wording::seat(seat)));
    y = paragraph(pen, page, y + 1, &with, Role::Muted);
    // What they do not get is worth a last look [CRU-34].
    if held == 0 {
        let text = format!("! {}", pen.say("create-user-nothing-granted"));
        y = paragraph(pen, page, y, &text, Role::Warning);
    } else if let Some(text) = review::left_out(&wizard.draft, scene.world.catalogue(), pen.words, 3) {
        y = paragraph(pen, page, y, &format!("! {text}"), Role::Warning);
    }
    batch(wizard, pen, scene, Rect { y, height: page.bottom().saturating_sub(y), ..page });
}

fn skip_box(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, page: Rect) -> u16 {
    let focused = wizard.focus == Focus::SkipInvite;
    let text = format!("{} {}", box_sign(wizard.draft.skip_invite), pen.say("create-user-skip-invite"));
    let lines = crate::ui::text::wrap(&text, usize::from(page.width.saturating_sub(2)));
    let role = if focused { Role::Cursor } else { Role::Text };
    let mut y = page.y;
    for (row, line) in lines.iter().enumerate() {
        if focused {
            pen.fill(Rect { y, height: 1, ..page }, role);
        }
        let indent = if row == 0 { 1 } else { 5 };
        pen.text(page.x + indent, y, page.width.saturating_sub(indent), line, role);
        y += 1;
    }
    scene.layout.place(WidgetId::WizardSkipInvite, Rect { height: y - page.y, ..page });
    let keys = wizard.draft.addresses.keys();
    let without =
        keys.iter().filter(|key| !scene.world.identity(key).is_some_and(|identity| identity.has_password)).count();
    let below = Rect { x: page.x + 5, width: page.width.saturating_sub(5), ..page };
    if wizard.draft.skip_invite && without > 0 {
        let text = pen.words.with(
            "create-user-skip-warning",
            &[("count", Arg::Count(without as u64)), ("others", Arg::Count((keys.len() - without) as u64))],
        );
        paragraph(pen, below, y, &format!("! {text}"), Role::Warning)
    } else {
        let id = if wizard.draft.skip_invite { "create-user-skip-help-on" } else { "create-user-skip-help" };
        let text = pen.say(id);
        paragraph(pen, below, y, &text, Role::Muted)
    }
}

fn batch(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let entries = wizard.draft.addresses.entries();
    let focused = wizard.focus == Focus::Batch;
    let page = usize::from(rect.height);
    scene.layout.place(WidgetId::WizardBatch, rect);
    let top = scene.viewer.follow(WidgetId::WizardBatch, focused.then_some(wizard.row), page, entries.len());
    scene.layout.rows(WidgetId::WizardBatch, rect, top, entries.len());
    let columns = rect.width.saturating_sub(4) / 2;
    for (offset, entry) in entries.iter().skip(top).take(page).enumerate() {
        let y = rect.y + u16::try_from(offset).unwrap_or(0);
        let line = Rect { y, height: 1, width: rect.width.saturating_sub(1), ..rect };
        let here = focused && top + offset == wizard.row;
        if here {
            pen.fill(line, Role::Cursor);
        }
        let id = match (entry.remark(scene.world, scene.account), wizard.draft.skip_invite) {
            (Remark::NotAnEmail(_) | Remark::AlreadyHere(_), _) => "batch-problem",
            (Remark::HasPassword(_), true) => "batch-active-silent",
            (Remark::HasPassword(_), false) => "batch-active",
            (_, true) => "batch-link-only",
            (_, false) => "batch-invited",
        };
        let (text_role, remark_role) =
            if id == "batch-problem" { (Role::Error, Role::Error) } else { (Role::Text, Role::Muted) };
        let email_style = pen.row_style(text_role, here);
        pen.styled(line.x + 1, y, columns, &truncate_middle(&entry.text, usize::from(columns)), email_style);
        let x = line.x + 1 + columns + 2;
        let left = line.right().saturating_sub(x);
        let text = pen.say(id);
        let remark_style = pen.row_style(remark_role, here);
        pen.styled(x, y, left, &truncate(&text, usize::from(left)), remark_style);
    }
    scroll_bar::draw(pen, rect, top, entries.len());
}

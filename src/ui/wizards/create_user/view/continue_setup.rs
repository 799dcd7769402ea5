//! Page 4: what was created, teams and presets, and the invite links to hand out [CRU-38].

use ratatui::layout::Rect;

use super::{paragraph, set_up};
use crate::ui::{
    context::Context,
    i18n::Arg,
    layout::{Rows, WidgetId},
    overlays,
    scene::Scene,
    text::{truncate, truncate_middle, wrap},
    theme::Role,
    widgets::{pen::Pen, scroll_bar},
    wizards::create_user::{Created, Focus, State},
    wording,
};

/// From this height of the page on, a blank line has room between its parts.
const ROOMY: u16 = 10;

/// Draws the page.
pub(super) fn draw(wizard: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let page = scene.layout.rect(WidgetId::WizardPage);
    let Some(created) = &wizard.created else { return };
    let args = [("count", Arg::Count(created.users.len() as u64))];
    let done = format!("✓ {}", pen.words.with("continue-created", &args));
    pen.text(page.x, page.y, page.width, &done, Role::Success);
    let mut y = page.y + 1;
    if let Some(taken) = created.taken_back {
        let seat = pen.say(&wording::seat(taken.seat));
        let args = [
            ("count", Arg::Count(u64::from(taken.seats))),
            ("left", Arg::Count(u64::from(taken.left))),
            ("seat", Arg::Text(&seat)),
        ];
        let text = format!("! {}", pen.words.with("continue-taken-back", &args));
        y = paragraph(pen, page, y, &text, Role::Warning);
    }
    y = set_up::draw(wizard, pen, scene, Rect { y, height: page.bottom().saturating_sub(y), ..page });
    // A low window does without the blank line and the help.
    y += u16::from(page.height >= ROOMY);
    let title = pen.say("continue-links");
    let taken = pen.text(page.x, y, page.width, &title, Role::Heading);
    let help = pen.say("continue-links-help");
    let x = page.x + taken + 3;
    pen.text(x, y, page.right().saturating_sub(x), &help, Role::Muted);
    y += 1;
    let rect = Rect { y, height: page.bottom().saturating_sub(y), ..page };
    let below = if created.mailed > 0 { no_mail(created, context, rect, pen) } else { 0 };
    links(wizard, created, pen, scene, Rect { height: rect.height - below, ..rect });
}

/// What to do when the invitation does not arrive [CRU-42], at the foot of the page where the links leave room for it.
/// Answers how many lines it takes.
fn no_mail(created: &Created, context: &Context, rect: Rect, pen: &mut Pen<'_>) -> u16 {
    let text = overlays::no_mail::hint(context, pen.words);
    let lines = wrap(&text, usize::from(rect.width));
    let taken = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX);
    let links = u16::try_from(created.users.len() * 2).unwrap_or(u16::MAX);
    if rect.height < links.min(12).saturating_add(taken) {
        return 0;
    }
    let foot = Rect { y: rect.bottom() - taken + 1, height: taken - 1, ..rect };
    pen.lines(foot, lines.iter().map(String::as_str), Role::Muted);
    taken
}

/// Two lines a user, so that the whole link stands in one of them, to be selected by hand too.
fn links(wizard: &State, created: &Created, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let focused = wizard.focus == Focus::Links;
    scene.layout.place(WidgetId::WizardLinks, rect);
    let page = usize::from(rect.height / 2).max(1);
    let total = created.users.len();
    let top = scene.viewer.follow(WidgetId::WizardLinks, Some(wizard.row), page, total);
    scene.layout.tall_rows(WidgetId::WizardLinks, Rows { rect, top, len: total, height: 2 });
    for (offset, id) in created.users.iter().skip(top).take(page).enumerate() {
        let y = rect.y + u16::try_from(offset * 2).unwrap_or(0);
        let here = focused && top + offset == wizard.row;
        let role = if here { Role::Cursor } else { Role::Text };
        let line = Rect { y, height: 1, width: rect.width.saturating_sub(1), ..rect };
        if here {
            pen.fill(line, role);
        }
        let Some(user) = scene.account.user_by_id(*id) else {
            let gone = pen.say("continue-user-gone");
            pen.text(line.x + 1, y, line.width, &gone, Role::Muted);
            continue;
        };
        let email = truncate_middle(user.email.typed(), usize::from(line.width.saturating_sub(2)));
        let taken = pen.text(line.x + 1, y, line.width.saturating_sub(2), &email, role);
        let (status, link) = match &user.invite {
            Some(invite) => {
                let status = if invite.mailed_at.is_some() { "continue-mailed" } else { "continue-not-mailed" };
                (pen.say(status), invite.link())
            }
            None => (pen.say("continue-active"), pen.say("continue-no-link")),
        };
        let style = pen.row_style(Role::Muted, here);
        let left = line.width.saturating_sub(taken + 3);
        pen.styled(line.x + taken + 3, y, left, &truncate(&status, usize::from(left)), style);
        if y + 1 < rect.bottom() {
            let role = if user.invite.is_some() { Role::Link } else { Role::Muted };
            pen.text(line.x + 3, y + 1, line.width.saturating_sub(3), &link, role);
        }
    }
    scroll_bar::draw(pen, rect, top, total);
}

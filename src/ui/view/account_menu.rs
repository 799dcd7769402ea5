//! The account menu: every path of the sources [NAV-01 to NAV-08].

use ratatui::layout::Rect;

use crate::{
    domain::guard,
    ui::{
        layout::WidgetId,
        place::{ACCOUNT_MENU, MenuLine, Place, menu_places},
        scene::Scene,
        text::width,
        theme::Role,
        widgets::{pen::Pen, scroll_bar},
    },
};

/// Draws the menu below the account's name, with the cursor on its `at`-th place.
pub(super) fn draw(at: usize, here: Place, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let under = menu_places().nth(at);
    let label = |pen: &Pen<'_>, line: &MenuLine| match line {
        MenuLine::Heading(id) => pen.say(id),
        MenuLine::Place(place) => pen.say(&format!("tab-{}", place.slug())),
    };
    let widest = ACCOUNT_MENU.iter().map(|line| width(&label(pen, line))).max().unwrap_or(0);
    let columns = u16::try_from(widest + 8).unwrap_or(40);
    let bar = scene.layout.rect(WidgetId::IdentityBar);
    let bottom = scene.layout.rect(WidgetId::KeyLine).y;
    let height = u16::try_from(ACCOUNT_MENU.len() + 2).unwrap_or(u16::MAX).min(bottom.saturating_sub(bar.bottom()));
    let rect = Rect::new(bar.right().saturating_sub(columns + 1), bar.bottom(), columns, height);
    scene.layout.place(WidgetId::AccountMenu, rect);
    pen.fill(rect, Role::Dialog);
    pen.frame(rect, "", Role::BorderFocus);
    let inner = Rect::new(rect.x + 1, rect.y + 1, rect.width - 2, rect.height.saturating_sub(2));
    let cursor = ACCOUNT_MENU.iter().position(|line| matches!(line, MenuLine::Place(place) if Some(*place) == under));
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(WidgetId::AccountMenu, cursor, page, ACCOUNT_MENU.len());
    for (row, line) in ACCOUNT_MENU.iter().skip(top).take(page).enumerate() {
        let y = inner.y + u16::try_from(row).unwrap_or(0);
        let text = label(pen, line);
        match line {
            MenuLine::Heading(_) => {
                pen.text(inner.x + 1, y, inner.width - 1, &text, Role::Heading);
            }
            MenuLine::Place(place) => {
                let usable =
                    place.needs().is_none_or(|operation| guard::allowed(scene.world, scene.actor, operation).is_ok());
                let role = if usable { Role::Dialog } else { Role::Muted };
                let under_cursor = Some(*place) == under;
                if under_cursor {
                    pen.fill(Rect { y, height: 1, ..inner }, Role::Cursor);
                }
                let style = pen.row_style(role, under_cursor);
                let sign = if *place == here { "•" } else { " " };
                pen.styled(inner.x + 1, y, inner.width - 1, &format!(" {sign} {text}"), style);
            }
        }
    }
    scroll_bar::draw(pen, inner, top, ACCOUNT_MENU.len());
}

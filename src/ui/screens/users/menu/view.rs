//! How these lists look: below what they belong to.

use ratatui::layout::Rect;

use super::{Kind, State};
use crate::ui::{
    action::ActionId,
    layout::WidgetId,
    scene::Scene,
    screens::users::columns::ColumnId,
    text::{truncate, width},
    theme::Role,
    widgets::{button::box_sign, pen::Pen, scroll_bar, table::Column},
};

/// Draws the list below its chip or its column.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let (title, rows) = match &state.kind {
        Kind::Filter { id, filters, .. } => {
            let row = |choice: &super::Choice| {
                let (ticked, text) = match choice {
                    None => (filters.of(*id).len() == 0, pen.say(id.any())),
                    Some(value) => (filters.has(value), value.say(pen.words, scene.account)),
                };
                format!("{} {text}", box_sign(ticked))
            };
            let choices = state.choices(*id, scene.account, scene.world.catalogue());
            (pen.say(id.label()), choices.iter().map(row).collect::<Vec<_>>())
        }
        Kind::Sort(sort) => {
            let row = |column: &Column<ColumnId>| {
                let sign = if sort.column == column.id { sort.sign() } else { " " };
                format!("{sign} {}", pen.say(column.id.label()))
            };
            let columns = state.listing.columns(scene.account.account().kind);
            (pen.say("sort-title"), columns.iter().map(row).collect())
        }
    };
    let title = if matches!(state.kind, Kind::Filter { .. }) { format!("◂ {title} ▸") } else { title };
    let rect = place(state, scene, rows.len(), rows.iter().map(|row| width(row)).max().unwrap_or(0), width(&title));
    scene.layout.place(WidgetId::UsersMenu, rect);
    pen.fill(rect, Role::Dialog);
    pen.frame(rect, &title, Role::BorderFocus);
    let inner = Rect::new(rect.x + 1, rect.y + 1, rect.width.saturating_sub(2), rect.height.saturating_sub(2));
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(WidgetId::UsersMenu, Some(state.row), page, rows.len());
    scene.layout.rows(WidgetId::UsersMenu, inner, top, rows.len());
    for (offset, text) in rows.iter().skip(top).take(page).enumerate() {
        let y = inner.y + u16::try_from(offset).unwrap_or(0);
        let here = top + offset == state.row;
        if here {
            pen.fill(Rect { y, height: 1, ..inner }, Role::Cursor);
        }
        let style = pen.row_style(Role::Dialog, here);
        let columns = inner.width.saturating_sub(2);
        pen.styled(inner.x + 1, y, columns, &truncate(text, usize::from(columns)), style);
    }
    scroll_bar::draw(pen, inner, top, rows.len());
}

/// Below the chip or the header it belongs to, as far as it fits into the body.
fn place(state: &State, scene: &Scene<'_>, rows: usize, widest: usize, title: usize) -> Rect {
    let body = scene.layout.rect(WidgetId::Body);
    let own = match &state.kind {
        Kind::Filter { id, .. } => WidgetId::UsersFilter(*id),
        Kind::Sort(sort) => WidgetId::UsersHeader(sort.column),
    };
    let other = match state.kind {
        Kind::Filter { .. } => WidgetId::Action(ActionId::FilterUsers),
        Kind::Sort(_) => WidgetId::UsersHeader(ColumnId::Name),
    };
    let anchor = [own, other].map(|id| scene.layout.rect(id)).into_iter().find(|rect| rect.width > 0);
    let anchor = anchor.unwrap_or(Rect { height: 1, ..body });
    let columns = u16::try_from(widest.max(title) + 6).unwrap_or(u16::MAX).min(body.width);
    // Down to the line of keys if need be; a longer list scrolls.
    let bottom = scene.layout.rect(WidgetId::KeyLine).y;
    let height = u16::try_from(rows + 2).unwrap_or(u16::MAX).min(bottom.saturating_sub(anchor.bottom()));
    let x = anchor.x.min(body.right().saturating_sub(columns));
    Rect::new(x, anchor.bottom(), columns, height)
}

//! The drawer with every permission, group by group, each with what is granted of it.

use ratatui::layout::Rect;

use crate::{
    domain::user::User,
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::WidgetId,
        permissions::{branch, list::List, tree::Tree},
        scene::Scene,
        widgets::{drawer::Drawer, pen::Pen},
    },
};

pub(super) fn draw(tree: &Tree, user: &User, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let title = pen.words.with("record-permissions-of", &[("name", Arg::Text(&user.display_name()))]);
    let drawer = Drawer { id: WidgetId::RecordDrawer, title: &title, focused: true };
    let inside = drawer.draw(pen, &mut scene.layout, rect);
    let field = Rect { height: 1.min(inside.height), ..inside };
    let key =
        context.keymap.keys(ActionId::Search).first().copied().map(|key| key_name(key, pen.words)).unwrap_or_default();
    let placeholder = format!("{key} {}", pen.say("record-search"));
    tree.search.draw(pen, field, tree.searching, &placeholder);
    scene.layout.place(WidgetId::RecordSearch, field);
    // In a low window the blank line is worth a row.
    let head = if inside.height < 12 { 1 } else { 2 };
    let list = Rect { y: inside.y + head, height: inside.height.saturating_sub(head), ..inside };

    let branches = branch::branches(user, scene.account, scene.world.catalogue());
    let focused = !tree.searching;
    List { id: WidgetId::RecordTree, tree, branches: &branches, focused, editable: false }.draw(pen, scene, list);
}

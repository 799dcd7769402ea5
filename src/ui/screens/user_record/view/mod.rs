//! How the record looks: the card with the name on top, the sections below it, and the drawer at the right or, in a narrow
//! window, over both.

mod card;
mod drawer;
mod menu;
mod sections;

pub use self::menu::seat_row;

use ratatui::layout::Rect;

use super::State;
use crate::{
    domain::{command::EditField, user::User},
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::{self, WidgetId},
        scene::Scene,
        text::wrap,
        theme::Role,
        widgets::{pen::Pen, sheet::Sheet},
    },
};

/// Wider than this a card is hard to read across; it is what a drawer leaves in a wide window.
const WIDEST: u16 = 118;

/// As long as a record can become: the longest name and address, every section open.
const LINES: u16 = 120;

/// From this height of the body on there are a frame and blank lines.
const ROOMY: u16 = 23;

/// What the parts of the page are drawn from.
struct Page<'a> {
    state: &'a State,
    /// The user as the record has it, with what was edited.
    user: &'a User,
    /// The user as it is.
    stored: &'a User,
    context: &'a Context,
    /// Whether there is room for a frame and blank lines.
    roomy: bool,
}

/// Draws the record into the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let account = scene.account;
    let Some(stored) = account.user_by_id(state.user) else {
        return gone(state, context, pen, scene, body);
    };
    let user = &state.shown(stored);
    let (page, panel) = match state.drawer {
        Some(_) => layout::drawer(body),
        None => (body, Rect::default()),
    };
    if page.width > 1 {
        let mut buffer = Sheet::buffer((page.width - 1).min(WIDEST), LINES);
        let sheet = Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None };
        let mut sheet = Sheet::new(sheet);
        let parts = Page { state, user, stored, context, roomy: page.height >= ROOMY };
        card::draw(&parts, &mut sheet, scene);
        sections::draw(&parts, &mut sheet, scene);
        sheet.show(WidgetId::Record, pen, scene, page);
    }
    if let Some((field, at)) = state.menu {
        menu::draw(field, at, user, pen, scene);
    }
    if let Some(tree) = &state.drawer {
        drawer::draw(tree, user, context, pen, scene, panel);
    }
}

fn gone(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, body: Rect) {
    scene.layout.place(WidgetId::Record, body);
    let back = context.keymap.keys(ActionId::Back).first().copied();
    let back = back.map(|key| key_name(key, pen.words)).unwrap_or_default();
    let text =
        format!("! {}", pen.words.with("record-gone", &[("name", Arg::Text(&state.name)), ("key", Arg::Text(&back))]));
    let fields = EditField::ALL.into_iter().filter(|field| state.edit.has(*field));
    let fields: Vec<String> = fields.map(|field| pen.say(super::name(field))).collect();
    // What could not be saved is named, so that it is not lost unseen.
    let text = match fields.is_empty() {
        true => text,
        false => {
            let lost = pen.words.with("edit-user-gone-unsaved", &[("fields", Arg::Text(&pen.words.list(&fields)))]);
            format!("{text} {lost}")
        }
    };
    let rect = Rect { x: body.x + 2, width: body.width.saturating_sub(4), ..body };
    let lines = wrap(&text, usize::from(rect.width));
    pen.lines(rect, lines.iter().map(String::as_str), Role::Warning);
}

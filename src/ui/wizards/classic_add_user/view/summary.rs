//! What the flow will do, at the right where there is room: on the page of the role what it comes to.

use ratatui::layout::Rect;

use crate::ui::{
    i18n::{Arg, Words},
    layout::WidgetId,
    permissions::classic::{
        item::{product_label, role_label},
        preview,
    },
    scene::Scene,
    text::wrap,
    theme::Role,
    widgets::{pen::Pen, sheet::Sheet},
    wizards::classic_add_user::{Focus, Page, State},
};

/// Draws the panel.
pub(super) fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::WizardSummary);
    if state.page == Page::Role {
        return comes_to(state, rect, pen, scene);
    }
    let facts = facts(state, pen.words, scene);
    let columns = usize::from(rect.width.saturating_sub(4));
    let needed: usize = facts.iter().map(|(_, text, _)| wrap(text, columns).len() + 2).sum();
    let height = u16::try_from(needed + 1).unwrap_or(u16::MAX).min(rect.height);
    let rect = Rect { height, ..rect };
    let title = pen.say(if state.page == Page::Done { "classic-summary-done" } else { "classic-summary-title" });
    pen.frame(rect, &title, Role::Border);
    let inner = Rect::new(rect.x + 2, rect.y + 1, rect.width.saturating_sub(4), rect.height.saturating_sub(2));
    let mut y = inner.y;
    for (label, text, role) in facts {
        if y + 1 >= inner.bottom() {
            break;
        }
        pen.text(inner.x, y, inner.width, &label, Role::Muted);
        let lines = wrap(&text, columns);
        let room = Rect { y: y + 1, height: inner.bottom().saturating_sub(y + 1), ..inner };
        y += 2 + pen.lines(room, lines.iter().map(String::as_str), role);
    }
}

/// What the grant comes to.
fn comes_to(state: &State, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let mut buffer = Sheet::buffer(rect.width.saturating_sub(4), LINES);
    let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
    preview::draw(&state.form.grant, Role::Text, &mut sheet, 0);
    let height = (sheet.y + 2).min(rect.height);
    let frame = if state.focus == Focus::Preview { Role::BorderFocus } else { Role::Border };
    pen.frame(Rect { height, ..rect }, "", frame);
    let inner = Rect::new(rect.x + 2, rect.y + 1, rect.width.saturating_sub(3), height.saturating_sub(2));
    sheet.show(WidgetId::ClassicPreview, pen, scene, inner);
}

/// As long as that can become.
const LINES: u16 = 40;

/// Who it is, the role, the products, and the mails: a label, a value, and how the value looks.
pub(super) fn facts(state: &State, words: &Words, scene: &Scene<'_>) -> Vec<(String, String, Role)> {
    let or_none = |text: String, id: &str| {
        if text.is_empty() { (words.text(id), Role::Muted) } else { (text, Role::Text) }
    };
    let name = or_none(state.display_name(), "classic-nobody-yet");
    let email = or_none(state.email.text().trim().to_owned(), "classic-no-address-yet");
    let grant = &state.form.grant;
    let role = words.text(role_label(grant.role));
    let adjusted = state.form.adjusted();
    let args = [("role", Arg::Text(&role)), ("count", Arg::Count(adjusted as u64))];
    let products: Vec<String> = grant.products.iter().map(|product| words.text(product_label(product))).collect();
    let products = match products.is_empty() {
        true => (words.text("grant-no-access"), Role::Warning),
        false => (words.list(&products), Role::Text),
    };
    let mails = match (state.send_welcome, state.has_password(scene.world)) {
        (true, true) => "classic-mails-access",
        (true, false) => "classic-mails-welcome",
        (false, _) => "classic-mails-none",
    };
    vec![
        (words.text("classic-fact-name"), name.0, name.1),
        (words.text("classic-fact-email"), email.0, email.1),
        (words.text("classic-fact-role"), words.with("classic-value", &args), Role::Text),
        (words.text("classic-fact-products"), products.0, products.1),
        (words.text("classic-fact-mails"), words.text(mails), Role::Text),
    ]
}

//! Salesforce's log-in [SFI-06]: a login name, a password that nobody sees, and what is wrong beside either [ER-17].

use ratatui::layout::Rect;

use super::{Focus, State, tab};
use crate::ui::{
    scene::Scene,
    text::width,
    theme::Role,
    widgets::{panel::Panel, pen::Pen},
};

/// Draws the page.
pub(super) fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = tab::draw(pen, scene);
    let columns = tab::columns(within);
    let notice = state.notice.as_ref().map(|notice| format!("! {}", notice.say(pen.words)));
    let notice = notice.map_or_else(Vec::new, |text| tab::lines(&text, columns, Role::Warning));
    let labels = ["connect-sf-username", "connect-sf-password"].map(|id| pen.say(id));
    let label = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    let label = u16::try_from(label).unwrap_or(u16::MAX).min(columns / 2);
    let wrong = [Focus::Username, Focus::Password].map(|field| match &state.wrong {
        Some((at, why)) if *at == field => {
            let text = format!("✗ {}", why.say(pen.words));
            // Below its field where it fits there, and else as wide as the form.
            let below = tab::lines(&text, columns - label, Role::Error);
            if below.len() == 1 { (label, below) } else { (0, tab::lines(&text, columns, Role::Error)) }
        }
        _ => (0, Vec::new()),
    });
    let intro = tab::lines(&pen.say("connect-sf-log-in-intro"), columns, Role::Muted);
    // Two fields and the buttons, with what is said about them; then whatever else has room.
    let mut rows = 3 + tab::count(&notice) + wrong.iter().map(|(_, lines)| tab::count(lines)).sum::<u16>();
    let room = within.height.saturating_sub(2);
    let mut takes = |more: u16| {
        let fits = rows + more <= room;
        rows += if fits { more } else { 0 };
        fits
    };
    // A blank line above the buttons comes first: it is there when nothing is drawn on it.
    takes(1);
    let with_intro = takes(tab::count(&intro) + 1);
    let between = takes(1);
    let below_notice = !notice.is_empty() && takes(1);
    let title = pen.say("connect-sf-log-in-title");
    let Panel { inside, buttons, .. } = tab::form(&title, within, rows, pen, scene);
    let mut y = tab::write(&notice, inside, inside.y, pen) + u16::from(below_notice);
    if with_intro {
        y = tab::write(&intro, inside, y, pen) + 1;
    }
    for ((field, text), (indent, wrong)) in [Focus::Username, Focus::Password].into_iter().zip(&labels).zip(&wrong) {
        if y >= buttons.y {
            break;
        }
        pen.text(inside.x, y, label.saturating_sub(1), text, Role::Label);
        let rect = Rect { x: inside.x + label, y, width: inside.width.saturating_sub(label), height: 1 };
        scene.layout.place(field.widget(), rect);
        let focused = state.focus == field;
        match field {
            Focus::Password => state.password.draw(pen, rect, focused),
            _ => state.username.draw(pen, rect, focused, ""),
        }
        let (x, width) = (inside.x + indent, inside.width.saturating_sub(*indent));
        y = tab::write(wrong, Rect { x, width, height: inside.height.saturating_sub(1), ..inside }, y + 1, pen);
        y += u16::from(between && field == Focus::Username);
    }
    tab::buttons(state, ["connect-sf-close-tab", "connect-sf-log-in"], buttons, pen, scene);
}

//! Another tab of the browser: a page of Salesforce, which is only simulated, over all of HubSpot [0.5]. Status and keys stay,
//! since they are this program's.

use ratatui::layout::Rect;

use super::{Focus, State};
use crate::ui::{
    layout::WidgetId,
    scene::Scene,
    text::{width, wrap},
    theme::Role,
    widgets::{
        button::{Button, Weight, draw_row},
        panel::{self, Panel},
        pen::Pen,
    },
};

/// Where the page would be. Nobody is ever asked there.
const ADDRESS: &str = "https://login.salesforce.example";

/// The widest the form on it becomes.
const WIDEST: u16 = 70;

/// A line of text on the page, with its look.
pub(super) type Line = (String, Role);

/// Draws the tab, and answers where the form has room.
pub(super) fn draw(pen: &mut Pen<'_>, scene: &mut Scene<'_>) -> Rect {
    const FOOT: u16 = 2;
    let screen = pen.buffer.area;
    let rect = Rect { height: screen.height.saturating_sub(FOOT), ..screen };
    pen.fill(rect, Role::Simulated);
    pen.frame(rect, "", Role::Simulated);
    scene.layout.place(WidgetId::SalesforceTab, rect);
    let title = format!(" {} ", pen.say("salesforce-title"));
    let taken = pen.text(rect.x + 2, rect.y, rect.width.saturating_sub(4), &title, Role::Simulated);
    let address = format!(" {ADDRESS} ");
    if usize::from(rect.width.saturating_sub(taken + 6)) > width(&address) {
        pen.text_right(rect.right().saturating_sub(2), rect.y, rect.width, &address, Role::Simulated);
    }
    let inside = Rect::new(2, rect.y + 1, rect.width.saturating_sub(4), rect.height.saturating_sub(2));
    let note = wrap(&pen.say("connect-sf-simulated"), usize::from(inside.width));
    let rows = u16::try_from(note.len()).unwrap_or(0).min(inside.height);
    let foot = Rect { y: inside.bottom() - rows, height: rows, ..inside };
    pen.lines(foot, note.iter().map(String::as_str), Role::Simulated);
    Rect { height: inside.height - rows, ..inside }
}

/// How many columns the text of a form has.
pub(super) fn columns(within: Rect) -> u16 {
    within.width.min(WIDEST).saturating_sub(panel::MARGINS)
}

/// A text as lines of a form.
pub(super) fn lines(text: &str, columns: u16, role: Role) -> Vec<Line> {
    wrap(text, usize::from(columns)).into_iter().map(|line| (line, role)).collect()
}

/// How many lines these are.
pub(super) fn count(lines: &[Line]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// Draws the frame of a form with so many lines between it and its buttons, the buttons included.
pub(super) fn form(title: &str, within: Rect, rows: u16, pen: &mut Pen<'_>, scene: &mut Scene<'_>) -> Panel {
    let size = (columns(within) + panel::MARGINS, rows.saturating_add(2));
    panel::draw(WidgetId::SalesforceForm, title, within, size, pen, scene)
}

/// Writes lines from `y` on, and answers the line behind them.
pub(super) fn write(lines: &[Line], inside: Rect, y: u16, pen: &mut Pen<'_>) -> u16 {
    let bottom = inside.bottom();
    for ((line, role), row) in lines.iter().zip(y..bottom) {
        pen.text(inside.x, row, inside.width, line, *role);
    }
    (y + count(lines)).min(bottom)
}

/// Draws the two buttons of a form: the one that leaves, and the one that goes on.
pub(super) fn buttons(state: &State, [back, next]: [&str; 2], last: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let choices = [(Focus::Back, back, Weight::Plain), (Focus::Next, next, Weight::Primary)];
    let buttons = choices.map(|(focus, label, weight)| Button {
        label: pen.say(label),
        key: String::new(),
        weight,
        focused: state.focus == focus,
        enabled: true,
    });
    for ((focus, ..), rect) in choices.iter().zip(draw_row(pen, last, &buttons)) {
        scene.layout.place(focus.widget(), rect);
    }
}

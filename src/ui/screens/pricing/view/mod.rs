//! How the page looks: the navigation at the left, or above where there is no room beside it, and the page of its tab.

mod bundle;
mod cards;

use ratatui::layout::Rect;

use super::{Control, State, Tab};
use crate::{
    domain::guard::{self, Operation},
    ui::{
        layout::WidgetId,
        scene::Scene,
        text::width,
        theme::Role,
        widgets::{pen::Pen, sheet::Sheet},
        wording,
    },
};

/// From this width of the body on the navigation stands beside the page.
const BESIDE: u16 = 70;

/// As long as a page can become: three cards, one below the other, in the narrowest window.
const LINES: u16 = 120;

/// Draws the page into the body.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let rect = if body.width >= BESIDE {
        let columns = navigation(state, body, pen, scene);
        Rect { x: body.x + columns, width: body.width.saturating_sub(columns), ..body }
    } else {
        tab_line(state, Rect { height: 1, ..body }, pen, scene);
        Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body }
    };
    match state.tab {
        Tab::Product(product) => cards::draw(state, product, rect, pen, scene),
        Tab::Bundle => bundle::draw(state, rect, pen, scene),
    }
}

/// The tabs below each other; answers how many columns they take, the gap to the page among them.
fn navigation(state: &State, body: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) -> u16 {
    let names: Vec<String> = Tab::ALL.iter().map(|tab| pen.say(tab.label())).collect();
    let columns = u16::try_from(names.iter().map(|name| width(name)).max().unwrap_or(0)).unwrap_or(20) + 4;
    for (at, (tab, name)) in Tab::ALL.into_iter().zip(&names).enumerate() {
        // A blank line sets the bundle apart from the products.
        let y = body.y + u16::try_from(at).unwrap_or(0) + u16::from(tab == Tab::Bundle);
        let line = Rect { y, width: columns, height: 1, ..body };
        let (shown, here) = (tab == state.tab, tab == state.tab && state.at.is_none());
        if here {
            pen.fill(line, Role::Cursor);
        }
        let role = if shown { Role::Title } else { Role::Text };
        let style = pen.row_style(role, here);
        let sign = if shown { "▌" } else { " " };
        pen.styled(line.x, y, columns, &format!("{sign} {name}"), style);
        scene.layout.place(WidgetId::Pricing(Control::Tab(tab)), line);
    }
    columns + 2
}

/// The tab that is shown, between two signs that say that there are others.
fn tab_line(state: &State, line: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let at = Tab::ALL.iter().position(|tab| *tab == state.tab).unwrap_or(0);
    let here = state.at.is_none();
    let name = pen.say(state.tab.label());
    let style = pen.row_style(Role::Title, here);
    let text = format!("▌ {name}  {}/{} ", at + 1, Tab::ALL.len());
    let taken = pen.styled(line.x, line.y, line.width, &text, style);
    scene.layout.place(WidgetId::Pricing(Control::Tab(state.tab)), Rect { width: taken, ..line });
    let others = [("▴", at.checked_sub(1)), ("▾", Some(at + 1))];
    let mut x = line.x + taken + 1;
    for (sign, other) in others {
        let Some(tab) = other.and_then(|other| Tab::ALL.get(other)) else { continue };
        let taken = pen.text(x, line.y, line.right().saturating_sub(x), &format!(" {sign} "), Role::Key);
        scene.layout.place(WidgetId::Pricing(Control::Tab(*tab)), Rect { x, width: taken, ..line });
        x += taken;
    }
}

/// That prices are fictional, and who may buy, when the operator may not [PRC-14, PM-09].
fn head(sheet: &mut Sheet<'_>, note: &str, scene: &Scene<'_>) {
    let note = sheet.pen.say(note);
    sheet.paragraph(0, &note, Role::Muted);
    if let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::ManageBilling) {
        let text = format!("! {}", wording::refusal::saying(&refusal).say(sheet.pen.words));
        sheet.paragraph(0, &text, Role::Warning);
    }
}

//! The account menu: every path of the sources [NAV-01 to NAV-08], and who operates where.

use ratatui::layout::Rect;

use crate::{
    domain::guard,
    ui::{
        action::{self, ActionId, ContextId},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        place::{ACCOUNT_MENU, MenuLine, Place},
        scene::Scene,
        step::Step,
        text::width,
        theme::Role,
        widgets::{cursor, pen::Pen, scroll_bar},
    },
};

/// The menu with its cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// The line under the cursor, counted in [`ACCOUNT_MENU`]; never a heading.
    line: usize,
}

/// The lines that can be chosen.
fn lines() -> impl Iterator<Item = usize> {
    ACCOUNT_MENU.iter().enumerate().filter(|(_, line)| !matches!(line, MenuLine::Heading(_))).map(|(at, _)| at)
}

impl State {
    /// The menu with its cursor on a place.
    pub fn at(place: Place) -> Self {
        let here = ACCOUNT_MENU.iter().position(|line| *line == MenuLine::Place(place));
        Self { line: here.or_else(|| lines().next()).unwrap_or(0) }
    }

    /// What the line under the cursor leads to.
    pub fn line(&self) -> MenuLine {
        ACCOUNT_MENU[self.line]
    }

    fn choose(&self) -> Step {
        match self.line() {
            MenuLine::Heading(_) => Step::Stay,
            MenuLine::Place(place) => Step::close_then(Step::Go(place)),
            MenuLine::Action(action) => Step::close_then(Step::Perform(action)),
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "menu"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Menu, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::AccountMenu
    }

    fn act(&mut self, action: ActionId, _around: &mut Surroundings<'_>) -> Step {
        let count = lines().count();
        let row = lines().position(|line| line == self.line).unwrap_or(0);
        if let Some(row) = cursor::moved(action, row, count, count) {
            self.line = lines().nth(row).unwrap_or(self.line);
            return Step::Stay;
        }
        match action {
            ActionId::Activate | ActionId::Toggle => self.choose(),
            ActionId::Back | ActionId::AccountMenu => Step::close(),
            other => Step::Elsewhere(other),
        }
    }

    fn click(&mut self, hit: Hit, _around: &mut Surroundings<'_>) -> Step {
        match hit.row.filter(|row| lines().any(|line| line == *row)) {
            Some(row) => {
                self.line = row;
                self.choose()
            }
            None => Step::Stay,
        }
    }
}

/// Draws the menu below the account's name.
pub(in crate::ui) fn draw(state: &State, here: Place, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let label = |pen: &Pen<'_>, line: &MenuLine| match line {
        MenuLine::Heading(id) => pen.say(id),
        MenuLine::Place(place) => pen.say(&format!("tab-{}", place.slug())),
        MenuLine::Action(id) => action::find(*id).map_or_else(String::new, |action| pen.say(&action.about())),
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
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(WidgetId::AccountMenu, Some(state.line), page, ACCOUNT_MENU.len());
    scene.layout.rows(WidgetId::AccountMenu, inner, top, ACCOUNT_MENU.len());
    for (row, (at, line)) in ACCOUNT_MENU.iter().enumerate().skip(top).take(page).enumerate() {
        let y = inner.y + u16::try_from(row).unwrap_or(0);
        let text = label(pen, line);
        let (usable, sign) = match line {
            MenuLine::Heading(_) => {
                pen.text(inner.x + 1, y, inner.width - 1, &text, Role::Heading);
                continue;
            }
            MenuLine::Place(place) => {
                let allowed = |operation| guard::allowed(scene.world, scene.actor, operation).is_ok();
                (place.needs().is_none_or(allowed), if *place == here { "•" } else { " " })
            }
            MenuLine::Action(_) => (true, " "),
        };
        let role = if usable { Role::Dialog } else { Role::Muted };
        let under_cursor = at == state.line;
        if under_cursor {
            pen.fill(Rect { y, height: 1, ..inner }, Role::Cursor);
        }
        let style = pen.row_style(role, under_cursor);
        pen.styled(inner.x + 1, y, inner.width - 1, &format!(" {sign} {text}"), style);
    }
    scroll_bar::draw(pen, inner, top, ACCOUNT_MENU.len());
}

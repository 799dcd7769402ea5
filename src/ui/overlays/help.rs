//! The help: every key that works below it, from the list that dispatches them, searchable.

use ratatui::layout::Rect;

use crate::ui::{
    action::{Action, ActionId, ContextId},
    context::Context,
    i18n::Arg,
    key::{Key, KeyCode},
    key_words::key_name,
    layout::{WidgetId, centred},
    part::{Part, Surroundings},
    scene::Scene,
    step::Step,
    text::{Query, fold, pad_right, width},
    theme::Role,
    widgets::{cursor, field::Field, pen::Pen, scroll_bar},
};

/// The help as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The contexts it was opened over.
    pub below: Vec<ContextId>,
    /// What is searched.
    pub search: Field,
    /// Whether the search has the focus.
    pub searching: bool,
}

impl State {
    /// The help for these contexts.
    pub fn over(below: Vec<ContextId>) -> Self {
        Self { below, search: Field::default(), searching: false }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "help"
    }

    fn contexts(&self) -> Vec<ContextId> {
        if self.searching {
            return vec![ContextId::Field, ContextId::SearchBox, ContextId::Always];
        }
        vec![ContextId::Help, ContextId::Reading, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        if self.searching { WidgetId::HelpSearch } else { WidgetId::Help }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::Help)) {
            around.viewer.scroll_by(WidgetId::Help, rows);
            return Step::Stay;
        }
        match action {
            ActionId::Search => self.searching = true,
            ActionId::NextField => self.searching = false,
            // One step back leads out of the search first.
            ActionId::Back if !self.search.is_empty() || self.searching => {
                self.search.take();
                self.searching = false;
            }
            ActionId::Back | ActionId::Help => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if !self.searching {
            return None;
        }
        match key.code {
            KeyCode::Enter | KeyCode::Down => self.searching = false,
            _ if self.search.key(key) => around.viewer.scroll_to_top(WidgetId::Help),
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        self.searching = true;
        self.search.insert(text);
        Step::Stay
    }
}

/// Draws the help over the screen.
pub(in crate::ui) fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let lines = lines(state, context, pen);
    let keys = lines.iter().map(|(keys, _)| width(keys)).max().unwrap_or(0);
    let labels = lines.iter().map(|(_, label)| width(label)).max().unwrap_or(0);
    let body = scene.layout.rect(WidgetId::Body);
    let within = Rect { y: 1, height: body.bottom(), ..body };
    let columns = u16::try_from(keys + labels + 9).unwrap_or(u16::MAX);
    let rows = u16::try_from(lines.len() + 6).unwrap_or(u16::MAX);
    // While it is searched the window does not shrink under one's eyes.
    let rows = if state.search.is_empty() { rows } else { within.height };
    let rect = centred(within, columns.max(56), rows);
    scene.layout.place(WidgetId::Help, rect);
    pen.restyle(Rect { y: 0, height: within.bottom() + 1, x: 0, width: body.right() + 1 }, Role::Backdrop);
    pen.fill(rect, Role::Dialog);
    let title = pen.say("help-title");
    pen.frame(rect, &title, Role::BorderFocus);
    let field = Rect::new(rect.x + 2, rect.y + 1, rect.width.saturating_sub(4), 1);
    scene.layout.place(WidgetId::HelpSearch, field);
    let key = context.keymap.keys(ActionId::Search).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let placeholder = format!("{key} {}", pen.say("help-search"));
    state.search.draw(pen, field, state.searching, &placeholder);
    let inner = Rect::new(rect.x + 3, rect.y + 3, rect.width.saturating_sub(5), rect.height.saturating_sub(4));
    if lines.is_empty() {
        let text = pen.words.with("help-none-found", &[("text", Arg::Text(state.search.text()))]);
        pen.text(inner.x, inner.y, inner.width, &text, Role::Muted);
    }
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(WidgetId::Help, None, page, lines.len());
    for (row, (key, label)) in lines.iter().skip(top).take(page).enumerate() {
        let y = inner.y + u16::try_from(row).unwrap_or(0);
        if key.is_empty() {
            pen.text(inner.x, y, inner.width, label, Role::Heading);
            continue;
        }
        let taken = pen.text(inner.x, y, inner.width, &pad_right(key, keys + 3), Role::Key);
        pen.text(inner.x + taken, y, inner.width.saturating_sub(taken + 1), label, Role::Dialog);
    }
    scroll_bar::draw(pen, inner, top, lines.len());
}

/// The keys and what they do, in groups: what is particular to this place, moving about, and what works everywhere. A
/// line without keys is a group's heading. A search keeps what its words occur in.
fn lines(state: &State, context: &Context, pen: &Pen<'_>) -> Vec<(String, String)> {
    let query = Query::new(state.search.text());
    let working = context.keymap.working(&state.below);
    let mut lines = Vec::new();
    for (heading, group) in
        [("help-here", Group::Here), ("help-move", Group::Move), ("help-everywhere", Group::Everywhere)]
    {
        let members = working.iter().filter(|(action, _)| Group::of(action) == group).map(|(action, keys)| {
            let keys: Vec<String> = keys.iter().map(|key| key_name(*key, pen.words)).collect();
            (keys.join("  "), pen.say(&action.about()))
        });
        let kept =
            |(keys, label): &(String, String)| query.is_empty() || query.matches(&fold(&format!("{keys}\n{label}")));
        let members: Vec<(String, String)> = members.filter(kept).collect();
        if members.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push((String::new(), String::new()));
        }
        lines.push((String::new(), pen.say(heading)));
        lines.extend(members);
    }
    lines
}

/// The groups of the help.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Here,
    Move,
    Everywhere,
}

impl Group {
    fn of(action: &Action) -> Self {
        let works = |context| action.contexts.contains(&context);
        if works(ContextId::List) || works(ContextId::Reading) {
            Self::Move
        } else if works(ContextId::Panes) || works(ContextId::Return) || works(ContextId::Always) {
            Self::Everywhere
        } else {
            Self::Here
        }
    }
}

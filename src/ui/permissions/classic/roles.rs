//! The page that sums the three roles up [LEG-19]: what each may do, and what it starts with.

use ratatui::layout::Rect;

use super::{
    form::{Form, scope_label},
    item::{Item, role_label},
};
use crate::{
    domain::access::{ClassicGrant, ClassicRole, ClassicScope},
    ui::{
        action::{ActionId, ContextId},
        i18n::Words,
        layout::{WidgetId, centred},
        part::{Part, Surroundings},
        scene::Scene,
        step::Step,
        text::{pad_right, width, wrap},
        theme::Role,
        widgets::{cursor, pen::Pen, scroll_bar},
    },
};

/// The widest it becomes.
const WIDEST: u16 = 96;

/// The page, which has no cursor: it is only read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State;

impl Part for State {
    fn name(&self) -> &'static str {
        "classic.roles"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Reading, ContextId::ClassicRoles, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::ClassicRoles
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        matches!(action, ActionId::CompareRoles | ActionId::Back).then_some("action-close-drawer")
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::ClassicRoles)) {
            around.viewer.scroll_by(WidgetId::ClassicRoles, rows);
            return Step::Stay;
        }
        match action {
            ActionId::Back | ActionId::CompareRoles => Step::close(),
            other => Step::Elsewhere(other),
        }
    }
}

/// Draws the page over the screen.
pub fn draw(pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let within = Rect { y: 1, height: body.bottom(), ..body };
    let columns = within.width.min(WIDEST);
    let lines = lines(pen.words, usize::from(columns.saturating_sub(6)));
    let rect = centred(within, columns, u16::try_from(lines.len() + 4).unwrap_or(u16::MAX));
    pen.restyle(Rect { y: 0, height: within.bottom() + 1, x: 0, width: body.right() + 1 }, Role::Backdrop);
    pen.fill(rect, Role::Dialog);
    let title = pen.say("classic-roles-title");
    pen.frame(rect, &title, Role::BorderFocus);
    let inner = Rect::new(rect.x + 3, rect.y + 2, rect.width.saturating_sub(5), rect.height.saturating_sub(4));
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(WidgetId::ClassicRoles, None, page, lines.len());
    scene.layout.place(WidgetId::ClassicRoles, rect);
    for (y, (text, role)) in (inner.top()..inner.bottom()).zip(lines.iter().skip(top)) {
        pen.text(inner.x, y, inner.width.saturating_sub(1), text, *role);
    }
    scroll_bar::draw(pen, inner, top, lines.len());
}

/// The whole page: a table where its columns have room, and the roles below each other where they have not.
fn lines(words: &Words, columns: usize) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    let mut paragraph = |text: &str, role| lines.extend(wrap(text, columns).into_iter().map(|line| (line, role)));
    paragraph(&words.text("classic-roles-about"), Role::Muted);
    let rows = rows(words);
    let heads = ClassicRole::ALL.map(|role| words.text(role_label(role)));
    let label = rows.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
    let cells = [0, 1, 2]
        .map(|at: usize| rows.iter().map(|(_, cells)| width(&cells[at])).chain([width(&heads[at])]).max().unwrap_or(0));
    let line = |label_text: &str, texts: &[String; 3]| {
        let cells: String =
            texts.iter().zip(cells).map(|(text, columns)| format!("  {}", pad_right(text, columns))).collect();
        format!("{}{cells}", pad_right(label_text, label))
    };
    lines.push((String::new(), Role::Dialog));
    if label + cells.iter().sum::<usize>() + 6 <= columns {
        lines.push((line("", &heads), Role::Heading));
        for (at, (label, texts)) in rows.iter().enumerate() {
            if at == RIGHTS {
                lines.push((words.text("classic-roles-start"), Role::Muted));
            }
            lines.push((line(label, texts), Role::Dialog));
        }
        return lines;
    }
    for (at, role) in heads.iter().enumerate() {
        if at > 0 {
            lines.push((String::new(), Role::Dialog));
        }
        lines.push((role.clone(), Role::Heading));
        let (rights, starts) = rows.split_at(RIGHTS);
        lines.extend(rights.iter().map(|(label, texts)| (format!("{} {label}", texts[at]), Role::Dialog)));
        let starts: Vec<String> = starts.iter().map(|(label, texts)| format!("{label} ({})", texts[at])).collect();
        let starts = format!("{} {}", words.text("classic-roles-start"), words.list(&starts));
        lines.extend(wrap(&starts, columns).into_iter().map(|line| (line, Role::Muted)));
    }
    lines
}

/// The id of a scope's name for a narrow column.
const fn scope_short(scope: ClassicScope) -> &'static str {
    match scope {
        ClassicScope::OwnedAndUnassigned => "grant-short-owned-unassigned",
        scope => scope_label(scope),
    }
}

/// How many of the rows are rights of the role; the others are what it starts with.
const RIGHTS: usize = 4;

/// What is said of each role, row by row.
fn rows(words: &Words) -> Vec<(String, [String; 3])> {
    let sign = |held: bool| if held { "✓" } else { "–" }.to_owned();
    let all = |_| true;
    let row = |id: &str, held: fn(ClassicRole) -> bool| (words.text(id), ClassicRole::ALL.map(|role| sign(held(role))));
    let rights: [_; RIGHTS] = [
        row("classic-roles-tools", all),
        row("classic-roles-delete", all),
        row("classic-roles-users", ClassicRole::administers_users),
        row("classic-roles-properties", ClassicRole::sets_default_properties),
    ];
    let items = Item::ALL.into_iter().filter(|item| !matches!(item, Item::Role(_) | Item::Product(_)));
    let starts = items.map(|item| {
        let value = |role| {
            let form = Form::new(ClassicGrant::defaults(role));
            match (form.scope(item), form.is_on(item)) {
                (Some(scope), _) => words.text(scope_short(scope)),
                (None, on) => words.text(if on == Some(true) { "grant-on" } else { "grant-off" }),
            }
        };
        let label = if item == Item::Crm { "audit-detail-classic-crm" } else { item.label() };
        (words.text(label), ClassicRole::ALL.map(value))
    });
    rights.into_iter().chain(starts).collect()
}

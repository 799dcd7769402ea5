//! How the lists look: the count above, the table, and a team's members beside it or over it.

use ratatui::layout::Rect;

use super::{
    GroupId, Kind, State,
    form::Choice,
    rows::{self, Role as As, Row as Line},
};
use crate::{
    domain::user::UserStatus,
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::{WidgetId, drawer},
        scene::Scene,
        text::{pad_right, truncate, width, wrap},
        theme::Role,
        widgets::{
            drawer::Drawer,
            pen::Pen,
            scroll_bar,
            table::{self, AROUND, Cell, Column, Row, Window},
        },
        wording,
    },
};

/// How many there are; of teams, how many there may be [LM-10].
fn counted(kind: Kind, id: &str, count: usize, pen: &Pen<'_>, scene: &Scene<'_>) -> (String, Role) {
    let number = ("count", Arg::Count(count as u64));
    if kind != Kind::Teams {
        return (pen.words.with(id, &[number]), Role::Muted);
    }
    let limit = scene.world.policy().team_limits.of(scene.account);
    let role = if count < limit { Role::Muted } else { Role::Warning };
    (pen.words.with(id, &[number, ("limit", Arg::Count(limit as u64))]), role)
}

/// The columns of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Name,
    Parent,
    Main,
    Extra,
    Home,
    Dashboard,
    Language,
    Format,
    Signature,
    Users,
    Object,
    Value,
    Default,
}

const fn column(id: Is, header: &'static str, min: u16, max: u16, yields: u8) -> Column<Is> {
    Column { id, header, min, max, yields }
}

const TEAMS: &[Column<Is>] = &[
    column(Is::Name, "group-column-name", 18, 50, 0),
    column(Is::Parent, "team-column-parent", 16, 36, 1),
    column(Is::Main, "team-column-main", 15, 16, 0),
    column(Is::Extra, "team-column-extra", 10, 12, 0),
];

const PRESETS: &[Column<Is>] = &[
    column(Is::Name, "group-column-name", 18, 40, 0),
    column(Is::Home, "preset-column-home", 16, 20, 0),
    column(Is::Language, "preset-column-language", 9, 10, 1),
    column(Is::Format, "preset-column-format", 14, 28, 3),
    column(Is::Dashboard, "preset-column-dashboard", 16, 30, 4),
    column(Is::Signature, "preset-column-signature", 18, 60, 5),
    column(Is::Users, "preset-column-users", 11, 12, 0),
];

const PROPERTIES: &[Column<Is>] = &[
    column(Is::Name, "group-column-name", 18, 50, 0),
    column(Is::Object, "property-column-object", 11, 14, 0),
    column(Is::Value, "property-column-value", 13, 16, 0),
    column(Is::Default, "property-column-default", 10, 12, 0),
];

/// Draws the screen.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let (left, right) = if state.drawer.is_some() { drawer(body) } else { (body, Rect::default()) };
    if left.width > 0 {
        list(state, context, pen, scene, left);
    }
    if right.width > 0 {
        members(state, context, pen, scene, right);
    }
}

fn list(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let lines = rows::rows(state.kind, scene.account);
    let (count, empty) = match state.kind {
        Kind::Teams => ("teams-count", "teams-empty"),
        Kind::Presets => ("presets-count", "presets-empty"),
        Kind::Properties => ("properties-count", "properties-empty"),
    };
    let (text, role) = if scene.loading.is_some() {
        (pen.say("groups-loading"), Role::Info)
    } else {
        counted(state.kind, count, lines.len(), pen, scene)
    };
    pen.text(rect.x, rect.y, rect.width, &text, role);
    let table = Rect { y: rect.y + 2, height: rect.height.saturating_sub(2), ..rect };
    scene.layout.place(state.kind.table(), table);
    if lines.is_empty() {
        if scene.loading.is_none() {
            let text = pen.words.with(empty, &[("key", Arg::Text(&key(state.kind.create(), context, pen)))]);
            paragraph(&text, table, pen);
        }
        return;
    }
    let page = usize::from(table.height.saturating_sub(1));
    let at = rows::place(&lines, |line| Some(&line.id) == state.at.as_ref(), usize::MAX);
    let cursor = state.at.is_some().then_some(at);
    let top = scene.viewer.follow(state.kind.table(), cursor, page, lines.len());
    let inside = Rect { y: table.y + 1, height: table.height.saturating_sub(1), ..table };
    scene.layout.rows(state.kind.table(), inside, top, lines.len());
    let all = match state.kind {
        Kind::Teams => TEAMS,
        Kind::Presets => PRESETS,
        Kind::Properties => PROPERTIES,
    };
    let columns = table::fit_first(all, table.width.saturating_sub(AROUND), 26);
    let counts = rows::team_counts(scene.account);
    let shown = lines.iter().skip(top).take(page);
    let cells = |line: &Line| columns.iter().map(|(id, ..)| cell(*id, line, &counts, pen, scene)).collect();
    let visible: Vec<Vec<Cell>> = shown.map(cells).collect();
    let mut row = |at: usize| Row::plain(visible.get(at - top).cloned().unwrap_or_default());
    let focused = state.drawer.is_none();
    let window = Window { top, total: lines.len(), cursor, focused, sorted: None, row: &mut row };
    table::draw(pen, table, &columns, window);
}

type Counts<'a> = std::collections::BTreeMap<&'a crate::domain::team::TeamId, (usize, usize)>;

fn cell(column: Is, line: &Line, counts: &Counts<'_>, pen: &Pen<'_>, scene: &Scene<'_>) -> Cell {
    let account = scene.account;
    let users = |count: usize| match count {
        0 => Cell::role("–", Role::Muted),
        count => Cell::plain(count.to_string()),
    };
    match &line.id {
        GroupId::Team(id) => {
            let Some(team) = account.teams().get(id) else { return Cell::default() };
            let (main, extra) = counts.get(id).copied().unwrap_or_default();
            match column {
                Is::Name if line.depth == 0 => Cell::plain(team.name.as_str()),
                Is::Name => Cell::plain(format!("{}└ {}", "  ".repeat(line.depth.min(8) - 1), team.name)),
                Is::Parent => match &team.parent {
                    Some(parent) => Cell::role(wording::set_up_users::team(parent, account), Role::Muted),
                    None => Cell::role("–", Role::Muted),
                },
                Is::Main => users(main),
                _ => users(extra),
            }
        }
        GroupId::Preset(id) => {
            let Some(preset) = account.presets().get(id) else { return Cell::default() };
            let say = |choice: Choice| Cell::plain(choice.say(pen.words, account));
            let text = |text: &Option<crate::domain::clean::Line>| match text {
                Some(text) => Cell::role(text.as_str(), Role::Muted),
                None => Cell::role("–", Role::Muted),
            };
            match column {
                Is::Home => say(Choice::Home(preset.home.clone())),
                Is::Language => say(Choice::Language(preset.language.clone())),
                Is::Format => Cell { role: Some(Role::Muted), ..say(Choice::Format(preset.format.clone())) },
                Is::Dashboard => text(&preset.dashboard),
                Is::Signature => text(&preset.signature),
                Is::Users => users(rows::users_with(id, account)),
                _ => Cell::plain(preset.name.as_str()),
            }
        }
        GroupId::Property(id) => {
            let Some(property) = account.properties().get(id) else { return Cell::default() };
            let say = |choice: Choice| Cell::role(choice.say(pen.words, account), Role::Muted);
            match column {
                Is::Object => Cell::plain(Choice::Object(property.object).say(pen.words, account)),
                Is::Value => say(Choice::Value(property.value)),
                Is::Default if property.default => Cell::role(pen.say("property-is-default"), Role::Success),
                Is::Default => Cell::role("–", Role::Muted),
                _ => Cell::plain(property.name.as_str()),
            }
        }
    }
}

/// The drawer with the members of the team under the cursor.
fn members(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let (Some(id), Some(panel)) = (state.team(), &state.drawer) else { return };
    let title = wording::set_up_users::team(id, scene.account);
    let drawer = Drawer { id: WidgetId::TeamDrawer, title: &title, focused: true };
    let inside = drawer.draw(pen, &mut scene.layout, rect);
    let members = rows::members(id, scene.account);
    let main = members.iter().filter(|member| member.role == As::Main).count();
    let args = [("main", Arg::Count(main as u64)), ("extra", Arg::Count((members.len() - main) as u64))];
    let counts = pen.words.with("team-members", &args);
    pen.text(inside.x, inside.y, inside.width, &counts, Role::Muted);
    let list = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
    scene.layout.place(WidgetId::TeamMembers, list);
    if members.is_empty() {
        let (main, extra) = (key(ActionId::AddMain, context, pen), key(ActionId::AddExtra, context, pen));
        let text = pen.words.with("team-empty", &[("main", Arg::Text(&main)), ("extra", Arg::Text(&extra))]);
        paragraph(&text, Rect { y: list.y.saturating_sub(1), ..list }, pen);
        return;
    }
    let page = usize::from(list.height);
    let top = scene.viewer.follow(WidgetId::TeamMembers, Some(panel.row()), page, members.len());
    scene.layout.rows(WidgetId::TeamMembers, list, top, members.len());
    let roles = [As::Main, As::Extra].map(|role| (role, pen.say(role.message())));
    let says = |role: As| roles.iter().find(|(one, _)| *one == role).map_or("", |(_, text)| text);
    let room = roles.iter().map(|(_, text)| width(text)).max().unwrap_or(0);
    for (row, (y, member)) in (list.top()..list.bottom()).zip(members.iter().skip(top)).enumerate() {
        let here = top + row == panel.row();
        let line = Rect { y, height: 1, width: list.width.saturating_sub(1), ..list };
        if here {
            pen.fill(line, Role::Cursor);
        }
        let names = usize::from(line.width).saturating_sub(room + 2);
        let name = member.user.display_name();
        let role = if member.user.status == UserStatus::Deactivated { Role::Disabled } else { Role::Dialog };
        let style = pen.row_style(role, here);
        pen.styled(line.x, y, line.width, &pad_right(&truncate(&name, names), names), style);
        let style = pen.row_style(Role::Muted, here);
        let x = line.right().saturating_sub(u16::try_from(room).unwrap_or(0));
        pen.styled(x, y, line.right().saturating_sub(x), says(member.role), style);
    }
    scroll_bar::draw(pen, list, top, members.len());
}

impl As {
    /// The id of the message that names it.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Main => "team-as-main",
            Self::Extra => "team-as-extra",
        }
    }
}

fn key(action: ActionId, context: &Context, pen: &Pen<'_>) -> String {
    context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default()
}

fn paragraph(text: &str, rect: Rect, pen: &mut Pen<'_>) {
    let lines = wrap(text, usize::from(rect.width));
    let rect = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    pen.lines(rect, lines.iter().map(String::as_str), Role::Muted);
}

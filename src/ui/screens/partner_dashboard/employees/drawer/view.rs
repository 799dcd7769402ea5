//! How the drawer looks: who it is, the clients a line each, and below them all that is known of the one under the
//! cursor.

use ratatui::layout::Rect;

use super::{
    State,
    last_actions::Known,
    lines::{Line, lines},
};
use crate::{
    domain::partner::{self, Standing},
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        screens::partner_dashboard::{
            employees::{
                rows::{Kind, Row as Person},
                view::matched,
            },
            view::key,
        },
        text::{truncate, width, wrap},
        theme::Role,
        widgets::{drawer::Drawer, pen::Pen, scroll_bar},
        wording,
    },
};

/// From this height of the inside on, blank lines stand between the parts.
const ROOMY: u16 = 14;

/// The clients have at least so many lines, whatever is said of one of them.
const LEAST: u16 = 2;

/// Draws the drawer of a person into a rectangle.
pub(in crate::ui::screens::partner_dashboard::employees) fn draw(
    state: &State,
    person: &Person,
    context: &Context,
    pen: &mut Pen<'_>,
    scene: &mut Scene<'_>,
    rect: Rect,
) {
    let drawer = Drawer { id: WidgetId::EmployeeDrawer, title: &person.name, focused: true };
    let inside = drawer.draw(pen, &mut scene.layout, rect);
    let gap = u16::from(inside.height >= ROOMY);
    // The key line names the key where the button has no room.
    let assign = u16::from(gap > 0 && person.kind != Kind::Untagged);
    let inside = Rect { height: inside.height - assign, ..inside };
    if assign > 0 {
        assign_button(context, pen, scene, Rect { y: inside.bottom(), height: 1, ..inside });
    }
    let clients = lines(scene.world, scene.account, state.key());
    let columns = usize::from(inside.width);
    let mut y = inside.y;
    let rest = |y: u16| Rect { y, height: inside.bottom().saturating_sub(y), ..inside };
    for (text, role) in about(person, gap > 0, context, pen, scene) {
        let lines = wrap(&text, columns);
        // In a low window each of them gets a line.
        let shown = if gap == 0 { lines.len().min(1) } else { lines.len() };
        y += pen.lines(rest(y), lines[..shown].iter().map(String::as_str), role);
    }
    y += gap;
    if clients.is_empty() {
        scene.layout.place(WidgetId::EmployeeClients, rest(y));
        let lines = wrap(&pen.say("employee-drawer-empty"), columns);
        pen.lines(rest(y), lines.iter().map(String::as_str), Role::Muted);
        return;
    }
    let told = state.client().and_then(|hub| clients.iter().find(|line| line.client == hub));
    let told = told.map(|line| told_of(line, state, context, pen, scene)).unwrap_or_default();
    let wrapped =
        told.into_iter().flat_map(|(text, role)| wrap(&text, columns).into_iter().map(move |line| (line, role)));
    let foot: Vec<(String, Role)> = wrapped.collect();
    let count = |len: usize| u16::try_from(len).unwrap_or(u16::MAX);
    let (list, said) = (count(clients.len()), count(foot.len()));
    let room = inside.bottom().saturating_sub(y);
    let height = list.min(room.saturating_sub(said.saturating_add(gap)).max(LEAST.min(room)));
    let area = Rect { y, height, ..inside };
    scene.layout.place(WidgetId::EmployeeClients, area);
    rows(state, &clients, pen, scene, area);
    y = area.bottom() + gap;
    for (y, (text, role)) in (y..inside.bottom()).zip(&foot) {
        pen.text(inside.x, y, inside.width, text, *role);
    }
    y = y.saturating_add(said + gap);
    // The key line names the key where the button has no room.
    if state.removable() && y < inside.bottom() {
        remove_button(context, pen, scene, Rect { y, height: 1, ..inside });
    }
}

/// Who it is, and whether they are credited at all.
fn about(person: &Person, roomy: bool, context: &Context, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<(String, Role)> {
    let words = pen.words;
    let kind = words.text(person.kind.label());
    let (matches, _) = matched(person.matched, words);
    let args = [("employee", Arg::Text(&kind)), ("matches", Arg::Text(&matches))];
    let mut about = vec![(person.email.typed().to_owned(), Role::Muted)];
    if roomy {
        about.push((words.with("employee-drawer-about", &args), Role::Muted));
    }
    if person.suspended {
        about.push((format!("! {}", words.text("employee-drawer-suspended")), Role::Warning));
    }
    if person.kind == Kind::Untagged {
        let key = key(ActionId::PartnerProgram, context, pen);
        let text = words.with("employee-drawer-untagged", &[("key", Arg::Text(&key))]);
        about.push((format!("! {text}"), Role::Warning));
    }
    if person.matched.is_none() {
        let none = scene.account.partner().settings().domain_ascii.is_none();
        let id = if none { "employee-drawer-no-domain" } else { "employee-drawer-unmatched" };
        about.push((format!("! {}", words.text(id)), Role::Warning));
    }
    about
}

/// The clients, a line each: the name, and how the person stands there.
fn rows(state: &State, clients: &[Line], pen: &mut Pen<'_>, scene: &mut Scene<'_>, area: Rect) {
    let page = usize::from(area.height);
    let top = scene.viewer.follow(WidgetId::EmployeeClients, Some(state.row()), page, clients.len());
    scene.layout.rows(WidgetId::EmployeeClients, area, top, clients.len());
    for (at, line) in clients.iter().enumerate().skip(top).take(page) {
        let y = area.y + u16::try_from(at - top).unwrap_or(0);
        let here = at == state.row();
        let rect = Rect { y, height: 1, width: area.width.saturating_sub(1), ..area };
        if here {
            pen.fill(rect, Role::Cursor);
            // The menu opens below its row.
            scene.layout.place(WidgetId::Action(ActionId::AssignmentActions), Rect { width: 0, ..rect });
            pen.text(rect.x, y, 1, "▌", Role::Cursor);
        }
        let (id, role) = standing(line.standing);
        let said = pen.say(id);
        let taken = u16::try_from(width(&said)).unwrap_or(0);
        let style = pen.row_style(role, here);
        pen.styled(rect.right().saturating_sub(taken + 1), y, taken, &said, style);
        // Whether it is credited is told by a sign, and in words below.
        let (sign, role) = match line.credit {
            _ if !line.is_open() && line.standing.is_some() => ("·", Role::Muted),
            Ok(()) => ("✓", Role::Success),
            Err(_) => ("!", Role::Warning),
        };
        let style = pen.row_style(role, here);
        pen.styled(rect.x + 2, y, 1, sign, style);
        let role = if line.standing == Some(Standing::Removed) { Role::Disabled } else { Role::Dialog };
        let style = pen.row_style(role, here);
        let room = usize::from(rect.width.saturating_sub(taken + 7));
        pen.styled(rect.x + 4, y, rect.width.saturating_sub(taken + 7), &truncate(&line.name, room), style);
    }
    scroll_bar::draw(pen, area, top, clients.len());
}

/// The id of the message that says how somebody stands at a client, and how it looks.
fn standing(standing: Option<Standing>) -> (&'static str, Role) {
    let Some(standing) = standing else { return ("employee-standing-unassigned", Role::Warning) };
    let role = match standing {
        Standing::Active => Role::Success,
        Standing::Assigned | Standing::Requested => Role::Info,
        Standing::Blocked { .. } => Role::Error,
        Standing::Removed => Role::Muted,
    };
    (wording::partner::standing(standing), role)
}

/// All that is known of the client under the cursor.
fn told_of(line: &Line, state: &State, context: &Context, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<(String, Role)> {
    let words = pen.words;
    let mut told = Vec::new();
    let credit = match line.credit {
        Ok(()) => (format!("✓ {}", words.text("employee-credit")), Role::Success),
        Err(why) => {
            let why = wording::partner::no_credit(why).say(words);
            (format!("✗ {}", words.with("employee-no-credit", &[("why", Arg::Text(&why))])), Role::Warning)
        }
    };
    // Whose access was removed has no part in it any more.
    if line.standing != Some(Standing::Removed) {
        told.push(credit);
    }
    if line.standing.is_none() {
        told.push((format!("! {}", words.text("employee-unassigned")), Role::Warning));
    }
    if let Some(Standing::Blocked { by }) = line.standing {
        let other = by.and_then(|hub| scene.world.account(hub)).map(|state| state.account().name.to_string());
        let assignment = scene.account.partner().assignment(line.client, state.key());
        let instead = assignment.and_then(|blocked| partner::replacement(scene.account, blocked));
        let key = key(ActionId::AssignmentActions, context, pen);
        match (instead, other) {
            (Some(email), _) => {
                let args = [("email", Arg::Text(email.typed()))];
                told.push((words.with("employee-blocked-instead", &args), Role::Muted));
            }
            (None, Some(name)) => {
                let args = [("partner", Arg::Text(&name)), ("key", Arg::Text(&key))];
                told.push((format!("! {}", words.with("employee-blocked-by", &args)), Role::Warning));
                told.push((words.with("employee-blocked-ways", &args), Role::Dialog));
            }
            (None, None) => {
                let args = [("key", Arg::Text(&key))];
                told.push((format!("! {}", words.with("employee-blocked-free", &args)), Role::Warning));
            }
        }
    }
    let there = partner::at_client(scene.world, line.client, state.key()).is_some();
    let Some(user) = line.user else {
        // The client is asked only for somebody who can be assigned there.
        if matches!(line.standing, Some(Standing::Assigned | Standing::Requested)) {
            told.push((words.text("employee-no-user"), Role::Muted));
        }
        return told;
    };
    if !there {
        told.push((words.text("employee-deactivated-there"), Role::Muted));
    }
    let ago = words.time_ago(line.last_active, scene.now, scene.zone);
    told.push((words.with("employee-last-active", &[("ago", Arg::Text(&ago))]), Role::Muted));
    let action = match state.actions.of(line.client, user) {
        Known::Reading => words.text("employee-last-action-reading"),
        Known::Nothing => words.text("employee-last-action-none"),
        Known::Failed => words.text("employee-last-action-failed"),
        Known::Action(action, at) => {
            let what = words.text(&wording::audit::action(action));
            let ago = words.time_ago(Some(at), scene.now, scene.zone);
            words.with("employee-last-action", &[("action", Arg::Text(&what)), ("ago", Arg::Text(&ago))])
        }
    };
    told.push((action, Role::Muted));
    told
}

/// The button that assigns clients [PAC-03].
fn assign_button(context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let text = format!("[ {}  {} ]", pen.say("button-assign-clients"), key(ActionId::AssignClients, context, pen));
    let taken = pen.text(line.x, line.y, line.width, &text, Role::Button);
    scene.layout.place(WidgetId::Action(ActionId::AssignClients), Rect { width: taken, ..line });
}

/// The button on the client under the cursor [PAC-09].
fn remove_button(context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let text = format!("[ {}  {} ]", pen.say("button-remove-access"), key(ActionId::RemoveClientAccess, context, pen));
    let taken = pen.text(line.x, line.y, line.width, &text, Role::Danger);
    scene.layout.place(WidgetId::Action(ActionId::RemoveClientAccess), Rect { width: taken, ..line });
}

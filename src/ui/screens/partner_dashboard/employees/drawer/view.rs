//! How the drawer looks: who it is, the clients a line each, and below them all that is known of the one under the
//! cursor.

use ratatui::layout::Rect;

use super::{
    State,
    last_actions::Known,
    lines::{Line, lines},
};
use crate::{
    domain::{
        hub_id::HubId,
        partner::{self, Standing},
    },
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

/// The clients have at least so many lines, whatever is said of one of them.
const LEAST: usize = 2;

/// So many clients are worth more than blank lines between the parts.
const MANY: usize = 6;

/// A line of the drawer, or its clients.
enum Piece {
    /// A line of text.
    Said(String, Role),
    /// A line of the list of clients.
    Client,
    /// A line with buttons: the one that removes, the one that assigns.
    Buttons(bool, bool),
}

/// Everything that is in the drawer, from its top to its bottom.
struct Pieces {
    all: Vec<Piece>,
    /// Where the clients begin.
    list: usize,
    /// How many lines they have.
    height: usize,
}

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
    let clients = lines(scene.world, scene.account, state.key());
    let pieces = laid_out(state, person, &clients, context, pen, scene, inside);
    let (page, total) = (usize::from(inside.height), pieces.all.len());
    let first = scene.viewer.follow(WidgetId::EmployeeClients, Some(state.row()), pieces.height, clients.len());
    let top = first_line(state, &pieces, state.row().saturating_sub(first), page, scene);
    // Whatever is in sight, the clients have the focus.
    scene.layout.place(WidgetId::EmployeeClients, inside);
    let (start, end) = (pieces.list.max(top), (pieces.list + pieces.height).min(top + page));
    let line = |at: usize| inside.y + u16::try_from(at.saturating_sub(top)).unwrap_or(0);
    if start < end {
        let area = Rect { y: line(start), height: u16::try_from(end - start).unwrap_or(0), ..inside };
        scene.layout.place(WidgetId::EmployeeClients, area);
        rows(state, &clients, first + start - pieces.list, pen, scene, area);
    }
    for (at, piece) in pieces.all.iter().enumerate().skip(top).take(page) {
        let rect = Rect { y: line(at), height: 1, ..inside };
        match piece {
            Piece::Said(text, role) => _ = pen.text(rect.x, rect.y, rect.width, text, *role),
            Piece::Client => {}
            Piece::Buttons(remove, assign) => buttons((*remove, *assign), context, pen, scene, rect),
        }
    }
    // Its bar stands beside the bar of the clients.
    scroll_bar::draw(pen, Rect { width: inside.width + 1, ..inside }, top, total);
}

/// Which line is the first in sight, with the cursor `at` this line of the clients. Where not all of it has room, the client that one has gone to is brought into sight
/// with as much of what is said below as there is room for, and one can scroll from there.
fn first_line(state: &State, pieces: &Pieces, at: usize, page: usize, scene: &mut Scene<'_>) -> usize {
    let total = pieces.all.len();
    if state.follows() {
        scene.viewer.follow(WidgetId::EmployeeDrawer, Some(total.saturating_sub(1)), page, total);
        scene.viewer.follow(WidgetId::EmployeeDrawer, Some(pieces.list + at), page, total);
    }
    scene.viewer.follow(WidgetId::EmployeeDrawer, None, page, total)
}

/// Lays the drawer out by what there is room for: blank lines between the parts go first, then the list of clients becomes
/// shorter; nothing of what is said is left out.
fn laid_out(
    state: &State,
    person: &Person,
    clients: &[Line],
    context: &Context,
    pen: &Pen<'_>,
    scene: &Scene<'_>,
    inside: Rect,
) -> Pieces {
    let page = usize::from(inside.height);
    let wrapped = |said: Vec<(String, Role)>| -> Vec<Piece> {
        let lines = said.into_iter().flat_map(|(text, role)| {
            wrap(&text, usize::from(inside.width)).into_iter().map(move |line| Piece::Said(line, role))
        });
        lines.collect()
    };
    let head = wrapped(about(person, context, pen, scene));
    let told = state.client().and_then(|hub| clients.iter().find(|line| line.client == hub));
    let told = match told {
        Some(line) => told_of(line, state, context, pen, scene),
        None => vec![(pen.say("employee-drawer-empty"), Role::Muted)],
    };
    let mut foot = wrapped(told);
    let (remove, assign) = (state.removable(), person.kind != Kind::Untagged);
    let lines = usize::from(remove) + usize::from(assign);
    let list = clients.len();
    // Where one has to scroll, the row of the client may be out of sight.
    if let Some(line) = state.client().and_then(|hub| clients.iter().find(|line| line.client == hub))
        && head.len() + foot.len() + lines + list > page
    {
        foot.insert(0, Piece::Said(line.name.clone(), Role::Heading));
    }
    let said = head.len() + foot.len();
    // Where lines are few, both buttons share one.
    let labels = [remove_label(context, pen), assign_label(context, pen)].map(|label| width(&label));
    let fits = labels.iter().sum::<usize>() + 2 <= usize::from(inside.width);
    let gaps = |lines: usize| 1 + usize::from(list > 0) + lines;
    let spare = |lines: usize| page.saturating_sub(said + lines + list.min(MANY));
    let shared = spare(lines) < gaps(lines) && remove && assign && fits;
    let lines = lines - usize::from(shared);
    let mut blanks = gaps(lines).min(spare(lines));
    let height = list.min(page.saturating_sub(said + lines + blanks).max(LEAST));
    let mut blank = |all: &mut Vec<Piece>| {
        if blanks > 0 {
            all.push(Piece::Said(String::new(), Role::Muted));
            blanks -= 1;
        }
    };
    let mut all = head;
    blank(&mut all);
    let at = all.len();
    all.extend((0..height).map(|_| Piece::Client));
    if list > 0 {
        blank(&mut all);
    }
    all.extend(foot);
    if remove {
        blank(&mut all);
        all.push(Piece::Buttons(true, shared));
    }
    if assign && !shared {
        blank(&mut all);
        // It stands at the bottom.
        while all.len() + 1 < page {
            all.push(Piece::Said(String::new(), Role::Muted));
        }
        all.push(Piece::Buttons(false, true));
    }
    Pieces { all, list: at, height }
}

/// Who it is, and whether they are credited at all.
fn about(person: &Person, context: &Context, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<(String, Role)> {
    let words = pen.words;
    let kind = words.text(person.kind.label());
    let (matches, _) = matched(person.matched, words);
    let args = [("employee", Arg::Text(&kind)), ("matches", Arg::Text(&matches))];
    let mut about = vec![(person.email.typed().to_owned(), Role::Muted)];
    about.push((words.with("employee-drawer-about", &args), Role::Muted));
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

/// The clients from `top` on, a line each: the name, and how the person stands there.
fn rows(state: &State, clients: &[Line], top: usize, pen: &mut Pen<'_>, scene: &mut Scene<'_>, area: Rect) {
    let page = usize::from(area.height);
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
        Standing::Settled { .. } | Standing::Removed => Role::Muted,
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
    let name = |hub: HubId| scene.world.account(hub).map(|state| state.account().name.to_string());
    let key = key(ActionId::AssignmentActions, context, pen);
    match line.standing {
        Some(Standing::Settled { .. }) => {
            let assignment = scene.account.partner().assignment(line.client, state.key());
            let instead = assignment.and_then(|blocked| partner::replacement(scene.account, blocked));
            let told_instead = instead.map(|email| {
                let args = [("email", Arg::Text(email.typed()))];
                (words.with("employee-blocked-instead", &args), Role::Muted)
            });
            told.extend(told_instead);
        }
        Some(Standing::Blocked { by }) => match by.and_then(name) {
            Some(other) => {
                let args = [("partner", Arg::Text(&other)), ("key", Arg::Text(&key))];
                told.push((format!("! {}", words.with("employee-blocked-by", &args)), Role::Warning));
                told.push((words.with("employee-blocked-ways", &args), Role::Dialog));
            }
            None => {
                let args = [("key", Arg::Text(&key))];
                told.push((format!("! {}", words.with("employee-blocked-free", &args)), Role::Warning));
            }
        },
        _ => {}
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

/// The label of the button that assigns clients [PAC-03].
fn assign_label(context: &Context, pen: &Pen<'_>) -> String {
    let (label, key) = (pen.say("button-assign-clients"), key(ActionId::AssignClients, context, pen));
    // The label has its key in it already, as long as that is nobody else's.
    if label.starts_with(&key) { format!("[ {label} ]") } else { format!("[ {label}  {key} ]") }
}

/// The label of the button on the client under the cursor [PAC-09].
fn remove_label(context: &Context, pen: &Pen<'_>) -> String {
    format!("[ {}  {} ]", pen.say("button-remove-access"), key(ActionId::RemoveClientAccess, context, pen))
}

/// The buttons of a line: the one that removes, the one that assigns.
fn buttons((remove, assign): (bool, bool), context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let remove = remove.then(|| (ActionId::RemoveClientAccess, remove_label(context, pen), Role::Danger));
    let assign = assign.then(|| (ActionId::AssignClients, assign_label(context, pen), Role::Button));
    let mut x = line.x;
    for (action, text, role) in remove.into_iter().chain(assign) {
        let taken = pen.text(x, line.y, line.right().saturating_sub(x), &text, role);
        scene.layout.place(WidgetId::Action(action), Rect { x, width: taken, ..line });
        x += taken + 2;
    }
}

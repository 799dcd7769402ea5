//! The bands around the body: identity, tabs, breadcrumb, status, keys.

use ratatui::layout::Rect;

use crate::{
    domain::{
        access::Access,
        account::AccountKind,
        guard,
        job::{Job, JobState},
    },
    ui::{
        action::{self, ActionId, ContextId},
        context::Context,
        i18n::{Arg, Words},
        key::{Key, KeyCode},
        key_words::key_name,
        layout::{WIDE, WidgetId},
        model::Model,
        msg::StoreLost,
        overlays::Overlay,
        place::Place,
        scene::Scene,
        screens::groups,
        text::{truncate, width, wrap},
        theme::Role,
        toast::Level,
        widgets::{
            button::{Button, Weight},
            pen::Pen,
        },
        wording,
    },
};

/// The blanks between the parts of the identity bar.
const GAP: usize = 3;

/// Program, date, language, operator with their right, and the account's name at the top right.
pub(super) fn identity_bar(pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::IdentityBar);
    pen.fill(rect, Role::Bar);
    let account = scene.account.account();
    let partner = match account.kind {
        AccountKind::Partner => format!(" {} ", pen.say("badge-partner")),
        AccountKind::Customer => String::new(),
    };
    // The account's name gets what is left when the rest has its room, and never less than a third.
    // In a narrow window the number gives way to the operator's right.
    let number = if rect.width < WIDE { " ▾ ".to_owned() } else { format!(" {} ▾ ", account.hub_id) };
    let room = usize::from(rect.width / 4).saturating_sub(width(&number));
    let name = truncate(&account.name, room.max(8)).into_owned();
    let mut right = pen.text_right(rect.right(), rect.y, rect.width, &number, Role::Bar);
    right = pen.text_right(right, rect.y, right, &name, Role::BarAccent);
    let menu = Rect { x: right, width: rect.right().saturating_sub(right), ..rect };
    scene.layout.place(WidgetId::Action(ActionId::AccountMenu), menu);
    if !partner.is_empty() {
        right = pen.text_right(right.saturating_sub(1), rect.y, right, &partner, Role::Badge);
    }
    let date = pen.words.date(scene.now, scene.zone);
    let clock = if scene.world.clock().is_simulated() { format!("{date} ◷") } else { date };
    let lang = scene.viewer.lang.code().to_uppercase();
    let operator = scene.operator.map_or_else(String::new, |user| {
        let right = match (user.seat, &user.access) {
            // Who has no more than the seat gives is told by the seat.
            (Some(seat), access) if *access == Access::DEFAULT => pen.say(&wording::seat_short(seat)),
            _ => wording::access(&user.access, pen.words),
        };
        format!("{} · {right}", user.display_name())
    });
    let x = rect.x + 1 + pen.text(rect.x + 1, rect.y, 9, "seatdesk", Role::BarAccent) + 2;
    // From right to left; in a narrow window the operator is cut, and what has no room is left out.
    let fixed = width(&lang) + width(&clock) + 2 * GAP;
    let mut left = right.saturating_sub(GAP as u16);
    for (part, reserved) in [(operator, fixed), (lang, width(&clock) + GAP), (clock, 0)] {
        let room = usize::from(left.saturating_sub(x)).saturating_sub(reserved);
        if part.is_empty() || room < width(&part).min(8) {
            continue;
        }
        let part = truncate(&part, room).into_owned();
        left = pen.text_right(left, rect.y, left, &part, Role::Bar).saturating_sub(GAP as u16);
    }
}

/// The tabs; one that this account cannot use is dimmed, and so are all others while a wizard is open.
pub(super) fn tab_bar(model: &Model, wizard: bool, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::TabBar);
    let names: Vec<String> = Place::TABS.iter().map(|place| pen.say(&format!("tab-{}", place.slug()))).collect();
    let room = usize::from(rect.width.saturating_sub(1));
    let fits = |names: &[String]| names.iter().map(|name| width(name) + 5).sum::<usize>() <= room + 1;
    let short: Vec<String> = Place::TABS.iter().map(|place| pen.say(&format!("tab-short-{}", place.slug()))).collect();
    let names = if fits(&names) { names } else { short };
    // Where not even the short names fit, the digits still tell which key leads where.
    let digits_only = !fits(&names);
    let mut x = rect.x + 1;
    for (at, (place, name)) in Place::TABS.iter().zip(&names).enumerate() {
        let active = *place == model.place.under();
        let usable = place.needs().is_none_or(|operation| guard::allowed(scene.world, scene.actor, operation).is_ok());
        let role = match (active, usable && !wizard) {
            (true, _) => Role::TabActive,
            (false, true) => Role::Tab,
            (false, false) => Role::Disabled,
        };
        let text = if digits_only && !active { format!(" {} ", at + 1) } else { format!(" {} {name} ", at + 1) };
        let taken = pen.text(x, rect.y, rect.right().saturating_sub(x), &text, role);
        if !wizard {
            let tab = ActionId::Tab(u8::try_from(at).unwrap_or(0));
            scene.layout.place(WidgetId::Action(tab), Rect { x, width: taken, ..rect });
        }
        x += taken + 1;
    }
    pen.rule(scene.layout.rect(WidgetId::Rule), Role::Border);
}

/// Where one is, and at the right the screen's one primary button, or where among its neighbours a record is.
pub(super) fn breadcrumb(
    model: &Model,
    page: Option<&Overlay>,
    context: &Context,
    pen: &mut Pen<'_>,
    scene: &mut Scene<'_>,
) {
    let rect = scene.layout.rect(WidgetId::Breadcrumb);
    let mut path = pen.say(&format!("path-{}", model.place.slug()));
    if model.place == Place::PartnersAutomation && model.screen().is_dirty() {
        path.push_str(" •");
    }
    let mut parts: Vec<&str> = path.split(" › ").collect();
    let titles = match page {
        Some(Overlay::PermissionHistory(history)) => vec![history.name.clone(), pen.say("history-title")],
        Some(Overlay::Notifications(page)) => {
            let title = pen.say("notifications-title");
            parts.clear();
            vec![pen.say("menu-settings"), if page.has_edits() { format!("{title} •") } else { title }]
        }
        Some(Overlay::ConnectSalesforce(_)) => {
            let first = scene.account.salesforce().is_none();
            vec![pen.say("sf-app-name"), pen.say(if first { "apps-connect-first" } else { "apps-connect-user" })]
        }
        _ => Vec::new(),
    };
    let title = match page {
        Some(Overlay::CreateUser(_)) => Some(pen.say("create-user-title")),
        Some(Overlay::ClassicAddUser(_)) => Some(pen.say("action-add-user")),
        Some(Overlay::BuySeats(_)) => Some(pen.say("buy-seats-title")),
        Some(Overlay::Checkout(_)) => Some(pen.say("checkout-title")),
        // A dot while something is not saved [USR-09].
        Some(Overlay::SalesforceApp(page)) if page.has_edits() => Some(format!("{} •", pen.say("sf-app-name"))),
        Some(Overlay::SalesforceApp(_)) => Some(pen.say("sf-app-name")),
        // A dot while something is not saved [USR-09].
        Some(Overlay::UserRecord(record)) if record.has_edits() => Some(format!("{} •", record.name)),
        Some(Overlay::UserRecord(record)) => Some(record.name.clone()),
        _ => None,
    };
    parts.extend(titles.iter().map(String::as_str));
    parts.extend(title.as_deref());
    let mut right = rect.right().saturating_sub(1);
    if matches!(page, Some(Overlay::SalesforceApp(page)) if page.installed) {
        right = actions_button(right, rect, ActionId::AppActions, context, pen, scene);
    }
    if let Some(Overlay::UserRecord(record)) = page {
        right = neighbours(record.row(scene.roster), rect, pen, scene);
        if scene.account.user_by_id(record.user).is_some() && record.drawer.is_none() {
            right = actions_button(right, rect, ActionId::UserActions, context, pen, scene);
        }
        if record.has_edits() {
            let key = context.keymap.keys(ActionId::Save).first();
            let button = Button {
                label: pen.say("button-save"),
                key: key.map(|key| key_name(*key, pen.words)).unwrap_or_default(),
                weight: Weight::Primary,
                focused: false,
                enabled: true,
            };
            right = right.saturating_sub(button.width() + 1);
            let width = button.draw(pen, right, rect.y);
            scene.layout.place(WidgetId::Action(ActionId::Save), Rect { x: right, width, ..rect });
        }
    }
    let classic = context.users_flow.opens_classic(scene.account);
    let of_use = model.place.needs().is_none_or(|needs| guard::allowed(scene.world, scene.actor, needs).is_ok());
    // A page that only says why it is of no use needs no button either.
    let of_use = of_use
        && (model.place != Place::ClientAccessManager
            || guard::allowed(scene.world, scene.actor, guard::Operation::ManageClients).is_ok());
    if let Some(primary) = primary(model, classic).filter(|_| page.is_none() && of_use) {
        let found = action::find(primary);
        let operation = found.and_then(|action| action.guard);
        let allowed = operation.is_none_or(|operation| guard::allowed(scene.world, scene.actor, operation).is_ok());
        let key = context.keymap.keys(primary).first();
        let button = Button {
            label: pen.say(found.map_or("", |action| action.label)),
            key: key.map(|key| key_name(*key, pen.words)).unwrap_or_default(),
            weight: Weight::Primary,
            focused: false,
            enabled: allowed,
        };
        right = right.saturating_sub(button.width());
        let width = button.draw(pen, right, rect.y);
        let place = Rect { x: right, width, ..rect };
        scene.layout.place(WidgetId::Action(primary), place);
    }
    let columns = right.saturating_sub(rect.x + 2);
    // Where there is no room, the path loses its beginning and keeps where one is.
    let here = parts.pop().unwrap_or_default();
    let mut lead: String = parts.iter().map(|part| format!("{part} › ")).collect();
    while width(&lead) + width(here) > usize::from(columns) && !parts.is_empty() {
        parts.remove(0);
        lead = std::iter::once("… › ".to_owned()).chain(parts.iter().map(|part| format!("{part} › "))).collect();
    }
    let taken = pen.text(rect.x + 1, rect.y, columns, &lead, Role::Muted);
    pen.text(rect.x + 1 + taken, rect.y, columns.saturating_sub(taken), here, Role::Title);
}

/// The button of an Actions menu [USR-04, SFI-05]. Answers where it begins.
fn actions_button(
    right: u16,
    rect: Rect,
    action: ActionId,
    context: &Context,
    pen: &mut Pen<'_>,
    scene: &mut Scene<'_>,
) -> u16 {
    let key = context.keymap.keys(action).first();
    let button = Button {
        label: format!("{} ▾", pen.say("action-user-actions")),
        key: key.map(|key| key_name(*key, pen.words)).unwrap_or_default(),
        weight: Weight::Plain,
        focused: false,
        enabled: true,
    };
    let x = right.saturating_sub(button.width());
    let width = button.draw(pen, x, rect.y);
    scene.layout.place(WidgetId::Action(action), Rect { x, width, ..rect });
    x
}

/// What the one button of a place does, where it has one; `classic` says which flow adds users.
fn primary(model: &Model, classic: bool) -> Option<ActionId> {
    match model.place {
        Place::PartnersAutomation => model.partners_automation.primary(),
        Place::Users if classic => Some(ActionId::AddClassicUser),
        Place::Users => Some(ActionId::CreateUser),
        Place::ClientAccessManager => Some(ActionId::AddEmployees),
        Place::Seats => Some(ActionId::AddSeats),
        Place::ConnectedApps => Some(ActionId::InstallApp),
        place => groups::Kind::of(place).map(groups::Kind::create),
    }
}

/// Which row of the list a record is, between two signs that lead to its neighbours. Answers where that begins.
fn neighbours(row: Option<usize>, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) -> u16 {
    let mut right = rect.right().saturating_sub(1);
    let args = |row: usize| [("row", Arg::Count(row as u64 + 1)), ("count", Arg::Count(scene.roster.len() as u64))];
    // Who has gone, or is not what is searched for any more, has neighbours and no place among them.
    let at = row.map(|row| pen.words.with("record-position", &args(row))).unwrap_or_default();
    for (text, role, action) in [
        (" › ", Role::Key, Some(ActionId::NextUser)),
        (at.as_str(), Role::Muted, None),
        (" ‹ ", Role::Key, Some(ActionId::PrevUser)),
    ] {
        let x = pen.text_right(right, rect.y, right, text, role);
        if let Some(action) = action {
            let place = Rect { x, width: right - x, ..rect };
            scene.layout.place(WidgetId::Action(action), place);
        }
        right = x;
    }
    right
}

/// The banner of an account without an active super admin, since a partner may have taken the last one back [PAC-24]: between
/// the breadcrumb and the body, which gives way to it. It stays until there is one.
pub(super) fn no_super_admin(pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    /// From how many lines on the body can spare as many as the banner says how it ends.
    const ROOMY: u16 = 14;
    if scene.operator.is_none() || scene.loading.is_some() || !scene.account.super_admins().is_empty() {
        return;
    }
    let body = scene.layout.rect(WidgetId::Body);
    let id = if body.height < ROOMY { "no-super-admin-short" } else { "no-super-admin" };
    let lines = wrap(&format!("! {}", pen.say(id)), usize::from(body.width));
    let taken = pen.lines(Rect { y: body.y - 1, ..body }, lines.iter().map(String::as_str), Role::Warning);
    let rest = Rect { y: body.y + taken, height: body.height.saturating_sub(taken), ..body };
    scene.layout.place(WidgetId::Body, rest);
}

/// What just happened, or what is wrong.
pub(super) fn status_line(model: &Model, context: &Context, pen: &mut Pen<'_>, scene: &Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::StatusLine);
    // What just happened goes before what lasts, and is gone in a moment.
    let (level, text) = if model.pending.is_some() {
        (Level::Info, pen.say("status-saving"))
    } else if let Some(toast) = &model.toast {
        (toast.level, toast.saying.say(pen.words))
    } else if let Some(why) = model.store_lost {
        let id = match why {
            StoreLost::Full => "store-lost-full",
            StoreLost::Unknown => "store-lost-unknown",
            StoreLost::Damaged => "store-lost-damaged",
        };
        (Level::Error, pen.say(id))
    } else if scene.operator.is_none() {
        (Level::Warning, wording::refusal::saying(&guard::Refusal::NotActive).say(pen.words))
    } else {
        return job_line(rect, context, pen, scene);
    };
    let columns = rect.width.saturating_sub(2);
    pen.text(rect.x + 1, rect.y, columns, &format!("{} {text}", level.sign()), level.role());
}

/// The job that goes on, if one does: what it does, how far it is, and the key that shows more.
fn job_line(rect: Rect, context: &Context, pen: &mut Pen<'_>, scene: &Scene<'_>) {
    /// How wide the bar is.
    const GAUGE: u16 = 10;
    let running = |job: &&std::sync::Arc<Job>| job.state == JobState::Running;
    let Some(job) = scene.account.jobs().all().find(running) else { return };
    let text = wording::bulk::progress(job, pen.words);
    let key = context.keymap.keys(ActionId::Jobs).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let done = u64::from(job.cursor.min(job.total)) * u64::from(GAUGE) / u64::from(job.total.max(1));
    let done = usize::try_from(done).unwrap_or(0);
    let mut x = rect.x + 1;
    let room = |x: u16| rect.right().saturating_sub(x + 1);
    x += pen.text(x, rect.y, room(x), &"█".repeat(done), Role::Gauge);
    x += pen.text(x, rect.y, room(x), &"░".repeat(usize::from(GAUGE) - done), Role::GaugeFree) + 1;
    x += pen.text(x, rect.y, room(x), &text, Role::Info) + 2;
    x += pen.text(x, rect.y, room(x), &key, Role::Key) + 1;
    pen.text(x, rect.y, room(x), &pen.say("action-jobs"), Role::KeyLabel);
}

/// The keys that work here and now, from the list that dispatches them.
pub(super) fn key_line(model: &Model, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::KeyLine);
    let contexts = model.contexts();
    let mut working = context.keymap.working(&contexts);
    // Over an overlay the way back matters, not the way out.
    let over = !model.overlays.is_empty();
    let aside = aside(&working);
    let part = model.part();
    // From button to button lead the arrows.
    let buttons = contexts.contains(&ContextId::Question);
    let moves = moves(&working, pen.words).filter(|_| {
        let reads = contexts.contains(&ContextId::Reading) && !contexts.contains(&ContextId::List);
        !(reads && scene.viewer.is_whole(part.scrolled()))
    });
    working.retain(|(action, _)| {
        let shown = part.prominence(action) > 0 && !(over && action.id == ActionId::Quit);
        shown && !(buttons && action.id == ActionId::NextField)
    });
    // While somebody is selected, what is done to those who are comes first.
    let selected = contexts.contains(&ContextId::Selected);
    // So does what settles a bill that is past due [PRC-16].
    let due = contexts.contains(&ContextId::PastDue);
    let first = |action: &action::Action| {
        (selected && action.contexts.contains(&ContextId::Selected))
            || (due && matches!(action.id, ActionId::RetryCharge | ActionId::ChangeCard))
    };
    working.sort_by_key(|(action, _)| if first(action) { 1 } else { part.prominence(action) });
    let mut hints: Vec<Hint> = Vec::new();
    if let Some(key) = moves {
        let label = part.label(ActionId::Up).or_else(|| part.label(ActionId::Down));
        let label = pen.say(label.unwrap_or("action-move"));
        hints.push(Hint { key, label, role: Role::KeyLabel, action: None });
    }
    if buttons {
        // The ways out of a conflict stand below each other.
        let below = matches!(model.overlays.last(), Some(Overlay::Conflict(_)));
        let key = if below { "↑↓" } else { "←→" }.to_owned();
        hints.push(Hint { key, label: pen.say("action-move"), role: Role::KeyLabel, action: None });
    }
    for (action, keys) in working {
        let allowed = action.guard.is_none_or(|guard| guard::allowed(scene.world, scene.actor, guard).is_ok());
        let possible = allowed && !part.dims(action.id, scene.world, scene.actor);
        let role = if possible { Role::KeyLabel } else { Role::Disabled };
        if let Some(key) = keys.first() {
            let label = match action.id {
                ActionId::ChangeCard if scene.account.card().is_none() => "action-add-card",
                id => part.label(id).unwrap_or(action.label),
            };
            let key = match action.id {
                ActionId::NextLevel if aside => "←→".to_owned(),
                _ => key_name(*key, pen.words),
            };
            hints.push(Hint { key, label: pen.say(label), role, action: Some(action.id) });
        }
    }
    draw_hints(pen, scene, rect, &hints, part.keeps());
}

/// A key with what it does here.
struct Hint {
    key: String,
    label: String,
    role: Role,
    action: Option<ActionId>,
}

/// Draws key hints, leaving out from the middle what does not fit: the last two (help and quit) stay, and so does what the
/// part keeps.
fn draw_hints(pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect, hints: &[Hint], keeps: &[ActionId]) {
    let length = |hint: &Hint| width(&hint.key) + 1 + width(&hint.label) + 2;
    let room = usize::from(rect.width.saturating_sub(2));
    let mut kept: Vec<&Hint> = hints.iter().collect();
    // Of two keys that do the same, one is enough.
    let mut told: Vec<&str> = Vec::new();
    kept.retain(|hint| {
        hint.action.is_none() || (!told.contains(&hint.label.as_str()) && (told.push(&hint.label), true).1)
    });
    let too_long = |kept: &[&Hint]| kept.len() > 3 && kept.iter().map(|hint| length(hint)).sum::<usize>() > room;
    if too_long(&kept) {
        // The primary button says its key already.
        let on_button = |action| !scene.layout.rect(WidgetId::Action(action)).is_empty();
        let primaries = [
            ActionId::CreateUser,
            ActionId::AddClassicUser,
            ActionId::CreateTeam,
            ActionId::CreatePreset,
            ActionId::EditDomain,
            ActionId::AddSeats,
            // The menu has a button on the card, as on the pages of Salesforce.
            ActionId::AppActions,
            ActionId::AssignClients,
            ActionId::RemoveClientAccess,
        ];
        kept.retain(|hint| !primaries.iter().any(|primary| hint.action == Some(*primary) && on_button(*primary)));
    }
    let stays = |hint: &Hint| hint.action.is_some_and(|action| keeps.contains(&action));
    while too_long(&kept) {
        let last = kept.len() - 3;
        kept.remove((0..=last).rev().find(|at| !stays(kept[*at])).unwrap_or(last));
    }
    let mut x = rect.x + 1;
    for hint in kept {
        let start = x;
        let left = rect.right().saturating_sub(x + 1);
        x += pen.text(x, rect.y, left, &hint.key, Role::Key) + 1;
        let left = rect.right().saturating_sub(x + 1);
        x += pen.text(x, rect.y, left, &hint.label, hint.role);
        if let Some(action) = hint.action {
            scene.layout.place(WidgetId::Action(action), Rect { x: start, width: x.saturating_sub(start), ..rect });
        }
        x += 2;
    }
}

/// Whether the arrows to both sides choose a tier or term.
fn aside(working: &[(&action::Action, Vec<Key>)]) -> bool {
    let first = |id| working.iter().find(|(action, _)| action.id == id).and_then(|(_, keys)| keys.first().copied());
    let keys: Vec<Key> = [first(ActionId::PrevLevel), first(ActionId::NextLevel)].into_iter().flatten().collect();
    keys == [KeyCode::Left, KeyCode::Right].map(Key::plain)
}

/// The keys that move a cursor or a text here, if any do; the arrows as signs.
fn moves(working: &[(&action::Action, Vec<Key>)], words: &Words) -> Option<String> {
    let first = |id| working.iter().find(|(action, _)| action.id == id).and_then(|(_, keys)| keys.first().copied());
    let keys: Vec<Key> = [first(ActionId::Up), first(ActionId::Down)].into_iter().flatten().collect();
    if keys == [KeyCode::Up, KeyCode::Down].map(Key::plain) {
        return Some("↑↓".to_owned());
    }
    let names: Vec<String> = keys.iter().map(|key| key_name(*key, words)).collect();
    (!names.is_empty()).then(|| names.join(" "))
}

//! How it looks: a card for each app, and beside them the app log. A narrow window shows one of the two.

use ratatui::layout::Rect;

use super::{Card, Side, State, log_view, status_sign};
use crate::{
    domain::{
        app::{AppStatus, SALESFORCE},
        salesforce::prospect,
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::{Rows, WIDE, WidgetId},
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::{
            button::{Button, Weight},
            pen::Pen,
            scroll_bar,
        },
        wording,
    },
};

/// From how many lines on a card has three of them, and a blank one below.
const ROOMY: u16 = 12;

/// From how many lines on it has two.
const TIGHT: u16 = 5;

/// Draws the page.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    if body.width + 2 >= WIDE {
        let left = Rect { width: body.width * 3 / 5, ..body };
        let right = Rect { x: left.right() + 2, width: body.width - left.width - 2, ..body };
        apps(state, context, pen, scene, left);
        log_view::panel(state, pen, scene, right);
        return;
    }
    let line = Rect { height: 1, ..body };
    switch(state, context, pen, scene, line);
    let gap = if body.height >= ROOMY { 2 } else { 1 };
    let rest = Rect { y: body.y + gap, height: body.height.saturating_sub(gap), ..body };
    match state.side {
        Side::Apps => apps(state, context, pen, scene, rest),
        Side::Log => {
            log_view::draw(state, pen, scene, Rect { x: rest.x + 1, width: rest.width.saturating_sub(1), ..rest })
        }
    }
}

/// In a narrow window: which of the two is shown. The other one is a click away, or a Tab.
fn switch(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let (found, count) = (state.shown().len() as u64, state.total() as u64);
    let count = [("count", Arg::Count(count)), ("found", Arg::Count(found))];
    let apps = if state.is_filtered() { "apps-count-found" } else { "apps-count" };
    let labels = [(Side::Apps, pen.words.with(apps, &count)), (Side::Log, pen.say("apps-log"))];
    let mut x = line.x;
    for (side, label) in labels {
        let role = if side == state.side { Role::ChipActive } else { Role::Chip };
        let taken = pen.text(x, line.y, line.right().saturating_sub(x), &format!(" {label} "), role);
        if side != state.side {
            scene.layout.place(WidgetId::Action(ActionId::NextField), Rect { x, width: taken, ..line });
        }
        x += taken + 2;
    }
    let keys = [ActionId::PrevAppTab, ActionId::NextAppTab]
        .map(|action| context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default());
    let (keys, word) = (keys.join("/"), format!(" {}", pen.say("billing-tab-keys")));
    if usize::from(line.right().saturating_sub(x)) > width(&keys) + width(&word) {
        let left = pen.text_right(line.right(), line.y, line.width, &word, Role::KeyLabel);
        pen.text_right(left, line.y, left.saturating_sub(line.x), &keys, Role::Key);
    }
}

fn apps(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let mut rect = rect;
    if state.has_search() {
        let field = Rect { width: (rect.width / 2).max(20).min(rect.width), height: 1, ..rect };
        scene.layout.place(WidgetId::AppsSearch, field);
        let placeholder = format!("/ {}", pen.say("apps-search"));
        state.search.draw(pen, field, state.searching, &placeholder);
        rect = Rect { y: rect.y + 2, height: rect.height.saturating_sub(2), ..rect };
    }
    scene.layout.place(WidgetId::AppsList, rect);
    if state.shown().is_empty() {
        return nothing(state, context, pen, rect);
    }
    let height = match rect.height {
        ROOMY.. => 4,
        TIGHT.. => 2,
        _ => 1,
    };
    let page = usize::from((rect.height + u16::from(height == 4)) / height).max(1);
    let top = scene.viewer.follow(WidgetId::AppsList, Some(state.row()), page, state.shown().len());
    let bar = u16::from(state.shown().len() > page);
    let rows = Rows { rect, top, len: state.shown().len(), height };
    scene.layout.tall_rows(WidgetId::AppsList, rows);
    for (at, app) in state.shown().iter().enumerate().skip(top).take(page) {
        let y = rect.y + u16::try_from(at - top).unwrap_or(0) * height;
        let lines = if height == 4 { 3 } else { height }.min(rect.bottom().saturating_sub(y));
        let here = at == state.row();
        let focused = here && state.side == Side::Apps && !state.searching;
        let place = Rect { y, height: lines, width: rect.width.saturating_sub(bar + 1), ..rect };
        if here {
            pen.fill(place, if focused { Role::Cursor } else { Role::CursorIdle });
        }
        let taken = if here { more(context, pen, scene, place) } else { 0 };
        card(app, focused, taken, pen, scene, place);
    }
    scroll_bar::draw(pen, rect_of_rows(rect, page), top, state.shown().len());
}

/// As many lines as there are rows in sight, so that the bar has the length of the list.
fn rect_of_rows(rect: Rect, page: usize) -> Rect {
    Rect { height: rect.height.min(u16::try_from(page.max(2)).unwrap_or(rect.height)), ..rect }
}

/// The button of the menu More on the card under the cursor, in its last line [SFI-04]. Answers how many columns it takes;
/// a card of one line has no room for it.
fn more(context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) -> u16 {
    let key = context.keymap.keys(ActionId::AppActions).first();
    let button = Button {
        label: format!("{} ▾", pen.say("apps-more")),
        key: key.map(|key| key_name(*key, pen.words)).unwrap_or_default(),
        weight: Weight::Plain,
        focused: false,
        enabled: true,
    };
    let taken = button.width() + 1;
    if rect.height < 2 || rect.width < taken * 2 {
        // The menu opens at the name.
        let anchor = Rect { x: rect.x + 2, width: 0, height: 1, ..rect };
        scene.layout.place(WidgetId::Action(ActionId::AppActions), anchor);
        return 0;
    }
    let (x, y) = (rect.right().saturating_sub(taken), rect.bottom().saturating_sub(1));
    let width = button.draw(pen, x, y);
    // The menu opens below it, and a click on it opens the menu.
    scene.layout.place(WidgetId::Action(ActionId::AppActions), Rect { x, y, width, height: 1 });
    taken + 1
}

/// A card: name and status, what the app does, who installed it and when.
fn card(app: &Card, focused: bool, taken_last: u16, pen: &mut Pen<'_>, scene: &Scene<'_>, rect: Rect) {
    let columns = rect.width.saturating_sub(4);
    let x = rect.x + 2;
    // What is connected and cannot do all that it is set to is no plain success.
    let troubled = app.status == AppStatus::Connected && app.not_synced > 0;
    let (sign, role) = if troubled { ("!", Role::Warning) } else { status_sign(app.status) };
    let status = format!("{sign} {}", pen.say(wording::apps::status(app.status)));
    let taken = u16::try_from(width(&status)).unwrap_or(0);
    let style = pen.row_style(role, focused);
    pen.styled(rect.right().saturating_sub(taken + 1), rect.y, taken, &status, style);
    let style = pen.row_style(Role::Title, focused);
    pen.styled(x, rect.y, columns.saturating_sub(taken + 2), &app.name, style);
    let last = if troubled {
        let text = pen.words.with("apps-not-synced", &[("count", Arg::Count(app.not_synced as u64))]);
        (format!("! {text}"), Role::Warning)
    } else {
        (installed(app, pen, scene), Role::Muted)
    };
    let lines = match rect.height {
        3.. => vec![(about(app, pen, scene), Role::Muted), last],
        2 => vec![last],
        _ => Vec::new(),
    };
    for (y, (line, role)) in (rect.y + 1..rect.bottom()).zip(lines) {
        let taken = if y + 1 == rect.bottom() { taken_last } else { 0 };
        let style = pen.row_style(role, focused);
        pen.styled(x, y, columns.saturating_sub(taken), &line, style);
    }
}

/// What the app does; of Salesforce, as whom it is connected.
fn about(app: &Card, pen: &Pen<'_>, scene: &Scene<'_>) -> String {
    if *app.slug == *SALESFORCE
        && let Some(connection) = scene.account.salesforce()
    {
        let user = prospect::user_name(scene.world, &connection.user());
        let org = prospect::org_name(scene.world, &connection.org);
        let args = [("user", Arg::Text(user.as_str())), ("org", Arg::Text(org.as_str()))];
        return pen.words.with("apps-connected-as", &args);
    }
    let id = wording::apps::about(&app.slug);
    if pen.words.has(&id) { pen.say(&id) } else { pen.say("apps-about-unknown") }
}

/// Who installed it, and when.
pub(super) fn installed(app: &Card, pen: &Pen<'_>, scene: &Scene<'_>) -> String {
    let date = pen.words.date(app.at, scene.zone);
    match &app.by {
        Some(by) => pen.words.with("apps-installed-by", &[("who", Arg::Text(by)), ("date", Arg::Text(&date))]),
        None => pen.words.with("apps-installed-on", &[("date", Arg::Text(&date))]),
    }
}

/// Why there is no card, and what to do next.
fn nothing(state: &State, context: &Context, pen: &mut Pen<'_>, rect: Rect) {
    let key = context.keymap.keys(ActionId::InstallApp).first().map(|key| key_name(*key, pen.words));
    let text = if state.total() == 0 {
        pen.words.with("apps-none", &[("key", Arg::Text(&key.unwrap_or_default()))])
    } else {
        let key = context.keymap.keys(ActionId::Back).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
        pen.words.with("apps-no-match", &[("text", Arg::Text(state.search.text())), ("key", Arg::Text(&key))])
    };
    let rect = Rect { x: rect.x + 2, width: rect.width.saturating_sub(4).min(72), ..rect };
    let lines = wrap(&text, usize::from(rect.width));
    pen.lines(rect, lines.iter().map(String::as_str), Role::Muted);
}

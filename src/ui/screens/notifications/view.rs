//! How the page looks: a row for each notification, a column for each way in which it comes.

use ratatui::layout::Rect;

use super::{Focus, State};
use crate::{
    domain::notification::{Channel, Topic},
    ui::{
        action::ActionId,
        context::Context,
        key_words::key_name,
        layout::WidgetId,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::{
            button::{Button, Weight, box_sign, draw_row},
            pen::Pen,
        },
        wording,
    },
};

/// Wider than this a sentence is hard to read.
const WIDEST: u16 = 84;

/// From this height of the body on, there is room for what the page is for.
const SPACIOUS: u16 = 12;

/// From this height of the body on, each row says below it what it is about.
const ROOMY: u16 = 18;

/// From this height of the body on, there are blank lines between the rows.
const AIRY: u16 = 28;

/// Draws the page into the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let rect = Rect { x: body.x + 1, width: body.width.saturating_sub(2).min(WIDEST), ..body };
    let Some(user) = scene.account.user_by_id(scene.actor.user).cloned() else { return };
    let paragraph = |pen: &mut Pen<'_>, y: u16, id: &str, role| {
        let lines = wrap(&pen.say(id), usize::from(rect.width));
        let rect = Rect { y, height: rect.bottom().saturating_sub(y), ..rect };
        y + pen.lines(rect, lines.iter().map(String::as_str), role)
    };
    let roomy = body.height >= ROOMY;
    // A low window does without it.
    let spacious = body.height >= SPACIOUS;
    let mut y = if spacious { paragraph(pen, rect.y, "notifications-about", Role::Muted) + 1 } else { rect.y };

    let names: Vec<String> = Topic::ALL.iter().map(|topic| pen.say(&wording::notifications::topic(*topic))).collect();
    let name = u16::try_from(names.iter().map(|name| width(name)).max().unwrap_or(0)).unwrap_or(0);
    let heads: Vec<String> =
        Channel::ALL.iter().map(|channel| pen.say(wording::notifications::channel(*channel))).collect();
    let columns: Vec<u16> = heads.iter().map(|head| u16::try_from(width(head).max(3)).unwrap_or(0)).collect();
    let mut x = rect.x + 2 + name + 3;
    let mut places = Vec::new();
    for (head, column) in heads.iter().zip(&columns) {
        pen.text(x, y, rect.right().saturating_sub(x), head, Role::Heading);
        places.push((x, *column));
        x += column + 3;
    }
    y += 1;
    let height = match body.height {
        AIRY.. => 3,
        ROOMY.. => 2,
        _ => 1,
    };
    let rows = u16::try_from(Topic::ALL.len()).unwrap_or(0) * height;
    let table = Rect { y, height: rows.min(rect.bottom().saturating_sub(y)), ..rect };
    let lines = |rect: Rect| crate::ui::layout::Rows { rect, top: 0, len: Topic::ALL.len(), height };
    scene.layout.place(WidgetId::NotificationsTable, table);
    scene.layout.tall_rows(WidgetId::NotificationsTable, lines(table));
    for ((place, column), id) in places.iter().zip([WidgetId::NotificationsEmail, WidgetId::NotificationsInApp]) {
        let column = Rect { x: *place, width: *column, ..table };
        scene.layout.place(id, column);
        scene.layout.tall_rows(id, lines(column));
    }
    for (topic, label) in Topic::ALL.into_iter().zip(&names) {
        let here = matches!(state.focus, Focus::Switch(at, _) if at == topic);
        let line = Rect { y, height: 1, ..rect };
        if here {
            pen.text(line.x, y, 1, "▌", Role::BorderFocus);
        }
        pen.text(line.x + 2, y, name, label, if here { Role::Title } else { Role::Text });
        for (channel, (x, _)) in Channel::ALL.into_iter().zip(&places) {
            let sign = box_sign(state.is_on(&user, topic, channel));
            let focused = state.focus == Focus::Switch(topic, channel);
            let role = if focused { Role::Cursor } else { Role::Text };
            // A dot while it is not saved [USR-09].
            if state.is_turned(topic, channel) {
                pen.text(x - 2, y, 1, "•", Role::Accent);
            }
            pen.text(*x, y, 3, sign, role);
        }
        if roomy {
            let about = pen.say(&wording::notifications::about(topic));
            pen.text(line.x + 2, y + 1, line.width.saturating_sub(2), &about, Role::Muted);
        }
        y += height;
    }
    if rect.bottom() > y + 4 {
        y = paragraph(pen, y + 1, "notifications-simulated", Role::Muted);
    }
    let line = Rect { y: (y + 1).min(rect.bottom().saturating_sub(1)), height: 1, ..rect };
    buttons(state, context, pen, scene, line);
}

fn buttons(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let key = context.keymap.keys(ActionId::Save).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let button = |focus, label: &str, key: String, weight, enabled| Button {
        label: pen.say(label),
        key,
        weight,
        focused: state.focus == focus,
        enabled,
    };
    let drawn = [
        button(Focus::Discard, "button-discard", String::new(), Weight::Plain, true),
        button(Focus::Save, "button-save", key, Weight::Primary, state.has_edits()),
    ];
    for (focus, place) in [Focus::Discard, Focus::Save].into_iter().zip(draw_row(pen, line, &drawn)) {
        scene.layout.place(focus.widget(), place);
    }
}

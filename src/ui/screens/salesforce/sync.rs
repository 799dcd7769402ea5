//! Sync Settings: as whom the account is connected, and a field a line for what is synced [SFI-05, EXT-42].

use ratatui::layout::Rect;

use super::{Focus, State, health, view::heading};
use crate::{
    domain::{
        guard::{self, Operation},
        salesforce::SyncField,
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::WidgetId,
        scene::Scene,
        text::width,
        theme::Role,
        widgets::{
            button::{Button, Weight},
            dropdown::{self, List, Row},
            pen::Pen,
            sheet::Sheet,
        },
        wording,
    },
};

/// Writes the page.
pub(super) fn write(state: &State, context: &Context, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    health::connection(context, sheet, scene);
    let Some(connection) = scene.account.salesforce() else { return };
    let words = sheet.pen.words;
    let now = &connection.sync;
    heading(sheet, "sf-sync-title");
    if let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::ManageApps) {
        let why = format!("! {}", wording::refusal::saying(&refusal).say(words));
        sheet.paragraph(0, &why, Role::Warning);
    }
    let labels: Vec<String> =
        SyncField::ALL.iter().map(|field| words.text(&wording::salesforce::field(*field))).collect();
    let widest = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let label = u16::try_from(widest).unwrap_or(0).min(sheet.width / 2);
    let options = SyncField::ALL.iter().flat_map(|field| field.options());
    let longest = options.map(|one| width(&words.text(&wording::salesforce::option(*one)))).max().unwrap_or(0);
    let columns = u16::try_from(longest).unwrap_or(0) + 5;
    let first = sheet.y;
    for (field, text) in SyncField::ALL.into_iter().zip(&labels) {
        let here = state.form.focus == Focus::Field(field);
        let line = sheet.line(0);
        // A dot while it is not saved [USR-09].
        if state.form.is_edited(field) {
            sheet.pen.text(line.x, line.y, 1, "•", Role::Accent);
        }
        sheet.pen.text(line.x + 2, line.y, label, text, if here { Role::Title } else { Role::Text });
        let option = words.text(&wording::salesforce::option(state.form.get(field, now)));
        let x = line.x + 2 + label + 2;
        let rect = Rect { x, width: columns.min(line.right().saturating_sub(x)), ..line };
        dropdown::field(&mut sheet.pen, rect, here, &option);
        if here {
            sheet.focus(line.y..line.y + 1);
            sheet.place(WidgetId::SyncField, rect);
        }
        sheet.y += 1;
    }
    let fields = Rect { x: 0, y: first, width: sheet.width, height: sheet.y - first };
    sheet.list(WidgetId::SyncFields, fields);
    for field in SyncField::ALL {
        if let Some(theirs) = state.form.theirs(field, now) {
            let name = words.text(&wording::salesforce::field(field));
            let theirs = words.text(&wording::salesforce::option(theirs));
            let args = [("field", Arg::Text(&name)), ("theirs", Arg::Text(&theirs))];
            sheet.paragraph(2, &format!("! {}", words.with("sf-sync-theirs", &args)), Role::Warning);
        }
    }
    buttons(state, context, sheet);
    sheet.y += 1;
    let text = words.text("sf-sync-about");
    sheet.paragraph(2, &text, Role::Muted);
}

fn buttons(state: &State, context: &Context, sheet: &mut Sheet<'_>) {
    sheet.y += 1;
    let key = |action| {
        let key = context.keymap.keys(action).first();
        key.map(|key| key_name(*key, sheet.pen.words)).unwrap_or_default()
    };
    let keys = [key(ActionId::Save), key(ActionId::Back)];
    let mut x = 2;
    for ((focus, id, label, weight), key) in [
        (Focus::Save, WidgetId::SyncSave, "button-save", Weight::Primary),
        (Focus::Cancel, WidgetId::SyncCancel, "button-cancel", Weight::Plain),
    ]
    .into_iter()
    .zip(keys)
    {
        let line = sheet.line(x);
        let enabled = focus == Focus::Cancel || state.has_edits();
        let focused = state.form.focus == focus;
        let button = Button { label: sheet.pen.say(label), key, weight, focused, enabled };
        let taken = button.draw(&mut sheet.pen, x, line.y);
        sheet.place(id, Rect { width: taken, ..line });
        if focused {
            sheet.focus(line.y..line.y + 1);
        }
        x += taken + 2;
    }
    sheet.y += 1;
}

/// The open list of the field with the focus.
pub(super) fn menu(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, within: Rect) {
    let (Some(at), Focus::Field(field)) = (state.form.menu, state.form.focus) else { return };
    let Some(connection) = scene.account.salesforce() else { return };
    let chosen = state.form.get(field, &connection.sync);
    let row = |option: &crate::domain::salesforce::SyncOption| Row {
        sign: dropdown::mark(*option == chosen),
        name: pen.say(&wording::salesforce::option(*option)),
        detail: String::new(),
        enabled: true,
        role: Role::Muted,
    };
    let rows: Vec<Row> = field.options().iter().map(row).collect();
    List { field: WidgetId::SyncField, id: WidgetId::SyncMenu, at, rows: &rows }.draw(pen, scene, within);
}

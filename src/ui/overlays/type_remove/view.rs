//! How the dialog looks.

use ratatui::layout::Rect;

use super::{Focus, State, What, state::WORD};
use crate::{
    domain::{decide, partner},
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        screens::partner_dashboard::clients::rows,
        text::{truncate, wrap},
        theme::Role,
        widgets::{
            button::{Button, Weight, draw_row},
            panel::{self, MARGINS, Panel},
            pen::Pen,
        },
        wording,
    },
};

/// The widest the dialog becomes.
const WIDEST: u16 = 72;

/// A longer name is cut.
const LONGEST: usize = 40;

/// What is drawn besides the text: frame, blanks, the field with its label, help, buttons.
const FIXED: u16 = 7;

/// So many lines tell what is lost, where that takes no fewer: of many clients, the rest is counted.
const MOST: usize = 8;

/// Draws the dialog over the screen.
pub(in crate::ui) fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let columns = within.width.min(WIDEST);
    let inner_columns = usize::from(columns.saturating_sub(MARGINS));
    let (note, role) = note(state, pen.words);
    let note = wrap(&note, inner_columns);
    let note_lines = u16::try_from(note.len()).unwrap_or(u16::MAX);
    // As many clients are named as there is room for.
    let room = within.height.saturating_sub(FIXED + note_lines);
    let text = fitting(state, scene, pen.words, inner_columns, usize::from(room));
    let lines = u16::try_from(text.len()).unwrap_or(u16::MAX);
    let title = match &state.what {
        What::Access { .. } => "type-remove-title",
        What::Tag { .. } => "type-remove-tag-title",
    };
    let title = pen.words.with(title, &[("email", Arg::Text(state.email().typed()))]);
    let size = (columns, FIXED + note_lines + lines);
    let Panel { inside: inner, buttons: last, .. } =
        panel::draw(WidgetId::TypeRemove, &title, within, size, pen, scene);
    for (y, (line, role)) in (inner.top()..inner.bottom()).zip(&text) {
        pen.text(inner.x, y, inner.width, line, *role);
    }
    let mut y = inner.y + lines.min(inner.height) + 1;
    let label = pen.words.with("type-remove-word", &[("word", Arg::Text(WORD))]);
    pen.text(inner.x, y, inner.width, &label, Role::Label);
    let field = Rect { y: y + 1, height: 1, width: inner.width.min(24), ..inner };
    scene.layout.place(WidgetId::TypeRemoveWord, field);
    state.word.draw(pen, field, state.focus == Focus::Word, "");
    y += 2;
    pen.lines(Rect { y, height: inner.bottom().saturating_sub(y), ..inner }, note.iter().map(String::as_str), role);
    let choices =
        [(Focus::Remove, "button-remove-access", Weight::Danger), (Focus::Cancel, "button-cancel", Weight::Plain)];
    let buttons = choices.map(|(focus, label, weight)| Button {
        label: pen.say(label),
        key: String::new(),
        weight,
        focused: state.focus == focus,
        enabled: focus == Focus::Cancel || state.is_ready(),
    });
    for ((focus, ..), rect) in choices.iter().zip(draw_row(pen, last, &buttons)) {
        scene.layout.place(focus.widget(), rect);
    }
}

/// What stands below the field: what is wrong, or how the word is typed.
fn note(state: &State, words: &Words) -> (String, Role) {
    let word = [("word", Arg::Text(WORD))];
    match &state.refused {
        Some(rejection) => (format!("✗ {}", wording::rejection(rejection, words)), Role::Error),
        None if state.wrong => (format!("✗ {}", words.with("type-remove-wrong", &word)), Role::Error),
        None if state.moved => (format!("! {}", words.text("type-remove-moved")), Role::Warning),
        None => (words.with("type-remove-help", &word), Role::Muted),
    }
}

/// The text with as many names as fit into so many lines.
fn fitting(state: &State, scene: &Scene<'_>, words: &Words, columns: usize, room: usize) -> Vec<(String, Role)> {
    let mut named = state.clients.len();
    loop {
        let paragraphs = text(state, scene, words, named);
        let wrapped = |(text, role): &(String, Role)| {
            let role = *role;
            wrap(text, columns).into_iter().map(move |line| (line, role)).collect::<Vec<_>>()
        };
        let mut lines: Vec<(String, Role)> = paragraphs.iter().flat_map(wrapped).collect();
        if lines.len() <= room.min(MOST) || named <= 1 {
            // The field and the buttons have their lines, whatever a client is called.
            lines.truncate(room);
            return lines;
        }
        named = (named - 1).min(named * 3 / 4);
    }
}

/// What is lost, with so many clients by name, a paragraph each.
fn text(state: &State, scene: &Scene<'_>, words: &Words, named: usize) -> Vec<(String, Role)> {
    let email = state.email();
    let short = |name: &str| truncate(name, LONGEST).into_owned();
    let who = scene.account.user(email.key()).map(|user| user.display_name());
    let who = short(who.as_deref().unwrap_or(email.typed()));
    let name = |hub| short(&rows::name(scene.world, hub));
    let lost = |hub: &crate::domain::hub_id::HubId| partner::is_last_super_admin(scene.world, *hub, email.key());
    match &state.what {
        What::Access { client, .. } => {
            let client_name = name(*client);
            let args = [("name", Arg::Text(&who)), ("client", Arg::Text(&client_name))];
            let there = partner::at_client(scene.world, *client, email.key()).is_some();
            let held = scene.account.partner().assignment(*client, email.key());
            let ends = there && held.is_some_and(|assignment| assignment.state.holds_claim());
            let mut said = vec![words.with("type-remove-access", &args)];
            // Whom another partner has there keeps what that one gave them.
            let holder = scene.world.claims().partner_at(*client, email.key()).map(name);
            said.push(match (there, ends, &holder) {
                (true, true, _) => words.with("type-remove-deactivates", &args),
                (true, false, Some(holder)) => {
                    let args = [args[0], args[1], ("partner", Arg::Text(holder))];
                    words.with("type-remove-blocked", &args)
                }
                (true, false, None) => words.with("type-remove-stays", &args),
                (false, ..) => words.with("type-remove-no-user", &args),
            });
            let mut paragraphs = vec![(said.join(" "), Role::Dialog)];
            if ends && lost(client) {
                paragraphs.push((format!("! {}", words.with("type-remove-last-admin", &args)), Role::Warning));
            }
            paragraphs
        }
        What::Tag { .. } => {
            let names: Vec<String> = state.clients.iter().take(named).map(|hub| name(*hub)).collect();
            let list = words.list_of(&names, state.clients.len());
            let count = Arg::Count(state.clients.len() as u64);
            let args = [("name", Arg::Text(&who)), ("clients", Arg::Text(&list)), ("count", count)];
            let mut said = vec![words.with("type-remove-tag", &args)];
            if decide::leaves_as_job(state.clients.len()) {
                said.push(words.text("question-bulk-job"));
            }
            let mut paragraphs = vec![(said.join(" "), Role::Dialog)];
            let orphaned: Vec<String> = state.clients.iter().filter(|hub| lost(hub)).map(|hub| name(*hub)).collect();
            if !orphaned.is_empty() {
                let list = words.list_of(&orphaned[..orphaned.len().min(named)], orphaned.len());
                let args = [("clients", Arg::Text(&list)), ("count", Arg::Count(orphaned.len() as u64))];
                paragraphs.push((format!("! {}", words.with("question-orphaned-clients", &args)), Role::Warning));
            }
            paragraphs
        }
    }
}

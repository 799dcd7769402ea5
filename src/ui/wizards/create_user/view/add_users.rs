//! Page 1: the field for addresses, and the list of those taken in, each with what is to be said about it.

use ratatui::layout::Rect;

use super::problem_text;
use crate::{
    domain::email::NotAnEmail,
    ui::{
        action::ActionId,
        context::Context,
        i18n::{Arg, Words},
        key_words::key_name,
        layout::{Layout, WidgetId},
        scene::Scene,
        text::{truncate, truncate_middle, width},
        theme::Role,
        widgets::{
            button::{Button, Weight},
            pen::Pen,
            scroll_bar,
        },
        wizards::create_user::{Focus, State, addresses::Remark},
    },
};

/// Places the page's parts.
pub(super) fn layout(layout: &mut Layout, page: Rect) {
    layout.place(WidgetId::WizardField, Rect { y: page.y + 1, height: 1, ..page });
    layout.place(WidgetId::WizardHint, Rect { y: page.y + 2, height: 1, ..page });
    layout.place(WidgetId::WizardSources, Rect { y: page.y + 3, height: 1, ..page });
    let above = if page.height < 10 { 4 } else { 5 };
    let list = Rect { y: page.y + above, height: page.height.saturating_sub(above), ..page };
    layout.place(WidgetId::WizardAddresses, list);
}

/// Draws the page.
pub(super) fn draw(wizard: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let page = scene.layout.rect(WidgetId::WizardPage);
    let label = format!("{} *", pen.say("create-user-emails"));
    pen.text(page.x, page.y, page.width, &label, Role::Heading);
    let field = scene.layout.rect(WidgetId::WizardField);
    let example = if wizard.draft.addresses.is_empty() { pen.say("create-user-emails-example") } else { String::new() };
    wizard.field.draw(pen, field, wizard.focus == Focus::Field, &example);

    let hint = scene.layout.rect(WidgetId::WizardHint);
    let (text, role) = match (&wizard.problem, &wizard.notice) {
        (Some(problem), _) => (format!("✗ {}", problem_text(problem, pen.words)), Role::Error),
        (None, Some(notice)) => (format!("i {}", notice.say(pen.words)), Role::Info),
        (None, None) => (pen.say("create-user-emails-help"), Role::Muted),
    };
    pen.text(hint.x, hint.y, hint.width, &text, role);
    sources(wizard, context, pen, scene);
    list(wizard, pen, scene);
}

/// The buttons of the other two sources, from the left.
fn sources(wizard: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let line = scene.layout.rect(WidgetId::WizardSources);
    let mut x = line.x;
    for (focus, label, action) in [
        (Focus::CsvButton, "create-user-csv", ActionId::AddFromCsv),
        (Focus::SalesforceButton, "create-user-salesforce", ActionId::AddFromSalesforce),
    ] {
        let button = Button {
            label: pen.say(label),
            key: context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default(),
            weight: Weight::Plain,
            focused: wizard.focus == focus,
            enabled: true,
        };
        let width = button.draw(pen, x, line.y);
        scene.layout.place(focus.widget(), Rect { x, width, ..line });
        x += width + 2;
    }
}

fn list(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::WizardAddresses);
    let entries = wizard.draft.addresses.entries();
    if entries.is_empty() {
        return;
    }
    let remarks: Vec<Remark> = entries.iter().map(|entry| entry.remark(scene.world, scene.account)).collect();
    let wrong = remarks.iter().filter(|remark| remark.is_problem()).count();
    let count = pen.words.with("create-user-batch-count", &[("count", Arg::Count(entries.len() as u64))]);
    let taken = pen.text(rect.x, rect.y, rect.width, &count, Role::Heading);
    if wrong > 0 {
        let text = pen.words.with("create-user-batch-wrong", &[("count", Arg::Count(wrong as u64))]);
        pen.text(rect.x + taken + 2, rect.y, rect.width.saturating_sub(taken + 2), &format!("✗ {text}"), Role::Error);
    }
    let body = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    let focused = wizard.focus == Focus::Addresses;
    let page = usize::from(body.height);
    let cursor = if focused { wizard.row } else { entries.len() - 1 };
    let top = scene.viewer.follow(WidgetId::WizardAddresses, Some(cursor), page, entries.len());
    scene.layout.rows(WidgetId::WizardAddresses, body, top, entries.len());
    let longest = entries.iter().map(|entry| width(&entry.text)).max().unwrap_or(0);
    let columns = u16::try_from(longest).unwrap_or(u16::MAX).clamp(16, (body.width / 2).max(16));
    for (offset, (entry, remark)) in entries.iter().zip(&remarks).skip(top).take(page).enumerate() {
        let y = body.y + u16::try_from(offset).unwrap_or(0);
        let line = Rect { y, height: 1, width: body.width.saturating_sub(1), ..body };
        let here = focused && top + offset == wizard.row;
        if here {
            pen.fill(line, Role::Cursor);
        }
        let (sign, sign_role, text, role) = remark_words(remark, pen.words);
        let sign_style = pen.row_style(sign_role, here);
        pen.styled(line.x + 1, y, 1, sign, sign_style);
        let text_style = pen.row_style(Role::Text, here);
        pen.styled(line.x + 3, y, columns, &truncate_middle(&entry.text, usize::from(columns)), text_style);
        let x = line.x + 3 + columns + 2;
        let left = line.right().saturating_sub(x);
        let remark_style = pen.row_style(role, here);
        pen.styled(x, y, left, &truncate(&text, usize::from(left)), remark_style);
    }
    scroll_bar::draw(pen, body, top, entries.len());
}

fn remark_words(remark: &Remark, words: &Words) -> (&'static str, Role, String, Role) {
    let named = |id: &str, name: &str| words.with(id, &[("name", Arg::Text(name))]);
    match remark {
        Remark::New => ("✓", Role::Success, String::new(), Role::Muted),
        Remark::HasPassword(name) => ("✓", Role::Success, named("remark-has-password", name), Role::Info),
        Remark::Known(name) => ("✓", Role::Success, named("remark-known", name), Role::Muted),
        Remark::NotAnEmail(why) => {
            let id = match why {
                NotAnEmail::Empty | NotAnEmail::Malformed => "remark-not-an-email",
                NotAnEmail::TooLong => "remark-too-long",
            };
            ("✗", Role::Error, words.text(id), Role::Error)
        }
        Remark::AlreadyHere(_) => ("✗", Role::Error, words.text("remark-already-here"), Role::Error),
    }
}

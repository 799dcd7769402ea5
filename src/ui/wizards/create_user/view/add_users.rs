//! Page 1: the field for addresses, and the list of those taken in, each with what is to be said about it.

use ratatui::layout::Rect;

use super::problem_text;
use crate::{
    domain::{
        email::NotAnEmail,
        guard::{self, Operation},
        user::Origin,
    },
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
        wizards::create_user::{
            Focus, State,
            addresses::{Entry, Remark},
        },
        wording,
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

    let refusal = guard::allowed(scene.world, wizard.actor, Operation::ImportFromSalesforce).err();
    let refusal = refusal.map(|refusal| wording::refusal::saying(&refusal).say(pen.words));
    let hint = scene.layout.rect(WidgetId::WizardHint);
    let (text, role) = match (&wizard.problem, &wizard.notice) {
        // Why the button with the focus does nothing is what one wants to know there.
        _ if wizard.focus == Focus::SalesforceButton && refusal.is_some() => {
            (format!("! {}", refusal.as_deref().unwrap_or_default()), Role::Warning)
        }
        (Some(problem), _) => (format!("✗ {}", problem_text(problem, pen.words)), Role::Error),
        (None, Some(notice)) => (format!("i {}", notice.say(pen.words)), Role::Info),
        (None, None) => (pen.say("create-user-emails-help"), Role::Muted),
    };
    pen.text(hint.x, hint.y, hint.width, &text, role);
    sources(wizard, refusal.as_deref(), context, pen, scene);
    list(wizard, pen, scene);
}

/// The buttons of the other two sources, from the left; where there is room, why one of them cannot be pressed.
fn sources(wizard: &State, refusal: Option<&str>, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let line = scene.layout.rect(WidgetId::WizardSources);
    let mut buttons = [
        (Focus::CsvButton, "create-user-csv", ActionId::AddFromCsv),
        (Focus::SalesforceButton, "create-user-salesforce", ActionId::AddFromSalesforce),
    ]
    .map(|(focus, label, action)| Button {
        label: pen.say(label),
        key: context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default(),
        weight: Weight::Plain,
        focused: wizard.focus == focus,
        enabled: focus == Focus::CsvButton || refusal.is_none(),
    });
    if buttons.iter().map(|button| button.width() + 2).sum::<u16>() > line.width + 2 {
        // In a narrow window the labels go before the keys, which the key line has as well.
        buttons.iter_mut().for_each(|button| button.key.clear());
    }
    let mut x = line.x;
    for (focus, button) in [Focus::CsvButton, Focus::SalesforceButton].into_iter().zip(&buttons) {
        let width = button.draw(pen, x, line.y);
        scene.layout.place(focus.widget(), Rect { x, width, ..line });
        x += width + 2;
    }
    let left = line.right().saturating_sub(x);
    if let Some(why) = refusal.filter(|why| width(why) <= usize::from(left)) {
        pen.text(x, line.y, left, why, Role::Muted);
    }
}

/// The columns of the list besides the sign: the address, its source, the remark.
struct Columns {
    address: u16,
    source: u16,
    remark: u16,
}

impl Columns {
    fn of(entries: &[Entry], remarks: &[String], words: &Words, line: Rect) -> Self {
        let widest =
            |texts: &mut dyn Iterator<Item = usize>| u16::try_from(texts.max().unwrap_or(0)).unwrap_or(u16::MAX);
        let source = widest(&mut entries.iter().map(|entry| width(&words.text(origin(entry.origin)))));
        let remark = widest(&mut remarks.iter().map(|remark| width(remark)));
        let room = line.width.saturating_sub(3 + 2 + source);
        let longest = widest(&mut entries.iter().map(|entry| width(&entry.text)));
        // What is to be said about an address takes what the longest one leaves, and a quarter of the line at least, when
        // it needs that.
        let kept = match remark {
            0 => 0,
            _ => remark.min(room.saturating_sub(longest + 2).max(line.width / 4)) + 2,
        };
        let address = longest.max(16).min(room.saturating_sub(kept));
        Self { address, source, remark: room.saturating_sub(address + 2) }
    }
}

fn list(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::WizardAddresses);
    let entries = wizard.draft.addresses.entries();
    if entries.is_empty() {
        return;
    }
    let remarks: Vec<Remark> = entries.iter().map(|entry| entry.remark(scene.world, scene.account)).collect();
    let words: Vec<_> = remarks.iter().map(|remark| remark_words(remark, pen.words)).collect();
    let wrong = remarks.iter().filter(|remark| remark.is_problem()).count();
    heading(wizard, entries.len() - wrong, wrong, pen, rect);
    let body = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    let focused = wizard.focus == Focus::Addresses;
    let page = usize::from(body.height);
    let cursor = if focused { wizard.row } else { entries.len() - 1 };
    let top = scene.viewer.follow(WidgetId::WizardAddresses, Some(cursor), page, entries.len());
    scene.layout.rows(WidgetId::WizardAddresses, body, top, entries.len());
    let line = Rect { height: 1, width: body.width.saturating_sub(1), ..body };
    let texts: Vec<String> = words.iter().map(|(_, _, text, _)| text.clone()).collect();
    let columns = Columns::of(entries, &texts, pen.words, line);
    for (offset, (entry, (sign, sign_role, text, role))) in entries.iter().zip(&words).skip(top).take(page).enumerate()
    {
        let y = body.y + u16::try_from(offset).unwrap_or(0);
        let here = focused && top + offset == wizard.row;
        if here {
            pen.fill(Rect { y, ..line }, Role::Cursor);
        }
        let sign_style = pen.row_style(*sign_role, here);
        pen.styled(line.x + 1, y, 1, sign, sign_style);
        let text_style = pen.row_style(Role::Text, here);
        let address = truncate_middle(&entry.text, usize::from(columns.address));
        pen.styled(line.x + 3, y, columns.address, &address, text_style);
        let x = line.x + 3 + columns.address + 2;
        let source_style = pen.row_style(if entry.origin == Origin::Typed { Role::Muted } else { Role::Text }, here);
        let source = pen.say(origin(entry.origin));
        pen.styled(x, y, columns.source, &source, source_style);
        let x = x + columns.source + 2;
        let remark_style = pen.row_style(*role, here);
        pen.styled(x, y, columns.remark, &truncate(text, usize::from(columns.remark)), remark_style);
    }
    scroll_bar::draw(pen, body, top, entries.len());
}

/// How many users there will be, from where the addresses came when there is more than one source, how many have to be
/// mended, and which were there already, where the line above has something else to say.
fn heading(wizard: &State, users: usize, wrong: usize, pen: &mut Pen<'_>, rect: Rect) {
    let count = |id: &str, count: usize, words: &Words| words.with(id, &[("count", Arg::Count(count as u64))]);
    let mut x = rect.x;
    let text = count("create-user-batch-count", users, pen.words);
    x += pen.text(x, rect.y, rect.width, &text, Role::Heading) + 2;
    let sources = wizard.draft.addresses.sources();
    if sources.len() > 1 {
        let parts = sources.iter().map(|(from, len)| count(&format!("{}-count", origin(*from)), *len, pen.words));
        let text = parts.collect::<Vec<_>>().join(" · ");
        x += pen.text(x, rect.y, rect.right().saturating_sub(x), &text, Role::Muted) + 2;
    }
    if wrong > 0 {
        let text = format!("✗ {}", count("create-user-batch-wrong", wrong, pen.words));
        x += pen.text(x, rect.y, rect.right().saturating_sub(x), &text, Role::Error) + 2;
    }
    if let Some(notice) = wizard.notice.as_ref().filter(|_| wizard.problem.is_some()) {
        let text = format!("i {}", notice.say(pen.words));
        pen.text(x, rect.y, rect.right().saturating_sub(x), &text, Role::Info);
    }
}

/// The id of the message that names a source, in a word.
const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Typed => "source-typed",
        Origin::Csv => "source-csv",
        Origin::Salesforce => "source-salesforce",
        Origin::Classic => "source-classic",
    }
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

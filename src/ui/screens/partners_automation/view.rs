//! How the page looks: the field with what it is for, who matches beside it or, in a narrow window, below it; the preview
//! takes the place of who matches, and of the whole page where it is narrow.

use ratatui::layout::Rect;

use super::{Focus, Preview, Stage, State, people};
use crate::{
    domain::{
        guard::{self, Operation, Refusal},
        partner::{Matching, matching},
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::{self, WidgetId},
        partner_banner,
        place::Place,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::{
            button::{self, Button, Weight},
            pen::Pen,
            sheet::Sheet,
        },
        wording,
    },
};

/// Wider than this a sentence is hard to read.
const WIDEST: u16 = 76;

/// The widest field: domains are short.
const FIELD: u16 = 44;

/// From this height of the body on, each sentence of what the page is for is a paragraph of its own.
const ROOMY: u16 = 24;

/// As long as the page can become, with every group of people at its longest.
const LINES: u16 = 480;

/// Draws the page into the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    if let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::UsePartnerPages) {
        return refused(&refusal, pen, body);
    }
    let (left, right) = layout::drawer(body);
    let beside = left.width > 0;
    if let Stage::Preview(preview) = &state.stage {
        if beside {
            form(state, context, left, false, pen, scene);
        }
        return self::preview(preview, context, if beside { right } else { body }, pen, scene);
    }
    form(state, context, if beside { left } else { body }, !beside, pen, scene);
    if beside {
        let title = pen.say("automation-people");
        let mut buffer = Sheet::buffer(inside(right).width.saturating_sub(2), LINES);
        let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
        who_matches(&mut sheet, scene);
        whole(WidgetId::DomainPeople, &mut sheet);
        let right = Rect { height: right.height.min(sheet.y + 2), ..right };
        panel(pen, right, &title, Role::Border);
        sheet.show(WidgetId::DomainPeople, pen, scene, inside(right));
    }
}

/// Where there is nothing to set: what the page is for, and why it is of no use here [TG-04].
fn refused(refusal: &Refusal, pen: &mut Pen<'_>, body: Rect) {
    let rect = Rect { x: body.x + 1, width: body.width.saturating_sub(2).min(WIDEST), ..body };
    let mut y = rect.y;
    let why = format!("! {}", wording::refusal::saying(refusal).say(pen.words));
    let about = pen.say(&format!("about-{}", Place::PartnersAutomation.slug()));
    for (text, role) in [(why, Role::Warning), (about, Role::Text)] {
        let lines = wrap(&text, usize::from(rect.width));
        let rect = Rect { y, height: rect.bottom().saturating_sub(y), ..rect };
        y += pen.lines(rect, lines.iter().map(String::as_str), role) + 1;
    }
}

/// An empty panel with a frame.
fn panel(pen: &mut Pen<'_>, rect: Rect, title: &str, role: Role) {
    pen.fill(rect, Role::Text);
    pen.frame(rect, title, role);
}

/// What a panel's frame leaves, with a blank column at the left; the scroll bar takes the one at the right.
const fn inside(rect: Rect) -> Rect {
    Rect { x: rect.x + 2, y: rect.y + 1, width: rect.width.saturating_sub(3), height: rect.height.saturating_sub(2) }
}

/// The field with all that is said of it; who matches below it, where nothing stands beside it.
fn form(state: &State, context: &Context, rect: Rect, alone: bool, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    // A blank column stands before it, and the scroll bar behind it.
    let rect = Rect { x: rect.x + 1, width: rect.width.saturating_sub(1), ..rect };
    let columns = rect.width.saturating_sub(3);
    let roomy = rect.height >= ROOMY;
    let mut buffer = Sheet::buffer(columns, LINES);
    let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
    if let Some(text) = partner_banner::text(scene, sheet.pen.words, true) {
        paragraph(&mut sheet, &format!("! {text}"), Role::Warning);
        sheet.y += 1;
    }
    let (start, mut typed) = (sheet.y, None);
    let label = sheet.pen.say("automation-domain");
    sheet.paragraph(0, &label, Role::Label);
    let allowed = guard::allowed(scene.world, scene.actor, Operation::SetPartnerDomain);
    if state.is_busy() {
        let line = sheet.line(0);
        sheet.place(WidgetId::DomainField, Rect { width: line.width.min(FIELD), ..line });
        sheet.y += 1;
    } else {
        domain(allowed.is_ok(), &mut sheet, scene);
    }
    below_field(state, context, allowed.as_ref().err(), &mut sheet);
    if let Stage::Editing(focus) = state.stage {
        buttons(focus, context, &mut sheet);
        typed = Some(start..sheet.y);
    }
    sheet.y += 1;
    since(&mut sheet, scene);
    sheet.y += 1;
    let purpose = ["automation-about", "automation-ensures", "automation-others"].map(|id| sheet.pen.say(id));
    if roomy {
        for (at, text) in purpose.iter().enumerate() {
            sheet.y += u16::from(at > 0);
            paragraph(&mut sheet, text, Role::Muted);
        }
    } else {
        paragraph(&mut sheet, &purpose.join(" "), Role::Muted);
    }
    if alone {
        sheet.y += 1;
        let title = sheet.pen.say("automation-people");
        sheet.paragraph(0, &title, Role::Heading);
        who_matches(&mut sheet, scene);
    }
    whole(WidgetId::DomainPage, &mut sheet);
    if let Some(lines) = typed {
        sheet.focus(lines);
    }
    sheet.show(WidgetId::DomainPage, pen, scene, Rect { width: columns + 2, ..rect });
    if state.is_busy() {
        field(state, pen, scene);
    }
}

/// Says that a sheet is one text, in which one scrolls; what it is stands beside its scroll bar.
fn whole(id: WidgetId, sheet: &mut Sheet<'_>) {
    sheet.place_below(id, Rect::new(0, 0, sheet.width, sheet.y));
    sheet.focus_text(0..sheet.y);
}

/// A paragraph that is no wider than can be read well.
fn paragraph(sheet: &mut Sheet<'_>, text: &str, role: Role) {
    let rect = sheet.rest(0);
    let rect = Rect { width: rect.width.min(WIDEST), ..rect };
    let lines = wrap(text, usize::from(rect.width));
    sheet.y += sheet.pen.lines(rect, lines.iter().map(String::as_str), role);
}

/// What is wrong with what was typed, and else why nothing can be, or what is worth typing.
fn below_field(state: &State, context: &Context, refusal: Option<&Refusal>, sheet: &mut Sheet<'_>) {
    let words = sheet.pen.words;
    if let Some(wrong) = &state.wrong {
        paragraph(sheet, &format!("✗ {}", wrong.saying().say(words)), Role::Error);
    } else if let Some(refusal) = refusal {
        return paragraph(sheet, &format!("! {}", wording::refusal::saying(refusal).say(words)), Role::Warning);
    }
    let focus = match state.stage {
        Stage::Editing(focus) => Some(focus),
        Stage::View | Stage::Preview(_) => None,
    };
    if focus.is_some() && state.wrong.as_ref().is_some_and(super::Trouble::leads_to_manager) {
        let line = sheet.line(0);
        let button = Button {
            label: words.text("automation-manager"),
            key: String::new(),
            weight: Weight::Plain,
            focused: focus == Some(Focus::Manager),
            enabled: true,
        };
        let taken = button.draw(&mut sheet.pen, 0, line.y);
        sheet.place(WidgetId::DomainManager, Rect { width: taken, ..line });
        sheet.y += 1;
    }
    let Some(proposal) = state.proposal.as_ref().filter(|_| !matches!(state.stage, Stage::Preview(_))) else { return };
    let key = context.keymap.keys(ActionId::TakeDomain).first().map(|key| key_name(*key, words)).unwrap_or_default();
    let text = proposed(proposal, words);
    let text = format!("{text} {}", words.with("automation-take", &[("key", Arg::Text(&key))]));
    let first = sheet.y;
    paragraph(sheet, &text, Role::Help);
    sheet.place(WidgetId::Action(ActionId::TakeDomain), Rect::new(0, first, sheet.width, sheet.y - first));
}

/// Which domain most employees have [DOM-16].
fn proposed(proposal: &crate::domain::partner::Proposal, words: &crate::ui::i18n::Words) -> String {
    let id = if proposal.with_clients { "automation-most-with-clients" } else { "automation-most" };
    let domain = proposal.domain.entered.to_string();
    words.with(id, &[("domain", Arg::Text(&domain)), ("count", Arg::Count(proposal.people as u64))])
}

/// The buttons below the field.
fn buttons(focus: Focus, context: &Context, sheet: &mut Sheet<'_>) {
    let key = |action, sheet: &Sheet<'_>| {
        let key = context.keymap.keys(action).first();
        key.map(|key| key_name(*key, sheet.pen.words)).unwrap_or_default()
    };
    sheet.y += 1;
    let mut x = 0;
    for (at, label, action, weight) in [
        (Focus::Save, "button-save", ActionId::Save, Weight::Primary),
        (Focus::Cancel, "button-cancel", ActionId::Back, Weight::Plain),
    ] {
        let line = sheet.line(x);
        let key = key(action, sheet);
        let button = Button { label: sheet.pen.say(label), key, weight, focused: focus == at, enabled: true };
        let taken = button.draw(&mut sheet.pen, x, line.y);
        sheet.place(at.widget(), Rect { width: taken, ..line });
        x += taken + 2;
    }
    sheet.y += 1;
}

/// Who has set the domain, and when; while none is set, when that was last asked for.
fn since(sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let settings = scene.account.partner().settings();
    let text = match (&settings.domain, &settings.updated_by, settings.updated_at, settings.reminded_at) {
        (Some(_), Some(who), Some(at), _) => {
            let name = scene.account.user_by_id(who.id).map(|user| user.display_name());
            let name = name.unwrap_or_else(|| who.email.typed().to_owned());
            let date = words.moment(at, scene.zone);
            words.with("automation-set-by", &[("name", Arg::Text(&name)), ("date", Arg::Text(&date))])
        }
        (Some(_), ..) => return,
        (None, .., Some(at)) => {
            let date = words.moment(at, scene.zone);
            words.with("automation-reminded", &[("date", Arg::Text(&date))])
        }
        (None, ..) => words.text("automation-not-reminded"),
    };
    paragraph(sheet, &text, Role::Muted);
}

/// Who matches the domain that is set.
fn who_matches(sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let settings = scene.account.partner().settings();
    let domain = settings.domain_ascii.as_deref().unwrap_or_default();
    people::write(&matching(scene.account, domain), scene.account, sheet);
}

/// The domain that is set, while nothing is typed: all of it, in as many lines as it takes.
fn domain(allowed: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let set = scene.account.partner().settings().domain.as_ref().map(ToString::to_string);
    let line = sheet.line(0);
    // What cannot be typed in does not look as if it could.
    let (ground, margin) = if allowed { (Role::Field, 1) } else { (Role::Text, 0) };
    let ink = if allowed && set.is_none() { Role::Placeholder } else { ground };
    let text = set.unwrap_or_else(|| sheet.pen.say("automation-none"));
    // A long one has all the width that a sentence has.
    let room = |widest: u16| line.width.min(widest).saturating_sub(2 * margin);
    let columns = if width(&text) <= usize::from(room(FIELD)) { room(FIELD) } else { room(WIDEST) };
    let lines = pieces(&text, usize::from(columns));
    let height = u16::try_from(lines.len()).unwrap_or(1);
    let rect = Rect { width: columns + 2 * margin, height: height.min(sheet.rest(0).height), ..line };
    sheet.pen.fill(rect, ground);
    let style = sheet.pen.style(ground).patch(sheet.pen.style(ink));
    for (y, text) in (rect.top()..rect.bottom()).zip(&lines) {
        sheet.pen.styled(rect.x + margin, y, columns, text, style);
    }
    sheet.place(WidgetId::DomainField, rect);
    sheet.y += rect.height;
}

/// A domain in lines, broken behind a dot where one is on the line.
fn pieces(domain: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for label in domain.split_inclusive('.') {
        if width(&line) + width(label) > columns && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line.push_str(label);
        if width(&line) > columns {
            let mut parts = wrap(&line, columns);
            line = parts.pop().unwrap_or_default();
            lines.append(&mut parts);
        }
    }
    lines.push(line);
    lines
}

/// The field itself, over the place that the page has kept for it: it has the terminal's cursor.
fn field(state: &State, pen: &mut Pen<'_>, scene: &Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::DomainField);
    if rect.is_empty() {
        return;
    }
    let focused = state.stage == Stage::Editing(Focus::Field);
    state.field.draw(pen, rect, focused, &pen.say("automation-example"));
    if state.wrong.is_some() && !focused {
        pen.restyle(rect, Role::FieldError);
    }
}

/// Whom the typed domain would match, and the two buttons [DOM-14, SM-7].
fn preview(preview: &Preview, context: &Context, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let domain = preview.domain.entered.to_string();
    let title = pen.words.with("automation-preview", &[("domain", Arg::Text(&domain))]);
    let mut buffer = Sheet::buffer(inside(rect).width.saturating_sub(2), LINES);
    let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
    // What is agreed to is read whole, however long it is.
    if width(&title) + 6 > usize::from(rect.width) {
        sheet.paragraph(0, &domain, Role::Title);
        sheet.y += 1;
    }
    let words = pen.words;
    if preview.domain.ascii.as_str() != domain {
        let ascii = preview.domain.ascii.to_string();
        sheet.paragraph(0, &words.with("automation-ascii", &[("ascii", Arg::Text(&ascii))]), Role::Muted);
        sheet.y += 1;
    }
    if preview.grown {
        sheet.paragraph(0, &format!("! {}", words.text("automation-grown")), Role::Warning);
    }
    if preview.found.matched.is_empty() && preview.found != Matching::default() {
        sheet.paragraph(0, &format!("! {}", words.text("automation-matches-nobody")), Role::Warning);
    }
    // What it costs is told before it is agreed to.
    let (now, then) = preview.credited;
    if then < now {
        let (lost, now, then) = (words.money(now - then), words.money(now), words.money(then));
        let args = [("lost", Arg::Text(&lost)), ("now", Arg::Text(&now)), ("then", Arg::Text(&then))];
        sheet.paragraph(0, &format!("! {}", words.with("automation-stop-credit", &args)), Role::Warning);
    }
    if !preview.found.stops.is_empty() {
        sheet.paragraph(0, &words.text("automation-stop-follows"), Role::Text);
        sheet.y += 1;
    }
    let better = crate::domain::partner::proposed(scene.account);
    if let Some(better) = better.filter(|better| better.domain.ascii != preview.domain.ascii) {
        sheet.paragraph(0, &proposed(&better, words), Role::Help);
        sheet.y += 1;
    }
    people::write(&preview.found, scene.account, &mut sheet);
    whole(WidgetId::DomainPeople, &mut sheet);
    // The buttons stand below a blank line, as near as the people let them.
    let rect = Rect { height: rect.height.min(sheet.y + 4), ..rect };
    panel(pen, rect, &title, Role::BorderFocus);
    scene.layout.place(WidgetId::DomainPreview, rect);
    let inner = inside(rect);
    let list = Rect { height: inner.height.saturating_sub(1), ..inner };
    sheet.show(WidgetId::DomainPeople, pen, scene, list);
    let esc = context.keymap.keys(ActionId::Back).first();
    let agree = if preview.found.stops.is_empty() { Weight::Primary } else { Weight::Danger };
    let row = [
        Button {
            label: words.text("button-back"),
            key: esc.map(|key| key_name(*key, words)).unwrap_or_default(),
            weight: Weight::Plain,
            focused: !preview.agrees,
            enabled: true,
        },
        Button {
            label: words.text("automation-confirm"),
            key: String::new(),
            weight: agree,
            focused: preview.agrees,
            enabled: true,
        },
    ];
    let foot = Rect { y: inner.bottom().saturating_sub(1), height: 1, width: inner.width.saturating_sub(1), ..inner };
    for (id, place) in
        [WidgetId::DomainBack, WidgetId::DomainConfirm].into_iter().zip(button::draw_row(pen, foot, &row))
    {
        scene.layout.place(id, place);
    }
}

//! How the outbox looks.

use ratatui::layout::Rect;

use super::{
    State,
    columns::{self, COLUMNS, Source},
};
use crate::{
    domain::mail::Mail,
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::{Layout, WidgetId},
        scene::Scene,
        screens::log::view::{self, DrawerButton, Line, Texts},
        text::Query,
        theme::Role,
        widgets::pen::Pen,
        wording::{
            self,
            mail::{Letter, Paragraph},
        },
    },
};

const TEXTS: Texts = Texts { search: "outbox-search", empty: "outbox-empty", count: "outbox-count" };

/// Places the screen's parts in the body.
pub fn layout(state: &State, layout: &mut Layout, body: Rect) {
    view::layout(&state.list, layout, body);
}

/// Draws the screen.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let filters = state.kind.map_or_else(String::new, |kind| {
        let kind = pen.say(&wording::mail::kind(kind));
        pen.words.with("log-only", &[("what", Arg::Text(&kind))])
    });
    view::head(&state.list, TEXTS, &filters, pen, scene);
    let query = Query::new(state.list.search.text());
    let filtered = state.kind.is_some();
    view::rows(&state.list, TEXTS, filtered, COLUMNS, pen, scene, |pen, scene, column, mail| {
        let Scene { account, now, zone, .. } = scene;
        Source { state: account, words: pen.words, now: *now, zone, query: &query }.cell(column, mail)
    });
    if let Some(mail) = state.list.paged.current().filter(|_| state.list.open) {
        let lines = lines(&mail.value, context, pen, scene);
        let title = pen.say(&wording::mail::kind(mail.value.kind.name()));
        let buttons = buttons(state, context, pen);
        view::drawer(state.list.ids, &title, &lines, &buttons, pen, scene);
    }
}

/// A mail as it reads, under what is known of it: the mail in its own language, the rest in the viewer's.
fn lines(mail: &Mail, context: &Context, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<Line> {
    let Some(to) = mail.to.first() else { return Vec::new() };
    let words = context.languages.get(mail.language);
    let Letter { subject, body } = wording::mail::letter(mail, to, scene.account, scene.zone, words);
    let about = |id, value: &str| Line::new(pen.words.with(id, &[("value", Arg::Text(value))]), Role::Muted);
    let user = scene.account.user_by_id(to.id).map(AsRef::as_ref);
    let link = mail.link(user, scene.now);
    let blank = || Line::new("", Role::Text);
    let mut lines = vec![
        about("mail-about-to", to.email.typed()),
        about("mail-about-sent", &pen.words.moment(mail.at, scene.zone)),
        about("mail-about-kind", &pen.say(&wording::mail::kind(mail.kind.name()))),
    ];
    if link.is_some() {
        let said = wording::mail::link(link, scene.zone, pen.words);
        let text = pen.words.with("mail-about-link", &[("value", Arg::Text(&said))]);
        lines.push(Line::new(text, columns::role(link.map(|link| link.state))));
    }
    lines.extend([blank(), Line::new(subject, Role::Title)]);
    for paragraph in body {
        lines.push(blank());
        lines.push(match paragraph {
            Paragraph::Text(text) => Line::new(text, Role::Text),
            Paragraph::Link(link) => Line::new(link, Role::Link),
            Paragraph::Remark(text) => Line::new(text, Role::Muted),
        });
    }
    lines
}

/// Where there is no room for all of them, the first is left out; its key works all the same.
fn buttons(state: &State, context: &Context, pen: &Pen<'_>) -> Vec<DrawerButton> {
    let button = |action, label| {
        let key = context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
        (WidgetId::Action(action), pen.say(label), key)
    };
    let no_mail = state.is_waited_for().then(|| button(ActionId::NoMail, "no-mail-button"));
    let link = state.leads_to().map(|follow| {
        let label = if follow == ActionId::SignUp { "outbox-sign-up" } else { "outbox-choose-password" };
        [button(ActionId::CopyOne, "outbox-copy-link"), button(follow, label)]
    });
    no_mail.into_iter().chain(link.into_iter().flatten()).collect()
}

//! What to do when an invitation does not arrive within five minutes [CRU-42, LEG-28, ER-04, LM-02]: one text, reached from
//! wherever an invitation is shown.

use jiff::{Timestamp, ToSpan};
use ratatui::layout::Rect;

use crate::{
    domain::{id::UserId, user::UserStatus},
    ui::{
        action::{ActionId, ContextId},
        context::Context,
        i18n::{Arg, Words},
        key_words::key_name,
        layout::{WidgetId, centred},
        part::{Part, Surroundings},
        scene::Scene,
        step::Step,
        text::wrap,
        theme::Role,
        widgets::{cursor, pen::Pen, scroll_bar},
    },
};

/// How long a mail is given to arrive, in minutes [LM-02].
const MINUTES: i64 = 5;

/// The steps, in their order: spam before support [LEG-28].
const STEPS: [&str; 6] =
    ["no-mail-address", "no-mail-spam", "no-mail-allow", "no-mail-resend", "no-mail-link", "no-mail-support"];

/// The help, which has no cursor: it is only read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    user: UserId,
}

impl State {
    /// The help for the invitation of a user.
    pub fn new(user: UserId, around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(WidgetId::NoMail);
        Self { user }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "no-mail"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Reading, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::NoMail
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::NoMail)) {
            around.viewer.scroll_by(WidgetId::NoMail, rows);
            return Step::Stay;
        }
        match action {
            ActionId::Back | ActionId::NoMail => Step::close(),
            other => Step::Elsewhere(other),
        }
    }
}

/// The sentence that says where the help is, for wherever an invitation is shown.
pub fn hint(context: &Context, words: &Words) -> String {
    let key = context.keymap.keys(ActionId::NoMail).first().map(|key| key_name(*key, words)).unwrap_or_default();
    words.with("no-mail-hint", &[("key", Arg::Text(&key))])
}

/// Draws the help over the screen.
pub(in crate::ui) fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let within = Rect { y: 1, height: body.bottom(), ..body };
    let columns = within.width.min(76);
    let inner = usize::from(columns.saturating_sub(6));
    let mut lines: Vec<(String, Role)> = Vec::new();
    let mut paragraph = |text: &str, role, indent: usize| {
        for (row, line) in wrap(text, inner.saturating_sub(indent)).into_iter().enumerate() {
            lines.push((if row == 0 { line } else { format!("{}{line}", " ".repeat(indent)) }, role));
        }
        lines.push((String::new(), Role::Dialog));
    };
    let (text, role) = where_it_is(state.user, pen, scene);
    paragraph(&text, role, 0);
    let email = scene.account.user_by_id(state.user).map(|user| user.email.typed().to_owned()).unwrap_or_default();
    for (at, id) in STEPS.into_iter().enumerate() {
        let text = pen.words.with(id, &[("email", Arg::Text(&email))]);
        paragraph(&format!("{}. {text}", at + 1), Role::Dialog, 3);
    }
    lines.pop();
    // A low window does without the blank lines.
    let high = |lines: &[(String, Role)], frame: usize| u16::try_from(lines.len() + frame).unwrap_or(u16::MAX);
    let blank = u16::from(high(&lines, 4) <= within.height);
    if blank == 0 {
        lines.retain(|(line, _)| !line.is_empty());
    }
    let rect = centred(within, columns, high(&lines, 2 + 2 * usize::from(blank)));
    pen.restyle(Rect { y: 0, height: within.bottom() + 1, x: 0, width: body.right() + 1 }, Role::Backdrop);
    pen.fill(rect, Role::Dialog);
    let title = pen.say("no-mail-title");
    pen.frame(rect, &title, Role::BorderFocus);
    scene.layout.place(WidgetId::NoMail, rect);
    let inner = Rect::new(
        rect.x + 3,
        rect.y + 1 + blank,
        rect.width.saturating_sub(5),
        rect.height.saturating_sub(2 + 2 * blank),
    );
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(WidgetId::NoMail, None, page, lines.len());
    for (row, (line, role)) in lines.iter().skip(top).take(page).enumerate() {
        let y = inner.y + u16::try_from(row).unwrap_or(0);
        pen.text(inner.x, y, inner.width.saturating_sub(1), line, *role);
    }
    scroll_bar::draw(pen, inner, top, lines.len());
}

/// Where the mail is: perhaps still on its way, perhaps never sent, perhaps no longer needed.
fn where_it_is(user: UserId, pen: &Pen<'_>, scene: &Scene<'_>) -> (String, Role) {
    let words = pen.words;
    let Some(user) = scene.account.user_by_id(user) else { return (words.text("user-action-gone"), Role::Warning) };
    let name = user.display_name();
    let named = |id| words.with(id, &[("name", Arg::Text(&name))]);
    if user.status != UserStatus::Invited {
        return (named("no-mail-signed-up"), Role::Info);
    }
    let email = user.email.typed();
    match user.invite.as_ref().and_then(|invite| invite.mailed_at) {
        None => (named("no-mail-not-mailed"), Role::Warning),
        Some(at) => {
            let until: Timestamp = at.saturating_add(MINUTES.minutes()).unwrap_or(at);
            let id = if scene.now < until { "no-mail-wait" } else { "no-mail-mailed" };
            let at = words.moment(at, scene.zone);
            (words.with(id, &[("email", Arg::Text(email)), ("date", Arg::Text(&at))]), Role::Info)
        }
    }
}

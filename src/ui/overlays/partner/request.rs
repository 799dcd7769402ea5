//! The text that asks a client for access, for the partner to send: nothing is mailed to a client [PAC-06, PAC-07, EXT-37].

use ratatui::layout::Rect;

use super::{
    Piece, names,
    sheet::{self, Choice, Lines},
};
use crate::{
    domain::{
        command::Command,
        email::Email,
        guard::{self, Operation},
        hub_id::HubId,
        partner::{PartnerCommand, matched},
        world::{AccountState, World},
    },
    ui::{
        action::{ActionId, ContextId},
        i18n::{Arg, Words},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        scene::Scene,
        step::Step,
        theme::Role,
        toast::{Level, Saying},
        widgets::{button::Weight, cursor, pen::Pen, scroll_bar},
        wording,
    },
};

/// The dialog as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Which client.
    pub client: HubId,
    /// Whose access.
    pub email: Email,
    /// Whether the focus is on the button that closes it.
    pub close: bool,
}

impl State {
    /// The text for an employee and a client.
    pub fn new(client: HubId, email: Email, around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(WidgetId::Clients(Piece::Request));
        Self { client, email, close: false }
    }

    fn copy(&self, around: &Surroundings<'_>) -> Step {
        let Some(partner) = around.account() else { return Step::Ignored };
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageClients) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let text = text(around.world, partner, self.client, &self.email, around.words());
        let mark = PartnerCommand::MarkRequest { client: self.client, email: self.email.clone(), requested: true };
        Step::close_then(Step::All(vec![
            Step::Copy(text, Saying::plain("request-copied")),
            Step::Submit(Box::new(Command::Partner(Box::new(mark)))),
        ]))
    }
}

/// Who asks, which account it is about, which address to add, with which seat and template.
pub fn text(world: &World, partner: &AccountState, client: HubId, email: &Email, words: &Words) -> String {
    let assignment = partner.partner().assignment(client, email.key());
    let template = assignment.and_then(|assignment| assignment.template.as_ref());
    let template = template.map(|id| words.text(&wording::template(id)));
    let seat = if matched(partner, email.key()).is_some() { "request-seat-partner" } else { "request-seat-other" };
    let (name, account) = (names::employee(partner, email.key()), names::account(world, client));
    let hub = client.to_string();
    let args = [
        ("partner", Arg::Text(&partner.account().name)),
        ("name", Arg::Text(&name)),
        ("email", Arg::Text(email.typed())),
        ("client", Arg::Text(&account)),
        ("hub", Arg::Text(&hub)),
    ];
    let mut lines = vec![words.with("request-text", &args), words.text(seat)];
    if let Some(template) = template {
        lines.push(words.with("request-template", &[("template", Arg::Text(&template))]));
    }
    lines.push(words.with("request-thanks", &args));
    lines.join("\n")
}

impl Part for State {
    fn name(&self) -> &'static str {
        "request"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Reading, ContextId::Dialog, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Clients(if self.close { Piece::RequestClose } else { Piece::RequestCopy })
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::Activate if self.close => Some("action-close"),
            ActionId::Activate => Some("action-copy-text"),
            ActionId::Back => Some("action-close"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let id = WidgetId::Clients(Piece::Request);
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(id)) {
            around.viewer.scroll_by(id, rows);
            return Step::Stay;
        }
        match action {
            ActionId::NextField | ActionId::PrevField => self.close = !self.close,
            ActionId::Activate | ActionId::Toggle if self.close => return Step::close(),
            ActionId::Activate | ActionId::Toggle => return self.copy(around),
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.widget {
            WidgetId::Clients(Piece::RequestCopy) => self.copy(around),
            WidgetId::Clients(Piece::RequestClose) => Step::close(),
            _ => Step::Stay,
        }
    }
}

/// Draws the dialog over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let columns = sheet::inside(pen);
    let mut about = Lines::new();
    about.add(&pen.say("request-about"), columns, Role::Muted);
    let text = text(scene.world, scene.account, state.client, &state.email, pen.words);
    let lines = crate::ui::text::wrap(&text, usize::from(columns.saturating_sub(3)));
    let wanted = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let fixed = about.len() + 1;
    let gap = u16::from(fixed + wanted + 2 <= sheet::most(pen));
    let title = pen.say("request-title");
    let inner = sheet::draw(Piece::Request, &title, fixed + wanted + 2 * gap, pen, scene);
    let last = inner.bottom().saturating_sub(1);
    let room = last.saturating_sub(inner.y + 3);
    let y = inner.y + about.draw(pen, Rect { height: room, ..inner }) + gap;
    let space = Rect { y, height: last.saturating_sub(y + gap), ..inner };
    let id = WidgetId::Clients(Piece::Request);
    let page = usize::from(space.height);
    let top = scene.viewer.follow(id, None, page, lines.len());
    for (y, line) in (space.top()..space.bottom()).zip(lines.iter().skip(top)) {
        pen.text(space.x, y, 1, "│", Role::Border);
        pen.text(space.x + 2, y, space.width.saturating_sub(3), line, Role::Dialog);
    }
    scroll_bar::draw(pen, space, top, lines.len());
    let choices = vec![
        Choice {
            id: Piece::RequestCopy,
            label: pen.say("request-copy"),
            weight: Weight::Primary,
            focused: !state.close,
            enabled: true,
        },
        Choice {
            id: Piece::RequestClose,
            label: pen.say("button-close"),
            weight: Weight::Plain,
            focused: state.close,
            enabled: true,
        },
    ];
    sheet::buttons(choices, Rect { y: last, height: 1, ..inner }, pen, scene);
}

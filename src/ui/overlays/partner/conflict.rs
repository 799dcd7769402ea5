//! Whom another partner has at a client, with the three ways out [ER-15, PAC-15 to PAC-19, PAC-22].

use ratatui::layout::Rect;

use super::{
    Piece, names, other_address,
    sheet::{self, Choice, Lines},
    ticks::{Tick, Ticks},
};
use crate::{
    domain::{
        command::Command,
        email::Email,
        guard::{self, Operation},
        hub_id::HubId,
        partner::{AddToClient, AssignmentState, PartnerCommand, employee},
        world::World,
    },
    ui::{
        action::{ActionId, ContextId},
        i18n::{Arg, Words},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::Overlay,
        part::{Part, Surroundings},
        scene::Scene,
        step::Step,
        theme::Role,
        toast::{Level, Saying},
        widgets::{button::Weight, cursor, pen::Pen},
        wording,
    },
};

/// The panel as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whom, and where.
    pub pairs: Vec<(Email, HubId)>,
    /// The row under the cursor.
    pub row: usize,
    /// What has the focus.
    pub focus: Focus,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The list, where there is something to choose from.
    List,
    /// Copy a text to the first partner [PAC-17].
    Copy,
    /// A new address on the own domain [PAC-18].
    New,
    /// Another address [PAC-19].
    Other,
    /// Close.
    Close,
}

impl Focus {
    const ALL: [Self; 5] = [Self::List, Self::Copy, Self::New, Self::Other, Self::Close];

    const fn piece(self) -> Piece {
        match self {
            Self::List => Piece::ConflictList,
            Self::Copy => Piece::ConflictCopy,
            Self::New => Piece::ConflictNew,
            Self::Other => Piece::ConflictOther,
            Self::Close => Piece::ConflictClose,
        }
    }
}

impl State {
    /// The panel of these.
    pub fn new(pairs: Vec<(Email, HubId)>, around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(WidgetId::Clients(Piece::ConflictList));
        Self { pairs, row: 0, focus: Focus::Copy }
    }

    fn pair(&self) -> Option<&(Email, HubId)> {
        self.pairs.get(self.row)
    }

    /// Where else the one under the cursor is blocked: one address serves for all of it.
    fn clients(&self) -> Vec<HubId> {
        let Some((email, _)) = self.pair() else { return Vec::new() };
        self.pairs.iter().filter(|(one, _)| one.key() == email.key()).map(|(_, client)| *client).collect()
    }

    fn go(&mut self, by: isize) {
        let all: &[Focus] = if self.pairs.len() > 1 { &Focus::ALL } else { &Focus::ALL[1..] };
        let at = all.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = all[(at + by).rem_euclid(all.len() as isize) as usize];
    }

    /// The first partner may have let go meanwhile: what is left to do is to try again [PAC-17, AC-96].
    fn copy(&self, around: &Surroundings<'_>) -> Step {
        let (Some((email, client)), Some(partner)) = (self.pair(), around.account()) else { return Step::Ignored };
        let Some(first) = around.world.claims().partner_at(*client, email.key()) else {
            return retry(email, *client, around);
        };
        let args = [
            ("first", names::account(around.world, first)),
            ("name", names::employee(partner, email.key())),
            ("email", email.typed().to_owned()),
            ("client", names::account(around.world, *client)),
            ("hub", client.to_string()),
            ("partner", partner.account().name.to_string()),
        ];
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, text)| (*name, Arg::Text(text))).collect();
        Step::Copy(around.words().with("conflict-text", &args), Saying::plain("conflict-copied"))
    }

    fn address(&self, own: bool, around: &mut Surroundings<'_>) -> Step {
        let Some((email, _)) = self.pair().cloned() else { return Step::Ignored };
        match other_address::State::new(email, self.clients(), own, around) {
            Ok(form) => Step::open(Overlay::OtherAddress(Box::new(form))),
            Err(why) => Step::Tell(Level::Error, why),
        }
    }
}

/// Assigns somebody once more whom another partner has let go. Who is nobody's employee here yet is added as one.
pub fn retry(email: &Email, client: HubId, around: &Surroundings<'_>) -> Step {
    if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageClients) {
        return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
    }
    let Some(partner) = around.account() else { return Step::Ignored };
    let command = match employee(partner, email.key()) {
        Some(_) => PartnerCommand::Assign { email: email.clone(), clients: vec![client] },
        None => {
            let asked = partner.partner().assignment(client, email.key());
            let template = asked.and_then(|assignment| assignment.template.clone());
            PartnerCommand::AddToClient(AddToClient { client, people: vec![email.clone()], template })
        }
    };
    Step::Submit(Box::new(Command::Partner(Box::new(command))))
}

impl Part for State {
    fn name(&self) -> &'static str {
        "conflict"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        match self.focus {
            Focus::List => vec![C::List, C::Dialog, C::Always],
            _ => vec![C::Question, C::Dialog, C::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Clients(self.focus.piece())
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        (action == ActionId::Back).then_some("action-close")
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.focus == Focus::List {
            let page = around.viewer.page(WidgetId::Clients(Piece::ConflictList));
            if let Some(row) = cursor::moved(action, self.row, page, self.pairs.len()) {
                self.row = row;
                return Step::Stay;
            }
        }
        match action {
            ActionId::NextField | ActionId::NextButton => self.go(1),
            ActionId::PrevField | ActionId::PrevButton => self.go(-1),
            ActionId::Activate | ActionId::Toggle => match self.focus {
                Focus::List => self.go(1),
                Focus::Copy => return self.copy(around),
                Focus::New => return self.address(true, around),
                Focus::Other => return self.address(false, around),
                Focus::Close => return Step::close(),
            },
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    /// The numbers of the ways out do what their buttons do.
    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        let focus = match key.code {
            KeyCode::Char('1') => Focus::Copy,
            KeyCode::Char('2') => Focus::New,
            KeyCode::Char('3') => Focus::Other,
            _ => return None,
        };
        if self.pairs.is_empty() {
            return None;
        }
        self.focus = focus;
        Some(self.act(ActionId::Activate, around))
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(focus) = Focus::ALL.into_iter().find(|focus| WidgetId::Clients(focus.piece()) == hit.widget) else {
            return Step::Stay;
        };
        match (focus, hit.row) {
            (Focus::List, Some(row)) => {
                self.row = row;
                Step::Stay
            }
            (Focus::List, None) => Step::Stay,
            _ => {
                self.focus = focus;
                self.act(ActionId::Activate, around)
            }
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        // What is blocked no longer needs no way out.
        let Some(partner) = around.account() else { return };
        let blocked = |email: &Email, client: HubId| {
            let assignment = partner.partner().assignment(client, email.key());
            assignment.is_some_and(|assignment| assignment.state == AssignmentState::Blocked)
        };
        self.pairs.retain(|(email, client)| blocked(email, *client));
        self.row = self.row.min(self.pairs.len().saturating_sub(1));
        if self.pairs.len() < 2 && self.focus == Focus::List {
            self.focus = Focus::Copy;
        }
    }
}

/// Who has somebody at a client, in words.
fn holder(world: &World, email: &Email, client: HubId, words: &Words) -> (String, Role) {
    match world.claims().partner_at(client, email.key()) {
        Some(first) => {
            (words.with("conflict-with", &[("partner", Arg::Text(&names::account(world, first)))]), Role::Warning)
        }
        None => (words.text("partner-standing-free"), Role::Success),
    }
}

/// Draws the panel over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let columns = sheet::inside(pen);
    let mut text = Lines::new();
    if state.pairs.is_empty() {
        text.add(&pen.say("conflict-over"), columns, Role::Success);
    } else {
        text.add(&format!("✗ {}", pen.say("conflict-message")), columns, Role::Error);
        text.add(&pen.say("conflict-no-credit"), columns, Role::Muted);
    }
    let list = u16::try_from(state.pairs.len()).unwrap_or(u16::MAX).min(8);
    let ways = [Focus::Copy, Focus::New, Focus::Other, Focus::Close];
    let fixed = text.len() + ways.len() as u16;
    let gap = u16::from(fixed + list + 3 <= sheet::most(pen));
    let title = pen.say("conflict-title");
    let inner = sheet::draw(Piece::Conflict, &title, fixed + list + 2 * gap, pen, scene);
    let first = inner.bottom().saturating_sub(ways.len() as u16);
    let room = first.saturating_sub(inner.y + list.min(2) + gap);
    let mut y = inner.y + text.draw(pen, Rect { height: room, ..inner });
    y += gap;
    let partner = scene.account;
    let rows: Vec<Tick> = state
        .pairs
        .iter()
        .map(|(email, client)| {
            let (note, role) = holder(scene.world, email, *client, pen.words);
            Tick {
                on: None,
                name: names::account(scene.world, *client),
                which: names::employee(partner, email.key()),
                note,
                role,
                enabled: true,
            }
        })
        .collect();
    let space = Rect { y, height: first.saturating_sub(y + gap), ..inner };
    let focused = state.focus == Focus::List;
    Ticks { id: Piece::ConflictList, rows: &rows, at: state.row, focused }.draw(space, pen, scene);
    let free =
        state.pair().is_some_and(|(email, client)| scene.world.claims().partner_at(*client, email.key()).is_none());
    for (y, focus) in (first..inner.bottom()).zip(ways) {
        let label = pen.say(match focus {
            Focus::Copy if free => "assignment-retry",
            Focus::Copy => "conflict-copy",
            Focus::New => "conflict-new",
            Focus::Other => "conflict-other",
            Focus::List | Focus::Close => "button-close",
        });
        let choice = Choice {
            id: focus.piece(),
            label,
            weight: Weight::Plain,
            focused: state.focus == focus,
            enabled: focus == Focus::Close || !state.pairs.is_empty(),
        };
        let columns = choice_width(&choice).min(inner.width);
        sheet::buttons(vec![choice], Rect { y, height: 1, width: columns, ..inner }, pen, scene);
    }
}

fn choice_width(choice: &Choice) -> u16 {
    u16::try_from(crate::ui::text::width(&choice.label) + 4).unwrap_or(u16::MAX)
}

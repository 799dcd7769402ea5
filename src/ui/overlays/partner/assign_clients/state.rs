//! What is chosen, and what the keys do.

use super::rows::{Row, rows};
use crate::ui::overlays::partner::names;
use crate::{
    domain::{
        command::Command,
        email::Email,
        guard::{self, Operation},
        hub_id::HubId,
        partner::{PartnerCommand, PartnerRejection as No},
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question, partner::Piece},
        part::{Part, Surroundings},
        step::Step,
        toast::{Level, Saying},
        widgets::{cursor, field::Field},
        wording,
    },
};

/// The dialog as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whose clients.
    pub email: Email,
    /// What has the focus.
    pub focus: Focus,
    /// What narrows the list, or the HubID of any other client.
    pub field: Field,
    /// The chosen clients, in the order in which they were.
    pub chosen: Vec<HubId>,
    /// The row under the cursor.
    pub row: usize,
    /// What is wrong with the field or with what is chosen.
    pub wrong: Option<Saying>,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The field.
    Field,
    /// The list.
    List,
    /// The button that assigns.
    Confirm,
    /// The button that does not.
    Cancel,
}

impl Focus {
    const ALL: [Self; 4] = [Self::Field, Self::List, Self::Confirm, Self::Cancel];

    const fn piece(self) -> Piece {
        match self {
            Self::Field => Piece::AssignField,
            Self::List => Piece::AssignList,
            Self::Confirm => Piece::AssignConfirm,
            Self::Cancel => Piece::AssignCancel,
        }
    }
}

/// Opens the dialog for an employee, or says which right is missing [PM-16].
pub fn open(email: Email, around: &mut Surroundings<'_>) -> Step {
    if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageClients) {
        return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
    }
    Step::open(Overlay::AssignClients(Box::new(State::new(email, around))))
}

impl State {
    /// The dialog for an employee, with nothing chosen.
    pub fn new(email: Email, around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(WidgetId::Clients(Piece::AssignList));
        Self { email, focus: Focus::Field, field: Field::default(), chosen: Vec::new(), row: 0, wrong: None }
    }

    /// The rows of the list.
    pub fn rows(&self, around: &Surroundings<'_>) -> Vec<Row> {
        let Some(partner) = around.account() else { return Vec::new() };
        rows(around.world, partner, self.email.key(), &self.chosen, self.narrowed())
    }

    /// What the list is narrowed by. Several HubIDs at once narrow nothing.
    pub(super) fn narrowed(&self) -> &str {
        if numbers(self.field.text()).is_some_and(|parts| parts.len() > 1) { "" } else { self.field.text() }
    }

    /// Takes in that the hub has refused it.
    pub fn rejected(&mut self, rejection: &No) {
        self.focus = Focus::Field;
        self.wrong = Some(wording::partner::rejection(rejection));
    }

    fn fail(&mut self, saying: Saying) {
        self.focus = Focus::Field;
        self.wrong = Some(saying);
    }

    /// Why a client cannot be chosen, if it cannot [PAC-20, ER-14].
    fn refusal(&self, hub: HubId, around: &Surroundings<'_>) -> Option<Saying> {
        let no = if hub == around.actor.hub {
            No::OwnHub
        } else if around.world.account(hub).is_none() {
            No::UnknownHub(hub)
        } else {
            let book = around.account()?.partner();
            book.assignment(hub, self.email.key()).filter(|assignment| assignment.state.holds_claim())?;
            // Said of the client by its name: its number need not be what was typed or ticked.
            let name = names::account(around.world, hub);
            return Some(Saying::plain("assign-already-at").text("client", name));
        };
        Some(wording::partner::rejection(&no))
    }

    /// Takes the HubIDs in that the field holds, and answers whether all of them could be. What could not stays there.
    fn take_in(&mut self, around: &Surroundings<'_>) -> bool {
        let text = self.field.text().to_owned();
        let Some(parts) = numbers(&text) else { return true };
        let mut left = Vec::new();
        for part in parts {
            let wrong = match part.parse::<HubId>() {
                Ok(hub) => self.refusal(hub, around).or_else(|| {
                    if !self.chosen.contains(&hub) {
                        self.chosen.push(hub);
                    }
                    None
                }),
                Err(_) => Some(Saying::plain("partner-unknown-hub").text("hub", part)),
            };
            if let Some(saying) = wrong {
                if left.is_empty() {
                    self.fail(saying);
                }
                left.push(part);
            }
        }
        self.field.set(left.join(" "));
        if left.is_empty() {
            self.wrong = None;
        }
        left.is_empty()
    }

    /// Whether what is typed is no HubID, and the beginning of one in the list.
    fn begins_one(&self, around: &Surroundings<'_>) -> bool {
        let text = self.field.text().trim();
        let whole = text.parse::<HubId>().is_ok_and(|hub| around.world.account(hub).is_some());
        let shown = self.rows(around).iter().any(|row| row.hub.to_string().starts_with(text));
        !whole && shown
    }

    /// What Enter does in the field: take HubIDs in, choose the only client that is left, or go on to the list.
    fn enter(&mut self, around: &mut Surroundings<'_>) {
        if self.field.text().trim().is_empty() {
            self.focus = Focus::List;
        } else if numbers(self.field.text()).is_some() && !self.begins_one(around) {
            self.take_in(around);
        } else {
            let rows = self.rows(around);
            let matching: Vec<usize> = (0..rows.len()).filter(|at| !self.chosen.contains(&rows[*at].hub)).collect();
            match matching.as_slice() {
                [] if rows.is_empty() => {
                    let text = self.field.text().trim().to_owned();
                    self.fail(Saying::plain("partner-unknown-hub").text("hub", text));
                }
                [only] => {
                    self.toggle(*only, around);
                    if self.wrong.is_none() {
                        self.field.take();
                    }
                }
                [first, ..] => (self.focus, self.row) = (Focus::List, *first),
                [] => self.focus = Focus::List,
            }
        }
    }

    fn toggle(&mut self, row: usize, around: &Surroundings<'_>) {
        let Some(row) = self.rows(around).into_iter().nth(row) else { return };
        self.wrong = None;
        if let Some(at) = self.chosen.iter().position(|hub| *hub == row.hub) {
            self.chosen.remove(at);
        } else if let Some(saying) = self.refusal(row.hub, around) {
            self.wrong = Some(saying);
        } else {
            self.chosen.push(row.hub);
        }
        self.row = self.row.min(self.rows(around).len().saturating_sub(1));
    }

    fn confirm(&mut self, around: &Surroundings<'_>) -> Step {
        if !self.take_in(around) {
            return Step::Stay;
        }
        // What is left in the field is no HubID; it is not lost without a word.
        if self.chosen.is_empty() || !self.field.text().trim().is_empty() {
            let typed = self.field.text().trim();
            self.fail(match typed.is_empty() {
                true => wording::partner::rejection(&No::NoClients),
                false => Saying::plain("partner-unknown-hub").text("hub", typed),
            });
            return Step::Stay;
        }
        self.wrong = None;
        let command = PartnerCommand::Assign { email: self.email.clone(), clients: self.chosen.clone() };
        Step::Submit(Box::new(Command::Partner(Box::new(command))))
    }

    /// Goes on to the next part, or back; a HubID that was typed is taken in on the way, or keeps the focus.
    fn go(&mut self, by: isize, around: &Surroundings<'_>) {
        if self.focus == Focus::Field && !self.take_in(around) {
            return;
        }
        let at = Focus::ALL.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = Focus::ALL[(at + by).rem_euclid(Focus::ALL.len() as isize) as usize];
    }

    fn typed(&mut self) -> Step {
        (self.row, self.wrong) = (0, None);
        Step::Stay
    }
}

/// The parts of a text that holds nothing but numbers and what stands between them.
fn numbers(text: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';').collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    (!parts.is_empty() && parts.iter().all(digits)).then_some(parts)
}

impl Part for State {
    fn name(&self) -> &'static str {
        "partner.assign"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        match self.focus {
            Focus::Field => vec![C::Field, C::Form, C::Dialog, C::Always],
            Focus::List => vec![C::List, C::Form, C::Dialog, C::Always],
            Focus::Confirm | Focus::Cancel => vec![C::Form, C::Dialog, C::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Clients(self.focus.piece())
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::List) => Some("action-tick"),
            (ActionId::Activate, Focus::Field) => Some("action-choose"),
            (ActionId::Activate, Focus::Confirm) | (ActionId::Save, _) => Some("action-confirm"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.focus == Focus::List {
            let len = self.rows(around).len();
            let page = around.viewer.page(WidgetId::Clients(Piece::AssignList));
            if let Some(row) = cursor::moved(action, self.row, page, len) {
                // From the first row up one is back in the field.
                if action == ActionId::Up && self.row == 0 {
                    self.focus = Focus::Field;
                }
                self.row = row;
                return Step::Stay;
            }
        }
        match action {
            ActionId::NextField => self.go(1, around),
            ActionId::PrevField => self.go(-1, around),
            ActionId::Save => return self.confirm(around),
            ActionId::Activate | ActionId::Toggle => match self.focus {
                Focus::Field => self.enter(around),
                Focus::List => self.toggle(self.row, around),
                Focus::Confirm => return self.confirm(around),
                Focus::Cancel => return self.act(ActionId::Back, around),
            },
            ActionId::Back if self.is_dirty() => return Step::Ask(Question::DiscardForm),
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        match (self.focus, key.code) {
            (Focus::Field, KeyCode::Down) => {
                self.go(1, around);
                Some(Step::Stay)
            }
            (Focus::Field, KeyCode::Up) => Some(Step::Stay),
            (Focus::Field, _) => self.field.key(key).then(|| self.typed()),
            _ => None,
        }
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        self.focus = Focus::Field;
        self.field.insert(text);
        self.typed()
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(focus) = Focus::ALL.into_iter().find(|focus| WidgetId::Clients(focus.piece()) == hit.widget) else {
            return Step::Stay;
        };
        self.focus = focus;
        match (focus, hit.row) {
            (Focus::List, Some(row)) => {
                self.row = row;
                self.toggle(row, around);
                Step::Stay
            }
            (Focus::Confirm | Focus::Cancel, _) => self.act(ActionId::Activate, around),
            _ => Step::Stay,
        }
    }

    fn is_dirty(&self) -> bool {
        !self.chosen.is_empty() || !self.field.is_empty()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        // Where somebody else has assigned the employee meanwhile, there is nothing to choose any more.
        let gone: Vec<HubId> = self.chosen.iter().copied().filter(|hub| self.refusal(*hub, around).is_some()).collect();
        if let Some(saying) = gone.first().and_then(|hub| self.refusal(*hub, around)) {
            self.wrong = Some(saying);
        }
        self.chosen.retain(|hub| !gone.contains(hub));
        self.row = self.row.min(self.rows(around).len().saturating_sub(1));
    }
}

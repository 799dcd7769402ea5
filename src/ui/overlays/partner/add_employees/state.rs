//! Who is chosen, and what the keys do.

use super::rows::{Hurdle, Row, hurdle, rows};
use crate::{
    domain::{
        command::Command,
        email::Email,
        hub_id::HubId,
        partner::{AddToClient, PartnerCommand, PartnerRejection as No},
        template::TemplateId,
        world::World,
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::{Question, partner::Piece},
        part::{Part, Surroundings},
        step::Step,
        toast::Saying,
        widgets::{cursor, field::Field},
        wording,
    },
};

/// The panel as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// For which client.
    pub client: HubId,
    /// What has the focus.
    pub focus: Focus,
    /// What narrows the list, or any other address.
    pub field: Field,
    /// The chosen people, in the order in which they were.
    pub chosen: Vec<Email>,
    /// The row under the cursor.
    pub row: usize,
    /// The template that the client is asked to give.
    pub template: Option<TemplateId>,
    /// The row of the open list of templates.
    pub menu: Option<usize>,
    /// What is wrong with the field or with who is chosen.
    pub wrong: Option<Saying>,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The field.
    Field,
    /// The list.
    List,
    /// The list of templates.
    Template,
    /// The button that adds.
    Confirm,
    /// The button that does not.
    Cancel,
}

impl Focus {
    const ALL: [Self; 5] = [Self::Field, Self::List, Self::Template, Self::Confirm, Self::Cancel];

    const fn piece(self) -> Piece {
        match self {
            Self::Field => Piece::AddField,
            Self::List => Piece::AddList,
            Self::Template => Piece::AddTemplate,
            Self::Confirm => Piece::AddConfirm,
            Self::Cancel => Piece::AddCancel,
        }
    }
}

/// What can be asked for: no template, or any there is.
pub fn templates(world: &World) -> Vec<Option<TemplateId>> {
    let all = world.catalogue().templates().iter().map(|template| Some(template.id.clone()));
    std::iter::once(None).chain(all).collect()
}

impl State {
    /// The panel of a client, with nobody chosen.
    pub fn new(client: HubId, around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(WidgetId::Clients(Piece::AddList));
        Self {
            client,
            focus: Focus::Field,
            field: Field::default(),
            chosen: Vec::new(),
            row: 0,
            template: None,
            menu: None,
            wrong: None,
        }
    }

    fn rows(&self, around: &Surroundings<'_>) -> Vec<Row> {
        around.account().map_or_else(Vec::new, |partner| rows(partner, self.client, &self.chosen, self.narrowed()))
    }

    /// What the list is narrowed by. Several addresses at once narrow nothing.
    pub(super) fn narrowed(&self) -> &str {
        if addresses(self.field.text()).is_some_and(|parts| parts.len() > 1) { "" } else { self.field.text() }
    }

    /// Takes in that the hub has refused it.
    pub fn rejected(&mut self, rejection: &No) {
        self.fail(wording::partner::rejection(rejection));
    }

    fn fail(&mut self, saying: Saying) {
        (self.menu, self.focus) = (None, Focus::Field);
        self.wrong = Some(saying);
    }

    fn refusal(&self, email: &Email, around: &Surroundings<'_>) -> Option<Saying> {
        let no = match hurdle(around.account()?, self.client, email)? {
            Hurdle::Already => {
                return Some(Saying::plain("add-employees-already").text("email", email.typed()));
            }
            Hurdle::Suspended => No::Suspended(email.clone()),
        };
        Some(wording::partner::rejection(&no))
    }

    fn is_chosen(&self, email: &Email) -> bool {
        self.chosen.iter().any(|chosen| chosen.key() == email.key())
    }

    /// Takes the addresses in that the field holds, and answers whether all of them could be. What could not stays there.
    fn take_in(&mut self, around: &Surroundings<'_>) -> bool {
        let text = self.field.text().to_owned();
        let Some(parts) = addresses(&text) else { return true };
        let mut left = Vec::new();
        for part in parts {
            let wrong = match Email::parse(part) {
                Ok(email) => self.refusal(&email, around).or_else(|| {
                    if !self.is_chosen(&email) {
                        self.chosen.push(email);
                    }
                    None
                }),
                Err(_) => Some(Saying::plain("not-an-address").text("text", part)),
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

    /// What Enter does in the field: take addresses in, choose the only one who is left, or go on to the list.
    fn enter(&mut self, around: &mut Surroundings<'_>) {
        if self.field.text().trim().is_empty() {
            self.focus = Focus::List;
        } else if addresses(self.field.text()).is_some() {
            self.take_in(around);
        } else {
            match self.rows(around).len() {
                0 => {
                    let text = self.field.text().trim().to_owned();
                    self.fail(Saying::plain("not-an-address").text("text", text));
                }
                1 => {
                    self.toggle(0, around);
                    if self.wrong.is_none() {
                        self.field.take();
                    }
                }
                _ => self.focus = Focus::List,
            }
        }
    }

    fn toggle(&mut self, row: usize, around: &Surroundings<'_>) {
        let Some(row) = self.rows(around).into_iter().nth(row) else { return };
        self.wrong = None;
        if let Some(at) = self.chosen.iter().position(|email| email.key() == row.email.key()) {
            self.chosen.remove(at);
        } else if let Some(saying) = self.refusal(&row.email, around) {
            self.wrong = Some(saying);
        } else {
            self.chosen.push(row.email);
        }
        self.row = self.row.min(self.rows(around).len().saturating_sub(1));
    }

    fn confirm(&mut self, around: &Surroundings<'_>) -> Step {
        if !self.take_in(around) {
            return Step::Stay;
        }
        // What is left in the field is no address; it is not lost without a word.
        if self.chosen.is_empty() || !self.field.text().trim().is_empty() {
            let typed = self.field.text().trim();
            self.fail(match typed.is_empty() {
                true => wording::partner::rejection(&No::Nobody),
                false => Saying::plain("not-an-address").text("text", typed),
            });
            return Step::Stay;
        }
        self.wrong = None;
        let wanted = AddToClient { client: self.client, people: self.chosen.clone(), template: self.template.clone() };
        Step::Submit(Box::new(Command::Partner(Box::new(PartnerCommand::AddToClient(wanted)))))
    }

    fn go(&mut self, by: isize, around: &Surroundings<'_>) {
        if self.focus == Focus::Field && !self.take_in(around) {
            return;
        }
        let at = Focus::ALL.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = Focus::ALL[(at + by).rem_euclid(Focus::ALL.len() as isize) as usize];
    }

    fn open(&mut self, around: &mut Surroundings<'_>) {
        around.viewer.scroll_to_top(WidgetId::Clients(Piece::AddMenu));
        let now = templates(around.world).iter().position(|template| *template == self.template);
        self.menu = Some(now.unwrap_or(0));
    }

    fn choose(&mut self, around: &Surroundings<'_>) {
        if let Some(template) = self.menu.take().and_then(|row| templates(around.world).into_iter().nth(row)) {
            self.template = template;
        }
    }

    fn typed(&mut self) -> Step {
        (self.row, self.wrong) = (0, None);
        Step::Stay
    }
}

/// The parts of a text that holds nothing but addresses, or what is meant as such.
fn addresses(text: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';').collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty() && parts.iter().all(|part| part.contains('@'))).then_some(parts)
}

impl Part for State {
    fn name(&self) -> &'static str {
        "partner.add"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        match (self.menu, self.focus) {
            (Some(_), _) => vec![C::Menu, C::Always],
            (None, Focus::Field) => vec![C::Field, C::Form, C::Dialog, C::Always],
            (None, Focus::List) => vec![C::List, C::Form, C::Dialog, C::Always],
            (None, _) => vec![C::Form, C::Dialog, C::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Clients(if self.menu.is_some() { Piece::AddMenu } else { self.focus.piece() })
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            _ if self.menu.is_some() => None,
            (ActionId::Activate, Focus::List) => Some("action-tick"),
            (ActionId::Activate, Focus::Field | Focus::Template) => Some("action-choose"),
            (ActionId::Activate, Focus::Confirm) | (ActionId::Save, _) => Some("action-confirm"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(row) = self.menu {
            let page = around.viewer.page(WidgetId::Clients(Piece::AddMenu));
            match action {
                ActionId::Back => self.menu = None,
                ActionId::Activate | ActionId::Toggle => self.choose(around),
                _ => match cursor::moved(action, row, page, templates(around.world).len()) {
                    Some(row) => self.menu = Some(row),
                    None => return Step::Elsewhere(action),
                },
            }
            return Step::Stay;
        }
        if self.focus == Focus::List {
            let len = self.rows(around).len();
            let page = around.viewer.page(WidgetId::Clients(Piece::AddList));
            if let Some(row) = cursor::moved(action, self.row, page, len) {
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
                Focus::Template => self.open(around),
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
        if self.menu.is_some() {
            return None;
        }
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
        (self.menu, self.focus) = (None, Focus::Field);
        self.field.insert(text);
        self.typed()
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if self.menu.is_some() {
            match hit.row.filter(|_| hit.widget == WidgetId::Clients(Piece::AddMenu)) {
                Some(row) => {
                    self.menu = Some(row);
                    self.choose(around);
                }
                None => self.menu = None,
            }
            return Step::Stay;
        }
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
            (Focus::Template | Focus::Confirm | Focus::Cancel, _) => self.act(ActionId::Activate, around),
            _ => Step::Stay,
        }
    }

    fn is_dirty(&self) -> bool {
        !self.chosen.is_empty() || !self.field.is_empty() || self.template.is_some()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        let gone: Vec<Email> =
            self.chosen.iter().filter(|email| self.refusal(email, around).is_some()).cloned().collect();
        if let Some(saying) = gone.first().and_then(|email| self.refusal(email, around)) {
            self.wrong = Some(saying);
        }
        self.chosen.retain(|email| !gone.iter().any(|one| one.key() == email.key()));
        self.row = self.row.min(self.rows(around).len().saturating_sub(1));
    }
}

//! The two lists, and what the keys do.

use super::rows::{Client, Person, clients, people};
use crate::{
    domain::{
        decide,
        email::EmailKey,
        guard::{self, Operation},
        hub_id::HubId,
    },
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        overlays::{
            Overlay, Question,
            partner::{Piece, assign_clients, assignment},
        },
        part::{Part, Surroundings},
        place::Place,
        screens::partner_dashboard::clients::{add_employees, menu as clients_menu},
        step::Step,
        toast::Level,
        widgets::cursor,
        wording,
    },
};

/// The screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Which list has the focus.
    pub side: Side,
    /// The clients, as the world was last seen.
    pub clients: Vec<Client>,
    /// The people, as the world was last seen.
    pub people: Vec<Person>,
    /// Which client is under the cursor.
    pub client: Option<HubId>,
    /// The row it was last seen in.
    pub client_row: usize,
    /// Who is under the cursor.
    pub person: Option<EmailKey>,
    /// The row they were last seen in.
    pub person_row: usize,
    /// Whether the operator has no use for it [PM-16, TG-04].
    pub refused: bool,
}

/// One of the lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The clients.
    #[default]
    Clients,
    /// The people.
    People,
}

impl Side {
    /// Its part of the screen.
    pub const fn piece(self) -> Piece {
        match self {
            Self::Clients => Piece::AccessClients,
            Self::People => Piece::AccessPeople,
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Clients => Self::People,
            Self::People => Self::Clients,
        }
    }
}

impl State {
    fn go(&mut self, row: usize) {
        match self.side {
            Side::Clients => {
                self.client_row = row;
                self.client = self.clients.get(row).map(|client| client.hub);
            }
            Side::People => {
                self.person_row = row;
                self.person = self.people.get(row).map(|person| person.email.key().clone());
            }
        }
    }

    fn assign(&self, around: &mut Surroundings<'_>) -> Step {
        let Some(person) = self.people.get(self.person_row) else { return Step::Ignored };
        assign_clients::open(person.email.clone(), around)
    }

    /// Asks whether the address under the cursor no longer counts as an employee's, or says what has to be done before.
    fn end_exception(&self, around: &Surroundings<'_>) -> Step {
        let person = self.people.get(self.person_row).filter(|_| self.side == Side::People);
        let (Some(person), Some(account)) = (person, around.account()) else { return Step::Ignored };
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageClients) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        if let Some(why) = decide::keeps_exception(account, person.email.key()) {
            return Step::Tell(Level::Error, wording::partner::rejection(&why));
        }
        let tagged = account.user(person.email.key()).filter(|user| user.partner_employee);
        let user = tagged.map(|user| user.display_name());
        Step::Ask(Question::EndException { email: person.email.clone(), user })
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::ClientAccessManager.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.refused {
            return vec![C::Panes, C::Return, C::Always];
        }
        let row = match self.side {
            Side::Clients => self.client.map(|_| C::ClientRow),
            Side::People => self.person.as_ref().map(|_| C::ClientPerson),
        };
        let person = self.people.get(self.person_row).filter(|_| self.side == Side::People);
        let excepted = person.filter(|person| person.exception.is_some()).map(|_| C::Excepted);
        row.into_iter().chain(excepted).chain([C::ClientAccess, C::List, C::Panes, C::Return, C::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        if self.refused { WidgetId::Body } else { WidgetId::Clients(self.side.piece()) }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::NextField => Some("action-other-list"),
            ActionId::AddEmployees => Some("client-add-employees"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if action == ActionId::Back {
            return Step::GoBack;
        }
        if self.refused {
            return Step::Elsewhere(action);
        }
        let (row, len) = match self.side {
            Side::Clients => (self.client_row, self.clients.len()),
            Side::People => (self.person_row, self.people.len()),
        };
        let page = around.viewer.page(WidgetId::Clients(self.side.piece()));
        if let Some(row) = cursor::moved(action, row, page, len) {
            self.go(row);
            return Step::Stay;
        }
        match action {
            ActionId::NextField | ActionId::PrevField => self.side = self.side.other(),
            ActionId::AddEmployees => return add_employees(self.client, around),
            ActionId::OpenClient => return self.client.map_or(Step::Ignored, Step::ShowClient),
            ActionId::ClientActions => return self.client.map_or(Step::Ignored, menu),
            ActionId::VisitClient => {
                return self.client.map_or(Step::Ignored, |client| assignment::visit(client, None, around));
            }
            ActionId::EndServices => {
                return self.client.map_or(Step::Ignored, |client| clients_menu::end_services(client, around));
            }
            ActionId::EndException => return self.end_exception(around),
            ActionId::AssignClients => return self.assign(around),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let sides = [Side::Clients, Side::People];
        let Some(side) = sides.into_iter().find(|side| hit.widget == WidgetId::Clients(side.piece())) else {
            return Step::Stay;
        };
        let again = self.side == side;
        self.side = side;
        let Some(row) = hit.row else { return Step::Stay };
        let before = if side == Side::Clients { self.client_row } else { self.person_row };
        self.go(row);
        // What is under the cursor already is opened by another click.
        match side {
            Side::Clients if again && before == row => add_employees(self.client, around),
            _ => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refused = guard::allowed(around.world, around.actor, Operation::ManageClients).is_err();
        let account = around.account().filter(|_| !self.refused);
        self.clients = account.map(|account| clients(around.world, account)).unwrap_or_default();
        self.people = account.map(people).unwrap_or_default();
        let client = self.clients.iter().position(|client| Some(client.hub) == self.client);
        let person = self.people.iter().position(|person| Some(person.email.key()) == self.person.as_ref());
        let side = self.side;
        self.side = Side::Clients;
        self.go(client.unwrap_or_else(|| self.client_row.min(self.clients.len().saturating_sub(1))));
        self.side = Side::People;
        self.go(person.unwrap_or_else(|| self.person_row.min(self.people.len().saturating_sub(1))));
        self.side = side;
    }
}

fn menu(client: HubId) -> Step {
    Step::open(Overlay::ClientMenu(clients_menu::State::new(client)))
}

//! What was typed, and what the keys do.

use crate::{
    domain::{
        command::Command,
        email::Email,
        guard::{self, Operation, SeatOffer},
        hub_id::HubId,
        partner::{AssignAs, PartnerCommand, employee},
        rejection::{CreateUsersRejection, Rejection},
        seat::SeatType,
        world::AccountState,
    },
    ui::{
        action::{ActionId, ContextId},
        i18n::Words,
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

/// The form as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The address that is linked to another partner.
    pub from: Email,
    /// Where.
    pub clients: Vec<HubId>,
    /// Whether the new one has to be on the own domain.
    pub own: bool,
    /// What has the focus.
    pub focus: Focus,
    /// The address.
    pub field: Field,
    /// The seat of a user who has to be created.
    pub seat: SeatType,
    /// The row of the open list of seats.
    pub menu: Option<usize>,
    /// What is wrong, and with what.
    pub wrong: Option<(Focus, Saying)>,
    /// Whether something was typed or chosen.
    dirty: bool,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The address.
    Field,
    /// The seat, where one is needed.
    Seat,
    /// The button that confirms.
    Confirm,
    /// The button that does not.
    Cancel,
}

/// What is behind an address that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// No address yet.
    Nothing,
    /// Nobody: a user is created.
    Nobody(Email),
    /// A user of the partner who is not tagged yet.
    User(String),
    /// An employee.
    Employee(String),
}

impl Focus {
    const ALL: [Self; 4] = [Self::Field, Self::Seat, Self::Confirm, Self::Cancel];

    pub(super) const fn piece(self) -> Piece {
        match self {
            Self::Field => Piece::AddressField,
            Self::Seat => Piece::AddressSeat,
            Self::Confirm => Piece::AddressConfirm,
            Self::Cancel => Piece::AddressCancel,
        }
    }
}

impl State {
    /// The form for somebody who is blocked at these clients; a new address on the own domain is proposed.
    ///
    /// # Errors
    /// Why there can be no such address: the right is missing, or no domain is set.
    pub fn new(from: Email, clients: Vec<HubId>, own: bool, around: &Surroundings<'_>) -> Result<Self, Saying> {
        guard::allowed(around.world, around.actor, Operation::ManageClients)
            .map_err(|refusal| wording::refusal::saying(&refusal))?;
        let mut field = Field::default();
        if own {
            // Both are asked before anything is typed; who is there already needs neither.
            for operation in [Operation::CreateUsers, Operation::TagEmployees] {
                guard::allowed(around.world, around.actor, operation)
                    .map_err(|refusal| wording::refusal::saying(&refusal))?;
            }
            let partner = around.account().ok_or_else(|| Saying::plain("partner-gone"))?;
            field.set(proposed(partner, &from).ok_or_else(|| Saying::plain("other-address-no-domain"))?);
        }
        Ok(Self {
            from,
            clients,
            own,
            focus: Focus::Field,
            field,
            seat: SeatType::ViewOnly,
            menu: None,
            wrong: None,
            dirty: false,
        })
    }

    /// What is behind the address as it stands.
    pub fn behind(&self, partner: &AccountState) -> Behind {
        let Ok(email) = Email::parse(self.field.text()) else { return Behind::Nothing };
        match (employee(partner, email.key()), partner.user(email.key())) {
            (Some(known), _) => Behind::Employee(
                known.user.map_or_else(|| email.typed().to_owned(), crate::domain::user::User::display_name),
            ),
            (None, Some(user)) => Behind::User(user.display_name()),
            (None, None) => Behind::Nobody(email),
        }
    }

    /// The seats that can be given to the address as it stands.
    pub fn seats(&self, around: &Surroundings<'_>) -> Vec<SeatOffer> {
        let batch = Email::parse(self.field.text()).map(|email| email.key().clone());
        guard::seat_offers(around.world, around.actor, &batch.into_iter().collect::<Vec<_>>())
    }

    fn needs_seat(&self, around: &Surroundings<'_>) -> bool {
        around.account().is_some_and(|partner| matches!(self.behind(partner), Behind::Nobody(_) | Behind::Nothing))
    }

    /// Takes in that the hub has refused it, and answers whether the form shows it.
    pub fn rejected(&mut self, rejection: &Rejection, words: &Words) -> bool {
        let focus = match rejection {
            // A question of its own.
            Rejection::CreateUsers(CreateUsersRejection::CancelsRemoval { .. }) => return false,
            Rejection::CreateUsers(CreateUsersRejection::Seat(..) | CreateUsersRejection::Shortage(..)) => Focus::Seat,
            Rejection::CreateUsers(_) | Rejection::Partner(_) | Rejection::Refused(_) => Focus::Field,
            _ => return false,
        };
        self.menu = None;
        self.fail(focus, Saying::plain("other-address-refused").text("why", wording::rejection(rejection, words)));
        true
    }

    fn fail(&mut self, focus: Focus, saying: Saying) {
        self.focus = focus;
        self.wrong = Some((focus, saying));
    }

    fn confirm(&mut self, around: &Surroundings<'_>) -> Step {
        let Some(partner) = around.account() else { return Step::Stay };
        let typed = self.field.text().trim().to_owned();
        let Ok(email) = Email::parse(&typed) else {
            let id = if typed.is_empty() { "other-address-empty" } else { "not-an-address" };
            self.fail(Focus::Field, Saying::plain(id).text("text", typed));
            return Step::Stay;
        };
        if email.key() == self.from.key() {
            self.fail(Focus::Field, Saying::plain("other-address-same"));
            return Step::Stay;
        }
        let settings = partner.partner().settings();
        if self.own
            && let Some(domain) = settings.mail_domain().filter(|domain| domain.ascii.as_str() != email.key().domain())
        {
            let saying = Saying::plain("other-address-domain").text("domain", domain.entered.to_string());
            self.fail(Focus::Field, saying);
            return Step::Stay;
        }
        self.wrong = None;
        let wanted = AssignAs {
            from: self.from.clone(),
            email,
            clients: self.clients.clone(),
            seat: self.seat,
            accepts_from_removal: 0,
        };
        Step::Submit(Box::new(Command::Partner(Box::new(PartnerCommand::AssignAs(wanted)))))
    }

    fn go(&mut self, by: isize, around: &Surroundings<'_>) {
        let seat = self.needs_seat(around);
        let all: Vec<Focus> = Focus::ALL.into_iter().filter(|focus| seat || *focus != Focus::Seat).collect();
        let at = all.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = all[(at + by).rem_euclid(all.len() as isize) as usize];
    }

    fn open(&mut self, around: &mut Surroundings<'_>) {
        around.viewer.scroll_to_top(WidgetId::Clients(Piece::AddressMenu));
        self.menu = Some(self.seats(around).iter().position(|offer| offer.seat == self.seat).unwrap_or(0));
    }

    fn choose(&mut self, around: &Surroundings<'_>) {
        let Some(offer) = self.menu.and_then(|row| self.seats(around).into_iter().nth(row)) else { return };
        match offer.refusal {
            // The list stays, with the reason beside the seat.
            Some(refusal) => self.wrong = Some((Focus::Seat, wording::refusal::saying(&refusal))),
            None => {
                (self.seat, self.menu, self.dirty) = (offer.seat, None, true);
                self.wrong.take_if(|(focus, _)| *focus == Focus::Seat);
            }
        }
    }

    fn typed(&mut self, around: &Surroundings<'_>) -> Step {
        self.dirty = true;
        self.wrong.take_if(|(focus, _)| *focus == Focus::Field);
        // A seat that another address cannot have is not kept.
        if !self.seats(around).iter().any(|offer| offer.seat == self.seat) {
            self.seat = SeatType::ViewOnly;
        }
        Step::Stay
    }
}

/// An address on the own domain that nobody has yet, made of what stands before the `@` of the old one.
fn proposed(partner: &AccountState, from: &Email) -> Option<String> {
    let domain = partner.partner().settings().mail_domain()?;
    let local = from.typed().rsplit_once('@').map_or("", |(local, _)| local);
    let numbered = (2..100).map(|number| format!("{local}{number}@{}", domain.entered));
    let plain = format!("{local}@{}", domain.entered);
    let free = |text: &String| {
        Email::parse(text).is_ok_and(|email| email.key() != from.key() && partner.user(email.key()).is_none())
    };
    std::iter::once(plain.clone()).chain(numbered).find(free).or(Some(plain))
}

impl Part for State {
    fn name(&self) -> &'static str {
        "partner.address"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        match (self.menu, self.focus) {
            (Some(_), _) => vec![C::Menu, C::Always],
            (None, Focus::Field) => vec![C::Field, C::Form, C::Dialog, C::Always],
            (None, _) => vec![C::Form, C::Dialog, C::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Clients(if self.menu.is_some() { Piece::AddressMenu } else { self.focus.piece() })
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            _ if self.menu.is_some() => None,
            (ActionId::Activate, Focus::Seat) => Some("action-choose"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            (ActionId::Activate | ActionId::Save, _) => Some("action-confirm"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(row) = self.menu {
            let page = around.viewer.page(WidgetId::Clients(Piece::AddressMenu));
            match action {
                ActionId::Back => self.menu = None,
                ActionId::Activate | ActionId::Toggle => self.choose(around),
                _ => match cursor::moved(action, row, page, self.seats(around).len()) {
                    Some(row) => self.menu = Some(row),
                    None => return Step::Elsewhere(action),
                },
            }
            return Step::Stay;
        }
        match action {
            ActionId::NextField => self.go(1, around),
            ActionId::PrevField => self.go(-1, around),
            ActionId::Activate | ActionId::Toggle if self.focus == Focus::Seat => self.open(around),
            ActionId::Activate | ActionId::Toggle if self.focus == Focus::Cancel => {
                return self.act(ActionId::Back, around);
            }
            ActionId::Activate | ActionId::Toggle | ActionId::Save => return self.confirm(around),
            ActionId::Back if self.dirty => return Step::Ask(Question::DiscardForm),
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
            (_, KeyCode::Up) => self.go(-1, around),
            (_, KeyCode::Down) => self.go(1, around),
            (Focus::Field, _) if self.field.key(key) => return Some(self.typed(around)),
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        (self.menu, self.focus) = (None, Focus::Field);
        self.field.insert(text);
        self.typed(around)
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if self.menu.is_some() {
            match hit.row.filter(|_| hit.widget == WidgetId::Clients(Piece::AddressMenu)) {
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
        if focus == Focus::Field { Step::Stay } else { self.act(ActionId::Activate, around) }
    }

    fn is_dirty(&self) -> bool {
        self.dirty
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        if self.focus == Focus::Seat && !self.needs_seat(around) {
            (self.focus, self.menu) = (Focus::Field, None);
        }
        let len = self.seats(around).len();
        self.menu = self.menu.map(|row| row.min(len.saturating_sub(1)));
    }
}

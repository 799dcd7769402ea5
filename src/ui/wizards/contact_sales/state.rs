//! What somebody asks the sales team, and how.

use crate::{
    domain::{
        add_on::AddOn,
        clean::{Code, Line},
        command::{Command, ContactSales, SalesContact},
        rejection::ContactSalesRejection,
        subscription::{Product, Tier},
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        step::Step,
        widgets::{cursor, field::Field},
        wording,
    },
};

/// The dialog as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The products that it is about, each at a tier.
    pub products: Vec<(Product, Tier)>,
    /// The add-ons that it is about.
    pub add_ons: Vec<AddOn>,
    /// How the sales team is reached.
    pub how: How,
    /// The number to be called.
    pub number: Field,
    /// The message.
    pub message: Field,
    /// What has the focus.
    pub focus: Focus,
    /// What is wrong with the field, as the id of a message.
    pub wrong: Option<&'static str>,
}

/// How the sales team is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// They call.
    Call,
    /// One writes to them.
    Message,
}

/// What can have the focus, in the order in which Tab walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// "Call me".
    Call,
    /// "Send a message".
    Message,
    /// The number, or the message.
    Text,
    /// The button that sends.
    Send,
    /// The button that does not.
    Cancel,
}

/// The ways from the top to the bottom.
const WAYS: [(Focus, How); 2] = [(Focus::Call, How::Call), (Focus::Message, How::Message)];

impl Focus {
    /// Which of the ways it is, from the top, if it is one.
    fn way(self) -> Option<usize> {
        WAYS.iter().position(|(focus, _)| *focus == self)
    }

    const ORDER: [Self; 5] = [Self::Call, Self::Message, Self::Text, Self::Send, Self::Cancel];

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Call => WidgetId::ContactCall,
            Self::Message => WidgetId::ContactMessage,
            Self::Text => WidgetId::ContactText,
            Self::Send => WidgetId::ContactSend,
            Self::Cancel => WidgetId::ContactCancel,
        }
    }
}

impl State {
    /// The dialog about products and add-ons.
    pub fn new(products: Vec<(Product, Tier)>, add_ons: Vec<AddOn>) -> Self {
        let (number, message) = (Field::default(), Field::default());
        Self { products, add_ons, how: How::Call, number, message, focus: Focus::Call, wrong: None }
    }

    /// The field of the way that is chosen.
    pub const fn field(&self) -> &Field {
        match self.how {
            How::Call => &self.number,
            How::Message => &self.message,
        }
    }

    const fn field_mut(&mut self) -> &mut Field {
        match self.how {
            How::Call => &mut self.number,
            How::Message => &mut self.message,
        }
    }

    fn choose(&mut self, how: How) {
        if self.how != how {
            self.how = how;
            self.wrong = None;
        }
    }

    /// Takes in that it was refused, and says so beside the field.
    pub fn rejected(&mut self, no: ContactSalesRejection) {
        self.how = match no {
            ContactSalesRejection::NoMessage => How::Message,
            ContactSalesRejection::NoNumber => How::Call,
        };
        self.wrong = Some(wording::billing::contact(no));
        self.focus = Focus::Text;
    }

    fn submit(&mut self) -> Step {
        let text = self.field().text().trim();
        // What is kept has a limit, and nothing is cut off in silence.
        let longest = if self.how == How::Call { Code::MAX } else { Line::MAX };
        if text.chars().count() > longest {
            let id = if self.how == How::Call { "contact-sales-no-number" } else { "contact-sales-too-long" };
            self.wrong = Some(id);
            self.focus = Focus::Text;
            return Step::Stay;
        }
        let how = match self.how {
            How::Call => SalesContact::Call(Code::typed(text)),
            How::Message => SalesContact::Message(Line::typed(text)),
        };
        let (products, add_ons) = (self.products.clone(), self.add_ons.clone());
        Step::Submit(Box::new(Command::ContactSales(ContactSales { products, add_ons, how })))
    }

    fn move_focus(&mut self, by: isize) {
        let at = Focus::ORDER.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = Focus::ORDER[(at + by).rem_euclid(Focus::ORDER.len() as isize) as usize];
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "contact-sales.dialog"
    }

    fn contexts(&self) -> Vec<ContextId> {
        let nearest = match self.focus {
            Focus::Text => ContextId::Field,
            // The two ways stand below each other.
            Focus::Call | Focus::Message => ContextId::List,
            Focus::Send | Focus::Cancel => ContextId::Question,
        };
        vec![nearest, ContextId::Dialog, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        self.focus.widget()
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::Text | Focus::Send) => Some("action-send"),
            (ActionId::Activate, Focus::Call | Focus::Message) => Some("action-choose"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            (ActionId::Up | ActionId::Down, Focus::Call | Focus::Message) => Some("action-choose"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, _around: &mut Surroundings<'_>) -> Step {
        if let Some(at) = self.focus.way()
            && let Some(to) = cursor::moved(action, at, WAYS.len(), WAYS.len())
        {
            (self.focus, _) = WAYS[to];
            self.choose(WAYS[to].1);
            return Step::Stay;
        }
        match action {
            ActionId::NextField | ActionId::NextButton => self.move_focus(1),
            ActionId::PrevField | ActionId::PrevButton => self.move_focus(-1),
            ActionId::Activate | ActionId::Toggle => match self.focus {
                Focus::Call => self.choose(How::Call),
                Focus::Message => self.choose(How::Message),
                Focus::Text | Focus::Send => return self.submit(),
                Focus::Cancel => return self.leave(),
            },
            ActionId::Back => return self.leave(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if self.focus.way().is_some() {
            let moves = match key.code {
                KeyCode::Left => Some(ActionId::Up),
                KeyCode::Right => Some(ActionId::Down),
                _ => None,
            };
            if let Some(moves) = moves {
                return Some(self.act(moves, around));
            }
            // Who begins to write means the field below.
            key.typed().filter(|c| c.is_alphanumeric() || *c == '+')?;
            self.focus = Focus::Text;
        }
        if self.focus != Focus::Text {
            return None;
        }
        match key.code {
            KeyCode::Up => self.move_focus(-1),
            KeyCode::Down => self.move_focus(1),
            _ if self.field_mut().key(key) => self.wrong = None,
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.focus != Focus::Text {
            return Step::Ignored;
        }
        self.field_mut().insert(text);
        self.wrong = None;
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(focus) = Focus::ORDER.into_iter().find(|focus| focus.widget() == hit.widget) else {
            return Step::Stay;
        };
        self.focus = focus;
        if focus == Focus::Text { Step::Stay } else { self.act(ActionId::Activate, around) }
    }

    fn is_dirty(&self) -> bool {
        [&self.number, &self.message].iter().any(|field| !field.text().trim().is_empty())
    }
}

impl State {
    /// Closes the dialog, and asks before what was typed is lost.
    fn leave(&self) -> Step {
        if self.is_dirty() { Step::Ask(Question::DiscardForm) } else { Step::close() }
    }
}

//! The switches that were turned, and what the keys do.

use std::collections::BTreeMap;

use crate::{
    domain::{
        command::Command,
        notification::{Channel, NotificationEdit, Topic},
        user::User,
    },
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        step::Step,
    },
};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What has the focus.
    pub focus: Focus,
    /// What the switches that were turned are to be.
    edits: BTreeMap<(Topic, Channel), bool>,
}

/// What can have the focus, in the order in which Tab walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// A switch.
    Switch(Topic, Channel),
    /// The button that keeps what was turned.
    Save,
    /// The button that does not.
    Discard,
}

impl Focus {
    fn order() -> Vec<Self> {
        let topics = Topic::ALL.into_iter();
        let switches =
            topics.flat_map(|topic| Channel::ALL.into_iter().map(move |channel| Self::Switch(topic, channel)));
        switches.chain([Self::Save, Self::Discard]).collect()
    }

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Switch(_, Channel::Email) => WidgetId::NotificationsEmail,
            Self::Switch(_, Channel::InApp) => WidgetId::NotificationsInApp,
            Self::Save => WidgetId::NotificationsSave,
            Self::Discard => WidgetId::NotificationsDiscard,
        }
    }
}

impl State {
    /// The page with its focus on the first switch.
    pub const fn new() -> Self {
        Self { focus: Focus::Switch(Topic::LeadAssigned, Channel::Email), edits: BTreeMap::new() }
    }

    /// Whether a switch is on, as it was turned or as it stands.
    pub fn is_on(&self, user: &User, topic: Topic, channel: Channel) -> bool {
        self.edits.get(&(topic, channel)).copied().unwrap_or_else(|| user.notifications.wants(topic, channel))
    }

    /// Whether a switch was turned and is not saved.
    pub fn is_turned(&self, topic: Topic, channel: Channel) -> bool {
        self.edits.contains_key(&(topic, channel))
    }

    /// Whether something was turned and is not saved.
    pub fn has_edits(&self) -> bool {
        !self.edits.is_empty()
    }

    fn turn(&mut self, topic: Topic, channel: Channel, around: &Surroundings<'_>) {
        let Some(user) = operator(around) else { return };
        let to = !self.is_on(user, topic, channel);
        if to == user.notifications.wants(topic, channel) {
            self.edits.remove(&(topic, channel));
        } else {
            self.edits.insert((topic, channel), to);
        }
    }

    fn save(&self) -> Step {
        let edit = |(&(topic, channel), &to): (&(Topic, Channel), &bool)| NotificationEdit { topic, channel, to };
        Step::Submit(Box::new(Command::SetNotifications(self.edits.iter().map(edit).collect())))
    }

    fn step(&mut self, by: isize) {
        let order = Focus::order();
        let at = order.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = order[(at + by).rem_euclid(order.len() as isize) as usize];
    }

    /// One row up or down in the column; below the last row are the buttons.
    fn row(&mut self, by: isize) {
        let last = Topic::ALL.len() as isize - 1;
        self.focus = match self.focus {
            Focus::Switch(topic, channel) => {
                let row = Topic::ALL.iter().position(|one| *one == topic).unwrap_or(0) as isize + by;
                if row > last { Focus::Save } else { Focus::Switch(Topic::ALL[row.max(0) as usize], channel) }
            }
            button if by > 0 => button,
            _ => Focus::Switch(Topic::ALL[last as usize], Channel::Email),
        };
    }

    /// One column to the right or to the left, or from button to button.
    fn column(&mut self, right: bool) {
        self.focus = match (self.focus, right) {
            (Focus::Switch(topic, _), true) => Focus::Switch(topic, Channel::InApp),
            (Focus::Switch(topic, _), false) => Focus::Switch(topic, Channel::Email),
            // They stand in this order from the left.
            (Focus::Save | Focus::Discard, true) => Focus::Save,
            (Focus::Save | Focus::Discard, false) => Focus::Discard,
        };
    }
}

/// Who operates, while they are there.
fn operator<'a>(around: &Surroundings<'a>) -> Option<&'a User> {
    around.account()?.user_by_id(around.actor.user).map(AsRef::as_ref)
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "notifications"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        // What was turned is not left by a key that leads elsewhere.
        match self.has_edits() {
            true => vec![C::Notifications, C::List, C::RecordDirty, C::Always],
            false => vec![C::Notifications, C::List, C::Return, C::Panes, C::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        self.focus.widget()
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Toggle, _) => Some("action-turn"),
            (ActionId::Activate, Focus::Save) => Some("action-save"),
            (ActionId::Activate, Focus::Discard) => Some("action-discard"),
            (ActionId::Activate, Focus::Switch(..)) => Some("action-turn"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match (action, self.focus) {
            (ActionId::Up, _) => self.row(-1),
            (ActionId::Down, _) => self.row(1),
            (ActionId::First | ActionId::PageUp, _) => self.focus = Self::new().focus,
            (ActionId::Last | ActionId::PageDown, _) => self.focus = Focus::Save,
            (ActionId::GridRight, _) => self.column(true),
            (ActionId::GridLeft, _) => self.column(false),
            (ActionId::NextField, _) => self.step(1),
            (ActionId::PrevField, _) => self.step(-1),
            (ActionId::Activate | ActionId::Toggle, Focus::Switch(topic, channel)) => self.turn(topic, channel, around),
            (ActionId::Save, _) | (ActionId::Activate | ActionId::Toggle, Focus::Save) if self.has_edits() => {
                return self.save();
            }
            // There is nothing to keep, and nothing is lost.
            (ActionId::Save, _) | (ActionId::Activate | ActionId::Toggle, Focus::Save) => return Step::Ignored,
            (ActionId::Activate | ActionId::Toggle, Focus::Discard) => return Step::close(),
            (ActionId::Back, _) if self.has_edits() => return Step::Ask(Question::UnsavedNotifications),
            (ActionId::Back, _) => return Step::close(),
            // It is open already.
            (ActionId::MyNotifications, _) => {}
            (other, _) => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::NotificationsSave, _) => {
                self.focus = Focus::Save;
                self.act(ActionId::Activate, around)
            }
            (WidgetId::NotificationsDiscard, _) => self.act_on(Focus::Discard, around),
            (WidgetId::NotificationsEmail, Some(row)) => self.pressed(row, Channel::Email, around),
            (WidgetId::NotificationsInApp, Some(row)) => self.pressed(row, Channel::InApp, around),
            (WidgetId::NotificationsTable, Some(row)) => {
                if let Some(topic) = Topic::ALL.get(row) {
                    self.focus = Focus::Switch(*topic, Channel::Email);
                }
                Step::Stay
            }
            _ => Step::Stay,
        }
    }

    fn is_dirty(&self) -> bool {
        self.has_edits()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        // What has come to be so in another session is no edit any more.
        let Some(user) = operator(around) else { return };
        self.edits.retain(|(topic, channel), to| *to != user.notifications.wants(*topic, *channel));
    }
}

impl State {
    fn act_on(&mut self, focus: Focus, around: &mut Surroundings<'_>) -> Step {
        self.focus = focus;
        self.act(ActionId::Activate, around)
    }

    fn pressed(&mut self, row: usize, channel: Channel, around: &mut Surroundings<'_>) -> Step {
        match Topic::ALL.get(row) {
            Some(topic) => self.act_on(Focus::Switch(*topic, channel), around),
            None => Step::Stay,
        }
    }
}

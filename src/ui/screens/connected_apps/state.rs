//! The cursor, the search, and what the keys do.

use std::sync::Arc;

use super::{Card, acts, app_log::AppLog, cards, menu};
use crate::{
    domain::{
        app::{AppStatus, SALESFORCE},
        guard::{self, Actor, Operation},
        world::World,
    },
    ui::{
        action::{Action, ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::{Overlay, picker},
        part::{Part, Surroundings},
        place::Place,
        screens::salesforce,
        step::Step,
        text::{Query, fold},
        toast::Level,
        widgets::{cursor, field::Field},
        wording,
    },
};

/// From so many apps on there is a search.
const MANY: usize = 8;

/// The page as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What has the focus; in a narrow window also what is shown.
    pub side: Side,
    /// What narrows the cards.
    pub search: Field,
    /// Whether the search has the focus.
    pub searching: bool,
    /// What was done to apps.
    pub log: AppLog,
    all: Vec<Card>,
    shown: Vec<Card>,
    at: Option<Arc<str>>,
    row: usize,
    /// Whether Salesforce is there and nobody is connected to it.
    unconnected: bool,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The cards.
    #[default]
    Apps,
    /// The app log.
    Log,
}

impl State {
    /// The cards that are shown.
    pub fn shown(&self) -> &[Card] {
        &self.shown
    }

    /// All apps, whatever is searched for.
    pub fn installed(&self) -> &[Card] {
        &self.all
    }

    /// How many apps there are.
    pub const fn total(&self) -> usize {
        self.all.len()
    }

    /// The card under the cursor.
    pub fn current(&self) -> Option<&Card> {
        self.shown.get(self.row)
    }

    /// The row under the cursor.
    pub const fn row(&self) -> usize {
        self.row
    }

    /// Whether there is a search box: where there are many apps, or something is searched for.
    pub fn has_search(&self) -> bool {
        self.all.len() >= MANY || self.searching || !self.search.is_empty()
    }

    /// Whether the search keeps back some of the cards.
    pub fn is_filtered(&self) -> bool {
        !self.search.is_empty()
    }

    /// Whether the cursor is on Salesforce, to which nobody is connected.
    fn wants_user(&self) -> bool {
        self.unconnected && self.at.as_deref() == Some(SALESFORCE)
    }

    /// Puts the cursor onto an app.
    pub fn show(&mut self, slug: &Arc<str>, around: &mut Surroundings<'_>) {
        self.search.take();
        (self.searching, self.side) = (false, Side::Apps);
        self.at = Some(Arc::clone(slug));
        self.reconcile(around);
    }

    fn keep(&mut self) {
        let query = Query::new(self.search.text());
        let wanted = |card: &&Card| query.is_empty() || query.matches(&fold(&card.name));
        self.shown = self.all.iter().filter(wanted).cloned().collect();
        let found = self.shown.iter().position(|card| Some(&card.slug) == self.at.as_ref());
        self.go(found.unwrap_or_else(|| self.row.min(self.shown.len().saturating_sub(1))));
    }

    fn go(&mut self, row: usize) {
        self.row = row;
        self.at = self.current().map(|card| Arc::clone(&card.slug));
    }

    fn searched(&mut self) -> Step {
        (self.at, self.row) = (None, 0);
        self.keep();
        Step::Stay
    }

    /// Whether Esc clears the search before it does anything else: where the cards are that it keeps back.
    fn clears(&self) -> bool {
        self.searching || (self.side == Side::Apps && self.is_filtered())
    }

    fn clear(&mut self) {
        self.search.take();
        self.searching = false;
        self.keep();
    }

    fn other_side(&mut self) {
        self.side = match self.side {
            Side::Apps => Side::Log,
            Side::Log => Side::Apps,
        };
    }
}

/// Lists what can be installed, or says what is missing [PM-17].
fn install(around: &mut Surroundings<'_>) -> Step {
    if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageApps) {
        return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
    }
    around.viewer.scroll_to_top(WidgetId::PickerList);
    Step::open(Overlay::Picker(Box::new(picker::State::new(picker::Kind::Apps, around))))
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::ConnectedApps.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.searching {
            return vec![C::Field, C::SearchBox, C::Always];
        }
        match self.side {
            Side::Apps => {
                let row = self.at.as_ref().map(|_| C::AppRow);
                let wants_user = self.wants_user().then_some(C::SalesforceUnconnected);
                let rest = [C::Apps, C::AppCards, C::List, C::Panes, C::Return, C::Always];
                row.into_iter().chain(wants_user).chain(rest).collect()
            }
            Side::Log => vec![C::Apps, C::Reading, C::Panes, C::Return, C::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        match (self.searching, self.side) {
            (true, _) => WidgetId::AppsSearch,
            (_, Side::Apps) => WidgetId::AppsList,
            (_, Side::Log) => WidgetId::AppsLog,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::NextField if self.searching => Some("action-to-list"),
            ActionId::NextField if self.side == Side::Apps => Some("apps-to-log"),
            ActionId::NextField => Some("apps-to-apps"),
            ActionId::Back if self.clears() => Some("action-clear"),
            ActionId::InstallApp => Some("action-app-install"),
            ActionId::ConnectSalesforceUser => Some("action-connect-first"),
            _ => None,
        }
    }

    fn keeps(&self) -> &'static [ActionId] {
        use ActionId as A;
        match self.side {
            Side::Apps if self.clears() => &[A::OpenApp, A::AppActions, A::Search, A::NextField, A::Back],
            Side::Apps if self.wants_user() => {
                &[A::ConnectSalesforceUser, A::OpenApp, A::AppActions, A::InstallApp, A::Search, A::NextField]
            }
            Side::Apps => &[A::OpenApp, A::AppActions, A::InstallApp, A::Search, A::NextField],
            Side::Log => &[A::NextField, A::InstallApp],
        }
    }

    fn prominence(&self, action: &Action) -> u8 {
        match action.id {
            // Tab leads there as well, and says where.
            ActionId::NextAppTab => 0,
            // What works needs no mending.
            ActionId::ReconnectApp if self.current().is_none_or(|card| card.status == AppStatus::Connected) => 0,
            ActionId::ConnectSalesforceUser => 1,
            _ => action.prominence,
        }
    }

    fn dims(&self, action: ActionId, world: &World, actor: Actor) -> bool {
        self.at.as_ref().is_some_and(|slug| acts::refusal(action, slug, world, actor).is_some())
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let moved = match self.side {
            Side::Apps => {
                let page = around.viewer.page(WidgetId::AppsList);
                let row = cursor::moved(action, self.row, page, self.shown.len());
                row.map(|row| self.go(row))
            }
            Side::Log => {
                let rows = cursor::scrolled(action, around.viewer.page(WidgetId::AppsLog));
                rows.map(|rows| around.viewer.scroll_by(WidgetId::AppsLog, rows))
            }
        };
        if moved.is_some() {
            return Step::Stay;
        }
        match action {
            ActionId::Search => (self.searching, self.side) = (true, Side::Apps),
            ActionId::NextField if self.searching => self.searching = false,
            ActionId::NextField | ActionId::PrevField | ActionId::NextAppTab | ActionId::PrevAppTab => {
                self.other_side()
            }
            ActionId::InstallApp => return install(around),
            ActionId::Back if self.clears() => self.clear(),
            ActionId::Back if self.side == Side::Log => self.other_side(),
            ActionId::Back => return Step::GoBack,
            other => {
                let Some(slug) = self.at.clone() else { return Step::Elsewhere(other) };
                if other == ActionId::AppActions {
                    return Step::open(Overlay::AppMenu(Box::new(menu::State::new(&slug, false))));
                }
                let step = acts::act(other, &slug, around).unwrap_or(Step::Elsewhere(other));
                // After the wizard one is on the sync settings, wherever it was opened [SM-10].
                return match step {
                    Step::Open(wizard) if other == ActionId::ConnectSalesforceUser => {
                        let pages = Overlay::SalesforceApp(Box::new(salesforce::State::at_sync(around)));
                        Step::All(vec![Step::open(pages), Step::Open(wizard)])
                    }
                    step => step,
                };
            }
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if !self.searching {
            return None;
        }
        let moves = match key.code {
            KeyCode::Enter => {
                self.searching = false;
                return Some(Step::Stay);
            }
            KeyCode::Up => ActionId::Up,
            KeyCode::Down => ActionId::Down,
            _ if self.search.key(key) => return Some(self.searched()),
            _ => return None,
        };
        self.searching = false;
        Some(self.act(moves, around))
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if !self.searching {
            return Step::Ignored;
        }
        self.search.insert(text);
        self.searched()
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::AppsSearch, _) => (self.searching, self.side) = (true, Side::Apps),
            (WidgetId::AppsLog, _) => (self.searching, self.side) = (false, Side::Log),
            (WidgetId::AppsList, Some(row)) => {
                let again = self.row == row && self.side == Side::Apps && !self.searching;
                (self.searching, self.side) = (false, Side::Apps);
                self.go(row);
                // What is under the cursor already is opened by another click.
                if again {
                    return self.act(ActionId::OpenApp, around);
                }
            }
            _ => {}
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.all = around.account().map(|account| cards(account, around.world)).unwrap_or_default();
        self.unconnected = around.account().is_some_and(|account| account.salesforce().is_none());
        self.keep();
    }
}

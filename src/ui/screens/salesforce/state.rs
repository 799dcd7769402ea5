//! The focus, and what the keys do.

use std::sync::Arc;

use super::{
    form::{Focus, Form},
    tab::Tab,
};
use crate::{
    domain::{
        app::{AppStatus, SALESFORCE},
        command::Command,
        guard::{self, Actor, Operation},
        salesforce::{SalesforceRejection, SyncSettings},
        world::World,
    },
    ui::{
        action::{Action, ActionId, ContextId},
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question},
        part::{Part, Surroundings},
        screens::connected_apps::{acts, menu},
        step::Step,
        toast::{Level, Saying},
        widgets::cursor,
        wording,
    },
};

/// The pages as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Which page is shown.
    pub tab: Tab,
    /// The sync settings.
    pub form: Form,
    /// Whether Salesforce is installed.
    pub installed: bool,
    /// Whether somebody is connected, so that there is something to set.
    pub connected: bool,
    /// Whether it works, so that nothing has to be connected again.
    works: bool,
    /// Whether the operator may change what is set.
    may_edit: bool,
}

impl State {
    /// The first page.
    pub fn new(around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(WidgetId::SalesforcePage);
        let mut state = Self {
            tab: Tab::default(),
            form: Form::default(),
            installed: true,
            connected: true,
            works: true,
            may_edit: true,
        };
        state.reconcile(around);
        state
    }

    /// Goes to the sync settings, from their top.
    pub fn show_sync(&mut self, around: &mut Surroundings<'_>) {
        (self.tab, self.form.focus) = (Tab::Sync, Form::default().focus);
        around.viewer.scroll_to_top(WidgetId::SalesforcePage);
    }

    /// The page of the sync settings, where one is after another user was connected [SFI-07, SM-10].
    pub fn at_sync(around: &mut Surroundings<'_>) -> Self {
        Self { tab: Tab::Sync, ..Self::new(around) }
    }

    /// Whether something was chosen and is not saved.
    pub fn has_edits(&self) -> bool {
        self.form.is_dirty()
    }

    /// Takes in that what was chosen is saved.
    pub fn saved(&mut self) {
        self.form.clear();
    }

    /// Gives up what was chosen.
    pub fn discard(&mut self) {
        self.form.clear();
    }

    /// Takes in why it was not saved, and answers whether it is told here.
    pub fn rejected(&mut self, no: &SalesforceRejection, around: &Surroundings<'_>) -> bool {
        match (no, settings(around)) {
            (SalesforceRejection::Conflicts(fields), Some(now)) => {
                self.tab = Tab::Sync;
                self.form.overtake(fields, now);
                true
            }
            _ => false,
        }
    }

    fn edits_fields(&self) -> bool {
        self.tab == Tab::Sync && self.connected
    }

    fn turn(&mut self, tab: Tab, around: &mut Surroundings<'_>) -> Step {
        self.form.menu = None;
        if self.tab != tab {
            self.tab = tab;
            around.viewer.scroll_to_top(WidgetId::SalesforcePage);
        }
        Step::Stay
    }

    fn save(&self, around: &Surroundings<'_>) -> Step {
        if !self.form.is_dirty() {
            return Step::Tell(Level::Info, Saying::plain("sf-sync-nothing"));
        }
        match guard::allowed(around.world, around.actor, Operation::ManageApps) {
            Ok(()) => Step::Submit(Box::new(Command::SetSyncSettings(self.form.edits()))),
            Err(refusal) => Step::Tell(Level::Error, wording::refusal::saying(&refusal)),
        }
    }

    /// Opens the list of the field with the focus, or presses its button.
    fn press(&mut self, around: &Surroundings<'_>) -> Step {
        match self.form.focus {
            Focus::Save => self.save(around),
            Focus::Cancel => self.give_up(),
            Focus::Field(field) => {
                if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageApps) {
                    return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
                }
                let Some(now) = settings(around) else { return Step::Ignored };
                let chosen = self.form.get(field, now);
                self.form.menu = field.options().iter().position(|option| *option == chosen);
                Step::Stay
            }
        }
    }

    /// Goes back; what was chosen is given up after a question.
    fn give_up(&self) -> Step {
        if self.form.is_dirty() { Step::Ask(Question::DiscardSync) } else { Step::close() }
    }

    /// What can be done to the app from any of its pages.
    fn app_action(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match acts::act(action, &Arc::from(SALESFORCE), around) {
            Some(Step::Open(wizard)) if action == ActionId::ConnectSalesforceUser => {
                // After the wizard one is on the sync settings, wherever it was opened [SM-10].
                self.turn(Tab::Sync, around);
                Step::Open(wizard)
            }
            // What was chosen goes with the app.
            Some(Step::Ask(Question::App { deed, slug, name, .. })) => {
                Step::Ask(Question::App { deed, slug, name, unsaved: self.has_edits() })
            }
            step => step.unwrap_or(Step::Elsewhere(action)),
        }
    }

    fn menu_action(&mut self, row: usize, action: ActionId, around: &Surroundings<'_>) -> Step {
        let Focus::Field(field) = self.form.focus else {
            self.form.menu = None;
            return Step::Stay;
        };
        let options = field.options();
        if let Some(row) = cursor::moved(action, row, options.len(), options.len()) {
            self.form.menu = Some(row);
            return Step::Stay;
        }
        match action {
            ActionId::Activate | ActionId::Toggle => {
                if let (Some(option), Some(now)) = (options.get(row), settings(around)) {
                    self.form.put(field, *option, now);
                }
                self.form.menu = None;
            }
            ActionId::Back => self.form.menu = None,
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }
}

/// The sync settings of the account, while somebody is connected.
fn settings<'a>(around: &Surroundings<'a>) -> Option<&'a SyncSettings> {
    around.account()?.salesforce().map(|connection| &connection.sync)
}

impl Part for State {
    fn name(&self) -> &'static str {
        "salesforce"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.form.menu.is_some() {
            return vec![C::Menu, C::Always];
        }
        let app = self.installed.then_some(C::SalesforceApp);
        let page = if self.edits_fields() { vec![C::SyncForm, C::List] } else { vec![C::Reading] };
        // What was chosen is not left by a key that leads elsewhere.
        let rest = if self.has_edits() { vec![C::RecordDirty] } else { vec![C::Return, C::Panes] };
        app.into_iter().chain(page).chain(rest).chain([C::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        match (self.form.menu, self.edits_fields(), self.form.focus) {
            (Some(_), ..) => WidgetId::SyncMenu,
            (_, false, _) => WidgetId::SalesforcePage,
            (_, true, Focus::Field(_)) => WidgetId::SyncFields,
            (_, true, Focus::Save) => WidgetId::SyncSave,
            (_, true, Focus::Cancel) => WidgetId::SyncCancel,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.form.focus) {
            (ActionId::AppActions, _) => Some("action-actions"),
            (ActionId::ConnectSalesforceUser, _) if !self.connected => Some("action-connect-first"),
            (ActionId::Activate, _) if self.form.menu.is_some() => Some("action-choose"),
            (ActionId::Activate, Focus::Field(_)) => Some("sf-change"),
            (ActionId::Activate, Focus::Save) => Some("action-save"),
            (ActionId::Activate, Focus::Cancel) => Some("action-cancel"),
            _ => None,
        }
    }

    fn prominence(&self, action: &Action) -> u8 {
        match action.id {
            // What works needs no mending.
            ActionId::ReconnectApp if self.works => 0,
            // Whom nothing is connected for begins there.
            ActionId::ReconnectApp if !self.connected => 5,
            ActionId::ReconnectApp => 2,
            ActionId::ConnectSalesforceUser if !self.connected => 1,
            // Who may only read is offered nothing else.
            ActionId::Activate | ActionId::Save if !self.may_edit => 0,
            _ => action.prominence,
        }
    }

    fn scrolled(&self) -> WidgetId {
        WidgetId::SalesforcePage
    }

    fn dims(&self, action: ActionId, world: &World, actor: Actor) -> bool {
        acts::refusal(action, SALESFORCE, world, actor).is_some()
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(row) = self.form.menu {
            return self.menu_action(row, action, around);
        }
        match action {
            ActionId::NextAppTab => return self.turn(self.tab.beside(true), around),
            ActionId::PrevAppTab => return self.turn(self.tab.beside(false), around),
            ActionId::Save => return self.save(around),
            ActionId::Back => return self.give_up(),
            ActionId::AppActions => {
                let menu = menu::State::new(&Arc::from(SALESFORCE), true);
                return Step::open(Overlay::AppMenu(Box::new(menu)));
            }
            _ => {}
        }
        if self.edits_fields() {
            match action {
                ActionId::Down | ActionId::NextField => self.form.focus = self.form.focus.walked(1),
                ActionId::Up | ActionId::PrevField => self.form.focus = self.form.focus.walked(-1),
                ActionId::First | ActionId::PageUp => self.form.focus = Form::default().focus,
                ActionId::Last | ActionId::PageDown => self.form.focus = Focus::Save,
                ActionId::Activate | ActionId::Toggle => return self.press(around),
                other => return self.app_action(other, around),
            }
            return Step::Stay;
        }
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::SalesforcePage)) {
            around.viewer.scroll_by(WidgetId::SalesforcePage, rows);
            return Step::Stay;
        }
        self.app_action(action, around)
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if let (WidgetId::SyncMenu, Some(row)) = (hit.widget, hit.row) {
            return self.menu_action(row, ActionId::Activate, around);
        }
        if self.form.menu.take().is_some() {
            return Step::Stay;
        }
        if let Some(tab) = Tab::ALL.into_iter().find(|tab| tab.widget() == hit.widget) {
            return self.turn(tab, around);
        }
        let focus = match (hit.widget, hit.row) {
            (WidgetId::SyncFields, Some(row)) => Focus::order().nth(row),
            (WidgetId::SyncSave, _) => Some(Focus::Save),
            (WidgetId::SyncCancel, _) => Some(Focus::Cancel),
            _ => None,
        };
        match focus.filter(|_| self.edits_fields()) {
            Some(focus) => {
                self.form.focus = focus;
                self.press(around)
            }
            None => Step::Stay,
        }
    }

    fn is_dirty(&self) -> bool {
        self.has_edits()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.installed = around.account().is_some_and(|account| account.apps().contains_key(SALESFORCE));
        self.connected = settings(around).is_some();
        let status = around.account().and_then(|account| account.apps().get(SALESFORCE)).map(|app| app.status);
        self.works = self.connected && status == Some(AppStatus::Connected);
        self.may_edit = guard::allowed(around.world, around.actor, Operation::ManageApps).is_ok();
        match settings(around) {
            Some(now) => self.form.reconcile(now),
            // There is nothing any more that could be set.
            None => self.form = Form::default(),
        }
    }
}

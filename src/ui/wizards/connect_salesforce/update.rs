//! What keys do, and what the answer to the command does.

use super::{
    state::{State, connection},
    step::{Focus, Page},
    visit::Visit,
};
use crate::{
    domain::{
        guard::Actor,
        salesforce::{LoginRefusal, SalesforceRejection, log_in},
        world::World,
    },
    ui::{
        action::{Action, ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        step::Step,
        toast::{Level, Saying},
        widgets::cursor,
        wording,
    },
};

impl Part for State {
    fn name(&self) -> &'static str {
        self.page.name()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        let near = match (self.focus.is_field(), self.page.is_salesforce()) {
            (true, _) => [C::Field, C::Dialog],
            (false, true) => [C::WizardControl, C::List],
            (false, false) => [C::WizardControl, C::Reading],
        };
        let visit = self.visits().then_some(C::SalesforceVisit);
        near.into_iter().chain(visit).chain([C::Wizard, C::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        self.focus.widget()
    }

    fn scrolled(&self) -> WidgetId {
        WidgetId::WizardPage
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        let on = match self.page {
            Page::Preflight => "action-connect-continue",
            Page::LogIn => "action-connect-log-in",
            Page::Consent => "action-connect-allow",
            Page::Compare if self.unseen => "action-connect-seen",
            Page::Compare if self.warns() => "action-connect-anyway",
            Page::Compare => "action-connect",
        };
        let back = match self.page {
            _ if self.blocked.is_some() => "action-close-drawer",
            Page::Preflight => "action-cancel",
            Page::LogIn | Page::Consent => "action-connect-close-tab",
            Page::Compare => "action-back",
        };
        match (action, self.focus) {
            (ActionId::NextPage, _) | (ActionId::Activate, Focus::Next | Focus::Password) => Some(on),
            (ActionId::Activate, Focus::Username) => Some("action-next-field"),
            (ActionId::Activate, Focus::Checked) if self.checked => Some("action-connect-untick"),
            (ActionId::Activate, Focus::Checked) => Some("action-connect-tick"),
            (ActionId::Activate, Focus::Back) if self.page == Page::Consent => Some("action-connect-deny"),
            (ActionId::Back, _) | (ActionId::Activate, Focus::Back) => Some(back),
            _ => None,
        }
    }

    fn dims(&self, action: ActionId, _world: &World, _actor: Actor) -> bool {
        let on = action == ActionId::NextPage || (action == ActionId::Activate && self.focus == Focus::Next);
        on && self.stops().is_some()
    }

    fn keeps(&self) -> &'static [ActionId] {
        match self.page {
            Page::Consent => &[ActionId::Activate, ActionId::NextPage, ActionId::ExpireSalesforce, ActionId::Back],
            Page::Compare => &[ActionId::Activate, ActionId::NextPage, ActionId::Back],
            Page::Preflight | Page::LogIn => &[],
        }
    }

    fn prominence(&self, action: &Action) -> u8 {
        match action.id {
            // Where one can only leave, no key is named that goes on [AC-101].
            ActionId::NextPage if self.only_leaves() => 0,
            _ => action.prominence,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::NextField => self.move_focus(1),
            ActionId::PrevField => self.move_focus(-1),
            ActionId::NextPage => return self.next_page(around),
            ActionId::Back => return self.leave(around),
            // As the ten minutes do it, which nobody has to wait for in a simulation.
            ActionId::ExpireSalesforce if self.visits() => self.expire(),
            ActionId::Up
            | ActionId::Down
            | ActionId::PageUp
            | ActionId::PageDown
            | ActionId::First
            | ActionId::Last => self.walk(action, around),
            ActionId::Activate | ActionId::Toggle => return self.activate(around),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        match (key.code, self.focus) {
            (KeyCode::Up, focus) if focus.is_field() => self.move_focus(-1),
            (KeyCode::Down, focus) if focus.is_field() => self.move_focus(1),
            (_, Focus::Username) if self.username.key(key) => self.changed(),
            (_, Focus::Password) if self.password.key(key) => self.changed(),
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        match self.focus {
            Focus::Username => self.username.insert(text.trim()),
            Focus::Password => self.password.insert(text),
            _ => return Step::Ignored,
        }
        self.changed();
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(focus) = self.order().iter().find(|focus| focus.widget() == hit.widget) else { return Step::Stay };
        self.focus = *focus;
        if focus.is_field() { Step::Stay } else { self.activate(around) }
    }

    fn is_dirty(&self) -> bool {
        self.blocked.is_none() && (self.checked || self.page > Page::Preflight)
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.keep_up(around);
    }
}

impl State {
    /// What was said about a field no longer holds once one was changed.
    fn changed(&mut self) {
        (self.wrong, self.notice) = (None, None);
    }

    fn move_focus(&mut self, by: isize) {
        let order = self.order();
        let at = order.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = order[(at + by).rem_euclid(order.len() as isize) as usize];
    }

    /// The moving keys scroll a text that is longer than the window, and else walk from one thing to the next.
    fn walk(&mut self, action: ActionId, around: &mut Surroundings<'_>) {
        let long = !self.page.is_salesforce() && !around.viewer.is_whole(WidgetId::WizardPage);
        if long {
            let page = around.viewer.page(WidgetId::WizardPage);
            if let Some(rows) = cursor::scrolled(action, page) {
                around.viewer.scroll_by(WidgetId::WizardPage, rows);
            }
            return;
        }
        let order = self.order();
        let at = order.iter().position(|focus| *focus == self.focus).unwrap_or(0);
        if let Some(to) = cursor::moved(action, at, order.len(), order.len()) {
            self.focus = order[to];
        }
    }

    fn activate(&mut self, around: &mut Surroundings<'_>) -> Step {
        match self.focus {
            Focus::Checked => {
                self.checked = !self.checked;
                if self.checked {
                    self.wrong = None;
                }
                Step::Stay
            }
            Focus::Username => {
                self.focus = Focus::Password;
                Step::Stay
            }
            Focus::Password | Focus::Next => self.next_page(around),
            Focus::Back => self.leave(around),
        }
    }

    /// Why one cannot go on from this page, when one cannot.
    fn stops(&self) -> Option<Saying> {
        match self.page {
            _ if self.blocked.is_some() => self.blocked.clone(),
            Page::Preflight if !self.checked => {
                let id = if self.is_first() { "connect-sf-tick-first-user" } else { "connect-sf-tick-first" };
                Some(Saying::plain(id))
            }
            Page::Compare if self.is_refused() => Some(Saying::plain("connect-sf-only-back")),
            _ => None,
        }
    }

    fn next_page(&mut self, around: &mut Surroundings<'_>) -> Step {
        if let Some(why) = self.stops() {
            if self.page == Page::Preflight && self.blocked.is_none() {
                self.mend(Focus::Checked, why);
                return Step::Stay;
            }
            return Step::Tell(Level::Error, why);
        }
        // Nothing but time has passed since the page was looked at; that alone can end a visit.
        if self.visit.as_ref().is_some_and(|visit| visit.is_over(around.now)) {
            self.expire();
            return Step::Stay;
        }
        // What came up under the key stays to be read.
        if self.page == Page::Compare && self.unseen {
            self.unseen = false;
            return Step::Stay;
        }
        self.notice = None;
        match self.page {
            Page::Preflight => self.go(Page::LogIn),
            Page::LogIn => self.log_in(around),
            Page::Consent => {
                self.allowed = true;
                around.viewer.scroll_to_top(WidgetId::WizardPage);
                self.go(Page::Compare);
            }
            Page::Compare => return self.command().map_or(Step::Ignored, |command| Step::Submit(Box::new(command))),
        }
        Step::Stay
    }

    /// Logs in. The password is wiped, whatever comes of it.
    fn log_in(&mut self, around: &mut Surroundings<'_>) {
        self.wrong = None;
        if self.username.text().trim().is_empty() {
            return self.mend(Focus::Username, Saying::plain("connect-sf-no-username"));
        }
        if self.password.is_empty() {
            return self.mend(Focus::Password, Saying::plain("connect-sf-no-password"));
        }
        let tried = self.password.read(|typed| log_in(around.world, self.username.text(), &typed.into()));
        self.password.wipe();
        match tried {
            Ok(login) if connection(around).map(|is| is.user()).as_ref() == Some(login.user()) => {
                let why = wording::connect_salesforce::same_user(around.world, login.user());
                self.mend(Focus::Username, why);
            }
            Ok(login) => {
                around.viewer.scroll_to_top(WidgetId::WizardPage);
                self.logged_in(Visit::new(login, around.now), around);
            }
            Err(why) => {
                let focus = if why == LoginRefusal::Locked { Focus::Username } else { Focus::Password };
                self.mend(focus, Saying::plain(wording::salesforce::login(why)));
            }
        }
    }

    /// Says what is wrong beside a field, and goes there.
    fn mend(&mut self, focus: Focus, why: Saying) {
        (self.focus, self.wrong) = (focus, Some((focus, why)));
    }

    /// Leaves it; who had been to Salesforce is told that all is as it was [ER-18].
    fn leave(&mut self, around: &Surroundings<'_>) -> Step {
        self.password.wipe();
        if self.page == Page::Preflight {
            return Step::close();
        }
        let now = connection(around);
        Step::close_then(Step::Tell(Level::Info, wording::connect_salesforce::unchanged(around.world, now)))
    }

    /// Takes in why nobody was connected: what has come up since is told, and leads to where it can be mended. Answers
    /// whether it does.
    pub fn rejected(&mut self, no: &SalesforceRejection, around: &Surroundings<'_>) -> bool {
        self.keep_up(around);
        match no {
            SalesforceRejection::NeedsConsent(_) if self.visit.is_some() => {
                self.allowed = false;
                self.go(Page::Consent);
            }
            SalesforceRejection::LowerRights { .. } if self.page == Page::Compare => {
                (self.unseen, self.focus) = (!self.is_refused(), Focus::Back);
            }
            SalesforceRejection::NotInstalled
            | SalesforceRejection::SomebodyElse { .. }
            | SalesforceRejection::LogIn(_)
            | SalesforceRejection::SameUser(_)
            | SalesforceRejection::NeedsConsent(_)
            | SalesforceRejection::LowerRights { .. } => {}
            SalesforceRejection::NobodyConnected
            | SalesforceRejection::Conflicts(_)
            | SalesforceRejection::NoOption(_) => return false,
        }
        true
    }
}

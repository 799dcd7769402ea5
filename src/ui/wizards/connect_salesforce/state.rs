//! What was typed and agreed to, what it would come to, and what has become of it meanwhile.

use super::{
    step::{Focus, Page},
    visit::{LIFETIME, Visit},
};
use crate::{
    domain::{
        app::SALESFORCE,
        command::Command,
        guard::{self, Operation},
        salesforce::{
            IntegrationUser, LoginRefusal, LowerRights, Prospect, SalesforceConnection, SwitchSalesforceUser, prospect,
        },
    },
    ui::{
        layout::WidgetId,
        part::Surroundings,
        toast::Saying,
        widgets::{field::Field, secret::Secret},
        wording,
    },
};

/// The wizard as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The page.
    pub page: Page,
    /// What has the focus.
    pub focus: Focus,
    /// Whether the new user's rights were checked [SFI-03].
    pub checked: bool,
    /// The login name; it stays when one has to log in again.
    pub username: Field,
    /// The password. It is looked at once, when one logs in, and is wiped then [SFI-13].
    pub password: Secret,
    /// What is wrong with a field.
    pub wrong: Option<(Focus, Saying)>,
    /// What happened meanwhile: said until the next key that goes on.
    pub notice: Option<Saying>,
    /// Why nobody can be connected at all, any more: there is nothing to do but to leave.
    pub blocked: Option<Saying>,
    /// What it would come to, once somebody has logged in.
    pub would: Option<Prospect>,
    /// Whether the comparison has become another one, and its button first says that one has seen it.
    pub unseen: bool,
    /// Who is connected, as far as the pages have told it.
    pub(super) from: Option<IntegrationUser>,
    /// Who has logged in.
    pub(super) visit: Option<Visit>,
    /// Whether HubSpot was allowed in on the way.
    pub(super) allowed: bool,
    /// Whether fewer rights are refused [SFI-10].
    pub(super) refuses: bool,
}

impl State {
    /// The wizard at its first page.
    pub fn new(around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(WidgetId::WizardPage);
        let mut state = Self {
            page: Page::Preflight,
            focus: Focus::Checked,
            checked: false,
            username: Field::default(),
            password: Secret::default(),
            wrong: None,
            notice: None,
            blocked: None,
            would: None,
            unseen: false,
            from: connection(around).map(SalesforceConnection::user),
            visit: None,
            allowed: false,
            refuses: false,
        };
        state.keep_up(around);
        state
    }

    /// Who has logged in.
    pub fn to(&self) -> Option<&IntegrationUser> {
        self.visit.as_ref().map(|visit| visit.login.user())
    }

    /// Whether the new user lacks something of the old one's [ER-16].
    pub fn lacks(&self) -> bool {
        self.would.as_ref().is_some_and(|would| !would.missing.is_empty())
    }

    /// Whether neither of the two has all that HubSpot needs at least [EXT-44].
    pub fn is_below(&self) -> bool {
        self.would.as_ref().is_some_and(|would| !would.below.is_empty())
    }

    /// Whether nobody is connected whose place would be taken.
    pub const fn is_first(&self) -> bool {
        self.from.is_none()
    }

    /// Whether there is nothing to do on this page but to leave it.
    pub fn only_leaves(&self) -> bool {
        self.blocked.is_some() || (self.page == Page::Compare && self.is_refused())
    }

    /// Whether somebody is logged in to Salesforce, so that a log-in can run out.
    pub const fn visits(&self) -> bool {
        self.visit.is_some()
    }

    /// Whether the comparison asks for an explicit agreement to fewer rights [SFI-10].
    pub fn warns(&self) -> bool {
        self.lacks() && !self.refuses
    }

    /// Whether the comparison leaves no way on: fewer rights are refused.
    pub fn is_refused(&self) -> bool {
        self.lacks() && self.refuses
    }

    /// What can have the focus on this page, in the order Tab walks; the way on comes before the way back.
    pub(super) fn order(&self) -> &'static [Focus] {
        match self.page {
            _ if self.blocked.is_some() => &[Focus::Back],
            Page::Preflight => &[Focus::Checked, Focus::Next, Focus::Back],
            Page::LogIn => &[Focus::Username, Focus::Password, Focus::Next, Focus::Back],
            Page::Compare if self.is_refused() => &[Focus::Back],
            Page::Consent | Page::Compare => &[Focus::Next, Focus::Back],
        }
    }

    /// Goes to a page. No password goes along, wherever one goes.
    pub(super) fn go(&mut self, page: Page) {
        self.password.wipe();
        (self.page, self.wrong, self.unseen) = (page, None, false);
        self.focus = match page {
            Page::Preflight => Focus::Checked,
            Page::LogIn if self.username.is_empty() => Focus::Username,
            Page::LogIn => Focus::Password,
            Page::Consent => Focus::Next,
            // What is worth a second look is not done by the key that led here.
            Page::Compare if self.lacks() || self.is_below() || self.leaves() => Focus::Back,
            Page::Compare => Focus::Next,
        };
    }

    /// Whether another organisation is left by it [SFI-12].
    fn leaves(&self) -> bool {
        self.would.as_ref().is_some_and(|would| would.leaves.is_some())
    }

    /// Goes on from the log-in: to what Salesforce asks next, or back to HubSpot.
    pub(super) fn logged_in(&mut self, visit: Visit, around: &Surroundings<'_>) {
        (self.visit, self.allowed) = (Some(visit), false);
        self.compare(around);
        let asks = self.would.as_ref().is_some_and(|would| would.needs_consent);
        self.go(if asks { Page::Consent } else { Page::Compare });
    }

    /// Goes back to the log-in: the visit is over, the login name stays.
    pub(super) fn log_in_again(&mut self, wrong: Option<(Focus, Saying)>, notice: Option<Saying>) {
        (self.visit, self.would, self.allowed) = (None, None, false);
        self.go(Page::LogIn);
        if let Some((focus, _)) = &wrong {
            self.focus = *focus;
        }
        self.wrong = wrong;
        self.notice = notice.or_else(|| self.notice.take());
    }

    /// Finds out what connecting the one who logged in would come to.
    fn compare(&mut self, around: &Surroundings<'_>) {
        let user = self.visit.as_ref().map(|visit| visit.login.user());
        self.would = user.zip(around.account()).map(|(user, account)| prospect(around.world, account, user));
        self.refuses = around.world.policy().lower_salesforce_rights == LowerRights::Refuse;
    }

    /// Keeps it within what the world has become: a right that was lost, an app that was taken off, somebody else who was
    /// faster, a user who was locked, a visit that is over.
    pub(super) fn keep_up(&mut self, around: &Surroundings<'_>) {
        let was_blocked = self.blocked.take().is_some();
        if let Some(why) = blocked(around) {
            (self.visit, self.would, self.allowed, self.checked, self.notice) = (None, None, false, false, None);
            self.go(Page::Preflight);
            (self.blocked, self.focus) = (Some(why), Focus::Back);
            return;
        }
        let now = connection(around);
        let connected = now.map(SalesforceConnection::user);
        if was_blocked {
            self.from.clone_from(&connected);
            self.go(Page::Preflight);
        }
        let overtaken = connected != self.from;
        if overtaken {
            self.notice = Some(wording::connect_salesforce::somebody_else(around.world, now));
            self.from = connected;
            if self.page == Page::Preflight {
                // What was checked was checked against somebody else.
                (self.checked, self.focus) = (false, Focus::Checked);
            }
        }
        self.keep_visit(overtaken, around);
    }

    /// The same for what follows the log-in.
    fn keep_visit(&mut self, overtaken: bool, around: &Surroundings<'_>) {
        let Some(visit) = &self.visit else { return };
        if visit.is_over(around.now) {
            return self.expire();
        }
        if let Err(refusal) = visit.login.still_holds(around.world) {
            let id = match refusal {
                LoginRefusal::Credentials => "sf-login-changed",
                LoginRefusal::Locked => "sf-login-locked",
            };
            return self.log_in_again(Some((Focus::Username, Saying::plain(id))), None);
        }
        if Some(visit.login.user()) == self.from.as_ref() {
            let wrong = wording::connect_salesforce::same_user(around.world, visit.login.user());
            return self.log_in_again(Some((Focus::Username, wrong)), None);
        }
        let before = self.would.take();
        self.compare(around);
        let asks = !self.allowed && self.would.as_ref().is_some_and(|would| would.needs_consent);
        match self.page {
            Page::Consent if !asks => self.go(Page::Compare),
            Page::Compare if asks => self.go(Page::Consent),
            // Nobody agrees to what came up between a look at the page and the key.
            Page::Compare if overtaken || before != self.would => {
                self.go(Page::Compare);
                (self.unseen, self.focus) = (!self.is_refused(), Focus::Back);
            }
            _ => {}
        }
    }

    /// The visit has gone on for too long.
    pub(super) fn expire(&mut self) {
        let minutes = usize::try_from(LIFETIME.as_mins()).unwrap_or_default();
        self.log_in_again(None, Some(Saying::plain("connect-sf-expired").count("count", minutes)));
    }

    /// The command: whom the pages have told to be connected, who has logged in, and what was agreed to.
    pub(super) fn command(&self) -> Option<Command> {
        let (visit, would) = self.visit.as_ref().zip(self.would.as_ref())?;
        Some(Command::SwitchSalesforceUser(Box::new(SwitchSalesforceUser {
            from: self.from.clone(),
            to: visit.login.clone(),
            allowed: self.allowed,
            accepts_lower: would.missing.clone(),
        })))
    }
}

/// As whom the account is connected.
pub(super) fn connection<'a>(around: &Surroundings<'a>) -> Option<&'a SalesforceConnection> {
    around.account()?.salesforce()
}

/// Why nobody can be connected [PM-17, TG-03].
fn blocked(around: &Surroundings<'_>) -> Option<Saying> {
    if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::SwitchSalesforceUser) {
        return Some(wording::refusal::saying(&refusal));
    }
    let installed = around.account().is_some_and(|account| account.apps().contains_key(SALESFORCE));
    (!installed).then(|| Saying::plain("sf-not-installed"))
}

//! The model: what a person has before them. No size, no language, no clock: those are the viewer's and the scene's.

use std::collections::{BTreeSet, VecDeque};

use super::{
    action::ContextId,
    drafts::Drafts,
    effect::Token,
    layout::WidgetId,
    msg::StoreLost,
    overlays::Overlay,
    part::Part,
    place::Place,
    screens::{
        audit_log, billing, client_access, clock, connected_apps, groups, outbox, partner_dashboard,
        partners_automation, pricing, seats, subscriptions, users,
    },
    toast::{Level, Saying, Toast, ToastId},
    trail::Trail,
};
use crate::domain::{guard::Actor, job::JobId};

/// How many messages are kept to be read again.
const TOASTS_KEPT: usize = 100;

/// One person's session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Who operates, and in which account.
    pub actor: Actor,
    /// The screen.
    pub place: Place,
    /// The way back from it.
    pub trail: Trail,
    /// The Users pane.
    pub users: users::State,
    /// The Seats pane.
    pub seats: seats::State,
    /// The outbox.
    pub outbox: outbox::State,
    /// The audit log.
    pub audit_log: audit_log::State,
    /// The teams.
    pub teams: groups::State,
    /// The presets.
    pub presets: groups::State,
    /// The properties of records.
    pub properties: groups::State,
    /// The subscriptions, with their seats.
    pub subscriptions: subscriptions::State,
    /// The Partner Dashboard.
    pub partner_dashboard: partner_dashboard::State,
    /// The Client Access Manager.
    pub client_access: client_access::State,
    /// Partners > Automation.
    pub partners_automation: partners_automation::State,
    /// The connected apps.
    pub connected_apps: connected_apps::State,
    /// Pricing & Features, with what is ticked for a bundle.
    pub pricing: pricing::State,
    /// The overview of Account & Billing.
    pub billing_overview: billing::Page,
    /// The card on file.
    pub payment_method: billing::Page,
    /// The orders.
    pub orders: billing::orders::State,
    /// The simulated clock.
    pub clock: clock::State,
    /// The jobs of the account that went on when it was looked at last.
    pub jobs_running: BTreeSet<JobId>,
    /// What was begun and is not finished.
    pub drafts: Drafts,
    /// What lies over the screen, the top one last.
    pub overlays: Vec<Overlay>,
    /// What just happened.
    pub toast: Option<Toast>,
    /// The command whose answer is awaited.
    pub pending: Option<Pending>,
    /// Why the store can no longer be written, when it cannot.
    pub store_lost: Option<StoreLost>,
    tokens: u64,
    toasts: u64,
    toasts_kept: VecDeque<Toast>,
}

/// A command on its way, and the keys typed meanwhile: they are replayed when it was committed, and dropped otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Which command.
    pub token: Token,
    /// The command itself, to hand in again with an answer.
    pub command: Box<crate::domain::command::Command>,
    /// What was typed meanwhile.
    pub typed: Vec<super::input::Input>,
    /// What is told of it in place of its receipt, where somebody was simulated who gives it.
    pub told: Option<Saying>,
}

impl Model {
    /// A session at its beginning: the Users pane.
    pub fn new(actor: Actor) -> Self {
        Self {
            actor,
            place: Place::Users,
            trail: Trail::default(),
            users: users::State::default(),
            seats: seats::State::default(),
            outbox: outbox::State::default(),
            audit_log: audit_log::State::default(),
            teams: groups::State::new(groups::Kind::Teams),
            presets: groups::State::new(groups::Kind::Presets),
            properties: groups::State::new(groups::Kind::Properties),
            subscriptions: subscriptions::State::default(),
            partner_dashboard: partner_dashboard::State::default(),
            client_access: client_access::State::default(),
            partners_automation: partners_automation::State::default(),
            connected_apps: connected_apps::State::default(),
            pricing: pricing::State::default(),
            billing_overview: billing::Page::OVERVIEW,
            payment_method: billing::Page::PAYMENT_METHOD,
            orders: billing::orders::State::default(),
            clock: clock::State::default(),
            jobs_running: BTreeSet::new(),
            drafts: Drafts::default(),
            overlays: Vec::new(),
            toast: None,
            pending: None,
            store_lost: None,
            tokens: 0,
            toasts: 0,
            toasts_kept: VecDeque::new(),
        }
    }

    /// The same session under another operator, perhaps in another account: at its beginning, but for what has happened
    /// and the health of the store.
    pub fn operate(&mut self, actor: Actor) {
        let fresh = Self::new(actor);
        let before = std::mem::replace(self, fresh);
        self.store_lost = before.store_lost;
        (self.toast, self.toasts_kept) = (before.toast, before.toasts_kept);
        (self.tokens, self.toasts) = (before.tokens, before.toasts);
    }

    /// The screen, as what has the keyboard when nothing lies over it.
    pub fn screen(&self) -> &dyn Part {
        match self.place {
            Place::Users => &self.users,
            Place::Seats => &self.seats,
            Place::Outbox => &self.outbox,
            Place::AuditLog => &self.audit_log,
            Place::Teams => &self.teams,
            Place::Presets => &self.presets,
            Place::Properties => &self.properties,
            Place::Billing => &self.subscriptions,
            Place::PartnerDashboard => &self.partner_dashboard,
            Place::ClientAccessManager => &self.client_access,
            Place::PartnersAutomation => &self.partners_automation,
            Place::ConnectedApps => &self.connected_apps,
            Place::Pricing => &self.pricing,
            Place::BillingOverview => &self.billing_overview,
            Place::PaymentMethod => &self.payment_method,
            Place::Orders => &self.orders,
            Place::Clock => &self.clock,
        }
    }

    /// The same, to be moved.
    pub fn screen_mut(&mut self) -> &mut dyn Part {
        match self.place {
            Place::Users => &mut self.users,
            Place::Seats => &mut self.seats,
            Place::Outbox => &mut self.outbox,
            Place::AuditLog => &mut self.audit_log,
            Place::Teams => &mut self.teams,
            Place::Presets => &mut self.presets,
            Place::Properties => &mut self.properties,
            Place::Billing => &mut self.subscriptions,
            Place::PartnerDashboard => &mut self.partner_dashboard,
            Place::ClientAccessManager => &mut self.client_access,
            Place::PartnersAutomation => &mut self.partners_automation,
            Place::ConnectedApps => &mut self.connected_apps,
            Place::Pricing => &mut self.pricing,
            Place::BillingOverview => &mut self.billing_overview,
            Place::PaymentMethod => &mut self.payment_method,
            Place::Orders => &mut self.orders,
            Place::Clock => &mut self.clock,
        }
    }

    /// The table of users in front, or the one of the Users pane. The roster is arranged for it.
    pub const fn table(&self) -> &users::State {
        match self.place {
            Place::Seats => &self.seats.table,
            _ => &self.users,
        }
    }

    /// The same, to be moved.
    pub const fn table_mut(&mut self) -> &mut users::State {
        match self.place {
            Place::Seats => &mut self.seats.table,
            _ => &mut self.users,
        }
    }

    /// What has the keyboard.
    pub fn part(&self) -> &dyn Part {
        self.overlays.last().map_or_else(|| self.screen(), Overlay::part)
    }

    /// The same, to be moved.
    pub fn part_mut(&mut self) -> &mut dyn Part {
        match self.overlays.len().checked_sub(1) {
            Some(top) => self.overlays[top].part_mut(),
            None => self.screen_mut(),
        }
    }

    /// Where keys are looked up now, the nearest first.
    pub fn contexts(&self) -> Vec<ContextId> {
        self.part().contexts()
    }

    /// What has the focus.
    pub fn focus(&self) -> WidgetId {
        self.part().focus()
    }

    /// The name of what takes up the body: the topmost page that lies over the screen, or the screen.
    pub fn screen_name(&self) -> &'static str {
        match self.overlays.iter().rev().find(|overlay| overlay.is_page()) {
            Some(page) => page.part().name(),
            None => self.place.slug(),
        }
    }

    /// Whether leaving would lose something.
    pub fn is_dirty(&self) -> bool {
        // What was typed there stays while one is elsewhere.
        let typed = self.partners_automation.is_dirty();
        typed || self.screen().is_dirty() || self.overlays.iter().any(|overlay| overlay.part().is_dirty())
    }

    /// What has happened lately, the newest last.
    pub fn toasts(&self) -> impl DoubleEndedIterator<Item = &Toast> {
        self.toasts_kept.iter()
    }

    /// Shows a message, and keeps it among those that can be read again.
    pub(super) fn show(&mut self, level: Level, saying: Saying) -> ToastId {
        self.toasts += 1;
        let toast = Toast { id: ToastId(self.toasts), level, saying };
        let id = toast.id;
        if self.toasts_kept.len() == TOASTS_KEPT {
            self.toasts_kept.pop_front();
        }
        self.toasts_kept.push_back(toast.clone());
        self.toast = Some(toast);
        id
    }

    /// Keeps a message among those that can be read again, without showing it: the screen says it already.
    pub(super) fn note(&mut self, level: Level, saying: Saying) {
        let shown = self.toast.take();
        self.show(level, saying);
        self.toast = shown;
    }

    /// A name for something that is about to be asked for.
    pub(super) fn next_token(&mut self) -> Token {
        self.tokens += 1;
        Token(self.tokens)
    }
}

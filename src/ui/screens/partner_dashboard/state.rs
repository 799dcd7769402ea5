//! Which tab is open, and what the keys do in both.

use super::{Tab, clients, employees};
use crate::{
    domain::{
        guard::{self, Actor, Operation},
        hub_id::HubId,
        partner,
        world::World,
    },
    ui::{
        action::{Action, ActionId, ContextId},
        key::Key,
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        place::Place,
        step::Step,
    },
};

/// The dashboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The tab that is open.
    pub tab: Tab,
    /// The clients.
    pub clients: clients::State,
    /// The employees.
    pub employees: employees::State,
    /// How many users work at clients without being tagged, so that nothing is credited for them [PET-06].
    pub uncredited: usize,
    /// Whether the account is no partner's, so that there is nothing here [TG-04].
    pub refused: bool,
}

impl State {
    fn part(&self) -> &dyn Part {
        match self.tab {
            Tab::Clients => &self.clients,
            Tab::Employees => &self.employees,
        }
    }

    fn part_mut(&mut self) -> &mut dyn Part {
        match self.tab {
            Tab::Clients => &mut self.clients,
            Tab::Employees => &mut self.employees,
        }
    }

    /// Opens the panel of a client.
    pub fn show_client(&mut self, client: HubId, around: &mut Surroundings<'_>) {
        self.open(Tab::Clients, around);
        self.clients.show(client, around);
    }

    fn open(&mut self, tab: Tab, around: &mut Surroundings<'_>) -> Step {
        self.tab = tab;
        self.part_mut().reconcile(around);
        Step::Stay
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::PartnerDashboard.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.refused {
            return vec![C::Panes, C::Return, C::Always];
        }
        let mut contexts = self.part().contexts();
        if self.uncredited > 0 && contexts.contains(&C::PartnerDashboard) {
            contexts.push(C::Uncredited);
        }
        contexts
    }

    fn focus(&self) -> WidgetId {
        if self.refused { WidgetId::Body } else { self.part().focus() }
    }

    fn prominence(&self, action: &Action) -> u8 {
        if self.refused { action.prominence } else { self.part().prominence(action) }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        if self.refused { None } else { self.part().label(action) }
    }

    fn keeps(&self) -> &'static [ActionId] {
        if self.refused { &[] } else { self.part().keeps() }
    }

    fn dims(&self, action: ActionId, world: &World, actor: Actor) -> bool {
        !self.refused && self.part().dims(action, world, actor)
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::Back if self.refused => Step::GoBack,
            _ if self.refused => Step::Elsewhere(action),
            ActionId::NextPartnerTab => self.open(self.tab.beside(true), around),
            ActionId::PrevPartnerTab => self.open(self.tab.beside(false), around),
            ActionId::ShowUncredited => {
                self.employees.show_uncredited(around);
                self.open(Tab::Employees, around)
            }
            _ => self.part_mut().act(action, around),
        }
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if self.refused { None } else { self.part_mut().type_key(key, around) }
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if self.refused { Step::Ignored } else { self.part_mut().paste(text, around) }
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.widget {
            _ if self.refused => Step::Stay,
            WidgetId::PartnerTab(tab) => self.open(tab, around),
            _ => self.part_mut().click(hit, around),
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refused = guard::allowed(around.world, around.actor, Operation::UsePartnerPages).is_err();
        if self.refused {
            return;
        }
        let counted = around.account().map_or(0, |account| partner::uncredited_users(around.world, account).count());
        self.uncredited = counted;
        self.part_mut().reconcile(around);
    }
}

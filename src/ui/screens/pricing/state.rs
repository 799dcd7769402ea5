//! Where the focus is, and what the keys do.

use std::collections::BTreeSet;

use super::{
    Control, Tab,
    bundle::{Bundle, Level, levels},
    control::{is_tried, rows},
};
use crate::{
    domain::{
        decide::TRIAL_TIER,
        guard::Actor,
        price::Period,
        subscription::{Product, Tier},
        world::World,
    },
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        place::Place,
        step::Step,
        toast::Saying,
    },
};

/// The page as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The tab that is shown.
    pub tab: Tab,
    /// What has the focus on its page; the navigation has it when there is none.
    pub at: Option<Control>,
    /// The products of which Starter is to be charged by the year [EXT-34].
    pub yearly: BTreeSet<Product>,
    /// What is ticked for a bundle.
    pub bundle: Bundle,
    /// What happened to the ticks: said until something is ticked again.
    pub notice: Option<Saying>,
}

impl Default for State {
    fn default() -> Self {
        Self { tab: Tab::ALL[0], at: None, yearly: BTreeSet::new(), bundle: Bundle::default(), notice: None }
    }
}

impl State {
    /// What has the focus.
    pub fn control(&self) -> Control {
        self.at.unwrap_or(Control::Tab(self.tab))
    }

    /// How a tier of a product would be bought here [EXT-34].
    pub fn level(&self, product: Product, tier: Tier) -> Level {
        let usual = Period::of(tier).first().copied().unwrap_or(Period::Yearly);
        let period = if self.yearly.contains(&product) { Period::Yearly } else { usual };
        Level { tier, period }
    }

    /// The product whose page is shown.
    pub const fn product(&self) -> Option<Product> {
        match self.tab {
            Tab::Product(product) => Some(product),
            Tab::Bundle => None,
        }
    }

    fn show(&mut self, tab: Tab, around: &mut Surroundings<'_>) {
        if self.tab != tab {
            self.tab = tab;
            self.notice = None;
            around.viewer.scroll_to_top(WidgetId::PricingPage);
        }
        self.at = None;
    }

    /// Up and down: from tab to tab in the navigation, from row to row on the page.
    fn walk(&mut self, action: ActionId, around: &mut Surroundings<'_>) {
        let Some(at) = self.at else {
            let tab = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
            let wanted = match action {
                ActionId::Up => tab.saturating_sub(1),
                ActionId::Down => (tab + 1).min(Tab::ALL.len() - 1),
                ActionId::First | ActionId::PageUp => 0,
                _ => Tab::ALL.len() - 1,
            };
            return self.show(Tab::ALL[wanted], around);
        };
        let rows = rows(self, around.account());
        let (row, column) = place(&rows, at);
        let wanted = match action {
            ActionId::Up => row.saturating_sub(1),
            ActionId::Down => (row + 1).min(rows.len() - 1),
            ActionId::PageUp => row.saturating_sub(3),
            ActionId::PageDown => (row + 3).min(rows.len() - 1),
            ActionId::First => 0,
            _ => rows.len() - 1,
        };
        if wanted != row {
            self.at = rows[wanted].get(column).or_else(|| rows[wanted].last()).copied();
        }
    }

    /// Right: onto the page, and along its row. Left: back along it, and to the navigation.
    fn aside(&mut self, by: isize, around: &Surroundings<'_>) {
        match self.at {
            None if by > 0 => self.at = rows(self, around.account()).first().and_then(|row| row.first()).copied(),
            None => {}
            Some(at) => {
                let rows = rows(self, around.account());
                let (row, column) = place(&rows, at);
                match column.checked_add_signed(by) {
                    None => self.at = None,
                    // Beyond the end of a row stands the next tier, where the cards are side by side.
                    Some(column) => {
                        let next = || rows[row + 1..].iter().flatten().find(|one| matches!(one, Control::Buy(_)));
                        self.at = rows[row].get(column).or_else(next).copied().or(Some(at));
                    }
                }
            }
        }
    }

    /// On a product of the bundle: the tier or term after the one that is chosen, or before it [PRC-05].
    fn change_level(&mut self, by: isize, around: &Surroundings<'_>) -> Step {
        let (Some(Control::Pick(product)), Some(account)) = (self.at, around.account()) else { return Step::Ignored };
        self.bundle.change_level(account, product, by, false);
        self.notice = None;
        Step::Stay
    }

    /// Tab: the navigation counts as one, then everything of the page.
    fn step(&mut self, by: isize, around: &Surroundings<'_>) {
        let stops: Vec<Option<Control>> =
            std::iter::once(None).chain(rows(self, around.account()).into_iter().flatten().map(Some)).collect();
        let at = stops.iter().position(|stop| *stop == self.at).unwrap_or(0) as isize;
        self.at = stops[(at + by).rem_euclid(stops.len() as isize) as usize];
    }
}

/// The row of something, and where in it it stands.
fn place(rows: &[Vec<Control>], control: Control) -> (usize, usize) {
    let found = rows
        .iter()
        .enumerate()
        .find_map(|(row, controls)| controls.iter().position(|one| *one == control).map(|column| (row, column)));
    found.unwrap_or((0, 0))
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::Pricing.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        let product = matches!(self.at, Some(Control::Pick(_))).then_some(ContextId::BundleProduct);
        let page = [ContextId::Pricing, ContextId::List, ContextId::Panes, ContextId::Return, ContextId::Always];
        product.into_iter().chain(page).collect()
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Pricing(self.control())
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.at?) {
            (ActionId::Activate, Control::Buy(_) | Control::BuyBundle) => Some("action-buy"),
            (ActionId::Activate, Control::Contact(_) | Control::ContactBundle) => Some("action-contact-sales"),
            (ActionId::Activate, Control::Try) => Some("action-try"),
            (ActionId::Activate, Control::Period) => Some("action-change-period"),
            (ActionId::Activate, Control::Pick(product)) if self.bundle.has(product) => Some("action-untick"),
            (ActionId::Activate, Control::PickAddOn(add_on)) if self.bundle.has_add_on(add_on) => Some("action-untick"),
            (ActionId::Activate, Control::Pick(_) | Control::PickAddOn(_)) => Some("action-tick"),
            _ => None,
        }
    }

    fn dims(&self, action: ActionId, world: &World, actor: Actor) -> bool {
        match (action, self.at) {
            (ActionId::Activate | ActionId::Toggle, _) => self.refusal(self.control(), world, actor).is_some(),
            (ActionId::NextLevel, Some(Control::Pick(product))) => {
                world.account(actor.hub).is_none_or(|account| levels(account, product).len() < 2)
            }
            _ => false,
        }
    }

    fn keeps(&self) -> &'static [ActionId] {
        match self.at {
            Some(Control::Pick(_)) => &[ActionId::Activate, ActionId::NextLevel],
            _ => &[],
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::Up
            | ActionId::Down
            | ActionId::PageUp
            | ActionId::PageDown
            | ActionId::First
            | ActionId::Last => self.walk(action, around),
            ActionId::GridRight => self.aside(1, around),
            ActionId::GridLeft => self.aside(-1, around),
            ActionId::NextLevel => return self.change_level(1, around),
            ActionId::PrevLevel => return self.change_level(-1, around),
            ActionId::NextField => self.step(1, around),
            ActionId::PrevField => self.step(-1, around),
            ActionId::Activate | ActionId::Toggle => return self.press(self.control(), around),
            ActionId::Back if self.at.is_some() => self.at = None,
            ActionId::Back => return Step::GoBack,
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.widget {
            WidgetId::Pricing(Control::Tab(tab)) => {
                self.show(tab, around);
                Step::Stay
            }
            WidgetId::Pricing(Control::Level(product)) => {
                self.at = Some(Control::Pick(product));
                if let Some(account) = around.account() {
                    self.bundle.change_level(account, product, 1, true);
                }
                Step::Stay
            }
            WidgetId::Pricing(control) => {
                self.at = Some(control);
                self.press(control, around)
            }
            _ => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        if let Some(account) = around.account()
            && self.bundle.reconcile(account)
        {
            self.notice = Some(Saying::plain("pricing-unticked-meanwhile"));
        }
        // The button of a trial goes when it begins.
        if self.at == Some(Control::Try)
            && let Some(product) = self.product()
            && is_tried(around.account(), product)
        {
            self.at = Some(Control::Contact(TRIAL_TIER));
        }
    }
}

//! What can have the focus on the page, as data.

use super::State;
use crate::{
    domain::{
        add_on::AddOn,
        decide::TRIAL_TIER,
        subscription::{Product, Tier},
        trial::Trial,
        world::AccountState,
    },
    ui::wording,
};

/// A tab of the navigation at the left [PRC-03].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tab {
    /// A product alone [PRC-04].
    Product(Product),
    /// "Create a bundle" [PRC-05].
    Bundle,
}

impl Tab {
    /// All of them, from top to bottom.
    pub const ALL: [Self; 6] = [
        Self::Product(Product::Marketing),
        Self::Product(Product::Sales),
        Self::Product(Product::Service),
        Self::Product(Product::Cms),
        Self::Product(Product::Operations),
        Self::Bundle,
    ];

    /// The id of the message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Product(product) => wording::refusal::product_name(product),
            Self::Bundle => "pricing-bundle",
        }
    }
}

/// Something that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Control {
    /// A tab of the navigation.
    Tab(Tab),
    /// Whether Starter is charged by the month or by the year [EXT-34].
    Period,
    /// "Buy now" of a tier [PRC-04, PRC-15].
    Buy(Tier),
    /// "Contact sales" of a tier [PRC-04, PRC-15].
    Contact(Tier),
    /// "Start free trial" [PRC-01].
    Try,
    /// The box of a product in the bundle [PRC-05].
    Pick(Product),
    /// The tier and period of a product in the bundle; of the mouse alone.
    Level(Product),
    /// The box of an add-on in the bundle [PRC-05].
    PickAddOn(AddOn),
    /// "Buy now" of the bundle.
    BuyBundle,
    /// "Contact sales" of the bundle.
    ContactBundle,
}

impl Control {
    /// Every one there can be.
    pub fn all() -> impl Iterator<Item = Self> {
        let tabs = Tab::ALL.map(Self::Tab);
        let tiers = Tier::PAID.into_iter().flat_map(|tier| [Self::Buy(tier), Self::Contact(tier)]);
        let products = Product::HUBS.into_iter().flat_map(|product| [Self::Pick(product), Self::Level(product)]);
        let add_ons = AddOn::ALL.map(Self::PickAddOn);
        let others = [Self::Period, Self::Try, Self::BuyBundle, Self::ContactBundle];
        tabs.into_iter().chain(tiers).chain(products).chain(add_ons).chain(others)
    }

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tab(Tab::Product(Product::Marketing)) => "pricing.tab-marketing",
            Self::Tab(Tab::Product(Product::Sales)) => "pricing.tab-sales",
            Self::Tab(Tab::Product(Product::Service)) => "pricing.tab-service",
            Self::Tab(Tab::Product(Product::Cms)) => "pricing.tab-cms",
            Self::Tab(Tab::Product(_)) => "pricing.tab-operations",
            Self::Tab(Tab::Bundle) => "pricing.tab-bundle",
            Self::Period => "pricing.period",
            Self::Buy(Tier::Professional) => "pricing.buy-professional",
            Self::Buy(Tier::Enterprise) => "pricing.buy-enterprise",
            Self::Buy(_) => "pricing.buy-starter",
            Self::Contact(Tier::Professional) => "pricing.contact-professional",
            Self::Contact(Tier::Enterprise) => "pricing.contact-enterprise",
            Self::Contact(_) => "pricing.contact-starter",
            Self::Try => "pricing.try",
            Self::Pick(Product::Marketing) => "pricing.pick-marketing",
            Self::Pick(Product::Sales) => "pricing.pick-sales",
            Self::Pick(Product::Service) => "pricing.pick-service",
            Self::Pick(Product::Cms) => "pricing.pick-cms",
            Self::Pick(_) => "pricing.pick-operations",
            Self::Level(Product::Marketing) => "pricing.level-marketing",
            Self::Level(Product::Sales) => "pricing.level-sales",
            Self::Level(Product::Service) => "pricing.level-service",
            Self::Level(Product::Cms) => "pricing.level-cms",
            Self::Level(_) => "pricing.level-operations",
            Self::PickAddOn(AddOn::AdsLimit) => "pricing.pick-ads-limit",
            Self::PickAddOn(AddOn::TransactionalEmail) => "pricing.pick-transactional-email",
            Self::PickAddOn(AddOn::CallingMinutes) => "pricing.pick-calling-minutes",
            Self::PickAddOn(AddOn::ExtraInboxes) => "pricing.pick-extra-inboxes",
            Self::PickAddOn(AddOn::BrandDomain) => "pricing.pick-brand-domain",
            Self::PickAddOn(AddOn::ApiLimit) => "pricing.pick-api-limit",
            Self::BuyBundle => "pricing.buy-bundle",
            Self::ContactBundle => "pricing.contact-bundle",
        }
    }
}

/// What can have the focus on the page of the tab that is shown, row by row. While a trial runs it cannot be started.
pub(super) fn rows(state: &State, account: Option<&AccountState>) -> Vec<Vec<Control>> {
    match state.tab {
        Tab::Product(product) => Tier::PAID
            .into_iter()
            .flat_map(|tier| {
                let period = (tier == Tier::Starter).then(|| vec![Control::Period]);
                let tried = (tier == TRIAL_TIER && !is_tried(account, product)).then(|| vec![Control::Try]);
                let buttons = vec![Control::Buy(tier), Control::Contact(tier)];
                period.into_iter().chain([buttons]).chain(tried)
            })
            .collect(),
        Tab::Bundle => {
            let picks = Product::HUBS.into_iter().flat_map(|product| {
                let of_hub = AddOn::ALL.into_iter().filter(move |add_on| add_on.hub() == product);
                std::iter::once(vec![Control::Pick(product)])
                    .chain(of_hub.map(|add_on| vec![Control::PickAddOn(add_on)]))
            });
            picks.chain([vec![Control::BuyBundle, Control::ContactBundle]]).collect()
        }
    }
}

/// Whether a trial of a product runs.
pub(super) fn is_tried(account: Option<&AccountState>, product: Product) -> bool {
    account.and_then(|account| account.trials().get(&product)).is_some_and(Trial::runs)
}

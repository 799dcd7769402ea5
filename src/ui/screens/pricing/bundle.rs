//! What is ticked for a bundle: products at a tier, and add-ons of hubs that are ticked or owned [PRC-05, PRC-11]. It
//! stays when one leaves the page, and when a checkout of it is given up [PRC-13].

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    add_on::AddOn,
    command::PlannedProduct,
    decide::{can_add, can_buy},
    price::Period,
    rejection::PurchaseRejection,
    subscription::{Product, Tier},
    world::AccountState,
};

/// What is ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    products: BTreeSet<Product>,
    levels: BTreeMap<Product, Level>,
    add_ons: BTreeSet<AddOn>,
}

/// A tier with how it is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Level {
    /// The tier.
    pub tier: Tier,
    /// The period [EXT-34].
    pub period: Period,
}

/// The levels at which an account can buy a product, the cheapest first; none when it has the highest.
pub fn levels(account: &AccountState, product: Product) -> Vec<Level> {
    let tiers = Tier::PAID.into_iter().filter(|tier| can_buy(account, product, *tier).is_ok());
    tiers.flat_map(|tier| Period::of(tier).iter().map(move |period| Level { tier, period: *period })).collect()
}

impl Bundle {
    /// Whether no box is ticked, so that there is nothing to buy [AC-73].
    pub fn is_empty(&self) -> bool {
        self.products.is_empty() && self.add_ons.is_empty()
    }

    /// Whether a product is ticked.
    pub fn has(&self, product: Product) -> bool {
        self.products.contains(&product)
    }

    /// Whether an add-on is ticked.
    pub fn has_add_on(&self, add_on: AddOn) -> bool {
        self.add_ons.contains(&add_on)
    }

    /// The level that is chosen for a product, else the first one; none when nothing more of it can be bought.
    pub fn level(&self, account: &AccountState, product: Product) -> Option<Level> {
        let all = levels(account, product);
        let chosen = self.levels.get(&product).filter(|level| all.contains(level)).copied();
        chosen.or_else(|| all.first().copied())
    }

    /// Chooses the next level of a product, or the one before; they go round with the mouse alone.
    pub fn change_level(&mut self, account: &AccountState, product: Product, by: isize, round: bool) {
        let all = levels(account, product);
        let now = self.level(account, product);
        let at = all.iter().position(|level| Some(*level) == now).unwrap_or(0);
        let wanted = if round {
            (at as isize + by).rem_euclid((all.len() as isize).max(1)) as usize
        } else {
            at.saturating_add_signed(by).min(all.len().saturating_sub(1))
        };
        if let Some(level) = all.get(wanted) {
            self.levels.insert(product, *level);
        }
    }

    /// Ticks a product, or no longer. Answers the add-ons that go with it, since nothing has their hub then [PRC-11].
    pub fn toggle(&mut self, account: &AccountState, product: Product) -> Vec<AddOn> {
        if !self.products.remove(&product) {
            self.products.insert(product);
            return Vec::new();
        }
        let ticked: Vec<Product> = self.products.iter().copied().collect();
        let gone = |add_on: &AddOn| can_add(account, *add_on, &ticked).is_err();
        let gone: Vec<AddOn> = self.add_ons.iter().copied().filter(gone).collect();
        self.add_ons.retain(|add_on| !gone.contains(add_on));
        gone
    }

    /// Ticks an add-on, or no longer.
    ///
    /// # Errors
    /// Why it cannot be ticked: its hub is neither ticked nor owned, or it is owned itself [PRC-11].
    pub fn toggle_add_on(&mut self, account: &AccountState, add_on: AddOn) -> Result<(), PurchaseRejection> {
        if !self.add_ons.remove(&add_on) {
            can_add(account, add_on, &self.names())?;
            self.add_ons.insert(add_on);
        }
        Ok(())
    }

    /// The products that are ticked.
    pub fn names(&self) -> Vec<Product> {
        self.products.iter().copied().collect()
    }

    /// The products that are ticked, as they are to be bought.
    pub fn products(&self, account: &AccountState) -> Vec<PlannedProduct> {
        let planned = |product: &Product| {
            let Level { tier, period } = self.level(account, *product)?;
            Some(PlannedProduct { product: *product, tier, period })
        };
        self.products.iter().filter_map(planned).collect()
    }

    /// The add-ons that are ticked.
    pub fn add_ons(&self) -> Vec<AddOn> {
        self.add_ons.iter().copied().collect()
    }

    /// Takes the ticks from what others have bought meanwhile. Answers whether there was something.
    pub fn reconcile(&mut self, account: &AccountState) -> bool {
        let before = (self.products.len(), self.add_ons.len());
        self.products.retain(|product| !levels(account, *product).is_empty());
        let ticked = self.names();
        self.add_ons.retain(|add_on| can_add(account, *add_on, &ticked).is_ok());
        before != (self.products.len(), self.add_ons.len())
    }

    /// Takes all ticks away: the bundle was bought.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

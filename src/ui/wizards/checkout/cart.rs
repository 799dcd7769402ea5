//! What is to be bought: products at a tier, and add-ons.

use crate::domain::{
    add_on::AddOn,
    command::PlannedProduct,
    decide::{can_add, can_buy},
    order::Item,
    rejection::PurchaseRejection,
    subscription::Product,
    world::AccountState,
};

/// What is to be bought, in the order of its rows: products first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cart {
    /// Products, each at a tier and for a period.
    pub products: Vec<PlannedProduct>,
    /// Add-ons.
    pub add_ons: Vec<AddOn>,
}

impl Cart {
    /// How many rows it has.
    pub const fn len(&self) -> usize {
        self.products.len() + self.add_ons.len()
    }

    /// Whether nothing is in it.
    pub const fn is_empty(&self) -> bool {
        self.products.is_empty() && self.add_ons.is_empty()
    }

    /// What each row stands for.
    pub fn items(&self) -> Vec<Item> {
        let products = self.products.iter().map(|planned| Item::Product(planned.product, planned.tier));
        products.chain(self.add_ons.iter().map(|add_on| Item::AddOn(*add_on))).collect()
    }

    /// Why a row cannot be bought as things stand, if it cannot.
    pub fn problem(&self, account: &AccountState, row: usize) -> Option<PurchaseRejection> {
        let names: Vec<Product> = self.products.iter().map(|planned| planned.product).collect();
        match self.products.get(row) {
            Some(planned) => can_buy(account, planned.product, planned.tier).err(),
            None => {
                let add_on = *self.add_ons.get(row - self.products.len())?;
                can_add(account, add_on, &names).err()
            }
        }
    }

    /// Takes a row out. Add-ons whose hub nobody has then go with it; answers them [PRC-11].
    pub fn remove(&mut self, account: &AccountState, row: usize) -> Vec<AddOn> {
        if row >= self.products.len() {
            let add_on = row - self.products.len();
            if add_on < self.add_ons.len() {
                self.add_ons.remove(add_on);
            }
            return Vec::new();
        }
        let gone = self.products.remove(row).product;
        let owned = account.subscriptions().contains_key(&gone);
        let lost = |add_on: &AddOn| add_on.hub() == gone && !owned;
        let dropped = self.add_ons.iter().copied().filter(lost).collect();
        self.add_ons.retain(|add_on| !lost(add_on));
        dropped
    }
}

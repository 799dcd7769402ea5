//! What pressing something on the page does, and why it does not. What is drawn dimmed asks here for the reason, and so
//! does the key that presses it [ER-21].

use super::{Control, State, Tab, bundle::Level, control::rows};
use crate::{
    domain::{
        billing,
        command::PlannedProduct,
        decide::{TRIAL_TIER, can_add, can_buy, can_try},
        guard::{self, Actor, Operation},
        price::Period,
        rejection::PurchaseRejection,
        subscription::{Product, Tier},
        trial::{TRIAL_DAYS, TRIAL_SEATS},
        world::World,
    },
    ui::{
        overlays::{Overlay, Question},
        part::Surroundings,
        step::Step,
        toast::{Level as Weight, Saying},
        wizards::{
            checkout::{self, Cart},
            contact_sales,
        },
        wording,
    },
};

impl State {
    /// Why something cannot be pressed now, when it cannot: the right to billing first, then what the account has.
    pub fn refusal(&self, control: Control, world: &World, actor: Actor) -> Option<Saying> {
        let account = world.account(actor.hub)?;
        let money = !matches!(control, Control::Tab(_) | Control::Period | Control::Pick(_) | Control::Level(_));
        if money
            && !matches!(control, Control::PickAddOn(_))
            && let Err(refusal) = guard::allowed(world, actor, Operation::ManageBilling)
        {
            return Some(wording::refusal::saying(&refusal));
        }
        match control {
            Control::Buy(tier) => can_buy(account, self.product()?, tier).err().map(|no| owned(no, tier)),
            Control::Try => can_try(account, self.product()?).err().map(wording::billing::trial),
            Control::BuyBundle | Control::ContactBundle if self.bundle.is_empty() => {
                Some(Saying::plain("pricing-nothing-ticked"))
            }
            Control::Pick(product) if self.bundle.level(account, product).is_none() => {
                can_buy(account, product, Tier::Enterprise).err().map(|no| owned(no, Tier::Enterprise))
            }
            Control::PickAddOn(add_on) if !self.bundle.has_add_on(add_on) => {
                can_add(account, add_on, &self.bundle.names()).err().map(wording::billing::purchase)
            }
            _ => None,
        }
    }

    /// What the status line says when something is pressed that cannot be: the reason, as short as a line wants it. What can
    /// be done about it stands on the page.
    fn in_short(&self, control: Control, why: Saying, around: &Surroundings<'_>) -> Saying {
        let Some(account) = around.account() else { return why };
        let may = guard::allowed(around.world, around.actor, Operation::ManageBilling).is_ok();
        let refused = match (control, self.product()) {
            (Control::Buy(tier), Some(product)) if may => can_buy(account, product, tier).err(),
            (Control::Pick(product), _) => can_buy(account, product, Tier::Enterprise).err(),
            (Control::PickAddOn(add_on), _) => can_add(account, add_on, &self.bundle.names()).err(),
            _ => None,
        };
        match refused {
            Some(PurchaseRejection::Owned(product, at)) => owned(PurchaseRejection::Owned(product, at), at),
            Some(PurchaseRejection::NeedsHub(add_on, hub)) => Saying::plain("pricing-needs-hub")
                .message("what", wording::billing::add_on(add_on))
                .message("product", wording::refusal::product_name(hub)),
            _ => why,
        }
    }

    /// Does what something is there for.
    pub(super) fn press(&mut self, control: Control, around: &Surroundings<'_>) -> Step {
        let Some(account) = around.account() else { return Step::Ignored };
        if let Some(why) = self.refusal(control, around.world, around.actor) {
            return Step::Tell(Weight::Error, self.in_short(control, why, around));
        }
        self.notice = None;
        match (control, self.product()) {
            (Control::Tab(_), _) => self.at = rows(self, Some(account)).first().and_then(|row| row.first()).copied(),
            (Control::Period, Some(product)) => {
                if !self.yearly.remove(&product) {
                    self.yearly.insert(product);
                }
            }
            (Control::Buy(tier), Some(product)) => {
                let Level { tier, period } = self.level(product, tier);
                let cart = Cart { products: vec![PlannedProduct { product, tier, period }], add_ons: Vec::new() };
                return Step::open(Overlay::Checkout(Box::new(checkout::State::new(cart, false, around))));
            }
            (Control::BuyBundle, _) => {
                let cart = Cart { products: self.bundle.products(account), add_ons: self.bundle.add_ons() };
                return Step::open(Overlay::Checkout(Box::new(checkout::State::new(cart, true, around))));
            }
            (Control::Contact(tier), Some(product)) => {
                let dialog = contact_sales::State::new(vec![(product, tier)], Vec::new());
                return Step::open(Overlay::ContactSales(Box::new(dialog)));
            }
            (Control::ContactBundle, _) => {
                let products = self.bundle.products(account).iter().map(|one| (one.product, one.tier)).collect();
                let dialog = contact_sales::State::new(products, self.bundle.add_ons());
                return Step::open(Overlay::ContactSales(Box::new(dialog)));
            }
            (Control::Try, Some(product)) => {
                let today = billing::today(account, around.now);
                let ends_on = today.saturating_add(jiff::Span::new().days(TRIAL_DAYS));
                // Seats that are there already are not tried.
                let seat = product.seat().filter(|seat| !account.pools().contains_key(seat));
                let seats = seat.map(|seat| (seat, TRIAL_SEATS));
                return Step::Ask(Question::StartTrial { product, tier: TRIAL_TIER, ends_on, seats });
            }
            (Control::Pick(product), _) => {
                let gone = self.bundle.toggle(account, product);
                if !gone.is_empty() {
                    let names = gone.into_iter().map(wording::billing::add_on).collect();
                    let product = wording::refusal::product_name(product);
                    let saying = Saying::plain("pricing-unticked").messages("what", names);
                    self.notice = Some(saying.message("product", product));
                }
            }
            (Control::PickAddOn(add_on), _) => {
                if let Err(no) = self.bundle.toggle_add_on(account, add_on) {
                    return Step::Tell(Weight::Error, wording::billing::purchase(no));
                }
            }
            (Control::Level(product), _) => self.bundle.change_level(account, product, 1, true),
            (Control::Period | Control::Buy(_) | Control::Contact(_) | Control::Try, None) => return Step::Ignored,
        }
        Step::Stay
    }

    /// Whether the page of a product is charged by the year at Starter [EXT-34].
    pub(super) fn starter_period(&self, product: Product) -> Period {
        self.level(product, Tier::Starter).period
    }

    /// The tab of the bundle, for whoever leads there.
    pub const fn shows_bundle(&self) -> bool {
        matches!(self.tab, Tab::Bundle)
    }
}

/// Why a tier cannot be bought. What the account has at that very tier is no change to less.
fn owned(no: PurchaseRejection, tier: Tier) -> Saying {
    match no {
        PurchaseRejection::Owned(product, owned) if owned == tier => Saying::plain("pricing-owned")
            .message("product", wording::refusal::product_name(product))
            .message("tier", wording::tier(owned)),
        no => wording::billing::purchase(no),
    }
}

//! Pricing & Features by keys: the tiers of each product, the bundle, free trials, and what a purchase opens elsewhere.

use seatdesk::{
    domain::{
        add_on::AddOn,
        billing,
        command::PlannedProduct,
        decide::quote,
        hub_id::HubId,
        language::Lang,
        mail::MailKind,
        order::Item,
        policy::Policy,
        price::{Period, Prices},
        seat::SeatType,
        subscription::{Product, Tier},
        trial::TrialState,
    },
    ui::{
        action::ActionId,
        i18n::Languages,
        layout::WidgetId,
        overlays::{Overlay, Question},
        place::Place,
        screens::pricing::{Control, Tab},
        wizards::checkout,
    },
};

use super::{
    mouse::click,
    walk::{SALES, VIEWS, tell},
};
use crate::support::{menu_places, menu_rows, person::Person, stage::Stage};

/// Super admin of an account that has Marketing Hub and Sales Hub at Starter, with a card that is valid.
pub const ROSA: &str = "rosa@little-bakery.example";
/// Has no rights but those of a Core Seat, in the same account.
pub const HEMI: &str = "hemi.tuipulotu@little-bakery.example";
/// Super admin of the account that has nothing but HubSpot Sales Free, and no card.
const DEE: &str = "dee@garage-band.example";

/// The account of [`ROSA`].
pub fn bakery() -> HubId {
    HubId::try_from(8_812_402).unwrap()
}

fn garage() -> HubId {
    HubId::try_from(8_812_630).unwrap()
}

/// Goes to a tab of the page, and then to something on it.
pub async fn go(pilot: &mut Person, tab: Tab, control: Control) {
    pilot.keys("6 Esc 6 Home").await;
    let at = Tab::ALL.iter().position(|one| *one == tab).unwrap();
    for _ in 0..at {
        pilot.keys("Down").await;
    }
    assert_eq!(pilot.model().pricing.tab, tab);
    pilot.reach(WidgetId::Pricing(control)).await.unwrap();
    pilot.settle().await;
}

/// The checkout, when it is open.
pub fn checkout(pilot: &Person) -> Option<&checkout::State> {
    pilot.model().overlays.iter().find_map(|overlay| match overlay {
        Overlay::Checkout(checkout) => Some(checkout.as_ref()),
        _ => None,
    })
}

/// PRC-01, PRC-03, PRC-04, PRC-14, PRC-15: each product has a tab of its own, and on it every tier with its price, marked
/// fictional, with Buy now and Contact sales; what the account has is marked, and cannot be bought again.
#[tokio::test]
async fn every_tier_of_every_product_can_be_bought_or_asked_for() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ROSA, size, lang);
        for product in Product::HUBS {
            for tier in Tier::PAID {
                go(&mut pilot, Tab::Product(product), Control::Contact(tier)).await;
                pilot.sees(tell(lang, "[ Buy now ]", "[ Acheter maintenant ]"));
                pilot.keys("Enter").await;
                let Some(Overlay::ContactSales(dialog)) = pilot.model().overlays.last() else { panic!() };
                assert_eq!(dialog.products, [(product, tier)]);
                pilot.keys("Esc").await;
            }
            pilot.keys("Home").await.sees(tell(lang, "Prices are fictional", "Les prix sont fictifs"));
        }
        go(&mut pilot, Tab::Product(Product::Sales), Control::Buy(Tier::Starter)).await;
        pilot.sees(tell(lang, "Current plan", "Abonnement actuel"));
        pilot.sees(tell(lang, "This account has Sales Hub Starter already", "Ce compte a déjà Sales Hub Starter"));
        // What is there already is no change to less, the key line dims it, and a press says the reason.
        pilot.misses(tell(lang, "to change to less", "pour réduire"));
        assert!(pilot.dims(ActionId::Activate), "{}", pilot.screen());
        pilot.keys("Enter").await;
        let said = pilot.region(WidgetId::StatusLine);
        let why = tell(lang, "This account has Sales Hub Starter already.", "Ce compte a déjà Sales Hub Starter.");
        assert!(said.contains(why), "{said}");
        assert!(checkout(&pilot).is_none());
        go(&mut pilot, Tab::Product(Product::Sales), Control::Buy(Tier::Professional)).await;
        let keys = pilot.region(WidgetId::KeyLine);
        assert!(keys.contains(tell(lang, "buy now", "acheter")) && !pilot.dims(ActionId::Activate), "{keys}");
    }
}

/// ER-21, PRC-04: in the narrowest window, too, whatever has the focus is on the screen, and with a button that cannot be
/// pressed the reason.
#[tokio::test]
async fn the_focus_stays_on_the_screen() {
    let stage = Stage::fixture("demo").await;
    for lang in Lang::ALL {
        let mut pilot = stage.pilot(ROSA, (60, 16), lang);
        pilot.keys("6 Down Enter").await;
        for _ in 0..7 {
            let at = pilot.model().pricing.at.unwrap();
            let drawn = pilot.region(WidgetId::Pricing(at));
            assert!(at == Control::Period || drawn.contains('▸'), "{at:?} is not to be seen:\n{}", pilot.screen());
            if at == Control::Buy(Tier::Starter) {
                pilot.sees(tell(
                    lang,
                    "This account has Sales Hub Starter already",
                    "Ce compte a déjà Sales Hub Starter",
                ));
            }
            pilot.keys("Tab").await;
        }
    }
}

/// PRC-14, CRU-03: the card of a tier says that seats which are there cost more with it, and what the next bill becomes.
#[tokio::test]
async fn a_card_tells_that_seats_become_dearer() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot("ada@northwind.example", (200, 60), Lang::En);
    pilot.keys("6").await;
    pilot.sees("Bill of 1 Jul 2024: $225,624.00 in place of $145,512.00, as your seats cost more");
    // Buttons of cards that stand side by side stand in one line.
    let buttons = pilot.row_with("[ Buy now ]").unwrap();
    assert_eq!(buttons.matches("Buy now").count(), 3, "{}", pilot.screen());
}

/// PRC-14, PRC-05: seats are named in what is charged today only where they are in it: beside a product whose seats the account
/// has already, they are not.
#[tokio::test]
async fn seats_are_named_where_they_are_charged() {
    let stage = Stage::fixture("demo").await;
    for (who, hub) in [(ROSA, bakery()), ("ada@northwind.example", HubId::try_from(8_812_345).unwrap())] {
        let (world, now) = (stage.hub.world(), stage.hub.now());
        let account = world.account(hub).unwrap();
        let mut pilot = stage.pilot(who, (80, 24), Lang::En);
        let mut told = [0, 0];
        for product in Product::HUBS {
            let wanted = [PlannedProduct { product, tier: Tier::Enterprise, period: Period::Yearly }];
            let today = billing::today(account, now);
            let Ok(quote) = quote(account, &Prices::default(), today, &wanted, &[]) else { continue };
            go(&mut pilot, Tab::Product(product), Control::Buy(Tier::Enterprise)).await;
            let seats = quote.lines.iter().any(|line| matches!(line.item, Item::Seats(_) | Item::SeatsAdded(_)));
            let total = Languages::load().unwrap().get(Lang::En).money(quote.total_cents());
            let text = if seats { "Charged today, seats included: " } else { "Charged today: " };
            pilot.sees(&format!("{text}{total}"));
            told[usize::from(seats)] += 1;
        }
        assert!(told.iter().sum::<i32>() > 0, "{who}: {told:?}");
    }
}

/// ER-21: what was refused at one place is not said at another one any more.
#[tokio::test]
async fn a_refusal_stays_where_it_was_said() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ROSA, (80, 24), Lang::En);
    go(&mut pilot, Tab::Product(Product::Sales), Control::Buy(Tier::Starter)).await;
    pilot.keys("Enter").await;
    assert!(pilot.model().toast.is_some());
    pilot.keys("Down").await;
    assert!(pilot.model().toast.is_some(), "it goes only when one goes elsewhere");
    pilot.keys("1").await;
    assert_eq!(pilot.model().toast, None);
    // What worked is said where it leads.
    pilot.keys("C-t").await.keys("5").await;
    assert!(pilot.model().toast.is_some());
}

/// PRC-14: what is shown is what the settings say.
#[tokio::test]
async fn prices_come_from_the_settings() {
    let mut prices = Prices::default();
    prices.cms.enterprise = 1234;
    let stage = Stage::fixture_under("demo", Policy { prices, ..Policy::default() }).await;
    let mut pilot = stage.pilot(ROSA, (120, 40), Lang::En);
    go(&mut pilot, Tab::Product(Product::Cms), Control::Contact(Tier::Enterprise)).await;
    pilot.sees("$1,234.00 per month, charged $14,808.00 a year");
}

/// EXT-34: Starter is charged by the month or by the year, as one chooses; what is higher, by the year.
#[tokio::test]
async fn starter_is_charged_by_the_month_or_by_the_year() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ROSA, size, lang);
        for (keys, period) in [("", Period::Monthly), ("Space", Period::Yearly), ("Enter", Period::Monthly)] {
            go(&mut pilot, Tab::Product(Product::Service), Control::Period).await;
            pilot.keys(keys).await;
            pilot.reach_and_activate(WidgetId::Pricing(Control::Buy(Tier::Starter))).await.unwrap();
            assert_eq!(checkout(&pilot).unwrap().cart.products[0].period, period, "{keys}");
            pilot.keys("Esc").await;
        }
        go(&mut pilot, Tab::Product(Product::Service), Control::Buy(Tier::Professional)).await;
        pilot.keys("Enter").await;
        assert_eq!(checkout(&pilot).unwrap().cart.products[0].period, Period::Yearly);
    }
}

/// ER-21, PM-09: who may not modify billing reads everything, is told so, and buys, asks and tries nothing.
#[tokio::test]
async fn without_the_right_everything_is_read_and_nothing_is_bought() {
    let stage = Stage::fixture("demo").await;
    let before = stage.dump().await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(HEMI, size, lang);
        let needs = tell(lang, "Needs: Modify billing.", "Nécessite : Modifier la facturation.");
        let product = Tab::Product(Product::Cms);
        for (tab, control) in [
            (product, Control::Buy(Tier::Professional)),
            (product, Control::Contact(Tier::Professional)),
            (product, Control::Try),
            (Tab::Bundle, Control::BuyBundle),
            (Tab::Bundle, Control::ContactBundle),
        ] {
            go(&mut pilot, tab, control).await;
            pilot.keys("Enter").await;
            assert!(pilot.model().overlays.is_empty(), "{control:?}");
            pilot.sees(needs);
            pilot.expire_toast().await;
        }
        // Why is said on the page as well, before one presses anything.
        pilot.keys("Home").await;
        pilot.keys("Esc 6 Home").await.sees(needs);
    }
    assert_eq!(stage.dump().await, before);
}

/// AC-73, PRC-05, PRC-11: without a tick neither button does anything; one tick wakes both. An add-on needs its hub, and
/// goes with it; what it comes to follows every tick.
#[tokio::test]
async fn a_bundle_is_put_together() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ROSA, size, lang);
        let nothing = tell(lang, "Tick at least one product or add-on", "Cochez au moins un produit");
        for control in [Control::BuyBundle, Control::ContactBundle] {
            go(&mut pilot, Tab::Bundle, control).await;
            pilot.sees(nothing);
            pilot.keys("Enter").await;
            assert!(pilot.model().overlays.is_empty(), "{control:?}");
        }
        go(&mut pilot, Tab::Bundle, Control::PickAddOn(AddOn::BrandDomain)).await;
        pilot.keys("Space").await;
        assert!(pilot.model().pricing.bundle.is_empty());
        pilot.sees(tell(lang, "needs CMS Hub", "nécessite CMS Hub"));
        // With its hub it can be ticked, and at another tier the price follows.
        pilot.keys("Up Space Down Space").await;
        pilot.sees(tell(lang, "$120.00 per month", "120,00\u{a0}$ par mois"));
        pilot.keys("Up Right Right").await;
        let keys = pilot.region(WidgetId::KeyLine);
        pilot.resize(60, 16).await;
        let narrow = pilot.region(WidgetId::KeyLine);
        assert!(narrow.contains(tell(lang, "←→ tier and term", "←→ niveau et durée")), "{narrow}");
        pilot.resize(size.0, size.1).await;
        assert!(keys.contains(tell(lang, "←→ tier and term", "←→ niveau et durée")), "{keys}");
        pilot.sees(tell(lang, "$485.00 per month", "485,00\u{a0}$ par mois"));
        pilot.keys("Left").await.misses(tell(lang, "$485.00", "485,00\u{a0}$"));
        for control in [Control::BuyBundle, Control::ContactBundle] {
            pilot.reach_and_activate(WidgetId::Pricing(control)).await.unwrap();
            assert_eq!(pilot.model().overlays.len(), 1, "{control:?}");
            pilot.keys("Esc").await;
        }
        go(&mut pilot, Tab::Bundle, Control::Pick(Product::Cms)).await;
        pilot.keys("Space").await.sees(tell(lang, "unticked too", "décoché aussi"));
        assert!(pilot.model().pricing.bundle.is_empty());
        // What is owned needs no tick.
        go(&mut pilot, Tab::Bundle, Control::PickAddOn(AddOn::CallingMinutes)).await;
        pilot.keys("Enter").await;
        assert_eq!(pilot.model().pricing.bundle.add_ons(), [AddOn::CallingMinutes]);
    }
}

/// PRC-13: the ticks stay when one looks at something else, when a checkout is given up, and in another language; they go
/// once the bundle is bought.
#[tokio::test]
async fn ticks_stay_until_they_are_bought() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ROSA, (80, 24), Lang::En);
    go(&mut pilot, Tab::Bundle, Control::Pick(Product::Service)).await;
    pilot.keys("Space Down Space").await;
    let ticked = pilot.model().pricing.bundle.clone();
    assert_eq!((ticked.names(), ticked.add_ons()), (vec![Product::Service], vec![AddOn::ExtraInboxes]));
    pilot.keys("Esc Up 1 5 6 C-t C-t").await.resize(60, 16).await.resize(80, 24).await;
    go(&mut pilot, Tab::Bundle, Control::BuyBundle).await;
    // Given up on the first page, where nothing is lost, and on the third.
    pilot.keys("Enter Esc").await;
    assert_eq!(pilot.model().pricing.bundle, ticked);
    pilot.keys("Enter C-n C-n Esc").await;
    assert!(matches!(pilot.dialog().unwrap().question, Question::DiscardCheckout));
    pilot.keys("Tab Enter").await;
    assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
    assert_eq!(pilot.model().pricing.bundle, ticked);
    pilot.keys("Enter C-n C-n C-n Esc").await;
    assert!(pilot.model().overlays.is_empty() && pilot.model().pricing.bundle.is_empty());
    let account = stage.account(bakery());
    assert!(account.subscriptions()[&Product::Service].add_ons.contains(&AddOn::ExtraInboxes));
}

/// What somebody else buys meanwhile is ticked no longer, and that is said.
#[tokio::test]
async fn what_others_buy_is_unticked() {
    let stage = Stage::fixture("demo").await;
    let (mut late, mut early) = (stage.pilot(ROSA, (80, 24), Lang::En), stage.pilot(ROSA, (80, 24), Lang::Fr));
    go(&mut late, Tab::Bundle, Control::Pick(Product::Cms)).await;
    late.keys("Space Right Right Right").await;
    go(&mut early, Tab::Product(Product::Cms), Control::Buy(Tier::Enterprise)).await;
    early.keys("Enter C-n C-n C-n").await;
    late.settle().await.sees("Somebody bought a part of this meanwhile");
    late.sees("This account has CMS Hub Enterprise already");
    assert!(late.model().pricing.bundle.is_empty());
}

/// PRC-01, PRC-17, AC-110, TG-05: a trial is asked about once, with the safe button first; then its seats are there and the
/// card says until when. It brings the wizard into the Free account, gives its seats, and takes them back at its end.
#[tokio::test]
async fn a_product_is_tried_until_its_end() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(DEE, size, lang);
        go(&mut pilot, Tab::Product(Product::Sales), Control::Try).await;
        pilot.keys("Enter").await.sees(tell(lang, "Try Sales Hub for free?", "Essayer Sales Hub gratuitement"));
        pilot.sees(tell(lang, "It brings 5", "Il apporte 5"));
        // The safe button has the focus.
        pilot.keys("Enter Enter Esc").await;
        assert_eq!(stage.dump().await, before);
        pilot.keys("Enter Tab Enter").await;
        assert!(stage.account(garage()).trials()[&Product::Sales].runs(), "{}", pilot.screen());
        pilot.sees(tell(lang, "Free trial until 21 Feb 2024", "Essai gratuit jusqu'au 21 févr. 2024"));
        // While it runs there is no button that starts it, and nothing says that it is over.
        pilot.misses(tell(lang, "Start free trial", "Commencer l'essai gratuit"));
        pilot.misses(tell(lang, "has tried Sales Hub already", "a déjà essayé Sales Hub"));
        assert_eq!(pilot.model().pricing.at, Some(Control::Contact(Tier::Professional)));

        // Two sellers; they sign up elsewhere.
        pilot.keys("1").await;
        super::walk::to_invite(&mut pilot, "ann@x.io bob@x.io", SALES).await;
        pilot.keys("C-n").await;
        assert!(stage.user(garage(), "bob@x.io").is_some(), "{}", pilot.screen());
        assert_eq!(stage.user(garage(), "bob@x.io").unwrap().seat, Some(SeatType::Sales), "{}", pilot.screen());
        let day = |text: &str| text.parse().unwrap();
        stage.hub.move_clock(day("2024-02-18T12:00:00Z")).await.unwrap();
        assert_eq!(stage.account(garage()).trials()[&Product::Sales].state, TrialState::Announced);
        assert_eq!(stage.account(garage()).pools()[&SeatType::Sales].purchased, 5);
        stage.hub.move_clock(day("2024-02-22T12:00:00Z")).await.unwrap();
        let account = stage.account(garage());
        assert_eq!(account.trials()[&Product::Sales].state, TrialState::Ended);
        let seats = ["ann@x.io", "bob@x.io"].map(|user| stage.user(garage(), user).unwrap().seat.unwrap());
        // One of the two Core Seats was free.
        assert_eq!(seats, [SeatType::Core, SeatType::ViewOnly]);
        let mails = stage.mails(garage()).await;
        for told in [
            |kind: &MailKind| matches!(kind, MailKind::TrialEnds { .. }),
            |kind: &MailKind| matches!(kind, MailKind::TrialEnded { seat: None, .. }),
        ] {
            assert!(mails.iter().any(|(kind, to)| told(kind) && to.contains(&DEE.to_owned())));
        }
    }
}

/// PRC-01: who answers the question after somebody else has begun the trial is told so, and another one does not begin.
#[tokio::test]
async fn a_trial_that_others_have_started_is_not_started_again() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let (mut late, mut early) = (stage.pilot(ROSA, size, lang), stage.pilot(ROSA, (80, 24), Lang::En));
        for pilot in [&mut late, &mut early] {
            go(pilot, Tab::Product(Product::Service), Control::Try).await;
            pilot.keys("Enter Tab").await;
        }
        early.keys("Enter").await;
        let serial = stage.account(bakery()).serial();
        late.keys("Enter").await.sees(tell(lang, "has tried Service Hub already", "a déjà essayé Service Hub"));
        assert_eq!(stage.account(bakery()).serial(), serial);
        late.keys("Esc").await.sees(tell(lang, "Free trial until", "Essai gratuit jusqu'au"));
    }
}

/// AC-75, PRC-06, CRU-20, TG-01, TG-02, LM-10: before Sales Hub Professional is bought, neither its seats nor Salesforce nor
/// a second team are to be had; afterwards they are.
#[tokio::test]
async fn what_is_bought_opens_what_it_brings() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ROSA, (80, 24), Lang::En);
    let seats = async |pilot: &mut Person| {
        super::walk::add(pilot, "ann@x.io").await;
        pilot.keys("Enter Enter Home Down Down").await;
        let menu = pilot.region(WidgetId::WizardSeatMenu);
        pilot.keys("Esc Esc Tab Enter").await;
        menu
    };
    let menu = seats(&mut pilot).await;
    assert!(menu.contains("Needs Sales Hub Professional"), "{menu}");
    pilot.keys("c C-r").await.sees("Needs Professional");
    pilot.keys("Esc").await;
    go(&mut pilot, Tab::Product(Product::Sales), Control::Buy(Tier::Professional)).await;
    pilot.keys("Enter C-n C-n").await;
    pilot.sees("Sales Seat can be chosen under Seat assignment");
    pilot.keys("C-n Esc").await;
    let account = stage.account(bakery());
    assert_eq!(account.pools()[&SeatType::Sales].purchased, Tier::Professional.seats_by_default());
    pilot.keys("1").await;
    let menu = seats(&mut pilot).await;
    assert!(menu.contains("Sales Seat") && !menu.contains("Needs Sales Hub"), "{menu}");
    pilot.keys("c C-r").await.misses("Needs Professional");
}

/// PRC-02, NAV-04: the account menu leads there, and Esc leads on to the users.
#[tokio::test]
async fn the_account_menu_leads_there() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ROSA, (80, 24), Lang::En);
    pilot.keys("m").await.sees("Pricing & Features");
    let at = menu_places().position(|place| place == Place::Pricing).unwrap();
    pilot.keys("Home").await;
    for _ in 0..menu_rows().nth(at).unwrap() {
        pilot.keys("Down").await;
    }
    pilot.keys("Enter").await;
    assert_eq!(pilot.model().place, Place::Pricing, "{}", pilot.screen());
    pilot.keys("Tab Esc").await;
    assert_eq!(pilot.model().place, Place::Pricing);
    pilot.keys("Esc").await;
    assert_eq!(pilot.model().place, Place::Users);
}

/// Right leads from tier to tier, also where the cards stand side by side, and Left back to the navigation.
#[tokio::test]
async fn right_leads_from_tier_to_tier() {
    let stage = Stage::fixture("demo").await;
    for size in [(80, 24), (200, 60)] {
        let mut pilot = stage.pilot(ROSA, size, Lang::Fr);
        pilot.keys("6 Right Down").await;
        for tier in Tier::PAID {
            for control in [Control::Buy(tier), Control::Contact(tier)] {
                assert_eq!(pilot.model().pricing.at, Some(control));
                pilot.keys("Right").await;
            }
        }
        pilot.keys("Left Left").await;
        assert_eq!(pilot.model().pricing.at, None);
    }
}

/// The mouse does what the keys do: tabs, the period, boxes, tiers and buttons.
#[tokio::test]
async fn the_page_is_worked_by_mouse() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ROSA, (120, 40), Lang::En);
    let at = |control| WidgetId::Pricing(control);
    pilot.keys("6").await;
    click(&mut pilot, at(Control::Tab(Tab::Product(Product::Service))), 0).await;
    click(&mut pilot, at(Control::Period), 0).await;
    assert!(pilot.model().pricing.yearly.contains(&Product::Service));
    click(&mut pilot, at(Control::Buy(Tier::Professional)), 0).await;
    assert!(checkout(&pilot).is_some());
    click(&mut pilot, WidgetId::WizardBack, 0).await;
    assert!(checkout(&pilot).is_none());
    click(&mut pilot, at(Control::Tab(Tab::Bundle)), 0).await;
    click(&mut pilot, at(Control::Pick(Product::Service)), 0).await;
    click(&mut pilot, at(Control::Level(Product::Service)), 0).await;
    click(&mut pilot, at(Control::PickAddOn(AddOn::ExtraInboxes)), 0).await;
    click(&mut pilot, at(Control::BuyBundle), 0).await;
    let cart = &checkout(&pilot).unwrap().cart;
    assert_eq!((cart.products[0].period, cart.len()), (Period::Yearly, 2));
}

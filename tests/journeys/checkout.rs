//! The checkout by keys: cart, payment, review, done; every way back, every card that cannot be charged, and what others do
//! meanwhile.

use seatdesk::{
    domain::{
        add_on::AddOn,
        audit::AuditAction,
        card::CardField,
        hub_id::HubId,
        language::Lang,
        mail::MailKind,
        order::{OrderId, OrderState},
        subscription::{Product, Tier},
    },
    ui::{
        action::ActionId,
        layout::WidgetId,
        overlays::Question,
        place::Place,
        screens::pricing::{Control, Tab},
        wizards::checkout::{Focus, Page, PayWith},
    },
};

use super::{
    pricing::{ROSA, bakery, checkout, go},
    walk::{VIEWS, tell},
};
use crate::support::{person::Person, stage::Stage};

/// May modify billing in the account of [`ROSA`].
const HENK: &str = "henk@little-bakery.example";
/// Super admin of an account without a card.
const MARGUERITE: &str = "marguerite@maison-olive.example";

/// A number that passes, as all test numbers do.
const NUMBER: &str = "4242 4242 4242 4242";

async fn buy(pilot: &mut Person, product: Product, tier: Tier) {
    go(pilot, Tab::Product(product), Control::Buy(tier)).await;
    pilot.keys("Enter").await;
    assert_eq!(page(pilot), Some(Page::Cart));
}

fn page(pilot: &Person) -> Option<Page> {
    checkout(pilot).map(|checkout| checkout.page)
}

/// Types a card that is valid, from its number on.
async fn type_card(pilot: &mut Person) {
    pilot.type_text(NUMBER).await.keys("Tab").await.type_text("12/27").await;
    pilot.keys("Tab").await.type_text("123").await.keys("Tab").await.type_text("Rosa Quennell").await;
}

/// PRC-06, PRC-09, PRC-13, SM-6, ML-09: the cart says what is charged today and what later, the payment which card, the
/// review everything once more with what changes, and nothing is charged before it is completed. Then the order has a
/// number, the receipt is out, and one can go on to create a user.
#[tokio::test]
async fn a_product_is_bought_in_four_pages() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(HENK, size, lang);
        buy(&mut pilot, Product::Sales, Tier::Professional).await;
        pilot.sees(tell(lang, "Sales Hub Professional", "Sales Hub Professionnel")).sees(tell(
            lang,
            "Charged today",
            "À payer aujourd'hui",
        ));
        pilot.sees(tell(lang, "$2,540.94", "2\u{202f}540,94\u{a0}$"));
        pilot.sees(tell(lang, "Then every year", "Puis chaque année"));
        pilot.keys("Enter").await.sees("Mastercard •••• 5454");
        assert_eq!(page(&pilot), Some(Page::Payment));
        pilot.keys("C-n").await;
        assert_eq!(page(&pilot), Some(Page::Review));
        pilot.sees(tell(lang, "What changes", "Ce qui change"));
        assert!(stage.dump().await == before, "nothing is written before it is completed");
        pilot.keys("Enter").await;
        assert_eq!(page(&pilot), Some(Page::Done), "{}", pilot.screen());
        pilot.sees(tell(lang, "Order 00000001 is complete", "La commande 00000001 est terminée"));
        let account = stage.account(bakery());
        let order = &account.orders()[&OrderId(1)];
        assert!(
            matches!(&order.state, OrderState::Paid { card: Some(card), .. } if &*card.last4.to_string() == "5454")
        );
        assert_eq!((order.total_cents(), account.tier(Product::Sales)), (254_094, Some(Tier::Professional)));
        let mails = stage.mails(bakery()).await;
        let receipt = mails.iter().find(|(kind, _)| matches!(kind, MailKind::Receipt { total_cents: 254_094, .. }));
        let mut to = receipt.unwrap().1.clone();
        to.sort();
        assert_eq!(to, [HENK, ROSA]);
        let log = stage.audit(bakery()).await;
        for action in [AuditAction::TouchlessPurchase, AuditAction::SeatsPurchased, AuditAction::CardCharged] {
            let told = log.iter().filter(|entry| entry.action == action && entry.acting_user.email.typed() == HENK);
            assert_eq!(told.count(), 1, "{action:?}");
        }
        // What is done cannot be taken back by going back.
        pilot.keys("M-b").await;
        assert_eq!(page(&pilot), Some(Page::Done));
        pilot.reach_and_activate(WidgetId::CheckoutCreateUser).await.unwrap();
        pilot.settle().await;
        assert!(pilot.wizard().is_some() && checkout(&pilot).is_none(), "{}", pilot.screen());
    }
}

/// PRC-06, PRC-08, CRU-03: cart and review tell what the next bill comes to, and the review begins with it and with the
/// seats that cost more, in any window; its key line has the way on and the way back.
#[tokio::test]
async fn the_review_begins_with_what_changes() {
    let stage = Stage::fixture("demo").await;
    for size in [(60, 16), (80, 24)] {
        for lang in Lang::ALL {
            let mut pilot = stage.pilot("ada@northwind.example", size, lang);
            buy(&mut pilot, Product::Marketing, Tier::Enterprise).await;
            let (before, after) = tell2(lang, "$145,512.00", "$225,624.00", "145\u{202f}512,00", "225\u{202f}624,00");
            pilot.sees(before).sees(after);
            pilot.sees(tell(lang, "dearer", "chères)"));
            pilot.keys("C-n C-n").await;
            assert_eq!(page(&pilot), Some(Page::Review));
            pilot.sees(tell(lang, "Charged today", "À payer aujourd'hui")).sees(before).sees(after);
            pilot.sees(tell(lang, "What changes", "Ce qui change"));
            pilot.sees(tell(lang, "each per month in place of", "l'unité par mois au lieu de"));
            let keys = pilot.region(WidgetId::KeyLine);
            for shown in [tell(lang, "complete purchase", "payer"), tell(lang, "back", "retour")] {
                assert!(keys.contains(shown), "{shown}: {keys}");
            }
        }
    }
}

const fn tell2<'a>(lang: Lang, one: &'a str, two: &'a str, un: &'a str, deux: &'a str) -> (&'a str, &'a str) {
    match lang {
        Lang::En => (one, two),
        Lang::Fr => (un, deux),
    }
}

/// PRC-08: the cart explains its sum: what was paid of the plan that is replaced has a line of its own.
#[tokio::test]
async fn the_cart_explains_its_sum() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ROSA, size, lang);
        buy(&mut pilot, Product::Sales, Tier::Professional).await;
        pilot.keys("Up").await.sees(tell(lang, "Credit for Sales Hub Starter", "Avoir pour Sales Hub Starter"));
    }
}

/// PRC-16: a bill that is past due stays so, and the checkout says that it does not pay it.
#[tokio::test]
async fn another_bill_stays_open() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        stage.hub.move_clock("2026-10-03T00:00:00Z".parse().unwrap()).await.unwrap();
        let mut pilot = stage.pilot(ROSA, size, lang);
        buy(&mut pilot, Product::Cms, Tier::Starter).await;
        pilot.sees(tell(lang, "this purchase does not pay it", "cette commande ne la règle pas"));
    }
}

/// PRC-06: without seats that came, the last page leads to no user.
#[tokio::test]
async fn without_seats_no_user_is_offered() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ROSA, (80, 24), Lang::En);
    buy(&mut pilot, Product::Cms, Tier::Starter).await;
    pilot.keys("C-n C-n C-n").await;
    assert_eq!(page(&pilot), Some(Page::Done), "{}", pilot.screen());
    pilot.misses("Create a user");
    assert_eq!(checkout(&pilot).unwrap().focus, Focus::NextButton);
}

/// PRC-13: Back keeps what was entered on the pages after it, to the last digit of the card.
#[tokio::test]
async fn back_keeps_what_was_entered() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ROSA, (80, 24), Lang::En);
    buy(&mut pilot, Product::Service, Tier::Starter).await;
    pilot.keys("C-n Down Enter").await;
    assert_eq!(checkout(&pilot).unwrap().pay_with, PayWith::Other);
    type_card(&mut pilot).await;
    pilot.keys("Enter").await;
    assert_eq!(page(&pilot), Some(Page::Review), "{}", pilot.screen());
    pilot.sees("Visa •••• 4242");
    let typed = checkout(&pilot).unwrap().form.clone();
    pilot.keys("M-b").await;
    assert_eq!(page(&pilot), Some(Page::Payment));
    pilot.keys("M-b").await;
    assert_eq!(page(&pilot), Some(Page::Cart));
    pilot.resize(60, 16).await.resize(120, 40).await;
    pilot.keys("C-n C-n").await;
    assert_eq!(page(&pilot), Some(Page::Review));
    assert_eq!(checkout(&pilot).unwrap().form.number, typed.number);
    pilot.keys("C-n").await;
    assert_eq!(page(&pilot), Some(Page::Done));
    // The card is on file from then on, and of its number nothing is kept but the end.
    assert_eq!(stage.account(bakery()).card().unwrap().last4.to_string(), "4242");
    assert!(checkout(&pilot).unwrap().form.is_empty());
    let number = NUMBER.replace(' ', "");
    let kept = stage.dump().await;
    for hidden in [NUMBER, &number] {
        assert!(kept.iter().all(|(_, bytes, _)| !String::from_utf8_lossy(bytes).contains(hidden)));
    }
}

/// Esc leaves the first page at once, since nothing is lost there, and asks on the others; keeping keeps all of it.
#[tokio::test]
async fn esc_asks_before_something_is_lost() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(ROSA, (80, 24), lang);
        buy(&mut pilot, Product::Service, Tier::Professional).await;
        pilot.keys("Esc").await;
        assert!(pilot.model().overlays.is_empty());
        for steps in ["Enter C-n", "Enter C-n C-n", "Enter C-n Down Enter 4 2"] {
            pilot.keys(steps).await;
            let at = page(&pilot);
            pilot.keys("Esc").await;
            assert!(matches!(pilot.dialog().unwrap().question, Question::DiscardCheckout), "{steps}");
            pilot.sees(tell(lang, "Nothing was bought", "Rien n'a été acheté"));
            pilot.keys("Enter").await;
            assert_eq!(page(&pilot), at, "{steps}");
            pilot.keys("Esc Tab Enter").await;
            assert!(pilot.model().overlays.is_empty(), "{steps}");
            assert_eq!(pilot.model().place, Place::Pricing);
        }
        assert_eq!(stage.dump().await, before);
    }
}

/// AC-74, PRC-09, PRC-12, ER-11: a card on file that has expired keeps one on the page, and another one that is wrong in any
/// field does, with what is wrong beside that field; a right one goes on.
#[tokio::test]
async fn an_expired_card_keeps_one_on_the_page() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        stage.hub.move_clock("2025-12-03T00:00:00Z".parse().unwrap()).await.unwrap();
        let mut pilot = stage.pilot(ROSA, size, lang);
        buy(&mut pilot, Product::Cms, Tier::Starter).await;
        pilot.keys("C-n").await;
        let required = tell(lang, "A valid card is required", "Une carte valide est requise");
        pilot.sees(required).sees("11/2025");
        for on in ["C-n", "C-n"] {
            pilot.keys(on).await.sees(required);
            assert_eq!(page(&pilot), Some(Page::Payment));
        }
        assert!(checkout(&pilot).unwrap().refused.is_some());
        // Another card: empty, with a number that no card has, and one that has expired as well.
        pilot.keys("Down Enter C-n").await;
        pilot.sees(tell(lang, "Enter the number on the card", "Saisissez le numéro de la carte"));
        assert_eq!(page(&pilot), Some(Page::Payment));
        pilot.type_text("4242424242424241").await.keys("Tab").await.type_text("11/25").await.keys("C-n").await;
        let form = &checkout(&pilot).unwrap().form;
        assert!(form.fault(CardField::Number).is_some() && form.fault(CardField::Expiry).is_some());
        assert_eq!((page(&pilot), form.focus), (Some(Page::Payment), CardField::Number));
        pilot.keys("C-u").await.type_text("4242424242424242").await.keys("Tab C-u").await.type_text("01/27").await;
        pilot.keys("Tab").await.type_text("123").await.keys("Tab").await.type_text("Rosa").await.keys("C-n").await;
        assert_eq!(page(&pilot), Some(Page::Review), "{}", pilot.screen());
        pilot.keys("C-n").await;
        assert_eq!(page(&pilot), Some(Page::Done), "{}", pilot.screen());
    }
}

/// PRC-12: without a card on file the form is there at once, and the card that is typed is on file from then on.
#[tokio::test]
async fn without_a_card_one_is_entered() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(MARGUERITE, size, lang);
        buy(&mut pilot, Product::Operations, Tier::Starter).await;
        pilot.keys("C-n").await.sees(tell(lang, "No card is on file yet", "Aucune carte n'est encore enregistrée"));
        type_card(&mut pilot).await;
        pilot.keys("C-n").await;
        assert_eq!(page(&pilot), Some(Page::Review), "{}", pilot.screen());
        pilot.keys("C-n").await;
        let hub = HubId::try_from(8_813_744).unwrap();
        assert_eq!(stage.account(hub).card().unwrap().last4.to_string(), "4242", "{}", pilot.screen());
        assert_eq!(stage.account(hub).tier(Product::Operations), Some(Tier::Starter));
    }
}

/// PRC-11: a row is taken out of the cart, and the add-on of a hub that goes with it goes too; an empty cart leads nowhere
/// but back.
#[tokio::test]
async fn rows_are_taken_out_of_the_cart() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ROSA, (80, 24), Lang::En);
    go(&mut pilot, Tab::Bundle, Control::Pick(Product::Service)).await;
    pilot.keys("Space Down Space").await;
    go(&mut pilot, Tab::Bundle, Control::Pick(Product::Cms)).await;
    pilot.keys("Space").await;
    pilot.reach_and_activate(WidgetId::Pricing(Control::BuyBundle)).await.unwrap();
    pilot.settle().await;
    assert_eq!(checkout(&pilot).unwrap().cart.add_ons, [AddOn::ExtraInboxes]);
    pilot.reach(WidgetId::CheckoutCart).await.unwrap();
    pilot.keys("Home Delete").await.sees("taken out too, since its product is in the cart no longer");
    let cart = &checkout(&pilot).unwrap().cart;
    assert_eq!((cart.products.len(), cart.add_ons.len()), (1, 0));
    pilot.keys("Delete").await.sees("The cart is empty");
    pilot.keys("C-n").await;
    pilot.sees("there is nothing to pay for");
    assert!(pilot.dims(ActionId::NextPage), "{}", pilot.screen());
    assert_eq!((page(&pilot), checkout(&pilot).unwrap().focus), (Some(Page::Cart), Focus::BackButton));
    // Taking rows out is something that one would lose.
    pilot.keys("Enter").await;
    assert!(matches!(pilot.dialog().unwrap().question, Question::DiscardCheckout));
    pilot.keys("Tab Enter").await;
    assert_eq!(pilot.model().pricing.bundle.names(), [Product::Service, Product::Cms]);
}

/// Two sessions buy the same product: the second one is led back to its cart, with the reason beside the row, and is
/// charged nothing.
#[tokio::test]
async fn what_others_have_bought_is_not_bought_again() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let (mut late, mut early) = (stage.pilot(ROSA, size, lang), stage.pilot(HENK, (80, 24), Lang::En));
        buy(&mut late, Product::Sales, Tier::Professional).await;
        late.keys("C-n C-n").await;
        buy(&mut early, Product::Sales, Tier::Professional).await;
        early.keys("C-n C-n C-n").await;
        assert_eq!(page(&early), Some(Page::Done));
        late.keys("C-n").await;
        assert_eq!(page(&late), Some(Page::Cart), "{}", late.screen());
        late.sees(tell(lang, "has Sales Hub Professional already", "a déjà Sales Hub Professionnel"));
        late.keys("C-n C-n").await;
        assert_eq!((page(&late), checkout(&late).unwrap().focus), (Some(Page::Cart), Focus::Rows));
        assert_eq!(stage.account(bakery()).orders().len(), 1);
        late.keys("Delete").await;
        assert!(checkout(&late).unwrap().cart.is_empty());
    }
}

/// PRC-14, SM-6: a price that has changed since it was shown is charged to nobody: the review shows the new one, and why.
#[tokio::test]
async fn another_price_is_shown_before_it_is_charged() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ROSA, size, lang);
        buy(&mut pilot, Product::Sales, Tier::Professional).await;
        pilot.keys("C-n C-n").await;
        let shown = checkout(&pilot).unwrap().total_cents();
        // A week later the rest of the term is shorter.
        stage.hub.move_clock("2024-02-14T00:00:00Z".parse().unwrap()).await.unwrap();
        pilot.hurry("C-n").await;
        assert_eq!(page(&pilot), Some(Page::Review), "charged without a word:\n{}", pilot.screen());
        assert!(stage.account(bakery()).orders().is_empty());
        // While one looks at it, it says why, and the button that it is agreed to first.
        stage.hub.move_clock("2024-02-15T00:00:00Z".parse().unwrap()).await.unwrap();
        pilot.settle().await;
        pilot.sees(tell(lang, "The price changed from", "le prix est passé de"));
        pilot.sees(tell(lang, "Agree to the new price", "Accepter le nouveau prix"));
        pilot.keys("C-n").await.sees(tell(lang, "Complete purchase", "Terminer la commande"));
        assert_eq!(page(&pilot), Some(Page::Review));
        let now = checkout(&pilot).unwrap().total_cents();
        assert!(now < shown && stage.account(bakery()).orders().is_empty());
        pilot.keys("C-n").await;
        assert_eq!(page(&pilot), Some(Page::Done), "{}", pilot.screen());
        assert_eq!(stage.account(bakery()).orders()[&OrderId(1)].total_cents(), now);
    }
}

/// Enter pressed several times at once buys once.
#[tokio::test]
async fn haste_buys_once() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ROSA, (80, 24), Lang::En);
    buy(&mut pilot, Product::Sales, Tier::Professional).await;
    pilot.keys("C-n C-n").await.hurry("C-n C-n C-n").await;
    pilot.settle().await;
    assert_eq!(stage.account(bakery()).orders().len(), 1);
}

//! Account & Billing by keyboard: its tabs, the card on file, orders with their receipts, and a bill that is past due.

use jiff::civil::date;
use seatdesk::{
    domain::{
        billing,
        card::{Card, CardField},
        command::{BuySeats, Command},
        hub_id::HubId,
        language::Lang,
        order::OrderState,
        record::Record,
        seat::{SeatPool, SeatType},
        subscription::{Product, Tier},
        trial::{Trial, TrialState},
    },
    service::Outcome,
    ui::{
        action::ActionId,
        layout::WidgetId,
        overlays::{Overlay, Question},
        place::Place,
        screens::subscriptions::Stop,
    },
};

use super::{
    mouse::click,
    walk::{VIEWS, tell, with_core},
};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{BILLING, BOTH, SUPER, VIEWER, card, customer},
};

/// The super admin of Agency North, whose card expires a week before its renewal.
const AINO: &str = "aino@agency.example";

/// One of its users without a right in billing.
const BJORN: &str = "b.hallgren@agency.example";

fn agency() -> HubId {
    HubId::try_from(8_812_901).unwrap()
}

/// The demo on the day after Agency North's renewal.
async fn past_due() -> Stage {
    let stage = Stage::fixture("demo").await;
    stage.hub.move_clock("2024-04-02T00:00:00Z".parse().unwrap()).await.unwrap();
    assert!(is_past_due(&stage));
    stage
}

fn is_past_due(stage: &Stage) -> bool {
    billing::past_due(&stage.account(agency())).next().is_some()
}

/// The dialog of the card, when it is on top.
fn form(pilot: &Person) -> Option<&seatdesk::ui::overlays::change_card::State> {
    match pilot.model().overlays.last() {
        Some(Overlay::ChangeCard(dialog)) => Some(dialog.as_ref()),
        _ => None,
    }
}

fn asks_to_retry(pilot: &Person) -> bool {
    pilot.dialog().is_some_and(|dialog| matches!(dialog.question, Question::RetryCharge { .. }))
}

/// Fills in a card that passes, and saves it.
async fn enter_card(pilot: &mut Person) {
    assert!(form(pilot).is_some(), "{}", pilot.screen());
    pilot.paste("5555 5555 5555 4444").await;
    pilot.keys("Tab 0 8 2 9 Tab 7 3 7 Tab").await;
    pilot.type_text("Aino M").await.keys("Enter").await;
}

/// The key that leads from the Subscriptions to each tab.
const TABS: [(&str, Place); 4] =
    [("[", Place::BillingOverview), ("5", Place::Billing), ("]", Place::PaymentMethod), ("] ]", Place::Orders)];

/// PRC-16, AC-109, ER-11, PRC-10: past due is told on every tab that can settle it; Retry says that a valid card is
/// required as long as the card is bad; with another card the retry is offered at once, and can be put off; nothing is
/// lost.
#[tokio::test]
async fn a_bill_past_due_is_settled_from_every_tab() {
    for ((keys, place), (size, lang)) in TABS.into_iter().zip(VIEWS.into_iter().cycle()) {
        let stage = past_due().await;
        let (users, pools) = (stage.account(agency()).users().clone(), stage.account(agency()).pools().clone());
        let mut pilot = stage.pilot(AINO, size, lang);
        pilot.keys("5").await.keys(keys).await;
        assert_eq!(pilot.model().place, place, "{}", pilot.screen());
        if place == Place::Orders {
            pilot.keys("Enter").await;
            pilot.sees(tell(lang, "Renewal of 1 Apr 2024", "Renouvellement du 1er avr. 2024"));
        }
        pilot.sees(tell(lang, "Past due", "Impayé"));
        pilot.sees(tell(lang, "Nothing is lost", "Rien n'est perdu"));
        let before = stage.dump().await;
        // Retry is dimmed, with why beside it, and leads to where another card is entered.
        let why = tell(lang, "– the card expired in 03/2024", "– carte expirée en 03/2024");
        // A receipt has it among what it says.
        pilot.sees(if place == Place::Orders { "03/2024" } else { why });
        assert!(pilot.dims(ActionId::RetryCharge), "{place:?}");
        pilot.keys("r").await;
        assert!(form(&pilot).is_some_and(|form| form.reason.is_some()) && stage.dump().await == before, "{place:?}");
        pilot.keys("Esc").await;
        assert!(form(&pilot).is_none(), "{place:?}");

        pilot.keys("c").await;
        enter_card(&mut pilot).await;
        assert!(asks_to_retry(&pilot), "{place:?}: {}", pilot.screen());
        pilot.sees("Mastercard •••• 4444");
        // The safe button has the focus: put off, the bill is still past due, with the new card beside it.
        pilot.keys("Enter").await;
        assert!(pilot.dialog().is_none() && is_past_due(&stage), "{place:?}");
        assert!(!pilot.dims(ActionId::RetryCharge), "{place:?}");
        pilot.keys("r").await;
        assert!(asks_to_retry(&pilot));
        // The button that charges is one step from the safe one.
        pilot.keys("Tab Enter").await;
        assert!(!is_past_due(&stage), "{place:?}: {}", pilot.screen());
        pilot.misses(tell(lang, "Nothing is lost", "Rien n'est perdu"));
        assert_eq!(pilot.model().place, place, "one stays where one was");
        assert_eq!((stage.account(agency()).users(), stage.account(agency()).pools()), (&users, &pools));
    }
}

/// PM-09, ER-21, EXT-33: whoever may not modify billing reads every tab; what changes something is shown, and says what it
/// needs.
#[tokio::test]
async fn without_the_right_everything_is_read_and_nothing_changed() {
    for lang in Lang::ALL {
        let stage = past_due().await;
        let mut pilot = stage.pilot(BJORN, (120, 40), lang);
        let before = stage.dump().await;
        for (keys, place) in TABS {
            pilot.keys("5").await.keys(keys).await;
            assert_eq!(pilot.model().place, place);
            for key in ["c", "r"] {
                pilot.keys(key).await.sees(tell(lang, "Needs: Modify billing", "Nécessite : Modifier la facturation"));
                assert!(pilot.model().overlays.is_empty(), "{place:?} {key}");
                pilot.expire_toast().await;
            }
        }
        assert!(stage.dump().await == before);
    }
}

/// EXT-28, EXT-33, PRC-10: the tabs are walked in both directions and by mouse; each has its keys, and Esc leads back to the
/// users.
#[tokio::test]
async fn the_tabs_are_walked() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot("ada@northwind.example", (120, 40), Lang::En);
    pilot.keys("5").await;
    let around = [Place::PaymentMethod, Place::Orders, Place::BillingOverview, Place::Billing];
    for place in around {
        pilot.keys("]").await;
        assert_eq!(pilot.model().place, place);
    }
    for place in around.into_iter().rev().skip(1).chain([Place::Billing]) {
        pilot.keys("[").await;
        assert_eq!(pilot.model().place, place);
    }
    for place in [Place::BillingOverview, Place::Orders, Place::PaymentMethod] {
        click(&mut pilot, WidgetId::Action(ActionId::Go(place)), 0).await;
        assert_eq!(pilot.model().place, place);
    }
    pilot.sees("Northwind Coffee Pty Ltd").sees("08/2026").sees("Pays next");
    pilot.keys("Esc").await;
    assert_eq!(pilot.model().place, Place::Users);
    // The overview leads to the seats and to the users.
    pilot.keys("5 [").await.sees("156 of 160 assigned").sees("Next bill").sees("1 Jul 2024");
    pilot.keys("2").await;
    assert_eq!(pilot.model().place, Place::Seats);
}

/// PRC-12, AC-74, INV-20: what is wrong is told beside its field, and the dialog stays; Esc asks before it forgets; a form
/// that is opened again is empty. Number and code are in no text that the session can give of itself.
#[tokio::test]
async fn a_card_is_changed_and_its_number_forgotten() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(5, 4, 0)).await;
        let mut pilot = stage.pilot(BILLING, size, lang);
        let before = stage.dump().await;
        pilot.keys("5 ] c").await;
        // Nothing was typed: Save says what is missing, and goes to the first of it.
        pilot.keys("Tab Tab Tab Tab Enter").await;
        pilot.sees(tell(lang, "Enter the number", "Saisissez le numéro"));
        assert_eq!(form(&pilot).unwrap().form.focus, CardField::Number);
        pilot.paste("4000 0566 5566 5557").await.keys("Tab 0 7 2 6 Tab 1 2 Tab").await;
        pilot.sees(tell(lang, "No card has this number", "Aucune carte n'a ce numéro"));
        pilot.sees("07/2026").sees(tell(lang, "has 3 digits", "3 chiffres"));
        let said = format!("{:?}", pilot.model());
        assert!(!said.contains("4000") && !said.contains("5557"), "{said}");
        pilot.keys("Esc").await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::DiscardForm));
        // Kept; then discarded.
        pilot.keys("Enter").await;
        assert!(form(&pilot).is_some());
        pilot.keys("Esc S-Tab Enter").await;
        assert!(form(&pilot).is_none(), "{}", pilot.screen());
        assert!(stage.dump().await == before);
        pilot.keys("c").await;
        assert!(form(&pilot).unwrap().form.is_empty());
        enter_card(&mut pilot).await;
        assert_eq!(stage.account(customer()).card().unwrap().last4.to_string(), "4444");
        pilot.sees("•••• 4444").sees("08/2029").sees("Aino M");
        for said in [format!("{:?}", pilot.model()), format!("{:?}", stage.audit(customer()).await)] {
            assert!(!said.contains("555555") && !said.contains("5555 5555"), "{said}");
        }
        let stored = stage.dump().await;
        let holds = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        assert!(stored.iter().all(|(_, bytes, _)| !holds(bytes, "5555555555554444") && !holds(bytes, "5555 5555")));
    }
}

/// SM-4, SEA-10, ER-11, AC-56: without a card, and with one that has expired, Buy now leads over the form, which says why,
/// and back to the page with the number that was chosen; giving up on the card leads there too. Then the seats are bought.
#[tokio::test]
async fn a_card_is_entered_on_the_way_to_seats() {
    for expires in [None, Some("07/2026")] {
        for (size, lang) in VIEWS {
            let mut records = with_core(5, 4, 0);
            records.retain(|record| !matches!(record, Record::Card(hub, _) if *hub == customer()));
            let expired = expires.map(|month| Card { expires: month.to_owned().try_into().unwrap(), ..card() });
            records.extend(expired.map(|card| Record::Card(customer(), card)));
            let stage = Stage::of(records).await;
            let mut pilot = stage.pilot(BILLING, size, lang);
            pilot.keys("5 Home Enter Up").await;
            let amount = |pilot: &Person| {
                pilot.model().overlays.iter().find_map(|overlay| match overlay {
                    Overlay::BuySeats(page) => Some(page.amount.value()),
                    _ => None,
                })
            };
            assert_eq!(amount(&pilot), Some(2), "{}", pilot.screen());
            pilot.keys("Enter").await;
            assert!(form(&pilot).is_some(), "{}", pilot.screen());
            pilot.sees(tell(lang, "A valid card is required", "Une carte valide est requise"));
            pilot.keys("Esc").await;
            assert!(form(&pilot).is_none() && amount(&pilot) == Some(2));
            pilot.keys("Enter").await;
            enter_card(&mut pilot).await;
            assert!(form(&pilot).is_none() && amount(&pilot) == Some(2), "{}", pilot.screen());
            pilot.sees("Mastercard •••• 4444");
            // Two seats for 103 of 365 days, and for the whole of the next term.
            pilot.sees(tell(lang, "$304.77 for 103 days", "304,77\u{a0}$ pour 103 jours"));
            pilot.keys("Enter").await.sees(tell(lang, "with the bill of 1 Dec 2026", "la facture du 1er déc. 2026"));
            pilot.keys("Tab Enter").await;
            assert_eq!(stage.account(customer()).pools()[&SeatType::Core].purchased, 7, "{}", pilot.screen());
            assert_eq!((pilot.model().place, pilot.model().overlays.len()), (Place::Billing, 0));
            let orders = stage.account(customer()).orders().clone();
            assert!(matches!(orders.values().next().unwrap().state, OrderState::OnBill(on) if on == date(2026, 12, 1)));
        }
    }
}

/// Orders & receipts: the newest first, searched, opened by Enter and by the mouse; the
/// standing of what came with a bill follows the bill.
#[tokio::test]
async fn orders_are_found_and_read() {
    for lang in Lang::ALL {
        let stage = Stage::of(with_core(5, 4, 0)).await;
        let mut pilot = stage.pilot(VIEWER, (120, 30), lang);
        pilot.keys("5 ] ]").await.sees(tell(lang, "No order is on record yet", "Aucune commande enregistrée"));
        for (seat, quantity) in [(SeatType::Core, 3), (SeatType::Sales, 2)] {
            let order = Command::BuySeats(BuySeats { seat, quantity });
            let outcome = stage.hub.submit(stage.actor(BOTH), order).await;
            assert!(matches!(outcome, Outcome::Committed { .. }));
        }
        // Who looks on sees them come.
        pilot.settle().await.sees("00000002").sees(tell(
            lang,
            "On the bill of 1 Dec 2026",
            "la facture du 1er déc. 2026",
        ));
        assert_eq!(pilot.model().orders.at.unwrap().0, 2, "the newest has the cursor");
        pilot.keys("Enter").await.sees(tell(lang, "Sales Seat, added during", "Licence Sales, "));
        pilot.sees(tell(lang, "20 Aug 2026 to 1 Dec 2026", "du 20 août 2026 au 1er déc. 2026"));
        // The keys that move scroll the receipt, and leave the order that it is of.
        pilot.keys("Down").await;
        assert_eq!(pilot.model().orders.at.unwrap().0, 2);
        pilot.keys("Esc Down Enter").await.sees("00000001");
        assert_eq!(pilot.model().orders.at.unwrap().0, 1);
        pilot.keys("Esc").await;
        assert!(!pilot.model().orders.open);
        pilot.keys("/").await.type_text("sales").await;
        assert_eq!(pilot.model().orders.at.unwrap().0, 2);
        pilot.keys("C-u").await.paste("no such order").await;
        pilot.sees(tell(lang, "No order matches", "Aucune commande ne correspond"));
        assert_eq!(pilot.model().orders.at, None);
        pilot.keys("Esc").await.sees(tell(lang, "2 orders", "2 commandes"));
        click(&mut pilot, WidgetId::OrdersTable, 1).await;
        stage.hub.move_clock("2026-12-02T00:00:00Z".parse().unwrap()).await.unwrap();
        pilot.settle().await.sees("Visa •••• 4242").sees(tell(lang, "Renewal of 1 Dec", "Renouvellement du 1er"));
        assert_eq!(pilot.model().orders.at.unwrap().0, 2, "the cursor stays with its order");
    }
}

/// Two people at one account: who has the dialog open sees the card that the other puts on file, and who saves last has
/// theirs; nobody charges a card that they have not agreed to; a bill that the other has paid meanwhile is not charged again.
#[tokio::test]
async fn two_people_change_the_card_and_retry() {
    let stage = past_due().await;
    let mut first = stage.pilot(AINO, (120, 40), Lang::En);
    let mut second = stage.pilot(AINO, (80, 24), Lang::Fr);
    first.keys("5 ] c").await.paste("4000056655665556").await;
    second.keys("5 ] c").await;
    enter_card(&mut second).await;
    assert!(asks_to_retry(&second));
    first.settle().await.sees("On file now: Mastercard •••• 4444, valid until 08/2029");
    first.keys("Tab 0 9 3 0 Tab 1 2 3 Tab A Enter").await;
    assert!(asks_to_retry(&first), "{}", first.screen());
    assert_eq!(stage.account(agency()).card().unwrap().last4.to_string(), "5556");
    // The second was about to charge a card that is no longer on file: they are asked again, for the one that is.
    second.settle().await.keys("Tab Enter").await;
    assert!(asks_to_retry(&second) && is_past_due(&stage), "{}", second.screen());
    second.sees("Visa •••• 5556");
    first.keys("Tab Enter").await;
    assert!(!is_past_due(&stage));
    let paid = stage.dump().await;
    second.settle().await.keys("Tab Enter").await;
    second.sees("00000001");
    assert!(stage.dump().await == paid, "{}", second.screen());
}

/// EXT-26, PRC-17: seats of a trial say until when they are there and how to keep them; none can be added.
#[tokio::test]
async fn seats_of_a_trial_are_not_added_to() {
    for (size, lang) in VIEWS {
        let mut records = with_core(5, 4, 0);
        for record in &mut records {
            if let Record::Pool(_, pool) = record
                && pool.seat == SeatType::Sales
            {
                let ends = date(2026, 9, 1);
                let free = SeatPool { trial: true, unit_price_cents: 0, committed_minimum: 0, ..pool.clone() };
                *pool = SeatPool { renewal_date: ends, ..free };
            }
        }
        records.push(Record::Trial(
            customer(),
            Trial {
                product: Product::Sales,
                tier: Tier::Professional,
                started_on: date(2026, 8, 18),
                ends_on: date(2026, 9, 1),
                state: TrialState::Running,
            },
        ));
        let stage = Stage::of(records).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("5 Home Down Down").await;
        pilot.sees(tell(lang, "free trial until 1 Sep 2026", "essai gratuit jusqu'au 1er sept. 2026"));
        pilot.keys("Enter").await.sees(tell(lang, "Buy the product first", "Achetez d'abord le produit"));
        assert!(!pilot.model().overlays.iter().any(|overlay| matches!(overlay, Overlay::BuySeats(_))));
    }
}

/// PRC-10: an account without a card says so, with the key that adds one; who pays nothing is not told that one is needed.
#[tokio::test]
async fn an_account_without_a_card_says_how_to_add_one() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot("marguerite@maison-olive.example", (80, 24), Lang::Fr);
    pilot.keys("5 ]").await.sees("Aucune carte n'est enregistrée").sees("ajoutez-en une avec c");
    pilot.keys("c").await.sees("Ajouter une carte");
    enter_card(&mut pilot).await;
    pilot.sees("•••• 4444").misses("Aucune carte");
    let account = stage.account(stage.actor("marguerite@maison-olive.example").hub);
    assert_eq!(account.card().unwrap().holder.as_str(), "Aino M");
    // Nobody else's card has changed.
    assert_eq!(stage.account(customer()).card().unwrap().last4.to_string(), "4242");
}

/// PRC-08: a receipt that is longer than the window is read to its total with the keys that the key line shows, and no amount
/// touches the scroll bar.
#[tokio::test]
async fn a_long_receipt_is_scrolled_to_its_total() {
    for lang in Lang::ALL {
        let stage = past_due().await;
        let mut pilot = stage.pilot(AINO, (60, 16), lang);
        pilot.keys("5 ] ] Enter").await;
        let order = pilot.model().orders.at;
        let total = |pilot: &Person| pilot.region(WidgetId::Receipt).lines().any(|line| line.contains("Total "));
        assert!(!total(&pilot), "{}", pilot.screen());
        pilot.sees(tell(lang, "↑↓ scroll", "↑↓ défiler"));
        for _ in 0..30 {
            pilot.keys("Down").await;
            let receipt = pilot.region(WidgetId::Receipt);
            assert!(!receipt.lines().any(|line| line.contains("0┃") || line.contains("$┃")), "{receipt}");
            if total(&pilot) {
                break;
            }
        }
        assert!(total(&pilot), "{}", pilot.screen());
        pilot.keys("PageUp Up Home").await;
        assert!(!total(&pilot), "{}", pilot.screen());
        pilot.keys("End").await;
        assert!(pilot.model().orders.at == order && pilot.model().orders.open, "{}", pilot.screen());
        pilot.sees(tell(lang, "no money has moved", "aucun argent n'a circulé"));
    }
}

/// PRC-16, AC-109: with a bill past due the page of the subscriptions opens at its top with the focus on what settles it,
/// which Tab reaches, and the key line has both keys in every window.
#[tokio::test]
async fn what_is_past_due_has_the_first_focus() {
    for (size, lang) in [(80, 24), (60, 16)].into_iter().flat_map(|size| Lang::ALL.map(|lang| (size, lang))) {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        // Who has been there before finds it there, too.
        pilot.keys("5 1").await;
        stage.hub.move_clock("2024-04-02T00:00:00Z".parse().unwrap()).await.unwrap();
        pilot.settle().await.keys("5").await;
        assert_eq!(pilot.model().subscriptions.at, Some(Stop::Due(ActionId::ChangeCard)), "{}", pilot.screen());
        pilot.sees(tell(lang, "! Past due:", "! Impayé :"));
        let keys = pilot.region(WidgetId::KeyLine);
        for key in [tell(lang, "r retry", "r réessayer"), tell(lang, "c change card", "c autre carte")] {
            assert!(keys.contains(key), "{size:?} {keys}");
        }
        pilot.keys("Tab").await;
        assert_eq!(pilot.model().subscriptions.at, Some(Stop::Due(ActionId::RetryCharge)));
        assert!(pilot.dims(ActionId::Activate), "the card is bad");
        pilot.keys("Tab").await;
        assert!(matches!(pilot.model().subscriptions.at, Some(Stop::Seats(_))));
        pilot.keys("S-Tab S-Tab Enter").await;
        enter_card(&mut pilot).await;
        assert!(asks_to_retry(&pilot), "{}", pilot.screen());
    }
}

/// EXT-28: in the lowest window, too, the subscriptions open at their top; a key that goes to a button brings it into sight.
#[tokio::test]
async fn the_subscriptions_open_at_their_top() {
    let stage = Stage::fixture("demo").await;
    for lang in Lang::ALL {
        let mut pilot = stage.pilot("ada@northwind.example", (60, 16), lang);
        pilot.keys("5").await;
        let page = pilot.region(WidgetId::Subscriptions);
        assert!(page.starts_with("Marketing Hub") || page.starts_with(" Marketing Hub"), "{}", pilot.screen());
        pilot.keys("Tab").await;
        assert!(pilot.region(WidgetId::Subscriptions).contains('▸'), "{}", pilot.screen());
    }
}

//! The page that sells seats and the form of a card where there is little room: nothing is cut, nothing jumps.

use seatdesk::{
    domain::{card::Card, language::Lang, record::Record},
    ui::{layout::WidgetId, overlays::Overlay},
};

use super::walk::{tell, with_core};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{BILLING, card, customer},
};

const LOW: [((u16, u16), Lang); 4] =
    [((80, 24), Lang::En), ((80, 24), Lang::Fr), ((60, 16), Lang::En), ((60, 16), Lang::Fr)];

/// A text without its frame, on one line.
fn flat(text: &str) -> String {
    text.replace(['│', '┃'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn whole(pilot: &Person, text: &str) {
    let dialog = pilot.region(WidgetId::ChangeCard);
    let shown = if dialog.is_empty() { pilot.screen() } else { dialog };
    assert!(flat(&shown).contains(&flat(text)), "{text:?} is not whole:\n{}", pilot.screen());
}

/// A world whose card on file has expired.
fn expired() -> Vec<Record> {
    let mut records = with_core(5, 4, 0);
    records.retain(|record| !matches!(record, Record::Card(hub, _) if *hub == customer()));
    let old = Card { expires: "07/2026".to_owned().try_into().unwrap(), ..card() };
    records.push(Record::Card(customer(), old));
    records
}

fn amount(pilot: &Person) -> Option<u32> {
    match pilot.model().overlays.last() {
        Some(Overlay::BuySeats(page)) => Some(page.amount.value()),
        _ => None,
    }
}

/// SEA-10, PRC-14, ER-11: in the smallest window the page keeps every figure and its note, and one scrolls to them; no
/// value is cut, and the key that mends an expired card is there.
#[tokio::test]
async fn the_page_that_sells_seats_scrolls() {
    for old in [false, true] {
        let stage = Stage::of(if old { expired() } else { with_core(5, 4, 0) }).await;
        for (size, lang) in LOW {
            let mut pilot = stage.pilot(BILLING, size, lang);
            pilot.keys("2 Tab Enter").await;
            assert_eq!(amount(&pilot), Some(1), "{}", pilot.screen());
            let keys = pilot.region(WidgetId::KeyLine);
            assert!(keys.contains(tell(lang, "c card", "c carte")), "{keys}");
            if old {
                whole(&pilot, tell(lang, "is no longer valid", "n'est plus valide"));
            }
            let mut seen = pilot.region(WidgetId::BuySeats);
            pilot.keys("Tab Home").await;
            for _ in 0..30 {
                seen.push_str(&pilot.region(WidgetId::BuySeats));
                pilot.keys("Down").await;
            }
            assert_eq!(amount(&pilot), Some(1), "beside the number the arrows read the page");
            for text in [
                tell(lang, "Bought", "Achetées"),
                tell(lang, "Assigned", "Attribuées"),
                tell(lang, "Price of one", "Prix unitaire"),
                tell(lang, "Rest of the term", "Prorata de la période"),
                tell(lang, "Of which next term", "Dont période suivante"),
                tell(lang, "Card on file", "Carte enregistrée"),
                tell(lang, "moves.", "circule."),
            ] {
                assert!(seen.contains(text), "{text}: {seen}");
            }
            assert!(!seen.contains('…'), "{seen}");
            assert_eq!(pilot.bells(), 0);
        }
    }
}

/// SEA-10: digits go into the number while it has the focus, and nowhere else; what is more than can be bought is told
/// beside it. Tab goes from the left to the right.
#[tokio::test]
async fn digits_go_into_the_number_alone() {
    let stage = Stage::of(with_core(5, 4, 0)).await;
    for (size, lang) in LOW {
        let mut pilot = stage.pilot(BILLING, size, lang);
        pilot.keys("2 Tab Enter 9 9 9 9").await;
        assert_eq!(amount(&pilot), Some(999));
        whole(&pilot, tell(lang, "! at most 999 at once", "! au plus 999 à la fois"));
        let line = pilot.region(WidgetId::KeyLine);
        assert!(line.contains(tell(lang, "↑↓ more/fewer", "↑↓ +/−")), "{line}");
        pilot.keys("Home Up Tab").await;
        let (buy, cancel) = (pilot.layout().rect(WidgetId::BuySubmit), pilot.layout().rect(WidgetId::BuyCancel));
        assert!(buy.x < cancel.x, "{}", pilot.screen());
        assert_eq!(pilot.model().focus(), WidgetId::BuySubmit);
        pilot.keys("0 5").await;
        assert_eq!((amount(&pilot), pilot.model().focus()), (Some(2), WidgetId::BuySubmit));
        pilot.keys("Right 7").await;
        assert_eq!((amount(&pilot), pilot.model().focus()), (Some(2), WidgetId::BuyCancel));
        pilot.keys("Left").await;
        assert_eq!(pilot.model().focus(), WidgetId::BuySubmit);
        // Between buttons lead the arrows, and so the key line says.
        pilot.keys("Enter").await;
        let line = pilot.region(WidgetId::KeyLine);
        assert!(line.contains("←→") && !line.contains("Tab"), "{line}");
    }
}

/// PRC-12, ER-11: what is wrong with a card is told whole, at the field, in every window; every field stays there, and the
/// dialog where it is.
#[tokio::test]
async fn what_is_wrong_with_a_card_is_told_whole() {
    let stage = Stage::of(expired()).await;
    for (size, lang) in LOW {
        let mut pilot = stage.pilot(BILLING, size, lang);
        pilot.keys("2 Tab Enter Enter").await;
        let before = pilot.layout().rect(WidgetId::ChangeCard);
        let line = pilot.region(WidgetId::KeyLine);
        assert_eq!(line.matches(tell(lang, "next field", "champ suivant")).count(), 1, "{line}");
        pilot.keys("4 2 4 2 Tab 0 1 2 4").await.keys("5").await;
        whole(
            &pilot,
            tell(lang, "✗ Enter month and year, such as 09/28.", "✗ Saisissez mois et année, par exemple 09/28."),
        );
        pilot.keys("Tab").await;
        whole(
            &pilot,
            tell(lang, "✗ A card number has 12 to 19 digits.", "✗ Un numéro de carte compte de 12 à 19 chiffres."),
        );
        whole(
            &pilot,
            tell(
                lang,
                "✗ It expired in 01/2024: enter a valid card.",
                "✗ Expirée en 01/2024 : saisissez une autre carte.",
            ),
        );
        pilot.keys("a b c").await;
        whole(
            &pilot,
            tell(lang, "✗ The code of this card has 3 digits.", "✗ Le code de cette carte compte 3 chiffres."),
        );
        for field in [WidgetId::CardNumber, WidgetId::CardExpiry, WidgetId::CardCode, WidgetId::CardHolder] {
            assert!(!pilot.layout().rect(field).is_empty(), "{field:?}:\n{}", pilot.screen());
        }
        let after = pilot.layout().rect(WidgetId::ChangeCard);
        assert_eq!((after.x, after.y), (before.x, before.y), "the dialog jumps:\n{}", pilot.screen());
    }
}

//! Page 1 of the wizard: addresses typed and pasted.

use seatdesk::{
    domain::language::Lang,
    ui::{layout::WidgetId, wizards::create_user::Page},
};

use super::walk::{VIEWS, add, tell};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{KNOWN, SUPER, records},
};

/// AC-18, CRU-05, CRU-06: commas, blanks and line breaks separate, typed or pasted, and Next leads on with all of them.
#[tokio::test]
async fn three_addresses_become_three_users() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "a@x.io, b@x.io c@x.io").await;
        assert_eq!(pilot.wizard().unwrap().page, Page::AccessLevels);
        pilot.sees(tell(lang, "3 users", "3 utilisateurs"));
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("c").await.paste("a@x.io\r\nb@x.io;\tc@x.io\n").await;
        pilot.sees("a@x.io").sees("b@x.io").sees("c@x.io").sees(tell(lang, "3 users", "3 utilisateurs"));
        pilot.keys("C-n").await;
        assert_eq!(pilot.wizard().unwrap().draft.count(), 3);
        assert_eq!(pilot.wizard().unwrap().page, Page::AccessLevels);
    }
}

/// AC-19, CRU-06: an address that is there already in other letters stays there once, and a notice says so.
#[tokio::test]
async fn the_same_address_twice_is_one_row_and_a_notice() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("c").await.type_text("Ann@X.io ann@x.IO ").await;
        assert_eq!(pilot.wizard().unwrap().draft.count(), 1);
        pilot.sees("Ann@X.io").sees(tell(lang, "ann@x.IO is in the list already", "ann@x.IO est déjà dans la liste"));
        assert!(!pilot.region(WidgetId::WizardAddresses).contains("ann@x.IO"), "{}", pilot.screen());
    }
}

/// CRU-14, ER-01, ER-03: Next is refused with nobody, with what is no address, and with somebody who is here already;
/// each says what is wrong, and the cursor stands on the first that is.
#[tokio::test]
async fn next_is_refused_until_every_address_is_good() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("c C-n").await;
        pilot.sees(tell(lang, "Enter at least one email address.", "Saisissez au moins une adresse e-mail."));

        pilot.type_text("new@x.io nonsense Super@Northwind.example").await.keys("C-n").await;
        let wizard = pilot.wizard().unwrap();
        assert_eq!((wizard.page, wizard.row), (Page::AddUsers, 1));
        pilot.sees(tell(lang, "is not an email address", "n'est pas une adresse e-mail"));
        pilot.sees(tell(lang, "already a user here", "déjà utilisateur ici"));
        pilot.sees(tell(lang, "2 to correct", "2 à corriger"));
        pilot.sees(tell(lang, "2 addresses are marked", "2 adresses sont marquées"));

        // The wrong one goes back into the field to be mended there; the other one is removed.
        pilot.keys("Enter").await.type_text("@x.io ").await.keys("C-n Delete C-n").await;
        let wizard = pilot.wizard().unwrap();
        assert_eq!((wizard.page, wizard.draft.count()), (Page::AccessLevels, 2));
        pilot.keys("M-b").await.sees("nonsense@x.io");
    }
}

/// LM-11, CRU-14: a hundred go on, one more does not, and says how many there are and may be.
#[tokio::test]
async fn a_batch_has_a_hundred_addresses_at_most() {
    let stage = Stage::of(records()).await;
    let list = |count| (1..=count).map(|n| format!("p{n}@x.io\n")).collect::<String>();
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("c").await.paste(&list(101)).await.keys("C-n").await.sees("101 addresses; a batch holds 100.");
    pilot.keys("Tab x C-n").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::AccessLevels);
}

/// Somebody who is known to HubSpot elsewhere is no problem, and stands there by name.
#[tokio::test]
async fn people_known_elsewhere_are_named() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("c").await.type_text(&format!("{KNOWN} ")).await;
        pilot.sees("Kim Known");
        pilot.keys("C-n").await;
        assert_eq!(pilot.wizard().unwrap().page, Page::AccessLevels);
    }
}

/// A wrong address is mended in its own place, and the first Esc leaves the correction and not the wizard.
#[tokio::test]
async fn an_address_is_mended_where_it_stands() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    let texts = |pilot: &Person| -> Vec<String> {
        pilot.wizard().unwrap().draft.addresses.entries().iter().map(|entry| entry.text.clone()).collect()
    };
    pilot.keys("c").await.type_text("a@x.io wrong c@x.io ").await.keys("C-n Enter").await;
    assert_eq!(texts(&pilot), ["a@x.io", "c@x.io"]);
    pilot.keys("Esc").await;
    assert_eq!(texts(&pilot), ["a@x.io", "wrong", "c@x.io"]);
    pilot.keys("Enter C-u").await.type_text("b@x.io ").await;
    assert_eq!(texts(&pilot), ["a@x.io", "b@x.io", "c@x.io"]);
}

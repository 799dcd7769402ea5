//! Page 1 of the wizard: addresses typed and pasted.

use seatdesk::{
    domain::language::Lang,
    ui::{layout::WidgetId, wizards::create_user::Page},
};

use super::walk::{CORE, VIEWS, to_invite};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{KNOWN, SUPER, records},
};

/// LM-11, CRU-14: a hundred go on, one more does not, and says how many there are and may be.
#[tokio::test]
async fn a_batch_has_a_hundred_addresses_at_most() {
    let stage = Stage::of(records()).await;
    let list = |count| (1..=count).map(|n| format!("p{n}@x.io\n")).collect::<String>();
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    // It is said as soon as it is so, not only on the way on.
    pilot.keys("c").await.paste(&list(101)).await.sees("101 addresses, 100 at most");
    pilot.keys("C-n").await.sees("101 addresses, 100 at most");
    pilot.keys("Tab Tab Tab x").await.misses("100 at most");
    pilot.keys("C-n").await;
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

/// CRU-06, CRU-14, ER-03: what is no address and who is here already are no users; an address that was given again is told,
/// and stays told beside what has to be mended.
#[tokio::test]
async fn users_are_counted_and_repeated_addresses_told() {
    let stage = Stage::of(records()).await;
    for (lang, users, again) in [
        (Lang::En, "6 users  ✗ 2 to correct", "a3@x.io is in the list already"),
        (Lang::Fr, "6 utilisateurs  ✗ 2 à corriger", "a3@x.io est déjà dans la liste"),
    ] {
        let mut pilot = stage.pilot(SUPER, (80, 24), lang);
        pilot.keys("c").await;
        pilot.type_text(&format!("a1@x.io a2@x.io a3@x.io a4@x.io a5@x.io a6@x.io a3@x.io {SUPER} foo")).await;
        pilot.keys("C-n").await.sees(users).sees(again);
        assert_eq!(pilot.wizard().unwrap().page, Page::AddUsers);
    }
}

/// CRU-24, RMS-21: in one line of 80 columns the summary says how many seats are left and how many removals are taken back,
/// and is not cut.
#[tokio::test]
async fn the_summary_fits_its_line() {
    let stage = Stage::of(records()).await;
    for (lang, left) in [(Lang::En, "0 left; 2 removals taken back"), (Lang::Fr, "0 libre ; 2 suppressions annulées")]
    {
        let mut pilot = stage.pilot(SUPER, (80, 24), lang);
        pilot.keys("c").await.type_text("a1@x.io a2@x.io a3@x.io a4@x.io a5@x.io a6@x.io ").await;
        pilot.keys("C-n Enter Enter Home Enter").await;
        let line = pilot.region(WidgetId::WizardSummary);
        assert!(line.trim_end().replace('\u{a0}', " ").ends_with(left), "{line}\n{}", pilot.screen());
    }
}

/// What the wizard created can be read again among what has happened lately, though its last page says it already.
#[tokio::test]
async fn what_was_created_is_told_again() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "a1@x.io a2@x.io ", CORE).await;
    pilot.keys("C-n").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::Continue);
    pilot.keys("Esc n").await.sees("2 users created");
}

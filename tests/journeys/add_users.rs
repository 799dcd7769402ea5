//! Page 1 of the wizard: addresses typed and pasted.

use seatdesk::{domain::language::Lang, ui::wizards::create_user::Page};

use super::walk::VIEWS;
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

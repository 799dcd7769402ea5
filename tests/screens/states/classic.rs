//! The states of the classic flow of 2017, in the demo's free account.

use seatdesk::domain::language::Lang;

use super::{ADA, State};
use crate::support::{person::Person, stage::Stage};

/// The super admin of the free account.
const DEE: &str = "dee@garage-band.example";

/// A person who brings the classic flow into a state by keys.
pub async fn show(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    if state == State::ClassicBanner {
        let mut pilot = stage.themed(ADA, size, lang, theme);
        pilot.keys("C-p").await.type_text("2017").await.keys("Enter").await;
        return pilot;
    }
    let mut pilot = stage.themed(DEE, size, lang, theme);
    match state {
        State::ClassicDetails => {
            pilot.keys("c").await.type_text("bea@garage-band.example").await.keys("C-n").await;
            pilot.keys("Tab C-u").await;
            pilot.keys("S-Tab C-u").await.type_text("mia at garage").await.keys("C-n").await;
        }
        State::ClassicKnown => {
            pilot.keys("c").await.type_text("noor.hartmann@northwind.example").await.keys("Tab").await;
        }
        State::ClassicRole => {
            to_role(&mut pilot).await;
            pilot.keys("Down Down Down Down Space Down Space Up Up Up Up Enter End Enter Enter").await;
        }
        State::ClassicPreview => {
            to_role(&mut pilot).await;
            pilot.keys("Down Space End Up Up").await;
        }
        State::ClassicRoles => {
            to_role(&mut pilot).await;
            pilot.keys("r").await;
        }
        State::ClassicWelcome => {
            to_role(&mut pilot).await;
            pilot.keys("C-n").await;
        }
        State::ClassicDone => {
            to_role(&mut pilot).await;
            pilot.keys("C-n C-n").await;
        }
        State::ClassicNoProduct => {
            to_role(&mut pilot).await;
            pilot.keys("Down Down Down Down Down Down Down Down Space C-n").await;
        }
        _ => {
            pilot.keys("/").await.type_text("bea").await.keys("Enter Enter p Down Down Space").await;
        }
    }
    pilot
}

/// Goes to the page of the role with somebody whom HubSpot does not know.
async fn to_role(pilot: &mut Person) {
    pilot.keys("c").await.type_text("mia.keys@garage-band.example").await.keys("Tab").await;
    pilot.type_text("Mia").await.keys("Tab").await.type_text("Keys").await.keys("C-n").await;
}

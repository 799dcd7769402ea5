//! The simulated clock by keys, in both languages: where each way leads, what it brings, and what cannot be.

use seatdesk::{domain::language::Lang, ui::overlays::Question};

use super::walk::{VIEWS, tell, with_core};
use crate::support::{
    stage::Stage,
    world::{SUPER, VIEWER},
};

/// AC-68, RMS-19: what will fall due is shown first, and asked; then the clock stands there, and the seats have left.
#[tokio::test]
async fn the_clock_is_moved_to_the_renewal() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 7, 2)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("F8").await.sees(tell(lang, "To the next renewal", "Au prochain renouvellement"));
        pilot.sees(tell(lang, "Nothing falls due.", "Rien n'arrive à échéance."));
        pilot.keys("Down Down Down Down").await;
        pilot.sees(tell(lang, "1 Dec 2026, 00:00", "1er déc. 2026 à 00:00"));
        pilot.sees(tell(lang, "2 of type Core Seat leave", "départ de 2 de type Licence essentielle"));
        let before = stage.dump().await;
        pilot.keys("Enter").await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::MoveClock { count: 1, more: false, .. }));
        // The safe button has the focus.
        pilot.keys("Enter").await;
        assert_eq!(stage.dump().await, before);
        pilot.keys("Enter Tab Enter").await;
        assert_eq!(stage.hub.now().to_string(), "2026-12-01T00:00:00Z");
        pilot.sees(tell(lang, "1 thing fell due", "1 échéance traitée"));
        pilot.keys("5").await.sees(tell(lang, "8 bought", "8 achetées"));
    }
}

/// A typed day: what is none, what is past and what is now are told apart, and nothing moves.
#[tokio::test]
async fn a_day_that_cannot_be_is_told() {
    for lang in Lang::ALL {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        let before = stage.dump().await;
        // Whoever looks on may move it: it is no part of HubSpot.
        let mut pilot = stage.pilot(VIEWER, (80, 24), lang);
        pilot.keys("F8 End Enter").await.sees(tell(lang, "Type the date", "Saisissez la date"));
        pilot.type_text("2026-13-01").await.keys("Enter").await;
        pilot.sees(tell(lang, "This is not a date", "Ce n'est pas une date"));
        pilot.keys("C-u").await.type_text("2026-08-01").await.keys("Enter").await;
        pilot.sees(tell(lang, "Time does not go back", "Le temps ne recule pas"));
        // It stands beside what is wrong, and goes with it.
        pilot.keys("Esc F8").await.misses(tell(lang, "Time does not go back", "Le temps ne recule pas"));
        pilot.keys("End").await;
        assert_eq!(stage.dump().await, before);
        pilot.keys("Up Enter").await.sees(tell(lang, "There is none ahead", "Il n'y en a pas à venir"));
        pilot.keys("End C-u").await.type_text("2027-12-24").await.keys("Enter Tab Enter").await;
        assert_eq!(stage.hub.now().to_string(), "2027-12-24T00:00:00Z", "{}", pilot.screen());
    }
}

/// What others do is seen: the page follows a clock that somebody else has moved.
#[tokio::test]
async fn a_clock_that_others_move_is_followed() {
    let stage = Stage::of(with_core(10, 7, 0)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("F8 Down").await.sees("21 Aug 2026, 09:30");
    stage.hub.move_clock("2026-09-01T00:00:00Z".parse().unwrap()).await.unwrap();
    pilot.settle().await.sees("2 Sep 2026, 00:00");
}

//! How seats are counted in words, and how a removal comes to nothing, in both languages.

use seatdesk::{
    domain::seat::{Free, SeatCounts, SeatType},
    ui::{
        overlays::Overlay,
        screens::subscriptions::{Control, Stop, Verb},
    },
};

use super::walk::{CORE, VIEWS, add, choose_seat, tell, with_core};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{BOTH, customer},
};

fn counts(stage: &Stage) -> SeatCounts {
    let Free::Seats(counts) = stage.account(customer()).free(SeatType::Core) else { panic!() };
    counts
}

async fn to_the_button(pilot: &mut Person, verb: Verb) {
    pilot.keys("5 Home").await;
    while pilot.model().subscriptions.at != Some(Stop::Seats(Control { seat: SeatType::Core, verb })) {
        pilot.keys("Tab").await;
    }
}

/// AC-72, RMS-16: with one seat the button, the confirmation and the notice are singular, with more they are plural, in
/// English and in French.
#[tokio::test]
async fn one_seat_is_singular_in_both_languages() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        let mut pilot = stage.pilot(BOTH, size, lang);
        to_the_button(&mut pilot, Verb::Remove).await;
        pilot.keys("Enter").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::RemoveSeats(_))));
        pilot.sees(tell(lang, "Remove 1 seat ", "Supprimer 1 licence utilisateur "));
        pilot.misses(tell(lang, "1 seats", "1 licences"));
        pilot.keys("Up").await.sees(tell(lang, "Remove 2 seats", "Supprimer 2 licences utilisateur"));
        pilot.keys("Down Enter").await;
        pilot.sees(tell(lang, "1 seat will be removed on", "1 licence sera supprimée le"));
        pilot.keys("Enter").await;
        pilot.sees(tell(lang, "1 seat will be removed on 1 Dec", "1 licence sera supprimée le 1er déc."));
        pilot.misses(tell(lang, "1 seats will", "1 licences seront"));
    }
}

/// EXT-32: as the wording of 2026 has it, "Cancel this removal" is pressed twice, under the same words (RMS-11); and seats
/// that are assigned again before the renewal cancel their removal by themselves (RMS-12).
#[tokio::test]
async fn a_removal_comes_to_nothing_in_two_ways() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 7, 1)).await;
        let mut pilot = stage.pilot(BOTH, size, lang);
        to_the_button(&mut pilot, Verb::Cancel).await;
        let label = tell(lang, "Cancel this removal", "Annuler cette suppression");
        pilot.sees(label);
        pilot.keys("Enter").await.sees(label);
        assert_eq!(counts(&stage).scheduled, 1, "the first press asks");
        pilot.keys("Tab Enter").await;
        assert_eq!(counts(&stage).scheduled, 0);

        let stage = Stage::of(with_core(8, 7, 1)).await;
        let mut pilot = stage.pilot(BOTH, size, lang);
        add(&mut pilot, "new@new.example").await;
        choose_seat(&mut pilot, CORE).await;
        // It is asked first; then the seat is assigned, and nothing leaves any more.
        pilot.keys("C-n C-n Tab Enter").await;
        assert_eq!(counts(&stage), SeatCounts { purchased: 8, assigned: 8, scheduled: 0 }, "{}", pilot.screen());
    }
}

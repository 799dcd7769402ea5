//! Snapshots: one state of every screen, in every size and both languages; a few without colour.

use seatdesk::domain::language::Lang;

use super::states::State;
use crate::support::stage::Stage;

/// The sizes: the smallest that everything fits into by promise, the one screens are designed for, and a large one.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

async fn hold(stage: &Stage, state: State, size: (u16, u16), lang: Lang, theme: &str) {
    let fresh;
    let stage = if state.changes() {
        fresh = Stage::fixture("demo").await;
        &fresh
    } else {
        stage
    };
    let pilot = state.show(stage, size, lang, theme).await;
    let (width, height) = size;
    let name = format!("{state:?}_{width}x{height}_{}_{theme}", lang.code()).to_lowercase();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, pilot.styled());
    });
}

/// Every screen at every size in both languages; a window too small for them has one sentence and one size.
#[tokio::test]
async fn every_screen_in_every_size_and_language() {
    let stage = Stage::fixture("demo").await;
    for state in State::ALL.iter().copied() {
        let sizes = if state == State::TooSmall { &SIZES[..1] } else { &SIZES[..] };
        for size in sizes {
            for lang in [Lang::En, Lang::Fr] {
                hold(&stage, state, *size, lang, "hubspot").await;
            }
        }
    }
}

/// Without colour everything that matters is told apart by signs and by bold, underlined and reversed text.
#[tokio::test]
async fn some_screens_without_colour() {
    let stage = Stage::fixture("demo").await;
    for state in [
        State::Users,
        State::RecordPermissions,
        State::Selected,
        State::AddUsers,
        State::SeatMenu,
        State::Invite,
        State::Shortage,
        State::AccountMenu,
    ] {
        hold(&stage, state, (80, 24), Lang::En, "mono").await;
    }
}

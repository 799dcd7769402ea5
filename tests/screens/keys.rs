//! Keys: what a screen says that works does work.

use seatdesk::{
    domain::language::Lang,
    ui::{action::ActionId, input::Input, overlays::Answer, wizards::create_user::Page},
};

use super::states::State;
use crate::support::{
    person::Person,
    stage::{Stage, context},
};

/// In every state, and with the focus on every part of it, each key that the key line or the help would name does
/// something: none of them rings the bell. The key line is made from the same list, so that it cannot name others.
#[tokio::test]
async fn no_key_that_is_named_is_dead() {
    let stage = Stage::fixture("demo").await;
    let mut dead = Vec::new();
    for state in State::ALL.iter().copied() {
        if matches!(state, State::Continue | State::SetUp | State::CheckoutDone | State::TooSmall) {
            continue;
        }
        for tabs in 0..places(state) {
            let pilot = at(&stage, state, tabs).await;
            dead.extend(dead_keys(&stage, state, tabs, &pilot).await);
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
}

/// The last page has come about by a creation or a purchase, so that it has a world of its own.
#[tokio::test]
async fn no_key_of_the_last_page_is_dead() {
    let mut dead = Vec::new();
    for state in [State::Continue, State::SetUp, State::CheckoutDone] {
        let mut keys = vec![String::new()];
        while let Some(key) = keys.pop() {
            let stage = Stage::fixture("demo").await;
            let mut pilot = at(&stage, state, 0).await;
            assert!(pilot.wizard().is_none_or(|wizard| wizard.page == Page::Continue));
            if key.is_empty() {
                let working = context().keymap.working(&pilot.model().contexts());
                keys = working.into_iter().map(|(_, keys)| keys[0].to_string()).collect();
                continue;
            }
            pilot.keys(&key).await;
            if pilot.bells() > 0 {
                dead.push(format!("{key} in {state:?}"));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:?}");
}

/// How many things can have the focus in a state.
fn places(state: State) -> usize {
    match state {
        State::AllSections => 8,
        State::AddUsers | State::Invite | State::RecordInvited => 4,
        State::Record => 3,
        State::Seats => 5,
        State::Shortage | State::BuySeats => 3,
        State::BuyQuestion => 2,
        State::SignUp => 6,
        State::ConnectCheck => 3,
        State::ConnectLogIn | State::ConnectWrong => 4,
        State::ConnectConsent => 2,
        State::Export | State::ExportUsers | State::HistoryExport => 3,
        State::PartnerProgram | State::TypeRemove => 3,
        State::ChoosePassword | State::PartnerDomainShared => 4,
        _ => 1,
    }
}

/// A state with the focus so many steps on.
async fn at(stage: &Stage, state: State, tabs: usize) -> Person {
    let mut pilot = state.show(stage, (60, 16), Lang::En, "hubspot").await;
    for _ in 0..tabs {
        pilot.keys("Tab").await;
    }
    pilot.bells();
    pilot
}

async fn dead_keys(stage: &Stage, state: State, tabs: usize, pilot: &Person) -> Vec<String> {
    let mut dead = Vec::new();
    let contexts = pilot.model().contexts();
    for (action, keys) in context().keymap.working(&contexts) {
        let mut pilot = at(stage, state, tabs).await;
        let submits = pilot.wizard().is_some_and(|wizard| wizard.page == Page::Invite) && keys[0].to_string() == "C-n";
        let pressed = matches!(action.id, ActionId::Activate | ActionId::Toggle);
        // A file would be written into the folder of the tests.
        let exports = matches!(state, State::Export | State::ExportUsers | State::HistoryExport) && pressed && tabs < 2;
        // Nor are seats bought, in the world that all states share.
        let buys = pressed && pilot.dialog().is_some_and(|dialog| dialog.answer() == Answer::Accept);
        let completes = state == State::CheckoutReview && (pressed || action.id == ActionId::NextPage);
        // Nor is another user connected.
        let compares = matches!(state, State::ConnectCompare | State::ConnectLess);
        let connects = compares && (pressed || action.id == ActionId::NextPage);
        if submits || exports || buys || completes || connects {
            continue;
        }
        pilot.input(Input::Key(keys[0])).await;
        if pilot.bells() > 0 {
            dead.push(format!("{} ({}) in {state:?} after {tabs} tabs", keys[0], action.name));
        }
    }
    dead
}

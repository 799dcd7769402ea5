//! The states of the clock, the snapshots and the subscriptions, reached by keys.

use seatdesk::{domain::language::Lang, service::hub::SnapshotTask, service::job::Job};

use super::{ADA, State};
use crate::support::{person::Person, stage::Stage};

/// A person at the demo, who brings it into one of these states.
pub async fn show(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    if matches!(state, State::Snapshots | State::SnapshotRestore) {
        keep(stage).await;
    }
    let mut pilot = stage.themed(ADA, size, lang, theme);
    match state {
        State::Clock => {
            pilot.keys("F8 Down Down Down Down").await;
        }
        State::ClockBack => {
            pilot.keys("F8 End").await.type_text("2024-01-01\n").await;
        }
        State::ClockQuestion => {
            pilot.keys("F8 Down Down Down Down Enter").await;
        }
        State::Subscriptions => {
            pilot.keys("5 Tab").await;
        }
        State::RemoveSeats => {
            // The last button of the Sales Seat, and two of them.
            pilot.keys("5 Home Tab Tab Tab Tab Enter Up").await;
        }
        State::CancelRemoval => {
            pilot.keys("5 Home Enter").await;
        }
        State::Snapshots => {
            pilot.keys("F8 s").await;
        }
        State::SnapshotName => {
            pilot.keys("F8 s").await.type_text("before the demo\n").await;
        }
        _ => {
            pilot.keys("F8 s Home Down Enter").await;
        }
    }
    pilot
}

/// Keeps the demo twice, and goes back once.
async fn keep(stage: &Stage) {
    let act = |task| stage.hub.snapshot(task, Job::new(0).0);
    for name in ["before-the-demo", "a-name-that-is-as-long-as-a-name-can-be1"] {
        let name = name.parse().unwrap();
        act(SnapshotTask::Save { name, replace: true }).await.unwrap();
    }
    act(SnapshotTask::Restore("before-the-demo".parse().unwrap())).await.unwrap();
}

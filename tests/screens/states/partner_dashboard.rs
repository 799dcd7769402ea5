//! The states of the Partner Dashboard, and of the panels that belong to it.

use seatdesk::domain::language::Lang;

use super::State;
use crate::support::{person::Person, stage::Stage};

/// A person who brings the dashboard of the demo's partner into a state by keys.
pub async fn show(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    let who = if state == State::PartnerRefused { "yuki@agency.example" } else { "aino@agency.example" };
    let mut pilot = stage.themed(who, size, lang, theme);
    pilot.keys("3 ]").await;
    match state {
        State::PartnerEmployees => pilot.keys("Down Down Down").await,
        State::PartnerEmployee => pilot.keys("Down Down Enter").await,
        State::PartnerFilter => pilot.keys("f Right Down").await,
        State::PartnerProgram => pilot.keys("Down Down P Space").await,
        State::PermissionsMore => pilot.keys("Down Down a Down Enter p m").await,
        State::TypeRemove => pilot.keys("Down Down P Space C-s").await.type_text("remove\n").await,
        _ => &mut pilot,
    };
    pilot
}

//! The states of Partners > Automation, in the demo's partner accounts.

use seatdesk::domain::language::Lang;

use super::State;
use crate::support::{person::Person, stage::Stage};

/// A person who brings Partners > Automation into a state by keys.
pub async fn show(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    let operator = match state {
        State::PartnerDomainRead => "soren.odegard@agency.example",
        State::PartnerDomainPreview => "aino@agency.example",
        _ => "mei@meridian.example",
    };
    let mut pilot = stage.themed(operator, size, lang, theme);
    pilot.keys("F7").await;
    match state {
        State::PartnerDomainShared => {
            pilot.keys("e").await.type_text("gmail.com").await.keys("Enter").await;
        }
        State::PartnerDomainPreview => {
            pilot.keys("e C-u").await.type_text("studio-north.example").await.keys("Enter").await;
        }
        _ => {}
    }
    pilot
}

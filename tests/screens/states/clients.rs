//! The states of a partner's clients, in the demo's first partner account.

use seatdesk::domain::{
    command::Command,
    language::Lang,
    partner::{AddToClient, PartnerCommand},
};

use super::State;
use crate::support::{person::Person, stage::Stage, world::email};

/// Its super admin.
const AINO: &str = "aino@agency.example";

/// The super admin of the other partner.
const MEI: &str = "mei@meridian.example";

/// A freelancer of both.
const INES: &str = "ines@ines-freelance.example";

/// A client of the other partner.
const OLIVE: &str = "8813744";

/// A person who brings the partner's pages into a state by keys.
pub async fn show(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    if matches!(state, State::Conflict | State::OtherAddress) {
        let wanted = AddToClient { client: OLIVE.parse().unwrap(), people: vec![email(INES)], template: None };
        let command = Command::Partner(Box::new(PartnerCommand::AddToClient(wanted)));
        stage.hub.submit(stage.actor(MEI), command).await;
    }
    let mut pilot = stage.themed(AINO, size, lang, theme);
    match state {
        State::ClientPanel => pilot.keys("3 Down Enter Down").await,
        State::AssignClients => pilot.keys("3 ] End Enter + Down Down Space S-Tab").await.type_text("12345\n").await,
        State::AssignmentMenu => pilot.keys("3 ] End Enter a Down").await,
        State::RequestText => pilot.keys("3 ] End Enter r").await,
        State::Conflict => {
            pilot.keys("3 ] Down Enter +").await.type_text(&format!("{OLIVE}\n")).await.keys("C-s").await
        }
        State::OtherAddress => {
            pilot.keys("3 ] Down Enter +").await.type_text(&format!("{OLIVE}\n")).await.keys("C-s Down Enter").await
        }
        State::AddEmployees => {
            pilot.keys("3 c").await.type_text("kim@contractor.example\n").await.keys("Down Down Space").await
        }
        State::ClientAccess => pilot.keys("m End Up Up Up Enter").await,
        _ => &mut pilot,
    };
    pilot
}

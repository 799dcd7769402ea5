//! Connected apps, and Salesforce among them.

use seatdesk::domain::language::Lang;

use super::{ADA, State};
use crate::support::{person::Person, stage::Stage};

/// Shows a state of these screens.
pub async fn show(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    let mut pilot = stage.themed(ADA, size, lang, theme);
    match state {
        State::ConnectedApps => pilot.keys("4 Home Down r Down").await,
        State::AppMenu => pilot.keys("4 End a").await,
        State::AppDetails => pilot.keys("4 Home Down Enter").await,
        State::InstallApp => pilot.keys("4 c Down Down").await,
        State::InstallQuestion => pilot.keys("4 c Down Down Enter").await,
        State::SalesforceHealth => pilot.keys("4 End Enter").await,
        State::SalesforceFeatures => pilot.keys("4 End Enter ]").await,
        State::SyncSettings => pilot.keys("4 End Enter [ Down Enter Down Enter").await,
        State::SyncMenu => pilot.keys("4 End Enter [ Down Enter Down Enter Down Down Down Down Enter").await,
        _ => &mut pilot,
    };
    pilot
}

//! Connecting a different user to Salesforce.

use seatdesk::domain::language::Lang;

use super::{ADA, State};
use crate::support::{person::Person, stage::Stage};

/// Shows a state of the wizard.
pub async fn show(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    let mut pilot = stage.themed(ADA, size, lang, theme);
    pilot.keys("4 End Enter [ u").await;
    if state == State::ConnectCheck {
        return pilot;
    }
    pilot.keys("Space C-n").await;
    let (name, word) = match state {
        State::ConnectConsent => ("hubspot@roasters-sf.example", "darkroast"),
        State::ConnectLess => ("delphine@roasters-sf.example", "darkroast"),
        State::ConnectWrong => ("admin@northwind-sf.example", "espresso"),
        _ => ("admin@northwind-sf.example", "flatwhite"),
    };
    pilot.type_text(name).await.keys("Tab").await.type_text(word).await;
    match state {
        State::ConnectLogIn => &mut pilot,
        State::ConnectLess => pilot.keys("Enter Enter").await,
        _ => pilot.keys("Enter").await,
    };
    pilot
}

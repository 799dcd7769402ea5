//! The states of the seats and of Account & Billing, reached by keys.

use seatdesk::domain::language::Lang;

use super::{ADA, State};
use crate::support::{person::Person, stage::Stage};

/// A person at the demo, who brings it into one of these states.
pub async fn show(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    let mut pilot = stage.themed(ADA, size, lang, theme);
    match state {
        State::BillingOverview => {
            pilot.keys("5 [").await;
        }
        State::PaymentMethod => {
            pilot.keys("5 ]").await;
        }
        State::ChangeCard => {
            pilot.keys("5 ] c").await.paste("4242424242424241").await;
            pilot.keys("Tab 0 1 2 4 Tab 1 2 Tab Tab Enter").await;
        }
        State::CardNeeded => {
            pilot = stage.themed("marguerite@maison-olive.example", size, lang, theme);
            pilot.keys("5 Home Enter Up Enter").await.paste("5555").await;
        }
        State::Orders | State::Receipt => {
            pilot.keys("5 Home Down Enter Up Enter Tab Enter").await;
            pilot.keys("Down Down Enter Enter Tab Enter ] ]").await;
            if state == State::Receipt {
                pilot.keys("Enter").await;
            }
        }
        State::PastDue | State::RetryQuestion => {
            stage.hub.move_clock("2024-04-02T00:00:00Z".parse().unwrap()).await.unwrap();
            pilot = stage.themed("aino@agency.example", size, lang, theme);
            pilot.keys("5 [").await;
            if state == State::RetryQuestion {
                pilot.keys("c").await.paste("5555 5555 5555 4444").await;
                pilot.keys("Tab 0 8 2 9 Tab 7 3 7 Tab A Enter").await;
            }
        }
        State::Seats => {
            pilot.keys("2 Tab Down Down").await;
        }
        State::SeatChange => {
            pilot.keys("2 /").await.type_text("daisuke").await.keys("Enter c Down").await;
        }
        _ => {
            pilot = stage.themed("caglay@helios.example", size, lang, theme);
            pilot.keys("2 f End Up Space Right End Space Esc").await;
        }
    }
    pilot
}

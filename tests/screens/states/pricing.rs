//! The states of Pricing & Features and of the checkout, in accounts of the demo that have room to buy.

use seatdesk::domain::language::Lang;

use super::State;
use crate::support::{person::Person, stage::Stage};

/// Super admin of an account at Starter.
const ROSA: &str = "rosa@little-bakery.example";
/// May buy nothing, in the same account.
const HEMI: &str = "hemi.tuipulotu@little-bakery.example";
/// Super admin of an account without a card.
const MARGUERITE: &str = "marguerite@maison-olive.example";

/// A person who brings the page, or what is over it, into a state by keys.
pub async fn show(state: State, stage: &Stage, size: (u16, u16), lang: Lang, theme: &str) -> Person {
    let operator = match state {
        State::PricingRefused => HEMI,
        State::CheckoutPayment => MARGUERITE,
        _ => ROSA,
    };
    let mut pilot = stage.themed(operator, size, lang, theme);
    let tab = match state {
        State::Bundle | State::BundleTicked | State::CheckoutCart => "6 End",
        _ => "6 Down",
    };
    pilot.keys(tab).await;
    // The page of a product: the period, then two buttons a tier, and the trial.
    let keys = match state {
        State::BundleTicked => "Tab Down Down Down Down Space Down Space Down Down Down Down",
        State::ContactSales => "Tab Tab Tab Enter Tab Tab Enter",
        State::TrialQuestion => "Tab Tab Tab Tab Tab Tab Enter",
        State::CheckoutCart => {
            "Tab Space Down Space Down Down Space Right S-Tab S-Tab S-Tab S-Tab S-Tab S-Tab Enter Tab"
        }
        State::CheckoutPayment => "Tab Tab Enter C-n 4 2 4 2 Tab C-n",
        State::CheckoutReview => "Tab Tab Tab Tab Enter C-n C-n",
        State::CheckoutDone => "Tab Tab Tab Tab Enter C-n C-n C-n",
        _ => "",
    };
    pilot.keys(keys).await;
    pilot
}

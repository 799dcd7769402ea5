//! What has happened before a screen is shown.

use seatdesk::{
    domain::{
        command::{ActOnUser, Command, UserAction},
        seat::SeatType,
    },
    service::hub::Outcome,
};

use super::states::ADA;
use crate::support::{stage::Stage, world::batch as batch_of};

/// Two mails to choose another password, the first of them void.
pub async fn with_resets(stage: &Stage) {
    let actor = stage.actor(ADA);
    let user = stage.user(actor.hub, "thao.nguyen@northwind.example").unwrap().id;
    let wanted = ActOnUser { user, action: UserAction::ResetPassword, accepts_from_removal: 0 };
    for _ in 0..2 {
        let outcome = stage.hub.submit(actor, Command::ActOnUser(wanted)).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    }
}

/// Has Ada create a few users, unless she has already.
pub async fn with_history(stage: &Stage) {
    let actor = stage.actor(ADA);
    if stage.account(actor.hub).serial() > 0 {
        return;
    }
    for (people, seat) in [
        (&["ines@northwind.example", "jo@northwind.example"][..], SeatType::ViewOnly),
        (&["noor.hartmann@northwind.example", "kay@northwind.example"], SeatType::Core),
    ] {
        let mut batch = batch_of(people, seat);
        batch.accepts_from_removal = 2;
        let outcome = stage.hub.submit(actor, Command::CreateUsers(batch)).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    }
}

//! Page 2 of the wizard: seat, narrowing, review.

use seatdesk::{domain::language::Lang, ui::wizards::create_user::Page};

use super::walk::{SALES, add, choose_seat};
use crate::support::{
    stage::Stage,
    world::{SUPER, records},
};

/// CRU-30: Back from any page keeps what was entered and chosen.
#[tokio::test]
async fn going_back_keeps_everything() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    add(&mut pilot, "a@x.io b@x.io").await;
    choose_seat(&mut pilot, SALES).await;
    pilot.keys("C-n Space").await;
    let draft = pilot.wizard().unwrap().draft.clone();
    assert!(draft.skip_invite);
    pilot.keys("M-b").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::AccessLevels);
    pilot.keys("M-Left").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::AddUsers);
    assert_eq!(pilot.wizard().unwrap().draft, draft);
    pilot.keys("C-n C-n").await;
    assert_eq!((pilot.wizard().unwrap().page, &pilot.wizard().unwrap().draft), (Page::Invite, &draft));
}

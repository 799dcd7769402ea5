//! Seats that are due to be removed, and assignments that take them back.

use seatdesk::{
    domain::{audit::AuditAction, language::Lang, mail::MailKind, removal::RemovalState, seat::SeatType},
    ui::{overlays::Question, wizards::create_user::Page},
};

use super::walk::{CORE, VIEWS, choose_seat, tell, to_invite, with_core};
use crate::support::{
    stage::Stage,
    world::{SUPER, customer},
};

/// The state of the only removal, and how many seats it still takes.
fn removal(stage: &Stage) -> (RemovalState, u32) {
    let account = stage.account(customer());
    let removal = account.removals().values().find(|removal| removal.seat == SeatType::Core).unwrap();
    (removal.state, removal.quantity)
}

/// AC-66, RMS-12, RMS-20, ER-24: an assignment beyond the seats that stay asks first; going back changes nothing;
/// accepting takes one back and says so; the last one ends the removal.
#[tokio::test]
async fn taking_seats_back_is_asked_and_told() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 8, 2)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, "a@x.io", CORE).await;
        let before = stage.dump().await;
        pilot.keys("C-n").await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::TakeBack { .. }), "{}", pilot.screen());
        pilot.sees(tell(lang, "2 due to be removed on 1 Dec 2026", "2 à supprimer le 1er déc. 2026"));
        // The safe button leads back to the seats.
        pilot.keys("Enter").await;
        assert!(stage.dump().await == before);
        assert_eq!(pilot.wizard().unwrap().page, Page::AccessLevels);
        pilot.keys("Enter C-n C-n Tab Enter").await;
        assert_eq!(removal(&stage), (RemovalState::Pending, 1), "{}", pilot.screen());
        pilot.sees(tell(
            lang,
            "Core Seat: 1 kept that were due",
            "Licence essentielle : suppression prévue annulée pour 1",
        ));

        pilot.keys("Esc").await;
        to_invite(&mut pilot, "b@x.io", CORE).await;
        pilot.keys("C-n Tab Enter").await;
        assert_eq!(removal(&stage), (RemovalState::Absorbed, 0));
        let actions: Vec<_> = stage.audit(customer()).await.into_iter().map(|entry| entry.action).collect();
        let count = |action| actions.iter().filter(|of| **of == action).count();
        assert_eq!((count(AuditAction::SeatRemovalReduced), count(AuditAction::SeatRemovalCancelled)), (1, 1));
        let mails = stage.mails(customer()).await;
        let told = mails.iter().filter(|(kind, _)| matches!(kind, MailKind::RemovalTakenBack { .. })).count();
        assert_eq!(told, 2);
    }
}

/// AC-67, RMS-20: while seats are free that stay, nothing is asked and nothing is taken back.
#[tokio::test]
async fn seats_that_stay_go_first() {
    let stage = Stage::of(with_core(10, 7, 2)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "a@x.io", CORE).await;
    pilot.keys("C-n").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::Continue, "{}", pilot.screen());
    assert_eq!(removal(&stage), (RemovalState::Pending, 2));
    pilot.misses("due to be removed");
}

/// ER-24: the answer holds for what was asked: when more would be taken back by then, it is asked again.
#[tokio::test]
async fn an_old_answer_does_not_stand_for_more() {
    let stage = Stage::of(with_core(10, 7, 2)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    let mut other = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "a@x.io b@x.io", CORE).await;
    pilot.keys("C-n").await.sees("keeps 1 of them");
    to_invite(&mut other, "c@x.io", CORE).await;
    other.keys("C-n").await;
    assert_eq!(other.wizard().unwrap().page, Page::Continue);
    pilot.keys("Tab Enter").await;
    assert!(matches!(pilot.dialog().unwrap().question, Question::TakeBack { .. }), "{}", pilot.screen());
    pilot.sees("keeps 2 of them");
    pilot.keys("Tab Enter").await;
    assert_eq!(removal(&stage), (RemovalState::Absorbed, 0));
    // Who goes back to the seats instead keeps the batch.
    let mut third = stage.pilot(SUPER, (80, 24), Lang::En);
    super::walk::add(&mut third, "d@x.io").await;
    choose_seat(&mut third, CORE).await;
    third.sees("1 needed, none free");
}

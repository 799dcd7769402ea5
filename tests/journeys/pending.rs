//! While a command is under way: what is typed meanwhile, and what happens when the store fails.

use std::sync::Arc;

use seatdesk::{
    domain::language::Lang,
    store::{Fault, FaultStore, MemoryStore},
    ui::{layout::WidgetId, msg::StoreLost, overlays::Question, wizards::create_user::Page},
};

use super::walk::{CORE, VIEWS, tell, to_invite, with_core};
use crate::support::{
    stage::Stage,
    world::{BOTH, SUPER, customer, records},
};

/// Keys typed while the batch is being written wait, and work on the page that comes after it; only those that would close
/// that page before anybody saw its links do not.
#[tokio::test]
async fn keys_wait_for_the_commit() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "a@x.io b@x.io", CORE).await;
    pilot.hurry("C-n Down y Esc").await;
    let link = stage.user(customer(), "b@x.io").unwrap().invite.as_ref().unwrap().link();
    assert_eq!(pilot.copied(), [link], "{}", pilot.screen());
    assert!(pilot.wizard().is_some());
    assert_eq!(stage.account(customer()).users().len(), 7, "Create user was pressed once");
}

/// Keys that come again while the first is under way create nobody twice.
#[tokio::test]
async fn an_impatient_key_creates_nobody_twice() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "a@x.io", CORE).await;
    pilot.hurry("C-n C-n Esc q").await;
    assert_eq!(stage.account(customer()).users().len(), 6);
    assert!(pilot.dialog().is_none(), "{}", pilot.screen());
    // Nor do those keys close the only page that shows the invite links.
    assert!(!pilot.has_quit());
    pilot.sees("https://");
}

/// After a refusal what was typed meanwhile is dropped, since it was meant for another screen, and that is said.
#[tokio::test]
async fn keys_are_dropped_after_a_refusal() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(5, 4, 0)).await;
        let mut first = stage.pilot(BOTH, (120, 40), Lang::En);
        let mut second = stage.pilot(SUPER, size, lang);
        to_invite(&mut first, "first@x.io", CORE).await;
        to_invite(&mut second, "second@x.io", CORE).await;
        tokio::join!(first.hurry("C-n"), second.hurry("C-n Esc Enter"));
        assert!(matches!(second.dialog().unwrap().question, Question::Shortage(..)), "{}", second.screen());
        let status = second.region(WidgetId::StatusLine);
        let dropped =
            tell(lang, "2 keys typed meanwhile were dropped", "2 touches tapées entre-temps ont été ignorées");
        assert!(status.contains(dropped), "{status}");
    }
}

/// A store that fails: the screen says so and stays so, nothing is lost of the draft, and nothing is written any more.
#[tokio::test]
async fn a_failed_write_leaves_the_draft_and_a_read_only_screen() {
    for (size, lang) in VIEWS {
        for (fault, why, says) in [
            (Fault::Full, StoreLost::Full, tell(lang, "The disk is full: read-only", "Disque plein : lecture seule")),
            (
                Fault::UnavailableBefore,
                StoreLost::Unknown,
                tell(lang, "The store stopped answering: read-only", "Le stockage ne répond plus : lecture seule"),
            ),
            (
                Fault::Corrupt,
                StoreLost::Damaged,
                tell(lang, "The store is damaged: read-only", "Le stockage est endommagé : lecture seule"),
            ),
        ] {
            let store = Arc::new(FaultStore::new(Arc::new(MemoryStore::new())));
            let stage = Stage::over(Arc::clone(&store) as _, records()).await;
            let mut pilot = stage.pilot(SUPER, size, lang);
            let mut other = stage.pilot(BOTH, (80, 24), lang);
            to_invite(&mut pilot, "a@x.io b@x.io", CORE).await;
            let (draft, before) = (pilot.wizard().unwrap().draft.clone(), stage.dump().await);
            store.script([fault]);
            pilot.hurry("C-n Down").await;
            assert_eq!(pilot.model().store_lost, Some(why));
            assert!(pilot.region(WidgetId::StatusLine).contains(says), "{}", pilot.screen());
            let wizard = pilot.wizard().unwrap();
            assert_eq!((wizard.page, &wizard.draft), (Page::Invite, &draft));
            // Trying again sends nothing, though the store would take it.
            pilot.keys("C-n").await;
            assert_eq!(pilot.wizard().unwrap().page, Page::Invite);
            assert!(stage.dump().await == before);
            pilot.expire_toast().await;
            assert!(pilot.region(WidgetId::StatusLine).contains(says), "it does not go away");
            // Everybody is told, whoever asked.
            other.settle().await;
            assert!(other.region(WidgetId::StatusLine).contains(says), "{}", other.screen());
        }
    }
}

/// Ctrl-C leaves at once, even while the store has not answered.
#[tokio::test]
async fn quitting_waits_for_nothing() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "a@x.io", CORE).await;
    pilot.hurry("C-n C-c").await;
    assert!(pilot.has_quit());
}

/// `q` in the wizard asks when something would be lost, Esc goes on where one was, and only Quit leaves.
#[tokio::test]
async fn quitting_asks_when_something_is_unsaved() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, "a@x.io", CORE).await;
        let page = pilot.wizard().unwrap().page;
        pilot.keys("q").await;
        assert!(!pilot.has_quit());
        assert!(pilot.screen().contains(tell(lang, "Quit Seatdesk?", "Quitter Seatdesk ?")), "{}", pilot.screen());
        pilot.keys("Esc").await;
        assert_eq!(pilot.wizard().unwrap().page, page);
        pilot.keys("q Tab Enter").await;
        assert!(pilot.has_quit());
        assert!(stage.dump().await == before);
    }
}

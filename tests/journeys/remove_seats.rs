//! Removing unassigned seats, from the Subscriptions page to the confirmation, and taking that back, in both languages.

use seatdesk::{
    domain::{
        audit::AuditAction,
        command::{Command, RemoveSeats},
        language::Lang,
        mail::MailKind,
        removal::RemovalState,
        seat::{Free, SeatCounts, SeatType},
    },
    service::Outcome,
    ui::{
        action::ActionId,
        layout::WidgetId,
        overlays::{Overlay, Question},
        screens::subscriptions::{Control, Stop, Verb},
        theme::Role,
    },
};

use super::walk::{VIEWS, tell, with_core};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, BILLING, SUPER, VIEWER, customer},
};

fn counts(stage: &Stage) -> SeatCounts {
    let Free::Seats(counts) = stage.account(customer()).free(SeatType::Core) else { panic!() };
    counts
}

/// The number in the dialog, while that asks for one.
fn amount(pilot: &Person) -> Option<u32> {
    match pilot.model().overlays.last() {
        Some(Overlay::RemoveSeats(dialog)) if dialog.confirmed.is_none() => Some(dialog.amount.value()),
        _ => None,
    }
}

/// Goes to the page, and to the button that removes Core Seats.
async fn to_the_button(pilot: &mut Person) {
    pilot.keys("5 Home").await;
    while pilot.model().subscriptions.at != Some(REMOVE) {
        pilot.keys("Tab").await;
    }
}

const REMOVE: Stop = Stop::Seats(Control { seat: SeatType::Core, verb: Verb::Remove });

/// AC-60, AC-61, AC-62, AC-63, AC-64, RMS-05 to RMS-10, RMS-13, SM-5: the dialog begins with one, stops at what can be
/// removed, and its boxes and its button follow; the confirmation is closed; the notice stays; nothing else has changed.
#[tokio::test]
async fn seats_are_removed_at_the_renewal() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        let mut pilot = stage.pilot(BILLING, size, lang);
        to_the_button(&mut pilot).await;
        pilot.keys("Enter").await;
        assert_eq!(amount(&pilot), Some(1), "{}", pilot.screen());
        pilot.sees(tell(lang, "Remove 1 seat ", "Supprimer 1 licence utilisateur"));
        pilot.keys("Up Up Up Up Up").await;
        assert_eq!(amount(&pilot), Some(3));
        pilot.sees(tell(lang, "Remove 3 seats", "Supprimer 3 licences utilisateur"));
        pilot.keys("Down").await;
        pilot.sees(tell(lang, "Current Subscription", "Abonnement en cours"));
        pilot.sees(tell(lang, "10 seats", "10 licences")).sees(tell(lang, "8 seats", "8 licences"));
        pilot.sees(tell(lang, "from 1 Dec 2026", "dès le 1er déc."));
        pilot.keys("Enter").await.sees(tell(lang, "Your change is confirmed", "Votre modification est confirmée"));
        assert_eq!(amount(&pilot), None);
        pilot.keys("Enter").await;
        assert!(pilot.model().overlays.is_empty());
        pilot.sees(tell(
            lang,
            "2 seats will be removed on 1 Dec 2026",
            "2 licences seront supprimées le 1er déc. 2026",
        ));
        assert_eq!(counts(&stage), SeatCounts { purchased: 10, assigned: 7, scheduled: 2 });
        let log = stage.audit(customer()).await;
        assert_eq!(log.iter().filter(|entry| entry.action == AuditAction::SeatRemovalScheduled).count(), 1);
        let mails = stage.mails(customer()).await;
        assert!(mails.iter().any(|(kind, _)| matches!(kind, MailKind::RemovalScheduled { seats: 2, total: 2, .. })));
    }
}

/// AC-71, RMS-17, ER-20: who leaves the dialog changes nothing, and the number never leaves its range, typed or not.
#[tokio::test]
async fn leaving_the_dialog_changes_nothing() {
    let stage = Stage::of(with_core(10, 7, 0)).await;
    let before = stage.dump().await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_the_button(&mut pilot).await;
    for leave in ["Esc", "Tab Tab Enter", "9 9 9 Esc", "0 Esc", "PageUp PageDown Esc"] {
        pilot.keys("Enter").await;
        assert!(amount(&pilot).is_some());
        pilot.keys(leave).await;
        assert!(pilot.model().overlays.is_empty(), "{leave}");
    }
    pilot.keys("Enter 9 9").await;
    assert_eq!(amount(&pilot), Some(3));
    pilot.keys("0").await;
    assert_eq!(amount(&pilot), Some(3));
    assert_eq!(stage.dump().await, before);
}

/// AC-65, RMS-11: the first press asks, the second one does it; keeping it keeps it.
#[tokio::test]
async fn a_removal_is_cancelled_in_two_steps() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 7, 2)).await;
        let mut pilot = stage.pilot(BILLING, size, lang);
        pilot.keys("5 Home").await.sees(tell(lang, "Cancel this removal", "Annuler cette suppression"));
        pilot.keys("Enter").await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::CancelRemoval { seats: 2, .. }));
        assert_eq!(counts(&stage).scheduled, 2);
        // The safe button has the focus.
        pilot.keys("Enter").await;
        assert_eq!(counts(&stage).scheduled, 2);
        pilot.keys("Enter Tab Enter").await;
        assert_eq!(counts(&stage).scheduled, 0, "{}", pilot.screen());
        pilot.misses(tell(lang, "will be removed", "seront supprimées"));
        let removal = stage.account(customer()).removals().values().next().unwrap().clone();
        assert_eq!((removal.state, removal.quantity), (RemovalState::Cancelled, 2));
        let log = stage.audit(customer()).await;
        assert_eq!(log.iter().filter(|entry| entry.action == AuditAction::SeatRemovalCancelled).count(), 1);
    }
}

/// AC-69, AC-70, RMS-15, EXT-30: a button that removes nothing says why, and opens nothing.
#[tokio::test]
async fn a_disabled_button_says_why() {
    for lang in Lang::ALL {
        for ((purchased, held, leaving), (english, french)) in [
            ((7, 7, 0), ("all seats are assigned", "toutes les licences sont attribuées")),
            (
                (9, 7, 2),
                (
                    "all unassigned seats are already due to be removed",
                    "la suppression de toutes les licences non attribuées est déjà prévue",
                ),
            ),
        ] {
            let stage = Stage::of(with_core(purchased, held, leaving)).await;
            let mut pilot = stage.pilot(SUPER, (80, 24), lang);
            to_the_button(&mut pilot).await;
            pilot.sees(tell(lang, english, french));
            pilot.keys("Enter").await;
            assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        }
    }
}

/// PM-08, PM-09, RMS-01, ER-21: who may not change billing sees the page, and is told what is missing.
#[tokio::test]
async fn who_may_not_is_told() {
    let stage = Stage::of(with_core(10, 7, 2)).await;
    let before = stage.dump().await;
    for who in [VIEWER, ADD_EDIT] {
        let mut pilot = stage.pilot(who, (80, 24), Lang::En);
        pilot.keys("5").await.sees("10 bought");
        // Neither the key line nor a button offers what cannot be done.
        for (keys, verb) in [("5", Verb::Cancel), ("Home", Verb::Add)] {
            pilot.keys(keys).await;
            assert!(pilot.dims(ActionId::Activate), "{keys}");
            let rect = pilot.layout().rect(WidgetId::Billing(Control { seat: SeatType::Core, verb }));
            let (cell, style) = (&pilot.frame().buffer[(rect.x, rect.y)], pilot.theme().style(Role::Disabled));
            assert!(Some(cell.fg) == style.fg && cell.modifier == style.add_modifier, "{verb:?}\n{}", pilot.styled());
        }
        assert!(!stage.pilot(SUPER, (80, 24), Lang::En).keys("5").await.dims(ActionId::Activate));
        for keys in ["Home Enter", "Tab Enter", "Tab Enter"] {
            pilot.keys(keys).await.sees("Modify billing");
            assert!(pilot.model().overlays.is_empty(), "{keys}");
            pilot.expire_toast().await;
        }
    }
    assert_eq!(stage.dump().await, before);
}

/// RMS-14, RMS-18, SM-5: somebody assigns seats, or removes them, while the dialog is open: its range follows and says
/// so; what was confirmed by then adds to one line.
#[tokio::test]
async fn what_others_do_meanwhile_is_seen() {
    let stage = Stage::of(with_core(10, 6, 0)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_the_button(&mut pilot).await;
    pilot.keys("Enter End").await;
    assert_eq!(amount(&pilot), Some(4));
    let wanted = RemoveSeats { seat: SeatType::Core, quantity: 3 };
    let other = stage.hub.submit(stage.actor(BILLING), Command::RemoveSeats(wanted)).await;
    assert!(matches!(other, Outcome::Committed { .. }));
    pilot.settle().await.sees("at least 1 and at most 1");
    assert_eq!(amount(&pilot), Some(1));
    pilot.keys("Enter").await.sees("4 seats leave on that day in all");
    pilot.keys("Enter").await;
    assert_eq!(counts(&stage).scheduled, 4);
    assert_eq!(stage.account(customer()).removals().len(), 1);
}

/// RMS-07, RMS-18: the dialog says how many leave already, before more are confirmed, and its dates stand whole in the
/// smallest window.
#[tokio::test]
async fn the_dialog_says_what_leaves_already_and_cuts_no_date() {
    for lang in Lang::ALL {
        for size in [(60, 16), (80, 24)] {
            let stage = Stage::fixture("demo").await;
            let mut pilot = stage.pilot("ada@northwind.example", size, lang);
            to_the_button(&mut pilot).await;
            pilot.keys("Enter").await;
            pilot.sees(tell(lang, "2 are already due to be removed", "2 suppressions déjà prévues"));
            for date in [
                tell(lang, "until 1 Jul 2024", "jusqu'au 1er juil. 2024"),
                tell(lang, "from 1 Jul 2024", "dès le 1er juil. 2024"),
            ] {
                pilot.sees(date);
            }
        }
    }
}

/// RMS-19, AC-68: after the renewal the notice says what left, on Subscriptions and on the card of the Seats pane, as long
/// as that term goes on.
#[tokio::test]
async fn what_left_at_the_renewal_is_told_for_its_term() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 6, 2)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        let left = tell(lang, "2 seats left on 1 Dec 2026", "2 licences ont été supprimées le 1er déc. 2026");
        pilot.keys("5").await.misses(left);
        stage.hub.move_clock("2026-12-02T00:00:00Z".parse().unwrap()).await.unwrap();
        assert_eq!(counts(&stage), SeatCounts { purchased: 8, assigned: 6, scheduled: 0 });
        pilot.settle().await.sees(left).misses(tell(lang, "will be removed", "seront supprimées"));
        pilot.keys("2").await.sees(left);
        stage.hub.move_clock("2027-12-02T00:00:00Z".parse().unwrap()).await.unwrap();
        pilot.settle().await.misses(left);
        pilot.keys("5").await.misses(left);
    }
}

/// RMS-11: the page begins with the focus on what adds seats, and not on what takes a removal back.
#[tokio::test]
async fn the_first_focus_takes_nothing_back() {
    let stage = Stage::of(with_core(10, 7, 2)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("5").await;
    let add = Stop::Seats(Control { seat: SeatType::Core, verb: Verb::Add });
    assert_eq!(pilot.model().subscriptions.at, Some(add), "{}", pilot.screen());
}

//! The panel of the snapshots by keys, in both languages; and what a restore is to everybody who works in the world.

use jiff::ToSpan;
use seatdesk::{
    domain::{
        command::{ActOnUser, Command, UserAction},
        language::Lang,
        seat::SeatType,
    },
    service::{Outcome, hub::SnapshotTask, job::Job},
    ui::{
        overlays::{Overlay, Question, question::OfSnapshot, snapshots::Focus},
        place::Place,
    },
};

use super::{
    mouse::click,
    walk::{VIEWS, add, tell, with_core},
};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{BOTH, SUPER, VIEWER, actor, create_users, customer, now},
};

fn save(name: &str) -> SnapshotTask {
    SnapshotTask::Save { name: name.parse().unwrap(), replace: false }
}

async fn act(stage: &Stage, task: SnapshotTask) {
    stage.hub.snapshot(task, Job::new(0).0).await.unwrap();
}

async fn names(stage: &Stage) -> Vec<String> {
    stage.hub.snapshots().await.unwrap().into_iter().map(|snapshot| snapshot.name.to_string()).collect()
}

fn is_open(pilot: &Person) -> bool {
    matches!(pilot.model().overlays.last(), Some(Overlay::Snapshots(_)))
}

fn focus(pilot: &Person) -> Focus {
    match pilot.model().overlays.last() {
        Some(Overlay::Snapshots(panel)) => panel.focus,
        other => panic!("{other:?}"),
    }
}

/// Demo and QA 7: a world is saved under a typed name, time goes on, and the snapshot leads back; what is asked first says
/// what goes, and its safe button has the focus.
#[tokio::test]
async fn a_world_is_saved_and_restored() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 7, 2)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("F8 s").await.sees(tell(lang, "There is no snapshot yet.", "Il n'y a pas encore d'instantané."));
        // There is nothing to choose from, so that whoever types names the first one.
        assert_eq!(focus(&pilot), Focus::Name);
        pilot.misses(tell(lang, " s save", " s enregistrer"));
        pilot.type_text("start").await.keys("Enter").await;
        pilot.sees(tell(lang, "Saved the snapshot \"start\".", "L'instantané « start » est enregistré."));
        pilot.sees(tell(lang, "20 Aug 2026, 09:30", "20 août 2026 à 09:30"));
        assert_eq!(names(&stage).await, ["start"]);
        // Back at the clock, to the renewal.
        pilot.keys("Esc").await;
        assert!(pilot.model().overlays.is_empty());
        pilot.keys("Home Down Down Down Down Enter Tab Enter").await;
        assert_eq!(stage.hub.now().to_string(), "2026-12-01T00:00:00Z");
        // Back in time only by the snapshot.
        pilot.keys("End").await.type_text("2026-08-20").await.keys("Enter").await;
        pilot.sees(tell(lang, "Restore a snapshot instead.", "Restaurez plutôt un instantané."));
        let before = stage.dump().await;
        pilot.keys("C-s Enter").await;
        let question = pilot.dialog().unwrap().question.clone();
        assert!(matches!(question, Question::Snapshot { what: OfSnapshot::Restore, .. }), "{question:?}");
        pilot.sees(tell(lang, "It will be 20 Aug 2026, 09:30 again", "Le monde reviendra au 20 août 2026 à 09:30"));
        pilot.sees(tell(lang, "kept as \"before-restore\"", "gardé sous « before-restore »"));
        pilot.keys("Enter").await;
        assert!(is_open(&pilot));
        assert_eq!(stage.dump().await, before, "the safe button has the focus");
        pilot.keys("Enter Tab Enter").await;
        assert_eq!(stage.hub.now(), now());
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        pilot.sees(tell(lang, "Restored \"start\".", "« start » est restauré."));
        pilot.keys("Esc 5").await.sees(tell(lang, "10 bought", "10 achetées"));
        // And forward again, to the world before the restore.
        pilot.keys("F8 s Home").await;
        pilot.sees(tell(lang, "the world before the last restore", "le monde d'avant la dernière restauration"));
        pilot.keys("Enter").await;
        pilot.sees(tell(lang, "as before the last restore", "comme avant la dernière restauration"));
        pilot.keys("Tab Enter").await;
        assert_eq!(stage.hub.now().to_string(), "2026-12-01T00:00:00Z");
        pilot.sees(tell(lang, "The last restore is undone.", "La dernière restauration est annulée."));
    }
}

/// What is wrong with a name stands beside it and goes with it; a taken name asks; nothing else is written.
#[tokio::test]
async fn a_name_that_cannot_be_is_told() {
    for lang in Lang::ALL {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        act(&stage, save("start")).await;
        let before = stage.dump().await;
        // Whoever looks on may: the clock is no part of HubSpot.
        let mut pilot = stage.pilot(VIEWER, (80, 24), lang);
        pilot.keys("F8 s Tab Enter").await.sees(tell(lang, "Type a name", "Saisissez un nom"));
        pilot.type_text("a b").await.misses(tell(lang, "Type a name", "Saisissez un nom"));
        pilot.keys("Enter").await.sees(tell(lang, "no blanks", "pas d'espace"));
        pilot.keys("C-u").await.paste("été").await.keys("Enter").await;
        pilot.sees(tell(lang, "cannot hold \"é\"", "ne peut pas contenir « é »"));
        for name in [".", "..", "-x"] {
            pilot.keys("C-u").await.type_text(name).await.keys("Enter").await;
            pilot.sees(tell(lang, "begins with a letter", "commence par une lettre"));
        }
        pilot.keys("C-u").await.type_text(&"x".repeat(41)).await.keys("Enter").await;
        pilot.sees(tell(lang, "40 characters at most", "40 caractères au plus"));
        pilot.keys("C-u").await.type_text("before-restore").await.keys("Enter").await;
        pilot.sees(tell(lang, "Choose another name", "Choisissez un autre nom"));
        pilot.keys("C-u").await.type_text("start").await.keys("Enter").await;
        let question = pilot.dialog().unwrap().question.clone();
        assert!(matches!(question, Question::Snapshot { what: OfSnapshot::Replace, .. }), "{question:?}");
        pilot.keys("Esc").await;
        assert_eq!((stage.dump().await, focus(&pilot)), (before, Focus::Name), "what was typed is still there");
        stage.hub.move_clock(now() + 1.hours()).await.unwrap();
        pilot.keys("Enter Tab Enter").await.sees(tell(lang, "Saved the snapshot", "est enregistré"));
        let kept = stage.hub.snapshots().await.unwrap();
        assert_eq!((kept.len(), kept[0].time), (1, now() + 1.hours()));
    }
}

/// Delete asks; what somebody else has deleted meanwhile is told, and the list shows what there is.
#[tokio::test]
async fn a_snapshot_is_deleted() {
    for lang in Lang::ALL {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        for name in ["one", "two", "three"] {
            act(&stage, save(name)).await;
        }
        let mut pilot = stage.pilot(SUPER, (80, 24), lang);
        pilot.keys("F8 s x").await.sees(tell(lang, "Delete \"one\"?", "Supprimer « one » ?"));
        pilot.keys("Enter").await;
        assert_eq!(names(&stage).await.len(), 3);
        pilot.keys("x Tab Enter").await.sees(tell(lang, "Deleted the snapshot \"one\"", "« one » est supprimé"));
        assert_eq!(names(&stage).await, ["three", "two"]);
        act(&stage, SnapshotTask::Delete("three".parse().unwrap())).await;
        for keys in ["Home Enter Tab Enter", "Home Delete Tab Enter"] {
            pilot.keys(keys).await;
            if keys.starts_with("Home Enter") {
                pilot.sees(tell(lang, "There is no snapshot \"three\"", "Il n'y a pas d'instantané « three »"));
                assert!(is_open(&pilot), "{}", pilot.screen());
            }
        }
        assert_eq!(names(&stage).await, Vec::<String>::new());
        pilot.sees(tell(lang, "There is no snapshot yet.", "Il n'y a pas encore d'instantané."));
    }
}

/// Two people at work, one of them in a wizard: whoever restores, the other keeps what was typed, and goes on in the
/// restored world with it.
#[tokio::test]
async fn a_restore_leaves_a_wizard_open() {
    for lang in Lang::ALL {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        act(&stage, save("start")).await;
        let done = stage.hub.submit(actor(SUPER), create_users(&["taken@new.example"], SeatType::ViewOnly)).await;
        assert!(matches!(done, Outcome::Committed { .. }));
        let mut one = stage.pilot(SUPER, (100, 30), lang);
        let mut other = stage.pilot(BOTH, (80, 24), lang);
        add(&mut other, "new@new.example").await;
        other.keys("M-b").await.type_text("taken@new.example ").await;
        let typed = other.wizard().unwrap().clone();
        one.keys("F8 s Enter Tab Enter").await.sees(tell(lang, "Restored \"start\".", "« start » est restauré."));
        other.settle().await.sees(tell(lang, "Restored \"start\".", "« start » est restauré."));
        let wizard = other.wizard().expect("the wizard stays open");
        assert_eq!(wizard.draft.addresses, typed.draft.addresses, "and what was put into it");
        assert!(!stage.account(customer()).users().keys().any(|key| key.as_str() == "taken@new.example"));
        // Both addresses are new in the restored world: the batch is created in it.
        other.keys("C-n Enter Enter Home Down Enter C-n C-n").await;
        let account = stage.account(customer());
        for address in ["new@new.example", "taken@new.example"] {
            assert!(account.users().keys().any(|key| key.as_str() == address), "{address}: {}", other.screen());
        }
    }
}

/// Whose operator is not in the restored world goes on as somebody who is, and is told so; logs are those of that world.
#[tokio::test]
async fn an_operator_who_is_not_in_the_snapshot_is_replaced() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let ada = stage.actor("ada@northwind.example");
        act(&stage, save("start")).await;
        stage.hub.submit(ada, create_users(&["oskar@agency.example"], SeatType::Core)).await;
        let mut one = stage.pilot("ada@northwind.example", (80, 24), lang);
        let mut other = stage.pilot("oskar@agency.example", (80, 24), lang);
        let here = other.model().actor;
        assert!(here.user != ada.user, "{here:?}");
        let mut third = stage.pilot("bill@northwind.example", (80, 24), lang);
        third.keys("o").await.sees("oskar@agency.example");
        if here.hub != ada.hub {
            // He was known elsewhere; the one created here is meant.
            continue;
        }
        one.keys("F8 s Enter Tab Enter").await;
        other.settle().await;
        third.settle().await.misses("oskar@agency.example");
        assert_ne!(other.model().actor.user, here.user);
        other.sees(tell(lang, "You go on as", "Vous continuez sous le nom"));
        assert_eq!(other.model().place, Place::Users);
        // Everything works on.
        other.keys("F8 Down").await.keys("1").await;
        assert!(other.model().overlays.is_empty());
    }
}

/// Esc leads out of everything, one step at a time, and changes nothing.
#[tokio::test]
async fn esc_leads_out_of_everything() {
    for (size, lang) in [((60, 16), Lang::En), ((60, 16), Lang::Fr), ((80, 24), Lang::En), ((200, 60), Lang::Fr)] {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        act(&stage, save("start")).await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        for (open, escapes) in
            [("s", 1), ("s s", 2), ("s Tab a b c", 2), ("s Enter", 2), ("s x", 2), ("s Tab s t a r t Enter", 3)]
        {
            pilot.keys("F8").await.keys(open).await;
            for _ in 0..escapes {
                assert!(!pilot.model().overlays.is_empty(), "{open}: {}", pilot.screen());
                pilot.keys("Esc").await;
            }
            assert!(pilot.model().overlays.is_empty(), "{open}: {}", pilot.screen());
            assert_eq!(pilot.model().place, Place::Clock);
        }
        pilot.keys("Esc").await;
        assert_eq!(pilot.model().place, Place::Users);
        assert_eq!(stage.dump().await, before);
        // What is typed is kept while the window changes.
        pilot.keys("F8 s s").await.type_text("kept").await.resize(200, 50).await.resize(60, 16).await;
        pilot.sees("kept");
    }
}

/// A large world is given up half way by Esc: nothing is kept of it, and the panel goes on.
#[tokio::test]
async fn saving_is_given_up() {
    let stage = Stage::of(with_core(10, 7, 0)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("F8 s").await.type_text("big").await;
    // Esc comes before any answer can.
    pilot.hurry("Enter Esc").await.sees("Given up.");
    assert!(is_open(&pilot));
    let kept = names(&stage).await;
    assert!(kept.is_empty() || kept == ["big"], "{kept:?}");
    pilot.keys("Enter").await.sees("Saved the snapshot");
}

/// The mouse: a click puts the cursor onto a row, another one asks; a click on the name types there.
#[tokio::test]
async fn rows_and_the_name_can_be_clicked() {
    use seatdesk::ui::layout::WidgetId;
    let stage = Stage::of(with_core(10, 7, 0)).await;
    act(&stage, save("one")).await;
    act(&stage, save("two")).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("F8 s").await;
    click(&mut pilot, WidgetId::SnapshotList, 2).await;
    assert!(is_open(&pilot));
    click(&mut pilot, WidgetId::SnapshotList, 2).await;
    pilot.sees("Go back to \"two\"?");
    pilot.keys("Esc").await;
    click(&mut pilot, WidgetId::SnapshotName, 0).await;
    assert_eq!(focus(&pilot), Focus::Name);
}

/// A deleted operator cannot be told from one who was never there; a deactivated one keeps their place.
#[tokio::test]
async fn a_deactivated_operator_keeps_their_place() {
    let stage = Stage::of(with_core(10, 7, 0)).await;
    let user = stage.user(customer(), BOTH).unwrap().id;
    let off = ActOnUser { user, action: UserAction::Deactivate, accepts_from_removal: 0 };
    let mut other = stage.pilot(BOTH, (80, 24), Lang::En);
    let here = other.model().actor;
    stage.hub.submit(actor(SUPER), Command::ActOnUser(off)).await;
    act(&stage, save("off")).await;
    act(&stage, SnapshotTask::Restore("off".parse().unwrap())).await;
    other.settle().await.sees("no longer an active user");
    assert_eq!(other.model().actor, here);
}

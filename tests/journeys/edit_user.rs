//! The record as a form: what was edited, who else edits, and what saving asks.

use seatdesk::{
    domain::{
        access::PermissionSource,
        audit::AuditAction,
        language::Lang,
        permission::Grant,
        record::Record,
        seat::SeatType,
        team::{Team, TeamId},
    },
    ui::{layout::WidgetId, overlays::Overlay, screens::user_record::State},
};

use super::walk::{VIEWS, tell};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, BILLING, SUPER, VIEWER, customer, records},
};

fn record(pilot: &Person) -> Option<&State> {
    pilot.model().overlays.iter().find_map(|overlay| match overlay {
        Overlay::UserRecord(record) => Some(record.as_ref()),
        _ => None,
    })
}

async fn open(pilot: &mut Person, text: &str) {
    pilot.keys("/").await.type_text(text).await.keys("Enter Enter").await;
    assert!(record(pilot).is_some(), "{}", pilot.screen());
}

/// The small world with two teams.
fn with_teams() -> Vec<Record> {
    let team = |id: &str, name: &str| Team { id: TeamId(id.into()), name: name.into(), parent: None };
    let teams = [team("paris", "Paris"), team("ventes", "Ventes")];
    records().into_iter().chain(teams.map(|team| Record::Team(customer(), team))).collect()
}

fn main_team(stage: &Stage, address: &str) -> Option<TeamId> {
    stage.user(customer(), address).unwrap().main_team.clone()
}

/// USR-09, AC-52: what was edited is marked, no key leaves it unasked, and each of the three answers does what it says.
#[tokio::test]
async fn nothing_edited_is_lost_unasked() {
    let stage = Stage::of(with_teams()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADD_EDIT, size, lang);
        pilot.keys("Home Enter Down Enter Down Enter").await;
        let first = record(&pilot).unwrap().user;
        assert!(pilot.region(WidgetId::Breadcrumb).contains('•'), "{}", pilot.screen());
        // Whatever leads elsewhere asks alike, and what lies over the record is no way out.
        for keys in ["Esc", "]", "q", "1", "2", "o", "m", "F8", "J"] {
            pilot.keys(keys).await.sees(tell(lang, "Keep editing", "Garder la saisie"));
            pilot.sees(tell(lang, "Discard", "Abandonner")).sees(tell(lang, "[ Save ]", "[ Enregistrer ]"));
            pilot.keys("Enter").await;
            assert!(record(&pilot).unwrap().has_edits() && record(&pilot).unwrap().user == first);
        }
        // Discard goes where one wanted to go.
        pilot.keys("] Tab Enter").await;
        assert!(record(&pilot).unwrap().user != first && !record(&pilot).unwrap().has_edits(), "{}", pilot.screen());
        assert!(!pilot.region(WidgetId::Breadcrumb).contains('•'));
        assert_eq!(pilot.bells(), 0);
    }
    assert!(stage.audit(customer()).await.is_empty());
    // So does Save, once it is saved.
    let mut pilot = stage.pilot(ADD_EDIT, (80, 24), Lang::En);
    open(&mut pilot, "viewer").await;
    pilot.keys("Down Enter Down Enter Esc S-Tab Enter").await;
    assert!(record(&pilot).is_none(), "{}", pilot.screen());
    assert_eq!(main_team(&stage, VIEWER), Some(TeamId("paris".into())));
    let added = stage.audit(customer()).await.into_iter().filter(|entry| entry.action == AuditAction::TeamUserAdded);
    assert_eq!(added.count(), 1);
}

/// USR-07: two sessions edit one user. Fields that do not meet merge; one that does is asked about, with both values, and
/// the answer counts, whoever comes first.
#[tokio::test]
async fn two_sessions_edit_one_user() {
    for (mine, first_is_super) in [(true, true), (false, false)] {
        let stage = Stage::of(with_teams()).await;
        let (one, two) = if first_is_super { (SUPER, ADD_EDIT) } else { (ADD_EDIT, SUPER) };
        let mut a = stage.pilot(one, (80, 24), Lang::En);
        let mut b = stage.pilot(two, (80, 24), Lang::Fr);
        open(&mut a, "viewer").await;
        open(&mut b, "viewer").await;
        // One makes Paris the main team; the other Ventes, with Paris as an extra one.
        a.keys("Down Enter Down Enter").await;
        b.keys("Down Enter Down Down Enter Down Enter").await;
        b.keys("Enter Esc").await;
        a.keys("C-s").await.sees("saved");
        assert_eq!(main_team(&stage, VIEWER), Some(TeamId("paris".into())));
        b.settle().await;
        b.keys("C-s").await.sees("Quelqu'un d'autre l'a modifié aussi");
        let dialog = b.region(WidgetId::Dialog);
        assert!(dialog.contains("Ventes") && dialog.contains("Paris"), "{dialog}");
        b.keys(if mine { "Tab Enter" } else { "Tab Tab Enter" }).await;
        let user = stage.user(customer(), VIEWER).unwrap();
        let (main, extra) = if mine { ("ventes", vec!["paris"]) } else { ("paris", vec![]) };
        assert_eq!(user.main_team, Some(TeamId(main.into())), "{}", b.screen());
        let extras: Vec<&str> = user.extra_teams.iter().map(|team| &*team.0).collect();
        assert_eq!(extras, extra, "a team is never both");
        assert!(!record(&b).unwrap().has_edits());
        assert_eq!(a.bells() + b.bells(), 0);
    }
}

/// PM-07: who may not edit reads the record, and its key shows the permissions; who may opens the editor with it, and
/// what it answers goes into the record, not into the world.
#[tokio::test]
async fn permissions_are_edited_in_the_editor_of_the_wizard() {
    let stage = Stage::of(records()).await;
    let mut reader = stage.pilot(VIEWER, (80, 24), Lang::En);
    open(&mut reader, "billing").await;
    reader.keys("p").await;
    assert!(record(&reader).unwrap().drawer.is_some());
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        open(&mut pilot, "billing").await;
        pilot.keys("p /").await.type_text("workfl").await.keys("Enter Space C-s").await;
        assert!(record(&pilot).unwrap().has_edits(), "{}", pilot.screen());
        pilot.keys("Esc Tab Tab Enter").await;
    }
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    open(&mut pilot, "billing").await;
    pilot.keys("p /").await.type_text("workfl").await.keys("Enter Space C-s C-s").await;
    let access = stage.user(customer(), BILLING).unwrap().access.clone();
    let PermissionSource::Custom { grants, .. } = access.source else { panic!("{access:?}") };
    assert!(matches!(grants.get("automation.workflows"), Some(Grant::On | Grant::Level(_))), "{grants:?}");
    let audit = stage.audit(customer()).await;
    let changed = audit.iter().find(|entry| entry.action == AuditAction::PermissionsChanged).unwrap();
    assert!(changed.detail["automation.workflows"].starts_with('+'), "{changed:?}");
}

/// USR-12, ER-24: a seat that eats into a scheduled removal asks first; what is agreed to is saved.
#[tokio::test]
async fn a_seat_from_a_removal_asks_first() {
    let mut all = records();
    for record in &mut all {
        if let Record::Pool(hub, pool) = record
            && *hub == customer()
            && pool.seat == SeatType::Core
        {
            pool.purchased -= 4;
        }
    }
    let stage = Stage::of(all).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::Fr);
    open(&mut pilot, "viewer").await;
    pilot.keys("Down Right Down Enter Home Enter C-s").await;
    pilot.sees("Des licences doivent être supprimées").sees("En attribuer une à ").sees("Conserver et attribuer");
    pilot.misses("Créer ces utilisateurs");
    assert_eq!(stage.user(customer(), VIEWER).unwrap().seat, Some(SeatType::ViewOnly));
    pilot.keys("S-Tab Enter").await.sees("✓ 1 suppression de moins, encore 1 prévue.");
    assert_eq!(stage.user(customer(), VIEWER).unwrap().seat, Some(SeatType::Core), "{}", pilot.screen());
}

/// USR-12, ER-07: no seat is free, and it says so with its ways out: buying leads to the page that sells what is missing,
/// and back to the open list, from where the seat is given.
#[tokio::test]
async fn a_seat_that_is_not_free_is_bought() {
    let mut all = records();
    all.retain(|record| !matches!(record, Record::Removal(..)));
    for record in &mut all {
        if let Record::Pool(hub, pool) = record
            && *hub == customer()
            && pool.seat == SeatType::Core
        {
            pool.purchased -= 6;
        }
    }
    for (size, lang) in VIEWS {
        let stage = Stage::of(all.clone()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        open(&mut pilot, "viewer").await;
        pilot.keys("Down Right Down Enter Home Enter").await.sees(tell(
            lang,
            "Not enough seats",
            "Pas assez de licences",
        ));
        pilot.sees(tell(lang, "Keep the seat", "Garder la licence"));
        pilot.keys("Enter").await;
        assert!(!record(&pilot).unwrap().has_edits());
        pilot.keys("Enter").await;
        while !matches!(pilot.model().focus(), WidgetId::Answer(seatdesk::ui::overlays::Answer::BuySeats)) {
            pilot.keys("Tab").await;
        }
        pilot.keys("Enter").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::BuySeats(_))), "{}", pilot.screen());
        pilot.keys("Tab Enter").await;
        if pilot.dialog().is_some() {
            pilot.keys("S-Tab Enter").await;
        }
        assert_eq!(pilot.model().focus(), WidgetId::RecordMenu, "{}", pilot.screen());
        pilot.keys("Enter C-s").await;
        assert_eq!(stage.user(customer(), VIEWER).unwrap().seat, Some(SeatType::Core), "{}", pilot.screen());
    }
}

/// Domain 0.5: who takes rights from themselves is asked, and loses them at once when they agree; the record is then one to
/// read.
#[tokio::test]
async fn own_rights_are_taken_after_a_question() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(ADD_EDIT, (80, 24), Lang::Fr);
    open(&mut pilot, "adder").await;
    pilot.keys("Down Right Down Enter Down").await;
    pilot.keys("Enter").await.sees("Passer à une licence en lecture seule");
    pilot.keys("S-Tab Enter C-s").await.sees("Vous retirer vos propres droits");
    assert_eq!(stage.user(customer(), ADD_EDIT).unwrap().seat, Some(SeatType::Core));
    pilot.keys("S-Tab Enter").await;
    assert_eq!(stage.user(customer(), ADD_EDIT).unwrap().seat, Some(SeatType::ViewOnly), "{}", pilot.screen());
    assert!(!record(&pilot).unwrap().may_edit());
}

/// USR-09: a key that leads to another place goes there once the answer is given, and saves first when that is the answer.
/// Esc leads back to the record from there.
#[tokio::test]
async fn a_record_is_left_for_another_place_and_come_back_to() {
    let stage = Stage::of(with_teams()).await;
    // From the safe button: on to the first, which discards, and back to the one before it, which saves.
    for (keys, saves, lang) in [("Tab", false, Lang::Fr), ("S-Tab", true, Lang::En)] {
        let mut pilot = stage.pilot(ADD_EDIT, (80, 24), lang);
        open(&mut pilot, "viewer").await;
        let user = record(&pilot).unwrap().user;
        pilot.keys("e Enter Down Enter").await;
        assert!(record(&pilot).unwrap().has_edits(), "{}", pilot.screen());
        // How it is saved is told, however little room there is.
        assert!(pilot.region(WidgetId::KeyLine).contains(tell(lang, "save", "enregistrer")), "{}", pilot.screen());
        pilot.keys("o").await.keys(keys).await.keys("Enter").await;
        assert_eq!(pilot.model().screen_name(), "outbox", "{}", pilot.screen());
        assert_eq!(main_team(&stage, VIEWER).is_some(), saves);
        pilot.keys("Esc").await;
        assert_eq!(record(&pilot).map(|record| record.user), Some(user), "{}", pilot.screen());
        pilot.keys("Esc").await;
        assert!(record(&pilot).is_none() && pilot.bells() == 0);
    }
}

/// USR-03, USR-05: `e` edits in a record as everywhere: the first field has the focus then. Who may not is told why.
#[tokio::test]
async fn e_edits_the_record() {
    let stage = Stage::of(with_teams()).await;
    let mut pilot = stage.pilot(ADD_EDIT, (80, 24), Lang::En);
    open(&mut pilot, "viewer").await;
    pilot.keys("e").await;
    assert_eq!(pilot.model().focus(), WidgetId::RecordMainTeam);
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(ADD_EDIT, (80, 24), Lang::En);
    open(&mut pilot, "viewer").await;
    pilot.keys("e Enter").await;
    assert_eq!(pilot.model().focus(), WidgetId::RecordMenu, "without teams there is the seat to edit");
    let mut pilot = stage.pilot(VIEWER, (80, 24), Lang::Fr);
    open(&mut pilot, "viewer").await;
    pilot.keys("e").await.sees("Nécessite");
}

/// CRU-28, USR-09: the permission editor applies to the record, which is what is saved; its button and its key say so.
#[tokio::test]
async fn the_permission_editor_applies_and_the_record_saves() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        open(&mut pilot, "billing").await;
        pilot.keys("p").await.sees(tell(lang, "[ Apply ", "[ Appliquer "));
        assert!(pilot.region(WidgetId::KeyLine).contains(tell(lang, "apply", "appliquer")), "{}", pilot.screen());
        let before = stage.dump().await;
        pilot.keys("Right Down Space C-s").await;
        assert!(record(&pilot).unwrap().has_edits(), "{}", pilot.screen());
        assert!(pilot.region(WidgetId::KeyLine).contains(tell(lang, "save", "enregistrer")), "{}", pilot.screen());
        assert!(stage.dump().await == before);
    }
}

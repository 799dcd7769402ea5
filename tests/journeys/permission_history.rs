//! The permission history of a user.

use std::{fs, sync::Arc};

use jiff::{Timestamp, ToSpan as _};
use seatdesk::{
    domain::{
        audit::{ActorRef, AuditAction, AuditEntry, HUBSPOT, Target},
        command::{ActOnUser, Command, UserAction},
        id::UserId,
        language::Lang,
        record::Record,
        seat::SeatType,
    },
    service::Outcome,
    store::{Entry, MemoryStore, PartKey, Store, parts},
    ui::{layout::WidgetId, overlays::Overlay, screens::permission_history},
};

use super::walk::{VIEWS, tell};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, SUPER, actor, customer, email, fill_with, now, records, user},
};

const ANN: &str = "ann@northwind.example";

/// The small world with Ann in it, who holds two permissions, and with more in its logs.
async fn with(more: impl IntoIterator<Item = Entry>) -> Stage {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let ann = user(20, ANN, SeatType::Core, &["crm.import", "crm.export"]);
    let all = records().into_iter().chain([Record::User(customer(), Box::new(ann))]).map(Entry::Record);
    let number = fill_with(store.as_ref(), all.chain(more)).await.world;
    Stage::again(store, number).await
}

/// An entry of the customer's audit log.
fn logged(serial: u64, entry: &AuditEntry) -> Entry {
    let part = parts::cut_audit(&[entry]).unwrap().remove(0);
    Entry::Audit(PartKey { hub: customer(), serial, part: 0 }, part)
}

/// An entry of the audit log about Ann's permissions.
fn entry(serial: u64, at: Timestamp, by: &str, detail: &[(&str, &str)]) -> Entry {
    let entry = AuditEntry {
        hub: customer(),
        at,
        acting_user: ActorRef { id: UserId(u64::from(by == SUPER)), email: email(by) },
        action: AuditAction::PermissionsChanged,
        targets: vec![Target::User { id: UserId(20), email: email(ANN) }],
        detail: detail.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
    };
    logged(serial, &entry)
}

/// Opens somebody's record.
async fn record(pilot: &mut Person, text: &str) {
    pilot.keys("/ C-u").await.type_text(text).await.keys("Enter Enter").await;
}

/// Opens somebody's history by the first entry of the Actions menu.
async fn history(pilot: &mut Person, text: &str) {
    record(pilot, text).await;
    pilot.keys("a Enter").await;
}

fn state(pilot: &Person) -> &permission_history::State {
    match pilot.model().overlays.last() {
        Some(Overlay::PermissionHistory(state)) => state,
        _ => panic!("{}", pilot.screen()),
    }
}

/// The rows that are shown, without the header.
fn rows(pilot: &Person) -> Vec<String> {
    pilot.region(WidgetId::HistoryTable).lines().skip(1).map(|line| line.trim().to_owned()).collect()
}

/// AC-44, USR-04: the menu has the five entries of the rule in their order; ours stand between them.
#[tokio::test]
async fn the_menu_begins_with_the_history() {
    for (size, lang) in VIEWS {
        let stage = with([]).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        record(&mut pilot, SUPER).await;
        pilot.keys("a").await;
        let menu = pilot.region(WidgetId::RecordActions);
        let wanted = match lang {
            Lang::En => {
                ["View user permission history", "Reset password", "Remove as super admin", "Deactivate", "Delete user"]
            }
            Lang::Fr => {
                ["Historique des autorisations", "Réinitialiser", "super administrateur", "Désactiver", "Supprimer de"]
            }
        };
        let place = |text: &str| menu.find(text).unwrap_or_else(|| panic!("{text}: {menu}"));
        assert!(wanted.map(place).is_sorted(), "{menu}");
    }
}

/// AC-50, EXT-23: a permission is switched off and the record saved; the history then has a Delete row with the operator's
/// name and the time on top. Opening and leaving it writes nothing.
#[tokio::test]
async fn a_permission_that_was_switched_off_is_on_top() {
    for (size, lang) in VIEWS {
        let stage = with([entry(1, now() - 24.hours(), SUPER, &[("crm.import", "+on")])]).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        record(&mut pilot, "ann@").await;
        pilot.keys("p /").await.type_text("import").await.keys("Enter Space C-s C-s").await;
        let before = stage.dump().await;
        pilot.keys("a Enter").await;
        assert_eq!(pilot.model().screen_name(), "permission-history");
        let found = rows(&pilot);
        let (deleted, created) = (tell(lang, "− Deleted", "− Retrait"), tell(lang, "+ Created", "+ Ajout"));
        for text in ["Import", deleted, "Zoë Nº 1", tell(lang, "20 Aug 2026", "20 août 2026"), "09:30"] {
            assert!(found[0].contains(text), "{text}: {found:?}");
        }
        assert!(found[1].contains("Import") && found[1].contains(created), "{found:?}");
        pilot.sees(tell(lang, "2 changes", "2 changements"));
        pilot.keys("Enter").await.sees("crm.import").sees(SUPER);
        pilot.keys("Esc Esc").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UserRecord(_))), "{}", pilot.screen());
        assert!(stage.dump().await == before);
        assert_eq!(pilot.bells(), 0);
    }
}

/// PM-13: who is no super admin sees the entry dimmed with what it needs, by menu and by key; who loses the right meanwhile
/// sees no row any more, and exports none.
#[tokio::test]
async fn super_admins_only() {
    for (size, lang) in VIEWS {
        let stage = with([entry(1, now(), SUPER, &[("crm.merge", "+on")])]).await;
        let mut pilot = stage.pilot(ADD_EDIT, size, lang);
        record(&mut pilot, "ann@").await;
        let why = tell(lang, "Needs: Super Admin.", "Nécessite : Super administrateur.");
        pilot.keys("a Enter").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UserActions(_))), "{}", pilot.screen());
        pilot.sees(why);
        pilot.keys("Esc H").await.sees(why);
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UserRecord(_))));

        let mut boss = stage.pilot(SUPER, size, lang);
        let act = |user, action| Command::ActOnUser(ActOnUser { user, action, accepts_from_removal: 0 });
        stage.hub.submit(actor(SUPER), act(UserId(20), UserAction::MakeSuperAdmin)).await;
        history(&mut boss, "ann@").await;
        let merge = tell(lang, "Merge", "Fusionner");
        boss.sees(merge);
        let demoted = stage.hub.submit(stage.actor(ANN), act(UserId(1), UserAction::RemoveSuperAdmin)).await;
        assert!(matches!(demoted, Outcome::Committed { .. }), "{demoted:?}");
        boss.settle().await.misses(merge).sees(why);
        boss.keys("e").await.sees(why);
        assert!(matches!(boss.model().overlays.last(), Some(Overlay::PermissionHistory(_))));
    }
}

/// EXT-23: what is changed meanwhile comes on top, in every session that looks on; what HubSpot does is said to be its
/// doing, and what no catalogue knows can be read.
#[tokio::test]
async fn a_history_is_live() {
    let stage = with([entry(1, now(), HUBSPOT, &[("classic.bulk_delete", "-on")])]).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    history(&mut pilot, "ann@").await;
    let found = rows(&pilot);
    assert!(found[0].contains("classic › bulk delete: On") && found[0].contains("HubSpot"), "{found:?}");
    let wanted = ActOnUser { user: UserId(20), action: UserAction::MakeSuperAdmin, accepts_from_removal: 0 };
    stage.hub.submit(actor(SUPER), Command::ActOnUser(wanted)).await;
    pilot.settle().await;
    let found = rows(&pilot);
    assert!(found[0].contains("Super Admin") && found[0].contains("+ Created"), "{found:?}");
    pilot.keys("End").await.sees("bulk delete").sees("2 changes");
}

/// In a log of many entries about others, the few about one user are found by reading on, page after page; a search and a
/// filter find what they ask for among them, and an empty history says so.
#[tokio::test]
async fn a_few_rows_are_found_in_a_long_log() {
    const OTHERS: u64 = 5_000;
    let other = |serial: u64| {
        let entry = AuditEntry {
            hub: customer(),
            at: now(),
            acting_user: ActorRef { id: UserId(1), email: email(SUPER) },
            action: AuditAction::AddAdminPermissions,
            targets: vec![Target::User { id: UserId(7_000 + serial), email: email("x@new.example") }],
            detail: Default::default(),
        };
        logged(serial, &entry)
    };
    let few = [
        entry(1, now() - 300.hours(), SUPER, &[("crm.import", "+on"), ("crm.export", "+on")]),
        entry(2, now() - 299.hours(), SUPER, &[("crm.contacts.edit", "-owned +everything")]),
    ];
    let stage = with(few.into_iter().chain((3..OTHERS).map(other))).await;
    for (size, lang) in [((60, 16), Lang::En), ((120, 40), Lang::Fr)] {
        let mut pilot = stage.pilot(SUPER, size, lang);
        history(&mut pilot, "ann@").await;
        pilot.sees(tell(lang, "4 changes", "4 changements"));
        assert!(state(&pilot).list.paged.is_whole());
        pilot.keys("/").await.type_text("export").await.sees(tell(lang, "1 change", "1 changement")).sees("Export");
        pilot.keys("Enter Esc").await.sees(tell(lang, "4 changes", "4 changements"));
        pilot.keys("f Down Down Enter").await;
        pilot.sees(tell(lang, "Only: permissions deleted", "Seulement : autorisations retirées"));
        pilot.sees(tell(lang, "1 change", "1 changement")).misses("Import");
        pilot.keys("/").await.type_text("nothing").await.sees(tell(lang, "Nothing matches", "Rien ne correspond"));
        pilot.keys("Esc Esc").await.sees("Import");
        pilot.keys("Esc Esc").await;
        history(&mut pilot, ADD_EDIT).await;
        pilot.sees(tell(lang, "No change of permissions", "Aucun changement"));
    }
}

/// USR-09: from a history that was opened over a record with unsaved edits no key leads past them.
#[tokio::test]
async fn unsaved_edits_stay_below() {
    let stage = with([]).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    record(&mut pilot, "ann@").await;
    pilot.keys("p /").await.type_text("import").await.keys("Enter Space C-s a Enter").await;
    for key in ["1", "o", "m", "c"] {
        pilot.keys(key).await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::PermissionHistory(_))), "{key}");
    }
    pilot.keys("q").await;
    assert_eq!(pilot.dialog().map(|dialog| dialog.question.name()), Some("question.quit"));
    pilot.keys("Esc Esc Esc").await;
    assert_eq!(pilot.dialog().map(|dialog| dialog.question.name()), Some("question.unsaved"));
}

/// LM-07, EXT-23: the export is the changes of the last 90 days, whatever is searched, as CSV.
#[tokio::test]
async fn ninety_days_are_exported() {
    let day = |days: i64| now() - (days * 24).hours();
    let log = [
        entry(1, day(91), SUPER, &[("crm.import", "+on")]),
        entry(2, day(90) - 1.second(), SUPER, &[("crm.merge", "+on")]),
        entry(3, day(90), SUPER, &[("crm.export", "+on")]),
        entry(4, day(1), HUBSPOT, &[("crm.contacts.edit", "-owned +team+unassigned")]),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (size, lang) in VIEWS {
        let stage = with(log.clone()).await;
        let path = folder.path().join(format!("{}-{}.csv", size.0, lang.code()));
        let mut pilot = stage.pilot(SUPER, size, lang);
        history(&mut pilot, "ann@").await;
        pilot.keys("/").await.type_text("nothing").await.keys("Enter e").await;
        pilot.sees(tell(lang, "since 22 May 2026", "depuis le 22 mai 2026"));
        pilot.sees("permissions-ann-northwind.example.csv");
        pilot.keys("C-u").await.type_text(path.to_str().unwrap()).await.keys("Enter").await;
        pilot.sees(tell(lang, "3 changes exported", "3 changements exportés"));
        let text = fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        let hubspot = "0000000000000000,noreply@hubspot.example,2026-08-19T09:30:00Z";
        assert_eq!(
            lines,
            [
                "permission,granted,action,updatedBy.userId,updatedBy.userEmail,dateOfChange".to_owned(),
                format!("crm.contacts.edit,owned,DELETE,{hubspot}"),
                format!("crm.contacts.edit,team+unassigned,CREATE,{hubspot}"),
                "crm.export,on,CREATE,0000000000000001,super@northwind.example,2026-05-22T09:30:00Z".to_owned(),
            ]
        );
    }
}

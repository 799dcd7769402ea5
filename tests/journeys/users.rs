//! The Users pane.

use seatdesk::{domain::language::Lang, ui::layout::WidgetId};

use super::walk::{VIEWS, tell};
use crate::support::{
    stage::Stage,
    world::{SUPER, VIEWER, records},
};

/// AC-43, USR-01: name, teams, access, seat and last activity are there from 80 columns on, in both languages.
#[tokio::test]
async fn the_five_columns_are_always_there() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS.into_iter().chain([((200, 60), Lang::En), ((200, 60), Lang::Fr)]) {
        let pilot = stage.pilot("ada@northwind.example", size, lang);
        let table = pilot.region(WidgetId::UsersTable);
        let header = table.lines().next().unwrap();
        let columns = match lang {
            Lang::En => ["NAME", "TEAM", "ACCESS", "SEAT", "LAST ACTIVE"],
            Lang::Fr => ["NOM", "ÉQUIPE", "ACCÈS", "LICENCE", "ACTIVITÉ"],
        };
        for column in columns {
            assert!(header.contains(column), "{column} at {size:?}\n{table}");
        }
        assert!(table.contains("Ada Obi"), "{table}");
    }
}

/// PM-19, ER-21: a View-Only operator sees Create user, and is told what it needs; nothing opens, nothing is written.
#[tokio::test]
async fn a_view_only_operator_creates_nobody() {
    let stage = Stage::of(records()).await;
    let before = stage.dump().await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(VIEWER, size, lang);
        pilot.sees(tell(lang, "Create user", "Créer un utilisateur"));
        pilot.keys("c").await;
        assert!(pilot.wizard().is_none());
        let status = pilot.region(WidgetId::StatusLine);
        let needs = tell(lang, "Needs: Add and edit users", "Nécessite : Ajouter et modifier des utilisateurs");
        assert!(status.contains(needs), "{status}");
        pilot.expire_toast().await;
        assert_eq!(pilot.region(WidgetId::StatusLine), "");
    }
    assert!(stage.dump().await == before);
}

/// Every word, in any order, whatever the accents; Esc brings everybody back, and the user under
/// the cursor stays under it.
#[tokio::test]
async fn the_search_keeps_whom_it_finds() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot("ada@northwind.example", size, lang);
        let all = pilot.region(WidgetId::UsersCount);
        pilot.keys("/").await.type_text("CARRE bea").await.sees("Béatrice Carré");
        pilot.sees(tell(lang, "1 of 250 users", "1 sur 250 utilisateurs"));
        pilot.keys("Enter Esc").await;
        assert_eq!(pilot.region(WidgetId::UsersCount), all);
        assert!(pilot.row_with("Béatrice Carré").unwrap().starts_with('▌'), "{}", pilot.screen());
        pilot.keys("/").await.type_text("nobody at all").await;
        pilot.sees("nobody at all").sees(tell(lang, "Press Esc to clear the search", "efface la recherche"));
    }
}

/// The keys the key line shows are those that work: letters type while the search has the focus, and act when not.
#[tokio::test]
async fn letters_type_in_the_search_and_act_outside() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("/ c q 1").await.sees("cq1");
    assert!(pilot.wizard().is_none() && !pilot.has_quit());
    pilot.keys("Esc c").await;
    assert!(pilot.wizard().is_some());
    pilot.keys("Esc q").await;
    assert!(pilot.has_quit());
}

//! The Users pane.

use seatdesk::{domain::language::Lang, ui::layout::WidgetId};

use super::walk::VIEWS;
use crate::support::{
    stage::Stage,
    world::{SUPER, records},
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

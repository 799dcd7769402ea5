//! The Users pane.

use seatdesk::{
    domain::{language::Lang, seat::SeatType, user::UserStatus},
    ui::{
        layout::WidgetId,
        screens::users::{columns::ColumnId, filters::FilterId},
    },
};

use super::walk::{VIEWS, tell};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{SUPER, records},
};

const ADA: &str = "ada@northwind.example";

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

/// EXT-24: in a partner's account a wide window has a column for who is tagged, by which it sorts; elsewhere there is none.
#[tokio::test]
async fn a_partner_has_a_column_for_employees() {
    let stage = Stage::fixture("demo").await;
    for lang in Lang::ALL {
        let (header, employee) = (tell(lang, "PARTNER", "PARTENAIRE"), tell(lang, "employee", "employé"));
        let mut pilot = stage.pilot("aino@agency.example", (200, 60), lang);
        let table = pilot.region(WidgetId::UsersTable);
        assert!(table.lines().next().unwrap().contains(header), "{table}");
        let row = |name: &str| table.lines().find(|line| line.contains(name)).unwrap().to_owned();
        assert!(row("Aino Mäkelä").contains(employee) && !row("Aino Nygård").contains(employee), "{table}");
        pilot.keys("s").await.sees(tell(lang, "Partner employee", "Employé partenaire"));
        pilot.keys("End Enter").await;
        let table = pilot.region(WidgetId::UsersTable);
        let tagged: Vec<bool> = table.lines().skip(1).take(6).map(|line| line.contains(employee)).collect();
        assert!(tagged[0] && tagged.is_sorted_by(|a, b| a >= b), "{table}");
        let pilot = stage.pilot("ada@northwind.example", (200, 60), lang);
        assert!(!pilot.region(WidgetId::UsersTable).lines().next().unwrap().contains(header));
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

/// The names in the rows in sight, from the top.
fn names(pilot: &Person) -> Vec<String> {
    let table = pilot.region(WidgetId::UsersTable);
    let name = |line: &str| line.chars().skip(3).take(19).collect::<String>().trim().to_owned();
    table.lines().skip(1).map(name).collect()
}

/// Filters are chosen from lists, one value or several; they go together with each other and with a search, and what is
/// chosen is said where nobody is left.
#[tokio::test]
async fn filters_keep_whom_they_are_for() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("f").await.sees(tell(lang, "Deactivated", "Désactivé"));
        // Status: Invited, alone.
        pilot.keys("Down Down Enter").await;
        let invited = stage.count(ADA, |user| user.status == UserStatus::Invited);
        pilot.sees(tell(lang, &format!("{invited} of 250 users"), &format!("{invited} sur 250 utilisateurs")));
        pilot.sees(tell(lang, "Invited ▾", "Invité ▾"));
        // And of those, the ones on two kinds of seat; the rows follow each tick.
        pilot.keys("f Right Down Space").await;
        let core = stage.count(ADA, |user| user.status == UserStatus::Invited && user.seat == Some(SeatType::Core));
        pilot.sees(tell(lang, &format!("{core} of 250"), &format!("{core} sur 250")));
        pilot.keys("Down Space Esc").await;
        let two = stage.count(ADA, |user| {
            let seats = [Some(SeatType::Core), Some(SeatType::ViewOnly)];
            user.status == UserStatus::Invited && seats.contains(&user.seat)
        });
        pilot.sees(tell(lang, &format!("{two} of 250"), &format!("{two} sur 250")));
        pilot.keys("/").await.type_text("nobody at all").await;
        pilot.sees("nobody at all").sees(tell(lang, "F to clear the filters", "F efface les filtres"));
        pilot.sees(tell(lang, "Core Seat", "Licence essentielle"));
        pilot.keys("Esc F").await.sees(tell(lang, "250 users", "250 utilisateurs"));
        assert_eq!(pilot.bells(), 0);
        // Any, and Esc, leave everybody there.
        pilot.keys("f Enter f Left Left Esc").await.sees(tell(lang, "250 users", "250 utilisateurs"));
        assert!(pilot.model().overlays.is_empty());
    }
}

/// Each column sorts, in both directions, with its sign beside its header; the deactivated stay last.
#[tokio::test]
async fn every_column_sorts() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ADA, (200, 60), Lang::En);
    assert!(pilot.region(WidgetId::UsersTable).starts_with("   NAME ▲"), "{}", pilot.screen());
    let first = names(&pilot);
    pilot.keys("S").await.sees("NAME ▼");
    assert_ne!(names(&pilot), first);
    pilot.keys("Home S").await;
    assert_eq!(names(&pilot)[..5], first[..5]);
    let down = ["", "Down", "Down Down", "Down Down Down"];
    for (at, header) in ["NAME ▼", "EMAIL ▲", "SEAT ▲", "ACCESS ▲"].iter().enumerate() {
        pilot.keys("s Home").await.keys(down[at]).await.keys("Enter").await.sees(header);
    }
    pilot.keys("s End Enter").await.sees("LAST ACTIVE ▼");
    let top = pilot.region(WidgetId::UsersTable);
    assert!(top.lines().nth(1).unwrap().contains("ago"), "{top}");
    for _ in 0..2 {
        pilot.keys("S End").await;
        let last = pilot.region(WidgetId::UsersTable);
        assert!(last.lines().last().unwrap().contains("Deactivated"), "{last}");
    }
    // The mouse does the same.
    let header = WidgetId::UsersHeader(ColumnId::Seat);
    super::mouse::click(&mut pilot, header, 0).await;
    pilot.sees("SEAT ▲");
    super::mouse::click(&mut pilot, header, 0).await;
    pilot.sees("SEAT ▼");
    super::mouse::click(&mut pilot, WidgetId::UsersFilter(FilterId::Access), 0).await;
    super::mouse::click(&mut pilot, WidgetId::UsersMenu, 2).await;
    let admins = stage.count(ADA, |user| user.access.super_admin);
    pilot.sees(&format!("{admins} of 250 users"));
    pilot.keys("Esc Home").await;
    super::mouse::click(&mut pilot, WidgetId::UsersMarks, 1).await;
    pilot.sees("1 selected");
}

/// USR-01: where the invite status has no column, an invitation that waits or has expired can be told all the same.
#[tokio::test]
async fn invitations_are_told_in_narrow_windows() {
    let stage = Stage::fixture("demo").await;
    for (size, lang, pending, expired) in [
        ((80, 24), Lang::En, "○ Pending", "! Expired"),
        ((80, 24), Lang::Fr, "○ En attente", "! Expirée"),
        ((60, 16), Lang::En, "○ Core", "! Core"),
    ] {
        let mut pilot = stage.pilot(ADA, size, lang);
        // The filter by invitation, pending and expired; both kinds hold somebody with a Core Seat.
        pilot.keys("f Right Right Down Enter").await.sees(pending);
        pilot.keys("f Down Down Enter").await.sees(expired);
    }
}

/// EXT-25: what is done to those who are selected is done to those out of sight, too: the count and the titles say how many
/// they are and what hides them, and one alone is named.
#[tokio::test]
async fn who_is_selected_and_hidden_is_called_out() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("Space /").await.type_text("vera").await.keys("Enter").await;
        let count = pilot.region(WidgetId::UsersCount);
        assert!(count.contains(tell(lang, "1 selected, 1 hidden", "1 sélectionné, dont 1 masqué")), "{count}");
        let hidden = tell(lang, "Aarav Kapoor, hidden by the search", "Aarav Kapoor, masqué par la recherche");
        pilot.keys("a").await;
        assert!(pilot.region(WidgetId::BulkMenu).contains(hidden), "{}", pilot.screen());
        pilot.keys("Down Enter").await;
        pilot.sees(tell(lang, "This user is hidden by the", "Cet utilisateur est masqué"));
        pilot.keys("Esc e").await.sees(hidden);
        // Whoever is under the cursor is in sight, and named.
        pilot.keys("Esc Esc").await.keys("- e").await.misses("Aarav").sees(tell(lang, "Edit ", "Modifier "));
        // Several are counted: all of them and those that a filter hides.
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("* f Down Down Enter e").await;
        let shown = stage.count(ADA, |user| user.status == UserStatus::Invited);
        let hidden = 250 - shown;
        pilot.sees(&match lang {
            Lang::En => format!("Edit 250 users, {hidden} hidden by the filters"),
            Lang::Fr => format!("Modifier 250 utilisateurs, dont {hidden} masqués par les filtres"),
        });
        pilot.keys("Esc 2 Space /").await.type_text("vera").await.keys("Enter e").await;
        pilot.sees(tell(
            lang,
            "Edit Aarav Kapoor, hidden by the search",
            "Modifier Aarav Kapoor, masqué par la recherche",
        ));
        assert_eq!(pilot.bells(), 0);
    }
}

/// INV-03, EXT-19, SEA-11: who is deactivated holds no seat: the filter by seat keeps as many as the seats that are
/// assigned, and the row shows none. The record says which seat comes back.
#[tokio::test]
async fn the_deactivated_hold_no_seat() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("f Right Down Enter").await;
        let assigned = stage.account(pilot.model().actor.hub).assigned(SeatType::Core);
        pilot.sees(tell(lang, &format!("{assigned} of 250 users"), &format!("{assigned} sur 250 utilisateurs")));
        pilot.keys("Esc S End").await;
        let table = pilot.region(WidgetId::UsersTable);
        let row = table.lines().rfind(|line| !line.trim().is_empty()).unwrap();
        assert!(row.contains(tell(lang, "Deactivat", "Désactiv")), "{table}");
        let seats = if lang == Lang::En { ["Core", "View-Only", "Sales"] } else { ["Essentielle", "Lecture", "Sales"] };
        assert!(seats.iter().all(|seat| !row.contains(seat)), "{table}");
        pilot.keys("Enter").await.sees(tell(lang, "when reactivated", "à la réactivation"));
    }
}

/// USR-01: Esc takes a filter away once nothing is searched or selected, also the one that Review has set.
#[tokio::test]
async fn esc_leaves_a_filter() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ADA, (80, 24), Lang::En);
    for keys in ["i", "f Down Down Enter"] {
        pilot.keys(keys).await.sees(" of 250 users");
        pilot.keys("Space Esc").await.sees(" of 250 users");
        pilot.keys("Esc").await.misses(" of 250 users").sees("250 users");
    }
    assert_eq!(pilot.bells(), 0);
}

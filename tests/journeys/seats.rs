//! The Seats pane: the cards with their buttons, twelve months of seats, and who holds which seat.

use seatdesk::{
    domain::{
        audit::AuditAction,
        command::{ActOnUser, BuySeats, Command, UserAction},
        language::Lang,
        removal::RemovalState,
        seat::{Free, SeatCounts, SeatType},
        subscription::Product,
    },
    service::Outcome,
    ui::{
        action::ActionId,
        layout::WidgetId,
        overlays::{Overlay, Question},
        place::Place,
        screens::{
            seats::{Control, Focus, Verb},
            subscriptions,
            users::{columns::ColumnId, filters::FilterId},
        },
    },
};

use super::{
    mouse::click,
    walk::{VIEWS, tell, with_core},
};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, BILLING, SUPER, VIEWER, customer, email, records},
};

const ADA: &str = "ada@northwind.example";

fn counts(stage: &Stage) -> SeatCounts {
    let Free::Seats(counts) = stage.account(customer()).free(SeatType::Core) else { panic!() };
    counts
}

fn seat_of(stage: &Stage, address: &str) -> Option<SeatType> {
    stage.user(customer(), address).unwrap().seat
}

/// Opens the pane, and the list of seats of somebody.
async fn change(pilot: &mut Person, text: &str) {
    pilot.keys("2 /").await.type_text(text).await.keys("Enter c").await;
    assert!(pilot.model().seats.menu.is_some(), "{}", pilot.screen());
}

/// AC-54, SEA-01: seat, invitation and last activity stand beside everybody, in the narrow window as in the wide one.
#[tokio::test]
async fn everybody_is_shown_with_their_seat() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("2").await;
        let row = pilot.row_with("Agnieszka Żmuda").unwrap();
        for cell in
            [tell(lang, "View-Only", "Lecture"), tell(lang, "Accepted", "Acceptée"), tell(lang, "yesterday", "hier")]
        {
            assert!(row.contains(cell), "{cell}: {row}");
        }
        assert_eq!(row.contains("agnieszka.zmuda@"), size.0 > 80, "the address has room in a wide window");
        pilot.keys("Enter").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UserRecord(_))), "{}", pilot.screen());
        pilot.keys("Esc").await;
        assert_eq!(pilot.model().place, Place::Seats);
    }
}

/// AC-55, SEA-02, SEA-11: the filters of the pane, the search that ignores accents, and an empty result that names the
/// filters and clears them. The Users pane keeps its own.
#[tokio::test]
async fn people_are_filtered_and_found() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("2 f").await.keys("End Up Space Right").await;
        for status in [tell(lang, "Pending", "En attente"), tell(lang, "Accepted", "Acceptée")] {
            pilot.sees(status);
        }
        pilot.keys("Right").await;
        for days in [7, 30, 90] {
            assert!(pilot.region(WidgetId::UsersMenu).contains(&days.to_string()), "{}", pilot.screen());
        }
        pilot.keys("Left Home Down Down Space Esc").await;
        assert!(pilot.region(WidgetId::SeatsTable).contains(tell(lang, "Partner Seat", "Licence partenaire")));
        pilot.sees(tell(lang, "The filters keep everybody away", "Les filtres"));
        pilot.keys("F").await.sees(tell(lang, "250 users", "250 utilisateurs"));
        pilot.keys("/").await.type_text("zmuda").await.sees("Agnieszka Żmuda");
        assert_eq!(pilot.region(WidgetId::SeatsTable).trim().lines().count(), 2, "{}", pilot.screen());
        pilot.keys("Enter 1").await.sees(tell(lang, "250 users", "250 utilisateurs"));
        pilot.keys("2").await;
        assert_eq!(pilot.model().seats.table.search.text(), "zmuda");
        pilot.keys("Esc s End Enter").await;
        assert_eq!(pilot.model().seats.table.sort.column, ColumnId::LastActive);
        assert_eq!(pilot.model().users.sort.column, ColumnId::Name);
    }
}

/// SEA-03, SEA-09, AC-58: each paid type has its own two buttons under its figures; View-Only and Partner have none, and
/// what the account cannot have says what it needs.
#[tokio::test]
async fn each_type_has_a_card() {
    let stage = Stage::fixture("demo").await;
    for lang in Lang::ALL {
        let mut pilot = stage.pilot(ADA, (120, 40), lang);
        pilot.keys("2").await.sees(tell(lang, "156 of 160 assigned · 4 free", "156 attribuées sur 160 · 4 libres"));
        pilot.sees(tell(lang, "renews on 1 Jul 2024", "se renouvelle le 1er juil. 2024"));
        pilot.sees(tell(lang, "▒ 2 leave on that day", "▒ 2 supprimées ce jour-là"));
        let placed: Vec<Control> = pilot
            .layout()
            .iter()
            .filter_map(|(id, _)| if let WidgetId::SeatsCard(control) = id { Some(control) } else { None })
            .collect();
        assert_eq!(placed.len(), 6, "{placed:?}");
        assert!(placed.iter().all(|control| control.seat.is_paid()));
        for free in
            [tell(lang, "View-Only Seat", "Licence en lecture seule"), tell(lang, "Partner Seat", "Licence partenaire")]
        {
            let line = pilot.row_with(free).unwrap();
            assert!(!line.contains('[') && line.contains(tell(lang, "unlimited", "illimitée")), "{line}");
        }

        let mut bakery = stage.pilot("rosa@little-bakery.example", (80, 24), lang);
        bakery.keys("2").await.sees(tell(lang, "Needs Sales Hub Pro", "Nécessite Sales Hub Pro"));
        bakery.misses(tell(lang, "Legacy pricing", "Ancienne tarification"));
        // From the last card down are the people.
        bakery.keys("Tab").await;
        assert_eq!(bakery.model().focus(), WidgetId::SeatsCard(Control { seat: SeatType::Core, verb: Verb::Add }));
        bakery.keys("Tab Tab").await;
        assert_eq!(bakery.model().focus(), WidgetId::SeatsTable);
    }
}

/// PRC-17, AC-57, RMS-15: seats of a free trial say until when, and are neither added to nor removed; both buttons say why.
#[tokio::test]
async fn seats_of_a_trial_are_neither_added_nor_removed() {
    let stage = Stage::fixture("demo").await;
    for (at, (size, lang)) in VIEWS.into_iter().enumerate() {
        let mut pilot = stage.pilot("rosa@little-bakery.example", size, lang);
        pilot.keys("2").await;
        if at == 0 {
            let actor = pilot.model().actor;
            let outcome = stage.hub.submit(actor, Command::StartTrial(Product::Sales)).await;
            assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
            pilot.settle().await;
        }
        // The last card that is bought, where it can be seen in every window.
        pilot.keys("Tab Down Down").await;
        pilot.sees(tell(lang, "free trial until 21 Feb 2024", "essai gratuit jusqu'au 21 févr. 2024"));
        pilot.sees(tell(lang, "0 of 5 assigned", "0 attribuée sur 5"));
        for keys in ["Enter", "Right Enter"] {
            pilot.keys(keys).await;
            let said = pilot.region(WidgetId::StatusLine);
            assert!(said.contains(tell(lang, "free trial", "essai gratuit")), "{keys}: {said}");
            assert_eq!((pilot.model().place, pilot.model().overlays.len()), (Place::Seats, 0));
        }
    }
}

/// TG-06: an account outside the pilot has a note in one line, and all else as others have it.
#[tokio::test]
async fn the_legacy_note_stands_outside_the_pilot() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("2").await.sees(tell(lang, "Legacy pricing", "Ancienne tarification"));
        pilot.keys("Tab Enter").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::BuySeats(_))), "{}", pilot.screen());
    }
    let pilots = Stage::fixture("demo").await;
    pilots.pilot(ADA, (80, 24), Lang::En).keys("2").await.misses("Legacy pricing");
}

/// SEA-04, SEA-05, AC-57, PM-08, ER-21: "Add seats" opens the purchase page of its type and comes back to where it was
/// pressed; who may not modify billing is told so, and nothing changes.
#[tokio::test]
async fn seats_are_added_from_their_card() {
    let stage = Stage::of(with_core(10, 7, 0)).await;
    let mut pilot = stage.pilot(BILLING, (80, 24), Lang::En);
    pilot.keys("2 Tab Down Down Enter").await;
    let sales = WidgetId::SeatsCard(Control { seat: SeatType::Sales, verb: Verb::Add });
    match pilot.model().overlays.last() {
        Some(Overlay::BuySeats(page)) => assert_eq!(page.seat, SeatType::Sales),
        other => panic!("{other:?}"),
    }
    pilot.keys("Esc").await;
    assert_eq!((pilot.model().place, pilot.model().focus()), (Place::Seats, sales));
    pilot.keys("Up Up Enter Enter Left Enter").await.sees("7 of 11 assigned");
    assert_eq!(pilot.model().place, Place::Seats);
    assert_eq!(counts(&stage).purchased, 11);
    assert_eq!(counts(&stage).assigned, 7, "who holds one is left alone");

    let before = stage.dump().await;
    for who in [ADD_EDIT, VIEWER] {
        for (keys, lang) in
            [("2 Tab Enter", Lang::En), ("2 +", Lang::En), ("2 Tab Right Enter", Lang::En), ("2 r", Lang::Fr)]
        {
            let mut pilot = stage.pilot(who, (80, 24), lang);
            pilot.keys(keys).await;
            let said = pilot.region(WidgetId::StatusLine);
            assert!(said.contains(tell(lang, "Modify billing", "facturation")), "{keys}: {said}");
            assert_eq!(pilot.model().place, Place::Seats);
            assert!(pilot.model().overlays.is_empty());
        }
    }
    assert!(stage.dump().await == before);
}

/// AC-59, RMS-03, NAV-05, SEA-08, RMS-15: "Remove unassigned seats" leads to the Subscriptions page, to the button of its
/// type, and opens nothing; where nothing can be removed it stays and says why.
#[tokio::test]
async fn removing_only_leads_to_the_subscriptions() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(BILLING, size, lang);
        pilot.keys("2 Tab Right Enter").await;
        assert_eq!(pilot.model().place, Place::Billing, "{}", pilot.screen());
        assert!(pilot.model().overlays.is_empty());
        let control = subscriptions::Control { seat: SeatType::Core, verb: subscriptions::Verb::Remove };
        assert_eq!(pilot.model().subscriptions.at, Some(subscriptions::Stop::Seats(control)));
        assert!(stage.dump().await == before);

        let stage = Stage::of(with_core(7, 7, 0)).await;
        let mut pilot = stage.pilot(BILLING, size, lang);
        pilot.keys("2 Tab Right").await.sees(tell(
            lang,
            "– all seats are assigned",
            "– toutes les licences sont attribuées",
        ));
        pilot.keys("Enter").await;
        let said = pilot.region(WidgetId::StatusLine);
        assert!(said.contains(tell(lang, "all seats are assigned", "toutes les licences sont attribuées")), "{said}");
        assert_eq!((pilot.model().place, pilot.model().seats.focus), (Place::Seats, Focus::Cards));
    }
}

/// AC-66, USR-12, RMS-12, ER-24: a seat given from its row that eats a scheduled removal asks first; going back leaves
/// the list of seats open, and a yes takes one back.
#[tokio::test]
async fn a_change_that_eats_a_removal_asks_first() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_core(10, 8, 2)).await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        change(&mut pilot, "viewer@").await;
        pilot.keys("Home Enter").await;
        assert!(matches!(pilot.dialog().unwrap().question, Question::TakeBack { .. }), "{}", pilot.screen());
        // It is about this user, who exists.
        let name = stage.account(customer()).user(email(VIEWER).key()).unwrap().display_name();
        pilot.sees(&match lang {
            Lang::En => format!("Giving one to {name} keeps 1 of them"),
            Lang::Fr => format!("En attribuer une à {name} en conserve 1"),
        });
        pilot.sees(tell(lang, "Keep and give", "Conserver et attribuer"));
        pilot.misses(tell(lang, "Creating these users", "Créer ces utilisateurs"));
        pilot.keys("Enter").await;
        assert!(pilot.model().overlays.is_empty() && pilot.model().seats.menu.is_some());
        assert!(stage.dump().await == before);
        pilot.keys("Enter Tab Enter").await;
        assert_eq!(seat_of(&stage, VIEWER), Some(SeatType::Core), "{}", pilot.screen());
        assert!(pilot.model().seats.menu.is_none());
        let account = stage.account(customer());
        let removal = account.removals().values().next().unwrap();
        assert_eq!((removal.state, removal.quantity), (RemovalState::Pending, 1));
        let log = stage.audit(customer()).await;
        assert_eq!(log.iter().filter(|entry| entry.action == AuditAction::SeatChanged).count(), 1);
        pilot.sees(tell(lang, "9 of 10 assigned", "9 attribuées sur 10"));
        // The number first: it is what a narrow window must not cut.
        let told = tell(lang, "✓ 1 seat less leaves, 1 still does.", "✓ 1 suppression de moins, encore 1 prévue.");
        let said = pilot.region(WidgetId::StatusLine);
        assert!(said.trim_start().starts_with(told), "{said}");
    }
}

/// AC-67, RMS-20: while seats are free that stay, a change asks nothing.
#[tokio::test]
async fn a_change_that_eats_nothing_is_made_at_once() {
    let stage = Stage::of(with_core(10, 7, 2)).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    change(&mut pilot, "viewer@").await;
    pilot.keys("Home Enter").await;
    assert!(pilot.model().overlays.is_empty());
    assert_eq!(seat_of(&stage, VIEWER), Some(SeatType::Core));
    assert_eq!(counts(&stage).scheduled, 2);
    // What was given is said.
    assert!(pilot.region(WidgetId::StatusLine).contains("now a Core Seat"), "{}", pilot.screen());
}

/// ER-07, USR-12: with none free, the ways out are those of a record: another seat, buying what is missing and going on
/// where one was, or keeping the seat.
#[tokio::test]
async fn a_shortage_has_its_ways_out() {
    let stage = Stage::of(with_core(8, 8, 0)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    change(&mut pilot, "viewer@").await;
    pilot.keys("Home Enter").await;
    assert!(
        matches!(pilot.dialog().unwrap().question, Question::UserShortage(SeatType::Core, _)),
        "{}",
        pilot.screen()
    );
    pilot.keys("Enter").await;
    assert!(pilot.model().overlays.is_empty() && pilot.model().seats.menu.is_some(), "the list is still there");
    pilot.keys("Enter Left Enter").await;
    assert!(matches!(pilot.model().overlays.last(), Some(Overlay::BuySeats(_))), "{}", pilot.screen());
    pilot.keys("Enter Left Enter").await;
    assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
    assert_eq!(counts(&stage).purchased, 9);
    pilot.keys("Enter").await;
    assert_eq!(seat_of(&stage, VIEWER), Some(SeatType::Core), "{}", pilot.screen());
}

/// USR-06, USR-10: View-Only lists first what it takes away; keeping the seat changes nothing, a yes frees it.
#[tokio::test]
async fn view_only_says_what_it_takes() {
    let stage = Stage::of(with_core(10, 7, 0)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    change(&mut pilot, "core6@").await;
    pilot.keys("Down Enter").await;
    assert!(
        matches!(&pilot.dialog().unwrap().question, Question::Strip(lost) if !lost.is_empty()),
        "{}",
        pilot.screen()
    );
    pilot.keys("Esc").await;
    assert_eq!(seat_of(&stage, "core6@northwind.example"), Some(SeatType::Core));
    pilot.keys("Enter Tab Enter").await;
    assert_eq!(seat_of(&stage, "core6@northwind.example"), Some(SeatType::ViewOnly), "{}", pilot.screen());
    assert_eq!(counts(&stage).assigned, 6);
}

/// PM-07, PM-08, ER-21: who may change no seat sees everything, and is told what is missing; no key writes anything.
#[tokio::test]
async fn who_may_change_nothing_is_told() {
    let stage = Stage::of(with_core(10, 7, 2)).await;
    let before = stage.dump().await;
    let mut pilot = stage.pilot(VIEWER, (80, 24), Lang::En);
    pilot.keys("2").await.sees("Needs: Modify billing").sees("7 of 10 assigned");
    pilot.keys("c").await.sees("Add and edit users");
    assert!(pilot.model().seats.menu.is_none());
    let mut biller = stage.pilot(BILLING, (80, 24), Lang::En);
    biller.keys("2 c").await.sees("Add and edit users");
    // Who may edit users and not billing is told at the seat.
    let mut adder = stage.pilot(ADD_EDIT, (80, 24), Lang::En);
    change(&mut adder, "viewer@").await;
    adder.sees("Needs: Modify billing");
    adder.keys("Home Enter").await;
    assert!(matches!(adder.dialog().unwrap().question, Question::SeatRefused(SeatType::Core, _)));
    assert!(stage.dump().await == before);
}

/// SEA-09, EXT-26: what another session buys, schedules and changes is seen at once, and the row that changed stands out;
/// who was deleted takes the open list along.
#[tokio::test]
async fn what_others_do_is_seen() {
    let stage = Stage::of(with_core(10, 7, 0)).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    pilot.keys("2").await.sees("7 of 10 assigned · 3 free");
    let submit = |who: &'static str, command| stage.hub.submit(stage.actor(who), command);
    let buy = Command::BuySeats(BuySeats { seat: SeatType::Core, quantity: 2 });
    assert!(matches!(submit(BILLING, buy).await, Outcome::Committed { .. }));
    pilot.settle().await.sees("7 of 12 assigned · 5 free");
    let user = stage.user(customer(), "core6@northwind.example").unwrap().id;
    let act = |action| Command::ActOnUser(ActOnUser { user, action, accepts_from_removal: 0 });
    let mut other = stage.pilot(SUPER, (80, 24), Lang::En);
    change(&mut other, "core6@").await;
    pilot.settle().await;
    assert!(matches!(submit(SUPER, act(UserAction::Deactivate)).await, Outcome::Committed { .. }));
    pilot.settle().await.sees("6 of 12 assigned");
    assert!(pilot.model().seats.table.flash.has(user));
    other.settle().await;
    assert!(other.model().seats.menu.is_some(), "whoever is deactivated keeps a seat");
    assert!(matches!(submit(SUPER, act(UserAction::Delete)).await, Outcome::Committed { .. }));
    other.settle().await;
    assert!(other.model().seats.menu.is_none(), "{}", other.screen());
    assert!(stage.account(customer()).user(email("core6@northwind.example").key()).is_none());
}

/// SEA-09: twelve months of the type whose card has the focus, with the numbers of the first and the last; an account
/// without any says so, and a narrow window leaves them out.
#[tokio::test]
async fn twelve_months_are_drawn_where_there_is_room() {
    let stage = Stage::fixture("demo").await;
    for lang in Lang::ALL {
        for size in [(120, 40), (200, 60)] {
            let mut pilot = stage.pilot(ADA, size, lang);
            pilot.keys("2").await.sees(tell(lang, "Core Seat: twelve months", "Licence essentielle\u{a0}: douze mois"));
            let chart = pilot.region(WidgetId::SeatsChart);
            for text in [tell(lang, "122 of 130", "122 sur 130"), tell(lang, "156 of 160", "156 sur 160"), "█", "░"]
            {
                assert!(chart.contains(text), "{text}:\n{chart}");
            }
            pilot.keys("Tab Down Down").await;
            assert!(
                pilot.region(WidgetId::SeatsChart).contains(tell(lang, "34 of 37", "34 sur 37")),
                "{}",
                pilot.screen()
            );
        }
    }
    let mut narrow = stage.pilot(ADA, (80, 24), Lang::En);
    narrow.keys("2").await;
    assert!(narrow.layout().rect(WidgetId::SeatsChart).is_empty());
    let small = Stage::of(records()).await;
    let mut none = small.pilot(SUPER, (120, 40), Lang::En);
    none.keys("2").await.sees("No history yet");
    assert!(small.account(customer()).seat_months().is_empty());
    let buy = Command::BuySeats(BuySeats { seat: SeatType::Core, quantity: 1 });
    assert!(matches!(small.hub.submit(small.actor(BILLING), buy).await, Outcome::Committed { .. }));
    assert_eq!(small.account(customer()).seat_months().len(), 1, "it is noted with what moved it");
}

/// The mouse does what the keys do: buttons, filters, rows, and the list of seats.
#[tokio::test]
async fn the_mouse_works_here() {
    let stage = Stage::of(with_core(10, 7, 0)).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    click(&mut pilot, WidgetId::Action(ActionId::Tab(1)), 0).await;
    click(&mut pilot, WidgetId::SeatsCard(Control { seat: SeatType::Core, verb: Verb::Add }), 0).await;
    assert!(matches!(pilot.model().overlays.last(), Some(Overlay::BuySeats(_))));
    pilot.keys("Esc").await;
    assert_eq!(pilot.model().seats.focus, Focus::Cards);
    click(&mut pilot, WidgetId::SeatsTable, 2).await;
    assert_eq!(pilot.model().seats.focus, Focus::Table);
    pilot.keys("c").await;
    assert!(pilot.model().seats.menu.is_some());
    // Beside the list closes it, and does nothing else.
    click(&mut pilot, WidgetId::SeatsCard(Control { seat: SeatType::Core, verb: Verb::Add }), 0).await;
    assert!(pilot.model().seats.menu.is_none() && pilot.model().overlays.is_empty());
    click(&mut pilot, WidgetId::UsersFilter(FilterId::Seat), 0).await;
    assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UsersMenu(_))));
    pilot.keys("Esc").await;
    click(&mut pilot, WidgetId::UsersHeader(ColumnId::Seat), 0).await;
    assert_eq!(pilot.model().seats.table.sort.column, ColumnId::Seat);
    click(&mut pilot, WidgetId::SeatsCard(Control { seat: SeatType::Core, verb: Verb::Remove }), 0).await;
    assert_eq!(pilot.model().place, Place::Billing);
}

/// The pane stays whole in the smallest window, and while it is made smaller.
#[tokio::test]
async fn the_smallest_window_keeps_the_pane() {
    let stage = Stage::fixture("demo").await;
    for lang in Lang::ALL {
        let mut pilot = stage.pilot(ADA, (120, 40), lang);
        pilot.keys("2 Tab Down Down Down").await.resize(60, 16).await;
        assert!(!pilot.layout().rect(WidgetId::SeatsTable).is_empty());
        let service = WidgetId::SeatsCard(Control { seat: SeatType::Service, verb: Verb::Add });
        assert!(!pilot.layout().rect(service).is_empty(), "the focus is in sight:\n{}", pilot.screen());
        pilot.keys("Tab Tab c").await;
        assert!(!pilot.layout().rect(WidgetId::SeatsMenu).is_empty());
        pilot.resize(80, 24).await.keys("Esc").await;
    }
}

/// Moving about, searching, filtering and opening lists writes nothing.
#[tokio::test]
async fn looking_changes_nothing() {
    let stage = Stage::of(with_core(10, 7, 2)).await;
    let before = stage.dump().await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot
        .keys(
            "2 Tab Down Up Tab S-Tab Right Left Home End Tab Tab Tab Tab Tab / a b Esc s Esc f Esc c Esc Space - ? Esc",
        )
        .await;
    assert!(stage.dump().await == before);
}

/// The windows in which there is little room.
const LOW: [((u16, u16), Lang); 4] =
    [((80, 24), Lang::En), ((80, 24), Lang::Fr), ((60, 16), Lang::En), ((60, 16), Lang::Fr)];

/// SEA-09, AC-58: the arrows go to every card, those without buttons among them, and bring it into sight in the smallest
/// window; there Enter says why there is nothing to do. Below the last one are the people.
#[tokio::test]
async fn every_card_is_reached_by_keyboard() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in LOW {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("2 Tab").await;
        let button = |seat| WidgetId::SeatsCard(Control { seat, verb: Verb::Add });
        for (seat, focus) in [
            (tell(lang, "Core Seat", "Licence essentielle"), button(SeatType::Core)),
            (tell(lang, "View-Only Seat", "Licence en lecture seule"), WidgetId::SeatsType(SeatType::ViewOnly)),
            (tell(lang, "Sales Seat", "Licence Sales"), button(SeatType::Sales)),
            (tell(lang, "Service Seat", "Licence Service"), button(SeatType::Service)),
            (tell(lang, "Partner Seat", "Licence partenaire"), WidgetId::SeatsType(SeatType::Partner)),
        ] {
            assert_eq!(pilot.model().focus(), focus, "{}", pilot.screen());
            assert!(!pilot.layout().rect(focus).is_empty(), "{seat} is out of sight:\n{}", pilot.screen());
            assert!(pilot.region(WidgetId::SeatsCards).contains(seat), "{seat}:\n{}", pilot.screen());
            pilot.keys("Down").await;
        }
        assert_eq!(pilot.model().focus(), WidgetId::SeatsTable);
        pilot.keys("S-Tab Down").await;
        // A card without buttons promises nothing that its key does not do.
        let removal = tell(lang, "go to removal", "aller à la suppression");
        assert!(!pilot.region(WidgetId::KeyLine).contains(removal), "{}", pilot.screen());
        pilot.keys("Enter").await;
        assert_eq!(pilot.model().focus(), WidgetId::SeatsType(SeatType::Partner));
        let said = pilot.region(WidgetId::StatusLine);
        assert!(said.contains(tell(lang, "free and unlimited", "gratuite et illimitée")), "{said}");
        pilot.keys("Up").await;
        assert_eq!(pilot.model().focus(), WidgetId::SeatsCard(Control { seat: SeatType::Service, verb: Verb::Remove }));
        pilot.keys("Home Down").await;
        click(&mut pilot, WidgetId::SeatsType(SeatType::ViewOnly), 0).await;
        assert_eq!(pilot.model().focus(), WidgetId::SeatsType(SeatType::ViewOnly));
    }
}

/// USR-05, USR-06: the list of seats says whose seat it is and leaves that row in sight, wherever the row stands; what was
/// done says who has which seat.
#[tokio::test]
async fn the_list_of_seats_says_whose_seat_it_is() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in LOW {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("2").await;
        for _ in 0..4 {
            pilot.keys("c").await;
            let menu = pilot.region(WidgetId::SeatsMenu);
            let user = pilot.model().seats.menu.as_ref().unwrap().user;
            let account = stage.account(pilot.model().actor.hub);
            let title = format!(
                "{} · {}",
                tell(lang, "Change seat", "Changer la licence"),
                account.user_by_id(user).unwrap().display_name()
            );
            assert!(menu.contains(&title), "{title}:\n{menu}");
            let (cell, list) = (pilot.layout().rect(WidgetId::SeatsCell), pilot.layout().rect(WidgetId::SeatsMenu));
            assert!(!(list.y..list.bottom()).contains(&cell.y), "the row is covered:\n{}", pilot.screen());
            assert!(list.height > 4, "{}", pilot.screen());
            pilot.keys("Esc Down Down").await;
        }
    }
    for (lang, said) in [(Lang::En, ": now a Core Seat."), (Lang::Fr, "\u{a0}: Licence essentielle désormais.")] {
        let stage = Stage::of(with_core(10, 7, 0)).await;
        let mut pilot = stage.pilot(SUPER, (80, 24), lang);
        change(&mut pilot, "viewer@").await;
        pilot.keys("Home Enter").await;
        let name = stage.user(customer(), VIEWER).unwrap().display_name();
        let status = pilot.region(WidgetId::StatusLine);
        assert!(status.contains(&format!("{name}{said}")), "{status}");
    }
}

/// PM-08, ER-21: the key line dims a button that is refused, and says what it would do. From the people it says how to get to the cards.
#[tokio::test]
async fn the_key_line_offers_what_can_be_done() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in LOW {
        for (keys, action) in [
            ("2 Tab", tell(lang, "Enter add seats", "Entrée ajouter des licences")),
            ("2 Tab Right", tell(lang, "Enter go to removal", "Entrée aller à la suppression")),
        ] {
            let mut pilot = stage.pilot("ishita.nair@northwind.example", size, lang);
            pilot.keys(keys).await;
            let line = pilot.region(WidgetId::KeyLine);
            assert!(line.contains(action) && pilot.dims(ActionId::Activate), "{line}");
            let mut pilot = stage.pilot(ADA, size, lang);
            pilot.keys(keys).await;
            let line = pilot.region(WidgetId::KeyLine);
            assert!(line.contains(action) && !pilot.dims(ActionId::Activate), "{line}");
        }
        if size.0 >= 80 {
            let mut pilot = stage.pilot(ADA, size, lang);
            pilot.keys("2").await;
            let line = pilot.region(WidgetId::KeyLine);
            assert!(line.contains(tell(lang, "Tab seat types", "Tab types")), "{line}");
        }
    }
}

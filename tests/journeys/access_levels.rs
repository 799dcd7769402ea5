//! Page 2 of the wizard: seat, narrowing, review.

use seatdesk::{
    domain::{language::Lang, seat::SeatType},
    ui::{
        overlays::Question,
        wizards::create_user::{Focus, Page, Problem, Section},
    },
};

use super::walk::{CORE, SALES, VIEW_ONLY, VIEWS, add, choose_seat, tell, with_core};
use crate::support::{
    stage::Stage,
    world::{ADD_EDIT, SUPER, records},
};

/// CRU-16: the three sections are closed at first; the seat is one choice for the whole batch, in a list of its own.
#[tokio::test]
async fn sections_are_closed_until_they_are_opened() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "a@x.io b@x.io").await;
        assert_eq!(pilot.wizard().unwrap().open, [false; 3]);
        assert_eq!(pilot.screen().matches('▸').count(), 3, "{}", pilot.screen());
        pilot.misses(tell(lang, "Seat assignment", "Attribution de licence"));
        pilot.keys("Right").await.sees(tell(lang, "Seat assignment", "Attribution de licence"));
        pilot.keys("Enter").await.sees(tell(lang, "View-Only Seat", "Licence en lecture seule"));
        pilot.keys("Enter").await;
        assert_eq!(pilot.wizard().unwrap().draft.seat, Some(SeatType::Core));
    }
}

/// Each kind of seat says how many are free, or that there is no end of them, and which leave when.
#[tokio::test]
async fn every_seat_says_how_many_are_free() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "a@x.io").await;
        pilot.keys("Enter Enter").await;
        let core = pilot.row_with(tell(lang, "Core Seat", "Licence essentielle")).unwrap();
        assert!(core.contains(tell(lang, "6 of 10 left", "6 libres sur 10")), "{core}");
        pilot.sees(tell(lang, "2 leave on 1 Dec 2026", "2 partent le 1er déc. 2026"));
        let free = pilot.row_with(tell(lang, "View-Only Seat", "Licence en lecture seule")).unwrap();
        assert!(free.contains(tell(lang, "unlimited", "illimité")), "{free}");
    }
}

/// AC-27, CRU-20, TG-02: with Sales Hub Starter only, neither a Sales nor a Service Seat can be given; both say why.
#[tokio::test]
async fn starter_gives_no_sales_and_no_service_seat() {
    let stage = Stage::fixture("demo").await;
    let bakery = "8812402".parse().unwrap();
    let account = stage.account(bakery);
    let owner = account.super_admins().iter().next().unwrap().to_string();
    for (size, lang) in VIEWS {
        for below in [SALES, SALES + 1] {
            let mut pilot = stage.pilot(&owner, size, lang);
            add(&mut pilot, "a@x.io").await;
            choose_seat(&mut pilot, below).await;
            assert!(matches!(pilot.dialog().unwrap().question, Question::SeatRefused(..)), "{}", pilot.screen());
            pilot.sees(tell(lang, "Professional or Enterprise", "Pro ou Entreprise"));
            pilot.keys("Enter Esc C-n").await;
            let wizard = pilot.wizard().unwrap();
            assert_eq!((wizard.draft.seat, wizard.page), (None, Page::AccessLevels));
        }
    }
}

/// With one free seat for three people, choosing it says so, and the ways out lead where they say.
#[tokio::test]
async fn a_shortage_shows_its_ways_out() {
    let stage = Stage::of(with_core(5, 4, 0)).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "a@x.io b@x.io c@x.io").await;
        choose_seat(&mut pilot, CORE).await;
        pilot.sees(tell(lang, "3 needed, 1 free", "il en faut 3, 1 est libre"));
        pilot.sees(tell(lang, "Choose another seat", "Autre licence"));
        pilot.sees(tell(lang, "Remove users", "Retirer des utilisateurs"));
        // Another seat: the list is open again.
        pilot.keys("Enter Down Enter").await;
        assert_eq!(pilot.wizard().unwrap().draft.seat, Some(SeatType::ViewOnly), "{}", pilot.screen());

        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "a@x.io b@x.io c@x.io").await;
        choose_seat(&mut pilot, CORE).await;
        // Fewer users: page 1, on the list, nothing lost.
        pilot.keys("Tab Enter").await;
        let wizard = pilot.wizard().unwrap();
        assert_eq!((wizard.page, wizard.focus, wizard.draft.count()), (Page::AddUsers, Focus::Addresses, 3));
        // The section is open still.
        pilot.keys("x x C-n Tab Enter Home Enter").await;
        assert_eq!(pilot.wizard().unwrap().draft.seat, Some(SeatType::Core), "{}", pilot.screen());
    }
}

/// AC-32, CRU-01, CRU-04: who may only add and edit users sees paid seats refused for want of Modify billing, and may
/// give View-Only.
#[tokio::test]
async fn add_and_edit_users_alone_gives_view_only() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADD_EDIT, size, lang);
        add(&mut pilot, "a@x.io").await;
        pilot.keys("Enter Enter").await;
        let core = pilot.row_with(tell(lang, "Core Seat", "Licence essentielle")).unwrap();
        assert!(core.contains(tell(lang, "Modify billing", "Modifier la facturation")), "{core}");
        pilot.keys("Enter").await.sees(tell(lang, "Modify billing", "Modifier la facturation"));
        assert!(matches!(pilot.dialog().unwrap().question, Question::SeatRefused(SeatType::Core, _)));
        pilot.keys("Enter Home Down Enter").await;
        assert_eq!(pilot.wizard().unwrap().draft.seat, Some(SeatType::ViewOnly), "{}", pilot.screen());
    }
}

/// Without a seat Next stays, opens the section, and says what is missing.
#[tokio::test]
async fn next_needs_a_seat() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "a@x.io").await;
        pilot.keys("C-n").await;
        let wizard = pilot.wizard().unwrap();
        assert_eq!(
            (wizard.page, wizard.focus, wizard.problem.as_ref()),
            (Page::AccessLevels, Focus::Seat, Some(&Problem::NoSeat))
        );
        assert!(wizard.is_open(Section::Seat));
        pilot.sees(tell(lang, "Choose a seat before going on.", "Choisissez une licence avant de continuer."));
    }
}

/// AC-36, CRU-30: the review shows what the seat gives, and after going back and changing the seat, what the new one does.
#[tokio::test]
async fn the_review_follows_the_seat() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "a@x.io").await;
        choose_seat(&mut pilot, CORE).await;
        // The third section: its header says the same in short.
        pilot.keys("Down Enter").await;
        let core = pilot.screen();
        assert!(core.contains(tell(lang, "Edit contacts", "Modifier les contacts")), "{core}");
        // Back up to the seat's field, and down to the review again.
        pilot.keys("S-Tab S-Tab S-Tab Enter Down Enter").await;
        assert_eq!(pilot.wizard().unwrap().draft.seat, Some(SeatType::ViewOnly), "{}", pilot.screen());
        assert_ne!(pilot.screen(), core);
        pilot.misses(tell(lang, "Edit contacts", "Modifier les contacts"));
        assert_eq!(VIEW_ONLY, 1);
    }
}

/// CRU-30: Back from any page keeps what was entered and chosen.
#[tokio::test]
async fn going_back_keeps_everything() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    add(&mut pilot, "a@x.io b@x.io").await;
    choose_seat(&mut pilot, SALES).await;
    pilot.keys("C-n Space").await;
    let draft = pilot.wizard().unwrap().draft.clone();
    assert!(draft.skip_invite);
    pilot.keys("M-b").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::AccessLevels);
    pilot.keys("M-Left").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::AddUsers);
    assert_eq!(pilot.wizard().unwrap().draft, draft);
    pilot.keys("C-n C-n").await;
    assert_eq!((pilot.wizard().unwrap().page, &pilot.wizard().unwrap().draft), (Page::Invite, &draft));
}

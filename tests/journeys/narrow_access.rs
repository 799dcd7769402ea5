//! Page 2 of the wizard: templates, the permission editor, and what a seat cannot hold.

use seatdesk::{
    domain::{
        access::PermissionSource,
        language::Lang,
        permission::{Grant, Level, keys},
        seat::SeatType,
    },
    ui::{
        input::{Input, Mouse, MouseKind},
        layout::WidgetId,
        wizards::create_user::{Focus, Narrowing, Page, Section},
    },
};

use super::walk::{CORE, SALES, VIEW_ONLY, VIEWS, add, choose_seat, tell};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, BOTH, SUPER, customer, records},
};

/// Opens the section that narrows access and starts with the template so far below the first.
async fn pick_template(pilot: &mut Person, below: usize) {
    open_narrow(pilot).await;
    pilot.keys("Home").await;
    reach(pilot, Focus::Way(Narrowing::Template)).await;
    pilot.keys("Enter").await;
    if pilot.wizard().unwrap().template_menu.is_none() {
        reach(pilot, Focus::Template).await;
        pilot.keys("Enter").await;
    }
    pilot.keys("Home").await;
    for _ in 0..below {
        pilot.keys("Down").await;
    }
    pilot.keys("Enter").await;
}

async fn open_narrow(pilot: &mut Person) {
    reach(pilot, Focus::Header(Section::Narrow)).await;
    if !pilot.wizard().unwrap().is_open(Section::Narrow) {
        pilot.keys("Enter").await;
    }
}

/// Walks the focus with Tab.
async fn reach(pilot: &mut Person, focus: Focus) {
    for _ in 0..30 {
        if pilot.wizard().unwrap().focus == focus {
            return;
        }
        pilot.keys("Tab").await;
    }
    panic!("Tab does not come to {focus:?}:\n{}", pilot.screen());
}

/// Opens the permission editor from scratch, and finds a permission in it.
async fn edit_from_scratch(pilot: &mut Person, search: &str) {
    open_narrow(pilot).await;
    reach(pilot, Focus::Way(Narrowing::Scratch)).await;
    pilot.keys("Enter").await;
    reach(pilot, Focus::Permissions).await;
    pilot.keys("Enter /").await.type_text(search).await.keys("Enter").await;
}

/// Where templates stand in the list.
const SUPER_ADMIN: usize = 0;
const CONTENT_MARKETER: usize = 3;
const SALES_MANAGER: usize = 4;

fn seat_and_source(pilot: &Person) -> (Option<SeatType>, PermissionSource, bool) {
    let draft = &pilot.wizard().unwrap().draft;
    (draft.seat, draft.access.source.clone(), draft.access.super_admin)
}

/// AC-30, CRU-18, CRU-28, ER-09: a View-Only Seat and a Super Admin template refuse each other in either order, and what
/// was chosen first stays as it was.
#[tokio::test]
async fn view_only_and_a_super_admin_template_refuse_each_other() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let told = tell(lang, "A View-Only user cannot hold", "Un utilisateur en lecture seule ne peut pas avoir");
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "ann@x.io ").await;
        choose_seat(&mut pilot, VIEW_ONLY).await;
        pick_template(&mut pilot, SUPER_ADMIN).await;
        pilot.sees(told);
        assert_eq!(seat_and_source(&pilot), (Some(SeatType::ViewOnly), PermissionSource::Default, false));
        // The list is still there, to choose another.
        pilot.keys("Enter").await;
        assert!(pilot.dialog().is_none() && pilot.wizard().unwrap().template_menu.is_some());

        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "ann@x.io ").await;
        pick_template(&mut pilot, SUPER_ADMIN).await;
        let before = seat_and_source(&pilot);
        assert!(before.2, "a super admin now");
        pilot.keys("Home S-Tab S-Tab").await;
        reach(&mut pilot, Focus::Header(Section::Seat)).await;
        choose_seat(&mut pilot, VIEW_ONLY).await;
        pilot.sees(told);
        assert_eq!(seat_and_source(&pilot), before);
    }
}

/// AC-30, CRU-28, ER-09: so do a View-Only Seat and the rights themselves, chosen one by one: Super Admin and Account
/// access.
#[tokio::test]
async fn view_only_and_the_rights_refuse_each_other() {
    let stage = Stage::of(records()).await;
    for search in ["super admin", "account access"] {
        let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
        add(&mut pilot, "ann@x.io ").await;
        choose_seat(&mut pilot, CORE).await;
        edit_from_scratch(&mut pilot, search).await;
        pilot.keys("Space C-s").await;
        let before = seat_and_source(&pilot);
        reach(&mut pilot, Focus::Header(Section::Seat)).await;
        reach(&mut pilot, Focus::Seat).await;
        pilot.keys("Enter Home Down Enter").await.sees("A View-Only user cannot hold");
        assert_eq!(seat_and_source(&pilot), before, "{search}");

        let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
        add(&mut pilot, "ann@x.io ").await;
        choose_seat(&mut pilot, VIEW_ONLY).await;
        edit_from_scratch(&mut pilot, search).await;
        pilot.sees("A View-Only user cannot hold");
        pilot.keys("Space C-s").await;
        assert_eq!(pilot.wizard().unwrap().draft.chosen(&stage.hub.world().catalogue().clone()), Default::default());
    }
}

/// AC-30, CRU-28: single permissions that a View-Only Seat cannot hold are left out of what is created and listed by
/// name; with another seat they are there again.
#[tokio::test]
async fn what_a_seat_cannot_hold_is_left_out_and_listed() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "ann@x.io ").await;
        choose_seat(&mut pilot, CORE).await;
        pick_template(&mut pilot, CONTENT_MARKETER).await;
        assert_eq!(pilot.wizard().unwrap().draft.left_out(stage.hub.world().catalogue()), []);
        reach(&mut pilot, Focus::Header(Section::Seat)).await;
        reach(&mut pilot, Focus::Seat).await;
        pilot.keys("Enter Home Down Enter").await;
        reach(&mut pilot, Focus::Header(Section::Review)).await;
        pilot.sees(tell(lang, "Social, Landing pages and Blog", "Réseaux sociaux, Pages de destination"));
        pilot.keys("C-n C-n").await;
        let user = stage.user(customer(), "ann@x.io").unwrap();
        let catalogue = stage.hub.world().catalogue().clone();
        let of = |key| user.access.grant_of(&catalogue, SeatType::ViewOnly, key);
        assert_eq!(of("marketing.blog"), Some(Grant::Level(Level::View)));
        assert_eq!(of("marketing.access"), Some(Grant::On));
    }
}

/// CRU-28: what was adjusted by hand is given up for another way or another template only after a question, and the safe
/// answer keeps it.
#[tokio::test]
async fn adjustments_are_given_up_only_after_a_question() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        add(&mut pilot, "ann@x.io ").await;
        choose_seat(&mut pilot, CORE).await;
        pick_template(&mut pilot, CONTENT_MARKETER).await;
        let unadjusted = seat_and_source(&pilot);
        // Another way asks nothing while nothing was adjusted.
        reach(&mut pilot, Focus::Permissions).await;
        pilot.keys("Enter Enter Down Down Space C-s").await;
        let adjusted = seat_and_source(&pilot);
        assert_ne!(adjusted, unadjusted);
        for way in [Narrowing::Dont, Narrowing::Scratch] {
            reach(&mut pilot, Focus::Way(way)).await;
            pilot.keys("Enter").await;
            assert_eq!(pilot.dialog().unwrap().question.name(), "question.discard-adjustments");
            pilot.keys("Enter").await;
            assert_eq!(seat_and_source(&pilot), adjusted);
        }
        reach(&mut pilot, Focus::Template).await;
        pilot.keys("Enter Down Enter").await;
        assert_eq!(pilot.dialog().unwrap().question.name(), "question.discard-adjustments");
        pilot.keys("Esc").await;
        assert_eq!(seat_and_source(&pilot), adjusted);
        // The change taken back by hand, it is the template again, and nothing is asked.
        reach(&mut pilot, Focus::Permissions).await;
        pilot.keys("Enter Enter Down Down Space C-s").await;
        assert_eq!(seat_and_source(&pilot), unadjusted);
        reach(&mut pilot, Focus::Way(Narrowing::Dont)).await;
        pilot.keys("Enter").await;
        assert!(pilot.dialog().is_none());
        assert_eq!(seat_and_source(&pilot).1, PermissionSource::Default);
    }
}

/// EXT-11, PM-07: an operator gives what they hold, a seat's defaults aside; templates that hold more are refused by the
/// name of what is missing, and the editor stops where the operator's own rights end.
#[tokio::test]
async fn nobody_gives_what_they_do_not_hold() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(ADD_EDIT, (120, 40), Lang::En);
    add(&mut pilot, "ann@x.io ").await;
    choose_seat(&mut pilot, VIEW_ONLY).await;
    pick_template(&mut pilot, SALES_MANAGER).await;
    pilot.sees("You lack").sees("Export");
    pilot.keys("Esc Esc").await;
    assert_eq!(seat_and_source(&pilot).1, PermissionSource::Default);
    edit_from_scratch(&mut pilot, "export").await;
    pilot.keys("Space").await.sees("You do not hold this, and cannot give it.");
    pilot.keys("Esc").await;
    // View is among the seat's defaults, which everybody can give.
    pilot.keys("/").await.type_text("view contacts").await.keys("Enter Space").await;
    pilot.keys("C-s C-n C-n").await;
    assert_eq!(pilot.wizard().unwrap().page, Page::Continue);
    let user = stage.user(customer(), "ann@x.io").unwrap();
    let PermissionSource::Custom { base: None, grants } = &user.access.source else { panic!("{:?}", user.access) };
    assert_eq!(grants.0.keys().map(ToString::to_string).collect::<Vec<_>>(), ["crm.contacts.view"]);
}

/// Leaving the editor with changes asks; each answer does what it says, and Esc on a search only ends the search.
#[tokio::test]
async fn the_editor_loses_nothing_without_asking() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(BOTH, (80, 24), Lang::En);
    add(&mut pilot, "ann@x.io ").await;
    choose_seat(&mut pilot, SALES).await;
    edit_from_scratch(&mut pilot, "view deals").await;
    pilot.keys("Right Esc").await;
    assert!(pilot.dialog().is_none(), "the search ends first");
    pilot.keys("Esc Esc").await;
    assert!(pilot.dialog().is_none(), "Esc on the question goes on editing");
    pilot.sees("Permissions");
    pilot.keys("Esc").await;
    // Keep editing has the focus; Save is before it.
    pilot.keys("S-Tab Enter").await;
    let held = |pilot: &Person| pilot.wizard().unwrap().draft.access.source.clone();
    let PermissionSource::Custom { grants, .. } = held(&pilot) else { panic!("not from scratch") };
    assert_eq!(grants.0.len(), 1);
    reach(&mut pilot, Focus::Permissions).await;
    pilot.keys("Enter Enter Down Space Esc Tab Enter").await;
    assert_eq!(held(&pilot), PermissionSource::Custom { base: None, grants }, "discarded");
}

/// Super Admin holds everything: the rest cannot be changed beneath it, and says why; the right is stored once.
#[tokio::test]
async fn super_admin_stands_above_the_list() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::Fr);
    add(&mut pilot, "ann@x.io ").await;
    choose_seat(&mut pilot, SALES).await;
    edit_from_scratch(&mut pilot, "super administrateur").await;
    pilot.keys("Space Esc").await;
    pilot.keys("/").await.type_text("export").await.keys("Enter Space").await;
    pilot.sees("Un super administrateur peut tout.");
    pilot.keys("C-s C-n C-n").await;
    let user = stage.user(customer(), "ann@x.io").unwrap();
    assert!(user.access.super_admin);
    let PermissionSource::Custom { grants, .. } = &user.access.source else { panic!("{:?}", user.access) };
    assert_eq!(grants.get(keys::SUPER_ADMIN), None);
}

/// A click on a permission puts the cursor there, a second one switches it; buttons, ways and the corner do what they
/// say.
#[tokio::test]
async fn the_mouse_does_what_the_keys_do() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    add(&mut pilot, "ann@x.io ").await;
    choose_seat(&mut pilot, CORE).await;
    open_narrow(&mut pilot).await;
    let click = |pilot: &Person, id: WidgetId, row: u16| {
        let rect = pilot.layout().rect(id);
        let at = ratatui::layout::Position::new(rect.x + 2, rect.y + row);
        Input::Mouse(Mouse { kind: MouseKind::Press, at })
    };
    let input = click(&pilot, WidgetId::WizardFromScratch, 0);
    pilot.input(input).await;
    let input = click(&pilot, WidgetId::WizardPermissions, 0);
    pilot.input(input).await;
    for _ in 0..3 {
        // The first opens the group, the others are on its first permission.
        let row = u16::from(pilot.region(WidgetId::PermissionsTree).contains("View contacts"));
        let input = click(&pilot, WidgetId::PermissionsTree, row);
        pilot.input(input).await;
    }
    let input = click(&pilot, WidgetId::PermissionsSave, 0);
    pilot.input(input).await;
    let PermissionSource::Custom { grants, .. } = &pilot.wizard().unwrap().draft.access.source else { panic!() };
    assert_eq!(grants.get("crm.contacts.view"), Some(Grant::EVERYTHING));
}

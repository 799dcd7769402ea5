//! The mouse does what the key would do, and nothing else.

use ratatui::layout::Position;
use seatdesk::{
    domain::language::Lang,
    ui::{
        action::ActionId,
        input::{Input, Mouse, MouseKind},
        layout::WidgetId,
        place::Place,
        wizards::create_user::Page,
    },
};

use super::walk::add;
use crate::support::{
    person::Person,
    stage::Stage,
    world::{SUPER, records},
};

async fn mouse(pilot: &mut Person, kind: MouseKind, at: Position) {
    pilot.input(Input::Mouse(Mouse { kind, at })).await;
}

/// Clicks on a part of the screen, so many lines below its top.
pub async fn click(pilot: &mut Person, id: WidgetId, below: u16) {
    let rect = pilot.layout().rect(id);
    assert!(!rect.is_empty(), "{} is not on the screen:\n{}", id.name(), pilot.screen());
    mouse(pilot, MouseKind::Press, Position::new(rect.x + rect.width.min(3) - 1, rect.y + below)).await;
}

#[tokio::test]
async fn tabs_buttons_and_hints_are_pressed() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    click(&mut pilot, WidgetId::Action(ActionId::Tab(1)), 0).await;
    assert_eq!(pilot.model().place, Place::Seats);
    click(&mut pilot, WidgetId::Action(ActionId::Tab(0)), 0).await;
    click(&mut pilot, WidgetId::Action(ActionId::CreateUser), 0).await;
    assert!(pilot.wizard().is_some());
    click(&mut pilot, WidgetId::WizardBack, 0).await;
    assert!(pilot.wizard().is_none());
    click(&mut pilot, WidgetId::Action(ActionId::Help), 0).await;
    assert_eq!(pilot.model().part().name(), "help");
}

#[tokio::test]
async fn rows_are_chosen_and_the_wheel_moves_on() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot("ada@northwind.example", (80, 24), Lang::En);
    let row = |pilot: &Person| {
        let (_, rect) = pilot.layout().iter().find(|(id, _)| *id == WidgetId::UsersTable).unwrap();
        let bar = pilot.region(WidgetId::UsersTable).lines().position(|line| line.starts_with('▌')).unwrap();
        (rect, bar)
    };
    click(&mut pilot, WidgetId::UsersTable, 5).await;
    assert_eq!(row(&pilot).1, 5);
    let at = row(&pilot).0.as_position();
    mouse(&mut pilot, MouseKind::WheelDown, at).await;
    assert_eq!(row(&pilot).1, 8);
    mouse(&mut pilot, MouseKind::WheelUp, at).await;
    assert_eq!(row(&pilot).1, 5);
    assert_eq!(pilot.bells(), 0);
}

#[tokio::test]
async fn a_menu_is_chosen_from_and_closed_by_a_click_beside_it() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    click(&mut pilot, WidgetId::Action(ActionId::AccountMenu), 0).await;
    let menu = pilot.region(WidgetId::AccountMenu);
    let line = menu.lines().position(|line| line.contains("Seats")).unwrap();
    click(&mut pilot, WidgetId::AccountMenu, u16::try_from(line).unwrap()).await;
    assert_eq!(pilot.model().place, Place::Seats);
    for keys in ["m", "C-p", "?", "n"] {
        pilot.keys(keys).await;
        assert_eq!(pilot.model().overlays.len(), 1, "{keys}");
        mouse(&mut pilot, MouseKind::Press, Position::new(1, 38)).await;
        assert!(pilot.model().overlays.is_empty(), "{keys}");
    }
}

/// A click beside a question answers nothing, and what lies below it cannot be reached.
#[tokio::test]
async fn a_question_is_answered_by_its_buttons_alone() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    add(&mut pilot, "a@x.io").await;
    pilot.keys("Esc").await;
    assert!(pilot.dialog().is_some());
    for at in [Position::new(0, 0), Position::new(4, 1), Position::new(79, 20)] {
        mouse(&mut pilot, MouseKind::Press, at).await;
        assert!(pilot.dialog().is_some());
    }
    click(&mut pilot, WidgetId::Answer(seatdesk::ui::overlays::Answer::Keep), 0).await;
    assert!(pilot.dialog().is_none() && pilot.wizard().is_some());
}

/// The whole first half of the wizard without a key but those that type the address.
#[tokio::test]
async fn the_wizard_is_filled_in_with_the_mouse() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    click(&mut pilot, WidgetId::Action(ActionId::CreateUser), 0).await;
    pilot.type_text("a@x.io ").await;
    click(&mut pilot, WidgetId::WizardNext, 0).await;
    click(&mut pilot, WidgetId::WizardSeatSection, 0).await;
    click(&mut pilot, WidgetId::WizardSeats, 0).await;
    click(&mut pilot, WidgetId::WizardSeatMenu, 1).await;
    assert!(pilot.wizard().unwrap().draft.seat.is_some());
    click(&mut pilot, WidgetId::WizardNext, 0).await;
    assert_eq!(pilot.wizard().unwrap().page, Page::Invite);
    click(&mut pilot, WidgetId::WizardSkipInvite, 0).await;
    assert!(pilot.wizard().unwrap().draft.skip_invite);
}

//! What is around every screen: palette, switchers, language, past messages, the help and its search.

use seatdesk::{
    domain::{guard::find, language::Lang},
    ui::{layout::WidgetId, place::Place},
};

use super::walk::{VIEWS, add, tell};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{PARTNER_SUPER, SUPER, VIEWER, partner, records},
};

/// The row of the list under the field that holds a text.
fn listed(pilot: &Person, text: &str) -> String {
    let list = pilot.region(WidgetId::PickerList);
    list.lines().find(|line| line.contains(text)).unwrap_or_else(|| panic!("no {text:?} in\n{list}")).to_owned()
}

/// Every action is in the palette with its key, and Enter does what the key does.
#[tokio::test]
async fn the_palette_finds_and_does() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("C-p").await;
        let create = listed(&pilot, tell(lang, "Create user", "Créer un utilisateur"));
        assert!(create.trim_end_matches(['┃', '│', ' ']).ends_with('c'), "{create}");
        pilot.type_text(tell(lang, "audit", "audit")).await.keys("Enter").await;
        assert_eq!(pilot.model().place, Place::AuditLog);
        assert!(pilot.model().overlays.is_empty());
        pilot.keys(":").await.type_text("zzzz").await;
        pilot.sees(tell(lang, "Nothing matches “zzzz”.", "Aucun résultat pour « zzzz »."));
        pilot.keys("Esc").await;
        assert!(pilot.model().overlays.is_empty());
    }
}

/// AC-105, PM-19, ER-21: what a View-Only user may not do is in the palette with the reason, and neither Enter there nor
/// its key does it; the store stays as it is.
#[tokio::test]
async fn what_is_refused_says_why_and_does_nothing() {
    let stage = Stage::of(records()).await;
    let before = stage.dump().await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(VIEWER, size, lang);
        let needs = tell(lang, "Add and edit users", "Ajouter et modifier des utilisateurs");
        pilot.keys("c").await.sees(needs);
        pilot.keys("C-p").await.type_text(tell(lang, "create user", "creer un utilisateur")).await;
        let row = listed(&pilot, tell(lang, "Create user", "Créer un utilisateur"));
        let begins: String = needs.chars().take(12).collect();
        assert!(row.contains(&begins), "{row}");
        pilot.keys("Enter").await.sees(needs);
        assert!(pilot.wizard().is_none() && pilot.model().screen_name() == "users");
    }
    assert_eq!(stage.dump().await, before);
}

/// What does not work where one is says where it does.
#[tokio::test]
async fn what_works_elsewhere_says_where() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    pilot.keys("C-p").await.type_text("copy all").await;
    assert!(listed(&pilot, "Copy all invite links").contains("Works in the list of invite links"));
    pilot.keys("Enter").await;
    assert_eq!(pilot.model().part().name(), "picker.commands", "it stays open");
}

/// Switching the account asks who operates there; the first choice is its first Active super admin.
#[tokio::test]
async fn another_account_is_opened_as_one_of_its_users() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("/").await.type_text("core").await;
        pilot.keys("Enter m Home Enter").await;
        assert_eq!(pilot.model().part().name(), "picker.accounts");
        let name = stage.account(partner()).account().name.to_string();
        pilot.type_text(&name).await.keys("Enter").await;
        assert_eq!(pilot.model().part().name(), "picker.operators");
        pilot.keys("Enter").await;
        let world = stage.hub.world();
        let (account, user) = find(&world, pilot.model().actor).unwrap();
        assert_eq!((account.account().hub_id, user.email.typed()), (partner(), PARTNER_SUPER));
        assert!(pilot.model().overlays.is_empty());
        let count = account.users().len();
        assert!(pilot.region(WidgetId::UsersCount).contains(&count.to_string()), "{}", pilot.screen());
    }
}

/// Switching the operator changes at once what may be done; leaving the list changes nothing.
#[tokio::test]
async fn another_operator_has_other_rights() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("C-p").await.type_text("switch operator").await.keys("Enter Down Esc").await;
    assert_eq!(pilot.model().actor, stage.actor(SUPER));
    pilot.keys("C-p").await.type_text("switch operator").await.keys("Enter").await;
    pilot.type_text("viewer").await.keys("Enter").await;
    assert_eq!(pilot.model().actor, stage.actor(VIEWER));
    pilot.keys("c").await.sees("Add and edit users");
    assert!(pilot.wizard().is_none());
}

/// The language changes while the wizard is open, and nothing of what was typed is lost.
#[tokio::test]
async fn the_language_changes_in_the_middle_of_the_wizard() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    add(&mut pilot, "a@x.io b@x.io").await;
    let before = pilot.wizard().unwrap().clone();
    pilot.keys("C-t").await.sees("Attribuer une licence").misses("Assign a seat");
    assert_eq!(*pilot.wizard().unwrap(), before);
    pilot.keys("C-t").await.sees("Assign a seat");
}

/// A theme is seen while the cursor is on it; Esc brings the old one back, Enter keeps the new one.
#[tokio::test]
async fn a_theme_is_tried_before_it_is_kept() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("C-p").await.type_text("theme").await.keys("Enter").await.type_text("mono").await;
    assert_eq!(pilot.viewer().theme, "mono");
    pilot.keys("Esc").await;
    assert_eq!(pilot.viewer().theme, "hubspot");
    pilot.keys("C-p").await.type_text("theme").await.keys("Enter").await.type_text("mono").await.keys("Enter").await;
    assert_eq!(pilot.viewer().theme, "mono");
}

/// A message that is gone from the status line can be read again, the newest first.
#[tokio::test]
async fn past_messages_can_be_read_again() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(VIEWER, (80, 24), Lang::En);
    pilot.keys("n").await.sees("Nothing has happened yet.");
    pilot.keys("Esc c").await;
    pilot.expire_toast().await.misses("Add and edit users");
    pilot.keys("C-t C-t n").await;
    let list = pilot.region(WidgetId::Toasts);
    let at = |text: &str| list.find(text).unwrap_or_else(|| panic!("no {text:?} in\n{list}"));
    assert!(at("in English now") < at("Add and edit users"));
}

/// The help narrows to what is searched, and one step back leads out of the search first.
#[tokio::test]
async fn the_help_can_be_searched() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("? /").await.type_text(tell(lang, "create", "creer")).await;
        let help = pilot.region(WidgetId::Help);
        assert!(help.contains(tell(lang, "Create user", "Créer un utilisateur")), "{help}");
        assert!(!help.contains(tell(lang, "Quit", "Quitter")), "{help}");
        pilot.keys("Esc").await.sees(tell(lang, "Move", "Se déplacer"));
        pilot.keys("Esc").await;
        assert!(pilot.model().overlays.is_empty());
    }
}

/// ER-21, USR-04: the palette finds what can be done to users by what it is called there, shows a key only where it means the
/// action, and says whole why something cannot be done here.
#[tokio::test]
async fn the_palette_finds_users_actions_and_says_whole_reasons() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot("ada@northwind.example", (80, 24), lang);
        pilot.keys("2 C-p").await.type_text(tell(lang, "deactivate", "désactiver")).await;
        pilot.sees(tell(lang, "Actions of the user", "Actions de l'utilisateur"));
        pilot.keys("Down").await;
        let picker = pilot.region(WidgetId::Picker);
        let why = picker.lines().find(|line| line.contains("! ")).unwrap_or_default();
        assert!(!why.is_empty() && !why.contains('…'), "{picker}");
        // In the Users pane one of the two ways to add a user has the key.
        pilot.keys("Esc 1 C-p").await.type_text("2017").await;
        let row = listed(&pilot, "2017");
        assert!(!row.trim_end_matches(['┃', '│', ' ']).ends_with('c'), "{row}");
    }
}

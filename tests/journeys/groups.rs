//! Teams and presets by keys, and by a click, in both languages.

use seatdesk::{
    domain::{
        command::{Command, TeamFields},
        language::Lang,
        team::TeamId,
    },
    service::Outcome,
    ui::{
        input::{Input, Mouse, MouseKind},
        layout::WidgetId,
    },
};

use super::walk::tell;
use crate::support::{person::Person, stage::Stage};

const ADA: &str = "ada@northwind.example";
const EDITH: &str = "edith@northwind.example";
const VERA: &str = "vera@northwind.example";
const TEAMS: &str = "m Home Down Down Down Down Enter";
const PRESETS: &str = "m Home Down Down Down Down Down Enter";

/// The row under the cursor.
fn under(pilot: &Person, table: WidgetId) -> String {
    let region = pilot.region(table);
    region.lines().find(|line| line.starts_with('▌')).unwrap_or_default().to_owned()
}

/// A team is created below another one, renamed, filled and deleted, by keys alone in the smallest usual window.
#[tokio::test]
async fn a_team_from_beginning_to_end() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, (80, 24), lang);
        pilot.keys(TEAMS).await.sees(tell(lang, "9 teams, up to 25", "9 équipes, 25 au plus"));
        pilot.keys("c").await.type_text("Marketing\n").await;
        pilot.sees(tell(lang, "There is a team called Marketing already.", "Il y a déjà une équipe Marketing."));
        pilot.keys("C-u").await.type_text("Lyon").await.keys("Tab Enter Down Down Enter Tab Enter").await;
        pilot.sees(tell(lang, "Team Lyon created", "Équipe Lyon créée"));
        assert!(under(&pilot, WidgetId::TeamsTable).contains("└ Lyon"), "{}", pilot.screen());
        pilot.keys("e").await.type_text(" 2\n").await.sees(tell(
            lang,
            "Team Lyon 2 saved",
            "Équipe Lyon 2 enregistrée",
        ));

        // Nobody is in it; one by main team, one by extra team.
        pilot.keys("u").await.sees(tell(lang, "Nobody is in this team.", "Personne n'est dans cette équipe."));
        pilot.keys("a").await.type_text("bill@").await.keys("Enter").await.sees("Bill Ferreira-Lund");
        pilot.keys("A").await.type_text("vera@").await.keys("Enter").await.sees("Vera Lindqvist");
        pilot.sees(tell(lang, "1 main · 1 extra", "1 en équipe principale · 1 en autre équipe"));
        pilot.keys("End x").await.sees(tell(lang, "Remove Vera Lindqvist", "Retirer Vera Lindqvist"));
        pilot.keys("Enter").await.sees("Vera Lindqvist  ");
        pilot.keys("x S-Tab Enter").await.misses("Vera Lindqvist  ");

        pilot.keys("Esc x").await.sees(tell(
            lang,
            "1 user will have no main team",
            "1 utilisateur n'aura plus d'équipe",
        ));
        pilot.keys("Enter").await.sees("└ Lyon 2");
        pilot.keys("x S-Tab Enter").await.sees(tell(lang, "9 teams, up to 25", "9 équipes, 25 au plus"));
        assert_eq!(stage.count(ADA, |user| user.email.typed().starts_with("bill@") && user.main_team.is_none()), 1);
    }
}

/// A preset is created and edited, with its lists; an empty name is said at its field.
#[tokio::test]
async fn a_preset_from_beginning_to_end() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, (80, 24), lang);
        pilot.keys(PRESETS).await.sees(tell(lang, "4 presets", "4 préréglages"));
        pilot.keys("c Enter").await.sees(tell(lang, "Enter a name.", "Saisissez un nom."));
        pilot.type_text("Lyon").await.keys("Tab Enter Home Down Enter Tab").await.type_text("Ventes").await;
        pilot.keys("Enter").await.sees(tell(lang, "Preset Lyon created", "Préréglage Lyon créé"));
        let row = under(&pilot, WidgetId::PresetsTable);
        assert!(row.contains("Lyon") && row.contains("Contacts"), "{row}");
        pilot.keys("x S-Tab Enter").await.sees(tell(lang, "nobody had it", "personne ne l'avait"));
        pilot.keys("Home x").await.sees(tell(lang, "Delete preset", "Supprimer le préréglage"));
        pilot.keys("Esc").await.sees(tell(lang, "4 presets", "4 préréglages"));
    }
}

/// Who lacks the right sees everything and changes nothing, and is told what it takes; members are for those who edit
/// users.
#[tokio::test]
async fn who_lacks_the_right_only_reads() {
    let stage = Stage::fixture("demo").await;
    let before = stage.dump().await;
    for who in [VERA, EDITH] {
        let mut pilot = stage.pilot(who, (80, 24), Lang::En);
        pilot.keys(TEAMS).await.sees("9 teams, up to 25");
        for key in ["c", "e", "x"] {
            pilot.keys(key).await.sees("Add and edit teams");
            assert!(pilot.model().overlays.is_empty(), "{key}");
        }
        pilot.keys(PRESETS).await.sees("4 presets");
        pilot.keys("c").await.sees("Presets");
        assert!(pilot.model().overlays.is_empty());
    }
    let mut vera = stage.pilot(VERA, (80, 24), Lang::En);
    vera.keys(TEAMS).await.keys("u a").await.sees("Add and edit users");
    assert!(vera.model().overlays.is_empty());
    let mut edith = stage.pilot(EDITH, (80, 24), Lang::En);
    edith.keys(TEAMS).await.keys("u a").await;
    assert!(!edith.model().overlays.is_empty());
    assert_eq!(stage.dump().await, before);
}

/// What somebody else does is there at once: the cursor stays on its team, and goes to the neighbour when that goes.
#[tokio::test]
async fn what_others_change_is_seen() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ADA, (120, 40), Lang::En);
    pilot.keys(TEAMS).await.keys("Down Down Down").await;
    assert!(under(&pilot, WidgetId::TeamsTable).contains("Finance & Billing"));
    let create = Command::CreateTeam(TeamFields { name: "Aaa".into(), parent: None });
    assert!(matches!(stage.hub.submit(stage.actor(ADA), create).await, Outcome::Committed { .. }));
    pilot.settle().await.sees("10 teams, up to 25");
    assert!(under(&pilot, WidgetId::TeamsTable).contains("Finance & Billing"));
    pilot.keys("u").await.sees("13 main");
    let delete = Command::DeleteTeam(TeamId("finance".into()));
    assert!(matches!(stage.hub.submit(stage.actor(ADA), delete).await, Outcome::Committed { .. }));
    pilot.settle().await.sees("9 teams, up to 25").misses("13 main");
    assert!(under(&pilot, WidgetId::TeamsTable).contains("Marketing"), "{}", pilot.screen());
}

/// A click puts the cursor on a row, and another one opens it.
#[tokio::test]
async fn a_click_chooses_and_opens() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ADA, (80, 24), Lang::En);
    pilot.keys(TEAMS).await;
    let table = pilot.viewer().layout.rect(WidgetId::TeamsTable);
    let at = ratatui::layout::Position::new(table.x + 5, table.y + 5);
    pilot.input(Input::Mouse(Mouse { kind: MouseKind::Press, at })).await;
    assert!(under(&pilot, WidgetId::TeamsTable).contains("Marketing"), "{}", pilot.screen());
    pilot.input(Input::Mouse(Mouse { kind: MouseKind::Press, at })).await.sees("Edit team");
}

/// What was entered into a form is not lost by Esc: it asks, and keeping goes on where one was.
#[tokio::test]
async fn what_was_entered_is_not_lost_by_esc() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(ADA, (80, 24), lang);
        pilot.keys(TEAMS).await.keys("c Esc").await;
        assert!(pilot.model().overlays.is_empty(), "nothing was entered");
        pilot.keys("c").await.type_text("Oslo").await.keys("Esc").await;
        pilot.sees(tell(lang, "Discard what you entered?", "Abandonner votre saisie ?"));
        // The safe button has the focus.
        pilot.keys("Enter").await.sees("Oslo");
        pilot.keys("Esc S-Tab Enter").await;
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        assert_eq!(stage.dump().await, before);
    }
}

/// EXT-14: Ctrl-S saves the form from wherever one is in it, as in every other form.
#[tokio::test]
async fn a_form_is_saved_by_its_key() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ADA, (80, 24), Lang::En);
    pilot.keys(TEAMS).await.keys("c").await.type_text("Night shift").await.keys("Tab C-s").await;
    assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
    pilot.sees("Night shift").sees("10 teams, up to 25");
}

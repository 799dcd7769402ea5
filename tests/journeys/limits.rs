//! How many teams there may be, and presets and extra teams that need a tier.

use seatdesk::{
    domain::{policy::Policy, team_limit::TeamLimits},
    ui::{layout::WidgetId, overlays::Overlay},
};

use super::walk::{VIEW_ONLY, VIEWS, tell, to_invite};
use crate::support::{person::Person, stage::Stage};

const ADA: &str = "ada@northwind.example";
/// A super admin of Little Bakery, which has nothing above Starter.
const ROSA: &str = "rosa@little-bakery.example";

async fn go(pilot: &mut Person, english: &str, french: &str) {
    let name = tell(pilot.viewer().lang, english, french).to_owned();
    pilot.keys("C-p").await.type_text(&name).await.keys("Enter").await;
}

/// LM-10, EXT-14: the list says how many of how many there are; where it is full, one more is refused with what is there, the
/// limit, and the tier that lifts it. What is there stays, can be edited, and makes room when it goes.
#[tokio::test]
async fn teams_are_counted_against_the_tier() {
    let team_limits = TeamLimits { starter: 1, professional: 9, enterprise: 200 };
    let policy = Policy { team_limits, ..Policy::default() };
    for (size, lang) in VIEWS {
        let stage = Stage::fixture_under("demo", policy).await;
        let mut pilot = stage.pilot(ADA, size, lang);
        go(&mut pilot, "Go to Teams", "Aller à Équipes").await;
        pilot.sees(tell(lang, "9 teams, up to 9", "9 équipes, 9 au plus"));
        let before = stage.dump().await;
        pilot.keys("c").await;
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        pilot.sees(tell(lang, "9 teams at most, and there are 9.", "9 équipes au plus, il y en a déjà 9."));
        assert!(stage.dump().await == before);
        pilot.keys("Home e").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::GroupForm(_))), "{}", pilot.screen());
        pilot.type_text(" 2\n").await;
        assert!(pilot.model().overlays.is_empty() && stage.dump().await != before);
        pilot.keys("End x S-Tab Enter").await.sees(tell(lang, "8 teams, up to 9", "8 équipes, 9 au plus"));
        pilot.keys("c").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::GroupForm(_))), "{}", pilot.screen());
    }
}

/// TG-07, ER-22: with the gate on, an account without Professional sees presets and extra teams dimmed, with what they need:
/// on the Presets page, in the record, and on the wizard's last page. With it off, nothing of that is said.
#[tokio::test]
async fn presets_and_extra_teams_say_what_they_need() {
    for gates_presets_and_extra_teams in [true, false] {
        let policy = Policy { gates_presets_and_extra_teams, ..Policy::default() };
        for (size, lang) in VIEWS {
            let stage = Stage::fixture_under("demo", policy).await;
            let mut pilot = stage.pilot(ROSA, size, lang);
            let why = tell(lang, "Needs Professional or Enterprise.", "Nécessite l'édition Pro ou Entreprise.");
            let before = stage.dump().await;
            go(&mut pilot, "Go to Presets", "Aller à Préréglages").await;
            pilot.keys("c").await;
            if gates_presets_and_extra_teams {
                pilot.sees(why);
                assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
            } else {
                pilot.misses(why);
                assert!(matches!(pilot.model().overlays.last(), Some(Overlay::GroupForm(_))), "{}", pilot.screen());
                pilot.keys("Esc").await;
            }
            // The record of a user without a team: the list of extra teams.
            pilot.keys("1 /").await.type_text("banjo").await.keys("Enter Enter").await;
            for _ in 0..8 {
                if pilot.model().focus() == WidgetId::RecordExtraTeams {
                    break;
                }
                pilot.keys("Down").await;
            }
            pilot.keys("Enter").await;
            let menu = pilot.region(WidgetId::RecordMenu);
            assert_eq!(menu.contains(why), gates_presets_and_extra_teams, "{}", pilot.screen());
            pilot.keys("Enter").await;
            let edited =
                matches!(pilot.model().overlays.last(), Some(Overlay::UserRecord(record)) if record.has_edits());
            assert_eq!(edited, !gates_presets_and_extra_teams, "{}", pilot.screen());
            assert!(stage.dump().await == before);
            if !gates_presets_and_extra_teams {
                continue;
            }
            pilot.keys("Esc Esc Esc").await;
            to_invite(&mut pilot, "new@bakery.example", VIEW_ONLY).await;
            pilot.keys("C-n").await;
            // The section of teams, its list of extra teams.
            pilot.keys("Tab Tab").await;
            for _ in 0..8 {
                if pilot.model().focus() == WidgetId::WizardTeamsSection {
                    break;
                }
                pilot.keys("Tab").await;
            }
            pilot.keys("Enter Tab Enter").await;
            assert!(pilot.region(WidgetId::WizardSetUpMenu).contains(why), "{}", pilot.screen());
            pilot.keys("Enter").await.sees(why);
            let user = stage.user(stage.actor(ROSA).hub, "new@bakery.example").unwrap();
            assert!(user.extra_teams.is_empty());
        }
    }
}

//! Page 4 of the wizard: teams and presets, and the invite links.

use seatdesk::{
    domain::{
        audit::AuditAction,
        command::{Command, SetUp, SetUpUsers},
        language::Lang,
        preset::{Preset, PresetId},
        record::Record,
        team::{Team, TeamId},
    },
    service::Outcome,
    ui::{
        layout::WidgetId,
        wizards::create_user::{Focus, SetUpSection},
    },
};

use super::{
    mouse::click,
    walk::{CORE, VIEWS, tell, to_invite},
};
use crate::support::{
    stage::Stage,
    world::{ADD_EDIT, KNOWN, SUPER, customer, records},
};

/// One line for each user; the link stands on the screen in full, one is copied or all of them.
#[tokio::test]
async fn links_are_shown_and_copied() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, &format!("a@x.io {KNOWN} b@x.io"), CORE).await;
        pilot.keys("C-n").await;
        let link = |address| stage.user(customer(), address).unwrap().invite.as_ref().unwrap().link();
        let (a, b) = (link("a@x.io"), link("b@x.io"));
        assert!(pilot.row_with(&a).is_some() && pilot.row_with(&b).is_some(), "{}", pilot.screen());
        pilot.keys("y").await.sees(tell(lang, "Link copied", "Lien copié"));
        assert_eq!(pilot.copied(), std::slice::from_ref(&a));
        pilot.keys("Down Down y").await;
        assert_eq!(pilot.copied(), std::slice::from_ref(&b));
        pilot.expire_toast().await.misses(tell(lang, "Link copied", "Lien copié"));
        pilot.keys("Y").await.sees(tell(lang, "2 links copied", "2 liens copiés"));
        assert_eq!(pilot.copied(), [format!("a@x.io {a}\nb@x.io {b}")]);
        assert_eq!(pilot.bells(), 0);
    }
}

/// CRU-42, LM-02: what to do when no mail has come within five minutes stands below the links; without a mail there is
/// nothing to wait for.
#[tokio::test]
async fn no_mail_within_five_minutes_is_helped_with() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let help = tell(lang, "No email after five minutes?", "Pas d'e-mail après cinq minutes ?");
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, "a@x.io", CORE).await;
        pilot.keys("C-n").await.sees(help).sees("a@x.io");
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, "b@x.io", CORE).await;
        pilot.keys("Space C-n").await.misses(help);
    }
}

/// CRU-44: leaving page 4, by Esc or by Done, keeps the users, asks nothing, and stands on the first of them.
#[tokio::test]
async fn leaving_keeps_the_users() {
    for way in ["Esc", "C-n", "Tab Enter"] {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
        to_invite(&mut pilot, "b@x.io a@x.io", CORE).await;
        pilot.keys("C-n").await.keys(way).await;
        assert!(pilot.wizard().is_none() && pilot.dialog().is_none(), "{way}: {}", pilot.screen());
        assert!(pilot.row_with("b@x.io").unwrap().starts_with('▌'), "{}", pilot.screen());
        assert!(stage.user(customer(), "a@x.io").is_some() && stage.user(customer(), "b@x.io").is_some());
        pilot.sees("7 users");
    }
}

/// The small world with teams and presets.
fn with_teams() -> Vec<Record> {
    let hub = customer();
    let team =
        |id: &str, name: &str| Record::Team(hub, Team { id: TeamId(id.into()), name: name.into(), parent: None });
    let preset = |id: &str, name: &str| {
        Record::Preset(
            hub,
            Preset {
                id: PresetId(id.into()),
                name: name.into(),
                home: "deals".into(),
                dashboard: None,
                language: "fr".into(),
                format: "fr-FR".into(),
                signature: None,
            },
        )
    };
    let more = [
        team("t1", "Ventes"),
        team("t2", "Équipe support"),
        team("t3", "Cafés"),
        preset("p1", "Field sales"),
        preset("p2", "Desk"),
    ];
    records().into_iter().chain(more).collect()
}

/// Main team, extra teams and preset of a user, by id.
fn set_up_of(stage: &Stage, address: &str) -> (Option<String>, Vec<String>, Option<String>) {
    let user = stage.user(customer(), address).unwrap();
    let main = user.main_team.as_ref().map(|team| team.0.to_string());
    let extra = user.extra_teams.iter().map(|team| team.0.to_string()).collect();
    (main, extra, user.preset.as_ref().map(|preset| preset.0.to_string()))
}

/// AC-39, CRU-39, CRU-40: the dropdowns of page 4 set main team, extra teams and preset for all users of the batch, each
/// at once; they stand there and on the record. CRU-44: leaving keeps all of it.
#[tokio::test]
async fn teams_and_a_preset_are_chosen_for_all() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_teams()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, "a@x.io b@x.io", CORE).await;
        pilot.keys("C-n").await;
        pilot.sees(tell(lang, "Add your users to a team", "Ajouter vos utilisateurs à une équipe"));
        pilot.sees(tell(lang, "Set users up with presets", "Configurer des utilisateurs avec des préréglages"));
        let nothing = (None, Vec::new(), None);
        assert_eq!(set_up_of(&stage, "a@x.io"), nothing);

        // The teams: none, Cafés, Équipe support, Ventes.
        pilot.keys("Up Up Enter Enter").await.sees("Ventes");
        pilot.keys("End Enter").await;
        pilot.sees(tell(lang, "2 users: the main team is Ventes", "2 utilisateurs : équipe principale Ventes"));
        assert_eq!(set_up_of(&stage, "b@x.io"), (Some("t1".into()), Vec::new(), None));
        // What is the main team cannot be an extra one; the list stays open.
        pilot.keys("Tab Enter").await;
        assert!(!pilot.region(WidgetId::WizardSetUpMenu).contains("Ventes"), "{}", pilot.screen());
        pilot.keys("Enter Down Space").await.sees("[x] Cafés").sees("[x] Équipe support");
        pilot.keys("Enter").await.sees("[ ] Équipe support");
        pilot.keys("Esc").await;
        assert_eq!(set_up_of(&stage, "a@x.io"), (Some("t1".into()), vec!["t3".into()], None));
        // The presets: none, Desk, Field sales.
        pilot.keys("Tab Enter Enter").await.sees(tell(lang, "Presets", "Préréglages"));
        pilot.keys("Down Enter").await.sees(tell(lang, "the preset is Desk", "préréglage Desk"));
        assert_eq!(set_up_of(&stage, "b@x.io"), (Some("t1".into()), vec!["t3".into()], Some("p2".into())));
        // What is chosen stands beside a closed section.
        pilot.sees("Ventes, Cafés");
        // And is taken back.
        pilot.keys("Enter Home Enter").await.sees(tell(lang, "no preset", "pas de préréglage"));
        assert_eq!(set_up_of(&stage, "a@x.io"), (Some("t1".into()), vec!["t3".into()], None));

        let actions: Vec<_> = stage.audit(customer()).await.into_iter().map(|entry| entry.action).collect();
        let count = |action| actions.iter().filter(|of| **of == action).count();
        assert_eq!((count(AuditAction::TeamUserAdded), count(AuditAction::TeamUserDeleted)), (3, 1));
        assert_eq!(count(AuditAction::PresetChanged), 2);
        // The key that leaves is not dropped by the commit before it.
        pilot.hurry("Enter Down Enter C-n").await;
        assert!(pilot.wizard().is_none(), "{}", pilot.screen());
        pilot.keys("Enter").await.sees("Ventes").sees("Cafés").sees("Desk");
        assert_eq!(pilot.bells(), 0);
    }
}

/// Esc closes an open list first, and the page after it; nothing is chosen by that.
#[tokio::test]
async fn esc_closes_the_list_first() {
    let stage = Stage::of(with_teams()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "a@x.io", CORE).await;
    pilot.keys("C-n Up Up Enter Enter Down Esc").await;
    assert!(pilot.wizard().is_some_and(|wizard| wizard.set_up.menu.is_none()), "{}", pilot.screen());
    pilot.keys("Left").await;
    assert!(pilot.wizard().is_some_and(|wizard| wizard.set_up.open.is_none()));
    pilot.keys("Esc").await;
    assert!(pilot.wizard().is_none());
    assert_eq!(set_up_of(&stage, "a@x.io"), (None, Vec::new(), None));
}

/// The mouse opens sections and lists, and chooses; a click beside an open list closes it.
#[tokio::test]
async fn lists_are_worked_by_mouse() {
    let stage = Stage::of(with_teams()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "a@x.io", CORE).await;
    pilot.keys("C-n").await;
    click(&mut pilot, WidgetId::WizardTeamsSection, 0).await;
    click(&mut pilot, WidgetId::WizardMainTeam, 0).await;
    click(&mut pilot, WidgetId::WizardTeamsSection, 0).await;
    assert!(pilot.wizard().is_some_and(|wizard| wizard.set_up.menu.is_none() && wizard.set_up.open.is_some()));
    click(&mut pilot, WidgetId::WizardMainTeam, 0).await;
    click(&mut pilot, WidgetId::WizardSetUpMenu, 2).await;
    assert_eq!(set_up_of(&stage, "a@x.io"), (Some("t3".into()), Vec::new(), None));
    click(&mut pilot, WidgetId::WizardPresetsSection, 0).await;
    click(&mut pilot, WidgetId::WizardPreset, 0).await;
    click(&mut pilot, WidgetId::WizardSetUpMenu, 3).await;
    assert_eq!(set_up_of(&stage, "a@x.io"), (Some("t3".into()), Vec::new(), Some("p1".into())));
}

/// An account without teams or presets says so, and Tab finds nothing that does nothing.
#[tokio::test]
async fn an_account_without_teams_says_so() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, "a@x.io", CORE).await;
        pilot.keys("C-n").await.sees(tell(lang, "None in this account", "Aucune dans ce compte"));
        pilot.sees(tell(lang, "None in this account", "Aucun dans ce compte"));
        pilot.keys("Up Up Enter").await;
        pilot.sees(tell(lang, "This account has no teams.", "Ce compte n'a pas d'équipe."));
        pilot.keys("Tab").await;
        assert_eq!(pilot.wizard().unwrap().focus, Focus::SetUpSection(SetUpSection::Presets));
        pilot.keys("Enter").await.sees(tell(lang, "This account has no presets.", "Ce compte n'a pas de préréglage."));
        assert_eq!(pilot.bells(), 0);
    }
}

/// What another operator does to one of the users meanwhile is seen: the field says that they differ, the list which
/// teams some of them have, and choosing makes them alike again.
#[tokio::test]
async fn users_who_differ_are_shown_to_differ() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(with_teams()).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        to_invite(&mut pilot, "a@x.io b@x.io", CORE).await;
        pilot.keys("C-n Up Up Enter").await;
        let a = stage.user(customer(), "a@x.io").unwrap().id;
        for set_up in [SetUp::MainTeam(Some(TeamId("t1".into()))), SetUp::AddExtraTeam(TeamId("t2".into()))] {
            let command = Command::SetUpUsers(SetUpUsers { users: vec![a], set_up });
            let outcome = stage.hub.submit(stage.actor(ADD_EDIT), command).await;
            assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
        }
        pilot.settle().await.sees(tell(lang, "not the same for all", "différent selon l'utilisateur"));
        pilot.keys("Tab Enter").await.sees("[-] Équipe support");
        pilot.keys("Home Down Enter").await.sees("[x] Équipe support");
        assert_eq!(set_up_of(&stage, "b@x.io"), (None, vec!["t2".into()], None));
        pilot.keys("Esc S-Tab Enter End Enter").await.misses(tell(lang, "not the same", "différent selon"));
        assert_eq!(set_up_of(&stage, "b@x.io"), (Some("t1".into()), vec!["t2".into()], None));
    }
}

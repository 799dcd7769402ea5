//! Connected apps by keys and mouse: cards, their menu and panel, installing and taking off, the log, two sessions.

use seatdesk::{
    domain::{
        app::{AppStatus, SALESFORCE},
        audit::AuditAction,
        hub_id::HubId,
        language::Lang,
    },
    ui::{action::ActionId, layout::WidgetId},
};

use super::walk::{VIEWS, tell};
use crate::support::{person::Person, stage::Stage};

const ADA: &str = "ada@northwind.example";
const DARCY: &str = "darcy.quill@northwind.example";
const AOIFE: &str = "aoife.tierney@northwind.example";
const ROSA: &str = "rosa@little-bakery.example";

fn northwind() -> HubId {
    HubId::try_from(8_812_345).unwrap()
}

fn bakery() -> HubId {
    HubId::try_from(8_812_402).unwrap()
}

fn status(stage: &Stage, slug: &str) -> Option<AppStatus> {
    stage.account(northwind()).apps().get(slug).map(|app| app.status)
}

async fn counted(stage: &Stage, action: AuditAction) -> usize {
    stage.audit(northwind()).await.iter().filter(|entry| entry.action == action).count()
}

fn log(pilot: &Person) -> String {
    pilot.region(WidgetId::AppsLog)
}

/// NAV-06, EXT-45: every app has a card with its status in a word and a sign; in a narrow window the log is behind Tab. The
/// window may be anything.
#[tokio::test]
async fn cards_say_how_apps_are_doing() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("4").await;
        let cards = pilot.region(WidgetId::AppsList);
        for (sign, english, french) in
            [("✓", "Connected", "Connectée"), ("!", "Expired", "Expirée"), ("✗", "Error", "Erreur")]
        {
            let word = format!("{sign} {}", tell(lang, english, french));
            assert!(cards.contains(&word), "{word}\n{}", pilot.screen());
        }
        if size.0 < 100 {
            pilot.keys("Tab").await;
        }
        assert!(
            log(&pilot).contains(tell(lang, "Ada Obi installed Salesforce", "Ada Obi a installé Salesforce")),
            "{}",
            pilot.screen()
        );
        for (width, height) in [(60, 16), (200, 60), (80, 24)] {
            pilot.resize(width, height).await;
        }
    }
}

/// EXT-45, PM-17: connected again from the card, from the menu and from the panel; the log says so in every session, and
/// what works needs no mending.
#[tokio::test]
async fn apps_are_connected_again() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(DARCY, (120, 40), lang);
        let mut other = stage.pilot(ADA, (120, 40), lang);
        other.keys("4").await;
        pilot.keys("4 Home Down r").await;
        pilot.sees(tell(lang, "Loyalty Beans is connected again", "Loyalty Beans est de nouveau connectée"));
        assert_eq!(status(&stage, "loyalty-beans"), Some(AppStatus::Connected));
        assert!(pilot.dims(ActionId::ReconnectApp), "{}", pilot.screen());
        pilot.keys("r").await.sees(tell(
            lang,
            "Loyalty Beans is connected already.",
            "Loyalty Beans est déjà connectée.",
        ));
        pilot.keys("Down Enter").await.sees(tell(
            lang,
            "Its last sync failed.",
            "Sa dernière synchronisation a échoué.",
        ));
        pilot.keys("Left Enter").await.sees(tell(lang, "It works.", "Elle fonctionne."));
        assert_eq!(counted(&stage, AuditAction::ReconnectIntegration).await, 2);
        other.settle().await;
        let said = tell(lang, "reconnected Parcel Pigeon", "a reconnecté Parcel Pigeon");
        assert!(log(&other).replace('\n', " ").contains(said), "{}", other.screen());
        assert!(log(&pilot).contains("Loyalty") || !pilot.model().overlays.is_empty());
    }
}

/// PM-17, TG-01, ER-21: who may not add and remove apps sees everything and changes nothing; what is missing is said
/// by the menu, by the keys, and in the list of what can be installed.
#[tokio::test]
async fn what_is_not_allowed_says_why() {
    let stage = Stage::fixture("demo").await;
    let before = stage.dump().await;
    let mut pilot = stage.pilot(AOIFE, (120, 40), Lang::En);
    pilot.keys("4 Home").await.sees("Brew Ledger");
    for key in ["c", "x", "r"] {
        pilot.keys(key).await.sees("Needs: Add and remove apps.");
        assert!(pilot.model().overlays.is_empty(), "{key}: {}", pilot.screen());
    }
    for action in [ActionId::UninstallApp, ActionId::ReconnectApp] {
        assert!(pilot.dims(action), "{action:?}");
    }
    pilot.keys("a Down Down Enter").await.sees("Needs: Add and remove apps.");
    pilot.keys("Esc Enter").await.sees("Keeps your bookkeeping");
    pilot.keys("Left Enter").await.sees("Needs: Add and remove apps.");
    assert_eq!(stage.dump().await, before);
    let mut pilot = stage.pilot(ROSA, (120, 40), Lang::En);
    assert!(stage.account(bakery()).apps().contains_key(SALESFORCE));
    pilot.keys("4 x Left Enter").await.sees("Salesforce was uninstalled").sees("No app is connected yet.");
    pilot.keys("c").await.type_text("salesforce\n").await.sees("Needs Professional or Enterprise.");
    assert!(pilot.dialog().is_none(), "{}", pilot.screen());
}

/// EXT-45, TG-01, INV-22: Salesforce is taken off after a question that says what goes with it, and installed again without
/// anybody connected; the source of users is closed until somebody is.
#[tokio::test]
async fn salesforce_goes_and_comes() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, (80, 24), lang);
        pilot.keys("4 End Enter x").await;
        pilot.sees(tell(lang, "the sync settings are lost", "les paramètres de synchronisation sont perdus"));
        pilot.keys("Esc").await;
        assert_eq!(pilot.model().screen_name(), "salesforce");
        pilot.keys("x Left Enter").await;
        assert_eq!(status(&stage, SALESFORCE), None, "{}", pilot.screen());
        assert!(stage.account(northwind()).salesforce().is_none());
        assert_eq!(pilot.model().screen_name(), "connected-apps", "its pages have closed");
        pilot.keys("c").await.type_text("salesf\n").await;
        pilot.sees(tell(lang, "Then connect a user of Salesforce.", "Connectez ensuite un utilisateur de Salesforce."));
        pilot.keys("Esc").await;
        assert_eq!(status(&stage, SALESFORCE), None);
        pilot.keys("c").await.type_text("salesf\n").await.keys("Left Enter").await;
        assert_eq!(status(&stage, SALESFORCE), Some(AppStatus::Disconnected));
        pilot.keys("r").await.sees(tell(
            lang,
            "Nobody is connected to Salesforce.",
            "Aucun utilisateur n'est connecté à Salesforce.",
        ));
        pilot.keys("Enter").await.sees(tell(lang, "Press u to connect a user.", "Appuyez sur u pour en connecter un."));
        pilot.keys("] ]").await.sees(tell(lang, "Press u to connect a user.", "Appuyez sur u pour en connecter un."));
        pilot.keys("Esc 1 c C-r").await;
        pilot.sees(tell(lang, "The Salesforce integration is turned off.", "L'intégration Salesforce est désactivée."));
    }
}

/// EXT-45, NAV-06: the log is there before anything has happened, from what the apps tell of their install, and tells that no
/// more than once; `]` and `[` lead there and back. The search is that of the cards: it is not to be had in the log, says how
/// many it leaves and how it is cleared.
#[tokio::test]
async fn the_log_and_the_search() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, (80, 24), lang);
        pilot.keys("4 ]").await;
        let installed = tell(lang, "installed Salesforce", "a installé Salesforce");
        assert!(log(&pilot).contains(installed), "{}", pilot.screen());
        pilot.keys("/").await.type_text("zz").await;
        assert!(log(&pilot).contains(installed), "nothing is searched for here: {}", pilot.screen());
        pilot.keys("[ /").await.type_text("zzz").await;
        pilot.sees(tell(lang, "Press Esc to clear the search.", "Appuyez sur Échap pour effacer la recherche."));
        pilot.keys("C-u").await.type_text("sal").await.keys("Enter").await;
        let total = stage.account(northwind()).apps().len();
        pilot.sees(&tell(lang, "Apps (1 of {})", "Applications (1 sur {})").replace("{}", &total.to_string()));
        let keys = pilot.region(WidgetId::KeyLine);
        assert!(keys.contains(tell(lang, "Esc clear", "Échap effacer")), "{keys}");
        pilot.keys("Esc Home x Left Enter c").await.type_text("brew\n").await.keys("Left Enter Tab").await;
        let said = log(&pilot);
        assert_eq!(said.matches(tell(lang, " installed Brew Ledger", "a installé Brew Ledger")).count(), 1, "{said}");
    }
}

/// EXT-45: what another session takes off meanwhile is gone from the list, and a panel that shows it says so.
#[tokio::test]
async fn taken_off_meanwhile() {
    let stage = Stage::fixture("demo").await;
    let mut one = stage.pilot(ADA, (80, 24), Lang::En);
    let mut two = stage.pilot(DARCY, (80, 24), Lang::En);
    one.keys("4 Home Enter").await.sees("Keeps your bookkeeping");
    two.keys("4 Home x").await.sees("Uninstall Brew Ledger?");
    one.keys("x").await.sees("Uninstall Brew Ledger?");
    two.keys("Left Enter").await;
    assert_eq!(status(&stage, "brew-ledger"), None);
    one.settle().await;
    one.keys("Left Enter").await;
    one.sees("This app was uninstalled meanwhile.");
    assert_eq!(counted(&stage, AuditAction::UninstallIntegration).await, 1);
    while !one.model().overlays.is_empty() {
        one.keys("Esc").await;
    }
    one.misses("Brew Ledger").sees("Loyalty Beans");
}

/// NAV-06: where there are many apps there is a search, which finds by name and is cleared by Esc. Names that mean harm stay
/// within their cards.
#[tokio::test]
async fn many_apps_are_searched() {
    for fixture in ["long", "hostile"] {
        let stage = Stage::fixture(fixture).await;
        let admin = stage.hub.world().accounts().next().unwrap().super_admins().get_min().unwrap().to_string();
        let mut pilot = stage.pilot(&admin, (80, 24), Lang::En);
        pilot.keys("4 /").await.type_text("zzzz").await.sees("No app is called “zzzz”.");
        pilot.keys("Esc Down Down End Home").await.misses("zzzz");
        for _ in 0..30 {
            pilot.keys("Enter Esc Down a Esc").await;
        }
        pilot.resize(60, 16).await;
        pilot.paste("no field has the focus").await;
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
    }
}

//! Every path of the account menu and every tab.

use seatdesk::{domain::language::Lang, ui::layout::WidgetId};

use super::walk::{VIEWS, tell};
use crate::support::{
    menu_places, menu_rows,
    person::Person,
    stage::Stage,
    world::{PARTNER_SUPER, SUPER, VIEWER, records},
};

/// The account menu from top to bottom, with where each entry leads.
const PATHS: [(&str, &str); 17] = [
    ("Settings › Users & Teams › Users", "Paramètres › Utilisateurs et équipes › Utilisateurs"),
    ("Settings › Users & Teams › Seats", "Paramètres › Utilisateurs et équipes › Licences"),
    ("Settings › Users & Teams › Teams", "Paramètres › Utilisateurs et équipes › Équipes"),
    ("Settings › Users & Teams › Presets", "Paramètres › Utilisateurs et équipes › Préréglages"),
    ("Settings › Properties", "Paramètres › Propriétés"),
    ("Settings › Partners › Automation", "Paramètres › Partenaires › Automatisation"),
    ("Account & Billing › Subscriptions", "Comptes et facturation › Abonnements"),
    ("Account & Billing › Overview", "Comptes et facturation › Aperçu"),
    ("Account & Billing › Payment method", "Comptes et facturation › Moyen de paiement"),
    ("Account & Billing › Orders & receipts", "Comptes et facturation › Commandes et reçus"),
    ("Pricing & Features", "Tarification et fonctionnalités"),
    ("Marketplace › Manage › Connected apps", "Marketplaces › Gérer › Applications connectées"),
    ("Partner › Dashboard", "Partenaire › Tableau de bord"),
    ("Partner › Client Access Manager", "Partenaire › Gestionnaire d'accès clients"),
    ("Simulation › Outbox", "Simulation › Boîte d'envoi"),
    ("Simulation › Audit log", "Simulation › Journal d'audit"),
    ("Simulation › Clock", "Simulation › Horloge"),
];

/// The tabs, with the place in [`PATHS`] each leads to.
const TABS: [(&str, usize); 6] = [("1", 0), ("2", 1), ("3", 12), ("4", 11), ("5", 6), ("6", 10)];

/// Holds the breadcrumb to a path; in a narrow window its beginning may be left out, never its end.
#[track_caller]
fn assert_at(pilot: &Person, path: &str) {
    let breadcrumb = pilot.region(WidgetId::Breadcrumb);
    let shown = breadcrumb.split("  ").next().unwrap().trim();
    let matches = match shown.strip_prefix("… › ") {
        Some(end) => !end.is_empty() && path.ends_with(&format!(" › {end}")),
        None => shown == path,
    };
    assert!(matches, "{path:?} is {shown:?}\n{}", pilot.screen());
}

/// AC-108, EXT-01, NAV-01, NAV-02, NAV-03, NAV-04, NAV-06, NAV-07: with the keyboard alone every entry of the account menu leads
/// where its path says, and the tabs lead to the same places.
#[tokio::test]
async fn every_path_leads_where_it_says() {
    let stage = Stage::of(records()).await;
    for ((size, lang), operator) in VIEWS.into_iter().zip([SUPER, PARTNER_SUPER, PARTNER_SUPER, SUPER]) {
        let mut pilot = stage.pilot(operator, size, lang);
        assert_eq!(menu_places().count(), PATHS.len());
        for (below, (english, french)) in PATHS.iter().enumerate() {
            pilot.keys(if below % 2 == 0 { "m Home" } else { "F10 Home" }).await;
            // Some lines of the menu are no places: who operates, and where.
            for _ in 0..menu_rows().nth(below).unwrap() {
                pilot.keys("Down").await;
            }
            pilot.keys("Enter").await;
            assert_at(&pilot, tell(lang, english, french));
        }
        for (digit, place) in TABS {
            pilot.keys(digit).await;
            let (english, french) = PATHS[place];
            assert_at(&pilot, tell(lang, english, french));
        }
    }
}

/// Esc leads back to the first pane, and from there nowhere; every key that does nothing says so by the bell.
#[tokio::test]
async fn esc_leads_back_to_the_users() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("6 Esc").await.sees("Settings › Users & Teams › Users");
    pilot.keys("m Esc ? Esc").await;
    assert!(pilot.model().overlays.is_empty() && pilot.bells() == 0);
    pilot.keys("Insert").await;
    assert_eq!(pilot.bells(), 1);
}

/// Esc goes back the way one came, one place at a time, whatever led there; the pages of one tab are one place, and the
/// tabs lie beside one another.
#[tokio::test]
async fn esc_goes_back_the_way_one_came() {
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    pilot.keys("2 r").await.sees("Account & Billing › Subscriptions");
    pilot.keys("[").await.sees("Account & Billing › Overview");
    pilot.keys("F8").await.sees("Simulation › Clock");
    pilot.keys("Esc").await.sees("Account & Billing › Overview");
    pilot.keys("Esc").await.sees("Settings › Users & Teams › Seats");
    pilot.keys("Esc").await.sees("Settings › Users & Teams › Users");
    pilot.keys("4 2 6 Esc").await.sees("Settings › Users & Teams › Users");
    pilot.keys("F8 1").await;
    assert_eq!(pilot.model().trail.last(), None, "whoever is back where they began has no way behind them");
}

/// PM-01: whoever may change nothing may still read every place.
#[tokio::test]
async fn whoever_may_change_nothing_reads_everything() {
    let stage = Stage::of(records()).await;
    let before = stage.dump().await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(VIEWER, size, lang);
        for (below, (english, french)) in PATHS.iter().enumerate() {
            pilot.keys("m Home").await;
            for _ in 0..menu_rows().nth(below).unwrap() {
                pilot.keys("Down").await;
            }
            pilot.keys("Enter").await;
            assert_at(&pilot, tell(lang, english, french));
            assert!(pilot.model().toasts().next().is_none(), "{}", pilot.screen());
        }
    }
    assert!(stage.dump().await == before);
}

//! The properties of records by keys, acting as each of the classic roles, in both languages.

use seatdesk::{domain::language::Lang, ui::layout::WidgetId};

use super::walk::tell;
use crate::support::stage::Stage;

const ADMINISTRATOR: &str = "rudy@garage-band.example";
const SALES_MANAGER: &str = "juno@garage-band.example";
const USER: &str = "sticks@garage-band.example";
const PROPERTIES: &str = "m Home Down Down Down Down Down Down Enter";

/// LEG-08, LEG-09, LEG-10, PM-03, AC-06: an Administrator and a Sales Manager of the classic flow set the default
/// properties of the account; a User is refused, and nothing is written.
#[tokio::test]
async fn the_role_says_who_sets_default_properties() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        for who in [ADMINISTRATOR, SALES_MANAGER] {
            let mut pilot = stage.pilot(who, (80, 24), lang);
            pilot.keys(PROPERTIES).await.sees(tell(lang, "9 properties", "9 propriétés"));
            pilot.keys("Home Space").await;
            if who == ADMINISTRATOR {
                pilot.sees(tell(lang, "Email is no default property any more", "Email n'est plus une propriété par"));
            } else {
                pilot.sees(tell(lang, "Email is a default property now", "Email est désormais une propriété par"));
            }
        }
        let before = stage.dump().await;
        let mut pilot = stage.pilot(USER, (80, 24), lang);
        pilot.keys(PROPERTIES).await.keys("Space").await;
        pilot.sees(tell(
            lang,
            "the classic role Administrator or Sales Manager",
            "le rôle classique Administrateur ou",
        ));
        assert!(pilot.model().overlays.is_empty());
        assert_eq!(stage.dump().await, before);
    }
}

/// LEG-17: who has "Edit property settings" creates properties and changes them; what is wrong is said beside the field.
#[tokio::test]
async fn properties_are_created_and_changed() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(SALES_MANAGER, (80, 24), lang);
        pilot.keys(PROPERTIES).await.keys("c").await.type_text("amount").await;
        pilot.keys("Tab Enter End Enter Tab Enter Down Enter Tab Enter").await;
        pilot.sees(tell(
            lang,
            "There is a property called Amount already.",
            "Une propriété appelée Amount existe déjà.",
        ));
        pilot.keys("C-u").await.type_text("Discount").await.keys("Enter").await;
        pilot.sees(tell(lang, "Property Discount created", "Propriété Discount créée"));
        let table = pilot.region(WidgetId::PropertiesTable);
        let row = table.lines().find(|line| line.starts_with('▌')).unwrap_or_default();
        assert!(row.contains("Discount") && row.contains(tell(lang, "Number", "Nombre")), "{table}");
        pilot.keys("e").await.type_text(" in %").await.keys("Enter").await;
        pilot.sees(tell(lang, "Property Discount in % saved", "Propriété Discount in % enregistrée"));

        let mut other = stage.pilot(USER, (80, 24), lang);
        other.keys(PROPERTIES).await.sees("Discount in %");
        other.keys("c").await;
        other.sees(tell(lang, "Edit property settings", "Modification des paramètres de propriété"));
        assert!(other.model().overlays.is_empty());
    }
}

//! What is told of Salesforce by keys: what a switch leaves behind, in every place that tells it alike.

use seatdesk::{
    domain::{language::Lang, mail::MailKind},
    ui::{action::ActionId, layout::WidgetId},
};

use super::{
    connect_salesforce::{ADMIN, INTEGRATION, REPORTING, WORD, connection, log_in, northwind, to_log_in},
    walk::{VIEWS, tell},
};
use crate::support::{person::Person, stage::Stage};

const ADA: &str = "ada@northwind.example";
const AOIFE: &str = "aoife.tierney@northwind.example";
/// Users of another organisation, with fewer rights and with as many, and the password there.
const DELPHINE: (&str, &str) = ("delphine@roasters-sf.example", "darkroast");
const ROASTERS: (&str, &str) = ("hubspot@roasters-sf.example", "darkroast");

/// Comes to the comparison with a user who has fewer rights, and connects them all the same.
async fn connect_fewer(pilot: &mut Person) {
    to_log_in(pilot).await;
    log_in(pilot, REPORTING, WORD).await;
    pilot.keys("C-n").await.sees("Reporting");
}

/// SFI-03, SFI-10, AC-102, EXT-44: after a switch to a user with too few rights, one who has as few is connected without
/// another agreement, and yet nobody is told that all is well: what HubSpot needs is named before and at the comparison.
#[tokio::test]
async fn as_little_is_not_enough() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, size, lang);
        connect_fewer(&mut pilot).await;
        pilot.keys("u").await.sees(tell(lang, "HubSpot needs these permissions too", "HubSpot a aussi besoin de ces"));
        pilot.sees(tell(lang, "✗ Modify All on contacts", "✗ Modifier tous les contacts"));
        pilot.keys("Space C-n").await;
        log_in(&mut pilot, DELPHINE.0, DELPHINE.1).await;
        pilot.keys("C-n").await;
        pilot.sees(tell(
            lang,
            "HubSpot needs permissions that the new user lacks as",
            "que le nouvel utilisateur n'a pas",
        ));
        pilot.misses(tell(lang, "✓ The new user has all", "✓ Le nouvel utilisateur a toutes"));
        pilot.misses(tell(lang, "Connect anyway", "Connecter quand même"));
        assert_eq!(pilot.model().focus(), WidgetId::WizardBack, "{}", pilot.screen());
        pilot.keys("C-n").await;
        assert_eq!(connection(&stage).username.as_str(), DELPHINE.0);
    }
}

/// SFI-07, SFI-12, SM-10, EXT-43: after a switch one is on the sync settings; the short toast is whole, and the connection
/// says for good whose the record links are and that not everything is synced. So do the card and the mail.
#[tokio::test]
async fn a_switch_is_told_for_good() {
    for (size, lang) in [((60, 16), Lang::En), ((60, 16), Lang::Fr)].into_iter().chain(VIEWS) {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, size, lang);
        // From the page of the health, by its key.
        pilot.keys("4 End Enter u Space C-n").await;
        log_in(&mut pilot, DELPHINE.0, DELPHINE.1).await;
        pilot.keys("Enter C-n").await;
        let toast = tell(
            lang,
            "Delphine Aubépin replaces HubSpot Integration",
            "Delphine Aubépin remplace HubSpot Integration",
        );
        assert!(pilot.screen().lines().any(|line| line.contains(toast)), "{}", pilot.screen());
        assert_eq!(pilot.model().focus(), WidgetId::SyncFields, "{}", pilot.screen());
        pilot.sees(tell(
            lang,
            "3 of 4 kinds of records are not synced",
            "3 types de fiches sur 4 ne sont pas synchronisés",
        ));
        pilot.sees(tell(lang, "stay linked to Northwind Coffee", "restent liés à Northwind Coffee"));
        pilot.keys("]").await.sees(tell(lang, "3 of 4 kinds of records", "3 types de fiches sur 4"));
        pilot.keys("Esc").await;
        pilot.sees(tell(lang, "3 kinds of records are not synced", "3 types de fiches ne sont pas"));
        let card = pilot.region(WidgetId::AppsList);
        let word = tell(lang, "! Connected", "! Connectée");
        assert!(card.contains(word), "{card}");
        pilot.keys("o Enter").await;
        if size.1 >= 40 {
            // The mail has the account's language.
            pilot.sees("Record links from before stay with Northwind Coffee").sees("this user lacks permissions");
        }
        let (mail, _) = &stage.mails(northwind()).await[0];
        let MailKind::SalesforceUserChanged { left, lacks, .. } = mail else { panic!("{mail:?}") };
        assert_eq!((left.as_deref(), lacks.len()), (Some("Northwind Coffee"), 3));
        let log = stage.audit(northwind()).await;
        assert_eq!(log[0].detail["old_organisation"].as_str(), "Northwind Coffee");
    }
}

/// EXT-42, EXT-43: Features Discovery says what Sync Health says.
#[tokio::test]
async fn features_and_health_agree() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, (120, 40), lang);
        let lacks = tell(lang, "not synced: the integration user lacks", "non synchronisé");
        pilot.keys("4 End Enter ]").await.misses(lacks);
        pilot.sees(tell(lang, "Features Discovery", "Découverte des fonctionnalités"));
        pilot.keys("Esc").await;
        connect_fewer(&mut pilot).await;
        pilot.keys("[").await;
        let page = pilot.region(WidgetId::SalesforcePage);
        assert_eq!(page.matches(lacks).count(), 4, "{page}");
        assert!(!page.contains(tell(lang, "✓ Contact sync", "✓ Synchronisation des contacts")), "{page}");
        // One way is not told as both.
        pilot.keys("Esc Enter ] ] Enter Down Enter C-s [").await;
        pilot.sees(tell(lang, "are brought to HubSpot contacts", "passent dans les contacts HubSpot"));
    }
}

/// SFI-02, SFI-12, EXT-45, ML-13: a first connection is told as what it is: in the wizard, in both logs and in the mail. It is
/// offered first where nobody is connected, by a key that is named.
#[tokio::test]
async fn a_first_connection_is_no_switch() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, (80, 24), lang);
        pilot.keys("4 End x Tab Enter c").await.type_text("salesforce\n").await.keys("Tab Enter End").await;
        let keys = pilot.region(WidgetId::KeyLine);
        assert!(keys.contains(tell(lang, "u connect a user", "u connecter un utilisateur")), "{keys}");
        pilot.keys("a").await.sees(tell(lang, "Connect a user", "Connecter un utilisateur"));
        pilot.keys("Enter").await;
        pilot.sees(tell(lang, "that the user has at least", "que l'utilisateur a au moins"));
        pilot.misses(tell(lang, "the new user", "le nouvel utilisateur"));
        pilot.keys("Space C-n").await;
        log_in(&mut pilot, INTEGRATION, WORD).await;
        pilot.keys("Enter").await.sees(tell(lang, "begin at their defaults", "partent de leurs valeurs"));
        pilot.misses(tell(lang, "stay as they are", "restent tels quels"));
        pilot.keys("C-n").await;
        assert_eq!((pilot.model().screen_name(), pilot.model().focus()), ("salesforce", WidgetId::SyncFields));
        pilot.keys("Esc Tab").await.sees(tell(lang, "where nobody was connected", "où personne n'était connecté"));
        pilot.sees(tell(lang, "Ada Obi connected HubSpot Integration", "Ada Obi a connecté HubSpot Integration"));
        // The mail has the account's language.
        pilot.keys("o Enter").await.sees("a Salesforce user is connected").misses("another Salesforce user");
    }
}

/// SFI-06, SFI-11, INV-22: a key that is said to simulate lets the log-in run out, in the words and with the end of the ten
/// minutes; it works only where somebody is logged in.
#[tokio::test]
async fn a_log_in_expires_by_key() {
    for (size, lang) in [((60, 16), Lang::Fr)].into_iter().chain(VIEWS) {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(ADA, size, lang);
        for (name, word) in [(ADMIN, WORD), ROASTERS] {
            to_log_in(&mut pilot).await;
            pilot.keys("Tab Tab e").await.misses("✗");
            pilot.keys("Tab Tab").await;
            log_in(&mut pilot, name, word).await;
            if size.0 >= 120 {
                let keys = pilot.region(WidgetId::KeyLine);
                assert!(
                    keys.contains(tell(lang, "simulate: log-in expires", "simuler\u{a0}: connexion expirée")),
                    "{keys}"
                );
            }
            pilot.keys("e").await.sees(tell(
                lang,
                "Salesforce has logged you out after 10 minutes.",
                "Salesforce vous a déconnecté au bout de 10 minutes.",
            ));
            pilot.sees(name);
            assert_eq!(pilot.model().focus(), WidgetId::SalesforcePassword);
            pilot.keys("Esc").await;
        }
        assert_eq!(stage.dump().await, before);
    }
}

/// ER-21, PM-17, EXT-42: who may only read is offered nothing to change; without a change there is nothing to save; what
/// works is not offered to be connected again.
#[tokio::test]
async fn only_what_helps_is_offered() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AOIFE, (120, 40), lang);
        pilot.keys("4 End Enter [").await;
        let keys = pilot.region(WidgetId::KeyLine);
        assert!(!keys.contains("Ctrl-S") && !keys.contains(tell(lang, "change", "modifier")), "{keys}");
        let mut pilot = stage.pilot(ADA, (120, 40), lang);
        pilot.keys("4 End Enter [").await;
        let keys = pilot.region(WidgetId::KeyLine);
        assert!(!keys.contains(tell(lang, "reconnect", "reconnecter")), "{keys}");
        pilot.keys("C-s").await.sees(tell(lang, "There is nothing to save.", "Il n'y a rien à enregistrer."));
        // What was chosen and not saved goes with the app, and that is said.
        pilot.keys("Enter End Enter x").await;
        pilot.sees(tell(lang, "also those you have not saved", "y compris ceux que vous n'avez pas enregistrés"));
        pilot.keys("Esc").await;
        assert!(pilot.model().is_dirty() && pilot.dims(ActionId::ReconnectApp));
    }
}

//! The pages of Salesforce by keys: health, features, and the sync settings with what somebody else sets meanwhile.

use seatdesk::{
    domain::{
        audit::AuditAction,
        hub_id::HubId,
        language::Lang,
        salesforce::{LoginRefusal, SyncField, SyncOption, log_in, right},
    },
    ui::{action::ActionId, layout::WidgetId},
};

use super::walk::{VIEWS, tell};
use crate::support::stage::Stage;

const ADA: &str = "ada@northwind.example";
const DARCY: &str = "darcy.quill@northwind.example";
const AOIFE: &str = "aoife.tierney@northwind.example";
const ROSA: &str = "rosa@little-bakery.example";

fn northwind() -> HubId {
    HubId::try_from(8_812_345).unwrap()
}

fn set(stage: &Stage, field: SyncField) -> SyncOption {
    stage.account(northwind()).salesforce().unwrap().sync.get(field)
}

/// SFI-04, EXT-42, EXT-44: three pages, in every window and both languages, to which keys and the mouse lead.
#[tokio::test]
async fn three_pages() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("4 End Enter").await;
        assert_eq!(pilot.model().screen_name(), "salesforce", "{}", pilot.screen());
        pilot.sees("integration@northwind-sf.example").sees(tell(lang, "What is synced", "Ce qui est synchronisé"));
        pilot.keys("End").await.sees(tell(lang, "of this organization", "de cette organisation"));
        pilot.keys("]").await.sees(tell(lang, "Contact sync", "Synchronisation des contacts"));
        pilot.keys("]").await;
        assert_eq!(pilot.model().focus(), WidgetId::SyncFields);
        pilot.keys("]").await.sees("integration@northwind-sf.example");
        pilot.keys("[ [ [ Esc").await;
        assert_eq!(pilot.model().screen_name(), "connected-apps");
        pilot.keys("Enter ] ]").await;
        for (width, height) in [(60, 16), (200, 60), (61, 17)] {
            pilot.resize(width, height).await.keys("Tab Tab Tab Tab Tab Tab Tab Tab Tab").await;
        }
    }
    assert_eq!(right::MINIMUM.len(), 8);
}

/// EXT-42, INV-23: what is chosen is saved by the button or the key, asked about when one leaves, and told in the log; Esc
/// closes an open list and nothing else.
#[tokio::test]
async fn settings_are_saved() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let before = stage.dump().await;
        let mut pilot = stage.pilot(DARCY, (80, 24), lang);
        pilot.keys("4 End Enter [ Enter Down Esc").await;
        assert_eq!(pilot.model().screen_name(), "salesforce");
        pilot.keys("Enter End Enter Esc").await.sees(tell(lang, "is not saved", "n'est pas enregistré"));
        pilot.keys("Esc").await;
        assert_eq!(stage.dump().await, before);
        pilot.keys("C-s").await.sees(tell(lang, "Sync settings saved", "Paramètres de synchronisation enregistrés"));
        assert_eq!(set(&stage, SyncField::Contacts), SyncOption::Off);
        let log = stage.audit(northwind()).await;
        assert_eq!(log.iter().filter(|entry| entry.action == AuditAction::SalesforceSyncChanged).count(), 1);
        // What is chosen back is nothing to save, and nothing to ask about.
        pilot.keys("Enter Home Enter Enter End Enter Esc").await;
        assert_eq!(pilot.model().screen_name(), "connected-apps", "{}", pilot.screen());
        // Given up, it is as it was.
        pilot.keys("Enter [ Down Enter End Enter Esc S-Tab Enter").await;
        assert_eq!(pilot.model().screen_name(), "connected-apps", "{}", pilot.screen());
        assert_eq!(set(&stage, SyncField::Companies), SyncOption::Both);
    }
}

/// EXT-42: somebody else's change of another field is kept; of the same field it is told beside it, and only saved over once
/// it was.
#[tokio::test]
async fn somebody_else_sets_something_else() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut one = stage.pilot(ADA, (80, 24), lang);
        let mut two = stage.pilot(DARCY, (80, 24), lang);
        one.keys("4 End Enter [ Enter End Enter").await;
        two.keys("4 End Enter [ Enter Down Enter Down Enter Down Enter C-s").await;
        assert_eq!(set(&stage, SyncField::Contacts), SyncOption::ToHubspot);
        one.settle().await.sees(tell(lang, "Somebody else changed Contacts", "Quelqu'un d'autre a changé Contacts"));
        one.keys("C-s").await.sees(tell(lang, "Somebody else changed Contacts", "Quelqu'un d'autre a changé Contacts"));
        assert_eq!(set(&stage, SyncField::Contacts), SyncOption::ToHubspot, "nothing is overwritten unseen");
        one.keys("C-s").await.sees(tell(lang, "Sync settings saved", "Paramètres de synchronisation enregistrés"));
        assert_eq!(set(&stage, SyncField::Contacts), SyncOption::Off);
        assert_eq!(set(&stage, SyncField::Companies), SyncOption::ToHubspot, "the other field stays theirs");
    }
}

/// ER-21, PM-17: who may not change anything reads all of it; an account whose plan went down sees what is missing.
#[tokio::test]
async fn who_may_only_read() {
    let stage = Stage::fixture("demo").await;
    let before = stage.dump().await;
    let mut pilot = stage.pilot(AOIFE, (80, 24), Lang::En);
    pilot.keys("4 End Enter [").await.sees("Needs: Add and remove apps.");
    pilot.keys("Enter").await.sees("Needs: Add and remove apps.");
    assert!(pilot.model().focus() == WidgetId::SyncFields && pilot.dims(ActionId::UninstallApp));
    pilot.keys("a Enter").await.sees("Needs: Add and remove apps.");
    pilot.keys("Esc Esc").await;
    let mut pilot = stage.pilot(ROSA, (80, 24), Lang::En);
    pilot
        .keys("4 Enter")
        .await
        .sees("Expired")
        .sees("Press r to reconnect.")
        .sees("waits until Salesforce is connected");
    assert_eq!(stage.dump().await, before);
    pilot.keys("r").await.sees("Salesforce is connected again").misses("waits until");
    pilot.keys("] End").await.sees("Needs Professional or Enterprise.");
}

/// INV-21, AC-103: the passwords of the demo's Salesforce are nowhere in the store, and neither is what prints a world; who
/// logs in with one of them is let in all the same.
#[tokio::test]
async fn no_password_is_kept() {
    let stage = Stage::fixture("demo").await;
    let world = stage.hub.world();
    for (name, word) in [("admin@northwind-sf.example", "flatwhite"), ("hubspot@roasters-sf.example", "darkroast")] {
        let login = log_in(&world, name, &word.into()).unwrap();
        let printed = format!("{login:?} {world:?}");
        assert!(!printed.contains(word));
        for (key, value, _) in stage.dump().await {
            let value = String::from_utf8_lossy(&value).into_owned();
            assert!(!value.contains(word) && !key.contains(word), "{key}");
        }
    }
    let locked = log_in(&world, "stavros.economou@northwind-sf.example", &"flatwhite".into());
    assert_eq!(locked, Err(LoginRefusal::Locked));
}

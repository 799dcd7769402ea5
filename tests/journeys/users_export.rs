//! The export of users from the Users pane.

use std::fs;

use seatdesk::{
    domain::{
        audit::AuditAction,
        command::{ActOnUser, Command, UserAction},
        language::Lang,
    },
    ui::{layout::WidgetId, overlays::Overlay},
};

use super::walk::tell;
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, BILLING, SUPER, VIEWER, actor, customer, records},
};

/// The sizes and languages in which everything here works.
const VIEWS: [((u16, u16), Lang); 4] =
    [((60, 16), Lang::En), ((80, 24), Lang::Fr), ((120, 40), Lang::En), ((200, 60), Lang::Fr)];

/// Opens the dialog with its key, names a file and exports.
async fn export(pilot: &mut Person, path: &std::path::Path) {
    pilot.keys("E C-u").await.paste(&path.display().to_string()).await.keys("Enter").await;
}

fn emails(path: &std::path::Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    text.lines().skip(1).filter_map(|line| line.split(',').next()).map(ToOwned::to_owned).collect()
}

/// PM-20, EXT-17: all users are exported, or those that the search shows, or those that are selected, in the order of the
/// table; a file that exists is asked about; and the audit log says how many each time.
#[tokio::test]
async fn users_are_exported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("users.csv");
    for (size, lang) in VIEWS {
        let _ = fs::remove_file(&path);
        let stage = Stage::of(records()).await;
        let all = stage.account(customer()).users().len();
        let mut pilot = stage.pilot(ADD_EDIT, size, lang);
        pilot.keys("E").await.sees(tell(lang, "Writes all users", "Écrit en CSV tous les"));
        assert_eq!(pilot.model().part().name(), "export.users");
        pilot.keys("C-u Enter").await.sees(tell(lang, "Name a file.", "Nommez un fichier."));
        pilot.keys("Esc").await;
        export(&mut pilot, &path).await;
        let done = format!("{all} {}", tell(lang, "users exported", "utilisateurs exportés"));
        pilot.sees(&done);
        assert!(pilot.model().overlays.is_empty());
        assert_eq!(emails(&path).len(), all);

        // What the search shows, and the file that exists only after a yes.
        pilot.keys("/").await.type_text("er@northwind").await.keys("Enter").await;
        export(&mut pilot, &path).await;
        pilot.sees(tell(lang, "This file exists.", "Ce fichier existe."));
        assert_eq!(pilot.model().focus(), WidgetId::ExportCancel);
        pilot.keys("S-Tab Enter").await;
        let shown = emails(&path);
        assert!(shown.len() > 1 && shown.len() < all && shown.iter().all(|email| email.contains("er@northwind")));

        // The selected ones go before those that are shown, whatever is searched now.
        pilot.keys("Esc S * - Home Space Down Space /").await.type_text("nobody at all").await.keys("Enter").await;
        fs::remove_file(&path).unwrap();
        export(&mut pilot, &path).await;
        pilot.sees(tell(lang, "2 users exported", "2 utilisateurs exportés"));
        let selected: Vec<String> = emails(&path);
        assert!(selected[0] > selected[1], "in the order of the table: {selected:?}");

        let log = stage.audit(customer()).await;
        let told: Vec<String> = log.iter().map(|entry| format!("{:?}", entry.detail)).collect();
        assert!(log.iter().all(|entry| entry.action == AuditAction::ExportUsers), "{log:?}");
        assert!(log.iter().all(|entry| entry.acting_user.id == actor(ADD_EDIT).user));
        assert_eq!(told.len(), 3);
        assert!(told[0].contains("\"2\"") && told[2].contains(&format!("\"{all}\"")), "{told:?}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// PM-20, ER-21: whoever may not is told what is missing, by the key and in the palette, and no dialog opens.
#[tokio::test]
async fn whoever_may_not_is_told_why() {
    for who in [BILLING, VIEWER] {
        let stage = Stage::of(records()).await;
        let mut pilot = stage.pilot(who, (120, 40), Lang::En);
        pilot.keys("E").await.sees("Needs: Add and edit users.");
        assert!(pilot.model().overlays.is_empty());
        pilot.keys("C-p").await.type_text("export the selected").await.sees("Needs: Add and edit users.");
        assert!(stage.audit(customer()).await.is_empty());
    }
}

/// Rights that go while the dialog is open go at once; who is deleted meanwhile is not in the file; and where nobody is
/// shown there is nobody to export.
#[tokio::test]
async fn what_others_do_meanwhile_counts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("users.csv");
    let stage = Stage::of(records()).await;
    let mut pilot = stage.pilot(ADD_EDIT, (80, 24), Lang::En);
    pilot.keys("/").await.type_text("nobody at all").await.keys("Enter E").await.sees("there is nobody to export");
    assert!(pilot.model().overlays.is_empty());
    pilot.keys("Esc *").await;
    pilot.keys("E C-u").await.paste(&path.display().to_string()).await;
    let act = async |who: &str, action| {
        let command = Command::ActOnUser(ActOnUser { user: actor(who).user, action, accepts_from_removal: 0 });
        stage.hub.submit(actor(SUPER), command).await;
    };
    act(VIEWER, UserAction::Delete).await;
    pilot.settle().await.keys("Enter").await;
    assert!(!emails(&path).contains(&VIEWER.to_owned()));
    assert_eq!(emails(&path).len(), stage.account(customer()).users().len());
    fs::remove_file(&path).unwrap();
    pilot.keys("E C-u").await.paste(&path.display().to_string()).await;
    act(ADD_EDIT, UserAction::Deactivate).await;
    pilot.settle().await.keys("Enter").await;
    assert!(!path.exists() && stage.audit(customer()).await[0].action == AuditAction::DeactivateUser);
    if let Some(Overlay::Export(dialog)) = pilot.model().overlays.last() {
        assert!(dialog.problem.is_some());
    }
}

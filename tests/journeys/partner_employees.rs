//! The drawer of an employee, and the panel of the tag: nothing is cut off, nothing is lost, and one is back where one was.

use seatdesk::{
    domain::{
        command::Command,
        language::Lang,
        partner::{PartnerCommand, SetDomain},
    },
    ui::{action::ActionId, layout::WidgetId, overlays::Overlay},
};

use super::{
    partner_dashboard::{AINO, MAREK, TOM, agency, assign, busy, crowd, employees, row, submit},
    walk::{VIEWS, tell},
};
use crate::support::{person::Person, stage::Stage};

/// PET-06: the tag is switched over the list: Esc and Save lead back to it, and the key line names the key.
#[tokio::test]
async fn the_tag_is_switched_over_the_list() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        employees(&mut pilot, "tom").await;
        assert!(pilot.region(WidgetId::KeyLine).contains(tell(lang, "P partner program", "P programme partenaire")));
        pilot.keys("P").await;
        assert!(matches!(pilot.model().overlays.as_slice(), [Overlay::PartnerProgram(_)]), "{}", pilot.screen());
        pilot.keys("Esc").await;
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        row(&pilot, "Tom");
        pilot.keys("P Space C-s").await;
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        assert!(row(&pilot, "Tom").contains(tell(lang, "Tagged", "Étiqueté")));
    }
}

/// PET-05, SM-8: the question about a tag that is not saved speaks of the tag. Permissions that were changed below are named,
/// and stay in the editor, not saved, whatever is answered.
#[tokio::test]
async fn leaving_asks_about_the_tag_and_keeps_the_permissions() {
    for (size, lang) in VIEWS {
        // From the button that keeps editing, the last one, to Discard and to Save.
        for (answer, saved) in [("Tab Enter", false), ("S-Tab Enter", true)] {
            let stage = Stage::fixture("demo").await;
            let mut pilot = stage.pilot(AINO, size, lang);
            pilot.keys("1 /").await.type_text("tom").await.keys("Enter Enter P Space Esc").await;
            pilot.sees(tell(lang, "You switched Partner employee on", "Vous avez activé Employé partenaire"));
            pilot.misses(tell(lang, "stay in the editor", "restent dans l'éditeur"));
            pilot.keys("Esc Space Esc p").await;
            // Some permission of the first group.
            pilot.keys("Enter Down Space m Enter Space Esc").await;
            pilot.sees(tell(lang, "You switched Partner employee on", "Vous avez activé Employé partenaire"));
            pilot.sees(tell(lang, "stay in the editor", "restent dans l'éditeur"));
            let before = stage.user(agency(), TOM).unwrap();
            pilot.keys(answer).await;
            let after = stage.user(agency(), TOM).unwrap();
            assert_eq!(after.partner_employee, saved, "{}", pilot.screen());
            assert_eq!(after.access, before.access);
            match pilot.model().overlays.last() {
                Some(Overlay::Permissions(editor)) => assert!(editor.has_changes()),
                other => panic!("{other:?}"),
            }
        }
    }
}

/// DOM-09, PAC-09: the drawer says all that there is to say, with its buttons, where there is room, and is scrolled through
/// where there is not.
#[tokio::test]
async fn nothing_of_the_drawer_is_cut_off() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let settings = stage.account(agency()).partner().settings().clone();
        let wanted =
            SetDomain { from: settings.domain_ascii, to: "newco.example".to_owned(), accepts_stopping: usize::MAX };
        submit(&stage, AINO, Command::Partner(Box::new(PartnerCommand::SetDomain(wanted)))).await;
        let said = |pilot: &Person| {
            let text = pilot.region(WidgetId::EmployeeDrawer);
            let inside = text.lines().map(|line| line.trim_matches(|sign: char| sign == ' ' || "│┃".contains(sign)));
            inside.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let parts = [
            tell(lang, "Tagged · Matches", "Étiqueté · Correspond"),
            tell(lang, "in the Client Access Manager.", "dans le gestionnaire d'accès clients."),
            tell(lang, "none in the audit log", "aucune dans le journal d'audit"),
            tell(lang, "[ Remove access x ]", "[ Supprimer l'accès x ]"),
            tell(lang, "[ + Assign clients ]", "[ + Attribuer des clients ]"),
        ];
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        employees(&mut pilot, "marek").await;
        pilot.keys("Enter").await;
        let whole = said(&pilot);
        assert!(parts.iter().all(|part| whole.contains(part)), "{}", pilot.screen());

        let mut pilot = stage.pilot(AINO, (60, 16), lang);
        employees(&mut pilot, "marek").await;
        pilot.keys("Enter").await;
        let mut seen = said(&pilot);
        for _ in 0..12 {
            pilot.keys("Down").await;
            seen.push_str(&said(&pilot));
        }
        assert!(parts.iter().all(|part| seen.contains(part)), "{seen}");
        // The address is at the top again.
        for _ in 0..16 {
            pilot.keys("Up").await;
        }
        assert!(said(&pilot).contains(MAREK), "{}", pilot.screen());
        assert_eq!(pilot.bells(), 0);
    }
}

/// PAC-03, PAC-09, ER-21: what cannot be done for an employee is dimmed, and its key says why; the tabs are walked from the
/// drawer, too.
#[tokio::test]
async fn what_cannot_be_done_for_an_employee_says_why() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        employees(&mut pilot, "tom").await;
        pilot.keys("+").await.sees(tell(lang, "press P and switch", "appuyez sur P et activez"));
        pilot.keys("Enter x").await.sees(tell(lang, "no access to remove", "pas d'accès à supprimer"));
        assert!(pilot.dims(ActionId::AssignClients) && pilot.dims(ActionId::RemoveClientAccess));
        assert!(pilot.region(WidgetId::KeyLine).contains(tell(lang, "Esc", "Échap")), "{}", pilot.screen());
        pilot.keys("[").await;
        assert!(!pilot.layout().rect(WidgetId::ClientsTable).is_empty(), "{}", pilot.screen());
        assert_eq!(pilot.bells(), 0);
    }
}

/// PAC-14: the record of somebody whose deletion goes on in the background closes, and the list is there again.
#[tokio::test]
async fn who_is_deleted_in_the_background_leaves_no_record_open() {
    for lang in Lang::ALL {
        let stage = crowd(20).await;
        busy(&stage, 20).await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        employees(&mut pilot, "marek").await;
        pilot.keys("a Down Enter a End Enter S-Tab Enter").await;
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        while stage.hub.world().working().next().is_some() {
            tokio::task::yield_now().await;
        }
        pilot.settle().await.misses(tell(lang, "deleted meanwhile", "supprimé entre-temps"));
        assert!(stage.user(agency(), MAREK).is_none());
    }
}

/// PET-07, PAC-11: of many clients some are named and the rest is counted, in the panel and in the dialog, so that what
/// follows is in sight.
#[tokio::test]
async fn many_clients_are_counted() {
    for lang in Lang::ALL {
        let stage = crowd(40).await;
        // As many as can be assigned at once, and the rest.
        busy(&stage, 25).await;
        assign(&stage, MAREK, &(26..=40).collect::<Vec<u64>>()).await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        employees(&mut pilot, "marek").await;
        pilot.keys("P Space").await.sees(tell(lang, "Saving asks first", "Une confirmation sera demandée"));
        pilot.keys("C-s").await.sees(tell(lang, " more", " autres"));
        assert!(pilot.layout().rect(WidgetId::TypeRemove).height < 18, "{}", pilot.screen());
        // In the lowest window what it is about is scrolled to.
        let mut low = stage.pilot(AINO, (60, 16), lang);
        employees(&mut low, "marek").await;
        low.keys("P Space").await;
        let mut seen = low.screen();
        for _ in 0..12 {
            low.keys("Down").await;
            seen.push_str(&low.screen());
        }
        assert!(seen.contains(tell(lang, "asks first", "demandée.")), "{seen}");
        assert!(seen.contains(tell(lang, "for you is tagged", "sont étiquetés")), "{seen}");
        assert!(low.region(WidgetId::KeyLine).contains("Ctrl-S"), "{}", low.screen());
    }
}

//! The Partner Dashboard by keys: who works for the partner, what they have at clients, the tag, and the end of it.

use seatdesk::{
    domain::{
        account::Account,
        audit::AuditAction,
        command::{ActOnUser, Command, UserAction},
        hub_id::HubId,
        language::Lang,
        partner::{AssignmentState, PartnerCommand, Tag},
        record::Record,
        seat::{SeatPool, SeatType},
        user::UserStatus,
    },
    service::{Outcome, fixture},
    ui::{
        action::ActionId,
        input::{Input, Mouse, MouseKind},
        layout::WidgetId,
        overlays::{Overlay, type_remove::What},
    },
};

use super::walk::{VIEWS, tell};
use crate::support::{person::Person, stage::Stage, world::email};

/// The super admin of the demo's partner.
pub(super) const AINO: &str = "aino@agency.example";
/// Who may do nothing there but what every user may.
const YUKI: &str = "yuki@agency.example";
pub(super) const MAREK: &str = "marek@agency.example";
pub(super) const TOM: &str = "tom@agency.example";
const ADA: &str = "ada@northwind.example";

pub(super) fn hub(number: u64) -> HubId {
    HubId::try_from(number).unwrap()
}

pub(super) fn agency() -> HubId {
    hub(8_812_901)
}

/// The employees, with the cursor on the row that holds a text.
pub(super) async fn employees(pilot: &mut Person, text: &str) {
    pilot.keys("3 ] /").await.type_text(text).await.keys("Enter").await;
}

/// The row of the employees that holds a text.
pub(super) fn row(pilot: &Person, text: &str) -> String {
    let table = pilot.region(WidgetId::EmployeesTable);
    table.lines().find(|line| line.contains(text)).unwrap_or_else(|| panic!("{}", pilot.screen())).to_owned()
}

/// How an employee stands at a client.
fn state(stage: &Stage, address: &str, client: u64) -> Option<AssignmentState> {
    let account = stage.account(agency());
    account.partner().assignment(hub(client), email(address).key()).map(|assignment| assignment.state)
}

pub(super) async fn submit(stage: &Stage, by: &str, command: Command) {
    let outcome = stage.hub.submit(stage.actor(by), command).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
}

pub(super) async fn assign(stage: &Stage, address: &str, clients: &[u64]) {
    let clients = clients.iter().map(|client| hub(*client)).collect();
    let assign = PartnerCommand::Assign { email: email(address), clients };
    submit(stage, AINO, Command::Partner(Box::new(assign))).await;
}

async fn click(pilot: &mut Person, widget: WidgetId, down: u16) {
    let rect = pilot.layout().rect(widget);
    assert!(!rect.is_empty(), "{widget:?} is nowhere\n{}", pilot.screen());
    let at = ratatui::layout::Position::new(rect.x + 4.min(rect.width - 1), rect.y + down);
    pilot.input(Input::Mouse(Mouse { kind: MouseKind::Press, at })).await;
}

/// PET-02, PET-05, AC-84: More, Partner program, the switch, Save: and the user is among the partner employees. The switch
/// alone, and leaving by Esc, change nothing.
#[tokio::test]
async fn a_user_is_tagged_under_more() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        employees(&mut pilot, "Ødegård").await;
        assert_eq!(pilot.model().partner_dashboard.employees.len(), 0, "{}", pilot.screen());
        let before = stage.dump().await;
        pilot.keys("1 /").await.type_text("Odegard").await.keys("Enter Enter p m").await;
        pilot.sees(tell(lang, "Partner program", "Programme partenaire"));
        pilot.keys("Enter Space").await.sees(tell(lang, "Saving tags Søren", "L'enregistrement étiquette Søren"));
        assert!(stage.dump().await == before, "the switch alone is not committed");
        pilot.keys("Esc").await.sees(tell(lang, "Keep these changes?", "Enregistrer ces changements ?"));
        pilot.keys("Esc Tab Tab Enter S-Tab S-Tab").await;
        assert!(pilot.dialog().is_some(), "{}", pilot.screen());
        pilot.keys("Esc C-s").await;
        assert!(stage.user(agency(), "soren.odegard@agency.example").unwrap().partner_employee);
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::UserRecord(_))), "{}", pilot.screen());
        // The tab and its search are as they were left.
        pilot.keys("3").await;
        assert!(row(&pilot, "Ødegård").contains(tell(lang, "Tagged", "Étiqueté")));
        assert_eq!(pilot.bells(), 0);
    }
}

/// PET-04, PET-06, AC-85: the banner counts the user who works at clients without the tag, leads to them, and at these
/// clients nothing is credited; with the tag it goes, also for who looks on.
#[tokio::test]
async fn who_is_not_tagged_is_told_and_found() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        let mut other = stage.pilot(AINO, (60, 16), lang);
        other.keys("3 ]").await.sees(tell(
            lang,
            "MRR is not credited for 1 user",
            "MRR non crédité pour 1 utilisateur",
        ));
        // From the other tab, too.
        pilot.keys("3 u").await;
        assert!(row(&pilot, "Tom Whitlock").contains(tell(lang, "2 unassigned", "2 non attribués")));
        assert_eq!(pilot.model().partner_dashboard.employees.len(), 1);
        pilot.keys("Enter").await.sees(tell(
            lang,
            "No managed credit: 1 user is not tagged.",
            "Pas de crédit géré : 1 utilisateur n'est pas étiqueté.",
        ));
        pilot.keys("P Space C-s").await;
        assert!(stage.user(agency(), TOM).unwrap().partner_employee, "{}", pilot.screen());
        pilot.keys("Esc").await.misses("MRR");
        other.settle().await.misses("MRR");
        assert!(row(&other, "Tom").contains(tell(lang, "Tagged", "Étiqueté")));
    }
}

/// PM-15, PM-16, EXT-38, TG-04, ER-21: who may not see the employees sees why instead; who may not tag sees the switch, and
/// why it does not turn; a customer account has none of it.
#[tokio::test]
async fn rights_are_told() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut yuki = stage.pilot(YUKI, size, lang);
        yuki.keys("3 ]").await.sees(tell(
            lang,
            "Needs: Partner employee management",
            "gestion des employés partenaires",
        ));
        yuki.misses("Marek");
        yuki.keys("Enter a x f").await;
        assert!(yuki.model().overlays.is_empty());
        let before = stage.dump().await;
        yuki.keys("1 /").await.type_text("marek").await.keys("Enter Enter P").await;
        yuki.sees(tell(lang, "Needs: Add and edit users", "Ajouter et modifier des utilisateurs"));
        yuki.keys("Space C-s").await;
        let panel =
            matches!(yuki.model().overlays.last(), Some(Overlay::PartnerProgram(panel)) if !panel.has_changes());
        assert!(panel, "{}", yuki.screen());
        assert!(stage.dump().await == before);

        let mut ada = stage.pilot(ADA, size, lang);
        ada.keys("3").await.sees(tell(lang, "Partner accounts only.", "Réservé aux comptes partenaires."));
        ada.keys("1 Enter P p").await.misses(tell(lang, "More ▾", "Plus ▾"));
        assert_eq!(ada.bells(), 1, "there is no partner program");
    }
}

/// PET-07, PAC-12, PAC-14, AC-91, AC-93: switching the tag off names the three clients, and asks for the word; the button is
/// asleep until it stands there, in both languages the same; then all three are removed.
#[tokio::test]
async fn switching_off_takes_three_clients() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        assign(&stage, MAREK, &[8_813_477]).await;
        let mut pilot = stage.pilot(AINO, size, lang);
        employees(&mut pilot, "marek").await;
        let before = stage.dump().await;
        pilot.keys("P Space C-s").await;
        for client in ["Harbour Books", "Northwind Coffee", "Tui Trail Bikes"] {
            assert!(pilot.region(WidgetId::TypeRemove).contains(client), "{}", pilot.screen());
        }
        for word in ["remove", "SUPPRIMER", "REMOVED", "RE MOVE", ""] {
            pilot.keys("C-u").await.type_text(word).await.keys("Tab Enter").await;
            let Some(Overlay::TypeRemove(dialog)) = pilot.model().overlays.last() else { panic!("{word}") };
            assert!(!dialog.is_ready(), "{word}");
            pilot.sees(tell(lang, "Type exactly REMOVE", "Tapez exactement REMOVE"));
        }
        assert!(stage.dump().await == before);
        pilot.paste("  REMOVE ").await.keys("Tab Enter").await;
        assert_eq!(pilot.bells(), 0, "{}", pilot.screen());
        for client in [8_812_345, 8_813_477, 8_813_602] {
            assert_eq!(state(&stage, MAREK, client), Some(AssignmentState::Removed), "{client}");
        }
        assert!(!stage.user(agency(), MAREK).unwrap().partner_employee);
        let cascaded = |entry: &&seatdesk::domain::audit::AuditEntry| entry.action == AuditAction::ClientAccessCascaded;
        assert_eq!(stage.audit(agency()).await.iter().filter(cascaded).count(), 3);
        // One is back at the list.
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        pilot.keys("Esc").await;
        assert!(!pilot.region(WidgetId::EmployeesTable).contains("Marek"), "{}", pilot.screen());
    }
}

/// PAC-09, PAC-10, PAC-13, AC-90: from the name, and from the Actions menu, the same dialog opens; a click does what the
/// keys do.
#[tokio::test]
async fn both_paths_end_in_the_same_dialog() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        employees(&mut pilot, "sofia").await;
        let dialog = |pilot: &Person| match pilot.model().overlays.last() {
            Some(Overlay::TypeRemove(dialog)) => dialog.as_ref().clone(),
            other => panic!("{other:?}"),
        };
        pilot.keys("Enter Down x").await;
        let first = dialog(&pilot);
        assert!(matches!(&first.what, What::Access { client, .. } if *client == hub(8_813_602)), "{first:?}");
        pilot.keys("Esc Esc a Enter Down x").await;
        assert_eq!(dialog(&pilot), first);
        pilot.keys("Esc Esc").await;
        click(&mut pilot, WidgetId::EmployeesTable, 1).await;
        click(&mut pilot, WidgetId::EmployeeClients, 1).await;
        click(&mut pilot, WidgetId::Action(ActionId::RemoveClientAccess), 0).await;
        assert_eq!(dialog(&pilot), first);
        pilot.type_text("REMOVE\n").await;
        assert_eq!(state(&stage, "sofia@agency.example", 8_813_602), Some(AssignmentState::Removed));
        assert_eq!(stage.user(hub(8_813_602), "sofia@agency.example").unwrap().status, UserStatus::Deactivated);
        pilot.sees(tell(lang, "Removed", "Accès retiré"));
    }
}

/// PET-03: the drawer tells what somebody last did at each client, and goes on to tell it while they do more.
#[tokio::test]
async fn the_last_action_at_a_client_is_told() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        employees(&mut pilot, "priya").await;
        pilot.keys("Enter Down").await.sees(tell(lang, "none in the audit log", "aucune dans le journal d'audit"));
        // She is an operator of the client, too.
        let priya = stage.actor("priya@agency.example");
        assert_eq!(priya.hub, hub(8_812_345));
        let target = stage.user(priya.hub, "bill@northwind.example").map(|user| user.id);
        let account = stage.account(priya.hub);
        let user = target.unwrap_or_else(|| {
            let active = |user: &&std::sync::Arc<seatdesk::domain::user::User>| {
                user.status == UserStatus::Active && !user.access.super_admin && user.id != priya.user
            };
            account.users().values().find(active).unwrap().id
        });
        let act = ActOnUser { user, action: UserAction::ResetPassword, accepts_from_removal: 0 };
        let outcome = stage.hub.submit(priya, Command::ActOnUser(act)).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
        pilot.settle().await.settle().await;
        pilot.misses(tell(lang, "none in the audit log", "aucune dans le journal d'audit"));
        pilot.sees(tell(lang, "just now", "à l'instant"));
    }
}

/// AMB-08: who is deactivated keeps the clients, is told as suspended, and earns nothing.
#[tokio::test]
async fn who_is_deactivated_is_suspended() {
    let stage = Stage::fixture("demo").await;
    let user = stage.user(agency(), MAREK).unwrap().id;
    let act = ActOnUser { user, action: UserAction::Deactivate, accepts_from_removal: 0 };
    submit(&stage, AINO, Command::ActOnUser(act)).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(AINO, size, lang);
        employees(&mut pilot, "marek").await;
        assert!(row(&pilot, "Marek").contains(tell(lang, "Suspended", "Suspendu")));
        pilot.keys("Enter End").await.sees(tell(lang, "Suspended, no credit", "Suspendu, sans crédit"));
        pilot.sees(tell(lang, "1 user is deactivated", "1 utilisateur est désactivé"));
        assert_eq!(state(&stage, MAREK, 8_813_602), Some(AssignmentState::Assigned));
    }
}

/// Search and filters keep some of the employees; Esc brings everybody back, and only then leads away.
#[tokio::test]
async fn search_and_filters() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, size, lang);
        pilot.keys("3 Right /").await.type_text("zielinski").await;
        assert_eq!(pilot.model().partner_dashboard.employees.len(), 1);
        pilot.type_text("zzz").await.sees(tell(lang, "Press Esc to see everybody", "Appuyez sur Échap"));
        pilot.keys("Esc f Right Down Down Enter").await;
        // Inês is on another domain.
        assert_eq!(pilot.model().partner_dashboard.employees.len(), 1, "{}", pilot.screen());
        row(&pilot, "Inês");
        pilot.keys("f Right Down Space").await;
        assert_eq!(pilot.model().partner_dashboard.employees.len(), 1, "with clients");
        pilot.keys("f Right Down Space").await;
        assert_eq!(pilot.model().partner_dashboard.employees.len(), 0, "without clients");
        pilot.keys("Esc").await;
        assert_eq!(pilot.model().partner_dashboard.employees.len(), 7);
        click(
            &mut pilot,
            WidgetId::EmployeesFilter(seatdesk::ui::screens::partner_dashboard::employees::filters::FilterId::Employee),
            0,
        )
        .await;
        pilot.keys("End Up Enter").await;
        row(&pilot, "Tom");
        pilot.keys("Esc Esc").await.sees(tell(lang, "Users & Teams › Users", "Utilisateurs"));
        assert_eq!(pilot.bells(), 0);
    }
}

/// Two people at one employee: what was named is what is removed. A client who comes while the word is typed is named
/// first, and the word asked for again; what another has removed or deleted already is told.
#[tokio::test]
async fn two_people_at_one_employee() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        employees(&mut pilot, "marek").await;
        pilot.keys("P Space C-s").await.type_text("REMOVE").await;
        assign(&stage, MAREK, &[8_813_477]).await;
        pilot.settle().await.sees("Harbour Books").sees(tell(
            lang,
            "The clients have changed",
            "Les clients ont changé",
        ));
        pilot.keys("Enter").await;
        assert!(stage.user(agency(), MAREK).unwrap().partner_employee);
        // The tag goes elsewhere: there is nothing to lose any more, and the panel says that it is off already.
        let user = stage.user(agency(), MAREK).unwrap().id;
        let untag = PartnerCommand::Tag(Tag { user, on: false, gives_up: 3 });
        submit(&stage, AINO, Command::Partner(Box::new(untag))).await;
        pilot.settle().await.type_text("REMOVE\n").await;
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());

        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        employees(&mut pilot, "sofia").await;
        pilot.keys("Enter x").await;
        let remove = PartnerCommand::RemoveAccess { client: hub(8_812_345), email: email("sofia@agency.example") };
        submit(&stage, AINO, Command::Partner(Box::new(remove))).await;
        pilot.settle().await.sees(tell(lang, "not assigned to this client", "n'est pas attribué à ce client"));
        pilot.keys("Esc Esc P").await;
        let user = stage.user(agency(), "sofia@agency.example").unwrap().id;
        let act = ActOnUser { user, action: UserAction::Delete, accepts_from_removal: 0 };
        submit(&stage, AINO, Command::ActOnUser(act)).await;
        pilot.settle().await.sees(tell(lang, "deleted meanwhile", "supprimé entre-temps"));
        pilot.keys("Esc Esc").await.sees(tell(lang, "Partner › Dashboard", "Partenaire › Tableau de bord"));
    }
}

/// The demo with so many more accounts, which an employee works for.
pub(super) async fn busy(stage: &Stage, clients: u64) {
    let all: Vec<u64> = (1..=clients).collect();
    assign(stage, MAREK, &all).await;
}

pub(super) async fn crowd(clients: u64) -> Stage {
    let fixture = fixture::find("demo").unwrap();
    let mut records = fixture::records(fixture.text, None).unwrap();
    let harbour = records.iter().find_map(|record| match record {
        Record::Account(account) if account.hub_id == hub(8_813_477) => Some(account.clone()),
        _ => None,
    });
    let harbour = harbour.unwrap();
    let head = records.iter().find_map(|record| match record {
        Record::User(at, user) if *at == harbour.hub_id && user.access.super_admin => Some(user.clone()),
        _ => None,
    });
    let head = head.unwrap();
    let more = (1..=clients).flat_map(|number| {
        let account = Account { hub_id: hub(number), name: format!("Client {number}").into(), ..harbour.clone() };
        let pool = SeatPool {
            seat: SeatType::Core,
            trial: false,
            purchased: 5,
            committed_minimum: 0,
            unit_price_cents: 4_200,
            added_cents: 0,
            renewal_date: "2024-08-01".parse().unwrap(),
        };
        let user = Record::User(hub(number), head.clone());
        [Record::Account(account), Record::Pool(hub(number), pool), user]
    });
    records.extend(more);
    Stage::of(records).await
}

/// PET-07, PAC-14: more clients than one transaction holds go as a job, which is announced; while it runs the panel says
/// so, and at its end the tag is gone.
#[tokio::test]
async fn many_clients_go_in_the_background() {
    for lang in Lang::ALL {
        let stage = crowd(20).await;
        busy(&stage, 20).await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        employees(&mut pilot, "marek").await;
        pilot.keys("P Space C-s").await.sees(tell(
            lang,
            "It goes on in the background",
            "Cela se poursuit en arrière-plan",
        ));
        pilot.type_text("REMOVE\n").await;
        let panels = pilot.model().overlays.iter();
        let panels = panels.filter(|one| matches!(one, Overlay::TypeRemove(_) | Overlay::PartnerProgram(_))).count();
        assert_eq!(panels, 0, "{}", pilot.screen());
        while stage.hub.world().working().next().is_some() {
            tokio::task::yield_now().await;
        }
        pilot.settle().await;
        assert!(!stage.user(agency(), MAREK).unwrap().partner_employee);
        assert_eq!(state(&stage, MAREK, 20), Some(AssignmentState::Removed));
        assert_eq!(state(&stage, MAREK, 8_812_345), Some(AssignmentState::Removed));
    }
}

/// PAC-14, AC-92: the question before a user is deleted says how many clients are lost, and they are.
#[tokio::test]
async fn deleting_says_how_many_clients_are_lost() {
    for (size, lang) in VIEWS {
        let stage = Stage::fixture("demo").await;
        assign(&stage, MAREK, &[8_813_477]).await;
        let mut pilot = stage.pilot(AINO, size, lang);
        employees(&mut pilot, "marek").await;
        pilot.keys("a Down Enter a End Enter").await;
        pilot.sees(tell(lang, "loses the access to 3 clients", "perd l'accès à 3 clients"));
        pilot.keys("S-Tab Enter").await;
        assert!(stage.user(agency(), MAREK).is_none(), "{}", pilot.screen());
        for client in [8_812_345, 8_813_477, 8_813_602] {
            assert_eq!(state(&stage, MAREK, client), Some(AssignmentState::Removed), "{client}");
        }
    }
}

//! What settles a partner's clients: whom another partner has, the end of services, an address that no longer counts, and
//! what every screen says of the people at a client.

use seatdesk::{
    domain::{audit::AuditAction, guard::Actor, hub_id::HubId, language::Lang, partner::credited, user::UserStatus},
    ui::{layout::WidgetId, overlays::partner::Piece},
};

use super::walk::tell;
use crate::support::{person::Person, stage::Stage, world::email};

const AINO: &str = "aino@agency.example";
const MEI: &str = "mei@meridian.example";
const SITI: &str = "siti@meridian.example";
const INES: &str = "ines@ines-freelance.example";
const KIM: &str = "kim@contractor.example";
const AGENCY: u64 = 8_812_901;
const MERIDIAN: u64 = 8_813_050;
const HARBOUR: u64 = 8_813_477;
const TUI: u64 = 8_813_602;
const OLIVE: u64 = 8_813_744;

fn hub(number: u64) -> HubId {
    HubId::try_from(number).unwrap()
}

/// The line of a client in the table.
fn line(pilot: &Person, table: WidgetId, name: &str) -> String {
    let table = pilot.region(table);
    table.lines().find(|line| line.contains(name)).unwrap_or_else(|| panic!("{name}: {table}")).to_owned()
}

/// Opens the Client Access Manager.
async fn manager(pilot: &mut Person, lang: Lang) {
    pilot.keys("C-p").await.type_text(tell(lang, "Client Access Manager", "accès clients")).await.keys("Enter").await;
    assert_eq!(pilot.model().screen_name(), "client-access-manager", "{}", pilot.screen());
}

/// Puts the cursor of the panel of a client onto somebody.
async fn person(pilot: &mut Person, name: &str) {
    let panel = pilot.model().partner_dashboard.clients.panel.clone().expect("the panel is open");
    let row = panel.people.iter().position(|person| person.name == name).unwrap_or_else(|| panic!("{name}"));
    pilot.keys("Home").await;
    for _ in 0..row {
        pilot.keys("Down").await;
    }
}

/// Inês is blocked at Maison Olive, where the other partner has her.
async fn blocked(stage: &Stage, size: (u16, u16), lang: Lang) -> Person {
    let mut mei = stage.pilot(MEI, (120, 40), lang);
    mei.keys("3").await;
    let row = mei.model().partner_dashboard.clients.all.iter().position(|row| row.hub == hub(OLIVE)).unwrap();
    for _ in 0..row {
        mei.keys("Down").await;
    }
    mei.keys("c").await.type_text(INES).await.keys("Enter C-s").await;
    let mut aino = stage.pilot(AINO, size, lang);
    aino.keys("3 ] /").await.type_text("ines").await.keys("Enter Enter +").await;
    aino.type_text(&OLIVE.to_string()).await.keys("Enter C-s").await;
    aino
}

/// PAC-15, PAC-16, PAC-22, EXT-40: somebody of another partner who is refused is no employee by it, is counted nowhere, and
/// the dialog that takes the row back says that their access stays.
#[tokio::test]
async fn somebody_of_another_partner_is_not_counted() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(AINO, (120, 40), Lang::En);
    pilot.keys("3 Down Down").await;
    let before = line(&pilot, WidgetId::ClientsTable, "Tui Trail Bikes");
    pilot.keys("c").await.type_text(SITI).await.keys("Enter C-s").await.sees("Linked to another partner");
    pilot.keys("Esc").await;
    assert!(!stage.account(hub(AGENCY)).partner().exceptions().contains_key(email(SITI).key()));
    let active = |line: &str| line.split("  ").find(|cell| cell.contains(" active")).map(|cell| cell.trim().to_owned());
    let after = line(&pilot, WidgetId::ClientsTable, "Tui Trail Bikes");
    assert_eq!(active(&after), active(&before), "{after}");
    assert!(after.contains("1 is linked to another partner"), "{after}");
    pilot.keys("Enter").await;
    person(&mut pilot, SITI).await;
    pilot.keys("x").await.sees("works there for Studio Meridian").misses("no user to deactivate");
    pilot.type_text("REMOVE").await.keys("Enter").await;
    assert_eq!(stage.user(hub(TUI), SITI).unwrap().status, UserStatus::Active);
    pilot.keys("Esc").await;
    let after = line(&pilot, WidgetId::ClientsTable, "Tui Trail Bikes");
    assert_eq!(active(&after), active(&before), "{after}");
    manager(&mut pilot, Lang::En).await;
    let people = pilot.region(WidgetId::Clients(Piece::AccessPeople));
    assert!(!people.contains(SITI), "{people}");
}

/// EXT-39, PAC-04: a client that was added by a wrong HubID goes again: not while somebody is assigned there, then after a
/// question, with an audit entry.
#[tokio::test]
async fn services_end() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        pilot.keys("3 ] /").await.type_text("yuki").await.keys("Enter Enter +").await;
        pilot.type_text(&MERIDIAN.to_string()).await.keys("Enter C-s").await;
        let clients = |stage: &Stage| stage.account(hub(AGENCY)).partner().clients().contains_key(&hub(MERIDIAN));
        assert!(clients(&stage), "{}", pilot.screen());
        pilot.keys("Esc Esc [ /").await.type_text("Meridian").await.keys("Enter a Down Down").await;
        let first = tell(lang, "Remove the access of 1 employee first.", "Supprimez d'abord l'accès de 1 employé.");
        pilot.sees(first);
        pilot.keys("Enter").await.sees(first);
        assert!(clients(&stage));
        pilot.keys("Esc Enter x").await.type_text("REMOVE").await.keys("Enter Esc a Down Down Enter").await;
        pilot.sees(tell(lang, "leaves the list of your clients", "quitte la liste de vos clients"));
        pilot.keys("Enter").await;
        assert!(clients(&stage), "the question stands on the safe button");
        pilot.keys("a Down Down Enter Left Enter").await;
        assert!(!clients(&stage), "{}", pilot.screen());
        pilot.sees(tell(lang, "Services ended for Studio Meridian", "Fin des services pour Studio Meridian"));
        let log = stage.audit(hub(AGENCY)).await;
        assert!(log.iter().any(|entry| entry.action == AuditAction::ClientServicesEnded));
    }
}

/// EXT-40, DOM-08: an address that the Client Access Manager knows no longer counts, once it has no client, by a key with its
/// question.
#[tokio::test]
async fn an_address_no_longer_counts() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        manager(&mut pilot, lang).await;
        pilot.keys("c").await.type_text(KIM).await.keys("Enter C-s Tab").await;
        let row = pilot.model().client_access.people.iter().position(|person| person.email.typed() == KIM).unwrap();
        pilot.keys("Home").await;
        for _ in 0..row {
            pilot.keys("Down").await;
        }
        pilot.keys("x").await.sees(tell(lang, "still assigned to 1 client", "encore attribué à 1 client"));
        let known = |stage: &Stage| stage.account(hub(AGENCY)).partner().exceptions().contains_key(email(KIM).key());
        assert!(known(&stage));
        let assigned = stage.account(hub(AGENCY)).partner().assignments_of(email(KIM).key()).next().unwrap().client;
        let wanted = seatdesk::domain::partner::PartnerCommand::RemoveAccess { client: assigned, email: email(KIM) };
        let by: Actor = pilot.model().actor;
        stage.hub.submit(by, seatdesk::domain::command::Command::Partner(Box::new(wanted))).await;
        pilot.settle().await.keys("x").await;
        pilot.sees(tell(lang, "no longer counts as your employee", "ne comptera plus comme votre employé"));
        pilot.keys("Left Enter").await;
        assert!(!known(&stage), "{}", pilot.screen());
        assert!(!stage.hub.world().qualifies_for_partner_seat(email(KIM).key()));
        let log = stage.audit(hub(AGENCY)).await;
        assert!(log.iter().any(|entry| entry.action == AuditAction::AccessExceptionEnded));
    }
}

/// ER-15, PAC-17 to PAC-19: in the smallest window the button with the focus is there, the numbers of the ways do what they
/// say, and the form of a way stands alone and keeps its size while one types.
#[tokio::test]
async fn the_ways_out_in_a_small_window() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = blocked(&stage, (60, 16), lang).await;
        for way in [Piece::ConflictCopy, Piece::ConflictNew, Piece::ConflictOther] {
            let button = pilot.region(WidgetId::Clients(way));
            assert!(button.starts_with('▸') && button.trim_end().ends_with('◂'), "{button}\n{}", pilot.screen());
            pilot.keys("Down").await;
        }
        pilot.resize(80, 24).await.keys("3").await;
        assert_eq!(pilot.model().focus(), WidgetId::Clients(Piece::AddressField), "{}", pilot.screen());
        pilot.misses(tell(lang, "Linked to another partner", "Lié à un autre partenaire"));
        // The drawer's frame and its own.
        assert_eq!(pilot.screen().matches('╰').count(), 2, "{}", pilot.screen());
        let lines = pilot.region(WidgetId::Clients(Piece::Address)).lines().count();
        for text in ["nobody@", "else.example"] {
            pilot.type_text(text).await;
            assert_eq!(pilot.region(WidgetId::Clients(Piece::Address)).lines().count(), lines, "{}", pilot.screen());
        }
        pilot.keys("C-u").await.type_text("tom@agency.example").await;
        assert_eq!(pilot.region(WidgetId::Clients(Piece::Address)).lines().count(), lines, "{}", pilot.screen());
        pilot.keys("Enter").await;
        // The credit is settled by it, and the old row says so.
        let world = stage.hub.world();
        let credit = credited(&world, world.account(hub(AGENCY)).unwrap(), hub(OLIVE));
        assert!(!matches!(credit, Err(seatdesk::domain::partner::NoCredit::Blocked(_))), "{credit:?}");
    }
}

/// PAC-17 to PAC-19, PAC-21: who is blocked is told the way out and its key, not to ask the client.
#[tokio::test]
async fn the_drawer_tells_the_ways_out() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = blocked(&stage, (120, 40), lang).await;
        pilot.keys("Esc Home").await;
        for _ in 0..9 {
            if pilot.model().partner_dashboard.employees.drawer().unwrap().0.client() == Some(hub(OLIVE)) {
                break;
            }
            pilot.keys("Down").await;
        }
        pilot.sees(tell(lang, "for the three ways out", "pour les trois issues"));
        pilot.misses(tell(lang, "ask the client to add this address", "demandez au client d'ajouter"));
    }
}

/// EXT-39, EXT-40: what the dashboard says of the people at a client, and what the Client Access Manager says, is one figure.
#[tokio::test]
async fn one_figure_of_the_people_at_a_client() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(AINO, (120, 40), Lang::En);
    pilot.keys("3").await;
    let dashboard: Vec<_> =
        pilot.model().partner_dashboard.clients.all.iter().map(|row| (row.hub, row.staff)).collect();
    assert!(line(&pilot, WidgetId::ClientsTable, "Harbour Books").contains("2 active"), "{}", pilot.screen());
    manager(&mut pilot, Lang::En).await;
    let manager: Vec<_> = pilot.model().client_access.clients.iter().map(|row| (row.hub, row.staff)).collect();
    assert_eq!(dashboard, manager);
    pilot.sees("4 active, 1 to come");
}

/// PET-06, EXT-39, PAC-25: in the panel of a client one key adds employees, as in the table; who works there without being
/// tagged is told with the key of the tag, which opens its panel.
#[tokio::test]
async fn the_panel_of_a_client_says_what_is_to_do() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        pilot.keys("3 Enter").await;
        assert_eq!(pilot.model().partner_dashboard.clients.at, Some(hub(HARBOUR)));
        pilot.keys("c").await;
        assert_eq!(pilot.model().focus(), WidgetId::Clients(Piece::AddField), "{}", pilot.screen());
        pilot.keys("Esc").await;
        person(&mut pilot, "Tom Whitlock").await;
        pilot.sees(tell(lang, "without being tagged", "sans être étiqueté"));
        pilot.keys("P").await;
        pilot.sees(tell(lang, "Partner program", "Programme partenaire"));
    }
}

/// PAC-24: an account without a super admin says so in whole words above every page, also below a toast.
#[tokio::test]
async fn no_super_admin_is_a_banner() {
    let stage = Stage::fixture("demo").await;
    let olive = stage.account(hub(OLIVE));
    let arjun = olive.user(email("arjun@meridian.example").key()).unwrap().id;
    let marguerite = olive.user(email("marguerite@maison-olive.example").key()).unwrap().id;
    let wanted = seatdesk::domain::command::ActOnUser {
        user: marguerite,
        action: seatdesk::domain::command::UserAction::Deactivate,
        accepts_from_removal: 0,
    };
    stage
        .hub
        .submit(Actor { hub: hub(OLIVE), user: arjun }, seatdesk::domain::command::Command::ActOnUser(wanted))
        .await;
    let mut mei = stage.pilot(MEI, (80, 24), Lang::En);
    mei.keys("3 ] /").await.type_text("arjun").await.keys("Enter Enter x").await;
    mei.sees("! Careful: this is the last super admin of Maison Olive.");
    mei.type_text("REMOVE").await.keys("Enter").await;
    for lang in Lang::ALL {
        let mut theo = stage.pilot("theo.lefevre@maison-olive.example", (80, 24), lang);
        theo.sees(tell(lang, "restore a snapshot, or load", "restaurez un instantané"));
        theo.keys("n Esc 2").await.sees(tell(lang, "no active super admin.", "aucun super administrateur actif."));
        theo.resize(60, 16).await.sees(tell(lang, "no active super admin.", "aucun super administrateur actif."));
    }
}

//! Partners and their clients by keys: assigning, the conflict and its ways out, requests, the end of access, the clients'
//! tab, the Client Access Manager, and the way into a client's account.

use seatdesk::{
    domain::{
        audit::AuditAction,
        command::Command,
        hub_id::HubId,
        language::Lang,
        partner::{AssignmentState, PartnerCommand, Standing, credited, standing},
        seat::SeatType,
        user::UserStatus,
    },
    ui::{
        action::ActionId,
        layout::WidgetId,
        overlays::{Overlay, partner::Piece},
    },
};

use super::walk::tell;
use crate::support::{person::Person, stage::Stage, world::email};

const AINO: &str = "aino@agency.example";
const MEI: &str = "mei@meridian.example";
const YUKI: &str = "yuki@agency.example";
const INES: &str = "ines@ines-freelance.example";
const NORTHWIND: u64 = 8_812_345;
const ATELIER: u64 = 8_812_788;
const AGENCY: u64 = 8_812_901;
const MERIDIAN: u64 = 8_813_050;
const HARBOUR: u64 = 8_813_477;
const TUI: u64 = 8_813_602;
const OLIVE: u64 = 8_813_744;

fn hub(number: u64) -> HubId {
    HubId::try_from(number).unwrap()
}

/// How somebody stands at a client of a partner.
fn stands(stage: &Stage, partner: u64, client: u64, who: &str) -> Option<Standing> {
    let world = stage.hub.world();
    let state = world.account(hub(partner)).unwrap();
    let assignment = state.partner().assignment(hub(client), email(who).key())?;
    Some(standing(&world, state, assignment))
}

/// Opens the drawer of an employee, found by a search.
async fn drawer(pilot: &mut Person, who: &str) {
    pilot.keys("3 ] /").await.type_text(who).await.keys("Enter Enter").await;
    assert_eq!(pilot.model().focus(), WidgetId::EmployeeClients, "{}", pilot.screen());
}

/// Opens the Client Access Manager.
async fn manager(pilot: &mut Person, lang: Lang) {
    pilot.keys("C-p").await.type_text(tell(lang, "Client Access Manager", "accès clients")).await.keys("Enter").await;
    assert_eq!(pilot.model().screen_name(), "client-access-manager", "{}", pilot.screen());
}

/// Adds somebody to a client through the Client Access Manager of whoever sits there.
async fn add(pilot: &mut Person, lang: Lang, client: u64, who: &str) {
    manager(pilot, lang).await;
    let row = pilot.model().client_access.clients.iter().position(|row| row.hub == hub(client)).unwrap();
    pilot.keys("Home").await;
    for _ in 0..row {
        pilot.keys("Down").await;
    }
    pilot.keys("c").await.type_text(who).await.keys("Enter C-s").await;
}

/// AC-86, AC-87, EXT-37, PAC-03 to PAC-06, PM-16: two listed clients and one HubID, confirmed at once, are three rows without
/// access; nothing goes to the clients.
#[tokio::test]
async fn three_clients_at_once() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut before = Vec::new();
        for client in [HARBOUR, TUI, ATELIER] {
            before.push(stage.mails(hub(client)).await);
        }
        let mut pilot = stage.pilot(AINO, (120, 40), lang);
        drawer(&mut pilot, "yuki").await;
        pilot.keys("+").await.sees(tell(
            lang,
            "Choose clients or enter HubID",
            "Choisir des clients ou saisir le HubID",
        ));
        pilot.keys("Down Home Space").await;
        pilot.sees(tell(lang, "already assigned", "déjà attribué"));
        pilot.keys("End Space Up Up Up").await.type_text(&ATELIER.to_string()).await.keys("Enter").await;
        pilot.sees(tell(lang, "Confirm (3)", "Confirmer (3)")).sees("Atelier Lumière");
        pilot.keys("C-s").await;
        assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
        pilot.sees(tell(lang, "3 assigned", "3 attributions"));
        for (client, mails) in [HARBOUR, TUI, ATELIER].into_iter().zip(before) {
            assert_eq!(stands(&stage, AGENCY, client, YUKI), Some(Standing::Assigned), "{client}");
            assert_eq!(stage.mails(hub(client)).await, mails, "the client is sent nothing");
            assert!(stage.user(hub(client), YUKI).is_none());
        }
    }
}

/// AC-89, PAC-20, ER-14: what is no client is told beside the field, nothing is confirmed by it, and nothing is lost.
#[tokio::test]
async fn hub_ids_that_are_none() {
    let stage = Stage::fixture("demo").await;
    let before = stage.dump().await;
    let mut pilot = stage.pilot(AINO, (80, 24), Lang::En);
    drawer(&mut pilot, "yuki").await;
    pilot.keys("+").await;
    for (typed, why) in [
        ("12345", "No account with this HubID: 12345."),
        ("1234567890123", "No account with this HubID: 1234567890123."),
        ("zzz", "No account with this HubID: zzz."),
        ("8812901", "This is your own HubID."),
        ("8812345", "Northwind Coffee is assigned already."),
    ] {
        pilot.type_text(typed).await.keys("Enter").await.sees(why).sees(typed);
        pilot.keys("C-s").await.sees(why);
        assert_eq!(pilot.model().overlays.len(), 1, "{typed}");
        pilot.keys("C-u").await.misses(why);
    }
    // With nothing chosen, Confirm says so; several numbers at once keep the wrong one.
    pilot.keys("C-s").await.sees("Choose at least one client.");
    pilot.paste("8813477, 999\n8812788").await.keys("Enter").await.sees("No account with this HubID: 999.");
    pilot.sees("Confirm (2)");
    pilot.keys("Tab").await.sees("No account with this HubID: 999.");
    // Leaving asks first.
    pilot.keys("Esc").await.sees("Discard");
    pilot.keys("Esc").await.sees("Confirm (2)");
    pilot.resize(60, 16).await.sees("Confirm (2)");
    pilot.keys("Esc S-Tab Enter").await;
    assert!(pilot.model().overlays.is_empty(), "{}", pilot.screen());
    assert_eq!(stage.dump().await, before);
}

/// AC-88, AC-112, PAC-07, PAC-08, SM-9: the text marks the request; the client refuses; the client adds the user, in its own
/// session, and the partner's row turns Active by itself; the client deactivates the user, and it is Assigned again.
#[tokio::test]
async fn the_client_adds_the_user() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut partner = stage.pilot(AINO, (120, 40), lang);
        drawer(&mut partner, "yuki").await;
        partner.sees(tell(lang, "Requested", "Demandé"));
        partner.keys("a Down Enter").await.sees(tell(lang, "Assigned", "Attribué"));
        partner.keys("r").await.sees("yuki@agency.example").sees(&NORTHWIND.to_string());
        partner.keys("Enter").await.sees(tell(lang, "Requested", "Demandé"));
        assert!(partner.copied().last().is_some_and(|text| text.contains("Northwind Coffee")), "the text is copied");

        let mut client = stage.pilot("ada@northwind.example", (80, 24), Lang::En);
        client.keys("c").await.type_text(YUKI).await.keys("C-n Enter Enter Down Enter C-n C-n").await;
        let yuki = stage.user(hub(NORTHWIND), YUKI).expect("the client has added the user");
        assert_eq!(yuki.status, UserStatus::Active, "who has a password needs no sign-up");
        partner.settle().await.sees(tell(lang, "Active", "Actif"));
        assert_eq!(stands(&stage, AGENCY, NORTHWIND, YUKI), Some(Standing::Active));

        // The client deactivates the user.
        client.keys("Esc /").await.type_text(YUKI).await.keys("Enter Enter a").await;
        let wanted = seatdesk::domain::command::ActOnUser {
            user: yuki.id,
            action: seatdesk::domain::command::UserAction::Deactivate,
            accepts_from_removal: 0,
        };
        let by = client.model().actor;
        stage.hub.submit(by, seatdesk::domain::command::Command::ActOnUser(wanted)).await;
        assert_eq!(stands(&stage, AGENCY, NORTHWIND, YUKI), Some(Standing::Requested));
        partner.settle().await.sees(tell(lang, "Requested", "Demandé"));
    }
}

/// PAC-21, 0.5, AC-88: one key lets the client add the employee, says that it was simulated, and needs a super admin there.
#[tokio::test]
async fn one_key_simulates_the_client() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        drawer(&mut pilot, "yuki").await;
        pilot.keys("s").await.sees(tell(
            lang,
            "Simulated: Northwind Coffee has added yuki@agency.example",
            "Simulé : Northwind Coffee a ajouté yuki@agency.example",
        ));
        let yuki = stage.user(hub(NORTHWIND), YUKI).unwrap();
        assert_eq!(yuki.seat, Some(SeatType::Partner));
        let added = stage.audit(hub(NORTHWIND)).await.into_iter().find(|entry| entry.action == AuditAction::AddUser);
        assert_eq!(added.unwrap().acting_user.email.typed(), "ada@northwind.example");
        assert_eq!(stands(&stage, AGENCY, NORTHWIND, YUKI), Some(Standing::Active));
        pilot.keys("s").await;
        assert!(pilot.model().overlays.is_empty(), "nothing is left to simulate");
    }
}

/// PAC-07, PAC-08, ER-21: what can be done about an employee at a client stands in the key line, in the drawer of the
/// employee as in the panel of the client; Enter opens the menu, which names the keys; what cannot be done says why.
#[tokio::test]
async fn the_keys_of_an_assignment_are_told() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        drawer(&mut pilot, "yuki").await;
        let keys = pilot.region(WidgetId::KeyLine);
        for key in [
            tell(lang, "Enter menu", "Entrée menu"),
            tell(lang, "r request", "r demande"),
            tell(lang, "s simulate", "s simuler"),
            tell(lang, "v account", "v compte"),
            tell(lang, "Esc close", "Échap fermer"),
        ] {
            assert!(keys.contains(key), "{key}: {keys}");
        }
        pilot.keys("Enter").await;
        assert!(matches!(pilot.model().overlays.last(), Some(Overlay::Assignment(_))), "{}", pilot.screen());
        let menu = pilot.region(WidgetId::Clients(Piece::Assignment));
        for key in [" r ", " s ", " v ", " x "] {
            assert!(menu.contains(key), "{key}: {menu}");
        }
        // The client has added the employee: there is nothing to ask for, and the key line says what is left.
        pilot.keys("Esc s r").await.sees(tell(lang, "nothing to ask for", "n'y a rien à demander"));
        assert!(
            pilot.dims(ActionId::RequestAccess)
                && pilot.region(WidgetId::KeyLine).contains(tell(lang, "v account", "v compte"))
        );
        // The same in the panel of the client.
        pilot.keys("Esc 3 [ /").await.type_text("northwind").await.keys("Enter Enter").await;
        let panel = |pilot: &Person| {
            pilot.model().partner_dashboard.clients.panel.as_ref().unwrap().current().cloned().unwrap()
        };
        while panel(&pilot).email.typed() != YUKI {
            pilot.keys("Down").await;
        }
        let keys = pilot.region(WidgetId::KeyLine);
        assert!(
            keys.contains(tell(lang, "Enter menu", "Entrée menu"))
                && keys.contains(tell(lang, "v account", "v compte")),
            "{keys}"
        );
        pilot.keys("r").await.sees(tell(lang, "nothing to ask for", "n'y a rien à demander"));
        assert_eq!(pilot.bells(), 0);
    }
}

/// AC-90, AC-91, AC-111, AC-113, PAC-09 to PAC-13, PAC-24, PAC-25, INV-19: from the drawer, from its menu and from the list
/// of clients the same dialog asks for the word; on it the client's user is deactivated, and both logs have it.
#[tokio::test]
async fn both_paths_remove_access() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (120, 40), lang);
        let title = tell(lang, "Remove access", "Supprimer l'accès");
        drawer(&mut pilot, "priya").await;
        pilot.keys("x").await.sees(title);
        let first = pilot.region(WidgetId::TypeRemove);
        pilot.keys("Esc a").await;
        pilot.keys("End Enter").await.sees(title);
        assert_eq!(pilot.region(WidgetId::TypeRemove), first, "the same dialog");
        pilot.keys("Esc Esc Esc [").await;
        // Harbour Books is the first client.
        pilot.keys("Enter Home x").await.sees(title);
        assert_eq!(pilot.region(WidgetId::TypeRemove), first, "and from the list of clients");
        let before = stage.dump().await;
        for word in ["remove", "SUPPRIMER", "REMOVE!"] {
            pilot.type_text(word).await.keys("Enter").await;
            assert_eq!(stage.dump().await, before, "{word}");
            pilot.keys("C-u").await;
        }
        pilot.type_text(" REMOVE ").await.keys("Enter").await;
        assert_eq!(
            stands(&stage, AGENCY, HARBOUR, "priya@agency.example"),
            Some(Standing::Removed),
            "{}",
            pilot.screen()
        );
        assert_eq!(stage.user(hub(HARBOUR), "priya@agency.example").unwrap().status, UserStatus::Deactivated);
        let actions = |entries: Vec<seatdesk::domain::audit::AuditEntry>| {
            entries.into_iter().map(|entry| entry.action).collect::<Vec<_>>()
        };
        assert!(actions(stage.audit(hub(AGENCY)).await).contains(&AuditAction::ClientAccessRemoved));
        assert!(actions(stage.audit(hub(HARBOUR)).await).contains(&AuditAction::DeactivateUser));

        // She is assigned again from the list of clients, with the same dialog as from her drawer.
        pilot.keys("+").await.sees(tell(
            lang,
            "Choose clients or enter HubID",
            "Choisir des clients ou saisir le HubID",
        ));
        pilot.sees(tell(lang, "Confirm (1)", "Confirmer (1)"));
        pilot.keys("C-s").await;
        assert_eq!(stands(&stage, AGENCY, HARBOUR, "priya@agency.example"), Some(Standing::Assigned));
    }
}

/// PAC-24, INV-10: a partner that takes back the client's only super admin leaves a client that says so, wherever one is.
#[tokio::test]
async fn the_last_super_admin_goes_too() {
    let stage = Stage::fixture("demo").await;
    let mut mei = stage.pilot(MEI, (120, 40), Lang::En);
    // Maison Olive has two super admins, one of them the partner's; the other is deactivated first.
    let marguerite = stage.user(hub(OLIVE), "marguerite@maison-olive.example").unwrap().id;
    let arjun = stage.user(hub(OLIVE), "arjun@meridian.example").unwrap().id;
    let wanted = seatdesk::domain::command::ActOnUser {
        user: marguerite,
        action: seatdesk::domain::command::UserAction::Deactivate,
        accepts_from_removal: 0,
    };
    let by = seatdesk::domain::guard::Actor { hub: hub(OLIVE), user: arjun };
    let outcome = stage.hub.submit(by, seatdesk::domain::command::Command::ActOnUser(wanted)).await;
    assert!(matches!(outcome, seatdesk::service::Outcome::Committed { .. }));
    drawer(&mut mei, "arjun").await;
    mei.keys("x").await.type_text("REMOVE").await.keys("Enter").await;
    assert_eq!(stands(&stage, MERIDIAN, OLIVE, "arjun@meridian.example"), Some(Standing::Removed), "{}", mei.screen());
    assert!(stage.account(hub(OLIVE)).super_admins().is_empty());
    let mut theo = stage.pilot("theo.lefevre@maison-olive.example", (80, 24), Lang::En);
    theo.sees("This account has no active super admin.");
    theo.keys("2").await.sees("no active super admin");
}

/// A freelancer whom the other partner has at a client of both.
async fn blocked(stage: &Stage, lang: Lang) -> Person {
    let mut mei = stage.pilot(MEI, (120, 40), lang);
    add(&mut mei, lang, OLIVE, INES).await;
    assert_eq!(stands(stage, MERIDIAN, OLIVE, INES), Some(Standing::Assigned), "{}", mei.screen());
    let mut aino = stage.pilot(AINO, (120, 40), lang);
    drawer(&mut aino, "ines").await;
    aino.keys("+").await.type_text(&OLIVE.to_string()).await.keys("Enter").await;
    aino.type_text(&ATELIER.to_string()).await.keys("C-s").await;
    aino
}

/// AC-94, AC-96, PAC-15 to PAC-17, PAC-22, ER-15, INV-19, INV-25: the clean client is assigned, the other one is shown with
/// the three ways out and not credited; the first copies a text. Once the first partner has let go, trying again works.
#[tokio::test]
async fn another_partner_has_the_address() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut aino = blocked(&stage, lang).await;
        aino.sees(tell(
            lang,
            "Their email address is already linked to another partner record for this client.",
            "Leur adresse e-mail est déjà liée à un autre enregistrement de partenaire pour ce client.",
        ));
        for way in [
            tell(lang, "Ask the first partner", "Demander au premier partenaire"),
            tell(lang, "Create a new email on your domain", "Créer une adresse e-mail sur votre domaine"),
            tell(lang, "Use another email address", "Utiliser une autre adresse e-mail"),
        ] {
            aino.sees(way);
        }
        assert_eq!(stands(&stage, AGENCY, ATELIER, INES), Some(Standing::Assigned));
        assert_eq!(stands(&stage, AGENCY, OLIVE, INES), Some(Standing::Blocked { by: Some(hub(MERIDIAN)) }));
        let world = stage.hub.world();
        assert!(credited(&world, world.account(hub(AGENCY)).unwrap(), hub(OLIVE)).is_err());
        aino.keys("Enter").await;
        assert!(aino.copied().last().is_some_and(|text| text.contains("Studio Meridian") && text.contains(INES)));

        // The first partner lets go; the panel says so without being asked, and its first way is to try again.
        let mut mei = stage.pilot(MEI, (120, 40), lang);
        drawer(&mut mei, "ines").await;
        mei.keys("x").await.type_text("REMOVE").await.keys("Enter").await;
        assert_eq!(stands(&stage, MERIDIAN, OLIVE, INES), Some(Standing::Removed), "{}", mei.screen());
        aino.settle().await.sees(tell(lang, "Blocked, free again", "Bloqué, puis libéré"));
        aino.keys("Enter").await;
        assert_eq!(stands(&stage, AGENCY, OLIVE, INES), Some(Standing::Assigned), "{}", aino.screen());
        assert!(aino.model().overlays.is_empty(), "{}", aino.screen());
    }
}

/// AC-95, PAC-18, PAC-23: a new address on the own domain: the user is created, tagged and assigned by one Confirm, and the
/// old row stays, settled for as long as the new address is assigned. An address elsewhere is refused at its field.
#[tokio::test]
async fn a_new_address_on_the_own_domain() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut aino = blocked(&stage, lang).await;
        aino.keys("Down Enter").await.sees("ines@agency.example");
        aino.keys("C-u Enter").await.sees(tell(lang, "Enter an email address.", "Saisissez une adresse e-mail."));
        aino.type_text("ines@elsewhere.example").await.keys("Enter").await;
        aino.sees(tell(lang, "not on agency.example", "n'est pas sur agency.example"));
        aino.keys("C-u").await.type_text("ines@agency.example").await.keys("C-s").await;
        assert!(aino.model().overlays.is_empty(), "{}", aino.screen());
        let new = stage.user(hub(AGENCY), "ines@agency.example").unwrap();
        assert!(new.partner_employee);
        assert_eq!(new.seat, Some(SeatType::ViewOnly));
        assert_eq!(stands(&stage, AGENCY, OLIVE, "ines@agency.example"), Some(Standing::Assigned));
        assert_eq!(stands(&stage, AGENCY, OLIVE, INES), Some(Standing::Settled { by: Some(hub(MERIDIAN)) }));
        // The row says so, and offers no way out any more, as long as the other address is assigned.
        aino.keys("Home").await;
        while aino.model().partner_dashboard.employees.drawer().unwrap().0.client() != Some(hub(OLIVE)) {
            aino.keys("Down").await;
        }
        aino.sees(tell(lang, "Settled (other address)", "Réglé (autre adresse)"));
        aino.misses(tell(lang, "for the three ways out", "pour les trois issues"));
        aino.keys("Enter").await.misses(tell(lang, "ways out…", "issues…"));
        aino.sees(tell(lang, "Remove access", "Supprimer l'accès"));
        let gone = PartnerCommand::RemoveAccess { client: hub(OLIVE), email: email("ines@agency.example") };
        stage.hub.submit(aino.model().actor, Command::Partner(Box::new(gone))).await;
        assert_eq!(stands(&stage, AGENCY, OLIVE, INES), Some(Standing::Blocked { by: Some(hub(MERIDIAN)) }));
        aino.settle().await.sees(tell(lang, "ways out…", "issues…"));
    }
}

/// PAC-19, PAC-23: another address, be it of an untagged user; what is missing of the operator's rights is told, and nothing
/// is done by half.
#[tokio::test]
async fn another_address_of_somebody_who_is_there() {
    let stage = Stage::fixture("demo").await;
    let mut aino = blocked(&stage, Lang::En).await;
    aino.keys("Down Down Enter").await.type_text("nonsense").await.keys("Enter").await;
    aino.sees("nonsense is not an email address.");
    aino.keys("C-u").await.type_text(INES).await.keys("Enter").await.sees("linked already");
    aino.keys("C-u").await.type_text("tom@agency.example").await.sees("Tom Whitlock is a user of your account");
    aino.keys("Enter").await;
    assert!(stage.user(hub(AGENCY), "tom@agency.example").unwrap().partner_employee);
    assert_eq!(stands(&stage, AGENCY, OLIVE, "tom@agency.example"), Some(Standing::Assigned));
}

/// AC-117, DOM-08, DOM-09, EXT-40, SM-11, AMB-23: a contractor on another domain is added to a client: assigned, matched by
/// the Client Access Manager, and able to hold a Partner Seat.
#[tokio::test]
async fn a_contractor_through_the_client_access_manager() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (80, 24), lang);
        let kim = "kim@contractor.example";
        assert!(!stage.hub.world().qualifies_for_partner_seat(email(kim).key()));
        manager(&mut pilot, lang).await;
        pilot.keys("c").await.type_text("kim@").await.keys("Enter").await;
        pilot.sees(tell(lang, "kim@ is not an email address.", "kim@ n'est pas une adresse e-mail."));
        pilot.keys("C-u").await.type_text(kim).await.keys("Enter").await;
        pilot.sees(tell(lang, "will count as your employee", "comptera comme employé"));
        pilot.keys("Tab Tab Enter End Enter C-s").await;
        assert_eq!(stands(&stage, AGENCY, HARBOUR, kim), Some(Standing::Assigned), "{}", pilot.screen());
        assert!(stage.hub.world().qualifies_for_partner_seat(email(kim).key()));
        pilot.sees(kim).sees(tell(lang, "added by Aino Mäkelä", "ajouté par Aino Mäkelä"));
        // The client gives the Partner Seat with the template that was asked for.
        pilot.keys("Home Enter").await;
        let state = stage.account(hub(AGENCY));
        let asked = state.partner().assignment(hub(HARBOUR), email(kim).key()).unwrap();
        assert_eq!(asked.template.as_ref().map(|id| &*id.0), Some("partner_admin"));
        assert_eq!(asked.state, AssignmentState::Assigned);
        let at = pilot.model().partner_dashboard.clients.panel.as_ref().unwrap();
        let row = at.people.iter().position(|person| person.email.typed() == kim).unwrap();
        pilot.keys("Home").await;
        for _ in 0..row {
            pilot.keys("Down").await;
        }
        pilot.keys("s").await.sees(tell(lang, "Simulated", "Simulé"));
        let user = stage.user(hub(HARBOUR), kim).unwrap();
        assert_eq!(user.seat, Some(SeatType::Partner));
    }
}

/// PM-16, ER-21: who may not manage clients sees them and why nothing can be changed.
#[tokio::test]
async fn who_may_not_is_told_why() {
    let stage = Stage::fixture("demo").await;
    let before = stage.dump().await;
    let mut pilot = stage.pilot("soren.odegard@agency.example", (80, 24), Lang::En);
    pilot.keys("3").await.sees("Northwind Coffee");
    pilot.keys("c").await.sees("Needs: Partner employee management (edit) or Account access.");
    pilot.keys("Enter").await.sees("Needs: Partner employee management");
    pilot.keys("Esc").await;
    manager(&mut pilot, Lang::En).await;
    pilot.sees("! Needs: Partner employee management");
    assert_eq!(stage.dump().await, before);
}

/// EXT-39, PAC-25, INV-25: the clients with what they pay and whether it is credited; search and filter.
#[tokio::test]
async fn the_list_of_clients() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(AINO, (120, 40), lang);
        pilot.keys("3").await.sees("3 clients").sees("Northwind Coffee").sees(tell(lang, "✓ Credited", "✓ Crédité"));
        pilot.sees(tell(lang, "1 user is not tagged", "1 utilisateur n'est pas"));
        pilot.keys("f Down Enter").await.sees(tell(lang, "1 of 3 clients", "1 sur 3 clients")).sees("Tui Trail Bikes");
        let table = pilot.region(WidgetId::ClientsTable);
        assert!(!table.contains("Northwind"), "{table}");
        pilot.keys("Esc /").await.type_text("8813477").await.sees("Harbour Books");
        pilot.keys("Enter Esc").await.sees("3 clients");
        // The menu of a client leads to the same places as the keys.
        pilot.keys("a").await.sees(tell(lang, "Go to the client's account", "Aller au compte du client"));
        pilot.keys("Enter").await.sees(tell(lang, "Partner employees", "Employés partenaires"));
        pilot.resize(60, 16).await;
        pilot.resize(200, 60).await.sees("Harbour Books");
    }
}

/// 0.5, AC-88: the way into a client's account asks as whom, employees who are users there first; another session sees what
/// is done there at once.
#[tokio::test]
async fn into_the_clients_account_and_back() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(AINO, (120, 40), Lang::En);
    let mut watcher = stage.pilot(AINO, (80, 24), Lang::Fr);
    watcher.keys("3").await.sees("Tui Trail Bikes");
    pilot.keys("3 End v").await.sees("Marek Zieliński");
    let picker = pilot.region(WidgetId::PickerList);
    let first = picker.lines().next().unwrap_or_default();
    assert!(first.contains("agency.example"), "{picker}");
    pilot.keys("Enter").await.sees("Tui Trail Bikes 8813602");
    assert_eq!(pilot.model().actor.hub, hub(TUI));
    // A Partner Admin there may add employees of the partner, with a Partner Seat [PM-18].
    pilot.keys("c").await.type_text("tom@agency.example").await.keys("C-n Enter Enter").await;
    pilot.sees("Partner Seat");
    pilot.keys("End Enter C-n C-n").await;
    assert_eq!(stage.user(hub(TUI), "tom@agency.example").and_then(|user| user.seat), Some(SeatType::Partner));
    watcher.settle().await;
    let row = watcher.region(WidgetId::ClientsTable);
    let row = row.lines().find(|line| line.contains("Tui Trail")).unwrap().to_owned();
    assert!(row.contains("non étiqueté"), "who is not tagged costs the credit at once: {row}");
}

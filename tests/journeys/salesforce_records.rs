//! The wizard's list of Salesforce records, and the batch that it goes into.

use seatdesk::{
    domain::{
        app::{AppStatus, ConnectedApp, SALESFORCE},
        language::Lang,
        record::Record,
        salesforce::{IntegrationUser, OrgId, SalesforceConnection, SalesforceOrg, SalesforceUser},
        seat::SeatType,
        user::Origin,
    },
    ui::{
        layout::WidgetId,
        overlays::{Overlay, Question},
        wizards::create_user::{Page, salesforce},
    },
};

use super::{
    mouse::click,
    walk::{VIEWS, tell},
};
use crate::support::{
    person::Person,
    stage::Stage,
    world::{ADD_EDIT, SUPER, VIEWER, create_users, customer, now, records},
};

/// The small world, connected to an organisation of these people: names and addresses.
fn connected(people: &[(&str, &str)]) -> Vec<Record> {
    let org = OrgId("00D1".into());
    let user = |name: &str, email: &str, at: usize| SalesforceUser {
        org: org.clone(),
        username: format!("u{at:04}@sf.example").as_str().into(),
        name: name.into(),
        email: email.into(),
        permissions: Vec::new(),
        secret: None,
        locked: false,
    };
    let mut records = records();
    records.push(Record::SalesforceOrg(SalesforceOrg { id: org.clone(), name: "Nordwind GmbH".into() }));
    records.extend(people.iter().enumerate().map(|(at, (name, email))| Record::SalesforceUser(user(name, email, at))));
    // Somebody of another organisation, whom nobody may see [SFI-14].
    let other = SalesforceUser { org: OrgId("00D2".into()), ..user("Otto Other", "otto@other.example", 9999) };
    records.push(Record::SalesforceUser(other));
    let app = ConnectedApp {
        slug: SALESFORCE.into(),
        name: "Salesforce".into(),
        status: AppStatus::Connected,
        installed_at: now(),
        installed_by: None,
    };
    records.push(Record::App(customer(), app));
    let user = IntegrationUser { org, username: "u0000@sf.example".into() };
    records.push(Record::Salesforce(customer(), SalesforceConnection::new(&user)));
    records
}

/// Five people: one is a user already, one has no address, and two share one.
const PEOPLE: [(&str, &str); 6] = [
    ("Ann Arbor", "ann@x.io"),
    ("Béa Blanc", "bea@x.io"),
    ("Cy Cole", "cy@x.io"),
    ("Dora Double", "CY@x.io"),
    ("Nora Nomail", "nomail"),
    ("Vi Viewer", VIEWER),
];

fn list(pilot: &Person) -> Option<&salesforce::State> {
    match pilot.model().overlays.last() {
        Some(Overlay::Salesforce(list)) => Some(list),
        _ => None,
    }
}

/// The addresses of the batch with their sources.
fn batch(pilot: &Person) -> Vec<(String, Origin)> {
    let entries = pilot.wizard().unwrap().draft.addresses.entries();
    entries.iter().map(|entry| (entry.text.clone(), entry.origin)).collect()
}

fn texts(pilot: &Person) -> Vec<String> {
    batch(pilot).into_iter().map(|(text, _)| text).collect()
}

/// AC-25, CRU-12, SFI-14: all users of the connected organisation are ticked at first; those who are users already are
/// greyed, cannot be ticked and are not counted. Who is cleared does not come in, and Esc lets nobody in.
#[tokio::test]
async fn all_are_ticked_but_those_who_are_users_already() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(connected(&PEOPLE)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("c C-r").await.sees("Nordwind GmbH").sees(tell(lang, "3 of 3 selected", "3 sur 3 sélectionnés"));
        pilot.sees(tell(lang, "Salesforce (simulated)", "Salesforce (simulé)")).misses("Otto");
        let rows = [
            ("Vi Viewer", tell(lang, "already a user", "déjà utilisateur")),
            ("Nora Nomail", tell(lang, "no email address", "sans adresse e-mail")),
            ("Dora Double", tell(lang, "address is there twice", "adresse en double")),
        ];
        for (name, remark) in rows {
            let row = pilot.row_with(name).unwrap();
            assert!(row.contains(remark) && !row.contains('['), "{row}");
        }
        // A row that cannot be ticked rings, and nothing changes.
        pilot.bells();
        pilot.keys("End Space").await;
        assert_eq!((pilot.bells(), list(&pilot).unwrap().ticked()), (1, 3));
        pilot.keys("Esc").await;
        assert!(batch(&pilot).is_empty());

        pilot.keys("C-r Space Space").await.sees(tell(lang, "1 of 3 selected", "1 sur 3 sélectionné"));
        pilot.sees(tell(lang, "Add 1 user", "Ajouter 1 utilisateur"));
        pilot.keys("Enter").await;
        assert_eq!(batch(&pilot), [("cy@x.io".to_owned(), Origin::Salesforce)]);
    }
}

/// A search narrows the list, accents apart, and the box for all is about those it shows.
#[tokio::test]
async fn a_search_narrows_what_all_means() {
    let stage = Stage::of(connected(&PEOPLE)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("c C-r /").await.type_text("bea").await.sees("Béa Blanc").misses("Ann Arbor");
    pilot.keys("Enter *").await.sees("2 of 3 selected");
    pilot.keys("/ C-u").await.type_text("zz").await.sees("Nobody matches “zz”.");
    pilot.keys("Esc").await.sees("Ann Arbor");
    pilot.keys("* C-a").await.sees("0 of 3 selected").sees("Tick whom to add.");
    // Nobody is ticked: nothing is added, and the list stays.
    pilot.keys("Enter").await;
    assert!(list(&pilot).is_some());
    pilot.keys("* Tab Enter").await;
    assert_eq!(texts(&pilot), ["ann@x.io", "bea@x.io", "cy@x.io"]);
}

/// CRU-15: sources can be combined. Each row says its own, also after it was mended and left as it was; the heading counts
/// them; rows go one by one; and who is in the list already is not offered again.
#[tokio::test]
async fn sources_are_combined_and_told_apart() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(connected(&PEOPLE)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("c").await.type_text("ANN@x.io zed@x.io ").await.keys("C-r").await;
        let row = pilot.row_with("Ann Arbor").unwrap();
        assert!(row.contains(tell(lang, "in the list already", "déjà dans la liste")), "{row}");
        pilot.sees(tell(lang, "2 of 2 selected", "2 sur 2 sélectionnés")).misses("Otto");
        pilot.keys("Enter").await;
        assert_eq!(texts(&pilot), ["ANN@x.io", "zed@x.io", "bea@x.io", "cy@x.io"]);
        pilot.sees(tell(lang, "2 typed · 2 from Salesforce", "2 saisies · 2 de Salesforce"));
        let row = pilot.row_with("bea@x.io").unwrap();
        assert!(row.contains("Salesforce"), "{row}");
        assert!(pilot.row_with("zed@x.io").unwrap().contains(tell(lang, "typed", "saisie")));
        // Into the field and back.
        pilot.keys("Enter Esc").await;
        assert_eq!(batch(&pilot)[3], ("cy@x.io".to_owned(), Origin::Salesforce));
        pilot.keys("Enter C-u").await.type_text("di@x.io ").await;
        assert_eq!(batch(&pilot)[3], ("di@x.io".to_owned(), Origin::Typed));
        pilot.keys("Tab Tab Tab Home x x x").await.misses(tell(lang, "1 typed", "1 saisie")).sees("di@x.io");
        assert_eq!(texts(&pilot), ["di@x.io"]);
    }
}

/// LM-11: a batch of more than a hundred, from whatever sources, is told before anybody is added; with fewer ticked all
/// come in, and the hundred and first that is typed is told at once.
#[tokio::test]
async fn a_hundred_are_a_hundred_whatever_their_source() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(connected(&PEOPLE)).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        let typed: String = (1..=99).map(|n| format!("p{n}@x.io\n")).collect();
        pilot.keys("c").await.paste(&typed).await.keys("C-r").await;
        pilot.sees(tell(
            lang,
            "A batch holds 100 users, and 99 are in the list already. Clear 2 more.",
            "Un lot contient 100 utilisateurs, et 99 sont déjà dans la liste. Décochez-en encore 2.",
        ));
        pilot.keys("Enter").await;
        assert_eq!(batch(&pilot).len(), 99, "nothing is added");
        pilot.keys("Space Space Enter").await;
        assert_eq!(batch(&pilot).len(), 100);
        pilot.keys("Home S-Tab S-Tab S-Tab").await.type_text("one@more.io ").await;
        pilot.sees(tell(lang, "101 addresses, 100 at most", "101 adresses, 100 au plus"));
    }
}

/// What others do while the list is open: who is created there is greyed, and does not come in.
#[tokio::test]
async fn who_is_created_meanwhile_does_not_come_in() {
    let stage = Stage::of(connected(&PEOPLE)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("c C-r Down Space").await.sees("2 of 3 selected");
    let by = stage.actor(ADD_EDIT);
    let _ = stage.hub.submit(by, create_users(&["ann@x.io"], SeatType::ViewOnly)).await;
    pilot.settle().await.sees("1 of 2 selected");
    assert!(pilot.row_with("Ann Arbor").unwrap().contains("already a user"));
    pilot.keys("Enter").await;
    assert_eq!(texts(&pilot), ["cy@x.io"]);
}

/// The mouse ticks rows, all of them, and adds.
#[tokio::test]
async fn the_mouse_ticks_and_adds() {
    let stage = Stage::of(connected(&PEOPLE)).await;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    pilot.keys("c").await;
    click(&mut pilot, WidgetId::WizardSalesforce, 0).await;
    click(&mut pilot, WidgetId::SalesforceAll, 0).await;
    pilot.sees("0 of 3 selected");
    click(&mut pilot, WidgetId::SalesforceList, 1).await;
    pilot.sees("1 of 3 selected");
    click(&mut pilot, WidgetId::SalesforceAdd, 0).await;
    assert_eq!(texts(&pilot), ["bea@x.io"]);
    click(&mut pilot, WidgetId::WizardSalesforce, 0).await;
    click(&mut pilot, WidgetId::SalesforceCancel, 0).await;
    assert_eq!(texts(&pilot), ["bea@x.io"]);
}

/// Organisations without anybody to add say so.
#[tokio::test]
async fn nobody_to_add_is_a_sentence() {
    for (size, lang) in VIEWS {
        let stage = Stage::of(connected(&[])).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        let empty = tell(lang, "This organization has no users.", "Cette organisation n'a aucun utilisateur.");
        pilot.keys("c C-r").await.sees(empty);
        pilot.keys("Enter Esc").await;
        assert_eq!(pilot.wizard().unwrap().page, Page::AddUsers);

        let stage = Stage::of(connected(&[("Vi", VIEWER)])).await;
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("c C-r").await.sees(tell(lang, "Nobody here can be added", "Personne ici ne peut être ajouté"));
    }
}

/// AC-24, CRU-11, TG-01: on Starter the button is dimmed and names the tier; on Professional without the integration it
/// names the integration: on its line, in a dialog when it is pressed, and in the palette.
#[tokio::test]
async fn a_refused_button_says_why() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let tier = tell(lang, "Needs Professional or Enterprise.", "Nécessite l'édition Pro ou Entreprise.");
        let off = tell(lang, "The Salesforce integration is turned off.", "L'intégration Salesforce est désactivée.");
        for (hub, why) in [(8_812_402, tier), (8_812_788, off)] {
            let operator = super_admin(&stage, hub);
            let mut pilot = stage.pilot(&operator, size, lang);
            pilot.keys("c Tab Tab").await;
            assert!(pilot.region(WidgetId::WizardHint).contains(why), "{}", pilot.screen());
            pilot.keys("Enter").await.sees(why);
            assert!(matches!(pilot.dialog().unwrap().question, Question::SalesforceRefused(_)));
            // The palette has no room for more than its beginning in a narrow window.
            let beginning: String = why.chars().take(18).collect();
            pilot.keys("Esc C-p").await.type_text("Salesforce").await.sees(&beginning);
            pilot.keys("Esc Esc").await;
        }
    }
}

/// A super admin of an account.
fn super_admin(stage: &Stage, hub: u64) -> String {
    let world = stage.hub.world();
    let account = world.account(hub.try_into().unwrap()).unwrap();
    let heads = account.users().values().filter(|user| user.access.super_admin);
    heads.map(|user| user.email.typed().to_owned()).next().unwrap()
}

/// Names and addresses that go on and on, in the narrowest window: cut, and nothing beside the frame.
#[tokio::test]
async fn long_names_and_addresses_are_cut() {
    let name = "Bartholomew-Christopher Montgomery Featheringstonehaugh-Cholmondeley of the Lower Marches";
    let long = format!("{}@{}.example", "a.very.long.local.part".repeat(2), "long-label".repeat(4));
    let people = [(name, long.as_str()), ("\u{1b}[31m\u{202e}evil", "evil@x.io"), ("陈伟", "wei@例え.テスト")];
    let stage = Stage::of(connected(&people)).await;
    for lang in [Lang::En, Lang::Fr] {
        for size in [(60, 16), (80, 24), (200, 60)] {
            let mut pilot = stage.pilot(SUPER, size, lang);
            pilot.keys("c C-r Down Down /").await.type_text("evil").await.keys("Enter").await.sees("evil@x.io");
            pilot.keys("/ C-u Enter Enter").await.sees("wei@");
            pilot.keys("Home Enter Esc").await;
        }
    }
}

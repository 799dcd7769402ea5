//! Partner and client at once, in several sessions: what one account does by keys, and what the others see of it without a
//! key; and an employee with very many clients.

use seatdesk::{
    domain::{
        audit::AuditAction, hub_id::HubId, language::Lang, partner::Standing, partner::standing, user::UserStatus,
    },
    ui::layout::WidgetId,
};

use super::walk::{VIEWS, tell};
use crate::support::{
    clients::{self, CLIENTS, HEAD},
    person::Person,
    stage::Stage,
    world::email,
};

const AINO: &str = "aino@agency.example";
const ADA: &str = "ada@northwind.example";
const EDITH: &str = "edith@northwind.example";
const MAREK: &str = "marek@agency.example";
const YUKI: &str = "yuki@agency.example";
const NORTHWIND: u64 = 8_812_345;
const AGENCY: u64 = 8_812_901;

fn hub(number: u64) -> HubId {
    HubId::try_from(number).unwrap()
}

/// How somebody of the agency stands at Northwind.
fn stands(stage: &Stage, who: &str) -> Option<Standing> {
    let world = stage.hub.world();
    let agency = world.account(hub(AGENCY)).unwrap();
    Some(standing(&world, agency, agency.partner().assignment(hub(NORTHWIND), email(who).key())?))
}

/// Opens the drawer of an employee, found by a search.
async fn drawer(pilot: &mut Person, who: &str) {
    pilot.keys("3 ] /").await.type_text(who).await.keys("Enter Enter").await;
    assert_eq!(pilot.model().focus(), WidgetId::EmployeeClients, "{}", pilot.screen());
}

/// The row of Northwind in a drawer, with what others have done since.
async fn row(pilot: &mut Person) -> String {
    pilot.settle().await;
    let region = pilot.region(WidgetId::EmployeeClients);
    let row = region.lines().find(|line| line.contains("Northwind"));
    row.unwrap_or_else(|| panic!("{}", pilot.screen())).to_owned()
}

#[track_caller]
fn says(row: &str, word: &str) {
    assert!(row.contains(word), "{word:?} is not in {row:?}");
}

/// Has the operator of the client do something to somebody: the entry of the menu of the record so far below the first that
/// asks, and yes.
async fn act(pilot: &mut Person, who: &str, below: usize) {
    pilot.keys("Esc Esc /").await.keys("C-u").await.type_text(who).await.keys("Enter Enter a Home Down").await;
    for _ in 0..below {
        pilot.keys("Down").await;
    }
    pilot.keys("Enter S-Tab Enter").await;
}

/// Adds somebody on a View-Only Seat.
async fn add(pilot: &mut Person, who: &str) {
    pilot.keys("c").await.type_text(who).await.keys("C-n Enter Enter Down Enter C-n C-n C-n").await;
}

/// AC-112, PAC-08, SM-11: the client deactivates the partner's employee, brings them back, and deletes them, all by keys: in
/// the partner's session, which only looks on, the row is Assigned, Active, and Assigned again.
#[tokio::test]
async fn the_row_follows_what_the_client_does() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let (assigned, active) = (tell(lang, "Assigned", "Attribué"), tell(lang, "Active", "Actif"));
        let mut partner = stage.pilot(AINO, (120, 40), lang);
        drawer(&mut partner, "marek").await;
        says(&row(&mut partner).await, active);
        let mut client = stage.pilot(ADA, (120, 40), lang);
        // Reset password, make super admin, deactivate or reactivate, delete.
        act(&mut client, MAREK, 2).await;
        let status = || stage.user(hub(NORTHWIND), MAREK).map(|user| user.status);
        assert_eq!(status(), Some(UserStatus::Deactivated), "{}", client.screen());
        assert_eq!(stands(&stage, MAREK), Some(Standing::Assigned));
        says(&row(&mut partner).await, assigned);
        act(&mut client, MAREK, 2).await;
        assert_eq!(status(), Some(UserStatus::Active), "{}", client.screen());
        says(&row(&mut partner).await, active);
        act(&mut client, MAREK, 3).await;
        assert_eq!(status(), None, "{}", client.screen());
        assert_eq!(stands(&stage, MAREK), Some(Standing::Assigned));
        says(&row(&mut partner).await, assigned);
    }
}

/// AC-112, PAC-08: somebody who is a user of the client already is Active as soon as the partner assigns them.
#[tokio::test]
async fn who_is_there_already_is_active_at_once() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut partner = stage.pilot(AINO, (120, 40), lang);
        drawer(&mut partner, "yuki").await;
        partner.keys("x").await.type_text("REMOVE").await.keys("Enter").await;
        assert_eq!(stands(&stage, YUKI), Some(Standing::Removed), "{}", partner.screen());
        let mut client = stage.pilot(ADA, (80, 24), lang);
        add(&mut client, YUKI).await;
        assert!(stage.user(hub(NORTHWIND), YUKI).is_some(), "{}", client.screen());
        assert_eq!(stands(&stage, YUKI), Some(Standing::Removed), "the client alone does not assign");
        partner.settle().await.keys("+").await.type_text(&NORTHWIND.to_string()).await.keys("Enter C-s").await;
        assert_eq!(stands(&stage, YUKI), Some(Standing::Active), "{}", partner.screen());
        says(&row(&mut partner).await, tell(lang, "Active", "Actif"));
    }
}

/// Goes to another account, as whom it offers first.
async fn switch(pilot: &mut Person, lang: Lang, to: u64) {
    pilot.keys("C-p").await.type_text(tell(lang, "Switch account", "Changer de compte")).await.keys("Enter").await;
    pilot.type_text(&to.to_string()).await.keys("Enter Enter").await;
    assert_eq!(pilot.model().actor.hub, hub(to), "{}", pilot.screen());
    let operator = stage_operator(pilot);
    assert!(operator.access.super_admin && operator.status == UserStatus::Active, "{operator:?}");
}

fn stage_operator(pilot: &Person) -> std::sync::Arc<seatdesk::domain::user::User> {
    let (world, actor) = (pilot.hub().world(), pilot.model().actor);
    std::sync::Arc::clone(world.account(actor.hub).unwrap().user_by_id(actor.user).unwrap())
}

/// 0.5, AC-88, AC-113, PAC-08, PAC-24: one session goes from the partner to the client, adds the employee there, goes back and
/// takes the access away. A session of the partner and one of the client look on all the while, and each sees at once what
/// concerns it.
#[tokio::test]
async fn to_the_client_and_back_with_others_watching() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let mut at_partner = stage.pilot(AINO, (120, 40), lang);
        drawer(&mut at_partner, "yuki").await;
        says(&row(&mut at_partner).await, tell(lang, "Requested", "Demandé"));
        let mut at_client = stage.pilot(EDITH, (120, 40), lang);
        at_client.keys("/").await.type_text("yuki").await.keys("Enter").await;
        assert!(!at_client.region(WidgetId::UsersTable).contains(YUKI));

        let mut traveller = stage.pilot(AINO, (100, 30), lang);
        switch(&mut traveller, lang, NORTHWIND).await;
        traveller.sees("Northwind Coffee");
        add(&mut traveller, YUKI).await;
        says(&row(&mut at_partner).await, tell(lang, "Active", "Actif"));
        at_client.settle().await;
        let table = at_client.region(WidgetId::UsersTable);
        assert!(table.contains(YUKI), "{table}");

        traveller.keys("Esc Esc").await;
        switch(&mut traveller, lang, AGENCY).await;
        drawer(&mut traveller, "yuki").await;
        says(&row(&mut traveller).await, tell(lang, "Active", "Actif"));
        traveller.keys("x").await.type_text("REMOVE").await.keys("Enter").await;
        assert_eq!(stands(&stage, YUKI), Some(Standing::Removed), "{}", traveller.screen());
        assert_eq!(stage.user(hub(NORTHWIND), YUKI).unwrap().status, UserStatus::Deactivated);
        at_client.settle().await;
        let table = at_client.region(WidgetId::UsersTable);
        let gone = table.lines().find(|line| line.contains(YUKI)).unwrap_or_default();
        says(gone, tell(lang, "Deactiv", "Désactiv"));
        at_partner.settle().await;
        assert_eq!(at_partner.model().focus(), WidgetId::EmployeeClients, "it was not taken from where it was");
        for (account, action) in [(AGENCY, AuditAction::ClientAccessRemoved), (NORTHWIND, AuditAction::DeactivateUser)]
        {
            let entry = stage.audit(hub(account)).await.into_iter().find(|entry| entry.action == action).unwrap();
            assert_eq!(entry.acting_user.email.typed(), AINO, "both accounts know who did it");
        }
    }
}

/// PAC-14, AC-92: an employee with five hundred clients is deleted by keys: the question says how many are lost, the list of
/// jobs shows how far it is, and when it is over the user is gone and each client was lost.
#[tokio::test]
async fn five_hundred_clients_are_lost_by_keys() {
    let (size, lang) = VIEWS[1];
    let stage = Stage::of(clients::records()).await;
    let mut pilot = stage.pilot(HEAD, size, lang);
    pilot.keys("/").await.type_text(clients::ANN).await.keys("Enter Enter a End Enter").await;
    pilot.sees(&CLIENTS.to_string());
    pilot.keys("S-Tab Enter").await;
    while stage.hub.world().working().next().is_some() {
        tokio::task::yield_now().await;
    }
    pilot.settle().await;
    assert!(stage.user(clients::agency(), clients::ANN).is_none(), "{}", pilot.screen());
    assert_eq!(clients::lost(&stage.hub.world()), CLIENTS);
    let jobs = stage.account(clients::agency()).jobs().shown().len();
    assert_eq!(jobs, 1);
    pilot.keys("Esc Esc").await.sees(clients::ANN).sees(&CLIENTS.to_string());
}

//! Connecting a different user to Salesforce while the world goes on: time passes, somebody else is faster, somebody is
//! locked, the app goes, a right is lost.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp, ToSpan as _};
use ratatui::layout::Size;
use seatdesk::{
    domain::{
        app::SALESFORCE,
        clean::Code,
        command::{ActOnUser, Command, UserAction},
        guard::Actor,
        language::Lang,
        record::{Record, RecordKey},
        salesforce::{IntegrationUser, OrgId, SalesforceUser},
        world::World,
    },
    service::Outcome,
    ui::{
        effect::Effect,
        input::Input,
        layout::WidgetId,
        model::Model,
        msg::Msg,
        overlays::Overlay,
        screens::users::roster::Roster,
        update::{Surroundings, update},
        viewer::Viewer,
        wizards::connect_salesforce::{LIFETIME, Page, State},
    },
};

use super::{
    connect_salesforce::{ADMIN, INTEGRATION, REPORTING, WORD, connection, log_in, northwind, open, to_log_in},
    walk::{VIEWS, tell},
};
use crate::support::{
    person::Person,
    stage::{Stage, context},
};

const ADA: &str = "ada@northwind.example";
const DARCY: &str = "darcy.quill@northwind.example";

fn wizard(model: &Model) -> Option<&State> {
    model.overlays.iter().find_map(|overlay| match overlay {
        Overlay::ConnectSalesforce(wizard) => Some(wizard.as_ref()),
        _ => None,
    })
}

fn page(pilot: &Person) -> Option<Page> {
    wizard(pilot.model()).map(|wizard| wizard.page)
}

/// SFI-06, INV-22: a log-in lasts for a while; then one is told, and logs in again with the name that is still there.
#[tokio::test]
async fn a_visit_ends() {
    for (size, lang) in [((60, 16), Lang::Fr)].into_iter().chain(VIEWS) {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, size, lang);
        to_log_in(&mut pilot).await;
        log_in(&mut pilot, ADMIN, WORD).await;
        stage.hub.move_clock(stage.hub.now() + 9.minutes()).await.unwrap();
        pilot.settle().await;
        assert_eq!(page(&pilot), Some(Page::Compare));
        stage.hub.move_clock(stage.hub.now() + 1.minutes()).await.unwrap();
        pilot.settle().await.sees(tell(
            lang,
            "Salesforce has logged you out after 10 minutes.",
            "Salesforce vous a déconnecté au bout de 10 minutes.",
        ));
        assert_eq!((page(&pilot), pilot.model().focus()), (Some(Page::LogIn), WidgetId::SalesforcePassword));
        pilot.sees(ADMIN);
        pilot.type_text(WORD).await.keys("Enter Enter").await;
        assert_eq!((page(&pilot), connection(&stage).username.as_str()), (None, ADMIN));
    }
}

/// SFI-12, INV-22, AMB-25: while one compares, somebody else connects another user: one is told who did it, sees the
/// comparison with that user, and nothing is connected by the key that was on its way.
#[tokio::test]
async fn somebody_else_is_faster() {
    for (size, lang) in VIEWS {
        for seen in [true, false] {
            let stage = Stage::fixture("demo").await;
            let (mut one, mut two) = (stage.pilot(ADA, size, lang), stage.pilot(DARCY, size, lang));
            for (pilot, name) in [(&mut one, ADMIN), (&mut two, REPORTING)] {
                to_log_in(pilot).await;
                log_in(pilot, name, WORD).await;
            }
            two.keys("C-n").await;
            assert_eq!(connection(&stage).username.as_str(), REPORTING);
            if seen {
                one.settle().await;
            } else {
                // The key is pressed before the news has come.
                one.keys("C-n").await;
            }
            one.sees(tell(lang, "darcy.quill@northwind.example connected Reporting meanwhile", "a connecté Reporting"));
            assert_eq!((page(&one), one.model().focus()), (Some(Page::Compare), WidgetId::WizardBack));
            if seen {
                one.sees(tell(lang, "Understood", "Compris"));
                one.keys("C-n").await.sees(tell(lang, "meanwhile", "entre-temps"));
            }
            assert_eq!(connection(&stage).username.as_str(), REPORTING, "it is only seen so far");
            one.keys("C-n").await.sees(tell(lang, "replaces Reporting", "remplace Reporting"));
            assert_eq!(connection(&stage).username.as_str(), ADMIN);
        }
    }
}

/// INV-22: two who connect the same user: the second is told that this is so already. Before the log-in, too, one is told
/// of others, and ticks the box anew.
#[tokio::test]
async fn somebody_else_does_the_same() {
    let stage = Stage::fixture("demo").await;
    let (mut one, mut two) = (stage.pilot(ADA, (80, 24), Lang::En), stage.pilot(DARCY, (80, 24), Lang::En));
    let mut three = stage.pilot(ADA, (60, 16), Lang::En);
    for pilot in [&mut one, &mut two] {
        to_log_in(pilot).await;
        log_in(pilot, ADMIN, WORD).await;
    }
    open(&mut three).await;
    three.keys("Space Tab").await;
    two.keys("Enter").await;
    one.settle().await.sees("Salesforce Administrator is connected already");
    assert_eq!((page(&one), one.model().focus()), (Some(Page::LogIn), WidgetId::SalesforceUsername));
    three.settle().await.sees("connected Salesforce Administrator meanwhile").sees("[ ] I have checked");
    assert_eq!(three.model().focus(), WidgetId::ConnectChecked);
    one.keys("Esc").await.sees("Nothing changed; still connected as Salesforce Administrator.");
}

/// EXT-45, INV-22: the app is uninstalled, or the operator loses the right, while one is at it: that is told, and there is
/// nothing to do but to leave. When it is there again, one begins again.
#[tokio::test]
async fn the_ground_goes() {
    for lang in Lang::ALL {
        let stage = Stage::fixture("demo").await;
        let (mut one, mut two) = (stage.pilot(DARCY, (80, 24), lang), stage.pilot(ADA, (80, 24), lang));
        to_log_in(&mut one).await;
        one.type_text(ADMIN).await.keys("Tab").await.type_text(WORD).await;
        two.keys("4 End x Tab Enter").await;
        assert!(stage.account(northwind()).salesforce().is_none(), "{}", two.screen());
        one.settle().await.sees(tell(lang, "Salesforce was uninstalled meanwhile", "Salesforce a été désinstallé"));
        one.keys("Tab C-n").await.misses("✓");
        assert_eq!((page(&one), one.model().focus()), (Some(Page::Preflight), WidgetId::WizardBack));
        assert!(wizard(one.model()).unwrap().password.is_empty() && !one.model().is_dirty());
        two.keys("c").await.type_text("salesforce\n").await.keys("Tab Enter").await;
        one.settle().await;
        if stage.account(northwind()).apps().contains_key(SALESFORCE) {
            one.sees(tell(lang, "Nobody is connected.", "Aucun utilisateur n'est connecté."));
        }
        let darcy = stage.user(northwind(), DARCY).unwrap().id;
        let wanted = ActOnUser { user: darcy, action: UserAction::Deactivate, accepts_from_removal: 0 };
        let outcome = stage.hub.submit(stage.actor(ADA), Command::ActOnUser(wanted)).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
        one.settle().await;
        assert_eq!(wizard(one.model()).map(|wizard| wizard.blocked.is_some()), Some(true), "{}", one.screen());
        one.keys("Enter").await;
        assert_eq!(page(&one), None);
    }
}

/// A session over a world that a test changes as no command of today does.
#[derive(Clone)]
struct Desk {
    world: World,
    model: Model,
    actor: Actor,
    now: Timestamp,
}

impl Desk {
    /// A session of the demo that has come to the comparison with a user.
    async fn comparing(name: &str) -> Self {
        let stage = Stage::fixture("demo").await;
        let mut pilot = stage.pilot(ADA, (80, 24), Lang::En);
        to_log_in(&mut pilot).await;
        log_in(&mut pilot, name, WORD).await;
        assert_eq!(page(&pilot), Some(Page::Compare));
        let world = (*stage.hub.world()).clone();
        Self { world, model: pilot.model().clone(), actor: stage.actor(ADA), now: stage.hub.now() }
    }

    fn tell(&mut self, msg: Msg) -> Vec<Effect> {
        let context = context();
        let mut roster = Roster::new(Arc::clone(self.world.account(northwind()).unwrap()));
        let mut viewer = Viewer::new(Size::new(80, 24), Lang::En, "hubspot");
        let mut around = Surroundings {
            world: &self.world,
            actor: self.actor,
            loading: None,
            now: self.now,
            context: &context,
            roster: &mut roster,
            viewer: &mut viewer,
        };
        update(&mut self.model, msg, &mut around)
    }

    fn press(&mut self, key: &str) -> Vec<Effect> {
        self.tell(Msg::Input(Input::Key(key.parse().unwrap())))
    }

    fn user(&self, name: &str) -> SalesforceUser {
        let id = IntegrationUser { org: OrgId("00D5g00000NWCOFE".into()), username: name.into() };
        (**self.world.salesforce_user(&id).unwrap()).clone()
    }

    fn wizard(&self) -> &State {
        wizard(&self.model).unwrap()
    }
}

fn submits(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Submit(..)))
}

/// SFI-06: in real time nothing tells that a log-in is over but the next key, which then connects nobody.
#[tokio::test]
async fn a_visit_ends_unseen() {
    let desk = Desk::comparing(ADMIN).await;
    let mut early = Desk { now: desk.now + LIFETIME - SignedDuration::from_secs(1), ..desk.clone() };
    assert!(submits(&early.press("Enter")));
    let mut late = Desk { now: desk.now + LIFETIME, ..desk };
    assert!(!submits(&late.press("Enter")));
    assert_eq!((late.wizard().page, late.wizard().username.text()), (Page::LogIn, ADMIN));
    assert!(late.wizard().notice.is_some() && late.wizard().to().is_none());
}

/// SFI-11, INV-22, INV-21: the user who logged in is locked, deleted or given another password while one compares: one logs
/// in again, and is told why.
#[tokio::test]
async fn the_new_user_goes() {
    type Change = fn(&mut Desk);
    let table: [(Change, &str); 3] = [
        (
            |desk| {
                let locked = SalesforceUser { locked: true, ..desk.user(ADMIN) };
                desk.world.put(Record::SalesforceUser(locked));
            },
            "sf-login-locked",
        ),
        (
            |desk| {
                let other = SalesforceUser { secret: desk.user(REPORTING).secret, ..desk.user(ADMIN) };
                desk.world.put(Record::SalesforceUser(other));
            },
            "sf-login-changed",
        ),
        (
            |desk| {
                let key = Record::SalesforceUser(desk.user(ADMIN)).key();
                desk.world.remove(&key);
            },
            "sf-login-changed",
        ),
    ];
    for (change, told) in table {
        let mut desk = Desk::comparing(ADMIN).await;
        change(&mut desk);
        desk.tell(Msg::Changed);
        let wrong = desk.wizard().wrong.as_ref().map(|(_, why)| why.id);
        assert_eq!((desk.wizard().page, wrong), (Page::LogIn, Some(told)));
        assert_eq!(desk.wizard().username.text(), ADMIN);
        assert!(!submits(&desk.press("Enter")) && !submits(&desk.press("C-n")));
    }
}

/// SFI-10, ER-16: rights that go while one compares are seen before anything is agreed to; what is agreed to is what is
/// listed.
#[tokio::test]
async fn rights_go_meanwhile() {
    let mut desk = Desk::comparing(ADMIN).await;
    let weaker = SalesforceUser { permissions: vec![Code::from("api_enabled")], ..desk.user(ADMIN) };
    desk.world.put(Record::SalesforceUser(weaker));
    desk.tell(Msg::Changed);
    assert!(desk.wizard().unseen && desk.wizard().warns());
    assert!(!submits(&desk.press("C-n")), "it is only seen");
    assert!(!desk.wizard().unseen);
    let effects = desk.press("C-n");
    let Some(Effect::Submit(_, _, command)) = effects.iter().find(|effect| matches!(effect, Effect::Submit(..))) else {
        panic!("{effects:?}");
    };
    let Command::SwitchSalesforceUser(wanted) = command.as_ref() else { panic!("{command:?}") };
    assert_eq!(wanted.accepts_lower.len(), desk.user(INTEGRATION).permissions.len() - 1);
    assert!(!format!("{effects:?}").contains(WORD));
}

/// EXT-45, INV-22: with a connection that was cut altogether one starts from nobody: HubSpot is asked for again, and the new
/// user is held to the least that it needs.
#[tokio::test]
async fn the_connection_goes() {
    let mut desk = Desk::comparing(REPORTING).await;
    desk.world.remove(&RecordKey::Salesforce(northwind()));
    desk.tell(Msg::Changed);
    assert_eq!(desk.wizard().page, Page::Consent);
    assert_eq!(desk.wizard().notice.as_ref().map(|notice| notice.id), Some("sf-somebody-else-none"));
    desk.press("Enter");
    assert_eq!(desk.wizard().page, Page::Compare);
    assert!(desk.wizard().warns());
}

//! A wizard that was not finished: kept while it is typed, offered when its operator comes back.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use ratatui::layout::Size;
use seatdesk::{
    domain::{
        access::{Access, PermissionSource},
        guard::Actor,
        language::Lang,
        permission::{Grant, Grants},
        seat::SeatType,
        template::TemplateId,
        user::Origin,
    },
    term::{
        drafts::{Disk, Drafts, Memory, Writing},
        ports::Ports,
    },
    ui::{
        overlays::Question,
        toast::Level,
        viewer::Viewer,
        wizards::create_user::{Page, Problem, Saved, State},
    },
};

use super::walk::{CORE, VIEW_ONLY, VIEWS, add, choose_seat, tell, to_invite};
use crate::support::{
    person::Person,
    stage::{Stage, context},
    world::{ADD_EDIT, BOTH, SUPER, VIEWER, actor, create_users, now, records},
};

/// A person who comes back to the same drafts.
fn come(stage: &Stage, drafts: &Arc<dyn Drafts>, operator: &str, (size, lang): ((u16, u16), Lang)) -> Person {
    let viewer = Viewer::new(Size::new(size.0, size.1), lang, "hubspot");
    let ports = Ports { drafts: Arc::clone(drafts), ..Ports::in_memory() };
    Person::open(stage.hub.clone(), context(), stage.actor(operator), viewer, ports)
}

fn memory() -> Arc<dyn Drafts> {
    Arc::new(Memory::default())
}

fn texts(pilot: &Person) -> Vec<String> {
    let entries = pilot.wizard().unwrap().draft.addresses.entries();
    entries.iter().map(|entry| entry.text.clone()).collect()
}

fn offered(pilot: &Person) -> bool {
    pilot.dialog().is_some_and(|dialog| matches!(dialog.question, Question::Unfinished(_)))
}

/// INV-24: what was typed and chosen is there again, on the page where it was; Not now keeps it, and Create user asks again.
/// Nothing of all this is written into the store.
#[tokio::test]
async fn an_unfinished_batch_is_offered_and_resumed() {
    for view in VIEWS {
        let lang = view.1;
        let (stage, drafts) = (Stage::of(records()).await, memory());
        let before = stage.dump().await;
        let mut pilot = come(&stage, &drafts, SUPER, view);
        to_invite(&mut pilot, "ann@x.io bob@x.io", CORE).await;
        pilot.keys("Space").await;
        let left = pilot.wizard().unwrap().draft.clone();
        drop(pilot);

        let mut pilot = come(&stage, &drafts, SUPER, view);
        pilot.sees(tell(lang, "You began to add 2 users (Core Seat)", "Vous avez commencé à ajouter 2 utilisateurs"));
        pilot.sees(tell(lang, "20 Aug 2026, 09:30", "20 août 2026 à 09:30"));
        pilot.keys("S-Tab Enter").await;
        assert!(pilot.dialog().is_none() && pilot.wizard().is_none());
        pilot.keys("c").await.sees(tell(lang, "Starting anew discards them.", "Recommencer l'efface."));
        pilot.keys("Esc").await;
        assert!(pilot.wizard().is_none());
        pilot.keys("c Enter").await;
        let wizard = pilot.wizard().unwrap();
        assert_eq!((wizard.page, &wizard.draft), (Page::Invite, &left));
        assert!(stage.dump().await == before);

        // At once, too, and what is done then is kept as well.
        let mut again = come(&stage, &drafts, SUPER, view);
        again.keys("Enter M-b M-b").await.type_text("cy@x.io ").await;
        let mut third = come(&stage, &drafts, SUPER, view);
        third.keys("Enter").await;
        assert_eq!((third.wizard().unwrap().page, texts(&third)), (Page::AddUsers, texts(&again)));
    }
}

/// Half a word in the field is something, and so is an address that is being mended.
#[tokio::test]
async fn what_stands_in_the_field_is_kept() {
    let (stage, drafts, view) = (Stage::of(records()).await, memory(), VIEWS[0]);
    come(&stage, &drafts, SUPER, view).keys("c").await.type_text("half@").await;
    let mut pilot = come(&stage, &drafts, SUPER, view);
    pilot.sees("You began to add users and did not finish.");
    pilot.keys("Enter").await;
    assert_eq!(pilot.wizard().unwrap().field.text(), "half@");
    pilot.type_text("x.io b@x.io ").await.keys("Tab Tab Tab Home Enter C-u").await;
    let mut pilot = come(&stage, &drafts, SUPER, view);
    pilot.sees("You began to add 2 users");
    pilot.keys("Enter").await;
    assert_eq!(texts(&pilot), ["b@x.io"]);
    pilot.keys("Esc").await;
    assert_eq!(texts(&pilot), ["half@x.io", "b@x.io"]);
}

/// Created, discarded, emptied, thrown away, begun anew: nothing is offered after any of them.
#[tokio::test]
async fn what_is_over_is_not_offered() {
    let view = VIEWS[0];
    for way in ["created", "discarded", "emptied", "thrown away", "anew"] {
        let (stage, drafts) = (Stage::of(records()).await, memory());
        let mut pilot = come(&stage, &drafts, SUPER, view);
        match way {
            "created" => {
                to_invite(&mut pilot, "ann@x.io", VIEW_ONLY).await;
                pilot.keys("C-n").await;
            }
            "discarded" => _ = pilot.keys("c").await.type_text("ann@x.io ").await.keys("Esc Tab Enter").await,
            "emptied" => _ = pilot.keys("c").await.type_text("ann@x.io ").await.keys("Tab Tab Tab x").await,
            _ => {
                pilot.keys("c").await.type_text("ann@x.io ").await;
                pilot = come(&stage, &drafts, SUPER, view);
                assert!(offered(&pilot));
                if way == "anew" {
                    pilot.keys("Esc c Tab Enter").await;
                    assert!(texts(&pilot).is_empty());
                } else {
                    pilot.keys("Tab Enter").await.sees("The unfinished batch was discarded.");
                }
            }
        }
        assert!(!offered(&come(&stage, &drafts, SUPER, view)), "{way}");
    }
}

/// CRU-14: what has changed meanwhile is found again where it can be mended.
#[tokio::test]
async fn a_resumed_batch_is_checked_again() {
    let (stage, drafts, view) = (Stage::of(records()).await, memory(), VIEWS[0]);
    to_invite(&mut come(&stage, &drafts, SUPER, view), "ann@x.io bob@x.io", CORE).await;
    let by = stage.actor(ADD_EDIT);
    let _ = stage.hub.submit(by, create_users(&["ann@x.io"], SeatType::ViewOnly)).await;
    let mut pilot = come(&stage, &drafts, SUPER, view);
    pilot.keys("Enter").await.sees("already a user here");
    let wizard = pilot.wizard().unwrap();
    assert_eq!((wizard.page, &wizard.problem), (Page::AddUsers, &Some(Problem::Entries(1))));

    // A seat that this operator cannot give any more leads to the seats.
    let drafts = memory();
    let mut state = State::new(actor(ADD_EDIT));
    state.draft.addresses.add("cy@x.io", Origin::Typed);
    (state.draft.seat, state.page) = (Some(SeatType::Core), Page::Invite);
    let bytes = state.to_keep(now()).unwrap().write().unwrap();
    drafts.save(stage.actor(ADD_EDIT), Some(bytes)).await.unwrap();
    let mut pilot = come(&stage, &drafts, ADD_EDIT, view);
    pilot.keys("Enter").await;
    let wizard = pilot.wizard().unwrap();
    assert_eq!((wizard.page, &wizard.problem), (Page::AccessLevels, &Some(Problem::SeatRefused(SeatType::Core))));
}

/// A draft is its operator's alone: it waits until they come, and is not offered to who may create nobody.
#[tokio::test]
async fn a_draft_belongs_to_its_operator() {
    let (stage, drafts, view) = (Stage::of(records()).await, memory(), VIEWS[2]);
    come(&stage, &drafts, BOTH, view).keys("c").await.type_text("ann@x.io ").await;
    let mut pilot = come(&stage, &drafts, SUPER, view);
    assert!(!offered(&pilot));
    let switch = async |pilot: &mut Person, to: &str| {
        pilot
            .keys(":")
            .await
            .type_text("Switch operator")
            .await
            .keys("Enter")
            .await
            .type_text(to)
            .await
            .keys("Enter")
            .await;
    };
    switch(&mut pilot, BOTH).await;
    assert!(offered(&pilot), "{}", pilot.screen());
    pilot.keys("Enter").await;
    assert_eq!(texts(&pilot), ["ann@x.io"]);

    let bytes = drafts.load(stage.actor(BOTH)).unwrap();
    drafts.save(stage.actor(VIEWER), bytes).await.unwrap();
    let pilot = come(&stage, &drafts, VIEWER, view);
    assert!(pilot.dialog().is_none());
}

/// A place that takes nothing.
#[derive(Default)]
struct Full(AtomicUsize);

impl Drafts for Full {
    fn load(&self, _: Actor) -> io::Result<Option<Vec<u8>>> {
        Ok(None)
    }

    fn save(&self, _: Actor, _: Option<Vec<u8>>) -> Writing {
        self.0.fetch_add(1, Ordering::Relaxed);
        Box::pin(std::future::ready(Err(io::ErrorKind::StorageFull.into())))
    }

    fn put_aside(&self, _: Actor) {}
}

/// A place whose draft cannot be read.
#[derive(Default)]
struct Unreadable(AtomicUsize);

impl Drafts for Unreadable {
    fn load(&self, _: Actor) -> io::Result<Option<Vec<u8>>> {
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn save(&self, _: Actor, _: Option<Vec<u8>>) -> Writing {
        self.0.fetch_add(1, Ordering::Relaxed);
        Box::pin(std::future::ready(Ok(())))
    }

    fn put_aside(&self, _: Actor) {}
}

/// What could not even be read may be worth something: nothing is written over it, that is told, and quitting promises
/// nothing.
#[tokio::test]
async fn what_cannot_be_read_is_left_alone() {
    let place = Arc::new(Unreadable::default());
    let drafts: Arc<dyn Drafts> = place.clone();
    let stage = Stage::of(records()).await;
    let mut pilot = come(&stage, &drafts, SUPER, VIEWS[0]);
    pilot.sees("cannot be kept for another time");
    pilot.keys("c").await.type_text("ann@x.io ").await;
    assert_eq!(place.0.load(Ordering::Relaxed), 0);
    pilot.keys("Tab q").await.sees("is not saved, and is lost");
}

/// What is changed in the permission editor is in the draft before it is saved there.
#[tokio::test]
async fn an_open_editor_is_kept_too() {
    let stage = Stage::of(records()).await;
    let drafts = memory();
    let mut pilot = come(&stage, &drafts, SUPER, VIEWS[0]);
    add(&mut pilot, "ann@x.io").await;
    choose_seat(&mut pilot, VIEW_ONLY).await;
    // From scratch; the first permission of the first group.
    pilot.keys("Enter Down Down Enter Tab Enter Enter Down Space").await.sees("1 of 25");
    drop(pilot);
    let mut pilot = come(&stage, &drafts, SUPER, VIEWS[0]);
    pilot.keys("Enter").await;
    let draft = &pilot.wizard().unwrap().draft;
    let PermissionSource::Custom { base: None, grants } = &draft.access.source else { panic!("{:?}", draft.access) };
    assert_eq!(grants.get("crm.contacts.view"), Some(Grant::EVERYTHING));
}

/// When drafts cannot be kept the wizard goes on, and that is said once, not for each key.
#[tokio::test]
async fn what_cannot_be_kept_is_told_once() {
    for view in VIEWS {
        let full = Arc::new(Full::default());
        let drafts: Arc<dyn Drafts> = full.clone();
        let stage = Stage::of(records()).await;
        let mut pilot = come(&stage, &drafts, SUPER, view);
        pilot.keys("c").await.type_text("ann@x.io bob@x.io ").await;
        assert!(full.0.load(Ordering::Relaxed) > 10);
        let told: Vec<_> = pilot.model().toasts().filter(|toast| toast.level == Level::Warning).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        pilot.sees(tell(view.1, "cannot be kept for another time", "ne peut pas être gardée pour une autre fois"));
        pilot.keys("C-n").await;
        choose_seat(&mut pilot, VIEW_ONLY).await;
        pilot.keys("C-n C-n").await;
        assert_eq!(pilot.wizard().unwrap().page, Page::Continue);
    }
}

/// What nobody can resume is ignored, and gone: half a file, another program's, a newer version's.
#[tokio::test]
async fn a_broken_draft_is_let_go() {
    let stage = Stage::of(records()).await;
    let operator = stage.actor(SUPER);
    let good = {
        let mut state = State::new(operator);
        state.draft.addresses.add("ann@x.io", Origin::Csv);
        String::from_utf8(state.to_keep(now()).unwrap().write().unwrap()).unwrap()
    };
    let newer = good.replace("\"version\":1", "\"version\":2");
    let more = good.replace("\"version\":1", "\"version\":1,\"more\":0");
    for text in ["", "{", "[]", "null", &good[..good.len() / 2], &newer, &more] {
        let drafts = memory();
        drafts.save(operator, Some(text.into())).await.unwrap();
        let mut pilot = come(&stage, &drafts, SUPER, VIEWS[0]);
        assert!(pilot.dialog().is_none(), "{text}");
        pilot.settle().await;
        assert_eq!(drafts.load(operator).unwrap(), None, "{text}");
        add(&mut pilot, "bob@x.io").await;
    }
    let drafts = memory();
    drafts.save(operator, Some(good.into())).await.unwrap();
    assert!(offered(&come(&stage, &drafts, SUPER, VIEWS[0])));
}

/// Access that names what is not there any more is HubSpot's default again.
#[tokio::test]
async fn access_that_is_gone_is_the_default() {
    let stage = Stage::of(records()).await;
    let world = stage.hub.world();
    let operator = stage.actor(SUPER);
    let custom = |base: Option<&str>, keys: &[&str]| PermissionSource::Custom {
        base: base.map(|id| TemplateId(id.into())),
        grants: Grants(keys.iter().map(|key| ((*key).into(), Grant::On)).collect()),
    };
    let template = |id: &str| PermissionSource::Template(TemplateId(id.into()));
    let table = [
        (template("sales_manager"), template("sales_manager")),
        (template("gone"), PermissionSource::Default),
        (custom(Some("gone"), &["crm.export"]), PermissionSource::Default),
        (custom(None, &["crm.export", "no.such"]), custom(None, &["crm.export"])),
    ];
    for (source, expected) in table {
        let mut state = State::new(operator);
        state.draft.access = Access { super_admin: false, source };
        let saved = Saved::read(&state.to_keep(now()).unwrap().write().unwrap()).unwrap();
        assert_eq!(State::resume(saved, operator, &world).draft.access.source, expected);
    }
}

/// Any wizard: from the screen to the file, back, and again the same. Any bytes: no panic.
#[test]
fn drafts_survive_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let stage = runtime.block_on(async { Stage::of(records()).await });
    let (world, operator) = (stage.hub.world(), stage.actor(SUPER));
    let disk = Disk::new(folder.path().join("drafts"), 3);
    let origin = prop::sample::select(&[Origin::Typed, Origin::Csv, Origin::Salesforce][..]);
    let entry = (prop_oneof!["[a-z]{1,5}@[a-z]{1,5}\\.io", "\\PC{0,12}", any::<String>()], origin);
    let seat = prop::option::of(prop::sample::select(&SeatType::ALL[..]));
    let page = prop::sample::select(&Page::ALL[..3]);
    let wizard = (prop::collection::vec(entry, 0..20), any::<String>(), seat, page, any::<bool>());
    let config = Config {
        cases: 100,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        failure_persistence: None,
        ..Config::default()
    };
    let saved = TestRunner::new(config.clone()).run(&wizard, |(entries, field, seat, page, skip_invite)| {
        let mut state = State::new(operator);
        for (text, origin) in &entries {
            state.draft.addresses.add(text, *origin);
        }
        state.field.insert(&field);
        (state.draft.seat, state.page, state.draft.skip_invite) = (seat, page, skip_invite);
        let Some(saved) = state.to_keep(now()) else { return Ok(()) };
        prop_assert!(saved.is_of(&state));
        let bytes = saved.write().unwrap();
        runtime.block_on(async { disk.save(operator, Some(bytes)).await }).unwrap();
        let found = Saved::read(&disk.load(operator).unwrap().unwrap()).unwrap();
        prop_assert_eq!(&found, &saved);
        let resumed = State::resume(found, operator, &world);
        prop_assert_eq!(&resumed.draft, &state.draft);
        prop_assert_eq!(resumed.field.text(), state.field.text());
        Ok(())
    });
    saved.unwrap();
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..200),
        "\\{\"version\":1[\\PC]{0,80}\\}?".prop_map(String::into_bytes),
    ];
    let read = TestRunner::new(config).run(&bytes, |bytes| {
        if let Ok(saved) = Saved::read(&bytes) {
            State::resume(saved, operator, &world);
        }
        Ok(())
    });
    read.unwrap();
}

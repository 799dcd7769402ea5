//! What others do shows in the Users pane, and nothing of one's own is lost by it.

use std::sync::Arc;

use jiff::tz::TimeZone;
use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
};
use seatdesk::{
    domain::{
        language::Lang,
        record::{Record, RecordKey},
        seat::SeatType,
        user::{User, UserStatus},
        world::World,
    },
    ui::{
        effect::Effect,
        input::Input,
        layout::{Layout, WidgetId},
        loading::Loading,
        model::Model,
        msg::Msg,
        part::Surroundings,
        scene::Scene,
        screens::users::roster::Roster,
        theme::Role,
        update, view,
        viewer::Viewer,
    },
};

use super::walk::{VIEW_ONLY, VIEWS, tell, to_invite};
use crate::support::{
    person::Person,
    stage::{Stage, context},
    world::{BOTH, SUPER, actor, catalogue, customer, email, now, records, user},
};

/// Whether the row with a text is drawn as one that has just changed.
fn flashes(pilot: &Person, text: &str) -> bool {
    let rows = pilot.region(WidgetId::UsersTable);
    let at = rows.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("no {text}\n{rows}"));
    let changed = context().themes.get("hubspot").unwrap().style(Role::Changed).bg;
    pilot.ground_at(WidgetId::UsersTable, 4, u16::try_from(at).unwrap()) == changed
}

async fn create(pilot: &mut Person, addresses: &str) {
    to_invite(pilot, addresses, VIEW_ONLY).await;
    pilot.keys("C-n Esc").await;
}

/// A row that others bring stands out until the next key or until its time is over, and the count with it.
#[tokio::test]
async fn what_others_change_stands_out_for_a_moment() {
    for ends_by_key in [true, false] {
        let stage = Stage::of(records()).await;
        let mut a = stage.pilot(SUPER, (120, 40), Lang::En);
        let mut b = stage.pilot(BOTH, (80, 24), Lang::Fr);
        create(&mut a, "new@x.io").await;
        assert!(flashes(&a, "new@x.io") || a.row_with("new@x.io").unwrap().starts_with('▌'));
        b.settle().await.sees("6 utilisateurs");
        assert!(flashes(&b, "new@x.io"), "{}", b.screen());
        assert!(!flashes(&b, "Zoë Nº 2"));
        if ends_by_key {
            b.keys("Down").await;
        } else {
            b.end_flash().await;
        }
        assert!(!flashes(&b, "new@x.io"));
    }
}

/// What changes beyond the rows in sight is told.
#[tokio::test]
async fn changes_out_of_sight_are_told() {
    let stage = Stage::fixture("demo").await;
    for (lang, text) in [(Lang::En, "2 users have changed out of sight"), (Lang::Fr, "2 utilisateurs ont changé")] {
        let mut a = stage.pilot("ada@northwind.example", (120, 40), Lang::En);
        let mut b = stage.pilot("bothaina@northwind.example", (80, 24), lang);
        let name = lang.code();
        create(&mut a, &format!("zz1{name}@x.io zz2{name}@x.io")).await;
        b.settle().await.sees(text);
    }
}

/// A selection is of users, not of rows: it outlives searches and filters. What is copied are the addresses.
#[tokio::test]
async fn a_selection_outlives_a_search() {
    let stage = Stage::of(more()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("/").await.type_text("extra").await.keys("Enter Space Space Space").await;
        pilot.sees(tell(lang, "3 of 8 users, 3 selected", "3 sur 8 utilisateurs, 3 sélectionnés"));
        assert!(pilot.row_with("Nº 100").unwrap().contains('☑'), "{}", pilot.screen());
        pilot.keys("Esc").await.sees(tell(lang, "8 users, 3 selected", "8 utilisateurs, 3 sélectionnés"));
        pilot.keys("y").await;
        assert_eq!(pilot.copied(), ["extra0@x.io\nextra1@x.io\nextra2@x.io"]);
        pilot.sees(tell(lang, "3 addresses copied", "3 adresses copiées"));
        pilot.expire_toast().await.keys("Esc").await.misses(tell(lang, "selected", "sélectionnés"));
        pilot.keys("*").await.sees(tell(lang, "8 selected", "8 sélectionnés"));
        pilot.keys("*").await.misses(tell(lang, "selected", "sélectionnés"));
        pilot.keys("Home y").await;
        assert_eq!(pilot.copied().len(), 1, "without a selection it is the row");
        assert_eq!(pilot.bells(), 0);
    }
}

fn more() -> Vec<Record> {
    let extra = |n: u64| user(100 + n, &format!("extra{n}@x.io"), SeatType::Core, &[]);
    let extra = (0..3).map(|n| Record::User(customer(), Box::new(extra(n))));
    records().into_iter().chain(extra).collect()
}

/// A session without a hub, whose world a test changes as it likes.
struct Bare {
    world: World,
    model: Model,
    roster: Roster,
    viewer: Viewer,
    loading: Option<Loading>,
}

impl Bare {
    fn new() -> Self {
        let world = World::from_records(catalogue(), more());
        let roster = Roster::new(Arc::clone(world.account(customer()).unwrap()));
        let viewer = Viewer::new(Size::new(80, 24), Lang::En, "hubspot");
        let mut bare = Self { world, model: Model::new(actor(SUPER)), roster, viewer, loading: None };
        bare.take(Msg::Changed);
        bare
    }

    fn take(&mut self, msg: Msg) -> Vec<Effect> {
        let context = context();
        let mut around = Surroundings {
            world: &self.world,
            actor: self.model.actor,
            context: &context,
            roster: &mut self.roster,
            viewer: &mut self.viewer,
            now: now(),
            loading: self.loading,
        };
        update::update(&mut self.model, msg, &mut around)
    }

    fn keys(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.take(Msg::Input(Input::Key(key.parse().unwrap())));
        }
    }

    fn screen(&mut self) -> String {
        let state = Arc::clone(self.world.account(customer()).unwrap());
        let area = Rect::new(0, 0, 80, 24);
        let mut scene = Scene {
            world: &self.world,
            account: &state,
            actor: self.model.actor,
            operator: None,
            roster: &self.roster,
            now: now(),
            loading: self.loading,
            zone: &TimeZone::UTC,
            viewer: &mut self.viewer,
            layout: Layout::default(),
        };
        let frame = view::view(&self.model, &context(), &mut scene, Buffer::empty(area));
        seatdesk::flow::screen::text(&frame.buffer, area)
    }
}

/// Who is deleted leaves the selection, and who comes back under the same address is somebody else.
#[test]
fn who_is_deleted_leaves_the_selection() {
    let mut bare = Bare::new();
    bare.keys("/ e x t r a Enter Space Space Space");
    assert!(bare.screen().contains("3 of 8 users, 3 selected"));
    bare.world.remove(&RecordKey::User(customer(), email("extra1@x.io").key().clone()));
    bare.take(Msg::Changed);
    assert!(bare.screen().contains("2 of 7 users, 2 selected"), "{}", bare.screen());
    let again = user(500, "extra1@x.io", SeatType::Core, &[]);
    bare.world.put(Record::User(customer(), Box::new(again)));
    let effects = bare.take(Msg::Changed);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::EndFlash(_))), "{effects:?}");
    assert!(bare.screen().contains("3 of 8 users, 2 selected"), "{}", bare.screen());
}

/// An operator who is deactivated sees no users any more, and is told the way out; no key does anything to the list.
#[test]
fn who_is_deactivated_sees_nobody() {
    let mut bare = Bare::new();
    let mut operator = User::clone(bare.world.account(customer()).unwrap().user(email(SUPER).key()).unwrap());
    operator.status = UserStatus::Deactivated;
    bare.world.put(Record::User(customer(), Box::new(operator)));
    bare.take(Msg::Changed);
    let screen = bare.screen();
    assert!(screen.contains("The users are not shown") && !screen.contains("extra1"), "{screen}");
    bare.keys("Down Space * y");
    assert!(bare.model.users.selection.is_empty());
    bare.keys("C-p");
    assert_eq!(bare.model.part().name(), "picker.commands");
}

/// While an account is still being read its first users are there to work with; those who come are no news.
#[test]
fn the_first_users_are_shown_while_the_rest_is_read() {
    let mut bare = Bare::new();
    bare.loading = Some(Loading { users: 8, total: None });
    bare.take(Msg::Changed);
    assert!(bare.screen().contains("Loading… 8 users so far"), "{}", bare.screen());
    bare.keys("End");
    for n in 0..3_000 {
        let page = user(1_000 + n, &format!("page{n:05}@x.io"), SeatType::Core, &[]);
        bare.world.put(Record::User(customer(), Box::new(page)));
        if n == 1_500 {
            bare.loading = Some(Loading { users: 1_509, total: Some(3_008) });
            assert!(bare.take(Msg::Changed).is_empty(), "nothing flashes");
            assert!(bare.screen().contains("1,509 of 3,008 users"), "{}", bare.screen());
            bare.keys("/ p a g e 0 0 1");
            assert_eq!(bare.roster.len(), 100);
            bare.keys("Esc");
        }
    }
    bare.loading = None;
    assert!(bare.take(Msg::Changed).is_empty(), "nor do the last that come");
    assert!(bare.screen().contains("3,008 users"), "{}", bare.screen());
}

/// The Seats pane of an account that is still being read says that it counts, and holds back what depends on the count; of
/// one whose operator was deactivated it shows nothing.
#[test]
fn the_seats_pane_waits_for_everybody() {
    let mut bare = Bare::new();
    bare.keys("2");
    bare.loading = Some(Loading { users: 8, total: Some(3_008) });
    bare.take(Msg::Changed);
    let screen = bare.screen();
    assert!(screen.contains("10 bought · counting how many are assigned"), "{screen}");
    assert!(!screen.contains("free") && screen.contains("8 of 3,008 users"), "{screen}");
    for keys in ["+", "r", "c"] {
        bare.keys(keys);
        assert!(bare.screen().contains("still being read"), "{keys}");
        assert!(bare.model.overlays.is_empty() && bare.model.seats.menu.is_none());
    }
    bare.loading = None;
    assert!(
        bare.take(Msg::Changed).iter().all(|effect| !matches!(effect, Effect::EndFlash(_))),
        "who comes is no news"
    );
    assert!(bare.screen().contains("7 of 10 assigned"), "{}", bare.screen());

    bare.keys("c");
    assert!(bare.model.seats.menu.is_some());
    let mut operator = User::clone(bare.world.account(customer()).unwrap().user(email(SUPER).key()).unwrap());
    operator.status = UserStatus::Deactivated;
    bare.world.put(Record::User(customer(), Box::new(operator)));
    bare.take(Msg::Changed);
    let screen = bare.screen();
    assert!(screen.contains("The users are not shown") && !screen.contains("Add seats ]"), "{screen}");
    bare.keys("c Tab Enter");
    assert!(bare.model.overlays.is_empty() && bare.model.seats.menu.is_none());
}

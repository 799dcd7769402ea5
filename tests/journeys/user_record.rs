//! The record of one user.

use ratatui::layout::{Position, Size};
use seatdesk::{
    domain::{
        access::{Access, ClassicGrant, ClassicRole, ClassicScope, PermissionSource},
        classic::ClassicProducts,
        guard::Actor,
        invite::{Invite, InviteToken},
        language::Lang,
        record::{Record, RecordKey},
        seat::SeatType,
        team::{Team, TeamId},
        user::{User, UserStatus},
        world::World,
    },
    ui::{
        action::ActionId,
        input::{Input, Mouse, MouseKind},
        layout::{Layout, WidgetId},
        model::Model,
        msg::Msg,
        overlays::Overlay,
        part::Surroundings,
        scene::Scene,
        screens::{user_record::State, users::roster::Roster},
        update::update,
        view::view,
        viewer::Viewer,
        wording,
    },
};

use super::walk::{VIEW_ONLY, VIEWS, tell, to_invite};
use crate::support::{
    person::Person,
    stage::{Stage, context},
    world::{ADD_EDIT, BOTH, SUPER, VIEWER, customer, email, now, records, user},
};

const ADA: &str = "ada@northwind.example";

/// The record that is open.
fn record(pilot: &Person) -> Option<&State> {
    pilot.model().overlays.iter().find_map(|overlay| match overlay {
        Overlay::UserRecord(record) => Some(record.as_ref()),
        _ => None,
    })
}

/// Searches the list for somebody and opens the first hit.
async fn open(pilot: &mut Person, text: &str) {
    pilot.keys("/").await.type_text(text).await.keys("Enter Enter").await;
    assert!(record(pilot).is_some(), "{}", pilot.screen());
}

async fn press(pilot: &mut Person, at: Position) {
    pilot.input(Input::Mouse(Mouse { kind: MouseKind::Press, at })).await;
}

/// Clicks on a part of the screen, so many lines below its top.
async fn click(pilot: &mut Person, id: WidgetId, below: u16) {
    let rect = pilot.layout().rect(id);
    assert!(!rect.is_empty(), "{} is not on the screen:\n{}", id.name(), pilot.screen());
    press(pilot, Position::new(rect.x + rect.width.min(3) - 1, rect.y + below)).await;
}

/// The small world with one more user.
fn with(more: User) -> Vec<Record> {
    let mut all = records();
    all.push(Record::User(customer(), Box::new(more)));
    all
}

/// Somebody who was invited, mailed or not, with a link that works so many days from now on.
fn invited(mailed: bool, days: i64) -> User {
    let mut guest = user(9, "guest@x.io", SeatType::Core, &[]);
    (guest.first_name, guest.last_name) = Default::default();
    guest.status = UserStatus::Invited;
    guest.password_set = false;
    let token = InviteToken(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef);
    let expires_at = now() + jiff::SignedDuration::from_hours(24 * days);
    guest.invite = Some(Invite { token, expires_at, mailed_at: mailed.then(now), renewed: false });
    guest
}

/// USR-02: Enter on the name opens the record, with the path to it; Esc leads back to the list, which is as it was.
#[tokio::test]
async fn enter_on_the_name_opens_the_record() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADA, size, lang);
        pilot.keys("Down Down Down").await;
        let list = pilot.region(WidgetId::UsersTable);
        pilot.keys("Home").await;
        for _ in 0..3 {
            pilot.keys("Down").await;
        }
        pilot.keys("Enter").await;
        let name = record(&pilot).unwrap().name.clone();
        let path = pilot.region(WidgetId::Breadcrumb);
        assert!(path.contains(&format!("{} › {name}", tell(lang, "Users", "Utilisateurs"))), "{path}");
        assert!(path.contains(tell(lang, "4 of 250", "4 sur 250")), "{path}");
        assert!(pilot.region(WidgetId::RecordCard).contains(&name));
        pilot.keys("Esc").await;
        assert_eq!(pilot.region(WidgetId::UsersTable), list);
        assert!(record(&pilot).is_none());
        assert_eq!(pilot.bells(), 0);
    }
}

/// The team and the preset stand under the name, everything else beside it, whole at 80 columns.
#[tokio::test]
async fn the_card_says_who_it_is() {
    let stage = Stage::fixture("demo").await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADA, size, lang);
        open(&mut pilot, "thao.nguyen").await;
        let card = pilot.region(WidgetId::RecordCard);
        for text in [
            "Thảo Nguyễn",
            "thao.nguyen@northwind.example",
            "Headquarters",
            tell(lang, "Core Seat", "Licence essentielle"),
            tell(lang, "Main team", "Équipe principale"),
            tell(lang, "27 Aug 2020", "27 août 2020"),
            tell(lang, "5 days ago", "il y a 5 j"),
            tell(lang, "● Active", "● Actif"),
        ] {
            assert!(card.contains(text), "{text} at {size:?}\n{card}");
        }
        pilot.keys("Esc").await;
        let mut pilot = stage.pilot(ADA, size, lang);
        open(&mut pilot, "rui.simoes").await;
        pilot.sees(tell(lang, "× Deactivated", "× Désactivé"));
    }
}

/// The records follow each other as the list has them, searched or not, and stop at its ends; Esc leaves the cursor of
/// the list on the user whose record was last seen.
#[tokio::test]
async fn neighbours_are_those_of_the_list() {
    let stage = Stage::fixture("demo").await;
    let mut pilot = stage.pilot(ADA, (80, 24), Lang::En);
    open(&mut pilot, "hemi").await;
    let mut names = vec![record(&pilot).unwrap().name.clone()];
    for _ in 0..4 {
        pilot.keys("]").await;
        names.push(record(&pilot).unwrap().name.clone());
    }
    names.dedup();
    assert_eq!(names.len(), 3, "{names:?}");
    pilot.sees("3 of 3");
    pilot.keys("[").await.sees("2 of 3");
    assert_eq!(record(&pilot).unwrap().name, names[1]);
    pilot.keys("Esc").await.sees("3 of 250 users");
    let under = pilot.region(WidgetId::UsersTable).lines().find(|line| line.starts_with('▌')).unwrap().to_owned();
    assert!(under.contains(&names[1]), "{under}");
    // Another place, and back: the cursor is where the record was.
    pilot.keys("Enter [ 2 1").await;
    assert!(pilot.region(WidgetId::UsersTable).lines().any(|line| line.starts_with('▌') && line.contains(&names[0])));
    assert_eq!(pilot.bells(), 0);
}

/// Sections open and close; Tab passes the groups over, Down does not; what is open stays so for the next user.
#[tokio::test]
async fn sections_open_and_close() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        pilot.keys("Home Enter").await;
        let free =
            tell(lang, "6 of 10 left (2 leave on 1 Dec 2026)", "6 libres sur 10 (2 à supprimer le 1er déc. 2026)");
        pilot.misses(free);
        pilot.keys("Tab Right").await.sees(free);
        pilot.sees(tell(lang, "Paid. Marketing, CMS", "Payante. Marketing, CMS"));
        pilot.keys("]").await.sees(free);
        pilot.keys("Left").await.misses(free);
        pilot.keys("Enter").await.sees(free);
        pilot.keys("Space").await.misses(free);
        pilot.sees(tell(lang, "Automation", "Automatisation"));
        pilot.keys("Tab Left").await;
        pilot.misses(tell(lang, "Automation", "Automatisation"));
        pilot.keys("Space Down Down").await;
        assert_eq!(pilot.model().focus(), WidgetId::RecordGroups);
        pilot.keys("Left").await.misses(tell(lang, "Automation", "Automatisation"));
        assert_eq!(pilot.model().focus(), WidgetId::RecordPermissions);
        pilot.keys("Tab").await;
        assert_eq!(pilot.model().focus(), WidgetId::RecordCard);
        pilot.keys("S-Tab S-Tab").await;
        assert_eq!(pilot.model().focus(), WidgetId::RecordSeat);
        assert_eq!(pilot.bells(), 0);
    }
}

/// The drawer has every permission with what is granted of it, beside the record or, below 100 columns, over it;
/// somebody on a View-Only Seat reads it as well as anybody.
#[tokio::test]
async fn the_drawer_has_every_permission() {
    let stage = Stage::of(records()).await;
    let catalogue = stage.hub.world().catalogue().clone();
    for (width, lang, operator) in [(99, Lang::Fr, SUPER), (100, Lang::En, SUPER), (160, Lang::Fr, VIEWER)] {
        let mut pilot = stage.pilot(operator, (width, 100), lang);
        open(&mut pilot, "adder").await;
        pilot.keys("Down Down Enter").await;
        assert_eq!(pilot.layout().rect(WidgetId::RecordCard).is_empty(), width < 100, "at {width}");
        let title = tell(lang, "Permissions of Zoë Nº 2", "Autorisations : Zoë Nº 2");
        assert!(pilot.region(WidgetId::RecordDrawer).contains(title), "{}", pilot.screen());
        let who = stage.user(customer(), ADD_EDIT).unwrap();
        let drawer = pilot.region(WidgetId::RecordTree);
        let words = context();
        let words = words.languages.get(lang);
        for permission in catalogue.permissions() {
            let label = words.text(&wording::permission(&permission.key));
            let held = who.access.grant_of(&catalogue, SeatType::Core, permission.key.as_str()).is_some();
            let sign = if held { '✓' } else { '·' };
            let partner = permission.key.as_str().starts_with("partner.");
            let found = drawer.lines().any(|line| line.contains(&format!("{sign} {label}")));
            assert_eq!(found, !partner, "{label} in\n{drawer}");
        }
        pilot.keys("Esc").await;
        assert!(pilot.layout().rect(WidgetId::RecordDrawer).is_empty());
        assert_eq!(pilot.model().focus(), WidgetId::RecordPermissions);
    }
}

/// The drawer is searched, its groups close, it stays open for the next user, and Esc leads out one step at a time.
#[tokio::test]
async fn the_drawer_is_searched_and_stays_open() {
    let stage = Stage::of(records()).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        open(&mut pilot, "billing").await;
        // Again, with everybody in the list.
        pilot.keys("Esc Esc Enter Down Down Enter /").await.type_text(tell(lang, "billing", "facturation")).await;
        let billing = tell(lang, "✓ Modify billing", "✓ Modifier la facturation");
        pilot.sees(billing).misses("Workflows");
        pilot.keys("Enter").await.sees(billing);
        pilot.keys("Esc").await;
        // The cursor stays on what was found, and brings it into sight.
        pilot.sees(billing);
        pilot.keys("Left").await.misses(billing);
        pilot.keys("Enter").await.sees(billing);
        pilot.keys("End [").await.misses(billing);
        assert!(record(&pilot).unwrap().drawer.is_some());
        pilot.keys("/").await.type_text("zzz").await;
        pilot.sees(tell(lang, "No permission matches", "Aucune autorisation ne correspond"));
        pilot.keys("Esc Esc").await;
        assert!(record(&pilot).unwrap().drawer.is_none());
        pilot.keys("Esc").await;
        assert!(record(&pilot).is_none() && pilot.bells() == 0);
    }
}

/// The invite link is shown to who may create users, and copied by them; others are told what it needs. The
/// address is anybody's.
#[tokio::test]
async fn the_link_is_for_who_may_create_users() {
    let stage = Stage::of(with(invited(false, 3))).await;
    let link = "https://app.hubspot.example/join/0123456789abcdef0123456789abcdef";
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(ADD_EDIT, size, lang);
        open(&mut pilot, "guest").await;
        pilot.sees(link).sees(tell(
            lang,
            "Invited, link works until 23 Aug 2026",
            "lien valable jusqu'au 23 août 2026",
        ));
        pilot.sees(tell(lang, "Not mailed", "Sans e-mail"));
        pilot.keys("Y").await;
        assert_eq!(pilot.copied(), [link]);
        pilot.keys("y").await.sees("guest@x.io");
        assert_eq!(pilot.copied(), ["guest@x.io"]);
        assert!(pilot.region(WidgetId::StatusLine).contains("guest@x.io"));

        let mut pilot = stage.pilot(VIEWER, size, lang);
        open(&mut pilot, "guest").await;
        let needs = tell(lang, "Needs: Add and edit users", "Nécessite : Ajouter et modifier des utilisateurs");
        pilot.misses("hubspot.example");
        pilot.sees(tell(lang, "shown to people who may create users", "réservé à qui peut créer des utilisateurs"));
        pilot.keys("Y").await;
        assert!(pilot.copied().is_empty() && pilot.region(WidgetId::StatusLine).contains(needs));
        pilot.keys("y").await;
        assert_eq!((pilot.copied(), pilot.bells()), (vec!["guest@x.io".to_owned()], 0));
    }
}

/// A link whose time is over is no longer shown, and no key copies it; nor is there one for who has signed up.
#[tokio::test]
async fn a_link_that_is_over_is_not_copied() {
    let stage = Stage::of(with(invited(true, -1))).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        open(&mut pilot, "guest").await;
        pilot.sees(tell(lang, "Expired on 19 Aug 2026", "Expirée le 19 août 2026"));
        pilot.sees(tell(lang, "Mailed on 20 Aug 2026", "Envoyée par e-mail le 20 août 2026"));
        pilot.misses("hubspot.example");
        pilot.keys("Y").await;
        assert_eq!((pilot.copied().len(), pilot.bells()), (0, 1));
        let mut pilot = stage.pilot(SUPER, size, lang);
        open(&mut pilot, "both").await;
        pilot.misses("Invitation");
        pilot.keys("Y").await;
        assert_eq!((pilot.copied().len(), pilot.bells()), (0, 1));
    }
}

/// A classic user holds no seat, and what the classic flow grants is what the record shows.
#[tokio::test]
async fn a_classic_user_has_a_role_and_no_seat() {
    let mut classic = user(9, "classic@x.io", SeatType::Core, &[]);
    classic.seat = None;
    classic.access = Access {
        super_admin: false,
        source: PermissionSource::Classic(ClassicGrant {
            role: ClassicRole::SalesManager,
            crm_features: true,
            view: ClassicScope::Everything,
            edit: ClassicScope::OwnedAndUnassigned,
            bulk_delete: false,
            import: true,
            export: false,
            edit_properties: false,
            products: ClassicProducts::default(),
        }),
    };
    let stage = Stage::of(with(classic)).await;
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        open(&mut pilot, "classic").await;
        pilot.sees(tell(lang, "No seat", "Aucune licence")).sees(tell(lang, "Sales Manager", "Responsable des ventes"));
        pilot.sees(tell(lang, "5 of 12", "5 sur 12"));
        pilot.keys("End Enter").await;
        let drawer = pilot.region(WidgetId::RecordTree);
        let row = |label: &str| drawer.lines().find(|line| line.contains(label)).unwrap().to_owned();
        assert!(row(tell(lang, "✓ Edit", "✓ Modification")).contains(tell(lang, "Owned", "Propriétaire")), "{drawer}");
        assert!(row("Import").contains('✓') && row("Export").contains('·'), "{drawer}");
    }
}

/// The names of teams are cut to what fits, and say how many more there are; nothing is lost of a long name.
#[tokio::test]
async fn long_names_are_whole_and_teams_are_counted() {
    let mut long = user(9, "long@x.io", SeatType::Core, &[]);
    long.first_name = "陈伟 Wolfgang Maximilian Ferdinand 👩‍👩‍👧".into();
    long.last_name = "Freiherr von Hohenstein-Wittelsbacher zu Altenmühlbach und noch viel weiter".into();
    let teams: Vec<Team> = (1..=9)
        .map(|n| Team { id: TeamId(format!("t{n}").into()), name: format!("Team number {n}").into(), parent: None })
        .collect();
    long.main_team = Some(teams[0].id.clone());
    long.extra_teams = teams[1..].iter().map(|team| team.id.clone()).collect();
    let mut all = with(long);
    all.extend(teams.into_iter().map(|team| Record::Team(customer(), team)));
    let stage = Stage::of(all).await;
    for (size, lang) in VIEWS.into_iter().chain([((60, 16), Lang::Fr), ((300, 100), Lang::En)]) {
        let mut pilot = stage.pilot(SUPER, size, lang);
        open(&mut pilot, "long@").await;
        let card = pilot.region(WidgetId::RecordCard);
        let flat = card.replace(['│', '▌', '╭', '╮', '─'], " ");
        let words: Vec<&str> = flat.split_whitespace().collect();
        for word in "陈伟 Wolfgang Maximilian Ferdinand Freiherr von Altenmühlbach weiter".split(' ') {
            assert!(words.contains(&word), "{word} at {size:?}\n{card}");
        }
        assert!(card.contains("Team number 2") && card.contains(" +"), "{card}");
    }
}

/// What others do shows at once, while the focus and what is open stay.
#[tokio::test]
async fn the_record_follows_the_world() {
    let stage = Stage::of(records()).await;
    let mut a = stage.pilot(BOTH, (120, 40), Lang::En);
    let mut b = stage.pilot(SUPER, (80, 24), Lang::En);
    open(&mut b, "viewer").await;
    b.keys("Tab Right").await.sees("6 of 10 left").sees("1 of 1");
    let before = record(&b).unwrap().clone();
    to_invite(&mut a, "c@x.io", super::walk::CORE).await;
    a.keys("C-n Esc").await;
    b.settle().await.sees("5 of 10 left");
    assert_eq!(record(&b), Some(&before));
    to_invite(&mut a, "viewer@x.io", VIEW_ONLY).await;
    a.keys("C-n").await;
    b.settle().await.sees("of 2");
}

/// A session over worlds that a test puts in place of each other.
struct Bench {
    world: World,
    actor: Actor,
    model: Model,
    viewer: Viewer,
    roster: Roster,
}

impl Bench {
    async fn of(records: Vec<Record>) -> Self {
        let stage = Stage::of(records).await;
        let (world, actor) = ((*stage.hub.world()).clone(), stage.actor(SUPER));
        let roster = Roster::new(world.account(actor.hub).unwrap().clone());
        let viewer = Viewer::new(Size::new(80, 24), Lang::En, "hubspot");
        Self { world, actor, model: Model::new(actor), viewer, roster }
    }

    fn take(&mut self, msg: Msg) {
        let context = context();
        let mut around = Surroundings {
            world: &self.world,
            actor: self.actor,
            loading: None,
            now: now(),
            context: &context,
            roster: &mut self.roster,
            viewer: &mut self.viewer,
        };
        update(&mut self.model, msg, &mut around);
    }

    fn keys(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.take(Msg::Input(Input::Key(key.parse().unwrap())));
        }
        self
    }

    fn screen(&mut self) -> String {
        let context = context();
        let zone = jiff::tz::TimeZone::UTC;
        let mut scene = Scene {
            world: &self.world,
            account: self.world.account(self.actor.hub).unwrap(),
            actor: self.actor,
            loading: None,
            operator: None,
            roster: &self.roster,
            now: now(),
            zone: &zone,
            viewer: &mut self.viewer,
            layout: Layout::default(),
        };
        let buffer = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, 80, 24));
        let frame = view(&self.model, &context, &mut scene, buffer);
        seatdesk::flow::screen::text(&frame.buffer, frame.buffer.area)
    }

    /// Takes a user away, as another operator would.
    fn delete(&mut self, address: &str) {
        self.world.remove(&RecordKey::User(customer(), email(address).key().clone()));
        self.take(Msg::Changed);
    }
}

/// Whoever is deleted while their record is open: the page says so, the neighbours are still to be reached, no key that
/// has lost its object is named, and Esc leads back.
#[tokio::test]
async fn a_record_says_that_its_user_was_deleted() {
    let mut bench = Bench::of(records()).await;
    bench.take(Msg::Changed);
    bench.keys("Home Down Enter Down Down Enter");
    let Some(Overlay::UserRecord(record)) = bench.model.overlays.last() else { panic!("{}", bench.screen()) };
    let name = record.name.clone();
    let address = bench.world.account(customer()).unwrap().user_by_id(record.user).unwrap().email.typed().to_owned();
    let next = bench.roster.get(2).unwrap().display_name();
    assert!(bench.screen().contains("Permissions of"));
    bench.delete(&address);
    let screen = bench.screen();
    assert!(screen.contains(&format!("{name} was deleted meanwhile")), "{screen}");
    assert!(!screen.contains("Permissions of") && !screen.contains("copy address"), "{screen}");
    assert!(bench.keys("p e y Enter").screen().contains("was deleted meanwhile"));

    assert!(!screen.contains("Not saved"), "{screen}");

    let gone = bench.model.clone();
    assert!(bench.keys("]").screen().contains(&next), "{}", bench.screen());
    bench.model = gone;
    bench.keys("Esc");
    assert!(bench.model.overlays.is_empty());
    let screen = bench.screen();
    assert!(screen.lines().any(|line| line.contains('▌') && line.contains(&next)), "{screen}");
}

/// The mouse: a row opens the record once it is under the cursor, sections open, a group leads into the drawer, and the
/// corner of the drawer closes it.
#[tokio::test]
async fn the_record_is_worked_with_the_mouse() {
    let stage = Stage::of(with(invited(false, 3))).await;
    let mut pilot = stage.pilot(SUPER, (120, 40), Lang::En);
    click(&mut pilot, WidgetId::UsersTable, 2).await;
    assert!(record(&pilot).is_none());
    click(&mut pilot, WidgetId::UsersTable, 2).await;
    assert!(record(&pilot).is_some(), "{}", pilot.screen());
    click(&mut pilot, WidgetId::RecordSeat, 0).await;
    pilot.sees("5 of 10 left");
    click(&mut pilot, WidgetId::RecordGroups, 2).await;
    let drawer = pilot.region(WidgetId::RecordTree);
    assert!(drawer.lines().any(|line| line.starts_with('▌') && line.contains("Sales")), "{drawer}");
    // A group of the drawer closes, and what is in it is gone.
    let sales = drawer.lines().position(|line| line.starts_with('▌')).unwrap();
    click(&mut pilot, WidgetId::RecordTree, u16::try_from(sales).unwrap()).await;
    pilot.misses("Sequences");
    click(&mut pilot, WidgetId::RecordSearch, 0).await;
    pilot.type_text("workfl").await.sees("1 of 1").sees("Workflows");
    pilot.keys("Esc").await;
    let rect = pilot.layout().rect(WidgetId::RecordDrawer);
    press(&mut pilot, Position::new(rect.right() - 4, rect.y)).await;
    assert!(record(&pilot).unwrap().drawer.is_none(), "{}", pilot.screen());
    let all = WidgetId::Action(ActionId::ShowPermissions);
    click(&mut pilot, all, 0).await;
    assert!(matches!(pilot.model().overlays.last(), Some(Overlay::Permissions(_))), "{}", pilot.screen());
    pilot.keys("Esc Esc").await;
    open(&mut pilot, "guest").await;
    click(&mut pilot, WidgetId::RecordLink, 0).await;
    assert_eq!(pilot.copied().len(), 1);
    pilot.keys("Esc Esc Home Enter").await;
    let before = record(&pilot).unwrap().user;
    click(&mut pilot, WidgetId::Action(ActionId::NextUser), 0).await;
    assert_ne!(record(&pilot).unwrap().user, before);
    assert_eq!(pilot.bells(), 0);
}

/// In a low window the focus is always in sight, and the whole record can be reached.
#[tokio::test]
async fn a_low_window_scrolls_with_the_focus() {
    let stage = Stage::of(with(invited(true, 3))).await;
    for lang in [Lang::En, Lang::Fr] {
        let mut pilot = stage.pilot(SUPER, (60, 16), lang);
        open(&mut pilot, "guest").await;
        pilot.sees("guest@x.io");
        let mut seen = String::new();
        for _ in 0..14 {
            let focus = pilot.model().focus();
            assert!(!pilot.layout().rect(focus).is_empty(), "{focus:?}\n{}", pilot.screen());
            seen.push_str(&pilot.region(WidgetId::Record));
            pilot.keys("Down").await;
        }
        for text in ["Invitation", tell(lang, "Assign a seat", "Attribuer une licence"), "Marketing"] {
            assert!(seen.contains(text), "{text}\n{seen}");
        }
        assert!(seen.contains(tell(lang, "Account", "Compte")), "{seen}");
        pilot.keys("Home").await.sees("guest@x.io");
    }
}

/// What was edited of somebody who was deleted meanwhile is named, so that it is not lost unseen.
#[tokio::test]
async fn what_was_edited_of_who_is_deleted_is_named() {
    let mut bench = Bench::of(records()).await;
    bench.take(Msg::Changed);
    bench.keys("/ v i e w e r Enter Enter Down Right Down Enter Home Enter");
    let screen = bench.screen();
    assert!(screen.contains('•'), "{screen}");
    bench.delete(VIEWER);
    let screen = bench.screen();
    assert!(screen.contains("was deleted meanwhile") && screen.contains("saved: Seat."), "{screen}");
    bench.keys("Esc");
    assert!(bench.model.overlays.is_empty());
}

//! Worlds of a given number of users, and sessions that look at them.

use std::sync::Arc;

use jiff::Timestamp;
use ratatui::{buffer::Buffer, layout::Size};
use seatdesk::{
    domain::{
        guard::Actor,
        id::UserId,
        language::Lang,
        permission::Catalogue,
        user::{User, UserStatus},
        world::World,
    },
    service::{
        Hub, Sources,
        fixture::{self, large::Large},
        worlds::Loaded,
    },
    store::MemoryStore,
    term::{paint::Painter, ports::Ports, session::Session, tier::ColorTier},
    ui::{context::Context, input::Input, key::Key, viewer::Viewer},
};

/// How many users the accounts have that are looked at; 0 stands for the first account of the demo.
pub const USERS: [u64; 3] = [0, 1_000, 100_000];

/// The windows that are drawn.
pub const WINDOWS: [(u16, u16); 3] = [(80, 24), (120, 40), (300, 80)];

/// The window of everything that does not depend on it.
pub const WINDOW: (u16, u16) = (120, 40);

/// A session with its terminal, as far as bytes go.
pub struct Desk {
    /// The session.
    pub session: Session,
    /// What turns its frames into bytes.
    pub painter: Painter,
}

impl Desk {
    /// A desk at an account of so many users (see [`USERS`]), drawn once.
    pub fn new(users: u64, (width, height): (u16, u16)) -> Self {
        let loaded = Loaded { world: world(users), revs: Default::default() };
        let account = loaded.world.accounts().next().unwrap();
        let actor = Actor { hub: account.account().hub_id, user: operator(account.users().values()) };
        let sources = Sources::fixed(now(), 7);
        let (hub, _writer) = Hub::open(Arc::new(MemoryStore::new()), 1, loaded, sources, Default::default());
        let context = Arc::new(Context::shipped().unwrap());
        let viewer = Viewer::new(Size::new(width, height), Lang::En, "hubspot");
        let session = Session::open(hub, context, actor, viewer, Ports::in_memory()).unwrap();
        let mut desk = Self { session, painter: Painter::new(ColorTier::TrueColor) };
        desk.paint();
        desk
    }

    /// Presses a key.
    pub fn press(&mut self, key: &str) {
        self.session.input(Input::Key(key.parse::<Key>().unwrap()));
    }

    /// Draws the frame into a buffer of the window's size, without sending it.
    pub fn draw(&mut self, buffer: Buffer) -> Buffer {
        self.session.draw(buffer).buffer
    }

    /// Draws the frame, and answers how many bytes it is for the terminal.
    pub fn paint(&mut self) -> usize {
        let buffer = self.painter.take_spare(self.session.area());
        let frame = self.session.draw(buffer);
        self.painter.frame(frame.buffer, frame.cursor).len()
    }

    /// Scrolls so far down that each further Down moves the whole list.
    pub fn scroll(&mut self) {
        for _ in 0..self.session.area().height {
            self.press("Down");
        }
        self.paint();
    }
}

/// The first Active super admin.
fn operator<'a>(mut users: impl Iterator<Item = &'a Arc<User>>) -> UserId {
    users.find(|user| user.access.super_admin && user.status == UserStatus::Active).unwrap().id
}

fn now() -> Timestamp {
    "2026-08-20T09:30:00Z".parse().unwrap()
}

/// A world whose first account has so many users; the demo for 0.
pub fn world(users: u64) -> World {
    let catalogue = Arc::new(Catalogue::shipped().unwrap());
    if users == 0 {
        return World::from_records(catalogue, fixture::records(fixture::find("demo").unwrap().text, None).unwrap());
    }
    let large = Large::new(u32::try_from(users).unwrap(), Some(now())).unwrap();
    World::from_records(catalogue, large.records())
}

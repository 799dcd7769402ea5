//! A person at the keyboard: the flow player, whose verbs panic here when something is wrong, and can be chained.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

use ratatui::{layout::Size, style::Color};
use seatdesk::{
    domain::guard::Actor,
    flow::player::Player,
    service::Hub,
    term::ports::Ports,
    ui::{
        action::ActionId,
        context::Context,
        input::Input,
        key::Key,
        layout::WidgetId,
        overlays::{Dialog, Overlay},
        viewer::Viewer,
        wizards::create_user,
    },
};

use super::styled;

/// A person at a keyboard, and what is on their screen.
pub struct Person(Player);

/// Keys as [`Key`] names them: `"c Tab C-n"`.
fn read(keys: &str) -> Vec<Key> {
    keys.split_whitespace().map(|key| key.parse().unwrap()).collect()
}

impl Person {
    /// Sits down at a session.
    pub fn open(hub: Hub, context: Arc<Context>, actor: Actor, viewer: Viewer, ports: Ports) -> Self {
        Self(Player::open(hub, context, actor, viewer, ports).unwrap())
    }

    /// Whether the key line dims an action where one is.
    pub fn dims(&self, action: ActionId) -> bool {
        self.model().part().dims(action, &self.hub().world(), self.model().actor)
    }

    /// Holds every frame since the last act to being sound.
    #[track_caller]
    fn sound(&mut self) -> &mut Self {
        let faults = self.0.faults();
        assert!(faults.is_empty(), "{}\n{}", faults.join("\n"), self.screen());
        self
    }

    /// Presses keys one after the other: `"c Tab C-n"`.
    pub async fn keys(&mut self, keys: &str) -> &mut Self {
        self.0.keys(&read(keys)).await;
        self.sound()
    }

    /// Types a text, character by character; a line break is Enter.
    pub async fn type_text(&mut self, text: &str) -> &mut Self {
        self.0.type_text(text).await;
        self.sound()
    }

    /// Presses keys faster than any answer can come.
    pub async fn hurry(&mut self, keys: &str) -> &mut Self {
        self.0.hurry(&read(keys)).await;
        self.sound()
    }

    /// Pastes a text.
    pub async fn paste(&mut self, text: &str) -> &mut Self {
        self.0.paste(text).await;
        self.sound()
    }

    /// Gives the window another size.
    pub async fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.0.resize(Size::new(width, height)).await;
        self.sound()
    }

    /// Puts anything into the session that a terminal can.
    pub async fn input(&mut self, input: Input) -> &mut Self {
        self.0.input(input).await;
        self.sound()
    }

    /// Waits for what is under way, takes in what others have published, and draws.
    pub async fn settle(&mut self) -> &mut Self {
        self.0.settle().await;
        self.sound()
    }

    /// Lets the time of every toast that was shown run out.
    pub async fn expire_toast(&mut self) -> &mut Self {
        self.0.expire_toasts().await;
        self.sound()
    }

    /// Lets the time of all rows that stand out run out.
    pub async fn end_flash(&mut self) -> &mut Self {
        self.0.end_flashes().await;
        self.sound()
    }

    /// The background of a cell of a part of the screen, counted from that part's corner.
    pub fn ground_at(&self, id: WidgetId, x: u16, y: u16) -> Option<Color> {
        let rect = self.layout().rect(id);
        self.frame().buffer.cell((rect.x + x, rect.y + y)).map(|cell| cell.bg)
    }

    /// What is on the screen, and how it looks.
    pub fn styled(&self) -> String {
        styled::frame(self.frame(), self.theme())
    }

    /// Holds a text against the screen. Line breaks count as blanks, since sentences are wrapped.
    #[track_caller]
    pub fn sees(&self, text: &str) -> &Self {
        assert!(self.shows(text), "{text:?} is not on the screen:\n{}", self.screen());
        self
    }

    /// Holds a text against the screen that must not be there.
    #[track_caller]
    pub fn misses(&self, text: &str) -> &Self {
        assert!(!self.shows(text), "{text:?} is on the screen:\n{}", self.screen());
        self
    }

    /// The create-user wizard, when it is open.
    pub fn wizard(&self) -> Option<&create_user::State> {
        self.model().overlays.iter().find_map(|overlay| match overlay {
            Overlay::CreateUser(wizard) => Some(wizard.as_ref()),
            _ => None,
        })
    }

    /// The dialog on top, when there is one.
    pub fn dialog(&self) -> Option<&Dialog> {
        match self.model().overlays.last() {
            Some(Overlay::Dialog(dialog)) => Some(dialog),
            _ => None,
        }
    }
}

impl Deref for Person {
    type Target = Player;

    fn deref(&self) -> &Player {
        &self.0
    }
}

impl DerefMut for Person {
    fn deref_mut(&mut self) -> &mut Player {
        &mut self.0
    }
}

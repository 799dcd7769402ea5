//! The player: a person at the keyboard of a session, without a terminal. What it types goes through
//! [`Session::input`] and nothing else; after each act it waits for every answer that is under way, takes in what
//! others did, and draws. It is the only pilot: flows and tests call its verbs.
//!
//! | file | what it holds |
//! |---|---|
//! | `act` | the acts of a flow, one by one |
//! | `intent` | from what is meant to the keys that do it |

mod act;
mod intent;

pub use act::Stuck;

use std::{pin::pin, sync::Arc, task::Poll};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ratatui::{buffer::Buffer, layout::Size};

use super::screen;
use crate::{
    domain::guard::Actor,
    service::Hub,
    term::{
        ports::Ports,
        session::{NoAccount, Outgoing, Session},
    },
    ui::{
        context::Context,
        i18n::Words,
        input::Input,
        key::{Key, KeyCode},
        layout::{Layout, WidgetId},
        model::Model,
        screens::users::flash::FlashId,
        theme::Theme,
        toast::ToastId,
        view::Frame,
        viewer::Viewer,
    },
};

/// A person at a keyboard, and what is on their screen.
pub struct Player {
    hub: Hub,
    session: Session,
    context: Arc<Context>,
    frame: Frame,
    toasts: Vec<ToastId>,
    flashes: Vec<FlashId>,
    bytes: Vec<Vec<u8>>,
    quit: bool,
    faults: Vec<String>,
}

impl Player {
    /// Sits down at a session of this operator.
    ///
    /// # Errors
    /// [`NoAccount`] when the world does not have the operator's account.
    pub fn open(
        hub: Hub,
        context: Arc<Context>,
        actor: Actor,
        viewer: Viewer,
        ports: Ports,
    ) -> Result<Self, NoAccount> {
        let mut session = Session::open(hub.clone(), Arc::clone(&context), actor, viewer, ports)?;
        let buffer = Buffer::empty(session.area());
        let frame = screen::veiled(session.draw(buffer));
        Ok(Self {
            hub,
            session,
            context,
            frame,
            toasts: Vec::new(),
            flashes: Vec::new(),
            bytes: Vec::new(),
            quit: false,
            faults: Vec::new(),
        })
    }

    /// Presses a key.
    pub async fn key(&mut self, key: Key) {
        self.input(Input::Key(key)).await;
    }

    /// Presses keys, one after the other, each after the answer to the one before.
    pub async fn keys(&mut self, keys: &[Key]) {
        for key in keys {
            self.key(*key).await;
        }
    }

    /// Presses keys faster than any answer can come.
    pub async fn hurry(&mut self, keys: &[Key]) {
        for key in keys {
            self.session.input(Input::Key(*key));
        }
        self.draw();
        self.settle().await;
    }

    /// Types a text, character by character; a line break is Enter.
    pub async fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.key(if c == '\n' { Key::plain(KeyCode::Enter) } else { Key::char(c) }).await;
        }
    }

    /// Pastes a text.
    pub async fn paste(&mut self, text: &str) {
        self.input(Input::Paste(text.to_owned())).await;
    }

    /// Gives the window another size.
    pub async fn resize(&mut self, size: Size) {
        self.input(Input::Resize(size)).await;
    }

    /// Puts anything into the session that a terminal can.
    pub async fn input(&mut self, input: Input) {
        self.session.input(input);
        if self.session.is_busy() {
            // What is shown while the answer is under way.
            self.draw();
        }
        self.settle().await;
    }

    /// Waits for what is under way, takes in what others have published, and draws.
    pub async fn settle(&mut self) {
        loop {
            while self.session.is_busy() {
                self.session.wait().await;
            }
            // Whatever is published by now is taken in; what will be published later is not waited for.
            tokio::task::yield_now().await;
            loop {
                let mut wait = pin!(self.session.wait());
                if !std::future::poll_fn(|cx| Poll::Ready(wait.as_mut().poll(cx).is_ready())).await {
                    break;
                }
            }
            // What was published may have raised a question, such as for what is new in a log.
            if !self.session.is_busy() {
                break;
            }
        }
        self.draw();
    }

    /// Lets the time of every toast that was shown run out.
    pub async fn expire_toasts(&mut self) {
        for id in std::mem::take(&mut self.toasts) {
            self.session.toast_over(id);
        }
        self.settle().await;
    }

    /// Lets the time of all rows that stand out run out.
    pub async fn end_flashes(&mut self) {
        for id in std::mem::take(&mut self.flashes) {
            self.session.flash_over(id);
        }
        self.settle().await;
    }

    fn draw(&mut self) {
        let area = self.session.area();
        self.frame = screen::veiled(self.session.draw(Buffer::empty(area)));
        for out in self.session.outgoing() {
            match out {
                Outgoing::Bytes(bytes) => self.bytes.push(bytes),
                Outgoing::TakeMouse(_) => {}
                Outgoing::EndFlash(id) => self.flashes.push(id),
                Outgoing::ExpireToast(id) => self.toasts.push(id),
                Outgoing::Quit => self.quit = true,
            }
        }
        self.faults.extend(screen::faults(&self.frame, area));
    }

    /// What is on the screen, line by line.
    pub fn screen(&self) -> String {
        screen::text(&self.frame.buffer, self.frame.buffer.area)
    }

    /// What stands in a part of the screen; empty when that part is not on it.
    pub fn region(&self, id: WidgetId) -> String {
        screen::text(&self.frame.buffer, self.frame.layout.rect(id))
    }

    /// The first line of the screen that holds a text.
    pub fn row_with(&self, text: &str) -> Option<String> {
        self.screen().lines().find(|line| line.contains(text)).map(|line| line.trim().to_owned())
    }

    /// Whether a text is on the screen, be it wrapped or not.
    pub fn shows(&self, text: &str) -> bool {
        screen::shows(&self.frame, text, None)
    }

    /// The texts that were copied to the clipboard since this was last asked.
    pub fn copied(&mut self) -> Vec<String> {
        let mut copied = Vec::new();
        self.bytes.retain(|bytes| {
            let inner = bytes.strip_prefix(b"\x1b]52;c;").and_then(|rest| rest.strip_suffix(b"\x07"));
            let text = inner.and_then(|base64| String::from_utf8(STANDARD.decode(base64).ok()?).ok());
            copied.extend(text.clone());
            text.is_none()
        });
        copied
    }

    /// What the terminal was sent between frames, and is neither a copy nor a bell that was asked for already.
    pub fn sent(&self) -> &[Vec<u8>] {
        &self.bytes
    }

    /// How often the bell rang since this was last asked.
    pub fn bells(&mut self) -> usize {
        let before = self.bytes.len();
        self.bytes.retain(|bytes| bytes != b"\x07");
        before - self.bytes.len()
    }

    /// What was wrong with frames since this was last asked.
    pub fn faults(&mut self) -> Vec<String> {
        std::mem::take(&mut self.faults)
    }

    /// Whether the session is over.
    pub const fn has_quit(&self) -> bool {
        self.quit
    }

    /// What the person has before them.
    pub const fn model(&self) -> &Model {
        self.session.model()
    }

    /// The person's own view.
    pub const fn viewer(&self) -> &Viewer {
        self.session.viewer()
    }

    /// The last frame.
    pub const fn frame(&self) -> &Frame {
        &self.frame
    }

    /// Where everything is.
    pub const fn layout(&self) -> &Layout {
        &self.frame.layout
    }

    /// The hub of the world the person works in.
    pub const fn hub(&self) -> &Hub {
        &self.hub
    }

    /// Words, themes and keymap.
    pub const fn context(&self) -> &Arc<Context> {
        &self.context
    }

    /// The theme the screen is drawn in.
    pub fn theme(&self) -> &Theme {
        self.context.themes.get(&self.viewer().theme).unwrap_or_else(|| self.context.themes.default_theme())
    }

    /// The words of the person's language.
    pub fn words(&self) -> &Words {
        self.context.languages.get(self.viewer().lang)
    }
}

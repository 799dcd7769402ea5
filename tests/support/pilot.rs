//! A pilot: a person at the keyboard of a session, without a terminal. What it types goes through
//! [`Session::input`] and nothing else; after each act it waits for every answer that is under way, takes in what
//! others did, and draws.

use std::{future::Future as _, pin::pin, sync::Arc, task::Poll};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Size},
    style::Color,
};
use seatdesk::{
    domain::{guard::Actor, language::Lang},
    service::Hub,
    term::session::{Outgoing, Session},
    ui::{
        context::Context,
        input::Input,
        key::Key,
        layout::{Layout, SMALLEST, WidgetId},
        model::Model,
        overlays::{Dialog, Overlay},
        screens::users::flash::FlashId,
        toast::ToastId,
        view::Frame,
        viewer::Viewer,
        wizards::create_user,
    },
};

use super::styled;

/// A person at a keyboard, and what is on their screen.
pub struct Pilot {
    session: Session,
    context: Arc<Context>,
    frame: Frame,
    toasts: Vec<ToastId>,
    flashes: Vec<FlashId>,
    bytes: Vec<Vec<u8>>,
    quit: bool,
}

impl Pilot {
    /// Sits down at a session.
    pub fn open(hub: Hub, context: Arc<Context>, actor: Actor, size: (u16, u16), lang: Lang, theme: &str) -> Self {
        let viewer = Viewer::new(Size::new(size.0, size.1), lang, theme);
        let mut session = Session::open(hub, Arc::clone(&context), actor, viewer).unwrap();
        let buffer = Buffer::empty(session.area());
        let frame = session.draw(buffer);
        Self { session, context, frame, toasts: Vec::new(), flashes: Vec::new(), bytes: Vec::new(), quit: false }
    }

    /// Presses keys one after the other, as [`Key`] names them: `"c Tab C-n"`.
    pub async fn keys(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.input(Input::Key(key.parse::<Key>().unwrap())).await;
        }
        self
    }

    /// Types a text, character by character; a line break is Enter.
    pub async fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let key = if c == '\n' { "Enter".parse::<Key>().unwrap() } else { Key::char(c) };
            self.input(Input::Key(key)).await;
        }
        self
    }

    /// Presses keys faster than any answer can come.
    pub async fn hurry(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            self.session.input(Input::Key(key.parse::<Key>().unwrap()));
        }
        self.draw();
        self.settle().await;
        self
    }

    /// Pastes a text.
    pub async fn paste(&mut self, text: &str) -> &mut Self {
        self.input(Input::Paste(text.to_owned())).await
    }

    /// Gives the window another size.
    pub async fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.input(Input::Resize(Size::new(width, height))).await
    }

    /// Puts anything into the session that a terminal can.
    pub async fn input(&mut self, input: Input) -> &mut Self {
        self.session.input(input);
        if self.session.is_busy() {
            // What is shown while the answer is under way.
            self.draw();
        }
        self.settle().await
    }

    /// Waits for what is under way, takes in what others have published, and draws.
    pub async fn settle(&mut self) -> &mut Self {
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
        self
    }

    /// Lets the time of every toast that was shown run out.
    pub async fn expire_toast(&mut self) -> &mut Self {
        for id in std::mem::take(&mut self.toasts) {
            self.session.toast_over(id);
        }
        self.settle().await
    }

    /// Lets the time of all rows that stand out run out.
    pub async fn end_flash(&mut self) -> &mut Self {
        for id in std::mem::take(&mut self.flashes) {
            self.session.flash_over(id);
        }
        self.settle().await
    }

    fn draw(&mut self) {
        let area = self.session.area();
        self.frame = self.session.draw(Buffer::empty(area));
        for out in self.session.outgoing() {
            match out {
                Outgoing::Bytes(bytes) => self.bytes.push(bytes),
                Outgoing::ExpireToast(id) => self.toasts.push(id),
                Outgoing::EndFlash(id) => self.flashes.push(id),
                Outgoing::TakeMouse(_) => {}
                Outgoing::Quit => self.quit = true,
            }
        }
        styled::check(&self.frame, area);
        if area.width >= SMALLEST.width && area.height >= SMALLEST.height {
            for (id, rect) in self.frame.layout.iter() {
                assert_eq!(rect.intersection(area), rect, "{id:?} leaves the window\n{}", self.screen());
            }
        }
    }

    /// What is on the screen, line by line.
    pub fn screen(&self) -> String {
        styled::text(&self.frame.buffer, self.frame.buffer.area)
    }

    /// What is on the screen, and how it looks.
    pub fn styled(&self) -> String {
        let theme = self.context.themes.get(&self.session.viewer().theme).unwrap();
        styled::frame(&self.frame, theme)
    }

    /// What stands in a part of the screen; empty when that part is not on it.
    pub fn region(&self, id: WidgetId) -> String {
        styled::text(&self.frame.buffer, self.frame.layout.rect(id))
    }

    /// The background of a cell of a part of the screen, counted from that part's corner.
    pub fn ground_at(&self, id: WidgetId, x: u16, y: u16) -> Option<Color> {
        let rect = self.frame.layout.rect(id);
        self.frame.buffer.cell((rect.x + x, rect.y + y)).map(|cell| cell.bg)
    }

    /// The first line of the screen that holds a text.
    pub fn row_with(&self, text: &str) -> Option<String> {
        self.screen().lines().find(|line| line.contains(text)).map(|line| line.trim().to_owned())
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

    /// Whether a text is on the screen, be it wrapped or not.
    pub fn shows(&self, text: &str) -> bool {
        if self.screen().contains(text) {
            return true;
        }
        // Frames stand between the lines of a wrapped text, and a panel may stand beside it.
        let flat = |text: &str| text.split(|c: char| c.is_whitespace() || "│▌".contains(c)).collect::<String>();
        self.frame.layout.iter().any(|(id, _)| flat(&self.region(id)).contains(&flat(text)))
    }

    /// The texts that were copied to the clipboard since this was last asked.
    pub fn copied(&mut self) -> Vec<String> {
        let mut copied = Vec::new();
        self.bytes.retain(|bytes| {
            let Some(rest) = bytes.strip_prefix(b"\x1b]52;c;") else { return true };
            let base64 = rest.strip_suffix(b"\x07").unwrap();
            copied.push(String::from_utf8(STANDARD.decode(base64).unwrap()).unwrap());
            false
        });
        copied
    }

    /// What the terminal was sent between frames, and is neither a copy nor a bell that was asked for already.
    pub fn sent(&self) -> &[Vec<u8>] {
        &self.bytes
    }

    /// The frame before the person, and where the cursor is.
    pub const fn frame(&self) -> (&Buffer, Option<Position>) {
        (&self.frame.buffer, self.frame.cursor)
    }

    /// How often the bell rang since this was last asked.
    pub fn bells(&mut self) -> usize {
        let before = self.bytes.len();
        self.bytes.retain(|bytes| bytes != b"\x07");
        before - self.bytes.len()
    }

    /// Where everything is.
    pub const fn layout(&self) -> &Layout {
        &self.frame.layout
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

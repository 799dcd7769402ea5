//! What the dialog holds, what it asks for, and what becomes of the answers.

use super::{
    browser::{Browser, Row, parent, split},
    dropped,
    preview::{Listed, Preview},
};
use crate::{
    domain::user::Origin,
    ui::{
        effect::Token,
        files::{Answer, Kind, NoUsers, Request, Unreadable},
        layout::WidgetId,
        part::Surroundings,
        step::Step,
        widgets::field::Field,
        wizards::create_user::addresses::Addresses,
    },
};

/// The dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The file, as it is typed.
    pub path: Field,
    /// What has the focus.
    pub focus: Focus,
    /// The folder below the field.
    pub browser: Browser,
    /// Why nothing was added, until something else is typed.
    pub problem: Option<Problem>,
    /// The file that would be added, once it is read.
    pub preview: Option<Preview>,
    /// The wizard's list.
    pub listed: Listed,
    reading: Option<Reading>,
    forgotten: Vec<Token>,
}

/// A file that is being read, or is about to be.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    path: String,
    token: Option<Token>,
}

/// Why nothing was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No file is named.
    NoName,
    /// The file gives no users [ER-05, ER-06].
    NoUsers(NoUsers),
    /// The list would hold more than a batch does [LM-11].
    NoRoom {
        /// How many are in the list.
        listed: usize,
        /// How many the file would add.
        new: usize,
    },
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The field, with the list below it.
    Path,
    /// The button that reads the file.
    Choose,
    /// The button that adds what was read.
    Add,
    /// The button that closes the dialog.
    Cancel,
}

impl Focus {
    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Path => WidgetId::CsvPath,
            Self::Choose => WidgetId::CsvChoose,
            Self::Add => WidgetId::CsvAdd,
            Self::Cancel => WidgetId::CsvCancel,
        }
    }
}

impl State {
    /// The dialog beside a list.
    pub fn new(list: &Addresses) -> Self {
        Self {
            path: Field::default(),
            focus: Focus::Path,
            browser: Browser::default(),
            problem: None,
            preview: None,
            listed: Listed { keys: list.keys().into_iter().collect(), count: list.len() },
            reading: None,
            forgotten: Vec::new(),
        }
    }

    /// The dialog with a file that was dropped, which is read at once.
    pub fn with_file(list: &Addresses, path: String) -> Self {
        let mut state = Self::new(list);
        state.path.insert(&path);
        state.read();
        state
    }

    /// Whether a file is being read.
    pub const fn is_reading(&self) -> bool {
        self.reading.is_some()
    }

    /// What can have the focus now, in the order Tab walks.
    pub(super) const fn order(&self) -> &'static [Focus] {
        if self.preview.is_some() { &[Focus::Add, Focus::Cancel] } else { &[Focus::Path, Focus::Choose, Focus::Cancel] }
    }

    /// What is to be asked for next.
    pub fn wants(&self) -> Option<Request> {
        if let Some(Reading { path, token: None }) = &self.reading {
            return Some(Request::Users(path.clone()));
        }
        self.browser.wants(self.path.text()).map(Request::Folder)
    }

    /// Notes that it was asked for.
    pub fn asked(&mut self, token: Token, request: &Request) {
        match request {
            Request::Users(_) => {
                if let Some(reading) = &mut self.reading {
                    reading.token = Some(token);
                }
            }
            Request::Folder(folder) => self.browser.asked(token, folder.clone()),
        }
    }

    /// What was asked for and is no longer wanted, since this was last asked.
    pub fn take_forgotten(&mut self) -> Vec<Token> {
        std::mem::take(&mut self.forgotten)
    }

    /// Gives up everything that was asked for: the dialog closes.
    pub fn give_up(&mut self) -> Vec<Token> {
        self.give_up_reading();
        self.forgotten.extend(self.browser.under_way());
        self.take_forgotten()
    }

    pub(super) fn give_up_reading(&mut self) {
        self.forgotten.extend(self.reading.take().and_then(|reading| reading.token));
    }

    /// Takes in an answer. One to something that was given up is nothing.
    pub fn answered(&mut self, token: Token, answer: Answer, around: &mut Surroundings<'_>) {
        match answer {
            Answer::Folder(result) => {
                if let Some(path) = self.browser.answered(token, result, self.path.text()) {
                    self.set_path(path);
                }
            }
            Answer::Users(result) => {
                let Some(Reading { path, .. }) = self.reading.take_if(|reading| reading.token == Some(token)) else {
                    return;
                };
                match result {
                    Ok(csv) => {
                        self.preview = Some(Preview { name: split(&path).1.to_owned(), csv });
                        // Who has gone to Cancel meanwhile stays there.
                        if self.focus != Focus::Cancel {
                            self.focus = Focus::Add;
                        }
                        around.viewer.scroll_to_top(WidgetId::CsvPreview);
                        self.hold_to_room(around);
                    }
                    Err(why) => self.fail(Problem::NoUsers(why)),
                }
            }
        }
    }

    /// Takes the preview away when the list has no room for what it would add.
    fn hold_to_room(&mut self, around: &Surroundings<'_>) {
        let (Some(preview), Some(account)) = (&self.preview, around.account()) else { return };
        let counts = preview.counts(&self.listed, account);
        if counts.added > self.listed.room() {
            self.preview = None;
            self.fail(Problem::NoRoom { listed: self.listed.count, new: counts.added });
        } else if counts.added == 0 {
            self.focus = Focus::Cancel;
        }
    }

    fn fail(&mut self, problem: Problem) {
        self.focus = Focus::Path;
        // What lies in the folder is what one wants to see next.
        if problem == Problem::NoUsers(NoUsers::Unreadable(Unreadable::Folder)) && !self.path.text().ends_with('/') {
            self.path.set(format!("{}/", self.path.text()));
        }
        self.problem = Some(problem);
    }

    fn set_path(&mut self, path: String) {
        self.path.set(path);
        self.problem = None;
    }

    /// Somebody typed: what was said about the path before is no longer true.
    pub(super) fn typed(&mut self) {
        self.problem = None;
        self.browser.typed();
        self.give_up_reading();
    }

    /// Reads the file that the field names.
    pub(super) fn read(&mut self) {
        self.give_up_reading();
        self.preview = None;
        let path = self.path.text().to_owned();
        if path.trim().is_empty() {
            self.fail(Problem::NoName);
        } else {
            self.problem = None;
            self.reading = Some(Reading { path, token: None });
        }
    }

    /// Opens the folder of a row, or reads its file.
    pub(super) fn take_row(&mut self, row: usize) -> Step {
        self.focus = Focus::Path;
        let text = self.path.text();
        let folder = split(text).0;
        let (path, is_folder) = match self.browser.rows(text).get(row) {
            None => return Step::Ignored,
            Some(Row::Parent) => (parent(folder), true),
            Some(Row::Entry(entry)) if entry.kind == Kind::Folder => (format!("{folder}{}/", entry.name), true),
            Some(Row::Entry(entry)) => (format!("{folder}{}", entry.name), false),
        };
        self.typed();
        self.set_path(path);
        if is_folder {
            self.browser.enter();
        } else {
            self.read();
        }
        Step::Stay
    }

    /// Completes what is typed; answers whether there was something to complete.
    pub(super) fn complete(&mut self) -> bool {
        let Some(path) = self.browser.complete(self.path.text()) else { return false };
        if path != self.path.text() {
            self.set_path(path);
            self.browser.row = None;
        }
        true
    }

    /// Puts a pasted text into the field: a path in place of what stood there, and a file at once into the preview.
    pub(super) fn pasted(&mut self, text: &str) {
        self.focus = Focus::Path;
        self.preview = None;
        let path = dropped::path(text);
        self.typed();
        if dropped::is_whole(&path) {
            self.path.take();
        }
        self.path.insert(&path);
        if dropped::dropped_csv(text).is_some() {
            self.read();
        }
    }

    /// Adds what the preview shows, unless the list has no room for it by now [LM-11, INV-16].
    pub(super) fn add(&mut self, around: &Surroundings<'_>) -> Step {
        self.hold_to_room(around);
        let (Some(preview), Some(account)) = (&self.preview, around.account()) else { return Step::Stay };
        let added = preview.added(&self.listed, account);
        if added.is_empty() {
            return Step::Ignored;
        }
        Step::close_then(Step::AddToBatch(added, Origin::Csv))
    }
}

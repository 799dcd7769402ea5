//! What a person has put into the export dialog.

use super::What;
use crate::{
    domain::{guard::Actor, rejection::Rejection},
    ui::{
        action::{ActionId, ContextId},
        effect::Token,
        key::Key,
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        step::Step,
        widgets::field::Field,
    },
};

/// An export that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// Who exports, and of which account.
    pub by: Actor,
    /// What.
    pub what: What,
    /// The file, as it was typed.
    pub path: String,
    /// Whether a file that lies there may be replaced.
    pub replace: bool,
}

/// What was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// How many rows it has.
    pub rows: u64,
    /// The file with the whole path to it.
    pub file: String,
}

/// Why nothing was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No file is named.
    NoName,
    /// Its folder does not exist.
    NoFolder(String),
    /// It is a folder.
    IsFolder,
    /// It exists; it may be replaced if that is wanted.
    Exists,
    /// Writing there is not allowed.
    NoPermission,
    /// The disk is full.
    Full,
    /// What is exported could not be read.
    Unreadable(String),
    /// It may not be exported.
    Refused(Rejection),
    /// Anything else.
    Failed(String),
}

/// The dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    by: Actor,
    /// What is exported.
    pub what: What,
    /// The file.
    pub path: Field,
    /// What has the focus.
    pub focus: Focus,
    /// Why the last attempt failed.
    pub problem: Option<Problem>,
    /// The attempt that is under way.
    pub under_way: Option<Token>,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The file.
    Path,
    /// The button that exports.
    Export,
    /// The button that closes the dialog.
    Cancel,
}

impl Focus {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Path, Self::Export, Self::Cancel];

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Path => WidgetId::ExportPath,
            Self::Export => WidgetId::ExportSubmit,
            Self::Cancel => WidgetId::ExportCancel,
        }
    }

    fn step(self, by: isize) -> Self {
        let at = Self::ALL.iter().position(|focus| *focus == self).unwrap_or(0) as isize;
        Self::ALL[(at + by).rem_euclid(Self::ALL.len() as isize) as usize]
    }
}

impl State {
    /// The dialog for what somebody exports of their account.
    pub fn new(by: Actor, what: What) -> Self {
        let mut path = Field::default();
        path.set(what.file(by.hub));
        Self { by, what, path, focus: Focus::Path, problem: None, under_way: None }
    }

    /// Whether the file exists and was asked about.
    pub fn replaces(&self) -> bool {
        self.problem == Some(Problem::Exists)
    }

    /// Takes in that the export failed. A file that exists is asked about, with the focus on the safe answer.
    pub fn failed(&mut self, token: Token, problem: Problem) {
        if self.under_way.take_if(|under_way| *under_way == token).is_some() {
            self.focus = if problem == Problem::Exists { Focus::Cancel } else { Focus::Path };
            self.problem = Some(problem);
        }
    }

    fn submit(&mut self, replace: bool) -> Step {
        if self.under_way.is_some() {
            return Step::Stay;
        }
        let path = self.path.text().trim().to_owned();
        if path.is_empty() {
            self.problem = Some(Problem::NoName);
            self.focus = Focus::Path;
            return Step::Stay;
        }
        self.problem = None;
        Step::Export(Box::new(Export { by: self.by, what: self.what.clone(), path, replace }))
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        self.what.name()
    }

    fn contexts(&self) -> Vec<ContextId> {
        if self.focus == Focus::Path {
            return vec![ContextId::Field, ContextId::Dialog, ContextId::Always];
        }
        vec![ContextId::Dialog, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        self.focus.widget()
    }

    fn act(&mut self, action: ActionId, _around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::NextField => self.focus = self.focus.step(1),
            ActionId::PrevField => self.focus = self.focus.step(-1),
            ActionId::Activate | ActionId::Toggle => {
                return match self.focus {
                    Focus::Path => self.submit(false),
                    Focus::Export => self.submit(self.replaces()),
                    Focus::Cancel => Step::close(),
                };
            }
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::Export) if self.replaces() => Some("action-replace"),
            (ActionId::Activate, Focus::Path | Focus::Export) => Some("action-export"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            _ => None,
        }
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        let took = self.focus == Focus::Path && self.under_way.is_none() && self.path.key(key);
        took.then(|| {
            self.problem = None;
            Step::Stay
        })
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.focus != Focus::Path || self.under_way.is_some() {
            return Step::Ignored;
        }
        self.path.insert(text);
        self.problem = None;
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(focus) = Focus::ALL.into_iter().find(|focus| focus.widget() == hit.widget) else { return Step::Stay };
        self.focus = focus;
        if focus == Focus::Path { Step::Stay } else { self.act(ActionId::Activate, around) }
    }
}

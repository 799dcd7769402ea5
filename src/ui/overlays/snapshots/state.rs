//! The list, what is under its cursor, and the name that is typed.

use super::{Answer, Problem, Request};
use crate::{
    domain::snapshot::{BadName, Snapshot, SnapshotName},
    ui::{
        action::{ActionId, ContextId},
        effect::Token,
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::{Question, question::OfSnapshot},
        part::{Part, Surroundings},
        step::Step,
        widgets::{cursor, field::Field},
        wording,
    },
};

/// The panel as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The snapshots, the newest first, once they are read.
    pub list: Option<Vec<Snapshot>>,
    /// What is under the cursor.
    at: Option<SnapshotName>,
    /// The row it was last seen in: where the cursor goes on when it has gone.
    row: usize,
    /// The name to save under.
    pub name: Field,
    /// What has the keyboard.
    pub focus: Focus,
    /// What is wrong with the name that was typed; said until it is changed.
    pub bad_name: Option<BadName>,
    /// Why the last thing was not done; said until something else is done.
    pub problem: Option<Problem>,
    /// What is being done.
    pub under_way: Option<UnderWay>,
    /// The question for the list, while its answer is awaited.
    asked: Option<Token>,
    /// Questions whose answers are no longer wanted.
    forgotten: Vec<Token>,
}

/// What can have the keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The list.
    #[default]
    List,
    /// The name to save under.
    Name,
}

/// Something that is being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnderWay {
    token: Token,
    /// What.
    pub request: Request,
    /// How many entries are done, of how many.
    pub progress: Option<(u64, u64)>,
}

impl State {
    /// The row under the cursor.
    pub fn row(&self) -> Option<usize> {
        self.current().map(|_| self.row)
    }

    /// The snapshot under the cursor.
    pub fn current(&self) -> Option<&Snapshot> {
        self.list.as_deref().unwrap_or_default().get(self.row)
    }

    fn find(&self, name: &SnapshotName) -> Option<&Snapshot> {
        self.list.iter().flatten().find(|snapshot| snapshot.name == *name)
    }

    /// Whether the list is to be read.
    pub const fn wants_list(&self) -> bool {
        self.list.is_none() && self.asked.is_none() && self.under_way.is_none()
    }

    /// Notes the question for the list.
    pub const fn asked(&mut self, token: Token) {
        self.asked = Some(token);
    }

    /// Notes what is being done.
    pub fn begun(&mut self, token: Token, request: Request) {
        self.problem = None;
        self.under_way = Some(UnderWay { token, request, progress: None });
    }

    /// Whether what is being done is the restoring of this snapshot.
    pub fn restores(&self, name: &SnapshotName) -> bool {
        let request = self.under_way.as_ref().map(|under_way| &under_way.request);
        matches!(request, Some(Request::Restore(restored)) if restored == name)
    }

    /// Takes in how far it is.
    pub fn progress(&mut self, token: Token, done: u64, total: u64) {
        if let Some(under_way) = self.under_way.as_mut().filter(|under_way| under_way.token == token) {
            under_way.progress = Some((done, total));
        }
    }

    /// Questions whose answers are no longer wanted; told once.
    pub fn take_forgotten(&mut self) -> Vec<Token> {
        std::mem::take(&mut self.forgotten)
    }

    /// Gives up everything that is awaited.
    pub fn give_up(&mut self) -> Vec<Token> {
        let under_way = self.under_way.take().map(|under_way| under_way.token);
        self.forgotten.extend(self.asked.take().into_iter().chain(under_way));
        self.take_forgotten()
    }

    /// Takes in an answer, and tells whether somebody waits for it.
    pub fn answered(&mut self, token: Token, answer: &Answer) -> bool {
        if self.asked.take_if(|asked| *asked == token).is_some() {
            match answer {
                Answer::Listed(list) => self.take_list(list.clone()),
                Answer::Failed(problem) => {
                    self.problem = Some(problem.clone());
                    self.list = Some(Vec::new());
                    self.settle();
                }
                _ => {}
            }
            return true;
        }
        if self.under_way.take_if(|under_way| under_way.token == token).is_none() {
            return false;
        }
        // Whatever came of it, the list is another now, or is not what it was taken for.
        self.list = None;
        match answer {
            Answer::Saved(name) => {
                self.name.take();
                (self.focus, self.at) = (Focus::List, Some(name.clone()));
            }
            Answer::Failed(problem) => self.problem = Some(problem.clone()),
            _ => {}
        }
        true
    }

    fn take_list(&mut self, list: Vec<Snapshot>) {
        let list = wording::snapshots::newest_first(list);
        let place = self.at.as_ref().and_then(|at| list.iter().position(|snapshot| snapshot.name == *at));
        self.row = place.unwrap_or(self.row).min(list.len().saturating_sub(1));
        self.at = list.get(self.row).map(|snapshot| snapshot.name.clone());
        self.list = Some(list);
        self.settle();
    }

    /// Where there is nothing to choose from, the name has the keyboard.
    fn settle(&mut self) {
        if self.is_empty() {
            self.focus = Focus::Name;
        }
    }

    /// Whether it is known that there is no snapshot.
    fn is_empty(&self) -> bool {
        self.list.as_ref().is_some_and(Vec::is_empty)
    }

    fn go(&mut self, row: usize) {
        self.problem = None;
        self.row = row;
        self.at = self.current().map(|snapshot| snapshot.name.clone());
    }

    /// Saves under the name that is typed, and asks before it takes the place of another.
    fn save(&mut self, around: &Surroundings<'_>) -> Step {
        let name = match SnapshotName::to_save(self.name.text().trim()) {
            Ok(name) => name,
            Err(why) => {
                self.bad_name = Some(why);
                return Step::Stay;
            }
        };
        match self.find(&name) {
            Some(there) => ask(OfSnapshot::Replace, there, around),
            None => Step::Snapshots(Box::new(Request::Save { name, replace: false })),
        }
    }

    /// What Enter does: it saves what is typed, or asks whether to go back to what is under the cursor.
    fn enter(&mut self, around: &Surroundings<'_>) -> Step {
        match (self.focus, self.current()) {
            (Focus::Name, _) => self.save(around),
            (Focus::List, Some(current)) => ask(OfSnapshot::Restore, current, around),
            (Focus::List, None) => {
                self.focus = Focus::Name;
                Step::Stay
            }
        }
    }
}

fn ask(what: OfSnapshot, snapshot: &Snapshot, around: &Surroundings<'_>) -> Step {
    let users = around.world.accounts().map(|account| account.users().len() as u64).sum();
    Step::Ask(Question::Snapshot { what, snapshot: Box::new(snapshot.clone()), users })
}

impl Part for State {
    fn name(&self) -> &'static str {
        "snapshots"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.under_way.is_some() {
            return vec![C::Overlay, C::Always];
        }
        match self.focus {
            Focus::Name => vec![C::Field, C::Dialog, C::Always],
            Focus::List => {
                let row = self.current().map(|_| C::SnapshotRow);
                row.into_iter().chain([C::Snapshots, C::List, C::Dialog, C::Always]).collect()
            }
        }
    }

    fn focus(&self) -> WidgetId {
        match self.focus {
            Focus::List => WidgetId::SnapshotList,
            Focus::Name => WidgetId::SnapshotName,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Back, _) if self.under_way.is_some() => Some("action-stop-snapshot"),
            (ActionId::Activate, Focus::Name) => Some("action-save-snapshot"),
            (ActionId::Activate, Focus::List) if self.current().is_some() => Some("action-restore-snapshot"),
            (ActionId::Activate, Focus::List) => Some("action-save-snapshot"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::Back if self.under_way.is_some() => {
                self.forgotten = self.give_up();
                (self.problem, self.list) = (Some(Problem::GivenUp), None);
            }
            // What is typed stays, for whoever comes back to it.
            ActionId::Back if self.focus == Focus::Name && !self.is_empty() => {
                (self.focus, self.bad_name) = (Focus::List, None);
            }
            ActionId::Back => return Step::close(),
            _ if self.under_way.is_some() => return Step::Elsewhere(action),
            ActionId::Activate | ActionId::Toggle => return self.enter(around),
            ActionId::SaveSnapshot => self.focus = Focus::Name,
            ActionId::DeleteSnapshot => {
                return self.current().map_or(Step::Ignored, |current| ask(OfSnapshot::Delete, current, around));
            }
            ActionId::NextField | ActionId::PrevField => {
                self.focus = match self.focus {
                    Focus::Name if self.is_empty() => Focus::Name,
                    Focus::List => Focus::Name,
                    Focus::Name => Focus::List,
                };
            }
            other => {
                let page = around.viewer.page(WidgetId::SnapshotList);
                let len = self.list.as_ref().map_or(0, Vec::len);
                match cursor::moved(other, self.row, page, len) {
                    Some(row) => self.go(row),
                    None => return Step::Elsewhere(other),
                }
            }
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        let moves = matches!(key.code, KeyCode::Up | KeyCode::Down);
        if self.focus != Focus::Name || self.under_way.is_some() || moves || !self.name.key(key) {
            return None;
        }
        (self.bad_name, self.problem) = (None, None);
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.focus != Focus::Name || self.under_way.is_some() {
            return Step::Ignored;
        }
        self.name.insert(text);
        (self.bad_name, self.problem) = (None, None);
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if self.under_way.is_some() {
            return Step::Stay;
        }
        match (hit.widget, hit.row) {
            (WidgetId::SnapshotName, _) => self.focus = Focus::Name,
            (WidgetId::SnapshotList, Some(row)) if row == self.row && self.focus == Focus::List => {
                return self.enter(around);
            }
            (WidgetId::SnapshotList, Some(row)) => {
                self.focus = Focus::List;
                self.go(row);
            }
            _ => {}
        }
        Step::Stay
    }
}

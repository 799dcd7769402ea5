//! The drawer with every permission: groups that open and close, a cursor, and a search.

use std::collections::BTreeSet;

use super::branch::{Branch, Heading, Item};
use crate::ui::{
    action::{ActionId, ContextId},
    i18n::Words,
    text::{Query, fold},
    widgets::{cursor, field::Field},
};

/// The drawer as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// What is searched.
    pub search: Field,
    /// Whether the search has the focus.
    pub searching: bool,
    at: At,
    closed: BTreeSet<Heading>,
}

/// What is under the cursor, by name: groups open and close, and users come and go.
#[derive(Clone, Debug, PartialEq, Eq)]
enum At {
    Heading(Heading),
    /// An item, by its group and the id of its message.
    Item(Heading, String),
}

/// A row of the drawer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'b> {
    /// A group.
    Heading(&'b Branch),
    /// What is in it.
    Item(&'b Branch, &'b Item),
}

impl Row<'_> {
    fn is_at(&self, at: &At) -> bool {
        match (self, at) {
            (Row::Heading(branch), At::Heading(heading)) => branch.heading == *heading,
            (Row::Item(_, item), At::Item(_, label)) => item.label == *label,
            _ => false,
        }
    }

    fn at(&self) -> At {
        match self {
            Row::Heading(branch) => At::Heading(branch.heading),
            Row::Item(branch, item) => At::Item(branch.heading, item.label.clone()),
        }
    }
}

/// How many rows of its group follow a group's row.
pub fn inside(rows: &[Row<'_>], row: usize) -> usize {
    match rows.get(row) {
        Some(Row::Heading(_)) => rows[row + 1..].iter().take_while(|row| matches!(row, Row::Item(..))).count(),
        _ => 0,
    }
}

impl Tree {
    /// The drawer with its cursor on a group.
    pub fn at(heading: Heading) -> Self {
        Self { search: Field::default(), searching: false, at: At::Heading(heading), closed: BTreeSet::new() }
    }

    /// The drawer with all of these groups closed, and its cursor on the first.
    pub fn closed<const N: usize>(groups: [Heading; N]) -> Self {
        let closed = BTreeSet::from(groups);
        Self { closed, ..Self::at(groups.first().copied().unwrap_or(Heading::Classic)) }
    }

    /// Puts the cursor on a group, whatever was searched.
    pub fn go(&mut self, heading: Heading) {
        self.leave_search();
        self.at = At::Heading(heading);
    }

    /// Whether a group is open. All are while something is searched.
    pub fn is_open(&self, heading: Heading) -> bool {
        !self.search.is_empty() || !self.closed.contains(&heading)
    }

    /// The rows, of which a search keeps those in which each of its words occurs, and their groups.
    pub fn rows<'b>(&self, branches: &'b [Branch], words: &Words) -> Vec<Row<'b>> {
        let query = Query::new(self.search.text());
        let mut rows = Vec::new();
        for branch in branches {
            let group = words.text(&branch.heading.label());
            let kept = |item: &&Item| {
                let value = item.value.as_deref().unwrap_or(item.nothing);
                query.is_empty()
                    || query.matches(&fold(&format!("{group}\n{}\n{}", words.text(&item.label), words.text(value))))
            };
            let items: Vec<&Item> = branch.items.iter().filter(kept).collect();
            if items.is_empty() {
                continue;
            }
            rows.push(Row::Heading(branch));
            if self.is_open(branch.heading) {
                rows.extend(items.into_iter().map(|item| Row::Item(branch, item)));
            }
        }
        rows
    }

    /// Which of the rows is under the cursor. What is not among them any more gives way to its group, and that to the
    /// first row.
    pub fn row(&self, rows: &[Row<'_>]) -> usize {
        let (At::Heading(heading) | At::Item(heading, _)) = &self.at;
        let group = At::Heading(*heading);
        let of = |at: &At| rows.iter().position(|row| row.is_at(at));
        of(&self.at).or_else(|| of(&group)).unwrap_or(0)
    }

    /// Puts the cursor on the first thing that a search has found.
    pub fn first_hit(&mut self, rows: &[Row<'_>]) {
        if let Some(row) = rows.iter().find(|row| matches!(row, Row::Item(..))) {
            self.at = row.at();
        }
    }

    /// Puts the cursor on a row, and opens or closes it when it is a group's.
    pub fn click(&mut self, row: usize, rows: &[Row<'_>]) {
        self.searching = false;
        let Some(row) = rows.get(row) else { return };
        self.at = row.at();
        if let Row::Heading(branch) = row {
            self.toggle(branch.heading);
        }
    }

    /// Where keys are looked up on a row.
    pub fn contexts(&self) -> &'static [ContextId] {
        match self.at {
            // A search holds all groups open.
            _ if !self.search.is_empty() => &[ContextId::RecordDrawer, ContextId::List],
            At::Heading(_) => &[ContextId::RecordSection, ContextId::RecordDrawer, ContextId::List],
            At::Item(..) => &[ContextId::RecordInside, ContextId::RecordDrawer, ContextId::List],
        }
    }

    /// The item under the cursor, when one is.
    pub fn item<'b>(&self, rows: &[Row<'b>]) -> Option<&'b Item> {
        match rows.get(self.row(rows)) {
            Some(Row::Item(_, item)) => Some(item),
            _ => None,
        }
    }

    /// The group under the cursor, when one is.
    pub const fn heading(&self) -> Option<Heading> {
        match self.at {
            At::Heading(heading) => Some(heading),
            At::Item(..) => None,
        }
    }

    /// Does what moves in the drawer; `false` when it does not.
    pub fn act(&mut self, action: ActionId, rows: &[Row<'_>], page: usize) -> bool {
        let row = self.row(rows);
        if let Some(target) = cursor::moved(action, row, page, rows.len()) {
            if let Some(row) = rows.get(target) {
                self.at = row.at();
            }
            return true;
        }
        match (action, rows.get(row)) {
            (ActionId::Activate | ActionId::Toggle, Some(Row::Heading(branch))) => self.toggle(branch.heading),
            (ActionId::Expand, Some(Row::Heading(branch))) => {
                self.closed.remove(&branch.heading);
            }
            (ActionId::Collapse, Some(Row::Heading(branch) | Row::Item(branch, _))) => {
                self.closed.insert(branch.heading);
                self.at = At::Heading(branch.heading);
            }
            (ActionId::Search, _) => self.searching = true,
            (ActionId::NextField, _) if self.searching => self.searching = false,
            (ActionId::Back, _) if self.searching || !self.search.is_empty() => self.leave_search(),
            _ => return false,
        }
        true
    }

    fn toggle(&mut self, heading: Heading) {
        if self.search.is_empty() && !self.closed.remove(&heading) {
            self.closed.insert(heading);
        }
    }

    /// Keeps the cursor on one of the rows.
    pub fn keep(&mut self, rows: &[Row<'_>]) {
        if let Some(row) = rows.get(self.row(rows)) {
            self.at = row.at();
        }
    }

    fn leave_search(&mut self) {
        self.search.take();
        self.searching = false;
    }
}

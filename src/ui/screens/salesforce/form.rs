//! The sync settings as they are edited: what was chosen and is not saved, and what somebody else chose meanwhile.

use std::collections::BTreeMap;

use crate::domain::salesforce::{SyncEdit, SyncField, SyncOption, SyncSettings};

/// What can have the focus, in the order of Tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// A field.
    Field(SyncField),
    /// The button that keeps what was chosen.
    Save,
    /// The button that does not.
    Cancel,
}

impl Focus {
    /// All that can have it.
    pub fn order() -> impl Iterator<Item = Self> {
        SyncField::ALL.into_iter().map(Self::Field).chain([Self::Save, Self::Cancel])
    }

    /// The one so many steps behind; it goes round.
    pub fn walked(self, by: isize) -> Self {
        let order: Vec<Self> = Self::order().collect();
        let at = order.iter().position(|one| *one == self).unwrap_or(0) as isize;
        order[(at + by).rem_euclid(order.len() as isize) as usize]
    }
}

/// The form as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// What has the focus.
    pub focus: Focus,
    /// The row under the cursor of the open list of the field, while one is open.
    pub menu: Option<usize>,
    /// The fields that somebody else had set when they were to be saved; said until something else is chosen.
    pub overtaken: Vec<SyncField>,
    edits: BTreeMap<SyncField, SyncEdit>,
}

impl Default for Form {
    fn default() -> Self {
        let focus = Focus::Field(SyncField::Contacts);
        Self { focus, menu: None, overtaken: Vec::new(), edits: BTreeMap::new() }
    }
}

impl Form {
    /// Whether something was chosen and is not saved.
    pub fn is_dirty(&self) -> bool {
        !self.edits.is_empty()
    }

    /// Whether a field was.
    pub fn is_edited(&self, field: SyncField) -> bool {
        self.edits.contains_key(&field)
    }

    /// What a field is to be, as it was chosen or as it stands.
    pub fn get(&self, field: SyncField, now: &SyncSettings) -> SyncOption {
        self.edits.get(&field).map_or_else(|| now.get(field), |edit| edit.to)
    }

    /// What somebody else made of a field that was edited here.
    pub fn theirs(&self, field: SyncField, now: &SyncSettings) -> Option<SyncOption> {
        let clashes = self.edits.get(&field).is_some_and(|edit| edit.clashes(now));
        (clashes || (self.overtaken.contains(&field) && self.is_edited(field))).then(|| now.get(field))
    }

    /// Chooses an option for a field.
    pub fn put(&mut self, field: SyncField, to: SyncOption, now: &SyncSettings) {
        let from = self.edits.get(&field).map_or_else(|| now.get(field), |edit| edit.from);
        if to == now.get(field) {
            self.edits.remove(&field);
        } else {
            self.edits.insert(field, SyncEdit { field, from, to });
        }
        self.overtaken.retain(|one| *one != field);
    }

    /// What is to be saved.
    pub fn edits(&self) -> Vec<SyncEdit> {
        self.edits.values().copied().collect()
    }

    /// Gives up what was chosen, or forgets it once it was saved.
    pub fn clear(&mut self) {
        self.edits.clear();
        self.overtaken.clear();
    }

    /// Somebody else has set these fields: theirs is told, what was chosen is kept and can be saved over it.
    pub fn overtake(&mut self, fields: &[SyncField], now: &SyncSettings) {
        for edit in self.edits.values_mut() {
            edit.from = now.get(edit.field);
        }
        self.overtaken = fields.to_vec();
        if let Some(field) = fields.first() {
            self.focus = Focus::Field(*field);
        }
    }

    /// Forgets what has come to be as it was chosen.
    pub fn reconcile(&mut self, now: &SyncSettings) {
        self.edits.retain(|field, edit| edit.to != now.get(*field));
        let edits = &self.edits;
        self.overtaken.retain(|field| edits.contains_key(field));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// EXT-42: what was chosen and chosen back is no edit; what somebody else chose is told, and saved over knowingly.
    #[test]
    fn edits_meet() {
        use SyncField::Deals;
        use SyncOption::{Both, Off, ToHubspot};
        let (mut form, mut now) = (Form::default(), SyncSettings::default());
        form.put(Deals, Off, &now);
        form.put(Deals, Both, &now);
        assert!(!form.is_dirty());
        form.put(Deals, Off, &now);
        assert_eq!((form.get(Deals, &now), form.theirs(Deals, &now)), (Off, None));
        now.put(Deals, ToHubspot).unwrap();
        form.reconcile(&now);
        assert_eq!((form.get(Deals, &now), form.theirs(Deals, &now)), (Off, Some(ToHubspot)));
        form.overtake(&[Deals], &now);
        assert_eq!(form.theirs(Deals, &now), Some(ToHubspot), "it is told until something is done about it");
        assert_eq!(form.edits(), [SyncEdit { field: Deals, from: ToHubspot, to: Off }]);
        now.put(Deals, Off).unwrap();
        form.reconcile(&now);
        assert!(!form.is_dirty() && form.overtaken.is_empty());
    }
}

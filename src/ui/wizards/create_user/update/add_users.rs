//! Page 1: what is typed into the field, and the list it goes into.

use crate::{
    domain::{
        decide::BATCH_LIMIT,
        email::Email,
        guard::{self, Operation},
        seat::SeatType,
        user::Origin,
        world::{AccountState, World},
    },
    ui::{
        key::{Key, KeyCode},
        overlays::{Overlay, Question},
        step::Step,
        toast::Saying,
        wizards::create_user::{
            Focus, Page, Problem, State,
            addresses::{separates, split},
            csv_file, salesforce,
            state::Editing,
        },
    },
};

impl State {
    pub(super) fn field_key(&mut self, key: Key, world: &World, account: &AccountState) -> Option<Step> {
        let filled = !self.field.text().trim_matches(separates).is_empty();
        match (key.typed(), key.code) {
            (Some(c), _) if separates(c) => {
                if filled {
                    self.take_field();
                }
                Some(Step::Stay)
            }
            (_, KeyCode::Enter) if filled => {
                self.take_field();
                Some(Step::Stay)
            }
            (_, KeyCode::Enter) => Some(self.next_page(world, account)),
            (_, KeyCode::Down) => {
                self.move_focus(1);
                Some(Step::Stay)
            }
            _ if self.field.key(key) => Some(Step::Stay),
            _ => None,
        }
    }

    /// Moves what was typed from the field to the list [CRU-05].
    pub(super) fn take_field(&mut self) {
        let text = self.field.take();
        let (at, origin) = match self.editing.take() {
            // What comes back as it was is still from where it came.
            Some(Editing { row, text: before, origin }) => {
                (row, if text.trim() == before { origin } else { Origin::Typed })
            }
            None => (self.draft.addresses.len(), Origin::Typed),
        };
        let twice = self.draft.addresses.insert(at, &text, origin);
        self.tell_twice(twice);
        self.list_changed();
    }

    /// Tells which addresses were there already. They are told until the list is done with, since whoever types on would
    /// never see it otherwise.
    fn tell_twice(&mut self, twice: Vec<String>) {
        self.twice.extend(twice);
        self.notice = told_twice(&self.twice);
    }

    /// An address that stands in the field joins the list before another source adds to it, so that neither it nor a
    /// second of the same is missed. What is none yet stays there, to be typed on.
    fn take_pending(&mut self) {
        let text = self.field.text().trim_matches(separates);
        if split(text).iter().any(|part| Email::parse(part).is_ok()) {
            self.take_field();
        }
    }

    /// Opens the dialog for a CSV file [CRU-07].
    pub(super) fn open_csv(&mut self) -> Step {
        self.take_pending();
        self.focus = Focus::CsvButton;
        Step::open(Overlay::CsvFile(Box::new(csv_file::State::new(&self.draft.addresses))))
    }

    /// Opens the same dialog with a file that was dropped on the terminal, or whose path was pasted [0.4].
    pub(super) fn open_dropped(&mut self, path: String) -> Step {
        self.take_pending();
        self.focus = Focus::CsvButton;
        Step::open(Overlay::CsvFile(Box::new(csv_file::State::with_file(&self.draft.addresses, path))))
    }

    /// Opens the list of Salesforce records [CRU-11].
    pub(super) fn open_salesforce(&mut self, world: &World) -> Step {
        self.focus = Focus::SalesforceButton;
        match guard::allowed(world, self.actor, Operation::ImportFromSalesforce) {
            Ok(()) => {
                self.take_pending();
                let list = salesforce::State::new(world, self.actor, &self.draft.addresses);
                Step::open(Overlay::Salesforce(Box::new(list)))
            }
            Err(refusal) => Step::Ask(Question::SalesforceRefused(refusal)),
        }
    }

    /// Takes in addresses of another source, at the end of the list; those that are there already are told [CRU-15].
    pub fn take_in(&mut self, addresses: &[String], origin: Origin) {
        let mut twice = Vec::new();
        for address in addresses {
            twice.extend(self.draft.addresses.add(address, origin));
        }
        self.tell_twice(twice);
        self.list_changed();
        self.focus = if self.draft.addresses.is_empty() { Focus::Field } else { Focus::Addresses };
        self.row = self.draft.addresses.len().saturating_sub(1);
    }

    pub(super) fn remove_row(&mut self) {
        if self.draft.addresses.remove(self.row).is_none() {
            return;
        }
        self.notice = None;
        self.twice.clear();
        self.list_changed();
        let last = self.draft.addresses.len().saturating_sub(1);
        self.row = self.row.min(last);
        if self.draft.addresses.is_empty() {
            self.focus = Focus::Field;
        }
    }

    /// The list is another than before: whatever was wrong with it is looked at again on the way on, but for its length,
    /// which is told at once [LM-11].
    pub(in crate::ui::wizards::create_user) fn list_changed(&mut self) {
        let count = self.draft.addresses.len();
        self.problem = (count > BATCH_LIMIT).then_some(Problem::TooMany(count));
        self.draft.accepts_from_removal = 0;
    }

    /// Leads back to page 1, so that the batch can be made smaller [ER-07]. The seat that was too few of is what is wanted,
    /// so that the summary tells how many are missing still.
    pub fn shrink_batch(&mut self, seat: SeatType) {
        self.seat_menu = None;
        self.draft.seat = Some(seat);
        self.go(Page::AddUsers);
        if !self.draft.addresses.is_empty() {
            self.focus = Focus::Addresses;
        }
    }
}

/// What is told of addresses that were in the list already [CRU-06].
fn told_twice(twice: &[String]) -> Option<Saying> {
    match twice {
        [] => None,
        [one] => Some(Saying::plain("create-user-twice-one").text("email", one)),
        more => Some(Saying::plain("create-user-twice-many").count("count", more.len())),
    }
}

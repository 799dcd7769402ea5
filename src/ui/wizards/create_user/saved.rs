//! The wizard as it is kept for another day: what was typed and chosen, and nothing that follows from the world. What
//! comes back is checked against the world as it is then.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    addresses::Addresses,
    draft::{Draft, Narrowing, Problem},
    state::{Editing, State},
    step::Page,
};
use crate::domain::{
    access::{Access, PermissionSource},
    guard::Actor,
    permission::{Catalogue, Grant, PermissionKey},
    seat::SeatType,
    user::Origin,
    world::World,
};

/// The version that is written.
const VERSION: u32 = 1;

/// The longest draft that is kept, in bytes.
pub const LONGEST: usize = 1024 * 1024;

/// A wizard that was not finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saved {
    version: u32,
    /// When it was kept, in the world's time.
    pub saved_at: Timestamp,
    page: Page,
    addresses: Vec<SavedAddress>,
    field: String,
    editing: Option<Editing>,
    /// The seat that was chosen.
    pub seat: Option<SeatType>,
    narrowing: Narrowing,
    access: Access,
    skip_invite: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SavedAddress {
    text: String,
    origin: Origin,
}

/// What every version of a draft has.
#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// Why bytes are no draft that can be resumed. It repeats nothing of what stands in them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotADraft {
    /// Another program wrote it, or half of it is missing.
    #[error("it cannot be read from line {line}, column {column}")]
    Unreadable {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// Another version of the program wrote it.
    #[error("it is of version {0}")]
    OtherVersion(u32),
    /// It is longer than any that is written.
    #[error("it is longer than {LONGEST} bytes")]
    TooLong,
}

impl From<serde_json::Error> for NotADraft {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable { line: error.line(), column: error.column() }
    }
}

impl Saved {
    /// A draft from what was kept of it.
    ///
    /// # Errors
    /// [`NotADraft`].
    pub fn read(bytes: &[u8]) -> Result<Self, NotADraft> {
        if bytes.len() > LONGEST {
            return Err(NotADraft::TooLong);
        }
        let head: Head = serde_json::from_slice(bytes)?;
        if head.version != VERSION {
            return Err(NotADraft::OtherVersion(head.version));
        }
        Ok(serde_json::from_slice(bytes)?)
    }

    /// It as it is kept.
    ///
    /// # Errors
    /// [`NotADraft::TooLong`] when it is too long to be kept.
    pub fn write(&self) -> Result<Vec<u8>, NotADraft> {
        let bytes = serde_json::to_vec(self)?;
        if bytes.len() > LONGEST { Err(NotADraft::TooLong) } else { Ok(bytes) }
    }

    /// How many addresses it has, the one that was being mended among them.
    pub fn count(&self) -> usize {
        self.addresses.len() + usize::from(self.editing.is_some())
    }

    /// Whether the wizard is as it was kept.
    pub fn is_of(&self, wizard: &State) -> bool {
        let entries = wizard.draft.addresses.entries();
        let same = |(kept, entry): (&SavedAddress, &super::addresses::Entry)| {
            kept.text == entry.text && kept.origin == entry.origin
        };
        self.page == wizard.page
            && self.field == wizard.field.text()
            && self.editing == wizard.editing
            && self.seat == wizard.draft.seat
            && self.narrowing == wizard.draft.narrowing
            && self.access == wizard.draft.access
            && self.skip_invite == wizard.draft.skip_invite
            && self.addresses.len() == entries.len()
            && self.addresses.iter().zip(entries).all(same)
    }
}

impl State {
    /// What of the wizard is to be kept; nothing when leaving loses nothing.
    pub fn to_keep(&self, now: Timestamp) -> Option<Saved> {
        let entries = self.draft.addresses.entries().iter();
        self.holds_something().then(|| Saved {
            version: VERSION,
            saved_at: now,
            page: self.page,
            addresses: entries.map(|entry| SavedAddress { text: entry.text.clone(), origin: entry.origin }).collect(),
            field: self.field.text().to_owned(),
            editing: self.editing.clone(),
            seat: self.draft.seat,
            narrowing: self.draft.narrowing,
            access: self.draft.access.clone(),
            skip_invite: self.draft.skip_invite,
        })
    }

    /// The wizard as it was, on the page where it was, unless something before that is no longer right: then there, with
    /// what is wrong.
    pub fn resume(saved: Saved, actor: Actor, world: &World) -> Self {
        let mut addresses = Addresses::default();
        for address in &saved.addresses {
            addresses.add(&address.text, known(address.origin));
        }
        let access = offered(saved.access, world.catalogue());
        // A template may be still to be picked.
        let narrowing = match Narrowing::of(&access) {
            Narrowing::Dont if saved.narrowing == Narrowing::Template => Narrowing::Template,
            way => way,
        };
        let mut wizard = Self::new(actor);
        wizard.draft = Draft {
            addresses,
            seat: saved.seat,
            narrowing,
            access,
            skip_invite: saved.skip_invite,
            ..Draft::default()
        };
        let Some(account) = world.account(actor.hub) else { return wizard };
        if saved.page > Page::AddUsers && saved.editing.is_none() {
            let addresses = wizard.draft.check_addresses(world, account);
            let seat = wizard.draft.check_seat(world, account, actor);
            match (addresses, seat) {
                (Err(problem), _) => wizard.problem = Some(problem),
                (Ok(()), Err(Problem::NoSeat)) => wizard.go(Page::AccessLevels),
                (Ok(()), Err(problem)) => _ = wizard.back_to_seat(problem),
                (Ok(()), Ok(_)) => match wizard.draft.check_access(world, actor) {
                    Err(problem) if saved.page > Page::AccessLevels => _ = wizard.back_to_narrow(problem),
                    _ => wizard.go(saved.page.min(Page::Invite)),
                },
            }
        }
        if wizard.page == Page::AddUsers && wizard.problem.is_none() {
            wizard.list_changed();
        }
        wizard.field.insert(&saved.field);
        wizard.editing = saved.editing;
        wizard
    }
}

/// A source as the wizard knows it: nobody comes into it from the classic flow.
const fn known(origin: Origin) -> Origin {
    match origin {
        Origin::Classic => Origin::Typed,
        other => other,
    }
}

/// The access that was chosen, as far as it is still there to be chosen, and HubSpot's defaults otherwise.
fn offered(access: Access, catalogue: &Catalogue) -> Access {
    let there = |id: &_| catalogue.template(id).is_some();
    match access.source {
        PermissionSource::Default => access,
        PermissionSource::Template(ref id) if there(id) => access,
        PermissionSource::Custom { base, mut grants } if base.as_ref().is_none_or(there) => {
            let fits = |key: &PermissionKey, grant: &Grant| {
                catalogue.permission(key.as_str()).is_some_and(|permission| grant.fits(permission.kind))
            };
            grants.0.retain(|key, grant| fits(key, grant));
            let grants = catalogue.within_views(&grants);
            Access { source: PermissionSource::Custom { base, grants }, ..access }
        }
        PermissionSource::Template(_) | PermissionSource::Custom { .. } | PermissionSource::Classic(_) => {
            Access::DEFAULT
        }
    }
}

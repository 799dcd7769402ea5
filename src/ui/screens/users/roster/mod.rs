//! The roster: an account's users as the table shows them, sorted, filtered and searched. It is mended by the difference
//! between two worlds, and nothing of it is made anew for a change.
//!
//! | file | what it is |
//! |---|---|
//! | `rows` | the users in slots, with the text that is searched |
//! | `order` | how rows compare, and how they are merged |
//! | `invitations` | how many invitations wait |
//! | `bits` | sets of slots |

mod bits;
mod invitations;
mod order;
mod rows;

use std::{cmp::Ordering, sync::Arc};

use imbl::ordmap::DiffItem;
use jiff::{Timestamp, tz::TimeZone};

pub use self::invitations::Invitations;
use self::{
    bits::Bits,
    order::Order,
    rows::{Rows, Seen, Slot, text_of},
};
use super::{
    arrangement::{Arrangement, Sort},
    columns::ColumnId,
    filters::{FilterId, Filters},
    hidden::Veil,
    moment::Moment,
};
use crate::{
    domain::{
        id::UserId,
        user::{InviteStatus, User},
        world::AccountState,
    },
    ui::text::{Query, fold},
};

/// The users of one account, and which of them are shown in what order.
#[derive(Clone, Debug)]
pub struct Roster {
    state: Arc<AccountState>,
    rows: Rows,
    /// By name, as ties are broken under every other order.
    by_name: Vec<Slot>,
    order: Order,
    /// The rows under the order, when that is not the one by name.
    ordered: Option<Vec<Slot>>,
    filters: Filters,
    /// The slots that the filters keep, when there are any.
    passing: Option<Bits>,
    query: String,
    /// The slots that the search keeps, when something is searched.
    found: Option<Bits>,
    /// The rows that are shown, when those are not all.
    kept: Option<Vec<Slot>>,
    moment: Moment,
    /// When the next invitation expires, as far as that can change what is shown.
    next_expiry: Option<Timestamp>,
    invitations: Invitations,
}

/// What a newer state has brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Users who came or changed.
    pub touched: Vec<UserId>,
    /// Users who went.
    pub gone: Vec<UserId>,
}

impl Roster {
    /// The roster of an account: everybody, by name.
    pub fn new(state: Arc<AccountState>) -> Self {
        let order = Order::default();
        let (rows, by_name) = read(&state);
        Self {
            moment: moment(&state, Timestamp::UNIX_EPOCH),
            state,
            rows,
            by_name,
            order,
            ordered: None,
            filters: Filters::default(),
            passing: None,
            query: String::new(),
            found: None,
            kept: None,
            next_expiry: None,
            invitations: Invitations::default(),
        }
    }

    /// Brings it up to a newer state of the same account, or to another account, and to what a person wants to see at
    /// this time. Answers what the state has brought; nothing when the account is another one.
    pub fn refresh(&mut self, state: &Arc<AccountState>, wanted: &Arrangement<'_>, now: Timestamp) -> Moved {
        if self.state.account().hub_id != state.account().hub_id {
            *self = Self::new(Arc::clone(state));
        }
        // Of a roster that is new nothing has been counted yet.
        let renewed = self.moment.now == Timestamp::UNIX_EPOCH;
        let moment = moment(state, now);
        let stale = Stale {
            order: self.order.sort != wanted.sort
                || (wanted.sort.column == ColumnId::Teams && !self.state.teams().ptr_eq(state.teams()))
                || (wanted.sort.column == ColumnId::Invite && self.expired(now)),
            filters: self.filters != *wanted.filters
                || (has(wanted.filters, FilterId::LastActive) && !self.moment.same_day(&moment))
                || (has(wanted.filters, FilterId::Invite) && self.expired(now)),
            search: self.query != wanted.query,
        };
        self.moment = moment;
        // No invitation has expired meanwhile that matters, so that the rows in their order compare as before.
        self.order.now = now;
        let moved = if Arc::ptr_eq(&self.state, state) { None } else { Some(self.mend(state, &stale)) };
        if stale.order {
            self.order = Order::new(wanted.sort, &self.state, now);
            let by_name = wanted.sort == Sort::default();
            self.ordered = (!by_name).then(|| self.order.sorted(&self.rows, &self.by_name));
        }
        if stale.filters {
            self.filters.clone_from(wanted.filters);
            self.passing = (!self.filters.is_empty()).then(|| {
                let kept = self.rows.live().filter(|(_, user)| self.filters.keep(user, &self.moment));
                kept.map(|(slot, _)| slot as usize).collect()
            });
        }
        if stale.search {
            self.search(wanted.query);
        }
        if stale.order || stale.filters {
            self.watch_expiries();
        }
        if moved.is_some() || stale.order || stale.filters || stale.search {
            self.keep();
        }
        if renewed || moved.is_some() || self.invitations.is_stale(now) {
            self.invitations = Invitations::count(&self.rows, now);
        }
        moved.unwrap_or_default()
    }

    /// Whether an invitation has expired since what is shown was put together, or time went back.
    fn expired(&self, now: Timestamp) -> bool {
        now < self.moment.now || self.next_expiry.is_some_and(|expiry| expiry <= now)
    }

    fn watches(&self) -> bool {
        self.order.sort.column == ColumnId::Invite || has(&self.filters, FilterId::Invite)
    }

    fn watch_expiries(&mut self) {
        let watched = if self.watches() { Some(self.rows.live()) } else { None };
        let now = self.moment.now;
        self.next_expiry = watched.into_iter().flatten().filter_map(|(_, user)| expiry(user, now)).min();
    }

    /// Takes in what has changed from one state of the account to another; what is stale will be made anew.
    fn mend(&mut self, state: &Arc<AccountState>, stale: &Stale) -> Moved {
        let before = std::mem::replace(&mut self.state, Arc::clone(state));
        let mut moved = Moved::default();
        let (mut old, mut new): (Vec<Slot>, Vec<&Arc<User>>) = (Vec::new(), Vec::new());
        for item in before.users().diff(state.users()) {
            match item {
                DiffItem::Add(_, user) => new.push(user),
                DiffItem::Remove(_, user) => {
                    old.extend(self.slot(user));
                    moved.gone.push(user.id);
                }
                DiffItem::Update { old: (_, was), new: (_, user) } => {
                    old.extend(self.slot(was));
                    if was.id != user.id {
                        moved.gone.push(was.id);
                    }
                    new.push(user);
                }
            }
        }
        moved.touched = new.iter().map(|user| user.id).collect();
        if !old.is_empty() {
            let out: Bits = old.iter().map(|slot| *slot as usize).collect();
            self.by_name.retain(|slot| !out.has(*slot as usize));
            if let Some(ordered) = &mut self.ordered {
                ordered.retain(|slot| !out.has(*slot as usize));
            }
            for slot in old {
                self.rows.remove(slot);
                for kept in [&mut self.passing, &mut self.found].into_iter().flatten() {
                    kept.remove(slot as usize);
                }
            }
        }
        let new: Vec<Slot> = new.into_iter().map(|user| self.rows.add(user)).collect();
        Order::default().merge(&self.rows, &mut self.by_name, new.clone());
        if !stale.order
            && let Some(ordered) = &mut self.ordered
        {
            self.order.merge(&self.rows, ordered, new.clone());
        }
        let query = Query::new(&self.query);
        let watches = self.watches();
        for slot in new {
            let Some(row) = self.rows.seen(slot) else { continue };
            if let Some(passing) = &mut self.passing
                && self.filters.keep(row.user, &self.moment)
            {
                passing.insert(slot as usize);
            }
            if let Some(found) = &mut self.found
                && query.matches(row.text)
            {
                found.insert(slot as usize);
            }
            if watches {
                self.next_expiry = self.next_expiry.into_iter().chain(expiry(row.user, self.moment.now)).min();
            }
        }
        if self.rows.is_worn() {
            self.renew();
        }
        moved
    }

    /// Makes the rows anew, without what has gone.
    fn renew(&mut self) {
        (self.rows, self.by_name) = read(&self.state);
        if self.ordered.is_some() {
            self.ordered = Some(self.order.sorted(&self.rows, &self.by_name));
        }
        if self.passing.is_some() {
            let kept = self.rows.live().filter(|(_, user)| self.filters.keep(user, &self.moment));
            self.passing = Some(kept.map(|(slot, _)| slot as usize).collect());
        }
        if self.found.is_some() {
            self.found = Some(scan(&self.rows, &Query::new(&self.query)));
        }
    }

    /// Searches another text. Of a text that has only grown, what the one before has found is looked through again.
    fn search(&mut self, typed: &str) {
        let grew = fold(typed).starts_with(&fold(&self.query));
        typed.clone_into(&mut self.query);
        let query = Query::new(typed);
        let before = self.found.take().filter(|found| grew && found.count() < self.rows.slots() / 8);
        self.found = if query.is_empty() {
            None
        } else if let Some(before) = before {
            Some(before.iter().filter(|slot| query.matches(self.rows.text_at(*slot))).collect())
        } else {
            Some(scan(&self.rows, &query))
        };
    }

    /// Puts together what is shown.
    fn keep(&mut self) {
        if self.passing.is_none() && self.found.is_none() {
            self.kept = None;
            return;
        }
        let shown = |slot: &Slot| [&self.passing, &self.found].into_iter().flatten().all(|set| set.has(*slot as usize));
        let few = [&self.passing, &self.found].into_iter().flatten().min_by_key(|set| set.count());
        let few = few.filter(|set| set.count() < self.by_name.len() / 64);
        let mut kept: Vec<Slot> = match few {
            // A few are sorted faster than all are gone through.
            Some(few) => {
                let slots = few.iter().filter_map(|slot| Slot::try_from(slot).ok());
                slots.filter(|slot| shown(slot) && self.rows.user(*slot).is_some()).collect()
            }
            None => self.ordered.as_ref().unwrap_or(&self.by_name).iter().copied().filter(shown).collect(),
        };
        if few.is_some() {
            kept.sort_by(|a, b| self.order.compare_slots(&self.rows, *a, *b));
        }
        self.kept = Some(kept);
    }

    /// The slot of a user who is in it.
    fn slot(&self, user: &User) -> Option<Slot> {
        let at = self.place(&Order::default(), &self.by_name, user)?;
        self.by_name.get(at).copied()
    }

    /// The place of a user in a list of this order.
    fn place(&self, order: &Order, list: &[Slot], user: &User) -> Option<usize> {
        let text = text_of(user);
        let wanted = Seen { user, text: &text };
        let compare = |slot: &Slot| self.rows.seen(*slot).map_or(Ordering::Less, |row| order.compare(row, wanted));
        list.binary_search_by(compare).ok()
    }

    fn shown(&self) -> &[Slot] {
        self.kept.as_ref().or(self.ordered.as_ref()).unwrap_or(&self.by_name)
    }

    /// How many invitations nobody has accepted.
    pub const fn invitations(&self) -> Invitations {
        self.invitations
    }

    /// How many users the account has.
    pub fn total(&self) -> usize {
        self.by_name.len()
    }

    /// How many are shown.
    pub fn len(&self) -> usize {
        self.shown().len()
    }

    /// Whether nobody is shown.
    pub fn is_empty(&self) -> bool {
        self.shown().is_empty()
    }

    /// What keeps rows out of sight, when something is searched or filtered.
    pub const fn veil(&self) -> Option<Veil> {
        Veil::of(self.found.is_some(), self.passing.is_some())
    }

    /// The user in the n-th row shown.
    pub fn get(&self, at: usize) -> Option<&Arc<User>> {
        self.rows.user(*self.shown().get(at)?)
    }

    /// The users shown, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<User>> {
        self.shown().iter().filter_map(|slot| self.rows.user(*slot))
    }

    /// All users in the order of the table, those that are not shown among them.
    pub fn everybody(&self) -> impl Iterator<Item = &Arc<User>> {
        self.ordered.as_ref().unwrap_or(&self.by_name).iter().filter_map(|slot| self.rows.user(*slot))
    }

    /// The row of a user, when it is shown.
    pub fn position(&self, id: UserId) -> Option<usize> {
        self.place(&self.order, self.shown(), self.state.user_by_id(id)?)
    }
}

/// What of a roster no longer is what is wanted.
struct Stale {
    order: bool,
    filters: bool,
    search: bool,
}

fn has(filters: &Filters, id: FilterId) -> bool {
    filters.of(id).len() > 0
}

/// The rows of an account, and their order by name.
fn read(state: &AccountState) -> (Rows, Vec<Slot>) {
    let mut rows = Rows::with_room(state.users().len());
    let mut by_name: Vec<Slot> = state.users().values().map(|user| rows.add(user)).collect();
    let order = Order::default();
    by_name.sort_by(|a, b| order.compare_slots(&rows, *a, *b));
    (rows, by_name)
}

/// The slots of all rows that a search finds.
fn scan(rows: &Rows, query: &Query) -> Bits {
    let (text, ends) = rows.texts();
    let mut found = Bits::default();
    query.find_rows(text, ends, |row| {
        if Slot::try_from(row).is_ok_and(|slot| rows.user(slot).is_some()) {
            found.insert(row);
        }
    });
    found
}

/// When a user's invitation expires, if it has not.
fn expiry(user: &User, now: Timestamp) -> Option<Timestamp> {
    let pending = user.invite_status(now) == InviteStatus::Pending;
    user.invite.as_ref().filter(|_| pending).map(|invite| invite.expires_at)
}

fn moment(state: &AccountState, now: Timestamp) -> Moment {
    Moment::new(now, &TimeZone::get(&state.account().time_zone).unwrap_or(TimeZone::UTC))
}

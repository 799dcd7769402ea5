//! Orders: how two rows compare, how all of them are sorted, and how new ones are merged in.

use std::{cmp::Ordering, collections::BTreeMap};

use jiff::Timestamp;

use super::rows::{Rows, Seen, Slot};
use crate::{
    domain::{
        team::TeamId,
        user::{InviteStatus, User},
        world::AccountState,
    },
    ui::{
        screens::users::{arrangement::Sort, columns::ColumnId, filters::AccessKind},
        text::sort_key,
    },
};

/// How rows compare under one order.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// The order.
    pub sort: Sort,
    /// The time at which invitations are looked at.
    pub now: Timestamp,
    /// The places of the teams by name, when it is they that are sorted.
    teams: BTreeMap<TeamId, u64>,
}

impl Order {
    /// An order of an account's users at a time.
    pub fn new(sort: Sort, account: &AccountState, now: Timestamp) -> Self {
        let mut teams = BTreeMap::new();
        if sort.column == ColumnId::Teams {
            let mut names: Vec<_> = account.teams().values().map(|team| (sort_key(&team.name), &team.id)).collect();
            names.sort_unstable();
            teams = names.into_iter().zip(0..).map(|((_, id), place)| (id.clone(), place)).collect();
        }
        Self { sort, now, teams }
    }

    /// How two rows compare: the deactivated last [USR-13], then by the column, then by name and address.
    pub fn compare(&self, a: Seen<'_>, b: Seen<'_>) -> Ordering {
        let column = || {
            let order = match self.sort.column {
                // What breaks ties does it all.
                ColumnId::Name if !self.sort.descending => Ordering::Equal,
                ColumnId::Name => a.name().cmp(b.name()),
                ColumnId::Email => a.email().cmp(b.email()),
                _ => self.key(a.user).cmp(&self.key(b.user)),
            };
            if self.sort.descending { order.reverse() } else { order }
        };
        a.is_last().cmp(&b.is_last()).then_with(column).then_with(|| by_name(a, b))
    }

    /// What a column sorts by that has few or short values.
    fn key(&self, user: &User) -> u64 {
        match self.sort.column {
            ColumnId::Name | ColumnId::Email => 0,
            ColumnId::Seat => user.held_seat().map_or(u64::MAX, |seat| {
                let all = crate::domain::seat::SeatType::ALL;
                all.iter().position(|one| *one == seat).unwrap_or(all.len()) as u64
            }),
            ColumnId::Access => access_key(user),
            ColumnId::Teams => {
                let team = user.main_team.as_ref().or(user.extra_teams.first());
                team.map_or(u64::MAX, |team| self.teams.get(team).copied().unwrap_or(u64::MAX - 1))
            }
            ColumnId::Invite => match user.invite_status(self.now) {
                InviteStatus::Expired => 0,
                InviteStatus::Pending => 1,
                InviteStatus::Accepted => 2,
                InviteStatus::None => 3,
            },
            ColumnId::Partner => u64::from(!user.partner_employee),
            // Never is before all times. Microseconds are fine enough, and their range fits.
            ColumnId::LastActive => {
                user.last_active.map_or(0, |then| then.as_microsecond().wrapping_sub(i64::MIN).cast_unsigned())
            }
        }
    }

    /// All rows in this order, given in the order by name.
    pub fn sorted(&self, rows: &Rows, by_name: &[Slot]) -> Vec<Slot> {
        if matches!(self.sort.column, ColumnId::Name | ColumnId::Email) {
            // Rows come in by address, and a reversed list is almost in its order: both sort in about one pass.
            let mut slots: Vec<Slot> = match self.sort.column {
                ColumnId::Email => rows.live().map(|(slot, _)| slot).collect(),
                _ if self.sort.descending => by_name.iter().rev().copied().collect(),
                _ => by_name.to_vec(),
            };
            slots.sort_by(|a, b| self.compare_slots(rows, *a, *b));
            return slots;
        }
        let keyed = by_name.iter().filter_map(|slot| {
            let user = rows.seen(*slot)?;
            let key = self.key(user.user);
            Some((user.is_last(), if self.sort.descending { !key } else { key }, *slot))
        });
        let mut keyed: Vec<(bool, u64, Slot)> = keyed.collect();
        keyed.sort_by_key(|(last, key, _)| (*last, *key));
        keyed.into_iter().map(|(_, _, slot)| slot).collect()
    }

    /// How the rows in two slots compare.
    pub fn compare_slots(&self, rows: &Rows, a: Slot, b: Slot) -> Ordering {
        match (rows.seen(a), rows.seen(b)) {
            (Some(a), Some(b)) => self.compare(a, b),
            (a, b) => a.is_some().cmp(&b.is_some()),
        }
    }

    /// Puts new rows into a list that is in this order, all of them in one pass.
    pub fn merge(&self, rows: &Rows, list: &mut Vec<Slot>, mut new: Vec<Slot>) {
        new.sort_by(|a, b| self.compare_slots(rows, *a, *b));
        let mut merged = Vec::with_capacity(list.len() + new.len());
        let mut rest = list.as_slice();
        for slot in new {
            let at = rest.partition_point(|other| self.compare_slots(rows, *other, slot) == Ordering::Less);
            let (before, after) = rest.split_at(at);
            merged.extend_from_slice(before);
            merged.push(slot);
            rest = after;
        }
        merged.extend_from_slice(rest);
        *list = merged;
    }
}

/// By folded name, then by folded address, then by the address itself.
fn by_name(a: Seen<'_>, b: Seen<'_>) -> Ordering {
    // The line break between them comes before all that a name holds.
    a.text.cmp(b.text).then_with(|| a.user.email.key().cmp(b.user.email.key()))
}

/// Access levels in the order of their kinds, templates by the starts of their ids.
fn access_key(user: &User) -> u64 {
    match AccessKind::of(user) {
        AccessKind::SuperAdmin => 0,
        AccessKind::Template(id) => {
            // Four letters of each of two words fill the key, and keep all templates apart.
            let letters = id.0.split('_').chain([""]).take(2).flat_map(|word| {
                let letters = word.bytes().filter(u8::is_ascii).chain(std::iter::repeat(1));
                letters.take(4)
            });
            letters.fold(0, |key, letter| (key << 8) | u64::from(letter))
        }
        AccessKind::Adjusted => u64::MAX - 3,
        AccessKind::Custom => u64::MAX - 2,
        AccessKind::Default => u64::MAX - 1,
        AccessKind::Classic => u64::MAX,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::{
        access::{Access, PermissionSource},
        email::Email,
        id::UserId,
        permission::Catalogue,
        user::{Origin, UserStatus},
    };

    fn user(access: Access) -> User {
        User {
            id: UserId(1),
            email: Email::parse("ada@x.io").unwrap(),
            first_name: String::new().into(),
            last_name: String::new().into(),
            status: UserStatus::Active,
            password_set: false,
            seat: None,
            access,
            main_team: None,
            extra_teams: Vec::new(),
            preset: None,
            partner_employee: false,
            last_active: None,
            created_at: Timestamp::UNIX_EPOCH,
            origin: Origin::Typed,
            invite: None,
            password_reset: None,
            notifications: Default::default(),
        }
    }

    #[test]
    fn templates_have_places_of_their_own() {
        let catalogue = Catalogue::shipped().unwrap();
        let key = |source, super_admin| access_key(&user(Access { super_admin, source }));
        let templates: BTreeSet<u64> = catalogue
            .templates()
            .iter()
            .map(|template| key(PermissionSource::Template(template.id.clone()), false))
            .collect();
        assert_eq!(templates.len(), catalogue.templates().len());
        let (first, last) = (templates.first().copied().unwrap(), templates.last().copied().unwrap());
        assert!(key(PermissionSource::Default, true) < first && last < key(PermissionSource::Default, false));
    }
}

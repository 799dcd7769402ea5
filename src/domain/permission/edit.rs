//! Changing what is granted, one permission at a time: the values one takes, and what moves along with it.

use super::{Catalogue, Grant, Grants, Kind, Level, Permission, PermissionKey, Width};
use crate::domain::seat::SeatType;

impl Permission {
    /// The next value up or down from one, as an editor steps through them: off and on; nobody's, owned, team's,
    /// everything; none, view, edit, publish. Answers the same at either end. Everything takes in what nobody owns.
    pub fn stepped(&self, from: Option<Grant>, up: bool) -> Option<Grant> {
        const WIDTHS: [Width; 3] = [Width::Owned, Width::Team, Width::Everything];
        const LEVELS: [Level; 3] = [Level::View, Level::Edit, Level::Publish];
        // 0 is nothing; the values count from 1.
        let place = match from {
            None => 0,
            Some(Grant::On) => 1,
            Some(Grant::Scope { width, .. }) => 1 + width as usize,
            Some(Grant::Level(level)) => 1 + level as usize,
        };
        let last = if self.kind == Kind::Switch { 1 } else { 3 };
        let next = if up { (place + 1).min(last) } else { place.saturating_sub(1) };
        if next == place {
            return from;
        }
        let at = next.checked_sub(1)?;
        match self.kind {
            Kind::Switch => Some(Grant::On),
            Kind::Level => LEVELS.get(at).map(|level| Grant::Level(*level)),
            Kind::Scope => WIDTHS.get(at).map(|width| {
                let kept = matches!(from, Some(Grant::Scope { width: Width::Owned | Width::Team, unassigned: true }));
                Grant::Scope { width: *width, unassigned: kept || *width == Width::Everything }
            }),
        }
    }

    /// All that can be granted of it, the most first.
    pub fn widest_first(&self) -> Vec<Grant> {
        match self.kind {
            Kind::Switch => vec![Grant::On],
            Kind::Level => [Level::Publish, Level::Edit, Level::View].map(Grant::Level).to_vec(),
            Kind::Scope => [Width::Everything, Width::Team, Width::Owned]
                .into_iter()
                .flat_map(|width| [true, false].map(|unassigned| Grant::Scope { width, unassigned }))
                .collect(),
        }
    }

    /// Off for what is granted at all, and on or the widest for what is not.
    pub const fn toggled(&self, from: Option<Grant>) -> Option<Grant> {
        match from {
            Some(_) => None,
            None => Some(self.widest()),
        }
    }
}

impl Grant {
    /// The same scope with what nobody owns, or without; `None` for what is no scope.
    pub const fn with_unassigned_toggled(self) -> Option<Self> {
        match self {
            Self::Scope { width, unassigned } => Some(Self::Scope { width, unassigned: !unassigned }),
            Self::On | Self::Level(_) => None,
        }
    }
}

impl Catalogue {
    /// Grants a permission, or no longer, and answers which others moved along: nobody edits or deletes more than they
    /// view, so that widening one of these widens the view, and narrowing the view narrows them [INV-12].
    pub fn set(&self, grants: &mut Grants, key: &PermissionKey, value: Option<Grant>) -> Vec<PermissionKey> {
        let mut moved = Vec::new();
        let Some(permission) = self.permission(key.as_str()) else { return moved };
        put(grants, key, value);
        if let (Some(view), Some(value)) = (&permission.within, value) {
            let seen = grants.get(view.as_str());
            if !seen.is_some_and(|seen| seen.covers(value)) {
                put(grants, view, Some(seen.map_or(value, |seen| seen.or(value))));
                moved.push(view.clone());
            }
        }
        for other in self.permissions().iter().filter(|other| other.within.as_ref() == Some(key)) {
            let Some(held) = grants.get(other.key.as_str()) else { continue };
            if value.is_some_and(|value| value.covers(held)) {
                continue;
            }
            put(grants, &other.key, value.map(|value| value.and(held)));
            moved.push(other.key.clone());
        }
        moved
    }

    /// What of `grants` a seat cannot hold, or not all of it, in the order of the list [CRU-28].
    pub fn beyond(&self, seat: SeatType, grants: &Grants) -> Vec<PermissionKey> {
        let beyond = |permission: &&Permission| {
            let grant = grants.get(permission.key.as_str());
            grant.is_some_and(|grant| permission.held_by(seat, grant) != Some(grant))
        };
        self.permissions().iter().filter(beyond).map(|permission| permission.key.clone()).collect()
    }

    /// The grants with nothing wider than its view [INV-12].
    pub fn within_views(&self, grants: &Grants) -> Grants {
        let kept = |(key, grant): (&PermissionKey, &Grant)| {
            let Some(view) = self.permission(key.as_str()).and_then(|permission| permission.within.as_ref()) else {
                return Some((key.clone(), *grant));
            };
            Some((key.clone(), grants.get(view.as_str())?.and(*grant)))
        };
        Grants(grants.0.iter().filter_map(kept).collect())
    }
}

fn put(grants: &mut Grants, key: &PermissionKey, value: Option<Grant>) {
    match value {
        Some(value) => _ = grants.0.insert(key.clone(), value),
        None => _ = grants.0.remove(key.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWNED: Grant = Grant::Scope { width: Width::Owned, unassigned: false };
    const TEAM: Grant = Grant::Scope { width: Width::Team, unassigned: false };

    fn catalogue() -> Catalogue {
        Catalogue::shipped().unwrap()
    }

    /// Every kind steps from nothing to its widest and back, and stops at its ends.
    #[test]
    fn values_step_up_and_down() {
        let catalogue = catalogue();
        let table = [
            ("crm.import", vec![None, Some(Grant::On)]),
            ("crm.deals.edit", vec![None, Some(OWNED), Some(TEAM), Some(Grant::EVERYTHING)]),
            (
                "marketing.blog",
                vec![
                    None,
                    Some(Grant::Level(Level::View)),
                    Some(Grant::Level(Level::Edit)),
                    Some(Grant::Level(Level::Publish)),
                ],
            ),
        ];
        for (key, values) in table {
            let permission = catalogue.permission(key).unwrap();
            let mut value = None;
            for expected in values.iter().skip(1).chain(values.last()) {
                value = permission.stepped(value, true);
                assert_eq!(value, *expected, "{key} up");
            }
            for expected in values.iter().rev().skip(1).chain(values.first()) {
                value = permission.stepped(value, false);
                assert_eq!(value, *expected, "{key} down");
            }
            assert_eq!(permission.toggled(None), Some(permission.widest()));
            assert_eq!(permission.toggled(Some(permission.widest())), None);
        }
        let edit = catalogue.permission("crm.deals.edit").unwrap();
        let owned = OWNED.with_unassigned_toggled();
        assert_eq!(edit.stepped(owned, true), TEAM.with_unassigned_toggled(), "what nobody owns stays in");
        assert_eq!(Grant::On.with_unassigned_toggled(), None);
    }

    /// Everything that can be granted comes once, and nothing before what covers it.
    #[test]
    fn the_most_comes_first() {
        for permission in catalogue().permissions() {
            let all = permission.widest_first();
            assert_eq!(all.first(), Some(&permission.widest()));
            assert!(all.iter().all(|grant| grant.fits(permission.kind)));
            for (at, grant) in all.iter().enumerate() {
                assert!(!all[at + 1..].iter().any(|later| later.covers(*grant)), "{} {grant:?}", permission.key);
            }
        }
    }

    /// INV-12: whatever is set in whatever order, nobody edits or deletes more than they view.
    #[test]
    fn edit_and_delete_stay_within_the_view() {
        let catalogue = catalogue();
        let (view, edit, delete) = ("crm.deals.view".into(), "crm.deals.edit".into(), "crm.deals.delete".into());
        let mut grants = Grants::default();
        assert_eq!(catalogue.set(&mut grants, &edit, Some(TEAM)), [PermissionKey::clone(&view)]);
        assert_eq!(grants.get("crm.deals.view"), Some(TEAM));
        assert_eq!(catalogue.set(&mut grants, &delete, Some(OWNED)), []);
        assert_eq!(catalogue.set(&mut grants, &view, Some(Grant::EVERYTHING)), []);
        assert_eq!(catalogue.set(&mut grants, &view, Some(OWNED)), [PermissionKey::clone(&edit)]);
        assert_eq!(grants.get("crm.deals.edit"), Some(OWNED));
        assert_eq!(catalogue.set(&mut grants, &view, None), [edit.clone(), delete.clone()]);
        assert_eq!(grants, Grants::default());
        grants.0.insert(edit, Grant::EVERYTHING);
        grants.0.insert("crm.tasks.view".into(), OWNED);
        grants.0.insert("crm.tasks.edit".into(), Grant::EVERYTHING);
        let within = catalogue.within_views(&grants);
        assert_eq!(within.get("crm.deals.edit"), None);
        assert_eq!(within.get("crm.tasks.edit"), Some(OWNED));
    }

    /// CRU-18, CRU-28: what a View-Only Seat cannot hold is named, be it dropped or lowered.
    #[test]
    fn what_a_seat_cannot_hold_is_named() {
        let catalogue = catalogue();
        let template = catalogue.template(&crate::domain::template::TemplateId("content_marketer".into())).unwrap();
        let beyond: Vec<String> =
            catalogue.beyond(SeatType::ViewOnly, &template.grants).iter().map(ToString::to_string).collect();
        assert_eq!(
            beyond,
            ["marketing.email", "marketing.social", "marketing.landing_pages", "marketing.blog"],
            "lowered from Edit to View"
        );
        assert_eq!(catalogue.beyond(SeatType::Core, &template.grants), []);
    }
}

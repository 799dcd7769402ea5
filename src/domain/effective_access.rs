//! What scopes come to: five sample records, and which of them somebody may view, edit and delete [domain 4.5, CRU-30].

use super::{
    access::{ClassicGrant, ClassicScope},
    permission::{Catalogue, Grant, Grants, Width},
};

/// A record as seen by the user whose access is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SampleRecord {
    /// The user owns it.
    Own,
    /// Somebody in the user's team owns it.
    Team,
    /// Nobody owns it.
    Unassigned,
    /// Somebody without a team owns it.
    OtherOwner,
    /// Somebody in another team owns it.
    OtherTeam,
}

impl SampleRecord {
    /// All of them, the nearest first.
    pub const ALL: [Self; 5] = [Self::Own, Self::Team, Self::Unassigned, Self::OtherOwner, Self::OtherTeam];

    /// The name in message ids.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Team => "team",
            Self::Unassigned => "unassigned",
            Self::OtherOwner => "other-owner",
            Self::OtherTeam => "other-team",
        }
    }

    /// Whether a scope reaches it.
    pub fn is_reached_by(self, scope: Option<Grant>) -> bool {
        let Some(Grant::Scope { width, unassigned }) = scope else { return false };
        match self {
            Self::Own => true,
            Self::Team => width >= Width::Team,
            Self::Unassigned => unassigned,
            Self::OtherOwner | Self::OtherTeam => width == Width::Everything,
        }
    }
}

/// What is done with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// Look at it.
    View,
    /// Change it.
    Edit,
    /// Delete it.
    Delete,
}

impl Deed {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::View, Self::Edit, Self::Delete];

    /// The last part of the permissions' keys, and the name in message ids.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::View => "view",
            Self::Edit => "edit",
            Self::Delete => "delete",
        }
    }
}

/// Kinds of records for which the same holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The kinds, such as `contacts`, in the order of the list.
    pub objects: Vec<String>,
    /// Whether each deed may be done with each sample record.
    pub allowed: [[bool; 3]; 5],
}

/// What these grants come to, for every kind of record of the catalogue; kinds for which the same holds stand together.
pub fn reach(catalogue: &Catalogue, grants: &Grants) -> Vec<Reach> {
    let mut found: Vec<Reach> = Vec::new();
    for object in objects(catalogue) {
        let scope = |deed: Deed| grants.get(&format!("crm.{object}.{}", deed.slug()));
        let allowed = SampleRecord::ALL.map(|record| Deed::ALL.map(|deed| record.is_reached_by(scope(deed))));
        match found.iter_mut().find(|reach| reach.allowed == allowed) {
            Some(reach) => reach.objects.push(object.to_owned()),
            None => found.push(Reach { objects: vec![object.to_owned()], allowed }),
        }
    }
    found
}

/// What a classic grant comes to. View and Edit are judged on the owner of the record [LEG-18]; who may edit a record may
/// delete it, in every role [LEG-08 to LEG-10]. Companies, deals and tasks come with the CRM features [LEG-12, AC-08].
pub fn classic_reach(grant: &ClassicGrant) -> Vec<Reach> {
    let allowed = |given: bool| {
        let scope = |deed: Deed| {
            let scope = if deed == Deed::View { grant.view } else { grant.edit };
            (given && grant.has_sales()).then_some(owner_scope(scope))
        };
        SampleRecord::ALL.map(|record| Deed::ALL.map(|deed| record.is_reached_by(scope(deed))))
    };
    let named = |objects: &[&str]| objects.iter().map(|object| (*object).to_owned()).collect();
    let (contacts, others) = (allowed(true), allowed(grant.crm_features));
    if contacts == others {
        return vec![Reach { objects: named(&["contacts", "companies", "deals", "tasks"]), allowed: contacts }];
    }
    vec![
        Reach { objects: named(&["contacts"]), allowed: contacts },
        Reach { objects: named(&["companies", "deals", "tasks"]), allowed: others },
    ]
}

/// A scope of the classic flow as the one of a permission that it equals.
const fn owner_scope(scope: ClassicScope) -> Grant {
    match scope {
        ClassicScope::Owned => Grant::Scope { width: Width::Owned, unassigned: false },
        ClassicScope::OwnedAndUnassigned => Grant::Scope { width: Width::Owned, unassigned: true },
        ClassicScope::Everything => Grant::EVERYTHING,
    }
}

/// The kinds of records, by the permissions to view them.
fn objects(catalogue: &Catalogue) -> impl Iterator<Item = &str> {
    let keys = catalogue.permissions().iter().map(|permission| permission.key.as_str());
    keys.filter_map(|key| key.strip_prefix("crm.")?.strip_suffix(".view"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{seat::SeatType, template::TemplateId};

    /// Every scope on every sample record, a row a scope.
    #[test]
    fn scopes_reach_what_they_say() {
        let scope = |width, unassigned| Some(Grant::Scope { width, unassigned });
        let table = [
            (None, "-----"),
            (scope(Width::Owned, false), "o----"),
            (scope(Width::Owned, true), "o-u--"),
            (scope(Width::Team, false), "ot---"),
            (scope(Width::Team, true), "otu--"),
            (scope(Width::Everything, false), "ot-xx"),
            (Some(Grant::EVERYTHING), "otuxx"),
            (Some(Grant::On), "-----"),
        ];
        for (grant, expected) in table {
            let signs = ['o', 't', 'u', 'x', 'x'];
            let reached = SampleRecord::ALL.iter().zip(signs);
            let found: String =
                reached.map(|(record, sign)| if record.is_reached_by(grant) { sign } else { '-' }).collect();
            assert_eq!(found, expected, "{grant:?}");
        }
    }

    /// CRU-30: the defaults of a Core Seat view everything, edit what is owned and delete nothing, alike for every kind;
    /// one kind that differs stands apart.
    #[test]
    fn kinds_that_are_alike_stand_together() {
        let catalogue = Catalogue::shipped().unwrap();
        let mut grants = catalogue.defaults(SeatType::Core);
        let alike = reach(&catalogue, &grants);
        let [all] = alike.as_slice() else { panic!("{alike:?}") };
        assert_eq!(all.objects, ["contacts", "companies", "deals", "tickets", "tasks", "notes"]);
        assert_eq!(all.allowed[0], [true, true, false]);
        assert!(all.allowed[1..].iter().all(|allowed| *allowed == [true, false, false]));
        grants.0.remove("crm.deals.edit");
        let apart: Vec<Vec<String>> = reach(&catalogue, &grants).into_iter().map(|reach| reach.objects).collect();
        assert_eq!(apart[1], ["deals"]);
        let template = catalogue.template(&TemplateId("sales_manager".into())).unwrap();
        assert_eq!(reach(&catalogue, &template.grants)[0].allowed, [[true; 3]; 5]);
    }

    fn signs(reach: &Reach) -> String {
        let signs = |allowed: &[bool; 3]| allowed.map(|allowed| if allowed { 'x' } else { '-' }).iter().collect();
        reach.allowed.iter().map(signs).collect::<Vec<String>>().join(" ")
    }

    /// LEG-13, LEG-14, LEG-18: View and Edit are judged on the owner, own, team's, unassigned, another's, another team's.
    /// AC-08, LEG-12: without the CRM features companies, deals and tasks are all denied, and contacts are not. LEG-19:
    /// nothing is reached without access to Sales.
    #[test]
    fn classic_grants_reach_what_their_scopes_say() {
        use crate::domain::{access::ClassicRole, subscription::Product};
        let mut grant = ClassicGrant::defaults(ClassicRole::User);
        let [all] = <[Reach; 1]>::try_from(classic_reach(&grant)).unwrap();
        assert_eq!(all.objects, ["contacts", "companies", "deals", "tasks"]);
        assert_eq!(signs(&all), "xxx x-- xxx x-- x--");
        grant.set_view(ClassicScope::Owned);
        assert_eq!(signs(&classic_reach(&grant)[0]), "xxx --- --- --- ---");
        grant.set_edit(ClassicScope::Everything);
        grant.crm_features = false;
        let [contacts, others] = <[Reach; 2]>::try_from(classic_reach(&grant)).unwrap();
        assert_eq!(signs(&contacts), "xxx xxx xxx xxx xxx");
        assert_eq!(others.objects, ["companies", "deals", "tasks"]);
        assert_eq!(others.allowed, [[false; 3]; 5]);
        grant.products.toggle(Product::Sales);
        assert!(classic_reach(&grant).iter().all(|reach| reach.allowed == [[false; 3]; 5]));
    }
}

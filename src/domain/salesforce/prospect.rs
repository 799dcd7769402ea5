//! What connecting somebody else would come to: the same for the wizard, which shows it, and for the decision.

use super::{
    directory::{IntegrationUser, OrgId},
    right,
};
use crate::domain::{
    clean::{Code, Label},
    world::{AccountState, World},
};

/// What connecting a user of Salesforce would come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// Who is connected now, by name; `None` when nobody is.
    pub old: Option<Label>,
    /// Who would be.
    pub new: Label,
    /// The organisation that is connected now, where it is another one: links of records belong to it [SFI-12].
    pub leaves: Option<Label>,
    /// The organisation that would be connected.
    pub org: Label,
    /// Whether HubSpot has to be allowed into that organisation first [SFI-07, SFI-08].
    pub needs_consent: bool,
    /// What the old user may do and the new one may not [SFI-10, ER-16]. Against the minimum where nobody is connected
    /// whose rights are known [EXT-44].
    pub missing: Vec<Code>,
    /// What HubSpot needs at least and the new user may not do either [EXT-44]. It bars nobody, for the new user is
    /// measured by the old one [SFI-03], but nobody is told either that all is well.
    pub below: Vec<Code>,
}

impl Prospect {
    /// Whether it connects somebody where nobody is connected, and takes nobody's place.
    pub const fn is_first(&self) -> bool {
        self.old.is_none()
    }

    /// All that the new user lacks: what the old one may do, then what HubSpot needs besides.
    pub fn lacking(&self) -> Vec<Code> {
        [&self.missing[..], &self.below].concat()
    }
}

/// What connecting `to` would come to in this account.
pub fn prospect(world: &World, state: &AccountState, to: &IntegrationUser) -> Prospect {
    let connection = state.salesforce();
    let rights = |user: &IntegrationUser| world.salesforce_user(user).map(|user| user.permissions.clone());
    let old = connection.map(super::SalesforceConnection::user);
    let before = old.as_ref().and_then(rights).unwrap_or_else(right::minimum);
    let after = rights(to).unwrap_or_default();
    let missing = right::missing(&before, &after);
    let mut below = right::missing(&right::minimum(), &after);
    below.retain(|right| !missing.contains(right));
    Prospect {
        old: old.as_ref().map(|user| user_name(world, user)),
        new: user_name(world, to),
        leaves: old.filter(|user| user.org != to.org).map(|user| org_name(world, &user.org)),
        org: org_name(world, &to.org),
        needs_consent: connection.is_none_or(|connection| !connection.is_authorised(&to.org)),
        missing,
        below,
    }
}

/// The name of a user; the login name of one whom the directory does not know.
pub fn user_name(world: &World, user: &IntegrationUser) -> Label {
    world.salesforce_user(user).map_or_else(|| user.username.as_str().into(), |user| user.display_name())
}

/// The name of an organisation; its id where there is none.
pub fn org_name(world: &World, org: &OrgId) -> Label {
    let named = world.salesforce_org(org).map(|org| &org.name).filter(|name| !name.is_empty());
    named.map_or_else(|| (&*org.0).into(), Clone::clone)
}

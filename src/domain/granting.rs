//! What may be given to a user on a seat: a template, permissions, the super admin right [CRU-28, EXT-11, PM-07, PM-10].
//! The permission editor and the template list ask here before anything is chosen, and deciding asks again.

use serde::{Deserialize, Serialize};

use super::{
    access::{Access, PermissionSource},
    guard::{self, Actor, Operation, Refusal},
    permission::{Catalogue, Grant, Grants, PermissionKey, keys},
    seat::SeatType,
    template::{Template, TemplateId},
    user::User,
    world::World,
};

/// Why an access cannot be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CannotGive {
    /// Classic grants have their own flow.
    Classic,
    /// No such template.
    UnknownTemplate(TemplateId),
    /// The template is for another seat [INV-09].
    TemplateSeat(TemplateId, SeatType),
    /// A View-Only Seat cannot hold this right, and it is not one to be left out in silence: Super Admin or Account
    /// access [ER-09].
    ViewOnly(PermissionKey),
    /// The actor may not give permissions, or not the super admin right [PM-07, PM-10].
    Refused(Refusal),
    /// Permissions that the actor does not hold and so cannot give [EXT-11].
    NotHeld(Vec<PermissionKey>),
}

/// What somebody can give, apart from the defaults of a seat, which everybody can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giver {
    super_admin: bool,
    own: Grants,
}

impl Giver {
    /// What a user can give.
    pub fn of(catalogue: &Catalogue, user: &User) -> Self {
        let own = user.seat.map_or_else(Grants::default, |seat| user.access.grants(catalogue, seat));
        Self { super_admin: user.access.super_admin, own }
    }

    /// Whether they can give so much of a permission beyond these defaults [EXT-11].
    pub fn can_give(&self, defaults: &Grants, key: &str, grant: Grant) -> bool {
        let within = |grants: &Grants| grants.get(key).is_some_and(|held| held.covers(grant));
        self.super_admin || within(defaults) || within(&self.own)
    }

    /// Whether they can make somebody a super admin [PM-10].
    pub const fn makes_super_admins(&self) -> bool {
        self.super_admin
    }
}

/// The access as it is stored for a user on this seat: with the super admin right of its template, without what the seat
/// cannot hold, and with nothing wider than its view.
///
/// # Errors
/// [`CannotGive`]: what the seat may not hold first, then the template, then what the actor may not give.
pub fn settle(world: &World, actor: Actor, seat: SeatType, access: &Access) -> Result<Access, CannotGive> {
    settle_over(world, actor, seat, access, None)
}

/// The same for somebody who is there already: what they hold is not given anew, so that who lacks it can leave it to
/// them [EXT-11].
///
/// # Errors
/// [`CannotGive`], as [`settle`].
pub fn settle_for(
    world: &World,
    actor: Actor,
    seat: SeatType,
    access: &Access,
    before: &User,
) -> Result<Access, CannotGive> {
    settle_over(world, actor, seat, access, Some(before))
}

fn settle_over(
    world: &World,
    actor: Actor,
    seat: SeatType,
    access: &Access,
    before: Option<&User>,
) -> Result<Access, CannotGive> {
    let catalogue = world.catalogue();
    let mut access = access.clone();
    if seat == SeatType::ViewOnly
        && let Some(key) = never_in_silence(catalogue, &access)
    {
        return Err(CannotGive::ViewOnly(key.into()));
    }
    match &access.source {
        PermissionSource::Default | PermissionSource::Custom { base: None, .. } => {}
        PermissionSource::Classic(_) => return Err(CannotGive::Classic),
        PermissionSource::Template(id) | PermissionSource::Custom { base: Some(id), .. } => {
            let Some(template) = catalogue.template(id) else { return Err(CannotGive::UnknownTemplate(id.clone())) };
            if let Some(needed) = template.needs_seat.filter(|needed| *needed != seat) {
                return Err(CannotGive::TemplateSeat(id.clone(), needed));
            }
            // What was adjusted by hand stands for itself, whatever it started from.
            access.super_admin |= template.super_admin && matches!(access.source, PermissionSource::Template(_));
        }
    }
    if let PermissionSource::Custom { grants, .. } = &mut access.source {
        // The right is kept in one place, however it was asked for [CRU-28, PM-10].
        access.super_admin |= grants.0.remove(keys::SUPER_ADMIN).is_some();
        // The tag is a step of its own, on partner accounts [PET-02].
        grants.0.remove(keys::PARTNER_EMPLOYEE);
        *grants = catalogue.held_by(seat, &catalogue.within_views(grants));
    }
    if access.super_admin && !before.is_some_and(|before| before.access.super_admin) {
        guard::allowed(world, actor, Operation::MakeSuperAdmin).map_err(CannotGive::Refused)?;
    }
    if access.source != PermissionSource::Default {
        guard::allowed(world, actor, Operation::EditUsers).map_err(CannotGive::Refused)?;
        let (_, operator) = guard::find(world, actor).map_err(CannotGive::Refused)?;
        let (giver, defaults) = (Giver::of(catalogue, operator), catalogue.defaults(seat));
        let given = access.grants(catalogue, seat).0.into_iter();
        let held = before.and_then(|before| Some(before.access.grants(catalogue, before.seat?))).unwrap_or_default();
        let has = |key: &str, grant| held.get(key).is_some_and(|held| held.covers(grant));
        let cannot = |key: &str, grant| !has(key, grant) && !giver.can_give(&defaults, key, grant);
        let missing: Vec<PermissionKey> =
            given.filter(|(key, grant)| cannot(key.as_str(), *grant)).map(|(key, _)| key).collect();
        if !missing.is_empty() {
            return Err(CannotGive::NotHeld(missing));
        }
    }
    Ok(access)
}

/// The right in an access that a View-Only Seat meets with a refusal, and not by leaving it out: Super Admin, or Account
/// access that was chosen by hand [ER-09, CRU-18, CRU-28].
fn never_in_silence(catalogue: &Catalogue, access: &Access) -> Option<&'static str> {
    let (super_admin, account_access) = match &access.source {
        PermissionSource::Template(id) => (catalogue.template(id).is_some_and(|template| template.super_admin), false),
        PermissionSource::Custom { grants, .. } => {
            (grants.get(keys::SUPER_ADMIN).is_some(), grants.get(keys::ACCOUNT_ACCESS).is_some())
        }
        PermissionSource::Default | PermissionSource::Classic(_) => (false, false),
    };
    match (access.super_admin || super_admin, account_access) {
        (true, _) => Some(keys::SUPER_ADMIN),
        (false, true) => Some(keys::ACCOUNT_ACCESS),
        (false, false) => None,
    }
}

/// A template as the list offers it [CRU-26].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateOffer {
    /// Which template.
    pub id: TemplateId,
    /// Why it cannot be chosen, when it cannot.
    pub refusal: Option<CannotGive>,
}

/// The templates on offer for users on a seat, in the order of the list. One that is bound to another seat is not among
/// them [CRU-22, CRU-29]. Before a seat is chosen, only the operator's own rights speak against one.
pub fn template_offers(world: &World, actor: Actor, seat: Option<SeatType>) -> Vec<TemplateOffer> {
    let templates = world.catalogue().templates().iter();
    let offered = templates.filter(|template| template.needs_seat.is_none_or(|needed| Some(needed) == seat));
    let offer = |template: &Template| {
        let access = Access { super_admin: false, source: PermissionSource::Template(template.id.clone()) };
        let refusal = match seat {
            Some(seat) => settle(world, actor, seat, &access).err(),
            None => {
                let needed = if template.super_admin { Operation::MakeSuperAdmin } else { Operation::EditUsers };
                guard::allowed(world, actor, needed).err().map(CannotGive::Refused)
            }
        };
        TemplateOffer { id: template.id.clone(), refusal }
    };
    offered.map(offer).collect()
}

//! A scene: all that is needed to draw besides the model.

use jiff::{Timestamp, tz::TimeZone};

use super::{layout::Layout, loading::Loading, screens::users::roster::Roster, viewer::Viewer};
use crate::domain::{
    guard::Actor,
    user::User,
    world::{AccountState, World},
};

/// What is looked at, by whom, and where it goes.
pub struct Scene<'a> {
    /// The world.
    pub world: &'a World,
    /// The account that is open.
    pub account: &'a AccountState,
    /// Who operates.
    pub actor: Actor,
    /// The operator as a user, unless deleted meanwhile.
    pub operator: Option<&'a User>,
    /// The account's users in their order.
    pub roster: &'a Roster,
    /// The world's time.
    pub now: Timestamp,
    /// How far the account has been read, while it is being read.
    pub loading: Option<Loading>,
    /// The account's time zone.
    pub zone: &'a TimeZone,
    /// The person's own view.
    pub viewer: &'a mut Viewer,
    /// Where things are.
    pub layout: Layout,
}

//! Why the Salesforce connection is not as it was asked for.

use super::{log_in::LoginRefusal, sync::SyncField};
use crate::domain::{
    audit::ActorRef,
    clean::{Code, Label},
};

/// Why no other user was connected, or sync settings not saved. The old connection stays in force [INV-22].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SalesforceRejection {
    /// Salesforce is not installed, any more or yet.
    NotInstalled,
    /// Nobody is connected, and there is nothing to set.
    NobodyConnected,
    /// Somebody else connected another user meanwhile, or installed Salesforce anew.
    SomebodyElse {
        /// Who is connected now, by name; `None` when nobody is.
        now: Option<Label>,
        /// Who did it, when that is known.
        by: Option<ActorRef>,
    },
    /// The user who logged in would not be let in any more.
    LogIn(LoginRefusal),
    /// The user who logged in is the one who is connected.
    SameUser(Label),
    /// HubSpot was never allowed into this organisation [SFI-08].
    NeedsConsent(Label),
    /// The new user lacks rights of the old one [ER-16].
    LowerRights {
        /// Which.
        missing: Vec<Code>,
        /// Whether agreeing to it helps; not where the setting refuses it.
        may_accept: bool,
    },
    /// Somebody else set these fields to something else meanwhile.
    Conflicts(Vec<SyncField>),
    /// A field cannot be set to what was asked for.
    NoOption(SyncField),
}

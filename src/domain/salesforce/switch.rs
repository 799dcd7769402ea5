//! The command that connects another user of Salesforce, and what it answers [SFI-12, SM-10].

use super::{directory::IntegrationUser, log_in::LoggedIn};
use crate::domain::clean::{Code, Label};

/// Connects somebody who has logged in to Salesforce. Where nobody is connected yet it connects the first user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchSalesforceUser {
    /// Who was connected when the switch began.
    pub from: Option<IntegrationUser>,
    /// Who is to be connected.
    pub to: LoggedIn,
    /// Whether HubSpot was allowed into the organisation on the way [SFI-08]; needed only where it never was before.
    pub allowed: bool,
    /// The rights that the operator agreed to do without [SFI-10]: those that were listed to them.
    pub accepts_lower: Vec<Code>,
}

/// What a switch has done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switched {
    /// Who was connected before, by name; `None` when nobody was.
    pub old: Option<Label>,
    /// Who is connected now.
    pub new: Label,
    /// The organisation that was left, where it was another one: links of records belong to it [SFI-12].
    pub left: Option<Label>,
    /// The organisation that is connected now.
    pub org: Label,
    /// Rights that the old user had and the new one lacks.
    pub without: Vec<Code>,
}

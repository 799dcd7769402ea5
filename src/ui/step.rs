//! Steps: what a part of the program asks of the session after it has had its turn.

use super::{
    action::ActionId,
    overlays::{Answer, Overlay, Question, export::Export, snapshots},
    permissions::editor::Edited,
    place::Place,
    screens::{
        log::Filter,
        users::{arrangement::Sort, filters::Filters},
    },
    toast::{Level, Saying},
};
use crate::domain::{
    access::ClassicGrant, command::Command, guard::Actor, hub_id::HubId, id::UserId, seat::SeatType, user::Origin,
};

/// What the session is to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing further.
    Stay,
    /// The key meant nothing here.
    Ignored,
    /// An action that is not this part's own.
    Elsewhere(ActionId),
    /// Close this part, if it lies over another, and then take this step.
    Close(Option<Box<Step>>),
    /// Do what an action's key would do.
    Perform(ActionId),
    /// Go to a place; what lies over the screen is closed.
    Go(Place),
    /// Go back to the place one came from; from the first there is no way back.
    GoBack,
    /// Go to the page on which seats are removed, with the focus on this type and nothing opened [RMS-03].
    GoToRemoval(SeatType),
    /// Lay something over the screen.
    Open(Box<Overlay>),
    /// Ask a question.
    Ask(Question),
    /// The question on top was answered.
    Answered(Answer),
    /// Take in what the permission editor has answered.
    Permissions(Box<Edited>),
    /// Take in what the editor of a classic grant has answered.
    ClassicGrant(Box<ClassicGrant>),
    /// Add addresses of a source to the batch of the create-user wizard [CRU-15].
    AddToBatch(Vec<String>, Origin),
    /// Hand a command to the hub.
    Submit(Box<Command>),
    /// Hand a command to the hub that somebody else gives than the operator.
    SubmitAs(Actor, Box<Command>),
    /// Hand a command to the hub in the name of somebody simulated, and tell this of it when it was carried out.
    Simulate(Actor, Box<Command>, Saying),
    /// Show the details of a client in the Partner Dashboard.
    ShowClient(HubId),
    /// Take these steps, one after the other.
    All(Vec<Self>),
    /// Filter the log on the screen.
    Filter(Filter),
    /// Export the audit log, or users.
    Export(Box<Export>),
    /// Have something done with snapshots.
    Snapshots(Box<snapshots::Request>),
    /// Put a text into the clipboard, and tell so.
    Copy(String, Saying),
    /// Filter the users.
    FilterUsers(Box<Filters>),
    /// Select these users in the Users pane, and no others.
    SelectUsers(Vec<UserId>),
    /// Sort the users.
    SortUsers(Sort),
    /// Tell something in passing.
    Tell(Level, Saying),
    /// Operate as somebody else, perhaps in another account [0.5].
    Operate(Actor),
}

impl Step {
    /// Close this part and nothing more.
    pub const fn close() -> Self {
        Self::Close(None)
    }

    /// Close this part, then take a step.
    pub fn close_then(step: Self) -> Self {
        Self::Close(Some(Box::new(step)))
    }

    /// Open something over the screen.
    pub fn open(overlay: Overlay) -> Self {
        Self::Open(Box::new(overlay))
    }
}

//! The partner side: domain, tag, assignments, and the end of them [DOM, PET, PAC].

mod assign;
mod end;
mod mail_domain;
mod other_address;
mod revoke;
mod tag;

pub use end::{keeps_client, keeps_exception};
pub(super) use mail_domain::remind;
pub(super) use revoke::{ASIDE, Step, cascade, end_exception, step};
pub use revoke::{leaves_as_job, open_clients};

use crate::domain::{
    change::Change,
    command::Envelope,
    guard,
    partner::{PartnerCommand, PartnerReceipt},
    rejection::Rejection,
    user::User,
    world::{AccountState, World},
};

/// Where a command of a partner is decided: its account, and who asks.
struct Desk<'a> {
    world: &'a World,
    envelope: &'a Envelope,
    state: &'a AccountState,
    operator: &'a User,
}

/// Decides it. The operator's right comes first.
pub(super) fn decide(world: &World, envelope: &Envelope, command: &PartnerCommand) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, command.needs()).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let desk = Desk { world, envelope, state, operator };
    let decided = match command {
        PartnerCommand::SetDomain(wanted) => mail_domain::set(&desk, wanted),
        PartnerCommand::Tag(wanted) => tag::decide(&desk, *wanted),
        PartnerCommand::Assign { email, clients } => assign::assign(&desk, email, clients),
        PartnerCommand::AddToClient(wanted) => assign::add_to_client(&desk, wanted),
        // What it is made of has rejections of its own.
        PartnerCommand::AssignAs(wanted) => return other_address::decide(&desk, wanted),
        PartnerCommand::EndException { email } => end::exception(&desk, email),
        PartnerCommand::EndServices { client } => end::services(&desk, *client),
        PartnerCommand::MarkRequest { client, email, requested } => {
            assign::mark_request(&desk, *client, email, *requested)
        }
        PartnerCommand::RemoveAccess { client, email } => revoke::remove(&desk, *client, email),
    };
    decided.map_err(Rejection::Partner)
}

/// A change that does nothing yet.
const fn nothing(receipt: PartnerReceipt) -> Change {
    Change {
        puts: Vec::new(),
        removes: Vec::new(),
        audit: Vec::new(),
        mail: Vec::new(),
        receipt: crate::domain::change::Receipt::Partner(receipt),
    }
}

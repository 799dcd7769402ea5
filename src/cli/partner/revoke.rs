//! `seatdesk partner revoke`: an employee works for a client no longer, after the word REMOVE [PAC-11, PAC-12].

use super::{allowed, args::Revoke, email, employees::Client, hub, name, no};
use crate::{
    cli::{desk::Desk, exit::Failure, users},
    domain::{
        change::Receipt,
        command::Command,
        guard::Operation,
        partner::{PartnerCommand, PartnerRejection as No, at_client},
    },
    ui::{i18n::Arg, wording},
};

/// The word, which is the same in every language.
const WORD: &str = "REMOVE";

/// Removes an employee's access to a client, after the word.
pub(super) async fn run(desk: &Desk<'_>, wanted: &Revoke) -> Result<(), Failure> {
    let (email, client) = (email(desk, &wanted.email)?, hub(desk, &wanted.client)?);
    let world = desk.world().await?;
    allowed(desk, &world, Operation::ManageClients)?;
    if world.account(client).is_none() {
        return Err(no(desk, No::UnknownHub(client)));
    }
    let assignment = desk.account(&world)?.partner().assignment(client, email.key());
    let assignment = assignment.filter(|one| one.state.is_open()).ok_or_else(|| no(desk, No::NotAssigned))?;
    let words = desk.words();
    if wanted.confirm.as_deref().map(str::trim) != Some(WORD) {
        let (client_name, hub) = (name(&world, client), client.to_string());
        let args = [("email", Arg::Text(email.typed())), ("client", Arg::Text(&client_name)), ("hub", Arg::Text(&hub))];
        // Whom another partner has there stays.
        let ends = assignment.state.holds_claim() && at_client(&world, client, email.key()).is_some();
        let id = if ends { "cli-partner-revokes-user" } else { "cli-partner-revokes" };
        return Err(Failure::Refused(vec![words.with(id, &args), words.text("cli-partner-say-remove")]));
    }
    let command = Command::Partner(Box::new(PartnerCommand::RemoveAccess { client, email: email.clone() }));
    let (receipt, after) = desk.submit(command).await.map_err(|refused| desk.refused(refused))?;
    if wanted.json {
        let partner = desk.account(&after)?;
        let found = partner.partner().assignment(client, email.key());
        return users::json::print(found.map(|assignment| Client::of(assignment, partner, &after)));
    }
    let Receipt::Partner(receipt) = receipt else { return Ok(()) };
    Desk::print([wording::partner::done(&receipt).say(words)])
}

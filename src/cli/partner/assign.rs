//! `seatdesk partner assign`: an employee works for clients. That gives no access: the clients do [PAC-06, PAC-08].

use super::{args::Assign, email, employees::Client, hub, name, standing};
use crate::{
    cli::{desk::Desk, exit::Failure, users},
    domain::{
        change::Receipt,
        command::Command,
        hub_id::HubId,
        partner::{PartnerCommand, PartnerReceipt, at_client},
    },
    ui::i18n::Arg,
};

/// Assigns an employee to clients. Those at which another partner has the address are refused, and the others have their
/// turn all the same [AMB-09, ER-15].
pub(super) async fn run(desk: &Desk<'_>, wanted: &Assign) -> Result<(), Failure> {
    let email = email(desk, &wanted.email)?;
    let clients = wanted.clients.iter().map(|text| hub(desk, text)).collect::<Result<Vec<HubId>, Failure>>()?;
    let command = Command::Partner(Box::new(PartnerCommand::Assign { email: email.clone(), clients }));
    let (receipt, world) = desk.submit(command).await.map_err(|refused| desk.refused(refused))?;
    let Receipt::Partner(PartnerReceipt::Assigned { done, blocked }) = receipt else { return Ok(()) };
    let words = desk.words();
    let account = desk.account(&world)?;
    if wanted.json {
        let all = done.iter().chain(&blocked);
        let found = all.filter_map(|(email, client)| account.partner().assignment(*client, email.key()));
        users::json::print(found.map(|assignment| Client::of(assignment, account, &world)))?;
    } else {
        let mut lines = Vec::new();
        for (who, client) in &done {
            let (client_name, hub) = (name(&world, *client), client.to_string());
            let standing = standing(desk, &world, who, *client)?;
            let args = [
                ("email", Arg::Text(who.typed())),
                ("client", Arg::Text(&client_name)),
                ("hub", Arg::Text(&hub)),
                ("standing", Arg::Text(&standing)),
            ];
            lines.push(words.with("cli-partner-assigned", &args));
        }
        // Who is a user there already has it.
        if done.iter().any(|(who, client)| at_client(&world, *client, who.key()).is_none()) {
            lines.push(words.text("cli-partner-no-access-yet"));
        }
        Desk::print(lines)?;
    }
    if blocked.is_empty() {
        return Ok(());
    }
    let refusal = |(client, partner): (HubId, HubId)| {
        let (client, hub, partner) = (name(&world, client), client.to_string(), name(&world, partner));
        let args = [("client", Arg::Text(&client)), ("hub", Arg::Text(&hub)), ("partner", Arg::Text(&partner))];
        words.with("cli-partner-linked", &args)
    };
    let holder = |client: HubId| world.claims().partner_at(client, email.key()).unwrap_or(client);
    Err(Failure::Refused(blocked.iter().map(|(_, client)| refusal((*client, holder(*client)))).collect()))
}

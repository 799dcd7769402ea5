//! Deciding: from a world, circumstances and a command to a change or a rejection. One file for each family of commands.

mod act_on_user;
mod apps;
mod assign_lead;
mod bulk;
mod buy_seats;
mod choose_password;
mod contact_sales;
mod create_classic_user;
mod create_users;
mod edit_classic_user;
mod edit_user;
mod effects;
mod export_users;
mod invites;
mod jobs;
mod orders;
mod partner;
mod presets;
mod properties;
mod purchase;
mod remove_seats;
mod renew;
mod salesforce;
mod seating;
mod set_card;
mod set_notifications;
mod set_up_users;
mod sign_up;
mod slug;
mod teams;
mod trials;

pub use act_on_user::{UserOffer, user_offers};
pub use apps::can_reconnect;
pub use bulk::{Preview, looking_ahead, preview, seats_needed};
pub use buy_seats::{PURCHASE_LIMIT, for_sale, most};
pub use choose_password::refused as reset_link_refused;
pub use create_users::BATCH_LIMIT;
pub use edit_user::settled;
pub use jobs::{STEP, gather, step};
pub use partner::{keeps_client, keeps_exception, leaves_as_job, open_clients};
pub use purchase::{Credit, Quote, can_add, can_buy, quote};
pub use remove_seats::{Removable, removable};
pub use renew::carry_out;
pub use set_up_users::refusal as set_up_refusal;
pub use trials::{TRIAL_TIER, can_try};

use super::{
    change::Change,
    command::{Command, Envelope},
    rejection::Rejection,
    seat_history,
    world::World,
};

/// Decides a command. The same world, envelope and command always give the same answer.
///
/// # Errors
/// The [`Rejection`] says which rule, which value, and where it can be mended.
pub fn decide(world: &World, envelope: &Envelope, command: &Command) -> Result<Change, Rejection> {
    // Guards ask the world for the policy; what they answer here holds under that of the envelope.
    let mut under;
    let world = if world.policy() == envelope.policy {
        world
    } else {
        under = world.clone();
        under.set_policy(envelope.policy);
        &under
    };
    let mut change = answer(world, envelope, command)?;
    // In the same transaction, whatever it was that moved a number.
    seat_history::note(world, envelope.now, &mut change);
    Ok(change)
}

fn answer(world: &World, envelope: &Envelope, command: &Command) -> Result<Change, Rejection> {
    match command {
        Command::CreateUsers(batch) => create_users::decide(world, envelope, batch),
        Command::SignUp(sign_up) => sign_up::decide(world, envelope, sign_up),
        Command::ChoosePassword(wanted) => choose_password::decide(world, envelope, *wanted),
        Command::ExportUsers(wanted) => export_users::decide(world, envelope, *wanted),
        Command::BuySeats(order) => buy_seats::decide(world, envelope, *order),
        Command::SetCard(card) => set_card::set(world, envelope, card),
        Command::RetryCharge(order) => set_card::retry(world, envelope, *order),
        Command::Purchase(wanted) => purchase::decide(world, envelope, wanted),
        Command::StartTrial(product) => trials::start(world, envelope, *product),
        Command::Partner(wanted) => partner::decide(world, envelope, wanted),
        Command::ContactSales(asked) => contact_sales::decide(world, envelope, asked),
        Command::EditUser(edit) => edit_user::decide(world, envelope, edit),
        Command::RemoveSeats(wanted) => remove_seats::schedule(world, envelope, *wanted),
        Command::CancelRemoval(wanted) => remove_seats::cancel(world, envelope, *wanted),
        Command::CreateClassicUser(wanted) => create_classic_user::decide(world, envelope, wanted),
        Command::EditClassicUser(edit) => edit_classic_user::decide(world, envelope, edit),
        Command::SetUpUsers(wanted) => set_up_users::decide(world, envelope, wanted),
        Command::ActOnUser(wanted) => act_on_user::decide(world, envelope, *wanted),
        Command::BulkUsers(wanted) => bulk::decide(world, envelope, wanted),
        Command::CancelJob(id) => jobs::cancel(world, envelope, *id),
        Command::DismissJob(id) => jobs::dismiss(world, envelope, *id),
        Command::CreateTeam(fields) => teams::create(world, envelope, fields),
        Command::EditTeam(id, fields) => teams::edit(world, envelope, id, fields),
        Command::DeleteTeam(id) => teams::delete(world, envelope, id),
        Command::CreatePreset(fields) => presets::create(world, envelope, fields),
        Command::EditPreset(id, fields) => presets::edit(world, envelope, id, fields),
        Command::DeletePreset(id) => presets::delete(world, envelope, id),
        Command::CreateProperty(fields) => properties::create(world, envelope, fields),
        Command::EditProperty(id, fields) => properties::edit(world, envelope, id, fields),
        Command::SetDefaultProperty(id, default) => properties::set_default(world, envelope, id, *default),
        Command::SetNotifications(edits) => set_notifications::decide(world, envelope, edits),
        Command::AssignLead(user) => assign_lead::decide(world, envelope, *user),
        Command::App(deed, slug) => apps::decide(world, envelope, *deed, slug),
        Command::SwitchSalesforceUser(wanted) => salesforce::switch(world, envelope, wanted),
        Command::SetSyncSettings(edits) => salesforce::set_sync(world, envelope, edits),
    }
}

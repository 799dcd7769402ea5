//! Deciding: from a world, circumstances and a command to a change or a rejection. One file for each family of commands.

mod act_on_user;
mod buy_seats;
mod create_classic_user;
mod create_users;
mod edit_classic_user;
mod edit_user;
mod effects;
mod invites;
mod presets;
mod seating;
mod set_up_users;
mod sign_up;
mod slug;
mod teams;

pub use act_on_user::{UserOffer, user_offers};
pub use buy_seats::{PURCHASE_LIMIT, for_sale, most};
pub use create_users::BATCH_LIMIT;
pub use edit_user::settled;

use super::{
    change::Change,
    command::{Command, Envelope},
    rejection::Rejection,
    world::World,
};

/// Decides a command. The same world, envelope and command always give the same answer.
///
/// # Errors
/// The [`Rejection`] says which rule, which value, and where it can be mended.
pub fn decide(world: &World, envelope: &Envelope, command: &Command) -> Result<Change, Rejection> {
    match command {
        Command::CreateUsers(batch) => create_users::decide(world, envelope, batch),
        Command::SignUp(sign_up) => sign_up::decide(world, envelope, sign_up),
        Command::BuySeats(order) => buy_seats::decide(world, envelope, *order),
        Command::EditUser(edit) => edit_user::decide(world, envelope, edit),
        Command::CreateClassicUser(wanted) => create_classic_user::decide(world, envelope, wanted),
        Command::EditClassicUser(edit) => edit_classic_user::decide(world, envelope, edit),
        Command::SetUpUsers(wanted) => set_up_users::decide(world, envelope, wanted),
        Command::ActOnUser(wanted) => act_on_user::decide(world, envelope, *wanted),
        Command::CreateTeam(fields) => teams::create(world, envelope, fields),
        Command::EditTeam(id, fields) => teams::edit(world, envelope, id, fields),
        Command::DeleteTeam(id) => teams::delete(world, envelope, id),
        Command::CreatePreset(fields) => presets::create(world, envelope, fields),
        Command::EditPreset(id, fields) => presets::edit(world, envelope, id, fields),
        Command::DeletePreset(id) => presets::delete(world, envelope, id),
    }
}

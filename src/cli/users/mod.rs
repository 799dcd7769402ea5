//! `seatdesk users`: what the screens do with users, from a shell, by the same commands and in the same words.
//!
//! | file | what it is |
//! |---|---|
//! | [`args`] | the options |
//! | `find` | users, teams, presets and templates by what a person calls them |
//! | `json`, `table` | how users are printed for scripts and for people |
//! | `list`, `show`, `create`, `edit`, `act`, `delete`, `export` | one file for each thing that can be done |

pub mod args;

mod act;
mod create;
mod delete;
mod edit;
mod export;
mod find;
pub(super) mod json;
mod list;
mod show;
mod table;

use std::io;

use self::args::UsersCommand;
use super::{
    Program,
    data::block_on,
    desk::{self, Desk},
    exit::Failure,
};
use crate::domain::command::UserAction;

/// Does what is asked for with the users of the account that the settings name.
pub(super) fn run(program: &Program, command: &UsersCommand) -> Result<(), Failure> {
    block_on(async {
        let desk = Desk::open(program).await?;
        let done = match command {
            UsersCommand::List(list) => list::run(&desk, list).await,
            UsersCommand::Show(show) => show::run(&desk, show).await,
            UsersCommand::Create(create) => create::run(&desk, create).await,
            UsersCommand::Edit(edit) => edit::run(&desk, edit).await,
            UsersCommand::Deactivate(act) => act::run(&desk, act, UserAction::Deactivate, false).await,
            UsersCommand::Reactivate(args) => act::run(&desk, &args.act, UserAction::Reactivate, args.yes).await,
            UsersCommand::ResetPassword(act) => act::run(&desk, act, UserAction::ResetPassword, false).await,
            UsersCommand::ResendInvite(act) => act::run(&desk, act, UserAction::ResendInvite, false).await,
            UsersCommand::Delete(delete) => delete::run(&desk, delete).await,
            UsersCommand::Export(export) => export::run(&desk, export).await,
        };
        let closed = desk.close().await;
        match done {
            // Whoever read what is printed has seen enough, as in "seatdesk users list | head".
            Err(Failure::Io(None, error)) if error.kind() == io::ErrorKind::BrokenPipe => closed,
            Err(failure) => Err(failure),
            Ok(()) => closed,
        }
    })
}

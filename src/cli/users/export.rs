//! `seatdesk users export`: users as CSV [PM-20, EXT-17].

use std::io::{self, BufWriter, Write};

use super::{args::Export, desk::Desk, list};
use crate::{
    cli::{exit::Failure, note},
    domain::{
        guard::{self, Operation},
        id::UserId,
        rejection::Rejection,
    },
    service::{
        users_csv::{self, UsersExportError},
        whole_file::Existing,
    },
    ui::{i18n::Arg, wording},
};

/// Exports the users that pass, by address.
pub(super) async fn run(desk: &Desk<'_>, export: &Export) -> Result<(), Failure> {
    let words = desk.words();
    let world = desk.world().await?;
    let account = desk.account(&world)?;
    let users: Vec<UserId> =
        list::filtered(&export.filter, None, account, words)?.into_iter().map(|user| user.id).collect();
    let failed = |error| match error {
        UsersExportError::Rejected(rejection) => Failure::Refused(vec![wording::rejection(&rejection, words)]),
        UsersExportError::Export(error) => Failure::Export(error),
    };
    guard::allowed(&world, desk.actor, Operation::ExportUsers)
        .map_err(|refusal| failed(UsersExportError::Rejected(Rejection::Refused(refusal))))?;
    match &export.output {
        Some(path) => {
            let written = users_csv::write_file(&desk.hub, desk.actor, Some(&users), path, Existing::Replace).await;
            let path = path.display().to_string();
            let args = [("count", Arg::Count(written.map_err(failed)?)), ("file", Arg::Text(&path))];
            note(&words.with("users-exported", &args))
        }
        None => {
            users_csv::tell(&desk.hub, desk.actor, users.len()).await.map_err(failed)?;
            let mut out = BufWriter::new(io::stdout());
            let written = users_csv::write(account, Some(&users), &mut out).await;
            written.and_then(|_| out.flush()).map_err(|error| Failure::Io(None, error))
        }
    }
}

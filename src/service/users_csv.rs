//! Users as CSV, with the columns of [`UserRow`]: one user a row, UTF-8, lines as RFC 4180 has them. Every export has its
//! entry in the audit log before it is there [PM-20, domain 5.4].

use std::{io, path::Path, sync::Arc};

use csv::{Terminator, WriterBuilder};

use super::{
    audit_csv::{harmless, written},
    export::ExportError,
    hub::{Hub, Outcome},
    user_row::{FIELDS, UserRow},
    whole_file::{Existing, WholeFile},
};
use crate::{
    domain::{
        command::{Command, ExportUsers},
        guard::{self, Actor, Operation},
        id::UserId,
        rejection::Rejection,
        user::User,
        world::AccountState,
    },
    store::StoreError,
};

/// How many rows are written between two points where whoever else waits gets their turn.
const STRIDE: usize = 500;

/// Why no users were exported.
#[derive(Debug, thiserror::Error)]
pub enum UsersExportError {
    /// The operator may not.
    #[error("refused")]
    Rejected(Rejection),
    /// The world could not be read, the log not be written, or the file not be made.
    #[error(transparent)]
    Export(#[from] ExportError),
}

impl From<io::Error> for UsersExportError {
    fn from(error: io::Error) -> Self {
        Self::Export(error.into())
    }
}

impl From<StoreError> for UsersExportError {
    fn from(error: StoreError) -> Self {
        Self::Export(error.into())
    }
}

/// Exports these users of the operator's account, or all of them by address, into a file that appears whole or not at
/// all. Who is no longer there is passed over. Answers how many rows there are below the header.
///
/// # Errors
/// [`UsersExportError`]; a file that lies there is then as it was. When only giving the file its name fails, the log says
/// all the same that it was exported: somebody may have seen what was written.
pub async fn write_file(
    hub: &Hub,
    by: Actor,
    users: Option<&[UserId]>,
    path: &Path,
    existing: Existing,
) -> Result<u64, UsersExportError> {
    let world = hub.loaded().await?;
    guard::allowed(&world, by, Operation::ExportUsers)
        .map_err(|refusal| UsersExportError::Rejected(Rejection::Refused(refusal)))?;
    let mut out = WholeFile::create(path, existing)?;
    let rows = match world.account(by.hub) {
        Some(account) => write(account, users, &mut out).await?,
        None => 0,
    };
    tell(hub, by, rows).await?;
    out.finish()?;
    Ok(rows as u64)
}

/// Has the audit log say that so many users are exported, which has to be before anybody sees them.
///
/// # Errors
/// [`UsersExportError`]; nothing may be shown then.
pub async fn tell(hub: &Hub, by: Actor, users: usize) -> Result<(), UsersExportError> {
    match hub.submit(by, Command::ExportUsers(ExportUsers { users })).await {
        Outcome::Committed { .. } => Ok(()),
        Outcome::Rejected(rejection) => Err(UsersExportError::Rejected(rejection)),
        Outcome::Failed(error) => Err(error.into()),
    }
}

/// Writes these users of an account, or all of them by address, and answers how many there were. It gives way to others
/// every now and then, so that no screen stands still over a large account.
///
/// # Errors
/// What the writer answers; what was written until then is no export.
pub async fn write(account: &AccountState, users: Option<&[UserId]>, out: &mut impl io::Write) -> io::Result<usize> {
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    csv.write_record(FIELDS).map_err(written)?;
    let mut rows = 0;
    let found: Box<dyn Iterator<Item = &Arc<User>> + Send> = match users {
        Some(ids) => Box::new(ids.iter().filter_map(|id| account.user_by_id(*id))),
        None => Box::new(account.users().values()),
    };
    for user in found {
        csv.write_record(UserRow::of(user).cells().map(|cell| harmless(&cell))).map_err(written)?;
        rows += 1;
        if rows % STRIDE == 0 {
            tokio::task::yield_now().await;
        }
    }
    csv.flush()?;
    Ok(rows)
}

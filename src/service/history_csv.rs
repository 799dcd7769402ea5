//! A user's permission history as CSV: the report of the last 90 days [LM-07, EXT-23].
//!
//! One row for each permission that was added or removed, the newest change first. Permissions are named by their keys in
//! the catalogue, so that a report reads the same whoever had it made. Text is UTF-8, lines end as RFC 4180 has it.

use std::{io, path::Path};

use csv::{Terminator, WriterBuilder};
use jiff::Timestamp;

use super::{
    audit_csv::harmless,
    export::ExportError,
    hub::Hub,
    whole_file::{Existing, WholeFile},
};
use crate::domain::{
    audit::AuditEntry,
    hub_id::HubId,
    id::UserId,
    log::LogSpan,
    permission::keys,
    permission_history::{PermissionChange, Subject, changes},
};

/// The columns.
pub const COLUMNS: [&str; 6] =
    ["permission", "granted", "action", "updatedBy.userId", "updatedBy.userEmail", "dateOfChange"];

/// How many entries are held at a time.
const PAGE: usize = 250;

/// Writes the changes of a user's permissions since a moment, that one included, and answers how many rows there are below
/// the header. It reads the account's audit log page by page, and holds no more than one.
///
/// # Errors
/// [`ExportError`]; what was written until then is no report.
pub async fn write(
    hub: &Hub,
    account: HubId,
    user: UserId,
    since: Timestamp,
    out: &mut impl io::Write,
) -> Result<u64, ExportError> {
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    let io = |error: csv::Error| ExportError::Io(error.into());
    csv.write_record(COLUMNS).map_err(io)?;
    let (mut span, mut rows) = (LogSpan::default(), 0);
    let wanted = |entry: &AuditEntry| entry.at >= since && !changes(entry, user).is_empty();
    loop {
        let page = hub.find_audit(account, span, PAGE, wanted).await?;
        for change in page.entries.iter().flat_map(|entry| changes(&entry.value, user)) {
            csv.write_record(row(&change).map(|cell| harmless(&cell))).map_err(io)?;
            rows += 1;
        }
        match page.next {
            Some(next) => span.before = Some(next),
            None => break,
        }
    }
    csv.flush()?;
    Ok(rows)
}

/// The same, into a file that appears whole or not at all.
///
/// # Errors
/// [`ExportError`]; a file that lies there is then as it was.
pub async fn write_file(
    hub: &Hub,
    account: HubId,
    user: UserId,
    since: Timestamp,
    path: &Path,
    existing: Existing,
) -> Result<u64, ExportError> {
    let mut out = WholeFile::create(path, existing)?;
    let rows = write(hub, account, user, since, &mut out).await?;
    out.finish()?;
    Ok(rows)
}

/// What came with a template or with the defaults of a seat has no key of its own.
fn row(change: &PermissionChange) -> [String; 6] {
    let (permission, granted) = match &change.subject {
        Subject::Permission { key, grant } => (key.to_string(), grant.to_string()),
        Subject::SuperAdmin => (keys::SUPER_ADMIN.to_owned(), "on".to_owned()),
        Subject::Access { access, seat } => {
            let seat = seat.as_ref().map(|seat| format!("{access}; seat={seat}"));
            ("access".to_owned(), seat.unwrap_or_else(|| access.to_string()))
        }
    };
    [
        permission,
        granted,
        change.action.code().to_owned(),
        change.by.id.to_string(),
        change.by.email.typed().to_owned(),
        change.at.to_string(),
    ]
}

//! An account's audit log as CSV, with the columns of HubSpot's audit API [E-29] and a few of ours behind them.
//!
//! One row for each target of an entry, the newest entry first: an entry on nothing has one row without a target. Text
//! is UTF-8, lines end as RFC 4180 has it, and the newest row is the newest when the export began.

use std::{io, path::Path};

use csv::{Terminator, WriterBuilder};

use super::{
    export::ExportError,
    hub::Hub,
    whole_file::{Existing, WholeFile},
};
use crate::domain::{
    audit::{AuditEntry, Target},
    hub_id::HubId,
    log::{LogSpan, Logged},
};

/// The columns: the first six are HubSpot's.
pub const COLUMNS: [&str; 9] = [
    "occurredAt",
    "actingUser.userId",
    "actingUser.userEmail",
    "category",
    "action",
    "targetObjectId",
    "targetObjectType",
    "targetObjectName",
    "detail",
];

/// How many matching entries are held at a time.
const PAGE: usize = 250;

/// Writes the entries of an account's audit log that match, and answers how many rows there are below the header. It reads
/// page by page, and holds no more than one.
///
/// # Errors
/// [`ExportError`]; what was written until then is no export.
pub async fn write(
    hub: &Hub,
    account: HubId,
    matches: impl Fn(&AuditEntry) -> bool,
    out: &mut impl io::Write,
) -> Result<u64, ExportError> {
    let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
    let io = |error| ExportError::Io(written(error));
    csv.write_record(COLUMNS).map_err(io)?;
    let (mut span, mut rows) = (LogSpan::default(), 0);
    loop {
        let page = hub.find_audit(account, span, PAGE, &matches).await?;
        for Logged { value: entry, .. } in &page.entries {
            // An entry on nothing is an event all the same.
            let targets: Vec<Option<&Target>> = match entry.targets.as_slice() {
                [] => vec![None],
                targets => targets.iter().map(Some).collect(),
            };
            for target in targets {
                csv.write_record(row(entry, target).map(|cell| harmless(&cell))).map_err(io)?;
                rows += 1;
            }
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
    matches: impl Fn(&AuditEntry) -> bool,
    path: &Path,
    existing: Existing,
) -> Result<u64, ExportError> {
    let mut out = WholeFile::create(path, existing)?;
    let rows = write(hub, account, matches, &mut out).await?;
    out.finish()?;
    Ok(rows)
}

fn row(entry: &AuditEntry, target: Option<&Target>) -> [String; 9] {
    let (id, kind, name) = match target {
        None => (String::new(), "", String::new()),
        Some(Target::User { id, email }) => (id.to_string(), "user", email.typed().to_owned()),
        Some(Target::Seats { seat }) => (seat.to_string(), "seats", String::new()),
        Some(Target::Team { id, name }) => (id.0.to_string(), "team", name.to_string()),
        Some(Target::Preset { id, name }) => (id.0.to_string(), "preset", name.to_string()),
        Some(Target::Subscription { product }) => (String::new(), "subscription", product.slug().to_owned()),
        Some(Target::Order { id }) => (id.to_string(), "order", String::new()),
        Some(Target::Card { card }) => (String::new(), "card", format!("{} {}", card.brand.slug(), card.last4)),
        Some(Target::Domain { domain }) => (String::new(), "domain", domain.to_string()),
        Some(Target::Employee { email, client }) => (client.to_string(), "employee", email.typed().to_owned()),
        Some(Target::Address { email }) => (String::new(), "address", email.typed().to_owned()),
        Some(Target::Client { client }) => (client.to_string(), "client", String::new()),
        Some(Target::App { slug, name }) => (slug.to_string(), "app", name.to_string()),
        Some(Target::Property { id, name }) => (id.0.to_string(), "property", name.to_string()),
    };
    let detail: Vec<String> = entry.detail.iter().map(|(name, value)| format!("{name}={value}")).collect();
    [
        entry.at.to_string(),
        entry.acting_user.id.to_string(),
        entry.acting_user.email.typed().to_owned(),
        entry.action.category().to_owned(),
        entry.action.code().to_owned(),
        id,
        kind.to_owned(),
        name,
        detail.join("; "),
    ]
}

/// What kept a row from being written, as the file or the pipe told it.
pub(super) fn written(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it.
pub(super) fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_quoted() {
        for (cell, harmless_cell) in [
            ("=1+1", "'=1+1"),
            ("+33 1", "'+33 1"),
            ("-1", "'-1"),
            ("@sum", "'@sum"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("a=1", "a=1"),
            ("'=1", "'=1"),
            ("", ""),
            ("é", "é"),
        ] {
            assert_eq!(harmless(cell), harmless_cell, "{cell:?}");
        }
    }
}

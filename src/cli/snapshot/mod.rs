//! `seatdesk snapshot`: worlds that are kept to come back to.

pub mod args;

use std::sync::Arc;

use jiff::tz::TimeZone;

use self::args::SnapshotCommand;
use super::{
    Program,
    data::{Data, block_on},
    desk::Desk,
    exit::Failure,
    job, note, operator, table, tell,
};
use crate::{
    config::Config,
    domain::snapshot::{Snapshot, SnapshotName},
    service::{
        hub::{Hub, SnapshotError, SnapshotTask},
        job::Job,
    },
    term::drafts::{Disk, Drafts as _},
    ui::{
        i18n::{Arg, Words},
        wording,
    },
};

/// From so many users on it takes long enough to tell how far it is.
const LARGE: usize = 2000;

/// Saves, restores, lists or deletes.
pub(super) fn run(program: &Program, command: &SnapshotCommand) -> Result<(), Failure> {
    let config = program.config()?;
    let words = program.words();
    // The name first: who mistypes it need not wait for the store.
    let bad = |error| Failure::Usage(vec![wording::snapshots::bad_name(error, words)]);
    let known = |name: &str| name.parse::<SnapshotName>().map_err(bad);
    match command {
        SnapshotCommand::List { json } => block_on(list(program, &config, *json)),
        SnapshotCommand::Save { name, replace, json } => {
            let name = SnapshotName::to_save(name).map_err(bad)?;
            block_on(act(program, &config, SnapshotTask::Save { name, replace: *replace }, *json))
        }
        SnapshotCommand::Restore { name, json } => {
            block_on(act(program, &config, SnapshotTask::Restore(known(name)?), *json))
        }
        SnapshotCommand::Delete { name, json } => {
            block_on(act(program, &config, SnapshotTask::Delete(known(name)?), *json))
        }
    }
}

/// The zone of the account that the settings name, in which all times are told; that of the first account where nobody
/// there can operate, since snapshots are looked at from any world.
async fn zone(data: &Data, config: &Config) -> Result<(TimeZone, String), Failure> {
    let utc = || (TimeZone::UTC, "UTC".to_owned());
    let Some(live) = data.live().await? else { return Ok(utc()) };
    let mut world = data.begin(&live).await?;
    let chosen = operator::choose(&mut world, data, config).await.ok().map(|actor| actor.hub);
    let account = match chosen {
        Some(hub) => world.world().account(hub),
        None => world.world().accounts().next(),
    };
    Ok(account.map_or_else(utc, |account| (Desk::zone(account), account.account().time_zone.to_string())))
}

async fn list(program: &Program, config: &Config, json: bool) -> Result<(), Failure> {
    let data = Data::open(program, config).await?;
    let snapshots = crate::service::worlds::snapshots(data.store.as_ref()).await;
    let snapshots = snapshots.map_err(|error| data.failed(error))?;
    let (zone, name) = zone(&data, config).await?;
    data.close().await?;
    let snapshots = wording::snapshots::newest_first(snapshots);
    if json {
        return super::users::json::print(&snapshots);
    }
    let words = program.words();
    if snapshots.is_empty() {
        return note(&words.text("snapshots-none"));
    }
    let headings = [
        ("snapshots-column-name", false),
        ("snapshots-column-taken", false),
        ("snapshots-column-time", false),
        ("snapshots-column-accounts", true),
        ("snapshots-column-users", true),
        ("snapshots-column-size", true),
    ];
    let rows: Vec<[String; 6]> = snapshots.iter().map(|snapshot| row(snapshot, &zone, words)).collect();
    let table = table::lines(headings.map(|(id, number)| (words.text(id), number)), &rows, table::terminal());
    let zone = words.with("cli-snapshot-zone", &[("zone", Arg::Text(&name))]);
    Desk::print(table.into_iter().chain([zone]))
}

fn row(snapshot: &Snapshot, zone: &TimeZone, words: &Words) -> [String; 6] {
    [
        snapshot.name.to_string(),
        words.moment(snapshot.taken, zone),
        wording::snapshots::time(snapshot, zone, words),
        words.number(snapshot.accounts),
        words.number(snapshot.users),
        wording::snapshots::size(snapshot.bytes, words),
    ]
}

async fn act(program: &Program, config: &Config, task: SnapshotTask, json: bool) -> Result<(), Failure> {
    let words = program.words();
    let data = Data::open(program, config).await?;
    let live = data.live().await?.ok_or_else(|| Failure::NoWorld(data.folder.clone()))?;
    let partial = data.begin(&live).await?;
    let (hub, writer) = Hub::open_partial(Arc::clone(&data.store), partial, data.sources.clone(), config.policy());
    tokio::spawn(writer.run());
    let world = hub.loaded().await.map_err(|error| data.failed(error))?;
    // What an interrupted one has left takes room that this one may need.
    hub.sweep().await.map_err(|error| data.failed(error))?;
    let users: usize = world.accounts().map(|account| account.users().len()).sum();
    let (work, handle) = Job::new(users as u64);
    let doing = hub.snapshot(task.clone(), work);
    let copies = !matches!(task, SnapshotTask::Delete(_));
    let done = if copies && users >= LARGE { job::watch(doing, &handle, words).await } else { doing.await };
    if done.is_ok() && matches!(task, SnapshotTask::Restore(_)) {
        // What somebody had begun to type is offered in the restored world as well.
        let drafts = Disk::new(data.folder.join(super::screens::DRAFTS), live.world);
        let number = hub.published().borrow().number;
        drafts.follow(number).await.map_err(|error| Failure::Io(None, error))?;
    }
    hub.close().await;
    data.close().await?;
    let snapshot = done.map_err(|error| refused(error, &data, words))?;
    if json {
        return print_json(&snapshot);
    }
    let id = match task {
        SnapshotTask::Save { .. } => "snapshot-saved",
        SnapshotTask::Restore(name) if name.is_automatic() => "snapshot-undone",
        SnapshotTask::Restore(_) => "snapshot-restored",
        SnapshotTask::Delete(_) => "snapshot-deleted",
    };
    tell(&words.with(id, &[("name", Arg::Text(snapshot.name.as_str()))]))
}

/// A snapshot as in the list, alone.
fn print_json(snapshot: &Snapshot) -> Result<(), Failure> {
    let text = serde_json::to_string(snapshot).map_err(|error| Failure::Internal(error.to_string()))?;
    Desk::print([text])
}

fn refused(error: SnapshotError, data: &Data, words: &Words) -> Failure {
    let named = |id: &str, name: &SnapshotName| words.with(id, &[("name", Arg::Text(name.as_str()))]);
    match error {
        SnapshotError::Exists(name) => {
            Failure::Refused(vec![named("snapshot-exists", &name), words.text("cli-snapshot-replace")])
        }
        SnapshotError::Unknown(name) => Failure::Refused(vec![named("cli-snapshot-unknown", &name)]),
        SnapshotError::Cancelled(_) => Failure::Refused(vec![words.text("cli-cancelled")]),
        SnapshotError::Store(error) => data.failed(error),
        SnapshotError::Bad(bad) => {
            Failure::Refused(vec![words.with("snapshot-bad", &[("why", Arg::Text(&bad.to_string()))])])
        }
    }
}

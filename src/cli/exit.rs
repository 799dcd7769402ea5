//! Why the program ends, as words and as a status.

use std::{io, path::PathBuf};

use jiff::Timestamp;

use crate::{
    config::Problem,
    domain::hub_id::HubId,
    service::{
        export::ExportError,
        fixture::{FixtureError, large::MAX_USERS},
        import::ImportError,
        worlds::CreateError,
    },
    store::StoreError,
    term::preflight::NoTerminal,
    ui::i18n::{Arg, Words},
};

/// All went well.
pub const FINE: u8 = 0;
/// Refused, or failed.
pub const REFUSED: u8 = 1;
/// Wrong usage, or no terminal.
pub const USAGE: u8 = 2;
/// Something did not come true in time.
pub const TIMED_OUT: u8 = 3;
/// Something that cannot be happened.
pub const INTERNAL: u8 = 4;
/// Another process has the store.
pub const LOCKED: u8 = 5;
/// The store is damaged.
pub const DAMAGED: u8 = 6;
/// The disk is full.
pub const FULL: u8 = 7;

/// Why the program ends before its time.
#[derive(Debug)]
pub enum Failure {
    /// Settings that cannot be read.
    Config(Vec<Problem>),
    /// No terminal to draw on.
    NoTerminal(NoTerminal),
    /// No folder for data: the platform names none, and none was given.
    NoDataFolder,
    /// The store in this folder cannot be opened or read.
    Store(PathBuf, StoreError),
    /// There is no world in this folder.
    NoWorld(PathBuf),
    /// No fixture of this name; those there are.
    NoFixture(String, Vec<&'static str>),
    /// No number of users that a large account can have.
    BadSize(String),
    /// The folder holds another world than the fixture asked for: wanted, found.
    OtherWorld(String, String),
    /// The world has its own time, and it is not the one asked for.
    OtherTime(Timestamp),
    /// A fixture that does not hold together.
    Fixture(FixtureError),
    /// A world that could not be made.
    Create(PathBuf, CreateError),
    /// Not a HubID, or of no account; the accounts there are.
    NoAccount(String, Vec<(HubId, String)>),
    /// Nobody of this address may operate this account; who can add people to it [NAV-09].
    NoUser {
        /// The address asked for.
        email: String,
        /// The account's name.
        account: String,
        /// Its super admins, as text.
        admins: Vec<String>,
    },
    /// The user is not Active.
    NotActive(String),
    /// The account has nobody who could operate it.
    NobodyActive(String),
    /// A rule is against it, in the words of the screens, a line each.
    Refused(Vec<String>),
    /// What was typed cannot be meant, in words, a line each.
    Usage(Vec<String>),
    /// The world could not be written out.
    Export(ExportError),
    /// The world could not be taken in.
    Import(PathBuf, ImportError),
    /// A file or the terminal could not be read or written.
    Io(Option<PathBuf>, io::Error),
    /// Flows that did not pass, which was told; with the status.
    Checked(u8),
    /// Something that a test rules out.
    Internal(String),
    /// A panic; its message has been printed.
    Panic,
}

impl Failure {
    /// The exit status.
    pub fn status(&self) -> u8 {
        match self {
            Self::Config(_)
            | Self::NoTerminal(_)
            | Self::NoDataFolder
            | Self::NoFixture(..)
            | Self::BadSize(_)
            | Self::Usage(_)
            | Self::OtherTime(_) => USAGE,
            Self::Store(_, error)
            | Self::Create(_, CreateError::Store(error))
            | Self::Export(ExportError::Store(error))
            | Self::Import(_, ImportError::Create(CreateError::Store(error))) => store_status(error),
            Self::Io(_, error) | Self::Export(ExportError::Io(error)) if error.kind() == io::ErrorKind::StorageFull => {
                FULL
            }
            Self::Checked(status) => *status,
            Self::Internal(_) | Self::Panic => INTERNAL,
            _ => REFUSED,
        }
    }

    /// What to tell, a line each.
    pub fn lines(&self, words: &Words) -> Vec<String> {
        let path = |path: &PathBuf| path.display().to_string();
        let one = |text: String| vec![text];
        match self {
            Self::Config(problems) => problems.iter().map(ToString::to_string).collect(),
            Self::NoTerminal(why) => one(words.text(match why {
                NoTerminal::StdinNotTerminal => "cli-stdin-no-terminal",
                NoTerminal::StdoutNotTerminal => "cli-stdout-no-terminal",
                NoTerminal::DumbTerminal => "cli-dumb-terminal",
            })),
            Self::NoDataFolder => one(words.text("cli-no-data-folder")),
            Self::Store(folder, error) | Self::Create(folder, CreateError::Store(error)) => {
                store_lines(&path(folder), error, words)
            }
            Self::NoWorld(folder) => one(words.with("cli-no-world", &[("folder", Arg::Text(&path(folder)))])),
            Self::NoFixture(name, known) => {
                one(words.with("cli-no-fixture", &[("name", Arg::Text(name)), ("known", Arg::Text(&known.join(", ")))]))
            }
            Self::BadSize(text) => {
                let most = Arg::Count(u64::from(MAX_USERS));
                one(words.with("cli-bad-size", &[("text", Arg::Text(text)), ("most", most)]))
            }
            Self::OtherWorld(wanted, found) => {
                one(words.with("cli-other-world", &[("wanted", Arg::Text(wanted)), ("found", Arg::Text(found))]))
            }
            Self::OtherTime(at) => one(words.with("cli-other-time", &[("at", Arg::Text(&at.to_string()))])),
            Self::Fixture(error) => one(error.to_string()),
            Self::Create(_, CreateError::Cancelled(_)) => one(words.text("cli-cancelled")),
            Self::Create(_, error) => one(error.to_string()),
            Self::NoAccount(asked, known) => {
                let mut lines = vec![words.with("cli-no-account", &[("asked", Arg::Text(asked))])];
                lines.extend(known.iter().map(|(hub, name)| format!("  {hub}  {name}")));
                lines
            }
            Self::NoUser { email, account, admins } => {
                let admins = words.list(admins);
                let args =
                    [("email", Arg::Text(email)), ("account", Arg::Text(account)), ("admins", Arg::Text(&admins))];
                one(words.with("cli-no-user", &args))
            }
            Self::NotActive(email) => one(words.with("cli-not-active", &[("email", Arg::Text(email))])),
            Self::NobodyActive(account) => one(words.with("cli-nobody-active", &[("account", Arg::Text(account))])),
            Self::Refused(lines) | Self::Usage(lines) => lines.clone(),
            Self::Export(ExportError::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => Vec::new(),
            Self::Export(error) => one(words.with("cli-not-exported", &[("why", Arg::Text(&error.to_string()))])),
            Self::Import(file, error) => {
                let args = [("file", Arg::Text(&path(file))), ("why", Arg::Text(&error.to_string()))];
                one(words.with("cli-not-imported", &args))
            }
            Self::Io(Some(file), error) => one(format!("{}: {error}", path(file))),
            // Whoever read what is printed has seen enough, as in "seatdesk keys | head".
            Self::Io(None, error) if error.kind() == io::ErrorKind::BrokenPipe => Vec::new(),
            Self::Io(None, error) => one(error.to_string()),
            Self::Checked(_) => Vec::new(),
            Self::Panic => one(words.text("cli-panic")),
            Self::Internal(what) => one(words.with("cli-internal", &[("what", Arg::Text(what))])),
        }
    }
}

const fn store_status(error: &StoreError) -> u8 {
    match error {
        StoreError::Locked(_) => LOCKED,
        StoreError::Full => FULL,
        StoreError::Corrupt(_) => DAMAGED,
        _ => REFUSED,
    }
}

fn store_lines(folder: &str, error: &StoreError, words: &Words) -> Vec<String> {
    let folder = Arg::Text(folder);
    match error {
        StoreError::Locked(owner) => {
            let unknown = words.text("cli-unknown");
            let pid = owner.pid.map_or_else(|| unknown.clone(), |pid| pid.to_string());
            let user = owner.user.as_deref().unwrap_or(&unknown);
            let since = owner.since.as_deref().unwrap_or(&unknown);
            let args =
                [("folder", folder), ("pid", Arg::Text(&pid)), ("user", Arg::Text(user)), ("since", Arg::Text(since))];
            vec![words.with("cli-locked", &args), words.text("cli-locked-help")]
        }
        StoreError::Full => {
            let least = crate::store::space::MIN_FREE_BYTES / (1024 * 1024);
            vec![words.with("cli-full", &[("folder", folder), ("megabytes", Arg::Count(least))])]
        }
        StoreError::Corrupt(what) => vec![
            words.with("cli-damaged", &[("folder", folder), ("what", Arg::Text(what))]),
            words.text("cli-damaged-help"),
        ],
        StoreError::Newer { .. } => vec![words.with("cli-newer", &[("folder", folder)])],
        other => vec![words.with("cli-store", &[("folder", folder), ("why", Arg::Text(&other.to_string()))])],
    }
}

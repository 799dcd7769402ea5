//! The command line: what the program can be asked from a shell, with the words and the exit status it answers.
//!
//! | file | what it holds |
//! |---|---|
//! | [`args`] | the options and subcommands |
//! | [`exit`] | why the program ends, as words and as a status |
//! | `data` | the data folder opened: store, world, hub |
//! | `operator` | who operates, from the options and the world |
//! | `screens`, `audit`, `config`, `export`, `fixture`, `import` | one file for each thing that can be asked of a world |
//! | `partner` | what a partner account does with its domain, its employees and their clients |
//! | `desk` | the open account, what is asked of it, and what it answers |
//! | `table` | rows for people |
//! | `users`, `seats` | what can be done with the users and the seats of an account |
//! | `clock`, `snapshot` | the simulated clock, and worlds that are kept to come back to |
//! | `desk` | the open account, what is asked of it, and what it answers |
//! | `table` | rows for people, in columns |
//! | `check` | flows that are played, and the rules they prove |
//! | `completions`, `keys`, `man` | what the program says about itself |
//! | `job` | what tells how far long work is |
//! | `log` | the log file |

pub mod args;
pub mod exit;

mod audit;
mod check;
mod clock;
mod completions;
mod config;
mod data;
mod desk;
mod export;
mod fixture;
mod import;
mod job;
mod keys;
mod log;
mod man;
mod operator;
mod partner;
mod screens;
mod seats;
mod snapshot;
mod suggested;
mod table;
mod users;

use std::{
    ffi::OsString,
    io::Write,
    panic::{self, AssertUnwindSafe},
    process::ExitCode,
    sync::Arc,
};

use clap::Parser;

use self::{
    args::{Args, Command, Common},
    exit::Failure,
};
use crate::{
    config::{Config, Environment, FileChoice, LangChoice, Loaded, Overrides, Problem},
    term::sweep::sweep_text,
    ui::{
        context::Context,
        i18n::{Arg, Words},
    },
};

/// Runs the program with these arguments and answers its exit status.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => {
            // Help and version are no errors; clap knows which stream each belongs to.
            if !error.use_stderr() {
                let _ = error.print();
                return ExitCode::from(exit::FINE);
            }
            // It quotes what was typed, so it goes out as text alone.
            for line in error.to_string().trim_end().lines() {
                let _ = writeln!(std::io::stderr(), "{}", sweep_text(line));
            }
            return ExitCode::from(exit::USAGE);
        }
    };
    let mut context = match Context::shipped() {
        Ok(context) => context,
        Err(error) => {
            say(&error.to_string());
            return ExitCode::from(exit::INTERNAL);
        }
    };
    let environment: Environment = std::env::vars_os().collect();
    let settings = settings(&args.common, &environment);
    if let Some(keymap) = settings.as_ref().ok().and_then(|loaded| loaded.keymap.clone()) {
        context.keymap = keymap;
    }
    if let Ok(loaded) = &settings {
        context.users_flow = loaded.config.users.flow;
    }
    let context = Arc::new(context);
    let program = Program { args, context, environment, settings };
    let words = program.words();
    // A panic has had its say through the hook, after the terminal was put back; what is left is the exit status.
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| program.run()));
    match outcome.unwrap_or(Err(Failure::Panic)) {
        Ok(()) => ExitCode::from(exit::FINE),
        Err(failure) => {
            for line in failure.lines(words) {
                say(&line);
            }
            ExitCode::from(failure.status())
        }
    }
}

/// One line on standard error, from which nothing reaches the terminal but text.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "seatdesk: {}", sweep_text(line));
}

/// One line on standard output, swept like those on standard error.
fn tell(line: &str) -> Result<(), Failure> {
    writeln!(std::io::stdout(), "{}", sweep_text(line)).map_err(|error| Failure::Io(None, error))
}

/// One line on standard error that is no complaint, swept as well.
fn note(line: &str) -> Result<(), Failure> {
    writeln!(std::io::stderr(), "{}", sweep_text(line)).map_err(|error| Failure::Io(None, error))
}

/// Says where a world that was replaced is kept.
fn say_kept(kept: Option<&std::path::Path>, words: &Words) {
    if let Some(path) = kept {
        say(&words.with("cli-kept", &[("file", Arg::Text(&path.display().to_string()))]));
    }
}

/// What every subcommand needs.
struct Program {
    args: Args,
    context: Arc<Context>,
    environment: Environment,
    settings: Result<Loaded, Vec<Problem>>,
}

/// The settings after all layers, read once.
fn settings(common: &Common, environment: &Environment) -> Result<Loaded, Vec<Problem>> {
    let file = common.config.clone().map_or(FileChoice::Platform, FileChoice::Explicit);
    let overrides = Overrides {
        lang: common.lang.clone(),
        theme: common.theme.clone(),
        data: common.data.clone(),
        keymap: common.keymap.clone(),
        account: common.account.clone(),
        operator: common.operator.clone(),
        fixture: common.fixture.clone(),
    };
    Config::load(file, environment, &overrides)
}

impl Program {
    fn run(&self) -> Result<(), Failure> {
        match &self.args.command {
            None => screens::run(self),
            Some(Command::Fixture(command)) => fixture::run(self, command),
            Some(Command::Export { output }) => export::run(self, output.as_deref()),
            Some(Command::Import { file }) => import::run(self, file),
            Some(Command::Check(args)) => check::run(self, args),
            Some(Command::Users(command)) => users::run(self, command),
            Some(Command::Partner(command)) => partner::run(self, command),
            Some(Command::Seats(command)) => seats::run(self, command),
            Some(Command::Clock(command)) => clock::run(self, command),
            Some(Command::Snapshot(command)) => snapshot::run(self, command),
            Some(Command::Audit(command)) => audit::run(self, command),
            Some(Command::Config(command)) => config::run(self, *command),
            Some(Command::Keys { default }) => keys::run(self, *default),
            Some(Command::Completions { shell }) => completions::run(*shell),
            Some(Command::Man { dir }) => man::run(dir.as_deref()),
        }
    }

    /// The settings, after all layers.
    fn config(&self) -> Result<Config, Failure> {
        self.loaded().map(|loaded| loaded.config.clone())
    }

    /// The settings, and the layers they come from.
    fn loaded(&self) -> Result<&Loaded, Failure> {
        self.settings.as_ref().map_err(|problems| Failure::Config(problems.clone()))
    }

    /// The words of the language asked for; of the environment's when the settings cannot be read.
    fn words(&self) -> &Words {
        let choice = self.settings.as_ref().map_or(LangChoice::Auto, |loaded| loaded.config.lang);
        self.context.languages.get(choice.resolve(&self.environment))
    }
}

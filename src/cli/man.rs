//! `seatdesk man`: the manual page, made from the options and subcommands themselves.

use std::{
    io::{self, Write},
    path::Path,
};

use clap::{Command, CommandFactory};
use clap_mangen::{
    Man,
    roff::{Roff, bold, roman},
};

use super::{args::Args, exit::Failure};

/// What the program reads and writes, for the page.
const FILES: [(&str, &str); 5] = [
    ("~/.config/seatdesk/config.toml", "Your settings; \"seatdesk config default\" prints one to start from."),
    ("~/.config/seatdesk/keymap.toml", "Your keys; \"seatdesk keys --default\" prints one to start from."),
    ("~/.local/share/seatdesk", "The data folder, with the store."),
    ("seatdesk.log", "The log, in the data folder."),
    ("replaced-N.jsonl", "A world that was replaced, exported into the data folder."),
];

/// What the program reads from the environment, for the page.
const ENVIRONMENT: [(&str, &str); 4] = [
    ("SEATDESK_*", "A setting: SEATDESK_ and its path in capitals, as SEATDESK_INVITES_DAYS."),
    ("NO_COLOR", "Not empty: no colours, unless --theme says otherwise."),
    ("TERM, COLORTERM", "How many colours the terminal shows."),
    ("LC_ALL, LC_MESSAGES, LANG", "The language, where no setting says it."),
];

/// Prints one page about everything, or writes a page for each subcommand into a folder.
pub(super) fn run(dir: Option<&Path>) -> Result<(), Failure> {
    match dir {
        None => io::stdout().write_all(&page().map_err(no_file)?).map_err(no_file),
        Some(dir) => std::fs::create_dir_all(dir)
            .and_then(|()| clap_mangen::generate_to(command(), dir))
            .map_err(|error| Failure::Io(Some(dir.to_owned()), error)),
    }
}

fn no_file(error: io::Error) -> Failure {
    Failure::Io(None, error)
}

/// The command line, without the subcommands that would only repeat its help.
fn command() -> Command {
    fn without_help(command: Command) -> Command {
        command.disable_help_subcommand(true).mut_subcommands(without_help)
    }
    without_help(Args::command())
}

/// The page: the program with its options, then each subcommand with what is its own, then files and environment.
fn page() -> io::Result<Vec<u8>> {
    let mut command = command();
    command.build();
    let mut out = Vec::new();
    let man = Man::new(command.clone());
    man.render_title(&mut out)?;
    man.render_name_section(&mut out)?;
    man.render_synopsis_section(&mut out)?;
    man.render_description_section(&mut out)?;
    man.render_options_section(&mut out)?;
    let mut commands = Roff::new();
    commands.control("SH", ["COMMANDS"]);
    subcommands(&command, "seatdesk", &mut commands);
    for (title, lines) in [("FILES", &FILES[..]), ("ENVIRONMENT", &ENVIRONMENT[..])] {
        commands.control("SH", [title]);
        for (name, about) in lines {
            commands.control("TP", []);
            commands.text([bold(*name)]);
            commands.text([roman(*about)]);
        }
    }
    commands.to_writer(&mut out)?;
    man.render_version_section(&mut out)?;
    Ok(out)
}

/// Each subcommand that does something: how it is called, what it does, its own arguments.
fn subcommands(command: &Command, name: &str, roff: &mut Roff) {
    for sub in command.get_subcommands() {
        let name = format!("{name} {}", sub.get_name());
        if sub.has_subcommands() {
            subcommands(sub, &name, roff);
            continue;
        }
        let own = || sub.get_arguments().filter(|arg| !arg.is_global_set() && arg.get_id() != "help");
        let mut usage = vec![bold(name.as_str())];
        for arg in own() {
            let text = arg.to_string();
            usage.push(roman(if arg.is_required_set() { format!(" {text}") } else { format!(" [{text}]") }));
        }
        roff.control("SS", [name.as_str()]);
        roff.text(usage);
        roff.control("PP", []);
        roff.text([roman(sub.get_about().map(ToString::to_string).unwrap_or_default())]);
        for arg in own() {
            roff.control("TP", []);
            roff.text([bold(arg.to_string())]);
            roff.text([roman(arg.get_help().map(ToString::to_string).unwrap_or_default())]);
        }
    }
}

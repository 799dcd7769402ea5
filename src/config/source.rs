//! Which layers were read.

use std::fmt;
use std::path::PathBuf;

/// A layer that was read, for `config check`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The built-in `config.toml`.
    BuiltIn,
    /// The user's file.
    File(PathBuf),
    /// The user's keymap.
    Keymap(PathBuf),
    /// The environment: the names of the variables that set something.
    Environment(Vec<String>),
    /// The command line: the options that set something.
    Options(Vec<&'static str>),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BuiltIn => f.write_str("built-in defaults"),
            Self::File(path) => write!(f, "file {}", path.display()),
            Self::Keymap(path) => write!(f, "keymap {}", path.display()),
            Self::Environment(names) => write!(f, "environment {}", names.join(" ")),
            Self::Options(names) => write!(f, "options {}", names.join(" ")),
        }
    }
}

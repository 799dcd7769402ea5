//! What is wrong with the settings, and where.

use std::fmt;
use std::path::PathBuf;

use crate::ui::keymap::KeymapFault;

/// One thing that is wrong with the settings. Displayed as one line of English, without a full stop.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}")]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub what: What,
}

/// Where a problem stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a file.
    File {
        /// The file, as it was named.
        path: PathBuf,
        /// The line; the first is 1.
        line: usize,
        /// The column in characters; the first is 1.
        column: usize,
    },
    /// A file as a whole.
    WholeFile(PathBuf),
    /// The environment's variable of this name.
    Variable(String),
    /// The command line's option of this name, with its dashes.
    Option(&'static str),
}

/// What is wrong. A `key` is a setting's whole path, `invites.days`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// There is no such setting or table.
    UnknownKey {
        /// The key as it was written.
        key: String,
        /// The setting or table that was probably meant.
        nearest: Option<&'static str>,
    },
    /// There is no setting for the variable.
    UnknownVariable {
        /// The variable that was probably meant.
        nearest: Option<String>,
    },
    /// The value is of another type than the setting.
    WrongType {
        /// The setting or table.
        key: &'static str,
        /// The type it has.
        expected: TomlType,
        /// The type that was given.
        found: TomlType,
    },
    /// The value is of the right type, but is none that the setting can have.
    BadValue {
        /// The setting.
        key: &'static str,
        /// The value as TOML would write it: text in quotes, a number without.
        value: String,
        /// The values it can have.
        allowed: Allowed,
        /// The one of them that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A person's keymap does not fit.
    Keymap(KeymapFault),
    /// The file is not TOML: why.
    Syntax(String),
    /// The file or the variable cannot be read: why.
    Unreadable(String),
}

/// The values that a setting can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// One of these names.
    OneOf(Vec<&'static str>),
    /// A whole number.
    Whole {
        /// The least.
        least: u16,
        /// The most.
        most: u16,
    },
}

/// The types of values that TOML has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TomlType {
    /// Text in quotes.
    String,
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Float,
    /// `true` or `false`.
    Boolean,
    /// A date, a time, or both.
    Datetime,
    /// A list in brackets, or `[[tables]]`.
    Array,
    /// A `[table]`.
    Table,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, line, column } => write!(f, "{}:{line}:{column}", path.display()),
            Self::WholeFile(path) => write!(f, "{}", path.display()),
            Self::Variable(name) => write!(f, "environment variable {name}"),
            Self::Option(name) => write!(f, "option {name}"),
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey { key, nearest } => {
                write!(f, "unknown key {key:?}")?;
                nearest.map_or(Ok(()), |name| write!(f, "; did you mean {name:?}?"))
            }
            Self::UnknownVariable { nearest } => {
                f.write_str("there is no such setting")?;
                nearest.as_ref().map_or(Ok(()), |name| write!(f, "; did you mean {name}?"))
            }
            Self::WrongType { key, expected, found } => write!(f, "{key} must be {expected}, not {found}"),
            Self::BadValue { key, value, allowed, nearest } => {
                write!(f, "{key} must be {allowed}, not {value}")?;
                nearest.map_or(Ok(()), |name| write!(f, "; did you mean {name:?}?"))
            }
            Self::Keymap(fault) => write!(f, "{fault}"),
            Self::Syntax(text) => write!(f, "not valid TOML: {text}"),
            Self::Unreadable(text) => write!(f, "cannot be read: {text}"),
        }
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OneOf(names) => {
                for (index, name) in names.iter().enumerate() {
                    let before = match index {
                        0 => "",
                        _ if index + 1 == names.len() => " or ",
                        _ => ", ",
                    };
                    write!(f, "{before}{name:?}")?;
                }
                Ok(())
            }
            Self::Whole { least, most } => write!(f, "a whole number from {least} to {most}"),
        }
    }
}

impl fmt::Display for TomlType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::String => "a string",
            Self::Integer => "a whole number",
            Self::Float => "a number with a fraction",
            Self::Boolean => "a boolean",
            Self::Datetime => "a date or time",
            Self::Array => "an array",
            Self::Table => "a table",
        })
    }
}

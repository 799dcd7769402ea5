//! What is wrong with a theme's file.

/// A theme that cannot be used: everything that is wrong with its file, one problem a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct BadTheme(pub Vec<ThemeProblem>);

/// One thing that is wrong with a theme's file. Displayed as `hubspot.toml:3:1: why`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{theme}.toml:{line}:{column}: {what}")]
pub struct ThemeProblem {
    /// The theme's name.
    pub theme: String,
    /// The line; the first is 1.
    pub line: usize,
    /// The column in characters; the first is 1.
    pub column: usize,
    /// What is wrong, in English.
    pub what: String,
}

//! The options of the command line that set something.

use std::path::PathBuf;

/// What the command line sets, each as it was typed. Checked like the other layers, so that a wrong option is reported
/// together with every other problem.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// `--lang`: see [`super::Config::lang`].
    pub lang: Option<String>,
    /// `--theme`: see [`super::Config::theme`]; stands above `NO_COLOR`.
    pub theme: Option<String>,
    /// `--data`: see [`super::Config::data`]. A path, because a folder's name need not be UTF-8.
    pub data: Option<PathBuf>,
    /// `--keymap`: see [`super::Keys::file`]. A path, as `data`.
    pub keymap: Option<PathBuf>,
    /// `--account`: see [`super::Start::account`].
    pub account: Option<String>,
    /// `--as`: see [`super::Start::operator`].
    pub operator: Option<String>,
    /// `--fixture`: see [`super::Start::fixture`].
    pub fixture: Option<String>,
}

impl Overrides {
    /// The option that sets the setting at `path` and the text it was given, if it was. `data` and
    /// `keymap` are no text: they are applied by themselves.
    pub(super) fn text(&self, path: &str) -> Option<(&'static str, &str)> {
        let (option, text) = match path {
            "lang" => ("--lang", &self.lang),
            "theme" => ("--theme", &self.theme),
            "start.account" => ("--account", &self.account),
            "start.operator" => ("--as", &self.operator),
            "start.fixture" => ("--fixture", &self.fixture),
            _ => return None,
        };
        text.as_deref().map(|text| (option, text))
    }
}

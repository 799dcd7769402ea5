//! What every session of a process shares and none changes: words, themes, keymap.

use super::{
    i18n::{BadLocale, Languages},
    keymap::{BadKeymap, Keymap},
    theme::{BadTheme, Themes},
    users_flow::UsersFlow,
};

/// Words, themes and keymap, loaded once and handed to each session.
#[derive(Debug)]
pub struct Context {
    /// The messages of both languages.
    pub languages: Languages,
    /// The themes.
    pub themes: Themes,
    /// The keymap.
    pub keymap: Keymap,
    /// Which flow the button of the Users pane opens.
    pub users_flow: UsersFlow,
}

/// Something shipped with the program that does not hold together; a test rules it out.
#[derive(Debug, thiserror::Error)]
pub enum BadAsset {
    /// A locale.
    #[error(transparent)]
    Locale(#[from] BadLocale),
    /// A theme.
    #[error(transparent)]
    Theme(#[from] BadTheme),
    /// The keymap.
    #[error(transparent)]
    Keymap(#[from] BadKeymap),
}

impl Context {
    /// Everything as it is shipped.
    ///
    /// # Errors
    /// [`BadAsset`] when an asset is wrong.
    pub fn shipped() -> Result<Self, BadAsset> {
        let (languages, themes) = (Languages::load()?, Themes::load()?);
        Ok(Self { languages, themes, keymap: Keymap::shipped()?, users_flow: UsersFlow::Auto })
    }
}

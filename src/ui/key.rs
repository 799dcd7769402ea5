//! Keys as Seatdesk names them: one type for the local terminal, the keymap, the flows and (later) SSH.

use std::{fmt, str::FromStr};

/// One key press: a key and the modifiers held with it.
///
/// Its text form (`c`, `C-p`, `M-b`, `S-Tab`, `F10`, `Space`) round-trips through [`fmt::Display`] and [`FromStr`],
/// and is what keymaps, flows and the key line use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The key itself.
    pub code: KeyCode,
    /// Control held.
    pub ctrl: bool,
    /// Alt (Meta) held.
    pub alt: bool,
    /// Shift held; only for keys that are no characters, since a shifted character is another character.
    pub shift: bool,
}

/// The key itself, without modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyCode {
    /// A printable character, as typed.
    Char(char),
    /// Enter or Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab; Shift-Tab is `Tab` with [`Key::shift`].
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Cursor up.
    Up,
    /// Cursor down.
    Down,
    /// Cursor left.
    Left,
    /// Cursor right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, F1 to F12.
    F(u8),
}

/// Keys that have a name instead of a character, with that name.
const NAMED: &[(&str, KeyCode)] = &[
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("Insert", KeyCode::Insert),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
    ("Space", KeyCode::Char(' ')),
];

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// A character without modifiers.
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// A character with Control.
    pub const fn ctrl(c: char) -> Self {
        Self { code: KeyCode::Char(c), ctrl: true, alt: false, shift: false }
    }

    /// The names of keys that are no characters.
    pub fn names() -> impl Iterator<Item = &'static str> {
        const FUNCTION: [&str; 12] = ["F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12"];
        NAMED.iter().map(|(name, _)| *name).chain(FUNCTION)
    }

    /// The key as terminals send it: Shift makes another character of a character, Control knows no capitals, and some
    /// keys with Control are others.
    pub fn as_sent(self) -> Self {
        let KeyCode::Char(c) = self.code else { return self };
        let c = if self.ctrl { c.to_ascii_lowercase() } else { c };
        let shifted = if self.shift && !self.ctrl { c.to_ascii_uppercase() } else { c };
        let (code, ctrl) = match (self.ctrl, shifted) {
            (true, 'i') => (KeyCode::Tab, false),
            (true, 'm') => (KeyCode::Enter, false),
            (true, '[') => (KeyCode::Esc, false),
            (ctrl, c) => (KeyCode::Char(c), ctrl),
        };
        Self { code, ctrl, alt: self.alt, shift: false }
    }

    /// The character this key types into a text field, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("C-")?;
        }
        if self.alt {
            f.write_str("M-")?;
        }
        if self.shift {
            f.write_str("S-")?;
        }
        if let Some((name, _)) = NAMED.iter().find(|(_, code)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::F(n) => write!(f, "F{n}"),
            _ => Ok(()),
        }
    }
}

/// A text that names no key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" names no key")]
pub struct UnknownKey(pub String);

impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownKey(text.to_owned());
        let mut key = Self::plain(KeyCode::Esc);
        let mut rest = text;
        loop {
            // A lone "-" or "C" is a character, so a prefix only counts when something follows it.
            match rest.as_bytes() {
                [b'C', b'-', _, ..] => key.ctrl = true,
                [b'M', b'-', _, ..] => key.alt = true,
                [b'S', b'-', _, ..] => key.shift = true,
                _ => break,
            }
            rest = &rest[2..];
        }
        key.code = if let Some((_, code)) = NAMED.iter().find(|(name, _)| *name == rest) {
            *code
        } else if let Some(n) = rest.strip_prefix('F').and_then(|n| n.parse().ok()).filter(|n| (1..=12).contains(n)) {
            KeyCode::F(n)
        } else {
            let mut chars = rest.chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) if !c.is_control() => KeyCode::Char(c),
                _ => return Err(unknown()),
            }
        };
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_terminals_cannot_send_is_what_they_send_instead() {
        for (text, sent) in [
            ("C-N", "C-n"),
            ("C-i", "Tab"),
            ("C-m", "Enter"),
            ("C-[", "Esc"),
            ("S-a", "A"),
            ("M-B", "M-B"),
            ("S-Tab", "S-Tab"),
            ("C-M-S-Up", "C-M-S-Up"),
            ("?", "?"),
        ] {
            assert_eq!(text.parse::<Key>().unwrap().as_sent().to_string(), sent, "{text}");
        }
        assert!(Key::names().all(|name| name.parse::<Key>().is_ok_and(|key| key.to_string() == name)));
    }

    #[test]
    fn text_form_round_trips() {
        for text in ["c", "C-p", "M-b", "S-Tab", "F10", "Space", "Enter", "PageDown", "é", "-", "C-M-Left", "F"] {
            assert_eq!(text.parse::<Key>().map(|key| key.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "Hyper", "F13", "C-", "\u{7}"] {
            assert!(text.parse::<Key>().is_err(), "{text:?} should name no key");
        }
    }
}

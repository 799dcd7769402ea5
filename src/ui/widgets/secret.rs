//! A field for what nobody may read: it is drawn as dots, told to nobody, and wiped when it goes.

use std::{fmt, hint};

use ratatui::layout::{Position, Rect};

use super::pen::Pen;
use crate::ui::{
    key::{Key, KeyCode},
    theme::Role,
};

/// The longest secret, in characters.
const LONGEST: usize = 128;

/// A secret as it is typed. It never grows beyond the room it has from the start, so that no copy of it is left behind
/// in memory.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret {
    typed: Box<[char; LONGEST]>,
    len: usize,
}

impl Default for Secret {
    fn default() -> Self {
        Self { typed: Box::new(['\0'; LONGEST]), len: 0 }
    }
}

impl fmt::Debug for Secret {
    /// Says nothing, not even how long it is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.wipe();
    }
}

impl Secret {
    /// How many characters it has.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether nothing was typed.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Lets somebody look at it, who must not keep it.
    pub(in crate::ui) fn read<T>(&self, look: impl FnOnce(&str) -> T) -> T {
        let mut bytes = [0; LONGEST * 4];
        let mut end = 0;
        for c in &self.typed[..self.len] {
            end += c.encode_utf8(&mut bytes[end..]).len();
        }
        let answer = look(std::str::from_utf8(&bytes[..end]).unwrap_or_default());
        bytes.fill(0);
        hint::black_box(&mut bytes);
        answer
    }

    /// Overwrites it, and forgets it.
    pub fn wipe(&mut self) {
        self.typed.fill('\0');
        self.len = 0;
        // Or the compiler might take the overwriting for idle work.
        hint::black_box(&mut self.typed);
    }

    /// Types a text at the end; control characters and what is too long are left out.
    pub fn insert(&mut self, text: &str) {
        for c in text.chars().filter(|c| !c.is_control()) {
            if self.len < LONGEST {
                self.typed[self.len] = c;
                self.len += 1;
            }
        }
    }

    /// Gives it a key, and answers whether it took it: characters, and the keys that delete.
    pub fn key(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        match (key.code, key.ctrl, key.alt) {
            (KeyCode::Char('u'), true, false) => self.wipe(),
            (KeyCode::Backspace, false, false) | (KeyCode::Char('h'), true, false) => {
                self.len = self.len.saturating_sub(1);
                self.typed[self.len] = '\0';
            }
            _ => return false,
        }
        true
    }

    /// Draws it as dots; the terminal's cursor goes behind them when it has the focus.
    pub fn draw(&self, pen: &mut Pen<'_>, rect: Rect, focused: bool) {
        let role = if focused { Role::FieldFocus } else { Role::Field };
        pen.fill(rect, role);
        if rect.width < 4 || rect.height == 0 {
            return;
        }
        let dots = self.len.min(usize::from(rect.width - 3));
        pen.styled(rect.x + 1, rect.y, rect.width - 2, &"•".repeat(dots), pen.style(role));
        if focused {
            pen.cursor = Some(Position::new(rect.x + 1 + u16::try_from(dots).unwrap_or(0), rect.y));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_counted_and_never_told() {
        let mut secret = Secret::default();
        for key in ["p", "S-P", "é", "Space", "Backspace"] {
            assert!(secret.key(key.parse().unwrap()), "{key}");
        }
        assert_eq!((secret.len(), format!("{secret:?}").as_str()), (3, "Secret"));
        assert!(!secret.key("Enter".parse().unwrap()) && !secret.key("Left".parse().unwrap()));
        secret.insert("a\nb");
        assert_eq!(secret.len(), 5);
        secret.insert(&"x".repeat(1_000));
        assert_eq!(secret.len(), LONGEST);
        secret.wipe();
        assert!(secret.is_empty() && secret == Secret::default() && secret.typed.iter().all(|c| *c == '\0'));
        secret.key("Backspace".parse().unwrap());
        assert!(secret.is_empty());
    }
}

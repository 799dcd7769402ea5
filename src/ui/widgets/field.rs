//! A one-line text field.

use ratatui::layout::{Position, Rect};
use tui_input::{Input, InputRequest};

use super::pen::Pen;
use crate::domain::clean::wash_open;
use crate::ui::{
    key::{Key, KeyCode},
    text::truncate,
    theme::Role,
};

/// The longest text in a field, in bytes: as much as a terminal pastes at once. What is more is left out.
pub const LONGEST: usize = 64 * 1024;

/// What was typed, with its cursor. It moves and deletes whole graphemes. Whatever is typed or pasted is cleaned on its
/// way in.
#[derive(Clone, Debug, Default)]
pub struct Field(Input);

impl Field {
    /// What stands in it.
    pub fn text(&self) -> &str {
        self.0.value()
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Empties it, and answers what stood in it.
    pub fn take(&mut self) -> String {
        self.0.value_and_reset()
    }

    /// Puts a text into it, with the cursor at its end.
    pub fn set(&mut self, text: impl Into<String>) {
        self.0 = Input::new(text.into());
    }

    /// Types a text at the cursor; line breaks become blanks, and what would hide or reorder text is left out.
    pub fn insert(&mut self, text: &str) {
        let at = self.text().char_indices().nth(self.0.cursor()).map_or(self.text().len(), |(at, _)| at);
        let (before, after) = self.text().split_at(at);
        let room = LONGEST.saturating_sub(self.text().len());
        let typed = &text[..text.floor_char_boundary(room)];
        // In one go: character by character, a long paste would take the square of its length. And together with what
        // stands before it, since a mark belongs to its letter.
        let start = wash_open(&format!("{before}{typed}")).into_owned();
        let cursor = start.chars().count();
        self.0 = Input::new(start + after).with_cursor(cursor);
    }

    /// Gives it a key, and answers whether it took it: characters, and the keys that edit a line.
    pub fn key(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        let Some(request) = request(key) else { return false };
        self.0.handle(request);
        true
    }

    /// Draws it; the terminal's cursor goes into it when it has the focus.
    pub fn draw(&self, pen: &mut Pen<'_>, rect: Rect, focused: bool, placeholder: &str) {
        let role = if focused { Role::FieldFocus } else { Role::Field };
        pen.fill(rect, role);
        if rect.width < 4 || rect.height == 0 {
            return;
        }
        let (x, columns) = (rect.x + 1, rect.width - 2);
        if self.is_empty() && !placeholder.is_empty() {
            let style = pen.style(role).patch(pen.style(Role::Placeholder));
            pen.styled(x, rect.y, columns, placeholder, style);
        }
        // One column is kept for the cursor behind the last character.
        let scroll = self.0.visual_scroll(usize::from(columns - 1));
        let shown = skip_columns(self.text(), scroll);
        pen.styled(x, rect.y, columns, &truncate(shown, usize::from(columns)), pen.style(role));
        if focused {
            let at = u16::try_from(self.0.visual_cursor().saturating_sub(scroll)).unwrap_or(columns);
            pen.cursor = Some(Position::new(x + at.min(columns - 1), rect.y));
        }
    }
}

impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text() && self.0.cursor() == other.0.cursor()
    }
}

impl Eq for Field {}

/// The rest of a text behind its first columns.
fn skip_columns(text: &str, columns: usize) -> &str {
    use unicode_segmentation::UnicodeSegmentation as _;
    let mut skipped = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        if skipped >= columns {
            return &text[at..];
        }
        skipped += crate::ui::text::width(grapheme);
    }
    ""
}

/// The keys of a line editor, as shells have them.
fn request(key: Key) -> Option<InputRequest> {
    Some(match (key.code, key.ctrl, key.alt) {
        (KeyCode::Left, false, false) | (KeyCode::Char('b'), true, false) => InputRequest::GoToPrevChar,
        (KeyCode::Right, false, false) | (KeyCode::Char('f'), true, false) => InputRequest::GoToNextChar,
        (KeyCode::Left, true, false) => InputRequest::GoToPrevWord,
        (KeyCode::Right, true, false) => InputRequest::GoToNextWord,
        (KeyCode::Home, ..) | (KeyCode::Char('a'), true, false) => InputRequest::GoToStart,
        (KeyCode::End, ..) | (KeyCode::Char('e'), true, false) => InputRequest::GoToEnd,
        (KeyCode::Backspace, false, false) | (KeyCode::Char('h'), true, false) => InputRequest::DeletePrevChar,
        (KeyCode::Delete, false, false) => InputRequest::DeleteNextChar,
        (KeyCode::Char('w'), true, false) | (KeyCode::Backspace, ..) => InputRequest::DeletePrevWord,
        (KeyCode::Char('u'), true, false) => InputRequest::DeleteFromStart,
        (KeyCode::Char('k'), true, false) => InputRequest::DeleteTillEnd,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &str) -> String {
        let mut field = Field::default();
        for key in keys.split_whitespace() {
            assert!(field.key(key.parse().unwrap()), "{key}");
        }
        field.take()
    }

    #[test]
    fn edits_like_a_shell() {
        assert_eq!(typed("a b c Backspace"), "ab");
        assert_eq!(typed("a b c Left Left x"), "axbc");
        assert_eq!(typed("a b Home x End y"), "xaby");
        assert_eq!(typed("a Space b C-w"), "a ");
        assert_eq!(typed("a b c C-u"), "");
        let mut field = Field::default();
        field.insert("ad");
        field.key("Left".parse().unwrap());
        field.insert("b\tc");
        field.key("x".parse().unwrap());
        assert_eq!(field.take(), "ab cxd", "a paste goes in at the cursor, which ends behind it");
        field.insert("e\u{301}\n👩‍👩‍👧");
        field.key("Backspace".parse().unwrap());
        assert_eq!(field.text(), "\u{e9} ");
        assert!(!field.key("Tab".parse().unwrap()) && !field.key("Esc".parse().unwrap()));
    }
}

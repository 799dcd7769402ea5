//! The field for a card's number: digits in the groups that cards have them in, told to nobody, wiped when it goes.

use std::{fmt, hint};

use ratatui::layout::{Position, Rect};

use crate::{
    domain::card::Brand,
    ui::{
        key::{Key, KeyCode},
        theme::Role,
        widgets::pen::Pen,
    },
};

/// The most digits that a card has.
const LONGEST: usize = 19;

/// How many of the digits are shown of a number that is not being typed.
const SHOWN: usize = 4;

/// A number as it is typed. It never grows beyond the room it has from the start, so that no copy of it is left behind in
/// memory [INV-20].
#[derive(Clone, PartialEq, Eq)]
pub struct CardNumber {
    typed: Box<[u8; LONGEST]>,
    len: usize,
    cursor: usize,
}

impl Default for CardNumber {
    fn default() -> Self {
        Self { typed: Box::new([0; LONGEST]), len: 0, cursor: 0 }
    }
}

impl fmt::Debug for CardNumber {
    /// Says nothing, not even how long it is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CardNumber")
    }
}

impl Drop for CardNumber {
    fn drop(&mut self) {
        self.wipe();
    }
}

/// What became of something typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Took {
    /// It is in the number, or moved in it.
    Taken,
    /// It is no digit, or one more than any card has.
    NoDigit,
    /// The field has no use for that key.
    Not,
}

impl CardNumber {
    /// Overwrites it, and forgets it.
    pub fn wipe(&mut self) {
        self.typed.fill(0);
        (self.len, self.cursor) = (0, 0);
        // Or the compiler might take the overwriting for idle work.
        hint::black_box(&mut self.typed);
    }

    /// Whether nothing was typed.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The digits, for the check alone.
    pub(super) fn digits(&self) -> &str {
        std::str::from_utf8(self.typed.get(..self.len).unwrap_or_default()).unwrap_or_default()
    }

    /// The network, as soon as the digits tell.
    pub fn brand(&self) -> Option<Brand> {
        Brand::of_number(self.digits())
    }

    /// Types a text at the cursor. Blanks and dashes are what a number is written with; of a pasted text only the digits
    /// are taken.
    pub fn insert(&mut self, text: &str) -> Took {
        let mut took = Took::Taken;
        for c in text.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            match u8::try_from(c).ok().filter(u8::is_ascii_digit) {
                Some(digit) if self.len < LONGEST => {
                    self.typed.copy_within(self.cursor..self.len, self.cursor + 1);
                    self.typed[self.cursor] = digit;
                    self.len += 1;
                    self.cursor += 1;
                }
                _ => took = Took::NoDigit,
            }
        }
        took
    }

    /// Gives it a key: digits, and the keys that edit a line.
    pub fn key(&mut self, key: Key) -> Took {
        if let Some(c) = key.typed() {
            return self.insert(c.encode_utf8(&mut [0; 4]));
        }
        match (key.code, key.ctrl, key.alt) {
            (KeyCode::Left, false, false) | (KeyCode::Char('b'), true, false) => {
                self.cursor = self.cursor.saturating_sub(1);
            }
            (KeyCode::Right, false, false) | (KeyCode::Char('f'), true, false) => {
                self.cursor = (self.cursor + 1).min(self.len);
            }
            (KeyCode::Home, ..) | (KeyCode::Char('a'), true, false) => self.cursor = 0,
            (KeyCode::End, ..) | (KeyCode::Char('e'), true, false) => self.cursor = self.len,
            (KeyCode::Backspace, false, false) | (KeyCode::Char('h'), true, false) => {
                if self.cursor > 0 {
                    self.remove(self.cursor - 1, self.cursor);
                }
            }
            (KeyCode::Delete, false, false) => {
                if self.cursor < self.len {
                    self.remove(self.cursor, self.cursor + 1);
                }
            }
            (KeyCode::Char('w'), true, false) | (KeyCode::Backspace, ..) | (KeyCode::Char('u'), true, false) => {
                self.remove(0, self.cursor);
            }
            (KeyCode::Char('k'), true, false) => self.remove(self.cursor, self.len),
            _ => return Took::Not,
        }
        Took::Taken
    }

    /// Takes digits out; the cursor ends where they were.
    fn remove(&mut self, from: usize, to: usize) {
        self.typed.copy_within(to..self.len, from);
        let len = self.len - (to - from);
        self.typed[len..self.len].fill(0);
        (self.len, self.cursor) = (len, from);
    }

    /// Whether a blank stands before the digit at `at`.
    fn gap_before(&self, at: usize) -> bool {
        match self.brand() {
            Some(Brand::Amex) => at == 4 || at == 10,
            _ => at > 0 && at.is_multiple_of(4),
        }
    }

    /// The column of the digit at `at`.
    fn column(&self, at: usize) -> u16 {
        let gaps = (0..=at).filter(|before| self.gap_before(*before)).count();
        u16::try_from(at + gaps).unwrap_or(u16::MAX)
    }

    /// Draws it in groups: as typed while it has the focus, else all but its last digits as dots.
    pub fn draw(&self, pen: &mut Pen<'_>, rect: Rect, focused: bool, ground: Role) {
        pen.fill(rect, ground);
        if rect.width < 4 || rect.height == 0 {
            return;
        }
        let style = pen.style(ground);
        let columns = rect.width - 2;
        for (at, digit) in self.digits().char_indices() {
            let column = self.column(at);
            if column >= columns {
                break;
            }
            let hidden = !focused && at + SHOWN < self.len;
            let shown = if hidden { '•' } else { digit };
            pen.styled(rect.x + 1 + column, rect.y, 1, shown.encode_utf8(&mut [0; 4]), style);
        }
        if focused {
            // Where the next digit will stand: behind a blank, when one is due.
            let at = self.column(self.cursor).min(columns - 1);
            pen.cursor = Some(Position::new(rect.x + 1 + at, rect.y));
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;

    use super::*;
    use crate::{domain::language::Lang, ui::context::Context};

    fn shown(number: &CardNumber, focused: bool) -> String {
        let context = Context::shipped().unwrap();
        let (theme, words) = (context.themes.default_theme(), context.languages.get(Lang::En));
        let rect = Rect::new(0, 0, 26, 1);
        let mut buffer = Buffer::empty(rect);
        let mut pen = Pen { buffer: &mut buffer, theme, words, cursor: None };
        number.draw(&mut pen, rect, focused, Role::Field);
        let cells: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        cells.trim().to_owned()
    }

    /// PRC-12: the number stands in groups as it is typed, and behind dots when one goes on.
    #[test]
    fn a_number_stands_in_its_groups() {
        let table = [
            // typed -> shown with the focus, shown without, the brand
            ("4", "4", "4", Some(Brand::Visa)),
            ("42424", "4242 4", "•242 4", Some(Brand::Visa)),
            ("4242-4242 4242\n4242", "4242 4242 4242 4242", "•••• •••• •••• 4242", Some(Brand::Visa)),
            ("378282246310005", "3782 822463 10005", "•••• •••••• •0005", Some(Brand::Amex)),
            ("12345678901234567890", "1234 5678 9012 3456 789", "•••• •••• •••• •••6 789", None),
            ("5", "5", "5", None),
            ("55", "55", "55", Some(Brand::Mastercard)),
            ("card 6011x", "6011", "6011", Some(Brand::Discover)),
        ];
        for (typed, focused, elsewhere, brand) in table {
            let mut number = CardNumber::default();
            number.insert(typed);
            assert_eq!(
                (shown(&number, true).as_str(), shown(&number, false).as_str()),
                (focused, elsewhere),
                "{typed}"
            );
            assert_eq!(number.brand(), brand, "{typed}");
        }
    }

    #[test]
    fn a_digit_can_be_mended_anywhere() {
        let mut number = CardNumber::default();
        for key in ["4", "2", "2", "4", "Left", "Left", "Backspace", "7", "Delete", "Home", "1", "End", "9"] {
            assert_eq!(number.key(key.parse().unwrap()), Took::Taken, "{key}");
        }
        assert_eq!(number.digits(), "14749");
        assert_eq!(number.key("x".parse().unwrap()), Took::NoDigit);
        assert_eq!(number.key("Enter".parse().unwrap()), Took::Not);
        number.key("Left".parse().unwrap());
        number.key("C-u".parse().unwrap());
        assert_eq!(number.digits(), "9");
        assert_eq!(number.insert("12345678901234567890"), Took::NoDigit, "one more than any card has");
    }

    /// INV-20: nothing tells it, and nothing is left of it.
    #[test]
    fn a_number_is_told_to_nobody() {
        let mut number = CardNumber::default();
        number.insert("4242424242424242");
        assert_eq!(format!("{number:?}"), "CardNumber");
        number.key("Backspace".parse().unwrap());
        assert_eq!(number.typed[15], 0, "what was deleted is gone");
        number.wipe();
        assert!(number.is_empty() && number.typed.iter().all(|digit| *digit == 0));
    }
}

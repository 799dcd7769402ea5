//! A number that is raised and lowered, or typed.

use ratatui::layout::{Position, Rect};

use super::pen::Pen;
use crate::ui::{
    action::ActionId,
    key::{Key, KeyCode},
    text::width,
    theme::Role,
};

/// How far a page up or down moves it.
const PAGE: u32 = 10;

/// How many columns it takes besides its digits.
const AROUND: u16 = 6;

/// A number within its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spinner {
    value: u32,
    least: u32,
    most: u32,
    /// Whether the next digit goes behind those that are there, rather than taking their place.
    typing: bool,
    /// Whether more was typed than the most there is.
    over: bool,
}

/// Where the parts of a spinner were drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawn {
    /// All of it.
    pub rect: Rect,
    /// The sign that lowers it.
    pub less: Rect,
    /// The sign that raises it.
    pub more: Rect,
}

impl Spinner {
    /// A number from `least` to `most`, as near to `value` as that allows. There is always one number in the range.
    pub fn new(value: u32, least: u32, most: u32) -> Self {
        let most = most.max(least);
        Self { value: value.clamp(least, most), least, most, typing: false, over: false }
    }

    /// The number.
    pub const fn value(&self) -> u32 {
        self.value
    }

    /// The largest it can be.
    pub const fn most(&self) -> u32 {
        self.most
    }

    /// Whether more was typed than the largest it can be, which it has become in its place.
    pub const fn is_over(&self) -> bool {
        self.over
    }

    /// Gives it another end of its range.
    pub fn set_most(&mut self, most: u32) {
        self.most = most.max(self.least);
        self.value = self.value.min(self.most);
    }

    /// Up raises it, Down lowers it, pages by ten; the first and the last are the ends of the range. Answers whether the
    /// action was one of these.
    pub fn act(&mut self, action: ActionId) -> bool {
        let value = match action {
            ActionId::Up => self.value.saturating_add(1),
            ActionId::Down => self.value.saturating_sub(1),
            ActionId::PageUp => self.value.saturating_add(PAGE),
            ActionId::PageDown => self.value.saturating_sub(PAGE),
            ActionId::First => self.least,
            ActionId::Last => self.most,
            _ => return false,
        };
        self.set(value, false);
        true
    }

    /// Lets the next digit begin a new number, since the focus has gone elsewhere.
    pub const fn rest(&mut self) {
        self.typing = false;
    }

    /// Digits make a number, the first of them a new one; plus, minus and Backspace change it. Answers whether it took
    /// the key.
    pub fn key(&mut self, key: Key) -> bool {
        match (key.typed(), key.code) {
            (Some('+'), _) => self.act(ActionId::Up),
            (Some('-'), _) => self.act(ActionId::Down),
            (Some(c), _) => {
                let Some(digit) = c.to_digit(10) else { return false };
                let before = if self.typing { self.value } else { 0 };
                let value = before.saturating_mul(10).saturating_add(digit);
                // What is less than the least, such as a leading zero, is not added to.
                self.set(value, value >= self.least);
                self.over = value > self.most;
                true
            }
            (None, KeyCode::Backspace) => {
                // What is left of one digit is the least there is, which the next digit replaces.
                self.set(self.value / 10, self.value >= 10);
                true
            }
            _ => false,
        }
    }

    fn set(&mut self, value: u32, typing: bool) {
        (self.typing, self.over) = (typing, false);
        self.value = value.clamp(self.least, self.most);
    }

    /// Draws it from a place on, in one line.
    pub fn draw(&self, pen: &mut Pen<'_>, x: u16, y: u16, focused: bool) -> Drawn {
        let digits = u16::try_from(self.most.to_string().len()).unwrap_or(u16::MAX);
        let rect = Rect::new(x, y, digits + AROUND, 1);
        let role = if focused { Role::FieldFocus } else { Role::Field };
        pen.fill(rect, role);
        let text = self.value.to_string();
        let right = rect.right() - AROUND / 2;
        let start = pen.text_right(right, y, digits, &text, role);
        let (less, more) = (Rect { width: AROUND / 2, ..rect }, Rect { x: right, width: AROUND / 2, ..rect });
        for (place, sign, end) in [(less, "▾", self.least), (more, "▴", self.most)] {
            // At an end of the range its sign leads nowhere.
            let style = pen.style(role).patch(pen.style(Role::Placeholder));
            let style = if self.value == end { style } else { pen.style(role) };
            pen.styled(place.x + 1, y, 1, sign, style);
        }
        if focused {
            pen.cursor = Some(Position::new(start + u16::try_from(width(&text)).unwrap_or(0), y));
        }
        Drawn { rect, less, more }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(value: u32, keys: &str) -> u32 {
        let mut spinner = Spinner::new(value, 1, 999);
        for key in keys.split_whitespace() {
            assert!(spinner.key(key.parse().unwrap()), "{key}");
        }
        spinner.value()
    }

    /// Whatever is pressed, the number stays within its range.
    #[test]
    fn it_stays_within_its_range() {
        let table = [
            (ActionId::Up, 3, 4),
            (ActionId::Up, 999, 999),
            (ActionId::Down, 3, 2),
            (ActionId::Down, 1, 1),
            (ActionId::PageUp, 3, 13),
            (ActionId::PageUp, 995, 999),
            (ActionId::PageDown, 25, 15),
            (ActionId::PageDown, 5, 1),
            (ActionId::First, 7, 1),
            (ActionId::Last, 7, 999),
        ];
        for (action, value, expected) in table {
            let mut spinner = Spinner::new(value, 1, 999);
            assert!(spinner.act(action));
            assert_eq!(spinner.value(), expected, "{action:?} from {value}");
        }
        assert!(!Spinner::new(1, 1, 9).act(ActionId::Back));
        assert_eq!(Spinner::new(5000, 1, 999).value(), 999);
        assert_eq!(Spinner::new(0, 1, 0).value(), 1, "there is always one number");
    }

    #[test]
    fn digits_make_a_number() {
        assert_eq!(typed(3, "1 2"), 12, "the first digit takes the place of what was there");
        assert_eq!(typed(3, "1 2 3 4"), 999);
        assert_eq!(typed(3, "0"), 1);
        assert_eq!(typed(3, "0 5"), 5);
        assert_eq!(typed(3, "1 2 Backspace"), 1);
        assert_eq!(typed(3, "1 2 Backspace Backspace 7"), 7);
        assert_eq!(typed(3, "+ + -"), 4);
        assert_eq!(typed(3, "9 9 9 9 9 9 9 9 9 9 9 9"), 999);
        let mut spinner = Spinner::new(3, 1, 999);
        for (key, over) in [("9", false), ("9", false), ("9", false), ("9", true), ("Backspace", false)] {
            spinner.key(key.parse().unwrap());
            assert_eq!(spinner.is_over(), over, "{key}: what is more than the most is not passed over in silence");
        }
        assert!(!spinner.key("x".parse().unwrap()) && !spinner.key("Tab".parse().unwrap()));
        spinner.set_most(2);
        assert_eq!(spinner.value(), 2);
    }
}

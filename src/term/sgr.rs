//! Styles as the terminal takes them: SGR, and only what changes from one style to the next.

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier},
};

use super::{
    sequence,
    tier::{ColorTier, named_index},
};

/// The style in which the terminal writes the next character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pen {
    /// Colour of the text.
    fg: Color,
    /// Colour behind it.
    bg: Color,
    /// Bold, underlined and so on.
    modifier: Modifier,
}

impl Pen {
    /// The style after `SGR 0`.
    pub(super) const PLAIN: Self = Self { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

    /// The style of a cell.
    pub(super) const fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// The same in the colours of a tier.
    fn in_tier(self, tier: ColorTier) -> Self {
        let (fg, bg) = tier.nearest_pair(self.fg, self.bg);
        Self { fg, bg, ..self }
    }
}

/// Modifiers with the code that sets each and the code that ends it.
const MODIFIERS: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Appends what takes the terminal from one style to another: nothing, the difference, or all anew, whichever is
/// shortest. `None` as the first style means that it is not known.
pub(super) fn switch(out: &mut Vec<u8>, tier: ColorTier, from: Option<Pen>, to: Pen) {
    if from == Some(to) {
        return;
    }
    let to = to.in_tier(tier);
    let mut anew = Codes::default();
    if to != Pen::PLAIN {
        anew.push(0);
        anew.modifiers(to.modifier);
        anew.color(to.fg, Ground::Text);
        anew.color(to.bg, Ground::Behind);
    }
    let Some(from) = from.map(|pen| pen.in_tier(tier)) else {
        return anew.write(out);
    };
    if from == to {
        return;
    }
    let mut difference = Codes::default();
    let mut kept = from.modifier;
    let gone = from.modifier.difference(to.modifier);
    for (modifier, _, end) in MODIFIERS {
        if gone.contains(modifier) && kept.contains(modifier) {
            difference.push(end);
            // Bold and dim have one end in common, and so have the two kinds of blinking.
            for (other, _, _) in MODIFIERS.iter().filter(|(_, _, other_end)| *other_end == end) {
                kept.remove(*other);
            }
        }
    }
    difference.modifiers(to.modifier.difference(kept));
    if from.fg != to.fg {
        difference.color(to.fg, Ground::Text);
    }
    if from.bg != to.bg {
        difference.color(to.bg, Ground::Behind);
    }
    if anew.bytes() < difference.bytes() { anew.write(out) } else { difference.write(out) }
}

/// Which of the two colours of a cell.
#[derive(Clone, Copy)]
enum Ground {
    Text = 30,
    Behind = 40,
}

/// The parameters of one SGR: at most nine ends, nine modifiers, two colours of five and a zero.
#[derive(Default)]
struct Codes {
    codes: [u8; 32],
    len: usize,
}

impl Codes {
    fn push(&mut self, code: u8) {
        if let Some(place) = self.codes.get_mut(self.len) {
            *place = code;
            self.len += 1;
        }
    }

    fn modifiers(&mut self, modifiers: Modifier) {
        for (modifier, set, _) in MODIFIERS {
            if modifiers.contains(modifier) {
                self.push(set);
            }
        }
    }

    /// A colour; the default one too, unless all was reset just before.
    fn color(&mut self, color: Color, ground: Ground) {
        let base = ground as u8;
        match color {
            Color::Reset if self.codes[..self.len].first() == Some(&0) => {}
            Color::Reset => self.push(base + 9),
            Color::Rgb(r, g, b) => [base + 8, 2, r, g, b].into_iter().for_each(|code| self.push(code)),
            Color::Indexed(index @ 16..) => [base + 8, 5, index].into_iter().for_each(|code| self.push(code)),
            Color::Indexed(index) => self.push(named_code(index, base)),
            named => self.push(named_code(named_index(named).unwrap_or(7), base)),
        }
    }

    fn as_slice(&self) -> &[u8] {
        &self.codes[..self.len]
    }

    /// How many bytes of parameters it takes.
    fn bytes(&self) -> usize {
        self.as_slice().iter().map(|code| 2 + usize::from(*code >= 10) + usize::from(*code >= 100)).sum()
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"\x1b[");
        for (place, code) in self.as_slice().iter().enumerate() {
            if place > 0 {
                out.push(b';');
            }
            sequence::number(out, u16::from(*code));
        }
        out.push(b'm');
    }
}

/// The code of one of the 16 named colours: 30 to 37 and 90 to 97, or 40 to 47 and 100 to 107.
const fn named_code(index: u8, base: u8) -> u8 {
    if index < 8 { base + index } else { base + 60 + (index - 8) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pen(fg: Color, bg: Color, modifier: Modifier) -> Pen {
        Pen { fg, bg, modifier }
    }

    fn sgr(tier: ColorTier, from: Option<Pen>, to: Pen) -> String {
        let mut out = Vec::new();
        switch(&mut out, tier, from, to);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn only_the_difference_is_sent() {
        let tier = ColorTier::TrueColor;
        let bold_red = pen(Color::Red, Color::Reset, Modifier::BOLD);
        assert_eq!(sgr(tier, Some(bold_red), bold_red), "");
        assert_eq!(sgr(tier, Some(Pen::PLAIN), bold_red), "\x1b[1;31m");
        assert_eq!(sgr(tier, Some(bold_red), Pen::PLAIN), "\x1b[m");
        assert_eq!(sgr(tier, None, bold_red), "\x1b[0;1;31m");
        let on_blue = pen(Color::Red, Color::Rgb(1, 20, 255), Modifier::BOLD);
        assert_eq!(sgr(tier, Some(bold_red), on_blue), "\x1b[48;2;1;20;255m");
        assert_eq!(sgr(tier, Some(on_blue), bold_red), "\x1b[49m");
        let grey = pen(Color::DarkGray, Color::Indexed(9), Modifier::empty());
        assert_eq!(sgr(tier, Some(Pen::PLAIN), grey), "\x1b[90;101m");
    }

    #[test]
    fn ending_bold_keeps_dim() {
        let both = pen(Color::Red, Color::Indexed(200), Modifier::BOLD | Modifier::DIM);
        let dim = Pen { modifier: Modifier::DIM, ..both };
        assert_eq!(sgr(ColorTier::TrueColor, Some(both), dim), "\x1b[22;2m");
        assert_eq!(sgr(ColorTier::TrueColor, Some(dim), both), "\x1b[1m");
    }

    #[test]
    fn mono_keeps_modifiers_and_sends_no_colour() {
        let loud = pen(Color::Rgb(1, 2, 3), Color::LightRed, Modifier::REVERSED | Modifier::UNDERLINED);
        assert_eq!(sgr(ColorTier::Mono, Some(Pen::PLAIN), loud), "\x1b[4;7m");
        let red = pen(Color::Red, Color::Blue, Modifier::empty());
        assert_eq!(sgr(ColorTier::Mono, Some(Pen::PLAIN), red), "");
    }
}

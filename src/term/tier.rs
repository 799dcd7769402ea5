//! How many colours a terminal shows, and the nearest one of those for a colour of the theme.

use ratatui::style::Color;

use crate::ui::theme::{Colours, XTERM};

/// What a terminal can do with colours, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ColorTier {
    /// Any colour of 24 bits.
    TrueColor,
    /// The palette of 256: 16 named ones, a cube of 6x6x6 and 24 greys.
    Ansi256,
    /// The 16 named colours.
    Ansi16,
    /// No colour at all; bold, dim, underline and reverse remain.
    Mono,
}

/// Terminals without colours, by how their names begin: what DEC built, as emulators still call themselves.
const COLOURLESS_TERMINALS: &[&str] = &["vt1", "vt2", "vt3", "vt4"];

/// Terminals that show true colour whatever `COLORTERM` says; it is often lost on the way through ssh or sudo.
const TRUE_COLOR_TERMINALS: &[&str] = &["kitty", "ghostty", "wezterm", "alacritty", "foot"];

/// The steps of each side of the colour cube of the 256-colour palette.
const CUBE_STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];

impl ColorTier {
    /// Reads the tier from the environment, given as a look-up: `TERM` and `COLORTERM`. What a person wants is another
    /// matter: `NO_COLOR` chooses a theme, and can be overruled.
    pub fn detect(env: impl Fn(&str) -> Option<String>) -> Self {
        let term = env("TERM").unwrap_or_default();
        let named = COLOURLESS_TERMINALS.iter().any(|start| term.starts_with(start)) && !term.contains("color");
        if term == "dumb" || named {
            return Self::Mono;
        }
        let says_true_color = env("COLORTERM").is_some_and(|value| matches!(value.as_str(), "truecolor" | "24bit"));
        let known_for_it = term.split('-').any(|part| part == "direct" || TRUE_COLOR_TERMINALS.contains(&part));
        if says_true_color || known_for_it {
            Self::TrueColor
        } else if term.ends_with("-256color") {
            Self::Ansi256
        } else {
            Self::Ansi16
        }
    }

    /// The look of a theme that fits.
    pub const fn colours(self) -> Colours {
        match self {
            Self::TrueColor => Colours::All,
            Self::Ansi256 => Colours::Many,
            Self::Ansi16 => Colours::Sixteen,
            Self::Mono => Colours::None,
        }
    }

    /// The nearest pair of foreground and background that the terminal can show.
    ///
    /// When two different colours would become one, the text would vanish; it then becomes black or white.
    pub fn nearest_pair(self, fg: Color, bg: Color) -> (Color, Color) {
        let (near_fg, near_bg) = (self.nearest(fg), self.nearest(bg));
        if near_fg == near_bg
            && fg != bg
            && let Some([r, g, b]) = rgb(near_bg)
        {
            let bright = 2 * u32::from(r) + 5 * u32::from(g) + u32::from(b) > 8 * 127;
            return (Color::Indexed(if bright { 0 } else { 15 }), near_bg);
        }
        (near_fg, near_bg)
    }

    /// The nearest colour that the terminal can show.
    pub fn nearest(self, color: Color) -> Color {
        match (self, color) {
            (Self::Mono, _) => Color::Reset,
            (Self::Ansi256, Color::Rgb(r, g, b)) => Color::Indexed(nearest_of_256([r, g, b])),
            (Self::Ansi16, Color::Rgb(r, g, b)) => Color::Indexed(nearest_of_16([r, g, b])),
            (Self::Ansi16, Color::Indexed(index @ 16..)) => Color::Indexed(nearest_of_16(palette(index))),
            _ => color,
        }
    }
}

/// What a colour looks like; `None` for the terminal's own default.
pub fn rgb(color: Color) -> Option<[u8; 3]> {
    match color {
        Color::Reset => None,
        Color::Rgb(r, g, b) => Some([r, g, b]),
        Color::Indexed(index) => Some(palette(index)),
        named => named_index(named).map(palette),
    }
}

/// The place of a named colour among the 16.
pub(super) const fn named_index(color: Color) -> Option<u8> {
    Some(match color {
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 8,
        Color::LightRed => 9,
        Color::LightGreen => 10,
        Color::LightYellow => 11,
        Color::LightBlue => 12,
        Color::LightMagenta => 13,
        Color::LightCyan => 14,
        Color::White => 15,
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => return None,
    })
}

/// What an index of the 256-colour palette looks like.
fn palette(index: u8) -> [u8; 3] {
    match index {
        0..=15 => XTERM[usize::from(index)],
        16..=231 => {
            let place = usize::from(index - 16);
            [CUBE_STEPS[place / 36], CUBE_STEPS[place / 6 % 6], CUBE_STEPS[place % 6]]
        }
        232.. => [8 + 10 * (index - 232); 3],
    }
}

/// The nearest of the cube and the greys. The first 16 are left out, since people choose their own.
fn nearest_of_256(color: [u8; 3]) -> u8 {
    let step = |value: u8| (0..6_u8).min_by_key(|&i| CUBE_STEPS[usize::from(i)].abs_diff(value)).unwrap_or(0);
    let [r, g, b] = color;
    let cube = 16 + 36 * step(r) + 6 * step(g) + step(b);
    let mean = (u16::from(r) + u16::from(g) + u16::from(b)) / 3;
    // Greys run from 8 to 238 in steps of ten; half a step is added to round to the nearest.
    let grey = 232 + u8::try_from((mean.saturating_sub(3) / 10).min(23)).unwrap_or(23);
    if distance(palette(grey), color) < distance(palette(cube), color) { grey } else { cube }
}

/// The nearest of the 16 named colours.
fn nearest_of_16(color: [u8; 3]) -> u8 {
    (0..16).min_by_key(|&index| distance(palette(index), color)).unwrap_or(7)
}

/// How different two colours look: squares of the differences, weighted by how strongly the eye takes each of them at
/// this level of red (the "redmean" approximation).
fn distance(a: [u8; 3], b: [u8; 3]) -> u32 {
    let mean_red = (u32::from(a[0]) + u32::from(b[0])) / 2;
    let square = |i: usize| u32::from(a[i].abs_diff(b[i])).pow(2);
    (512 + mean_red) * square(0) / 256 + 4 * square(1) + (767 - mean_red) * square(2) / 256
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detect(variables: &[(&str, &str)]) -> ColorTier {
        ColorTier::detect(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn tier_follows_the_environment() {
        for (variables, tier) in [
            (vec![("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("NO_COLOR", "1")], ColorTier::TrueColor),
            (vec![("TERM", "dumb"), ("COLORTERM", "truecolor")], ColorTier::Mono),
            (vec![("TERM", "xterm-256color")], ColorTier::Ansi256),
            (vec![("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], ColorTier::TrueColor),
            (vec![("TERM", "xterm-256color"), ("COLORTERM", "24bit")], ColorTier::TrueColor),
            (vec![("TERM", "xterm-256color"), ("COLORTERM", "yes")], ColorTier::Ansi256),
            (vec![("TERM", "xterm-direct")], ColorTier::TrueColor),
            (vec![("TERM", "xterm-kitty")], ColorTier::TrueColor),
            (vec![("TERM", "xterm-ghostty")], ColorTier::TrueColor),
            (vec![("TERM", "wezterm")], ColorTier::TrueColor),
            (vec![("TERM", "alacritty")], ColorTier::TrueColor),
            (vec![("TERM", "foot-extra")], ColorTier::TrueColor),
            (vec![("TERM", "tmux-256color")], ColorTier::Ansi256),
            (vec![("TERM", "linux")], ColorTier::Ansi16),
            (vec![("TERM", "vt220")], ColorTier::Mono),
            (vec![("TERM", "vt100-am")], ColorTier::Mono),
            (vec![("TERM", "vt220-16color")], ColorTier::Ansi16),
            (vec![], ColorTier::Ansi16),
        ] {
            assert_eq!(detect(&variables), tier, "{variables:?}");
        }
    }

    #[test]
    fn palette_colours_stay_themselves() {
        for index in 16..=255 {
            let found = nearest_of_256(palette(index));
            assert_eq!(palette(found), palette(index), "{index} became {found}");
        }
        for index in 0..16 {
            assert_eq!(nearest_of_16(palette(index)), index);
        }
    }

    #[test]
    fn colours_degrade_to_what_they_look_like() {
        let orange = Color::Rgb(255, 122, 89);
        assert_eq!(ColorTier::TrueColor.nearest(orange), orange);
        assert_eq!(ColorTier::Ansi256.nearest(orange), Color::Indexed(209));
        assert_eq!(ColorTier::Ansi256.nearest(Color::Rgb(50, 50, 52)), Color::Indexed(236));
        assert_eq!(ColorTier::Ansi16.nearest(Color::Rgb(250, 10, 20)), Color::Indexed(9));
        assert_eq!(ColorTier::Ansi16.nearest(Color::Indexed(232)), Color::Indexed(0));
        assert_eq!(ColorTier::Ansi16.nearest(Color::Indexed(5)), Color::Indexed(5));
        assert_eq!(ColorTier::Ansi16.nearest(Color::LightBlue), Color::LightBlue);
        assert_eq!(ColorTier::Mono.nearest(Color::Red), Color::Reset);
    }

    #[test]
    fn text_never_takes_the_colour_of_its_ground() {
        let (dark, darker) = (Color::Rgb(20, 20, 20), Color::Rgb(5, 5, 5));
        assert_eq!(ColorTier::Ansi16.nearest_pair(dark, darker), (Color::Indexed(15), Color::Indexed(0)));
        let (pale, white) = (Color::Rgb(250, 250, 252), Color::Rgb(255, 255, 255));
        assert_eq!(ColorTier::Ansi16.nearest_pair(pale, white), (Color::Indexed(0), Color::Indexed(15)));
        // A text hidden on purpose stays hidden, and without colours there is nothing to mend.
        assert_eq!(ColorTier::Ansi16.nearest_pair(dark, dark), (Color::Indexed(0), Color::Indexed(0)));
        assert_eq!(ColorTier::Mono.nearest_pair(dark, darker), (Color::Reset, Color::Reset));
    }
}

//! How many colours a screen is drawn in.

/// How many colours a screen is drawn in; a theme has a look for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Colours {
    /// Every colour of 24 bits: the theme as it is meant.
    #[default]
    All,
    /// The palette of 256. What the theme says nothing about is left to the nearest.
    Many,
    /// The 16 colours that have names; the theme chooses for each role.
    Sixteen,
    /// None: whatever theme is asked for, it is the one without colours.
    None,
}

impl Colours {
    /// All of them, the most colours first.
    pub const ALL: [Self; 4] = [Self::All, Self::Many, Self::Sixteen, Self::None];
}

/// The sixteen colours as xterm shows them, red, green and blue. Terminals differ, but not in what is dark, red or grey.
pub const XTERM: [[u8; 3]; 16] = [
    [0, 0, 0],
    [205, 0, 0],
    [0, 205, 0],
    [205, 205, 0],
    [0, 0, 238],
    [205, 0, 205],
    [0, 205, 205],
    [229, 229, 229],
    [127, 127, 127],
    [255, 0, 0],
    [0, 255, 0],
    [255, 255, 0],
    [92, 92, 255],
    [255, 0, 255],
    [0, 255, 255],
    [255, 255, 255],
];

/// The names of the sixteen colours in a theme's file, in the order in which terminals number them.
pub(super) const SIXTEEN: [&str; 16] = [
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "bright-black",
    "bright-red",
    "bright-green",
    "bright-yellow",
    "bright-blue",
    "bright-magenta",
    "bright-cyan",
    "bright-white",
];

//! Tests of what can be read: the contrast of each ink with each ground it is written on, as WCAG 2.2 defines it, in every
//! number of colours.

use ratatui::style::{Color, Modifier, Style};

use super::{Colours, Kind, PLAIN, Role, Theme, Themes, XTERM};

/// The least contrast of text (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// The same where contrast is what the theme is for (WCAG 2.2, 1.4.6).
const STRICT: f64 = 7.0;
/// The least contrast of lines and blocks that mean something (WCAG 2.2, 1.4.11).
const SHAPE: f64 = 3.0;
/// The least contrast of text in sixteen colours, which every terminal shows in its own way.
const ROUGH: f64 = 3.0;

/// The sixteen colours as two terminals show them: xterm, and the console of a PC.
const TERMINALS: [[[u8; 3]; 16]; 2] = [
    XTERM,
    [
        [0, 0, 0],
        [170, 0, 0],
        [0, 170, 0],
        [170, 85, 0],
        [0, 0, 170],
        [170, 0, 170],
        [0, 170, 170],
        [170, 170, 170],
        [85, 85, 85],
        [255, 85, 85],
        [85, 255, 85],
        [255, 255, 85],
        [85, 85, 255],
        [255, 85, 255],
        [85, 255, 255],
        [255, 255, 255],
    ],
];

/// The grounds that an ink is written on.
fn grounds(ink: Role) -> &'static [Role] {
    match ink {
        Role::BarAccent => &[Role::Bar],
        Role::Placeholder => &[Role::Field, Role::FieldFocus],
        _ => &[Role::Text, Role::Dialog, Role::Marked],
    }
}

/// A colour's relative luminance.
fn luminance([red, green, blue]: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The contrast of two colours, from 1 to 21.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// What a colour of a theme looks like on a terminal with these sixteen.
fn shown(colour: Color, sixteen: &[[u8; 3]; 16]) -> [u8; 3] {
    let step = |place: u8| if place == 0 { 0 } else { 55 + 40 * place };
    match colour {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Indexed(index @ ..16) => sixteen[usize::from(index)],
        Color::Indexed(index @ 16..=231) => [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map(step),
        Color::Indexed(grey) => [8 + 10 * (grey - 232); 3],
        other => panic!("{other:?} depends on the terminal"),
    }
}

/// The contrast of a style that sets both of its colours, on a terminal with these sixteen.
fn contrast_of(style: Style, sixteen: &[[u8; 3]; 16]) -> f64 {
    contrast(shown(style.fg.unwrap(), sixteen), shown(style.bg.unwrap(), sixteen))
}

/// Calls with each look that has colours.
fn coloured(mut look: impl FnMut(Colours, &Theme)) {
    let themes = Themes::load().unwrap();
    for theme in themes.all().filter(|theme| theme.name() != PLAIN) {
        for colours in [Colours::All, Colours::Many, Colours::Sixteen] {
            look(colours, themes.fitting(theme.name(), colours));
        }
    }
}

/// What is too faint in a look, in words.
fn faint(colours: Colours, theme: &Theme, sixteen: &[[u8; 3]; 16]) -> Vec<String> {
    let text = match (colours, theme.name()) {
        (Colours::Sixteen, _) => ROUGH,
        (_, "high-contrast") => STRICT,
        _ => TEXT,
    };
    // What only divides may be fainter still where dim is all there is to draw it with.
    let shape = if colours == Colours::Sixteen { 2.0 } else { SHAPE };
    let mut faint = Vec::new();
    let mut check = |style: Style, least: f64, what: String| {
        let ratio = contrast_of(style, sixteen);
        if ratio < least {
            faint.push(format!("{} in {colours:?}: {what}: {ratio:.2}, at least {least}", theme.name()));
        }
    };
    for role in Role::ALL {
        let style = theme.style(*role);
        match role.kind() {
            // Nothing of what a shadow falls on is meant to be read.
            Kind::State if *role == Role::Shadow => {}
            Kind::Ground | Kind::State => check(style, text, format!("{role:?}")),
            Kind::Ink | Kind::Line => {
                let least = if role.kind() == Kind::Ink { text } else { shape };
                for ground in grounds(*role) {
                    check(theme.style(*ground).patch(style), least, format!("{role:?} on {ground:?}"));
                }
            }
        }
    }
    for state in [Role::Cursor, Role::CursorIdle] {
        let style = theme.style(state).patch(theme.style(Role::Match));
        check(style, text, format!("Match on {state:?}"));
    }
    faint
}

#[test]
fn the_scale_is_that_of_wcag() {
    let ratio = |one, other| (contrast(one, other) * 100.0).round() / 100.0;
    assert_eq!(ratio([0, 0, 0], [255, 255, 255]), 21.0);
    assert_eq!(ratio([119, 119, 119], [255, 255, 255]), 4.48);
    assert_eq!(ratio([1, 2, 3], [1, 2, 3]), 1.0);
}

#[test]
fn roles_set_the_colours_that_their_kind_sets() {
    coloured(|colours, theme| {
        for role in Role::ALL {
            let style = theme.style(*role);
            // A hit may change the two colours of what it lies over for each other.
            if *role == Role::Match && style.add_modifier.contains(Modifier::REVERSED) {
                continue;
            }
            let set = (style.fg.is_some(), style.bg.is_some());
            let wanted = (true, matches!(role.kind(), Kind::Ground | Kind::State));
            assert_eq!(set, wanted, "{} in {colours:?}: {role:?}", theme.name());
        }
    });
}

#[test]
fn in_sixteen_colours_every_role_has_one_of_them() {
    coloured(|colours, theme| {
        for role in Role::ALL.iter().filter(|_| colours == Colours::Sixteen) {
            let style = theme.style(*role);
            for colour in [style.fg, style.bg].into_iter().flatten() {
                assert!(matches!(colour, Color::Indexed(..16)), "{}: {role:?} has {colour:?}", theme.name());
            }
        }
    });
}

/// Where an ink or ground takes the colour of its other half, or two roles that mean different things look the same, a
/// person with few colours sees less than one with many.
#[test]
fn what_matters_most_is_told_apart_in_every_number_of_colours() {
    const APART: [&[Role]; 4] = [
        &[Role::Text, Role::Cursor, Role::CursorIdle, Role::Primary, Role::FieldError, Role::Changed],
        &[Role::Field, Role::FieldFocus, Role::FieldError, Role::Button, Role::ButtonFocus, Role::Primary],
        &[Role::Muted, Role::Error, Role::Warning, Role::Success, Role::Link],
        &[Role::ButtonFocus, Role::PrimaryFocus, Role::DangerFocus, Role::Danger],
    ];
    coloured(|colours, theme| {
        let base = theme.style(Role::Text);
        for group in APART {
            for (at, one) in group.iter().enumerate() {
                for other in &group[at + 1..] {
                    let [a, b] = [one, other].map(|role| base.patch(theme.style(*role)));
                    let look = |style: Style| (style.fg, style.bg);
                    let name = theme.name();
                    // A link is underlined, and a field to type in may be.
                    let lines = a.add_modifier != b.add_modifier;
                    assert!(look(a) != look(b) || lines, "{name} in {colours:?}: {one:?} and {other:?} look the same");
                }
            }
        }
    });
}

#[test]
fn all_text_can_be_read_on_all_it_stands_on() {
    let mut all = Vec::new();
    for sixteen in &TERMINALS {
        coloured(|colours, theme| all.extend(faint(colours, theme, sixteen)));
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

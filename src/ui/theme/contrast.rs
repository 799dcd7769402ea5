//! Tests of what can be read: the contrast of each foreground with each background it can stand on, as WCAG 2.2 defines
//! it.

use ratatui::style::{Color, Style};

use super::{Kind, Role, Theme, Themes};

/// The least contrast of text (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// The least contrast of lines and blocks that mean something (WCAG 2.2, 1.4.11), and of text that is out of use.
const SHAPE: f64 = 3.0;

/// The grounds that hold text of other roles.
const PAGES: &[Role] = &[Role::Text, Role::Bar, Role::Dialog, Role::Field, Role::FieldFocus, Role::Marked];

/// A colour's relative luminance.
fn luminance(colour: Color) -> f64 {
    let Color::Rgb(red, green, blue) = colour else { panic!("{colour:?} depends on the terminal") };
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/// The contrast of two colours, from 1 to 21.
fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The contrast of a style that sets both of its colours.
fn contrast_of(style: Style) -> f64 {
    contrast(style.fg.unwrap(), style.bg.unwrap())
}

/// The themes with colours.
fn coloured() -> Vec<Theme> {
    let themes = Themes::load().unwrap();
    themes.all().filter(|theme| theme.style(Role::Text).fg.is_some()).cloned().collect()
}

#[test]
fn the_scale_is_that_of_wcag() {
    let ratio = |one, other| (contrast(one, other) * 100.0).round() / 100.0;
    assert_eq!(ratio(Color::Rgb(0, 0, 0), Color::Rgb(255, 255, 255)), 21.0);
    assert_eq!(ratio(Color::Rgb(119, 119, 119), Color::Rgb(255, 255, 255)), 4.48);
    assert_eq!(ratio(Color::Rgb(1, 2, 3), Color::Rgb(1, 2, 3)), 1.0);
}

#[test]
fn roles_set_the_colours_that_their_kind_sets() {
    for theme in coloured() {
        for role in Role::ALL {
            let style = theme.style(*role);
            let set = (style.fg.is_some(), style.bg.is_some());
            let wanted = (true, matches!(role.kind(), Kind::Ground | Kind::State));
            assert_eq!(set, wanted, "{}: {role:?}", theme.name());
        }
    }
}

#[test]
fn all_text_can_be_read_on_all_it_stands_on() {
    let mut faint = Vec::new();
    let mut check = |theme: &Theme, style: Style, least: f64, what: String| {
        let ratio = contrast_of(style);
        if ratio < least {
            faint.push(format!("{}: {what}: {ratio:.2}, at least {least}", theme.name()));
        }
    };
    for theme in coloured() {
        for role in Role::ALL {
            let style = theme.style(*role);
            match role.kind() {
                // Nothing of what a shadow falls on is meant to be read.
                Kind::State if *role == Role::Shadow => {}
                Kind::Ground | Kind::State => check(&theme, style, TEXT, format!("{role:?}")),
                Kind::Ink | Kind::Line => {
                    let least = if role.kind() == Kind::Ink { TEXT } else { SHAPE };
                    for page in PAGES {
                        check(&theme, theme.style(*page).patch(style), least, format!("{role:?} on {page:?}"));
                    }
                }
            }
        }
        for state in [Role::Cursor, Role::CursorIdle] {
            let style = theme.style(state).patch(theme.style(Role::Match));
            check(&theme, style, TEXT, format!("Match on {state:?}"));
        }
    }
    assert!(faint.is_empty(), "{}", faint.join("\n"));
}

//! Reading a theme's file.
//!
//! `[palette]` names colours, `[roles]` gives each role its style: `link = { fg = "teal", underline = true }`. A colour
//! is a name of the palette or `"#rrggbb"`; what is left out stays as it is below; an attribute that is `false` is
//! taken off what is below.

use std::collections::BTreeMap;
use std::ops::Range;

use ratatui::style::{Color, Modifier, Style};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::bad_theme::{BadTheme, ThemeProblem};
use super::role::Role;
use super::themes::Theme;
use crate::ui::text::position;

/// What a style can say about attributes.
const ATTRIBUTES: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underline", Modifier::UNDERLINED),
    ("reverse", Modifier::REVERSED),
];

/// Reads a theme from its file's text.
///
/// # Errors
///
/// [`BadTheme`] with everything that is wrong: what is not TOML, unknown names, colours that are none, roles not set.
pub(super) fn read(name: &str, text: &str) -> Result<Theme, BadTheme> {
    let mut reader = Reader { palette: BTreeMap::new(), problems: Vec::new() };
    let mut styles = [None; Role::COUNT];
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        reader.document(table.get_ref(), text.len(), &mut styles);
    } else {
        for error in errors {
            let at = error.span().map_or(text.len(), |span| span.start);
            reader.problem(at, format!("not valid TOML: {}", error.message()));
        }
    }
    if reader.problems.is_empty() {
        return Ok(Theme { name: name.to_owned(), styles: styles.map(Option::unwrap_or_default) });
    }
    reader.problems.sort();
    let problem = |(at, what)| {
        let (line, column) = position(text, at);
        ThemeProblem { theme: name.to_owned(), line, column, what }
    };
    Err(BadTheme(reader.problems.into_iter().map(problem).collect()))
}

/// The colours known so far, and what is wrong, with the byte where it stands.
struct Reader {
    palette: BTreeMap<String, Color>,
    problems: Vec<(usize, String)>,
}

impl Reader {
    fn problem(&mut self, at: usize, what: String) {
        self.problems.push((at, what));
    }

    /// Reads the whole document; `end` is where what is missing is reported if there is no better place.
    fn document(&mut self, document: &DeTable<'_>, end: usize, styles: &mut [Option<Style>; Role::COUNT]) {
        // The roles use the palette, so it comes first, wherever it stands.
        for (key, value) in document {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("palette", DeValue::Table(palette)) => self.palette(palette),
                ("roles", DeValue::Table(_)) => {}
                ("palette" | "roles", _) => self.problem(value.span().start, format!("{} is no table", key.get_ref())),
                (other, _) => self.problem(key.span().start, format!("unknown key {other:?}")),
            }
        }
        let roles = document.get("roles");
        if let Some(DeValue::Table(roles)) = roles.map(Spanned::get_ref) {
            self.roles(roles, styles);
        }
        let place = roles.map_or(end, |roles| roles.span().start);
        for role in Role::ALL.iter().filter(|role| styles[role.index()].is_none()) {
            self.problem(place, format!("the role {:?} is not set", role.name()));
        }
    }

    fn palette(&mut self, palette: &DeTable<'_>) {
        for (name, value) in palette {
            let colour = value.get_ref().as_str().and_then(hex);
            match colour {
                Some(colour) => {
                    self.palette.insert(name.get_ref().to_string(), colour);
                }
                None => self.problem(value.span().start, format!("the colour {:?} is no \"#rrggbb\"", name.get_ref())),
            }
        }
    }

    fn roles(&mut self, roles: &DeTable<'_>, styles: &mut [Option<Style>; Role::COUNT]) {
        for (name, value) in roles {
            match (Role::named(name.get_ref()), value.get_ref()) {
                (Some(role), DeValue::Table(table)) => styles[role.index()] = Some(self.style(table)),
                (Some(role), _) => {
                    self.problem(value.span().start, format!("{} is no table", role.name()));
                    styles[role.index()] = Some(Style::new());
                }
                (None, _) => self.problem(name.span().start, format!("unknown role {:?}", name.get_ref())),
            }
        }
    }

    fn style(&mut self, table: &DeTable<'_>) -> Style {
        let mut style = Style::new();
        for (key, value) in table {
            let attribute = ATTRIBUTES.iter().find(|(name, _)| name == key.get_ref());
            match (key.get_ref().as_ref(), attribute, value.get_ref()) {
                ("fg", _, given) => style.fg = self.colour(given, &value.span()),
                ("bg", _, given) => style.bg = self.colour(given, &value.span()),
                (_, Some((_, modifier)), DeValue::Boolean(true)) => style = style.add_modifier(*modifier),
                (_, Some((_, modifier)), DeValue::Boolean(false)) => style = style.remove_modifier(*modifier),
                (name, Some(_), _) => self.problem(value.span().start, format!("{name} is neither true nor false")),
                (name, None, _) => self.problem(key.span().start, format!("unknown key {name:?}")),
            }
        }
        style
    }

    fn colour(&mut self, given: &DeValue<'_>, span: &Range<usize>) -> Option<Color> {
        let Some(name) = given.as_str() else {
            self.problem(span.start, "a colour is a text".to_owned());
            return None;
        };
        let colour = self.palette.get(name).copied().or_else(|| hex(name));
        if colour.is_none() {
            self.problem(span.start, format!("unknown colour {name:?}"));
        }
        colour
    }
}

/// The colour that `#rrggbb` writes.
fn hex(text: &str) -> Option<Color> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok().map(Color::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A theme that sets every role, `link` to `link`, with lines before its roles.
    fn theme(before: &str, link: &str) -> String {
        let style = |role: &Role| if *role == Role::Link { link } else { "{}" };
        let roles: String = Role::ALL.iter().map(|role| format!("{} = {}\n", role.name(), style(role))).collect();
        format!("{before}[roles]\n{roles}")
    }

    fn problems(text: &str) -> Vec<String> {
        let bad = read("test", text).err();
        bad.map(|bad| bad.to_string().lines().map(str::to_owned).collect()).unwrap_or_default()
    }

    #[test]
    fn styles_are_read() {
        let link = "{ fg = 'teal', bg = '#010203', bold = true, underline = true, dim = false }";
        let read = read("test", &theme("[palette]\nteal = '#00A4bd'\n", link)).unwrap();
        let style = Style::new().fg(Color::Rgb(0, 0xa4, 0xbd)).bg(Color::Rgb(1, 2, 3));
        let style = style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED).remove_modifier(Modifier::DIM);
        assert_eq!(read.style(Role::Link), style);
        assert_eq!(read.style(Role::Text), Style::new());
        assert_eq!(read.name(), "test");
    }

    #[test]
    fn the_palette_can_stand_below_the_roles() {
        let text = theme("", "{ fg = 'teal' }") + "[palette]\nteal = '#000000'\n";
        assert_eq!(problems(&text), [""; 0]);
    }

    #[test]
    fn problems_say_where_they_stand() {
        // The roles' header is line 1, and so the link is some lines below.
        let line = 2 + Role::Link.index();
        for (link, what) in [
            ("{ fg = 'teal' }", format!("test.toml:{line}:15: unknown colour \"teal\"")),
            ("{ fg = '#12345' }", format!("test.toml:{line}:15: unknown colour \"#12345\"")),
            ("{ fg = '#+12345' }", format!("test.toml:{line}:15: unknown colour \"#+12345\"")),
            ("{ fg = 1 }", format!("test.toml:{line}:15: a colour is a text")),
            ("{ blink = true }", format!("test.toml:{line}:10: unknown key \"blink\"")),
            ("{ bold = 1 }", format!("test.toml:{line}:17: bold is neither true nor false")),
            ("1", format!("test.toml:{line}:8: link is no table")),
        ] {
            assert_eq!(problems(&theme("", link)), [what], "{link}");
        }
        for (before, what) in [
            ("[palette]\nteal = 'blue'\n", "test.toml:2:8: the colour \"teal\" is no \"#rrggbb\""),
            ("[colours]\n", "test.toml:1:2: unknown key \"colours\""),
            ("palette = 1\n", "test.toml:1:11: palette is no table"),
            ("a = \n", "test.toml:1:5: not valid TOML: string values must be quoted, expected literal string"),
        ] {
            assert_eq!(problems(&theme(before, "{}")), [what], "{before}");
        }
        assert_eq!(problems(&(theme("", "{}") + "lnik = {}")).len(), 1);
    }

    #[test]
    fn every_role_must_be_set() {
        let missing = problems("\n[roles]\ntext = {}\n");
        assert_eq!(missing.len(), Role::COUNT - 1);
        assert!(missing.contains(&"test.toml:2:1: the role \"muted\" is not set".to_owned()), "{missing:?}");
        assert_eq!(problems("").len(), Role::COUNT);
    }
}

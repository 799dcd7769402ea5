//! Reading a theme's file.
//!
//! `[palette]` names colours, `[roles]` gives each role its style: `link = { fg = "teal", underline = true }`. A colour
//! is a name of the palette or `"#rrggbb"`; what is left out stays as it is below; an attribute that is `false` is
//! taken off what is below.
//!
//! `[palette-256]` says which of the 256 colours stands for one of the palette's, from 16 on; for the others it is the
//! nearest. `[sixteen]` gives each role its style in sixteen colours, whose names are `black` to `bright-white`. A theme
//! without colours needs neither.

use std::collections::BTreeMap;
use std::ops::Range;

use ratatui::style::{Color, Modifier, Style};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::bad_theme::{BadTheme, ThemeProblem};
use super::colours::SIXTEEN;
use super::role::Role;
use super::themes::{Looks, Theme};
use crate::ui::text::position;

/// What a style can say about attributes.
const ATTRIBUTES: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underline", Modifier::UNDERLINED),
    ("reverse", Modifier::REVERSED),
];

/// The tables a theme's file can have.
const TABLES: [&str; 4] = ["palette", "palette-256", "roles", "sixteen"];

/// A style for each role, as far as they have been read.
type Styles = [Option<Style>; Role::COUNT];

/// Reads a theme from its file's text.
///
/// # Errors
///
/// [`BadTheme`] with everything that is wrong: what is not TOML, unknown names, colours that are none, roles not set.
pub(super) fn read(name: &str, text: &str) -> Result<Looks, BadTheme> {
    let mut reader = Reader { palette: BTreeMap::new(), many: BTreeMap::new(), problems: Vec::new() };
    let mut looks = None;
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        looks = Some(reader.document(table.get_ref(), text.len()));
    } else {
        for error in errors {
            let at = error.span().map_or(text.len(), |span| span.start);
            reader.problem(at, format!("not valid TOML: {}", error.message()));
        }
    }
    if let Some([all, many, sixteen]) = looks.filter(|_| reader.problems.is_empty()) {
        let theme = |styles: Styles| Theme { name: name.to_owned(), styles: styles.map(Option::unwrap_or_default) };
        return Ok(Looks { all: theme(all), many: theme(many), sixteen: theme(sixteen) });
    }
    reader.problems.sort();
    reader.problems.dedup();
    let problem = |(at, what)| {
        let (line, column) = position(text, at);
        ThemeProblem { theme: name.to_owned(), line, column, what }
    };
    Err(BadTheme(reader.problems.into_iter().map(problem).collect()))
}

/// The colours known so far, and what is wrong, with the byte where it stands.
struct Reader {
    palette: BTreeMap<String, Color>,
    /// The same for 256 colours, where the theme chooses.
    many: BTreeMap<String, Color>,
    problems: Vec<(usize, String)>,
}

/// Where a style takes its colours from.
#[derive(Clone, Copy)]
enum From {
    Palette,
    Many,
    Sixteen,
}

impl Reader {
    fn problem(&mut self, at: usize, what: String) {
        self.problems.push((at, what));
    }

    /// Reads the whole document into styles for all colours, for 256 and for 16; `end` is where what is missing is
    /// reported if there is no better place.
    fn document(&mut self, document: &DeTable<'_>, end: usize) -> [Styles; 3] {
        let table = |name: &str| document.get(name).and_then(|value| Some((value, value.get_ref().as_table()?)));
        for (key, value) in document {
            if !TABLES.contains(&key.get_ref().as_ref()) {
                self.problem(key.span().start, format!("unknown key {:?}", key.get_ref()));
            } else if value.get_ref().as_table().is_none() {
                self.problem(value.span().start, format!("{} is no table", key.get_ref()));
            }
        }
        // The roles use the palette, so it comes first, wherever it stands.
        if let Some((_, palette)) = table("palette") {
            self.palette(palette);
        }
        if let Some((_, many)) = table("palette-256") {
            self.palette_256(many);
        }
        let roles = table("roles");
        let all = self.roles(roles, end, From::Palette);
        let many = self.roles(roles, end, From::Many);
        let sixteen = table("sixteen").map_or(all, |sixteen| self.roles(Some(sixteen), end, From::Sixteen));
        if !self.palette.is_empty() && table("sixteen").is_none() {
            self.problem(end, "there are colours, and no [sixteen]".to_owned());
        }
        [all, many, sixteen]
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

    fn palette_256(&mut self, many: &DeTable<'_>) {
        for (name, value) in many {
            let index = value.get_ref().as_integer().and_then(|number| number.as_str().parse::<u8>().ok());
            match index.filter(|index| *index >= 16) {
                _ if !self.palette.contains_key(name.get_ref().as_ref()) => {
                    self.problem(name.span().start, format!("unknown colour {:?}", name.get_ref()));
                }
                Some(index) => {
                    self.many.insert(name.get_ref().to_string(), Color::Indexed(index));
                }
                None => {
                    self.problem(value.span().start, format!("{} is no number from 16 to 255", name.get_ref()));
                }
            }
        }
    }

    /// Reads a table of roles; each of them must be set.
    fn roles(&mut self, table: Option<(&Spanned<DeValue<'_>>, &DeTable<'_>)>, end: usize, from: From) -> Styles {
        let mut styles = [None; Role::COUNT];
        for (name, value) in table.iter().flat_map(|(_, table)| table.iter()) {
            match (Role::named(name.get_ref()), value.get_ref()) {
                (Some(role), DeValue::Table(table)) => styles[role.index()] = Some(self.style(table, from)),
                (Some(role), _) => {
                    self.problem(value.span().start, format!("{} is no table", role.name()));
                    styles[role.index()] = Some(Style::new());
                }
                (None, _) => self.problem(name.span().start, format!("unknown role {:?}", name.get_ref())),
            }
        }
        let place = table.map_or(end, |(value, _)| value.span().start);
        for role in Role::ALL.iter().filter(|role| styles[role.index()].is_none()) {
            self.problem(place, format!("the role {:?} is not set", role.name()));
        }
        styles
    }

    fn style(&mut self, table: &DeTable<'_>, from: From) -> Style {
        let mut style = Style::new();
        for (key, value) in table {
            let attribute = ATTRIBUTES.iter().find(|(name, _)| name == key.get_ref());
            match (key.get_ref().as_ref(), attribute, value.get_ref()) {
                ("fg", _, given) => style.fg = self.colour(given, &value.span(), from),
                ("bg", _, given) => style.bg = self.colour(given, &value.span(), from),
                (_, Some((_, modifier)), DeValue::Boolean(true)) => style = style.add_modifier(*modifier),
                (_, Some((_, modifier)), DeValue::Boolean(false)) => style = style.remove_modifier(*modifier),
                (name, Some(_), _) => self.problem(value.span().start, format!("{name} is neither true nor false")),
                (name, None, _) => self.problem(key.span().start, format!("unknown key {name:?}")),
            }
        }
        style
    }

    fn colour(&mut self, given: &DeValue<'_>, span: &Range<usize>, from: From) -> Option<Color> {
        let Some(name) = given.as_str() else {
            self.problem(span.start, "a colour is a text".to_owned());
            return None;
        };
        let of_palette = || self.palette.get(name).copied().or_else(|| hex(name));
        let colour = match from {
            From::Palette => of_palette(),
            From::Many => self.many.get(name).copied().or_else(of_palette),
            From::Sixteen => (0..).zip(SIXTEEN).find(|(_, known)| *known == name).map(|(at, _)| Color::Indexed(at)),
        };
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
        let palette = "[palette]\nteal = '#00A4bd'\n[palette-256]\nteal = 37\n";
        let sixteen = theme("", "{ fg = 'cyan' }").replace("[roles]", "[sixteen]");
        let looks = read("test", &(theme(palette, link) + &sixteen)).unwrap();
        assert_eq!(looks.many.style(Role::Link).fg, Some(Color::Indexed(37)));
        assert_eq!(looks.many.style(Role::Link).bg, Some(Color::Rgb(1, 2, 3)));
        assert_eq!(looks.sixteen.style(Role::Link), Style::new().fg(Color::Indexed(6)));
        let read = looks.all;
        let style = Style::new().fg(Color::Rgb(0, 0xa4, 0xbd)).bg(Color::Rgb(1, 2, 3));
        let style = style.add_modifier(Modifier::BOLD | Modifier::UNDERLINED).remove_modifier(Modifier::DIM);
        assert_eq!(read.style(Role::Link), style);
        assert_eq!(read.style(Role::Text), Style::new());
        assert_eq!(read.name(), "test");
    }

    #[test]
    fn the_palette_can_stand_below_the_roles() {
        let sixteen = theme("", "{}").replace("[roles]", "[sixteen]");
        let text = theme("", "{ fg = 'teal' }") + &sixteen + "[palette]\nteal = '#000000'\n";
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
            ("[palette-256]\nteal = 37\n", "test.toml:2:1: unknown colour \"teal\""),
            ("a = \n", "test.toml:1:5: not valid TOML: string values must be quoted, expected literal string"),
        ] {
            assert_eq!(problems(&theme(before, "{}")), [what], "{before}");
        }
        assert_eq!(problems(&(theme("", "{}") + "lnik = {}")).len(), 1);
        let whole = |many: &str, fg: &str| {
            let sixteen = theme("", &format!("{{ fg = '{fg}' }}")).replace("[roles]", "[sixteen]");
            theme(&format!("[palette]\nteal = '#00a4bd'\n[palette-256]\nteal = {many}\n"), "{}") + &sixteen
        };
        assert_eq!(problems(&whole("37", "bright-cyan")), [""; 0]);
        assert_eq!(problems(&whole("15", "cyan")), ["test.toml:4:8: teal is no number from 16 to 255"]);
        assert_eq!(problems(&whole("256", "cyan")), ["test.toml:4:8: teal is no number from 16 to 255"]);
        let line = 7 + Role::COUNT + Role::Link.index();
        let told = problems(&whole("37", "teal"));
        assert_eq!(told, [format!("test.toml:{line}:15: unknown colour \"teal\"")]);
    }

    #[test]
    fn every_role_must_be_set() {
        let missing = problems("\n[roles]\ntext = {}\n");
        assert_eq!(missing.len(), Role::COUNT - 1);
        assert!(missing.contains(&"test.toml:2:1: the role \"muted\" is not set".to_owned()), "{missing:?}");
        assert_eq!(problems("").len(), Role::COUNT);
        let one_colour = problems(&theme("[palette]\nteal = '#000000'\n", "{}"));
        assert_eq!(one_colour.len(), 1);
        assert!(one_colour[0].ends_with("no [sixteen]"), "{one_colour:?}");
    }
}

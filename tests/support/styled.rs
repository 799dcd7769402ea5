//! A frame as text, and its look as a grid of letters with a legend, so that a snapshot shows both and a change of one
//! cell changes one letter.

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
};

use ratatui::{
    buffer::Cell,
    style::{Color, Modifier, Style},
};
use seatdesk::{
    flow::screen::{columns, rows, text},
    ui::{
        theme::{Kind, Role, Theme},
        view::Frame,
    },
};

/// A frame as a snapshot holds it: the text, the cursor, and the look.
pub fn frame(frame: &Frame, theme: &Theme) -> String {
    let area = frame.buffer.area;
    let mut out = format!("{}x{}\n", area.width, area.height);
    for line in text(&frame.buffer, area).lines() {
        let _ = writeln!(out, "|{line}");
    }
    match frame.cursor {
        Some(at) => _ = writeln!(out, "cursor at column {}, row {}", at.x, at.y),
        None => out.push_str("no cursor\n"),
    }
    look(frame, theme, &mut out);
    out
}

/// The letters, from the most common style to the rarest; a dot is the screen's own text.
const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

fn look(frame: &Frame, theme: &Theme, out: &mut String) {
    let names = names(theme);
    let mut letters: BTreeMap<String, char> = BTreeMap::new();
    let mut legend = String::new();
    for row in rows(&frame.buffer, frame.buffer.area) {
        let mut line = String::new();
        for (_, cell) in row {
            let style = Look::of(cell);
            let name = names.get(&style).cloned().unwrap_or_else(|| style.to_string());
            let next = letters.len();
            let letter = match name.as_str() {
                "text" => '.',
                _ => *letters.entry(name).or_insert_with_key(|name| {
                    let letter = LETTERS.chars().nth(next).unwrap();
                    let _ = writeln!(legend, "{letter} {name}");
                    letter
                }),
            };
            line.extend(std::iter::repeat_n(letter, usize::from(columns(cell.symbol()).max(1))));
        }
        let _ = writeln!(out, "|{}", line.trim_end_matches('.'));
    }
    out.push_str(&legend);
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl Look {
    fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// How a cell looks after these styles were laid onto it.
    fn laid(styles: &[Style]) -> Self {
        let mut cell = Cell::default();
        for style in styles {
            cell.set_style(*style);
        }
        Self::of(&cell)
    }
}

impl std::fmt::Display for Look {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} on {}", self.fg, self.bg)?;
        if self.modifier.is_empty() { Ok(()) } else { write!(f, " {:?}", self.modifier) }
    }
}

/// What a look is called: a role, or an ink on a ground. Of several that look the same, the one declared first.
fn names(theme: &Theme) -> HashMap<Look, String> {
    let of_kind = |kinds: &'static [Kind]| Role::ALL.iter().copied().filter(move |role| kinds.contains(&role.kind()));
    let base = theme.style(Role::Text);
    let mut names = HashMap::new();
    // A theme without colours has few looks for many roles: there the look itself says more.
    if theme.style(Role::Primary).bg.is_none() && theme.style(Role::Error).fg.is_none() {
        names.insert(Look::laid(&[base]), "text".to_owned());
        return names;
    }
    let mut name = |styles: &[Style], text: String| {
        names.entry(Look::laid(styles)).or_insert(text);
    };
    for role in Role::ALL {
        name(&[base, theme.style(*role)], role.name().to_owned());
    }
    for ground in of_kind(&[Kind::Ground, Kind::State]) {
        for ink in of_kind(&[Kind::Ink, Kind::Line]) {
            let styles = [base, theme.style(ground), theme.style(ink)];
            name(&styles, format!("{} on {}", ink.name(), ground.name()));
        }
    }
    names
}

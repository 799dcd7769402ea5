//! What stands on a finished frame, as a person reads it: lines, parts, looks; and whether the frame is sound.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
    style::Modifier,
};

use crate::ui::{
    layout::{SMALLEST, WidgetId},
    text::width,
    theme::{Role, Theme},
    view::Frame,
};

/// What stands in a part of a buffer: lines without blanks at their ends.
pub fn text(buffer: &Buffer, area: Rect) -> String {
    let lines: Vec<String> = rows(buffer, area)
        .map(|row| row.into_iter().map(|(_, cell)| cell.symbol()).collect::<String>().trim_end().to_owned())
        .collect();
    lines.join("\n")
}

/// The cells of each row that hold something of their own, with their column: not those behind the first column of a
/// wide character.
pub fn rows(buffer: &Buffer, area: Rect) -> impl Iterator<Item = Vec<(u16, &Cell)>> {
    let area = area.intersection(buffer.area);
    (area.top()..area.bottom()).map(move |y| {
        let mut row = Vec::new();
        let mut x = area.left();
        while x < area.right() {
            let cell = &buffer[(x, y)];
            row.push((x, cell));
            x += columns(cell.symbol()).max(1);
        }
        row
    })
}

/// How many columns a cell's text takes. Most are one byte.
pub fn columns(symbol: &str) -> u16 {
    if symbol.len() == 1 { 1 } else { u16::try_from(width(symbol)).unwrap_or(u16::MAX) }
}

/// The part of the screen of a widget; the whole of it when none is named.
pub fn area(frame: &Frame, region: Option<WidgetId>) -> Rect {
    region.map_or(frame.buffer.area, |region| frame.layout.rect(region))
}

/// Whether a text is shown in a part of the screen, be it wrapped or not.
pub fn shows(frame: &Frame, wanted: &str, region: Option<WidgetId>) -> bool {
    text(&frame.buffer, area(frame, region)).contains(wanted) || !find(frame, wanted, region).is_empty()
}

/// Every place where a text stands in a part of the screen, as cells: in one line, or wrapped in a widget.
pub fn find<'f>(frame: &'f Frame, wanted: &str, region: Option<WidgetId>) -> Vec<Vec<&'f Cell>> {
    let lines = rows(&frame.buffer, area(frame, region));
    let found: Vec<Vec<&Cell>> = lines.flat_map(|row| hits(&cells(&row), wanted)).collect();
    if !found.is_empty() {
        return found;
    }
    // Frames and scroll bars stand between the lines of a wrapped text, and a panel may stand beside it.
    let counts = |c: char| !c.is_whitespace() && !"│┃▌".contains(c);
    let wanted: String = wanted.chars().filter(|c| counts(*c)).collect();
    let wrapped = |rect: Rect| {
        let rows = rows(&frame.buffer, rect);
        let flat: Vec<&Cell> =
            rows.flat_map(|row| cells(&row)).filter(|cell| cell.symbol().chars().any(counts)).collect();
        hits(&flat, &wanted)
    };
    match region {
        _ if wanted.is_empty() => Vec::new(),
        Some(region) => wrapped(frame.layout.rect(region)),
        None => frame.layout.iter().flat_map(|(_, rect)| wrapped(rect)).collect(),
    }
}

fn cells<'f>(row: &[(u16, &'f Cell)]) -> Vec<&'f Cell> {
    row.iter().map(|(_, cell)| *cell).collect()
}

/// Every place where a text stands in these cells.
fn hits<'f>(cells: &[&'f Cell], wanted: &str) -> Vec<Vec<&'f Cell>> {
    let line: String = cells.iter().map(|cell| cell.symbol()).collect();
    let mut found = Vec::new();
    for (start, hit) in line.match_indices(wanted) {
        let mut at = 0;
        let mut inside = Vec::new();
        for cell in cells {
            if (start..start + hit.len()).contains(&at) {
                inside.push(*cell);
            }
            at += cell.symbol().len();
        }
        found.push(inside);
    }
    found
}

/// Whether a cell looks as a role of the theme says: in all that the role sets.
pub fn looks(cell: &Cell, theme: &Theme, role: Role) -> bool {
    let style = theme.style(role);
    style.fg.is_none_or(|fg| cell.fg == fg)
        && style.bg.is_none_or(|bg| cell.bg == bg)
        && cell.modifier.contains(style.add_modifier)
}

/// The line on which the cursor stands in a part of the screen: the terminal's own, or else that of a list.
pub fn cursor_line(frame: &Frame, theme: &Theme, area: Rect) -> Option<String> {
    let line = |y: u16| text(&frame.buffer, Rect { y, height: 1, ..area });
    if let Some(Position { y, .. }) = frame.cursor.filter(|at| area.contains(*at)) {
        return Some(line(y));
    }
    let marked = |role: Role| {
        // A theme may leave a role without a look of its own; then nothing tells the cursor.
        let style = theme.style(role);
        let plain = style.fg.is_none() && style.bg.is_none() && style.add_modifier == Modifier::empty();
        let mut lines = rows(&frame.buffer, area).zip(area.top()..);
        let has = |row: &[(u16, &Cell)]| row.iter().any(|(_, cell)| looks(cell, theme, role));
        if plain { None } else { lines.find(|(row, _)| has(row)).map(|(_, y)| y) }
    };
    marked(Role::Cursor).or_else(|| marked(Role::CursorIdle)).map(line)
}

/// The line of a part of the screen that is most like a text.
pub fn nearest_line(frame: &Frame, wanted: &str, area: Rect) -> Option<String> {
    let whole = text(&frame.buffer, area);
    let likeness = |line: &&str| (strsim::sorensen_dice(wanted, line) * 1000.0) as u32;
    let lines = whole.lines().map(tidy).filter(|line| !line.is_empty());
    lines.max_by_key(likeness).map(ToOwned::to_owned)
}

/// A line without blanks, cursor, frame and scroll bar at its ends.
pub fn tidy(line: &str) -> &str {
    line.trim_matches([' ', '▌', '│', '┃', '█'])
}

/// The column at which a text begins in a row of cells.
fn column_of(row: &[(u16, &Cell)], wanted: &str) -> Option<u16> {
    let line: String = row.iter().map(|(_, cell)| cell.symbol()).collect();
    let start = line.find(wanted)?;
    let mut at = 0;
    row.iter().find_map(|(x, cell)| {
        let here = at == start;
        at += cell.symbol().len();
        here.then_some(*x)
    })
}

/// The cells of a table's rows under some headers: what stands from each header to the next one of all. Each row comes
/// with its whole line.
pub fn table(frame: &Frame, area: Rect, headers: &[String], wanted: &[String]) -> Option<Vec<(String, Vec<String>)>> {
    let mut lines = rows(&frame.buffer, area);
    let head = lines.find(|row| wanted.iter().all(|header| column_of(row, header).is_some()))?;
    let mut starts: Vec<u16> = headers.iter().filter_map(|header| column_of(&head, header)).collect();
    starts.sort_unstable();
    let bounds: Vec<(u16, u16)> = wanted
        .iter()
        .filter_map(|header| {
            let start = column_of(&head, header)?;
            let end = starts.iter().copied().find(|next| *next > start).unwrap_or(area.right());
            Some((start, end))
        })
        .collect();
    let cells = |row: Vec<(u16, &Cell)>| {
        let cut = |(start, end): &(u16, u16)| {
            let inside = row.iter().filter(|(x, _)| (*start..*end).contains(x));
            tidy(&inside.map(|(_, cell)| cell.symbol()).collect::<String>()).to_owned()
        };
        (row.iter().map(|(_, cell)| cell.symbol()).collect(), bounds.iter().map(cut).collect())
    };
    Some(lines.map(cells).collect())
}

/// What is wrong with a frame: it does not fill its window, a wide character is cut by the edge, something that moves
/// the cursor is in a cell, the cursor stands outside, a part leaves the window, or a message is missing.
pub fn faults(frame: &Frame, area: Rect) -> Vec<String> {
    let mut found = Vec::new();
    if frame.buffer.area != area || frame.buffer.content.len() != usize::from(area.width) * usize::from(area.height) {
        found.push(format!("the frame is {}, the window {area}", frame.buffer.area));
    }
    if let Some(cursor) = frame.cursor.filter(|cursor| !area.contains(*cursor)) {
        found.push(format!("the cursor is at {cursor}, outside the window"));
    }
    for row in rows(&frame.buffer, area) {
        for (x, cell) in &row {
            let symbol = cell.symbol();
            if symbol.chars().any(char::is_control) {
                found.push(format!("{symbol:?} is in a cell"));
            }
            if x + columns(symbol) > area.right() {
                found.push(format!("{symbol:?} is cut by the edge at {x}"));
            }
        }
        let variable =
            |pair: &[(u16, &Cell)]| matches!(pair, [(_, a), (_, b)] if a.symbol() == "{" && b.symbol() == "$");
        if row.iter().any(|(_, cell)| cell.symbol() == "⟦") || row.windows(2).any(variable) {
            let line: String = row.iter().map(|(_, cell)| cell.symbol()).collect();
            found.push(format!("a message or a variable is missing: {}", line.trim()));
        }
    }
    if area.width >= SMALLEST.width && area.height >= SMALLEST.height {
        let outside = frame.layout.iter().filter(|(_, rect)| rect.intersection(area) != *rect);
        found.extend(outside.map(|(id, rect)| format!("{id:?} leaves the window: {rect}")));
    }
    found
}

/// A frame that can be kept: of a card's number only the last four digits stay, as of one on file [INV-20]. Whatever flows
/// print or draw comes from such a frame.
pub fn veiled(mut frame: Frame) -> Frame {
    const SHOWN: usize = 4;
    let area = frame.layout.rect(WidgetId::CardNumber).intersection(frame.buffer.area);
    let digit = |cell: &Cell| cell.symbol().bytes().all(|byte| byte.is_ascii_digit());
    let digits: Vec<Position> = area.positions().filter(|at| digit(&frame.buffer[*at])).collect();
    for at in digits.iter().take(digits.len().saturating_sub(SHOWN)) {
        frame.buffer[*at].set_symbol("•");
    }
    frame
}

/// A screen with a frame around it, so that its blanks are seen.
pub fn framed(screen: &str, columns: u16) -> String {
    let rule = "─".repeat(usize::from(columns));
    let mut out = format!("┌{rule}┐\n");
    for line in screen.lines() {
        let blanks = " ".repeat(usize::from(columns).saturating_sub(width(line)));
        out.push_str(&format!("│{line}{blanks}│\n"));
    }
    out.push_str(&format!("└{rule}┘"));
    out
}

//! From text to rows: the delimiter is found, quotes are held to be closed, and each row knows its line.

use csv::{ReaderBuilder, StringRecord};

use super::{BadUserCsv, header::is_heading};

/// The rows of a file; those with nothing but blanks are left out.
pub(super) struct Table<R> {
    pub delimiter: char,
    pub header: Vec<String>,
    /// Row by row, since a file can have millions of short ones.
    pub rows: R,
}

/// A row.
pub(super) struct Row {
    /// The line on which it starts, the first of the file being 1.
    pub line: u64,
    pub cells: Vec<String>,
}

/// What can stand between cells, the likeliest first: spreadsheet programs take the semicolon where the comma parts
/// whole numbers from fractions, and the tab in what they call Unicode text.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Reads a text whose lines are ended by `\n`.
pub(super) fn read(text: &str) -> Result<Table<impl Iterator<Item = Row>>, BadUserCsv> {
    // The line `sep=;` is an instruction to spreadsheet programs.
    let told = text.split_once('\n').and_then(|(first, rest)| Some((separator(first)?, rest)));
    let (delimiter, text, before) = match told {
        Some((delimiter, rest)) => (delimiter, rest, 1),
        None => (likeliest(text), text, 0),
    };
    check_quotes(text, delimiter, before)?;
    let mut rows = records(text, delimiter);
    let header = rows.next().ok_or(BadUserCsv::Empty)?.cells;
    let rows = rows.map(move |row| Row { line: row.line + before, ..row });
    Ok(Table { delimiter: char::from(delimiter), header, rows })
}

/// The delimiter that a first line names, as in `sep=;`; programs that save the file again put more of them behind it.
fn separator(line: &str) -> Option<u8> {
    let (name, value) = line.trim_start_matches(['"', ' ']).split_once('=')?;
    let (first, rest) = value.split_at_checked(1)?;
    let byte = first.bytes().next().filter(|byte| !byte.is_ascii_alphanumeric() && *byte != b'"')?;
    let alone = rest.trim_matches(['"', ' ', ',', ';', '\t']).is_empty();
    (alone && name.trim().eq_ignore_ascii_case("sep")).then_some(byte)
}

/// The delimiter under which the first row has a heading for addresses; where several or none do, the one that gives it
/// the most cells.
fn likeliest(text: &str) -> u8 {
    let rank = |delimiter: u8| {
        let header = records(text, delimiter).next().map(|row| row.cells).unwrap_or_default();
        (header.iter().any(|cell| is_heading(cell)), header.len())
    };
    let mut best = (DELIMITERS[0], rank(DELIMITERS[0]));
    for delimiter in &DELIMITERS[1..] {
        let rank = rank(*delimiter);
        if rank > best.1 {
            best = (*delimiter, rank);
        }
    }
    best.0
}

/// The rows of a text with something in them.
fn records(text: &str, delimiter: u8) -> impl Iterator<Item = Row> {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    // Lines are counted up to where they were counted last, so that a file is gone through once.
    let mut counted = (0, 1);
    std::iter::from_fn(move || {
        loop {
            let mut record = StringRecord::new();
            // Text is valid, and rows may have any length: nothing else can be wrong for the reader.
            if !reader.read_record(&mut record).unwrap_or(false) {
                return None;
            }
            let at = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(0);
            // The reader takes the empty lines before a row for a part of it.
            let at = at + text.get(at..).map_or(0, |rest| rest.len() - rest.trim_start_matches('\n').len());
            let between = text.as_bytes().get(counted.0..at).unwrap_or_default();
            counted = (at, counted.1 + between.iter().filter(|byte| **byte == b'\n').count() as u64);
            if record.iter().any(|cell| !cell.trim().is_empty() && cell != "\u{1a}") {
                return Some(Row { line: counted.1, cells: record.iter().map(ToOwned::to_owned).collect() });
            }
        }
    })
}

/// Holds every quoted cell to being closed, and to nothing but blanks between its end and the next cell. Otherwise
/// whole rows could vanish in a cell that nobody looks at.
fn check_quotes(text: &str, delimiter: u8, before: u64) -> Result<(), BadUserCsv> {
    #[derive(PartialEq)]
    enum In {
        Start,
        Plain,
        Quoted,
        /// Right behind a quote in a quoted cell: the end of it, or the first of two that stand for one.
        Behind,
        /// Behind the end and a blank: what follows belongs to no quotes any more.
        Blank,
    }
    let (mut state, mut line, mut opened) = (In::Start, 1 + before, 0);
    for byte in text.bytes() {
        state = match (state, byte) {
            (In::Start, b'"') => {
                opened = line;
                In::Quoted
            }
            (In::Quoted, b'"') => In::Behind,
            (In::Quoted, _) | (In::Behind, b'"') => In::Quoted,
            (_, b'\n') => In::Start,
            (_, byte) if byte == delimiter => In::Start,
            (In::Behind | In::Blank, b' ') => In::Blank,
            (In::Behind | In::Blank, _) => return Err(BadUserCsv::Quotes { line: opened }),
            (In::Start | In::Plain, _) => In::Plain,
        };
        line += u64::from(byte == b'\n');
    }
    if state == In::Quoted { Err(BadUserCsv::Quotes { line: opened }) } else { Ok(()) }
}

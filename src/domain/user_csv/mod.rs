//! A CSV file of users to add: from its bytes to addresses, or to the one reason why not. All or nothing: whatever is
//! wrong with one row refuses the file [INV-16, ER-05, ER-06].
//!
//! | file | what it holds |
//! |---|---|
//! | this one | what a file gives, and what can be wrong with it |
//! | `text` | bytes to text: UTF-8, UTF-16, and what is no text |
//! | `table` | text to rows: the delimiter, quotes, lines |
//! | `header` | which column holds the addresses |

mod header;
mod table;
mod text;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::{
    clean::wash,
    email::{Email, EmailKey, NotAnEmail},
};

pub use self::text::Encoding;

/// The most distinct addresses in one import [CRU-08, LM-01, AMB-14].
pub const MOST: usize = 100;

/// The most headings that are told when none of them is that of the addresses.
const HEADINGS_TOLD: usize = 8;

/// The most invalid rows that are told one by one.
const ROWS_TOLD: usize = 20;

/// The most characters that are told of a cell.
const CELL_TOLD: usize = 40;

/// What a file holds when nothing is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserCsv {
    /// The people in the order in which the file names them first; one to [`MOST`] of them.
    pub people: Vec<Person>,
    /// The heading of the column of addresses, cleaned.
    pub column: String,
    /// How its characters are written.
    pub encoding: Encoding,
    /// What stands between its cells.
    pub delimiter: char,
}

/// An address of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The address, as it is written first.
    pub email: Email,
    /// The lines of the file on which it stands, in their order, the first line being 1; more than one when it is
    /// there several times.
    pub lines: Vec<u64>,
}

/// Why a file adds nobody. One reason at a time, the one that has to be mended first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadUserCsv {
    /// There is nothing in it, or nothing but blanks [ER-06].
    Empty,
    /// It is a spreadsheet program's own file, such as `.xlsx` [ER-06].
    Spreadsheet,
    /// It is no text at all [ER-06].
    Binary,
    /// The column of addresses has characters of an encoding that the file does not tell [ER-06]: a guess could make
    /// another address of them.
    UnknownEncoding {
        /// The first line on which one stands.
        line: u64,
    },
    /// A quotation mark is opened and not closed, or closed in the middle of a cell: what follows would be read as
    /// something else [ER-06].
    Quotes {
        /// The line of the cell.
        line: u64,
    },
    /// No column is headed as that of the addresses [ER-06].
    NoColumn {
        /// The headings found, cleaned and cut; the first few of them.
        found: Vec<String>,
        /// How many more there are.
        more: usize,
    },
    /// Several columns are headed so [ER-06].
    SeveralColumns {
        /// Each with its place, the first column being 1, and its heading.
        columns: Vec<(usize, String)>,
    },
    /// The headings are there, and nobody below them [ER-06].
    Nobody {
        /// The heading of the column.
        column: String,
    },
    /// More distinct addresses than one import takes [ER-05, CRU-10].
    TooMany {
        /// How many there are.
        addresses: usize,
        /// How many files of [`MOST`] they make.
        imports: usize,
    },
    /// Rows without an address, or with something that is none [ER-06].
    Invalid {
        /// The first of them, in their order.
        rows: Vec<InvalidRow>,
        /// How many there are in all.
        count: usize,
    },
}

/// A row without an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidRow {
    /// Its line in the file, the first being 1.
    pub line: u64,
    /// What stands in place of an address, cleaned and cut.
    pub text: String,
    /// Why that is none.
    pub why: NotAnEmail,
}

impl UserCsv {
    /// How many rows repeat an address that stands further up.
    pub fn repeated(&self) -> usize {
        self.people.iter().map(|person| person.lines.len() - 1).sum()
    }
}

/// Reads a file. Columns other than that of the addresses are not looked at, and blank rows are nothing [CRU-07, CRU-09].
///
/// # Errors
/// [`BadUserCsv`]: then the file adds nobody.
pub fn read(bytes: &[u8]) -> Result<UserCsv, BadUserCsv> {
    let (text, encoding) = text::decode(bytes)?;
    let table = table::read(&text)?;
    let column = header::column(&table.header)?;
    let heading = told(table.header.get(column).map_or("", String::as_str));
    let mut people: Vec<Person> = Vec::new();
    let mut known: BTreeMap<EmailKey, usize> = BTreeMap::new();
    let mut distinct = 0;
    let (mut invalid, mut count) = (Vec::new(), 0);
    for row in table.rows {
        let cell = row.cells.get(column).map_or("", String::as_str);
        if encoding == Encoding::Unknown && !cell.is_ascii() {
            return Err(BadUserCsv::UnknownEncoding { line: row.line });
        }
        let cell = header::bare(cell);
        match Email::parse(&cell) {
            Ok(email) => match known.get(email.key()) {
                // Beyond the limit only their number matters.
                Some(at) => people.get_mut(*at).into_iter().for_each(|person| person.lines.push(row.line)),
                None => {
                    known.insert(email.key().clone(), distinct);
                    distinct += 1;
                    if distinct <= MOST {
                        people.push(Person { email, lines: vec![row.line] });
                    }
                }
            },
            Err(why) => {
                count += 1;
                if count <= ROWS_TOLD {
                    invalid.push(InvalidRow { line: row.line, text: told(&cell), why });
                }
            }
        }
    }
    if distinct > MOST {
        return Err(BadUserCsv::TooMany { addresses: distinct, imports: distinct.div_ceil(MOST) });
    }
    if count > 0 {
        return Err(BadUserCsv::Invalid { rows: invalid, count });
    }
    if people.is_empty() {
        return Err(BadUserCsv::Nobody { column: heading });
    }
    Ok(UserCsv { people, column: heading, encoding, delimiter: table.delimiter })
}

/// A cell as it can be told: cleaned and cut.
fn told(cell: &str) -> String {
    let cell = wash(cell);
    let cell = cell.trim();
    match cell.char_indices().nth(CELL_TOLD) {
        Some((at, _)) => format!("{}…", &cell[..at]),
        None => cell.to_owned(),
    }
}

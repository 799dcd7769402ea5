use std::collections::BTreeSet;

use proptest::{prelude::*, test_runner::RngSeed};

use super::*;

/// What a file gives: its addresses, or why none.
fn addresses(bytes: &[u8]) -> Result<Vec<String>, BadUserCsv> {
    read(bytes).map(|csv| csv.people.iter().map(|person| person.email.typed().to_owned()).collect())
}

fn of(addresses: &[&str]) -> Result<Vec<String>, BadUserCsv> {
    Ok(addresses.iter().map(|address| (*address).to_owned()).collect())
}

/// A file of so many people.
fn crowd(count: usize) -> Vec<u8> {
    let rows: String = (1..=count).map(|n| format!("Person {n},p{n}@x.io\n")).collect();
    format!("Name,Email\n{rows}").into_bytes()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
}

/// AC-22, CRU-09: the heading in any case and in both languages, a byte order mark, `,` and `;` and the tab; columns
/// beside it are ignored.
#[test]
fn the_column_is_found_however_it_is_written() {
    let both = of(&["ann@x.io", "Bob@x.io"]);
    for heading in [
        "Email",
        "EMAIL",
        " e-mail ",
        "E-Mail",
        "Email address",
        "email  ADDRESS",
        "Adresse e-mail",
        "ADRESSE E-MAIL",
        "adresse\u{a0}e\u{2011}mail",
        "\"Adresse e-mail\"",
        " \"Email\"",
    ] {
        for delimiter in [",", ";", "\t"] {
            for mark in ["", "\u{feff}"] {
                for end in ["\n", "\r\n", "\r"] {
                    let rows = [["Nom", heading, "n°"], ["Ann", "ann@x.io", "1"], ["Zoé", " Bob@x.io\u{a0}", "2"]];
                    let rows = rows.map(|row| row.join(delimiter)).join(end);
                    assert_eq!(addresses(format!("{mark}{rows}{end}").as_bytes()), both, "{rows:?}");
                    assert_eq!(addresses(format!("{mark}{rows}").as_bytes()), both, "{rows:?} without its last end");
                }
            }
        }
    }
    assert_eq!(addresses(b"Email\nann@x.io\nBob@x.io\n"), both, "one column, no delimiter at all");
}

#[test]
fn a_file_says_how_it_is_written() {
    let text = "Name;Email\nZo\u{e9} \u{1f469};zoe@x.io\n";
    let read = |bytes: &[u8]| read(bytes).map(|csv| (csv.encoding, csv.delimiter, csv.people.len()));
    assert_eq!(read(text.as_bytes()), Ok((Encoding::Utf8, ';', 1)));
    assert_eq!(read(&utf16(text, u16::to_le_bytes)), Ok((Encoding::Utf16, ';', 1)));
    assert_eq!(read(&utf16(&text.replace(';', "\t"), u16::to_be_bytes)), Ok((Encoding::Utf16, '\t', 1)));
    // One byte a character, as French spreadsheet programs still save: fine while the addresses are plain.
    assert_eq!(read(b"Nom;Adresse e-mail\r\nZo\xe9;zoe@x.io\r\n"), Ok((Encoding::Unknown, ';', 1)));
    let guess = read(b"Nom;Email\nZo\xe9;zoe@x.io\nZo\xe9;zo\xe9@x.io\n");
    assert_eq!(guess, Err(BadUserCsv::UnknownEncoding { line: 3 }));
    // An instruction to the spreadsheet program is no row, and counts as a line.
    assert_eq!(read(b"sep=;\nName;Email\nAnn, B;ann@x.io\n"), Ok((Encoding::Utf8, ';', 1)));
    assert_eq!(read(b"\"SEP=|\"\r\nEmail|Name\r\nann@x.io|,;,\r\n"), Ok((Encoding::Utf8, '|', 1)));
    assert_eq!(read(b"sep=\t\nName\tEmail\nx\tann@x.io\n"), Ok((Encoding::Utf8, '\t', 1)));
}

#[test]
fn what_is_no_text_is_told_apart() {
    let odd = &utf16("Email\nann@x.io", u16::to_le_bytes)[..19];
    for (bytes, why) in [
        (&b""[..], BadUserCsv::Empty),
        (b"\xef\xbb\xbf", BadUserCsv::Empty),
        (b"\xff\xfe", BadUserCsv::Empty),
        (b" \r\n\t\n", BadUserCsv::Empty),
        (b";;;\n;;\n", BadUserCsv::Empty),
        (b"PK\x03\x04\x14\x00\x06\x00", BadUserCsv::Spreadsheet),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", BadUserCsv::Spreadsheet),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", BadUserCsv::Binary),
        (b"Email\nann@x.io\0\n", BadUserCsv::Binary),
        (b"Email\n\x1b[31mann@x.io\n", BadUserCsv::Binary),
        (b"E\0m\0a\0i\0l\0", BadUserCsv::Binary),
        (b"\xff\xfe\0\0E\0\0\0", BadUserCsv::Binary),
        (b"\xef\xbb\xbfEmail\n\xff@x.io", BadUserCsv::Binary),
        (b"Email\nZo\x81\n", BadUserCsv::Binary),
        (odd, BadUserCsv::Binary),
    ] {
        assert_eq!(read(bytes).map(|_| ()), Err(why), "{bytes:?}");
    }
}

/// AC-23, ER-06: without the column, with two of them, or with nothing below it, nobody is added, and it is said why.
#[test]
fn a_file_without_its_column_is_refused() {
    let found = |found: &[&str], more| {
        let found = found.iter().map(|heading| (*heading).to_owned()).collect();
        BadUserCsv::NoColumn { found, more }
    };
    let columns = vec![(1, "Email".to_owned()), (3, "Adresse e-mail".to_owned())];
    let wide: String = (1..=20).map(|n| format!("h{n};")).collect();
    for (text, why) in [
        ("Name;Phone\nAnn;1\n", found(&["Name", "Phone"], 0)),
        ("ann@x.io\nbob@x.io\n", found(&["ann@x.io"], 0)),
        ("\u{200b}Name,,\u{202e}x\na,b,c\n", found(&["Name", "x"], 0)),
        (&*wide, found(&["h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8"], 12)),
        ("Email;Name;Adresse e-mail\na@x.io;;b@x.io\n", BadUserCsv::SeveralColumns { columns }),
        ("Name,E-mail\n", BadUserCsv::Nobody { column: "E-mail".to_owned() }),
        ("Name,E-mail\n\n , \n,,\n", BadUserCsv::Nobody { column: "E-mail".to_owned() }),
    ] {
        assert_eq!(addresses(text.as_bytes()), Err(why), "{text:?}");
    }
}

#[test]
fn cells_hold_delimiters_quotes_and_line_breaks() {
    let text = "\n\"Name\",\"E-mail\",Note\n\"Obi, Ada \"\"A\"\"\",ada@x.io,\"two\nlines; and, more\"\n\n   \n,,\nBob,\"bob@x.io\"\n\
                Cy,cy@x.io,1,2,3\n";
    let csv = read(text.as_bytes()).unwrap();
    let lines: Vec<(&str, &[u64])> =
        csv.people.iter().map(|person| (person.email.typed(), person.lines.as_slice())).collect();
    assert_eq!(lines, [("ada@x.io", &[3][..]), ("bob@x.io", &[8]), ("cy@x.io", &[9])]);
    for (text, line) in [
        ("Name,Email\nAnn,a@x.io\n\"Bob,b@x.io\nCy,c@x.io\n", 3),
        ("Name,Email\nAnn,a@x.io\n\"Bob,b@x.io\n\"Cy\",c@x.io\n", 3),
        ("sep=,\nName,Email\n\"Bob\"x,b@x.io\n", 3),
        ("Name,Email\n\"Bob\" \"B,b@x.io\nCy,c@x.io\nDi\",d@x.io\n", 2),
    ] {
        assert_eq!(addresses(text.as_bytes()), Err(BadUserCsv::Quotes { line }), "{text:?}");
    }
    assert_eq!(addresses(b"Email,Size\na@x.io,12\" pipe\n"), of(&["a@x.io"]), "a mark inside a cell is a mark");
}

/// AC-20, AC-21, CRU-08, CRU-10, ER-05, LM-01: a hundred are fine, one more refuses the file with their number and that
/// of the imports. What counts is addresses, not rows.
#[test]
fn a_hundred_and_no_more() {
    assert_eq!(read(&crowd(100)).unwrap().people.len(), 100);
    for (count, imports) in [(101, 2), (200, 2), (201, 3), (5000, 50)] {
        let refused = Err(BadUserCsv::TooMany { addresses: count, imports });
        assert_eq!(addresses(&crowd(count)), refused);
        // Even when something else is wrong with it: it has to be split first.
        assert_eq!(addresses(&[crowd(count), b"Bob,nobody\n".to_vec()].concat()), refused);
    }
    let mut twice = crowd(100);
    twice.extend_from_slice(b"Again,P1@X.IO\nAgain,p100@x.io\nAgain,p1@x.io\n");
    let csv = read(&twice).unwrap();
    assert_eq!((csv.people.len(), csv.repeated()), (100, 3));
    assert_eq!(
        (csv.people[0].lines.as_slice(), csv.people[99].lines.as_slice()),
        (&[2, 102, 104][..], &[101, 103][..])
    );
}

/// INV-16, ER-06: one row without an address refuses all of them, each with its line.
#[test]
fn invalid_rows_refuse_the_file() {
    let text = "Name,Email\nAnn,ann@x.io\nBob,\nCy,cy@\n\nDi\nEve,\"\u{202e}ev e@x.io\"\nFay,fay@x.io\n";
    let Err(BadUserCsv::Invalid { rows, count: 4 }) = read(text.as_bytes()) else { panic!("it was taken") };
    let rows: Vec<_> = rows.iter().map(|row| (row.line, row.text.as_str(), row.why)).collect();
    use NotAnEmail::{Empty, Malformed};
    assert_eq!(rows, [(3, "", Empty), (4, "cy@", Malformed), (6, "", Empty), (7, "ev e@x.io", Malformed)]);
}

/// The same rows in every run.
fn fixed() -> ProptestConfig {
    ProptestConfig { rng_seed: RngSeed::Fixed(7), failure_persistence: None, ..ProptestConfig::with_cases(400) }
}

/// What holds of every file that is taken.
fn holds(bytes: &[u8]) {
    let Ok(csv) = read(bytes) else { return };
    let keys: BTreeSet<_> = csv.people.iter().map(|person| person.email.key()).collect();
    assert!((1..=MOST).contains(&csv.people.len()) && keys.len() == csv.people.len());
    for person in &csv.people {
        assert!(person.lines.is_sorted_by(|one, two| one < two) && person.lines[0] > 1, "{:?}", person.lines);
    }
}

/// A row of a file: an address with its number, something that is none, or nothing at all.
#[derive(Clone, Debug)]
enum Cell {
    Address(usize),
    Wrong(&'static str),
    Blank,
}

fn cells(most: usize, wrong: u32) -> impl Strategy<Value = Vec<Cell>> {
    let cell = prop_oneof![
        20 => (0..most).prop_map(Cell::Address),
        wrong => prop::sample::select(vec!["nobody", "a@b", "x y@x.io"]).prop_map(Cell::Wrong),
        1 => Just(Cell::Blank),
    ];
    prop::collection::vec(cell, 0..260)
}

/// The file of these rows, with a column of odd texts before the addresses.
fn file(cells: &[Cell], delimiter: char, notes: &[String]) -> String {
    let mut text = format!("Note{delimiter}Email\n");
    for (at, cell) in cells.iter().enumerate() {
        let note = notes.get(at % notes.len().max(1)).map_or("", String::as_str).replace('"', "\"\"");
        text += &match cell {
            Cell::Address(n) => format!("\"{note}\"{delimiter}P{n}@x.io\n"),
            Cell::Wrong(wrong) => format!("\"{note}\"{delimiter}{wrong}\n"),
            Cell::Blank => format!("{delimiter}\n"),
        };
    }
    text
}

proptest! {
    #![proptest_config(fixed())]

    /// No bytes bring the reader down.
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400), head in 0_usize..4) {
        let heads = [&b""[..], b"Email,x\n", b"\xff\xfeE\0m\0a\0i\0l\0\n\0", b"sep=;\nEmail;\"a"];
        holds(&[heads[head], &bytes].concat());
    }

    /// INV-16, LM-01: all of the file's addresses, or none and a reason; never more than a hundred.
    #[test]
    fn all_or_nothing(
        cells in prop_oneof![cells(90, 0), cells(160, 0), cells(90, 1)],
        delimiter in prop::sample::select(vec![',', ';', '\t']),
        notes in prop::collection::vec("[a-z,;\t\"\n\r é]{0,12}", 1..5),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0_u8..3), 0..4),
    ) {
        let text = file(&cells, delimiter, &notes);
        let wanted: BTreeSet<usize> =
            cells.iter().filter_map(|cell| if let Cell::Address(n) = cell { Some(*n) } else { None }).collect();
        let wrong = cells.iter().filter(|cell| matches!(cell, Cell::Wrong(_))).count();
        match read(text.as_bytes()) {
            Ok(csv) => {
                let found: BTreeSet<String> =
                    csv.people.iter().map(|person| person.email.key().to_string()).collect();
                let wanted: BTreeSet<String> = wanted.iter().map(|n| format!("p{n}@x.io")).collect();
                prop_assert!(wrong == 0 && found == wanted && wanted.len() <= MOST);
            }
            Err(BadUserCsv::TooMany { addresses, imports }) => {
                prop_assert!(addresses == wanted.len() && addresses > MOST && imports == addresses.div_ceil(MOST));
            }
            Err(BadUserCsv::Invalid { rows, count }) => {
                prop_assert!(count == wrong && rows.len() == wrong.min(ROWS_TOLD) && wrong > 0);
            }
            // A note of blanks beside no address makes a blank row.
            Err(BadUserCsv::Nobody { .. }) => prop_assert!(wanted.is_empty() && wrong == 0),
            Err(other) => prop_assert!(false, "{other:?}"),
        }
        // And with bytes changed, left out and put in.
        let mut bytes = text.into_bytes();
        for (at, byte, how) in cuts {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.truncate(at + 1),
                _ => bytes.insert(at, byte),
            }
        }
        holds(&bytes);
    }
}

/// Many short rows: each of them wrong, and then all of them the same person.
#[test]
fn a_long_file_is_told_in_a_few_rows() {
    let wrong = format!("Email\n{}", "x\n".repeat(100_000));
    let Err(BadUserCsv::Invalid { rows, count }) = read(wrong.as_bytes()) else { panic!("it was taken") };
    assert_eq!((rows.len(), count, rows[19].line), (ROWS_TOLD, 100_000, 21));
    let same = format!("Email\n{}", "a@x.io\n".repeat(20_000));
    let csv = read(same.as_bytes()).unwrap();
    assert_eq!((csv.people.len(), csv.repeated(), csv.people[0].lines[19_999]), (1, 19_999, 20_001));
}

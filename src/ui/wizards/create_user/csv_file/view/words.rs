//! The sentences about a file that adds nobody, and how sizes and lines are written.

use crate::{
    domain::{
        decide::BATCH_LIMIT,
        user_csv::{BadUserCsv, InvalidRow, MOST},
    },
    ui::{
        files::{MOST_BYTES, NoUsers, Unreadable},
        i18n::{Arg, Words},
        wizards::create_user::csv_file::Problem,
    },
};

/// How many invalid rows a sentence names, and how many lines of the same address.
const TOLD: usize = 5;

/// The sentence for what is wrong.
pub(super) fn problem(problem: &Problem, words: &Words) -> String {
    match problem {
        Problem::NoName => words.text("csv-no-name"),
        Problem::NoUsers(NoUsers::Unreadable(why)) => unreadable(why, words),
        Problem::NoUsers(NoUsers::Bad(why)) => bad(why, words),
        Problem::NoRoom { listed, new } => words.with(
            "csv-no-room",
            &[
                ("listed", count(*listed)),
                ("limit", count(BATCH_LIMIT)),
                ("room", count(BATCH_LIMIT.saturating_sub(*listed))),
                ("new", count(*new)),
            ],
        ),
    }
}

const fn count(count: usize) -> Arg<'static> {
    Arg::Count(count as u64)
}

fn unreadable(why: &Unreadable, words: &Words) -> String {
    match why {
        Unreadable::Missing => words.text("csv-missing"),
        Unreadable::Folder => words.text("csv-is-folder"),
        Unreadable::NoFile => words.text("csv-no-file"),
        Unreadable::NoPermission => words.text("csv-no-permission"),
        Unreadable::TooLarge(bytes) => {
            let (size, most) = (size(*bytes, words), size(MOST_BYTES, words));
            words.with("csv-too-large", &[("size", Arg::Text(&size)), ("most", Arg::Text(&most))])
        }
        Unreadable::Failed(why) => words.with("csv-failed", &[("why", Arg::Text(why))]),
    }
}

fn bad(why: &BadUserCsv, words: &Words) -> String {
    match why {
        BadUserCsv::Empty => words.text("csv-empty"),
        BadUserCsv::Spreadsheet => words.text("csv-spreadsheet"),
        BadUserCsv::Binary => words.text("csv-binary"),
        BadUserCsv::UnknownEncoding { line } => words.with("csv-unknown-encoding", &[("line", Arg::Count(*line))]),
        BadUserCsv::Quotes { line } => words.with("csv-quotes", &[("line", Arg::Count(*line))]),
        BadUserCsv::NoColumn { found, more } => {
            let found = with_more(found.clone(), *more, words);
            words.with("csv-no-column", &[("found", Arg::Text(&found))])
        }
        BadUserCsv::SeveralColumns { columns } => {
            let named = columns.iter().map(|(place, heading)| {
                words.with("csv-column", &[("heading", Arg::Text(heading)), ("place", count(*place))])
            });
            let columns = words.list(&named.collect::<Vec<_>>());
            words.with("csv-several-columns", &[("columns", Arg::Text(&columns))])
        }
        BadUserCsv::Nobody { column } => words.with("csv-nobody", &[("column", Arg::Text(column))]),
        BadUserCsv::TooMany { addresses, imports } => {
            let args = [("count", count(*addresses)), ("limit", count(MOST)), ("files", count(*imports))];
            words.with("csv-too-many", &args)
        }
        BadUserCsv::Invalid { rows, count: all } => {
            let named: Vec<String> = rows.iter().take(TOLD).map(|row| invalid(row, words)).collect();
            let more = all.saturating_sub(named.len());
            let named = with_more(named, more, words);
            words.with("csv-invalid", &[("count", count(*all)), ("rows", Arg::Text(&named))])
        }
    }
}

fn invalid(row: &InvalidRow, words: &Words) -> String {
    if row.text.is_empty() {
        return words.with("csv-invalid-blank", &[("line", Arg::Count(row.line))]);
    }
    words.with("csv-invalid-row", &[("line", Arg::Count(row.line)), ("text", Arg::Text(&row.text))])
}

/// A list, ended by how many more there are.
fn with_more(mut items: Vec<String>, more: usize, words: &Words) -> String {
    if more > 0 {
        items.push(words.with("csv-more", &[("count", count(more))]));
    }
    words.list(&items)
}

/// The other lines on which an address stands, where there are some.
pub(super) fn also(lines: &[u64], words: &Words) -> Option<String> {
    let others = lines.get(1..).filter(|others| !others.is_empty())?;
    if others.len() > TOLD {
        return Some(words.with("csv-row-often", &[("count", count(lines.len()))]));
    }
    let told: Vec<String> = others.iter().map(|line| words.number(*line)).collect();
    let told = words.list(&told);
    Some(words.with("csv-row-also", &[("count", count(others.len())), ("lines", Arg::Text(&told))]))
}

/// A size in bytes as people write it.
pub(super) fn size(bytes: u64, words: &Words) -> String {
    if bytes < 1024 {
        return words.with("csv-bytes", &[("count", Arg::Count(bytes))]);
    }
    // In tenths of the largest unit that is not larger than the file.
    let (mut unit, mut scale) = (1, 1024_u64);
    while unit < 4 && bytes / scale >= 1024 {
        unit += 1;
        scale *= 1024;
    }
    let (whole, tenths) = (bytes / scale, bytes % scale * 10 / scale);
    let mut number = words.number(whole);
    if whole < 10 && tenths > 0 {
        let args = [("whole", Arg::Text(number.as_str())), ("tenths", Arg::Count(tenths))];
        number = words.with("csv-decimal", &args);
    }
    words.with(&format!("csv-size-{unit}"), &[("size", Arg::Text(&number))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::language::Lang, ui::i18n::Languages};

    #[test]
    fn sizes_are_written_as_people_write_them() {
        let languages = Languages::load().unwrap();
        for (bytes, english, french) in [
            (0, "0 bytes", "0 octet"),
            (1, "1 byte", "1 octet"),
            (1023, "1,023 bytes", "1\u{202f}023 octets"),
            (1024, "1 kB", "1 ko"),
            (1536, "1.5 kB", "1,5 ko"),
            (10_000, "9.7 kB", "9,7 ko"),
            (20_480, "20 kB", "20 ko"),
            (4 << 20, "4 MB", "4 Mo"),
            (2 << 30, "2 GB", "2 Go"),
            (u64::MAX, "16,777,215 TB", "16\u{202f}777\u{202f}215 To"),
        ] {
            let sizes = Lang::ALL.map(|lang| size(bytes, languages.get(lang)));
            assert!(sizes.contains(&english.to_owned()) && sizes.contains(&french.to_owned()), "{bytes}: {sizes:?}");
        }
    }
}

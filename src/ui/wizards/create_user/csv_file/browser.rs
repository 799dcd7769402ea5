//! The folders and files below the field, and the completion of what is typed, as a shell does it.

use super::dropped::is_csv;
use crate::ui::{
    effect::Token,
    files::{Entry, Folder, Kind, Unreadable},
    text::{fold, sort_key},
};

/// The folder that the field names, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Browser {
    /// The row under the cursor, while the cursor is in the list and not in the field.
    pub row: Option<usize>,
    /// The folder shown: how the field names it, and what lies in it.
    shown: Option<(String, Result<Folder, Unreadable>)>,
    /// The folder that is being read.
    asked: Option<(Token, String)>,
    /// What is typed is completed when the folder is there.
    completing: bool,
    /// The cursor goes to the first thing in the folder when it is there.
    entering: bool,
}

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// The folder above.
    Parent,
    /// Something in the folder.
    Entry(&'a Entry),
}

/// The folder of a path, with its slash, and the name in it that is being typed.
pub fn split(path: &str) -> (&str, &str) {
    path.split_at(path.rfind('/').map_or(0, |at| at + 1))
}

/// The path of the folder above a folder, which is written with its slash or not at all.
pub fn parent(folder: &str) -> String {
    let (above, name) = split(folder.strip_suffix('/').unwrap_or(folder));
    match name {
        "" | "." | ".." | "~" => format!("{folder}../"),
        _ => above.to_owned(),
    }
}

impl Browser {
    /// The folder to be read next. One at a time: what is typed faster than the disk answers is read when it has.
    pub fn wants(&self, path: &str) -> Option<String> {
        let folder = split(path).0;
        let known = self.shown.as_ref().is_some_and(|(shown, _)| shown == folder);
        (!known && self.asked.is_none()).then(|| folder.to_owned())
    }

    /// Notes that a folder is being read.
    pub fn asked(&mut self, token: Token, folder: String) {
        self.asked = Some((token, folder));
    }

    /// What is being read.
    pub fn under_way(&self) -> Option<Token> {
        self.asked.as_ref().map(|(token, _)| *token)
    }

    /// Takes in a folder, and answers what the path becomes when its completion was waiting for that.
    pub fn answered(&mut self, token: Token, result: Result<Folder, Unreadable>, path: &str) -> Option<String> {
        let (_, folder) = self.asked.take_if(|(asked, _)| *asked == token)?;
        let is_it = folder == split(path).0;
        self.shown = Some((folder, result.map(sorted)));
        if !is_it {
            return None;
        }
        if std::mem::take(&mut self.entering) {
            let rows = self.rows(path).len();
            let first = usize::from(rows > 1 && self.rows(path).first() == Some(&Row::Parent));
            self.row = (rows > 0).then_some(first);
        }
        std::mem::take(&mut self.completing).then(|| self.completed(path)).flatten()
    }

    /// Somebody typed: what waited for the folder is no longer wanted.
    pub fn typed(&mut self) {
        (self.row, self.completing, self.entering) = (None, false, false);
    }

    /// The cursor is to go into a folder that is opened.
    pub fn enter(&mut self) {
        self.typed();
        self.entering = true;
    }

    /// The folder of a path, when it is known.
    pub fn folder(&self, path: &str) -> Option<&Result<Folder, Unreadable>> {
        self.shown.as_ref().filter(|(shown, _)| shown == split(path).0).map(|(_, folder)| folder)
    }

    /// The rows below the field: those that go on from what is typed, and once that names one of them, all there are, so
    /// that another can be chosen.
    pub fn rows(&self, path: &str) -> Vec<Row<'_>> {
        let (folder, name) = split(path);
        let rows = self.narrowed(path, name);
        if names_one(&rows, name) { self.narrowed(folder, "") } else { rows }
    }

    /// Whether several names begin like what is typed, which is none of them.
    pub fn is_ambiguous(&self, path: &str) -> bool {
        let name = split(path).1;
        let rows = self.narrowed(path, name);
        !name.is_empty() && rows.len() > 1 && !names_one(&rows, name)
    }

    /// The rows that begin like a name: folders, and files that are called CSV. Hidden ones are shown to who types their
    /// dot.
    fn narrowed(&self, path: &str, name: &str) -> Vec<Row<'_>> {
        let Some(Ok(folder)) = self.folder(path) else { return Vec::new() };
        let exact = |entry: &&Entry| entry.name.starts_with(name);
        let folded = fold(name);
        let alike = |entry: &&Entry| fold(&entry.name).starts_with(&folded);
        let offered = || folder.entries.iter().filter(|entry| is_offered(entry) && !is_hidden(entry, name));
        let parent = (folder.path != "/" && "..".starts_with(name)).then_some(Row::Parent);
        let any = offered().any(|entry| exact(&entry));
        let entries = offered().filter(|entry| if any { exact(entry) } else { alike(entry) });
        parent.into_iter().chain(entries.map(Row::Entry)).collect()
    }

    /// How many files lie in the folder that are not offered, hidden ones not counted.
    pub fn others(&self, path: &str) -> usize {
        let Some(Ok(folder)) = self.folder(path) else { return 0 };
        folder.entries.iter().filter(|entry| !is_offered(entry) && !is_hidden(entry, "")).count()
    }

    /// What a path becomes when it is completed as far as all that is offered agrees; nothing when it is complete.
    pub fn complete(&mut self, path: &str) -> Option<String> {
        if self.folder(path).is_none() && !path.is_empty() {
            // As soon as the folder is there.
            self.completing = true;
            return Some(path.to_owned());
        }
        self.completed(path)
    }

    /// Whether a completion would add something.
    pub fn can_complete(&self, path: &str) -> bool {
        self.completed(path).is_some()
    }

    fn completed(&self, path: &str) -> Option<String> {
        let (folder, name) = split(path);
        if path.is_empty() {
            return None;
        }
        if matches!(name, "~" | "..") && (folder.is_empty() || name == "..") {
            return Some(format!("{path}/"));
        }
        let rows = self.narrowed(path, name);
        let mut names = rows.iter().filter_map(|row| match row {
            Row::Entry(entry) => Some(*entry),
            Row::Parent => None,
        });
        let first = names.next()?;
        let mut shared = first.name.as_str();
        let mut alone = true;
        for other in names {
            alone = false;
            let same = shared.chars().zip(other.name.chars()).take_while(|(one, two)| one == two);
            shared = &shared[..same.map(|(c, _)| c.len_utf8()).sum()];
        }
        let slash = if alone && first.kind == Kind::Folder { "/" } else { "" };
        let completed = format!("{folder}{shared}{slash}");
        (completed.len() >= path.len() && completed != path).then_some(completed)
    }
}

/// Whether a name is that of a row.
fn names_one(rows: &[Row<'_>], name: &str) -> bool {
    rows.iter().any(|row| matches!(row, Row::Entry(entry) if entry.name == name))
}

fn is_offered(entry: &Entry) -> bool {
    match entry.kind {
        Kind::Folder => true,
        Kind::File(_) => is_csv(&entry.name),
        Kind::Other => false,
    }
}

fn is_hidden(entry: &Entry, typed: &str) -> bool {
    entry.name.starts_with('.') && !typed.starts_with('.')
}

/// Folders first, each kind by name.
fn sorted(mut folder: Folder) -> Folder {
    folder.entries.sort_by_cached_key(|entry| (entry.kind != Kind::Folder, sort_key(&entry.name), entry.name.clone()));
    folder
}

#[cfg(test)]
mod tests {
    use super::*;

    fn browser(folder: &str) -> Browser {
        let kind = |name: &str| if name.ends_with('/') { Kind::Folder } else { Kind::File(7) };
        let names =
            ["users.csv", "Users-2.csv", "été.CSV", "notes.txt", ".hidden.csv", "docs/", "Downloads/", "données/"];
        let entry = |name: &&str| Entry { name: name.trim_end_matches('/').to_owned(), kind: kind(name) };
        let entries =
            names.iter().map(entry).chain([Entry { name: "pipe.csv".to_owned(), kind: Kind::Other }]).collect();
        let mut browser = Browser::default();
        browser.asked(Token(1), folder.to_owned());
        browser.answered(Token(1), Ok(Folder { path: "/home/ada".to_owned(), entries }), folder);
        browser
    }

    #[test]
    fn what_is_typed_narrows_the_list() {
        let browser = browser("~/");
        let rows = |path: &str| -> Vec<String> {
            let name = |row: &Row<'_>| match row {
                Row::Parent => "..".to_owned(),
                Row::Entry(entry) => entry.name.clone(),
            };
            browser.rows(path).iter().map(name).collect()
        };
        assert_eq!(rows("~/"), ["..", "docs", "données", "Downloads", "été.CSV", "Users-2.csv", "users.csv"]);
        assert_eq!(rows("~/d"), ["docs", "données"], "the case that is typed goes first");
        assert_eq!(rows("~/users.csv"), rows("~/"), "what is named in full leaves the others to choose from");
        assert_eq!(rows("~/US"), ["Users-2.csv", "users.csv"]);
        assert_eq!(rows("~/ete"), ["été.CSV"]);
        assert_eq!(rows("~/."), ["..", ".hidden.csv"]);
        assert_eq!((rows("~/notes"), rows("/etc/")), (vec![], vec![]));
        assert_eq!(browser.others("~/"), 2);
    }

    #[test]
    fn completes_as_a_shell_does() {
        let browser = browser("~/");
        for (path, expected) in [
            ("~/doc", Some("~/docs/")),
            ("~/do", None),
            ("~/don", Some("~/données/")),
            ("~/dow", Some("~/Downloads/")),
            ("~/u", Some("~/users.csv")),
            ("~/users.csv", None),
            ("~/ET", Some("~/été.CSV")),
            ("~/..", Some("~/../")),
            ("~", Some("~/")),
            ("", None),
            ("~/nothing", None),
        ] {
            assert_eq!(browser.completed(path).as_deref(), expected, "{path:?}");
        }
        let ambiguous = ["~/do", "~/u", "~/US", "~/users.csv", "~/", "~/x"].map(|path| browser.is_ambiguous(path));
        assert_eq!(ambiguous, [true, false, true, false, false, false]);
    }

    #[test]
    fn a_completion_waits_for_its_folder() {
        let mut browser = Browser::default();
        assert_eq!(browser.complete("").as_deref(), None);
        assert_eq!(browser.wants("/a/u").as_deref(), Some("/a/"));
        browser.asked(Token(3), "/a/".to_owned());
        assert_eq!(browser.wants("/a/b/u"), None, "one at a time");
        assert_eq!(browser.complete("/a/u").as_deref(), Some("/a/u"));
        let folder = || {
            let entries = vec![Entry { name: "users.csv".to_owned(), kind: Kind::File(1) }];
            Ok(Folder { path: "/a".to_owned(), entries })
        };
        assert_eq!(browser.answered(Token(2), folder(), "/a/u"), None, "the answer to something else");
        assert_eq!(browser.answered(Token(3), folder(), "/a/u").as_deref(), Some("/a/users.csv"));
    }

    #[test]
    fn the_folder_above_is_named_as_people_name_it() {
        for (folder, above) in [
            ("", "../"),
            ("../", "../../"),
            ("~/", "~/../"),
            ("./", "./../"),
            ("docs/", ""),
            ("/a/b/", "/a/"),
            ("/a/", "/"),
            ("~/docs/", "~/"),
        ] {
            assert_eq!(parent(folder), above, "{folder:?}");
        }
    }
}

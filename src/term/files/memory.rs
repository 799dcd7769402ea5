//! The files of a machine that is not there: of flows and tests, which must not see those of this one.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use super::Files;
use crate::ui::files::{Entry, Folder, Kind, Unreadable};

/// The home folder of that machine, which is its working folder too.
const HOME: &str = "/home/ada";

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// So many zeros, which are not kept.
    Zeros(u64),
    /// Something that may not be read.
    NoPermission,
    /// Something that is no ordinary file.
    NoFile,
    /// Nothing: it is a folder.
    Folder,
}

/// Files in memory. Folders are there when something lies in them.
#[derive(Debug, Default)]
pub struct Memory(Mutex<BTreeMap<String, Content>>);

impl Memory {
    /// Puts something at a path.
    pub fn put(&self, path: &str, content: Content) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(full(path), content);
    }

    fn look<T>(&self, look: impl FnOnce(&BTreeMap<String, Content>) -> T) -> T {
        look(&self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Files for Memory {
    fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, Unreadable> {
        let named = full(path);
        self.look(|files| match files.get(&named) {
            Some(_) if path.ends_with('/') => Err(Unreadable::Missing),
            Some(Content::Bytes(bytes)) if bytes.len() as u64 > most => Err(Unreadable::TooLarge(bytes.len() as u64)),
            Some(Content::Bytes(bytes)) => Ok(bytes.clone()),
            Some(Content::Zeros(size)) if *size > most => Err(Unreadable::TooLarge(*size)),
            Some(Content::Zeros(size)) => Ok(vec![0; usize::try_from(*size).unwrap_or(0)]),
            Some(Content::NoPermission) => Err(Unreadable::NoPermission),
            Some(Content::NoFile) => Err(Unreadable::NoFile),
            Some(Content::Folder) => Err(Unreadable::Folder),
            None if is_folder(files, &named) => Err(Unreadable::Folder),
            None => Err(Unreadable::Missing),
        })
    }

    fn list(&self, path: &str) -> Result<Folder, Unreadable> {
        let named = full(path);
        self.look(|files| {
            if !is_folder(files, &named) {
                return Err(Unreadable::Missing);
            }
            let before = if named == "/" { named.clone() } else { format!("{named}/") };
            let mut entries: BTreeMap<&str, Kind> = BTreeMap::new();
            for (path, content) in files {
                let Some(rest) = path.strip_prefix(&before) else { continue };
                match rest.split_once('/') {
                    Some((folder, _)) => entries.insert(folder, Kind::Folder),
                    None => entries.insert(rest, kind(content)),
                };
            }
            let entries = entries.into_iter().map(|(name, kind)| Entry { name: name.to_owned(), kind }).collect();
            Ok(Folder { path: named, entries })
        })
    }
}

fn kind(content: &Content) -> Kind {
    match content {
        Content::Bytes(bytes) => Kind::File(bytes.len() as u64),
        Content::Zeros(size) => Kind::File(*size),
        Content::NoPermission => Kind::File(0),
        Content::NoFile => Kind::Other,
        Content::Folder => Kind::Folder,
    }
}

fn is_folder(files: &BTreeMap<String, Content>, path: &str) -> bool {
    let below = format!("{path}/");
    path == "/"
        || HOME == path
        || HOME.starts_with(&below)
        || files.get(path) == Some(&Content::Folder)
        || files.keys().any(|file| file.starts_with(&below))
}

/// The full path of what was typed, without `.` and `..`.
fn full(typed: &str) -> String {
    let from_root = match typed.strip_prefix('~') {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => format!("{HOME}{rest}"),
        _ if typed.starts_with('/') => typed.to_owned(),
        _ => format!("{HOME}/{typed}"),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in from_root.split('/') {
        match part {
            "" | "." => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}

//! The flows that come with the program. A release has them inside; a debug build reads the folder it was built from, so
//! that a flow can be changed and played without building.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::script::{self, Flow, Unread};
use crate::ui::i18n::Languages;

/// The folder they lie in, as they are named.
pub const FOLDER: &str = "assets/flows";

/// What every flow's file ends with.
pub const ENDING: &str = ".flow.toml";

/// The ids of all of them, in the order of the alphabet.
///
/// # Errors
/// That of the disk, in a debug build.
pub fn ids() -> io::Result<Vec<String>> {
    let mut ids: Vec<String> =
        files::names()?.iter().filter_map(|name| Some(name.strip_suffix(ENDING)?.to_owned())).collect();
    ids.sort();
    Ok(ids)
}

/// Reads one of them.
///
/// # Errors
/// [`Unread`] when there is none of this id, or with what is wrong with it.
pub fn read(id: &str, languages: &Languages) -> Result<Flow, Unread> {
    let path = PathBuf::from(format!("{FOLDER}/{id}{ENDING}"));
    script::read_from(&path, &|path| text(path), languages)
}

/// The text of a file of the folder.
fn text(path: &Path) -> io::Result<String> {
    let name = path.strip_prefix(FOLDER).map_err(|_| io::Error::from(io::ErrorKind::NotFound))?;
    files::text(name)
}

/// The folder the program was built from.
#[cfg(debug_assertions)]
mod files {
    use std::{fs, io, path::Path};

    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/flows");

    /// The names of the files in it.
    pub fn names() -> io::Result<Vec<String>> {
        let name =
            |entry: io::Result<fs::DirEntry>| entry.map(|entry| entry.file_name().to_string_lossy().into_owned());
        fs::read_dir(FOLDER)?.map(name).collect()
    }

    /// The text of a file below it.
    pub fn text(name: &Path) -> io::Result<String> {
        fs::read_to_string(Path::new(FOLDER).join(name))
    }
}

/// The files inside the program.
#[cfg(not(debug_assertions))]
mod files {
    use std::{io, path::Path};

    const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/flows.rs"));

    /// Their names.
    pub fn names() -> io::Result<Vec<String>> {
        Ok(FILES.iter().map(|(name, _)| (*name).to_owned()).collect())
    }

    /// The text of one.
    pub fn text(name: &Path) -> io::Result<String> {
        let file = FILES.iter().find(|(known, _)| Path::new(known) == name);
        file.map(|(_, text)| (*text).to_owned()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

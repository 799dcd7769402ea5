//! The flows that are asked for: by the id of one that comes with the program, or by a file.

use std::path::{Path, PathBuf};

use crate::{
    cli::exit::Failure,
    flow::{
        script::{self, Flow, Unread},
        shipped,
    },
    ui::{
        i18n::{Arg, Languages, Words},
        text::nearest,
    },
};

/// A flow that is to be played.
pub(super) enum Asked {
    /// One that comes with the program, by its id.
    Shipped(String),
    /// A file.
    File(PathBuf),
}

impl Asked {
    /// Reads it.
    ///
    /// # Errors
    /// [`Unread`].
    pub(super) fn read(&self, languages: &Languages) -> Result<Flow, Unread> {
        match self {
            Self::Shipped(id) => shipped::read(id, languages),
            Self::File(path) => script::read(path, languages),
        }
    }
}

/// What these names mean; all flows of the program when there are none. What has a folder or ends as a file of TOML does is
/// a file.
///
/// # Errors
/// Names of no flow, each with the nearest one.
pub(super) fn asked(names: &[String], words: &Words) -> Result<Vec<Asked>, Failure> {
    let ids = shipped::ids().map_err(|error| Failure::Io(Some(shipped::FOLDER.into()), error))?;
    if names.is_empty() {
        return Ok(ids.into_iter().map(Asked::Shipped).collect());
    }
    let mut asked = Vec::new();
    let mut unknown = Vec::new();
    for name in names {
        let path = Path::new(name);
        if path.extension().is_some_and(|ext| ext == "toml") || path.components().count() > 1 {
            asked.push(Asked::File(path.to_owned()));
        } else if ids.contains(name) {
            asked.push(Asked::Shipped(name.clone()));
        } else {
            let named = ("flow", Arg::Text(name));
            unknown.push(match nearest(name, ids.iter().map(String::as_str)) {
                Some(near) => words.with("cli-check-unknown-near", &[named, ("near", Arg::Text(near))]),
                None => words.with("cli-check-unknown", &[named]),
            });
        }
    }
    if unknown.is_empty() { Ok(asked) } else { Err(Failure::Usage(unknown)) }
}

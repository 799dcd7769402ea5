//! Flow files: those that are shipped pass, what is wrong with one is found, and every kind of expectation can fail.

mod acts;
mod coverage;
mod expectations;
mod lint;
mod reference;
mod shipped;

use std::path::{Path, PathBuf};

use seatdesk::flow::script::{self, Flow, Unread};
use tempfile::TempDir;

use crate::support::stage::context;

/// A folder with flow files in it.
pub struct Folder(TempDir);

impl Folder {
    /// A folder with one flow of these steps.
    pub fn with(steps: &str) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder.write("a.flow.toml", &format!("{HEAD}{steps}"));
        folder
    }

    /// Writes another file.
    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Reads the flow.
    pub fn read(&self) -> Result<Flow, Vec<String>> {
        read(&self.0.path().join("a.flow.toml"), self.0.path())
    }
}

/// The head of a flow on the demo: five lines.
pub const HEAD: &str = "format = 1
id = \"a\"
title = { en = \"A\", fr = \"A\" }
fixture = \"demo\"
persona = \"ada@northwind.example\"
";

/// Reads a flow; the problems stand without the folder's name.
fn read(path: &Path, folder: &Path) -> Result<Flow, Vec<String>> {
    let folder = format!("{}/", folder.display());
    script::read(path, &context().languages).map_err(|unread| match unread {
        Unread::Problems(problems) => problems.iter().map(|p| p.to_string().replace(&folder, "")).collect(),
        other => vec![other.to_string().replace(&folder, "")],
    })
}

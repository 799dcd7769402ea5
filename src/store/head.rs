//! A witness of the last commit, beside the engine's own files.
//!
//! sled takes what it cannot read at the end of its log for a write that was torn, and goes on from before it. Where no
//! snapshot says more, damage in the middle of the file so becomes an older store, in silence. The witness tells: a store
//! that opens at a smaller revision has lost commits that somebody was told of.
//!
//! It is written after the commit is durable and is not made durable itself, so that it may lag behind after a power cut
//! and never claims too much.

use std::{
    fs::{File, OpenOptions},
    io,
    os::unix::fs::{FileExt, OpenOptionsExt},
    path::Path,
};

/// The digits of the largest revision.
const DIGITS: usize = 20;

/// The file that holds the revision of the last commit, in digits.
#[derive(Debug)]
pub(crate) struct Head {
    file: File,
}

impl Head {
    /// The witness at `path`, made when there is none.
    ///
    /// # Errors
    /// When the file cannot be opened for writing.
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        Ok(Self { file: options.open(path)? })
    }

    /// The last revision it was told of. A witness that is new or unreadable knows of none.
    pub(crate) fn revision(&self) -> u64 {
        let mut digits = [0; DIGITS];
        let read = self.file.read_exact_at(&mut digits, 0);
        let text = read.ok().and_then(|()| std::str::from_utf8(&digits).ok());
        text.and_then(|text| text.parse().ok()).unwrap_or(0)
    }

    /// Tells it of a revision that is durable. It is never worth failing a commit that is there already: one that could
    /// not be told is a lag like any other.
    pub(crate) fn tell(&self, revision: u64) {
        let _ = self.file.write_all_at(format!("{revision:0DIGITS$}\n").as_bytes(), 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_witness_remembers_the_last_revision_and_makes_nothing_up() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("HEAD");
        assert_eq!(Head::open(&path).unwrap().revision(), 0);
        for revision in [7, 1000, u64::MAX] {
            Head::open(&path).unwrap().tell(revision);
            assert_eq!(Head::open(&path).unwrap().revision(), revision);
        }
        for text in ["", "12", "xxxxxxxxxxxxxxxxxxxxx\n", "99999999999999999999\n"] {
            std::fs::write(&path, text).unwrap();
            assert_eq!(Head::open(&path).unwrap().revision(), 0, "{text:?}");
        }
    }
}

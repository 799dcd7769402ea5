//! Files that appear whole or not at all.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, IntoInnerError, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// Whether a file that lies there already may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It is replaced.
    Replace,
    /// It stays, and the writing fails with [`io::ErrorKind::AlreadyExists`].
    Keep,
}

/// A file that is being written: under another name beside its own, until [`WholeFile::finish`] makes it durable and
/// renames it. Dropped before that, it leaves nothing behind. Only its owner may read it.
#[derive(Debug)]
pub struct WholeFile {
    path: PathBuf,
    existing: Existing,
    /// The temporary file; `None` for a device or a pipe, which is written to and never replaced.
    temporary: Option<PathBuf>,
    out: Option<BufWriter<File>>,
}

impl WholeFile {
    /// Begins a file. A link is followed to what it names.
    ///
    /// # Errors
    /// When it cannot be written there, or lies there already and is to be kept.
    pub fn create(path: &Path, existing: Existing) -> io::Result<Self> {
        let target = fs::canonicalize(path);
        let path = target.unwrap_or_else(|_| path.to_owned());
        if fs::metadata(&path).is_ok_and(|found| !found.is_file()) {
            let out = Some(BufWriter::new(File::options().write(true).open(&path)?));
            return Ok(Self { path, existing, temporary: None, out });
        }
        if existing == Existing::Keep && fs::symlink_metadata(&path).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let temporary = beside(&path)?;
        // What an interrupted writing left there is no longer of use.
        let _ = fs::remove_file(&temporary);
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&temporary)?;
        Ok(Self { path, existing, temporary: Some(temporary), out: Some(BufWriter::new(file)) })
    }

    /// Makes it durable, and gives it its name.
    ///
    /// # Errors
    /// When that fails; a file that lies there is then as it was.
    pub fn finish(self) -> io::Result<()> {
        self.end(true)
    }

    /// Gives it its name, and leaves it to the system when it reaches the disk: it is there whole after the program died,
    /// and may be there empty after the machine did.
    ///
    /// # Errors
    /// When that fails; a file that lies there is then as it was.
    pub fn finish_soon(self) -> io::Result<()> {
        self.end(false)
    }

    fn end(mut self, durable: bool) -> io::Result<()> {
        let Some(out) = self.out.take() else { return Ok(()) };
        let file = out.into_inner().map_err(IntoInnerError::into_error)?;
        let Some(temporary) = &self.temporary else { return Ok(()) };
        if durable {
            file.sync_all()?;
        }
        match self.existing {
            Existing::Replace => fs::rename(temporary, &self.path)?,
            // A link, unlike a renaming, never takes the place of what somebody has put there meanwhile.
            Existing::Keep => match fs::hard_link(temporary, &self.path) {
                Err(error) if error.kind() != io::ErrorKind::AlreadyExists && !self.path.exists() => {
                    fs::rename(temporary, &self.path)?;
                }
                linked => linked?,
            },
        }
        if !durable {
            return Ok(());
        }
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.as_mut().map_or(Ok(0), |out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        if let Some(temporary) = &self.temporary {
            // It is gone already when it was renamed.
            let _ = fs::remove_file(temporary);
        }
    }
}

/// The temporary name beside a path.
fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "it names no file"))?;
    let mut temporary = OsString::from(".");
    temporary.push(name);
    temporary.push(format!(".{}.part", std::process::id()));
    Ok(path.with_file_name(temporary))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(path: &Path, existing: Existing, text: &str) -> io::Result<()> {
        let mut file = WholeFile::create(path, existing)?;
        file.write_all(text.as_bytes())?;
        file.finish()
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_there_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out");
        let mut file = WholeFile::create(&path, Existing::Replace).unwrap();
        file.write_all(b"half").unwrap();
        file.flush().unwrap();
        assert!(!path.exists());
        drop(file);
        assert_eq!(names(folder.path()), Vec::<String>::new());
        write(&path, Existing::Replace, "one").unwrap();
        write(&path, Existing::Replace, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(names(folder.path()), ["out"]);
    }

    #[test]
    fn what_lies_there_is_kept_when_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out");
        write(&path, Existing::Keep, "one").unwrap();
        assert_eq!(write(&path, Existing::Keep, "two").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        // Also when it appears while the other one is being written.
        let other = folder.path().join("other");
        let mut file = WholeFile::create(&other, Existing::Keep).unwrap();
        file.write_all(b"mine").unwrap();
        fs::write(&other, "theirs").unwrap();
        assert_eq!(file.finish().unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&other).unwrap(), "theirs");
        assert_eq!(fs::read_to_string(&path).unwrap(), "one");
        assert_eq!(names(folder.path()), ["other", "out"]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let missing = write(&folder.path().join("no/out"), Existing::Keep, "one").unwrap_err();
        assert_eq!(missing.kind(), io::ErrorKind::NotFound);
        assert!(write(folder.path(), Existing::Keep, "one").is_err());
    }
}

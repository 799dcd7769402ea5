//! The data folder: its layout, and the guards before sled may open what lies in it.
//!
//! ```text
//! <folder>/LOCK    held while a process has the store open; names the process
//! <folder>/STORE   says that a store was made here, so that an emptied one is not taken for a new one
//! <folder>/HEAD    the revision of the last commit, as a witness against the data
//! <folder>/sled/   sled's own files; `db` is the data
//! ```
//!
//! Nothing here is ever deleted or renamed but `sled/snap.*.generating`, and that only under the lock.

use std::{
    fs::{self, DirBuilder, File},
    io::{self, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use crate::store::error::StoreError;

/// The paths of a data folder.
#[derive(Clone, Debug)]
pub struct Folder {
    dir: PathBuf,
}

impl Folder {
    /// The folder at `dir`, made for this user alone when there is none.
    ///
    /// # Errors
    /// [`StoreError::Full`], [`StoreError::Other`].
    pub(crate) fn create(dir: &Path) -> Result<Self, StoreError> {
        let failed = |error: &io::Error| StoreError::from_io(&format!("making {}", dir.display()), error);
        DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(|error| failed(&error))?;
        // The parent of a relative path is not always in the path.
        let folder = Self { dir: fs::canonicalize(dir).map_err(|error| failed(&error))? };
        // sled would make its folder for everybody to read, and a data folder that was there may be open to others.
        match DirBuilder::new().mode(0o700).create(folder.engine()) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(failed(&error)),
            _ => Ok(folder),
        }
    }

    /// The folder itself.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The file that is locked.
    #[must_use]
    pub fn lock(&self) -> PathBuf {
        self.dir.join("LOCK")
    }

    /// The file that says that a store was made here.
    #[must_use]
    pub fn marker(&self) -> PathBuf {
        self.dir.join("STORE")
    }

    /// The file that remembers the last commit.
    #[must_use]
    pub fn head(&self) -> PathBuf {
        self.dir.join("HEAD")
    }

    /// The folder of sled's files.
    #[must_use]
    pub fn engine(&self) -> PathBuf {
        self.dir.join("sled")
    }

    /// sled's data file.
    #[must_use]
    pub fn db(&self) -> PathBuf {
        self.engine().join("db")
    }

    /// Deletes the snapshots that sled had not finished when it was killed: it would read them as damage. The data is
    /// whole without them. Only for the holder of the lock.
    pub(crate) fn delete_unfinished_snapshots(&self) -> Result<(), StoreError> {
        let failed = |error: &io::Error| StoreError::from_io("deleting an unfinished snapshot", error);
        let entries = match fs::read_dir(self.engine()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries.map_err(|error| failed(&error))?,
        };
        for entry in entries {
            let entry = entry.map_err(|error| failed(&error))?;
            let name = entry.file_name();
            if name.to_str().is_some_and(|name| name.starts_with("snap.") && name.ends_with(".generating")) {
                fs::remove_file(entry.path()).map_err(|error| failed(&error))?;
            }
        }
        Ok(())
    }

    /// Whether a store was made here before.
    pub(crate) fn is_marked(&self) -> Result<bool, StoreError> {
        let path = self.marker();
        path.try_exists().map_err(|error| StoreError::from_io(&format!("reading {}", path.display()), &error))
    }

    /// Refuses a folder where a store was made and whose data file is gone or empty. sled would start a new one.
    pub(crate) fn check_not_emptied(&self) -> Result<(), StoreError> {
        if !self.is_marked()? {
            return Ok(());
        }
        match fs::metadata(self.db()) {
            Ok(metadata) if metadata.len() > 0 => Ok(()),
            Ok(_) => Err(StoreError::Corrupt("the data file sled/db is empty".to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(StoreError::Corrupt("the data file sled/db is missing".to_owned()))
            }
            Err(error) => Err(StoreError::from_io("reading sled/db", &error)),
        }
    }

    /// Makes the entries of the folders durable. The parent may not be ours to read; then its keeper made it durable.
    pub(crate) fn sync(&self) -> Result<(), StoreError> {
        let failed = |error: &io::Error| StoreError::from_io("making the data folder durable", error);
        let sync = |dir: &Path| File::open(dir).and_then(|dir| dir.sync_all());
        sync(&self.engine()).map_err(|error| failed(&error))?;
        sync(&self.dir).map_err(|error| failed(&error))?;
        match self.dir.parent().map(sync) {
            None | Some(Ok(())) => Ok(()),
            Some(Err(error)) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
            Some(Err(error)) => Err(failed(&error)),
        }
    }

    /// Marks the folder as one where a store was made; durable when it returns.
    pub(crate) fn mark(&self, text: &str) -> Result<(), StoreError> {
        let failed = |error: &io::Error| StoreError::from_io("writing the marker STORE", error);
        let write = || -> io::Result<()> {
            let mut file =
                fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(self.marker())?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            File::open(&self.dir)?.sync_all()
        };
        write().map_err(|error| failed(&error))
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_new_folder_is_for_its_user_alone() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::create(&dir.path().join("a/b")).unwrap();
        assert_eq!(fs::metadata(folder.dir()).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[test]
    fn the_data_is_for_its_user_alone_in_an_open_folder_too() {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
        for _ in 0..2 {
            let folder = Folder::create(dir.path()).unwrap();
            assert_eq!(fs::metadata(folder.engine()).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[test]
    fn only_unfinished_snapshots_are_deleted() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::create(dir.path()).unwrap();
        folder.delete_unfinished_snapshots().unwrap();
        for name in ["db", "conf", "snap.0000000000000001", "snap.0000000000000002.generating", "x.generating"] {
            fs::write(folder.engine().join(name), "").unwrap();
        }
        folder.delete_unfinished_snapshots().unwrap();
        let mut left: Vec<_> = fs::read_dir(folder.engine()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["conf", "db", "snap.0000000000000001", "x.generating"]);
    }
}

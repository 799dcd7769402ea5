//! Room on the disk, looked at before a store is opened: sled cannot open on a full disk.

use std::{fs, io, path::Path, sync::Arc};

use crate::store::error::StoreError;

/// The room that must be free to open a store, in bytes.
pub const MIN_FREE_BYTES: u64 = 64 * 1024 * 1024;
/// How many times the size of the store must be free to open it: sled writes anew before it gives room back.
pub const MIN_FREE_FACTOR: u64 = 4;

/// Tells the free bytes of the file system that holds a folder. Injected, so that a test can fill a disk.
pub type FreeSpace = Arc<dyn Fn(&Path) -> io::Result<u64> + Send + Sync>;

/// What the system says about the room that this user may fill.
///
/// # Errors
/// What the system answers.
pub fn system_free_space(dir: &Path) -> io::Result<u64> {
    let stat = rustix::fs::statvfs(dir)?;
    Ok(stat.f_bavail.saturating_mul(stat.f_frsize))
}

/// Refuses when there is too little room in `dir` for the store in `engine`.
///
/// # Errors
/// [`StoreError::Full`].
pub(crate) fn check(dir: &Path, engine: &Path, free: &FreeSpace) -> Result<(), StoreError> {
    let failed = |error: &io::Error| StoreError::from_io(&format!("measuring {}", dir.display()), error);
    let size = size_of(engine).map_err(|error| failed(&error))?;
    let free = free(dir).map_err(|error| failed(&error))?;
    let needed = MIN_FREE_BYTES.max(size.saturating_mul(MIN_FREE_FACTOR));
    if free < needed { Err(StoreError::Full) } else { Ok(()) }
}

/// The bytes of all files in a folder; none when there is no such folder.
fn size_of(dir: &Path) -> io::Result<u64> {
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    let mut bytes = 0_u64;
    for entry in entries {
        let entry = entry?;
        // The metadata of an entry is that of a link itself, so that this ends.
        let metadata = entry.metadata()?;
        bytes = bytes.saturating_add(if metadata.is_dir() { size_of(&entry.path())? } else { metadata.len() });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_measured_against_the_floor_and_the_size_of_the_store() {
        let dir = tempfile::tempdir().unwrap();
        let engine = dir.path().join("sled");
        let check_with = |free: u64| {
            let free: FreeSpace = Arc::new(move |_| Ok(free));
            check(dir.path(), &engine, &free)
        };
        assert_eq!(check_with(MIN_FREE_BYTES - 1), Err(StoreError::Full));
        assert_eq!(check_with(MIN_FREE_BYTES), Ok(()));
        fs::create_dir_all(engine.join("blobs")).unwrap();
        let twenty = 20 * 1024 * 1024;
        fs::File::create(engine.join("blobs/1")).unwrap().set_len(twenty).unwrap();
        assert_eq!(check_with(4 * twenty - 1), Err(StoreError::Full));
        assert_eq!(check_with(4 * twenty), Ok(()));
    }

    #[test]
    fn the_system_knows_the_room_of_a_folder() {
        let dir = tempfile::tempdir().unwrap();
        assert!(system_free_space(dir.path()).unwrap() > 0);
        assert!(system_free_space(&dir.path().join("none")).is_err());
    }
}

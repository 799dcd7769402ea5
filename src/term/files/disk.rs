//! The files of this machine.

use std::{
    ffi::{OsStr, OsString},
    fs::{self, File, Metadata},
    io::{self, Read},
    os::unix::fs::OpenOptionsExt,
    path::{Component, Path, PathBuf},
};

use rustix::fs::OFlags;

use super::{Files, in_home};
use crate::{
    domain::clean::wash,
    ui::files::{Entry, Folder, Kind, MOST_ENTRIES, Unreadable},
};

/// The disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Files for Disk {
    fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, Unreadable> {
        let path = find(in_home(path));
        // Looked at before it is opened: opening alone does something to a device, and waits at a pipe.
        regular(&fs::metadata(&path).map_err(unreadable)?, most)?;
        let flags = i32::try_from(OFlags::NONBLOCK.bits()).unwrap_or(0);
        let file = File::options().read(true).custom_flags(flags).open(&path).map_err(unreadable)?;
        // It may have become something else meanwhile.
        regular(&file.metadata().map_err(unreadable)?, most)?;
        let mut bytes = Vec::new();
        file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(unreadable)?;
        let read = bytes.len() as u64;
        if read > most { Err(Unreadable::TooLarge(read)) } else { Ok(bytes) }
    }

    fn list(&self, path: &str) -> Result<Folder, Unreadable> {
        let path = find(if path.is_empty() { PathBuf::from(".") } else { in_home(path) });
        let listed = fs::read_dir(&path).map_err(unreadable)?;
        let entries = listed.filter_map(Result::ok).take(MOST_ENTRIES).filter_map(|entry| {
            let name = shown(&entry.file_name());
            let kind = fs::metadata(entry.path()).map_or(Kind::Other, |about| kind(&about));
            (!name.is_empty()).then_some(Entry { name, kind })
        });
        let entries = entries.collect();
        let full = fs::canonicalize(&path).unwrap_or(path);
        Ok(Folder { path: shown(full.as_os_str()), entries })
    }
}

fn regular(about: &Metadata, most: u64) -> Result<(), Unreadable> {
    match kind(about) {
        Kind::Folder => Err(Unreadable::Folder),
        Kind::Other => Err(Unreadable::NoFile),
        Kind::File(size) if size > most => Err(Unreadable::TooLarge(size)),
        Kind::File(_) => Ok(()),
    }
}

fn kind(about: &Metadata) -> Kind {
    if about.is_dir() {
        Kind::Folder
    } else if about.is_file() {
        Kind::File(about.len())
    } else {
        Kind::Other
    }
}

/// A name as screens show it.
fn shown(name: &OsStr) -> String {
    wash(&name.to_string_lossy()).into_owned()
}

/// The path that is meant. Names on a disk can be anything, also what no field takes; so a part that is not there as it
/// is typed is the one entry that is shown so.
fn find(path: PathBuf) -> PathBuf {
    if fs::symlink_metadata(&path).is_ok() {
        return path;
    }
    let mut found = PathBuf::new();
    for part in path.components() {
        let next = found.join(part);
        let name = match part {
            Component::Normal(name) if fs::symlink_metadata(&next).is_err() => lookalike(&found, name),
            _ => Some(part.as_os_str().to_owned()),
        };
        match name {
            Some(name) => found.push(name),
            None => return path,
        }
    }
    found
}

/// The only entry of a folder that is shown by this name.
fn lookalike(folder: &Path, name: &OsStr) -> Option<OsString> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let listed = fs::read_dir(folder).ok()?.filter_map(Result::ok).take(MOST_ENTRIES);
    let mut alike = listed.map(|entry| entry.file_name()).filter(|entry| *shown(entry) == *name);
    let first = alike.next()?;
    alike.next().is_none().then_some(first)
}

fn unreadable(error: io::Error) -> Unreadable {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Unreadable::Missing,
        io::ErrorKind::PermissionDenied => Unreadable::NoPermission,
        io::ErrorKind::IsADirectory => Unreadable::Folder,
        _ => Unreadable::Failed(wash(&error.to_string()).into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::{
        os::unix::{ffi::OsStrExt, fs::symlink, net::UnixListener},
        time::Duration,
    };

    use super::*;
    use crate::ui::files::MOST_BYTES;

    fn path(folder: &Path, name: &str) -> String {
        folder.join(name).to_str().unwrap().to_owned()
    }

    #[test]
    fn only_ordinary_files_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name| path(folder.path(), name);
        fs::write(at("users.csv"), "Email\n").unwrap();
        fs::create_dir(at("folder")).unwrap();
        symlink(at("users.csv"), at("link.csv")).unwrap();
        symlink(at("nowhere"), at("broken.csv")).unwrap();
        let _socket = UnixListener::bind(at("socket.csv")).unwrap();
        let read = |name| Disk.read(&at(name), MOST_BYTES);
        assert_eq!(read("users.csv"), Ok(b"Email\n".to_vec()));
        assert_eq!(read("link.csv"), Ok(b"Email\n".to_vec()));
        assert_eq!(read("broken.csv"), Err(Unreadable::Missing));
        assert_eq!(read("users.csv/x.csv"), Err(Unreadable::Missing));
        assert_eq!(read("folder"), Err(Unreadable::Folder));
        assert_eq!(read("folder/"), Err(Unreadable::Folder));
        assert_eq!(read("socket.csv"), Err(Unreadable::NoFile));
        assert_eq!(Disk.read("/dev/zero", MOST_BYTES), Err(Unreadable::NoFile));
        assert_eq!(Disk.read("/dev/tty", MOST_BYTES), Err(Unreadable::NoFile));
        assert!(matches!(read(&"x".repeat(5000)), Err(Unreadable::Failed(_))));
    }

    /// A pipe that nobody writes to would wait for ever.
    #[test]
    fn a_pipe_does_not_hang() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = path(folder.path(), "pipe.csv");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || sender.send(Disk.read(&pipe, MOST_BYTES)));
        assert_eq!(receiver.recv_timeout(Duration::from_secs(20)), Ok(Err(Unreadable::NoFile)));
    }

    /// 2 GB of nothing: its size is told, and not a byte of it is read.
    #[test]
    fn a_large_file_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let at = path(folder.path(), "huge.csv");
        let size = 2 * 1024 * 1024 * 1024;
        File::create(&at).unwrap().set_len(size).unwrap();
        assert_eq!(Disk.read(&at, MOST_BYTES), Err(Unreadable::TooLarge(size)));
        File::create(&at).unwrap().set_len(MOST_BYTES).unwrap();
        assert_eq!(Disk.read(&at, MOST_BYTES).unwrap().len() as u64, MOST_BYTES);
        // A file that says it is empty and is not.
        assert!(matches!(Disk.read("/proc/self/status", 10), Err(Unreadable::TooLarge(11)) | Err(Unreadable::Missing)));
    }

    /// Names that mean harm are listed cleaned, and found by what is shown of them.
    #[test]
    fn a_folder_is_listed_with_clean_names() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join(OsStr::from_bytes(b"e\xcc\x81te\x1b[2J"));
        fs::create_dir(&inner).unwrap();
        fs::write(inner.join(OsStr::from_bytes(b"bad\xff\n.csv")), "Email\na@x.io").unwrap();
        fs::write(inner.join("twin\u{200b}.csv"), "1").unwrap();
        fs::write(inner.join("twin\u{ad}.csv"), "12").unwrap();
        let listed = Disk.list(&path(folder.path(), "")).unwrap();
        assert_eq!(listed.entries, [Entry { name: "\u{e9}te[2J".to_owned(), kind: Kind::Folder }]);
        let inside = path(folder.path(), "\u{e9}te[2J");
        let mut names: Vec<_> = Disk.list(&inside).unwrap().entries.into_iter().collect();
        names.sort_by(|one, two| one.name.cmp(&two.name));
        let sizes: Vec<_> = names.iter().map(|entry| (entry.name.as_str(), entry.kind)).collect();
        assert!(sizes.contains(&("bad\u{fffd} .csv", Kind::File(12))), "{sizes:?}");
        assert_eq!(Disk.read(&format!("{inside}/bad\u{fffd} .csv"), 99), Ok(b"Email\na@x.io".to_vec()));
        assert_eq!(Disk.read(&format!("{inside}/twin.csv"), 99), Err(Unreadable::Missing), "which of the two?");
        assert_eq!(Disk.list(&format!("{inside}/no")), Err(Unreadable::Missing));
    }

    #[test]
    fn what_the_system_says_is_told_apart() {
        for (kind, why) in [
            (io::ErrorKind::NotFound, Unreadable::Missing),
            (io::ErrorKind::PermissionDenied, Unreadable::NoPermission),
            (io::ErrorKind::IsADirectory, Unreadable::Folder),
        ] {
            assert_eq!(unreadable(kind.into()), why);
        }
        assert_eq!(unreadable(io::Error::other("no\u{1b}[2J")), Unreadable::Failed("no[2J".to_owned()));
    }
}

//! Files of the person's machine, as dialogs ask for them and are answered. The bytes of a file stay with who reads it.

use crate::domain::user_csv::{BadUserCsv, UserCsv};

/// The most bytes of a file that is read: far more than a hundred users take.
pub const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// The most entries of a folder that are listed.
pub const MOST_ENTRIES: usize = 10_000;

/// Something a dialog wants to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// What lies in a folder, named as it was typed; the empty name is the working folder.
    Folder(String),
    /// The users of a CSV file, named as it was typed.
    Users(String),
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What lies in the folder.
    Folder(Result<Folder, Unreadable>),
    /// The users of the file.
    Users(Result<UserCsv, NoUsers>),
}

/// A folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder {
    /// Its full name, cleaned.
    pub path: String,
    /// What lies in it, at most [`MOST_ENTRIES`], in no order.
    pub entries: Vec<Entry>,
}

/// Something in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name, cleaned. The port finds the entry by it all the same.
    pub name: String,
    /// What it is.
    pub kind: Kind,
}

/// What something in a folder is; a link is what it leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A folder.
    Folder,
    /// A file of so many bytes.
    File(u64),
    /// A device, a pipe, a socket, or a link that leads nowhere.
    Other,
}

/// Why a file or folder was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not there.
    Missing,
    /// It is a folder, and a file is wanted.
    Folder,
    /// It is neither: a device, a pipe, a socket. Such a thing is not even opened, since it might never answer.
    NoFile,
    /// Reading it is not allowed.
    NoPermission,
    /// It has so many bytes, more than [`MOST_BYTES`]; none of them was kept.
    TooLarge(u64),
    /// Anything else, in the words of the system.
    Failed(String),
}

/// Why a file gives no users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoUsers {
    /// It was not read.
    Unreadable(Unreadable),
    /// What it says is no list of users.
    Bad(BadUserCsv),
}

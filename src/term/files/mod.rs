//! The port to the person's files: reading a file up to a limit, listing a folder. Both may wait for a disk, and are
//! asked on a thread of their own.

mod disk;
mod memory;

pub use self::{
    disk::Disk,
    memory::{Content, Memory},
};

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use directories::BaseDirs;
use tokio::sync::oneshot;

use crate::{
    domain::user_csv,
    ui::files::{Answer, Folder, MOST_BYTES, NoUsers, Request, Unreadable},
};

/// Where files are read and folders listed. Paths are as people type them: `~/` is the home folder, and what does not
/// begin with `/` lies in the working folder.
pub trait Files: Send + Sync {
    /// All bytes of a file.
    ///
    /// # Errors
    /// [`Unreadable`]; a file of more than `most` bytes is not read.
    fn read(&self, path: &str, most: u64) -> Result<Vec<u8>, Unreadable>;

    /// What lies in a folder; the empty path is the working folder.
    ///
    /// # Errors
    /// [`Unreadable`].
    fn list(&self, path: &str) -> Result<Folder, Unreadable>;
}

/// Answers what a dialog wants to know. Who no longer waits leaves a thread behind that ends with the disk's answer; it
/// is none of the runtime's, so that a disk which never answers holds up nothing else.
pub(super) async fn answer(files: Arc<dyn Files>, request: Request) -> Answer {
    let (sender, receiver) = oneshot::channel();
    let asked = request.clone();
    let work = move || {
        // Nobody may be waiting any more.
        let _ = sender.send(look(files.as_ref(), &asked));
    };
    let started = thread::Builder::new().name("files".to_owned()).spawn(work);
    let answered = match started {
        Ok(_) => receiver.await.ok(),
        Err(error) => return failed(&request, error.to_string()),
    };
    answered.unwrap_or_else(|| failed(&request, String::new()))
}

fn look(files: &dyn Files, request: &Request) -> Answer {
    match request {
        Request::Folder(path) => Answer::Folder(files.list(path)),
        Request::Users(path) => {
            let bytes = files.read(path, MOST_BYTES).map_err(NoUsers::Unreadable);
            Answer::Users(bytes.and_then(|bytes| user_csv::read(&bytes).map_err(NoUsers::Bad)))
        }
    }
}

fn failed(request: &Request, why: String) -> Answer {
    let why = Unreadable::Failed(why);
    match request {
        Request::Folder(_) => Answer::Folder(Err(why)),
        Request::Users(_) => Answer::Users(Err(NoUsers::Unreadable(why))),
    }
}

/// A path as it was typed; `~` is the home folder.
pub(super) fn in_home(typed: &str) -> PathBuf {
    let rest = if typed == "~" { Some("") } else { typed.strip_prefix("~/") };
    match (rest, BaseDirs::new()) {
        (Some(rest), Some(folders)) => folders.home_dir().join(rest),
        _ => Path::new(typed).to_owned(),
    }
}

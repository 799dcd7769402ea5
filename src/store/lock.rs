//! The LOCK file of a data folder: one process at a time, and a name to tell the others.

use std::{
    env, fmt,
    fs::{self, File, TryLockError},
    io::{Read, Seek, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    process, thread,
    time::Duration,
};

use crate::store::error::StoreError;

/// How long one wait for a busy lock lasts.
const STEP: Duration = Duration::from_millis(20);

/// Who holds a data folder, as far as its LOCK file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// The process.
    pub pid: Option<u32>,
    /// The user who started it.
    pub user: Option<String>,
    /// When it opened the folder, as the owner's clock told it.
    pub since: Option<String>,
}

impl Owner {
    /// This process, with the time that the caller tells.
    fn this_process(since: &str) -> Self {
        let user = ["USER", "LOGNAME"].into_iter().find_map(|name| env::var(name).ok().filter(|name| !name.is_empty()));
        let user = user.unwrap_or_else(|| format!("uid {}", rustix::process::getuid().as_raw()));
        Self { pid: Some(process::id()), user: Some(user), since: Some(since.to_owned()) }
    }

    /// Reads what [`Owner::to_text`] wrote, taking whatever is there.
    fn from_text(text: &str) -> Self {
        let mut owner = Self::default();
        for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
            // It will be shown on a terminal, and anyone may have written it.
            let value: String = value.chars().filter(|char| !char.is_control()).take(100).collect();
            match name {
                "pid" => owner.pid = value.parse().ok(),
                "user" => owner.user = Some(value).filter(|value| !value.is_empty()),
                "since" => owner.since = Some(value).filter(|value| !value.is_empty()),
                _ => {}
            }
        }
        owner
    }

    /// The contents of the LOCK file.
    fn to_text(&self) -> String {
        let one_line = |value: &Option<String>| value.as_deref().unwrap_or_default().replace(char::is_control, " ");
        let pid = self.pid.map(|pid| pid.to_string()).unwrap_or_default();
        format!("pid={pid}\nuser={}\nsince={}\n", one_line(&self.user), one_line(&self.since))
    }
}

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pid {
            Some(pid) => write!(f, "process {pid}")?,
            None => f.write_str("another process")?,
        }
        if let Some(user) = &self.user {
            write!(f, " of {user}")?;
        }
        if let Some(since) = &self.since {
            write!(f, ", since {since}")?;
        }
        Ok(())
    }
}

/// A lock that is held. The system takes it back when the process ends, however it ends, so that a LOCK file is never
/// stale and never needs to be removed.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
}

impl Lock {
    /// Locks the file at `path`, making it when there is none, and writes the owner into it.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when another one still holds it after about `wait`.
    pub(crate) fn take(path: &Path, since: &str, wait: Duration) -> Result<Self, StoreError> {
        let failed = |error: &std::io::Error| StoreError::from_io(&format!("locking {}", path.display()), error);
        let mut options = fs::OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        let mut file = options.open(path).map_err(|error| failed(&error))?;
        let free = retry(wait, || match file.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(failed(&error)),
        })?;
        if !free {
            return Err(StoreError::Locked(read_owner(&mut file)));
        }
        let mut lock = Self { file };
        lock.write(&Owner::this_process(since)).map_err(|error| failed(&error))?;
        Ok(lock)
    }

    fn write(&mut self, owner: &Owner) -> std::io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        self.file.write_all(owner.to_text().as_bytes())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A name that is left behind only misleads a reader; the lock itself goes with the file.
        let _ = self.file.set_len(0);
    }
}

/// Asks until the answer is yes, for about `wait`. The number of attempts is what ends it, not a clock.
pub(crate) fn retry(wait: Duration, mut attempt: impl FnMut() -> Result<bool, StoreError>) -> Result<bool, StoreError> {
    let mut left = wait.as_millis() / STEP.as_millis();
    loop {
        if attempt()? {
            return Ok(true);
        }
        if left == 0 {
            return Ok(false);
        }
        left -= 1;
        thread::park_timeout(STEP);
    }
}

/// The owner that a LOCK file names; nothing is known when it cannot be read.
fn read_owner(file: &mut File) -> Owner {
    let mut bytes = Vec::new();
    if file.rewind().is_err() || file.take(4096).read_to_end(&mut bytes).is_err() {
        return Owner::default();
    }
    Owner::from_text(&String::from_utf8_lossy(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_survives_the_file_and_hostile_text_does_not_reach_the_terminal() {
        let owner = Owner { pid: Some(7), user: Some("ann".to_owned()), since: Some("2026-08-01 09:00".to_owned()) };
        assert_eq!(Owner::from_text(&owner.to_text()), owner);
        let odd = Owner::from_text("pid=x\nuser=\u{1b}[31mann\nnonsense\nsince=\n");
        assert_eq!(odd, Owner { pid: None, user: Some("[31mann".to_owned()), since: None });
        let two_lines = Owner { since: Some("a\npid=9".to_owned()), ..owner };
        assert_eq!(Owner::from_text(&two_lines.to_text()).pid, Some(7));
    }

    #[test]
    fn an_owner_is_named_as_far_as_known() {
        let owner = Owner { pid: Some(7), user: Some("ann".to_owned()), since: Some("09:00".to_owned()) };
        assert_eq!(owner.to_string(), "process 7 of ann, since 09:00");
        assert_eq!(Owner::default().to_string(), "another process");
    }

    #[test]
    fn waiting_for_a_lock_ends() {
        let mut asked = 0;
        let answer = retry(STEP * 2, || {
            asked += 1;
            Ok(false)
        });
        assert_eq!((answer, asked), (Ok(false), 3));
        let mut busy = 2;
        let answer = retry(Duration::from_secs(1), || {
            busy -= 1;
            Ok(busy == 0)
        });
        assert_eq!(answer, Ok(true));
    }
}

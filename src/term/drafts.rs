//! Where drafts are kept: on the disk, or in memory for whoever must not touch it; and what a session keeps at a time.

use std::{
    collections::HashMap,
    fs::{self, DirBuilder, File},
    io::{self, Read as _, Write as _},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use crate::{
    domain::guard::Actor,
    service::whole_file::{Existing, WholeFile},
    ui::wizards::create_user::{LONGEST, Saved},
};

/// Something that is being written; an error says that nothing of it was.
pub type Writing = Pin<Box<dyn Future<Output = io::Result<()>> + Send>>;

/// A place for the unfinished wizard of each operator.
pub trait Drafts: Send + Sync {
    /// What is kept of an operator's.
    ///
    /// # Errors
    /// When there is something and it cannot be read.
    fn load(&self, operator: Actor) -> io::Result<Option<Vec<u8>>>;

    /// Begins to keep an operator's in place of what was kept, or to keep nothing. Nobody waits for the disk in this
    /// call, and what was begun goes on though nobody waits for its end.
    fn save(&self, operator: Actor, draft: Option<Vec<u8>>) -> Writing;

    /// Puts aside what is kept of an operator's, since this program can make nothing of it: another one may.
    fn put_aside(&self, operator: Actor);

    /// Takes what is kept over to another world, which has taken the place of this one, as when a snapshot is restored.
    /// What was begun goes on though nobody waits for its end.
    fn follow(&self, world: u64) -> Writing {
        let _ = world;
        Box::pin(std::future::ready(Ok(())))
    }
}

/// Drafts in a folder of their own, which only its owner may read: a file for each operator of a world. Another world's
/// are never looked at, so that nobody is offered what belongs to a world that was replaced.
#[derive(Clone, Debug)]
pub struct Disk {
    folder: PathBuf,
    world: Arc<AtomicU64>,
    /// Two sessions of one operator write one after the other.
    turn: Arc<Mutex<()>>,
}

impl Disk {
    /// The drafts of a world, in a folder that is made when there is something to keep.
    pub fn new(folder: impl Into<PathBuf>, world: u64) -> Self {
        Self { folder: folder.into(), world: Arc::new(AtomicU64::new(world)), turn: Arc::default() }
    }

    /// Deletes the drafts of other worlds, and what an interrupted writing left. To be called before anything is kept.
    ///
    /// # Errors
    /// When the folder cannot be read, or something in it not be deleted.
    pub fn sweep(&self) -> io::Result<()> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            if entry.file_name().to_str().is_some_and(|name| self.is_stale(name)) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// Whether a file is ours and of no more use. What somebody else has put there stays.
    fn is_stale(&self, name: &str) -> bool {
        let draft = name.trim_start_matches('.').split_once('-').and_then(|(world, rest)| {
            let world: u64 = world.parse().ok()?;
            rest.contains(".json").then_some(world)
        });
        draft.is_some_and(|world| world != self.number() || (name.starts_with('.') && name.ends_with(".part")))
    }

    fn path(&self, operator: Actor) -> PathBuf {
        self.folder.join(format!("{}-{}-{:016x}.json", self.number(), operator.hub, operator.user.0))
    }

    fn number(&self) -> u64 {
        self.world.load(Ordering::Relaxed)
    }
}

impl Drafts for Disk {
    fn load(&self, operator: Actor) -> io::Result<Option<Vec<u8>>> {
        let file = match File::open(self.path(operator)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let mut bytes = Vec::new();
        // One byte more than any that is kept, so that what is longer can be told.
        file.take(LONGEST as u64 + 1).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    fn save(&self, operator: Actor, draft: Option<Vec<u8>>) -> Writing {
        let (folder, path, turn) = (self.folder.clone(), self.path(operator), Arc::clone(&self.turn));
        let written = tokio::task::spawn_blocking(move || {
            let _turn = held(&turn);
            match draft {
                Some(bytes) => write(&folder, &path, &bytes),
                None => match fs::remove_file(&path) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                    _ => Ok(()),
                },
            }
        });
        Box::pin(async move { written.await.unwrap_or_else(|error| Err(io::Error::other(error))) })
    }

    fn put_aside(&self, operator: Actor) {
        let path = self.path(operator);
        if let Err(error) = fs::rename(&path, path.with_extension("json.unread")) {
            tracing::warn!(%error, "a draft could not be put aside");
        }
    }

    fn follow(&self, world: u64) -> Writing {
        // From here on nothing more is kept for the world before.
        let before = self.world.swap(world, Ordering::Relaxed);
        if before == world {
            return Box::pin(std::future::ready(Ok(())));
        }
        let (folder, turn) = (self.folder.clone(), Arc::clone(&self.turn));
        let renamed = tokio::task::spawn_blocking(move || {
            let _turn = held(&turn);
            take_over(&folder, before, world)
        });
        Box::pin(async move { renamed.await.unwrap_or_else(|error| Err(io::Error::other(error))) })
    }
}

/// Renames the drafts of one world to those of another, except where that has one already, which is newer.
fn take_over(folder: &Path, before: u64, world: u64) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let rest = name.to_str().and_then(|name| name.strip_prefix(&format!("{before}-")));
        let Some(rest) = rest.filter(|rest| rest.ends_with(".json")) else { continue };
        let target = folder.join(format!("{world}-{rest}"));
        if !target.exists() {
            fs::rename(entry.path(), target)?;
        }
    }
    Ok(())
}

fn write(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let mut file = WholeFile::create(path, Existing::Replace)?;
    file.write_all(bytes)?;
    // A draft is to survive the program, which dies more often than the machine; the store has the disk for itself.
    file.finish_soon()
}

/// Drafts that are gone with the last of those who hold them.
#[derive(Debug, Default)]
pub struct Memory(Mutex<HashMap<Actor, Vec<u8>>>);

impl Drafts for Memory {
    fn load(&self, operator: Actor) -> io::Result<Option<Vec<u8>>> {
        Ok(held(&self.0).get(&operator).cloned())
    }

    fn save(&self, operator: Actor, draft: Option<Vec<u8>>) -> Writing {
        match draft {
            Some(bytes) => held(&self.0).insert(operator, bytes),
            None => held(&self.0).remove(&operator),
        };
        Box::pin(std::future::ready(Ok(())))
    }

    fn put_aside(&self, operator: Actor) {
        held(&self.0).remove(&operator);
    }
}

/// A lock, whatever became of who held it last.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What one session keeps: one writing at a time, and of what is typed meanwhile the newest.
pub(super) struct Keeper {
    drafts: Arc<dyn Drafts>,
    wanted: Vec<(Actor, Option<Box<Saved>>)>,
    under_way: Option<UnderWay>,
    failed: bool,
    /// Whose draft is there and cannot be read: nothing takes its place.
    unread: Vec<Actor>,
}

struct UnderWay {
    operator: Actor,
    draft: Option<Vec<u8>>,
    writing: Writing,
}

impl Keeper {
    pub fn new(drafts: Arc<dyn Drafts>) -> Self {
        Self { drafts, wanted: Vec::new(), under_way: None, failed: false, unread: Vec::new() }
    }

    /// Keeps an operator's draft, or nothing of it, in place of what was to be kept before.
    pub fn keep(&mut self, operator: Actor, draft: Option<Box<Saved>>) {
        if self.unread.contains(&operator) {
            return;
        }
        match self.wanted.iter_mut().find(|(of, _)| *of == operator) {
            Some((_, wanted)) => *wanted = draft,
            None => self.wanted.push((operator, draft)),
        }
        self.begin();
    }

    /// What is kept of an operator's draft, or is about to be.
    pub fn load(&self, operator: Actor) -> io::Result<Option<Vec<u8>>> {
        if let Some((_, wanted)) = self.wanted.iter().find(|(of, _)| *of == operator) {
            return wanted.as_ref().map(|draft| draft.write().map_err(io::Error::other)).transpose();
        }
        match &self.under_way {
            Some(under_way) if under_way.operator == operator => Ok(under_way.draft.clone()),
            _ => self.drafts.load(operator),
        }
    }

    /// Puts aside what this program can make nothing of.
    pub fn put_aside(&self, operator: Actor) {
        self.drafts.put_aside(operator);
    }

    /// Takes what is kept over to a world that has taken the place of this one.
    pub fn follow(&self, world: u64) {
        // It goes on by itself; where it fails, the draft is offered no more, and is on the screen all the same.
        drop(self.drafts.follow(world));
    }

    /// Leaves what is kept of an operator as it is, since it could not even be read.
    pub fn leave_alone(&mut self, operator: Actor) {
        self.unread.push(operator);
    }

    fn begin(&mut self) {
        if self.under_way.is_some() || self.wanted.is_empty() {
            return;
        }
        let (operator, draft) = self.wanted.remove(0);
        let (draft, writing): (_, Writing) = match draft.map(|draft| draft.write()).transpose() {
            Ok(draft) => (draft.clone(), self.drafts.save(operator, draft)),
            Err(error) => (None, Box::pin(std::future::ready(Err(io::Error::other(error))))),
        };
        self.under_way = Some(UnderWay { operator, draft, writing });
    }

    /// Whether something is being written.
    pub const fn is_writing(&self) -> bool {
        self.under_way.is_some()
    }

    /// Waits for the end of what is being written, and answers whether it is the first that failed since one did not.
    /// Safe to drop and call again.
    pub async fn written(&mut self) -> bool {
        let Some(under_way) = &mut self.under_way else { return false };
        let result = under_way.writing.as_mut().await;
        self.under_way = None;
        self.begin();
        let failed_before = std::mem::replace(&mut self.failed, result.is_err());
        match result {
            Err(error) if !failed_before => {
                tracing::warn!(%error, "a draft was not kept");
                true
            }
            _ => false,
        }
    }

    /// Waits until all is written, or could not be.
    pub async fn flush(&mut self) {
        while self.is_writing() {
            self.written().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use tokio::sync::oneshot;

    use super::*;
    use crate::domain::{hub_id::HubId, id::UserId};

    fn operator(user: u64) -> Actor {
        Actor { hub: HubId::try_from(7).unwrap(), user: UserId(user) }
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).into_iter().flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[tokio::test]
    async fn each_operator_of_a_world_has_a_file_of_their_own() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("drafts");
        let disk = Disk::new(&folder, 3);
        assert_eq!(disk.load(operator(1)).unwrap(), None);
        disk.save(operator(1), None).await.unwrap();
        assert!(!folder.exists(), "there was nothing to keep");
        disk.save(operator(1), Some(b"one".into())).await.unwrap();
        disk.save(operator(2), Some(b"two".into())).await.unwrap();
        assert_eq!(names(&folder), ["3-7-0000000000000001.json", "3-7-0000000000000002.json"]);
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&disk.path(operator(1)))), (0o700, 0o600));
        assert_eq!(disk.load(operator(1)).unwrap().unwrap(), b"one");
        assert_eq!(Disk::new(&folder, 4).load(operator(1)).unwrap(), None);
        disk.save(operator(1), None).await.unwrap();
        assert_eq!(disk.load(operator(1)).unwrap(), None);
    }

    #[tokio::test]
    async fn drafts_of_other_worlds_are_swept() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("drafts");
        Disk::new(&folder, 3).sweep().unwrap();
        for world in [2, 3, 30] {
            Disk::new(&folder, world).save(operator(1), Some(b"x".into())).await.unwrap();
        }
        for name in [".3-7-0000000000000001.json.99.part", "notes.txt", "3-x", ".hidden"] {
            fs::write(folder.join(name), "").unwrap();
        }
        Disk::new(&folder, 3).sweep().unwrap();
        assert_eq!(names(&folder), [".hidden", "3-7-0000000000000001.json", "3-x", "notes.txt"]);
    }

    /// What was begun goes along into a restored world, whoever else keeps drafts in the folder.
    #[tokio::test]
    async fn drafts_follow_a_restored_world() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("drafts");
        let disk = Disk::new(&folder, 3);
        disk.follow(4).await.unwrap();
        let disk = Disk::new(&folder, 3);
        disk.save(operator(1), Some(b"one".into())).await.unwrap();
        Disk::new(&folder, 30).save(operator(1), Some(b"x".into())).await.unwrap();
        let shared = disk.clone();
        disk.follow(5).await.unwrap();
        assert_eq!(shared.load(operator(1)).unwrap().unwrap(), b"one");
        assert_eq!(names(&folder), ["30-7-0000000000000001.json", "5-7-0000000000000001.json"]);
        shared.sweep().unwrap();
        assert_eq!(names(&folder), ["5-7-0000000000000001.json"]);
    }

    /// Two sessions of one operator: the last writer wins, and no file is ever half of one and half of the other.
    #[tokio::test]
    async fn two_sessions_of_one_operator_write_whole_drafts() {
        let home = tempfile::tempdir().unwrap();
        let disk = Disk::new(home.path().join("drafts"), 3);
        let bytes = |n: u8| vec![n; 10_000 + usize::from(n)];
        let writings: Vec<Writing> = (0..20).map(|n| disk.save(operator(1), Some(bytes(n)))).collect();
        for writing in writings {
            writing.await.unwrap();
            let found = disk.load(operator(1)).unwrap().unwrap();
            assert_eq!(found, bytes(found[0]));
        }
        assert_eq!(names(&disk.folder).len(), 1);
    }

    /// What is longer than any draft is read so far that this can be told, and no further.
    #[tokio::test]
    async fn a_file_without_end_is_not_read_to_its_end() {
        let home = tempfile::tempdir().unwrap();
        let disk = Disk::new(home.path().join("drafts"), 3);
        disk.save(operator(1), Some(vec![b' '; 2 * LONGEST])).await.unwrap();
        let found = disk.load(operator(1)).unwrap().unwrap();
        assert_eq!(found.len(), LONGEST + 1);
        assert!(Saved::read(&found).is_err());
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_made_is_an_error() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("drafts"), "a file").unwrap();
        let disk = Disk::new(home.path().join("drafts"), 3);
        assert!(disk.save(operator(1), Some(b"x".into())).await.is_err());
        assert!(disk.load(operator(1)).is_err());
    }

    /// What is to be written, and what ends its writing.
    type Begun = (Option<Vec<u8>>, oneshot::Sender<()>);

    /// A place whose writings end when they are told to.
    #[derive(Default)]
    struct Slow(Mutex<Vec<Begun>>);

    impl Slow {
        fn begun(&self) -> usize {
            held(&self.0).len()
        }

        fn end(&self, at: usize) -> Option<Vec<u8>> {
            let (draft, end) = held(&self.0).remove(at);
            end.send(()).unwrap();
            draft
        }
    }

    impl Drafts for Slow {
        fn load(&self, _: Actor) -> io::Result<Option<Vec<u8>>> {
            Ok(None)
        }

        fn save(&self, _: Actor, draft: Option<Vec<u8>>) -> Writing {
            let (end, ended) = oneshot::channel();
            held(&self.0).push((draft, end));
            Box::pin(async move { ended.await.map_err(io::Error::other) })
        }

        fn put_aside(&self, _: Actor) {}
    }

    /// One writing is under way at a time; of all that is typed meanwhile the newest is written next, and until then it is
    /// what is there.
    #[tokio::test]
    async fn the_newest_waits_for_the_one_under_way() {
        let slow = Arc::new(Slow::default());
        let mut keeper = Keeper::new(slow.clone());
        let draft = |text: &str| {
            let mut wizard = crate::ui::wizards::create_user::State::new(operator(1));
            wizard.field.insert(text);
            wizard.to_keep(jiff::Timestamp::UNIX_EPOCH).unwrap()
        };
        let written = |text: &str| Some(draft(text).write().unwrap());
        for text in ["a", "ab", "abc"] {
            keeper.keep(operator(1), Some(Box::new(draft(text))));
            assert_eq!((slow.begun(), keeper.load(operator(1)).unwrap()), (1, written(text)));
        }
        assert_eq!(slow.end(0), written("a"));
        assert!(!keeper.written().await);
        assert_eq!((slow.begun(), keeper.load(operator(1)).unwrap()), (1, written("abc")));
        keeper.keep(operator(1), None);
        assert_eq!((slow.end(0), keeper.load(operator(1)).unwrap()), (written("abc"), None));
        assert!(!keeper.written().await);
        assert_eq!(slow.end(0), None);
        keeper.flush().await;
        assert!(!keeper.is_writing());
    }
}

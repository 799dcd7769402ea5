//! The embedded store on disk: its lock, its guards, and what it does when the disk fails.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::Path,
    pin::pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Waker},
    time::Duration,
};

use seatdesk::store::{
    Commit, OpenOptions, Order, SledStore, Store, StoreError, Tx, Watch, Write, check_schema, space::MIN_FREE_BYTES,
};
use tempfile::{TempDir, tempdir};

const SINCE: &str = "2026-08-20 09:30";

fn open(dir: &Path) -> Result<SledStore, StoreError> {
    SledStore::open(dir, SINCE)
}

/// As the program opens a store, but without waiting for a lock: where it is to be refused. What is to open waits as the
/// program does, since a child that another test has just forked holds a copy of every lock until it runs its program.
fn at_once() -> OpenOptions {
    OpenOptions { lock_wait: Duration::ZERO, ..OpenOptions::new(SINCE) }
}

async fn put(store: &SledStore, key: &str, value: &str) -> Result<Commit, StoreError> {
    store.transact(Tx::new().put(key, value)).await
}

/// The error of an opening that must fail.
fn refused(opened: Result<SledStore, StoreError>) -> StoreError {
    match opened {
        Ok(_) => panic!("the store was opened"),
        Err(error) => error,
    }
}

/// A folder with a store that holds one key, closed.
async fn made() -> TempDir {
    let dir = tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    assert_eq!(put(&store, "a", "1").await, Ok(Commit::Committed(1)));
    dir
}

#[tokio::test]
async fn a_store_that_is_opened_again_holds_everything() {
    let dir = tempdir().unwrap();
    for round in 1..=4_u64 {
        let store = open(dir.path()).unwrap();
        assert_eq!(store.revision().await, Ok(round - 1));
        assert_eq!(put(&store, &format!("k/{round}"), "v").await, Ok(Commit::Committed(round)));
        let page = store.scan("", Order::Ascending, None, 10).await.unwrap();
        let found: Vec<_> = page.items.iter().map(|item| (item.key.as_str(), item.rev)).collect();
        let expected: Vec<_> = (1..=round).map(|n| (format!("k/{n}"), n)).collect();
        assert!(found.iter().copied().eq(expected.iter().map(|(key, rev)| (key.as_str(), *rev))), "{found:?}");
        if round % 2 == 0 {
            store.close().await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_new_folder_is_private_and_marked() {
    let dir = tempdir().unwrap();
    let folder = dir.path().join("deep/er");
    let store = open(&folder).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&store.folder().lock()), 0o600);
    assert_eq!(mode(&store.folder().marker()), 0o600);
    assert!(fs::read_to_string(store.folder().marker()).unwrap().contains(SINCE));
    assert_eq!(check_schema(&store).await, Ok(()));
}

#[tokio::test]
async fn a_second_opening_is_told_who_has_the_store() {
    let dir = made().await;
    let store = open(dir.path()).unwrap();
    match refused(SledStore::open_with(dir.path(), &at_once())) {
        StoreError::Locked(owner) => {
            assert_eq!(owner.pid, Some(std::process::id()));
            assert_eq!(owner.since.as_deref(), Some(SINCE));
            assert!(owner.user.is_some());
        }
        other => panic!("{other}"),
    }
    assert_eq!(put(&store, "b", "1").await, Ok(Commit::Committed(2)), "the first one goes on");
    drop(store);
    let store = open(dir.path()).unwrap();
    assert_eq!(store.revision().await, Ok(2));
}

#[tokio::test]
async fn a_store_that_is_just_closing_is_waited_for() {
    let dir = made().await;
    let store = open(dir.path()).unwrap();
    let path = dir.path().to_owned();
    let (started, starting) = std::sync::mpsc::channel();
    let waiting = std::thread::spawn(move || {
        let options = OpenOptions { lock_wait: Duration::from_secs(60), ..OpenOptions::new(SINCE) };
        started.send(()).unwrap();
        SledStore::open_with(&path, &options).map(|_| ())
    });
    starting.recv().unwrap();
    drop(store);
    assert_eq!(waiting.join().unwrap(), Ok(()));
}

#[tokio::test]
async fn sleds_own_lock_is_told_as_a_lock() {
    let dir = made().await;
    let other = ::sled::open(dir.path().join("sled")).unwrap();
    let error = refused(SledStore::open_with(dir.path(), &at_once()));
    assert!(matches!(error, StoreError::Locked(_)), "{error}");
    drop(other);
    assert!(open(dir.path()).is_ok());
}

#[tokio::test]
async fn a_stale_lock_file_bars_nobody() {
    let dir = made().await;
    fs::write(dir.path().join("LOCK"), "pid=1\nuser=root\nsince=long ago\n").unwrap();
    assert!(open(dir.path()).is_ok());
    assert_eq!(fs::read_to_string(dir.path().join("LOCK")).unwrap(), "", "who left is not named");
}

#[tokio::test]
async fn an_unfinished_snapshot_is_deleted_before_sled_sees_it() {
    let dir = made().await;
    let left = dir.path().join("sled/snap.00000000000FFFFF.generating");
    fs::write(&left, "").unwrap();
    assert!(::sled::open(dir.path().join("sled")).is_err(), "sled itself does not get past it");
    fs::write(&left, "").unwrap();
    let store = open(dir.path()).unwrap();
    assert!(!left.exists());
    assert_eq!(store.get("a").await.unwrap().unwrap().value, b"1");
}

#[tokio::test]
async fn nothing_is_deleted_while_another_has_the_lock() {
    let dir = made().await;
    let store = open(dir.path()).unwrap();
    let left = dir.path().join("sled/snap.00000000000FFFFF.generating");
    fs::write(&left, "").unwrap();
    assert!(matches!(refused(SledStore::open_with(dir.path(), &at_once())), StoreError::Locked(_)));
    assert!(left.exists());
    drop(store);
}

#[tokio::test]
async fn an_emptied_store_is_not_taken_for_a_new_one() {
    type Empty = fn(&Path);
    let ways: [(&str, Empty); 4] = [
        ("no folder", |sled| fs::remove_dir_all(sled).unwrap()),
        ("no data file", |sled| fs::remove_file(sled.join("db")).unwrap()),
        ("an empty data file", |sled| fs::write(sled.join("db"), "").unwrap()),
        ("another, new store of sled's", |sled| {
            fs::remove_dir_all(sled).unwrap();
            drop(::sled::open(sled).unwrap());
        }),
    ];
    for (way, empty) in ways {
        let dir = made().await;
        empty(&dir.path().join("sled"));
        for _ in 0..2 {
            let error = refused(open(dir.path()));
            assert!(matches!(error, StoreError::Corrupt(_)), "{way}: {error}");
        }
    }
}

#[tokio::test]
async fn records_that_are_not_ours_are_not_taken_over() {
    let dir = tempdir().unwrap();
    let other = ::sled::open(dir.path().join("sled")).unwrap();
    other.insert("a", "1").unwrap();
    drop(other);
    assert!(matches!(refused(open(dir.path())), StoreError::Corrupt(_)));
}

#[tokio::test]
async fn a_kill_between_the_store_and_its_marker_is_mended() {
    let dir = made().await;
    fs::remove_file(dir.path().join("STORE")).unwrap();
    let store = open(dir.path()).unwrap();
    assert!(store.folder().marker().exists());
    assert_eq!(store.revision().await, Ok(1));
}

#[tokio::test]
async fn a_full_disk_bars_the_opening_and_leaves_all_as_it_is() {
    let dir = made().await;
    let full = |free: u64| OpenOptions { free_space: Arc::new(move |_| Ok(free)), ..OpenOptions::new(SINCE) };
    assert_eq!(refused(SledStore::open_with(dir.path(), &full(MIN_FREE_BYTES - 1))), StoreError::Full);
    let store = SledStore::open_with(dir.path(), &full(MIN_FREE_BYTES)).unwrap();
    assert_eq!(store.revision().await, Ok(1));
}

/// What is acknowledged is durable: at the moment of the sync sled has handed the data over, and nobody was told.
#[tokio::test]
async fn a_commit_is_flushed_and_synced_before_it_is_told_or_answered() {
    let dir = made().await;
    let db = dir.path().join("sled/db");
    let synced = Arc::new(AtomicUsize::new(0));
    let watch: Arc<Mutex<Option<Watch>>> = Arc::default();
    let (counted, watched) = (Arc::clone(&synced), Arc::clone(&watch));
    let sync = move |file: &fs::File| {
        let count = counted.fetch_add(1, Ordering::SeqCst);
        if let Some(watch) = watched.lock().unwrap().as_mut() {
            let value = format!("the value of commit {count}");
            assert!(fs::read(&db).unwrap().windows(value.len()).any(|bytes| bytes == value.as_bytes()), "not flushed");
            let mut context = Context::from_waker(Waker::noop());
            assert!(pin!(watch.next()).poll(&mut context).is_pending(), "told too early");
        }
        file.sync_all()
    };
    let store =
        SledStore::open_with(dir.path(), &OpenOptions { sync: Arc::new(sync), ..OpenOptions::new(SINCE) }).unwrap();
    assert_eq!(synced.load(Ordering::SeqCst), 1, "once while it is opened");
    for count in 1..4_usize {
        *watch.lock().unwrap() = Some(store.watch(""));
        let answer = put(&store, "a", &format!("the value of commit {count}")).await;
        assert!(matches!(answer, Ok(Commit::Committed(_))), "{answer:?}");
        assert_eq!(synced.load(Ordering::SeqCst), count + 1);
    }
    let failed = store.transact(Tx::new().absent("a").put("a", "3")).await;
    assert!(matches!(failed, Ok(Commit::PreconditionFailed(_))));
    assert_eq!(synced.load(Ordering::SeqCst), 4, "what writes nothing needs no sync");
}

/// A store whose next syncs fail with what is put into the slot.
fn failing(dir: &Path) -> (SledStore, Arc<Mutex<Option<io::ErrorKind>>>) {
    let slot = Arc::new(Mutex::new(None));
    let fails = Arc::clone(&slot);
    let sync = move |file: &fs::File| match *fails.lock().unwrap() {
        Some(kind) => Err(io::Error::from(kind)),
        None => file.sync_all(),
    };
    (SledStore::open_with(dir, &OpenOptions { sync: Arc::new(sync), ..OpenOptions::new(SINCE) }).unwrap(), slot)
}

#[tokio::test]
async fn a_failed_commit_ends_the_writing_until_the_store_is_opened_again() {
    for (kind, full) in [(io::ErrorKind::StorageFull, true), (io::ErrorKind::TimedOut, false)] {
        let dir = made().await;
        let (store, slot) = failing(dir.path());
        let mut watch = store.watch("");
        *slot.lock().unwrap() = Some(kind);
        let expected = |answer: Result<Commit, StoreError>| match answer {
            Err(StoreError::Full) => full,
            Err(StoreError::Unavailable(_)) => !full,
            _ => false,
        };
        assert!(expected(put(&store, "b", "1").await));
        *slot.lock().unwrap() = None;
        assert!(expected(put(&store, "c", "1").await), "also after the disk works again");
        assert!(expected(store.transact(Tx::new().exists("a")).await));
        assert!(store.close().await.is_err());
        assert_eq!(store.get("a").await.unwrap().unwrap().value, b"1", "reads go on");
        assert_eq!(store.revision().await, Ok(1));
        drop(store);
        assert!(matches!(watch.next().await, Err(StoreError::Unavailable(_))), "nobody was told");
        let store = open(dir.path()).unwrap();
        let known = store.revision().await.unwrap();
        assert_eq!(known == 2, store.get("b").await.unwrap().is_some(), "b is there whole or not at all");
        assert_eq!(store.get("c").await, Ok(None), "c was refused");
        assert_eq!(put(&store, "c", "1").await, Ok(Commit::Committed(known + 1)));
    }
}

#[tokio::test]
async fn a_panic_within_a_commit_ends_the_writing_too() {
    let dir = made().await;
    let armed = Arc::new(AtomicUsize::new(0));
    let trigger = Arc::clone(&armed);
    let sync = move |file: &fs::File| {
        assert_eq!(trigger.load(Ordering::SeqCst), 0, "a panic that the test asked for");
        file.sync_all()
    };
    let store =
        SledStore::open_with(dir.path(), &OpenOptions { sync: Arc::new(sync), ..OpenOptions::new(SINCE) }).unwrap();
    armed.store(1, Ordering::SeqCst);
    assert!(matches!(put(&store, "b", "1").await, Err(StoreError::Unavailable(_))));
    armed.store(0, Ordering::SeqCst);
    assert!(matches!(put(&store, "b", "1").await, Err(StoreError::Unavailable(_))));
    assert_eq!(store.get("a").await.unwrap().unwrap().value, b"1");
}

#[tokio::test]
async fn a_commit_whose_caller_stopped_waiting_is_finished() {
    let dir = made().await;
    let store = open(dir.path()).unwrap();
    let mut watch = store.watch("");
    {
        let mut write = pin!(put(&store, "b", "1"));
        let mut context = Context::from_waker(Waker::noop());
        let _begun = write.as_mut().poll(&mut context);
    }
    assert_eq!(watch.next().await.unwrap().rev, 2);
    assert!(store.get("b").await.unwrap().is_some());
}

#[test]
fn a_folder_that_cannot_be_made_is_neither_full_nor_damaged() {
    let dir = tempdir().unwrap();
    fs::write(dir.path().join("file"), "").unwrap();
    assert!(matches!(refused(open(&dir.path().join("file/store"))), StoreError::Other(_)));
}

/// Damage that leaves sled an older store to go on from is told all the same: a witness beside it knows better.
#[tokio::test]
async fn commits_that_are_gone_are_missed() {
    let dir = tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    for round in 1..=50 {
        assert_eq!(put(&store, &format!("k/{round:02}"), &"v".repeat(2000)).await, Ok(Commit::Committed(round)));
    }
    drop(store);
    // The log after the first commits is noise. Without a snapshot sled takes it for a write that was torn.
    let db = dir.path().join("sled/db");
    let mut bytes = fs::read(&db).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0xA5);
    fs::write(&db, bytes).unwrap();
    for _ in 0..2 {
        match refused(open(dir.path())) {
            StoreError::Corrupt(what) => assert!(what.contains("of its 50 commits are missing"), "{what}"),
            other => panic!("{other:?}"),
        }
    }
}

/// A power cut may leave the witness behind, and a store of an earlier version has none: neither is damage.
#[tokio::test]
async fn a_witness_that_lags_is_no_damage() {
    let dir = made().await;
    let head = dir.path().join("HEAD");
    assert_eq!(fs::read_to_string(&head).unwrap().trim_start_matches('0'), "1\n");
    for text in [Some("00000000000000000000\n"), Some("?"), None] {
        match text {
            Some(text) => fs::write(&head, text).unwrap(),
            None => fs::remove_file(&head).unwrap(),
        }
        assert_eq!(open(dir.path()).unwrap().revision().await, Ok(1));
    }
    assert_eq!(fs::read_to_string(&head).unwrap().trim_start_matches('0'), "1\n");
}

/// Who takes the store away to start over, and leaves its witness, has a new store and no damage.
#[tokio::test]
async fn a_new_store_owes_nothing_to_an_old_witness() {
    let dir = tempdir().unwrap();
    fs::write(dir.path().join("HEAD"), "00000000000000000050\n").unwrap();
    let store = open(dir.path()).unwrap();
    assert_eq!(put(&store, "a", "1").await, Ok(Commit::Committed(1)));
    drop(store);
    assert_eq!(open(dir.path()).unwrap().revision().await, Ok(1));
}

/// A fill waits for no disk, the commit after it makes it durable, and the witness is told of nothing before.
#[tokio::test]
async fn a_fill_is_durable_with_the_next_commit() {
    let dir = tempdir().unwrap();
    let syncs = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&syncs);
    let sync = Arc::new(move |_: &fs::File| {
        counted.fetch_add(1, Ordering::SeqCst);
        Ok(())
    });
    let store = SledStore::open_with(dir.path(), &OpenOptions { sync, ..OpenOptions::new(SINCE) }).unwrap();
    let head = || fs::read_to_string(dir.path().join("HEAD")).unwrap().trim().parse::<u64>().unwrap();
    assert_eq!(put(&store, "a", "1").await, Ok(Commit::Committed(1)));
    let before = syncs.load(Ordering::SeqCst);
    for n in 0..3 {
        store.fill(vec![Write::Put(format!("f/{n}"), b"1".to_vec())]).await.unwrap();
    }
    assert_eq!((syncs.load(Ordering::SeqCst), head()), (before, 1));
    assert_eq!(put(&store, "b", "1").await, Ok(Commit::Committed(5)));
    assert_eq!((syncs.load(Ordering::SeqCst), head()), (before + 1, 5));
    store.fill(vec![Write::Put("f/3".to_owned(), b"1".to_vec())]).await.unwrap();
    assert_eq!(head(), 5);
    store.close().await.unwrap();
    assert_eq!((syncs.load(Ordering::SeqCst), head()), (before + 2, 6));
    drop(store);
    let store = open(dir.path()).unwrap();
    assert_eq!(store.revision().await, Ok(6));
    assert_eq!(store.scan("f/", Order::Ascending, None, 10).await.unwrap().items.len(), 4);
}

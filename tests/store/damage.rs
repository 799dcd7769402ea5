//! A damaged store: never a panic, and never an answer that was not written.

use std::{
    collections::BTreeMap,
    fs::{self, OpenOptions},
    os::unix::fs::FileExt,
    path::Path,
};

use seatdesk::store::{Order, SledStore, Store, StoreError, Tx};
use tempfile::{TempDir, tempdir};

/// How many keys the store to be damaged holds.
const KEYS: usize = 400;

fn value(key: usize, round: usize) -> String {
    format!("value {round} of key {key} {}", "x".repeat(900))
}

/// A folder with a store that was written in rounds, so that its file has old and new parts.
async fn made() -> TempDir {
    let dir = tempdir().unwrap();
    let sync = std::sync::Arc::new(|_: &fs::File| Ok(()));
    let options = seatdesk::store::OpenOptions { sync, ..seatdesk::store::OpenOptions::new("now") };
    for round in 0..3 {
        let store = SledStore::open_with(dir.path(), &options).unwrap();
        for first in (0..KEYS).step_by(100) {
            let keys = first..first + 100;
            let tx = keys.fold(Tx::new(), |tx, key| tx.put(format!("k/{key:04}"), value(key, round)));
            store.transact(tx).await.map(|_| ()).unwrap();
        }
    }
    dir
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Opens a damaged store and reads all of it; answers whether it was found whole.
async fn read_all(dir: &Path) -> Result<(), StoreError> {
    let store = SledStore::open(dir, "later")?;
    let mut found = BTreeMap::new();
    let mut after = None;
    loop {
        let page = store.scan("", Order::Ascending, after.as_deref(), 150).await?;
        found.extend(page.items.into_iter().map(|item| (item.key, item.value)));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(found.len(), KEYS, "keys were lost in silence");
    for (n, (key, stored)) in found.iter().enumerate() {
        assert_eq!(key, &format!("k/{n:04}"));
        assert_eq!(stored, value(n, 2).as_bytes(), "an old or wrong value of {key}");
    }
    Ok(())
}

/// One way to damage the files of sled in a folder.
type Damage = Box<dyn Fn(&Path)>;

fn overwrite(path: &Path, at: u64, bytes: &[u8]) {
    OpenOptions::new().write(true).open(path).unwrap().write_all_at(bytes, at).unwrap();
}

fn cut(path: &Path, len: u64) {
    OpenOptions::new().write(true).open(path).unwrap().set_len(len).unwrap();
}

fn snapshot(sled: &Path) -> std::path::PathBuf {
    let mut entries = fs::read_dir(sled).unwrap().map(|entry| entry.unwrap().path());
    entries.find(|path| path.file_name().unwrap().to_string_lossy().starts_with("snap.")).unwrap()
}

#[tokio::test]
async fn damage_is_harmless_or_told() {
    let whole = made().await;
    assert_eq!(read_all(whole.path()).await, Ok(()));
    let len = fs::metadata(whole.path().join("sled/db")).unwrap().len();
    let mut ways: Vec<(String, Damage)> = Vec::new();
    for part in 0..8 {
        // Odd places, so that a cut does not always fall on the border of a segment.
        let at = len * part / 8 + 37 * part;
        ways.push((format!("cut at {at}"), Box::new(move |sled| cut(&sled.join("db"), at.max(1)))));
        for (name, bytes) in [("zeros", vec![0; 4096]), ("noise", (0..4096).map(|n| (n * 131 % 251) as u8).collect())] {
            let damage = move |sled: &Path| overwrite(&sled.join("db"), at, &bytes);
            ways.push((format!("{name} at {at}"), Box::new(damage)));
        }
        let flip = move |sled: &Path| {
            let path = sled.join("db");
            let byte = fs::read(&path).unwrap()[usize::try_from(at).unwrap()];
            overwrite(&path, at, &[byte ^ 0x10]);
        };
        ways.push((format!("one bit at {at}"), Box::new(flip)));
    }
    ways.push(("a cut snapshot".to_owned(), Box::new(|sled| cut(&snapshot(sled), 5))));
    ways.push(("an empty snapshot".to_owned(), Box::new(|sled| cut(&snapshot(sled), 0))));
    ways.push(("no snapshot".to_owned(), Box::new(|sled| fs::remove_file(snapshot(sled)).unwrap())));
    ways.push(("a noisy snapshot".to_owned(), Box::new(|sled| overwrite(&snapshot(sled), 3, &[0xA5; 64]))));
    ways.push(("cut settings".to_owned(), Box::new(|sled| cut(&sled.join("conf"), 3))));
    ways.push(("noisy settings".to_owned(), Box::new(|sled| overwrite(&sled.join("conf"), 0, &[0xA5; 16]))));
    ways.push(("no settings".to_owned(), Box::new(|sled| fs::remove_file(sled.join("conf")).unwrap())));
    let (mut told, mut harmless) = (0, 0);
    for (way, damage) in &ways {
        let dir = tempdir().unwrap();
        copy(whole.path(), dir.path());
        damage(&dir.path().join("sled"));
        match read_all(dir.path()).await {
            Ok(()) => harmless += 1,
            Err(StoreError::Corrupt(text)) if !text.is_empty() => told += 1,
            Err(other) => panic!("{way}: {other:?}"),
        }
    }
    assert!(told > 0 && harmless > 0, "{told} told, {harmless} harmless");
}

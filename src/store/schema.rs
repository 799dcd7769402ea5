//! The number of the layout of the store as a whole: which keys there are and what they mean.
//!
//! It lies under [`SCHEMA_KEY`] as `{"v":1,"min_reader":1}`: the number of the layout, and the smallest number that a
//! program must know to read it. It is checked before anything else is read. The version of each single value is
//! another matter, see [`crate::store::migrate`].

use serde::{Deserialize, Serialize};

use crate::store::{
    contract::{Commit, Item, MAX_PAGE, Order, Store},
    domain_claims::CLAIM_DOMAINS,
    error::StoreError,
    tx::{MAX_PRECONDITIONS, MAX_WRITES, Precondition, Tx, Write},
};

/// The key of the number of the layout.
pub const SCHEMA_KEY: &str = "meta/schema";

/// The steps from the first layout to the newest: the first step makes layout 1 into 2, and so on.
pub const SCHEMA_STEPS: &[SchemaStep] = &[CLAIM_DOMAINS];

/// One step from a layout to the next.
#[derive(Clone, Copy, Debug)]
pub struct SchemaStep {
    /// The keys it looks at.
    pub prefix: &'static str,
    /// The smallest layout that a program must know to read the result.
    pub min_reader: u32,
    /// What to write for one item; nothing for one that is as it should be. A step that was interrupted starts again
    /// from its first key, so that it must leave alone what it wrote itself. Besides the item's own key it may write
    /// keys at which it does not look. The text of its error says what it missed.
    pub rewrite: fn(&Item) -> Result<Vec<Write>, String>,
}

/// What lies under [`SCHEMA_KEY`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Schema {
    v: u32,
    min_reader: u32,
}

/// Checks the layout of a store: writes the newest number into an empty one, brings an older one to the newest.
///
/// # Errors
/// [`StoreError::Newer`] when a newer program is needed to read it, [`StoreError::Corrupt`] for a store with records
/// and without a number; and what the store answers.
pub async fn check_schema(store: &dyn Store) -> Result<(), StoreError> {
    check_schema_with(store, SCHEMA_STEPS).await
}

/// As [`check_schema`], for the layouts that `steps` know.
///
/// # Errors
/// As [`check_schema`].
pub async fn check_schema_with(store: &dyn Store, steps: &[SchemaStep]) -> Result<(), StoreError> {
    let understood = u32::try_from(steps.len()).unwrap_or(u32::MAX).saturating_add(1);
    let Some(item) = store.get(SCHEMA_KEY).await? else {
        if !store.scan("", Order::Ascending, None, 1).await?.items.is_empty() {
            return Err(StoreError::Corrupt(format!("there are records, and no {SCHEMA_KEY}")));
        }
        let min_reader = steps.last().map_or(1, |step| step.min_reader);
        let first = Tx::new().absent(SCHEMA_KEY).put(SCHEMA_KEY, bytes(Schema { v: understood, min_reader })?);
        return commit(store, first).await.map(|_| ());
    };
    let schema: Schema =
        serde_json::from_slice(&item.value).map_err(|error| StoreError::Corrupt(format!("{SCHEMA_KEY}: {error}")))?;
    if schema.min_reader > understood {
        return Err(StoreError::Newer { found: schema.min_reader, understood });
    }
    let done = usize::try_from(schema.v).unwrap_or(usize::MAX).checked_sub(1);
    let done = done.ok_or_else(|| StoreError::Corrupt(format!("{SCHEMA_KEY}: there is no layout 0")))?;
    let mut rev = item.rev;
    let mut number = schema.v;
    // A layout above the newest one known here, and readable all the same, is left as it is.
    for step in steps.iter().skip(done) {
        number += 1;
        rev = run(store, step, number, rev).await?;
    }
    Ok(())
}

/// Runs one step in batches; the last one carries the new number. Answers the revision of the number.
async fn run(store: &dyn Store, step: &SchemaStep, number: u32, rev: u64) -> Result<u64, StoreError> {
    // Every batch names the old number, so that no other program can be at the same step.
    let start = || Tx::new().rev_is(SCHEMA_KEY, rev);
    let mut batch = start();
    let mut after: Option<String> = None;
    loop {
        let page = store.scan(step.prefix, Order::Ascending, after.as_deref(), MAX_PAGE).await?;
        for item in page.items.into_iter().filter(|item| item.key != SCHEMA_KEY) {
            let writes = (step.rewrite)(&item)
                .map_err(|text| StoreError::Corrupt(format!("{} for layout {number}: {text}", item.key)))?;
            if writes.is_empty() {
                continue;
            }
            // One place is kept for the number.
            let full = batch.writes.len() + writes.len() >= MAX_WRITES || batch.expect.len() >= MAX_PRECONDITIONS;
            if full && !batch.writes.is_empty() {
                commit(store, std::mem::replace(&mut batch, start())).await?;
            }
            batch.expect.push(Precondition::RevIs(item.key, item.rev));
            batch.writes.extend(writes);
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    commit(store, batch.put(SCHEMA_KEY, bytes(Schema { v: number, min_reader: step.min_reader })?)).await
}

/// Commits what nothing else should get in the way of.
async fn commit(store: &dyn Store, tx: Tx) -> Result<u64, StoreError> {
    match store.transact(tx).await? {
        Commit::Committed(rev) => Ok(rev),
        Commit::PreconditionFailed(_) => {
            Err(StoreError::Unavailable("something else wrote while the layout was checked".to_owned()))
        }
    }
}

/// The number as it is stored.
fn bytes(schema: Schema) -> Result<Vec<u8>, StoreError> {
    serde_json::to_vec(&schema).map_err(|error| StoreError::Other(format!("encoding {SCHEMA_KEY}: {error}")))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::store::{
        fault::{Fault, FaultStore},
        memory::MemoryStore,
    };

    /// A pretend step: values under `n/` end in an exclamation mark from layout 2 on.
    const SHOUT: SchemaStep = SchemaStep { prefix: "n/", min_reader: 2, rewrite: shout };

    fn shout(item: &Item) -> Result<Vec<Write>, String> {
        if item.value.is_empty() {
            return Err("nothing to shout".to_owned());
        }
        if item.value.ends_with(b"!") {
            return Ok(Vec::new());
        }
        let mut value = item.value.clone();
        value.push(b'!');
        Ok(vec![Write::Put(item.key.clone(), value)])
    }

    async fn schema(store: &dyn Store) -> String {
        String::from_utf8(store.get(SCHEMA_KEY).await.unwrap().unwrap().value).unwrap()
    }

    async fn put(store: &dyn Store, key: &str, value: &str) {
        assert!(matches!(store.transact(Tx::new().put(key, value)).await, Ok(Commit::Committed(_))));
    }

    /// A store of the first layout with this many numbers.
    async fn filled(count: usize) -> MemoryStore {
        let store = MemoryStore::new();
        check_schema_with(&store, &[]).await.unwrap();
        for n in 0..count {
            put(&store, &format!("n/{n:04}"), "hey").await;
        }
        put(&store, "other", "hey").await;
        store
    }

    async fn shouted(store: &dyn Store) -> usize {
        let mut count = 0;
        let mut after = None;
        loop {
            let page = store.scan("n/", Order::Ascending, after.as_deref(), 500).await.unwrap();
            count += page.items.iter().filter(|item| item.value == b"hey!").count();
            after = page.next;
            if after.is_none() {
                return count;
            }
        }
    }

    #[tokio::test]
    async fn an_empty_store_gets_the_newest_number_once() {
        let store = MemoryStore::new();
        check_schema(&store).await.unwrap();
        assert_eq!(schema(&store).await, r#"{"v":2,"min_reader":2}"#);
        check_schema(&store).await.unwrap();
        assert_eq!(store.revision().await, Ok(1));
        let store = MemoryStore::new();
        check_schema_with(&store, &[SHOUT]).await.unwrap();
        assert_eq!(schema(&store).await, r#"{"v":2,"min_reader":2}"#);
    }

    #[tokio::test]
    async fn a_newer_layout_is_refused_unless_it_can_be_read() {
        let store = MemoryStore::new();
        put(&store, SCHEMA_KEY, r#"{"v":9,"min_reader":7}"#).await;
        assert_eq!(check_schema(&store).await, Err(StoreError::Newer { found: 7, understood: 2 }));
        put(&store, SCHEMA_KEY, r#"{"v":9,"min_reader":1,"added":true}"#).await;
        assert_eq!(check_schema(&store).await, Ok(()));
        assert_eq!(store.revision().await, Ok(2), "it was left as it is");
    }

    #[tokio::test]
    async fn records_without_a_readable_number_are_corrupt() {
        let store = MemoryStore::new();
        put(&store, "a", "b").await;
        assert!(matches!(check_schema(&store).await, Err(StoreError::Corrupt(_))));
        for damaged in ["", "{}", r#"{"v":0,"min_reader":0}"#] {
            put(&store, SCHEMA_KEY, damaged).await;
            assert!(matches!(check_schema(&store).await, Err(StoreError::Corrupt(_))), "{damaged:?}");
        }
    }

    #[tokio::test]
    async fn a_step_rewrites_all_in_batches_and_the_number_comes_last() {
        let store = filled(1100).await;
        let before = store.revision().await.unwrap();
        let mut watch = store.watch("");
        check_schema_with(&store, &[SHOUT]).await.unwrap();
        assert_eq!(shouted(&store).await, 1100);
        assert_eq!(store.get("other").await.unwrap().unwrap().value, b"hey");
        assert_eq!(schema(&store).await, r#"{"v":2,"min_reader":2}"#);
        let batches = store.revision().await.unwrap() - before;
        assert_eq!(batches, 9, "127 items a batch, since one place is the number's");
        for batch in 1..=batches {
            let set = watch.next().await.unwrap();
            assert_eq!(set.changes.iter().any(|write| write.key() == SCHEMA_KEY), batch == batches);
        }
        check_schema_with(&store, &[SHOUT]).await.unwrap();
        assert_eq!(store.revision().await.unwrap(), before + batches, "it runs once");
    }

    #[tokio::test]
    async fn an_interrupted_step_starts_again() {
        let store = FaultStore::new(Arc::new(filled(300).await));
        store.script([Fault::Pass, Fault::UnavailableAfter]);
        assert!(matches!(check_schema_with(&store, &[SHOUT]).await, Err(StoreError::Unavailable(_))));
        assert_eq!(schema(&store).await, r#"{"v":1,"min_reader":1}"#);
        assert_eq!(shouted(&store).await, 254);
        check_schema_with(&store, &[SHOUT]).await.unwrap();
        assert_eq!(shouted(&store).await, 300);
        assert_eq!(schema(&store).await, r#"{"v":2,"min_reader":2}"#);
    }

    #[tokio::test]
    async fn a_step_that_refuses_leaves_the_number() {
        let store = filled(3).await;
        put(&store, "n/0001", "").await;
        let refused = check_schema_with(&store, &[SHOUT]).await;
        assert_eq!(refused, Err(StoreError::Corrupt("n/0001 for layout 2: nothing to shout".to_owned())));
        assert_eq!(schema(&store).await, r#"{"v":1,"min_reader":1}"#);
    }

    #[tokio::test]
    async fn a_writer_in_between_stops_the_step() {
        let store = FaultStore::new(Arc::new(filled(3).await));
        store.script([Fault::Conflict]);
        assert!(matches!(check_schema_with(&store, &[SHOUT]).await, Err(StoreError::Unavailable(_))));
    }
}

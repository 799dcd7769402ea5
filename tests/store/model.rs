//! Random transactions, scans and reopenings, held against a map.

use std::{collections::BTreeMap, sync::Arc};

use proptest::{prelude::*, test_runner::RngSeed};
use seatdesk::store::{Commit, Item, MemoryStore, OpenOptions, Order, Precondition, SledStore, Store, Tx, Write};
use tokio::runtime::Builder;

/// One step of a run.
#[derive(Clone, Debug)]
enum Step {
    Transact(Tx),
    Scan(String, Order, usize),
    Reopen,
}

/// Few keys, so that they meet often; some are prefixes of others.
fn key() -> impl Strategy<Value = String> {
    prop_oneof!["[ab]", "[ab]/[0-3]", "[ab]/[0-3]/[é0]", "[a-c]/[0-9]{2}"]
}

fn expect() -> impl Strategy<Value = Precondition> {
    prop_oneof![
        key().prop_map(Precondition::Absent),
        key().prop_map(Precondition::Exists),
        (key(), 0..20_u64).prop_map(|(key, rev)| Precondition::RevIs(key, rev)),
    ]
}

fn write() -> impl Strategy<Value = Write> {
    prop_oneof![
        3 => (key(), prop_oneof![
            prop::collection::vec(any::<u8>(), 0..40),
            (any::<u8>(), 1000..6145_usize).prop_map(|(byte, len)| vec![byte; len]),
        ]).prop_map(|(key, value)| Write::Put(key, value)),
        1 => key().prop_map(Write::Del),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let tx = (prop::collection::vec(expect(), 0..2), prop::collection::vec(write(), 0..12));
    prop_oneof![
        6 => tx.prop_map(|(expect, writes)| Step::Transact(Tx { expect, writes })),
        3 => (prop_oneof![Just(String::new()), key()], any::<bool>(), 1..9_usize).prop_map(|(prefix, up, limit)| {
            Step::Scan(prefix, if up { Order::Ascending } else { Order::Descending }, limit)
        }),
        1 => Just(Step::Reopen),
    ]
}

/// The model: what a store is, in a few lines.
#[derive(Default)]
struct Model {
    items: BTreeMap<String, (Vec<u8>, u64)>,
    revision: u64,
}

impl Model {
    fn transact(&mut self, tx: &Tx) -> Commit {
        let holds = tx.expect.iter().all(|expected| match expected {
            Precondition::Absent(key) => !self.items.contains_key(key),
            Precondition::Exists(key) => self.items.contains_key(key),
            Precondition::RevIs(key, rev) => self.items.get(key).is_some_and(|(_, found)| found == rev),
        });
        if !holds {
            return Commit::PreconditionFailed(self.revision);
        }
        if !tx.writes.is_empty() {
            self.revision += 1;
        }
        for write in &tx.writes {
            match write {
                Write::Put(key, value) => drop(self.items.insert(key.clone(), (value.clone(), self.revision))),
                Write::Del(key) => drop(self.items.remove(key)),
            }
        }
        Commit::Committed(self.revision)
    }

    fn scan(&self, prefix: &str, order: Order) -> Vec<Item> {
        let under = self.items.iter().filter(|(key, _)| key.starts_with(prefix));
        let items = under.map(|(key, (value, rev))| Item { key: key.clone(), value: value.clone(), rev: *rev });
        let mut items: Vec<Item> = items.collect();
        if order == Order::Descending {
            items.reverse();
        }
        items
    }
}

async fn scan_all(store: &dyn Store, prefix: &str, order: Order, limit: usize) -> Vec<Item> {
    let (mut items, mut after) = (Vec::new(), None::<String>);
    loop {
        let page = store.scan(prefix, order, after.as_deref(), limit).await.unwrap();
        items.extend(page.items);
        after = page.next;
        if after.is_none() {
            return items;
        }
    }
}

/// Takes the steps on a store and on the model; `reopen` gives the same store, opened again.
async fn hold(
    steps: &[Step],
    mut store: Arc<dyn Store>,
    reopen: impl Fn(Arc<dyn Store>) -> Arc<dyn Store>,
) -> Result<(), TestCaseError> {
    let mut model = Model::default();
    for step in steps {
        match step {
            // A transaction over a limit is the business of other tests.
            Step::Transact(tx) if tx.check().is_err() => prop_assert!(store.transact(tx.clone()).await.is_err()),
            Step::Transact(tx) => prop_assert_eq!(store.transact(tx.clone()).await, Ok(model.transact(tx))),
            Step::Scan(prefix, order, limit) => {
                prop_assert_eq!(scan_all(&*store, prefix, *order, *limit).await, model.scan(prefix, *order));
            }
            Step::Reopen => store = reopen(store),
        }
        prop_assert_eq!(store.revision().await, Ok(model.revision));
    }
    store = reopen(store);
    for order in [Order::Ascending, Order::Descending] {
        prop_assert_eq!(scan_all(&*store, "", order, 500).await, model.scan("", order));
    }
    for (key, (value, rev)) in &model.items {
        let item = Item { key: key.clone(), value: value.clone(), rev: *rev };
        prop_assert_eq!(store.get(key).await, Ok(Some(item)));
    }
    Ok(())
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(23), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn memory_is_as_the_model(steps in prop::collection::vec(step(), 1..60)) {
        let runtime = Builder::new_current_thread().build().unwrap();
        runtime.block_on(hold(&steps, Arc::new(MemoryStore::new()), |store| store))?;
    }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn sled_is_as_the_model(steps in prop::collection::vec(step(), 1..60)) {
        let runtime = Builder::new_current_thread().build().unwrap();
        let dir = tempfile::tempdir().unwrap();
        // Nothing is killed here, so that the time for the disk can be saved.
        let options = OpenOptions { sync: Arc::new(|_| Ok(())), ..OpenOptions::new("now") };
        let open = || -> Arc<dyn Store> { Arc::new(SledStore::open_with(dir.path(), &options).unwrap()) };
        runtime.block_on(hold(&steps, open(), |store| {
            drop(store);
            open()
        }))?;
    }
}

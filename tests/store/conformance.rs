//! What every store must do, run on each engine.

use std::{
    future::Future,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, Waker},
};

use seatdesk::store::{
    ChangeSet, Commit, Item, MAX_PAGE, MAX_VALUE_BYTES, MAX_WRITES, MemoryStore, Order, SledStore, Store, StoreError,
    Tx, TxLimit, WATCH_RING, Watch, Write,
};

/// Makes a new, empty store at each call.
type Make<'a> = &'a dyn Fn() -> Arc<dyn Store>;

fn on_memory() -> impl Fn() -> Arc<dyn Store> {
    || Arc::new(MemoryStore::new())
}

fn on_sled() -> impl Fn() -> Arc<dyn Store> {
    let dir = tempfile::tempdir().unwrap();
    let made = AtomicUsize::new(0);
    move || {
        let number = made.fetch_add(1, Ordering::Relaxed);
        Arc::new(SledStore::open(&dir.path().join(number.to_string()), "now").unwrap())
    }
}

/// Runs each of these functions on every engine.
macro_rules! conformance {
    ($($name:ident),* $(,)?) => {
        mod memory {
            $(#[tokio::test] async fn $name() { super::$name(&super::on_memory()).await; })*
        }
        mod sled {
            $(#[tokio::test] async fn $name() { super::$name(&super::on_sled()).await; })*
        }
    };
}

conformance!(
    a_new_store_is_empty,
    a_value_is_read_back_with_its_revision,
    each_kind_of_precondition,
    a_failed_precondition_writes_nothing,
    a_transaction_without_writes_takes_no_revision,
    only_one_of_two_creators_wins,
    limits_are_refused_before_anything_is_tried,
    the_largest_transaction_is_taken,
    a_scan_holds_the_keys_of_its_prefix_in_both_orders,
    pages_hold_every_key_once,
    a_page_goes_on_where_its_last_key_was_deleted,
    odd_keys_and_values_survive,
    a_fill_is_read_at_once_and_told_to_no_watcher,
    a_fill_takes_its_place_among_the_revisions,
    a_fill_keeps_the_limits_and_is_refused_by_a_closed_store,
    a_watch_tells_each_commit_under_its_prefix,
    a_watch_does_not_tell_what_was_before_or_what_failed,
    a_slow_watcher_is_told_that_it_lagged,
    a_watch_ends_with_its_store,
    a_closed_store_is_read_and_not_written,
    a_store_is_used_without_a_runtime,
);

async fn committed(store: &dyn Store, tx: Tx) -> u64 {
    match store.transact(tx).await {
        Ok(Commit::Committed(rev)) => rev,
        other => panic!("not committed: {other:?}"),
    }
}

async fn keys(store: &dyn Store, prefix: &str, order: Order) -> Vec<String> {
    let page = store.scan(prefix, order, None, MAX_PAGE).await.unwrap();
    assert_eq!(page.next, None);
    page.items.into_iter().map(|item| item.key).collect()
}

/// What a watch has ready now; `None` when it would wait.
fn ready(watch: &mut Watch) -> Option<Result<ChangeSet, StoreError>> {
    // Unconstrained, since the runtime would make a long loop over what is ready wait for its turn.
    match pin!(tokio::task::unconstrained(watch.next())).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(next) => Some(next),
        Poll::Pending => None,
    }
}

fn put(key: &str, value: &str) -> Write {
    Write::Put(key.to_owned(), value.as_bytes().to_vec())
}

async fn a_new_store_is_empty(make: Make<'_>) {
    let store = make();
    assert_eq!(store.revision().await, Ok(0));
    assert_eq!(store.get("a").await, Ok(None));
    assert_eq!(store.get("").await, Ok(None));
    for order in [Order::Ascending, Order::Descending] {
        let page = store.scan("", order, None, 10).await.unwrap();
        assert_eq!((page.items, page.next, page.rev), (vec![], None, 0));
    }
}

async fn a_value_is_read_back_with_its_revision(make: Make<'_>) {
    let store = make();
    let first = committed(&*store, Tx::new().put("a", "1").put("b", "1")).await;
    let second = committed(&*store, Tx::new().put("a", "2").del("none")).await;
    assert!(first > 0 && second > first);
    let item = |key: &str, value: &str, rev| Some(Item { key: key.to_owned(), value: value.into(), rev });
    assert_eq!(store.get("a").await, Ok(item("a", "2", second)));
    assert_eq!(store.get("b").await, Ok(item("b", "1", first)));
    assert_eq!(store.revision().await, Ok(second));
    let third = committed(&*store, Tx::new().del("a")).await;
    assert_eq!(store.get("a").await, Ok(None));
    assert_eq!(store.scan("", Order::Ascending, None, 1).await.unwrap().rev, third);
}

async fn each_kind_of_precondition(make: Make<'_>) {
    let store = make();
    let rev = committed(&*store, Tx::new().put("a", "")).await;
    let moved = committed(&*store, Tx::new().put("b", "")).await;
    for (tx, holds) in [
        (Tx::new().absent("none"), true),
        (Tx::new().absent("a"), false),
        (Tx::new().exists("a"), true),
        (Tx::new().exists("none"), false),
        (Tx::new().rev_is("a", rev), true),
        (Tx::new().rev_is("a", moved), false),
        (Tx::new().rev_is("none", 0), false),
        (Tx::new().exists("a").absent("none").rev_is("b", moved), true),
        (Tx::new().exists("a").absent("none").rev_is("b", rev), false),
    ] {
        let expected = if holds { Commit::Committed(moved) } else { Commit::PreconditionFailed(moved) };
        assert_eq!(store.transact(tx.clone()).await, Ok(expected), "{tx:?}");
    }
}

async fn a_failed_precondition_writes_nothing(make: Make<'_>) {
    let store = make();
    let rev = committed(&*store, Tx::new().put("a", "1").put("b", "1")).await;
    let stale = Tx::new().rev_is("a", rev).absent("b").put("a", "2").del("b").put("c", "2");
    assert_eq!(store.transact(stale).await, Ok(Commit::PreconditionFailed(rev)));
    assert_eq!(keys(&*store, "", Order::Ascending).await, ["a", "b"]);
    assert_eq!(store.get("a").await.unwrap().unwrap().value, b"1");
    assert_eq!(store.revision().await, Ok(rev));
}

async fn a_transaction_without_writes_takes_no_revision(make: Make<'_>) {
    let store = make();
    let rev = committed(&*store, Tx::new().put("a", "1")).await;
    let mut watch = store.watch("");
    assert_eq!(committed(&*store, Tx::new().exists("a")).await, rev);
    assert_eq!(store.revision().await, Ok(rev));
    assert!(ready(&mut watch).is_none());
}

async fn only_one_of_two_creators_wins(make: Make<'_>) {
    let store = make();
    let tries = (0..8).map(|n| {
        let store = Arc::clone(&store);
        tokio::spawn(async move { store.transact(Tx::new().absent("user").put("user", n.to_string())).await })
    });
    let mut winners = 0;
    for attempt in tries.collect::<Vec<_>>() {
        match attempt.await.unwrap().unwrap() {
            Commit::Committed(rev) => winners += rev,
            Commit::PreconditionFailed(rev) => assert_eq!(rev, 1),
        }
    }
    assert_eq!(winners, 1);
}

async fn limits_are_refused_before_anything_is_tried(make: Make<'_>) {
    let store = make();
    let big = vec![0; MAX_VALUE_BYTES + 1];
    for (tx, limit) in [
        (Tx::new().put("", "x"), TxLimit::EmptyKey),
        (Tx::new().put("a", "x").del("a"), TxLimit::Repeated("a".to_owned())),
        (Tx::new().put("b", "x").put("a", big), TxLimit::Value { key: "a".to_owned(), bytes: MAX_VALUE_BYTES + 1 }),
        ((0..129).fold(Tx::new(), |tx, n| tx.del(format!("{n}"))), TxLimit::Writes(129)),
    ] {
        assert_eq!(store.transact(tx).await, Err(StoreError::TooLarge(limit)));
    }
    assert_eq!(store.revision().await, Ok(0));
    committed(&*store, Tx::new().put("a", "x")).await;
}

async fn the_largest_transaction_is_taken(make: Make<'_>) {
    let store = make();
    let key = |n: usize| format!("{n:03}{}", "k".repeat(509));
    let tx = (0..128).fold(Tx::new(), |tx, n| tx.absent(key(n)).put(key(n), vec![7; MAX_VALUE_BYTES]));
    committed(&*store, tx).await;
    let page = store.scan("", Order::Ascending, None, MAX_PAGE).await.unwrap();
    assert_eq!(page.items.len(), 128);
    assert!(page.items.iter().all(|item| item.value == [7; MAX_VALUE_BYTES]));
}

async fn a_scan_holds_the_keys_of_its_prefix_in_both_orders(make: Make<'_>) {
    let store = make();
    let all = ["a", "a/", "a/1", "a/1/x", "a/2", "a0", "b", "é", "é/1", "\u{10FFFF}"];
    committed(&*store, all.iter().fold(Tx::new(), |tx, key| tx.put(*key, ""))).await;
    for (prefix, expected) in [
        ("", &all[..]),
        ("a", &all[..6]),
        ("a/", &all[1..5]),
        ("a/1", &all[2..4]),
        ("é", &all[7..9]),
        ("\u{10FFFF}", &all[9..]),
        ("c", &[]),
    ] {
        assert_eq!(keys(&*store, prefix, Order::Ascending).await, expected, "{prefix:?}");
        let mut down = keys(&*store, prefix, Order::Descending).await;
        down.reverse();
        assert_eq!(down, expected, "{prefix:?}");
    }
}

async fn pages_hold_every_key_once(make: Make<'_>) {
    let store = make();
    let all: Vec<String> = (0..MAX_PAGE + 100).map(|n| format!("k/{n:04}")).collect();
    for chunk in all.chunks(128) {
        committed(&*store, chunk.iter().fold(Tx::new(), |tx, key| tx.put(key.clone(), ""))).await;
    }
    committed(&*store, Tx::new().put("j", "").put("l", "")).await;
    for (limit, pages) in [(100, 6), (99, 7), (MAX_PAGE, 2), (usize::MAX, 2)] {
        for order in [Order::Ascending, Order::Descending] {
            let (mut seen, mut count, mut after) = (Vec::new(), 0, None::<String>);
            loop {
                let page = store.scan("k/", order, after.as_deref(), limit).await.unwrap();
                assert!(page.items.len() <= limit.min(MAX_PAGE));
                seen.extend(page.items.into_iter().map(|item| item.key));
                count += 1;
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            if order == Order::Descending {
                seen.reverse();
            }
            assert!(seen == all, "a key was missed or came twice, {order:?} by {limit}");
            assert_eq!(count, pages, "the last page, and only that one, has no next");
        }
    }
    let page = store.scan("k/", Order::Ascending, None, 0).await.unwrap();
    assert_eq!(page.items.len(), 1, "a page makes headway");
}

async fn a_page_goes_on_where_its_last_key_was_deleted(make: Make<'_>) {
    let store = make();
    committed(&*store, ["a", "b", "c"].iter().fold(Tx::new(), |tx, key| tx.put(*key, ""))).await;
    for (order, rest) in [(Order::Ascending, "c"), (Order::Descending, "a")] {
        committed(&*store, Tx::new().put("b", "")).await;
        let page = store.scan("", order, None, 2).await.unwrap();
        assert_eq!(page.next.as_deref(), Some("b"));
        committed(&*store, Tx::new().del("b")).await;
        let next = store.scan("", order, page.next.as_deref(), 2).await.unwrap();
        assert_eq!(next.items.iter().map(|item| item.key.as_str()).collect::<Vec<_>>(), [rest]);
        assert!(next.rev > page.rev, "the second page is a later moment");
    }
    for (after, order) in [("zz", Order::Ascending), ("A", Order::Descending)] {
        assert_eq!(store.scan("", order, Some(after), 2).await.unwrap().items, vec![]);
    }
}

async fn odd_keys_and_values_survive(make: Make<'_>) {
    let store = make();
    let all_bytes: Vec<u8> = (0..=255).collect();
    for key in [" ", "/", "\0", "\0\0", "\u{7F}", "ключ/键/🔑", "meta/store", "meta/revision"] {
        for value in [&[][..], &[0], &[0xFF; 9], &all_bytes] {
            committed(&*store, Tx::new().put(key, value)).await;
            assert_eq!(store.get(key).await.unwrap().unwrap().value, value, "{key:?}");
        }
        assert_eq!(keys(&*store, key, Order::Ascending).await[0], key);
        committed(&*store, Tx::new().del(key)).await;
        assert_eq!(store.get(key).await, Ok(None));
    }
}

async fn a_fill_is_read_at_once_and_told_to_no_watcher(make: Make<'_>) {
    let store = make();
    committed(&*store, Tx::new().put("b", "old")).await;
    let mut watch = store.watch("");
    let rev = store.fill(vec![put("a", "1"), Write::Del("b".to_owned()), put("c", "1")]).await.unwrap();
    assert_eq!(keys(&*store, "", Order::Ascending).await, ["a", "c"]);
    assert_eq!(store.get("a").await.unwrap().map(|item| item.rev), Some(rev));
    assert!(ready(&mut watch).is_none());
    let next = committed(&*store, Tx::new().put("d", "1")).await;
    assert_eq!(watch.next().await, Ok(ChangeSet { rev: next, changes: vec![put("d", "1")] }));
}

async fn a_fill_takes_its_place_among_the_revisions(make: Make<'_>) {
    let store = make();
    let first = store.fill(vec![put("a", "1")]).await.unwrap();
    let second = store.fill(vec![put("a", "2")]).await.unwrap();
    assert!(0 < first && first < second);
    assert_eq!(store.revision().await, Ok(second));
    assert_eq!(store.fill(Vec::new()).await, Ok(second), "what writes nothing takes none");
    let third = committed(&*store, Tx::new().rev_is("a", second).put("a", "3")).await;
    assert!(third > second);
}

async fn a_fill_keeps_the_limits_and_is_refused_by_a_closed_store(make: Make<'_>) {
    let store = make();
    let many = (0..=MAX_WRITES).map(|n| put(&format!("k{n}"), "")).collect();
    assert_eq!(store.fill(many).await, Err(StoreError::TooLarge(TxLimit::Writes(MAX_WRITES + 1))));
    let twice = store.fill(vec![put("a", ""), put("a", "")]).await;
    assert_eq!(twice, Err(StoreError::TooLarge(TxLimit::Repeated("a".to_owned()))));
    assert_eq!(store.revision().await, Ok(0));
    assert_eq!(store.fill(vec![put("a", "1")]).await, Ok(1));
    assert_eq!(store.close().await, Ok(()));
    assert!(matches!(store.fill(vec![put("b", "1")]).await, Err(StoreError::Unavailable(_))));
    assert_eq!(keys(&*store, "", Order::Ascending).await, ["a"]);
}

async fn a_watch_tells_each_commit_under_its_prefix(make: Make<'_>) {
    let store = make();
    let (mut all, mut some) = (store.watch(""), store.watch("a/"));
    let first = committed(&*store, Tx::new().put("a/2", "x").put("b", "x").del("a/1")).await;
    committed(&*store, Tx::new().put("b", "y")).await;
    let third = committed(&*store, Tx::new().del("a/2")).await;
    let (one, gone) = (Write::Del("a/1".to_owned()), Write::Del("a/2".to_owned()));
    let set = |rev, changes| Ok(ChangeSet { rev, changes });
    assert_eq!(some.next().await, set(first, vec![put("a/2", "x"), one.clone()]));
    assert_eq!(some.next().await, set(third, vec![gone.clone()]), "a commit elsewhere is not told");
    assert!(ready(&mut some).is_none());
    assert_eq!(all.next().await, set(first, vec![put("a/2", "x"), put("b", "x"), one]));
    assert_eq!(all.next().await, set(first + 1, vec![put("b", "y")]));
    assert_eq!(all.next().await, set(third, vec![gone]));
    assert!(ready(&mut all).is_none());
}

async fn a_watch_does_not_tell_what_was_before_or_what_failed(make: Make<'_>) {
    let store = make();
    committed(&*store, Tx::new().put("a", "1")).await;
    let mut watch = store.watch("");
    let failed = store.transact(Tx::new().absent("a").put("a", "2")).await;
    assert!(matches!(failed, Ok(Commit::PreconditionFailed(_))));
    assert!(ready(&mut watch).is_none());
    let waiting = tokio::spawn(async move { watch.next().await });
    let rev = committed(&*store, Tx::new().put("a", "3")).await;
    assert_eq!(waiting.await.unwrap(), Ok(ChangeSet { rev, changes: vec![put("a", "3")] }), "a waiting watch wakes");
}

async fn a_slow_watcher_is_told_that_it_lagged(make: Make<'_>) {
    let store = make();
    let mut watch = store.watch("");
    let ring = u64::try_from(WATCH_RING).unwrap();
    for _ in 0..ring {
        committed(&*store, Tx::new().put("a", "")).await;
    }
    assert_eq!(ready(&mut watch).unwrap().unwrap().rev, 1, "a full ring has lost nothing");
    for _ in 0..2 {
        committed(&*store, Tx::new().put("a", "")).await;
    }
    assert_eq!(ready(&mut watch), Some(Err(StoreError::Lagged)));
    let mut last = 0;
    while let Some(set) = ready(&mut watch) {
        last = set.unwrap().rev;
    }
    assert_eq!(last, ring + 2, "it goes on with what is left");
}

async fn a_watch_ends_with_its_store(make: Make<'_>) {
    let store = make();
    let mut watch = store.watch("");
    committed(&*store, Tx::new().put("a", "")).await;
    drop(store);
    assert!(watch.next().await.is_ok(), "what was committed is told first");
    assert!(matches!(watch.next().await, Err(StoreError::Unavailable(_))));
}

async fn a_closed_store_is_read_and_not_written(make: Make<'_>) {
    let store = make();
    let rev = committed(&*store, Tx::new().put("a", "1")).await;
    assert_eq!(store.close().await, Ok(()));
    assert_eq!(store.close().await, Ok(()), "twice is once");
    assert!(matches!(store.transact(Tx::new().put("a", "2")).await, Err(StoreError::Unavailable(_))));
    assert_eq!(store.get("a").await.unwrap().unwrap().value, b"1");
    assert_eq!(store.revision().await, Ok(rev));
}

async fn a_store_is_used_without_a_runtime(make: Make<'_>) {
    let store = make();
    let other = std::thread::spawn(move || {
        // Polled by hand: without a runtime the work is done at once.
        let mut write = pin!(store.transact(Tx::new().put("a", "1")));
        let done = write.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert_eq!(done, Poll::Ready(Ok(Commit::Committed(1))));
    });
    other.join().unwrap();
}

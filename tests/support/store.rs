//! Looks at a whole store.

use seatdesk::store::{Order, Store};

/// Every key with its value and the revision that wrote it.
pub async fn dump(store: &dyn Store) -> Vec<(String, Vec<u8>, u64)> {
    let mut all = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = store.scan("", Order::Ascending, after.as_deref(), 500).await.unwrap();
        all.extend(page.items.into_iter().map(|item| (item.key, item.value, item.rev)));
        after = page.next;
        if after.is_none() {
            return all;
        }
    }
}

/// Every key.
pub async fn keys(store: &dyn Store) -> Vec<String> {
    dump(store).await.into_iter().map(|(key, ..)| key).collect()
}

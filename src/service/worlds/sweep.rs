//! Worlds that nobody comes back to, and how they go.

use crate::store::{Order, Store, StoreError, Write, world_prefix};

use super::{BATCH, live, snapshots};

/// The prefix of all worlds.
const WORLDS: &str = "w/";

/// Deletes every world that is neither live nor a snapshot: what a kill left of a world that was being made, or had been
/// switched from. Answers the numbers of those that were there. To be called while nobody makes a world.
///
/// # Errors
/// What the store answers.
pub async fn sweep(store: &dyn Store) -> Result<Vec<u64>, StoreError> {
    let mut kept = snapshots::numbers(store).await?;
    kept.extend(live(store).await?.map(|live| live.world));
    let mut swept = numbers(store).await?;
    swept.retain(|number| !kept.contains(number));
    for number in &swept {
        delete(store, *number).await?;
    }
    Ok(swept)
}

/// The numbers of all worlds of which there is anything, in the order of their keys.
pub(super) async fn numbers(store: &dyn Store) -> Result<Vec<u64>, StoreError> {
    let mut numbers = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = store.scan(WORLDS, Order::Ascending, after.as_deref(), 1).await?;
        let Some(item) = page.items.first() else { return Ok(numbers) };
        let digits = item.key[WORLDS.len()..].split_once('/').map(|(digits, _)| digits);
        let number = digits.and_then(|digits| digits.parse::<u64>().ok());
        let number = number.filter(|number| item.key.starts_with(&world_prefix(*number)));
        let number = number.ok_or_else(|| StoreError::Corrupt(format!("{} belongs to no world", item.key)))?;
        numbers.push(number);
        // '0' follows '/', so that this lies behind all of the world and before every other one behind it.
        after = Some(format!("{WORLDS}{number}0"));
    }
}

/// Deletes a world in batches.
pub(super) async fn delete(store: &dyn Store, number: u64) -> Result<(), StoreError> {
    let prefix = world_prefix(number);
    loop {
        let page = store.scan(&prefix, Order::Ascending, None, BATCH).await?;
        if page.items.is_empty() {
            return Ok(());
        }
        // Whether it is durable makes no difference: what comes back is swept another time.
        store.fill(page.items.into_iter().map(|item| Write::Del(item.key)).collect()).await?;
    }
}

//! A new world: filled, checked, switched to.

use thiserror::Error;

use crate::store::{Commit, Store, StoreError, Tx, world_prefix};

use super::{BATCH, BadWorld, Contents, LIVE_KEY, Live, Origin, load, read_live, sweep, write_live};

/// Why no world was made. The live one is as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CreateError {
    /// The entries make no world.
    #[error(transparent)]
    Bad(#[from] BadWorld),
    /// The store failed. When it was the switch that failed, and its outcome is unknown, the new world may be live.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Another world became live in the meantime.
    #[error("another world was made live at the same time")]
    Switched,
}

/// Makes a world of these contents live: fills a world of a new number, reads it back, switches to it in one
/// transaction, and deletes the one that was live before.
///
/// # Errors
/// [`CreateError`]; the live world is then as it was.
pub async fn create(store: &dyn Store, contents: &Contents, origin: Origin) -> Result<Live, CreateError> {
    let before = store.get(LIVE_KEY).await?;
    let old = before.as_ref().map(|item| read_live(&item.value)).transpose()?.map(|live| live.world);
    let highest = sweep::numbers(store).await?.into_iter().chain(old).max();
    let number = highest.unwrap_or(0) + 1;
    let live = Live { world: number, origin };

    if let Err(error) = fill(store, number, contents).await {
        // What cannot be deleted now is swept at the next start.
        let _ = sweep::delete(store, number).await;
        return Err(error);
    }
    let switch = match before {
        Some(item) => Tx::new().rev_is(LIVE_KEY, item.rev),
        None => Tx::new().absent(LIVE_KEY),
    };
    // After an error the new world may be live, so that neither may be deleted here.
    match store.transact(switch.put(LIVE_KEY, write_live(&live)?)).await? {
        Commit::Committed(_) => {
            if let Some(old) = old {
                let _ = sweep::delete(store, old).await;
            }
            Ok(live)
        }
        Commit::PreconditionFailed(_) => {
            let _ = sweep::delete(store, number).await;
            Err(CreateError::Switched)
        }
    }
}

/// Writes a world that nobody sees yet, and reads it back.
async fn fill(store: &dyn Store, number: u64, contents: &Contents) -> Result<(), CreateError> {
    let prefix = world_prefix(number);
    let mut values = contents.values().peekable();
    while values.peek().is_some() {
        let batch = values.by_ref().take(BATCH);
        let tx = batch.fold(Tx::new(), |tx, (key, value)| tx.put(format!("{prefix}{key}"), value));
        if let Commit::PreconditionFailed(_) = store.transact(tx).await? {
            return Err(StoreError::Other("a write that expects nothing was refused".to_owned()).into());
        }
    }
    let loaded = load(store, number, contents.world().catalogue()).await?;
    // The contents keep the invariants, and so does what equals them.
    if loaded.world == *contents.world() {
        Ok(())
    } else {
        Err(StoreError::Corrupt(format!("world {number} reads back as another than was written")).into())
    }
}

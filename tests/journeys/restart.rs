//! Quitting, and starting again.

use std::sync::Arc;

use seatdesk::{
    domain::language::Lang,
    store::{SledStore, Store},
};

use super::walk::{CORE, VIEWS, tell, to_invite};
use crate::support::{
    stage::Stage,
    store::dump,
    world::{SUPER, customer, records},
};

/// AC-106, CRU-44: what was created is there after the end and a new start, to the byte; a wizard that was open left
/// nothing behind.
#[tokio::test]
async fn what_was_created_is_found_again() {
    let dir = tempfile::tempdir().unwrap();
    let open = || -> Arc<dyn Store> { Arc::new(SledStore::open(dir.path(), "now").unwrap()) };
    let stage = Stage::over(open(), records()).await;
    let number = stage.number;
    let mut pilot = stage.pilot(SUPER, (80, 24), Lang::En);
    to_invite(&mut pilot, "ann@x.io bob@x.io", CORE).await;
    pilot.keys("C-n").await.sees("2 users created");
    pilot.keys("Esc").await;
    to_invite(&mut pilot, "half@x.io", CORE).await;
    let (world, before) = (stage.hub.world(), stage.dump().await);
    stage.hub.close().await;
    stage.store.close().await.unwrap();
    drop((pilot, stage));

    let store = open();
    assert!(dump(store.as_ref()).await == before, "the store has changed");
    let stage = Stage::again(store, number).await;
    assert!(*stage.hub.world() == *world, "the world has changed");
    assert!(stage.user(customer(), "half@x.io").is_none());
    for (size, lang) in VIEWS {
        let mut pilot = stage.pilot(SUPER, size, lang);
        assert!(pilot.wizard().is_none());
        pilot.sees("ann@x.io").sees("bob@x.io").misses("half@x.io");
        pilot.keys("/").await.type_text("bob@").await.sees(tell(lang, "1 of 7 users", "1 sur 7 utilisateurs"));
    }
}

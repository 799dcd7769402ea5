//! The store ring: ordered keys and values behind one small trait.
//!
//! | file | what it is |
//! |---|---|
//! | [`contract`] | the trait [`Store`] and what it answers |
//! | [`tx`] | a transaction, its preconditions and its limits |
//! | [`watch`] | the changes of a store, in order, as they become durable |
//! | [`memory`] | a store that lives as long as the process: tests, sandboxes |
//! | [`sled`] | the embedded store on disk, and how a commit is made durable |
//! | [`folder`], [`lock`], [`space`], `head` | the data folder, the guards before it is opened, the witness of the last commit |
//! | [`codec`], [`migrate`] | values as JSON with a version, older ones migrated while they are read |
//! | [`keys`], [`records`], [`parts`], [`entry`] | what a world is made of, as keys and values |
//! | [`schema`], `domain_claims` | the number of the layout as a whole, checked before anything else is read, and its steps |
//! | [`fault`] | a wrapper that answers with faults, by a script |
//!
//! A key is readable text in parts separated by `/`, such as `w/1/acct/7/user/ann@example.com`. Keys are ordered by
//! their bytes. A commit is answered only after it is durable, and a watcher hears only of durable commits.
//!
//! The ring knows nothing of people: its errors carry data, and their words are chosen further out.

pub mod codec;
mod contain;
pub mod contract;
mod domain_claims;
pub mod entry;
pub mod error;
pub mod fault;
pub mod folder;
mod head;
pub mod keys;
pub mod lock;
pub mod memory;
pub mod migrate;
pub mod parts;
pub mod records;
pub mod schema;
pub mod sled;
pub mod space;
mod span;
pub mod tx;
pub mod watch;

pub use self::{
    codec::{decode, encode},
    contract::{Commit, Item, MAX_PAGE, Order, Page, Store},
    entry::Entry,
    error::StoreError,
    fault::{Fault, FaultStore},
    keys::{Key, PartKey, world_prefix},
    lock::Owner,
    memory::MemoryStore,
    migrate::Kind,
    schema::check_schema,
    sled::{OpenOptions, SledStore},
    tx::{MAX_KEY_BYTES, MAX_PRECONDITIONS, MAX_VALUE_BYTES, MAX_WRITES, Precondition, Tx, TxLimit, Write},
    watch::{ChangeSet, WATCH_RING, Watch},
};

//! A stage: one world in a store with its running hub, on which any number of pilots act.

use std::sync::{Arc, OnceLock};

use ratatui::layout::Size;
use seatdesk::{
    domain::{
        audit::AuditEntry,
        guard::Actor,
        hub_id::HubId,
        language::Lang,
        log::LogPage,
        mail::{Mail, MailKind},
        policy::Policy,
        record::Record,
        user::User,
        world::AccountState,
    },
    service::{Hub, fixture},
    store::{MemoryStore, Store},
    term::{files::Memory, ports::Ports},
    ui::{context::Context, viewer::Viewer},
};

use super::{
    person::Person,
    store::dump,
    world::{email, fill, open, open_under},
};

/// A world in a store, its hub, and what all sessions share.
pub struct Stage {
    /// The store.
    pub store: Arc<dyn Store>,
    /// The number of the world in it.
    pub number: u64,
    /// The hub.
    pub hub: Hub,
    /// The files of the machine of whoever sits down here.
    pub files: Arc<Memory>,
}

/// The words, themes and keys as they are shipped; read once, as the program does.
pub fn context() -> Arc<Context> {
    static CONTEXT: OnceLock<Arc<Context>> = OnceLock::new();
    Arc::clone(CONTEXT.get_or_init(|| Arc::new(Context::shipped().unwrap())))
}

impl Stage {
    /// The world of a shipped fixture, in memory.
    pub async fn fixture(name: &str) -> Self {
        let fixture = fixture::find(name).unwrap();
        Self::of(fixture::records(fixture.text, None).unwrap()).await
    }

    /// A world of these records, in memory.
    pub async fn of(records: Vec<Record>) -> Self {
        Self::over(Arc::new(MemoryStore::new()), records).await
    }

    /// A world of these records, in a store that has none yet.
    pub async fn over(store: Arc<dyn Store>, records: Vec<Record>) -> Self {
        let number = fill(store.as_ref(), records).await.world;
        Self::again(store, number).await
    }

    /// The world of a shipped fixture, in memory, under other settings.
    pub async fn fixture_under(name: &str, policy: Policy) -> Self {
        let fixture = fixture::find(name).unwrap();
        let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
        let number = fill(store.as_ref(), fixture::records(fixture.text, None).unwrap()).await.world;
        let hub = open_under(&store, number, policy).await;
        Self { store, number, hub, files: Arc::default() }
    }

    /// A world that a store has already.
    pub async fn again(store: Arc<dyn Store>, number: u64) -> Self {
        let hub = open(&store, number).await;
        Self { store, number, hub, files: Arc::default() }
    }

    /// A person at a terminal of so many columns and rows, who operates as the user of this address, in the first
    /// account that has such a user.
    pub fn pilot(&self, operator: &str, size: (u16, u16), lang: Lang) -> Person {
        self.themed(operator, size, lang, "hubspot")
    }

    /// The same, with a theme.
    pub fn themed(&self, operator: &str, size: (u16, u16), lang: Lang, theme: &str) -> Person {
        let viewer = Viewer::new(Size::new(size.0, size.1), lang, theme);
        Person::open(self.hub.clone(), context(), self.actor(operator), viewer, self.ports())
    }

    /// What sessions reach beyond the hub: nothing of this machine.
    pub fn ports(&self) -> Ports {
        Ports { files: self.files.clone(), ..Ports::in_memory() }
    }

    /// The user of this address as an operator, in the first account that has such a user.
    pub fn actor(&self, address: &str) -> Actor {
        let key = email(address).key().clone();
        let world = self.hub.world();
        let found = world.accounts().find_map(|state| Some((state.account().hub_id, state.user(&key)?.id)));
        let (hub, user) = found.unwrap_or_else(|| panic!("nobody has the address {address}"));
        Actor { hub, user }
    }

    /// An account as it stands.
    pub fn account(&self, hub: HubId) -> Arc<AccountState> {
        Arc::clone(self.hub.world().account(hub).unwrap())
    }

    /// A user of an account as it stands, if there is one of this address.
    pub fn user(&self, hub: HubId, address: &str) -> Option<Arc<User>> {
        self.account(hub).user(email(address).key()).cloned()
    }

    /// How many users of an operator's account something is true of.
    pub fn count(&self, operator: &str, test: impl Fn(&User) -> bool) -> usize {
        self.account(self.actor(operator).hub).users().values().filter(|user| test(user)).count()
    }

    /// All mails of an account, the newest first: what kind, and to whom.
    pub async fn mails(&self, hub: HubId) -> Vec<(MailKind, Vec<String>)> {
        let page: LogPage<Mail> = self.hub.outbox(hub, None, 500).await.unwrap();
        let mails = page.entries.into_iter().map(|entry| entry.value);
        mails.map(|mail| (mail.kind, mail.to.iter().map(|person| person.email.typed().to_owned()).collect())).collect()
    }

    /// All entries of an account's audit log, the newest first.
    pub async fn audit(&self, hub: HubId) -> Vec<AuditEntry> {
        let page = self.hub.audit(hub, None, 500).await.unwrap();
        page.entries.into_iter().map(|entry| entry.value).collect()
    }

    /// Everything the store holds, key by key.
    pub async fn dump(&self) -> Vec<(String, Vec<u8>, u64)> {
        dump(self.store.as_ref()).await
    }
}

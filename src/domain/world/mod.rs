//! The world: every account of one demo, as it stands. State, not logs.

mod account;

pub use account::{AccountState, holds};

use std::sync::Arc;

use imbl::{OrdMap, OrdSet};

use super::{
    account::AccountKind,
    claim::Claims,
    clean::PersonName,
    clock::Clock,
    email::EmailKey,
    hub_id::HubId,
    identity::{Identity, Person},
    job::JobId,
    partner,
    permission::Catalogue,
    policy::Policy,
    record::{Record, RecordKey},
    salesforce::{IntegrationUser, OrgId, SalesforceOrg, SalesforceUser},
};

/// Everything a session shows and [`decide`](super::decide) reads. A clone is cheap, and shares what did not change.
///
/// [`World::put`] and [`World::remove`] are the only ways it moves: when it is loaded, after a commit of our own, and on
/// a change from another machine.
#[derive(Clone, Debug, PartialEq)]
pub struct World {
    catalogue: Arc<Catalogue>,
    policy: Policy,
    clock: Clock,
    people: OrdMap<EmailKey, Arc<Person>>,
    orgs: OrdMap<OrgId, SalesforceOrg>,
    salesforce_users: OrdMap<(OrgId, String), Arc<SalesforceUser>>,
    accounts: OrdMap<HubId, Arc<AccountState>>,
    // Those of partners, which are asked about every address that may hold a Partner Seat.
    partners: OrdSet<HubId>,
    claims: Claims,
}

impl World {
    /// A world without accounts, in real time.
    pub fn new(catalogue: Arc<Catalogue>) -> Self {
        Self {
            catalogue,
            policy: Policy::default(),
            clock: Clock::System,
            people: OrdMap::new(),
            orgs: OrdMap::new(),
            salesforce_users: OrdMap::new(),
            accounts: OrdMap::new(),
            partners: OrdSet::new(),
            claims: Claims::default(),
        }
    }

    /// A world made of these records.
    pub fn from_records(catalogue: Arc<Catalogue>, records: impl IntoIterator<Item = Record>) -> Self {
        let mut world = Self::new(catalogue);
        for record in records {
            world.put(record);
        }
        world
    }

    /// Every record it is made of, accounts first among what belongs to them. [`World::from_records`] of them is the same
    /// world.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        let Self { catalogue: _, policy: _, clock, people, orgs, salesforce_users, accounts, partners: _, claims } =
            self;
        let people = people.values().map(|person| Record::Person((**person).clone()));
        let orgs = orgs.values().map(|org| Record::SalesforceOrg(org.clone()));
        let logins = salesforce_users.values().map(|user| Record::SalesforceUser((**user).clone()));
        let domains = claims.domains().map(|claim| Record::DomainClaim(claim.clone()));
        let clients = claims.clients().map(|claim| Record::ClientClaim(claim.clone()));
        let accounts = accounts.values().flat_map(|state| state.records());
        let shared = people.chain(orgs).chain(logins).chain(domains).chain(clients);
        std::iter::once(Record::Clock(clock.clone())).chain(shared).chain(accounts)
    }

    /// Adds a record, or takes the place of the one that lies there.
    pub fn put(&mut self, record: Record) {
        match record {
            Record::Clock(clock) => self.clock = clock,
            Record::Person(person) => {
                self.people.insert(person.email.key().clone(), Arc::new(person));
            }
            Record::SalesforceOrg(org) => {
                self.orgs.insert(org.id.clone(), org);
            }
            Record::SalesforceUser(user) => {
                self.salesforce_users.insert((user.org.clone(), user.username.to_string()), Arc::new(user));
            }
            Record::DomainClaim(claim) => self.claims.put_domain(claim),
            Record::ClientClaim(claim) => self.claims.put_client(claim),
            Record::Account(account) => {
                let hub = account.hub_id;
                match account.kind {
                    AccountKind::Partner => self.partners.insert(hub),
                    AccountKind::Customer => self.partners.remove(&hub),
                };
                self.account_mut(hub).put_account(account);
            }
            record => {
                if let Some(hub) = record.hub() {
                    let catalogue = Arc::clone(&self.catalogue);
                    self.account_mut(hub).put(&catalogue, record);
                }
            }
        }
    }

    /// Takes a record away; nothing happens when none lies there. An account takes with it all that belongs to it.
    pub fn remove(&mut self, key: &RecordKey) {
        match key {
            RecordKey::Clock => self.clock = Clock::System,
            RecordKey::Person(email) => {
                self.people.remove(email);
            }
            RecordKey::SalesforceOrg(id) => {
                self.orgs.remove(id);
            }
            RecordKey::SalesforceUser(org, username) => {
                self.salesforce_users.remove(&(org.clone(), username.clone()));
            }
            RecordKey::DomainClaim(domain) => self.claims.remove_domain(domain),
            RecordKey::ClientClaim(client, email) => self.claims.remove_client(*client, email),
            RecordKey::Account(hub) => {
                self.accounts.remove(hub);
                self.partners.remove(hub);
            }
            key => {
                // An account that is gone must not come back for what is taken from it.
                if let Some(state) = key.hub().and_then(|hub| self.accounts.get_mut(&hub)) {
                    Arc::make_mut(state).remove(key);
                }
            }
        }
    }

    fn account_mut(&mut self, hub: HubId) -> &mut AccountState {
        let state = self.accounts.entry(hub).or_insert_with(|| Arc::new(AccountState::new(hub)));
        Arc::make_mut(state)
    }

    /// The permission catalogue.
    pub const fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// The settings that bear on rules, as [`guard`](super::guard) asks for them. Like the catalogue they are no record:
    /// whoever opens a world says under which it stands.
    pub const fn policy(&self) -> Policy {
        self.policy
    }

    /// Puts the world under other settings.
    pub const fn set_policy(&mut self, policy: Policy) {
        self.policy = policy;
    }

    /// The simulated clock.
    pub const fn clock(&self) -> &Clock {
        &self.clock
    }

    /// All accounts, by HubID.
    pub fn accounts(&self) -> impl Iterator<Item = &Arc<AccountState>> {
        self.accounts.values()
    }

    /// One account.
    pub fn account(&self, hub: HubId) -> Option<&Arc<AccountState>> {
        self.accounts.get(&hub)
    }

    /// An organisation of the simulated Salesforce.
    pub fn salesforce_org(&self, id: &OrgId) -> Option<&SalesforceOrg> {
        self.orgs.get(id)
    }

    /// The users of an organisation of the simulated Salesforce, in the order of their login names.
    pub fn salesforce_users(&self, org: &OrgId) -> impl Iterator<Item = &Arc<SalesforceUser>> {
        let first = (org.clone(), String::new());
        let from_there = self.salesforce_users.range(first..);
        from_there.take_while(move |(key, _)| key.0 == *org).map(|(_, user)| user)
    }

    /// All users of the simulated Salesforce, an organisation after the other.
    pub fn salesforce_directory(&self) -> impl Iterator<Item = &Arc<SalesforceUser>> {
        self.salesforce_users.values()
    }

    /// A user of the simulated Salesforce.
    pub fn salesforce_user(&self, user: &IntegrationUser) -> Option<&Arc<SalesforceUser>> {
        self.salesforce_users.get(&(user.org.clone(), user.username.to_string()))
    }

    /// The jobs that have steps to take, of all accounts.
    pub fn working(&self) -> impl Iterator<Item = (HubId, JobId)> {
        let all = self.accounts.iter().flat_map(|(hub, state)| state.jobs().all().map(|job| (*hub, job)));
        all.filter(|(_, job)| job.state.has_steps()).map(|(hub, job)| (hub, job.id))
    }

    /// All people known from elsewhere, by address.
    pub fn people(&self) -> impl Iterator<Item = &Arc<Person>> {
        self.people.values()
    }

    /// What HubSpot knows of an address, in whatever account or elsewhere: a password counts wherever it
    /// was set, and the name comes from where there is one.
    pub fn identity(&self, email: &EmailKey) -> Option<Identity> {
        let users = self.accounts.values().filter_map(|state| state.users().get(email));
        let users = users.map(|user| (&user.first_name, &user.last_name, user.password_set));
        let person = self.people.get(email).map(|person| (&person.first_name, &person.last_name, person.has_password));
        let mut found: Option<Identity> = None;
        for (first_name, last_name, has_password) in users.chain(person) {
            let identity = found.get_or_insert_with(|| Identity {
                first_name: PersonName::default(),
                last_name: PersonName::default(),
                has_password: false,
            });
            identity.has_password |= has_password;
            if identity.first_name.is_empty() && identity.last_name.is_empty() {
                identity.first_name.clone_from(first_name);
                identity.last_name.clone_from(last_name);
            }
        }
        found
    }

    /// The claims across accounts.
    pub const fn claims(&self) -> &Claims {
        &self.claims
    }

    /// The accounts of partners, by HubID.
    pub fn partners(&self) -> impl Iterator<Item = &Arc<AccountState>> {
        self.partners.iter().filter_map(|hub| self.accounts.get(hub))
    }

    /// Whether an address belongs to an employee of a partner or provider, so that it qualifies for a Partner Seat
    /// [AMB-23, EXT-07].
    pub fn qualifies_for_partner_seat(&self, email: &EmailKey) -> bool {
        self.partners().any(|state| partner::matched(state, email).is_some())
    }

    /// Whether somebody may go on holding a Partner Seat: who qualifies, and who did so by a domain that the partner has
    /// changed since [INV-09, DOM-15].
    pub fn may_keep_partner_seat(&self, email: &EmailKey) -> bool {
        let former = |state: &Arc<AccountState>| {
            state.partner().settings().former.iter().any(|domain| domain.as_str() == email.domain())
        };
        self.qualifies_for_partner_seat(email) || self.partners().any(former)
    }
}

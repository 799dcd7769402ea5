//! The world: every account of one demo, as it stands. State, not logs.

mod records;

use std::sync::Arc;

use imbl::{OrdMap, OrdSet};
use jiff::civil::Date;

use super::{
    access::PermissionSource,
    account::{Account, AccountKind},
    app::ConnectedApp,
    card::Card,
    clean::PersonName,
    clock::Clock,
    command::Policy,
    email::EmailKey,
    hub_id::HubId,
    id::UserId,
    identity::{Identity, Person},
    job::{JobId, Jobs},
    language::Lang,
    order::{Order, OrderId},
    partner::PartnerSettings,
    permission::{Catalogue, keys},
    preset::{Preset, PresetId},
    property::{Property, PropertyId},
    record::{Record, RecordKey},
    removal::{RemovalState, ScheduledRemoval},
    salesforce::{OrgId, SalesforceConnection, SalesforceOrg, SalesforceUser},
    seat::{Free, SeatCounts, SeatPool, SeatType},
    subscription::{Product, Subscription, Tier},
    team::{Team, TeamId},
    trial::Trial,
    user::{User, UserStatus},
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
}

/// One account with all that belongs to it, and the counts that keep deciding from scanning.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountState {
    account: Account,
    serial: u64,
    users: OrdMap<EmailKey, Arc<User>>,
    by_id: OrdMap<UserId, Arc<User>>,
    teams: OrdMap<TeamId, Team>,
    presets: OrdMap<PresetId, Preset>,
    properties: OrdMap<PropertyId, Property>,
    subscriptions: OrdMap<Product, Subscription>,
    pools: OrdMap<SeatType, SeatPool>,
    removals: OrdMap<(SeatType, Date), ScheduledRemoval>,
    card: Option<Card>,
    orders: OrdMap<OrderId, Order>,
    trials: OrdMap<Product, Trial>,
    apps: OrdMap<String, ConnectedApp>,
    salesforce: Option<SalesforceConnection>,
    partner: PartnerSettings,
    jobs: Jobs,
    assigned: [u32; SeatType::ALL.len()],
    super_admins: OrdSet<EmailKey>,
    billing_holders: OrdSet<EmailKey>,
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
            Record::Account(account) => {
                let hub = account.hub_id;
                self.account_mut(hub).account = account;
            }
            Record::Serial(hub, serial) => self.account_mut(hub).serial = serial,
            Record::User(hub, user) => {
                let catalogue = Arc::clone(&self.catalogue);
                self.account_mut(hub).put_user(&catalogue, *user);
            }
            Record::Team(hub, team) => {
                self.account_mut(hub).teams.insert(team.id.clone(), team);
            }
            Record::Preset(hub, preset) => {
                self.account_mut(hub).presets.insert(preset.id.clone(), preset);
            }
            Record::Property(hub, property) => {
                self.account_mut(hub).properties.insert(property.id.clone(), property);
            }
            Record::Subscription(hub, subscription) => {
                self.account_mut(hub).subscriptions.insert(subscription.product, subscription);
            }
            Record::Pool(hub, pool) => {
                self.account_mut(hub).pools.insert(pool.seat, pool);
            }
            Record::Removal(hub, removal) => {
                self.account_mut(hub).removals.insert((removal.seat, removal.effective_on), removal);
            }
            Record::Card(hub, card) => self.account_mut(hub).card = Some(card),
            Record::Order(hub, order) => {
                self.account_mut(hub).orders.insert(order.id, *order);
            }
            Record::Trial(hub, trial) => {
                self.account_mut(hub).trials.insert(trial.product, trial);
            }
            Record::App(hub, app) => {
                self.account_mut(hub).apps.insert(app.slug.to_string(), app);
            }
            Record::Salesforce(hub, connection) => self.account_mut(hub).salesforce = Some(connection),
            Record::Partner(hub, settings) => self.account_mut(hub).partner = settings,
            Record::Job(hub, job) => self.account_mut(hub).jobs.put(*job),
            Record::JobUsers(hub, part) => self.account_mut(hub).jobs.put_users(part),
            Record::JobResults(hub, part) => self.account_mut(hub).jobs.put_results(part),
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
            RecordKey::Account(hub) => {
                self.accounts.remove(hub);
            }
            RecordKey::Serial(hub)
            | RecordKey::User(hub, _)
            | RecordKey::Team(hub, _)
            | RecordKey::Preset(hub, _)
            | RecordKey::Property(hub, _)
            | RecordKey::Card(hub)
            | RecordKey::Order(hub, _)
            | RecordKey::Trial(hub, _)
            | RecordKey::Subscription(hub, _)
            | RecordKey::Pool(hub, _)
            | RecordKey::Removal(hub, ..)
            | RecordKey::App(hub, _)
            | RecordKey::Salesforce(hub)
            | RecordKey::Partner(hub)
            | RecordKey::Job(hub, _)
            | RecordKey::JobUsers(hub, ..)
            | RecordKey::JobResults(hub, ..) => {
                // An account that is gone must not come back for what is taken from it.
                if let Some(state) = self.accounts.get_mut(hub) {
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

    /// The jobs that have steps to take, of all accounts.
    pub fn working(&self) -> impl Iterator<Item = (HubId, JobId)> {
        let all = self.accounts.iter().flat_map(|(hub, state)| state.jobs.all().map(|job| (*hub, job)));
        all.filter(|(_, job)| job.state.has_steps()).map(|(hub, job)| (hub, job.id))
    }

    /// All people known from elsewhere, by address.
    pub fn people(&self) -> impl Iterator<Item = &Arc<Person>> {
        self.people.values()
    }

    /// What HubSpot knows of an address, in whatever account or elsewhere: a password counts wherever it
    /// was set, and the name comes from where there is one.
    pub fn identity(&self, email: &EmailKey) -> Option<Identity> {
        let users = self.accounts.values().filter_map(|state| state.users.get(email));
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

    /// Whether an address belongs to an employee of a partner or provider, so that it qualifies for a Partner Seat
    /// [AMB-23, EXT-07].
    pub fn qualifies_for_partner_seat(&self, email: &EmailKey) -> bool {
        self.accounts.values().any(|state| {
            state.account.kind == AccountKind::Partner && state.partner.domain_ascii.as_deref() == Some(email.domain())
        })
    }
}

impl AccountState {
    /// An account of which nothing is known but its number.
    fn new(hub_id: HubId) -> Self {
        Self {
            account: Account {
                hub_id,
                name: hub_id.to_string().into(),
                kind: AccountKind::Customer,
                pilot: false,
                language: Lang::En,
                time_zone: "UTC".into(),
            },
            serial: 0,
            users: OrdMap::new(),
            by_id: OrdMap::new(),
            teams: OrdMap::new(),
            presets: OrdMap::new(),
            properties: OrdMap::new(),
            subscriptions: OrdMap::new(),
            pools: OrdMap::new(),
            removals: OrdMap::new(),
            card: None,
            orders: OrdMap::new(),
            trials: OrdMap::new(),
            apps: OrdMap::new(),
            salesforce: None,
            partner: PartnerSettings::default(),
            jobs: Jobs::default(),
            assigned: [0; SeatType::ALL.len()],
            super_admins: OrdSet::new(),
            billing_holders: OrdSet::new(),
        }
    }

    /// Takes away what lies at a key of this account, the account itself aside.
    fn remove(&mut self, key: &RecordKey) {
        match key {
            RecordKey::Serial(_) => self.serial = 0,
            RecordKey::User(_, email) => self.remove_user(email),
            RecordKey::Team(_, id) => {
                self.teams.remove(id);
            }
            RecordKey::Preset(_, id) => {
                self.presets.remove(id);
            }
            RecordKey::Property(_, id) => {
                self.properties.remove(id);
            }
            RecordKey::Subscription(_, product) => {
                self.subscriptions.remove(product);
            }
            RecordKey::Pool(_, seat) => {
                self.pools.remove(seat);
            }
            RecordKey::Removal(_, seat, date) => {
                self.removals.remove(&(*seat, *date));
            }
            RecordKey::Card(_) => self.card = None,
            RecordKey::Order(_, id) => {
                self.orders.remove(id);
            }
            RecordKey::Trial(_, product) => {
                self.trials.remove(product);
            }
            RecordKey::App(_, slug) => {
                self.apps.remove(slug);
            }
            RecordKey::Salesforce(_) => self.salesforce = None,
            RecordKey::Partner(_) => self.partner = PartnerSettings::default(),
            RecordKey::Job(_, job) => self.jobs.remove(*job),
            RecordKey::JobUsers(_, job, part) => self.jobs.remove_users(*job, *part),
            RecordKey::JobResults(_, job, part) => self.jobs.remove_results(*job, *part),
            RecordKey::Clock
            | RecordKey::Person(_)
            | RecordKey::SalesforceOrg(_)
            | RecordKey::SalesforceUser(..)
            | RecordKey::Account(_) => {}
        }
    }

    fn put_user(&mut self, catalogue: &Catalogue, mut user: User) {
        self.share(catalogue, &mut user);
        let user = Arc::new(user);
        let key = user.email.key().clone();
        if let Some(before) = self.users.insert(key.clone(), Arc::clone(&user)) {
            self.forget(&before);
        }
        if let Some(seat) = user.seat.filter(|_| user.occupies_seat()) {
            self.assigned[seat.index()] += 1;
        }
        if user.status == UserStatus::Active {
            if user.access.super_admin {
                self.super_admins.insert(key.clone());
            }
            if holds(catalogue, &user, keys::MODIFY_BILLING) {
                self.billing_holders.insert(key.clone());
            }
        }
        self.by_id.insert(user.id, user);
    }

    /// Lets a user name teams, preset and template in the memory in which they stand already.
    fn share(&self, catalogue: &Catalogue, user: &mut User) {
        for team in user.main_team.iter_mut().chain(&mut user.extra_teams) {
            if let Some((known, _)) = self.teams.get_key_value(team) {
                team.clone_from(known);
            }
        }
        if let Some(preset) = &mut user.preset
            && let Some((known, _)) = self.presets.get_key_value(preset)
        {
            preset.clone_from(known);
        }
        if let PermissionSource::Template(id) | PermissionSource::Custom { base: Some(id), .. } =
            &mut user.access.source
            && let Some(known) = catalogue.template(id)
        {
            id.clone_from(&known.id);
        }
    }

    fn remove_user(&mut self, key: &EmailKey) {
        if let Some(user) = self.users.remove(key) {
            self.forget(&user);
        }
    }

    /// Takes a user who is no longer in the list out of all that counts users.
    fn forget(&mut self, user: &User) {
        if let Some(seat) = user.seat.filter(|_| user.occupies_seat()) {
            self.assigned[seat.index()] -= 1;
        }
        self.super_admins.remove(user.email.key());
        self.billing_holders.remove(user.email.key());
        self.by_id.remove(&user.id);
    }

    /// The account itself.
    pub const fn account(&self) -> &Account {
        &self.account
    }

    /// How many changes it has seen.
    pub const fn serial(&self) -> u64 {
        self.serial
    }

    /// Its users, by address; deleted ones are not among them.
    pub const fn users(&self) -> &OrdMap<EmailKey, Arc<User>> {
        &self.users
    }

    /// The user with this address.
    pub fn user(&self, email: &EmailKey) -> Option<&Arc<User>> {
        self.users.get(email)
    }

    /// The user with this id.
    pub fn user_by_id(&self, id: UserId) -> Option<&Arc<User>> {
        self.by_id.get(&id)
    }

    /// Whether a team is another one, or somewhere below it.
    pub fn is_within(&self, team: &TeamId, other: &TeamId) -> bool {
        let above = |team: &&Team| team.parent.as_ref().and_then(|parent| self.teams.get(parent));
        // Data from elsewhere may have teams above one another in a ring.
        let way = std::iter::successors(self.teams.get(team), |team| above(team)).take(self.teams.len());
        way.map(|team| &team.id).any(|id| id == other)
    }

    /// Its teams, by id.
    pub const fn teams(&self) -> &OrdMap<TeamId, Team> {
        &self.teams
    }

    /// Its presets, by id.
    pub const fn presets(&self) -> &OrdMap<PresetId, Preset> {
        &self.presets
    }

    /// The properties of its records, by id.
    pub const fn properties(&self) -> &OrdMap<PropertyId, Property> {
        &self.properties
    }

    /// Its connected apps, by slug.
    pub const fn apps(&self) -> &OrdMap<String, ConnectedApp> {
        &self.apps
    }

    /// Its Salesforce connection.
    pub const fn salesforce(&self) -> Option<&SalesforceConnection> {
        self.salesforce.as_ref()
    }

    /// Its jobs.
    pub const fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// Its partner settings.
    pub const fn partner(&self) -> &PartnerSettings {
        &self.partner
    }

    /// Its subscriptions, by product.
    pub const fn subscriptions(&self) -> &OrdMap<Product, Subscription> {
        &self.subscriptions
    }

    /// The tier at which it has a product, be it bought or on trial [PRC-01].
    pub fn tier(&self, product: Product) -> Option<Tier> {
        let bought = self.subscriptions.get(&product).map(|subscription| subscription.tier);
        bought.max(self.trials.get(&product).filter(|trial| trial.runs()).map(|trial| trial.tier))
    }

    /// The highest tier at which it has any product, be it bought or on trial.
    pub fn highest_tier(&self) -> Option<Tier> {
        let bought = self.subscriptions.values().map(|subscription| subscription.tier);
        bought.chain(self.trials.values().filter(|trial| trial.runs()).map(|trial| trial.tier)).max()
    }

    /// The card on file, be it valid or not [PRC-10].
    pub const fn card(&self) -> Option<&Card> {
        self.card.as_ref()
    }

    /// Its orders, the oldest first.
    pub const fn orders(&self) -> &OrdMap<OrderId, Order> {
        &self.orders
    }

    /// The number of the next order.
    pub fn next_order(&self) -> OrderId {
        OrderId(self.orders.get_max().map_or(1, |(id, _)| id.0.saturating_add(1)))
    }

    /// Its free trials, also those that are over.
    pub const fn trials(&self) -> &OrdMap<Product, Trial> {
        &self.trials
    }

    /// The bought seats of each paid type.
    pub const fn pools(&self) -> &OrdMap<SeatType, SeatPool> {
        &self.pools
    }

    /// Its scheduled removals of all states, by seat type and renewal date.
    pub const fn removals(&self) -> &OrdMap<(SeatType, Date), ScheduledRemoval> {
        &self.removals
    }

    /// The removals of a seat type that still wait for their date, the last one first.
    pub fn pending_removals(&self, seat: SeatType) -> impl Iterator<Item = &ScheduledRemoval> {
        let all = self.removals.iter().rev().map(|(_, removal)| removal);
        all.filter(move |removal| removal.seat == seat && removal.state == RemovalState::Pending)
    }

    /// Users who hold a seat of this type and count against it [INV-03].
    pub const fn assigned(&self, seat: SeatType) -> u32 {
        self.assigned[seat.index()]
    }

    /// How many seats of a type can still be assigned [CRU-24].
    pub fn free(&self, seat: SeatType) -> Free {
        if !seat.is_paid() {
            return Free::Unlimited;
        }
        Free::Seats(SeatCounts {
            purchased: self.pools.get(&seat).map_or(0, |pool| pool.purchased),
            assigned: self.assigned(seat),
            scheduled: self.pending_removals(seat).fold(0, |sum, removal| sum.saturating_add(removal.quantity)),
        })
    }

    /// Active super admins, by address [INV-10].
    pub const fn super_admins(&self) -> &OrdSet<EmailKey> {
        &self.super_admins
    }

    /// Active users who may modify billing; mails about seats go to them.
    pub const fn billing_holders(&self) -> &OrdSet<EmailKey> {
        &self.billing_holders
    }
}

/// Whether a user holds a permission, be it as super admin, by grant, or by what the classic flow granted.
pub fn holds(catalogue: &Catalogue, user: &User, key: &str) -> bool {
    if user.access.super_admin {
        return true;
    }
    match (&user.access.source, user.seat) {
        (PermissionSource::Classic(grant), _) => grant.holds(key),
        (_, Some(seat)) => user.access.grant_of(catalogue, seat, key).is_some(),
        (_, None) => false,
    }
}

//! One account of the world.

use std::sync::Arc;

use imbl::{OrdMap, OrdSet};
use jiff::civil::Date;

use crate::domain::{
    access::PermissionSource,
    account::{Account, AccountKind},
    app::ConnectedApp,
    card::Card,
    email::EmailKey,
    hub_id::HubId,
    id::UserId,
    job::Jobs,
    language::Lang,
    order::{Order, OrderId},
    partner::{MailDomain, PartnerBook, PartnerSettings},
    permission::{Catalogue, keys},
    preset::{Preset, PresetId},
    property::{Property, PropertyId},
    record::{Record, RecordKey},
    removal::{RemovalState, ScheduledRemoval},
    salesforce::SalesforceConnection,
    seat::{Free, SeatCounts, SeatPool, SeatType},
    seat_history::{Month, SeatMonth},
    subscription::{Product, Subscription, Tier},
    team::{Team, TeamId},
    trial::Trial,
    user::{User, UserStatus},
};

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
    seat_months: OrdMap<Month, SeatMonth>,
    card: Option<Card>,
    orders: OrdMap<OrderId, Order>,
    trials: OrdMap<Product, Trial>,
    apps: OrdMap<String, ConnectedApp>,
    salesforce: Option<SalesforceConnection>,
    partner: PartnerBook,
    jobs: Jobs,
    assigned: [u32; SeatType::ALL.len()],
    super_admins: OrdSet<EmailKey>,
    billing_holders: OrdSet<EmailKey>,
    tagged: OrdSet<EmailKey>,
}

impl AccountState {
    /// An account of which nothing is known but its number.
    pub(super) fn new(hub_id: HubId) -> Self {
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
            seat_months: OrdMap::new(),
            card: None,
            orders: OrdMap::new(),
            trials: OrdMap::new(),
            apps: OrdMap::new(),
            salesforce: None,
            partner: PartnerBook::default(),
            jobs: Jobs::default(),
            assigned: [0; SeatType::ALL.len()],
            super_admins: OrdSet::new(),
            billing_holders: OrdSet::new(),
            tagged: OrdSet::new(),
        }
    }

    /// Every record it is made of; taken apart without `..`, so that a new kind cannot be forgotten here.
    pub(super) fn records(&self) -> impl Iterator<Item = Record> + '_ {
        let Self {
            account,
            serial,
            users,
            by_id: _,
            teams,
            presets,
            properties,
            subscriptions,
            pools,
            seat_months,
            removals,
            card,
            orders,
            trials,
            apps,
            salesforce,
            partner,
            jobs,
            assigned: _,
            super_admins: _,
            billing_holders: _,
            tagged: _,
        } = self;
        let hub = account.hub_id;
        let account = [Record::Account(account.clone()), Record::Serial(hub, *serial)];
        let partner = partner.records(hub);
        let salesforce = salesforce.iter().map(move |connection| Record::Salesforce(hub, connection.clone()));
        let teams = teams.values().map(move |team| Record::Team(hub, team.clone()));
        let presets = presets.values().map(move |preset| Record::Preset(hub, preset.clone()));
        let properties = properties.values().map(move |property| Record::Property(hub, property.clone()));
        let terms = subscriptions.values().map(move |term| Record::Subscription(hub, term.clone()));
        let pools = pools.values().map(move |pool| Record::Pool(hub, pool.clone()));
        let months = seat_months.values().map(move |month| Record::SeatMonth(hub, *month));
        let removals = removals.values().map(move |removal| Record::Removal(hub, removal.clone()));
        let card = card.iter().map(move |card| Record::Card(hub, card.clone()));
        let orders = orders.values().map(move |order| Record::Order(hub, Box::new(order.clone())));
        let trials = trials.values().map(move |trial| Record::Trial(hub, trial.clone()));
        let apps = apps.values().map(move |app| Record::App(hub, app.clone()));
        let users = users.values().map(move |user| Record::User(hub, Box::new((**user).clone())));
        let work = jobs.all().flat_map(move |job| {
            let lists = jobs.lists(job.id).map(move |list| Record::JobUsers(hub, (**list).clone()));
            let results = (0..=u16::MAX).map_while(move |part| jobs.results(job.id, part));
            let results = results.map(move |result| Record::JobResults(hub, (**result).clone()));
            std::iter::once(Record::Job(hub, Box::new((**job).clone()))).chain(lists).chain(results)
        });
        let small = account.into_iter().chain(partner).chain(salesforce).chain(teams).chain(presets).chain(properties);
        let sold = terms.chain(pools).chain(months).chain(removals).chain(card).chain(orders).chain(trials);
        small.chain(sold).chain(apps).chain(work).chain(users)
    }

    pub(super) fn put_account(&mut self, account: Account) {
        self.account = account;
    }

    /// The account with these subscriptions and seats in place of those it has: what a purchase would make of it.
    pub(in crate::domain) fn with_terms(&self, subscriptions: &[Subscription], pools: &[SeatPool]) -> Self {
        let mut then = self.clone();
        for subscription in subscriptions {
            then.subscriptions.insert(subscription.product, subscription.clone());
        }
        for pool in pools {
            then.pools.insert(pool.seat, pool.clone());
        }
        then
    }

    /// The account with this partner domain in place of the one that is set: what setting it would make of it [DOM-14].
    pub fn with_partner_domain(&self, domain: &MailDomain) -> Self {
        let mut then = self.clone();
        let mut settings = then.partner.settings().clone();
        (settings.domain, settings.domain_ascii) = (Some(domain.entered.clone()), Some(domain.ascii.clone()));
        then.partner.put_settings(settings);
        then
    }

    /// Adds a record of this account, or takes the place of the one that lies there; the account itself is the world's to
    /// put.
    pub(super) fn put(&mut self, catalogue: &Catalogue, record: Record) {
        match record {
            Record::Serial(_, serial) => self.serial = serial,
            Record::User(_, user) => self.put_user(catalogue, *user),
            Record::Team(_, team) => {
                self.teams.insert(team.id.clone(), team);
            }
            Record::Preset(_, preset) => {
                self.presets.insert(preset.id.clone(), preset);
            }
            Record::Property(_, property) => {
                self.properties.insert(property.id.clone(), property);
            }
            Record::Subscription(_, subscription) => {
                self.subscriptions.insert(subscription.product, subscription);
            }
            Record::Pool(_, pool) => {
                self.pools.insert(pool.seat, pool);
            }
            Record::Removal(_, removal) => {
                self.removals.insert((removal.seat, removal.effective_on), removal);
            }
            Record::SeatMonth(_, used) => {
                self.seat_months.insert(used.month, used);
            }
            Record::Card(_, card) => self.card = Some(card),
            Record::Order(_, order) => {
                self.orders.insert(order.id, *order);
            }
            Record::Trial(_, trial) => {
                self.trials.insert(trial.product, trial);
            }
            Record::App(_, app) => {
                self.apps.insert(app.slug.to_string(), app);
            }
            Record::Salesforce(_, connection) => self.salesforce = Some(connection),
            Record::Partner(_, settings) => self.partner.put_settings(settings),
            Record::AccessException(_, exception) => self.partner.put_exception(exception),
            Record::Client(_, client) => self.partner.put_client(client),
            Record::Assignment(_, assignment) => self.partner.put_assignment(assignment),
            Record::Job(_, job) => self.jobs.put(*job),
            Record::JobUsers(_, part) => self.jobs.put_users(part),
            Record::JobResults(_, part) => self.jobs.put_results(part),
            Record::Clock(_)
            | Record::Person(_)
            | Record::SalesforceOrg(_)
            | Record::SalesforceUser(_)
            | Record::DomainClaim(_)
            | Record::ClientClaim(_)
            | Record::Account(_) => {}
        }
    }

    /// Takes away what lies at a key of this account, the account itself aside.
    pub(super) fn remove(&mut self, key: &RecordKey) {
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
            RecordKey::SeatMonth(_, month) => {
                self.seat_months.remove(month);
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
            RecordKey::Partner(_) => self.partner.put_settings(PartnerSettings::default()),
            RecordKey::AccessException(_, email) => self.partner.remove_exception(email),
            RecordKey::Client(_, client) => self.partner.remove_client(*client),
            RecordKey::Assignment(_, client, email) => self.partner.remove_assignment(*client, email),
            RecordKey::Job(_, job) => self.jobs.remove(*job),
            RecordKey::JobUsers(_, job, part) => self.jobs.remove_users(*job, *part),
            RecordKey::JobResults(_, job, part) => self.jobs.remove_results(*job, *part),
            RecordKey::Clock
            | RecordKey::Person(_)
            | RecordKey::SalesforceOrg(_)
            | RecordKey::SalesforceUser(..)
            | RecordKey::DomainClaim(_)
            | RecordKey::ClientClaim(..)
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
        if user.partner_employee {
            self.tagged.insert(key.clone());
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
        self.tagged.remove(user.email.key());
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

    /// What it keeps as a partner.
    pub const fn partner(&self) -> &PartnerBook {
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

    /// How its seats were used, by month; see [`seat_history`](crate::domain::seat_history).
    pub const fn seat_months(&self) -> &OrdMap<Month, SeatMonth> {
        &self.seat_months
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

    /// Users who are tagged as partner employees, by address [PET-02].
    pub const fn tagged(&self) -> &OrdSet<EmailKey> {
        &self.tagged
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

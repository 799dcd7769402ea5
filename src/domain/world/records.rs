//! A world taken apart into its records, for whoever has to write one that no store holds whole.

use super::{AccountState, World};
use crate::domain::record::Record;

// Both take their struct apart without "..", so that a new kind of record cannot be forgotten here.

impl World {
    /// Every record it is made of, accounts first among what belongs to them. [`World::from_records`] of them is the same
    /// world.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        let Self { catalogue: _, policy: _, clock, people, orgs, salesforce_users, accounts } = self;
        let people = people.values().map(|person| Record::Person((**person).clone()));
        let orgs = orgs.values().map(|org| Record::SalesforceOrg(org.clone()));
        let logins = salesforce_users.values().map(|user| Record::SalesforceUser((**user).clone()));
        let accounts = accounts.values().flat_map(|state| state.records());
        std::iter::once(Record::Clock(clock.clone())).chain(people).chain(orgs).chain(logins).chain(accounts)
    }
}

impl AccountState {
    fn records(&self) -> impl Iterator<Item = Record> + '_ {
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
        } = self;
        let hub = account.hub_id;
        let account = [Record::Account(account.clone()), Record::Serial(hub, *serial)];
        let partner = (*partner != Default::default()).then(|| Record::Partner(hub, partner.clone()));
        let salesforce = salesforce.iter().map(move |connection| Record::Salesforce(hub, connection.clone()));
        let teams = teams.values().map(move |team| Record::Team(hub, team.clone()));
        let presets = presets.values().map(move |preset| Record::Preset(hub, preset.clone()));
        let properties = properties.values().map(move |property| Record::Property(hub, property.clone()));
        let terms = subscriptions.values().map(move |term| Record::Subscription(hub, term.clone()));
        let pools = pools.values().map(move |pool| Record::Pool(hub, pool.clone()));
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
        let sold = terms.chain(pools).chain(removals).chain(card).chain(orders).chain(trials);
        small.chain(sold).chain(apps).chain(work).chain(users)
    }
}

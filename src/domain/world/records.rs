//! A world taken apart into its records, for whoever has to write one that no store holds whole.

use super::{AccountState, World};
use crate::domain::record::Record;

impl World {
    /// Every record it is made of, accounts first among what belongs to them. [`World::from_records`] of them is the same
    /// world.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        let people = self.people.values().map(|person| Record::Person((**person).clone()));
        let orgs = self.orgs.values().map(|org| Record::SalesforceOrg(org.clone()));
        let logins = self.salesforce_users.values().map(|user| Record::SalesforceUser((**user).clone()));
        let clock = [Record::Clock(self.clock.clone())];
        let accounts = self.accounts.values().flat_map(|state| state.records());
        clock.into_iter().chain(people).chain(orgs).chain(logins).chain(accounts)
    }
}

impl AccountState {
    fn records(&self) -> impl Iterator<Item = Record> + '_ {
        let hub = self.account.hub_id;
        let account = [Record::Account(self.account.clone()), Record::Serial(hub, self.serial)];
        let partner = std::iter::once_with(move || Record::Partner(hub, self.partner.clone()));
        let partner = partner.filter(|_| self.partner != Default::default());
        let salesforce = self.salesforce.iter().map(move |connection| Record::Salesforce(hub, connection.clone()));
        let teams = self.teams.values().map(move |team| Record::Team(hub, team.clone()));
        let presets = self.presets.values().map(move |preset| Record::Preset(hub, preset.clone()));
        let properties = self.properties.values().map(move |property| Record::Property(hub, property.clone()));
        let terms = self.subscriptions.values().map(move |term| Record::Subscription(hub, term.clone()));
        let pools = self.pools.values().map(move |pool| Record::Pool(hub, pool.clone()));
        let removals = self.removals.values().map(move |removal| Record::Removal(hub, removal.clone()));
        let apps = self.apps.values().map(move |app| Record::App(hub, app.clone()));
        let users = self.users.values().map(move |user| Record::User(hub, Box::new((**user).clone())));
        let jobs = self.jobs.all().flat_map(move |job| {
            let lists = self.jobs.lists(job.id).map(move |list| Record::JobUsers(hub, (**list).clone()));
            let results = (0..=u16::MAX).map_while(move |part| self.jobs.results(job.id, part));
            let results = results.map(move |result| Record::JobResults(hub, (**result).clone()));
            std::iter::once(Record::Job(hub, Box::new((**job).clone()))).chain(lists).chain(results)
        });
        let small = account.into_iter().chain(partner).chain(salesforce).chain(teams).chain(presets).chain(properties);
        small.chain(terms).chain(pools).chain(removals).chain(apps).chain(jobs).chain(users)
    }
}

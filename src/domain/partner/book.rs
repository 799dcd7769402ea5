//! All that one partner account keeps about its employees and clients, with what finding it needs.

use imbl::{OrdMap, OrdSet};

use super::{AccessException, Assignment, Client, PartnerSettings};
use crate::domain::{email::EmailKey, hub_id::HubId, record::Record};

/// What a partner account keeps. Empty for every other account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartnerBook {
    settings: PartnerSettings,
    exceptions: OrdMap<EmailKey, AccessException>,
    clients: OrdMap<HubId, Client>,
    assignments: OrdMap<(HubId, EmailKey), Assignment>,
    // The same by employee: a drawer and a cascade go this way.
    by_employee: OrdSet<(EmailKey, HubId)>,
}

impl PartnerBook {
    pub(in crate::domain) fn put_settings(&mut self, settings: PartnerSettings) {
        self.settings = settings;
    }

    pub(in crate::domain) fn put_exception(&mut self, exception: AccessException) {
        self.exceptions.insert(exception.email.key().clone(), exception);
    }

    pub(in crate::domain) fn put_client(&mut self, client: Client) {
        self.clients.insert(client.hub, client);
    }

    pub(in crate::domain) fn put_assignment(&mut self, assignment: Assignment) {
        let (client, email) = (assignment.client, assignment.email.key().clone());
        self.by_employee.insert((email.clone(), client));
        self.assignments.insert((client, email), assignment);
    }

    pub(in crate::domain) fn remove_exception(&mut self, email: &EmailKey) {
        self.exceptions.remove(email);
    }

    pub(in crate::domain) fn remove_client(&mut self, client: HubId) {
        self.clients.remove(&client);
    }

    pub(in crate::domain) fn remove_assignment(&mut self, client: HubId, email: &EmailKey) {
        self.by_employee.remove(&(email.clone(), client));
        self.assignments.remove(&(client, email.clone()));
    }

    /// Every record it is made of; taken apart without `..`, so that a new kind cannot be forgotten here.
    pub(in crate::domain) fn records(&self, hub: HubId) -> impl Iterator<Item = Record> + '_ {
        let Self { settings, exceptions, clients, assignments, by_employee: _ } = self;
        let settings = (*settings != Default::default()).then(|| Record::Partner(hub, settings.clone()));
        let exceptions = exceptions.values().map(move |exception| Record::AccessException(hub, exception.clone()));
        let clients = clients.values().map(move |client| Record::Client(hub, client.clone()));
        let assignments = assignments.values().map(move |assignment| Record::Assignment(hub, assignment.clone()));
        settings.into_iter().chain(exceptions).chain(clients).chain(assignments)
    }

    /// The settings of Partners > Automation.
    pub const fn settings(&self) -> &PartnerSettings {
        &self.settings
    }

    /// Whom the Client Access Manager knows, by address.
    pub const fn exceptions(&self) -> &OrdMap<EmailKey, AccessException> {
        &self.exceptions
    }

    /// The clients, by HubID.
    pub const fn clients(&self) -> &OrdMap<HubId, Client> {
        &self.clients
    }

    /// All assignments, by client and address.
    pub const fn assignments(&self) -> &OrdMap<(HubId, EmailKey), Assignment> {
        &self.assignments
    }

    /// An assignment.
    pub fn assignment(&self, client: HubId, email: &EmailKey) -> Option<&Assignment> {
        self.assignments.get(&(client, email.clone()))
    }

    /// Who is or was assigned to a client, by address.
    pub fn assignments_at(&self, client: HubId) -> impl Iterator<Item = &Assignment> {
        let from = self.assignments.range((client, EmailKey::first())..);
        from.take_while(move |((hub, _), _)| *hub == client).map(|(_, assignment)| assignment)
    }

    /// Which clients an employee is or was assigned to, by HubID.
    pub fn assignments_of<'a>(&'a self, email: &'a EmailKey) -> impl Iterator<Item = &'a Assignment> {
        let from = self.by_employee.range((email.clone(), HubId::FIRST)..);
        let own = from.take_while(move |(employee, _)| employee == email);
        own.filter_map(|(employee, client)| self.assignments.get(&(*client, employee.clone())))
    }
}

//! Claims: what must be unique across accounts. A claim is put only where none lies, so that of two accounts that want
//! the same at once one gets it, and the other is told [DOM-06, PAC-15].

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::{
    clean::DomainName,
    email::{Email, EmailKey},
    hub_id::HubId,
};

/// That a domain is the partner employee e-mail domain of one partner account [DOM-06, INV-17].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainClaim {
    /// The domain, in ASCII form.
    pub domain: DomainName,
    /// Whose it is.
    pub partner: HubId,
}

/// That a person works for a client on behalf of one partner account [PAC-15].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientClaim {
    /// The client.
    pub client: HubId,
    /// The person's address.
    pub email: Email,
    /// On whose behalf.
    pub partner: HubId,
}

/// All claims of a world.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Claims {
    domains: OrdMap<DomainName, DomainClaim>,
    clients: OrdMap<(HubId, EmailKey), ClientClaim>,
}

impl Claims {
    pub(super) fn put_domain(&mut self, claim: DomainClaim) {
        self.domains.insert(claim.domain.clone(), claim);
    }

    pub(super) fn put_client(&mut self, claim: ClientClaim) {
        self.clients.insert((claim.client, claim.email.key().clone()), claim);
    }

    pub(super) fn remove_domain(&mut self, domain: &DomainName) {
        self.domains.remove(domain);
    }

    pub(super) fn remove_client(&mut self, client: HubId, email: &EmailKey) {
        self.clients.remove(&(client, email.clone()));
    }

    /// Which partner a domain, in ASCII form, belongs to.
    pub fn partner_of_domain(&self, domain: &DomainName) -> Option<HubId> {
        self.domains.get(domain).map(|claim| claim.partner)
    }

    /// On whose behalf a person works for a client.
    pub fn partner_at(&self, client: HubId, email: &EmailKey) -> Option<HubId> {
        self.clients.get(&(client, email.clone())).map(|claim| claim.partner)
    }

    /// All claims on domains.
    pub fn domains(&self) -> impl Iterator<Item = &DomainClaim> {
        self.domains.values()
    }

    /// All claims on people at clients.
    pub fn clients(&self) -> impl Iterator<Item = &ClientClaim> {
        self.clients.values()
    }
}

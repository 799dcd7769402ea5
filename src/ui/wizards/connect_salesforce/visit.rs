//! A visit to Salesforce: somebody has logged in there, and is not kept logged in for ever.

use jiff::{SignedDuration, Timestamp};

use crate::domain::salesforce::LoggedIn;

/// How long Salesforce keeps somebody logged in.
pub const LIFETIME: SignedDuration = SignedDuration::from_mins(10);

/// Somebody who is logged in to Salesforce.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Who.
    pub login: LoggedIn,
    since: Timestamp,
}

impl Visit {
    /// A visit that begins now.
    pub const fn new(login: LoggedIn, now: Timestamp) -> Self {
        Self { login, since: now }
    }

    /// Whether it has gone on for too long. A clock that stands before its beginning is that of another world.
    pub fn is_over(&self, now: Timestamp) -> bool {
        now < self.since || now.duration_since(self.since) >= LIFETIME
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{
        permission::Catalogue,
        record::Record,
        salesforce::{OrgId, SalesforceUser, Verifier, log_in},
        world::World,
    };

    #[test]
    fn a_visit_ends() {
        let sam = SalesforceUser {
            org: OrgId("org".into()),
            username: "sam@sf.example".into(),
            name: "Sam".into(),
            email: "sam@sf.example".into(),
            permissions: Vec::new(),
            secret: Some(Verifier::new([1; 16], &"word".into())),
            locked: false,
        };
        let catalogue = Arc::new(Catalogue::shipped().unwrap());
        let world = World::from_records(catalogue, [Record::SalesforceUser(sam)]);
        let start: Timestamp = "2024-02-07T08:00:00Z".parse().unwrap();
        let visit = Visit::new(log_in(&world, "sam@sf.example", &"word".into()).unwrap(), start);
        for (seconds, over) in [(0, false), (599, false), (600, true), (86_400, true), (-1, true)] {
            assert_eq!(visit.is_over(start + SignedDuration::from_secs(seconds)), over, "{seconds}");
        }
    }
}

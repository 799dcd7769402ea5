//! The words for the partner side: domain, tag, clients, and why nothing came of it.

use super::template;
use crate::{
    domain::{
        hub_id::HubId,
        partner::{NoCredit, NotADomain, PartnerReceipt, PartnerRejection, Standing},
    },
    ui::toast::Saying,
};

/// Why a text is no domain that can be set [DOM-07, DOM-12, ER-12].
pub const fn not_a_domain(why: NotADomain) -> &'static str {
    match why {
        NotADomain::Empty => "partner-domain-empty",
        NotADomain::Spaces => "partner-domain-one",
        NotADomain::NoDot => "partner-domain-no-dot",
        NotADomain::Malformed => "partner-domain-malformed",
        NotADomain::PublicSuffix => "partner-domain-public-suffix",
        NotADomain::Shared => "partner-domain-shared",
    }
}

/// Why nothing was done.
pub fn rejection(rejection: &PartnerRejection) -> Saying {
    use PartnerRejection as No;
    match rejection {
        No::Domain(why) => Saying::plain(not_a_domain(*why)),
        No::Claimed => Saying::plain("partner-domain-claimed"),
        No::DomainConflict { now: Some(now) } => {
            Saying::plain("partner-domain-conflict").text("domain", now.to_string())
        }
        No::DomainConflict { now: None } => Saying::plain("partner-domain-conflict-none"),
        No::StopsMatching { people } => Saying::plain("partner-domain-stops").count("count", *people),
        No::Gone => Saying::plain("partner-gone"),
        No::LosesClients { clients } => Saying::plain("partner-loses-clients").count("count", clients.len()),
        No::UnderWay => Saying::plain("partner-under-way"),
        No::NotEmployee(email) => Saying::plain("partner-not-employee").text("email", email.typed()),
        No::Suspended(email) => Saying::plain("partner-suspended").text("email", email.typed()),
        No::NoClients => Saying::plain("partner-no-clients"),
        No::Nobody => Saying::plain("partner-nobody"),
        No::TooMany { count, limit } => {
            Saying::plain("partner-too-many").count("count", *count).text("limit", limit.to_string())
        }
        No::UnknownHub(hub) => Saying::plain("partner-unknown-hub").text("hub", hub.to_string()),
        No::OwnHub => Saying::plain("partner-own-hub"),
        No::AlreadyAssigned(clients) => {
            Saying::plain("partner-already").text("hubs", list(clients)).count("count", clients.len())
        }
        No::NotAssigned => Saying::plain("partner-not-assigned"),
        No::NoException(email) => Saying::plain("partner-no-exception").text("email", email.typed()),
        No::HasClients { email, count } => {
            Saying::plain("partner-has-clients").text("email", email.typed()).count("count", *count)
        }
        No::NotClient(hub) => Saying::plain("partner-not-client").text("hub", hub.to_string()),
        No::HasEmployees { count, .. } => Saying::plain("partner-has-employees").count("count", *count),
        No::UnknownTemplate(id) => Saying::plain("partner-unknown-template").text("template", template(id)),
    }
}

/// What was done.
pub fn done(receipt: &PartnerReceipt) -> Saying {
    match receipt {
        PartnerReceipt::DomainSet { domain, matched, unmatched } => Saying::plain("partner-domain-set")
            .text("domain", domain.to_string())
            .count("matched", *matched)
            .count("unmatched", *unmatched),
        PartnerReceipt::DomainReminded { .. } => Saying::plain("partner-domain-reminded"),
        PartnerReceipt::Tagged { email, on: true, .. } => Saying::plain("partner-tagged").text("email", email.typed()),
        PartnerReceipt::Tagged { email, on: false, lost } => {
            Saying::plain("partner-untagged").text("email", email.typed()).count("count", *lost)
        }
        PartnerReceipt::Assigned { done, blocked } => {
            Saying::plain("partner-assigned").count("count", done.len()).count("blocked", blocked.len())
        }
        PartnerReceipt::AssignedAs { email, created, done, blocked } => {
            let id = if *created { "partner-assigned-as-new" } else { "partner-assigned-as" };
            Saying::plain(id).text("email", email.typed()).count("count", done.len()).count("blocked", blocked.len())
        }
        PartnerReceipt::ExceptionEnded { email } => {
            Saying::plain("partner-exception-ended").text("email", email.typed())
        }
        PartnerReceipt::ServicesEnded { client } => {
            Saying::plain("partner-services-ended").text("client", client.to_string())
        }
        PartnerReceipt::RequestMarked { requested: true, .. } => Saying::plain("partner-requested"),
        PartnerReceipt::RequestMarked { requested: false, .. } => Saying::plain("partner-refused"),
        PartnerReceipt::AccessRemoved { email, deactivated: true, .. } => {
            Saying::plain("partner-removed-deactivated").text("email", email.typed())
        }
        PartnerReceipt::AccessRemoved { email, deactivated: false, .. } => {
            Saying::plain("partner-removed").text("email", email.typed())
        }
    }
}

/// How an assignment stands, in a word or two [PAC-21].
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Assigned => "partner-standing-assigned",
        Standing::Requested => "partner-standing-requested",
        Standing::Active => "partner-standing-active",
        Standing::Blocked { by: Some(_) } => "partner-standing-blocked",
        Standing::Blocked { by: None } => "partner-standing-free",
        Standing::Settled { .. } => "partner-standing-settled",
        Standing::Removed => "partner-standing-removed",
    }
}

/// Why the revenue of a client is not credited [INV-25].
pub fn no_credit(why: NoCredit) -> Saying {
    match why {
        NoCredit::NoDomain => Saying::plain("partner-no-credit-domain"),
        NoCredit::Blocked(count) => Saying::plain("partner-no-credit-blocked").count("count", count),
        NoCredit::Untagged(count) => Saying::plain("partner-no-credit-untagged").count("count", count),
        NoCredit::Unmatched(count) => Saying::plain("partner-no-credit-unmatched").count("count", count),
        NoCredit::Suspended(count) => Saying::plain("partner-no-credit-suspended").count("count", count),
        NoCredit::Nobody => Saying::plain("partner-no-credit-nobody"),
    }
}

/// The same for a narrow column.
pub fn no_credit_short(why: NoCredit) -> Saying {
    match why {
        NoCredit::NoDomain => Saying::plain("partner-no-credit-short-domain"),
        NoCredit::Blocked(count) => Saying::plain("partner-no-credit-short-blocked").count("count", count),
        NoCredit::Untagged(count) => Saying::plain("partner-no-credit-short-untagged").count("count", count),
        NoCredit::Unmatched(count) => Saying::plain("partner-no-credit-short-unmatched").count("count", count),
        NoCredit::Suspended(count) => Saying::plain("partner-no-credit-short-suspended").count("count", count),
        NoCredit::Nobody => Saying::plain("partner-no-credit-nobody"),
    }
}

fn list(hubs: &[HubId]) -> String {
    hubs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

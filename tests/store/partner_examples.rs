//! What is stored of the partner side, for `versions`: the records and log parts that the example files read as.

use std::collections::BTreeMap;

use jiff::civil::date;
use seatdesk::{
    domain::{
        audit::{AuditAction, Target},
        claim::{ClientClaim, DomainClaim},
        hub_id::HubId,
        id::UserId,
        job::{Job, JobId, JobState, JobWork},
        language::Lang,
        mail::{Mail, MailKind, Recipient},
        partner::{AccessException, Assignment, AssignmentState, Client, Leaving, PartnerSettings, Relationship},
        record::Record,
        template::TemplateId,
    },
    store::{
        Entry, PartKey,
        parts::{Act, AuditPart, Mark},
    },
};

use super::versions::{ann, at, email, hub};

fn client() -> HubId {
    HubId::try_from(8_812_050).unwrap()
}

/// The settings of the first version: nobody is reminded, and no domain was set before.
pub fn settings() -> PartnerSettings {
    PartnerSettings {
        domain: Some("bücher.example".into()),
        domain_ascii: Some("xn--bcher-kva.example".into()),
        updated_by: Some(ann()),
        updated_at: Some(at()),
        reminded_at: None,
        former: Vec::new(),
    }
}

/// The settings of the second version.
pub fn second_settings() -> (&'static str, Record) {
    let former = vec!["north.example".into(), "xn--sd-xka.example".into()];
    ("partner", Record::Partner(hub(), PartnerSettings { reminded_at: Some(at()), former, ..settings() }))
}

/// What an account has as a partner, besides its settings.
pub fn of_account() -> Vec<(&'static str, Record)> {
    let exception = AccessException { email: email("Kim@else.example"), by: ann(), at: at() };
    let kept = Client { hub: client(), relationship: Relationship::Managed, since: date(2026, 2, 1) };
    let assignment = Assignment {
        client: client(),
        email: email("Kim@else.example"),
        state: AssignmentState::Requested,
        template: Some(TemplateId("content_marketer".into())),
        instead: Some(email("Kim@agency.example")),
        by: ann(),
        at: at(),
    };
    let work =
        JobWork::LeaveClients { user: UserId(0xa4), email: email("dee@northwind.example"), leaving: Leaving::Untagged };
    let job = Job {
        id: JobId(0x20),
        actor: ann(),
        started_at: at(),
        ended_at: None,
        work,
        state: JobState::Running,
        total: 500,
        listed: 0,
        cursor: 45,
        done: 45,
        refused: 0,
        unchanged: 0,
        gone: 0,
        accepts_from_removal: 0,
        results: 0,
        after: None,
    };
    vec![
        ("access_exception", Record::AccessException(hub(), exception)),
        ("client", Record::Client(hub(), kept)),
        ("assignment", Record::Assignment(hub(), assignment)),
        ("job_leave_clients", Record::Job(hub(), Box::new(job))),
    ]
}

/// The claims across accounts.
pub fn claims() -> Vec<(&'static str, Record)> {
    let domain = DomainClaim { domain: "xn--bcher-kva.example".into(), partner: hub() };
    let person = ClientClaim { client: client(), email: email("Kim@else.example"), partner: hub() };
    vec![("domain_claim", Record::DomainClaim(domain)), ("client_claim", Record::ClientClaim(person))]
}

/// What audit log and outbox have of it.
pub fn logs() -> Vec<(&'static str, Entry)> {
    let act = |action, name: &str, value: &str| Act { action, detail: BTreeMap::from([(name.into(), value.into())]) };
    let at_client = |action| act(action, "client", "Hooli");
    let dee = Target::User { id: UserId(0xa4), email: email("dee@northwind.example") };
    let kim = Target::Employee { email: email("Kim@else.example"), client: client() };
    let part = AuditPart {
        at: at(),
        by: ann(),
        acts: vec![
            act(AuditAction::PartnerDomainChanged, "to", "xn--bcher-kva.example"),
            Act { action: AuditAction::PartnerDomainReminded, detail: BTreeMap::new() },
            Act { action: AuditAction::PartnerEmployeeTagged, detail: BTreeMap::new() },
            Act { action: AuditAction::PartnerEmployeeUntagged, detail: BTreeMap::new() },
            at_client(AuditAction::AccessExceptionMade),
            at_client(AuditAction::ClientAssigned),
            at_client(AuditAction::ClientBlocked),
            at_client(AuditAction::ClientRequested),
            at_client(AuditAction::ClientRefused),
            at_client(AuditAction::ClientAccessRemoved),
            at_client(AuditAction::ClientAccessCascaded),
        ],
        targets: vec![
            Mark { acts: vec![0], to: Target::Domain { domain: "xn--bcher-kva.example".into() } },
            Mark { acts: vec![1, 2, 3], to: dee },
            Mark { acts: (4..=10).collect(), to: kim },
        ],
    };
    let mail = Mail {
        hub: hub(),
        at: at(),
        kind: MailKind::PartnerDomainMissing,
        language: Lang::Fr,
        to: vec![Recipient { id: UserId(0xa1), email: email("Ann@northwind.example") }],
    };
    vec![
        ("audit_partner", Entry::Audit(PartKey { hub: hub(), serial: 35, part: 0 }, part)),
        ("mail_partner_domain_missing", Entry::Mail(PartKey { hub: hub(), serial: 35, part: 1 }, mail)),
    ]
}

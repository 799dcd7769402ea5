//! The Salesforce connection: another user, and what is synced [SFI-10 to SFI-12, SM-10, INV-22].

use std::collections::BTreeMap;

use crate::domain::{
    app::{AppStatus, ConnectedApp, SALESFORCE},
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    clean::{Code, Detail, Login},
    command::Envelope,
    guard::{self, Operation},
    mail::{Mail, MailKind, Recipient},
    record::Record,
    rejection::Rejection,
    salesforce::{
        IntegrationUser, LowerRights, Prospect, SalesforceConnection, SalesforceRejection as No, SwitchSalesforceUser,
        Switched, SyncEdit, prospect::prospect, prospect::user_name,
    },
    user::User,
    world::{AccountState, World},
};

/// Decides that another user of Salesforce is connected. Rejections come in a fixed order: the operator's right and the
/// tier, whether there is an app to connect, who else was faster, the login, and last what has to be agreed to.
pub(super) fn switch(world: &World, envelope: &Envelope, wanted: &SwitchSalesforceUser) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::SwitchSalesforceUser)?;
    let app = state.apps().get(SALESFORCE).ok_or(Rejection::Salesforce(No::NotInstalled))?;
    let would = check(world, state, wanted).map_err(Rejection::Salesforce)?;
    let (hub, to) = (envelope.actor.hub, wanted.to.user());
    let before = state.salesforce();
    let mut authorised = before.map(|before| before.authorised.clone()).unwrap_or_default();
    // The organisation that is left was allowed, too, whether or not it was written down.
    for org in before.map(|before| &before.org).into_iter().chain([&to.org]) {
        if !authorised.contains(org) {
            authorised.push(org.clone());
        }
    }
    let connection = SalesforceConnection {
        org: to.org.clone(),
        username: to.username.clone(),
        authorised,
        sync: before.map(|before| before.sync.clone()).unwrap_or_default(),
        connected_at: Some(envelope.now),
        connected_by: Some(operator.actor_ref()),
    };
    let audit = entry(envelope, operator, app, AuditAction::SalesforceUserChanged, switched(before, to, &would));
    let mail = letter(state, envelope, operator, &would, &to.username);
    let app = (app.status != AppStatus::Connected)
        .then(|| Record::App(hub, ConnectedApp { status: AppStatus::Connected, ..app.clone() }));
    let Prospect { old, new, leaves: left, org, missing: without, below: _, needs_consent: _ } = would;
    Ok(Change {
        puts: std::iter::once(Record::Salesforce(hub, connection)).chain(app).collect(),
        removes: Vec::new(),
        audit: vec![audit],
        mail: mail.into_iter().collect(),
        receipt: Receipt::SalesforceSwitched(Box::new(Switched { old, new, left, org, without })),
    })
}

fn check(world: &World, state: &AccountState, wanted: &SwitchSalesforceUser) -> Result<Prospect, No> {
    let now = state.salesforce();
    let connected = now.map(SalesforceConnection::user);
    if connected != wanted.from {
        let by = now.and_then(|now| now.connected_by.clone());
        return Err(No::SomebodyElse { now: connected.map(|user| user_name(world, &user)), by });
    }
    wanted.to.still_holds(world).map_err(No::LogIn)?;
    let would = prospect(world, state, wanted.to.user());
    if connected.as_ref() == Some(wanted.to.user()) {
        return Err(No::SameUser(would.new));
    }
    if would.needs_consent && !wanted.allowed {
        return Err(No::NeedsConsent(would.org));
    }
    let may_accept = world.policy().lower_salesforce_rights == LowerRights::Warn;
    let agreed = may_accept && would.missing.iter().all(|right| wanted.accepts_lower.contains(right));
    if !would.missing.is_empty() && !agreed {
        return Err(No::LowerRights { missing: would.missing, may_accept });
    }
    Ok(would)
}

/// Decides what is synced. What is so already is left alone, and nothing is written.
pub(super) fn set_sync(world: &World, envelope: &Envelope, edits: &[SyncEdit]) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::ManageApps)?;
    let app = state.apps().get(SALESFORCE).ok_or(Rejection::Salesforce(No::NotInstalled))?;
    let before = state.salesforce().ok_or(Rejection::Salesforce(No::NobodyConnected))?;
    let clashing = edits.iter().filter(|edit| edit.clashes(&before.sync)).map(|edit| edit.field);
    let clashing: Vec<_> = clashing.collect();
    if !clashing.is_empty() {
        return Err(Rejection::Salesforce(No::Conflicts(clashing)));
    }
    let mut after = before.clone();
    let mut detail = BTreeMap::new();
    for edit in edits {
        after.sync.put(edit.field, edit.to).map_err(|no| Rejection::Salesforce(No::NoOption(no.0)))?;
        if before.sync.get(edit.field) != edit.to {
            let name: Code = format!("sync_{}", edit.field.slug()).as_str().into();
            detail.insert(name, Detail::from(edit.to.slug()));
        }
    }
    let changed = after != *before;
    let audit = changed.then(|| entry(envelope, operator, app, AuditAction::SalesforceSyncChanged, detail));
    Ok(Change {
        puts: changed.then_some(Record::Salesforce(envelope.actor.hub, after)).into_iter().collect(),
        removes: Vec::new(),
        audit: audit.into_iter().collect(),
        mail: Vec::new(),
        receipt: Receipt::SyncSettingsSaved,
    })
}

fn permitted<'a>(
    world: &'a World,
    envelope: &Envelope,
    operation: Operation,
) -> Result<(&'a AccountState, &'a User), Rejection> {
    guard::allowed(world, envelope.actor, operation).map_err(Rejection::Refused)?;
    guard::find(world, envelope.actor).map_err(Rejection::Refused)
}

fn entry(
    envelope: &Envelope,
    operator: &User,
    app: &ConnectedApp,
    action: AuditAction,
    detail: BTreeMap<Code, Detail>,
) -> AuditEntry {
    AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action,
        targets: vec![Target::App { slug: SALESFORCE.into(), name: app.name.clone() }],
        detail,
    }
}

/// What the log says of a switch: the login names, both organisations where it is another one, and what was agreed to.
fn switched(before: Option<&SalesforceConnection>, to: &IntegrationUser, would: &Prospect) -> BTreeMap<Code, Detail> {
    let mut detail = BTreeMap::from([("new_user".into(), to.username.as_str().into())]);
    if let Some(before) = before {
        detail.insert("old_user".into(), before.username.as_str().into());
    }
    if before.is_none_or(|before| before.org != to.org) {
        detail.insert("organisation".into(), would.org.as_str().into());
    }
    if let Some(left) = &would.leaves {
        detail.insert("old_organisation".into(), left.as_str().into());
    }
    if !would.missing.is_empty() {
        let rights: Vec<&str> = would.missing.iter().map(|right| right.as_str()).collect();
        detail.insert("without_rights".into(), rights.join(", ").as_str().into());
    }
    detail
}

/// ML-13, to every super admin.
fn letter(
    state: &AccountState,
    envelope: &Envelope,
    operator: &User,
    would: &Prospect,
    username: &Login,
) -> Option<Mail> {
    let admins = state.super_admins().iter().filter_map(|email| state.user(email));
    let to: Vec<Recipient> = admins.map(|user| Recipient { id: user.id, email: user.email.clone() }).collect();
    let kind = MailKind::SalesforceUserChanged {
        old: would.old.clone(),
        new: would.new.clone(),
        username: username.clone(),
        org: would.org.clone(),
        by: operator.email.clone(),
        left: would.leaves.clone(),
        lacks: would.lacking(),
    };
    let (hub, at, language) = (envelope.actor.hub, envelope.now, state.account().language);
    (!to.is_empty()).then_some(Mail { hub, at, kind, language, to })
}

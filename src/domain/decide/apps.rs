//! Connected apps: installed, taken off, connected again [NAV-06, EXT-45].

use std::collections::BTreeMap;

use crate::domain::{
    app::{AppDeed, AppRejection as No, AppStatus, ConnectedApp, SALESFORCE},
    app_catalogue,
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    command::Envelope,
    guard::{self, Operation},
    record::{Record, RecordKey},
    rejection::Rejection,
    user::User,
    world::{AccountState, World},
};

/// Decides what is asked for of an app.
pub(super) fn decide(world: &World, envelope: &Envelope, deed: AppDeed, slug: &str) -> Result<Change, Rejection> {
    match deed {
        AppDeed::Installed => install(world, envelope, slug),
        AppDeed::Uninstalled => uninstall(world, envelope, slug),
        AppDeed::Reconnected => reconnect(world, envelope, slug),
    }
}

/// Decides that an app is installed. Salesforce needs what its source of users needs [TG-01], and is connected to nobody
/// until somebody has logged in there.
fn install(world: &World, envelope: &Envelope, slug: &str) -> Result<Change, Rejection> {
    let operation = if slug == SALESFORCE { Operation::InstallSalesforce } else { Operation::ManageApps };
    let (state, operator) = permitted(world, envelope, operation)?;
    let offered = app_catalogue::find(slug).ok_or(Rejection::App(No::NotOffered))?;
    if let Some(app) = state.apps().get(slug) {
        return Err(Rejection::App(No::AlreadyInstalled(app.name.clone())));
    }
    let app = ConnectedApp {
        slug: slug.into(),
        name: offered.name.into(),
        status: if slug == SALESFORCE { AppStatus::Disconnected } else { AppStatus::Connected },
        installed_at: envelope.now,
        installed_by: Some(operator.actor_ref()),
    };
    let hub = envelope.actor.hub;
    let mut change = done(envelope, operator, &app, AppDeed::Installed);
    change.puts.push(Record::App(hub, app));
    change.removes.extend(left_over(state, envelope, slug));
    Ok(change)
}

/// Decides that an app is taken off. Nothing of it stays connected: the Salesforce connection goes with its app.
fn uninstall(world: &World, envelope: &Envelope, slug: &str) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::ManageApps)?;
    let app = state.apps().get(slug).ok_or(Rejection::App(No::NotInstalled))?;
    let mut change = done(envelope, operator, app, AppDeed::Uninstalled);
    change.removes.push(RecordKey::App(envelope.actor.hub, slug.into()));
    change.removes.extend(left_over(state, envelope, slug));
    Ok(change)
}

/// Decides that an app whose connection has expired, was cut or failed works again. Salesforce does so only while it
/// would still let in the user who is connected.
fn reconnect(world: &World, envelope: &Envelope, slug: &str) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::ManageApps)?;
    can_reconnect(world, state, slug).map_err(Rejection::App)?;
    let app = state.apps().get(slug).ok_or(Rejection::App(No::NotInstalled))?;
    let mut change = done(envelope, operator, app, AppDeed::Reconnected);
    let app = ConnectedApp { status: AppStatus::Connected, ..app.clone() };
    change.puts.push(Record::App(envelope.actor.hub, app));
    Ok(change)
}

/// Whether an app can be connected again, the operator's rights aside.
///
/// # Errors
/// [`AppRejection`](No), as the decision would say it.
pub fn can_reconnect(world: &World, state: &AccountState, slug: &str) -> Result<(), No> {
    let app = state.apps().get(slug).ok_or(No::NotInstalled)?;
    if app.status == AppStatus::Connected {
        return Err(No::AlreadyConnected(app.name.clone()));
    }
    if slug != SALESFORCE {
        return Ok(());
    }
    let connection = state.salesforce().ok_or(No::NobodyConnected)?;
    match world.salesforce_user(&connection.user()) {
        Some(user) if user.locked => Err(No::UserLocked(user.display_name())),
        Some(_) => Ok(()),
        None => Err(No::UserLocked(connection.username.as_str().into())),
    }
}

fn permitted<'a>(
    world: &'a World,
    envelope: &Envelope,
    operation: Operation,
) -> Result<(&'a AccountState, &'a User), Rejection> {
    guard::allowed(world, envelope.actor, operation).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    Ok((state, operator))
}

/// What would stay connected without its app.
fn left_over(state: &AccountState, envelope: &Envelope, slug: &str) -> Option<RecordKey> {
    (slug == SALESFORCE && state.salesforce().is_some()).then_some(RecordKey::Salesforce(envelope.actor.hub))
}

fn done(envelope: &Envelope, operator: &User, app: &ConnectedApp, deed: AppDeed) -> Change {
    let action = match deed {
        AppDeed::Installed => AuditAction::InstallIntegration,
        AppDeed::Uninstalled => AuditAction::UninstallIntegration,
        AppDeed::Reconnected => AuditAction::ReconnectIntegration,
    };
    let entry = AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action,
        targets: vec![Target::App { slug: (&*app.slug).into(), name: app.name.clone() }],
        detail: BTreeMap::new(),
    };
    Change {
        puts: Vec::new(),
        removes: Vec::new(),
        audit: vec![entry],
        mail: Vec::new(),
        receipt: Receipt::App { slug: app.slug.clone(), name: app.name.clone(), deed },
    }
}

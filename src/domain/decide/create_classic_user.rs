//! Creating a user of the classic flow of 2017: one, without a seat, with a role [LEG-25, SM-1].

use std::collections::BTreeMap;

use super::invites;
use crate::domain::{
    access::{Access, PermissionSource},
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    classic_users::CreateClassicUser,
    command::Envelope,
    guard::{self, Operation},
    id::UserId,
    identity::Identity,
    mail::{Mail, MailKind, Recipient},
    record::Record,
    rejection::{ClassicUserRejection as No, Rejection},
    user::{Origin, User, UserStatus},
    world::World,
};

/// Decides it. Rejections come in a fixed order: the operator's right, the address, the names, the scopes, and last what
/// only needs a yes.
pub(super) fn decide(world: &World, envelope: &Envelope, wanted: &CreateClassicUser) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::AddClassicUsers).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let no = |why| Err(Rejection::ClassicUser(why));
    if state.user(wanted.email.key()).is_some() {
        return no(No::AlreadyUser(wanted.email.clone()));
    }
    let identity = world.identity(wanted.email.key());
    let user = user(envelope, wanted, identity.as_ref());
    if user.first_name.is_empty() || user.last_name.is_empty() {
        return no(No::NoName);
    }
    if !wanted.grant.is_within_its_view() {
        return no(No::EditBeyondView);
    }
    let mut change = Change {
        puts: Vec::new(),
        removes: Vec::new(),
        audit: Vec::new(),
        mail: Vec::new(),
        receipt: Receipt::ClassicUserNotKept { email: wanted.email.clone() },
    };
    // Nobody is kept who has access to nothing: nothing is written, and nothing mailed [LEG-20, AMB-10, AC-12].
    if wanted.grant.products.is_empty() {
        return if wanted.accepts_nothing { Ok(change) } else { no(No::NoProduct(wanted.email.clone())) };
    }
    audit(&mut change, envelope, operator, &user, wanted);
    let language = state.account().language;
    let mut mail = |kind, to: &User| {
        let to = vec![Recipient { id: to.id, email: to.email.clone() }];
        change.mail.push(Mail { hub: envelope.actor.hub, at: envelope.now, kind, language, to });
    };
    if wanted.send_welcome {
        mail(if user.password_set { MailKind::ClassicAccess } else { MailKind::ClassicWelcome }, &user);
    }
    // The operator is told in any case [LEG-29, AMB-11].
    mail(MailKind::ClassicCreated { email: user.email.clone() }, operator);
    change.receipt = Receipt::ClassicUserCreated { user: user.id, mailed: wanted.send_welcome };
    change.puts.push(Record::User(envelope.actor.hub, Box::new(user)));
    Ok(change)
}

/// The user as it is stored. Names that HubSpot knows are not typed [LEG-03]; who has a password needs no sign-up, and gets
/// no link [0.5, LEG-27].
fn user(envelope: &Envelope, wanted: &CreateClassicUser, identity: Option<&Identity>) -> User {
    let has_password = identity.is_some_and(|identity| identity.has_password);
    let known = identity.filter(|identity| identity.has_both_names());
    let typed = (&wanted.first_name, &wanted.last_name);
    let (first_name, last_name) = known.map_or(typed, |known| (&known.first_name, &known.last_name));
    User {
        id: UserId(envelope.op.derive("user", 0)),
        email: wanted.email.clone(),
        first_name: first_name.clone(),
        last_name: last_name.clone(),
        status: if has_password { UserStatus::Active } else { UserStatus::Invited },
        password_set: has_password,
        seat: None,
        access: Access { super_admin: false, source: PermissionSource::Classic(wanted.grant.clone()) },
        main_team: None,
        extra_teams: Vec::new(),
        preset: None,
        partner_employee: false,
        last_active: None,
        created_at: envelope.now,
        origin: Origin::Classic,
        invite: (!has_password).then(|| invites::new(envelope, 0, wanted.send_welcome)),
        password_reset: None,
        notifications: Default::default(),
    }
}

fn audit(change: &mut Change, envelope: &Envelope, operator: &User, user: &User, wanted: &CreateClassicUser) {
    let mut entry = |action, detail| {
        change.audit.push(AuditEntry {
            hub: envelope.actor.hub,
            at: envelope.now,
            acting_user: operator.actor_ref(),
            action,
            targets: vec![Target::User { id: user.id, email: user.email.clone() }],
            detail,
        });
    };
    let detail = [
        ("access".into(), "classic".into()),
        ("classic_role".into(), wanted.grant.role.slug().into()),
        ("invite".into(), if wanted.send_welcome { "mailed" } else { "skipped" }.into()),
    ];
    entry(AuditAction::AddUser, BTreeMap::from(detail));
    if wanted.send_welcome && user.invite.is_some() {
        entry(AuditAction::ManualRegistrationEmailSend, BTreeMap::new());
    }
}

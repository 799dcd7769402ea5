//! Changes and rejections in a few words, as the last column of a table has them.

use seatdesk::domain::{
    app::AppRejection,
    audit::Target,
    card::CardProblem,
    change::Change,
    email::Email,
    granting::CannotGive,
    guard::Refusal,
    mail::MailKind,
    order::{Order, OrderState},
    partner::PartnerRejection,
    record::{Record, RecordKey},
    rejection::{
        ActOnUserRejection, BulkRejection, BuySeatsRejection, CreateUsersRejection, EditUserRejection, PresetRejection,
        PropertyRejection, PurchaseRejection, Rejection, RemoveSeatsRejection, RetryChargeRejection,
        SetUpUsersRejection, TeamRejection, TrialRejection,
    },
    removal::ScheduledRemoval,
    salesforce::SalesforceRejection,
    user::User,
};
use serde::Serialize;

pub use super::names::*;
use super::{access, scene::name};

/// A rejection in a line.
pub fn rejection(rejection: &Rejection) -> String {
    use CreateUsersRejection as No;
    let batch = match rejection {
        Rejection::Refused(why) => return format!("no: Refused {}", refusal(why)),
        Rejection::CreateUsers(batch) => batch,
        Rejection::SignUp(why) => return format!("no: {}", sign_up_rejection_name(why)),
        Rejection::ChoosePassword(why) => return format!("no: {}", choose_password_rejection_name(why)),
        Rejection::BuySeats(why) => return buy_seats_rejection(why),
        Rejection::Card(CardProblem::Missing) => return "no: Card missing".into(),
        Rejection::Card(CardProblem::Expired(month)) => return format!("no: Card expired {month}"),
        Rejection::Purchase(why) => return purchase_rejection(why),
        Rejection::Trial(why) => return trial_rejection(why),
        Rejection::RetryCharge(RetryChargeRejection::NotDue(order)) => return format!("no: NotDue {}", order.0),
        Rejection::ContactSales(why) => return format!("no: {}", contact_sales_rejection_name(why)),
        Rejection::Partner(why) => return partner_rejection(why),
        Rejection::SetUpUsers(why) => return set_up_rejection(why),
        Rejection::RemoveSeats(why) => return remove_seats_rejection(why),
        Rejection::ActOnUser(why) => return act_on_user_rejection(why),
        Rejection::Team(why) => return team_rejection(why),
        Rejection::Preset(why) => return preset_rejection(why),
        Rejection::Property(why) => return property_rejection(why),
        Rejection::EditUser(why) => return edit_user_rejection(why),
        Rejection::Notifications(why) => return format!("no: {why:?}"),
        Rejection::Lead(why) => return format!("no: {why:?}"),
        Rejection::Bulk(why) => return bulk_rejection(why),
        Rejection::Job(why) => return format!("no: {}", job_rejection_name(why)),
        Rejection::ClassicUser(why) => return format!("no: {}", classic_user_rejection_name(why)),
        Rejection::App(why) => return app_rejection(why),
        Rejection::Salesforce(why) => return salesforce_rejection(why),
    };
    let what = match batch {
        No::Nobody => String::new(),
        No::TooMany { count, limit } => format!("{count} of {limit}"),
        No::Twice(email) => name(email),
        No::AlreadyUsers(emails) | No::NotPartners(emails) => names(emails),
        No::Seat(seat, why) => format!("{} {}", seat.slug(), refusal(why)),
        No::Shortage(seat, short) => format!("{}: needs {}, free {}", seat.slug(), short.needed, short.free),
        No::Access(why) => cannot_give(why),
        No::CancelsRemoval { seat, seats, scheduled, effective_on } => {
            format!("{}: {seats} of {scheduled} on {effective_on}", seat.slug())
        }
    };
    format!("no: {} {what}", rejection_name(batch)).trim_end().to_owned()
}

/// A reason why an access cannot be given, in a few words.
fn cannot_give(why: &CannotGive) -> String {
    let what = match why {
        CannotGive::Classic => String::new(),
        CannotGive::UnknownTemplate(id) => id.0.to_string(),
        CannotGive::TemplateSeat(id, seat) => format!("{} is for {}", id.0, seat.slug()),
        CannotGive::ViewOnly(key) => key.to_string(),
        CannotGive::Refused(why) => refusal(why),
        CannotGive::NotHeld(keys) => joined(keys),
    };
    format!("{} {what}", cannot_give_name(why)).trim_end().to_owned()
}

fn buy_seats_rejection(why: &BuySeatsRejection) -> String {
    use BuySeatsRejection as No;
    let what = match why {
        No::CostsNothing(seat) | No::NoSubscription(seat) | No::OnTrial(seat) => seat.slug().to_owned(),
        No::Tier(seat, product, tier) => format!("{} needs {} {}", seat.slug(), slug(product), slug(tier)),
        No::Quantity { quantity, most } => format!("{quantity} of {most}"),
    };
    format!("no: {} {what}", buy_seats_rejection_name(why))
}

fn set_up_rejection(why: &SetUpUsersRejection) -> String {
    use SetUpUsersRejection as No;
    let what = match why {
        No::Nobody => String::new(),
        No::TooMany { count, limit } => format!("{count} of {limit}"),
        No::UnknownTeam(id) => id.0.to_string(),
        No::UnknownPreset(id) => id.0.to_string(),
    };
    format!("no: {} {what}", set_up_rejection_name(why)).trim_end().to_owned()
}

fn bulk_rejection(why: &BulkRejection) -> String {
    use BulkRejection as No;
    let what = match why {
        No::Nobody | No::Nothing => String::new(),
        No::UnknownTeam(id) => id.0.to_string(),
        No::UnknownPreset(id) => id.0.to_string(),
        No::CancelsRemoval { seat, seats, scheduled, effective_on } => {
            format!("{}: {seats} of {scheduled} on {effective_on}", seat.slug())
        }
    };
    format!("no: {} {what}", bulk_rejection_name(why)).trim_end().to_owned()
}

fn edit_user_rejection(why: &EditUserRejection) -> String {
    use EditUserRejection as No;
    let what = match why {
        No::Gone | No::Classic | No::NotPartner | No::LastSuperAdmin | No::OwnLoss => String::new(),
        No::Conflicts(fields) => fields.iter().map(|field| format!("{field:?}")).collect::<Vec<_>>().join(" "),
        No::UnknownTeam(id) => id.0.to_string(),
        No::UnknownPreset(id) => id.0.to_string(),
        No::Tier(why) => refusal(why),
        No::Seat(seat, why) => format!("{} {}", seat.slug(), refusal(why)),
        No::Access(why) => cannot_give(why),
        No::Shortage(seat, short) => format!("{}: needs {}, free {}", seat.slug(), short.needed, short.free),
        No::CancelsRemoval { seat, seats, scheduled, effective_on } => {
            format!("{}: {seats} of {scheduled} on {effective_on}", seat.slug())
        }
    };
    format!("no: {} {what}", edit_user_rejection_name(why)).trim_end().to_owned()
}

fn act_on_user_rejection(why: &ActOnUserRejection) -> String {
    use ActOnUserRejection as No;
    let what = match why {
        No::Shortage(seat, short) => format!("{}: needs {}, free {}", seat.slug(), short.needed, short.free),
        No::CancelsRemoval { seat, seats, scheduled, effective_on } => {
            format!("{}: {seats} of {scheduled} on {effective_on}", seat.slug())
        }
        _ => String::new(),
    };
    format!("no: {} {what}", act_on_user_rejection_name(why)).trim_end().to_owned()
}

fn team_rejection(why: &TeamRejection) -> String {
    use TeamRejection as No;
    let what = match why {
        No::NoName | No::BeingDeleted => String::new(),
        No::NameTaken(name) | No::OwnAncestor(name) => name.to_string(),
        No::Unknown(id) | No::UnknownParent(id) => id.0.to_string(),
    };
    format!("no: {} {what}", team_rejection_name(why)).trim_end().to_owned()
}

fn preset_rejection(why: &PresetRejection) -> String {
    use PresetRejection as No;
    let what = match why {
        No::NoName | No::Incomplete | No::BeingDeleted => String::new(),
        No::NameTaken(name) => name.to_string(),
        No::Unknown(id) => id.0.to_string(),
    };
    format!("no: {} {what}", preset_rejection_name(why)).trim_end().to_owned()
}

fn remove_seats_rejection(why: &RemoveSeatsRejection) -> String {
    use RemoveSeatsRejection as No;
    let what = match why {
        No::CostsNothing(seat)
        | No::NoSubscription(seat)
        | No::OnTrial(seat)
        | No::AllAssigned(seat)
        | No::AllScheduled(seat)
        | No::NotPending(seat) => seat.slug().to_owned(),
        No::AtMinimum(seat, minimum) => format!("{} {minimum}", seat.slug()),
        No::Quantity { seat, quantity, most } => format!("{} {quantity} of {most}", seat.slug()),
    };
    format!("no: {} {what}", remove_seats_rejection_name(why)).trim_end().to_owned()
}

fn purchase_rejection(why: &PurchaseRejection) -> String {
    use PurchaseRejection as No;
    let what = match why {
        No::Nothing | No::Twice => String::new(),
        No::NotForSale(product) => slug(product),
        No::Owned(product, tier) => format!("{} {}", slug(product), slug(tier)),
        No::Period(tier) => slug(tier),
        No::AddOnOwned(add_on) => slug(add_on),
        No::NeedsHub(add_on, product) => format!("{} {}", slug(add_on), slug(product)),
        No::TermOver(on) => on.to_string(),
        No::Price { agreed, now } => format!("{agreed} is {now}"),
    };
    format!("no: {} {what}", purchase_rejection_name(why)).trim_end().to_owned()
}

fn partner_rejection(why: &PartnerRejection) -> String {
    use PartnerRejection as No;
    let what = match why {
        No::Domain(why) => format!("{why:?}"),
        No::DomainConflict { now } => now.as_ref().map_or("none", |now| now.as_str()).to_owned(),
        No::StopsMatching { people } => people.to_string(),
        No::LosesClients { clients } | No::AlreadyAssigned(clients) => joined(clients),
        No::NotEmployee(email) | No::Suspended(email) | No::NoException(email) => name(email),
        No::HasClients { email, count } => format!("{} {count}", name(email)),
        No::HasEmployees { client, count } => format!("{client} {count}"),
        No::TooMany { count, limit } => format!("{count} of {limit}"),
        No::UnknownHub(hub) | No::NotClient(hub) => hub.to_string(),
        No::UnknownTemplate(id) => id.0.to_string(),
        No::Claimed | No::Gone | No::UnderWay | No::NoClients | No::Nobody | No::OwnHub | No::NotAssigned => {
            String::new()
        }
    };
    format!("no: {} {what}", partner_rejection_name(why)).trim_end().to_owned()
}

fn trial_rejection(why: &TrialRejection) -> String {
    use TrialRejection as No;
    let what = match why {
        No::NotForSale(product) | No::Tried(product) => slug(product),
        No::Owned(product, tier) => format!("{} {}", slug(product), slug(tier)),
    };
    format!("no: {} {what}", trial_rejection_name(why))
}

fn property_rejection(why: &PropertyRejection) -> String {
    use PropertyRejection as No;
    let what = match why {
        No::NoName => String::new(),
        No::NameTaken(name) => name.to_string(),
        No::Unknown(id) => id.0.to_string(),
    };
    format!("no: {} {what}", property_rejection_name(why)).trim_end().to_owned()
}

fn app_rejection(why: &AppRejection) -> String {
    use AppRejection as No;
    let what = match why {
        No::NotOffered | No::NotInstalled | No::NobodyConnected => String::new(),
        No::AlreadyInstalled(name) | No::AlreadyConnected(name) | No::UserLocked(name) => name.to_string(),
    };
    format!("no: {} {what}", app_rejection_name(why)).trim_end().to_owned()
}

fn salesforce_rejection(why: &SalesforceRejection) -> String {
    use SalesforceRejection as No;
    let what = match why {
        No::NotInstalled | No::NobodyConnected => String::new(),
        No::SomebodyElse { now, by } => {
            let by = by.as_ref().map_or_else(String::new, |by| format!(" by {}", by.email));
            now.as_ref().map_or_else(|| "nobody".to_owned(), ToString::to_string) + &by
        }
        No::LogIn(why) => format!("{why:?}"),
        No::SameUser(name) | No::NeedsConsent(name) => name.to_string(),
        No::LowerRights { missing, .. } => joined(missing),
        No::Conflicts(fields) => joined(&fields.iter().map(|field| field.slug()).collect::<Vec<_>>()),
        No::NoOption(field) => field.slug().to_owned(),
    };
    format!("no: {} {what}", salesforce_rejection_name(why)).trim_end().to_owned()
}

/// A refusal in a few words.
pub fn refusal(refusal: &Refusal) -> String {
    let what = match refusal {
        Refusal::NotActive
        | Refusal::SuperAdmin
        | Refusal::SalesforceOff
        | Refusal::SalesforceUsersOff
        | Refusal::PartnerAccount
        | Refusal::ClassicAdministrator
        | Refusal::ClassicRoles
        | Refusal::ManageEmployees => String::new(),
        Refusal::AnyTier(tier) | Refusal::SalesforceTier(tier) => slug(tier),
        Refusal::Permissions(keys) => joined(keys),
        Refusal::Tier(product, tier) => format!("{} {}", slug(product), slug(tier)),
        Refusal::TeamLimit { teams, limit, lifted_by } => {
            let tier = lifted_by.map_or_else(|| "no tier".to_owned(), |tier| slug(&tier));
            format!("{teams} of {limit}, lifted by {tier}")
        }
    };
    format!("{} {what}", refusal_name(refusal)).trim_end().to_owned()
}

/// A change, a line for each group of equal users, each removal, each mail and each entry of the audit log.
pub fn change(change: &Change) -> Vec<String> {
    let mut lines = Vec::new();
    let mut groups: Vec<(String, Vec<Email>)> = Vec::new();
    for record in &change.puts {
        match record {
            Record::User(_, user) => {
                let is = user_line(user);
                match groups.iter_mut().find(|(known, _)| *known == is) {
                    Some((_, emails)) => emails.push(user.email.clone()),
                    None => groups.push((is, vec![user.email.clone()])),
                }
            }
            Record::Removal(_, removal) => lines.push(removal_line(removal)),
            Record::Pool(_, pool) => lines.push(format!("pool {} {}", pool.seat.slug(), pool.purchased)),
            // It follows from the rest, and has tests of its own.
            Record::SeatMonth(..) => {}
            Record::Order(_, order) => lines.push(order_line(order)),
            Record::Card(_, card) => lines.push(format!("card {}", card.last4)),
            Record::Trial(_, trial) => {
                lines.push(format!("trial {} to {}: {}", slug(&trial.product), trial.ends_on, slug(&trial.state)));
            }
            Record::DomainClaim(claim) => lines.push(format!("claims {}", claim.domain.as_str())),
            Record::ClientClaim(claim) => lines.push(format!("claims {} at {}", name(&claim.email), claim.client)),
            Record::Client(_, client) => lines.push(format!("client {}", client.hub)),
            Record::AccessException(_, exception) => lines.push(format!("exception {}", name(&exception.email))),
            Record::Assignment(_, is) => {
                let instead =
                    is.instead.as_ref().map_or_else(String::new, |email| format!(", {} instead", name(email)));
                lines.push(format!("works {} at {}: {}{instead}", name(&is.email), is.client, slug(&is.state)));
            }
            Record::Partner(_, settings) => {
                let domain = settings.domain.as_ref().map_or("none", |domain| domain.as_str());
                lines.push(format!("domain {domain}"));
            }
            Record::Subscription(_, is) => {
                let add_ons: String = is.add_ons.iter().map(|add_on| format!(" + {}", slug(add_on))).collect();
                lines.push(format!(
                    "subscription {} {} to {}{add_ons}",
                    slug(&is.product),
                    slug(&is.tier),
                    is.term_end
                ));
            }
            other => lines.push(format!("puts {other:?}")),
        }
    }
    let mut lines: Vec<String> =
        groups.iter().map(|(is, emails)| format!("{}: {is}", names(emails))).chain(lines).collect();
    lines.extend(change.removes.iter().map(|key| match key {
        RecordKey::User(_, email) => format!("removes {}", email.as_str().split('@').next().unwrap()),
        RecordKey::DomainClaim(domain) => format!("lets go of {}", domain.as_str()),
        RecordKey::ClientClaim(client, email) => {
            format!("lets go of {} at {client}", email.as_str().split('@').next().unwrap())
        }
        RecordKey::AccessException(_, email) => {
            format!("no exception {}", email.as_str().split('@').next().unwrap())
        }
        RecordKey::Client(_, client) => format!("no client {client}"),
        other => format!("removes {other:?}"),
    }));
    lines.extend(change.mail.iter().map(|mail| {
        let to: Vec<Email> = mail.to.iter().map(|to| to.email.clone()).collect();
        format!("mail {}: {}", mail_kind(&mail.kind), names(&to))
    }));
    lines.extend(change.audit.iter().map(|entry| {
        let detail = |name: &str| entry.detail.get(name).map(ToString::to_string);
        let (team, preset) = (detail("team").zip(detail("team_role")), detail("preset"));
        let of = match (team, preset) {
            (Some((team, role)), _) => format!(" ({team} as {role})"),
            (None, Some(preset)) => format!(" ({preset})"),
            (None, None) => String::new(),
        };
        format!("audit {}{of}: {}", slug(&entry.action), targets(&entry.targets))
    }));
    lines
}

/// The teams and the preset of a user: `Main+Extra, preset Preset`, a dash where there is no main team.
pub fn set_up(user: &User) -> String {
    let main = user.main_team.as_ref().map_or("-", |team| &team.0);
    let teams = std::iter::once(main).chain(user.extra_teams.iter().map(|team| &*team.0)).collect::<Vec<_>>();
    let preset = user.preset.as_ref().map(|preset| format!(", preset {}", preset.0));
    format!("{}{}", teams.join("+"), preset.unwrap_or_default())
}

fn user_line(user: &User) -> String {
    let link = match &user.invite {
        None => "no link",
        Some(invite) if invite.mailed_at.is_some() => "link mailed",
        Some(_) => "link kept",
    };
    let seat = user.seat.map_or("none", |seat| seat.slug());
    format!("{} {seat} {}, {link}", slug(&user.status), access::show(&user.access))
}

fn order_line(order: &Order) -> String {
    let stands = match &order.state {
        OrderState::OnBill(on) => format!("on the bill of {on}"),
        OrderState::Paid { card: Some(card), .. } => format!("paid with {}", card.last4),
        OrderState::Paid { card: None, .. } => "paid with nothing".to_owned(),
        OrderState::PastDue(_) => "past due".to_owned(),
        OrderState::Message(_) => "message".to_owned(),
        OrderState::Call(_) => "call".to_owned(),
    };
    format!("order {}: {} cents, {stands}", order.id.0, order.total_cents())
}

fn removal_line(removal: &ScheduledRemoval) -> String {
    let (seat, on, left) = (removal.seat.slug(), removal.effective_on, removal.quantity);
    format!("removal {seat} {on}: {left} {}", slug(&removal.state))
}

fn mail_kind(kind: &MailKind) -> String {
    match kind {
        MailKind::Invitation => "invitation".into(),
        MailKind::AccessGranted => "access granted".into(),
        MailKind::InvitationRenewed { .. } => "invitation again".into(),
        MailKind::PasswordReset { .. } => "password reset".into(),
        MailKind::Deactivated => "deactivated".into(),
        MailKind::Reactivated => "reactivated".into(),
        MailKind::RemovalScheduled { seat, seats, total, effective_on } => {
            format!("leave {seats} {}, {total} in all on {effective_on}", seat.slug())
        }
        MailKind::RemovalApplied { seat, seats, purchased, effective_on } => {
            format!("left {seats} {}, {purchased} now, on {effective_on}", seat.slug())
        }
        MailKind::RemovalCancelled { seat, seats, effective_on } => {
            format!("stay {seats} {} after {effective_on}", seat.slug())
        }
        MailKind::LeadAssigned { .. } => "lead".into(),
        MailKind::LeadAssignedInApp { .. } => "lead in the app".into(),
        MailKind::ClassicWelcome => "welcome".into(),
        MailKind::ClassicAccess => "access".into(),
        MailKind::ClassicCreated { email } => format!("created {}", name(email)),
        MailKind::RemovalTakenBack { seat, seats, left, effective_on } => {
            format!("taken back {seats} {}, {left} leave on {effective_on}", seat.slug())
        }
        MailKind::SeatsBought { seat, seats, purchased, unit_price_cents, prorated_cents, bill_on } => {
            let bill = bill_on.map_or_else(String::new, |on| format!(", {prorated_cents} on {on}"));
            format!("receipt {seats} {}, {purchased} now, at {unit_price_cents}{bill}", seat.slug())
        }
        MailKind::Receipt { order, total_cents, card } => {
            let card = card.map_or_else(|| "nothing".to_owned(), |card| card.last4.to_string());
            format!("receipt of {}: {total_cents} to {card}", order.0)
        }
        MailKind::ChargeFailed { order, total_cents, .. } => format!("not charged {}: {total_cents}", order.0),
        MailKind::PartnerDomainMissing => "partner domain missing".into(),
        MailKind::SalesforceUserChanged { new, .. } => format!("salesforce is {new}"),
        MailKind::TrialEnds { product, ends_on } => format!("trial of {} ends {ends_on}", slug(product)),
        MailKind::TrialEnded { product, seat } => {
            format!("trial of {} ended, now {}", slug(product), seat.map_or("none", |seat| seat.slug()))
        }
    }
}

fn targets(targets: &[Target]) -> String {
    let users: Vec<Email> = targets
        .iter()
        .filter_map(|target| match target {
            Target::User { email, .. } => Some(email.clone()),
            _ => None,
        })
        .collect();
    let seats = targets.iter().filter_map(|target| match target {
        Target::User { .. } => None,
        Target::Seats { seat } => Some(seat.to_string()),
        Target::Domain { domain } => Some(domain.to_string()),
        Target::Address { email } => Some(name(email)),
        Target::Client { client } => Some(client.to_string()),
        Target::Employee { email, client } => Some(format!("{} at {client}", name(email))),
        Target::Order { id } => Some(format!("order {}", id.0)),
        Target::Card { card } => Some(format!("card {}", card.last4)),
        Target::Subscription { product } => Some(product.slug().to_owned()),
        Target::Team { name, .. }
        | Target::Preset { name, .. }
        | Target::Property { name, .. }
        | Target::App { name, .. } => Some(name.to_string()),
    });
    let users = (!users.is_empty()).then(|| names(&users));
    users.into_iter().chain(seats).collect::<Vec<_>>().join(" ")
}

/// The names, or the first of many and how many more.
fn names(emails: &[Email]) -> String {
    const SHOWN: usize = 5;
    match emails {
        [first, rest @ ..] if emails.len() > SHOWN => format!("{} and {} more", name(first), rest.len()),
        _ => emails.iter().map(name).collect::<Vec<_>>().join(" "),
    }
}

fn joined(keys: &[impl ToString]) -> String {
    keys.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn slug(value: &impl Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

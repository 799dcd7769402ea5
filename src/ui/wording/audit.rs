//! Entries of the audit log in words: in a line, and in all their details.

use jiff::civil::Date;

use crate::{
    domain::{
        audit::{AuditAction, AuditEntry, Target},
        clean::{Code, Detail},
        seat::SeatType,
        template::TemplateId,
    },
    ui::{
        i18n::{Arg, Words},
        scene::Scene,
    },
};

/// How many targets a line names before it only counts.
const NAMED: usize = 3;

/// The id of the message that names an action.
pub fn action(action: AuditAction) -> String {
    format!("audit-{}", slug(action))
}

/// The id of the message that names the area of an action.
pub fn category(action: AuditAction) -> String {
    format!("audit-category-{}", super::dashed(&action.category().to_ascii_lowercase()))
}

/// An entry as a sentence, in which somebody is called by address.
pub fn line(entry: &AuditEntry, words: &Words) -> String {
    let detail = |name: &str| entry.detail.get(name).map(ToString::to_string);
    sentence(entry, entry.acting_user.email.typed(), (detail("old_user"), detail("new_user")), words)
}

/// The same of what was done to apps, in which everybody has the name that cards and pages call them by.
pub fn line_in(entry: &AuditEntry, scene: &Scene<'_>, words: &Words) -> String {
    if entry.action.category() != AuditAction::InstallIntegration.category() {
        return line(entry, words);
    }
    let by = scene.account.user_by_id(entry.acting_user.id).map(|user| user.display_name());
    let who = by.unwrap_or_else(|| entry.acting_user.email.typed().to_owned());
    let person = |name: &str| {
        let username = entry.detail.get(name)?;
        let known = scene.world.salesforce_directory().find(|user| user.username.as_str() == username.as_str());
        Some(known.map_or_else(|| username.to_string(), |user| user.display_name().to_string()))
    };
    sentence(entry, &who, (person("old_user"), person("new_user")), words)
}

fn sentence(entry: &AuditEntry, who: &str, (old, new): (Option<String>, Option<String>), words: &Words) -> String {
    let shown: Vec<String> = entry.targets.iter().take(NAMED).map(|to| target(to, words)).collect();
    let list = words.list_of(&shown, entry.targets.len());
    let args = [
        ("who", Arg::Text(who)),
        ("old", Arg::Text(old.as_deref().unwrap_or_default())),
        ("new", Arg::Text(new.as_deref().unwrap_or_default())),
        ("targets", Arg::Text(&list)),
        ("count", Arg::Count(entry.targets.len() as u64)),
    ];
    let id = match (entry.action, &old, &new) {
        // A first connection takes nobody's place.
        (AuditAction::SalesforceUserChanged, None, Some(_)) => "audit-line-salesforce-user-connected".to_owned(),
        // What does not say who is told as it was before it said so.
        (AuditAction::SalesforceUserChanged, _, None) => "audit-line-salesforce-user-other".to_owned(),
        (action, ..) => format!("audit-line-{}", slug(action)),
    };
    words.with(&id, &args)
}

/// The targets of an entry, short enough for a column: the first, and how many more.
pub fn targets(targets: &[Target], words: &Words) -> String {
    match targets {
        [] => words.text("audit-nothing"),
        [only] => target(only, words),
        [first, rest @ ..] => {
            let first = target(first, words);
            words.with("audit-more", &[("first", Arg::Text(&first)), ("count", Arg::Count(rest.len() as u64))])
        }
    }
}

/// One target.
pub fn target(target: &Target, words: &Words) -> String {
    match target {
        Target::User { email, .. } => email.typed().to_owned(),
        Target::Seats { seat } => seat_name(seat, words),
        Target::Subscription { product } => words.text(super::refusal::product_name(*product)),
        Target::Order { id } => words.with("audit-order", &[("order", Arg::Text(&id.to_string()))]),
        Target::Card { card } => super::billing::card(*card, words),
        Target::Domain { domain } => domain.to_string(),
        Target::Employee { email, client } => {
            let hub = client.to_string();
            words.with("audit-employee", &[("email", Arg::Text(email.typed())), ("hub", Arg::Text(&hub))])
        }
        Target::Address { email } => email.typed().to_owned(),
        Target::Client { client } => words.with("audit-client", &[("hub", Arg::Text(&client.to_string()))]),
        Target::Team { name, .. }
        | Target::Preset { name, .. }
        | Target::Property { name, .. }
        | Target::App { name, .. } => name.to_string(),
    }
}

/// What else an entry says: names and values in words. What is written by a newer version is shown as it stands.
pub fn details(entry: &AuditEntry, words: &Words) -> Vec<(String, String)> {
    let detail = |(name, value): (&Code, &Detail)| {
        let label = known_name(name, words).unwrap_or_else(|| name.to_string());
        (label, known_value(name, value, words).unwrap_or_else(|| value.to_string()))
    };
    entry.detail.iter().map(detail).collect()
}

fn known_name(name: &str, words: &Words) -> Option<String> {
    let id = match name.strip_prefix("sync_") {
        Some(field) => format!("sf-sync-{}", super::dashed(field)),
        None => format!("audit-detail-{}", super::dashed(name)),
    };
    let permission = format!("perm-{}", super::dashed(name));
    let known = [id, permission].into_iter().find(|id| words.has(id))?;
    Some(words.text(&known))
}

/// The name of a permission; one that is not known is written so that its key can be read.
pub(super) fn name(key: &str, words: &Words) -> String {
    known_name(key, words).unwrap_or_else(|| key.replace('.', " › ").replace('_', " "))
}

/// How much of a permission; what is not known is shown as it stands.
pub(super) fn grant(text: &str, words: &Words) -> String {
    let id = format!("grant-{}", text.replace('+', "-"));
    if words.has(&id) { words.text(&id) } else { text.to_owned() }
}

fn known_value(name: &str, value: &str, words: &Words) -> Option<String> {
    let from_template = |id: &str, template: &str| {
        let name = super::template(&TemplateId(template.into()));
        let name = if words.has(&name) { words.text(&name) } else { template.to_owned() };
        words.with(id, &[("template", Arg::Text(&name))])
    };
    match (name, value.split_once(':').unwrap_or((value, ""))) {
        ("seat" | "from" | "to", _) => Some(seat_name(value, words)),
        ("access", ("default", "")) => Some(words.text("audit-access-default")),
        ("access", ("template", id)) => Some(from_template("audit-access-template", id)),
        ("access", ("custom", "")) => Some(words.text("audit-access-custom")),
        ("access", ("custom", id)) => Some(from_template("audit-access-custom-template", id)),
        ("access", ("classic", "")) => Some(words.text("audit-access-classic")),
        ("classic_role", (role, "")) => {
            let id = format!("grant-{role}");
            words.has(&id).then(|| words.text(&id))
        }
        ("reason", ("no_product", "")) => Some(words.text("audit-reason-no-product")),
        ("invite", ("mailed", "")) => Some(words.text("audit-invite-mailed")),
        ("invite", ("skipped", "")) => Some(words.text("audit-invite-skipped")),
        ("how", ("message", "")) => Some(words.text("audit-how-message")),
        ("how", ("call", "")) => Some(words.text("audit-how-call")),
        ("why", ("missing", "")) => Some(words.text("audit-why-missing")),
        ("why", _) => {
            let month = value.strip_prefix("expired ")?;
            Some(words.with("audit-why-expired", &[("month", Arg::Text(month))]))
        }
        ("tier", (tier, "")) => {
            let id = format!("plan-{tier}");
            words.has(&id).then(|| words.text(&id))
        }
        ("monthly_cents" | "cents" | "prorated_cents", _) => value.parse().ok().map(|cents| words.money(cents)),
        ("team_role", ("main", "")) => Some(words.text("audit-team-main")),
        ("team_role", ("extra", "")) => Some(words.text("audit-team-extra")),
        ("parent", ("", "")) => Some(words.text("audit-parent-none")),
        ("object", (object, "")) => known_id(&format!("property-object-{object}"), words),
        ("value", (value, "")) => known_id(&format!("property-value-{value}"), words),
        ("without_rights", _) => {
            let rights = value.split(", ").map(|code| super::salesforce::right(code, words));
            Some(words.list(&rights.collect::<Vec<_>>()))
        }
        (name, (value, "")) if name.starts_with("sync_") => {
            known_id(&format!("sf-option-{}", super::dashed(value)), words)
        }
        ("preset", ("", "")) => Some(words.text("audit-preset-none")),
        ("notified", _) => ways(value, words),
        (name, _) if name.starts_with("notify_") => ways(value, words),
        (_, (value, "")) if name.contains('.') => changed_grant(value, words),
        ("effective_on" | "until", _) => value.parse::<Date>().ok().map(|date| words.date_of(date)),
        _ => None,
    }
}

/// The words of a message, where there is one.
fn known_id(id: &str, words: &Words) -> Option<String> {
    words.has(id).then(|| words.text(id))
}

/// How somebody is notified: `email+in_app`.
fn ways(value: &str, words: &Words) -> Option<String> {
    let id = match value {
        "email+in_app" => "audit-ways-both",
        "email" => "audit-ways-email",
        "in_app" => "audit-ways-in-app",
        "none" => "audit-ways-none",
        "no_password" => "audit-ways-no-password",
        _ => return None,
    };
    Some(words.text(id))
}

/// What was taken away of a permission and what was given: `-owned +team`.
fn changed_grant(value: &str, words: &Words) -> Option<String> {
    let grant = |text: &str| grant(text, words);
    let mut parts = value.split(' ');
    match (parts.next()?.split_at_checked(1)?, parts.next().and_then(|part| part.strip_prefix('+'))) {
        (("+", given), None) => Some(words.with("audit-permission-given", &[("grant", Arg::Text(&grant(given)))])),
        (("-", taken), None) => Some(words.with("audit-permission-taken", &[("grant", Arg::Text(&grant(taken)))])),
        (("-", from), Some(to)) => Some(
            words.with("audit-permission-changed", &[("from", Arg::Text(&grant(from))), ("to", Arg::Text(&grant(to)))]),
        ),
        _ => None,
    }
}

/// The name of a seat type, given by its slug.
pub(super) fn seat_name(slug: &str, words: &Words) -> String {
    let known = SeatType::ALL.into_iter().find(|seat| seat.slug() == slug);
    known.map_or_else(|| slug.to_owned(), |seat| words.text(&super::seat(seat)))
}

fn slug(action: AuditAction) -> String {
    super::dashed(&action.code().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::Timestamp;

    use super::*;
    use crate::{
        domain::{audit::ActorRef, email::Email, hub_id::HubId, id::UserId, language::Lang},
        ui::i18n::Languages,
    };

    fn entry(action: AuditAction, targets: usize, detail: &[(&str, &str)]) -> AuditEntry {
        let email = |number: usize| Email::parse(&format!("u{number}@x.io")).unwrap();
        let user = |number| Target::User { id: UserId(number as u64), email: email(number) };
        AuditEntry {
            hub: HubId::try_from(7).unwrap(),
            at: Timestamp::UNIX_EPOCH,
            acting_user: ActorRef { id: UserId(9), email: Email::parse("ada@x.io").unwrap() },
            action,
            targets: (1..=targets).map(user).collect(),
            detail: detail.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect::<BTreeMap<_, _>>(),
        }
    }

    #[test]
    fn lines_are_whole_sentences() {
        let languages = Languages::load().unwrap();
        let say = |lang, count| line(&entry(AuditAction::AddUser, count, &[]), languages.get(lang));
        assert_eq!(say(Lang::En, 1), "ada@x.io created the user u1@x.io.");
        assert_eq!(say(Lang::En, 3), "ada@x.io created the users u1@x.io, u2@x.io and u3@x.io.");
        assert_eq!(say(Lang::En, 100), "ada@x.io created the users u1@x.io, u2@x.io, u3@x.io and 97 more.");
        assert_eq!(say(Lang::Fr, 2), "ada@x.io a créé les utilisateurs u1@x.io et u2@x.io.");
        for action in AuditAction::ALL {
            for lang in Lang::ALL {
                let text = line(&entry(*action, 2, &[]), languages.get(lang));
                assert!(text.starts_with("ada@x.io ") && !text.contains('{'), "{text}");
                let words = languages.get(lang);
                assert!(words.has(&super::action(*action)) && words.has(&category(*action)), "{action:?}");
            }
        }
    }

    #[test]
    fn columns_name_the_first_and_count_the_rest() {
        let languages = Languages::load().unwrap();
        let say = |count| targets(&entry(AuditAction::AddUser, count, &[]).targets, languages.get(Lang::En));
        assert_eq!(
            [say(0), say(1), say(2), say(9)],
            ["nothing in particular", "u1@x.io", "u1@x.io and 1 more", "u1@x.io and 8 more"]
        );
        let seats = Target::Seats { seat: "view_only".into() };
        assert_eq!(target(&seats, languages.get(Lang::Fr)), "Licence en lecture seule");
    }

    #[test]
    fn details_are_said_in_words_as_far_as_they_are_known() {
        let languages = Languages::load().unwrap();
        let words = languages.get(Lang::En);
        for (name, value, label, said) in [
            ("seat", "core", "Seat", "Core Seat"),
            ("seat", "throne", "Seat", "throne"),
            ("access", "default", "Access", "the seat's defaults"),
            ("access", "template:sales_manager", "Access", "template Sales Manager"),
            ("access", "template:gone", "Access", "template gone"),
            ("access", "custom", "Access", "adjusted by hand"),
            ("access", "custom:super_admin", "Access", "adjusted by hand, from Super Admin"),
            ("invite", "skipped", "Invitation", "not mailed"),
            ("effective_on", "2026-12-01", "On", "1 Dec 2026"),
            ("effective_on", "soon", "On", "soon"),
            ("left", "2", "Still due to go", "2"),
            ("monthly_cents", "123450", "Price per month", "$1,234.50"),
            ("monthly_cents", "much", "Price per month", "much"),
            ("team", "Ventes: 2", "Team", "Ventes: 2"),
            ("team_role", "extra", "As", "extra team"),
            ("preset", "", "Preset", "none"),
            ("preset", "Field sales", "Preset", "Field sales"),
            ("from", "core", "From", "Core Seat"),
            ("crm.import", "+on", "Import", "created: On"),
            ("crm.import", "-on", "Import", "deleted: On"),
            ("crm.contacts.edit", "-owned +team+unassigned", "Edit contacts", "Owned only → Team owned and unassigned"),
            ("from.afar", "=x", "from.afar", "=x"),
            ("from_afar", "x", "from_afar", "x"),
        ] {
            let found = details(&entry(AuditAction::AddUser, 1, &[(name, value)]), words);
            assert_eq!(found, [(label.to_owned(), said.to_owned())]);
        }
    }
}

//! Entries of the audit log in words: in a line, and in all their details.

use jiff::civil::Date;

use crate::{
    domain::{
        audit::{AuditAction, AuditEntry, Target},
        seat::SeatType,
        template::TemplateId,
    },
    ui::i18n::{Arg, Words},
};

/// How many targets a line names before it only counts.
const NAMED: usize = 3;

/// The id of the message that names an action.
pub fn action(action: AuditAction) -> String {
    format!("audit-{}", slug(action))
}

/// An entry as a sentence.
pub fn line(entry: &AuditEntry, words: &Words) -> String {
    let shown: Vec<String> = entry.targets.iter().take(NAMED).map(|to| target(to, words)).collect();
    let list = match entry.targets.len() - shown.len() {
        0 => words.list(&shown),
        more => {
            words.with("list-and-more", &[("list", Arg::Text(&shown.join(", "))), ("count", Arg::Count(more as u64))])
        }
    };
    let args = [
        ("who", Arg::Text(entry.acting_user.email.typed())),
        ("targets", Arg::Text(&list)),
        ("count", Arg::Count(entry.targets.len() as u64)),
    ];
    words.with(&format!("audit-line-{}", slug(entry.action)), &args)
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
    }
}

/// What else an entry says: names and values in words. What is written by a newer version is shown as it stands.
pub fn details(entry: &AuditEntry, words: &Words) -> Vec<(String, String)> {
    let detail = |(name, value): (&String, &String)| {
        let id = format!("audit-detail-{}", super::dashed(name));
        let label = if words.has(&id) { words.text(&id) } else { name.clone() };
        (label, known_value(name, value, words).unwrap_or_else(|| value.clone()))
    };
    entry.detail.iter().map(detail).collect()
}

fn known_value(name: &str, value: &str, words: &Words) -> Option<String> {
    let from_template = |id: &str, template: &str| {
        let name = super::template(&TemplateId(template.into()));
        let name = if words.has(&name) { words.text(&name) } else { template.to_owned() };
        words.with(id, &[("template", Arg::Text(&name))])
    };
    match (name, value.split_once(':').unwrap_or((value, ""))) {
        ("seat", _) => Some(seat_name(value, words)),
        ("access", ("default", "")) => Some(words.text("audit-access-default")),
        ("access", ("template", id)) => Some(from_template("audit-access-template", id)),
        ("access", ("custom", "")) => Some(words.text("audit-access-custom")),
        ("access", ("custom", id)) => Some(from_template("audit-access-custom-template", id)),
        ("access", ("classic", "")) => Some(words.text("audit-access-classic")),
        ("invite", ("mailed", "")) => Some(words.text("audit-invite-mailed")),
        ("invite", ("skipped", "")) => Some(words.text("audit-invite-skipped")),
        ("effective_on", _) => value.parse::<Date>().ok().map(|date| words.date_of(date)),
        _ => None,
    }
}

/// The name of a seat type, given by its slug.
fn seat_name(slug: &str, words: &Words) -> String {
    let known = SeatType::ALL.into_iter().find(|seat| seat.slug() == slug);
    known.map_or_else(|| slug.to_owned(), |seat| words.text(&super::seat(seat)))
}

fn slug(action: AuditAction) -> String {
    super::dashed(&action.code().to_ascii_lowercase())
}

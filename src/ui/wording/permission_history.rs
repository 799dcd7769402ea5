//! The rows of a permission history in words [EXT-23].

use crate::{
    domain::{
        audit::ActorRef,
        permission::keys,
        permission_history::{ChangeAction, Subject},
        template::TemplateId,
        world::AccountState,
    },
    ui::i18n::{Arg, Words},
};

/// The id of the message that says what was done.
pub const fn action(action: ChangeAction) -> &'static str {
    match action {
        ChangeAction::Create => "history-created",
        ChangeAction::Delete => "history-deleted",
    }
}

/// The id of the message for the rows of one kind.
pub const fn only(action: ChangeAction) -> &'static str {
    match action {
        ChangeAction::Create => "history-only-created",
        ChangeAction::Delete => "history-only-deleted",
    }
}

/// The id of the message that names them as an entry of the filter.
pub const fn filter(action: ChangeAction) -> &'static str {
    match action {
        ChangeAction::Create => "history-filter-created",
        ChangeAction::Delete => "history-filter-deleted",
    }
}

/// What was added or removed. What neither the catalogue nor we have a name for is written so that it can be read.
pub fn subject(subject: &Subject, words: &Words) -> String {
    match subject {
        Subject::Permission { key, grant } => {
            let (name, grant) = (super::audit::name(key, words), super::audit::grant(grant, words));
            words.with("history-permission-row", &[("permission", Arg::Text(&name)), ("grant", Arg::Text(&grant))])
        }
        Subject::SuperAdmin => words.text(&super::permission(&keys::SUPER_ADMIN.into())),
        Subject::Access { access, seat: None } => {
            words.with("history-access-row", &[("access", Arg::Text(&self::access(access, words)))])
        }
        Subject::Access { access, seat: Some(seat) } => {
            let (access, seat) = (self::access(access, words), super::audit::seat_name(seat, words));
            words.with("history-access-seat-row", &[("access", Arg::Text(&access)), ("seat", Arg::Text(&seat))])
        }
    }
}

/// All that was given at once, by where it came from.
fn access(value: &str, words: &Words) -> String {
    let template = |id: &str| {
        let name = super::template(&TemplateId(id.into()));
        if words.has(&name) { words.text(&name) } else { id.to_owned() }
    };
    let named = |message, id: &str| words.with(message, &[("template", Arg::Text(&template(id)))]);
    match value.split_once(':').unwrap_or((value, "")) {
        ("default", "") => words.text("history-access-default"),
        ("template", id) => named("history-access-template", id),
        ("custom", "") => words.text("history-access-custom"),
        ("custom", id) => named("history-access-custom-template", id),
        ("classic", "") => words.text("history-access-classic"),
        _ => value.to_owned(),
    }
}

/// The permission's key, where it is one.
pub fn key(subject: &Subject) -> &str {
    match subject {
        Subject::Permission { key, .. } => key,
        Subject::SuperAdmin => keys::SUPER_ADMIN,
        Subject::Access { .. } => "",
    }
}

/// Who did it, in a word or two: the name, the address of who has none or has gone, or HubSpot itself.
pub fn by(by: &ActorRef, account: &AccountState, words: &Words) -> String {
    if by.is_hubspot() {
        return words.text("history-by-hubspot");
    }
    account.user_by_id(by.id).map_or_else(|| by.email.typed().to_owned(), |user| user.display_name())
}

/// The same with the address.
pub fn by_whom(by: &ActorRef, account: &AccountState, words: &Words) -> String {
    let (name, email) = (self::by(by, account, words), by.email.typed());
    if name == email || by.is_hubspot() {
        return name;
    }
    words.with("audit-person", &[("name", Arg::Text(&name)), ("email", Arg::Text(email))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::language::Lang, ui::i18n::Languages};

    /// EXT-23: rows say what they are about, whatever wrote them.
    #[test]
    fn rows_are_readable_in_both_languages() {
        let languages = Languages::load().unwrap();
        let permission = |key: &str, grant: &str| Subject::Permission { key: key.into(), grant: grant.into() };
        let access =
            |access: &str, seat: Option<&str>| Subject::Access { access: access.into(), seat: seat.map(Into::into) };
        for (row, en, fr) in [
            (permission("crm.import", "on"), "Import: On", "Import : "),
            (
                permission("crm.contacts.edit", "team+unassigned"),
                "Edit contacts: Team owned and unassigned",
                "Modifier les contacts : ",
            ),
            (permission("classic.default_properties", "all"), "classic › default properties: all", "classic › "),
            (Subject::SuperAdmin, "Super Admin", "Super administrateur"),
            (
                access("default", Some("core")),
                "Defaults of the seat (Core Seat)",
                "Autorisations par défaut de la licence (Licence essentielle)",
            ),
            (access("template:sales_manager", None), "Template Sales Manager", "Modèle "),
            (access("template:gone", None), "Template gone", "Modèle gone"),
        ] {
            assert_eq!(subject(&row, languages.get(Lang::En)), en);
            let french = subject(&row, languages.get(Lang::Fr));
            assert!(french.starts_with(fr), "{french}");
        }
    }
}

//! The words for the Salesforce connection: rights, sync settings, what a switch has done, and why there was none.

use super::dashed;
use crate::{
    domain::{
        clean::Code,
        salesforce::{LoginRefusal, SalesforceRejection, Switched, SyncField, SyncOption, right},
    },
    ui::{
        i18n::{Arg, Words},
        toast::Saying,
    },
};

/// A right by name [EXT-44]; a code that nobody here knows is shown as it is.
pub fn right(code: &str, words: &Words) -> String {
    if right::KNOWN.contains(&code) { words.text(&right_id(code)) } else { code.to_owned() }
}

/// The id of the message for a right that has a name.
pub fn right_id(code: &str) -> String {
    format!("sf-right-{}", dashed(code))
}

/// Rights as a list in a sentence.
pub fn rights(codes: &[Code], words: &Words) -> String {
    words.list(&codes.iter().map(|code| right(code, words)).collect::<Vec<_>>())
}

/// The id of the message that names a field of the sync settings.
pub fn field(field: SyncField) -> String {
    format!("sf-sync-{}", dashed(field.slug()))
}

/// The id of the message for what a field is set to.
pub fn option(option: SyncOption) -> String {
    format!("sf-option-{}", dashed(option.slug()))
}

/// Why somebody is not let in to Salesforce [ER-17].
pub const fn login(refusal: LoginRefusal) -> &'static str {
    match refusal {
        LoginRefusal::Credentials => "sf-login-credentials",
        LoginRefusal::Locked => "sf-login-locked",
    }
}

/// Why the connection is as it was.
pub fn rejection(rejection: &SalesforceRejection, words: &Words) -> String {
    use SalesforceRejection as No;
    match rejection {
        No::NotInstalled => words.text("sf-not-installed"),
        No::NobodyConnected => words.text("sf-nobody-connected"),
        No::SomebodyElse { now: None, .. } => words.text("sf-somebody-else-none"),
        No::SomebodyElse { now: Some(now), by: None } => {
            words.with("sf-somebody-else", &[("now", Arg::Text(now.as_str()))])
        }
        No::SomebodyElse { now: Some(now), by: Some(by) } => {
            let args = [("now", Arg::Text(now.as_str())), ("who", Arg::Text(by.email.typed()))];
            words.with("sf-somebody-else-by", &args)
        }
        No::LogIn(refusal) => words.text(match refusal {
            LoginRefusal::Credentials => "sf-login-changed",
            LoginRefusal::Locked => "sf-login-locked",
        }),
        No::SameUser(name) => words.with("sf-same-user", &[("name", Arg::Text(name.as_str()))]),
        No::NeedsConsent(org) => words.with("sf-needs-consent", &[("org", Arg::Text(org.as_str()))]),
        No::LowerRights { missing, may_accept } => {
            let id = if *may_accept { "sf-lower-rights" } else { "sf-lower-rights-refused" };
            words.with(id, &[("rights", Arg::Text(&rights(missing, words)))])
        }
        No::Conflicts(fields) => {
            let fields: Vec<String> = fields.iter().map(|one| words.text(&field(*one))).collect();
            words.with("sf-conflicts", &[("fields", Arg::Text(&words.list(&fields)))])
        }
        No::NoOption(one) => words.with("sf-no-option", &[("field", Arg::Text(&words.text(&field(*one))))]),
    }
}

/// What a switch has done [SFI-12]: old and new names. Where links of records belong is said at length, and for longer, on
/// the page that follows.
pub fn switched(done: &Switched) -> Saying {
    let new = done.new.to_string();
    match &done.old {
        None => Saying::plain("sf-connected").text("new", new).text("org", done.org.to_string()),
        Some(old) => Saying::plain("sf-switched").text("old", old.to_string()).text("new", new),
    }
}

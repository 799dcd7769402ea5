//! Users, teams, presets and templates by what a person calls them.

use std::sync::Arc;

use crate::{
    cli::exit::Failure,
    domain::{
        email::Email,
        preset::PresetId,
        team::TeamId,
        template::TemplateId,
        user::User,
        world::{AccountState, World},
    },
    ui::{
        i18n::{Arg, Words},
        text::{fold, nearest},
        wording,
    },
};

/// The user of an address.
pub(super) fn user(text: &str, account: &AccountState, words: &Words) -> Result<Arc<User>, Failure> {
    known(text, account).ok_or_else(|| Failure::Refused(vec![unknown(text, account, words)]))
}

/// The users of these addresses, each of them once, in their order. All that are unknown are told.
pub(super) fn users(texts: &[String], account: &AccountState, words: &Words) -> Result<Vec<Arc<User>>, Failure> {
    let (mut found, mut wrong): (Vec<Arc<User>>, Vec<String>) = (Vec::new(), Vec::new());
    for text in texts {
        match known(text, account) {
            Some(user) if found.iter().any(|one| one.id == user.id) => {}
            Some(user) => found.push(user),
            None => wrong.push(unknown(text, account, words)),
        }
    }
    if wrong.is_empty() { Ok(found) } else { Err(Failure::Refused(wrong)) }
}

fn known(text: &str, account: &AccountState) -> Option<Arc<User>> {
    Email::parse(text).ok().and_then(|email| account.user(email.key())).cloned()
}

fn unknown(text: &str, account: &AccountState, words: &Words) -> String {
    let near = nearest(text, account.users().values().map(|user| user.email.typed()));
    let name = account.account().name.to_string();
    sentence("cli-users-unknown", text, near, &[("account", Arg::Text(&name))], words)
}

/// The team of an id or a name.
pub(super) fn team(text: &str, account: &AccountState, words: &Words) -> Result<TeamId, Failure> {
    let teams: Vec<Named<'_>> = account.teams().values().map(|team| (&*team.id.0, team.name.as_str())).collect();
    match pick(text, &teams) {
        Some(id) => Ok(TeamId(id.into())),
        None => Err(none_called("cli-users-no-team", text, &teams, words)),
    }
}

/// The preset of an id or a name.
pub(super) fn preset(text: &str, account: &AccountState, words: &Words) -> Result<PresetId, Failure> {
    let presets = account.presets().values();
    let presets: Vec<Named<'_>> = presets.map(|preset| (&*preset.id.0, preset.name.as_str())).collect();
    match pick(text, &presets) {
        Some(id) => Ok(PresetId(id.into())),
        None => Err(none_called("cli-users-no-preset", text, &presets, words)),
    }
}

/// The template of an id or a name.
pub(super) fn template(text: &str, world: &World, words: &Words) -> Result<TemplateId, Failure> {
    let templates = world.catalogue().templates();
    let named: Vec<(&TemplateId, String)> =
        templates.iter().map(|template| (&template.id, words.text(&wording::template(&template.id)))).collect();
    let names: Vec<Named<'_>> = named.iter().map(|(id, name)| (&*id.0, name.as_str())).collect();
    match pick(text, &names) {
        Some(id) => Ok(TemplateId(id.into())),
        None => Err(none_called("cli-users-no-template", text, &names, words)),
    }
}

/// The id and the name of something.
type Named<'a> = (&'a str, &'a str);

/// The id of what has this id, or else this name but for case and accents.
fn pick<'a>(text: &str, known: &[Named<'a>]) -> Option<&'a str> {
    let name = fold(text.trim());
    let by_id = known.iter().find(|(id, _)| *id == text);
    by_id.or_else(|| known.iter().find(|(_, called)| fold(called) == name)).map(|(id, _)| *id)
}

fn none_called(message: &str, text: &str, known: &[Named<'_>], words: &Words) -> Failure {
    let near = nearest(text, known.iter().flat_map(|(id, name)| [*name, *id]));
    let all: Vec<String> = known.iter().map(|(_, name)| (*name).to_owned()).collect();
    let all = words.list(&all);
    let id = if known.is_empty() { format!("{message}-at-all") } else { message.to_owned() };
    Failure::Refused(vec![sentence(&id, text, near, &[("known", Arg::Text(&all))], words)])
}

/// A sentence, with the nearest name behind it when there is one.
fn sentence(id: &str, text: &str, near: Option<&str>, more: &[(&str, Arg<'_>)], words: &Words) -> String {
    let mut args = vec![("text", Arg::Text(text))];
    args.extend(more.iter().map(|(name, arg)| (*name, *arg)));
    let told = words.with(id, &args);
    match near {
        Some(near) => format!("{told} {}", words.with("cli-users-meant", &[("name", Arg::Text(near))])),
        None => told,
    }
}

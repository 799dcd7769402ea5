//! What is to be checked beforehand: who is connected, and what that user may do in Salesforce [SFI-03, SFI-09].

use super::{State, rights};
use crate::{
    domain::{
        clean::Code,
        salesforce::{IntegrationUser, prospect, right},
    },
    ui::{i18n::Arg, scene::Scene, theme::Role, widgets::sheet::Sheet},
};

/// Writes the page.
pub(super) fn write(state: &State, roomy: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let (title, held) = match &state.from {
        Some(user) => {
            let text = words.text("connect-sf-now");
            sheet.paragraph(0, &text, Role::Heading);
            let text = named(user, sheet, scene);
            sheet.paragraph(0, &text, Role::Text);
            match rights::of(scene.world, user) {
                Some(held) if held.is_empty() => ("connect-sf-rights-none", held),
                Some(held) => ("connect-sf-rights", held),
                // Whom the directory does not know is no measure.
                None => ("connect-sf-rights-unknown", right::minimum()),
            }
        }
        None => {
            let text = words.text("connect-sf-nobody");
            sheet.paragraph(0, &text, Role::Text);
            ("connect-sf-rights-needed", right::minimum())
        }
    };
    sheet.y += u16::from(roomy);
    listed(title, &held, sheet);
    // What the one who is connected lacks is no measure for the new one, and yet is needed.
    let lacks = state.from.as_ref().and_then(|user| rights::of(scene.world, user));
    let lacks = lacks.map_or_else(Vec::new, |held| right::missing(&right::minimum(), &held));
    if !lacks.is_empty() {
        sheet.y += u16::from(roomy);
        let text = format!("! {}", words.text("connect-sf-rights-lacking"));
        sheet.paragraph(0, &text, Role::Warning);
        rights::list(&lacks, ("✗", Role::Warning), sheet);
    }
    sheet.y += u16::from(roomy);
    let text = words.text(if state.from.is_some() { "connect-sf-why" } else { "connect-sf-why-first" });
    sheet.paragraph(0, &text, Role::Muted);
}

fn listed(title: &str, held: &[Code], sheet: &mut Sheet<'_>) {
    let text = sheet.pen.say(title);
    sheet.paragraph(0, &text, Role::Heading);
    rights::list(held, ("·", Role::Accent), sheet);
}

/// A user by name, login name and organisation.
fn named(user: &IntegrationUser, sheet: &Sheet<'_>, scene: &Scene<'_>) -> String {
    let (name, org) = (prospect::user_name(scene.world, user), prospect::org_name(scene.world, &user.org));
    let args = [
        ("name", Arg::Text(name.as_str())),
        ("username", Arg::Text(user.username.as_str())),
        ("org", Arg::Text(org.as_str())),
    ];
    sheet.pen.words.with("sf-connected-user", &args)
}

//! Salesforce asks whether HubSpot may come in [SFI-08]: which organisation, what that lets it do, and who answers.

use super::{State, tab};
use crate::{
    domain::salesforce::prospect,
    ui::{
        i18n::Arg,
        scene::Scene,
        theme::Role,
        widgets::{panel::Panel, pen::Pen},
    },
};

/// Draws the page.
pub(super) fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = tab::draw(pen, scene);
    let Some(user) = state.to() else { return };
    let columns = tab::columns(within);
    let (name, org) = (prospect::user_name(scene.world, user), prospect::org_name(scene.world, &user.org));
    let notice = state.notice.as_ref().map(|notice| format!("! {}", notice.say(pen.words)));
    let notice = notice.map_or_else(Vec::new, |text| tab::lines(&text, columns, Role::Warning));
    let asks = pen.words.with("connect-sf-consent", &[("org", Arg::Text(&org))]);
    let asks = tab::lines(&asks, columns, Role::Dialog);
    let mut may = Vec::new();
    for id in ["connect-sf-consent-records", "connect-sf-consent-users"] {
        may.extend(tab::lines(&format!("· {}", pen.say(id)), columns, Role::Dialog));
    }
    let args = [("name", Arg::Text(name.as_str())), ("username", Arg::Text(user.username.as_str()))];
    let who = tab::lines(&pen.words.with("connect-sf-consent-as", &args), columns, Role::Muted);
    // What is asked and the buttons; then whatever else has room.
    let mut rows = 1 + tab::count(&notice) + tab::count(&asks);
    let room = within.height.saturating_sub(2);
    let mut takes = |more: u16| {
        let fits = rows + more <= room;
        rows += if fits { more } else { 0 };
        fits
    };
    let with_may = takes(tab::count(&may));
    let with_who = takes(tab::count(&who));
    let above_buttons = takes(1);
    let above_who = with_who && takes(1);
    let below_notice = above_buttons && !notice.is_empty() && takes(1);
    let title = pen.say("connect-sf-consent-title");
    let Panel { inside, buttons, .. } = tab::form(&title, within, rows, pen, scene);
    let mut y = tab::write(&notice, inside, inside.y, pen) + u16::from(below_notice);
    y = tab::write(&asks, inside, y, pen);
    if with_may {
        y = tab::write(&may, inside, y, pen);
    }
    if with_who {
        tab::write(&who, inside, y + u16::from(above_who), pen);
    }
    tab::buttons(state, ["connect-sf-deny", "connect-sf-allow"], buttons, pen, scene);
}

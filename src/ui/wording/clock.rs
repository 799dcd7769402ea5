//! The words for what lies ahead of the simulated clock, and for what was carried out on the way.

use crate::{
    domain::{
        forecast::{Ahead, Event},
        hub_id::HubId,
        world::World,
    },
    ui::{
        i18n::{Arg, Words},
        wording,
    },
};

/// Something that lies ahead, in words; another account than the open one is named.
pub fn ahead(event: &Ahead, open: HubId, world: &World, words: &Words) -> String {
    let text = match &event.what {
        Event::InviteExpires(email) => words.with("clock-invite-expires", &[("email", Arg::Text(email.typed()))]),
        Event::ResetExpires(email) => words.with("clock-reset-expires", &[("email", Arg::Text(email.typed()))]),
        Event::Renewal { removed, .. } if removed.is_empty() => words.text("clock-renews"),
        Event::Renewal { removed, .. } => {
            let seats: Vec<String> = removed
                .iter()
                .map(|(seat, count)| {
                    let seat = words.text(&wording::seat(*seat));
                    words.with("clock-seats", &[("count", Arg::Count((*count).into())), ("seat", Arg::Text(&seat))])
                })
                .collect();
            words.with("clock-renews-removing", &[("seats", Arg::Text(&words.list(&seats)))])
        }
    };
    match world.account(event.hub).filter(|_| event.hub != open) {
        Some(account) => {
            let name = account.account().name.to_string();
            words.with("clock-elsewhere", &[("account", Arg::Text(&name)), ("what", Arg::Text(&text))])
        }
        None => text,
    }
}

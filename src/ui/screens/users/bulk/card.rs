//! The highlight card about invitations [EXT-16]: a line above the table that says how many wait, and the keys to look at
//! them and to mail them again.

use ratatui::layout::Rect;

use crate::{
    domain::guard::{self, Operation},
    ui::{
        action::{self, ActionId},
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::WidgetId,
        scene::Scene,
        screens::users::State,
        text::width,
        theme::Role,
        widgets::pen::Pen,
    },
};

/// Whether the card is shown: somebody has not accepted, the operator may mail invitations, and did not close it.
pub fn is_shown(state: &State, scene: &Scene<'_>) -> bool {
    let counts = scene.roster.invitations();
    let any = counts.waiting + counts.expired > 0 && scene.loading.is_none();
    any && !state.card_closed && guard::allowed(scene.world, scene.actor, Operation::CreateUsers).is_ok()
}

/// Draws the card in its line. Where there is too little room for its keys, they give way from the right.
pub fn draw(pen: &mut Pen<'_>, context: &Context, scene: &mut Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::InviteCard);
    if rect.is_empty() {
        return;
    }
    pen.fill(rect, Role::Chip);
    let counts = scene.roster.invitations();
    let args = [("waiting", Arg::Count(counts.waiting as u64)), ("expired", Arg::Count(counts.expired as u64))];
    let id = match (counts.waiting, counts.expired) {
        (_, 0) => "card-waiting",
        (0, _) => "card-expired",
        _ => "card-both",
    };
    let actions = [ActionId::ReviewInvites, ActionId::ResendInvites, ActionId::CloseCard];
    let hints: Vec<(ActionId, String, String)> = actions
        .into_iter()
        .filter_map(|id| {
            let key = key_name(*context.keymap.keys(id).first()?, pen.words);
            Some((id, key, pen.say(action::find(id)?.label)))
        })
        .collect();
    let mut text = pen.words.with(id, &args);
    let needs =
        |kept: usize| hints.iter().take(kept).map(|(_, key, label)| width(key) + width(label) + 4).sum::<usize>();
    let room = usize::from(rect.width.saturating_sub(4));
    if width(&text) + needs(hints.len()) > room {
        text = pen.words.with("card-short", &[("count", Arg::Count((counts.waiting + counts.expired) as u64))]);
    }
    let mut kept = hints.len();
    while kept > 0 && width(&text) + needs(kept) > room {
        kept -= 1;
    }
    let sign = if counts.expired > 0 { ("!", Role::Warning) } else { ("○", Role::Info) };
    pen.text(rect.x + 1, rect.y, 1, sign.0, Role::Chip);
    let mut x = rect.x + 3 + pen.text(rect.x + 3, rect.y, rect.width.saturating_sub(4), &text, Role::Chip);
    for (id, key, label) in hints.iter().take(kept) {
        x += pen.text(x, rect.y, rect.right().saturating_sub(x), " · ", Role::Chip);
        let start = x;
        x += pen.text(x, rect.y, rect.right().saturating_sub(x), &format!("{key} "), Role::ChipActive);
        x += pen.text(x, rect.y, rect.right().saturating_sub(x), label, Role::Chip);
        let place = Rect { x: start, width: x.saturating_sub(start), ..rect };
        scene.layout.place(WidgetId::Action(*id), place);
    }
}

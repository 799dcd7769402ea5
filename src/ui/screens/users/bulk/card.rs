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
    let (id, short) = match (counts.waiting, counts.expired) {
        (_, 0) => ("card-waiting", "card-waiting"),
        (0, _) => ("card-expired", "card-expired"),
        _ => ("card-both", "card-short"),
    };
    let actions = [ActionId::ReviewInvites, ActionId::ResendInvites, ActionId::CloseCard];
    let hints: Vec<(ActionId, String, String)> = actions
        .into_iter()
        .filter_map(|id| {
            let key = key_name(*context.keymap.keys(id).first()?, pen.words);
            Some((id, key, pen.say(action::find(id)?.label)))
        })
        .collect();
    let needs =
        |kept: usize| hints.iter().take(kept).map(|(_, key, label)| width(key) + width(label) + 5).sum::<usize>();
    let room = usize::from(rect.width.saturating_sub(4));
    // First the words give way, then the key that closes it, then the others.
    let tiny = [("count", Arg::Count((counts.waiting + counts.expired) as u64))];
    let texts = [pen.words.with(id, &args), pen.words.with(short, &args), pen.words.with("card-tiny", &tiny)];
    let all = hints.len();
    let ways = [(0, all), (1, all), (1, all.saturating_sub(1)), (1, 1), (2, 1), (2, 0)];
    let fitting = ways.into_iter().find(|(text, kept)| width(&texts[*text]) + needs(*kept) <= room);
    let (text, kept) = fitting.unwrap_or((2, 0));
    let sign = if counts.expired > 0 { ("!", Role::Warning) } else { ("○", Role::Info) };
    pen.text(rect.x + 1, rect.y, 1, sign.0, Role::Chip);
    let mut x = rect.x + 3 + pen.text(rect.x + 3, rect.y, rect.width.saturating_sub(4), &texts[text], Role::Chip);
    for (id, key, label) in hints.iter().take(kept) {
        x += 2;
        let start = x;
        x += pen.text(x, rect.y, rect.right().saturating_sub(x), &format!(" {key} "), Role::ChipActive);
        x += pen.text(x, rect.y, rect.right().saturating_sub(x), &format!(" {label}"), Role::Chip);
        let place = Rect { x: start, width: x.saturating_sub(start), ..rect };
        scene.layout.place(WidgetId::Action(*id), place);
    }
}

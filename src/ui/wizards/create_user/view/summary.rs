//! What the wizard will do, always in sight: who, seat, access, mails, seats left.

use ratatui::layout::Rect;

use super::paragraph;
use crate::{
    domain::{seat::Free, world::World},
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        theme::Role,
        widgets::pen::Pen,
        wizards::create_user::{Draft, Page, State},
        wording,
    },
};

/// Draws the summary: a panel where there is room, one line where there is none.
pub(super) fn draw(wizard: &State, pen: &mut Pen<'_>, scene: &Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::WizardSummary);
    let lines = lines(wizard, pen, scene);
    if rect.height <= 1 {
        let text: Vec<&str> =
            lines.iter().map(|(_, short, _)| short.as_str()).filter(|text| !text.is_empty()).collect();
        pen.text(rect.x, rect.y, rect.width, &text.join(" · "), Role::Muted);
        return;
    }
    let title = pen.say(if wizard.page == Page::Continue { "summary-title-done" } else { "summary-title" });
    pen.frame(rect, &title, Role::Border);
    let inner = Rect::new(rect.x + 2, rect.y + 2, rect.width.saturating_sub(4), rect.height.saturating_sub(3));
    let mut y = inner.y;
    for (label, text, role) in lines {
        if y + 1 >= inner.bottom() {
            break;
        }
        pen.text(inner.x, y, inner.width, &label, Role::Muted);
        y = paragraph(pen, inner, y + 1, &text, role) + 1;
    }
}

fn lines(wizard: &State, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<(String, String, Role)> {
    let words = pen.words;
    let draft = &wizard.draft;
    let count = draft.addresses.len() as u64;
    let mut lines = vec![(
        words.text("summary-users"),
        words.with("create-user-batch-count", &[("count", Arg::Count(count))]),
        Role::Text,
    )];
    let seat = match draft.seat {
        Some(seat) => (words.text(&wording::seat(seat)), Role::Text),
        None => (words.text("summary-no-seat"), Role::Muted),
    };
    lines.push((words.text("summary-seat"), seat.0, seat.1));
    if let Some((text, role)) = seats_left(wizard, pen, scene) {
        lines.push((words.text("summary-seats-left"), text, role));
    }
    lines.push((words.text("summary-access"), words.text("access-default"), Role::Text));
    lines.push((words.text("summary-mails"), mails(wizard, pen, scene.world), Role::Text));
    lines
}

/// How many seats stay free, and what is taken back from a removal [CRU-24, RMS-21].
fn seats_left(wizard: &State, pen: &Pen<'_>, scene: &Scene<'_>) -> Option<(String, Role)> {
    let draft: &Draft = &wizard.draft;
    let Free::Seats(counts) = scene.account.free(draft.seat?) else { return None };
    let left = |count: u32| pen.words.with("summary-left", &[("count", Arg::Count(u64::from(count)))]);
    if wizard.created.is_some() {
        return Some((left(counts.unassigned()), Role::Text));
    }
    match counts.assign(draft.count()) {
        Ok(taken) if taken.from_removal > 0 => {
            let args = [
                ("left", Arg::Count(u64::from(counts.unassigned() - draft.count()))),
                ("count", Arg::Count(u64::from(taken.from_removal))),
            ];
            Some((pen.words.with("summary-left-taken-back", &args), Role::Warning))
        }
        Ok(_) => Some((left(counts.unassigned() - draft.count()), Role::Text)),
        Err(short) => {
            let args = [("count", Arg::Count(u64::from(short.needed - short.free)))];
            Some((pen.words.with("summary-missing", &args), Role::Error))
        }
    }
}

fn mails(wizard: &State, pen: &Pen<'_>, world: &World) -> String {
    let words = pen.words;
    if wizard.draft.skip_invite {
        return words.text("summary-no-mails");
    }
    let keys = wizard.draft.addresses.keys();
    let known = keys.iter().filter(|key| wizard.created.is_none() && has_password(world, key)).count();
    let invitations = wizard.created.as_ref().map_or(keys.len() - known, |created| created.mailed);
    let mut parts = vec![words.with("summary-invitations", &[("count", Arg::Count(invitations as u64))])];
    if known > 0 {
        parts.push(words.with("summary-access-mails", &[("count", Arg::Count(known as u64))]));
    }
    parts.join(", ")
}

fn has_password(world: &World, key: &crate::domain::email::EmailKey) -> bool {
    world.identity(key).is_some_and(|identity| identity.has_password)
}

//! What the wizard will do, always in sight: who, seat, access, mails, seats left.

use ratatui::layout::Rect;

use super::paragraph;
use crate::{
    domain::{
        seat::Free,
        world::{AccountState, World},
    },
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::pen::Pen,
        wizards::create_user::{Draft, Page, State},
        wording,
    },
};

/// Draws the summary: a panel where there is room, one line where there is none.
pub(super) fn draw(wizard: &State, pen: &mut Pen<'_>, scene: &Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::WizardSummary);
    if rect.is_empty() {
        return;
    }
    let mut lines = lines(wizard, pen, scene);
    if rect.height == 1 {
        // The access goes first: it is the one thing that the page below says in full. Where that is not enough, the mails
        // go, and then the seat goes by its short name: how many seats are left is what nobody can see elsewhere.
        let without = |lines: &mut Vec<(String, String, Role)>, id: &str| {
            let label = pen.say(id);
            lines.retain(|(other, ..)| *other != label);
        };
        let joined = |lines: &[(String, String, Role)]| {
            lines.iter().map(|(_, text, _)| text.as_str()).collect::<Vec<_>>().join(" · ")
        };
        let fits = |text: &str| width(text) <= usize::from(rect.width);
        without(&mut lines, "summary-access");
        if !fits(&joined(&lines)) {
            without(&mut lines, "summary-mails");
        }
        if !fits(&joined(&lines))
            && let Some(seat) = wizard.draft.seat
        {
            let (long, short) = (pen.say(&wording::seat(seat)), pen.say(&wording::seat_short(seat)));
            lines.iter_mut().filter(|(_, text, _)| *text == long).for_each(|(_, text, _)| text.clone_from(&short));
        }
        pen.text(rect.x, rect.y, rect.width, &joined(&lines), Role::Muted);
        return;
    }
    let title = pen.say(if wizard.page == Page::Continue { "summary-title-done" } else { "summary-title" });
    let columns = usize::from(rect.width.saturating_sub(4));
    let needed: usize = lines.iter().map(|(_, text, _)| wrap(text, columns).len() + 2).sum();
    let height = u16::try_from(needed + 2).unwrap_or(u16::MAX).min(rect.height);
    let rect = Rect { height, ..rect };
    pen.frame(rect, &title, Role::Border);
    let inner = Rect::new(rect.x + 2, rect.y + 1, rect.width.saturating_sub(4), rect.height.saturating_sub(2));
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
    let count = users(wizard, scene) as u64;
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
    lines.push((words.text("summary-access"), wording::access(&draft.access, words), Role::Text));
    lines.push((words.text("summary-mails"), mails(wizard, pen, scene.world, scene.account), Role::Text));
    if let Some((text, role)) = seats_left(wizard, pen, scene) {
        let label = if wizard.created.is_some() { "summary-seats-left-now" } else { "summary-seats-left" };
        lines.push((words.text(label), text, role));
    }
    lines
}

/// How many users there will be, or are now that they were created.
fn users(wizard: &State, scene: &Scene<'_>) -> usize {
    match &wizard.created {
        Some(created) => created.users.len(),
        None => wizard.draft.creatable(scene.world, scene.account),
    }
}

/// How many seats stay free, and what is taken back from a removal [CRU-24, RMS-21].
fn seats_left(wizard: &State, pen: &Pen<'_>, scene: &Scene<'_>) -> Option<(String, Role)> {
    let draft: &Draft = &wizard.draft;
    let Free::Seats(counts) = scene.account.free(draft.seat?) else { return None };
    let left = |count: u32| pen.words.with("summary-left", &[("count", Arg::Count(u64::from(count)))]);
    if wizard.created.is_some() {
        return Some((left(counts.unassigned()), Role::Text));
    }
    let needed = u32::try_from(users(wizard, scene)).unwrap_or(u32::MAX);
    match counts.assign(needed) {
        Ok(taken) if taken.from_removal > 0 => {
            let args = [
                ("left", Arg::Count(u64::from(counts.unassigned() - needed))),
                ("count", Arg::Count(u64::from(taken.from_removal))),
            ];
            Some((pen.words.with("summary-left-taken-back", &args), Role::Warning))
        }
        Ok(_) => Some((left(counts.unassigned() - needed), Role::Text)),
        Err(short) => {
            let args = [("count", Arg::Count(u64::from(short.needed - short.free)))];
            Some((pen.words.with("summary-missing", &args), Role::Error))
        }
    }
}

fn mails(wizard: &State, pen: &Pen<'_>, world: &World, account: &AccountState) -> String {
    let words = pen.words;
    if wizard.draft.skip_invite {
        return words.text("summary-no-mails");
    }
    if let Some(created) = &wizard.created {
        return words.with("summary-mailed", &[("count", Arg::Count(created.mailed as u64))]);
    }
    let mut keys = wizard.draft.addresses.keys();
    keys.retain(|key| account.user(key).is_none());
    let known = keys.iter().filter(|key| has_password(world, key)).count();
    let invitations = (keys.len() - known) as u64;
    let mut parts = vec![words.with("summary-invitations", &[("count", Arg::Count(invitations))])];
    if known > 0 {
        parts.push(words.with("summary-access-mails", &[("count", Arg::Count(known as u64))]));
    }
    parts.join(", ")
}

fn has_password(world: &World, key: &crate::domain::email::EmailKey) -> bool {
    world.identity(key).is_some_and(|identity| identity.has_password)
}

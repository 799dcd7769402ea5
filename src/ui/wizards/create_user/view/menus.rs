//! The open lists of page 2: the seats and the templates, each with why it cannot be chosen when it cannot.

use ratatui::layout::Rect;

use crate::{
    domain::{granting, guard::SeatOffer, seat::Free},
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        text::{truncate, width},
        theme::Role,
        widgets::pen::Pen,
        wizards::create_user::State,
        wording,
    },
};

/// A row of a list: its name, what is to be said about it, and how that is meant; whether it can be chosen, and is.
struct Row {
    name: String,
    detail: String,
    role: Role,
    enabled: bool,
    chosen: bool,
}

/// The list of seats under its field, with what is free and why something is refused [CRU-24].
pub(super) fn draw_seats(wizard: &State, at: usize, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let offers = wizard.draft.offers(scene.world, scene.actor);
    let row = |offer: &SeatOffer| {
        let (name, detail, role) = offer_words(offer, wizard, pen.words, scene);
        Row { name, detail, role, enabled: offer.refusal.is_none(), chosen: Some(offer.seat) == wizard.draft.seat }
    };
    let rows: Vec<Row> = offers.iter().map(row).collect();
    draw(WidgetId::WizardSeats, WidgetId::WizardSeatMenu, at, &rows, pen, scene);
}

/// The list of templates under its field, with what each is for [CRU-29].
pub(super) fn draw_templates(wizard: &State, at: usize, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let offers = granting::template_offers(scene.world, scene.actor, wizard.draft.seat);
    let row = |offer: &granting::TemplateOffer| {
        let id = wording::template(&offer.id);
        let detail = match &offer.refusal {
            Some(why) => wording::granting::saying(why).say(pen.words),
            None => pen.words.text(&format!("about-{id}")),
        };
        let chosen = Some(&offer.id) == wizard.draft.template();
        Row { name: pen.words.text(&id), detail, role: Role::Muted, enabled: offer.refusal.is_none(), chosen }
    };
    let rows: Vec<Row> = offers.iter().map(row).collect();
    draw(WidgetId::WizardTemplates, WidgetId::WizardTemplateMenu, at, &rows, pen, scene);
}

/// Draws a list under a field, or over it where there is no room below.
fn draw(field: WidgetId, id: WidgetId, at: usize, rows: &[Row], pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let field = scene.layout.rect(field);
    let names = rows.iter().map(|row| width(&row.name)).max().unwrap_or(0);
    let details = rows.iter().map(|row| width(&row.detail)).max().unwrap_or(0);
    let screen = pen.buffer.area;
    let wanted = u16::try_from(names + details + 8).unwrap_or(u16::MAX);
    let columns = wanted.max(field.width).min(screen.width.saturating_sub(2));
    let page = scene.layout.rect(WidgetId::WizardPage);
    let x = field.x.min(page.right().saturating_sub(columns).max(1));
    let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX).min(screen.height.saturating_sub(2));
    let y = (field.y + 1).min(screen.height.saturating_sub(height + 1));
    let rect = Rect::new(x, y, columns, height);
    pen.fill(rect, Role::Dialog);
    pen.frame(rect, "", Role::BorderFocus);
    scene.layout.place(id, rect);
    let inner = Rect::new(rect.x + 1, rect.y + 1, rect.width.saturating_sub(2), rect.height.saturating_sub(2));
    let top = scene.viewer.follow(id, Some(at), usize::from(inner.height), rows.len());
    scene.layout.rows(id, inner, top, rows.len());
    for (row, y) in (top..rows.len()).zip(inner.top()..inner.bottom()) {
        let Row { name, detail, role, enabled, chosen } = &rows[row];
        let line = Rect { y, height: 1, ..inner };
        let here = row == at;
        if here {
            pen.fill(line, Role::Cursor);
        }
        let sign = if *chosen { "•" } else { " " };
        let name_style = pen.row_style(if *enabled { Role::Dialog } else { Role::Muted }, here);
        pen.styled(line.x + 1, y, line.width, &format!("{sign} {name}"), name_style);
        let detail_style = pen.row_style(*role, here);
        let x = line.x + 3 + u16::try_from(names).unwrap_or(0) + 2;
        let left = line.right().saturating_sub(x);
        pen.styled(x, y, left, &truncate(detail, usize::from(left)), detail_style);
    }
}

fn offer_words(offer: &SeatOffer, wizard: &State, words: &Words, scene: &Scene<'_>) -> (String, String, Role) {
    let name = words.text(&wording::seat(offer.seat));
    if let Some(refusal) = &offer.refusal {
        return (name, wording::refusal::saying(refusal).say(words), Role::Muted);
    }
    let (detail, role) = match offer.free {
        Free::Unlimited => (words.text("seat-unlimited"), Role::Muted),
        Free::Seats(counts) => {
            let leaving = scene.account.pending_removals(offer.seat).next();
            let args = [
                ("free", Arg::Count(u64::from(counts.unassigned()))),
                ("count", Arg::Count(u64::from(counts.purchased))),
            ];
            let mut text = words.with("seat-free", &args);
            if let Some(removal) = leaving {
                let date = words.date_of(removal.effective_on);
                let args = [("count", Arg::Count(u64::from(counts.scheduled))), ("date", Arg::Text(&date))];
                text = format!("{text} ({})", words.with("seat-leaving", &args));
            }
            let short = counts.assign(wizard.draft.count()).is_err();
            (text, if short { Role::Warning } else { Role::Muted })
        }
    };
    (name, detail, role)
}

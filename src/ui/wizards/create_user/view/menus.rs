//! The open lists of page 2: the seats and the templates, each with why it cannot be chosen when it cannot.

use crate::{
    domain::{granting, guard::SeatOffer, seat::Free},
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        text::width,
        theme::Role,
        widgets::{
            dropdown::{self, List, Row},
            pen::Pen,
        },
        wizards::create_user::State,
        wording,
    },
};

/// What the names of seats and the frame of their list take of a row, at most.
const NAMES: u16 = 34;

/// The list of seats under its field, with what is free and why something is refused [CRU-24].
pub(super) fn draw_seats(wizard: &State, at: usize, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let offers = wizard.draft.offers(scene.world, scene.actor);
    let row = |offer: &SeatOffer| {
        let (name, detail, role) = offer_words(offer, wizard, pen.words, scene);
        let sign = dropdown::mark(Some(offer.seat) == wizard.draft.seat);
        Row { sign, name, detail, enabled: offer.refusal.is_none(), role }
    };
    let rows: Vec<Row> = offers.iter().map(row).collect();
    let list = List { field: WidgetId::WizardSeats, id: WidgetId::WizardSeatMenu, at, rows: &rows };
    list.draw(pen, scene, scene.layout.rect(WidgetId::WizardPage));
}

/// The list of templates under its field, with what each is for [CRU-29].
pub(super) fn draw_templates(wizard: &State, at: usize, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let offers = granting::template_offers(scene.world, scene.actor, wizard.draft.seat);
    let row = |offer: &granting::TemplateOffer| {
        let id = wording::template(&offer.id);
        let detail = match &offer.refusal {
            Some(why) => wording::granting::short(why).say(pen.words),
            None => pen.words.text(&format!("about-{id}")),
        };
        let sign = dropdown::mark(Some(&offer.id) == wizard.draft.template());
        Row { sign, name: pen.words.text(&id), detail, enabled: offer.refusal.is_none(), role: Role::Muted }
    };
    let rows: Vec<Row> = offers.iter().map(row).collect();
    let list = List { field: WidgetId::WizardTemplates, id: WidgetId::WizardTemplateMenu, at, rows: &rows };
    list.draw(pen, scene, scene.layout.rect(WidgetId::WizardPage));
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
            let left = counts.unassigned().checked_sub(wizard.draft.count());
            let args = [
                ("free", Arg::Count(u64::from(counts.unassigned()))),
                ("count", Arg::Count(u64::from(counts.purchased))),
                ("left", Arg::Count(u64::from(left.unwrap_or(0)))),
            ];
            let leaving = leaving.map(|removal| {
                let date = words.date_of(removal.effective_on);
                let args = [("count", Arg::Count(u64::from(counts.scheduled))), ("date", Arg::Text(&date))];
                format!(" ({})", words.with("seat-leaving", &args))
            });
            let detail = |id| format!("{}{}", words.with(id, &args), leaving.as_deref().unwrap_or_default());
            let plain = detail("seat-free");
            // With what stays free after this batch, where it is enough for it and there is room.
            let then = left.map(|_| detail("seat-free-then"));
            let room = usize::from(scene.viewer.size.width.saturating_sub(NAMES));
            let text = then.filter(|text| width(text) <= room).unwrap_or(plain);
            let short = counts.assign(wizard.draft.count()).is_err();
            (text, if short { Role::Warning } else { Role::Muted })
        }
    };
    (name, detail, role)
}

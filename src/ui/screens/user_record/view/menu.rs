//! The open list of a dropdown.

use crate::{
    domain::{
        guard::{self, SeatOffer},
        seat::Free,
        user::User,
    },
    ui::{
        i18n::Words,
        layout::WidgetId,
        scene::Scene,
        screens::user_record::form::{Choice, Field, choices},
        theme::Role,
        widgets::{
            button::box_sign,
            dropdown::{self, List, Row},
            pen::Pen,
        },
        wording,
    },
};

pub(super) fn draw(field: Field, at: usize, user: &User, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let offers = guard::seat_offers(scene.world, scene.actor, &[user.email.key().clone()]);
    let row = |choice: &Choice| {
        let chosen = choice.is_chosen(user);
        let sign = if field == Field::ExtraTeams { box_sign(chosen) } else { dropdown::mark(chosen) };
        let why = choice.refusal(user, scene.world, scene.actor);
        let enabled = why.is_none();
        let detail = why.map(|why| wording::refusal::saying(&why).say(pen.words)).unwrap_or_default();
        let role = if enabled { Role::Dialog } else { Role::Muted };
        let plain = |name| Row { sign, name, detail: detail.clone(), enabled, role };
        match (choice, choice.name(scene.account)) {
            (Choice::Seat(offer), _) => seat_row(offer, user, pen.words, scene),
            (_, Some(name)) => plain(name),
            (Choice::Preset(_), None) => plain(pen.say("set-up-none-preset")),
            (_, None) => plain(pen.say("set-up-none-team")),
        }
    };
    let rows: Vec<Row> = choices(field, user, scene.account, offers).iter().map(row).collect();
    let list = List { field: field.widget(), id: WidgetId::RecordMenu, at, rows: &rows };
    list.draw(pen, scene, scene.layout.rect(WidgetId::Record));
}

/// A seat that is on offer for a user: what is free of it, or why it cannot be given.
pub fn seat_row(offer: &SeatOffer, user: &User, words: &Words, scene: &Scene<'_>) -> Row {
    let held = user.seat == Some(offer.seat);
    let (detail, role) = seat_words(offer, held, words, scene);
    let name = words.text(&wording::seat(offer.seat));
    Row { sign: dropdown::mark(held), name, detail, enabled: held || offer.refusal.is_none(), role }
}

/// How many seats are free, or why one cannot be given.
fn seat_words(offer: &SeatOffer, held: bool, words: &Words, scene: &Scene<'_>) -> (String, Role) {
    match &offer.refusal {
        Some(refusal) if !held => (wording::refusal::saying(refusal).say(words), Role::Muted),
        _ => {
            let short = matches!(offer.free, Free::Seats(counts) if counts.assign(1).is_err()) && !held;
            let role = if short { Role::Warning } else { Role::Muted };
            (super::sections::free_seats(offer.seat, words, scene), role)
        }
    }
}

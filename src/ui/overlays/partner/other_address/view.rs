//! How the form looks.

use ratatui::layout::Rect;

use super::{Focus, State, state::Behind};
use crate::{
    domain::{
        email::Email,
        guard::{self, SeatOffer},
    },
    ui::{
        i18n::Arg,
        layout::WidgetId,
        overlays::partner::{
            Piece, names,
            sheet::{self, Choice, Lines},
        },
        scene::Scene,
        text::width,
        theme::Role,
        widgets::{
            button::Weight,
            dropdown::{self, mark},
            pen::Pen,
        },
        wording,
    },
};

/// Draws the form over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let partner = scene.account;
    let columns = sheet::inside(pen);
    let behind = state.behind(partner);
    let mut about = Lines::new();
    let clients: Vec<String> = state.clients.iter().map(|client| names::account(scene.world, *client)).collect();
    let clients = pen.words.list(&clients);
    let args = [("clients", Arg::Text(&clients)), ("email", Arg::Text(state.from.typed()))];
    about.add(&pen.words.with("other-address-about", &args), columns, Role::Muted);
    let said = |focus: Focus| state.wrong.as_ref().filter(|(at, _)| *at == focus).map(|(_, saying)| saying);
    let mut hint = Lines::new();
    match (said(Focus::Field), &behind) {
        (Some(wrong), _) => hint.add(&format!("✗ {}", wrong.say(pen.words)), columns, Role::Error),
        (None, Behind::Nothing) => hint.add(&pen.say("other-address-help"), columns, Role::Muted),
        (None, Behind::Nobody(_)) => hint.add(&pen.say("other-address-new"), columns, Role::Info),
        (None, Behind::User(name)) => {
            hint.add(&pen.words.with("other-address-user", &[("name", Arg::Text(name))]), columns, Role::Info);
        }
        (None, Behind::Employee(name)) => {
            hint.add(&pen.words.with("other-address-employee", &[("name", Arg::Text(name))]), columns, Role::Info);
        }
    }
    // The longest of them has its room, so that the form keeps its size while one types.
    let mut longest = Lines::new();
    longest.add(&pen.say("other-address-new"), columns, Role::Info);
    let hint_lines = hint.len().max(longest.len());
    let needs_seat = matches!(behind, Behind::Nobody(_) | Behind::Nothing);
    let mut seat_hint = Lines::new();
    if let Some(wrong) = said(Focus::Seat) {
        seat_hint.add(&format!("✗ {}", wrong.say(pen.words)), columns, Role::Error);
    }
    // What it is about, label, field, hint, seat with its hint, buttons.
    let fixed = about.len() + 2 + hint_lines + 1 + seat_hint.len() + 1;
    let gap = u16::from(fixed + 3 <= sheet::most(pen));
    let title = pen.say(if state.own { "other-address-own-title" } else { "other-address-title" });
    let inner = sheet::draw(Piece::Address, &title, fixed + 3 * gap, pen, scene);
    let last = inner.bottom().saturating_sub(1);
    let mut y = inner.y;
    let needed = 2 + hint.len() + u16::from(needs_seat) + seat_hint.len() + 1;
    y += about.draw(pen, Rect { height: inner.height.saturating_sub(needed), ..inner }) + gap;
    let label = pen.say("other-address-field");
    pen.text(inner.x, y, inner.width, &label, Role::Label);
    let field = Rect { y: y + 1, height: 1, ..inner };
    scene.layout.place(WidgetId::Clients(Piece::AddressField), field);
    state.field.draw(pen, field, state.focus == Focus::Field && state.menu.is_none(), "");
    y += 2;
    y += hint.draw(pen, Rect { y, height: last.saturating_sub(y), ..inner }) + gap;
    if needs_seat {
        let label = pen.say("other-address-seat");
        let taken = u16::try_from(width(&label)).unwrap_or(0) + 2;
        pen.text(inner.x, y, inner.width, &label, Role::Label);
        let place = Rect { x: inner.x + taken, y, width: inner.width.saturating_sub(taken).min(36), height: 1 };
        scene.layout.place(WidgetId::Clients(Piece::AddressSeat), place);
        let seat = pen.say(&wording::seat(state.seat));
        dropdown::field(pen, place, state.focus == Focus::Seat, &seat);
        y += 1;
        seat_hint.draw(pen, Rect { y, height: last.saturating_sub(y), ..inner });
    }
    let choices = vec![
        Choice {
            id: Piece::AddressConfirm,
            label: pen.say("button-confirm"),
            weight: Weight::Primary,
            focused: state.focus == Focus::Confirm,
            enabled: true,
        },
        Choice {
            id: Piece::AddressCancel,
            label: pen.say("button-cancel"),
            weight: Weight::Plain,
            focused: state.focus == Focus::Cancel,
            enabled: true,
        },
    ];
    sheet::buttons(choices, Rect { y: last, height: 1, ..inner }, pen, scene);
    if let Some(at) = state.menu.filter(|_| needs_seat) {
        menu(state, at, pen, scene, inner);
    }
}

/// The open list of seats.
fn menu(state: &State, at: usize, pen: &mut Pen<'_>, scene: &mut Scene<'_>, within: Rect) {
    let batch: Vec<_> = Email::parse(state.field.text()).map(|email| email.key().clone()).into_iter().collect();
    let row = |offer: SeatOffer| dropdown::Row {
        sign: mark(offer.seat == state.seat),
        name: pen.say(&wording::seat(offer.seat)),
        detail: offer.refusal.as_ref().map(|why| wording::refusal::saying(why).say(pen.words)).unwrap_or_default(),
        enabled: offer.refusal.is_none(),
        role: Role::Muted,
    };
    let rows: Vec<dropdown::Row> = guard::seat_offers(scene.world, scene.actor, &batch).into_iter().map(row).collect();
    let field = WidgetId::Clients(Piece::AddressSeat);
    dropdown::List { field, id: WidgetId::Clients(Piece::AddressMenu), at, rows: &rows }.draw(pen, scene, within);
}

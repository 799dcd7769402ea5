//! How the panel of a client looks: what is told of the client, and the partner's people there [PAC-25, EXT-39].

use ratatui::layout::Rect;

use super::{
    State,
    people::Person,
    view::{credit, products},
};
use crate::{
    domain::{
        guard::{self, Operation},
        partner::{Relationship, Standing},
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::WidgetId,
        overlays::partner::Piece,
        scene::Scene,
        text::{truncate, width, wrap},
        theme::Role,
        widgets::{drawer::Drawer, pen::Pen, scroll_bar},
        wording,
    },
};

/// Draws the panel of the client under the cursor.
pub(super) fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let Some(client) = state.get(state.row()) else { return };
    let drawer = Drawer { id: WidgetId::Clients(Piece::ClientPanel), title: &client.name, focused: true };
    let inside = drawer.draw(pen, &mut scene.layout, rect);
    let since = scene.account.partner().clients().get(&client.hub).map(|known| pen.words.date_of(known.since));
    let id = match client.relationship {
        Relationship::Sold => "client-sold-on",
        Relationship::Managed => "client-managed-since",
    };
    let relation = pen.words.with(id, &[("date", Arg::Text(&since.unwrap_or_default()))]);
    let cents = pen.words.money(client.monthly_cents);
    let credit = credit(client, pen);
    let lines = [
        (format!("HubID {} · {relation}", client.hub), Role::Muted),
        (products(client, pen), Role::Dialog),
        (pen.words.with("client-mrr", &[("price", Arg::Text(&cents))]), Role::Dialog),
        (credit.text, credit.role.unwrap_or(Role::Dialog)),
    ];
    let mut y = inside.y;
    // Where it is low, the people have the room.
    let most = inside.height / 2;
    for (text, role) in lines {
        for line in wrap(&text, usize::from(inside.width)) {
            if y < inside.y + most {
                pen.text(inside.x, y, inside.width, &line, role);
                y += 1;
            }
        }
    }
    let gap = u16::from(inside.height > 12);
    y += gap;
    let title = pen.say("client-people");
    pen.text(inside.x, y, inside.width, &title, Role::Heading);
    let list = Rect { y: y + 1, height: inside.bottom().saturating_sub(y + 1), ..inside };
    people(state, context, pen, scene, list);
}

fn people(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, list: Rect) {
    let id = WidgetId::Clients(Piece::ClientPeople);
    scene.layout.place(id, list);
    let Some(panel) = &state.panel else { return };
    let refused = guard::allowed(scene.world, scene.actor, Operation::ManageClients).err();
    if panel.people.is_empty() {
        let (text, role) = match refused {
            Some(refusal) => (format!("! {}", wording::refusal::saying(&refusal).say(pen.words)), Role::Warning),
            None => {
                let keys = context.keymap.keys(ActionId::AddEmployees);
                let key = keys.first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
                (pen.words.with("client-nobody", &[("key", Arg::Text(&key))]), Role::Muted)
            }
        };
        let lines = wrap(&text, usize::from(list.width));
        pen.lines(list, lines.iter().map(String::as_str), role);
        return;
    }
    // Below them, what has to be done about who works there without being assigned.
    let told = panel.current().and_then(|person| todo(person, context, pen));
    let told = told.map(|text| wrap(&text, usize::from(list.width))).unwrap_or_default();
    let lines = u16::try_from(told.len()).unwrap_or(u16::MAX).min(list.height.saturating_sub(2));
    let foot = Rect { y: list.bottom().saturating_sub(lines), height: lines, ..list };
    pen.lines(foot, told.iter().map(String::as_str), Role::Warning);
    let list = Rect { height: list.height.saturating_sub(lines), ..list };
    scene.layout.place(id, list);
    let page = usize::from(list.height);
    let top = scene.viewer.follow(id, Some(panel.row), page, panel.people.len());
    scene.layout.rows(id, list, top, panel.people.len());
    for (row, (y, person)) in (list.top()..list.bottom()).zip(panel.people.iter().skip(top)).enumerate() {
        let here = top + row == panel.row;
        let line = Rect { y, height: 1, width: list.width.saturating_sub(1), ..list };
        if here {
            pen.fill(line, Role::Cursor);
            scene.layout.place(WidgetId::Action(ActionId::AssignmentActions), Rect { width: 0, ..line });
        }
        // A column stays free before the scroll bar.
        let room = usize::from(line.width.saturating_sub(1));
        let (said, role) = standing(person, room.saturating_sub(width(&person.name) + 2), pen, scene);
        // Where both are too long, each has half.
        let columns = width(&said).min((room / 2).max(room.saturating_sub(width(&person.name) + 2)));
        let names = room.saturating_sub(columns + 2);
        let ink = if person.standing.is_some() || person.unassigned { Role::Dialog } else { Role::Muted };
        pen.styled(line.x, y, line.width, &truncate(&person.name, names), pen.row_style(ink, here));
        let columns_drawn = u16::try_from(columns).unwrap_or(0);
        let x = line.right().saturating_sub(columns_drawn + 1);
        pen.styled(x, y, columns_drawn, &truncate(&said, columns), pen.row_style(role, here));
    }
    scroll_bar::draw(pen, list, top, panel.people.len());
}

/// What has to be done about somebody who works at the client without being assigned there, with the key that does it
/// [PET-04, PET-06].
fn todo(person: &Person, context: &Context, pen: &Pen<'_>) -> Option<String> {
    let (id, action) = match (person.unassigned, person.known) {
        (false, _) => return None,
        (true, true) => ("client-todo-assign", ActionId::AssignClients),
        (true, false) => ("client-todo-tag", ActionId::PartnerProgram),
    };
    let key = context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let args = [("name", Arg::Text(&person.name)), ("key", Arg::Text(&key))];
    Some(format!("! {}", pen.words.with(id, &args)))
}

/// How somebody stands there, and since when they were not active. What has to be done about somebody is said in so many
/// columns; below the list it stands whole.
fn standing(person: &Person, columns: usize, pen: &Pen<'_>, scene: &Scene<'_>) -> (String, Role) {
    let role = match person.standing {
        Some(Standing::Active) => Role::Success,
        Some(Standing::Blocked { .. }) => Role::Warning,
        Some(Standing::Assigned | Standing::Requested) => Role::Info,
        Some(Standing::Settled { .. }) => Role::Muted,
        _ if person.unassigned => Role::Warning,
        _ => Role::Muted,
    };
    let said = match person.standing {
        Some(standing) if !person.unassigned => pen.say(wording::partner::standing(standing)),
        _ if person.unassigned => {
            let (long, short) = match person.known {
                true => ("client-unassigned", "client-unassigned-short"),
                false => ("client-untagged", "client-untagged-short"),
            };
            let long = pen.say(long);
            if width(&long) <= columns { long } else { format!("! {}", pen.say(short)) }
        }
        _ => pen.say("client-not-assigned"),
    };
    if person.standing == Some(Standing::Active) {
        let ago = pen.words.time_ago(person.last_active, scene.now, scene.zone);
        return (format!("{said} · {ago}"), role);
    }
    (said, role)
}

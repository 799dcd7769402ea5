//! Page 4's sections: teams and presets [CRU-39, CRU-40].

use ratatui::layout::Rect;

use crate::{
    domain::decide,
    ui::{
        layout::WidgetId,
        scene::Scene,
        text::{truncate, width},
        theme::Role,
        widgets::{button::box_sign, dropdown, pen::Pen},
        wizards::create_user::{
            Focus, SetUpList, SetUpSection, State,
            set_up::{Choice, Held},
        },
        wording,
    },
};

/// The widest a dropdown becomes, and the least that it needs.
const WIDEST: u16 = 44;

/// Where the inside of a section begins.
const INSIDE: u16 = 3;

/// Draws both sections, and answers the line below them.
pub(super) fn draw(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) -> u16 {
    let mut y = rect.y;
    for section in SetUpSection::ALL {
        header(wizard, section, pen, scene, Rect { y, height: 1, ..rect });
        y += 1;
        if wizard.set_up.open == Some(section) {
            let inside = Rect { x: rect.x + INSIDE, y, width: rect.width.saturating_sub(INSIDE), height: 1 };
            y = dropdowns(wizard, section, pen, scene, inside);
        }
    }
    y
}

fn header(wizard: &State, section: SetUpSection, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    scene.layout.place(section.widget(), rect);
    let focused = wizard.focus == Focus::SetUpSection(section);
    if focused {
        pen.fill(rect, Role::Cursor);
    }
    let open = wizard.set_up.open == Some(section);
    let sign = if open { "▾" } else { "▸" };
    let title = format!("{sign} {}", pen.say(section.title()));
    let style = pen.row_style(Role::Heading, focused);
    let taken = pen.styled(rect.x + 1, rect.y, rect.width.saturating_sub(1), &title, style);
    if open {
        return;
    }
    // What is chosen stands beside the closed header.
    let mut values: Vec<String> = Vec::new();
    for list in section.lists() {
        let choices = choices(wizard, *list, scene);
        if is_chosen(&choices) {
            values.push(value(*list, &choices, pen));
        }
    }
    let (text, role) = if values.is_empty() {
        let list = section.lists()[0];
        let id = if wizard.set_up.lists.contains(&list) { list.none() } else { list.empty_short() };
        (pen.say(id), Role::Muted)
    } else {
        (values.join(", "), Role::Accent)
    };
    let x = rect.x + taken + 4;
    let columns = rect.right().saturating_sub(x);
    let style = pen.row_style(role, focused);
    pen.styled(x, rect.y, columns, &truncate(&text, usize::from(columns)), style);
}

fn dropdowns(wizard: &State, section: SetUpSection, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) -> u16 {
    let lists = section.lists();
    let first = lists[0];
    if !wizard.set_up.lists.contains(&first) {
        let text = pen.say(first.empty());
        pen.text(rect.x, rect.y, rect.width, &text, Role::Muted);
        return rect.y + 1;
    }
    let labels = lists.iter().map(|list| width(&pen.say(list.label()))).max().unwrap_or(0);
    let column = u16::try_from(labels + 2).unwrap_or(u16::MAX);
    let mut y = rect.y;
    for list in lists {
        let label = pen.say(list.label());
        pen.text(rect.x, y, column, &label, Role::Text);
        let x = rect.x + column;
        let field = Rect { x, y, width: rect.right().saturating_sub(x).min(WIDEST), height: 1 };
        if wizard.set_up.lists.contains(list) {
            let text = value(*list, &choices(wizard, *list, scene), pen);
            scene.layout.place(list.widget(), field);
            dropdown::field(pen, field, wizard.focus == Focus::SetUp(*list), &text);
        } else {
            let text = pen.say(list.empty());
            pen.text(x, y, rect.right().saturating_sub(x), &text, Role::Muted);
        }
        y += 1;
    }
    y
}

/// Draws the open list of a dropdown.
pub(super) fn draw_menu(wizard: &State, list: SetUpList, at: usize, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let row = |choice: Choice| {
        let sign = match choice.held {
            Held::Some if list.is_multiple() => "[-]",
            held if list.is_multiple() => box_sign(held == Held::All),
            held => dropdown::mark(held == Held::All),
        };
        let why = decide::set_up_refusal(scene.world, scene.actor, &choice.set_up);
        let enabled = why.is_none();
        let detail = why.map(|why| wording::refusal::saying(&why).say(pen.words)).unwrap_or_default();
        let name = choice.name.unwrap_or_else(|| pen.say(list.none()));
        dropdown::Row { sign, name, detail, enabled, role: if enabled { Role::Dialog } else { Role::Muted } }
    };
    let rows: Vec<dropdown::Row> = choices(wizard, list, scene).into_iter().map(row).collect();
    let list = dropdown::List { field: list.widget(), id: WidgetId::WizardSetUpMenu, at, rows: &rows };
    list.draw(pen, scene, scene.layout.rect(WidgetId::WizardPage));
}

fn choices(wizard: &State, list: SetUpList, scene: &Scene<'_>) -> Vec<Choice> {
    wizard.created.as_ref().map_or_else(Vec::new, |created| list.choices(&created.users, scene.account))
}

/// Whether anybody has anything of it.
fn is_chosen(choices: &[Choice]) -> bool {
    choices.iter().any(|choice| choice.name.is_some() && choice.held != Held::Nobody)
}

/// What is chosen, in the words of the field.
fn value(list: SetUpList, choices: &[Choice], pen: &Pen<'_>) -> String {
    let held = |held| choices.iter().filter(move |choice| choice.held == held);
    if held(Held::Some).next().is_some() {
        return pen.say("set-up-different");
    }
    let names: Vec<&str> = held(Held::All).filter_map(|choice| choice.name.as_deref()).collect();
    if names.is_empty() { pen.say(list.none()) } else { names.join(", ") }
}

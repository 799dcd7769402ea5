//! The panel in which the grant of a classic user is changed: the form of the classic flow, with two buttons.

use ratatui::layout::Rect;

use super::{Form, Item, draw as draw_form, draw_menu, preview, roles};
use crate::{
    domain::access::ClassicGrant,
    ui::{
        action::{ActionId, ContextId},
        context::Context,
        key_words::key_name,
        layout::{Hit, WIDE, WidgetId},
        overlays::{Overlay, Question},
        part::{Part, Surroundings},
        scene::Scene,
        step::Step,
        theme::Role,
        widgets::{
            button::{self, Button, Weight},
            cursor,
            drawer::Drawer,
            pen::Pen,
            sheet::Sheet,
        },
    },
};

/// As long as the panel can become, with every notice.
const LINES: u16 = 80;

/// From this height on there are blank lines between the parts.
const ROOMY: u16 = 30;

/// The editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What is edited.
    pub form: Form,
    /// What has the focus.
    pub focus: Focus,
    opened_with: ClassicGrant,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Something that can be chosen.
    Item(Item),
    /// What it comes to, to be scrolled.
    Preview,
    /// The button that keeps the changes.
    Save,
    /// The button that does not.
    Cancel,
}

impl Focus {
    /// All of them, in their order.
    fn all() -> impl Iterator<Item = Self> {
        Item::ALL.into_iter().map(Self::Item).chain([Self::Preview, Self::Save, Self::Cancel])
    }

    const fn widget(self) -> WidgetId {
        match self {
            Self::Item(item) => WidgetId::ClassicItem(item),
            Self::Preview => WidgetId::ClassicPreview,
            Self::Save => WidgetId::ClassicSave,
            Self::Cancel => WidgetId::ClassicCancel,
        }
    }
}

impl State {
    /// The editor over a grant.
    pub fn new(grant: ClassicGrant, around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(WidgetId::ClassicForm);
        let focus = Focus::Item(Item::Role(grant.role));
        Self { form: Form::new(grant.clone()), focus, opened_with: grant }
    }

    /// Whether leaving would lose something.
    pub fn has_changes(&self) -> bool {
        self.form.grant != self.opened_with
    }

    fn save(&self) -> Step {
        Step::close_then(Step::ClassicGrant(Box::new(self.form.grant.clone())))
    }

    fn leave(&self) -> Step {
        if self.has_changes() { Step::Ask(Question::UnsavedPermissions) } else { Step::close() }
    }

    fn move_focus(&mut self, by: isize) {
        let all: Vec<Focus> = Focus::all().collect();
        let at = all.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = all[(at + by).rem_euclid(all.len() as isize) as usize];
    }

    fn walk(&mut self, action: ActionId, around: &mut Surroundings<'_>) {
        match (action, self.focus) {
            // What it comes to may be longer than the panel.
            (ActionId::PageUp | ActionId::PageDown, Focus::Preview) => {
                if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::ClassicForm)) {
                    around.viewer.scroll_by(WidgetId::ClassicForm, rows);
                }
            }
            (ActionId::Up | ActionId::PageUp, _) => self.move_focus(-1),
            (ActionId::Down | ActionId::PageDown, _) => self.move_focus(1),
            (ActionId::First, _) => self.focus = Focus::Item(Item::ALL[0]),
            _ => self.focus = Focus::Save,
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "classic.editor"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.form.menu.is_some() {
            return vec![C::Menu, C::Always];
        }
        let mut contexts = match self.focus {
            Focus::Preview => vec![C::List],
            _ => vec![C::WizardControl, C::List],
        };
        contexts.extend([C::ClassicRoles, C::ClassicEditor, C::Overlay, C::Always]);
        contexts
    }

    fn focus(&self) -> WidgetId {
        if self.form.menu.is_some() { WidgetId::ClassicMenu } else { self.focus.widget() }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            _ if self.form.menu.is_some() => None,
            (ActionId::Back, _) | (ActionId::Activate, Focus::Cancel) => Some("action-cancel"),
            (ActionId::Activate, Focus::Save) | (ActionId::Save, _) => Some("action-bulk-apply"),
            (ActionId::Activate, Focus::Item(item)) => Some(activation(item)),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.form.menu.is_some() {
            return self.form.menu_action(action);
        }
        match action {
            ActionId::Save => return self.save(),
            ActionId::Back => return self.leave(),
            ActionId::NextField => self.move_focus(1),
            ActionId::PrevField => self.move_focus(-1),
            ActionId::Up
            | ActionId::Down
            | ActionId::PageUp
            | ActionId::PageDown
            | ActionId::First
            | ActionId::Last => self.walk(action, around),
            ActionId::CompareRoles => return open_roles(around),
            ActionId::Activate | ActionId::Toggle => match self.focus {
                Focus::Item(item) => self.form.activate(item),
                Focus::Save => return self.save(),
                Focus::Cancel => return self.leave(),
                Focus::Preview => return Step::Ignored,
            },
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if let Some((item, _)) = self.form.menu.take() {
            let Some(row) = hit.row.filter(|_| hit.widget == WidgetId::ClassicMenu) else { return Step::Stay };
            self.form.menu = Some((item, row));
            return self.form.menu_action(ActionId::Activate);
        }
        let Some(focus) = Focus::all().find(|focus| focus.widget() == hit.widget) else { return Step::Stay };
        self.focus = focus;
        if focus == Focus::Preview { Step::Stay } else { self.act(ActionId::Activate, around) }
    }

    fn is_dirty(&self) -> bool {
        self.has_changes()
    }
}

/// What Enter does on an item, as the key line says it.
pub const fn activation(item: Item) -> &'static str {
    match item {
        Item::Role(_) | Item::View | Item::Edit => "action-activate",
        _ => "action-toggle",
    }
}

/// Opens the page that sums the roles up.
pub fn open_roles(around: &mut Surroundings<'_>) -> Step {
    around.viewer.scroll_to_top(WidgetId::ClassicRoles);
    Step::open(Overlay::ClassicRoles(roles::State))
}

/// Draws the editor over the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    // Wider than other panels, since its labels are long; what is below it stays in sight where there is room.
    let columns = if body.width + 2 < WIDE { body.width } else { (body.width * 3 / 5).min(84) };
    let rect = Rect { x: body.right() - columns, width: columns, ..body };
    let title = pen.say("classic-editor-title");
    let drawer = Drawer { id: WidgetId::ClassicEditor, title: &title, focused: true };
    let inside = drawer.draw(pen, &mut scene.layout, rect);
    let key = |action| context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let page = Rect { height: inside.height.saturating_sub(2), ..inside };
    if page.width > 1 {
        let mut buffer = Sheet::buffer(page.width - 1, LINES);
        let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
        sheet.pen.fill(Rect::new(0, 0, page.width - 1, LINES), Role::Dialog);
        let focused = match state.focus {
            Focus::Item(item) => Some(item),
            _ => None,
        };
        let roomy = page.height >= ROOMY;
        draw_form(&state.form, focused, &key(ActionId::CompareRoles), roomy, Role::Dialog, &mut sheet);
        sheet.y += 1;
        let start = sheet.y;
        preview::draw(&state.form.grant, Role::Dialog, &mut sheet, 0);
        let rect = Rect::new(0, start, sheet.width, sheet.y - start);
        sheet.place(WidgetId::ClassicPreview, rect);
        match state.focus {
            Focus::Preview => {
                preview::mark(&mut sheet, start);
                sheet.focus_text(start..sheet.y);
            }
            Focus::Save | Focus::Cancel => sheet.focus(sheet.y - 1..sheet.y),
            Focus::Item(_) => {}
        }
        sheet.show(WidgetId::ClassicForm, pen, scene, page);
    }
    let plain = |label: &str, key: String, weight, focus| Button {
        label: pen.say(label),
        key,
        weight,
        focused: state.focus == focus,
        enabled: true,
    };
    let row = [
        plain("button-cancel", key(ActionId::Back), Weight::Plain, Focus::Cancel),
        plain("bulk-apply", key(ActionId::Save), Weight::Primary, Focus::Save),
    ];
    let foot = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
    let places = button::draw_row(pen, foot, &row);
    for (id, place) in [WidgetId::ClassicCancel, WidgetId::ClassicSave].into_iter().zip(places) {
        scene.layout.place(id, place);
    }
    draw_menu(&state.form, page, pen, scene);
}

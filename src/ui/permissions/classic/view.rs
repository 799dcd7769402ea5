//! How the form looks: the three roles, what can be adjusted, the products; what a choice brought along stands below it.

use ratatui::layout::Rect;

use super::{
    form::{Form, scope_label},
    item::Item,
};
use crate::{
    domain::{
        access::{ClassicRole, ClassicScope},
        subscription::Product,
    },
    ui::{
        action::ActionId,
        layout::WidgetId,
        scene::Scene,
        text::{truncate, width, wrap},
        theme::Role,
        widgets::{
            button::{box_sign, radio_sign},
            dropdown::{self, List, Row},
            pen::Pen,
            sheet::Sheet,
        },
    },
};

/// Where the items begin, and where their labels do.
const INSIDE: u16 = 2;
const LABEL: u16 = INSIDE + 4;

/// The narrowest that what a role may do is still told beside it.
const TELLING: u16 = 24;

/// Draws the form on a sheet, whose texts are of the role `ground`. `key` opens the page which sums the roles up.
pub fn draw(form: &Form, focused: Option<Item>, key: &str, roomy: bool, ground: Role, sheet: &mut Sheet<'_>) {
    let mut top = 0;
    for item in Item::ALL {
        let start = sheet.y;
        heading(item, form, key, roomy, sheet);
        let here = focused == Some(item);
        let first = if sheet.y > start { sheet.y - 1 } else { sheet.y };
        match form.scope(item) {
            Some(_) => dropdown(form, item, here, ground, sheet),
            None => line(form, item, here, ground, sheet),
        }
        if let Some((_, saying)) = form.notice.as_ref().filter(|(at, _)| *at == item) {
            let text = format!("! {}", saying.say(sheet.pen.words));
            sheet.paragraph(LABEL, &text, Role::Warning);
        }
        if here {
            top = first;
            sheet.focus(first..sheet.y);
        }
    }
    let note = match (form.grant.products.is_empty(), form.grant.has_sales()) {
        (true, _) => Some("classic-no-product"),
        (false, false) => Some("classic-no-sales"),
        (false, true) => None,
    };
    if let Some(id) = note {
        let text = format!("! {}", sheet.pen.say(id));
        sheet.paragraph(INSIDE, &text, Role::Warning);
        // Who takes a product away sees what follows.
        if matches!(focused, Some(Item::Product(_))) {
            sheet.focus(top..sheet.y);
        }
    }
}

/// The heading above the first item of a part.
fn heading(item: Item, form: &Form, key: &str, roomy: bool, sheet: &mut Sheet<'_>) {
    let id = match item {
        Item::Role(ClassicRole::Administrator) => "classic-role",
        Item::Crm => "classic-advanced",
        Item::Product(Product::Sales) => "classic-products",
        _ => return,
    };
    sheet.y += u16::from(roomy && id != "classic-role");
    let row = sheet.line(0);
    let mut x = sheet.pen.text(row.x, row.y, row.width, &sheet.pen.say(id), Role::Heading) + 3;
    let left = |x: u16| row.right().saturating_sub(x);
    match id {
        "classic-role" => {
            let start = x;
            x += sheet.pen.text(x, row.y, left(x), key, Role::Key) + 1;
            let label = sheet.pen.say("action-compare-roles");
            x += sheet.pen.text(x, row.y, left(x), &label, Role::Muted);
            sheet.place(WidgetId::Action(ActionId::CompareRoles), Rect { x: start, width: x - start, ..row });
        }
        "classic-advanced" if form.adjusted() > 0 => {
            let text = sheet.pen.say("classic-adjusted-mark");
            sheet.pen.text(x, row.y, left(x), &text, Role::Muted);
        }
        _ => {}
    }
    sheet.y += 1;
}

/// A role, a switch or a product; a long label goes on in a second line.
fn line(form: &Form, item: Item, here: bool, ground: Role, sheet: &mut Sheet<'_>) {
    let start = sheet.y;
    let label = sheet.pen.say(item.label());
    let lines = wrap(&label, usize::from(sheet.width.saturating_sub(LABEL)));
    let on = form.is_on(item).unwrap_or(false);
    let sign = if matches!(item, Item::Role(_)) { radio_sign(on) } else { box_sign(on) };
    let counts = form.grant.has_sales() || matches!(item, Item::Product(_));
    for (at, text) in lines.iter().enumerate() {
        let row = sheet.line(INSIDE);
        if here {
            sheet.pen.fill(row, Role::Cursor);
        }
        if at == 0 {
            mark(form, item, row, sheet);
            let style = sheet.pen.row_style(if on { Role::SwitchOn } else { Role::SwitchOff }, here);
            sheet.pen.styled(row.x, row.y, 3, sign, style);
        }
        let style = sheet.pen.row_style(if counts { ground } else { Role::Muted }, here);
        sheet.pen.styled(LABEL, row.y, row.right().saturating_sub(LABEL), text, style);
        sheet.y += 1;
    }
    let last = sheet.y.saturating_sub(1);
    if let Some(id) = told(item, on) {
        let names = [ClassicRole::Administrator, ClassicRole::SalesManager, ClassicRole::User].map(Item::Role);
        let column = match item {
            Item::Role(_) => names.iter().map(|item| width(&sheet.pen.say(item.label()))).max().unwrap_or(0),
            _ => PRODUCTS,
        };
        let x = LABEL + u16::try_from(column).unwrap_or(0) + 2;
        let room = sheet.width.saturating_sub(x);
        if room >= TELLING || !matches!(item, Item::Role(_)) {
            let text = sheet.pen.say(id);
            let style = sheet.pen.row_style(Role::Muted, here);
            sheet.pen.styled(x, last, room, &truncate(&text, usize::from(room)), style);
        }
    }
    let rect = Rect::new(INSIDE, start, sheet.width.saturating_sub(INSIDE), sheet.y - start);
    sheet.place(WidgetId::ClassicItem(item), rect);
}

/// The column of what is said about a product: the longest name, and a little more.
const PRODUCTS: usize = 16;

/// What is told beside an item.
const fn told(item: Item, on: bool) -> Option<&'static str> {
    match item {
        Item::Role(ClassicRole::Administrator) => Some("classic-administrator-short"),
        Item::Role(ClassicRole::SalesManager) => Some("classic-sales-manager-short"),
        Item::Role(ClassicRole::User) => Some("classic-user-short"),
        Item::Product(_) if on => Some("grant-access"),
        Item::Product(_) => Some("grant-no-access"),
        _ => None,
    }
}

/// A dot before what is not as the role starts.
fn mark(form: &Form, item: Item, row: Rect, sheet: &mut Sheet<'_>) {
    if form.is_adjusted(item) {
        sheet.pen.text(row.x - 2, row.y, 1, "•", Role::Accent);
    }
}

/// View or Edit, with the scope in a dropdown.
fn dropdown(form: &Form, item: Item, here: bool, ground: Role, sheet: &mut Sheet<'_>) {
    let Some(scope) = form.scope(item) else { return };
    let labels = [Item::View, Item::Edit].map(|item| width(&sheet.pen.say(item.label())));
    let column = u16::try_from(labels.into_iter().max().unwrap_or(0)).unwrap_or(0) + 2;
    let scopes = ClassicScope::ALL.map(|scope| width(&sheet.pen.say(scope_label(scope))));
    let field = u16::try_from(scopes.into_iter().max().unwrap_or(0)).unwrap_or(0) + 4;
    let row = sheet.line(LABEL);
    mark(form, item, Rect { x: INSIDE, ..row }, sheet);
    let role = match (here, form.grant.has_sales()) {
        (true, _) => Role::Accent,
        (false, true) => ground,
        (false, false) => Role::Muted,
    };
    let label = sheet.pen.say(item.label());
    sheet.pen.text(row.x, row.y, column, &label, role);
    let x = row.x + column;
    let rect = Rect { x, width: field.min(sheet.width.saturating_sub(x)), ..row };
    let text = sheet.pen.say(scope_label(scope));
    dropdown::field(&mut sheet.pen, rect, here, &text);
    sheet.place(WidgetId::ClassicItem(item), rect);
    sheet.y += 1;
}

/// Draws the open list of a scope, the widest first [AC-09].
pub fn draw_menu(form: &Form, within: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let Some((item, at)) = form.menu else { return };
    let row = |scope: ClassicScope| Row {
        sign: dropdown::mark(form.scope(item) == Some(scope)),
        name: pen.say(scope_label(scope)),
        detail: String::new(),
        enabled: true,
        role: Role::Muted,
    };
    let rows = ClassicScope::ALL.map(row);
    List { field: WidgetId::ClassicItem(item), id: WidgetId::ClassicMenu, at, rows: &rows }.draw(pen, scene, within);
}

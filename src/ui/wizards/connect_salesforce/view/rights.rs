//! Rights with their signs, in as many columns as there is room for.

use crate::{
    domain::{clean::Code, salesforce::IntegrationUser, world::World},
    ui::{text::width, theme::Role, widgets::sheet::Sheet, wording},
};

/// What a user of Salesforce may do, each right once; `None` of one whom the directory does not know.
pub(super) fn of(world: &World, user: &IntegrationUser) -> Option<Vec<Code>> {
    let mut rights: Vec<Code> = Vec::new();
    for right in &world.salesforce_user(user)?.permissions {
        if !rights.contains(right) {
            rights.push(right.clone());
        }
    }
    Some(rights)
}

/// Writes rights below each other, in two columns where both have room, each behind a sign.
pub(super) fn list(rights: &[Code], (sign, role): (&str, Role), sheet: &mut Sheet<'_>) {
    const SIGN: u16 = 2;
    const GAP: u16 = 2;
    let names: Vec<String> = rights.iter().map(|right| wording::salesforce::right(right, sheet.pen.words)).collect();
    let widest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let column = u16::try_from(widest).unwrap_or(u16::MAX).saturating_add(SIGN + GAP);
    let columns = if column <= sheet.width / 2 { 2 } else { 1 };
    for row in names.chunks(columns) {
        for (name, x) in row.iter().zip([0, column]) {
            let line = sheet.line(x);
            sheet.pen.text(line.x, line.y, SIGN, sign, role);
            sheet.pen.text(line.x + SIGN, line.y, line.width.saturating_sub(SIGN), name, Role::Text);
        }
        sheet.y += 1;
    }
}

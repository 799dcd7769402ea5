//! Where things are: pure functions from a size to rectangles, by widget. Drawing reads the map and never splits.

use std::collections::BTreeMap;

use ratatui::layout::{Rect, Size};

/// Names a part of the screen, stable over time: flows and reports name it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WidgetId {
    /// The top line: program, date, language, operator, account.
    IdentityBar,
    /// The tabs.
    TabBar,
    /// The rule under the tabs.
    Rule,
    /// The breadcrumb, with the primary button at its right.
    Breadcrumb,
    /// Everything between the breadcrumb and the status line.
    Body,
    /// What just happened or is wrong.
    StatusLine,
    /// The keys that work here.
    KeyLine,
    /// The search box of the Users pane.
    UsersSearch,
    /// The count beside it.
    UsersCount,
    /// The table of users.
    UsersTable,
    /// The account menu.
    AccountMenu,
    /// The help.
    Help,
    /// The dialog on top.
    Dialog,
    /// The wizard's steps.
    WizardSteps,
    /// The wizard's page.
    WizardPage,
    /// What the wizard will do, at its right.
    WizardSummary,
    /// The wizard's buttons.
    WizardButtons,
    /// The field for addresses.
    WizardField,
    /// The line under the field: help, or what is wrong.
    WizardHint,
    /// The list of addresses.
    WizardAddresses,
    /// The list of seats under its field.
    WizardSeats,
    /// The review of the resulting access.
    WizardReview,
    /// The list of users about to be created.
    WizardBatch,
    /// The list of invite links.
    WizardLinks,
}

/// Rectangles by widget.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout(BTreeMap<WidgetId, Rect>);

impl Layout {
    /// Where a widget is; empty when it is not on the screen.
    pub fn rect(&self, id: WidgetId) -> Rect {
        self.0.get(&id).copied().unwrap_or_default()
    }

    /// Places a widget.
    pub fn place(&mut self, id: WidgetId, rect: Rect) {
        self.0.insert(id, rect);
    }

    /// All widgets on the screen.
    pub fn iter(&self) -> impl Iterator<Item = (WidgetId, Rect)> + '_ {
        self.0.iter().map(|(id, rect)| (*id, *rect))
    }
}

/// The smallest window everything fits into.
pub const SMALLEST: Size = Size::new(60, 16);

/// Below this width a panel beside the body has no room, and the body takes it in.
pub const WIDE: u16 = 100;

/// The five bands of the frame.
pub fn frame(size: Size) -> Layout {
    let mut layout = Layout::default();
    let row = |y: u16, height: u16| Rect::new(0, y, size.width, height);
    layout.place(WidgetId::IdentityBar, row(0, 1));
    layout.place(WidgetId::TabBar, row(1, 1));
    layout.place(WidgetId::Rule, row(2, 1));
    layout.place(WidgetId::Breadcrumb, row(3, 1));
    let body_height = size.height.saturating_sub(7);
    let body = Rect::new(1, 5, size.width.saturating_sub(2), body_height);
    layout.place(WidgetId::Body, body);
    layout.place(WidgetId::StatusLine, row(size.height.saturating_sub(2), 1));
    layout.place(WidgetId::KeyLine, row(size.height.saturating_sub(1), 1));
    layout
}

/// A rectangle of this size in the middle of another, cut to fit.
pub fn centred(within: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(within.width);
    let height = height.min(within.height);
    Rect::new(within.x + (within.width - width) / 2, within.y + (within.height - height) / 2, width, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_fit_every_window() {
        for (width, height) in [(60, 16), (80, 24), (120, 40), (300, 100)] {
            let layout = frame(Size::new(width, height));
            let screen = Rect::new(0, 0, width, height);
            for (id, rect) in layout.iter() {
                assert_eq!(rect.intersection(screen), rect, "{id:?} at {width}x{height}");
            }
            let body = layout.rect(WidgetId::Body);
            assert!(body.bottom() <= layout.rect(WidgetId::StatusLine).y);
        }
    }
}

//! Which client is under the cursor, and what the keys do.

use super::rows::rows;
use crate::{
    domain::hub_id::HubId,
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        place::Place,
        step::Step,
        widgets::cursor,
    },
};

/// The tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Which client is under the cursor.
    pub at: Option<HubId>,
    /// The row it was last seen in: where the cursor goes on when it has gone.
    row: usize,
}

impl State {
    fn go(&mut self, row: usize, rows: &[HubId]) {
        self.row = row;
        self.at = rows.get(row).copied();
    }

    fn rows(around: &Surroundings<'_>) -> Vec<HubId> {
        around.account().map(|account| rows(around.world, account)).unwrap_or_default()
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::PartnerDashboard.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        vec![C::PartnerDashboard, C::List, C::Panes, C::Return, C::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::ClientsTable
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let rows = Self::rows(around);
        let page = around.viewer.page(WidgetId::ClientsTable);
        match cursor::moved(action, self.row, page, rows.len()) {
            Some(row) => self.go(row, &rows),
            None if action == ActionId::Back => return Step::Go(Place::Users),
            None => return Step::Elsewhere(action),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if let Some(row) = hit.row.filter(|_| hit.widget == WidgetId::ClientsTable) {
            self.go(row, &Self::rows(around));
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        let rows = Self::rows(around);
        let at = rows.iter().position(|hub| Some(*hub) == self.at);
        self.go(at.unwrap_or_else(|| self.row.min(rows.len().saturating_sub(1))), &rows);
    }
}

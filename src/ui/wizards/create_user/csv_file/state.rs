//! What the dialog holds, and what the keys do.

use crate::ui::{
    action::{ActionId, ContextId},
    layout::WidgetId,
    part::{Part, Surroundings},
    step::Step,
};

/// The dialog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {}

impl Part for State {
    fn name(&self) -> &'static str {
        "create-user.csv"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Dialog, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::CsvFile
    }

    fn act(&mut self, action: ActionId, _around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::Back => Step::close(),
            other => Step::Elsewhere(other),
        }
    }
}

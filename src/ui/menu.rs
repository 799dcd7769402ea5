//! Small menus over a screen: a few entries, a cursor, and what choosing one does. What they are like in all else is
//! the same, and stands here.

use super::{
    action::{ActionId, ContextId},
    layout::{Hit, WidgetId},
    part::{Part, Surroundings},
    step::Step,
    widgets::cursor,
};

/// A menu; as a [`Part`] it moves, chooses and closes like any other.
pub trait Menu {
    /// The name flows use.
    const NAME: &'static str;

    /// Its list, which has the focus.
    const LIST: WidgetId;

    /// The entry under the cursor.
    fn row(&mut self) -> &mut usize;

    /// How many entries it has now.
    fn len(&self, around: &Surroundings<'_>) -> usize;

    /// Takes in what has changed around it.
    fn refresh(&mut self, _: &Surroundings<'_>) {}

    /// Does what the entry under the cursor says, or tells why not.
    fn choose(&mut self, around: &mut Surroundings<'_>) -> Step;
}

impl<M: Menu> Part for M {
    fn name(&self) -> &'static str {
        M::NAME
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Menu, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        M::LIST
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let (page, len) = (around.viewer.page(M::LIST), self.len(around));
        if let Some(row) = cursor::moved(action, *self.row(), page, len) {
            *self.row() = row;
            return Step::Stay;
        }
        match action {
            ActionId::Activate | ActionId::Toggle => self.choose(around),
            ActionId::Back => Step::close(),
            other => Step::Elsewhere(other),
        }
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.row.filter(|_| hit.widget == M::LIST) {
            Some(row) => {
                *self.row() = row;
                self.choose(around)
            }
            None => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refresh(around);
        let last = self.len(around).saturating_sub(1);
        *self.row() = (*self.row()).min(last);
    }
}

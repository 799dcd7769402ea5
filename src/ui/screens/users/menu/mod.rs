//! The lists from which the Users pane's filters and its order are chosen.

mod view;

pub use view::draw;

use super::{
    arrangement::Sort,
    columns::ColumnId,
    filters::{FilterId, Filters, Value},
    listing::Listing,
};
use crate::{
    domain::{account::AccountKind, permission::Catalogue, world::AccountState},
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        step::Step,
        widgets::{cursor, table::Column},
    },
};

/// An open list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Which table it arranges.
    listing: Listing,
    kind: Kind,
    /// The row under the cursor.
    row: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    /// The values of one filter.
    Filter {
        id: FilterId,
        /// What the pane filters now.
        filters: Filters,
        /// Whether something was ticked since this filter's list was opened.
        ticked: bool,
    },
    /// The columns, and how the pane sorts now.
    Sort(Sort),
}

/// What a row of a filter's list stands for.
type Choice = Option<Value>;

impl State {
    /// The list of a filter; of the first that filters something, or of the first of all, when none is asked for.
    pub fn filter(listing: Listing, filters: Filters, id: Option<FilterId>) -> Self {
        let all = listing.filters();
        let active = || all.iter().copied().find(|id| filters.of(*id).len() > 0);
        let id = id.or_else(active).or_else(|| all.first().copied()).unwrap_or(FilterId::Status);
        Self { listing, kind: Kind::Filter { id, filters, ticked: false }, row: 0 }
    }

    /// The list of columns in an account of this kind.
    pub fn sort(listing: Listing, kind: AccountKind, sort: Sort) -> Self {
        let row = listing.columns(kind).iter().position(|column| column.id == sort.column).unwrap_or(0);
        Self { listing, kind: Kind::Sort(sort), row }
    }

    /// The rows of a filter's list: everybody, then what can be kept.
    fn choices(&self, id: FilterId, account: &AccountState, catalogue: &Catalogue) -> Vec<Choice> {
        std::iter::once(None).chain(id.values(self.listing, account, catalogue).into_iter().map(Some)).collect()
    }

    fn len(&self, around: &Surroundings<'_>) -> usize {
        match &self.kind {
            Kind::Filter { id, .. } => {
                around.account().map_or(1, |account| self.choices(*id, account, around.world.catalogue()).len())
            }
            Kind::Sort(_) => self.columns(around).len(),
        }
    }

    fn columns(&self, around: &Surroundings<'_>) -> &'static [Column<ColumnId>] {
        around.account().map_or(&[], |account| self.listing.columns(account.account().kind))
    }

    fn chosen(&self, around: &Surroundings<'_>) -> Choice {
        let Kind::Filter { id, .. } = &self.kind else { return None };
        let choices = self.choices(*id, around.account()?, around.world.catalogue());
        choices.into_iter().nth(self.row).flatten()
    }

    /// Ticks what is under the cursor, or takes the tick away; the rows follow at once.
    fn tick(&mut self, around: &Surroundings<'_>) -> Step {
        let chosen = self.chosen(around);
        match &mut self.kind {
            Kind::Filter { id, filters, ticked } => {
                *ticked = true;
                match chosen {
                    Some(value) => filters.toggle(value),
                    None => filters.clear(*id),
                }
                Step::FilterUsers(Box::new(filters.clone()))
            }
            Kind::Sort(_) => self.choose(around),
        }
    }

    /// Takes what is under the cursor; what has been ticked stays as it is.
    fn choose(&mut self, around: &Surroundings<'_>) -> Step {
        let (chosen, columns) = (self.chosen(around), self.columns(around));
        match &mut self.kind {
            Kind::Filter { ticked: true, .. } => Step::close(),
            Kind::Filter { id, filters, .. } => {
                match chosen {
                    Some(value) => filters.only(value),
                    None => filters.clear(*id),
                }
                Step::close_then(Step::FilterUsers(Box::new(filters.clone())))
            }
            Kind::Sort(sort) => {
                let column = columns.get(self.row).map_or(sort.column, |column| column.id);
                Step::close_then(Step::SortUsers(sort.chosen(column)))
            }
        }
    }

    fn beside(&mut self, steps: isize, around: &mut Surroundings<'_>) {
        if let Kind::Filter { id, ticked, .. } = &mut self.kind {
            *id = self.listing.filter_beside(*id, steps);
            *ticked = false;
            self.row = 0;
            around.viewer.scroll_to_top(WidgetId::UsersMenu);
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        match self.kind {
            Kind::Filter { .. } => "users.filter-menu",
            Kind::Sort(_) => "users.sort-menu",
        }
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        let own: &[C] = match &self.kind {
            Kind::Filter { filters, .. } if !filters.is_empty() => &[C::Filters, C::Filtered],
            Kind::Filter { .. } => &[C::Filters],
            Kind::Sort(_) => &[],
        };
        own.iter().copied().chain([C::Menu, C::Overlay, C::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        WidgetId::UsersMenu
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let page = around.viewer.page(WidgetId::UsersMenu);
        if let Some(row) = cursor::moved(action, self.row, page, self.len(around)) {
            self.row = row;
            return Step::Stay;
        }
        match action {
            ActionId::NextFilter => self.beside(1, around),
            ActionId::PrevFilter => self.beside(-1, around),
            ActionId::TickFilter | ActionId::Toggle => return self.tick(around),
            ActionId::Activate => return self.choose(around),
            ActionId::ClearFilters => {
                if let Kind::Filter { filters, .. } = &mut self.kind {
                    filters.clear_all();
                    return Step::FilterUsers(Box::new(filters.clone()));
                }
            }
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.row.filter(|_| hit.widget == WidgetId::UsersMenu) {
            Some(row) => {
                self.row = row;
                self.tick(around)
            }
            None => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        if let (Kind::Filter { filters, .. }, Some(account)) = (&mut self.kind, around.account()) {
            filters.reconcile(account);
        }
        self.row = self.row.min(self.len(around).saturating_sub(1));
    }
}

//! What keys do in the wizard, and what the answer to its command does.
//!
//! | file | what it is |
//! |---|---|
//! | this one | who gets a key, and what moves the focus |
//! | `pages` | from page to page, and what became of the command |
//! | `add_users`, `access_levels`, `continue_setup` | the pages |

mod access_levels;
mod add_users;
mod continue_setup;
mod pages;

use super::{
    addresses::{Entry, separates},
    csv_file::dropped_csv,
    state::{Editing, State},
    step::{Focus, Page},
};
use crate::{
    domain::world::AccountState,
    ui::{
        action::{ActionId, ContextId},
        key::Key,
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        step::Step,
        viewer::Viewer,
        widgets::cursor,
    },
};

impl Part for State {
    fn name(&self) -> &'static str {
        self.page.name()
    }

    fn contexts(&self) -> Vec<ContextId> {
        self.contexts_here()
    }

    fn focus(&self) -> WidgetId {
        match (self.seat_menu, self.template_menu, self.set_up.menu) {
            (Some(_), ..) => WidgetId::WizardSeatMenu,
            (_, Some(_), _) => WidgetId::WizardTemplateMenu,
            (_, _, Some(_)) => WidgetId::WizardSetUpMenu,
            (None, None, None) => self.focus.widget(),
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        if let Some((list, _)) = self.set_up.menu {
            return (action == ActionId::Activate && list.is_multiple()).then_some("action-toggle");
        }
        match (action, self.page, self.focus) {
            (ActionId::NextPage, Page::Invite, _) => Some("action-create-user"),
            (ActionId::NextPage | ActionId::Back, Page::Continue, _) => Some("action-done"),
            (ActionId::Back, Page::AddUsers | Page::AccessLevels | Page::Invite, _) => Some("action-cancel"),
            (ActionId::Activate, _, Focus::Addresses) => Some("action-edit"),
            (ActionId::Activate, _, Focus::SkipInvite) if self.draft.skip_invite => Some("action-untick"),
            (ActionId::Activate, _, Focus::SkipInvite) => Some("action-tick"),
            (ActionId::Activate, _, Focus::Header(section)) if self.is_open(section) => Some("action-collapse"),
            (ActionId::Activate, _, Focus::SetUpSection(section)) if self.set_up.open == Some(section) => {
                Some("action-collapse")
            }
            (ActionId::Activate, _, Focus::Header(_) | Focus::SetUpSection(_)) => Some("action-expand"),
            (ActionId::Activate, _, Focus::TemplateSection) if self.template_open => Some("action-collapse"),
            (ActionId::Activate, _, Focus::TemplateSection) => Some("action-expand"),
            (ActionId::Activate, _, Focus::Permissions) => Some("action-edit"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let Some(account) = around.account() else { return Step::close() };
        if self.seat_menu.is_some() {
            return self.seat_menu_action(action, around.world, account);
        }
        if self.template_menu.is_some() {
            return self.template_menu_action(action, around.world);
        }
        if let Some((list, at)) = self.set_up.menu {
            return self.set_up_menu_action(action, list, at, account, around);
        }
        self.action(action, account, around)
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if self.focus != Focus::Field || self.seat_menu.is_some() || self.template_menu.is_some() {
            return None;
        }
        self.field_key(key, around.world, around.account()?)
    }

    /// A list goes straight into the addresses, a single word into the field, and the path of a CSV file into its dialog.
    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.page != Page::AddUsers {
            return Step::Ignored;
        }
        if let Some(path) = dropped_csv(text) {
            return self.open_dropped(path);
        }
        self.focus = Focus::Field;
        self.field.insert(text);
        if text.trim().contains(separates) {
            self.take_field();
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if self.seat_menu.is_some() {
            let row = hit.row.filter(|_| hit.widget == WidgetId::WizardSeatMenu);
            // A click beside the open list closes it.
            self.seat_menu = row;
            return if row.is_some() { self.act(ActionId::Activate, around) } else { Step::Stay };
        }
        if self.template_menu.is_some() {
            let row = hit.row.filter(|_| hit.widget == WidgetId::WizardTemplateMenu);
            self.template_menu = row;
            return if row.is_some() { self.act(ActionId::Activate, around) } else { Step::Stay };
        }
        if let Some((list, _)) = self.set_up.menu {
            let row = hit.row.filter(|_| hit.widget == WidgetId::WizardSetUpMenu);
            self.set_up.menu = row.map(|row| (list, row));
            return if row.is_some() { self.act(ActionId::Activate, around) } else { Step::Stay };
        }
        let Some(focus) = self.order().into_iter().find(|focus| focus.widget() == hit.widget) else {
            return Step::Stay;
        };
        self.set_focus(focus);
        match hit.row {
            Some(row) => self.row = row,
            None if focus.is_pressed() => return self.act(ActionId::Activate, around),
            None => {}
        }
        Step::Stay
    }

    fn is_dirty(&self) -> bool {
        self.holds_something()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.keep_within(around.world);
    }
}

impl State {
    fn action(&mut self, action: ActionId, account: &AccountState, around: &mut Surroundings<'_>) -> Step {
        let world = around.world;
        match action {
            ActionId::NextField => self.move_focus(1),
            ActionId::PrevField => self.move_focus(-1),
            ActionId::NextPage => return self.next_page(world, account),
            ActionId::PrevPage => return self.previous_page(),
            ActionId::Back => return self.leave(),
            ActionId::Up
            | ActionId::Down
            | ActionId::PageUp
            | ActionId::PageDown
            | ActionId::First
            | ActionId::Last => self.walk(action, around.viewer),
            ActionId::Activate | ActionId::Toggle => return self.activate(action, account, around),
            ActionId::Expand => match self.focus {
                Focus::Header(section) => self.expand(section),
                Focus::TemplateSection => self.template_open = true,
                Focus::Permissions => return self.edit_permissions(around),
                Focus::SetUpSection(section) => self.open_set_up(section),
                _ => {}
            },
            ActionId::Collapse => match self.focus {
                Focus::SetUpSection(section) => self.close_set_up(section),
                Focus::SetUp(list) => self.close_set_up(list.section()),
                _ => self.collapse(),
            },
            ActionId::AddFromCsv => return self.open_csv(),
            ActionId::AddFromSalesforce => return self.open_salesforce(world),
            ActionId::RemoveRow => self.remove_row(),
            ActionId::CopyOne => return self.copy(account, false),
            ActionId::NoMail => return self.no_mail(around),
            ActionId::CopyAll => return self.copy(account, true),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn move_focus(&mut self, by: isize) {
        let order = self.order();
        let at = order.iter().position(|focus| *focus == self.focus).unwrap_or(0);
        let count = order.len() as isize;
        let next = (at as isize + by).rem_euclid(count) as usize;
        self.set_focus(order[next]);
    }

    fn set_focus(&mut self, focus: Focus) {
        if self.focus != focus {
            self.row = 0;
        }
        self.focus = focus;
    }

    /// Up and Down walk a list that has the focus, and from one thing to the next where there is none.
    fn walk(&mut self, action: ActionId, viewer: &mut Viewer) {
        let (len, widget) = match self.focus {
            Focus::Addresses => (self.draft.addresses.len(), WidgetId::WizardAddresses),
            Focus::Batch => (self.draft.addresses.len(), WidgetId::WizardBatch),
            Focus::Links => (self.created.as_ref().map_or(0, |created| created.users.len()), WidgetId::WizardLinks),
            Focus::Review => {
                if let Some(rows) = cursor::scrolled(action, viewer.page(WidgetId::WizardPage)) {
                    viewer.scroll_by(WidgetId::WizardPage, rows);
                }
                return;
            }
            _ => {
                match action {
                    ActionId::Up | ActionId::PageUp => self.move_focus(-1),
                    ActionId::Down | ActionId::PageDown => self.move_focus(1),
                    _ => {}
                }
                return;
            }
        };
        match action {
            // Beyond the ends of the list the focus goes on.
            ActionId::Up if self.row == 0 => self.move_focus(-1),
            ActionId::Down if self.row + 1 >= len => self.move_focus(1),
            _ => self.row = cursor::moved(action, self.row, viewer.page(widget), len).unwrap_or(self.row),
        }
    }

    fn activate(&mut self, action: ActionId, account: &AccountState, around: &mut Surroundings<'_>) -> Step {
        let world = around.world;
        match self.focus {
            Focus::Addresses if action == ActionId::Activate => {
                // What stood half typed in the field joins the list rather than being lost.
                if !self.field.text().trim_matches(separates).is_empty() {
                    self.take_field();
                }
                // A wrong address goes back into the field, to be mended there, and returns to its row.
                if let Some(Entry { text, origin, .. }) = self.draft.addresses.remove(self.row) {
                    self.editing = Some(Editing { row: self.row, text: text.clone(), origin });
                    self.field.set(text);
                    self.row = 0;
                    self.focus = Focus::Field;
                    self.problem = None;
                }
            }
            Focus::Header(section) if self.is_open(section) => self.open[section as usize] = false,
            Focus::Header(section) => self.expand(section),
            Focus::Seat => {
                let offers = self.draft.offers(world, self.actor);
                let chosen = offers.iter().position(|offer| Some(offer.seat) == self.draft.seat);
                self.seat_menu = Some(chosen.unwrap_or(0));
            }
            Focus::Way(way) => return self.choose_way(way, world),
            Focus::TemplateSection => self.template_open = !self.template_open,
            Focus::Template => self.open_templates(world),
            Focus::Permissions => return self.edit_permissions(around),
            Focus::SetUpSection(section) if self.set_up.open == Some(section) => self.close_set_up(section),
            Focus::SetUpSection(section) => self.open_set_up(section),
            Focus::SetUp(list) => self.open_list(list, account),
            Focus::SkipInvite => self.draft.skip_invite = !self.draft.skip_invite,
            Focus::CsvButton => return self.open_csv(),
            Focus::SalesforceButton => return self.open_salesforce(world),
            Focus::BackButton => return self.previous_page(),
            Focus::NextButton => return self.next_page(world, account),
            Focus::Field | Focus::Addresses | Focus::Review | Focus::Batch | Focus::Links => return Step::Ignored,
        }
        Step::Stay
    }
}

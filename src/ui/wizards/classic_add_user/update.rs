//! What keys do in the flow, and what the answer to its command does.

use super::{
    Created, Problem, State,
    step::{Focus, Page},
};
use crate::{
    domain::{
        guard::{self, Operation},
        id::UserId,
        rejection::ClassicUserRejection as No,
        world::{AccountState, World},
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::{Question, question::ClassicLeave},
        part::{Part, Surroundings},
        permissions::classic::{
            Item,
            editor::{activation, open_roles},
        },
        step::Step,
        toast::{Level, Saying},
        widgets::{cursor, field::Field},
        wording,
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
        if self.form.menu.is_some() { WidgetId::ClassicMenu } else { self.focus.widget() }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.page, self.focus) {
            _ if self.form.menu.is_some() => None,
            (ActionId::NextPage, Page::Welcome, _) => Some("action-finish"),
            (ActionId::NextPage | ActionId::Back, Page::Done, _) => Some("action-close-drawer"),
            (ActionId::Back, ..) => Some("action-cancel"),
            (ActionId::Activate, _, Focus::Welcome) if self.send_welcome => Some("action-untick"),
            (ActionId::Activate, _, Focus::Welcome) => Some("action-tick"),
            (ActionId::Activate, _, Focus::OpenUser | Focus::SeatFlow) => Some("action-open-user"),
            (ActionId::Activate, _, Focus::Item(item)) => Some(activation(item)),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let Some(account) = around.account() else { return Step::close() };
        if self.form.menu.is_some() {
            return self.form.menu_action(action);
        }
        match action {
            ActionId::NextField => self.move_focus(1, around.world, account),
            ActionId::PrevField => self.move_focus(-1, around.world, account),
            ActionId::NextPage => return self.next_page(around.world, account),
            ActionId::PrevPage => return self.previous_page(),
            ActionId::Back => return self.leave(),
            ActionId::Up
            | ActionId::Down
            | ActionId::PageUp
            | ActionId::PageDown
            | ActionId::First
            | ActionId::Last => self.walk(action, account, around),
            ActionId::CompareRoles => return open_roles(around),
            ActionId::CopyOne | ActionId::CopyAll => return self.copy(account),
            ActionId::Activate | ActionId::Toggle => return self.activate(around.world, account),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if !self.focus.is_field() {
            return None;
        }
        let account = around.account()?;
        match key.code {
            // Enter goes on to the next field, and from the last one to the next page.
            KeyCode::Enter if self.is_last_field() => return Some(self.next_page(around.world, account)),
            KeyCode::Enter | KeyCode::Down => self.move_focus(1, around.world, account),
            KeyCode::Up => self.move_focus(-1, around.world, account),
            _ if self.field()?.key(key) => self.changed(),
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        let Some(field) = self.field() else { return Step::Ignored };
        field.insert(text);
        self.changed();
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(account) = around.account() else { return Step::close() };
        if let Some((item, _)) = self.form.menu.take() {
            // A click beside the open list closes it.
            let Some(row) = hit.row.filter(|_| hit.widget == WidgetId::ClassicMenu) else { return Step::Stay };
            self.form.menu = Some((item, row));
            return self.form.menu_action(ActionId::Activate);
        }
        let Some(focus) = self.order().into_iter().find(|focus| focus.widget() == hit.widget) else {
            return Step::Stay;
        };
        self.set_focus(focus, around.world, account);
        if focus.is_pressed() { self.act(ActionId::Activate, around) } else { Step::Stay }
    }

    fn is_dirty(&self) -> bool {
        self.holds_something()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        // Who was a user here may be none any more, and the other way round.
        if matches!(self.problem(Focus::Email), Some(Problem::AlreadyHere(_))) {
            self.problems.retain(|problem| problem.field() != Focus::Email);
            self.problems.extend(self.check_email(account));
        }
        if !self.order().contains(&self.focus) {
            self.focus = Focus::Email;
        }
    }
}

impl State {
    fn field(&mut self) -> Option<&mut Field> {
        match self.focus {
            Focus::Email => Some(&mut self.email),
            Focus::FirstName => Some(&mut self.first_name),
            Focus::LastName => Some(&mut self.last_name),
            _ => None,
        }
    }

    fn is_last_field(&self) -> bool {
        self.focus == Focus::LastName || (self.focus == Focus::Email && self.names_known)
    }

    /// What was said about a field no longer holds once it was changed.
    fn changed(&mut self) {
        let focus = self.focus;
        self.problems.retain(|problem| problem.field() != focus);
    }

    fn move_focus(&mut self, by: isize, world: &World, account: &AccountState) {
        // The names may be filled in by that, and are passed over then.
        self.left(world, account);
        let order = self.order();
        let at = order.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = order[(at + by).rem_euclid(order.len() as isize) as usize];
    }

    fn set_focus(&mut self, focus: Focus, world: &World, account: &AccountState) {
        if focus != self.focus {
            self.left(world, account);
        }
        if self.order().contains(&focus) {
            self.focus = focus;
        }
    }

    /// Takes in that the focus leaves: behind the address the names are looked up [LEG-03, LEG-04].
    fn left(&mut self, world: &World, account: &AccountState) {
        if self.focus == Focus::Email {
            self.look_up(world);
            self.problems.retain(|problem| problem.field() != Focus::Email);
            if !self.email.text().trim().is_empty() {
                self.problems.extend(self.check_email(account));
            }
        }
    }

    fn walk(&mut self, action: ActionId, account: &AccountState, around: &mut Surroundings<'_>) {
        // What the grant comes to may be longer than the page.
        if self.focus == Focus::Preview
            && matches!(action, ActionId::PageUp | ActionId::PageDown)
            && let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::WizardPage))
        {
            around.viewer.scroll_by(WidgetId::WizardPage, rows);
            return;
        }
        match action {
            ActionId::Up | ActionId::PageUp => self.move_focus(-1, around.world, account),
            ActionId::Down | ActionId::PageDown => self.move_focus(1, around.world, account),
            ActionId::First => self.focus = self.order()[0],
            _ => self.focus = Focus::NextButton,
        }
    }

    fn activate(&mut self, world: &World, account: &AccountState) -> Step {
        match self.focus {
            Focus::Item(item) => self.form.activate(item),
            Focus::Welcome => self.send_welcome = !self.send_welcome,
            Focus::OpenUser => {
                if let Some(Problem::AlreadyHere(user)) = self.problem(Focus::Email) {
                    return self.leave_for(ClassicLeave::User(*user));
                }
            }
            Focus::SeatFlow => {
                if let Err(refusal) = guard::allowed(world, self.actor, Operation::CreateUsers) {
                    return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
                }
                return self.leave_for(ClassicLeave::SeatFlow);
            }
            Focus::BackButton => return self.previous_page(),
            Focus::NextButton => return self.next_page(world, account),
            Focus::Email | Focus::FirstName | Focus::LastName | Focus::Preview | Focus::Link => return Step::Ignored,
        }
        Step::Stay
    }

    fn next_page(&mut self, world: &World, account: &AccountState) -> Step {
        match self.page {
            Page::Details => {
                self.look_up(world);
                self.problems = self.check(account);
                match self.problems.first() {
                    Some(problem) => self.focus = problem.field(),
                    None => self.go(Page::Role),
                }
            }
            // Nobody is kept who has access to nothing: that is asked here, and ends the flow [ER-19, AMB-10].
            Page::Role if self.form.grant.products.is_empty() => return self.submit(),
            Page::Role => self.go(Page::Welcome),
            Page::Welcome => return self.submit(),
            Page::Done => return Step::close(),
        }
        Step::Stay
    }

    fn submit(&mut self) -> Step {
        match self.command() {
            Some(command) => Step::Submit(Box::new(command)),
            None => {
                self.go(Page::Details);
                Step::Stay
            }
        }
    }

    fn previous_page(&mut self) -> Step {
        match self.page {
            Page::Details => return self.leave(),
            Page::Role => self.go(Page::Details),
            Page::Welcome => self.go(Page::Role),
            Page::Done => return Step::Ignored,
        }
        Step::Stay
    }

    fn leave(&self) -> Step {
        self.leave_for(ClassicLeave::List)
    }

    /// Leaves the flow for somewhere else, and asks before anything is lost.
    fn leave_for(&self, leave: ClassicLeave) -> Step {
        if self.holds_something() || leave != ClassicLeave::List {
            Step::Ask(Question::LeaveClassic(leave))
        } else {
            Step::close()
        }
    }

    fn go(&mut self, page: Page) {
        self.page = page;
        self.form.menu = None;
        self.form.notice = None;
        self.focus = match page {
            Page::Details => Focus::Email,
            Page::Role => Focus::Item(Item::Role(self.form.grant.role)),
            Page::Welcome => Focus::Welcome,
            Page::Done => Focus::Link,
        };
    }

    fn copy(&self, account: &AccountState) -> Step {
        let user = self.created.and_then(|created| account.user_by_id(created.user));
        match user.and_then(|user| user.invite.as_ref()) {
            Some(invite) => Step::Copy(invite.link(), Saying::plain("toast-copied").count("count", 1)),
            None => Step::Ignored,
        }
    }

    /// Takes in that the user was created.
    pub fn committed(&mut self, user: UserId, mailed: bool) {
        self.created = Some(Created { user, mailed });
        self.go(Page::Done);
    }

    /// Takes in that the user was refused, and leads to where that can be mended. Answers whether there is such a place.
    pub fn rejected(&mut self, no: &No, world: &World) -> bool {
        let Some(account) = world.account(self.actor.hub) else { return false };
        match no {
            No::AlreadyUser(_) | No::NoName => {
                self.go(Page::Details);
                self.look_up(world);
                self.problems = self.check(account);
                if let Some(problem) = self.problems.first() {
                    self.focus = problem.field();
                }
                true
            }
            No::EditBeyondView => {
                self.go(Page::Role);
                false
            }
            _ => false,
        }
    }
}

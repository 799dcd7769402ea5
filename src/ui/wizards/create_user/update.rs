//! What keys do in the wizard, and what the answer to its command does.

use super::{
    addresses::separates,
    draft::Problem,
    state::{Created, State},
    step::{Focus, Page, Section},
};
use crate::{
    domain::{
        change::Receipt,
        rejection::{CreateUsersRejection, CreateUsersStep},
        seat::SeatType,
        user::Origin,
        world::{AccountState, World},
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        step::Step,
        toast::{Level, Saying},
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
        if self.seat_menu.is_some() { WidgetId::WizardSeatMenu } else { self.focus.widget() }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.page, self.focus) {
            (ActionId::NextPage, Page::Invite, _) => Some("action-create-user"),
            (ActionId::NextPage | ActionId::Back, Page::Continue, _) => Some("action-done"),
            (ActionId::Back, Page::AddUsers, _) => Some("action-cancel"),
            (ActionId::Activate, _, Focus::Addresses) => Some("action-edit"),
            (ActionId::Activate, _, Focus::SkipInvite) if self.draft.skip_invite => Some("action-untick"),
            (ActionId::Activate, _, Focus::SkipInvite) => Some("action-tick"),
            (ActionId::Activate, _, Focus::Header(section)) if self.is_open(section) => Some("action-collapse"),
            (ActionId::Activate, _, Focus::Header(_)) => Some("action-expand"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let Some(account) = around.account() else { return Step::close() };
        if self.seat_menu.is_some() {
            return self.seat_menu_action(action, around.world, account);
        }
        self.action(action, around.world, account, around.viewer)
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if self.focus != Focus::Field || self.seat_menu.is_some() {
            return None;
        }
        self.field_key(key, around.world, around.account()?)
    }

    /// A list goes straight into the addresses, a single word into the field.
    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.page != Page::AddUsers {
            return Step::Ignored;
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
    fn field_key(&mut self, key: Key, world: &World, account: &AccountState) -> Option<Step> {
        let filled = !self.field.text().trim_matches(separates).is_empty();
        match (key.typed(), key.code) {
            (Some(c), _) if separates(c) => {
                if filled {
                    self.take_field();
                }
                Some(Step::Stay)
            }
            (_, KeyCode::Enter) if filled => {
                self.take_field();
                Some(Step::Stay)
            }
            (_, KeyCode::Enter) => Some(self.next_page(world, account)),
            (_, KeyCode::Down) => {
                self.move_focus(1);
                Some(Step::Stay)
            }
            _ if self.field.key(key) => {
                self.notice = None;
                Some(Step::Stay)
            }
            _ => None,
        }
    }

    /// Moves what was typed from the field to the list [CRU-05].
    fn take_field(&mut self) {
        let text = self.field.take();
        let at = self.editing.take().map_or(self.draft.addresses.len(), |(row, _)| row);
        let twice = self.draft.addresses.insert(at, &text, Origin::Typed);
        self.notice = match twice.as_slice() {
            [] => None,
            [one] => Some(Saying::plain("create-user-twice-one").text("email", one)),
            more => Some(Saying::plain("create-user-twice-many").count("count", more.len())),
        };
        self.problem = None;
        self.draft.accepts_from_removal = 0;
    }

    fn seat_menu_action(&mut self, action: ActionId, world: &World, account: &AccountState) -> Step {
        let offers = self.draft.offers(world, self.actor);
        let at = self.seat_menu.unwrap_or(0);
        if let Some(row) = cursor::moved(action, at, offers.len(), offers.len()) {
            self.seat_menu = Some(row);
            return Step::Stay;
        }
        match action {
            ActionId::Back => self.seat_menu = None,
            ActionId::Activate | ActionId::Toggle => {
                let Some(offer) = offers.get(at) else { return Step::Ignored };
                if let Some(refusal) = &offer.refusal {
                    return Step::Ask(Question::SeatRefused(offer.seat, refusal.clone()));
                }
                if let Err(short) = self.draft.take(account, offer.seat) {
                    return Step::Ask(Question::Shortage(offer.seat, short));
                }
                self.draft.seat = Some(offer.seat);
                self.draft.accepts_from_removal = 0;
                self.seat_menu = None;
                self.problem = None;
                self.focus = Focus::Header(Section::Narrow);
            }
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn action(&mut self, action: ActionId, world: &World, account: &AccountState, viewer: &mut Viewer) -> Step {
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
            | ActionId::Last => self.walk(action, viewer),
            ActionId::Activate | ActionId::Toggle => return self.activate(action, world, account),
            ActionId::Expand => {
                if let Focus::Header(section) = self.focus {
                    self.expand(section);
                }
            }
            ActionId::Collapse => self.collapse(),
            ActionId::RemoveRow => self.remove_row(),
            ActionId::CopyOne => return self.copy(account, false),
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
                if let Some(rows) = cursor::scrolled(action, viewer.page(WidgetId::WizardReview)) {
                    viewer.scroll_by(WidgetId::WizardReview, rows);
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

    fn activate(&mut self, action: ActionId, world: &World, account: &AccountState) -> Step {
        match self.focus {
            Focus::Addresses if action == ActionId::Activate => {
                // What stood half typed in the field joins the list rather than being lost.
                if !self.field.text().trim_matches(separates).is_empty() {
                    self.take_field();
                }
                // A wrong address goes back into the field, to be mended there, and returns to its row.
                if let Some(text) = self.draft.addresses.remove(self.row) {
                    self.editing = Some((self.row, text.clone()));
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
            Focus::DontNarrow => self.set_focus(Focus::Header(Section::Review)),
            Focus::SkipInvite => self.draft.skip_invite = !self.draft.skip_invite,
            Focus::BackButton => return self.previous_page(),
            Focus::NextButton => return self.next_page(world, account),
            Focus::Field | Focus::Addresses | Focus::Review | Focus::Batch | Focus::Links => return Step::Ignored,
        }
        Step::Stay
    }

    fn expand(&mut self, section: Section) {
        self.open[section as usize] = true;
        self.set_focus(match section {
            Section::Seat => Focus::Seat,
            Section::Narrow => Focus::DontNarrow,
            Section::Review => Focus::Review,
        });
    }

    fn collapse(&mut self) {
        let section = match self.focus {
            Focus::Header(section) => section,
            Focus::Seat => Section::Seat,
            Focus::DontNarrow => Section::Narrow,
            Focus::Review => Section::Review,
            _ => return,
        };
        self.open[section as usize] = false;
        self.set_focus(Focus::Header(section));
    }

    fn remove_row(&mut self) {
        if self.draft.addresses.remove(self.row).is_none() {
            return;
        }
        self.problem = None;
        self.notice = None;
        self.draft.accepts_from_removal = 0;
        let last = self.draft.addresses.len().saturating_sub(1);
        self.row = self.row.min(last);
        if self.draft.addresses.is_empty() {
            self.focus = Focus::Field;
        }
    }

    fn next_page(&mut self, world: &World, account: &AccountState) -> Step {
        match self.page {
            Page::AddUsers => {
                self.take_field();
                self.problem = self.draft.check_addresses(world, account).err();
                match &self.problem {
                    None => {
                        let notice = self.notice.take();
                        self.go(Page::AccessLevels);
                        return notice.map_or(Step::Stay, |saying| Step::Tell(Level::Info, saying));
                    }
                    Some(Problem::Entries(_)) => {
                        let entries = self.draft.addresses.entries();
                        let first = entries.iter().position(|entry| entry.remark(world, account).is_problem());
                        self.focus = Focus::Addresses;
                        self.row = first.unwrap_or(0);
                    }
                    Some(_) => self.set_focus(Focus::Field),
                }
                Step::Stay
            }
            Page::AccessLevels => match self.draft.check_seat(world, account, self.actor) {
                Ok(_) => {
                    self.go(Page::Invite);
                    Step::Stay
                }
                Err(problem) => self.back_to_seat(problem),
            },
            Page::Invite => match self.draft.ready(world, account, self.actor) {
                Ok(command) => Step::Submit(Box::new(command)),
                Err(problem @ (Problem::Nobody | Problem::Entries(_) | Problem::TooMany(_))) => {
                    self.go(Page::AddUsers);
                    self.problem = Some(problem);
                    Step::Stay
                }
                Err(problem) => self.back_to_seat(problem),
            },
            Page::Continue => Step::close(),
        }
    }

    /// Leads to the seat dropdown, because the seat is missing or cannot be given.
    fn back_to_seat(&mut self, problem: Problem) -> Step {
        self.go(Page::AccessLevels);
        self.expand(Section::Seat);
        let step = match &problem {
            Problem::Shortage(seat, short) => Step::Ask(Question::Shortage(*seat, *short)),
            _ => Step::Stay,
        };
        self.problem = Some(problem);
        step
    }

    fn previous_page(&mut self) -> Step {
        match self.page {
            Page::AddUsers => return self.leave(),
            Page::AccessLevels => self.go(Page::AddUsers),
            Page::Invite => self.go(Page::AccessLevels),
            Page::Continue => return Step::Ignored,
        }
        Step::Stay
    }

    fn leave(&mut self) -> Step {
        if let Some((row, text)) = self.editing.take() {
            // The first step back leaves the correction, not the wizard.
            self.field.take();
            self.draft.addresses.insert(row, &text, Origin::Typed);
            self.focus = Focus::Addresses;
            self.row = row;
            return Step::Stay;
        }
        if self.holds_something() {
            Step::Ask(Question::DiscardWizard(self.draft.addresses.len()))
        } else {
            Step::close()
        }
    }

    fn go(&mut self, page: Page) {
        self.page = page;
        self.problem = None;
        self.notice = None;
        self.row = 0;
        self.focus = match page {
            Page::AddUsers => Focus::Field,
            Page::AccessLevels => Focus::Header(Section::Seat),
            Page::Invite => Focus::SkipInvite,
            Page::Continue => Focus::Links,
        };
    }

    /// Leads back to page 1, so that the batch can be made smaller [ER-07].
    pub fn shrink_batch(&mut self) {
        self.seat_menu = None;
        self.go(Page::AddUsers);
        if !self.draft.addresses.is_empty() {
            self.focus = Focus::Addresses;
        }
    }

    /// Leads to the seat dropdown with its list open, so that another seat can be chosen [ER-07].
    pub fn choose_other_seat(&mut self, world: &World) {
        self.go(Page::AccessLevels);
        self.expand(Section::Seat);
        let offers = self.draft.offers(world, self.actor);
        let chosen = offers.iter().position(|offer| Some(offer.seat) == self.draft.seat);
        self.seat_menu = Some(chosen.unwrap_or(0));
    }

    /// Takes in that the batch was created.
    pub fn committed(&mut self, receipt: Receipt) {
        let Receipt::UsersCreated { users, mailed, taken_back } = receipt else { return };
        let seat = self.draft.seat.unwrap_or(SeatType::ViewOnly);
        self.created = Some(Created { users, seat, mailed, taken_back });
        self.go(Page::Continue);
    }

    /// Takes in that the batch was refused, and leads to where that can be mended.
    pub fn rejected(&mut self, rejection: &CreateUsersRejection, world: &World) -> Step {
        let Some(account) = world.account(self.actor.hub) else { return Step::close() };
        match (rejection.step(), rejection) {
            (CreateUsersStep::AddUsers, _) => {
                self.go(Page::AddUsers);
                self.problem = self.draft.check_addresses(world, account).err();
                Step::Stay
            }
            (_, CreateUsersRejection::Shortage(seat, short)) => {
                let _ = self.back_to_seat(Problem::Shortage(*seat, *short));
                Step::Ask(Question::Shortage(*seat, *short))
            }
            (CreateUsersStep::Seat, _) => {
                let seat = self.draft.seat.unwrap_or(SeatType::ViewOnly);
                self.back_to_seat(Problem::SeatRefused(seat))
            }
            (CreateUsersStep::Narrow, _) => {
                self.go(Page::AccessLevels);
                self.expand(Section::Narrow);
                Step::Stay
            }
            (CreateUsersStep::RemovalConfirm, _) => Step::Stay,
        }
    }

    fn copy(&self, account: &AccountState, all: bool) -> Step {
        let Some(created) = &self.created else { return Step::Ignored };
        let link = |id| {
            let user = account.user_by_id(id)?;
            Some((user.email.typed().to_owned(), user.invite.as_ref()?.link()))
        };
        if all {
            let links: Vec<(String, String)> = created.users.iter().filter_map(|id| link(*id)).collect();
            let text: Vec<String> = links.iter().map(|(email, link)| format!("{email} {link}")).collect();
            return if links.is_empty() { Step::Ignored } else { Step::Copy(text.join("\n"), copied(links.len())) };
        }
        match created.users.get(self.row).and_then(|id| link(*id)) {
            Some((_, link)) => Step::Copy(link, copied(1)),
            None => Step::Ignored,
        }
    }
}

/// What is told when links were copied.
fn copied(links: usize) -> Saying {
    Saying::plain("toast-copied").count("count", links)
}

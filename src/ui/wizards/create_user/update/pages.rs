//! From page to page: on, back, out; and what the answer to the wizard's command does.

use crate::{
    domain::{
        change::Receipt,
        rejection::{CreateUsersRejection, CreateUsersStep},
        seat::SeatType,
        world::{AccountState, World},
    },
    ui::{
        overlays::Question,
        step::Step,
        toast::Level,
        wizards::create_user::{Created, Focus, Page, Problem, Section, State, state::Editing},
    },
};

impl State {
    pub(super) fn next_page(&mut self, world: &World, account: &AccountState) -> Step {
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
            Page::AccessLevels => {
                if let Err(problem) = self.draft.check_seat(world, account, self.actor) {
                    return self.back_to_seat(problem);
                }
                if let Err(problem) = self.draft.check_access(world, self.actor) {
                    return self.back_to_narrow(problem);
                }
                self.go(Page::Invite);
                Step::Stay
            }
            Page::Invite => match self.draft.ready(world, account, self.actor) {
                Ok(command) => Step::Submit(Box::new(command)),
                Err(problem @ (Problem::Nobody | Problem::Entries(_) | Problem::TooMany(_))) => {
                    self.go(Page::AddUsers);
                    self.problem = Some(problem);
                    Step::Stay
                }
                Err(problem @ (Problem::NoTemplate | Problem::Access(_))) => self.back_to_narrow(problem),
                Err(problem) => self.back_to_seat(problem),
            },
            Page::Continue => Step::close(),
        }
    }

    pub(super) fn previous_page(&mut self) -> Step {
        match self.page {
            Page::AddUsers => return self.leave(),
            Page::AccessLevels => self.go(Page::AddUsers),
            Page::Invite => self.go(Page::AccessLevels),
            Page::Continue => return Step::Ignored,
        }
        Step::Stay
    }

    pub(super) fn leave(&mut self) -> Step {
        if let Some(Editing { row, text, origin }) = self.editing.take() {
            // The first step back leaves the correction, not the wizard.
            self.field.take();
            self.draft.addresses.insert(row, &text, origin);
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

    pub(in crate::ui::wizards::create_user) fn go(&mut self, page: Page) {
        self.page = page;
        self.problem = None;
        self.notice = None;
        self.twice.clear();
        self.row = 0;
        self.focus = match page {
            Page::AddUsers => Focus::Field,
            Page::AccessLevels => Focus::Header(Section::Seat),
            Page::Invite => Focus::SkipInvite,
            Page::Continue => Focus::Links,
        };
    }

    /// Takes in that the batch was created.
    pub fn committed(&mut self, receipt: Receipt, world: &World) {
        let Receipt::UsersCreated { users, mailed, taken_back } = receipt else { return };
        let seat = self.draft.seat.unwrap_or(SeatType::ViewOnly);
        self.created = Some(Created { users, seat, mailed, taken_back });
        if let Some(account) = world.account(self.actor.hub) {
            self.keep_set_up_within(account);
        }
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
            (CreateUsersStep::Narrow, CreateUsersRejection::Access(why)) => {
                self.back_to_narrow(Problem::Access(why.clone()))
            }
            (CreateUsersStep::Narrow, _) => Step::Stay,
            (CreateUsersStep::RemovalConfirm, _) => Step::Stay,
        }
    }
}

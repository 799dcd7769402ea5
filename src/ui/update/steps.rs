//! What a part asks for after it has had its turn.

use super::Session;
use crate::{
    domain::{
        command::{CancelRemoval, Command, SetUp, SetUpUsers},
        decide,
        guard::{self, Actor, Operation},
        id::UserId,
        partner::PartnerCommand,
        rejection::{ActOnUserRejection, BulkRejection, CreateUsersRejection, EditUserRejection, Rejection},
        seat::SeatType,
    },
    ui::{
        action::ActionId,
        effect::Effect,
        overlays::{Answer, Dialog, Overlay, Question, question::Leave},
        permissions::editor::Edited,
        place::Place,
        screens::{seats::change::Menu, user_record},
        step::Step,
        toast::{Level, Saying},
        trail::Behind,
        wizards::{buy_seats, create_user},
    },
};

impl Session<'_, '_, '_> {
    pub(super) fn step(&mut self, step: Step) {
        match step {
            Step::Stay => {}
            Step::Ignored => self.bell(),
            Step::Elsewhere(action) => self.act(action),
            Step::Close(then) => {
                self.close();
                if let Some(step) = then {
                    self.step(*step);
                }
            }
            Step::Perform(action) => self.perform(action),
            Step::Go(place) => self.go(place),
            Step::GoBack => self.go_back(),
            Step::GoToRemoval(seat) => self.go_to_removal(seat),
            Step::Open(overlay) => self.model.overlays.push(*overlay),
            Step::Ask(question) => {
                let question = self.telling_what_is_below(question);
                self.ask(question);
            }
            Step::Answered(answer) => self.answer(answer),
            Step::Permissions(edited) => self.take_permissions(*edited),
            Step::ClassicGrant(grant) => self.take_classic_grant(*grant),
            Step::AddToBatch(addresses, origin) => {
                self.wizard(|wizard, _| wizard.take_in(&addresses, origin));
            }
            Step::Submit(command) => self.submit(self.model.actor, command),
            Step::SubmitAs(actor, command) => self.submit(actor, command),
            Step::Simulate(actor, command, told) => self.simulate(actor, command, told),
            Step::ShowClient(client) => {
                self.go(Place::PartnerDashboard);
                self.model.partner_dashboard.show_client(client, self.around);
            }
            Step::All(steps) => steps.into_iter().for_each(|step| self.step(step)),
            Step::Filter(filter) => self.filter(&filter),
            Step::Export(export) => self.export(export),
            Step::Snapshots(request) => self.ask_snapshots(*request),
            Step::Copy(text, told) => self.effects.push(Effect::Copy { text, told }),
            Step::FilterUsers(filters) => self.model.table_mut().filter(*filters, self.around),
            Step::SelectUsers(users) => self.select_users(users),
            Step::SortUsers(sort) => self.model.table_mut().sort(sort, self.around),
            Step::Tell(level, saying) => self.toast(level, saying),
            Step::Operate(actor) => self.operate(actor),
        }
    }

    /// Closes what is on top. When it was a wizard, the users it created stand out then, the first of them under the
    /// cursor; when it was a record, its user is under it.
    pub(super) fn close(&mut self) {
        match self.model.overlays.pop() {
            Some(Overlay::CreateUser(wizard)) => {
                if let Some(created) = &wizard.created {
                    self.model.users.show(&created.users, self.around);
                    self.arm_flash();
                }
            }
            Some(Overlay::ClassicAddUser(flow)) => {
                if let Some(created) = flow.created {
                    self.model.users.show(&[created.user], self.around);
                    self.arm_flash();
                }
            }
            // What is being written is given up, and leaves nothing behind.
            Some(Overlay::Export(dialog)) => self.effects.extend(dialog.under_way.map(Effect::Forget)),
            Some(Overlay::Snapshots(mut panel)) => self.effects.extend(panel.give_up().into_iter().map(Effect::Forget)),
            Some(Overlay::PermissionHistory(mut history)) => {
                history.list.paged.restart();
                self.effects.extend(history.list.paged.take_forgotten().map(Effect::Forget));
            }
            // So is what is being read.
            Some(Overlay::CsvFile(mut dialog)) => self.effects.extend(dialog.give_up().into_iter().map(Effect::Forget)),
            Some(Overlay::UserRecord(record)) => self.model.table_mut().point_at(record.user, self.around.roster),
            _ => {}
        }
    }

    pub(super) fn go(&mut self, place: Place) {
        let record = self.model.overlays.iter().find_map(|overlay| match overlay {
            Overlay::UserRecord(record) => Some(record.user),
            _ => None,
        });
        while !self.model.overlays.is_empty() {
            self.close();
        }
        let before = std::mem::replace(&mut self.model.place, place);
        self.model.trail.leave(Behind { place: before, record }, place);
        self.front(before);
        self.reconcile_screen();
        self.model.users.leave_search();
        self.model.seats.table.leave_search();
    }

    /// One place back on the way one came; to the record, when it was left from one whose user is still there.
    pub(super) fn go_back(&mut self) {
        let Some(behind) = self.model.trail.last() else { return };
        self.go(behind.place);
        let there = |user: &UserId| self.around.account().is_some_and(|account| account.user_by_id(*user).is_some());
        if let Some(user) = behind.record.filter(there) {
            let record = user_record::State::new(user, self.around);
            self.model.overlays.push(Overlay::UserRecord(Box::new(record)));
        }
    }

    pub(super) fn operate(&mut self, actor: Actor) {
        let switched = self.model.actor.hub != actor.hub;
        self.model.operate(actor);
        self.around.actor = actor;
        self.effects.push(Effect::LoadDraft(actor));
        self.around.viewer.scroll_all_to_top();
        self.reconcile();
        let Some(account) = self.around.account() else { return };
        let name = account.user_by_id(actor.user).map(|user| user.display_name()).unwrap_or_default();
        let id = if switched { "toast-account-switched" } else { "toast-operator-switched" };
        let saying = Saying::plain(id).text("name", name).text("account", account.account().name.to_string());
        self.toast(Level::Info, saying);
    }

    fn answer(&mut self, answer: Answer) {
        if answer == Answer::BuySeats {
            return self.buy_missing();
        }
        let Some(Overlay::Dialog(dialog)) = self.model.overlays.pop() else { return };
        match answer {
            Answer::Keep => {}
            Answer::Quit => self.effects.push(Effect::Quit),
            Answer::Discard => match dialog.question {
                Question::UnsavedRecord(leave) => {
                    self.record(|record, _| record.discard());
                    self.leave_record(leave);
                }
                Question::LeaveClassic(leave) => self.leave_classic(leave),
                Question::DiscardDomain => self.model.partners_automation.leave(self.around),
                Question::DiscardSync => self.discard_sync(),
                _ => {
                    self.model.overlays.pop();
                }
            },
            Answer::Save => match dialog.question {
                Question::UnsavedRecord(leave) => self.in_record(|record, _| record.save(Some(leave))),
                _ => self.perform(ActionId::Save),
            },
            Answer::Mine | Answer::Theirs => {
                if let Question::Conflict { field, .. } = dialog.question {
                    self.in_record(|record, around| record.resolve(field, answer == Answer::Mine, around));
                }
            }
            Answer::Resume => self.resume_draft(),
            Answer::DropDraft => self.drop_draft(),
            Answer::StartAnew => {
                // Who may create nobody any more keeps the draft.
                if guard::allowed(self.around.world, self.model.actor, Operation::CreateUsers).is_ok() {
                    self.drop_draft();
                }
                self.create_user();
            }
            Answer::OtherSeat => {
                if self.wizard(|wizard, around| wizard.choose_other_seat(around.world)).is_none() {
                    self.record(|record, around| record.choose_seat(None, around));
                }
            }
            Answer::ShrinkBatch => {
                if let Question::Shortage(seat, _) = dialog.question {
                    self.wizard(|wizard, _| wizard.shrink_batch(seat));
                }
            }
            // Goes its own way above.
            Answer::BuySeats => {}
            Answer::Accept => match dialog.question {
                Question::TakeBack {
                    rejection: Rejection::EditUser(EditUserRejection::CancelsRemoval { seats, .. }),
                    ..
                } => match self.seat_menu(|menu| menu.accept_from_removal(seats)) {
                    Some(step) => self.step(step),
                    None => self.in_record(|record, _| record.accept_from_removal(seats)),
                },
                Question::NoProduct { command, .. } => self.accept_no_product(command),
                Question::OwnLoss => match self.seat_menu(Menu::accept_own_loss) {
                    Some(step) => self.step(step),
                    None => self.in_record(|record, _| record.accept_own_loss()),
                },
                Question::Strip(_) => match self.seat_menu(|menu| menu.accept_strip()) {
                    Some(step) => self.step(step),
                    None => _ = self.record(|record, around| record.put_seat(SeatType::ViewOnly, around)),
                },
                Question::TakeBack { mut command, rejection } => {
                    if let Command::CreateUsers(batch) = &mut *command
                        && let Rejection::CreateUsers(CreateUsersRejection::CancelsRemoval { seats, .. }) = rejection
                    {
                        batch.accepts_from_removal = seats;
                    }
                    if let Command::ActOnUser(wanted) = &mut *command
                        && let Rejection::ActOnUser(ActOnUserRejection::CancelsRemoval { seats, .. }) = rejection
                    {
                        wanted.accepts_from_removal = seats;
                    }
                    if let Command::Partner(wanted) = &mut *command
                        && let PartnerCommand::AssignAs(wanted) = &mut **wanted
                        && let Rejection::CreateUsers(CreateUsersRejection::CancelsRemoval { seats, .. }) = rejection
                    {
                        wanted.accepts_from_removal = seats;
                    }
                    if let Command::BulkUsers(wanted) = &mut *command
                        && let Rejection::Bulk(BulkRejection::CancelsRemoval { seats, .. }) = rejection
                    {
                        wanted.accepts_from_removal = seats;
                    }
                    self.submit(self.model.actor, command);
                }
                Question::Bulk { wanted, .. } => {
                    self.submit(self.model.actor, Box::new(Command::BulkUsers(wanted)));
                }
                Question::ActOnUser { wanted, .. } => {
                    self.submit(self.model.actor, Box::new(Command::ActOnUser(wanted)));
                }
                Question::DeleteTeam { team, .. } => {
                    self.submit(self.model.actor, Box::new(Command::DeleteTeam(team)));
                }
                Question::RemoveMember { user, extra, .. } => {
                    let set_up = extra.map_or(SetUp::MainTeam(None), SetUp::RemoveExtraTeam);
                    let wanted = SetUpUsers { users: vec![user], set_up };
                    self.submit(self.model.actor, Box::new(Command::SetUpUsers(wanted)));
                }
                Question::App { deed, slug, .. } => self.app_agreed(deed, slug),
                Question::DeletePreset { preset, .. } => {
                    self.submit(self.model.actor, Box::new(Command::DeletePreset(preset)));
                }
                Question::EndException { email, .. } => {
                    let wanted = PartnerCommand::EndException { email };
                    self.submit(self.model.actor, Box::new(Command::Partner(Box::new(wanted))));
                }
                Question::EndServices { client, .. } => {
                    let wanted = PartnerCommand::EndServices { client };
                    self.submit(self.model.actor, Box::new(Command::Partner(Box::new(wanted))));
                }
                Question::MoveClock { to, .. } => self.effects.push(Effect::MoveClock(to)),
                Question::Snapshot { what, snapshot, .. } => self.snapshot_agreed(what, snapshot.name),
                Question::StartTrial { product, .. } => {
                    self.submit(self.model.actor, Box::new(Command::StartTrial(product)));
                }
                Question::CancelRemoval { seat, effective_on, .. } => {
                    let wanted = CancelRemoval { seat, effective_on };
                    self.submit(self.model.actor, Box::new(Command::CancelRemoval(wanted)));
                }
                Question::RetryCharge { order, card, .. } => self.retry_charge(order, card),
                Question::BuySeats { order, .. } => {
                    self.submit(self.model.actor, Box::new(Command::BuySeats(order)));
                }
                Question::DiscardAdjustments(instead) => {
                    self.wizard(|wizard, around| wizard.narrow(instead, around.world));
                }
                Question::OtherTemplate(id) => {
                    self.wizard(|wizard, around| wizard.pick_template(id, around.world));
                }
                _ => {}
            },
        }
    }

    /// Opens the page that sells what a batch lacks, and leaves the wizard below it at its list of seats [SM-2, SM-4].
    /// Who may not buy is told so, and still has the other ways out.
    fn buy_missing(&mut self) {
        let Some(Overlay::Dialog(Dialog {
            question:
                question @ (Question::Shortage(seat, short)
                | Question::SeatMissing(seat, short)
                | Question::UserShortage(seat, short)),
            ..
        })) = self.model.overlays.last()
        else {
            return;
        };
        let (seat, missing) = (*seat, short.missing());
        let is_edit = matches!(question, Question::UserShortage(..));
        match decide::for_sale(self.around.world, self.model.actor, seat) {
            Ok(pool) => {
                let page = buy_seats::State::missing(seat, missing, decide::most(pool));
                self.model.overlays.pop();
                if self.wizard(|wizard, around| wizard.wait_for_seats(seat, around.world)).is_none() && is_edit {
                    self.record(|record, around| record.choose_seat(Some(seat), around));
                }
                self.model.overlays.push(Overlay::BuySeats(Box::new(page)));
            }
            Err(rejection) => self.ask(Question::Refused(rejection)),
        }
    }

    /// Hands what the permission editor has answered to whoever opened it: the nearest below it that edits access.
    fn take_permissions(&mut self, edited: Edited) {
        for overlay in self.model.overlays.iter_mut().rev() {
            match overlay {
                Overlay::CreateUser(wizard) => return wizard.take_permissions(edited, self.around.world),
                Overlay::UserRecord(record) => return record.take_permissions(edited, self.around),
                _ => {}
            }
        }
    }

    /// Goes where one wanted to go from a record.
    pub(super) fn leave_record(&mut self, leave: Leave) {
        match leave {
            Leave::Close => self.close(),
            Leave::Next => _ = self.record(|record, around| record.go(true, around)),
            Leave::Previous => _ = self.record(|record, around| record.go(false, around)),
            Leave::Quit => self.effects.push(Effect::Quit),
            Leave::To(action) => self.act(action),
        }
    }

    /// Lets the record act, and takes the step that it asks for.
    fn in_record(&mut self, act: impl FnOnce(&mut user_record::State, &mut super::Surroundings<'_>) -> Step) {
        let step = self.record(act).unwrap_or(Step::Stay);
        self.step(step);
    }

    /// Lets the record act, wherever in the stack it lies.
    pub(super) fn record<T>(
        &mut self,
        act: impl FnOnce(&mut user_record::State, &mut super::Surroundings<'_>) -> T,
    ) -> Option<T> {
        let record = self.model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
            Overlay::UserRecord(record) => Some(record),
            _ => None,
        });
        record.map(|record| act(record, self.around))
    }

    /// Lets the wizard act, wherever in the stack it lies.
    pub(super) fn wizard<T>(
        &mut self,
        act: impl FnOnce(&mut create_user::State, &mut super::Surroundings<'_>) -> T,
    ) -> Option<T> {
        let wizard = self.model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
            Overlay::CreateUser(wizard) => Some(wizard),
            _ => None,
        });
        wizard.map(|wizard| act(wizard, self.around))
    }
}

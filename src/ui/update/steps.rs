//! What a part asks for after it has had its turn.

use super::Session;
use crate::{
    domain::{command::Command, guard::Actor, rejection::CreateUsersRejection, rejection::Rejection},
    ui::{
        effect::Effect,
        overlays::{Answer, Overlay, Question},
        place::Place,
        step::Step,
        toast::{Level, Saying},
        wizards::create_user,
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
            Step::Open(overlay) => self.model.overlays.push(*overlay),
            Step::Ask(question) => self.ask(question),
            Step::Answered(answer) => self.answer(answer),
            Step::Submit(command) => self.submit(command),
            Step::Copy(text, said) => self.effects.push(Effect::Copy { text, said }),
            Step::Filter(filters) => self.model.users.filter(*filters, self.around),
            Step::Sort(sort) => self.model.users.sort(sort, self.around),
            Step::Tell(level, saying) => self.toast(level, saying),
            Step::Operate(actor) => self.operate(actor),
        }
    }

    /// Closes what is on top. When it was a wizard, the users it created stand out then, the first under the cursor.
    pub(super) fn close(&mut self) {
        if let Some(Overlay::CreateUser(wizard)) = self.model.overlays.pop()
            && let Some(created) = &wizard.created
        {
            self.model.users.show(&created.users, self.around);
            self.arm_flash();
        }
    }

    pub(super) fn go(&mut self, place: Place) {
        self.model.overlays.clear();
        self.model.place = place;
        self.model.users.leave_search();
    }

    fn operate(&mut self, actor: Actor) {
        let switched = self.model.actor.hub != actor.hub;
        self.model.operate(actor);
        self.around.actor = actor;
        self.around.viewer.scroll_all_to_top();
        self.reconcile();
        let Some(account) = self.around.account() else { return };
        let name = account.user_by_id(actor.user).map(|user| user.display_name()).unwrap_or_default();
        let id = if switched { "toast-account-switched" } else { "toast-operator-switched" };
        let saying = Saying::plain(id).text("name", name).text("account", account.account().name.to_string());
        self.toast(Level::Info, saying);
    }

    fn answer(&mut self, answer: Answer) {
        let Some(Overlay::Dialog(dialog)) = self.model.overlays.pop() else { return };
        match answer {
            Answer::Keep => {}
            Answer::Quit => self.effects.push(Effect::Quit),
            Answer::Discard => {
                self.model.overlays.pop();
            }
            Answer::OtherSeat => {
                self.wizard(|wizard, around| wizard.choose_other_seat(around.world));
            }
            Answer::ShrinkBatch => {
                self.wizard(|wizard, _| wizard.shrink_batch());
            }
            Answer::Accept => {
                if let Question::TakeBack { mut command, rejection } = dialog.question {
                    let Command::CreateUsers(batch) = &mut *command;
                    if let Rejection::CreateUsers(CreateUsersRejection::CancelsRemoval { seats, .. }) = rejection {
                        batch.accepts_from_removal = seats;
                    }
                    self.submit(command);
                }
            }
        }
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

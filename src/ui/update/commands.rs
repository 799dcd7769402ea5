//! Commands on their way to the hub, and what became of them.

use super::Session;
use crate::{
    domain::{
        change::Receipt,
        command::Command,
        guard::Actor,
        rejection::{CreateUsersRejection, Rejection},
    },
    ui::{
        action::ActionId,
        effect::Effect,
        input::Input,
        model::Pending,
        msg::Outcome,
        overlays::{Overlay, Question},
        step::Step,
        toast::{Level, Saying},
        wording,
    },
};

impl Session<'_, '_, '_> {
    pub(super) fn submit(&mut self, actor: Actor, command: Box<Command>) {
        if self.model.store_lost.is_some() {
            return self.toast(Level::Error, Saying::plain("store-read-only"));
        }
        let token = self.model.next_token();
        self.model.pending = Some(Pending { token, command: command.clone(), typed: Vec::new() });
        self.effects.push(Effect::Submit(token, actor, command));
    }

    pub(super) fn outcome(&mut self, outcome: Outcome) {
        let Some(pending) = self.model.pending.take() else { return };
        match outcome {
            Outcome::Committed(receipt) => {
                self.reconcile();
                let created = matches!(receipt, Receipt::UsersCreated { .. });
                self.committed(receipt);
                for input in pending.typed {
                    if !(created && self.leaves_links(&input)) {
                        self.input(input);
                    }
                }
            }
            Outcome::Rejected(rejection) => {
                self.rejected(rejection, pending.command);
                self.dropped(pending.typed.len());
            }
            Outcome::NotWritten => {
                self.toast(Level::Error, Saying::plain("store-not-written"));
            }
            // The banner says it all, keys that went with it included.
            Outcome::Failed(why) => self.model.store_lost = Some(why),
        }
    }

    /// Whether a key typed before the wizard's last page was seen would close it: the links are shown nowhere else.
    fn leaves_links(&self, input: &Input) -> bool {
        let last = matches!(self.model.overlays.last(), Some(Overlay::CreateUser(wizard)) if wizard.created.is_some());
        let closes = |key| matches!(self.action(key), Some(ActionId::NextPage | ActionId::Back | ActionId::Quit));
        last && matches!(input, Input::Key(key) if closes(*key))
    }

    fn committed(&mut self, receipt: Receipt) {
        match receipt {
            Receipt::SignedUp { user } => {
                self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::SignUp(_)));
                let user = self.around.account().and_then(|account| account.user_by_id(user));
                let name = user.map(|user| user.display_name()).unwrap_or_default();
                self.toast(Level::Success, Saying::plain("sign-up-done").text("name", name));
            }
            // The wizard's last page says what was done.
            Receipt::UsersCreated { .. } => {
                self.wizard(|wizard, around| wizard.committed(receipt, around.world));
            }
            // What lay below the page goes on where it was, with the new seats in it.
            Receipt::SeatsBought { seat, quantity, purchased } => {
                self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::BuySeats(_)));
                self.toast(Level::Success, wording::buy_seats::bought(seat, quantity, purchased));
            }
            Receipt::UsersSetUp { set_up, users, .. } => {
                let Some(account) = self.around.account() else { return };
                self.toast(Level::Success, wording::set_up_users::done(&set_up, users, account));
            }
            Receipt::UserEdited { user, taken_back } => {
                let user = self.around.account().and_then(|account| account.user_by_id(user));
                let name = user.map(|user| user.display_name()).unwrap_or_default();
                self.toast(Level::Success, wording::edit_user::saved(name, taken_back));
                let leave = self.record(|record, _| record.saved()).flatten();
                self.reconcile();
                if let Some(leave) = leave {
                    self.leave_record(leave);
                }
            }
        }
    }

    fn rejected(&mut self, rejection: Rejection, command: Box<Command>) {
        if let Rejection::CreateUsers(no) = &rejection {
            if matches!(no, CreateUsersRejection::CancelsRemoval { .. }) {
                return self.ask(Question::TakeBack { rejection, command });
            }
            let step = self.wizard(|wizard, around| wizard.rejected(no, around.world)).unwrap_or(Step::Stay);
            let asked = matches!(step, Step::Ask(_));
            self.step(step);
            if asked {
                return;
            }
        }
        if let Rejection::EditUser(no) = &rejection
            && let Some(step) = self.record(|record, around| record.rejected(no, around))
        {
            return self.step(step);
        }
        if let Rejection::SignUp(no) = &rejection
            && let Some(Overlay::SignUp(page)) = self.model.overlays.last_mut()
        {
            return page.rejected(*no);
        }
        self.ask(Question::Refused(rejection));
    }

    fn dropped(&mut self, keys: usize) {
        if keys > 0 {
            self.toast(Level::Warning, Saying::plain("toast-keys-dropped").count("count", keys));
        }
    }
}

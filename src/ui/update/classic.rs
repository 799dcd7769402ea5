//! The classic flow of 2017 and the grants of its users: opening, leaving, and what became of their commands.

use super::Session;
use crate::{
    domain::{
        access::ClassicGrant,
        change::Receipt,
        command::Command,
        guard::{self, Operation},
        id::UserId,
        rejection::{ClassicUserRejection as No, Rejection},
    },
    ui::{
        overlays::{Overlay, Question, question::ClassicLeave},
        screens::user_record,
        toast::{Level, Saying},
        wizards::classic_add_user,
        wording,
    },
};

impl Session<'_, '_, '_> {
    /// Opens the classic flow, or says who may [PM-02, AC-07].
    pub(super) fn add_classic_user(&mut self) {
        match guard::allowed(self.around.world, self.model.actor, Operation::AddClassicUsers) {
            Ok(()) => {
                self.around.viewer.scroll_to_top(crate::ui::layout::WidgetId::WizardPage);
                let flow = classic_add_user::State::new(self.model.actor);
                self.model.overlays.push(Overlay::ClassicAddUser(Box::new(flow)));
            }
            Err(refusal) => self.toast(Level::Error, wording::refusal::saying(&refusal)),
        }
    }

    /// Leaves the classic flow, whatever was typed, for where one wanted to go.
    pub(super) fn leave_classic(&mut self, leave: ClassicLeave) {
        self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::ClassicAddUser(_)));
        match leave {
            ClassicLeave::List => {}
            ClassicLeave::SeatFlow => self.create_user(),
            ClassicLeave::User(user) => {
                let record = user_record::State::new(user, self.around);
                self.model.overlays.push(Overlay::UserRecord(Box::new(record)));
            }
        }
    }

    /// Takes in what was done to a classic user.
    pub(super) fn classic_done(&mut self, receipt: Receipt) {
        match receipt {
            Receipt::ClassicUserCreated { user, mailed } => {
                if let Some(flow) = self.classic_flow() {
                    flow.committed(user, mailed);
                }
            }
            Receipt::ClassicUserNotKept { email } => {
                self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::ClassicAddUser(_)));
                self.toast(Level::Info, Saying::plain("classic-not-kept").text("email", email.typed()));
            }
            Receipt::ClassicUserRemoved { user, email } => self.classic_removed(user, email.typed()),
            _ => {}
        }
    }

    /// A record whose user was removed goes on to who stood next in the list.
    fn classic_removed(&mut self, user: UserId, email: &str) {
        let record = self.model.overlays.iter_mut().find_map(|overlay| match overlay {
            Overlay::UserRecord(record) if record.user == user => Some(record),
            _ => None,
        });
        let mut name = email.to_owned();
        if let Some(record) = record {
            name.clone_from(&record.name);
            record.saved();
            if !record.go_on(self.around) {
                self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::UserRecord(_)));
            }
        }
        self.toast(Level::Success, Saying::plain("classic-removed").text("name", name));
    }

    /// Takes in that a classic user was refused.
    pub(super) fn classic_refused(&mut self, no: &No, command: Box<Command>) {
        if let No::NoProduct(email) = no {
            let new = matches!(*command, Command::CreateClassicUser(_));
            return self.ask(Question::NoProduct { command, email: email.typed().to_owned(), new });
        }
        let world = self.around.world;
        if let Some(flow) = self.classic_flow() {
            if flow.rejected(no, world) {
                return;
            }
        } else if let Some(step) = self.record(|record, around| record.classic_rejected(no, around)) {
            return self.step(step);
        }
        self.ask(Question::Refused(Rejection::ClassicUser(no.clone())));
    }

    /// Hands a command in again, with the agreement that was missing [ER-19].
    pub(super) fn accept_no_product(&mut self, mut command: Box<Command>) {
        match &mut *command {
            Command::CreateClassicUser(wanted) => wanted.accepts_nothing = true,
            Command::EditClassicUser(edit) => edit.accepts_removal = true,
            _ => {}
        }
        self.submit(self.model.actor, command);
    }

    /// Hands what the classic editor has answered to the record below it.
    pub(super) fn take_classic_grant(&mut self, grant: ClassicGrant) {
        self.record(|record, around| record.put_classic_grant(grant, around));
    }

    /// The classic flow, when it is open.
    fn classic_flow(&mut self) -> Option<&mut classic_add_user::State> {
        self.model.overlays.iter_mut().find_map(|overlay| match overlay {
            Overlay::ClassicAddUser(flow) => Some(flow.as_mut()),
            _ => None,
        })
    }
}

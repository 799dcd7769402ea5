//! Commands on their way to the hub, and what became of them.

use super::Session;
use crate::{
    domain::{
        change::{Receipt, TakenBack},
        command::{Command, UserAction},
        guard::Actor,
        id::UserId,
        rejection::{ActOnUserRejection, BulkRejection, CreateUsersRejection, Rejection},
    },
    ui::{
        action::ActionId,
        effect::Effect,
        input::Input,
        model::Pending,
        msg::Outcome,
        overlays::{Overlay, Question},
        screens::groups::GroupId,
        step::Step,
        toast::{Level, Saying},
        wizards::remove_seats::Confirmed,
        wording,
    },
};

impl Session<'_, '_, '_> {
    pub(super) fn submit(&mut self, actor: Actor, command: Box<Command>) {
        if self.model.store_lost.is_some() {
            return self.toast(Level::Error, Saying::plain("store-read-only"));
        }
        let token = self.model.next_token();
        self.model.pending = Some(Pending { token, command: command.clone(), typed: Vec::new(), told: None });
        self.effects.push(Effect::Submit(token, actor, command));
    }

    pub(super) fn outcome(&mut self, outcome: Outcome) {
        let Some(pending) = self.model.pending.take() else { return };
        match outcome {
            Outcome::Committed(receipt) => {
                self.reconcile();
                let created = matches!(
                    receipt,
                    Receipt::UsersCreated { .. } | Receipt::ClassicUserCreated { .. } | Receipt::Purchased { .. }
                );
                match pending.told {
                    Some(told) => self.toast(Level::Success, told),
                    None => self.committed(receipt),
                }
                for input in pending.typed {
                    if !(created && self.leaves_links(&input)) {
                        self.input(input);
                    }
                }
            }
            Outcome::Rejected(rejection) => {
                // What could be done about it is for whoever was simulated to do.
                match pending.told {
                    Some(_) => self.ask(Question::Refused(rejection)),
                    None => self.rejected(rejection, pending.command),
                }
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
        let last = match self.model.overlays.last() {
            Some(Overlay::CreateUser(wizard)) => wizard.created.is_some(),
            Some(Overlay::ClassicAddUser(flow)) => flow.created.is_some(),
            Some(Overlay::Checkout(checkout)) => checkout.done.is_some(),
            _ => false,
        };
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
            Receipt::PasswordChosen { user } => {
                self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::ChoosePassword(_)));
                let user = self.around.account().and_then(|account| account.user_by_id(user));
                let name = user.map(|user| user.display_name()).unwrap_or_default();
                self.toast(Level::Success, Saying::plain("choose-password-done").text("name", name));
            }
            // Whoever writes the file tells when it is there.
            Receipt::UsersExported { .. } => {}
            // The wizard's last page says what was done.
            Receipt::UsersCreated { ref users, .. } => {
                self.model.note(Level::Success, Saying::plain("create-user-created").count("count", users.len()));
                self.wizard(|wizard, around| wizard.committed(receipt, around.world));
            }
            // What lay below the page goes on where it was, with the new seats in it.
            Receipt::SeatsBought { seat, quantity, purchased } => {
                self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::BuySeats(_)));
                let step = self.wizard(|wizard, around| wizard.seats_bought(seat, around.world));
                self.step(step.unwrap_or(Step::Stay));
                self.toast(Level::Success, wording::buy_seats::bought(seat, quantity, purchased));
            }
            // The checkout's last page says what was bought.
            Receipt::Purchased { order, total_cents } => self.purchased(order, total_cents),
            Receipt::CardSet { .. } => self.card_set(),
            Receipt::TrialStarted { product, ends_on } => {
                self.toast(Level::Success, wording::billing::trial_started(product, ends_on));
            }
            Receipt::ChargeRetried { order, total_cents } => {
                self.charge_retried(wording::billing::retried(order, total_cents));
            }
            Receipt::Partner(receipt) => {
                self.domain_set(&receipt);
                self.partner_done(&receipt);
            }
            Receipt::SalesContacted { .. } => self.sales_contacted(),
            // The dialog goes on to its confirmation.
            Receipt::RemovalScheduled { seats, total, effective_on, .. } => {
                if let Some(Overlay::RemoveSeats(dialog)) = self.model.overlays.last_mut() {
                    dialog.committed(Confirmed { seats, total, effective_on });
                }
            }
            // Nobody asks for what happens on its own.
            Receipt::Renewed { .. } | Receipt::TrialAnnounced { .. } | Receipt::TrialEnded { .. } => {}
            Receipt::RemovalCancelled { seat, seats, .. } => {
                self.toast(Level::Success, wording::remove_seats::cancelled(seat, seats));
            }
            Receipt::TeamKept { .. }
            | Receipt::TeamDeleted { .. }
            | Receipt::PresetKept { .. }
            | Receipt::PropertyKept { .. }
            | Receipt::DefaultPropertySet { .. }
            | Receipt::PresetDeleted { .. } => self.group_done(&receipt),
            Receipt::UsersSetUp { set_up, users, .. } => {
                let Some(account) = self.around.account() else { return };
                self.toast(Level::Success, wording::set_up_users::done(&set_up, users, account));
            }
            Receipt::ActedOnUser { user, email, action, taken_back } => {
                self.acted_on(user, email.typed(), action, taken_back);
            }
            Receipt::NotificationsSet => {
                self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::Notifications(_)));
                self.toast(Level::Success, Saying::plain("notifications-saved"));
            }
            Receipt::LeadAssigned { user, email, lead, notice } => {
                let user = self.around.account().and_then(|account| account.user_by_id(user));
                let name = user.map_or_else(|| email.typed().to_owned(), |user| user.display_name());
                let (level, saying) = wording::notifications::lead(name, lead, notice);
                self.toast(level, saying);
            }
            Receipt::BulkDone { work, outcome } => self.bulk_done(work, outcome),
            Receipt::JobStarted { job, total } => {
                self.close_partner_panels();
                self.close_leaving_record(job);
                self.job_started(job, total);
            }
            // The panel shows what has become of it.
            Receipt::JobMoved { .. } => {}
            Receipt::ClassicUserCreated { .. }
            | Receipt::ClassicUserNotKept { .. }
            | Receipt::ClassicUserRemoved { .. } => self.classic_done(receipt),
            Receipt::ClassicUserEdited { user } => self.user_edited(user, None),
            Receipt::UserEdited { user, taken_back } => self.user_edited(user, taken_back),
            Receipt::App { slug, name, deed } => self.app_done(&slug, &name, deed),
            Receipt::SalesforceSwitched(done) => self.salesforce_switched(&done),
            Receipt::SyncSettingsSaved => self.sync_saved(),
        }
    }

    /// Says that a record was saved, and goes where one wanted to go from it.
    fn user_edited(&mut self, user: UserId, taken_back: Option<TakenBack>) {
        // From the list of seats nothing else can have been changed.
        let listed = self.seat_menu(|menu| menu.user == user).unwrap_or(false);
        let user = self.around.account().and_then(|account| account.user_by_id(user));
        let name = user.map(|user| user.display_name()).unwrap_or_default();
        let said = match (user.and_then(|user| user.seat).filter(|_| listed), taken_back) {
            (Some(seat), None) => wording::edit_user::seat_changed(name, seat),
            (_, taken_back) => wording::edit_user::saved(name, taken_back),
        };
        self.toast(Level::Success, said);
        let leave = self.record(|record, _| record.saved()).flatten();
        self.model.seats.menu = None;
        self.reconcile();
        if let Some(leave) = leave {
            self.leave_record(leave);
        }
    }

    /// Says what was done to a user; the record of one who was deleted goes on to who stood next in the list.
    fn acted_on(&mut self, user: UserId, email: &str, action: UserAction, taken_back: Option<TakenBack>) {
        let record = self.model.overlays.iter_mut().find_map(|overlay| match overlay {
            Overlay::UserRecord(record) if record.user == user => Some(record),
            _ => None,
        });
        let mut name = email.to_owned();
        if let Some(record) = record {
            name.clone_from(&record.name);
            if action == UserAction::Delete && !record.go_on(self.around) {
                self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::UserRecord(_)));
            }
        }
        let saying = match taken_back {
            Some(back) => wording::user_actions::reactivated_with(back, name),
            None => wording::user_actions::done(action, name, email),
        };
        self.toast(Level::Success, saying);
    }

    /// A team, a preset or a property was created, edited or deleted: the cursor goes to it.
    fn group_done(&mut self, receipt: &Receipt) {
        self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::GroupForm(_)));
        match receipt {
            Receipt::TeamKept { team, .. } => self.model.teams.show(GroupId::Team(team.clone()), self.around),
            Receipt::PresetKept { preset, .. } => {
                self.model.presets.show(GroupId::Preset(preset.clone()), self.around);
            }
            Receipt::PropertyKept { property, .. } => {
                self.model.properties.show(GroupId::Property(property.clone()), self.around);
            }
            _ => {}
        }
        if let Some(saying) = wording::groups::done(receipt) {
            self.toast(Level::Success, saying);
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
        if self.partner_refused(&rejection, &command) || self.sync_refused(&rejection, &command) {
            return;
        }
        if self.connect_salesforce_refused(&rejection, &command) {
            return;
        }
        if let Rejection::Card(problem) = rejection
            && self.card_refused(problem, &command)
        {
            return;
        }
        if let Rejection::ClassicUser(no) = &rejection {
            return self.classic_refused(no, command);
        }
        match &rejection {
            Rejection::ActOnUser(ActOnUserRejection::CancelsRemoval { .. }) => {
                return self.ask(Question::TakeBack { rejection, command });
            }
            Rejection::Bulk(BulkRejection::CancelsRemoval { .. }) => {
                return self.ask(Question::TakeBack { rejection, command });
            }
            Rejection::ActOnUser(ActOnUserRejection::Shortage(seat, short)) => {
                return self.ask(Question::SeatMissing(*seat, *short));
            }
            _ => {}
        }
        let words = self.around.words();
        if let Some(Overlay::BulkForm(form)) = self.model.overlays.last_mut()
            && form.rejected(&rejection, words)
        {
            return;
        }
        if let Some(Overlay::GroupForm(form)) = self.model.overlays.last_mut()
            && form.rejected(&rejection)
        {
            return;
        }
        if let Rejection::EditUser(no) = &rejection
            && let Some(step) = self.record(|record, around| record.rejected(no, around))
        {
            return self.step(step);
        }
        if let Rejection::EditUser(no) = &rejection
            && self.seat_rejected(no)
        {
            return;
        }
        if let Rejection::RemoveSeats(no) = &rejection
            && let Some(Overlay::RemoveSeats(dialog)) = self.model.overlays.last_mut()
            && dialog.rejected(*no)
        {
            return;
        }
        if let Rejection::Partner(no) = &rejection
            && self.domain_refused(no)
        {
            return;
        }
        if self.not_bought(&rejection) {
            return;
        }
        if let Rejection::SignUp(no) = &rejection
            && let Some(Overlay::SignUp(page)) = self.model.overlays.last_mut()
        {
            return page.rejected(*no);
        }
        if let Rejection::ChoosePassword(no) = &rejection
            && let Some(Overlay::ChoosePassword(page)) = self.model.overlays.last_mut()
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

//! Update: a message in, the model moved, effects out. Synchronous, and without a clock.

use super::{
    action::ActionId,
    context::Context,
    effect::Effect,
    input::Input,
    key::Key,
    layout::WidgetId,
    model::{Model, Pending},
    msg::{CopyResult, Msg, Outcome},
    overlay::{Answer, Dialog, Overlay, Question},
    place::{Place, menu_places},
    screens::users::roster::Roster,
    toast::{Level, Saying, Toast},
    viewer::Viewer,
    widgets::cursor,
    wizards::create_user::{self, Step},
    wording,
};
use crate::domain::{
    change::Receipt,
    command::Command,
    guard::{self, Operation},
    rejection::{CreateUsersRejection, Rejection},
    world::World,
};

/// What updating reads besides the model and the message.
pub struct Surroundings<'a> {
    /// The world as it is now.
    pub world: &'a World,
    /// Words, themes, keymap.
    pub context: &'a Context,
    /// The account's users in their order.
    pub roster: &'a mut Roster,
    /// The person's own view.
    pub viewer: &'a mut Viewer,
}

/// Takes in a message.
pub fn update(model: &mut Model, msg: Msg, around: &mut Surroundings<'_>) -> Vec<Effect> {
    let mut session = Session { model, around, effects: Vec::new() };
    session.take(msg);
    session.effects
}

struct Session<'m, 'a, 'w> {
    model: &'m mut Model,
    around: &'a mut Surroundings<'w>,
    effects: Vec<Effect>,
}

impl Session<'_, '_, '_> {
    fn take(&mut self, msg: Msg) {
        match msg {
            Msg::Input(input) => self.input(input),
            Msg::Changed => self.reconcile(),
            Msg::Outcome(token, outcome) => {
                if self.model.pending.as_ref().is_some_and(|pending| pending.token == token) {
                    self.outcome(outcome);
                }
            }
            Msg::ToastOver(id) => {
                if self.model.toast.as_ref().is_some_and(|toast| toast.id == id) {
                    self.model.toast = None;
                }
            }
            Msg::Copied(CopyResult::Sent(links)) => {
                self.toast(Level::Success, Saying::plain("toast-copied").count("count", links));
            }
            Msg::Copied(CopyResult::TooLong) => self.toast(Level::Error, Saying::plain("toast-copy-too-long")),
            Msg::StoreLost(why) => self.model.store_lost = Some(why),
        }
    }

    fn input(&mut self, input: Input) {
        if let Input::Resize(size) = input {
            self.around.viewer.size = size;
            return;
        }
        let quits = matches!(input, Input::Key(key) if self.action(key) == Some(ActionId::QuitNow));
        if let Some(pending) = self.model.pending.as_mut().filter(|_| !quits) {
            // Bounded: what somebody hammers in while the disk is slow is not worth more.
            if pending.typed.len() < 256 {
                pending.typed.push(input);
            }
            return;
        }
        match input {
            Input::Key(key) => self.key(key),
            Input::Paste(text) => self.paste(&text),
            Input::Resize(_) => {}
        }
    }

    fn action(&self, key: Key) -> Option<ActionId> {
        self.around.context.keymap.action(&self.model.contexts(), key)
    }

    fn key(&mut self, key: Key) {
        match self.model.overlays.last() {
            Some(Overlay::CreateUser(_)) => {
                let step =
                    self.wizard(|wizard, around| wizard.key(key, around.world, &around.context.keymap, around.viewer));
                self.step(step);
            }
            Some(_) => self.overlay_key(key),
            None if self.model.place == Place::Users && self.model.users.searching => self.search_key(key),
            None => match self.action(key) {
                Some(action) => self.act(action),
                None => self.bell(),
            },
        }
    }

    fn search_key(&mut self, key: Key) {
        let action = self.action(key);
        match action {
            Some(ActionId::Back) => {
                self.model.users.clear_search();
                self.refresh();
            }
            Some(ActionId::NextField) => self.model.users.searching = false,
            _ => {
                use super::key::KeyCode as K;
                let list = match key.code {
                    K::Enter => {
                        self.model.users.searching = false;
                        return;
                    }
                    K::Up => Some(ActionId::Up),
                    K::Down => Some(ActionId::Down),
                    K::PageUp => Some(ActionId::PageUp),
                    K::PageDown => Some(ActionId::PageDown),
                    _ => None,
                };
                if let Some(move_by) = list {
                    self.model.users.searching = false;
                    self.act(move_by);
                } else if self.model.users.type_key(key) {
                    self.refresh();
                } else if let Some(action) = action {
                    self.act(action);
                } else {
                    self.bell();
                }
            }
        }
    }

    fn act(&mut self, action: ActionId) {
        match action {
            ActionId::Tab(at) => {
                if let Some(place) = Place::TABS.get(usize::from(at)) {
                    self.go(*place);
                }
            }
            ActionId::AccountMenu => {
                let at = menu_places().position(|place| place == self.model.place).unwrap_or(0);
                self.model.overlays.push(Overlay::AccountMenu(at));
            }
            ActionId::Help => {
                let contexts = self.model.contexts();
                self.around.viewer.scroll_to_top(WidgetId::Help);
                self.model.overlays.push(Overlay::Help(contexts));
            }
            ActionId::Quit if self.model.is_dirty() => self.ask(Question::QuitUnsaved),
            ActionId::Quit | ActionId::QuitNow => self.effects.push(Effect::Quit),
            ActionId::CreateUser => match guard::allowed(self.around.world, self.model.actor, Operation::CreateUsers) {
                Ok(()) => {
                    let wizard = create_user::State::new(self.model.actor);
                    self.model.overlays.push(Overlay::CreateUser(Box::new(wizard)));
                }
                Err(refusal) => {
                    let saying = wording::refusal::saying(&refusal);
                    self.toast(Level::Error, saying);
                }
            },
            ActionId::Search => self.model.users.searching = true,
            ActionId::Back if !self.model.users.search.is_empty() && self.model.place == Place::Users => {
                self.model.users.clear_search();
                self.refresh();
            }
            // One step back from a pane is the first pane, and from there nowhere.
            ActionId::Back if self.model.place != Place::Users => self.go(Place::Users),
            _ if self.model.place == Place::Users => {
                let page = self.around.viewer.page(WidgetId::UsersTable);
                if !self.model.users.act(action, page, self.around.roster) {
                    self.bell();
                }
            }
            _ => self.bell(),
        }
    }

    fn go(&mut self, place: Place) {
        self.model.place = place;
        self.model.users.searching = false;
    }

    fn overlay_key(&mut self, key: Key) {
        let Some(action) = self.action(key) else { return self.bell() };
        if action == ActionId::QuitNow {
            return self.act(action);
        }
        let Some(top) = self.model.overlays.last_mut() else { return };
        match top {
            Overlay::AccountMenu(at) => {
                let places = menu_places().count();
                if let Some(row) = cursor::moved(action, *at, places, places) {
                    *at = row;
                    return;
                }
                match action {
                    ActionId::Activate | ActionId::Toggle => {
                        let place = menu_places().nth(*at);
                        self.model.overlays.pop();
                        if let Some(place) = place {
                            self.go(place);
                        }
                    }
                    ActionId::Help => self.act(action),
                    _ => {
                        self.model.overlays.pop();
                    }
                }
            }
            Overlay::Help(_) => match cursor::scrolled(action, self.around.viewer.page(WidgetId::Help)) {
                Some(rows) => self.around.viewer.scroll_by(WidgetId::Help, rows),
                None => {
                    self.model.overlays.pop();
                }
            },
            Overlay::Dialog(dialog) => match action {
                ActionId::NextField => dialog.step(1),
                ActionId::PrevField => dialog.step(-1),
                ActionId::Activate | ActionId::Toggle => {
                    let answer = dialog.answer();
                    self.answer(answer);
                }
                ActionId::Help => self.act(action),
                _ => {
                    self.model.overlays.pop();
                }
            },
            Overlay::CreateUser(_) => {}
        }
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
                    if let Command::CreateUsers(batch) = &mut *command
                        && let Rejection::CreateUsers(CreateUsersRejection::CancelsRemoval { seats, .. }) = rejection
                    {
                        batch.accepts_from_removal = seats;
                    }
                    self.submit(command);
                }
            }
        }
    }

    fn paste(&mut self, text: &str) {
        match self.model.overlays.last() {
            Some(Overlay::CreateUser(_)) => {
                let step = self.wizard(|wizard, _| wizard.paste(text));
                self.step(step);
            }
            None if self.model.place == Place::Users && self.model.users.searching => {
                self.model.users.paste(text);
                self.refresh();
            }
            _ => self.bell(),
        }
    }

    /// Lets the wizard act, wherever in the stack it lies.
    fn wizard<T>(&mut self, act: impl FnOnce(&mut create_user::State, &mut Surroundings<'_>) -> T) -> Option<T> {
        let wizard = self.model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
            Overlay::CreateUser(wizard) => Some(wizard),
            _ => None,
        });
        wizard.map(|wizard| act(wizard, self.around))
    }

    fn step(&mut self, step: Option<Step>) {
        match step {
            None | Some(Step::Stay) => {}
            Some(Step::Ignored) => self.bell(),
            Some(Step::Elsewhere(action)) => self.act(action),
            Some(Step::Close) => self.close_wizard(),
            Some(Step::AskDiscard) => {
                let count = self.wizard(|wizard, _| wizard.draft.addresses.len()).unwrap_or(0);
                self.ask(Question::DiscardWizard(count));
            }
            Some(Step::AskShortage(seat, short)) => self.ask(Question::Shortage(seat, short)),
            Some(Step::SeatRefused(seat, refusal)) => self.ask(Question::SeatRefused(seat, refusal)),
            Some(Step::Submit(command)) => self.submit(command),
            Some(Step::Tell(saying)) => self.toast(Level::Info, saying),
            Some(Step::Copy(text, links)) => self.effects.push(Effect::Copy { text, links }),
        }
    }

    /// Closes the wizard; the first user it created is under the cursor then.
    fn close_wizard(&mut self) {
        if let Some(Overlay::CreateUser(wizard)) = self.model.overlays.pop()
            && let Some(first) = wizard.created.as_ref().and_then(|created| created.users.first())
        {
            self.model.users.clear_search();
            self.model.users.select(*first);
            self.refresh();
        }
    }

    fn submit(&mut self, command: Box<Command>) {
        if self.model.store_lost.is_some() {
            return self.toast(Level::Error, Saying::plain("store-read-only"));
        }
        let token = self.model.next_token();
        self.model.pending = Some(Pending { token, command: command.clone(), typed: Vec::new() });
        self.effects.push(Effect::Submit(token, self.model.actor, command));
    }

    fn outcome(&mut self, outcome: Outcome) {
        let Some(pending) = self.model.pending.take() else { return };
        match outcome {
            Outcome::Committed(receipt) => {
                self.reconcile();
                self.committed(receipt);
                for input in pending.typed {
                    if !self.leaves_links(&input) {
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
        // The wizard's last page says what was done.
        self.wizard(|wizard, _| wizard.committed(receipt));
    }

    fn rejected(&mut self, rejection: Rejection, command: Box<Command>) {
        if let Rejection::CreateUsers(no) = &rejection {
            if matches!(no, CreateUsersRejection::CancelsRemoval { .. }) {
                return self.ask(Question::TakeBack { rejection, command });
            }
            let step = self.wizard(|wizard, around| wizard.rejected(no, around.world));
            let asked = matches!(step, Some(Step::AskShortage(..)));
            self.step(step);
            if asked {
                return;
            }
        }
        self.ask(Question::Refused(rejection));
    }

    fn dropped(&mut self, keys: usize) {
        if keys > 0 {
            self.toast(Level::Warning, Saying::plain("toast-keys-dropped").count("count", keys));
        }
    }

    fn ask(&mut self, question: Question) {
        self.model.overlays.push(Overlay::Dialog(Dialog::new(question)));
    }

    fn toast(&mut self, level: Level, saying: Saying) {
        let id = self.model.next_toast();
        self.model.toast = Some(Toast { id, level, saying });
        self.effects.push(Effect::ExpireToast(id));
    }

    fn bell(&mut self) {
        self.effects.push(Effect::Bell);
    }

    /// Brings what is derived up to the world and the search.
    fn refresh(&mut self) {
        if let Some(state) = self.around.world.account(self.model.actor.hub) {
            self.around.roster.refresh(state, self.model.users.search.text());
            self.model.users.reconcile(self.around.roster);
        }
    }

    /// Keeps everything within what the world has become: cursors by id, the wizard's choices.
    fn reconcile(&mut self) {
        // What others do above the rows in sight must not push them about: the first one stays where it is.
        let top = self.around.viewer.top(WidgetId::UsersTable);
        let first = self.around.roster.get(top).map(|user| user.id);
        self.refresh();
        if let Some(row) = first.filter(|_| top > 0).and_then(|id| self.around.roster.position(id)) {
            self.around.viewer.set_top(WidgetId::UsersTable, row);
        }
        let world = self.around.world;
        for overlay in &mut self.model.overlays {
            if let Overlay::CreateUser(wizard) = overlay {
                wizard.reconcile(world);
            }
        }
    }
}

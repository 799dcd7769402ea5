//! Update: a message in, the model moved, effects out. Synchronous, and without a clock.
//!
//! | file | what it is |
//! |---|---|
//! | this one | messages, and who has the keyboard |
//! | `steps` | what the part that had it asks for |
//! | `actions` | actions that work everywhere |
//! | `apps` | connected apps and the Salesforce connection |
//! | `mouse` | what a click or the wheel does |
//! | `checkout` | what became of purchases and questions to the sales team |
//! | `connect_salesforce` | what became of another user of Salesforce |
//! | `classic` | the classic flow, and what became of its commands |
//! | `commands` | commands on their way, and what became of them |
//! | `billing` | cards and charges |
//! | `bulk` | several users at once, and jobs |
//! | `drafts` | what was begun and is not finished |
//! | `files` | files and folders that a dialog asked for |
//! | `partner` | the partner side: tags, clients |
//! | `partner_domain` | what became of a partner employee e-mail domain |
//! | `seats` | the Seats pane, and what became of a seat changed there |
//! | `snapshots` | snapshots that are asked for, and what a restored one makes of the session |
//! | `logs` | pages of the outbox and the audit log, and exports |

mod actions;
mod apps;
mod billing;
mod bulk;
mod checkout;
mod classic;
mod commands;
mod connect_salesforce;
mod drafts;
mod files;
mod logs;
mod mouse;
mod partner;
mod partner_domain;
mod seats;
mod snapshots;
mod steps;

use super::{
    action::ActionId,
    effect::Effect,
    input::Input,
    key::Key,
    model::Model,
    msg::{ClockStands, CopyResult, Moved, Msg},
    overlays::{Dialog, Overlay, Question},
    place::Place,
    toast::{Level, Saying, Toast, ToastId},
};

pub use super::part::Surroundings;

/// Takes in a message.
pub fn update(model: &mut Model, msg: Msg, around: &mut Surroundings<'_>) -> Vec<Effect> {
    let mut session = Session { model, around, effects: Vec::new() };
    let before = session.whereabouts();
    session.take(msg);
    session.drop_old_toast(before);
    session.keep_draft();
    session.look_up();
    session.look_for_files();
    session.look_for_snapshots();
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
            Msg::Answer(token, answer) => self.answered(token, answer),
            Msg::Files(token, answer) => self.found(token, answer),
            Msg::ClockMoved(result) => self.clock_moved(result),
            Msg::Exported(token, result) => self.exported(token, result),
            Msg::Snapshots(token, answer) => self.snapshots_answered(token, answer),
            Msg::SnapshotProgress(token, done, total) => self.snapshot_progress(token, done, total),
            Msg::Restored(name) => self.restored(&name),
            Msg::DraftFound(saved) => self.draft_found(saved),
            Msg::DraftNotKept => {
                self.model.drafts.failed = true;
                self.toast(Level::Warning, Saying::plain("draft-not-kept"));
            }
            Msg::ToastOver(id) => {
                if self.model.toast.as_ref().is_some_and(|toast| toast.id == id) {
                    self.model.toast = None;
                }
            }
            Msg::FlashOver(id) => {
                self.model.users.flash.end(id);
                self.model.seats.table.flash.end(id);
            }
            Msg::Copied(CopyResult::Sent(told)) => self.toast(Level::Success, told),
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
            // Bounded: what somebody hammers in while the disk is slow is not worth more. Where the mouse pointed may
            // be something else by then.
            if pending.typed.len() < 256 && !matches!(input, Input::Mouse(_)) {
                pending.typed.push(input);
            }
            return;
        }
        self.model.users.flash.stop();
        self.model.seats.table.flash.stop();
        match input {
            Input::Key(key) => {
                let step = self.model.part_mut().key(key, self.around);
                self.step(step);
            }
            Input::Paste(text) => {
                let step = self.model.part_mut().paste(&text, self.around);
                self.step(step);
            }
            Input::Mouse(mouse) => self.mouse(mouse),
            Input::Resize(_) => {}
        }
    }

    /// Where one is, and what is said there.
    fn whereabouts(&self) -> (Place, usize, &'static str, Option<ToastId>) {
        let Model { place, overlays, toast, .. } = &*self.model;
        (*place, overlays.len(), self.model.part().name(), toast.as_ref().map(|toast| toast.id))
    }

    /// A refusal or a warning stays behind where it was said: elsewhere it would contradict what is there.
    fn drop_old_toast(&mut self, before: (Place, usize, &'static str, Option<ToastId>)) {
        let now = self.whereabouts();
        // Another site knows nothing of what was said on this one.
        let elsewhere =
            matches!(self.model.overlays.last(), Some(Overlay::ConnectSalesforce(at)) if at.page.is_salesforce());
        let passes = |toast: &Toast| elsewhere || toast.level.is_of_the_moment();
        let old = now.3 == before.3 && self.model.toast.as_ref().is_some_and(passes);
        if old && (now.0, now.1, now.2) != (before.0, before.1, before.2) {
            self.model.toast = None;
        }
    }

    fn action(&self, key: Key) -> Option<ActionId> {
        self.around.context.keymap.action(&self.model.contexts(), key)
    }

    fn ask(&mut self, question: Question) {
        self.model.overlays.push(Overlay::Dialog(Dialog::new(question)));
    }

    fn toast(&mut self, level: Level, saying: Saying) {
        let id = self.model.show(level, saying);
        self.effects.push(Effect::ExpireToast(id));
    }

    fn clock_moved(&mut self, result: Result<Moved, ClockStands>) {
        let (level, saying) = match result {
            Ok(Moved { due, unpaid: 0 }) => (Level::Success, Saying::plain("clock-moved").count("count", due)),
            Ok(Moved { due, unpaid }) => {
                (Level::Warning, Saying::plain("clock-moved-unpaid").count("count", due).count("unpaid", unpaid))
            }
            Err(ClockStands::Further) => (Level::Warning, Saying::plain("clock-not-moved")),
            Err(ClockStands::RealTime) => (Level::Warning, Saying::plain("clock-real-time")),
            Err(ClockStands::Failed) => (Level::Error, Saying::plain("clock-failed")),
        };
        self.toast(level, saying);
    }

    fn bell(&mut self) {
        self.effects.push(Effect::Bell);
    }

    /// Keeps everything within what the world has become: cursors by id, choices, drafts.
    fn reconcile(&mut self) {
        // The users first, wherever one is: their rows are brought up by the difference to the world before.
        super::part::Part::reconcile(self.model.table_mut(), self.around);
        self.arm_flash();
        self.watch_jobs();
        let in_front = matches!(self.model.place, Place::Users | Place::Seats);
        if in_front && self.model.overlays.is_empty() && self.model.pending.is_none() {
            self.tell_unseen();
        }
        self.reconcile_screen();
        for overlay in &mut self.model.overlays {
            overlay.part_mut().reconcile(self.around);
        }
    }

    /// Keeps the screen within the world; the users have had their turn.
    fn reconcile_screen(&mut self) {
        match self.model.place {
            Place::Users => {}
            Place::Seats => self.model.seats.look(self.around),
            _ => self.model.screen_mut().reconcile(self.around),
        }
    }

    /// Lets rows that have changed stand out for their time, and no longer.
    fn arm_flash(&mut self) {
        if let Some(id) = self.model.table_mut().flash.arm() {
            self.effects.push(Effect::EndFlash(id));
        }
    }

    /// Says how many rows have changed out of sight, unless something more important is being said.
    fn tell_unseen(&mut self) {
        let saying = self.model.table().unseen(self.around);
        // What a job changes is told by the job itself.
        let watched = !self.model.jobs_running.is_empty();
        let quiet = !watched && self.model.toast.as_ref().is_none_or(|toast| toast.level == Level::Info);
        if let Some(saying) = saying.filter(|_| quiet) {
            self.toast(Level::Info, saying);
        }
    }
}

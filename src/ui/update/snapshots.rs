//! Snapshots that are asked for, and what becomes of a session when one was restored.

use super::Session;
use crate::{
    domain::{guard::Actor, snapshot::SnapshotName},
    ui::{
        effect::{Effect, Token},
        overlays::{
            Overlay,
            question::OfSnapshot,
            snapshots::{Answer, Request, State},
        },
        part::Part,
        toast::{Level, Saying},
    },
};

impl Session<'_, '_, '_> {
    /// Has something done with snapshots.
    pub(super) fn ask_snapshots(&mut self, request: Request) {
        if self.model.store_lost.is_some() && request != Request::List {
            return self.toast(Level::Error, Saying::plain("store-read-only"));
        }
        let token = self.model.next_token();
        let Some(panel) = self.snapshots() else { return };
        match request {
            Request::List => panel.asked(token),
            _ => panel.begun(token, request.clone()),
        }
        self.effects.push(Effect::Snapshots(token, Box::new(request)));
    }

    /// What was asked about a snapshot is agreed to.
    pub(super) fn snapshot_agreed(&mut self, what: OfSnapshot, name: SnapshotName) {
        self.ask_snapshots(match what {
            OfSnapshot::Replace => Request::Save { name, replace: true },
            OfSnapshot::Restore => Request::Restore(name),
            OfSnapshot::Delete => Request::Delete(name),
        });
    }

    /// Asks for the list of the open panel when it is wanted, and lets go of what no longer is.
    pub(super) fn look_for_snapshots(&mut self) {
        let Some(panel) = self.snapshots() else { return };
        let forgotten = panel.take_forgotten();
        let wants = panel.wants_list();
        self.effects.extend(forgotten.into_iter().map(Effect::Forget));
        if wants {
            self.ask_snapshots(Request::List);
        }
    }

    /// What became of something that was asked for; of what was given up nothing is told.
    pub(super) fn snapshots_answered(&mut self, token: Token, answer: Answer) {
        let Some(panel) = self.snapshots() else { return };
        if !panel.answered(token, &answer) {
            return;
        }
        let named = |id, name: SnapshotName| Saying::plain(id).text("name", name.as_str());
        match answer {
            Answer::Saved(name) => self.toast(Level::Success, named("snapshot-saved", name)),
            Answer::Deleted(name) => self.toast(Level::Success, named("snapshot-deleted", name)),
            // It was told already, as to everybody else.
            Answer::Restored(_) => self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::Snapshots(_))),
            Answer::Listed(_) | Answer::Failed(_) => {}
        }
    }

    pub(super) fn snapshot_progress(&mut self, token: Token, done: u64, total: u64) {
        if let Some(panel) = self.snapshots() {
            panel.progress(token, done, total);
        }
    }

    fn snapshots(&mut self) -> Option<&mut State> {
        self.model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
            Overlay::Snapshots(panel) => Some(panel.as_mut()),
            _ => None,
        })
    }

    /// The world has become that of a snapshot, for everybody. What is open stays open and is kept within it; the logs are
    /// other logs. Whose operator is not in it goes on as somebody who is.
    pub(super) fn restored(&mut self, name: &SnapshotName) {
        // Whoever asked for it may see the world before the answer comes, and has nothing left to give up.
        let asked = |overlay: &Overlay| matches!(overlay, Overlay::Snapshots(panel) if panel.restores(name));
        self.model.overlays.retain(|overlay| !asked(overlay));
        self.model.outbox.list.restart(self.around);
        self.model.audit_log.list.restart(self.around);
        self.history(|history, around| history.list.restart(around));
        self.effects.extend(self.model.connected_apps.log.restart().map(Effect::Forget));
        let successor = if self.is_there() { None } else { self.successor() };
        if let Some(actor) = successor {
            self.operate(actor);
            let account = self.around.account();
            let person = account.and_then(|account| account.user_by_id(actor.user)).map(|user| user.display_name());
            let account = account.map(|account| account.account().name.to_string()).unwrap_or_default();
            let saying = Saying::plain("snapshot-restored-as").text("name", name.as_str());
            let saying = saying.text("person", person.unwrap_or_default()).text("account", account);
            return self.toast(Level::Warning, saying);
        }
        self.model.jobs_running.clear();
        Part::reconcile(&mut self.model.users, self.around);
        // All of it has changed, so that nothing stands out.
        self.model.users.flash.stop();
        self.model.users.unseen(self.around);
        self.watch_jobs();
        self.reconcile_screen();
        for overlay in &mut self.model.overlays {
            overlay.part_mut().reconcile(self.around);
        }
        let saying = if name.is_automatic() { "snapshot-undone" } else { "snapshot-restored" };
        self.toast(Level::Info, Saying::plain(saying).text("name", name.as_str()));
    }

    /// Whether the operator is a user of this world, be it one who may do nothing.
    fn is_there(&self) -> bool {
        self.around.account().is_some_and(|account| account.user_by_id(self.model.actor.user).is_some())
    }

    /// Who a session goes on as: the first active super admin of its account, or else of any.
    fn successor(&self) -> Option<Actor> {
        let here = self.around.account().map(|account| account.account().hub_id);
        let mut accounts: Vec<_> = self.around.world.accounts().collect();
        accounts.sort_by_key(|account| Some(account.account().hub_id) != here);
        accounts.into_iter().find_map(|account| {
            let head = account.super_admins().iter().find_map(|email| account.user(email))?;
            Some(Actor { hub: account.account().hub_id, user: head.id })
        })
    }
}

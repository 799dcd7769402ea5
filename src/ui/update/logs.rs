//! Pages of the outbox and the audit log that are on their way, and exports.

use super::Session;
use crate::ui::{
    effect::{Effect, Token},
    overlays::{
        Overlay,
        export::{Export, Exported, Problem},
    },
    place::Place,
    screens::{
        log::{Answer, Filter},
        permission_history,
    },
    text::truncate_middle,
    toast::Level,
};

/// The columns that a message about an export takes besides the file.
const AROUND_FILE: usize = 44;

/// How short the file becomes at most; a line that is shorter still is cut at its end.
const SHORTEST_FILE: usize = 24;

impl Session<'_, '_, '_> {
    /// Asks for what the log on the screen wants next, and lets go of what it no longer wants.
    pub(super) fn look_up(&mut self) {
        let forgotten =
            [self.model.outbox.list.paged.take_forgotten(), self.model.audit_log.list.paged.take_forgotten()];
        self.effects.extend(forgotten.into_iter().flatten().map(Effect::Forget));
        self.look_up_history();
        self.look_up_last_actions();
        self.look_up_app_log();
        let wanted = match self.model.place {
            Place::Outbox => self.model.outbox.wants(self.around),
            Place::AuditLog => self.model.audit_log.wants(self.around),
            _ => None,
        };
        let Some((why, query)) = wanted else { return };
        let token = self.model.next_token();
        match self.model.place {
            Place::Outbox => self.model.outbox.list.paged.asked(token, why),
            _ => self.model.audit_log.list.paged.asked(token, why),
        }
        self.effects.push(Effect::Query(token, Box::new(query)));
    }

    /// Asks for what an open permission history wants next, whatever lies below or above it.
    fn look_up_history(&mut self) {
        let Some((forgotten, wanted)) =
            self.history(|history, around| (history.list.paged.take_forgotten(), history.wants(around)))
        else {
            return;
        };
        self.effects.extend(forgotten.map(Effect::Forget));
        let Some((why, query)) = wanted else { return };
        let token = self.model.next_token();
        self.history(|history, _| history.list.paged.asked(token, why));
        self.effects.push(Effect::Query(token, Box::new(query)));
    }

    /// Lets the permission history act, wherever in the stack it lies.
    pub(super) fn history<T>(
        &mut self,
        act: impl FnOnce(&mut permission_history::State, &mut super::Surroundings<'_>) -> T,
    ) -> Option<T> {
        let history = self.model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
            Overlay::PermissionHistory(history) => Some(history),
            _ => None,
        });
        history.map(|history| act(history, self.around))
    }

    pub(super) fn answered(&mut self, token: Token, answer: Answer) {
        let employees = &mut self.model.partner_dashboard.employees;
        if employees.awaits(token) {
            return employees.answer(token, &answer);
        }
        let Some(answer) = self.app_log_answered(token, answer) else { return };
        if self.history(|history, _| history.list.paged.awaits(token)) == Some(true) {
            self.history(|history, around| match answer {
                Answer::Audit(page) => history.answer(token, page, around),
                Answer::Failed(why) => history.list.paged.fail(token, why),
                // It asks for nothing else.
                Answer::Mails(_) => {}
            });
            return;
        }
        match answer {
            Answer::Mails(page) => self.model.outbox.answer(token, page, self.around),
            Answer::Audit(page) => self.model.audit_log.answer(token, page, self.around),
            Answer::Failed(why) => {
                self.model.outbox.list.paged.fail(token, why.clone());
                self.model.audit_log.list.paged.fail(token, why);
            }
        }
    }

    pub(super) fn filter(&mut self, filter: &Filter) {
        match filter {
            Filter::Mails(filter) => self.model.outbox.show(filter, self.around),
            Filter::Audit(filter) => self.model.audit_log.show(filter, self.around),
            Filter::History(filter) => _ = self.history(|history, around| history.show(filter, around)),
        }
    }

    pub(super) fn export(&mut self, export: Box<Export>) {
        let token = self.model.next_token();
        if let Some(Overlay::Export(dialog)) = self.model.overlays.last_mut() {
            dialog.under_way = Some(token);
        }
        self.effects.push(Effect::Export(token, export));
    }

    /// What became of an export whose dialog is still open; one that was closed was given up.
    pub(super) fn exported(&mut self, token: Token, result: Result<Exported, Problem>) {
        let at = self
            .model
            .overlays
            .iter()
            .position(|overlay| matches!(overlay, Overlay::Export(dialog) if dialog.under_way == Some(token)));
        let Some(at) = at else { return };
        match result {
            Ok(Exported { rows, file }) => {
                if let Overlay::Export(dialog) = self.model.overlays.remove(at) {
                    // The folder and the name both matter, so that a long path is shortened between them.
                    let room =
                        usize::from(self.around.viewer.size.width).saturating_sub(AROUND_FILE).max(SHORTEST_FILE);
                    let file = truncate_middle(&file, room).into_owned();
                    self.toast(Level::Success, dialog.what.done(rows, file));
                }
            }
            Err(problem) => {
                if let Some(Overlay::Export(dialog)) = self.model.overlays.get_mut(at) {
                    dialog.failed(token, problem);
                }
            }
        }
    }
}

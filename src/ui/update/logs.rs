//! Pages of the outbox and the audit log that are on their way, and exports.

use super::Session;
use crate::ui::{
    effect::{Effect, Token},
    overlays::{
        Overlay,
        export::{Export, Problem},
    },
    place::Place,
    screens::log::{Answer, Filter},
    toast::Level,
};

impl Session<'_, '_, '_> {
    /// Asks for what the log on the screen wants next, and lets go of what it no longer wants.
    pub(super) fn look_up(&mut self) {
        let forgotten =
            [self.model.outbox.list.paged.take_forgotten(), self.model.audit_log.list.paged.take_forgotten()];
        self.effects.extend(forgotten.into_iter().flatten().map(Effect::Forget));
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

    pub(super) fn answered(&mut self, token: Token, answer: Answer) {
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
    pub(super) fn exported(&mut self, token: Token, result: Result<u64, Problem>) {
        let at = self
            .model
            .overlays
            .iter()
            .position(|overlay| matches!(overlay, Overlay::Export(dialog) if dialog.under_way == Some(token)));
        let Some(at) = at else { return };
        match result {
            Ok(rows) => {
                if let Overlay::Export(dialog) = self.model.overlays.remove(at) {
                    let file = dialog.path.text().trim().to_owned();
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

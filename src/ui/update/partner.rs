//! The partner side: what became of its commands, and the panels and dialogs that they come from.

use super::Session;
use crate::{
    domain::{
        command::Command,
        email::Email,
        guard::Actor,
        hub_id::HubId,
        job::{JobId, JobWork},
        partner::{Leaving, PartnerReceipt},
        rejection::Rejection,
    },
    ui::{
        effect::Effect,
        overlays::{
            Overlay, Question,
            partner::{account, conflict},
            question::Below,
        },
        place::Place,
        toast::{Level, Saying},
        wording,
    },
};

impl Session<'_, '_, '_> {
    /// Hands a command to the hub that a simulated person gives; what is told of it says that it was simulated.
    pub(super) fn simulate(&mut self, actor: Actor, command: Box<Command>, told: Saying) {
        self.submit(actor, command);
        if let Some(pending) = &mut self.model.pending {
            pending.told = Some(told);
        }
    }

    /// Says what was done; the panels that asked for it close.
    pub(super) fn partner_done(&mut self, receipt: &PartnerReceipt) {
        if matches!(receipt, PartnerReceipt::Tagged { .. } | PartnerReceipt::AccessRemoved { .. }) {
            self.close_partner_panels();
        }
        let (some, blocked) = match receipt {
            PartnerReceipt::Assigned { done, blocked } => (!done.is_empty(), Some(blocked)),
            PartnerReceipt::AssignedAs { done, blocked, .. } => {
                // Another address has taken the place of the one that was blocked, whose row stays [PAC-23].
                self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::Conflict(_)));
                (!done.is_empty(), Some(blocked))
            }
            _ => (true, None),
        };
        let level = if some { Level::Success } else { Level::Warning };
        let name = |client: HubId| account(self.around.world, client);
        let told = match receipt {
            PartnerReceipt::Assigned { done, blocked } if done.len() == 1 && blocked.is_empty() => {
                let (email, client) = &done[0];
                let told = Saying::plain("partner-assigned-one").text("email", email.typed());
                told.text("client", name(*client))
            }
            PartnerReceipt::ServicesEnded { client } => {
                Saying::plain("partner-services-ended").text("client", name(*client))
            }
            other => wording::partner::done(other),
        };
        self.toast(level, told);
        if let Some(blocked) = blocked {
            self.model.overlays.retain(|overlay| {
                !matches!(overlay, Overlay::AssignClients(_) | Overlay::AddEmployees(_) | Overlay::OtherAddress(_))
            });
            self.show_conflict(blocked);
        }
    }

    /// Shows whom another partner has, unless nobody is left [ER-15, PAC-22].
    fn show_conflict(&mut self, blocked: &[(Email, HubId)]) {
        let over = |overlay: &Overlay| matches!(overlay, Overlay::Conflict(panel) if panel.pairs.is_empty());
        self.model.overlays.retain(|overlay| !over(overlay));
        let open = self.model.overlays.iter().any(|overlay| matches!(overlay, Overlay::Conflict(_)));
        if !blocked.is_empty() && !open {
            let panel = conflict::State::new(blocked.to_vec(), self.around);
            self.lay(Overlay::Conflict(Box::new(panel)));
        }
    }

    /// Closes the panel of the tag and the dialog that asks for the word; the permission editor below goes with them when
    /// nothing was edited in it [SM-8].
    pub(super) fn close_partner_panels(&mut self) {
        let asked = |overlay: &Overlay| matches!(overlay, Overlay::TypeRemove(_) | Overlay::PartnerProgram(_));
        let tagged = self.model.overlays.iter().any(|overlay| matches!(overlay, Overlay::PartnerProgram(_)));
        self.model.overlays.retain(|overlay| !asked(overlay));
        let clean = |overlay: &Overlay| matches!(overlay, Overlay::Permissions(editor) if !editor.has_changes());
        if tagged && self.model.overlays.last().is_some_and(clean) {
            self.model.overlays.pop();
        }
    }

    /// Lets the panel on top say why nothing was done; `false` when none of them asked.
    pub(super) fn partner_refused(&mut self, rejection: &Rejection, command: &Command) -> bool {
        if !matches!(command, Command::Partner(_)) {
            return false;
        }
        let words = self.around.words();
        match (self.model.overlays.last_mut(), rejection) {
            (Some(Overlay::TypeRemove(dialog)), _) => dialog.rejected(rejection.clone(), self.around),
            (Some(Overlay::PartnerProgram(panel)), _) => panel.refused(rejection.clone(), self.around),
            (Some(Overlay::AssignClients(dialog)), Rejection::Partner(no)) => dialog.rejected(no),
            (Some(Overlay::AddEmployees(panel)), Rejection::Partner(no)) => panel.rejected(no),
            (Some(Overlay::OtherAddress(form)), no) => return form.rejected(no, words),
            _ => return false,
        }
        true
    }

    /// Asks for what an employee did last at each client, and lets go of what is no longer wanted.
    pub(super) fn look_up_last_actions(&mut self) {
        let forgotten = self.model.partner_dashboard.employees.take_forgotten();
        self.effects.extend(forgotten.into_iter().map(Effect::Forget));
        if self.model.place != Place::PartnerDashboard {
            return;
        }
        while let Some((key, query)) = self.model.partner_dashboard.employees.wants(self.around) {
            let token = self.model.next_token();
            self.model.partner_dashboard.employees.asked(token, key);
            self.effects.push(Effect::Query(token, Box::new(query)));
        }
    }

    /// Closes the record of somebody who is being deleted in the background, as it closes when that is done at once: there is
    /// nothing left to do in it [PAC-14].
    pub(super) fn close_leaving_record(&mut self, job: JobId) {
        let job = self.around.account().and_then(|account| account.jobs().get(job).cloned());
        let Some(JobWork::LeaveClients { user, leaving: Leaving::Deleted, .. }) = job.map(|job| job.work.clone())
        else {
            return;
        };
        let is_theirs = |overlay: &Overlay| matches!(overlay, Overlay::UserRecord(record) if record.user == user);
        if self.model.overlays.last().is_some_and(is_theirs) {
            self.close();
        }
        self.model.overlays.retain(|overlay| !is_theirs(overlay));
    }

    /// The question about the tag says what else is not saved: what lies below its panel stays as it is, saved with the tag
    /// or not.
    pub(super) fn telling_what_is_below(&self, question: Question) -> Question {
        let Question::UnsavedTag { name, on, .. } = question else { return question };
        let below = self.model.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Permissions(editor) if editor.has_changes() => Some(Below::Permissions),
            Overlay::ClassicGrant(editor) if editor.has_changes() => Some(Below::Permissions),
            Overlay::UserRecord(record) if record.has_edits() => Some(Below::Record),
            _ => None,
        });
        Question::UnsavedTag { name, on, below }
    }
}

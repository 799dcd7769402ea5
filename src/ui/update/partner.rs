//! The partner side: what became of its commands, and the panels that they come from.

use super::Session;
use crate::{
    domain::{command::Command, id::UserId, partner::PartnerReceipt, rejection::Rejection},
    ui::{
        effect::Effect,
        overlays::Overlay,
        place::Place,
        screens::user_record::{self, partner_program},
        toast::Level,
        wording,
    },
};

impl Session<'_, '_, '_> {
    /// Says what was done; the panels that asked for it close.
    pub(super) fn partner_done(&mut self, receipt: &PartnerReceipt) {
        if matches!(receipt, PartnerReceipt::Tagged { .. } | PartnerReceipt::AccessRemoved { .. }) {
            self.close_partner_panels();
        }
        self.toast(Level::Success, wording::partner::done(receipt));
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
        match self.model.overlays.last_mut() {
            Some(Overlay::TypeRemove(dialog)) => dialog.rejected(rejection.clone(), self.around),
            Some(Overlay::PartnerProgram(panel)) => panel.refused(rejection.clone(), self.around),
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

    /// Opens the record of a user, and in it the panel of the tag [PET-06].
    pub(super) fn open_partner_program(&mut self, user: UserId) {
        let record = user_record::State::new(user, self.around);
        self.lay(Overlay::UserRecord(Box::new(record)));
        let panel = partner_program::State::new(user, self.around);
        self.lay(Overlay::PartnerProgram(Box::new(panel)));
    }
}

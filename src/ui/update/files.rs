//! Files and folders that the dialog for a CSV file asks for.

use super::Session;
use crate::ui::{
    effect::{Effect, Token},
    files::Answer,
    model::Model,
    overlays::Overlay,
    wizards::create_user::csv_file,
};

impl Session<'_, '_, '_> {
    /// Asks for what the dialog wants next, and lets go of what it no longer wants.
    pub(super) fn look_for_files(&mut self) {
        while let Some(dialog) = open_dialog(self.model) {
            let forgotten = dialog.take_forgotten();
            let wanted = dialog.wants();
            self.effects.extend(forgotten.into_iter().map(Effect::Forget));
            let Some(request) = wanted else { return };
            let token = self.model.next_token();
            if let Some(dialog) = open_dialog(self.model) {
                dialog.asked(token, &request);
            }
            self.effects.push(Effect::Files(token, Box::new(request)));
        }
    }

    /// What became of a request whose dialog is still open; one that was closed has given it up.
    pub(super) fn found(&mut self, token: Token, answer: Answer) {
        if let Some(dialog) = open_dialog(self.model) {
            dialog.answered(token, answer, self.around);
        }
    }
}

fn open_dialog(model: &mut Model) -> Option<&mut csv_file::State> {
    model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
        Overlay::CsvFile(dialog) => Some(dialog.as_mut()),
        _ => None,
    })
}

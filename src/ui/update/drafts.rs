//! Drafts: kept while they are typed, offered when they are found again.

use super::Session;
use crate::{
    domain::guard::{self, Operation},
    ui::{
        effect::Effect,
        overlays::{Overlay, Question},
        toast::{Level, Saying},
        wizards::create_user::{self, Saved},
        wording,
    },
};

impl Session<'_, '_, '_> {
    /// Takes in what was found of an operator's unfinished wizard, and offers it.
    pub(super) fn draft_found(&mut self, saved: Box<Saved>) {
        self.model.drafts.waiting = Some(saved);
        let may = guard::allowed(self.around.world, self.model.actor, Operation::CreateUsers).is_ok();
        if let Some(offer) = self.model.drafts.offer().filter(|_| may && self.model.overlays.is_empty()) {
            self.ask(Question::Unfinished(offer));
        }
    }

    /// Hands in the open wizard when it is another than it was, and drops what was kept when it is open no more or holds
    /// nothing: it was created, discarded, or emptied.
    pub(super) fn keep_draft(&mut self) {
        let now = self.around.now;
        let open = self.model.overlays.iter().find_map(|overlay| match overlay {
            Overlay::CreateUser(wizard) => Some(wizard.as_ref()),
            _ => None,
        });
        let kept = self.model.drafts.kept.as_ref();
        if open.is_some_and(|wizard| wizard.is_unfinished() && kept.is_some_and(|kept| kept.is_of(wizard))) {
            return;
        }
        let actor = self.model.actor;
        match open.and_then(|wizard| wizard.to_keep(now)) {
            Some(saved) => {
                self.model.drafts.kept = Some(Box::new(saved.clone()));
                self.effects.push(Effect::SaveDraft(actor, Box::new(saved)));
            }
            None if self.model.drafts.kept.take().is_some() => self.effects.push(Effect::DropDraft(actor)),
            None => {}
        }
    }

    /// Opens the wizard as it was.
    pub(super) fn resume_draft(&mut self) {
        if let Err(refusal) = guard::allowed(self.around.world, self.model.actor, Operation::CreateUsers) {
            return self.toast(Level::Error, wording::refusal::saying(&refusal));
        }
        let Some(saved) = self.model.drafts.waiting.take() else { return };
        let wizard = create_user::State::resume((*saved).clone(), self.model.actor, self.around.world);
        // It lies on the disk as it was; only what has changed since is written again.
        self.model.drafts.kept = Some(saved);
        self.model.overlays.push(Overlay::CreateUser(Box::new(wizard)));
    }

    /// Throws away the draft that waits.
    pub(super) fn drop_draft(&mut self) {
        if self.model.drafts.waiting.take().is_some() {
            self.effects.push(Effect::DropDraft(self.model.actor));
            self.toast(Level::Info, Saying::plain("draft-discarded"));
        }
    }
}

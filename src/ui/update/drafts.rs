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
        let edited = self.with_open_editor();
        let open = edited.as_ref().or_else(|| {
            self.model.overlays.iter().find_map(|overlay| match overlay {
                Overlay::CreateUser(wizard) => Some(wizard.as_ref()),
                _ => None,
            })
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
            None if self.model.drafts.kept.take().is_some() => {
                self.model.drafts.failed = false;
                self.effects.push(Effect::DropDraft(actor));
            }
            None => {}
        }
    }

    /// Whether all that is unsaved is kept as a draft.
    pub(super) fn is_kept(&self) -> bool {
        let in_draft = |overlay: &Overlay| matches!(overlay, Overlay::CreateUser(_) | Overlay::Permissions(_));
        let others = self.model.overlays.iter().any(|overlay| overlay.part().is_dirty() && !in_draft(overlay));
        let drafts = &self.model.drafts;
        drafts.kept.is_some() && !drafts.failed && !others && !self.model.screen().is_dirty()
    }

    /// The wizard as it would be if what was changed in the permission editor over it were saved: a terminal that dies
    /// must not take that along. Nothing while no editor is open.
    fn with_open_editor(&self) -> Option<create_user::State> {
        let [.., Overlay::CreateUser(wizard), Overlay::Permissions(editor)] = self.model.overlays.as_slice() else {
            return None;
        };
        let mut wizard = wizard.as_ref().clone();
        if editor.has_changes() {
            wizard.take_permissions(editor.edited.clone(), self.around.world);
        }
        Some(wizard)
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

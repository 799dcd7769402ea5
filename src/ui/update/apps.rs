//! What was done to connected apps and to the Salesforce connection, and why it was not.

use std::sync::Arc;

use super::Session;
use crate::{
    domain::{
        app::{AppDeed, AppStatus},
        clean::Label,
        command::Command,
        rejection::Rejection,
        salesforce::Switched,
    },
    ui::{
        effect::{Effect, Token},
        overlays::Overlay,
        place::Place,
        screens::{log::Answer, salesforce},
        toast::{Level, Saying},
        wording,
    },
};

impl Session<'_, '_, '_> {
    /// Installs an app or takes it off, after one has agreed to it.
    pub(super) fn app_agreed(&mut self, deed: AppDeed, slug: Arc<str>) {
        self.submit(self.model.actor, Box::new(Command::App(deed, slug)));
    }

    /// Says what was done to an app. The panel or the pages of one that was taken off close; the cursor goes to one that
    /// is new.
    pub(super) fn app_done(&mut self, slug: &Arc<str>, name: &Label, deed: AppDeed) {
        match deed {
            AppDeed::Uninstalled => self.model.overlays.retain(|overlay| match overlay {
                Overlay::AppDetails(panel) => panel.slug != *slug,
                Overlay::SalesforceApp(_) => **slug != *crate::domain::app::SALESFORCE,
                _ => true,
            }),
            AppDeed::Installed => self.model.connected_apps.show(slug, self.around),
            AppDeed::Reconnected => {}
        }
        let app = self.around.account().and_then(|account| account.apps().get(&**slug));
        let connected = app.is_none_or(|app| app.status == AppStatus::Connected);
        self.toast(Level::Success, wording::apps::done(name, deed, connected));
    }

    /// Says who is connected to Salesforce now, on the page of the sync settings [SFI-07, SM-10]; another
    /// organisation is worth a look [SFI-12].
    pub(super) fn salesforce_switched(&mut self, done: &Switched) {
        self.close_connect_salesforce();
        self.salesforce_page(|page, around| page.show_sync(around));
        let level = if done.left.is_some() { Level::Warning } else { Level::Success };
        self.toast(level, wording::salesforce::switched(done));
    }

    /// What was chosen in the sync settings is saved.
    pub(super) fn sync_saved(&mut self) {
        self.salesforce_page(|page, _| page.saved());
        self.toast(Level::Success, Saying::plain("sf-sync-saved"));
    }

    /// Gives up what was chosen in the sync settings, and goes back.
    pub(super) fn discard_sync(&mut self) {
        self.salesforce_page(|page, _| page.discard());
        self.close();
    }

    /// Lets the pages of Salesforce say why nothing was saved; `false` when they have nothing to say.
    pub(super) fn sync_refused(&mut self, rejection: &Rejection, command: &Command) -> bool {
        match (rejection, command) {
            (Rejection::Salesforce(no), Command::SetSyncSettings(_)) => {
                self.salesforce_page(|page, around| page.rejected(no, around)).unwrap_or(false)
            }
            _ => false,
        }
    }

    /// Lets the pages of Salesforce act, wherever in the stack they lie.
    fn salesforce_page<T>(
        &mut self,
        act: impl FnOnce(&mut salesforce::State, &mut super::Surroundings<'_>) -> T,
    ) -> Option<T> {
        let page = self.model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
            Overlay::SalesforceApp(page) => Some(page),
            _ => None,
        });
        page.map(|page| act(page, self.around))
    }

    /// Asks for what the app log wants next, while it can be seen.
    pub(super) fn look_up_app_log(&mut self) {
        if self.model.place != Place::ConnectedApps {
            return;
        }
        let Some(query) = self.model.connected_apps.log.wants(self.around) else { return };
        let token = self.model.next_token();
        self.model.connected_apps.log.asked(token);
        self.effects.push(Effect::Query(token, Box::new(query)));
    }

    /// Takes in a page of the app log; `None` when it was awaited, and else the answer.
    pub(super) fn app_log_answered(&mut self, token: Token, answer: Answer) -> Option<Answer> {
        let log = &mut self.model.connected_apps.log;
        if !log.awaits(token) {
            return Some(answer);
        }
        match answer {
            Answer::Audit(page) => log.answer(page),
            Answer::Failed(_) | Answer::Mails(_) => log.fail(),
        }
        None
    }
}

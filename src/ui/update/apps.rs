//! What was done to connected apps and to the Salesforce connection, and why it was not.

use std::sync::Arc;

use super::Session;
use crate::{
    domain::{
        app::{AppDeed, AppStatus},
        clean::Label,
        salesforce::Switched,
    },
    ui::{toast::Level, wording},
};

impl Session<'_, '_, '_> {
    /// Says what was done to an app.
    pub(super) fn app_done(&mut self, slug: &Arc<str>, name: &Label, deed: AppDeed) {
        let app = self.around.account().and_then(|account| account.apps().get(&**slug));
        let connected = app.is_none_or(|app| app.status == AppStatus::Connected);
        self.toast(Level::Success, wording::apps::done(name, deed, connected));
    }

    /// Says who is connected to Salesforce now; another organisation is worth a look [SFI-12].
    pub(super) fn salesforce_switched(&mut self, done: &Switched) {
        let level = if done.left.is_some() { Level::Warning } else { Level::Success };
        self.toast(level, wording::salesforce::switched(done));
    }
}

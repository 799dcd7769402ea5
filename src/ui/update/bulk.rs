//! Several users at once, and jobs: what became of them, and the sessions that watch.

use std::collections::BTreeSet;

use super::Session;
use crate::{
    domain::{
        bulk::{BulkOutcome, BulkWork},
        id::UserId,
        job::{Job, JobId, JobState},
    },
    ui::{
        action::ActionId,
        key_words::key_name,
        layout::WidgetId,
        overlays::Overlay,
        place::Place,
        screens::users::bulk::report,
        toast::{Level, Saying},
        wording,
    },
};

impl Session<'_, '_, '_> {
    /// Says what became of several users; who was refused is listed.
    pub(super) fn bulk_done(&mut self, work: BulkWork, outcome: Box<BulkOutcome>) {
        self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::BulkForm(_)));
        let saying = wording::bulk::done(&work, &outcome);
        let level = if outcome.done.is_empty() { Level::Warning } else { Level::Success };
        if !outcome.refused.is_empty() {
            self.around.viewer.scroll_to_top(WidgetId::BulkReport);
            self.lay(Overlay::BulkReport(Box::new(report::State::done(work, outcome))));
        }
        self.toast(level, saying);
    }

    /// Says that it goes on as a job, and where to look.
    pub(super) fn job_started(&mut self, job: JobId, total: usize) {
        self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::BulkForm(_)));
        self.model.jobs_running.insert(job);
        let work = self.around.account().and_then(|account| account.jobs().get(job)).map(|job| &job.work);
        let saying = wording::bulk::started(work, total, self.jobs_key());
        self.toast(Level::Info, saying);
        // It may have been over before anybody looked.
        self.watch_jobs();
    }

    pub(super) fn show_jobs(&mut self) {
        self.around.viewer.scroll_to_top(WidgetId::BulkReport);
        let panel = report::State::jobs(self.around);
        self.lay(Overlay::BulkReport(Box::new(panel)));
    }

    /// Selects these and nobody else, and shows them.
    pub(super) fn select_users(&mut self, users: Vec<UserId>) {
        self.go(Place::Users);
        let count = users.len();
        self.model.users.selection = users.into_iter().collect();
        self.toast(Level::Info, Saying::plain("bulk-selected").count("count", count));
    }

    /// Tells of the jobs that have come to their end since one looked last.
    pub(super) fn watch_jobs(&mut self) {
        let Some(account) = self.around.account() else { return };
        let jobs = account.jobs();
        let over = |id: &JobId| jobs.get(*id).filter(|job| job.state.is_over()).cloned();
        let ended: Vec<std::sync::Arc<Job>> = self.model.jobs_running.iter().filter_map(over).collect();
        let running = jobs.all().filter(|job| job.state == JobState::Running).map(|job| job.id);
        self.model.jobs_running = running.collect::<BTreeSet<JobId>>();
        let seen = matches!(self.model.overlays.last(), Some(Overlay::BulkReport(_)));
        for job in ended {
            let level = match job.state {
                JobState::Done if job.refused == 0 => Level::Success,
                // Nothing that only informs takes its place: this is what somebody waits for.
                _ => Level::Warning,
            };
            // Who has the panel open sees it there, and is told nothing else any more.
            if seen {
                self.model.toast = None;
            } else {
                let saying = wording::bulk::over(&job, &self.jobs_key());
                self.toast(level, saying);
            }
        }
    }

    fn jobs_key(&self) -> String {
        let key = self.around.context.keymap.keys(ActionId::Jobs).first();
        key.map(|key| key_name(*key, self.around.words())).unwrap_or_default()
    }
}

//! What became of several users, and how far jobs are: a progress bar while one goes on, and who was refused.

use ratatui::layout::Rect;

use crate::{
    domain::{
        bulk::{BulkOutcome, BulkRefusal, BulkWork},
        command::Command,
        guard,
        id::UserId,
        job::{Job, JobId, JobState},
        world::AccountState,
    },
    ui::{
        action::{ActionId, ContextId},
        i18n::{Arg, Words},
        layout::WidgetId,
        part::{Part, Surroundings},
        scene::Scene,
        step::Step,
        text::wrap,
        theme::Role,
        toast::Level,
        widgets::{cursor, panel, pen::Pen, scroll_bar},
        wording,
    },
};

/// The widest it becomes.
const WIDEST: u16 = 88;

/// How many who were refused are named; the rest is counted, and can be selected.
const LISTED: usize = 500;

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// What one transaction did.
    Done {
        /// What was asked for.
        work: BulkWork,
        /// What became of each.
        outcome: Box<BulkOutcome>,
    },
    /// The jobs of the account, one at a time.
    Jobs {
        /// The one that is shown; none when there is none.
        shown: Option<JobId>,
        /// How it stood when it was looked at last.
        running: bool,
        /// How many were refused then.
        refused: u32,
        /// How many there are to look at.
        count: usize,
    },
}

/// The panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What is looked at.
    pub source: Source,
}

impl State {
    /// What one transaction did.
    pub const fn done(work: BulkWork, outcome: Box<BulkOutcome>) -> Self {
        Self { source: Source::Done { work, outcome } }
    }

    /// The jobs of the account, the newest first.
    pub fn jobs(around: &Surroundings<'_>) -> Self {
        let mut state = Self { source: Source::Jobs { shown: None, running: false, refused: 0, count: 0 } };
        state.look(around.account());
        state
    }

    fn look(&mut self, account: Option<&AccountState>) {
        let Source::Jobs { shown, running, refused, count } = &mut self.source else { return };
        let all = account.map(|account| account.jobs().shown()).unwrap_or_default();
        let found = all.iter().find(|job| Some(job.id) == *shown).or(all.first());
        *shown = found.map(|job| job.id);
        *running = found.is_some_and(|job| !job.state.is_over());
        *refused = found.map_or(0, |job| job.refused);
        *count = all.len();
    }

    /// Goes to a neighbour of the job that is shown.
    fn go(&mut self, by: isize, around: &mut Surroundings<'_>) {
        let Source::Jobs { shown, .. } = &mut self.source else { return };
        let all = around.account().map(|account| account.jobs().shown()).unwrap_or_default();
        let Some(at) = all.iter().position(|job| Some(job.id) == *shown) else { return };
        let to = at.saturating_add_signed(by).min(all.len().saturating_sub(1));
        *shown = all.get(to).map(|job| job.id);
        around.viewer.scroll_to_top(WidgetId::BulkReport);
        self.look(around.account());
    }

    /// The command about the job that is shown, unless the operator may not.
    fn command(&self, around: &Surroundings<'_>, of: impl FnOnce(JobId) -> Command) -> Step {
        let Source::Jobs { shown: Some(shown), .. } = self.source else { return Step::Ignored };
        let Some(job) = around.account().and_then(|account| account.jobs().get(shown)) else { return Step::Ignored };
        if job.actor.id != around.actor.user
            && let Err(refusal) = guard::allowed(around.world, around.actor, job.work.needs())
        {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        Step::Submit(Box::new(of(shown)))
    }

    /// Who was refused.
    fn refused(&self, account: Option<&AccountState>) -> Vec<UserId> {
        match &self.source {
            Source::Done { outcome, .. } => outcome.refused.iter().map(|(id, _)| *id).collect(),
            Source::Jobs { shown, .. } => {
                let all = account.zip(*shown).map(|(account, job)| account.jobs().refused(job));
                all.into_iter().flatten().flat_map(|refused| &refused.users).copied().collect()
            }
        }
    }

    const fn has_refused(&self) -> bool {
        match &self.source {
            Source::Done { outcome, .. } => !outcome.refused.is_empty(),
            Source::Jobs { refused, .. } => *refused > 0,
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        match self.source {
            Source::Done { .. } => "users.bulk-report",
            Source::Jobs { .. } => "jobs",
        }
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        let mut contexts = Vec::new();
        if let Source::Jobs { shown, running, count, .. } = &self.source {
            if shown.is_some() {
                contexts.push(if *running { C::JobRunning } else { C::JobOver });
            }
            if *count > 1 {
                contexts.push(C::Jobs);
            }
        }
        if self.has_refused() {
            contexts.push(C::Refused);
        }
        contexts.extend([C::Reading, C::Overlay, C::Always]);
        contexts
    }

    fn focus(&self) -> WidgetId {
        WidgetId::BulkReport
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::BulkReport)) {
            around.viewer.scroll_by(WidgetId::BulkReport, rows);
            return Step::Stay;
        }
        match action {
            ActionId::NextJob => self.go(1, around),
            ActionId::PrevJob => self.go(-1, around),
            ActionId::CancelJob => return self.command(around, Command::CancelJob),
            ActionId::DismissJob => return self.command(around, Command::DismissJob),
            ActionId::SelectRefused => {
                let there = |id: &UserId| around.account().is_some_and(|account| account.user_by_id(*id).is_some());
                let users: Vec<UserId> = self.refused(around.account()).into_iter().filter(there).collect();
                return Step::close_then(Step::SelectUsers(users));
            }
            ActionId::Back | ActionId::Jobs => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.look(around.account());
    }
}

/// A line of the panel, ready to be drawn.
struct Line {
    text: String,
    role: Role,
    indent: u16,
}

/// Draws the panel over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let columns = within.width.saturating_sub(2).min(WIDEST);
    let room = usize::from(columns.saturating_sub(8));
    let jobs = scene.account.jobs();
    let mut lines = Vec::new();
    let (title, bar) = match &state.source {
        Source::Done { work, outcome } => {
            say(&mut lines, &wording::bulk::done(work, outcome).say(pen.words), Role::Dialog, 0, room);
            let groups = outcome.refused.iter().map(|(id, why)| (why, std::slice::from_ref(id)));
            reasons(&mut lines, groups, scene.account, pen.words, room);
            (pen.say(wording::bulk::title(work)), None)
        }
        Source::Jobs { shown, .. } => match shown.and_then(|id| jobs.get(id)) {
            None => {
                say(&mut lines, &pen.say("jobs-empty"), Role::Muted, 0, room);
                (pen.say("jobs-title"), None)
            }
            Some(job) => {
                about(&mut lines, job, pen, scene, room);
                let groups = jobs.refused(job.id).map(|refused| (&refused.why, refused.users.as_slice()));
                reasons(&mut lines, groups, scene.account, pen.words, room);
                (heading(job, pen.words, scene.account), Some((job.cursor.min(job.total), job.total)))
            }
        },
    };
    let above = if bar.is_some() { 2 } else { 0 };
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(4 + above);
    let panel = panel::draw(WidgetId::BulkReport, &title, within, (columns, rows.max(7)), pen, scene);
    // The scroll bar has one of the blanks at the right.
    let mut inner = Rect { width: panel.inside.width + 1, ..panel.inside };
    if let Some((done, total)) = bar {
        gauge(pen, Rect { y: inner.y + 1, width: inner.width.saturating_sub(2), height: 1, ..inner }, done, total);
        inner = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
    }
    inner = Rect { y: inner.y + 1, height: inner.height.saturating_sub(2), ..inner };
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(WidgetId::BulkReport, None, page, lines.len());
    for (row, line) in lines.iter().skip(top).take(page).enumerate() {
        let y = inner.y + u16::try_from(row).unwrap_or(0);
        pen.text(inner.x + line.indent, y, inner.width.saturating_sub(2 + line.indent), &line.text, line.role);
    }
    scroll_bar::draw(pen, inner, top, lines.len());
}

/// What the job is called, and which of how many it is.
fn heading(job: &Job, words: &Words, account: &AccountState) -> String {
    let title = wording::bulk::job_title(&job.work).say(words);
    let all = account.jobs().shown();
    if all.len() < 2 {
        return title;
    }
    let at = all.iter().position(|other| other.id == job.id).unwrap_or(0);
    let args =
        [("title", Arg::Text(&title)), ("row", Arg::Count(at as u64 + 1)), ("count", Arg::Count(all.len() as u64))];
    words.with("job-heading", &args)
}

/// How far a job is, as a bar with its numbers at the right.
fn gauge(pen: &mut Pen<'_>, rect: Rect, done: u32, total: u32) {
    let numbers =
        pen.words.with("job-numbers", &[("done", Arg::Count(done.into())), ("count", Arg::Count(total.into()))]);
    let x = pen.text_right(rect.right(), rect.y, rect.width, &numbers, Role::Dialog);
    let columns = usize::from(x.saturating_sub(rect.x + 1));
    let filled = (done as usize * columns).checked_div(total as usize).unwrap_or(columns).min(columns);
    let width = u16::try_from(columns).unwrap_or(0);
    let taken = pen.text(rect.x, rect.y, width, &"█".repeat(filled), Role::Gauge);
    pen.text(rect.x + taken, rect.y, width.saturating_sub(taken), &"░".repeat(columns - filled), Role::GaugeFree);
}

/// How a job stands, who began it and when, and what it has done.
fn about(lines: &mut Vec<Line>, job: &Job, pen: &Pen<'_>, scene: &Scene<'_>, room: usize) {
    let role = match job.state {
        JobState::Done => Role::Success,
        JobState::Cancelled | JobState::Stopped(_) => Role::Warning,
        _ => Role::Info,
    };
    say(lines, &wording::bulk::state(job, pen.words), role, 0, room);
    let when = pen.words.moment(job.started_at, scene.zone);
    let args = [("who", Arg::Text(job.actor.email.typed())), ("when", Arg::Text(&when))];
    say(lines, &pen.words.with("job-begun", &args), Role::Muted, 0, room);
    say(lines, &wording::bulk::figures(job, pen.words), Role::Dialog, 0, room);
}

/// Who was refused, below the reason.
fn reasons<'a>(
    lines: &mut Vec<Line>,
    refused: impl Iterator<Item = (&'a BulkRefusal, &'a [UserId])>,
    account: &AccountState,
    words: &Words,
    room: usize,
) {
    let mut groups: Vec<(&BulkRefusal, usize, Vec<UserId>)> = Vec::new();
    let mut listed = 0;
    for (why, users) in refused {
        let at = groups.iter().position(|(known, ..)| *known == why).unwrap_or(groups.len());
        if at == groups.len() {
            groups.push((why, 0, Vec::new()));
        }
        let shown = users.len().min(LISTED.saturating_sub(listed));
        listed += shown;
        groups[at].1 += users.len();
        groups[at].2.extend(&users[..shown]);
    }
    for (why, count, users) in groups {
        lines.push(Line { text: String::new(), role: Role::Dialog, indent: 0 });
        let reason = wording::bulk::reason(why, words);
        let args = [("count", Arg::Count(count as u64)), ("why", Arg::Text(&reason))];
        say(lines, &words.with("bulk-reason", &args), Role::Warning, 0, room);
        for id in &users {
            let text = account.user_by_id(*id).map_or_else(
                || words.text("bulk-deleted-since"),
                |user| match (user.display_name(), user.email.typed()) {
                    // Who has not signed up yet has no name but the address.
                    (name, email) if name == email => name,
                    (name, email) => format!("{name} · {email}"),
                },
            );
            lines.push(Line { text, role: Role::Dialog, indent: 2 });
        }
        if users.len() < count {
            let text = words.with("bulk-and-more", &[("count", Arg::Count((count - users.len()) as u64))]);
            lines.push(Line { text, role: Role::Muted, indent: 2 });
        }
    }
}

fn say(lines: &mut Vec<Line>, text: &str, role: Role, indent: u16, room: usize) {
    lines.extend(wrap(text, room).into_iter().map(|text| Line { text, role, indent }));
}

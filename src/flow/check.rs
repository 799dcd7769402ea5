//! A flow played from its beginning to its end, and what came of it.

use std::{sync::Arc, time::Duration};

use ratatui::layout::Size;
use tokio::time::timeout;

use super::{
    player::{Player, Stuck},
    screen,
    script::{Act, At, Expect, Flow, OnFail, Step},
    stage::{Stage, StageError, Worlds},
    verify::{Before, Unmet, verify},
};
use crate::{
    domain::language::Lang,
    ui::{context::Context, view::Frame, viewer::Viewer},
};

/// The window of a flow that names none.
pub const SIZE: Size = Size::new(80, 24);

/// How a flow is played.
#[derive(Clone, Debug)]
pub struct Options {
    /// Words, themes and keymap.
    pub context: Arc<Context>,
    /// The language instead of the flow's own.
    pub lang: Option<Lang>,
    /// The window instead of the flow's own.
    pub size: Option<Size>,
    /// The name of the theme.
    pub theme: String,
    /// How long a message stays on the screen, in the flow's own time.
    pub toast_time: Duration,
    /// How long one act may take in real time, before it counts as hanging.
    pub patience: Duration,
}

/// What came of a flow.
#[derive(Debug)]
pub struct Report {
    /// How many steps were done, those that were skipped not counted.
    pub steps: usize,
    /// How many optional steps could not be done.
    pub skipped: usize,
    /// What was not as it should be.
    pub failures: Vec<Failure>,
    /// The screens of the steps that are worth a picture.
    pub shots: Vec<Shot>,
}

/// Something that was not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// How it failed.
    pub kind: FailureKind,
    /// The act or the expectation, in its file.
    pub at: At,
    /// The step.
    pub step: String,
    /// What was expected.
    pub expected: String,
    /// What was found.
    pub found: String,
    /// The whole screen, framed.
    pub screen: String,
}

/// How something failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// It is otherwise.
    Otherwise,
    /// It did not come true in time.
    TimedOut,
    /// The program itself is at fault: its store, or a frame that is not sound.
    Internal,
}

/// The screen at the end of a step.
#[derive(Debug)]
pub struct Shot {
    /// The step.
    pub step: String,
    /// What the step's caption says, or what the step is called.
    pub caption: String,
    /// The frame.
    pub frame: Frame,
}

impl Report {
    /// Whether all was as it should be.
    pub fn passed(&self) -> bool {
        self.failures.is_empty()
    }
}

impl Options {
    /// The program as it is shipped, in the flow's own language and window.
    pub fn new(context: Arc<Context>) -> Self {
        Self {
            context,
            lang: None,
            size: None,
            theme: crate::ui::theme::DEFAULT.to_owned(),
            toast_time: Duration::from_secs(4),
            patience: Duration::from_secs(20),
        }
    }

    /// The view of the person who plays a flow.
    pub fn viewer(&self, flow: &Flow) -> Viewer {
        let lang = self.lang.or(flow.lang).unwrap_or_default();
        Viewer::new(self.size.or(flow.size).unwrap_or(SIZE), lang, self.theme.clone())
    }
}

/// Plays a flow on a sandbox of its own, and holds it to what it expects.
///
/// # Errors
/// [`StageError`] when it could not begin.
pub async fn check(flow: &Flow, options: &Options, worlds: &mut Worlds) -> Result<Report, StageError> {
    let stage = worlds.stage(flow).await?;
    let actor = stage.actor(flow)?;
    let (hub, context) = (stage.hub.clone(), Arc::clone(&options.context));
    let player = Player::open(hub, context, actor, options.viewer(flow), stage.ports.clone());
    let player = player.map_err(|_| StageError::NoPersona)?;
    let before = Before { flow: stage.dump().await?, ..Before::default() };
    let report = Report { steps: 0, skipped: 0, failures: Vec::new(), shots: Vec::new() };
    let mut run = Run { stage, player, before, options, report };
    for step in &flow.steps {
        let failed = run.report.failures.len();
        run.step(step).await;
        if run.report.failures.len() > failed && step.on_fail == OnFail::Stop {
            break;
        }
    }
    run.stage.hub.close().await;
    Ok(run.report)
}

/// A flow under way.
struct Run<'o> {
    stage: Stage,
    player: Player,
    before: Before,
    options: &'o Options,
    report: Report,
}

impl Run<'_> {
    async fn step(&mut self, step: &Step) {
        if let Err(error) = self.before.note(&step.expect, &self.stage, &self.player).await {
            return self.fail(FailureKind::Internal, step, &step.at, String::new(), error.to_string());
        }
        for (at, act) in &step.acts {
            let done = match timeout(self.options.patience, self.player.act(act)).await {
                Ok(done) => done,
                Err(_) => {
                    let found = format!("nothing after {} s", self.options.patience.as_secs());
                    return self.fail(FailureKind::TimedOut, step, at, describe(act), found);
                }
            };
            self.look_for_faults(step, at);
            match done {
                Ok(()) => {}
                Err(_) if step.optional => {
                    self.report.skipped += 1;
                    return;
                }
                Err(stuck) => return self.stuck(step, at, act, &stuck),
            }
        }
        self.report.steps += 1;
        for expect in &step.until {
            self.wait(step, expect).await;
        }
        for expect in &step.expect {
            match self.verify(expect).await {
                Ok(()) => {}
                Err(_) if step.optional => {}
                Err(unmet) => self.unmet(step, expect, FailureKind::Otherwise, unmet),
            }
        }
        if step.shot {
            let lang = self.player.viewer().lang;
            let caption = step.caption.as_ref().map_or(step.id.as_str(), |caption| caption.get(lang)).to_owned();
            self.report.shots.push(Shot { step: step.id.clone(), caption, frame: self.player.frame().clone() });
        }
    }

    /// Waits until something comes true. After every act all has settled, so that only time can still change something:
    /// what is shown for a while goes away, when the wait is long enough.
    async fn wait(&mut self, step: &Step, expect: &Expect) {
        if self.verify(expect).await.is_ok() {
            return;
        }
        if step.within >= self.options.toast_time {
            self.player.expire_toasts().await;
            self.player.end_flashes().await;
        }
        if let Err(unmet) = self.verify(expect).await {
            self.unmet(step, expect, FailureKind::TimedOut, unmet);
        }
    }

    async fn verify(&self, expect: &Expect) -> Result<(), Unmet> {
        verify(&expect.check, &self.stage, &self.player, &self.before).await
    }

    fn unmet(&mut self, step: &Step, expect: &Expect, kind: FailureKind, unmet: Unmet) {
        match unmet {
            Unmet::Otherwise { expected, found } => self.fail(kind, step, &expect.at, expected, found),
            Unmet::Store(error) => {
                self.fail(FailureKind::Internal, step, &expect.at, "the store to answer".to_owned(), error.to_string());
            }
        }
    }

    fn stuck(&mut self, step: &Step, at: &At, act: &Act, stuck: &Stuck) {
        self.fail(FailureKind::Otherwise, step, at, describe(act), stuck.to_string());
    }

    fn look_for_faults(&mut self, step: &Step, at: &At) {
        if let Some(fault) = self.player.faults().into_iter().next() {
            self.fail(FailureKind::Internal, step, at, "a sound frame".to_owned(), fault);
        }
    }

    fn fail(&mut self, kind: FailureKind, step: &Step, at: &At, expected: String, found: String) {
        let screen = screen::framed(&self.player.screen(), self.player.viewer().size.width);
        self.report.failures.push(Failure { kind, at: at.clone(), step: step.id.clone(), expected, found, screen });
    }
}

/// What an act is to do, for who reads that it could not.
fn describe(act: &Act) -> String {
    match act {
        Act::Keys(keys) => {
            let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
            format!("to press {}", keys.join(" "))
        }
        Act::Type(_) => "to type a text".to_owned(),
        Act::Paste(_) => "to paste a text".to_owned(),
        Act::Do(intent) => format!("to do {:?}", intent.name()),
        Act::Pick(_) => "to find a row with the cursor".to_owned(),
        Act::Resize(size) => format!("to resize to {size}"),
        Act::Lang(lang) => format!("to switch to {:?}", lang.code()),
        Act::As(_) => "to switch the operator".to_owned(),
        Act::Account(hub) => format!("to open the account {hub}"),
        Act::ClockTo(_) => "to move the clock".to_owned(),
    }
}

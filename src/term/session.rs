//! A session: one person's model, viewer and hub handle, without a terminal. The local terminal, and whatever drives
//! screens from elsewhere, feed it inputs, let it wait, and draw it.

use std::{collections::BTreeMap, sync::Arc};

use jiff::tz::TimeZone;
use ratatui::{buffer::Buffer, layout::Rect};
use tokio::{
    sync::watch,
    task::{AbortHandle, JoinSet},
};

use crate::{
    domain::{
        change::{Bill, Receipt},
        guard::Actor,
        world::AccountState,
    },
    service::{
        StoreError,
        hub::{self, ClockError, Fired, Health, Hub, Published},
        job::Job,
    },
    term::{
        clipboard,
        drafts::Keeper,
        files,
        logs::Reader,
        ports::Ports,
        snapshots::{self, Watched},
    },
    ui::{
        context::Context,
        effect::{Effect, Token},
        input::Input,
        layout::Layout,
        loading::Loading,
        model::Model,
        msg::{ClockStands, CopyResult, Moved, Msg, Outcome, StoreLost},
        scene::Scene,
        screens::users::{flash::FlashId, roster::Roster},
        toast::ToastId,
        update::{self, Surroundings},
        view::{self, Frame},
        viewer::Viewer,
        wizards::create_user::Saved,
    },
};

/// One person's session on a hub.
pub struct Session {
    model: Model,
    viewer: Viewer,
    context: Arc<Context>,
    hub: Hub,
    published: watch::Receiver<Published>,
    now_shown: Published,
    hub_ended: bool,
    account: Arc<AccountState>,
    roster: Roster,
    zone: TimeZone,
    ports: Ports,
    work: JoinSet<Msg>,
    questions: BTreeMap<Token, AbortHandle>,
    keeper: Keeper,
    watched: Watched,
    out: Vec<Outgoing>,
    dirty: bool,
}

/// What a session wants from whoever runs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outgoing {
    /// These bytes go to the terminal, between two frames.
    Bytes(Vec<u8>),
    /// The program takes the mouse, or gives it back to the terminal.
    TakeMouse(bool),
    /// The toast's time starts now.
    ExpireToast(ToastId),
    /// The time of rows that stand out starts now.
    EndFlash(FlashId),
    /// The session is over.
    Quit,
}

/// The account of a session is not in the world.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such account")]
pub struct NoAccount;

impl Session {
    /// A session of this operator, seen by this viewer, with what it reaches beyond the hub.
    ///
    /// # Errors
    /// [`NoAccount`] when the world does not have the operator's account.
    pub fn open(
        hub: Hub,
        context: Arc<Context>,
        actor: Actor,
        viewer: Viewer,
        ports: Ports,
    ) -> Result<Self, NoAccount> {
        let mut published = hub.published();
        let now_shown = published.borrow_and_update().clone();
        let account = Arc::clone(now_shown.world.account(actor.hub).ok_or(NoAccount)?);
        let zone = TimeZone::get(&account.account().time_zone).unwrap_or(TimeZone::UTC);
        let mut session = Self {
            model: Model::new(actor),
            viewer,
            context,
            hub,
            published,
            now_shown,
            hub_ended: false,
            roster: Roster::new(Arc::clone(&account)),
            account,
            zone,
            keeper: Keeper::new(Arc::clone(&ports.drafts)),
            watched: Watched::default(),
            ports,
            work: JoinSet::new(),
            questions: BTreeMap::new(),
            out: Vec::new(),
            dirty: true,
        };
        session.update(Msg::Changed);
        if let Health::ReadOnly(error) = session.now_shown.health.clone() {
            session.update(Msg::StoreLost(store_lost(&error)));
        }
        session.look_for_draft(actor);
        Ok(session)
    }

    /// What the person has before them.
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// The person's own view.
    pub const fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// Takes in what was typed, pasted or resized.
    pub fn input(&mut self, input: Input) {
        self.catch_up();
        self.update(Msg::Input(input));
    }

    /// Takes in that a toast has been seen long enough.
    pub fn toast_over(&mut self, id: ToastId) {
        self.update(Msg::ToastOver(id));
    }

    /// Takes in that rows which had changed have stood out long enough.
    pub fn flash_over(&mut self, id: FlashId) {
        self.update(Msg::FlashOver(id));
    }

    /// What the session wants done, since it was last asked.
    pub fn outgoing(&mut self) -> Vec<Outgoing> {
        std::mem::take(&mut self.out)
    }

    /// Whether a new frame would show something new.
    pub const fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// Whether an answer is still on its way.
    pub fn is_busy(&self) -> bool {
        !self.work.is_empty()
    }

    /// Waits for the next answer or change of the world, and takes it in. Safe to drop and call again.
    pub async fn wait(&mut self) {
        tokio::select! {
            Some(done) = self.work.join_next(), if !self.work.is_empty() => {
                self.catch_up();
                if let Ok(msg) = done {
                    self.update(msg);
                }
            }
            failed = self.keeper.written(), if self.keeper.is_writing() => {
                if failed {
                    self.update(Msg::DraftNotKept);
                }
            }
            moved = self.watched.moved(), if self.watched.is_on() => {
                if let Some(msg) = moved {
                    self.update(msg);
                }
            }
            changed = self.published.changed(), if !self.hub_ended => match changed {
                Ok(()) => self.catch_up(),
                Err(_) => {
                    self.hub_ended = true;
                    self.update(Msg::StoreLost(StoreLost::Unknown));
                }
            },
            else => std::future::pending().await,
        }
    }

    /// Takes in what was published meanwhile, so that no message meets an older world than its sender saw.
    fn catch_up(&mut self) {
        let published = self.published.borrow_and_update().clone();
        let moved =
            !Arc::ptr_eq(&published.world, &self.now_shown.world) || published.loading != self.now_shown.loading;
        let restored = published.restored.clone().filter(|_| published.number != self.now_shown.number);
        let health = (published.health != self.now_shown.health).then(|| published.health.clone());
        self.now_shown = published;
        if moved {
            if let Some(account) = self.now_shown.world.account(self.model.actor.hub) {
                self.account = Arc::clone(account);
            }
            match restored {
                Some(name) => {
                    self.keeper.follow(self.now_shown.number);
                    self.show_account();
                    self.update(Msg::Restored(name));
                }
                None => self.update(Msg::Changed),
            }
        }
        if let Some(Health::ReadOnly(error)) = health {
            self.update(Msg::StoreLost(store_lost(&error)));
        }
    }

    fn update(&mut self, msg: Msg) {
        self.dirty = true;
        let mut around = Surroundings {
            world: &self.now_shown.world,
            actor: self.model.actor,
            now: self.hub.now(),
            context: &self.context,
            roster: &mut self.roster,
            viewer: &mut self.viewer,
            loading: self.now_shown.loading.map(|_| Loading { users: self.account.users().len(), total: None }),
        };
        let effects = update::update(&mut self.model, msg, &mut around);
        if self.model.actor.hub != self.account.account().hub_id {
            self.show_account();
        }
        for effect in effects {
            self.perform(effect);
        }
    }

    /// Takes over the account of the operator, who has changed.
    fn show_account(&mut self) {
        if let Some(account) = self.now_shown.world.account(self.model.actor.hub) {
            self.account = Arc::clone(account);
            self.zone = TimeZone::get(&account.account().time_zone).unwrap_or(TimeZone::UTC);
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Submit(token, actor, command) => {
                let hub = self.hub.clone();
                self.work.spawn(async move {
                    let outcome = hub.submit(actor, *command).await;
                    let health = hub.published().borrow().health.clone();
                    Msg::Outcome(token, told(outcome, &health))
                });
            }
            Effect::Query(token, query) => {
                let reader = self.reader();
                self.ask(token, async move { Msg::Answer(token, reader.read(*query).await) });
            }
            Effect::Export(token, export) => {
                let reader = self.reader();
                self.ask(token, async move { Msg::Exported(token, reader.export(*export).await) });
            }
            Effect::Files(token, request) => {
                let files = Arc::clone(&self.ports.files);
                self.ask(token, async move { Msg::Files(token, files::answer(files, *request).await) });
            }
            Effect::Snapshots(token, request) => {
                let (job, handle) = Job::new(0);
                self.watched.watch(token, handle.clone());
                let answer = snapshots::answer(self.hub.clone(), *request, job, handle);
                self.ask(token, async move { Msg::Snapshots(token, answer.await) });
            }
            Effect::MoveClock(to) => {
                let hub = self.hub.clone();
                self.work.spawn(async move {
                    let moved = hub.move_clock(to).await;
                    Msg::ClockMoved(moved.map(|fired| brought(&fired)).map_err(|error| clock_stands(&error)))
                });
            }
            Effect::Forget(token) => {
                if let Some(question) = self.questions.remove(&token) {
                    question.abort();
                }
            }
            Effect::SaveDraft(operator, draft) => self.keeper.keep(operator, Some(draft)),
            Effect::DropDraft(operator) => self.keeper.keep(operator, None),
            Effect::LoadDraft(operator) => self.look_for_draft(operator),
            Effect::Copy { text, told } => {
                let result = match clipboard::osc52(&text) {
                    Some(bytes) => {
                        self.out.push(Outgoing::Bytes(bytes));
                        CopyResult::Sent(told)
                    }
                    None => CopyResult::TooLong,
                };
                self.update(Msg::Copied(result));
            }
            Effect::ExpireToast(id) => self.out.push(Outgoing::ExpireToast(id)),
            Effect::EndFlash(id) => self.out.push(Outgoing::EndFlash(id)),
            Effect::TakeMouse(take) => self.out.push(Outgoing::TakeMouse(take)),
            Effect::Bell => self.out.push(Outgoing::Bytes(b"\x07".to_vec())),
            Effect::Quit => self.out.push(Outgoing::Quit),
        }
    }

    /// Looks for what was kept of an operator's wizard. What cannot be read is let go, since nobody could resume it.
    fn look_for_draft(&mut self, operator: Actor) {
        let found = self.keeper.load(operator).map(|bytes| bytes.map(|bytes| Saved::read(&bytes)));
        match found {
            Ok(None) => {}
            Ok(Some(Ok(saved))) => self.update(Msg::DraftFound(Box::new(saved))),
            Ok(Some(Err(error))) => {
                tracing::warn!(%error, "a draft cannot be resumed");
                self.keeper.put_aside(operator);
            }
            Err(error) => {
                tracing::warn!(%error, "a draft cannot be read");
                self.keeper.leave_alone(operator);
                self.update(Msg::DraftNotKept);
            }
        }
    }

    /// Waits until what was typed last is kept, or could not be.
    pub async fn flush(&mut self) {
        self.keeper.flush().await;
    }

    fn reader(&self) -> Reader {
        Reader {
            hub: self.hub.clone(),
            context: Arc::clone(&self.context),
            lang: self.viewer.lang,
            account: Arc::clone(&self.account),
        }
    }

    /// Begins something that can be given up.
    fn ask(&mut self, token: Token, work: impl Future<Output = Msg> + Send + 'static) {
        self.questions.retain(|_, question| !question.is_finished());
        self.questions.insert(token, self.work.spawn(work));
    }

    /// Where a frame has its cells: the whole window.
    pub fn area(&self) -> Rect {
        Rect::new(0, 0, self.viewer.size.width, self.viewer.size.height)
    }

    /// Draws the session into a buffer of its [area](Self::area).
    pub fn draw(&mut self, buffer: Buffer) -> Frame {
        self.dirty = false;
        let account = Arc::clone(&self.account);
        let world = Arc::clone(&self.now_shown.world);
        let actor = self.model.actor;
        let operator = crate::domain::guard::find(&world, actor).ok().map(|(_, user)| user);
        let mut scene = Scene {
            world: &world,
            account: &account,
            actor,
            operator,
            roster: &self.roster,
            now: self.hub.now(),
            loading: self.now_shown.loading.map(|_| Loading { users: account.users().len(), total: None }),
            zone: &self.zone,
            viewer: &mut self.viewer,
            layout: Layout::default(),
        };
        let frame = view::view(&self.model, &self.context, &mut scene, buffer);
        self.viewer.layout.clone_from(&frame.layout);
        frame
    }
}

/// An outcome as the screens are told it. A failure that left the store in order is one of this command alone.
fn told(outcome: hub::Outcome, health: &Health) -> Outcome {
    match outcome {
        hub::Outcome::Committed { receipt, .. } => Outcome::Committed(receipt),
        hub::Outcome::Rejected(rejection) => Outcome::Rejected(rejection),
        hub::Outcome::Failed(_) if *health == Health::ReadWrite => Outcome::NotWritten,
        hub::Outcome::Failed(error) => Outcome::Failed(store_lost(&error)),
    }
}

/// What a clock that was moved on brought, as the screens are told it.
fn brought(fired: &[Fired]) -> Moved {
    let unpaid =
        |one: &&Fired| matches!(&one.receipt, Receipt::Renewed { bill: Some(Bill { problem: Some(_), .. }), .. });
    Moved { due: fired.len(), unpaid: fired.iter().filter(unpaid).count() }
}

/// Why the clock stands, as the screens are told it.
fn clock_stands(error: &ClockError) -> ClockStands {
    match error {
        ClockError::Back { .. } => ClockStands::Further,
        ClockError::RealTime => ClockStands::RealTime,
        ClockError::Store(_) => ClockStands::Failed,
    }
}

fn store_lost(error: &StoreError) -> StoreLost {
    match error {
        StoreError::Full => StoreLost::Full,
        StoreError::Corrupt(_) => StoreLost::Damaged,
        _ => StoreLost::Unknown,
    }
}

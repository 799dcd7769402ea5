//! Whose tag it is, how the switch stands, and what the keys do.

use crate::{
    domain::{
        command::Command,
        decide,
        email::Email,
        guard::{self, Operation, Refusal},
        hub_id::HubId,
        id::UserId,
        job::{JobState, JobWork},
        partner::{PartnerCommand, Tag},
        rejection::Rejection,
    },
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question, type_remove},
        part::{Part, Surroundings},
        step::Step,
        toast::{Level, Saying},
        widgets::cursor,
        wording,
    },
};

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The switch.
    Switch,
    /// The button that keeps it.
    Save,
    /// The button that does not.
    Cancel,
}

impl Focus {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Switch, Self::Save, Self::Cancel];

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Switch => WidgetId::ProgramSwitch,
            Self::Save => WidgetId::ProgramSave,
            Self::Cancel => WidgetId::ProgramCancel,
        }
    }

    fn step(self, by: isize) -> Self {
        let at = Self::ALL.iter().position(|focus| *focus == self).unwrap_or(0) as isize;
        Self::ALL[(at + by).rem_euclid(Self::ALL.len() as isize) as usize]
    }
}

/// The panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whose tag it is.
    pub user: UserId,
    /// Their name when they were last seen.
    pub name: String,
    /// Whether they are tagged.
    pub tagged: bool,
    /// How the switch stands.
    pub on: bool,
    /// What has the focus.
    pub focus: Focus,
    /// Which clients they work for.
    pub clients: Vec<HubId>,
    /// Whether they were deleted meanwhile.
    pub gone: bool,
    /// Whether their clients are being removed in the background.
    pub working: bool,
    /// Why the operator may not change it, if not [PM-15, ER-21].
    pub refusal: Option<Refusal>,
    /// Why nothing was saved.
    pub rejected: Option<Rejection>,
    email: Option<Email>,
}

impl State {
    /// The panel of a user.
    pub fn new(user: UserId, around: &Surroundings<'_>) -> Self {
        let mut state = Self {
            user,
            name: String::new(),
            tagged: false,
            on: false,
            focus: Focus::Switch,
            clients: Vec::new(),
            gone: false,
            working: false,
            refusal: None,
            rejected: None,
            email: None,
        };
        state.refresh(around);
        state.on = state.tagged;
        state
    }

    /// Whether the switch stands otherwise than the tag.
    pub const fn has_changes(&self) -> bool {
        !self.gone && self.on != self.tagged
    }

    /// Whether the switch can be turned.
    pub const fn is_open(&self) -> bool {
        !self.gone && !self.working && self.refusal.is_none()
    }

    /// Takes in why nothing was saved.
    pub fn refused(&mut self, rejection: Rejection, around: &Surroundings<'_>) {
        self.refresh(around);
        self.rejected = Some(rejection);
    }

    /// Takes in what the world has become. A switch that was turned stays as it is, unless somebody else has turned the
    /// tag the same way.
    fn refresh(&mut self, around: &Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let Some(user) = account.user_by_id(self.user) else {
            self.gone = true;
            self.focus = Focus::Cancel;
            return;
        };
        let turned = self.has_changes();
        self.gone = false;
        self.name = user.display_name();
        self.email = Some(user.email.clone());
        self.tagged = user.partner_employee;
        if !turned {
            self.on = self.tagged;
        }
        self.clients = decide::open_clients(around.world, account, user.email.key());
        let leaves = |work: &JobWork| matches!(work, JobWork::LeaveClients { user, .. } if *user == self.user);
        self.working = account.jobs().all().any(|job| job.state == JobState::Running && leaves(&job.work));
        self.refusal = guard::allowed(around.world, around.actor, Operation::TagEmployees).err();
        if !self.is_open() {
            self.on = self.tagged;
        }
    }

    fn turn(&mut self) -> Step {
        if let Some(refusal) = &self.refusal {
            return Step::Tell(Level::Error, wording::refusal::saying(refusal));
        }
        if self.gone || self.working {
            return Step::Ignored;
        }
        self.rejected = None;
        self.on = !self.on;
        Step::Stay
    }

    /// Saves at once; who would lose clients by it is asked about first [PET-05, PET-07].
    fn save(&mut self, around: &Surroundings<'_>) -> Step {
        if let Some(refusal) = &self.refusal {
            return Step::Tell(Level::Error, wording::refusal::saying(refusal));
        }
        if !self.has_changes() {
            return Step::close_then(Step::Tell(Level::Info, Saying::plain("partner-program-saving-nothing")));
        }
        if let Some(email) = self.email.clone().filter(|_| !self.on && !self.clients.is_empty()) {
            let what = type_remove::What::Tag { user: self.user, email };
            return Step::open(Overlay::TypeRemove(Box::new(type_remove::State::new(what, around))));
        }
        let wanted = Tag { user: self.user, on: self.on, gives_up: 0 };
        Step::Submit(Box::new(Command::Partner(Box::new(PartnerCommand::Tag(wanted)))))
    }

    fn leave(&self) -> Step {
        if !self.has_changes() {
            return Step::close();
        }
        Step::Ask(Question::UnsavedTag { name: self.name.clone(), on: self.on, below: None })
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "partner-program"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::PartnerProgram, ContextId::Dialog, ContextId::Reading, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        self.focus.widget()
    }

    fn keeps(&self) -> &'static [ActionId] {
        &[ActionId::Save]
    }

    fn scrolled(&self) -> WidgetId {
        WidgetId::PartnerProgram
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::Save) => Some("action-save"),
            (ActionId::Activate, Focus::Switch) => Some("action-toggle"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::PartnerProgram)) {
            around.viewer.scroll_by(WidgetId::PartnerProgram, rows);
            return Step::Stay;
        }
        match (action, self.focus) {
            (ActionId::NextField, _) => self.focus = self.focus.step(1),
            (ActionId::PrevField, _) => self.focus = self.focus.step(-1),
            (ActionId::Activate | ActionId::Toggle, Focus::Switch) => return self.turn(),
            (ActionId::Activate | ActionId::Toggle, Focus::Save) | (ActionId::Save, _) => return self.save(around),
            (ActionId::Activate | ActionId::Toggle, Focus::Cancel) | (ActionId::Back, _) => return self.leave(),
            (other, _) => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(focus) = Focus::ALL.into_iter().find(|focus| focus.widget() == hit.widget) else { return Step::Stay };
        self.focus = focus;
        self.act(ActionId::Activate, around)
    }

    fn is_dirty(&self) -> bool {
        self.has_changes()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refresh(around);
    }
}

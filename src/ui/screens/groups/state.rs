//! The cursor of a list, the drawer with a team's members, and what the keys do.

use super::{
    GroupId, Kind, Role, form,
    rows::{self, Member, Row},
};
use crate::{
    domain::{
        command::Command,
        guard::{self, Operation},
        id::UserId,
        team::TeamId,
    },
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question, picker},
        part::{Part, Surroundings},
        step::Step,
        toast::Level,
        widgets::cursor,
        wording,
    },
};

/// One of the two lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Which.
    pub kind: Kind,
    /// What is under the cursor.
    pub at: Option<GroupId>,
    /// The row it was last seen in: where the cursor goes on when it has gone.
    row: usize,
    /// The members of the team under the cursor, while they are shown.
    pub drawer: Option<Members>,
}

/// The drawer with a team's members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members {
    /// Who is under the cursor.
    pub at: Option<UserId>,
    row: usize,
}

impl State {
    /// A list with its cursor on the first row.
    pub const fn new(kind: Kind) -> Self {
        Self { kind, at: None, row: 0, drawer: None }
    }

    /// Puts the cursor onto something.
    pub fn show(&mut self, id: GroupId, around: &mut Surroundings<'_>) {
        self.at = Some(id);
        self.drawer = None;
        self.refresh(around);
    }

    /// The team under the cursor.
    pub fn team(&self) -> Option<&TeamId> {
        match &self.at {
            Some(GroupId::Team(team)) => Some(team),
            _ => None,
        }
    }

    fn refresh(&mut self, around: &Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let rows = rows::rows(self.kind, account);
        let before = self.at.clone();
        self.go(rows::place(&rows, |row| Some(&row.id) == self.at.as_ref(), self.row), &rows);
        if before != self.at {
            self.drawer = None;
        }
        let Some(team) = self.team().cloned() else { return };
        if let Some(drawer) = &mut self.drawer {
            let members = rows::members(&team, account);
            drawer.go(rows::place(&members, |member| Some(rows::id(member)) == drawer.at, drawer.row), &members);
        }
    }

    fn go(&mut self, row: usize, rows: &[Row]) {
        self.row = row;
        self.at = rows.get(row).map(|row| row.id.clone());
    }

    fn moved(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> bool {
        let Some(account) = around.account() else { return false };
        if let (Some(team), Some(_)) = (self.team().cloned(), &self.drawer) {
            let members = rows::members(&team, account);
            let page = around.viewer.page(WidgetId::TeamMembers);
            let Some(drawer) = &mut self.drawer else { return false };
            let target = cursor::moved(action, drawer.row, page, members.len());
            if let Some(row) = target {
                drawer.go(row, &members);
            }
            return target.is_some();
        }
        let rows = rows::rows(self.kind, account);
        let target = cursor::moved(action, self.row, around.viewer.page(self.kind.table()), rows.len());
        if let Some(row) = target {
            self.go(row, &rows);
        }
        target.is_some()
    }

    /// Does what needs a right, or says which one is missing.
    fn guarded(around: &Surroundings<'_>, operation: Operation, then: impl FnOnce() -> Step) -> Step {
        match guard::allowed(around.world, around.actor, operation) {
            Ok(()) => then(),
            Err(refusal) => Step::Tell(Level::Error, wording::refusal::saying(&refusal)),
        }
    }

    fn open(&self, id: Option<GroupId>, around: &Surroundings<'_>) -> Step {
        Self::guarded(around, self.kind.keeping(id.is_none()), || {
            let form = around.account().and_then(|account| form::State::new(self.kind, id, account));
            form.map_or(Step::Ignored, |form| Step::open(Overlay::GroupForm(Box::new(form))))
        })
    }

    fn delete(&self, around: &Surroundings<'_>) -> Step {
        let (Some(id), Some(account)) = (self.at.clone(), around.account()) else { return Step::Ignored };
        let ask = || match id {
            GroupId::Team(id) => {
                let Some(team) = account.teams().get(&id) else { return Step::Ignored };
                let members = rows::members(&id, account);
                let main = members.iter().filter(|member| member.role == Role::Main).count();
                let below = account.teams().values().filter(|team| team.parent.as_ref() == Some(&id));
                Step::Ask(Question::DeleteTeam {
                    name: team.name.to_string(),
                    main,
                    extra: members.len() - main,
                    below: below.map(|team| team.name.to_string()).collect(),
                    team: id,
                })
            }
            GroupId::Preset(id) => {
                let Some(preset) = account.presets().get(&id) else { return Step::Ignored };
                let users = rows::users_with(&id, account);
                Step::Ask(Question::DeletePreset { name: preset.name.to_string(), users, preset: id })
            }
            // HubSpot's article speaks of creating and changing them only [LEG-17].
            GroupId::Property(_) => Step::Ignored,
        };
        Self::guarded(around, self.kind.operation(), ask)
    }

    /// Makes the property under the cursor a default one, or no longer [PM-03].
    fn toggle_default(&self, around: &Surroundings<'_>) -> Step {
        let (Some(GroupId::Property(id)), Some(account)) = (&self.at, around.account()) else { return Step::Ignored };
        let Some(property) = account.properties().get(id) else { return Step::Ignored };
        let command = Command::SetDefaultProperty(id.clone(), !property.default);
        Self::guarded(around, Operation::SetDefaultProperties, || Step::Submit(Box::new(command)))
    }

    fn add(&self, main: bool, around: &mut Surroundings<'_>) -> Step {
        let Some(team) = self.team().cloned() else { return Step::Ignored };
        let adds = if main { Operation::EditUsers } else { Operation::GiveExtraTeams };
        let mut open = Step::Ignored;
        if let Err(refusal) = guard::allowed(around.world, around.actor, adds) {
            open = Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        } else if around.account().is_some() {
            around.viewer.scroll_to_top(WidgetId::PickerList);
            let kind = picker::Kind::NewMember(team, main);
            open = Step::open(Overlay::Picker(Box::new(picker::State::new(kind, around))));
        }
        open
    }

    fn remove(&self, around: &Surroundings<'_>) -> Step {
        let (Some(team), Some(account)) = (self.team(), around.account()) else { return Step::Ignored };
        let at = self.drawer.as_ref().and_then(|drawer| drawer.at);
        let members = rows::members(team, account);
        let Some(member) = members.iter().find(|member| Some(member.user.id) == at) else { return Step::Ignored };
        let question = Question::RemoveMember {
            user: member.user.id,
            name: member.user.display_name(),
            team: account.teams().get(team).map(|team| team.name.to_string()).unwrap_or_default(),
            extra: (member.role == Role::Extra).then(|| team.clone()),
        };
        Self::guarded(around, Operation::EditUsers, || Step::Ask(question))
    }
}

impl Members {
    /// The row of the cursor.
    pub const fn row(&self) -> usize {
        self.row
    }

    fn go(&mut self, row: usize, members: &[Member<'_>]) {
        self.row = row;
        self.at = members.get(row).map(rows::id);
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        match self.kind {
            Kind::Teams => "teams",
            Kind::Presets => "presets",
            Kind::Properties => "properties",
        }
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        let mut contexts = match (self.kind, &self.drawer) {
            (Kind::Teams, Some(drawer)) => {
                let member = drawer.at.map(|_| C::TeamMember);
                member.into_iter().chain([C::TeamMembers]).collect()
            }
            (Kind::Teams, None) => {
                let row = self.at.as_ref().map(|_| C::TeamRow);
                row.into_iter().chain([C::Teams]).collect()
            }
            (Kind::Presets, _) => {
                let row = self.at.as_ref().map(|_| C::PresetRow);
                row.into_iter().chain([C::Presets]).collect::<Vec<_>>()
            }
            (Kind::Properties, _) => {
                let row = self.at.as_ref().map(|_| C::PropertyRow);
                row.into_iter().chain([C::Properties]).collect()
            }
        };
        contexts.extend([C::List, C::Panes, C::Return, C::Always]);
        contexts
    }

    fn focus(&self) -> WidgetId {
        if self.drawer.is_some() { WidgetId::TeamMembers } else { self.kind.table() }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        (action == ActionId::Back && self.drawer.is_some()).then_some("action-collapse")
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::CreateTeam | ActionId::CreatePreset | ActionId::CreateProperty => self.open(None, around),
            ActionId::EditTeam | ActionId::EditPreset | ActionId::EditProperty => self.open(self.at.clone(), around),
            ActionId::ToggleDefaultProperty => self.toggle_default(around),
            ActionId::DeleteTeam | ActionId::DeletePreset => self.delete(around),
            ActionId::ShowMembers if self.team().is_some() => {
                around.viewer.scroll_to_top(WidgetId::TeamMembers);
                self.drawer = Some(Members::default());
                self.refresh(around);
                Step::Stay
            }
            ActionId::AddMain => self.add(true, around),
            ActionId::AddExtra => self.add(false, around),
            ActionId::RemoveMember => self.remove(around),
            ActionId::Back if self.drawer.take().is_some() => Step::Stay,
            ActionId::Back => Step::GoBack,
            moves if self.moved(moves, around) => Step::Stay,
            other => Step::Elsewhere(other),
        }
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let (Some(row), Some(account)) = (hit.row, around.account()) else { return Step::Stay };
        if hit.widget == self.kind.table() {
            let rows = rows::rows(self.kind, account);
            let before = self.at.clone();
            self.go(row, &rows);
            // What is under the cursor already is opened by another click.
            if before == self.at && self.drawer.is_none() {
                return self.open(self.at.clone(), around);
            }
            self.refresh_drawer(before, around);
        } else if let (WidgetId::TeamMembers, Some(team)) = (hit.widget, self.team().cloned()) {
            let members = rows::members(&team, account);
            if let Some(drawer) = &mut self.drawer {
                drawer.go(row, &members);
            }
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refresh(around);
    }
}

impl State {
    /// Shows the members of the team that is now under the cursor, where those of another were shown.
    fn refresh_drawer(&mut self, before: Option<GroupId>, around: &Surroundings<'_>) {
        if self.drawer.is_some() && before != self.at {
            self.drawer = Some(Members::default());
            self.refresh(around);
        }
    }
}

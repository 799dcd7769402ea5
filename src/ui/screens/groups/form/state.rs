//! What somebody has entered about a team, a preset or a property.

use crate::{
    domain::{
        clean::{CleanText, Code, Kind as TextKind, Label, Line},
        command::{Command, PresetFields, PropertyFields, TeamFields},
        property::{CrmObject, ValueType},
        rejection::{PresetRejection, Rejection, TeamRejection},
        team::TeamId,
        world::AccountState,
    },
    ui::{
        action::{Action, ActionId, ContextId},
        i18n::Words,
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        screens::groups::{GroupId, Kind, rows},
        step::Step,
        toast::Saying,
        widgets::{cursor, field::Field},
        wording,
    },
};

/// The home pages on offer, as codes.
const HOMES: [&str; 7] = ["dashboards", "contacts", "companies", "deals", "tickets", "tasks", "inbox"];

/// The languages on offer.
const LANGUAGES: [&str; 2] = ["en", "fr"];

/// The formats on offer.
const FORMATS: [&str; 9] = ["en-AU", "en-CA", "en-GB", "en-NZ", "en-US", "fr-BE", "fr-CA", "fr-CH", "fr-FR"];

/// The dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// A team, a preset or a property.
    pub kind: Kind,
    /// Which one is edited; none when one is created.
    pub id: Option<GroupId>,
    /// What has the focus.
    pub focus: Focus,
    /// The row of the open list.
    pub menu: Option<usize>,
    /// What is wrong, and where that can be mended.
    pub wrong: Option<(Focus, Saying)>,
    /// The name.
    pub name: Field,
    /// The first dashboard.
    pub dashboard: Field,
    /// The signature.
    pub signature: Field,
    /// The team above.
    pub parent: Option<TeamId>,
    /// The home page.
    pub home: Line,
    /// The language.
    pub language: Code,
    /// The format.
    pub format: Code,
    /// Whose property it is.
    pub object: CrmObject,
    /// What it holds.
    pub value: ValueType,
    dirty: bool,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The name.
    Name,
    /// The team above.
    Parent,
    /// The home page.
    Home,
    /// The first dashboard.
    Dashboard,
    /// The language.
    Language,
    /// How dates and numbers are written.
    Format,
    /// The signature.
    Signature,
    /// Whose property it is, which is chosen once.
    Object,
    /// What the property holds.
    Value,
    /// The button that keeps it.
    Save,
    /// The button that does not.
    Cancel,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A team above, or none.
    Parent(Option<TeamId>),
    /// A home page.
    Home(Line),
    /// A language.
    Language(Code),
    /// A format.
    Format(Code),
    /// Whose property it is.
    Object(CrmObject),
    /// What a property holds.
    Value(ValueType),
}

impl Focus {
    /// Those of a kind, in their order.
    pub const fn all(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Teams => &[Self::Name, Self::Parent, Self::Save, Self::Cancel],
            Kind::Presets => &[
                Self::Name,
                Self::Home,
                Self::Dashboard,
                Self::Language,
                Self::Format,
                Self::Signature,
                Self::Save,
                Self::Cancel,
            ],
            Kind::Properties => &[Self::Name, Self::Object, Self::Value, Self::Save, Self::Cancel],
        }
    }

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Name => WidgetId::GroupName,
            Self::Parent => WidgetId::GroupParent,
            Self::Home => WidgetId::GroupHome,
            Self::Dashboard => WidgetId::GroupDashboard,
            Self::Language => WidgetId::GroupLanguage,
            Self::Format => WidgetId::GroupFormat,
            Self::Signature => WidgetId::GroupSignature,
            Self::Object => WidgetId::GroupObject,
            Self::Value => WidgetId::GroupValue,
            Self::Save => WidgetId::GroupSave,
            Self::Cancel => WidgetId::GroupCancel,
        }
    }

    /// The id of its label's message; buttons have their own.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "group-name",
            Self::Parent => "team-parent",
            Self::Home => "preset-home",
            Self::Dashboard => "preset-dashboard",
            Self::Language => "preset-language",
            Self::Format => "preset-format",
            Self::Signature => "preset-signature",
            Self::Object => "property-object",
            Self::Value => "property-value",
            Self::Save => "group-save",
            Self::Cancel => "button-cancel",
        }
    }

    /// Whether a list opens below it.
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Parent | Self::Home | Self::Language | Self::Format | Self::Object | Self::Value)
    }

    /// Whether it is a button.
    pub const fn is_button(self) -> bool {
        matches!(self, Self::Save | Self::Cancel)
    }
}

impl State {
    /// The dialog for a new one, or for one that is there; `None` when it has gone.
    pub fn new(kind: Kind, id: Option<GroupId>, account: &AccountState) -> Option<Self> {
        let language = account.account().language.code();
        let mut state = Self {
            kind,
            id: id.clone(),
            focus: Focus::Name,
            menu: None,
            wrong: None,
            name: Field::default(),
            dashboard: Field::default(),
            signature: Field::default(),
            parent: None,
            home: HOMES[0].into(),
            language: language.into(),
            format: if language == "fr" { "fr-FR" } else { "en-US" }.into(),
            object: CrmObject::Contact,
            value: ValueType::Text,
            dirty: false,
        };
        match id {
            None => {}
            Some(GroupId::Team(id)) => {
                let team = account.teams().get(&id)?;
                state.name.set(team.name.clone());
                state.parent.clone_from(&team.parent);
            }
            Some(GroupId::Preset(id)) => {
                let preset = account.presets().get(&id)?;
                state.name.set(preset.name.clone());
                state.dashboard.set(preset.dashboard.clone().unwrap_or_default());
                state.signature.set(preset.signature.clone().unwrap_or_default());
                state.home.clone_from(&preset.home);
                state.language.clone_from(&preset.language);
                state.format.clone_from(&preset.format);
            }
            Some(GroupId::Property(id)) => {
                let property = account.properties().get(&id)?;
                state.name.set(property.name.clone());
                (state.object, state.value) = (property.object, property.value);
            }
        }
        Some(state)
    }

    /// The rows of the list below a field: what is on offer, and what stands there already.
    pub fn choices(&self, focus: Focus, account: &AccountState) -> Vec<Choice> {
        fn with<K: TextKind + PartialEq>(now: &CleanText<K>, offered: &[&str]) -> Vec<CleanText<K>> {
            let offered: Vec<CleanText<K>> = offered.iter().map(|text| CleanText::typed(text)).collect();
            let other = (!offered.iter().any(|one| one.as_str() == now.as_str())).then(|| CleanText::typed(now));
            offered.into_iter().chain(other).collect()
        }
        match focus {
            Focus::Parent => {
                let own = match &self.id {
                    Some(GroupId::Team(id)) => Some(id),
                    _ => None,
                };
                // A team cannot come to be below itself.
                let can = |team: &TeamId| own.is_none_or(|own| !account.is_within(team, own));
                let teams = rows::teams(account).into_iter().map(|(team, _)| team).filter(can).map(Some);
                std::iter::once(None).chain(teams).map(Choice::Parent).collect()
            }
            Focus::Home => with(&self.home, &HOMES).into_iter().map(Choice::Home).collect(),
            Focus::Language => with(&self.language, &LANGUAGES).into_iter().map(Choice::Language).collect(),
            Focus::Format => with(&self.format, &FORMATS).into_iter().map(Choice::Format).collect(),
            // A property that is there stays with its kind of record.
            Focus::Object if self.id.is_some() => vec![Choice::Object(self.object)],
            Focus::Object => CrmObject::ALL.map(Choice::Object).to_vec(),
            Focus::Value => ValueType::ALL.map(Choice::Value).to_vec(),
            _ => Vec::new(),
        }
    }

    /// What a field with a list stands on.
    pub fn chosen(&self, focus: Focus) -> Option<Choice> {
        Some(match focus {
            Focus::Parent => Choice::Parent(self.parent.clone()),
            Focus::Home => Choice::Home(self.home.clone()),
            Focus::Language => Choice::Language(self.language.clone()),
            Focus::Format => Choice::Format(self.format.clone()),
            Focus::Object => Choice::Object(self.object),
            Focus::Value => Choice::Value(self.value),
            _ => return None,
        })
    }

    /// Takes in that the hub has refused it: the focus goes to the field where that can be mended.
    pub fn rejected(&mut self, rejection: &Rejection) -> bool {
        let (focus, saying) = match rejection {
            Rejection::Team(no) => {
                let focus = match no {
                    TeamRejection::UnknownParent(_) | TeamRejection::OwnAncestor(_) => Focus::Parent,
                    _ => Focus::Name,
                };
                (focus, wording::groups::team(no))
            }
            Rejection::Preset(no) => {
                let focus = if *no == PresetRejection::Incomplete { Focus::Home } else { Focus::Name };
                (focus, wording::groups::preset(no))
            }
            Rejection::Property(no) => (Focus::Name, wording::groups::property(no)),
            _ => return false,
        };
        (self.focus, self.wrong) = (focus, Some((focus, saying)));
        true
    }

    fn submit(&mut self) -> Step {
        match self.command() {
            Ok(command) => {
                self.wrong = None;
                Step::Submit(Box::new(command))
            }
            Err((focus, saying)) => {
                (self.focus, self.wrong) = (focus, Some((focus, saying)));
                Step::Stay
            }
        }
    }

    fn command(&self) -> Result<Command, (Focus, Saying)> {
        let name: Label = read(&self.name, Focus::Name)?;
        if name.is_empty() {
            return Err((Focus::Name, Saying::plain("group-no-name")));
        }
        if self.kind == Kind::Teams {
            let fields = TeamFields { name, parent: self.parent.clone() };
            return Ok(match &self.id {
                Some(GroupId::Team(id)) => Command::EditTeam(id.clone(), fields),
                _ => Command::CreateTeam(fields),
            });
        }
        if self.kind == Kind::Properties {
            let fields = PropertyFields { name, object: self.object, value: self.value };
            return Ok(match &self.id {
                Some(GroupId::Property(id)) => Command::EditProperty(id.clone(), fields),
                _ => Command::CreateProperty(fields),
            });
        }
        let dashboard: Line = read(&self.dashboard, Focus::Dashboard)?;
        let signature: Line = read(&self.signature, Focus::Signature)?;
        let fields = PresetFields {
            name,
            home: self.home.clone(),
            dashboard: Some(dashboard).filter(|text| !text.is_empty()),
            language: self.language.clone(),
            format: self.format.clone(),
            signature: Some(signature).filter(|text| !text.is_empty()),
        };
        Ok(match &self.id {
            Some(GroupId::Preset(id)) => Command::EditPreset(id.clone(), fields),
            _ => Command::CreatePreset(fields),
        })
    }

    fn field(&mut self) -> Option<&mut Field> {
        match self.focus {
            Focus::Name => Some(&mut self.name),
            Focus::Dashboard => Some(&mut self.dashboard),
            Focus::Signature => Some(&mut self.signature),
            _ => None,
        }
    }

    fn step(&mut self, by: isize) {
        let all = Focus::all(self.kind);
        let at = all.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = all[(at + by).rem_euclid(all.len() as isize) as usize];
    }

    /// What was said about a field no longer holds once it was changed.
    fn changed(&mut self) {
        self.dirty = true;
        self.wrong.take_if(|(at, _)| *at == self.focus);
    }

    fn open(&mut self, around: &mut Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let now = self.chosen(self.focus);
        around.viewer.scroll_to_top(WidgetId::GroupMenu);
        self.menu =
            Some(self.choices(self.focus, account).iter().position(|one| Some(one) == now.as_ref()).unwrap_or(0));
    }

    fn choose(&mut self, around: &Surroundings<'_>) {
        let (Some(row), Some(account)) = (self.menu.take(), around.account()) else { return };
        match self.choices(self.focus, account).into_iter().nth(row) {
            Some(Choice::Parent(team)) => self.parent = team,
            Some(Choice::Home(home)) => self.home = home,
            Some(Choice::Language(language)) => self.language = language,
            Some(Choice::Format(format)) => self.format = format,
            Some(Choice::Object(object)) => self.object = object,
            Some(Choice::Value(value)) => self.value = value,
            None => return,
        }
        self.changed();
    }
}

/// A field's text as its kind has it, unless it is too long for that.
fn read<K: TextKind>(field: &Field, focus: Focus) -> Result<CleanText<K>, (Focus, Saying)> {
    CleanText::read(field.text())
        .map_err(|no| (focus, Saying::plain("group-too-long").count("count", no.found).count("limit", no.max)))
}

impl Choice {
    /// It in words; what is not known by name stands as it is.
    pub fn say(&self, words: &Words, account: &AccountState) -> String {
        let known = |prefix: &str, code: &str| {
            let id = format!("{prefix}-{}", code.to_ascii_lowercase());
            let plain = code.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            if plain && words.has(&id) { words.text(&id) } else { code.to_owned() }
        };
        match self {
            Self::Parent(None) => words.text("team-no-parent"),
            Self::Parent(Some(team)) => wording::set_up_users::team(team, account),
            Self::Home(home) => known("preset-home", home),
            Self::Language(language) => known("preset-language", language),
            Self::Format(format) => known("preset-format", format),
            Self::Object(object) => known("property-object", object.slug()),
            Self::Value(value) => known("property-value", value.slug()),
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        match self.kind {
            Kind::Teams => "team.form",
            Kind::Presets => "preset.form",
            Kind::Properties => "property.form",
        }
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        match self.menu {
            Some(_) => vec![C::Menu, C::Always],
            None if self.focus.is_list() || self.focus.is_button() => vec![C::Form, C::Dialog, C::Always],
            None => vec![C::Field, C::Form, C::Dialog, C::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        if self.menu.is_some() { WidgetId::GroupMenu } else { self.focus.widget() }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            _ if self.menu.is_some() => None,
            (ActionId::Activate, focus) if focus.is_list() => Some("action-choose"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            (ActionId::Activate, _) => Some("action-save"),
            _ => None,
        }
    }

    fn prominence(&self, action: &Action) -> u8 {
        // Enter saves as well, and says so, but for lists and the button that cancels.
        let twice = !self.focus.is_list() && self.focus != Focus::Cancel;
        if action.id == ActionId::Save && twice { 0 } else { action.prominence }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let (Some(row), Some(account)) = (self.menu, around.account()) {
            let len = self.choices(self.focus, account).len();
            match action {
                ActionId::Back => self.menu = None,
                ActionId::Activate | ActionId::Toggle => self.choose(around),
                _ => match cursor::moved(action, row, around.viewer.page(WidgetId::GroupMenu), len) {
                    Some(row) => self.menu = Some(row),
                    None => return Step::Elsewhere(action),
                },
            }
            return Step::Stay;
        }
        match action {
            ActionId::NextField => self.step(1),
            ActionId::PrevField => self.step(-1),
            ActionId::Activate | ActionId::Toggle if self.focus.is_list() => self.open(around),
            ActionId::Save => return self.submit(),
            ActionId::Activate | ActionId::Toggle if self.focus == Focus::Cancel => return Step::close(),
            ActionId::Activate | ActionId::Toggle => return self.submit(),
            ActionId::Back if self.dirty => return Step::Ask(Question::DiscardForm),
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        if self.menu.is_some() {
            return None;
        }
        match key.code {
            KeyCode::Up => self.step(-1),
            KeyCode::Down => self.step(1),
            _ => {
                if !self.field()?.key(key) {
                    return None;
                }
                self.changed();
            }
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        let Some(field) = self.field() else { return Step::Ignored };
        field.insert(text);
        self.changed();
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if self.menu.is_some() {
            match hit.row.filter(|_| hit.widget == WidgetId::GroupMenu) {
                Some(row) => {
                    self.menu = Some(row);
                    self.choose(around);
                }
                None => self.menu = None,
            }
            return Step::Stay;
        }
        let Some(focus) = Focus::all(self.kind).iter().find(|focus| focus.widget() == hit.widget) else {
            return Step::Stay;
        };
        self.focus = *focus;
        if focus.is_list() || focus.is_button() { self.act(ActionId::Activate, around) } else { Step::Stay }
    }

    fn is_dirty(&self) -> bool {
        self.dirty
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        // A list that became shorter.
        let len = around.account().map_or(0, |account| self.choices(self.focus, account).len());
        self.menu = self.menu.map(|row| row.min(len.saturating_sub(1)));
    }
}

//! Which fields are marked, what they are to become, and what that would come to.

use crate::{
    domain::{
        bulk::{BulkAccess, BulkEdit, BulkUsers, BulkWork, ExtraTeam, Wanted},
        command::Command,
        decide::{self, BATCH_LIMIT, Preview},
        granting::{self, CannotGive},
        guard::{self, Refusal},
        id::UserId,
        preset::PresetId,
        rejection::{BulkRejection, Rejection},
        seat::{Free, SeatType},
        team::TeamId,
        world::AccountState,
    },
    ui::{
        action::{ActionId, ContextId},
        i18n::{Arg, Words},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        screens::users::{bulk, hidden::Hidden},
        step::Step,
        text::sort_key,
        toast::{Level, Saying},
        widgets::cursor,
        wording,
    },
};

/// The form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whose fields.
    pub users: Vec<UserId>,
    /// How many of them the list hides.
    pub hidden: Option<Hidden>,
    /// What has the focus.
    pub focus: Focus,
    /// The row of the open list.
    pub menu: Option<usize>,
    /// What is wrong with the form, where something is.
    pub wrong: Option<Saying>,
    /// What was chosen of each field, marked or not.
    pub chosen: BulkEdit,
    /// The fields that are marked "Change".
    pub marked: Vec<Focus>,
    /// What it would come to.
    pub preview: Preview,
    /// How many seats the marked one needs, and how many are free.
    pub seats: Option<(SeatType, usize, Free)>,
    /// The choices of the open list.
    pub choices: Vec<Choice>,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The seat.
    Seat,
    /// The access.
    Access,
    /// The main team.
    MainTeam,
    /// One extra team, more or less.
    ExtraTeam,
    /// The preset.
    Preset,
    /// The button that does it.
    Apply,
    /// The button that does not.
    Cancel,
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A seat, with what is free of it, and why it cannot be given.
    Seat(SeatType, Free, Option<Refusal>),
    /// An access, and why it cannot be given.
    Access(BulkAccess, Option<CannotGive>),
    /// A main team, or none.
    MainTeam(Wanted<TeamId>),
    /// An extra team, more or less.
    ExtraTeam(ExtraTeam),
    /// A preset, or none.
    Preset(Wanted<PresetId>),
}

impl Focus {
    /// All of them, in their order.
    pub const ALL: [Self; 7] =
        [Self::Seat, Self::Access, Self::MainTeam, Self::ExtraTeam, Self::Preset, Self::Apply, Self::Cancel];

    /// Those with a box and a list.
    pub const FIELDS: [Self; 5] = [Self::Seat, Self::Access, Self::MainTeam, Self::ExtraTeam, Self::Preset];

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Seat => WidgetId::BulkSeat,
            Self::Access => WidgetId::BulkAccess,
            Self::MainTeam => WidgetId::BulkMainTeam,
            Self::ExtraTeam => WidgetId::BulkExtraTeam,
            Self::Preset => WidgetId::BulkPreset,
            Self::Apply => WidgetId::BulkApply,
            Self::Cancel => WidgetId::BulkCancel,
        }
    }

    /// The id of its label's message.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Seat => "bulk-field-seat",
            Self::Access => "bulk-field-access",
            Self::MainTeam => "bulk-field-main-team",
            Self::ExtraTeam => "bulk-field-extra-team",
            Self::Preset => "bulk-field-preset",
            Self::Apply => "bulk-apply",
            Self::Cancel => "button-cancel",
        }
    }

    /// Whether it is a button.
    pub const fn is_button(self) -> bool {
        matches!(self, Self::Apply | Self::Cancel)
    }
}

impl State {
    /// The form for these users, with nothing marked.
    pub fn new(users: Vec<UserId>, hidden: Option<Hidden>, around: &Surroundings<'_>) -> Self {
        let mut state = Self {
            users,
            hidden,
            focus: Focus::Seat,
            menu: None,
            wrong: None,
            chosen: BulkEdit::default(),
            marked: Vec::new(),
            preview: Preview::default(),
            seats: None,
            choices: Vec::new(),
        };
        state.look(around);
        state
    }

    /// Whether a field is marked.
    pub fn is_marked(&self, focus: Focus) -> bool {
        self.marked.contains(&focus)
    }

    /// What is asked for: the fields that are marked.
    pub fn edit(&self) -> BulkEdit {
        let chosen = self.chosen.clone();
        BulkEdit {
            seat: chosen.seat.filter(|_| self.is_marked(Focus::Seat)),
            access: chosen.access.filter(|_| self.is_marked(Focus::Access)),
            main_team: chosen.main_team.filter(|_| self.is_marked(Focus::MainTeam)),
            extra_team: chosen.extra_team.filter(|_| self.is_marked(Focus::ExtraTeam)),
            preset: chosen.preset.filter(|_| self.is_marked(Focus::Preset)),
        }
    }

    /// What a field stands on, in words; nothing before something was chosen.
    pub fn text(&self, focus: Focus, words: &Words, account: &AccountState) -> Option<String> {
        let chosen = self.chosen.clone();
        let choice = match focus {
            Focus::Seat => Choice::Seat(chosen.seat?, Free::Unlimited, None),
            Focus::Access => Choice::Access(chosen.access?, None),
            Focus::MainTeam => Choice::MainTeam(chosen.main_team?),
            Focus::ExtraTeam => Choice::ExtraTeam(chosen.extra_team?),
            Focus::Preset => Choice::Preset(chosen.preset?),
            Focus::Apply | Focus::Cancel => return None,
        };
        Some(choice.say(words, account))
    }

    /// Looks again at what it would come to.
    fn look(&mut self, around: &Surroundings<'_>) {
        let edit = self.edit();
        self.seats = around
            .account()
            .zip(edit.seat)
            .map(|(account, seat)| (seat, decide::seats_needed(account, &self.users, seat), account.free(seat)));
        self.preview = if edit.is_empty() {
            Preview { job: self.users.len() > BATCH_LIMIT, known: true, ..Preview::default() }
        } else {
            bulk::preview(&self.users, &BulkWork::Edit(edit), around)
        };
    }

    fn offered(&self, around: &Surroundings<'_>) -> Vec<Choice> {
        let Some(account) = around.account() else { return Vec::new() };
        let names = |mut all: Vec<(String, TeamId)>| {
            all.sort();
            all.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
        };
        let teams = || names(account.teams().values().map(|team| (sort_key(&team.name), team.id.clone())).collect());
        match self.focus {
            Focus::Seat => {
                let keys: Vec<_> = if self.users.len() <= BATCH_LIMIT {
                    let users = self.users.iter().filter_map(|id| account.user_by_id(*id));
                    users.map(|user| user.email.key().clone()).collect()
                } else {
                    Vec::new()
                };
                let offers = guard::seat_offers(around.world, around.actor, &keys);
                offers.into_iter().map(|offer| Choice::Seat(offer.seat, offer.free, offer.refusal)).collect()
            }
            Focus::Access => {
                let seat = self.edit().seat;
                let templates = granting::template_offers(around.world, around.actor, seat);
                let templates =
                    templates.into_iter().map(|offer| Choice::Access(BulkAccess::Template(offer.id), offer.refusal));
                std::iter::once(Choice::Access(BulkAccess::Default, None)).chain(templates).collect()
            }
            Focus::MainTeam => {
                let all = teams().into_iter().map(Wanted::This);
                std::iter::once(Wanted::None).chain(all).map(Choice::MainTeam).collect()
            }
            Focus::ExtraTeam => {
                let teams = teams();
                let more = teams.iter().cloned().map(ExtraTeam::Add);
                more.chain(teams.iter().cloned().map(ExtraTeam::Remove)).map(Choice::ExtraTeam).collect()
            }
            Focus::Preset => {
                let presets = account.presets().values().map(|preset| (sort_key(&preset.name), preset.id.clone()));
                let mut presets: Vec<(String, PresetId)> = presets.collect();
                presets.sort();
                let all = presets.into_iter().map(|(_, id)| Wanted::This(id));
                std::iter::once(Wanted::None).chain(all).map(Choice::Preset).collect()
            }
            Focus::Apply | Focus::Cancel => Vec::new(),
        }
    }

    /// Opens the list of the focused field.
    fn open(&mut self, around: &mut Surroundings<'_>) -> Step {
        self.choices = self.offered(around);
        if self.choices.is_empty() {
            return Step::Tell(Level::Info, Saying::plain("bulk-no-teams"));
        }
        around.viewer.scroll_to_top(WidgetId::BulkList);
        self.menu = Some(self.choices.iter().position(|choice| choice.is(&self.chosen)).unwrap_or(0));
        Step::Stay
    }

    /// Takes the row of the open list under the cursor, and marks its field.
    fn choose(&mut self, around: &Surroundings<'_>) -> Step {
        let Some(choice) = self.menu.and_then(|row| self.choices.get(row)).cloned() else { return Step::Stay };
        if let Some(why) = choice.refusal() {
            return Step::Tell(Level::Error, why);
        }
        match choice {
            Choice::Seat(seat, ..) => self.chosen.seat = Some(seat),
            Choice::Access(access, _) => self.chosen.access = Some(access),
            Choice::MainTeam(team) => self.chosen.main_team = Some(team),
            Choice::ExtraTeam(team) => self.chosen.extra_team = Some(team),
            Choice::Preset(preset) => self.chosen.preset = Some(preset),
        }
        self.menu = None;
        self.mark(true, around);
        Step::Stay
    }

    fn mark(&mut self, marked: bool, around: &Surroundings<'_>) {
        self.wrong = None;
        self.marked.retain(|focus| *focus != self.focus);
        if marked {
            self.marked.push(self.focus);
        }
        self.look(around);
    }

    /// Marks the focused field, or no longer. One of which nothing was chosen yet asks what it is to become.
    fn toggle(&mut self, around: &mut Surroundings<'_>) -> Step {
        let marked = self.is_marked(self.focus);
        let has = match self.focus {
            Focus::Seat => self.chosen.seat.is_some(),
            Focus::Access => self.chosen.access.is_some(),
            Focus::MainTeam => self.chosen.main_team.is_some(),
            Focus::ExtraTeam => self.chosen.extra_team.is_some(),
            Focus::Preset => self.chosen.preset.is_some(),
            Focus::Apply | Focus::Cancel => return Step::Ignored,
        };
        if !marked && !has {
            return self.open(around);
        }
        self.mark(!marked, around);
        Step::Stay
    }

    fn submit(&mut self, around: &Surroundings<'_>) -> Step {
        let edit = self.edit();
        if edit.is_empty() {
            self.wrong = Some(Saying::plain("bulk-nothing"));
            self.focus = Focus::Seat;
            return Step::Stay;
        }
        if self.users.is_empty() {
            self.wrong = Some(Saying::plain("bulk-nobody"));
            return Step::Stay;
        }
        if let Err(refusal) = guard::allowed(around.world, around.actor, BulkWork::Edit(edit.clone()).needs()) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let work = BulkWork::Edit(edit);
        let wanted = BulkUsers { users: self.users.clone(), work, accepts_from_removal: 0 };
        Step::Submit(Box::new(Command::BulkUsers(Box::new(wanted))))
    }

    /// Takes in that the hub has refused it: what is wrong stands in the form. Answers whether it is of this form.
    pub fn rejected(&mut self, rejection: &Rejection, words: &Words) -> bool {
        let Rejection::Bulk(no) = rejection else { return false };
        self.focus = match no {
            BulkRejection::UnknownPreset(_) => Focus::Preset,
            BulkRejection::UnknownTeam(_) if self.is_marked(Focus::MainTeam) => Focus::MainTeam,
            BulkRejection::UnknownTeam(_) => Focus::ExtraTeam,
            BulkRejection::Nobody | BulkRejection::Nothing | BulkRejection::CancelsRemoval { .. } => Focus::Seat,
        };
        self.wrong = Some(Saying::plain("bulk-wrong").text("why", wording::bulk::rejection(no, words)));
        true
    }

    /// Closes the form; what is marked is not thrown away unasked, whichever way one leaves.
    fn leave(&self) -> Step {
        if self.is_dirty() { Step::Ask(Question::DiscardForm) } else { Step::close() }
    }

    fn step(&mut self, by: isize) {
        let at = Focus::ALL.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = Focus::ALL[(at + by).rem_euclid(Focus::ALL.len() as isize) as usize];
    }
}

impl Choice {
    /// Whether it is what was chosen.
    pub fn is(&self, chosen: &BulkEdit) -> bool {
        match self {
            Self::Seat(seat, ..) => chosen.seat == Some(*seat),
            Self::Access(access, _) => chosen.access.as_ref() == Some(access),
            Self::MainTeam(team) => chosen.main_team.as_ref() == Some(team),
            Self::ExtraTeam(team) => chosen.extra_team.as_ref() == Some(team),
            Self::Preset(preset) => chosen.preset.as_ref() == Some(preset),
        }
    }

    /// Why it cannot be chosen, when it cannot.
    pub fn refusal(&self) -> Option<Saying> {
        match self {
            Self::Seat(_, _, refusal) => refusal.as_ref().map(wording::refusal::saying),
            Self::Access(_, refusal) => refusal.as_ref().map(wording::granting::short),
            _ => None,
        }
    }

    /// It in words.
    pub fn say(&self, words: &Words, account: &AccountState) -> String {
        let team = |team: &TeamId| wording::set_up_users::team(team, account);
        match self {
            Self::Seat(seat, ..) => words.text(&wording::seat(*seat)),
            Self::Access(BulkAccess::Default, _) => words.text("access-default-long"),
            Self::Access(BulkAccess::Template(id), _) => words.text(&wording::template(id)),
            Self::MainTeam(Wanted::None) => words.text("set-up-none-team"),
            Self::MainTeam(Wanted::This(id)) => team(id),
            Self::ExtraTeam(ExtraTeam::Add(id)) => words.with("bulk-team-add", &[("team", Arg::Text(&team(id)))]),
            Self::ExtraTeam(ExtraTeam::Remove(id)) => words.with("bulk-team-remove", &[("team", Arg::Text(&team(id)))]),
            Self::Preset(Wanted::None) => words.text("set-up-none-preset"),
            Self::Preset(Wanted::This(id)) => wording::set_up_users::preset(id, account),
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "users.bulk-form"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.menu.is_some() {
            return vec![C::Menu, C::Always];
        }
        if self.focus.is_button() { vec![C::Dialog, C::Always] } else { vec![C::BulkForm, C::Dialog, C::Always] }
    }

    fn focus(&self) -> WidgetId {
        if self.menu.is_some() { WidgetId::BulkList } else { self.focus.widget() }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            _ if self.menu.is_some() => None,
            (ActionId::Activate, Focus::Apply) => Some("action-bulk-apply"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            (ActionId::Activate, _) => Some("action-choose"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(row) = self.menu {
            match action {
                ActionId::Back => self.menu = None,
                ActionId::Activate | ActionId::Toggle => return self.choose(around),
                _ => match cursor::moved(action, row, around.viewer.page(WidgetId::BulkList), self.choices.len()) {
                    Some(row) => self.menu = Some(row),
                    None => return Step::Elsewhere(action),
                },
            }
            return Step::Stay;
        }
        match action {
            ActionId::NextField => self.step(1),
            ActionId::PrevField => self.step(-1),
            ActionId::Activate if !self.focus.is_button() => return self.open(around),
            ActionId::MarkChange => return self.toggle(around),
            ActionId::Activate | ActionId::Toggle if self.focus == Focus::Cancel => return self.leave(),
            ActionId::Activate | ActionId::Toggle => return self.submit(around),
            ActionId::Back => return self.leave(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        match key.code {
            _ if self.menu.is_some() => return None,
            KeyCode::Up => self.step(-1),
            KeyCode::Down => self.step(1),
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if self.menu.is_some() {
            return match hit.row.filter(|_| hit.widget == WidgetId::BulkList) {
                Some(row) => {
                    self.menu = Some(row);
                    self.choose(around)
                }
                None => {
                    self.menu = None;
                    Step::Stay
                }
            };
        }
        if let (WidgetId::BulkMarks, Some(row)) = (hit.widget, hit.row) {
            if let Some(focus) = Focus::FIELDS.get(row) {
                self.focus = *focus;
            }
            return self.toggle(around);
        }
        let Some(focus) = Focus::ALL.iter().find(|focus| focus.widget() == hit.widget) else { return Step::Stay };
        self.focus = *focus;
        self.act(ActionId::Activate, around)
    }

    fn is_dirty(&self) -> bool {
        !self.marked.is_empty()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        // Of very many nobody is looked for: who has gone by then is passed over.
        if self.users.len() <= BATCH_LIMIT {
            self.users.retain(|id| account.user_by_id(*id).is_some());
            self.hidden = self.hidden.and_then(|hidden| hidden.within(self.users.len()));
            self.look(around);
        }
        if self.menu.is_some() {
            self.choices = self.offered(around);
            self.menu = self.menu.filter(|_| !self.choices.is_empty()).map(|row| row.min(self.choices.len() - 1));
        }
    }
}
